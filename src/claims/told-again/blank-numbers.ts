import type { Document } from '../../text/index.ts'
import type { Figure } from '../figure.ts'

const SPOKEN = 4

/** A text without its numbers and without who speaks, place for place: what its words are about. */
export function blankNumbers({ text, blocks }: Document, figures: readonly Figure[]): string {
  const blanks = figures.map(({ mention }) => [mention.start, mention.end] as const)
  const labels = blocks.kind.map((_, block) =>
    text.slice(blocks.start[block], Math.max(blocks.start[block] as number, blocks.labelEnd[block] as number)),
  )
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  for (const [block, label] of labels.entries()) {
    const isSpeaker = label !== '' && (label === label.toUpperCase() || (counts.get(label) ?? 0) >= SPOKEN)
    if (isSpeaker) blanks.push([blocks.start[block] as number, blocks.labelEnd[block] as number])
  }
  blanks.sort((a, b) => a[0] - b[0])
  const parts: string[] = []
  let at = 0
  for (const [start, end] of blanks) {
    if (start < at) continue
    parts.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  return parts.join('') + text.slice(at)
}
