import {
  agePrices,
  type Bill,
  type Comparison,
  type Excluded,
  isBill,
  LINES,
  listOpenPoints,
  type Workload,
} from '../../calculator/index.ts'
import { printQuantity, type Quantity, workingText } from '../../quantity/index.ts'
import { describeComparison } from './describe-comparison.ts'
import type { Look } from './pretty.ts'
import { linesAre, pastReviewWords, totalText } from './words.ts'

function sure(cost: Quantity): string {
  return cost.certainty === 'listed' ? '' : ` (${cost.certainty})`
}

function table(bill: Bill, explain: boolean): string[] {
  const rows = bill.regions.flatMap(({ region, lines, total }) => [
    ...lines.map(({ name, cost, missing }) =>
      cost
        ? `| ${region} | ${LINES[name]} | ${printQuantity(cost)}${sure(cost)} | ${cost.date ?? ''} |`
        : `| ${region} | ${LINES[name]} | **not priced**: ${missing?.why ?? ''} | |`,
    ),
    `| ${region} | **total** | **${printQuantity(total)}**${sure(total)} | ${total.date ?? ''} |`,
  ])
  const workings = explain
    ? bill.regions.flatMap(({ lines }) =>
        lines.flatMap(({ cost }) => (cost ? ['', '```', workingText(cost), '```'] : [])),
      )
    : []
  return ['| region | line | a month | prices of |', '| --- | --- | ---: | --- |', ...rows, ...workings]
}

function remarks(bill: Bill, asOf: string): string[] {
  const missing = bill.complete ? [] : [`- **Incomplete**: ${linesAre(bill.missing.length)} not priced.`]
  return [...missing, ...listRemarks(bill, asOf).map((text) => `- ${text}`)]
}

/** What must be known beside the lines of a bill: what it leaves out, what is open, which prices are old. */
export function listRemarks(bill: Bill, asOf: string): readonly string[] {
  return [
    ...bill.excludes.map((what) => `Excludes ${what}.`),
    ...bill.notes,
    ...listOpenPoints(bill).map((point) => `Open: ${point}`),
    ...pastReviewWords(agePrices(bill, asOf).pastReview),
  ]
}

function section(result: Bill | Excluded, explain: boolean, asOf: string): string[] {
  if (!isBill(result)) return [`## ${result.architecture}`, '', `Ruled out: ${result.excluded}.`]
  const said = remarks(result, asOf)
  return [
    `## ${result.architecture}: ${totalText(result)}${sure(result.total)}`,
    '',
    ...table(result, explain),
    ...(said.length > 0 ? ['', ...said] : []),
  ]
}

/** Bills as Markdown tables. */
export function printMarkdown(
  results: readonly (Bill | Excluded)[],
  [title, ...said]: readonly string[],
  { explain, asOf }: Pick<Look, 'explain' | 'asOf'>,
): string {
  return `${[`# ${title}`, ...said.flatMap((line) => ['', line]), ...results.flatMap((result) => ['', ...section(result, explain, asOf)])].join('\n')}\n`
}

/** Bills side by side as Markdown, with what would change their order. */
export function markdownComparison(comparison: Comparison, workload: Workload): string {
  const rows = comparison.ranking.map(({ bill, versusFirst }) => {
    const difference = versusFirst?.difference ? printQuantity(versusFirst.difference) : ''
    return `| ${bill.architecture} | ${totalText(bill)}${sure(bill.total)} | ${difference} | ${versusFirst?.why ?? ''} |`
  })
  const sections = describeComparison(comparison, workload, Number.POSITIVE_INFINITY).flatMap(({ title, lines }) => [
    '',
    `### ${title}`,
    '',
    ...lines.map((line) => `${line.startsWith('    ') ? '  ' : ''}- ${line.trim()}`),
  ])
  return `${[
    '## Side by side',
    '',
    '| architecture | total | more than the first | |',
    '| --- | ---: | ---: | --- |',
    ...rows,
    ...sections,
  ].join('\n')}\n`
}
