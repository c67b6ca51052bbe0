import type { Spot } from './lines.ts'
import type { Outline, OutlineSection } from './outline.ts'

const FIELDS = new Set(['episode', 'duration', 'prerequisites', 'template'])

/** Stretches of an outline whose numbers say how the lesson is built, such as a section's time: no figures of it. */
export function listStructure({ titleSpot, title, fields, sections }: Outline): Spot[] {
  return [
    ...(titleSpot ? aroundWords(titleSpot, title) : []),
    ...[...fields].flatMap(([name, { value }]) => (FIELDS.has(name) ? [value] : [])),
    ...sections.flatMap(({ heading, title: words }: OutlineSection) => aroundWords(heading, words)),
  ]
}

/** What stands in a heading before and after its own words: its number, its time, its places. */
function aroundWords({ text, line, column }: Spot, words: string): Spot[] {
  const at = text.indexOf(words)
  const end = at + words.length
  return [
    { text: text.slice(0, at), line, column },
    { text: text.slice(end), line, column: column + end },
  ].filter((spot) => spot.text !== '')
}
