import { firstIndex, pairCards } from '../../claims/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import type { Evidence, LedgerFigure } from './ledger.ts'

/** A text with the standings of its figures. */
export interface ToldText {
  readonly file: string
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly ledger: readonly LedgerFigure[]
}

const LEAST_WORDS = 4

/**
 * What a text's unbound figures rest on because another text of the same episode makes the same statement and it is
 * bound there: the same sentence with the same number, or the same number in the answer of the same question.
 */
export function shareStandings(texts: readonly ToldText[]): Evidence[][] {
  if (texts.length < 2) return texts.map(() => [])
  const keys = texts.map(keysOf)
  const bound = texts.map((text, at) => indexBound(text, keys[at] as string[][]))
  return texts.map(({ ledger }, at) =>
    ledger.flatMap(({ mention, standing }) => {
      if (standing !== 'unbound') return []
      for (const key of (keys[at] as string[][])[mention] as string[]) {
        const twin = bound.find((known, other) => other !== at && known.has(key))?.get(key)
        if (twin) return [{ ...twin, mention }]
      }
      return []
    }),
  )
}

function indexBound({ ledger }: ToldText, keys: readonly string[][]): ReadonlyMap<string, Evidence> {
  const bound = new Map<string, Evidence>()
  for (const { mention, standing, working, byDirective } of ledger) {
    if (standing === 'unbound') continue
    for (const key of keys[mention] as string[]) bound.set(key, { mention, standing, working, byDirective })
  }
  return bound
}

const known = new WeakMap<ToldText, string[][]>()

// Of the texts of an episode one changes while somebody types.
function keysOf(text: ToldText): string[][] {
  const keys = known.get(text) ?? listKeys(text)
  known.set(text, keys)
  return keys
}

/** For each number what tells the statement in which it stands from all others. */
function listKeys({ document, mentions }: ToldText): string[][] {
  const keys: string[][] = mentions.map(() => [])
  for (const [index, start] of document.sentences.start.entries()) {
    const labelEnd = document.blocks.labelEnd[document.sentences.block[index] as number] as number
    const end = document.sentences.end[index] as number
    const from = Math.max(start, labelEnd < end ? labelEnd : start)
    const said = sayPlainly(document, mentions, from, end)
    if (said.words < LEAST_WORDS) continue
    for (const [place, mention] of said.within.entries()) keys[mention]?.push(`${said.text} ${place}`)
  }
  for (const { question, answer } of pairCards(document)) {
    if (!question || !answer) continue
    const asked = sayPlainly(document, mentions, question.start, question.end)
    if (asked.words < LEAST_WORDS) continue
    const { within } = sayPlainly(document, mentions, answer.start, answer.end)
    for (const mention of within) keys[mention]?.push(`${asked.text} = ${sayNumber(mentions[mention] as Mention)}`)
  }
  return keys
}

/** A stretch in plain words, each number by what it is worth, whether in digits or spoken. */
function sayPlainly(document: Document, mentions: readonly Mention[], start: number, end: number) {
  const { text } = document
  let from = start + (/^\s*["“]?(?:\d{1,2}[.)]|question [\w-]{1,12}:)\s/i.exec(text.slice(start, end))?.[0].length ?? 0)
  const parts: string[] = []
  const within: number[] = []
  const first = firstIndex(mentions.length, (index) => (mentions[index] as Mention).start >= from)
  for (let index = first; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    if (mention.end > end) break
    parts.push(...wordsOf(text.slice(from, mention.start)), `#${sayNumber(mention)}`)
    within.push(index)
    from = Math.min(end, Math.max(from, mention.end, mention.nounEnd, mention.rateEnd))
  }
  parts.push(...wordsOf(text.slice(from, end)))
  return { text: parts.join(' '), words: parts.length - within.length, within }
}

function sayNumber({ value, unit, noun, per }: Mention): string {
  return `${value} ${unit} ${noun} ${per}`
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\{#[^{}]*\}/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
