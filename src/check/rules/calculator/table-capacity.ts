import { type CapacityKind, readUnitsColumns, type UnitsCell, unitsOfItem } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import { isWithin, type Judgement, type RuleText } from '../judgement.ts'
import { capacityPage } from './capacity.ts'
import { roundUp } from './capacity-units.ts'
import { asGiven, prove } from './evidence.ts'
import { type Allowed, tellCapacity } from './plain-capacity.ts'

// How many rows that come right show what a column tells, and how many more than those that don't.
const [LEAST, TIMES] = [2, 2]

/** Holds the units that the rows of a table tell against the sizes and rates in them, where most of them come right. */
export function judgeTableCapacity(text: RuleText): Judgement {
  const judged: Judged[] = []
  const evidence: Evidence[] = []
  for (const { kind, cells } of readUnitsColumns(text.document, text.mentions)) {
    const held = cells.flatMap((cell) => {
      const allowed = allowedIn(text, cell, kind)
      const mention = text.mentions[cell.units] as Mention
      const fit = allowed.find(({ units }) => isWithin(mention, units, roundUp(units)))
      return allowed.length > 0 ? [{ cell, allowed, fit }] : []
    })
    const right = held.flatMap(({ cell, fit }) => (fit ? [{ cell, fit }] : []))
    const wrong = held.filter(({ fit }) => !fit)
    if (right.length < LEAST || right.length < TIMES * wrong.length) continue
    judged.push(...wrong.map(({ cell, allowed }) => tellCapacity(text, cell.units, kind, allowed)))
    for (const { cell, fit } of right)
      evidence.push(prove(capacityPage.name, cell.units, fit.units, fit.working), ...asGiven([cell.size, cell.rate]))
  }
  return { judged, evidence }
}

/** What the row of a cell takes, in each way that its words and those over it leave open. */
function allowedIn({ mentions }: RuleText, { size, rate, words }: UnitsCell, kind: CapacityKind): Allowed[] {
  const count = Number(mentions[rate ?? -1]?.value ?? 1)
  return unitsOfItem(mentions[size] as Mention, kind, words).map(({ units, how }) => ({
    units: count * units,
    why: `for ${how}`,
    working: `${rate === undefined ? '' : `${count.toLocaleString('en-US')} × `}${units}, as ${how} takes`,
    isUsual: true,
  }))
}
