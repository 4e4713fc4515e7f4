import type { GlossaryMessages } from '../glossary';

export const glossary: GlossaryMessages = {
  title: 'What does each number mean?',
};
