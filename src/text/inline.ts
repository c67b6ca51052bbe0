import type { Cut, FoundDirective } from './builder.ts'
import { leftOut } from './document.ts'
import { Emphasis } from './emphasis.ts'
import { readEntity } from './entities.ts'
import { Finder } from './finder.ts'
import { pauseEnd } from './pauses.ts'
import { braceEnd, tagEnd, tagName } from './tags.ts'

const special = new Uint8Array(128)
for (const char of '\\`*_~[]<&{(:') special[char.charCodeAt(0)] = 1

/** Elements whose content is code or is not a quantity as spoken. */
const unread = new Set(['code', 'pre', 'script', 'style', 'kbd', 'samp', 'math', 'svg'])
/** Elements that keep what stands before them apart from what follows. */
const apart = /^(?:br|p|div|li|t[dhr]|h[1-6])$/
const notSpokenAsNumber = /interpret-as=["'](?:telephone|date|ordinal|characters|spell-out|verbatim|address)["']/

/** Finds what a leaf of Markdown, MDX or a script leaves out of its plain text: marks, code, tags, targets of links. */
export class Inline {
  private readonly source: string
  private readonly mdx: boolean
  private readonly finder: Finder
  private cuts: Cut[] = []
  private directives: FoundDirective[] = []
  private brackets: { at: number; directive: boolean }[] = []
  private emphasis: Emphasis
  private backticks = new Map<number, number>()
  private ordered = true
  /** Whether braces or a tag of this leaf had no end; looking for more would take quadratic time. */
  private broken = false

  constructor(source: string, mdx: boolean) {
    this.source = source
    this.mdx = mdx
    this.finder = new Finder(source)
    this.emphasis = new Emphasis(source)
  }

  /** The cuts (sorted) and directives of source[from, to), given the cuts of its line prefixes. */
  scan(from: number, to: number, prefixes: readonly Cut[]): { cuts: Cut[]; directives: FoundDirective[] } {
    this.cuts = [...prefixes]
    this.ordered = prefixes.length === 0
    this.directives = []
    this.brackets = []
    this.emphasis = new Emphasis(this.source)
    this.backticks = new Map()
    this.broken = false
    let pairsKnown = false
    for (let at = from; at < to; ) {
      const code = this.source.charCodeAt(at)
      if (code > 127 || special[code] === 0) {
        at++
        continue
      }
      if (code === 96 && !pairsKnown) {
        this.pairBackticks(at, to)
        pairsKnown = true
      }
      at = this.step(code, at, from, to)
    }
    for (const cut of this.emphasis.cuts) this.add(cut.from, cut.to, '')
    if (!this.ordered || this.emphasis.cuts.length > 0) this.cuts = sortCuts(this.cuts)
    return { cuts: this.cuts, directives: this.directives }
  }

  private step(code: number, at: number, from: number, to: number): number {
    if (code === 92) return this.escape(at, to)
    if (code === 96) return this.code(at)
    if (code === 42 || code === 95 || code === 126) return this.emphasis.run(at, from, to)
    if (code === 91 || code === 40) return this.openBracket(code, at, from, to)
    if (code === 93) return this.closeBracket(at, to)
    if (code === 60) return this.tag(at, to)
    if (code === 38) return this.entity(at, to)
    if (code === 58) return this.directive(at)
    return this.brace(at, to)
  }

  private add(from: number, to: number, instead: string): number {
    const last = this.cuts.at(-1)
    if (last !== undefined && last.to > from) this.ordered = false
    this.cuts.push({ from, to, instead })
    return to
  }

  private escape(at: number, to: number): number {
    const next = this.source.charCodeAt(at + 1)
    const escapes = at + 1 < to && next > 32 && next < 127 && !/[0-9A-Za-z]/.test(this.source.charAt(at + 1))
    if (!escapes) return at + 1
    this.add(at, at + 1, '')
    return at + 2
  }

  private pairBackticks(from: number, to: number): void {
    const runs: { at: number; length: number }[] = []
    for (let at = this.source.indexOf('`', from); at >= 0 && at < to; ) {
      let end = at
      while (end < to && this.source.charCodeAt(end) === 96) end++
      runs.push({ at, length: end - at })
      at = this.source.indexOf('`', end)
    }
    const next = new Map<number, number>()
    for (const run of runs.reverse()) {
      const close = next.get(run.length)
      if (close !== undefined) this.backticks.set(run.at, close + run.length)
      next.set(run.length, run.at)
    }
  }

  private code(at: number): number {
    const end = this.backticks.get(at)
    if (end !== undefined) return this.add(at, end, leftOut)
    let next = at
    while (this.source.charCodeAt(next) === 96) next++
    return next
  }

  private openBracket(code: number, at: number, from: number, to: number): number {
    const pause = pauseEnd(this.source, at, to)
    if (pause > 0) return this.add(at, pause, '')
    if (code === 40) return at + 1
    if (this.source.charCodeAt(at + 1) === 94) {
      const close = this.finder.next(']', at)
      if (close > 0 && close < to && close - at < 64) return this.add(at, close + 1, '')
    }
    const image = at > from && this.source.charCodeAt(at - 1) === 33
    this.brackets.push({ at: image ? at - 1 : at, directive: false })
    return at + 1
  }

  private closeBracket(at: number, to: number): number {
    const open = this.brackets.pop()
    if (open === undefined) return at + 1
    const end = open.directive ? this.attributesEnd(at + 1, to) : this.targetEnd(at + 1, to)
    if (end < 0) return at + 1
    const after = open.directive ? open.at + 5 : open.at + (this.source.charCodeAt(open.at) === 33 ? 2 : 1)
    this.add(open.at, after, '')
    if (open.directive) {
      this.directives.push({ start: after, end: at, attributes: this.source.slice(at + 2, end - 1) })
    }
    return this.add(at, end, '')
  }

  private attributesEnd(at: number, to: number): number {
    return this.source.charCodeAt(at) === 123 ? braceEnd(this.source, at, Math.min(to, at + 1000)) : -1
  }

  private targetEnd(at: number, to: number): number {
    const open = this.source.charCodeAt(at)
    if (open === 91) {
      const close = this.finder.next(']', at)
      return close > 0 && close < to && close - at < 200 ? close + 1 : -1
    }
    if (open !== 40) return -1
    let depth = 0
    for (let next = at; next < to; next++) {
      const code = this.source.charCodeAt(next)
      if (code <= 32 && !opensTitle(this.source.charCodeAt(next + 1))) return -1
      if (code === 93 && this.source.charCodeAt(next + 1) === 40) return -1
      if (code === 40) depth++
      else if (code === 34) next = Math.max(next, Math.min(to, this.finder.next('"', next + 1)))
      else if (code === 41 && --depth === 0) return next + 1
    }
    return -1
  }

  private tag(at: number, to: number): number {
    if (this.source.startsWith('<!--', at)) {
      const close = this.finder.next('-->', at + 4)
      return close >= 0 && close < to ? this.add(at, close + 3, '') : at + 4
    }
    const end = this.broken ? -1 : tagEnd(this.source, at, to, this.finder, this.mdx)
    if (end < 0) this.broken = this.mdx
    if (end < 0) return at + 1
    const name = tagName(this.source, at)
    const opens = this.source.charCodeAt(at + 1) !== 47 && this.source.charCodeAt(end - 2) !== 47
    const spelled = name === 'say-as' && notSpokenAsNumber.test(this.source.slice(at, end))
    if (!opens || !(unread.has(name) || spelled)) return this.add(at, end, apart.test(name) ? ' ' : '')
    const close = this.finder.next(`</${name}>`, end)
    return close < 0 || close >= to ? this.add(at, end, '') : this.add(at, close + name.length + 3, leftOut)
  }

  private entity(at: number, to: number): number {
    const entity = readEntity(this.source, at, to)
    return entity === undefined ? at + 1 : this.add(at, entity.end, entity.char)
  }

  private directive(at: number): number {
    if (!this.source.startsWith(':fig[', at)) return at + 1
    this.brackets.push({ at, directive: true })
    return at + 5
  }

  private brace(at: number, to: number): number {
    if (!this.mdx || this.broken) return at + 1
    const end = braceEnd(this.source, at, to)
    if (end < 0) this.broken = true
    if (end < 0) return at + 1
    const quote = this.source.charAt(at + 1)
    const literal = (quote === '"' || quote === "'") && this.source.charAt(end - 2) === quote && end - at > 4
    const inner = literal ? this.source.slice(at + 2, end - 2) : ''
    if (!literal || inner.includes(quote) || inner.includes('\\')) {
      return this.add(at, end, this.source.startsWith('{/*', at) ? '' : leftOut)
    }
    this.add(at, at + 2, '')
    return this.add(end - 2, end, '')
  }
}

function opensTitle(code: number): boolean {
  return code === 34 || code === 39 || code === 41 || code > 127
}

/** Sorts cuts and drops those that lie inside another. */
function sortCuts(cuts: Cut[]): Cut[] {
  cuts.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Cut[] = []
  let end = -1
  for (const cut of cuts) {
    if (cut.to <= end) continue
    kept.push(cut.from < end ? { ...cut, from: end } : cut)
    end = cut.to
  }
  return kept
}
