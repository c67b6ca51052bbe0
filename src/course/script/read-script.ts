import { type Document, isSpeechTag, leftOut, placeAt, sourceRange } from '../../text/index.ts'
import type { Unplaced } from '../outline/outline.ts'
import { takeIds } from '../outline/shapes.ts'
import { findPauses, type Pause } from './pauses.ts'
import { findSpeakers, labelOf } from './speakers.ts'

/** A paragraph of a script: its stretch of the plain text, where its words begin after a speaker's name, and its line. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly wordsFrom: number
  readonly line: number
  /** Whether it is an item of a list. */
  readonly isItem: boolean
}

/** What a script says under one of its headings; the heading is undefined before the first. */
export interface ScriptGroup {
  readonly heading: { readonly title: string; readonly ids: readonly string[]; readonly line: number } | undefined
  readonly paragraphs: readonly Paragraph[]
}

/** A script as read. Nothing of it is dropped: each line is spoken, or is among the unplaced. */
export interface Script {
  readonly document: Document
  readonly groups: readonly ScriptGroup[]
  readonly pauses: readonly Pause[]
  readonly words: number
  readonly unplaced: readonly Unplaced[]
}

/** Reads a script: groups of paragraphs by its headings, if it has any, with pauses and the number of spoken words. */
export function readScript(document: Document): Script {
  const { text, blocks } = document
  const speakers = findSpeakers(document)
  const covered = new Set<number>()
  const groups: { heading: ScriptGroup['heading']; paragraphs: Paragraph[] }[] = []
  let words = 0
  for (const [index, kind] of blocks.kind.entries()) {
    const [start, end] = [blocks.start[index] as number, blocks.end[index] as number]
    if (kind !== 'heading' && kind !== 'paragraph') continue
    if (text.slice(start, end).trim() === '') continue
    const [line, lastLine] = linesOf(document, start, end)
    for (let at = line; at <= lastLine; at++) covered.add(at)
    if (kind === 'heading') {
      const { text: title, ids } = takeIds(text.slice(start, end).trim())
      groups.push({ heading: { title, ids, line }, paragraphs: [] })
      continue
    }
    const labelEnd = blocks.labelEnd[index] ?? start
    const wordsFrom = speakers.has(labelOf(text, start, labelEnd)) ? skipBlanks(text, labelEnd, end) : start
    if (groups.length === 0) groups.push({ heading: undefined, paragraphs: [] })
    groups
      .at(-1)
      ?.paragraphs.push({ start, end, wordsFrom, line, isItem: blocks.kind[blocks.parent[index] ?? -1] === 'item' })
    words += countWords(text, wordsFrom, end)
  }
  return { document, groups, pauses: findPauses(document), words, unplaced: listUnplaced(document, covered) }
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/.test(text.charAt(at))) at++
  return at
}

function linesOf(document: Document, start: number, end: number): [number, number] {
  const [from, to] = sourceRange(document, start, end)
  return [placeAt(document, from).line, placeAt(document, Math.max(from, to - 1)).line]
}

/** The words between two places of a text, as somebody who speaks them counts. */
export function countWords(text: string, from: number, to: number): number {
  let count = 0
  let inWord = false
  for (let at = from; at < to; at++) {
    const isSpace = /\s/.test(text.charAt(at))
    if (!isSpace && !inWord && text.charAt(at) !== leftOut) {
      inWord = /[\p{L}\p{N}]/u.test(text.charAt(at)) || inWord
      if (inWord) count++
    } else if (isSpace) inWord = false
  }
  return count
}

const SILENT =
  /^\s*(?:[[(](?:long |short |brief |dramatic )?(?:pause|beat|silence|break|breath|pausa)\b.{0,40}|<\/?(?:speak|p|s|break|prosody|voice|audio|emphasis|mark|par|seq)\b[^<>]*>|<\?xml\b[^<>]*>)\s*$/i

/** Lines that nobody can speak: tables, code, comments, front matter. */
function listUnplaced({ source, notLookedAt }: Document, covered: ReadonlySet<number>): Unplaced[] {
  const found: Unplaced[] = []
  const hasMeta = /^\uFEFF?---\s*\n/.test(source)
  for (const [index, said] of source.split('\n').entries()) {
    const line = index + 1
    if (said.trim() === '' || SILENT.test(said) || isRuleLine(said)) continue
    if (covered.has(line)) {
      if (hasMarkup(said)) found.push({ line, endLine: line, reason: KEPT, isKept: true })
      continue
    }
    const unread = notLookedAt.find((one) => one.line <= line && line <= one.endLine)
    const reason = unread?.reason ?? unspoken(said, hasMeta)
    const last = found.at(-1)
    if (last?.endLine === line - 1 && !last.isKept) found[found.length - 1] = { ...last, endLine: line }
    else found.push({ line, endLine: line, reason })
  }
  return found
}

const KEPT = 'HTML and comments are no markup here: its page shows them as they stand'

/** Whether words hold HTML or a comment; what stands in backticks is code that somebody speaks of. */
function hasMarkup(line: string): boolean {
  const tags = line.replace(/`[^`]*`/g, '').match(/<!--|-->|<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi) ?? []
  return tags.some((tag) => !isSpeechTag(tag))
}

function unspoken(line: string, hasMeta: boolean): string {
  if (/^\s*\|/.test(line)) return "a table isn't spoken: it belongs in the outline"
  if (/^\s*(?:```|~~~)/.test(line)) return "code isn't spoken: it belongs in the outline"
  if (/<!--|-->/.test(line)) return "a comment isn't spoken"
  if (hasMeta && /^\w[\w -]*:/.test(line)) return "front matter isn't spoken: it belongs in the outline"
  return 'nobody can speak this: what is not spoken belongs in the outline'
}

function isRuleLine(line: string): boolean {
  return /^\s*(?:[-*_=]\s*){3,}$/.test(line)
}
