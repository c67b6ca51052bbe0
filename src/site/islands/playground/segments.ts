import type { NumberView } from './check-text.ts'

/** A piece of a text: plain, or a number with its place in the list. */
export interface Segment {
  readonly text: string
  readonly number: number | undefined
}

/** A text in pieces, its numbers apart; the text ends where the list of numbers was cut. */
export function cutSegments(text: string, numbers: readonly NumberView[], isCut: boolean): Segment[] {
  const segments: Segment[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) segments.push({ text: text.slice(at, end), number: undefined })
  }
  for (const [index, { start, end }] of numbers.entries()) {
    if (start < at || end <= start) continue
    plain(start)
    segments.push({ text: text.slice(start, end), number: index })
    at = end
  }
  if (!isCut) plain(text.length)
  return segments
}
