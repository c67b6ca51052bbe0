import type { Document } from '../../text/index.ts'

const KNOWN =
  /^(?:\[?\(?)(?:host|co-?host|guest|narrator|speaker|instructor|teacher|presenter|interviewer|student|learner|voice|announcer|expert|moderator)\b(?: ?\w{1,12})?\)?\]?$/i
const NO_NAME = /\b(?:question|answer|strategy|mistake|step|part|first|second|third|fourth|fifth|note|tip)\b/i

/** The labels of a script that name who speaks ("Host:"), as they stand before their colon. */
export function findSpeakers({ blocks, text }: Document): ReadonlySet<string> {
  const counts = new Map<string, number>()
  let paragraphs = 0
  for (const [index, kind] of blocks.kind.entries()) {
    if (kind !== 'paragraph') continue
    paragraphs++
    const label = labelOf(text, blocks.start[index] as number, blocks.labelEnd[index] as number)
    if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  // Names of people are speakers where most of the script is said by a few of them.
  const names = [...counts].filter(([label, count]) => count > 1 && /^\p{Lu}[\p{L}.'’ -]{0,30}$/u.test(label))
  const named = names.filter(([label]) => !NO_NAME.test(label) && label.split(' ').length < 4)
  const said = named.reduce((sum, [, count]) => sum + count, 0)
  const isDialogue = named.length > 1 && named.length < 6 && said * 2 > paragraphs
  return new Set([
    ...[...counts.keys()].filter((label) => KNOWN.test(label)),
    ...(isDialogue ? named.map(([label]) => label) : []),
  ])
}

/** The label with which a paragraph begins, without its colon, or ''. */
export function labelOf(text: string, start: number, labelEnd: number): string {
  return text.slice(start, labelEnd).replace(/[*_]/g, '').replace(/:\s*$/, '').trim()
}
