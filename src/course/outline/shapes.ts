import { type SourceLine, type Spot, spotOf } from './lines.ts'

/** `{#one}` or `{#one #two}` at the end of a heading, an item or a question. */
const IDS = /\s*\{((?:\s*#[^\s{}]+)+)\s*\}(?=\s*["”*]*\s*$)/

/** Words without the ids behind them, and these. */
export function takeIds(text: string): { readonly text: string; readonly ids: readonly string[] } {
  const found = IDS.exec(text)
  if (!found) return { text, ids: [] }
  const ids = (found[1] as string).split('#').flatMap((id) => id.trim() || [])
  return { text: `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trimEnd(), ids }
}

/** A `#` heading: its level and words; undefined for any other line. */
export function readHeading(line: SourceLine): (Spot & { readonly level: number }) | undefined {
  const found = /^ {0,3}(#{1,6})(?=\s|$)/.exec(line.text)
  if (!found) return undefined
  const close = line.text.search(/\s+#+\s*$/)
  return { ...spotOf(line, found[0].length, close < 0 ? undefined : close), level: (found[1] as string).length }
}

const FIELD = /^\s*(?:[-*+]\s+)?(\*{0,2}|_{0,2})([A-Za-z][A-Za-z0-9 /&'’()-]{0,60}?)\s*(?:\1\s*:|:\s*\1)(?:\s+|$)/

/** `**Name**: value`, `**Name:** value`, `Name: value`, also as a list item or as a row of two cells. */
export function readField(line: SourceLine): { readonly name: string; readonly value: Spot } | undefined {
  const found = FIELD.exec(line.text)
  if (found) return { name: (found[2] as string).trim(), value: spotOf(line, found[0].length) }
  const row = /^\s*\|\s*\*{0,2}([A-Za-z][^|*]{0,60}?)\*{0,2}\s*\|([^|]*)\|?\s*$/.exec(line.text)
  if (!row) return undefined
  const from = line.text.indexOf('|', line.text.indexOf(row[1] as string)) + 1
  return { name: row[1] as string, value: spotOf(line, from, from + (row[2] as string).length) }
}

const LABEL = /^\s*(?:\d{1,2}[.)]\s+)?(\*\*|__)(.{1,80}?)\s*(?::\s*\1|\1\s*:|\1)\s*(.*)$/

/** `**Label**:` alone or before words; undefined for any other line. */
export function readLabel(line: SourceLine): { readonly label: Spot; readonly rest: Spot } | undefined {
  const found = LABEL.exec(line.text)
  if (!found || /^\s*(?:\d{1,2}[.)]\s+)/.test(line.text)) return undefined
  const [, mark = '', label = '', rest = ''] = found
  // "**Concepts Introduced** (will return later):" is a label too, "**bold** words" is none.
  const hasColon = found[0].slice(0, found[0].length - rest.length).includes(':')
  if (!hasColon && rest !== '' && !/^\([^)]*\)\s*:?$/.test(rest)) return undefined
  const from = line.text.indexOf(mark) + mark.length
  return {
    label: spotOf(line, from, from + label.length),
    rest: spotOf(line, line.text.length - rest.length),
  }
}

const ITEM = /^(\s*)(?:[-*+•]|(\d{1,3})[.)])\s+/
const BOX = /^(?:\[([ xX✓✔])\]|([☐☑✅✓✔]))\s*/

/** An item of a list: its words, its number or 0, and for a checklist whether it is ticked. */
export interface ListItem extends Spot {
  readonly ordinal: number
  readonly ticked: boolean | undefined
  readonly indent: number
}

/** An item of a list; undefined for any other line. */
export function readItem(line: SourceLine): ListItem | undefined {
  const found = ITEM.exec(line.text)
  const start = found?.[0].length ?? 0
  const box = BOX.exec(line.text.slice(found ? start : line.text.search(/\S|$/)))
  if (!found && box?.[2] === undefined) return undefined
  const from = (found ? start : line.text.search(/\S|$/)) + (box?.[0].length ?? 0)
  const mark = box?.[1] ?? box?.[2]
  const ticked = mark === undefined ? undefined : mark !== ' ' && mark !== '☐'
  return { ...spotOf(line, from), ordinal: Number(found?.[2] ?? 0), ticked, indent: found?.[1]?.length ?? 0 }
}

/** An image alone on its line: what it shows, and its file. */
export function readImage(line: SourceLine): { readonly alt: string; readonly target: Spot } | undefined {
  const found = /^\s*!\[([^\]]*)\]\(([^)\s]+)[^)]*\)\s*$/.exec(line.text)
  if (!found) return undefined
  const from = line.text.indexOf('](') + 2
  return { alt: found[1] as string, target: spotOf(line, from, from + (found[2] as string).length) }
}

/** Whether a line is a rule (`---`) and says nothing. */
export function isRule(text: string): boolean {
  return /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/.test(text)
}
