import { intervalOf, isMoney as isMoneyUnit, type Mention, sayLike } from '../../numbers/index.ts'
import {
  amount,
  compare,
  highOf,
  isMoney,
  lowOf,
  printQuantity,
  type Quantity,
  range,
  workingLine,
} from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'
import type { Finding, Place } from '../finding.ts'
import { makeFinding, placeOfMention, statedOf } from '../make-finding.ts'

/** What is wrong with a bound number, and what it should be where that is known for certain. */
export interface WrongValue {
  readonly finding: Finding
  readonly worth?: string
}

/** What is wrong with a number that stands for a worked quantity, a share or its hundredths; undefined where it agrees. */
export function judgeValue(
  place: Place,
  document: Document,
  mention: Mention,
  said: string,
  quantity: Quantity,
  inHundredths = false,
): WrongValue | undefined {
  if ((mention.unit === 'cent' || isMoneyUnit(mention.unit)) !== isMoney(quantity.unit)) {
    const message = `${JSON.stringify(said)} stands for ${printQuantity(quantity)}: their units differ`
    return { finding: makeFinding(place, 'binding/unit', message) }
  }
  const scale = inHundredths && mention.unit === 'percent' ? '1' : scaleOf(mention, quantity)
  const worked = range(quantity.low.div(scale), quantity.high.div(scale))
  if (agrees(mention, worked)) return undefined
  const value = worked.low.round(wantedPlaces(mention, worked), 1).toFixed()
  const repaired = sayLike(value, document.text.slice(mention.start, mention.end))
  const rest = document.text.slice(mention.end, Math.max(mention.end, mention.nounEnd))
  const working = workingLine(quantity)
  const isExact = worked.low === worked.high
  const finding: Finding = {
    ...makeFinding(
      placeOfMention(place.file, document, mention),
      'binding/value',
      `stated ${JSON.stringify(said)}, worked out ${printQuantity(quantity)}`,
    ),
    stated: { ...statedOf(document, mention), text: said },
    worked: {
      value: lowOf(worked),
      interval: [lowOf(worked), highOf(worked)],
      unit: mention.unit,
      ...(mention.per === '' ? {} : { per: mention.per }),
      working,
    },
    notes: [working],
    help: `say "${repaired}${rest}"`,
    ...(isExact ? { fix: { text: `${repaired}${rest}` } } : {}),
  }
  return isExact ? { finding, worth: value } : { finding }
}

/** Whether the interval of a number's writing meets that of a quantity in the same unit. */
function agrees(mention: Mention, worked: Quantity): boolean {
  const { from, to } = intervalOf(mention)
  const beside = compare(range(from ?? mention.value, to ?? mention.value), worked)
  if (beside !== 'less' && beside !== 'more') return true
  return (to === null && beside === 'less') || (from === null && beside === 'more')
}

const PERCENT = '0.01'

/** How many of the quantity's units one of the said unit is. */
function scaleOf({ unit }: Mention, quantity: Quantity): string {
  if (unit === 'cent') return PERCENT
  return unit === 'percent' && quantity.unit.powers.length === 0 ? PERCENT : '1'
}

// As many decimals as the author used; whole where he spoke whole numbers.
function wantedPlaces({ place }: Mention, { low }: Quantity): number {
  const used = Math.max(0, -place)
  if (used > 0 || low.abs().gte(10)) return used
  return Math.min(4, Math.max(0, 1 - low.e))
}

/** A stated number put in place of a quantity, in its unit. */
export function statedAs(mention: Mention, quantity: Quantity): Quantity {
  return amount(amount(mention.value).low.times(scaleOf(mention, quantity)), quantity.unit)
}
