/** What a report has said already: a clause, or how to declare, is told in full once, and by name after that. */
export class Told {
  private readonly said = new Set<string>();

  /** Is this the first time? From now on it is not. */
  public first(what: string): boolean {
    const isFirst = !this.said.has(what);
    this.said.add(what);
    return isFirst;
  }
}
