import type { Comparison, CrossingAnswer, Effect, Point, Workload } from '../../calculator/index.ts'
import { amount, printQuantity } from '../../quantity/index.ts'
import { atLeast, otherWay, signed, wrap } from './words.ts'

function at(point: Point, workload: Workload, { dimension }: Comparison['crossings'][number]): string {
  const unit = dimension.get(workload)?.unit
  return printQuantity(amount(point.value, unit))
}

function side(point: Point): string {
  const { first, second, cheaper } = point
  const [one, other] = [first, second].map(
    (bill) => `${bill.architecture} ${atLeast(bill)}${printQuantity(bill.total)}`,
  )
  const totals = `${one}, ${other}`
  if (cheaper === 'undecided') return `undecided (${totals})`
  if (cheaper === 'same') return `the same (${totals})`
  return `${(cheaper === 'first' ? first : second).architecture} is cheaper (${totals})`
}

/** Where two designs change places along a dimension, in words: what holds up to there, and from there on. */
export function describeCrossing(
  workload: Workload,
  asked: Comparison['crossings'][number],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const { dimension, first, second, result } = asked
  if (result.answer === 'ruled-out') return wrap(`${dimension.name}: not looked at, ${result.why}`, width, '  ')
  if (result.answer !== 'crosses') {
    const text = `${dimension.name}: ${ANSWERS[result.answer](first, second)} from ${at(result.from, workload, asked)} to ${at(result.to, workload, asked)}`
    return wrap(text, width, '  ')
  }
  return result.crossings.flatMap(({ below, above }, index) => [
    // What holds up to the next crossing was said when it began.
    ...(result.crossings[index - 1]?.above.cheaper === below.cheaper
      ? []
      : wrap(`${dimension.name}: up to ${at(below, workload, asked)} ${side(below)}`, width, '  ')),
    ...wrap(`from ${at(above, workload, asked)} ${side(above)}`, width, '    '),
  ])
}

type Plain = Exclude<CrossingAnswer['answer'], 'crosses' | 'ruled-out'>

const ANSWERS: Readonly<Record<Plain, (first: string, second: string) => string>> = {
  always: (first) => `${first} is always cheaper`,
  never: (first) => `${first} is never cheaper`,
  same: (first, second) => `${first} and ${second} cost the same`,
  undecided: (first, second) => `${first} and ${second} stay undecided`,
}

/** What would change the order of bills, a heading and its lines each. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

/** The other ways to buy, the break-evens, the crossings and what moves the totals; sections without a line are left out. */
export function describeComparison(comparison: Comparison, workload: Workload, width: number): readonly Section[] {
  const sections: readonly Section[] = [
    {
      title: 'capacity bought the other way, and how that differs',
      lines: comparison.alternatives.flatMap((other) => wrap(otherWay(other), width, '  ')),
    },
    {
      title: 'break-evens',
      lines: comparison.breakEvens.flatMap(({ name, value }) =>
        wrap(`${'state' in value ? `not priced (${value.why})` : printQuantity(value)}: ${name}`, width, '  '),
      ),
    },
    {
      title: 'where the two that stand first change places',
      lines: comparison.crossings.flatMap((asked) => describeCrossing(workload, asked, width)),
    },
    {
      title: 'what moves them most: the input a tenth smaller, and a tenth larger',
      lines: comparison.sensitivity.flatMap(({ architecture, effects }) => [
        `  ${architecture}`,
        ...effects.flatMap((effect) => wrap(describeEffect(effect), width, '    ')),
      ]),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

function describeEffect({ input, smaller, larger, note }: Effect): string {
  return `${input}: ${signed(smaller)} and ${signed(larger)}${note === undefined ? '' : ` (${note})`}`
}
