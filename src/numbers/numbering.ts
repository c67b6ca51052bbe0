import { isCapitalAt, leftOf } from './around.ts'
import type { Draft } from './draft.ts'
import { group } from './patterns.ts'
import type { Place } from './place.ts'
import { isMeasure, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

const heading = /^ (\p{Lu}[^ .;:!?,\t]*)[^.;:!?,\t]{0,58}(?:\??$|\t)/u
const opensItem = /[.?!:…—\n]["“ ]*(?:(?:okay|so|right|now|well), )?(?:and )?$/i

/** Knows how far a text has numbered its headings, its rows and the items of its spoken lists. */
export class Numbering {
  private readonly text: string
  /** The last number of a heading or row, and of a spoken list. */
  private line = 0n
  private item = 0n
  /** Where the next line starts that begins with 2. */
  private second = 0

  constructor(text: string) {
    this.text = text
  }

  /** "1 What this is", later "2 How to begin": short lines or rows that are numbered in their order. */
  hasLine(
    { start, end, plain, spoken, number, place, unit, noun }: Draft,
    lineStart: number,
    lineEnd: number,
  ): boolean {
    if (start !== lineStart || spoken || !plain || place < 0) return false
    const found = heading.exec(this.text.slice(end, Math.min(lineEnd, end + 60)))
    const first = number.digits === 1n
    if (first) this.line = 0n
    if (found === null || !(first ? this.hasSecond(end, group(found, 1)) : number.digits === this.line + 1n))
      return false
    if ((first || found[0].endsWith('\t')) && unit !== '' && (unit !== 'count' || isMeasure(noun))) return false
    this.line = number.digits
    return true
  }

  /** Whether a line behind begins with 2 and something else than this: "1 Stall", "2 Stalls" count. */
  private hasSecond(from: number, first: string): boolean {
    const { text } = this
    if (this.second >= 0 && this.second < from) this.second = text.indexOf('\n2 ', from)
    const at = this.second + 3
    return this.second >= 0 && isCapitalAt(text, at) && !text.startsWith(first, at)
  }

  /** "One, estimate the bill. Two, say why. And three, …": after "One, …" a "Two, …" counts nothing. */
  hasItem({ plain, spoken, number, start, end, unit }: Draft): boolean {
    if (!spoken || !plain || unit !== '') return false
    const found = /^(?:[,:.]| [—–]) (\p{L}+)/u.exec(this.text.slice(end, end + 16))
    const next = group(found, 1).toLowerCase()
    const isNext = number.digits === this.item + 1n
    // "One. It costs more. Two. It …": a number that is a sentence of its own counts what follows, as long as no unit does.
    const alone = group(found, 0).startsWith('.')
    if (alone && (!isNext || unitNamed(next) !== '' || !/[.?!\n] ?$/.test(leftOf(this.text, start, 3)))) return false
    if (next === '' || numberWords.has(next) || !opensItem.test(leftOf(this.text, start, 14))) return false
    if (number.digits !== 1n && !isNext) return false
    this.item = number.digits
    return true
  }
}

/** "1. First", "2) …", "(3) …", "2.1 Overview", "One: …" where a line or sentence starts. */
export function isEnumerator(place: Place): boolean {
  const { draft, said, left, right } = place
  // "1 Berg, 2 Lund": who wears which
  if (
    place.isNamed &&
    draft.place === 0 &&
    /^ \p{Lu}\p{Ll}+(?<!s)[,.;\n]/u.test(right) &&
    (/^\W\P{P}+, \d+ \p{Lu}/u.test(right) || /\d \p{Lu}\p{L}+, $/u.test(left))
  )
    return true
  if (draft.spoken) {
    if (!draft.plain) return false
    return place.opens ? /^: +\p{L}/u.test(right) : place.lower === 'and' && place.beforeOpens && /^, /.test(right)
  }
  if (draft.plain && /^\d\d?$/.test(said) && /^\) /.test(right) && Number(said) < 21 && !/\([^)]+$/.test(left))
    return true
  // "6 – What the meter counts"
  if (draft.plain && /^ [–—] \p{Lu}[^.;!?\n\t]{2,44}(?:\n|$)/u.test(right) && /(?:^|\n)\n$/.test(left)) return true
  const isMark = draft.place < 0 ? /^\.? \p{Lu}[\p{Ll} ]/u : /^[.):] +\S/
  // "Notes. 1. Frost kills it. 2. Water it."
  return (
    (draft.plain || draft.place < 0) &&
    isMark.test(right) &&
    /(?:[\n\t]|^)["“([*_#> ]*[\d.]+$|\p{Ll}\. \d$|: 1$/u.test(left + said)
  )
}
