import type { ExportsMessages } from '../exports';

export const exports: ExportsMessages = {
  csv: 'Figures, for any program',
  xlsx: 'Figures, for spreadsheets',
  png: 'Picture of what is shown',
  svg: 'Drawing, also for print',
  figuresSheet: 'Figures',
  notesSheet: 'Notes',
  noPicture: 'To export the picture, go back to the chart.',
  carried: 'Every file carries period, filter, definition, n and data version.',
  failed: 'Could not export',
};
