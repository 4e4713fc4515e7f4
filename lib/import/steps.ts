/** Expressions that build on each other, each worked out once: SQL that repeats an expression inside CASE evaluates it as often as it
 * is written. `define` answers the name of a value; `over` answers a table that has all of them. */
export class Steps {
  private readonly names = new Map<string, string>();
  private readonly levels: string[][] = [];
  private readonly levelOf = new Map<string, number>();

  /** Names the value of `sql`, which may use names defined before. */
  define(sql: string): string {
    const known = this.names.get(sql);
    if (known) return known;
    const name = `"§${this.names.size}"`;
    const used = sql.match(/"§\d+"/g) ?? [];
    const level = used.reduce((deepest, other) => Math.max(deepest, this.levelOf.get(other)! + 1), 0);
    this.names.set(sql, name);
    this.levelOf.set(name, level);
    this.levels[level] ??= [];
    this.levels[level].push(`${sql} AS ${name}`);
    return name;
  }

  over(from: string): string {
    return this.levels.reduce((inner, values) => `(SELECT *, ${values.join(',\n')} FROM ${inner})`, from);
  }
}
