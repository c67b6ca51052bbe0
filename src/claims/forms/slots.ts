import { endOf, type Figure, type Kind } from '../figure.ts'

// How many figures before and behind one its words are read with, and how many words of those between two.
const [BEFORE, BEHIND, FAR] = [4, 3, 120]

/** One letter for what sort of amount a slot holds; small fractions, which are shares of something, have one of their own. */
const letters: Readonly<Record<Kind, string>> = {
  money: '$',
  time: 't',
  data: 'd',
  bits: 'b',
  percent: '%',
  multiplier: 'x',
  clock: 'k',
  count: '#',
  none: 'n',
}

/**
 * The words around a figure, with each number, its noun and its rate as a slot that says its sort and how far away it
 * is: "‹n=› chairs at ‹$-1›". Begins with the sentence before and ends with its own.
 */
export function writeSlots(figure: Figure, figures: readonly Figure[], text: string): string {
  const isNear = (other: Figure | undefined): other is Figure =>
    other !== undefined && other.block === figure.block && other.column < 0
  let first = figure.index
  while (first > figure.index - BEFORE && isNear(figures[first - 1]) && isClose(figure, figures[first - 1])) first--
  let last = figure.index
  while (last < figure.index + BEHIND && isNear(figures[last + 1]) && figures[last + 1]?.sentence === figure.sentence)
    last++
  let at = startOf(figures, first)
  let slots = ''
  for (const one of figures.slice(first, last + 1)) {
    const place = one === figure ? '=' : one.index - figure.index
    slots += `${clip(text, at, one.mention.start)}‹${letterOf(one)}${one.per.length > 0 ? '/' : ''}${place}›`
    at = Math.max(at, endOf(one.mention))
  }
  slots += text.slice(at, Math.min(at + FAR, figures[last + 1]?.mention.start ?? Infinity))
  return slots.replace(/\s+/g, ' ')
}

/** The words between two places; of more than a form could ask for, the beginning and the end. */
function clip(text: string, from: number, to: number): string {
  return to - from <= 2 * FAR ? text.slice(from, to) : `${text.slice(from, from + FAR)}\n¦\n${text.slice(to - FAR, to)}`
}

/** The letter of the sort of amount that a figure is. */
export function letterOf({ kind, mention }: Figure): string {
  return kind === 'none' && mention.fraction ? 'f' : letters[kind]
}

function isClose(figure: Figure, other: Figure | undefined): boolean {
  return other !== undefined && figure.sentence - other.sentence <= 1
}

/** Where the words before a figure begin: behind the one before it, or so many back. */
function startOf(figures: readonly Figure[], first: number): number {
  const before = figures[first - 1]
  const start = (figures[first] as Figure).mention.start
  return Math.max(0, start - FAR, before === undefined ? 0 : Math.min(start, endOf(before.mention)))
}
