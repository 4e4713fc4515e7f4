import { Glossary } from '@/components/glossary/glossary';

export default function Page() {
  return <Glossary />;
}
