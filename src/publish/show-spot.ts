import type { Spot } from '../course/index.ts'
import { blockAt, textOffset } from '../text/index.ts'
import type { Inline } from './inline.ts'
import { type Shown, showRange } from './inlines.ts'
import { plainText } from './plain-text.ts'

/** Words at a place of an outline as a page shows them, to the end of their cell, item or paragraph. */
export function showSpot(shown: Shown, { text, line, column }: Spot): Inline[] {
  const { document } = shown
  if (text === '') return []
  const start = textOffset(document, Number(document.lines[line - 1]) + column - 1)
  const end = document.blocks.end[blockAt(document, start)]
  // What no block of the text holds is shown as it stands.
  if (end === undefined || end <= start) return [{ text: plainText(text) }]
  return showRange(shown, start, end).reduce<Inline[]>(join, [])
}

function join(before: Inline[], inline: Inline): Inline[] {
  const last = before.at(-1)
  if (!last || !('text' in last) || !('text' in inline)) return [...before, inline]
  return [...before.slice(0, -1), { text: last.text + inline.text }]
}
