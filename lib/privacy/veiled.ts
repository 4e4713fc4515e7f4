import { isMoment, masked } from './masked';

/** Headers whose cells are about a person, in Spanish, English and Portuguese. */
const PERSONAL =
  /\b(name|nombre|nome|apellidos?|first|last|middle|surname|agent[ea]?|agente|operador[ae]?|usuari[oa]|user|cliente?|customer|caller|phone|telefono|tel|celular|movil|mobile|ani|email|e mail|mail|correo|address|direccion|domicilio|calle|street|curp|rfc|dni|cedula|passport|pasaporte|birth|nacimiento|notes?|notas?|comments?|comentarios?|observaciones|descripcion|description)\b/;
const LONGEST_WORD = 40;

/** A cell as it may be shown to whoever writes a profile: what looks like a person, a number or an address of one, or a note, only by its form.
 * `personal` tells whether its cells are of persons, where that is known; else its header does. */
export function veiled(value: string, header: string, personal?: boolean): string {
  if (value.length > LONGEST_WORD) return `(text of ${value.length} characters)`;
  const plain = header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ');
  if (isMoment(value) || !(personal ?? PERSONAL.test(plain))) return masked(value);
  return byForm(value).replace(/(?<=.)\d/g, '•');
}

/** A value that could not be read, as it may be shown to whoever mends the export. A line that is none of the table's form, and words that may have
 * slipped in from another column, are shown by their form; a date, a number or a word stays, as it is what must be mended. `column`: empty where the whole line failed. */
export function rejectedValue(value: string, column: string): string {
  if (value.length > LONGEST_WORD) return `(text of ${value.length} characters)`;
  if (isMoment(value)) return value;
  const words = value.match(/\p{L}+/gu)?.length ?? 0;
  return masked(column === '' || words > 1 ? byForm(value) : value);
}

/** The first line of a file that nobody knows: names of columns as they stand, cells of data by their form. */
export function shownLine(line: string): string {
  return masked(/\d\d/.test(line) ? byForm(line) : line);
}

/** Letters but for the first of each word as •. */
function byForm(value: string): string {
  return value.replace(/(?<=\p{L})\p{L}/gu, '•');
}
