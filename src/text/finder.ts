/** Finds the next occurrence of short strings, going forwards, in time linear over all calls. */
export class Finder {
  private readonly source: string
  private readonly known = new Map<string, { from: number; at: number }>()

  constructor(source: string) {
    this.source = source
  }

  /** The first occurrence at or after `from`, or -1. */
  next(what: string, from: number): number {
    const last = this.known.get(what)
    if (last !== undefined && from >= last.from && (last.at < 0 || last.at >= from)) return last.at
    const at = this.source.indexOf(what, from)
    this.known.set(what, { from, at })
    return at
  }
}
