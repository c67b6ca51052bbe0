import type { Names } from '../calculator/index.ts'
import { BindingError, evaluate, readAttributes } from '../claims/index.ts'
import { intervalOf, type Mention } from '../numbers/index.ts'
import { amount, compare, isMoney, printQuantity, type Quantity, range, workingLine } from '../quantity/index.ts'
import { type Document, placeAt, sourceRange } from '../text/index.ts'
import type { Finding, Place } from './finding.ts'

/** A figure that an author bound: its stretch of the text, the number said there, and the quantity behind it. */
export interface BoundFigure {
  readonly start: number
  readonly end: number
  readonly mention: Mention
  readonly quantity: Quantity
}

/** Holds every figure bound by `is` against the quantity it names. */
export function checkBindings(
  file: string,
  document: Document,
  mentions: readonly Mention[],
  names: Names,
): { figures: BoundFigure[]; findings: Finding[] } {
  const figures: BoundFigure[] = []
  const findings: Finding[] = []
  const { start: starts, end: ends, attributes } = document.directives
  for (const [index, start] of starts.entries()) {
    const end = ends[index] as number
    const place = placeOf(file, document, start, end)
    const result = bind(
      place,
      document.text.slice(start, end),
      attributes[index] as string,
      findMention(mentions, start, end),
      names,
    )
    if (result === undefined) continue
    if ('rule' in result) findings.push(result)
    else {
      figures.push({ start, end, ...result })
      const off = judge(place, result.mention, result.quantity, document.text.slice(start, end))
      if (off) findings.push(off)
    }
  }
  return { figures, findings }
}

function bind(place: Place, said: string, source: string, mention: Mention | undefined, names: Names) {
  const attributes = readAttributes(source)
  if (!attributes) return finding(place, 'binding/attributes', `{${source}} is no list of name="value"`)
  const expression = attributes.get('is')
  if (expression === undefined) return undefined
  if (!mention) return finding(place, 'binding/no-number', `no number is said in ${JSON.stringify(said)}`)
  try {
    return { mention, quantity: evaluate(expression, names) }
  } catch (error) {
    if (error instanceof BindingError) return finding(place, 'binding/name', `${error.message} (in ${expression})`)
    throw error
  }
}

function judge(place: Place, mention: Mention, quantity: Quantity, said: string): Finding | undefined {
  const isSaidAsMoney = mention.unit === 'cent' || /^[A-Z]{3}$/.test(mention.unit)
  if (isSaidAsMoney !== isMoney(quantity.unit)) {
    return finding(
      place,
      'binding/unit',
      `${JSON.stringify(said)} stands for ${printQuantity(quantity)}: their units differ`,
    )
  }
  const cents = mention.unit === 'cent' ? '0.01' : '1'
  const { from, to } = intervalOf(mention)
  const stated = range(from ?? mention.value, to ?? mention.value)
  const worked = range(quantity.low.div(cents), quantity.high.div(cents))
  const beside = compare(stated, worked)
  if (beside !== 'less' && beside !== 'more') return undefined
  if ((to === null && beside === 'less') || (from === null && beside === 'more')) return undefined
  return {
    ...finding(place, 'binding/value', `stated ${JSON.stringify(said)}, worked out ${printQuantity(quantity)}`),
    stated: { ...readValue(mention), text: said },
    worked: {
      value: Number(worked.low.toFixed()),
      interval: [Number(worked.low.toFixed()), Number(worked.high.toFixed())],
      unit: mention.unit,
      working: workingLine(quantity),
    },
    notes: [workingLine(quantity)],
    help: `say ${printQuantity(amount(quantity.low, quantity.unit))}`,
  }
}

function readValue(mention: Mention) {
  const { from, to } = intervalOf(mention)
  const value = Number(mention.value)
  const interval: [number, number] = [Number(from ?? value), Number(to ?? value)]
  return { value, unit: mention.unit, interval, ...(mention.per === '' ? {} : { per: mention.per }) }
}

function findMention(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  return mentions.find((mention) => mention.start >= start && mention.end <= end)
}

function finding(place: Place, rule: string, message: string): Finding {
  return { ...place, rule, severity: 'error', changesCheaper: false, message, notes: [], related: [] }
}

function placeOf(file: string, document: Document, start: number, end: number): Place {
  const [from, to] = sourceRange(document, start, end)
  const first = placeAt(document, from)
  const last = placeAt(document, to)
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}
