import { type Document, markedRange } from '../../text/index.ts'
import type { Figure } from '../figure.ts'
import { isListNoun, isSameNoun } from './list-nouns.ts'

/** How many things stand where a text counts them, and how that is said. */
export interface Count {
  readonly count: number
  readonly text: string
}

const LETTERS = 26
// How far a count may be off the list behind which it stands: one further off counts something else.
const NEAR = 2
const all = /^(?:all|each|both) (?:of )?(?:the |these |those )?$|^(?:these|those) $/i
const verb = /^ (?:are|were|have|had|need|can|must|will|should|come|cost|take|stand|hold|do)\b/i
const sumsUp = /^(?:so,? )?(?:that['’]s|that (?:is|makes)|th(?:ese|ose) (?:are|were)|this makes) $/i
const together =
  /^(?:so|altogether|together|in all|in total|all told|which makes|that makes|that['’]s|so that['’]s),? (?:we (?:are|were|had|have) |there (?:are|were) |they (?:are|were) |it was )?$/i
const inAll = /\b(?:altogether|together|in all|in total|all told)\b/i
const ends = /^(?: (?:altogether|together|in all|in total|all told))?(?:[.;:!?)]|$)/
const generic = /^(?:person|people|thing|item|piece|one|)$/
const ofThese = /(?:^|[\s(])of (?:these|those) $/i
const ofAll = /^of (?:the |all |all the )?$/i
const above = /^ ?[\p{L}-]+ (?:(?:listed|named|given|told|described) )?above\b/u

/** "All four are done.", "That's four aims.", "Of these six …": what is said right behind a list or a table counts it. */
export function countBefore(document: Document, { block, sentence, mention }: Figure): Count | undefined {
  const { text, blocks, sentences } = document
  const start = blocks.start[block] as number
  if ((sentences.start[sentence] as number) > start) return undefined
  const lead = text.slice(start, mention.start)
  const end = Math.min(blocks.end[block] as number, sentences.end[sentence] as number)
  const rest = text.slice(mention.end, Math.max(mention.end, end))
  const noun = /^[\s-]*([\p{L}]+)/u.exec(rest)?.[1] ?? ''
  const isNoun = isListNoun(noun)
  const value = Number(mention.value)
  const items = listBefore(document, block).length
  if (items > 1) {
    const isTold =
      (all.test(lead) && (isNoun || noun === '' || /^th/i.test(lead) || verb.test(rest))) ||
      ((sumsUp.test(lead) || ofAll.test(lead)) && isNoun) ||
      (ofThese.test(lead) && (isNoun || /^[\s]*[,.;)]/.test(rest))) ||
      (above.test(rest) && isNoun) ||
      (lead === '' && isNoun && /^ \p{L}+[,;.]/u.test(rest) && !rest.trimEnd().endsWith(':'))
    return isTold && Math.abs(items - value) <= NEAR ? counted(items) : undefined
  }
  const table = tableBefore(document, block)
  if (table === undefined || !(all.test(lead) || ofThese.test(lead) || ofAll.test(lead))) return undefined
  return countRows(table, value, noun)
}

function counted(count: number): Count {
  return { count, text: `${count} items stand above` }
}

/** "- three engineers, - two people from the platform team. So five people": what each item counts, put together. */
export function sumBefore(
  document: Document,
  figures: readonly Figure[],
  { block, index, mention, value }: Figure,
): Count | undefined {
  const lead = document.text.slice(document.blocks.start[block], mention.start)
  if (!together.test(lead)) return undefined
  const parts: Figure[] = []
  let at = index - 1
  for (const item of listBefore(document, block)) {
    const start = document.blocks.start[item] as number
    while ((figures[at]?.mention.start ?? -1) > start) at--
    const part = figures[at]
    if (part?.mention.start !== start || part.kind !== 'count') return undefined
    parts.unshift(part)
  }
  const { noun, nounEnd, end } = mention
  if (parts.length < 2 || !(generic.test(noun) || parts.every((part) => part.mention.noun === noun))) return undefined
  const count = parts.reduce((sum, part) => sum + part.value, 0)
  // "So eight people with me": what is off by a few has a reason, unless it is told to be all.
  const behind = document.text.slice(Math.max(end, nounEnd), Math.max(end, nounEnd) + 16)
  const isAll = ends.test(behind) && (inAll.test(lead) || inAll.test(behind))
  const isMeant = count === value || (isAll && Math.abs(count - value) <= NEAR)
  return isMeant ? { count, text: parts.map((part) => part.value).join(' + ') } : undefined
}

/** The items of the list that ends right before a block, the last before all. */
function listBefore({ blocks }: Document, block: number): number[] {
  const parent = blocks.parent[block]
  const items: number[] = []
  for (let at = block - 1; at >= 0; at--) {
    if (blocks.parent[at] !== parent) continue
    if (blocks.kind[at] !== 'item') break
    items.push(at)
  }
  return items
}

interface Rows {
  /** What stands in the first column of each row of the body, and over it. */
  readonly labels: readonly string[]
  readonly head: string
}

function tableBefore(document: Document, block: number): Rows | undefined {
  const { blocks } = document
  const parent = blocks.parent[block]
  let at = block - 1
  while (at >= 0 && blocks.parent[at] !== parent) at--
  return blocks.kind[at] === 'table' ? rowsOf(document, at) : undefined
}

function rowsOf({ text, blocks }: Document, table: number): Rows {
  const labels: string[] = []
  const end = blocks.end[table] as number
  for (let at = table + 1; at < blocks.kind.length && (blocks.start[at] as number) <= end; at++)
    if (blocks.kind[at] === 'cell' && blocks.level[at] === 0) labels.push(text.slice(blocks.start[at], blocks.end[at]))
  const [head = '', ...body] = blocks.extra[table] === 1 ? labels : ['', ...labels]
  return { head: head.trim(), labels: body.filter((label) => !/^\W*(?:total|sum|all|average|mean)\b/i.test(label)) }
}

/** The rows of a table where they are that many, or are numbered, or where the count names what its first column holds. */
function countRows({ labels, head }: Rows, value: number, noun: string): Count | undefined {
  const { length } = labels
  if (length < 2 || new Set(labels).size < length) return undefined
  const isNamed = isSameNoun(head.replace(/^.*\s/, ''), noun)
  const isNumbered = labels.every((label, at) => label.trim() === String(at + 1))
  const isMeant = (isNamed || isNumbered) && Math.abs(length - value) <= NEAR
  return length === value || isMeant ? { count: length, text: `the table has ${length} rows` } : undefined
}

/** Items of the list that follows a line which ends with a colon; its lines with letters; the rows of a table. */
export function countAfter(document: Document, { block, mention }: Figure, noun: string): Count | undefined {
  const { text, blocks } = document
  const first = block + 1
  if (hasCodeBetween(document, block, first)) return undefined
  if (blocks.kind[first] === 'paragraph' && blocks.parent[first] === blocks.parent[block]) {
    const letters = countLetters(text.slice(blocks.start[first], blocks.end[first]))
    if (letters !== undefined) return letters
  }
  if (blocks.kind[first] === 'table') return countRows(rowsOf(document, first), Number(mention.value), noun)
  if (blocks.kind[first] !== 'item') return undefined
  const level = blocks.level[first]
  const parent = blocks.parent[first]
  let count = 0
  for (let at = first; at < blocks.kind.length; at++) {
    if (blocks.kind[at] === 'item' && blocks.parent[at] === parent && blocks.level[at] === level) count++
    else if (!isInside(blocks.parent, at, first, parent)) break
  }
  return count > 1 ? { count, text: `${count} items follow` } : undefined
}

/** Whether code stands between two blocks, which the text leaves out: what follows it is told of the code. */
function hasCodeBetween(document: Document, block: number, next: number): boolean {
  const { source, blocks } = document
  const [, from] = markedRange(document, blocks.start[block] as number, blocks.end[block] as number)
  const [until] = markedRange(document, blocks.start[next] ?? 0, blocks.end[next] ?? 0)
  return /```|~~~/.test(source.slice(from, Math.max(from, until)))
}

function isInside(parents: readonly number[], at: number, first: number, stop: number | undefined): boolean {
  for (let up = parents[at] as number; up >= 0 && up !== stop; up = parents[up] as number) if (up >= first) return true
  return false
}

/** "a) …, b) …, (c) …", "(1) … (2) …": as many as are marked one after the other from the first. */
export function countLetters(text: string): Count | undefined {
  const marks = [...text.matchAll(/(?:^|[\s(])([a-z]|\d{1,2})\)\s/g)].map(([, mark = '']) => mark)
  const first = marks[0]
  if (marks.length < 2 || (first !== 'a' && first !== '1')) return undefined
  const isInOrder = marks.every((mark, at) => mark === (first === 'a' ? String.fromCharCode(97 + at) : String(at + 1)))
  return isInOrder && marks.length <= LETTERS ? { count: marks.length, text: `${marks.length} are listed` } : undefined
}
