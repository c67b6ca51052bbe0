import type { Book } from '../../book/index.ts'
import type { Names } from '../../calculator/index.ts'
import { capacityKind, findRegions, firstIndex, type Scenario, sentenceOf } from '../../claims/index.ts'
import { intervalOf, type Mention } from '../../numbers/index.ts'
import { isExact, isMoney, lowOf, type Quantity, workingLine } from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'
import type { Evidence } from './ledger.ts'

/** A quantity of a bill, with the path of names that leads to it. */
interface Entry {
  readonly value: number
  readonly path: readonly string[]
  readonly quantity: Quantity
}

const NEAR = 300
const words: Readonly<Record<string, RegExp>> = {
  reads: /\bread/,
  storage: /\bstor(?:age|ed|ing)\b|\bgigabytes?\b|\bgb\b/,
  transfer: /\btransfer/,
  'application-writes': /\bwrit/,
  'replicated-writes': /\breplicat\w* writ|\bwrites? .*replicat/,
  'write-capacity': /\bwrit|\bwcu/,
  'application-write-capacity': /\bwrit|\bwcu/,
  'replicated-write-capacity': /\breplicat/,
  'read-capacity': /\bread|\brcu/,
}

/** Figures that agree in value, unit and period with a bill's quantity whose line, region or name their sentence names. */
export function agreeWithBills(
  document: Document,
  mentions: readonly Mention[],
  scenarios: readonly Scenario[],
  book: Book,
): Evidence[] {
  if (scenarios.length === 0) return []
  const entries = scenarios.flatMap(entriesOf).sort((a, b) => a.value - b.value)
  const evidence: Evidence[] = []
  for (const [index, mention] of mentions.entries()) {
    const isPrice = mention.unit === 'USD' && mention.per !== 'h'
    if (!isPrice && !capacityKind(mention, document.text)) continue
    const { from, to } = intervalOf(mention)
    if (from === null || to === null) continue
    const near = candidates(entries, Number(from), Number(to)).filter(
      ({ quantity }) => isMoney(quantity.unit) === isPrice,
    )
    if (near.length === 0) continue
    const { start, end } = sentenceOf(document, mention.start)
    const sentence = document.text.slice(Math.max(start, mention.start - NEAR), Math.min(end, mention.end + NEAR))
    const regions = new Set(findRegions(sentence, book))
    const found = near.find(({ path }) => isNamed(path, sentence.toLowerCase(), regions))
    if (!found) continue
    const claim = { rule: 'calculator/bill', value: found.value, ok: true }
    evidence.push({
      mention: index,
      standing: 'computed',
      working: `${found.path.join(', ')}: ${workingLine(found.quantity)}`,
      claim,
    })
  }
  return evidence
}

const known = new WeakMap<Scenario, readonly Entry[]>()

// A scenario stays the same while somebody writes the text that speaks of it.
function entriesOf(scenario: Scenario): readonly Entry[] {
  const entries = known.get(scenario) ?? listEntries(scenario.names, [scenario.name])
  known.set(scenario, entries)
  return entries
}

function listEntries(names: Names, path: readonly string[]): Entry[] {
  return [...names].flatMap(([name, thing]) => {
    if (thing instanceof Map) return listEntries(thing, [...path, name])
    const quantity = thing as Quantity
    return isExact(quantity) ? [{ value: lowOf(quantity), path: [...path, name], quantity }] : []
  })
}

// A scenario, its design, a region where there is one, and the line: one of the last two or the scenario must be named.
function isNamed(path: readonly string[], sentence: string, regions: ReadonlySet<string>): boolean {
  const [scenario, , ...rest] = path as [string, string, ...string[]]
  const line = rest.at(-1) as string
  const region = rest.length > 1 ? rest[0] : undefined
  if (regions.size > 0 && (region === undefined ? regions.size === 1 : !regions.has(region))) return false
  const isRegionNamed = region !== undefined && regions.has(region)
  if (line === 'total')
    return (
      isRegionNamed ||
      /\b(?:total|altogether|in all|together|whole|bill)\b/.test(sentence) ||
      sentence.includes(scenario)
    )
  return words[line]?.test(sentence) ?? sentence.includes(line.replaceAll('-', ' '))
}

function candidates(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const at = (index: number) => (entries[index] as Entry).value
  const first = firstIndex(entries.length, (index) => at(index) >= from)
  return entries.slice(
    first,
    firstIndex(entries.length, (index) => at(index) > to),
  )
}
