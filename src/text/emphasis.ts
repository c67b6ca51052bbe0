/** Pairs runs of `*`, `_` and `~~` in one leaf; the paired ones are cut. */
export class Emphasis {
  readonly cuts: { from: number; to: number }[] = []
  private readonly source: string
  private readonly open = new Map<number, { from: number; to: number }[]>()

  constructor(source: string) {
    this.source = source
  }

  /** Takes the run of marks that starts here, and returns where it ends. */
  run(from: number, start: number, limit: number): number {
    const code = this.source.charCodeAt(from)
    let to = from
    while (to < limit && this.source.charCodeAt(to) === code) to++
    if (code === 126 && to - from !== 2) return to
    const before = from > start ? kindOf(this.source.charCodeAt(from - 1)) : 'space'
    const after = to < limit ? kindOf(this.source.charCodeAt(to)) : 'space'
    const inWord = before === 'word' && after === 'word'
    if (inWord && (code === 95 || (to - from === 1 && betweenDigits(this.source, from)))) return to
    const leftFlanking = after === 'word' || (after === 'mark' && before !== 'word')
    const rightFlanking = before === 'word' || (before === 'mark' && after !== 'word')
    if (rightFlanking && this.close(code, from, to)) return to
    if (leftFlanking) this.push(code, { from, to })
    return to
  }

  private close(code: number, from: number, to: number): boolean {
    const opener = this.open.get(code)?.pop()
    if (opener === undefined) return false
    this.cuts.push(opener, { from, to })
    return true
  }

  private push(code: number, run: { from: number; to: number }): void {
    const stack = this.open.get(code)
    if (stack === undefined) this.open.set(code, [run])
    else stack.push(run)
  }
}

function kindOf(code: number): 'space' | 'word' | 'mark' {
  if (code <= 32 || code === 0xa0) return 'space'
  const word = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return word || (code > 0xbf && code < 0x2000) ? 'word' : 'mark'
}

function betweenDigits(source: string, at: number): boolean {
  return isDigit(source.charCodeAt(at - 1)) && isDigit(source.charCodeAt(at + 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
