import type { BoundFigure, CheckedSource, LedgerFigure } from '../check/index.ts'
import { firstIndex } from '../claims/index.ts'
import type { CourseMap } from '../course/index.ts'
import type { Mention } from '../numbers/index.ts'
import { workingText } from '../quantity/index.ts'
import type { Document } from '../text/index.ts'
import { writeDigits } from './digits.ts'
import type { Inline, PageFigure } from './inline.ts'
import { readLink } from './links.ts'
import { findLiterals } from './literals.ts'
import { listPieces } from './spoken/pieces.ts'

/** A stretch of the plain text that a page shows otherwise. */
interface Instead {
  readonly start: number
  readonly end: number
  readonly inline: Inline
}

/** A checked text, ready to be shown stretch by stretch. */
export interface Shown {
  readonly document: Document
  readonly map: CourseMap
  readonly instead: readonly Instead[]
}

/** Everything in a text that a page shows otherwise: figures with their workings, and spelled-out literals. */
export function prepare(checked: CheckedSource, map: CourseMap): Shown {
  const { document } = checked
  const { text } = document
  const bound = new Map(checked.figures.map((figure) => [figure.mention, figure]))
  const ledger = new Map(checked.ledger.map((figure) => [figure.mention, figure]))
  const figures = checked.mentions.flatMap((mention, index): Instead[] => {
    const figure = ledger.get(index)
    if (!figure && !isWritten(mention)) return []
    const { digits, end } = writeDigits(mention, text)
    const shown = showFigure(digits, figure, bound.get(mention))
    if (!shown && digits === text.slice(mention.start, end)) return []
    return [{ start: mention.start, end, inline: shown ?? { text: digits } }]
  })
  const cited = checked.citedWords.map(
    ({ start, end, working }): Instead => ({
      start,
      end,
      inline: { figure: { digits: text.slice(start, end), working } },
    }),
  )
  const literals = findLiterals(text).map(({ start, end, written }) => ({ start, end, inline: { text: written } }))
  const all = [...figures, ...cited, ...literals].sort((a, b) => a.start - b.start || b.end - a.end)
  return { document, map, instead: all.filter(({ start }, index) => start >= (all[index - 1]?.end ?? 0)) }
}

/** Numbers that carry no weight but are written in digits all the same: times and decimals. */
function isWritten({ spoken, unit, place, fraction }: Mention): boolean {
  return spoken && !fraction && (unit === 'time-of-day' || place < 0)
}

function showFigure(
  digits: string,
  figure: LedgerFigure | undefined,
  bound: BoundFigure | undefined,
): { figure: PageFigure } | undefined {
  if (bound) return { figure: { digits, working: workingText(bound.quantity), date: bound.quantity.date } }
  if (!figure || figure.working === '' || figure.standing === 'unbound') return undefined
  return { figure: { digits, working: figure.working } }
}

/** The words of what stands in a link. */
function wordsOf(inline: Inline): string {
  if ('figure' in inline) return inline.figure.digits
  return 'code' in inline ? inline.code : String(Reflect.get(inline, 'text'))
}

/** The words between two places of a checked text as its page shows them: figures in digits, literals as they are written. */
export function sayAsShown(checked: CheckedSource, map: CourseMap): (start: number, end: number) => string {
  const shown = prepare(checked, map)
  return (start, end) => showRange(shown, start, end).map(sayInline).join('')
}

function sayInline(inline: Inline): string {
  return 'link' in inline ? inline.link.text : 'strong' in inline ? inline.strong : wordsOf(inline)
}

/** What stands between two places of a text, as a page shows it. */
export function showRange(shown: Shown, start: number, end: number): Inline[] {
  const out: Inline[] = []
  const { document, map, instead } = shown
  let next = firstIndex(instead.length, (index) => (instead[index] as Instead).start >= start)
  // Up to where the text was shown already, in a figure that reaches over several pieces.
  let shownTo = start
  const opens: { place: number; at: number }[] = []
  for (const piece of listPieces(document, start, end)) {
    if (piece.kind === 'link') closeLink(piece.target, piece.from)
    else if (piece.kind === 'code') push({ code: piece.text }, piece.start)
    else if (piece.kind === 'raw') push({ text: piece.text }, piece.start)
    else showPiece(piece.text, piece.start)
  }
  return out

  function showPiece(text: string, from: number): void {
    const stop = from + text.length
    for (let one = instead[next]; one && one.start < stop; one = instead[++next]) {
      if (one.start < shownTo || one.end > end) continue
      push({ text: text.slice(Math.max(0, shownTo - from), one.start - from) }, Math.max(shownTo, from))
      push(one.inline, one.start)
      shownTo = one.end
    }
    if (shownTo < stop) {
      push({ text: text.slice(Math.max(0, shownTo - from)) }, Math.max(shownTo, from))
      shownTo = stop
    }
  }

  function push(inline: Inline, place: number): void {
    if ('text' in inline && inline.text === '') return
    opens.push({ place, at: out.length })
    out.push(inline)
  }

  function closeLink(target: string, from: number): void {
    let index = out.length
    // A link's words are the last ones: from the end it is a short way, however long the paragraph.
    for (let open = opens.pop(); open; open = opens.pop()) {
      if (open.place < from) {
        opens.push(open)
        break
      }
      index = open.at
    }
    const inner = out.splice(index)
    const link = readLink(target, inner.map(wordsOf).join(''), map)
    if (link) push({ link }, from)
    else for (const one of [{ text: '[' }, ...inner, { text: `](${target})` }]) push(one, from)
  }
}
