import type { Comparison, CrossingAnswer, Effect, Point, Ranked, Workload } from '../../calculator/index.ts'
import { amount, printQuantity } from '../../quantity/index.ts'
import { MARKS } from './marks.ts'
import { type Look, paint } from './pretty.ts'
import { atLeast, money, otherWay, signed, wrap } from './words.ts'

function versus({ versusFirst }: Ranked): string {
  if (!versusFirst) return ''
  const { cheaper, difference } = versusFirst
  if (cheaper === 'same') return 'the same'
  if (cheaper === 'undecided') return 'undecided'
  return difference ? `+ ${money(difference)}` : 'dearer already'
}

function ranking(look: Look, ranked: readonly Ranked[]): string[] {
  const rows = ranked.map((each) => {
    const { bill } = each
    const total = `${atLeast(bill)}${money(bill.total)}`
    return [bill.architecture, total, bill.complete ? MARKS[bill.total.certainty] : '!', versus(each)] as const
  })
  const [nameWidth, totalWidth] = [0, 1].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length))) as [
    number,
    number,
  ]
  const isOpen = ranked.some(({ versusFirst }) => versusFirst?.cheaper === 'undecided')
  const note = isOpen ? ['  undecided: the totals overlap, or a line that is missing could turn it'] : []
  const lines = rows.map(([name, total, mark, said], i) => {
    const row = `  ${name.padEnd(nameWidth)}  ${total.padStart(totalWidth)} ${mark}`.trimEnd()
    const fits = row.length + 1 + said.length <= Math.min(look.width, 80)
    const text = said === '' ? row : fits ? `${row} ${said}` : `${row}\n${said.padStart(row.length)}`
    return i === 0 ? paint(look, ['bold', 'green'], text) : text
  })
  return [...lines, ...note]
}

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

function crossing(workload: Workload, asked: Comparison['crossings'][number], width: number): string[] {
  const { dimension, first, second, result } = asked
  if (result.answer === 'ruled-out') return wrap(`${dimension.name}: not looked at, ${result.why}`, width, '  ')
  if (result.answer !== 'crosses') {
    const text = `${dimension.name}: ${ANSWERS[result.answer](first, second)} from ${at(result.from, workload, asked)} to ${at(result.to, workload, asked)}`
    return wrap(text, width, '  ')
  }
  return result.crossings.flatMap(({ below, above }) => [
    ...wrap(`${dimension.name}: up to ${at(below, workload, asked)} ${side(below)}`, width, '  '),
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
      lines: comparison.crossings.flatMap((asked) => crossing(workload, asked, width)),
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

/** Bills side by side for a terminal, with what would change their order. */
export function printComparison(comparison: Comparison, workload: Workload, look: Look): string {
  const ranked = { title: 'side by side, a month', lines: ranking(look, comparison.ranking) }
  const sections = [ranked, ...describeComparison(comparison, workload, Math.min(look.width, 80))]
  const blocks = sections.map(({ title, lines }) => [paint(look, 'bold', title), ...lines].join('\n'))
  return `${blocks.join('\n\n')}\n`
}
