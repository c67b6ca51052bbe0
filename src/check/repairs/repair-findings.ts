import type { Mention } from '../../numbers/index.ts'
import type { Finding } from '../finding.ts'
import { placeOfMention } from '../make-finding.ts'
import { type Judged, mergeFindings } from '../merge-findings.ts'
import { type Consequence, carryThrough, type WrongText } from './carry-through.ts'
import { listRepairs, type Repair } from './list-repairs.ts'

/** Findings about numbers, one a mistake, and what can be repaired of them. */
export interface Repaired {
  readonly findings: readonly Finding[]
  readonly repairs: readonly Repair[]
}

/** Merges what rules found about numbers, tells with each finding what is wrong because of it, and lists the repairs. */
export function repairFindings(file: string, text: WrongText, judged: readonly Judged[]): Repaired {
  const merged = mergeFindings(judged, text.claims.best, text.mentions)
  const own = new Set(merged.map(({ mention }) => mention))
  const attached = new Map(judged.filter(({ mention }) => !own.has(mention)).map((entry) => [entry.mention, entry]))
  const consequences = carryThrough(text, merged, attached)
  const told = merged.map((entry) => {
    const later = entry.told.filter((index) => consequences.get(index)?.kind !== 'stands')
    const related = later.map((index) => relate(file, text, index, consequences.get(index)))
    return { ...entry, finding: { ...entry.finding, related: [...entry.finding.related, ...related] } }
  })
  return { findings: told.map(({ finding }) => finding), repairs: listRepairs(told, { ...text, consequences }) }
}

function relate(
  file: string,
  { document, mentions }: WrongText,
  index: number,
  consequence: Consequence | undefined,
): Finding['related'][number] {
  const mention = mentions[index] as Mention
  const { line, column, endLine, endColumn } = placeOfMention(file, document, mention)
  const said = document.text.slice(mention.start, Math.max(mention.end, mention.nounEnd, mention.rateEnd))
  const place = { file, line, column, endLine, endColumn, message: `also wrong because of it: ${said}` }
  const isCertain = consequence?.kind === 'restated' && consequence.isCertain
  return isCertain ? { ...place, fix: { text: consequence.restated.text } } : place
}
