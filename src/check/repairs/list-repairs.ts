import type { Mention } from '../../numbers/index.ts'
import { type Document, markedRange, placeAt } from '../../text/index.ts'
import type { Finding } from '../finding.ts'
import { wordsOf } from '../make-finding.ts'
import type { Merged } from '../merge-findings.ts'
import type { Consequence } from './carry-through.ts'

/** A stretch of a source, by offsets, and what is to stand there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The number that then stands there, as an exact decimal. */
  readonly value: string
}

/** What belongs together: wrong numbers with a certain fix, and all that follows from them. */
export interface Repair {
  readonly findings: readonly Finding[]
  readonly edits: readonly Edit[]
  /** Why it can't be made for certain; '' where it can. */
  readonly doubt: string
}

interface Repairable {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly consequences: ReadonlyMap<number, Consequence>
}

/** The repairs of a text: wrong numbers that share a consequence are repaired together or not at all. */
export function listRepairs(merged: readonly Merged[], text: Repairable): Repair[] {
  const groups: Merged[][] = []
  const holder = new Map<number, Merged[]>()
  for (const entry of merged.filter(({ finding }) => finding.fix !== undefined)) {
    const shared = [...new Set(entry.follows.flatMap((index) => holder.get(index) ?? []))]
    const joined = new Set([...groups.filter((group) => group.some((other) => shared.includes(other)))])
    const group = [...[...joined].flat(), entry]
    for (const old of joined) groups.splice(groups.indexOf(old), 1)
    groups.push(group)
    for (const index of entry.follows) holder.set(index, [...(holder.get(index) ?? []), entry])
  }
  return groups.map((group) => makeRepair(group, text))
}

function makeRepair(group: readonly Merged[], text: Repairable): Repair {
  const edits: Edit[] = []
  const doubts: string[] = []
  const add = (index: number, words: string, value: string) => {
    const edit = editOf(text, index, words, value)
    if (typeof edit === 'string') doubts.push(edit)
    else edits.push(edit)
  }
  for (const { mention, finding, worth } of group) if (finding.fix && worth) add(mention, finding.fix.text, worth)
  for (const index of new Set(group.flatMap(({ follows }) => follows))) {
    const consequence = text.consequences.get(index)
    if (consequence?.kind === 'stands') continue
    if (consequence?.kind === 'restated' && consequence.isCertain)
      add(index, consequence.restated.text, consequence.restated.value)
    else doubts.push(`${say(text, index)} follows from it, and what it should be is not certain`)
  }
  edits.sort((a, b) => a.start - b.start)
  return { findings: group.map(({ finding }) => finding), edits, doubt: doubts[0] ?? '' }
}

/** The edit that restates a number, or why its words can't be replaced. */
function editOf(text: Repairable, index: number, words: string, value: string): Edit | string {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const [start, end] = markedRange(document, mention.start, Math.max(mention.end, mention.nounEnd))
  const isOne = (said: string) => Number(said) === 1
  if (mention.nounEnd > mention.end && isOne(mention.value) !== isOne(value))
    return `the noun of ${say(text, index)} would need another form`
  const flat = (said: string) => said.replaceAll(/\s+/g, ' ')
  if (flat(document.source.slice(start, end)) === flat(wordsOf(document, mention)))
    return { start, end, text: words, value }
  return `markup stands between the words of ${say(text, index)}`
}

function say({ document, mentions }: Repairable, index: number): string {
  const mention = mentions[index] as Mention
  const [start] = markedRange(document, mention.start, mention.end)
  const { line, column } = placeAt(document, start)
  return `${JSON.stringify(wordsOf(document, mention))} (${line}:${column})`
}
