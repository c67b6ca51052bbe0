import type { Mention } from '../../numbers/index.ts'
import type { Finding } from '../finding.ts'
import { placeOfMention, wordsOf } from '../make-finding.ts'
import { type Judged, type Merged, mergeFindings } from '../merge-findings.ts'
import { type Consequence, carryThrough, type WrongText } from './carry-through.ts'
import { type Copy, findCopies } from './find-copies.ts'
import { findLoose, findRounded } from './find-loose.ts'
import { listRepairs, type OpenEnd, type Repair } from './list-repairs.ts'
import { openNumbers } from './numbers.ts'

/** Findings about numbers, one a mistake, and what can be repaired of them. */
export interface Repaired {
  readonly findings: readonly Finding[]
  readonly repairs: readonly Repair[]
}

/** Merges what rules found about numbers, tells with each finding what is wrong because of it, and lists the repairs. */
export function repairFindings(file: string, text: WrongText, judged: readonly Judged[]): Repaired {
  const copies = new Copies(text)
  const merged = mergeFindings(judged, text.claims.best, text.mentions, (index) => copies.certain(index))
  const own = new Set(merged.map(({ mention }) => mention))
  const attached = new Map(judged.filter(({ mention }) => !own.has(mention)).map((entry) => [entry.mention, entry]))
  const consequences = carryThrough(text, merged, attached, copies.originals)
  const roots = new Map(merged.map((entry) => [entry.mention, entry.worth]))
  const openEnds = (index: number) => {
    const consequence = consequences.get(index)
    if (consequence?.kind === 'stands') return []
    return copies.openEnds(index, consequence?.kind === 'restated' ? consequence.restated.value : roots.get(index))
  }
  const told = merged.map((entry) => {
    const later = entry.told.filter((index) => consequences.get(index)?.kind !== 'stands')
    const related = [
      ...later.map((index) => relate(file, text, index, consequences.get(index))),
      ...listOpen(entry, openEnds, own).map((index) => place(file, text, index, 'may have to change with it')),
    ]
    return { ...entry, finding: { ...entry.finding, related: [...entry.finding.related, ...related] } }
  })
  return {
    findings: told.map(({ finding }) => finding),
    repairs: listRepairs(told, { ...text, consequences, openEnds }),
  }
}

/** What tells numbers again, found once for each. */
class Copies {
  readonly originals = new Map<number, number>()
  readonly #text: WrongText & Parameters<typeof findCopies>[0]
  readonly #found = new Map<number, readonly Copy[]>()
  readonly #ends = new Map<number, readonly OpenEnd[]>()

  constructor(text: WrongText) {
    this.#text = { ...text, numbers: openNumbers(text.document, text.claims.figures) }
  }

  /** Those that tell a number again beyond doubt. */
  certain(index: number): number[] {
    const sure = this.#find(index).flatMap(({ figure, doubt }) => (doubt === '' ? [figure] : []))
    for (const figure of sure)
      if (!this.originals.has(figure) && !this.originals.has(index)) this.originals.set(figure, index)
    return sure
  }

  /** What a repair of a number, to what it is worth, might leave behind. */
  openEnds(index: number, worth = ''): readonly OpenEnd[] {
    const known = this.#ends.get(index)
    if (known) return known
    const told = this.#find(index).map(({ figure, doubt }) => ({ mention: figure, doubt: doubt || 'tells it again' }))
    const loose = findLoose(this.#text, index).map((mention) => ({ mention, doubt: 'looks worked out of it' }))
    const rounded = findRounded(this.#text, index, worth).map((mention) => ({ mention, doubt: 'tells it in round' }))
    const found = [...told, ...loose, ...rounded]
    this.#ends.set(index, found)
    return found
  }

  #find(index: number): readonly Copy[] {
    const known = this.#found.get(index)
    if (known) return known
    const found = findCopies(this.#text, index)
    this.#found.set(index, found)
    return found
  }
}

function listOpen(
  { mention, follows, finding }: Merged,
  openEnds: (index: number) => readonly OpenEnd[],
  own: ReadonlySet<number>,
): number[] {
  if (finding.fix === undefined) return []
  const ends = [mention, ...follows].flatMap((index) => openEnds(index).map((end) => end.mention))
  return [...new Set(ends)].filter((index) => index !== mention && !follows.includes(index) && !own.has(index))
}

function relate(
  file: string,
  text: WrongText,
  index: number,
  consequence: Consequence | undefined,
): Finding['related'][number] {
  const held = text.held.get(index)
  const there = place(
    file,
    text,
    index,
    `also wrong because of it${held === undefined ? '' : `, but left as it is (${held})`}`,
  )
  const isCertain = consequence?.kind === 'restated' && consequence.isCertain && held === undefined
  if (!isCertain) return there
  const stated = { text: wordsOf(text.document, text.mentions[index] as Mention) }
  return { ...there, stated, fix: { text: consequence.restated.text } }
}

function place(
  file: string,
  { document, mentions }: WrongText,
  index: number,
  what: string,
): Finding['related'][number] {
  const mention = mentions[index] as Mention
  const { line, column, endLine, endColumn } = placeOfMention(file, document, mention)
  const said = document.text.slice(mention.start, Math.max(mention.end, mention.nounEnd, mention.rateEnd))
  return { file, line, column, endLine, endColumn, message: `${what}: ${said}` }
}
