import { isSpeechTag } from '../../text/index.ts'
import { type SourceLine, type Spot, spotOf } from './lines.ts'
import { readField, readItem, readLabel } from './shapes.ts'

/** Whether a line begins with an HTML tag. */
export function isMarkup(text: string): boolean {
  const [tag] = /^<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/i.exec(text.trimStart()) ?? []
  // What a voice is told stands among the words that it is about.
  return tag !== undefined && !isSpeechTag(tag)
}

/** Whether a line begins a comment. */
export function isCommentOpen(text: string): boolean {
  return /^\s*<!--/.test(text)
}

/** A heading that is underlined with `===` or `---`; words that go on, fields and items are none. */
export function readUnderlined(
  line: SourceLine,
  before: SourceLine | undefined,
  after: SourceLine | undefined,
): (Spot & { readonly level: number }) | undefined {
  const mark = /^ {0,3}(={3,}|-{3,})\s*$/.exec(after?.text ?? '')?.[1]
  if (mark === undefined || (before && before.text.trim() !== '')) return undefined
  // Above a row of `---`, bars make a table.
  const isTitle = mark.startsWith('=') || !line.text.includes('|')
  if (!isTitle || !/^ {0,3}[\p{L}\p{N}].{0,99}$/u.test(line.text) || /[.!?:;,"”]\s*$/.test(line.text)) return undefined
  // "LESSON PLAN: Session 3" is a title; "Duration: 5 min" above a rule is a field.
  if (readItem(line) || readLabel(line) || (mark.startsWith('-') && readField(line))) return undefined
  return { ...spotOf(line, 0), level: mark.startsWith('=') ? 1 : 2 }
}

const PLAIN =
  /^\s*(?:[-*+]\s+)?((?:teaching )?approach|(?:active |retrieval |quick )?(?:recall|retrieval|quiz)(?: (?:prompt|question))?|prompt|question|q|answers?|a|covers|script begins(?: with)?|(?:teacher|instructor)['’]?s? notes?|notes? for the (?:teacher|instructor)|interview (?:questions?|points?)|exam (?:questions?|points?))\s*:\s*(\S.*)?$/i

/** The label of a part that its author wrote without stars: `Answer: …`, `Q: …`; only names that mean one. */
export function readPlainLabel(line: SourceLine): { readonly label: Spot; readonly rest: Spot } | undefined {
  const found = PLAIN.exec(line.text)
  if (!found) return undefined
  const from = line.text.indexOf(found[1] as string)
  const rest = line.text.length - (found[2] ?? '').length
  return { label: spotOf(line, from, from + (found[1] as string).length), rest: spotOf(line, rest) }
}
