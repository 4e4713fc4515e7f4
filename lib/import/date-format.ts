import { UserError } from '@/lib/model/user-error';

const TOKENS: [string, string][] = [
  ['yyyy', '%Y'],
  ['yy', '%y'],
  ['MMMM', '%B'],
  ['MMM', '%b'],
  ['MM', '%m'],
  ['M', '%m'],
  ['dd', '%d'],
  ['d', '%d'],
  ['EEEE', '%A'],
  ['EEE', '%a'],
  ['HH', '%H'],
  ['H', '%H'],
  ['hh', '%I'],
  ['h', '%I'],
  ['mm', '%M'],
  ['m', '%M'],
  ['SSSSSS', '%f'],
  ['SSS', '%g'],
  ['ss', '%S'],
  ['s', '%S'],
  ['a', '%p'],
  ['xxx', '%z'],
  ['xx', '%z'],
];

/** Unicode date tokens (`dd/MM/yyyy HH:mm`) as the format of SQL's strptime. Text between single quotes stands for
 * itself. Reading accepts numbers without a leading zero everywhere. */
export function strptimeFormat(format: string): string {
  let rest = format;
  let result = '';
  while (rest) {
    const quoted = /^'([^']*)'/.exec(rest);
    const token = TOKENS.find(([name]) => rest.startsWith(name));
    if (quoted) {
      result += quoted[1]!.replaceAll('%', '%%') || "'";
      rest = rest.slice(quoted[0].length);
    } else if (token) {
      result += token[1];
      rest = rest.slice(token[0].length);
    } else if (/^[A-Za-z]/.test(rest)) {
      throw new UserError(
        `date format "${format}": "${rest[0]}" is not known; known are ${TOKENS.map(([name]) => name).join(' ')}, iso, epoch-s, epoch-ms; put other letters between single quotes`,
      );
    } else {
      result += rest[0] === '%' ? '%%' : rest[0];
      rest = rest.slice(1);
    }
  }
  if (!/%[Yy]/.test(result))
    throw new UserError(`date format "${format}" has no year; join the columns of date and time`);
  if (result.includes('%I') && !result.includes('%p')) {
    throw new UserError(`date format "${format}": hh counts to 12 and needs a, am or pm; for 0 to 23 write HH`);
  }
  return result.replace(/ *%p/, ' %p');
}
