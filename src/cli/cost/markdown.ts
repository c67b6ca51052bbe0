import { type Bill, type Comparison, type Excluded, isBill, LINES } from '../../calculator/index.ts'
import { printQuantity, type Quantity, workingText } from '../../quantity/index.ts'
import { linesAre, totalText } from './words.ts'

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

function remarks(bill: Bill): string[] {
  const missing = bill.complete ? [] : [`- **Incomplete**: ${linesAre(bill.missing.length)} not priced.`]
  return [...missing, ...bill.excludes.map((what) => `- Excludes ${what}.`), ...bill.notes.map((note) => `- ${note}`)]
}

function section(result: Bill | Excluded, explain: boolean): string[] {
  if (!isBill(result)) return [`## ${result.architecture}`, '', `Ruled out: ${result.excluded}.`]
  const said = remarks(result)
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
  explain: boolean,
): string {
  return `${[`# ${title}`, ...said.flatMap((line) => ['', line]), ...results.flatMap((result) => ['', ...section(result, explain)])].join('\n')}\n`
}

/** Bills side by side as a Markdown table. */
export function markdownRanking({ ranking }: Comparison): string {
  const rows = ranking.map(({ bill, versusFirst }) => {
    const difference = versusFirst?.difference ? printQuantity(versusFirst.difference) : ''
    return `| ${bill.architecture} | ${totalText(bill)}${sure(bill.total)} | ${difference} | ${versusFirst?.why ?? ''} |`
  })
  return `${['## Side by side', '', '| architecture | total | more than the first | |', '| --- | ---: | ---: | --- |', ...rows].join('\n')}\n`
}
