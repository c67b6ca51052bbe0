import type { Mention } from '../../numbers/index.ts'
import { type Document, markedRange } from '../../text/index.ts'
import type { Finding } from '../finding.ts'
import { wordsOf } from '../make-finding.ts'
import type { Merged } from '../merge-findings.ts'
import type { Consequence } from './carry-through.ts'
import { OTHERWISE } from './find-copies.ts'
import { fitsArticle } from './fits-article.ts'
import { nameNumber } from './name-number.ts'
import { whyNot } from './why-not.ts'

/** A stretch of a source, by offsets, and what is to stand there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The number that then stands there, as an exact decimal. */
  readonly value: string
}

/** What belongs together: wrong numbers with a certain fix, and all that follows from them; or one that has none. */
export interface Repair {
  readonly findings: readonly Finding[]
  readonly edits: readonly Edit[]
  /** Why it can't be made for certain; '' where it can. */
  readonly doubt: string
}

/** What is known of a text beside its wrong numbers. */
export interface Repairable {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly consequences: ReadonlyMap<number, Consequence>
  /** Numbers that stand by their author's word, and how that is said. */
  readonly held: ReadonlyMap<number, string>
  /** What else would be left behind by a repair of a number, and why that is not certain. */
  readonly openEnds: (index: number) => readonly OpenEnd[]
}

/** A number that may have to change with another one. */
export interface OpenEnd {
  readonly mention: number
  readonly doubt: string
}

/** The repairs of a text: wrong numbers that share a consequence are repaired together or not at all. */
export function listRepairs(merged: readonly Merged[], text: Repairable): Repair[] {
  const wrong = new Set(merged.map(({ mention }) => mention))
  const groups: Merged[][] = []
  const holder = new Map<number, Merged[]>()
  for (const entry of merged.filter(({ finding }) => finding.fix !== undefined)) {
    const ends = [entry.mention, ...entry.follows].flatMap((index) => text.openEnds(index))
    const shared = ends.flatMap(({ mention }) => (wrong.has(mention) ? [mention] : []))
    const touched = [entry.mention, ...entry.follows, ...shared]
    const known = new Set(touched.flatMap((index) => holder.get(index) ?? []))
    const joined = groups.filter((group) => group.some((other) => known.has(other)))
    const group = [...joined.flat(), entry]
    for (const old of joined) groups.splice(groups.indexOf(old), 1)
    groups.push(group)
    for (const index of touched) holder.set(index, [...(holder.get(index) ?? []), entry])
  }
  const without = merged.filter(({ finding }) => finding.fix === undefined)
  return [
    ...groups.map((group) => makeRepair(group, text)),
    ...without.map(({ finding, doubt }) => ({ findings: [finding], edits: [], doubt: doubt ?? whyNot(finding) })),
  ]
}

function makeRepair(group: readonly Merged[], text: Repairable): Repair {
  const edits: Edit[] = []
  const doubts: string[] = []
  const said = new Map<number, string>()
  const name = (index: number) => nameNumber(text.document, text.mentions[index] as Mention)
  const add = (index: number, words: string, value: string) => {
    const edit = editOf(text, index, words, value)
    said.set(index, value)
    if (text.held.has(index)) doubts.push(`${name(index)} would change with it, and ${text.held.get(index)}`)
    else if (typeof edit === 'string') doubts.push(edit)
    else edits.push(edit)
  }
  for (const { mention, finding, worth } of group) if (finding.fix && worth) add(mention, finding.fix.text, worth)
  for (const index of new Set(group.flatMap(({ follows }) => follows))) {
    const consequence = text.consequences.get(index)
    if (consequence?.kind === 'stands') continue
    if (consequence?.kind === 'restated' && consequence.isCertain)
      add(index, consequence.restated.text, consequence.restated.value)
    else doubts.push(`${name(index)} follows from it, and what it should be is not certain`)
  }
  const roots = new Set(group.map(({ mention }) => mention))
  for (const [index, value] of said) {
    for (const { mention, doubt } of text.openEnds(index)) {
      const other = said.get(mention)
      const isRival = doubt === OTHERWISE && roots.has(index)
      if (isRival || other === undefined || Number(other) !== Number(value)) doubts.push(`${name(mention)} ${doubt}`)
    }
  }
  edits.sort((a, b) => a.start - b.start)
  return { findings: group.map(({ finding }) => finding), edits, doubt: [...new Set(doubts)].slice(0, 2).join('; ') }
}

/** The edit that restates a number, or why its words can't be replaced. */
function editOf(text: Repairable, index: number, words: string, value: string): Edit | string {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const name = () => nameNumber(document, mention)
  const [start, end] = markedRange(document, mention.start, Math.max(mention.end, mention.nounEnd))
  const isOne = (said: string) => Number(said) === 1
  if (mention.nounEnd > mention.end && isOne(mention.value) !== isOne(value))
    return `the noun of ${name()} would need another form`
  if (!fitsArticle(document, mention, words)) return `the article before ${name()} would need another form`
  const flat = (said: string) => said.replaceAll(/\s+/g, ' ')
  if (flat(document.source.slice(start, end)) === flat(wordsOf(document, mention)))
    return { start, end, text: words, value }
  return `markup stands between the words of ${name()}`
}
