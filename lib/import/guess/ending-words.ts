import { ENDING_WORDS, folded } from './vocabulary';

/** Of a column that asks whether a call was lost, yes is abandoned. */
const LOST = /\b(missed|perdida|abandon\w*|lost|dropped)\b/;
const AGREES = /^(1|true|t|yes|y|si|s|verdadero|x)$/;
const DENIES = /^(0|false|f|no|n|falso)$/;

export function endingsOf(values: readonly string[], name: string): Record<string, string> {
  const lost = LOST.test(folded(name));
  const endingOf = (word: string) => {
    if (lost && AGREES.test(word)) return 'abandoned';
    if (lost && DENIES.test(word)) return 'answered';
    return ENDING_WORDS.find(([, words]) => words.test(word))?.[0];
  };
  const found = values.map((value) => [value, endingOf(folded(value))] as const);
  return Object.fromEntries(found.filter(([, ending]) => ending !== undefined)) as Record<string, string>;
}

export function stateOf(word: string): string {
  if (/\b(offline|desconectad[oa]|logout|log out|salida|logged out)\b/.test(word)) return 'offline';
  if (
    /\b(break|descanso|comida|lunch|pausa|meal|bano|away|ausente|not ready|reunion|meeting|ocupado|busy|aux)\b/.test(
      word,
    )
  )
    return 'pause';
  if (/\b(training|capacitacion|coaching)\b/.test(word)) return 'training';
  if (/\b(acw|wrap|after call|documentacion)\b/.test(word)) return 'wrap';
  if (/\b(talk|talking|on call|en llamada|interacting|conversacion)\b/.test(word)) return 'handling';
  if (/\b(idle|available|disponible|ready|en la cola|on queue)\b/.test(word)) return 'available';
  return 'staffed';
}
