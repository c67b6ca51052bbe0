import type { Comparison, Ranked, Workload } from '../../calculator/index.ts'
import { describeComparison } from './describe-comparison.ts'
import { MARKS } from './marks.ts'
import { type Look, paint } from './pretty.ts'
import { atLeast, money } from './words.ts'

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

/** Bills side by side for a terminal, with what would change their order. */
export function printComparison(comparison: Comparison, workload: Workload, look: Look): string {
  const ranked = { title: 'side by side, a month', lines: ranking(look, comparison.ranking) }
  const sections = [ranked, ...describeComparison(comparison, workload, Math.min(look.width, 80))]
  const blocks = sections.map(({ title, lines }) => [paint(look, 'bold', title), ...lines].join('\n'))
  return `${blocks.join('\n\n')}\n`
}
