import { isBill } from '../calculator/index.ts'
import { exactValue } from '../quantity/index.ts'
import type { DecisionCost } from './cost.ts'
import { DESIGNS } from './policy/designs.ts'
import type { QuestionName } from './policy/questions.ts'
import type { Recommendation } from './recommend.ts'
import { sayCost } from './say-cost.ts'
import {
  DESIGN_WORDS,
  gatherReasons,
  groupFlips,
  labelAnswers,
  QUESTION_WORDS,
  type SaidReason,
  sayLowered,
} from './words/index.ts'

/** What a decision record is made of. */
export interface RecordInput {
  readonly recommendation: Recommendation
  /** The day as of which facts and prices were taken. */
  readonly asOf: string
  readonly cost: DecisionCost | undefined
  /** The workload that was priced, as it was written. */
  readonly workload: string | undefined
}

/** The mark of the fenced block that holds the workload. */
export const WORKLOAD_FENCE = 'yaml workload'

/** A decision record in MADR form; its front matter and workload block let the decision be made again. */
export function writeRecord(input: RecordInput): string {
  const sections = [
    writeFrontMatter(input),
    `# ${titleOf(input.recommendation)}`,
    writeContext(input.recommendation),
    writeDrivers(input.recommendation),
    `## Considered Options\n\n${DESIGNS.map(({ name }) => `* ${DESIGN_WORDS[name].label} (\`${name}\`)`).join('\n')}`,
    writeOutcome(input.recommendation),
    writeRejected(input.recommendation),
    ...(input.cost ? [writeCost(input.cost)] : []),
    writeSensitivity(input.recommendation),
    writeMore(input),
  ]
  return `${sections.join('\n\n')}\n`
}

function writeFrontMatter({ recommendation: { outcome, share }, asOf, cost }: RecordInput): string {
  const [first] = cost?.bills ?? []
  const total = first && isBill(first) && outcome !== 'none-fits' ? exactValue(first.total) : undefined
  const bounds = typeof total === 'string' || total === undefined ? total : `${total.from} to ${total.to}`
  const costLine = bounds === undefined ? [] : [`  total: "${bounds}"`, '  unit: USD/month']
  const fields = ['  version: 1', `  outcome: ${outcome}`, `  answers: "${share}"`, ...costLine]
  return ['---', 'status: proposed', `date: ${asOf}`, 'crossfoot:', ...fields, '---'].join('\n')
}

function titleOf({ outcome, label }: Recommendation): string {
  return outcome === 'none-fits' ? 'No design fits what was asked for' : `Use ${label}`
}

function writeContext({ path }: Recommendation): string {
  const lines = path.map(
    ({ question, answer }) => `* ${QUESTION_WORDS[question].asks} **${labelAnswers(question, answer)}**`,
  )
  return `## Context and Problem Statement\n\nWhich database design serves this data? What was asked, and answered:\n\n${lines.join('\n')}`
}

function writeDrivers({ decisive, path }: Recommendation): string {
  const answerTo = (name: QuestionName) => path.find(({ question }) => question === name)?.answer ?? []
  const lines = decisive.map((name) => `* ${labelAnswers(name, answerTo(name))} (\`${name}\`)`)
  const none = 'No single answer decides: changing any one of them leads to the same outcome.'
  return `## Decision Drivers\n\n${lines.length === 0 ? none : lines.join('\n')}`
}

function writeOutcome({ label, outcome, reasons, warnings, writeMode, capacity, runnerUp }: Recommendation): string {
  const first = reasons[0]?.text ?? ''
  const chosen =
    outcome === 'none-fits' ? `No option meets every answer. ${first}` : `Chosen option: “${label}”, because: ${first}`
  const details = [writeMode && `Write mode: ${writeMode}.`, capacity && `Capacity: ${capacity}.`].filter(Boolean)
  const good =
    outcome === 'none-fits' ? [] : gatherReasons(reasons.filter(isFor)).map((said) => `* Good, because: ${cite(said)}`)
  const bad = gatherReasons(warnings).map((said) => `* Bad, because: ${cite(said)}`)
  const runner = `${runnerUp.title}: ${DESIGN_WORDS[runnerUp.outcome].label}. ${runnerUp.whyNot}`
  const consequences = [...good, ...bad].join('\n')
  return [
    '## Decision Outcome',
    [chosen, ...details].join(' '),
    runner,
    ...(consequences ? [`### Consequences\n\n${consequences}`] : []),
    `### Confirmation\n\n\`crossfoot decide --recheck\` with this file makes the decision again with the facts and prices of the day.`,
  ].join('\n\n')
}

function writeRejected({ reasons, relaxations, outside }: Recommendation): string {
  const against = gatherReasons(reasons.filter((reason) => !isFor(reason))).map((said) => `* ${cite(said)}`)
  const relaxed = relaxations.map(
    ({ changes, outcome }) => `* ${changes.map(sayLowered).join('; and ')}: then ${DESIGN_WORDS[outcome].label} fits.`,
  )
  const elsewhere = gatherReasons(outside).map((said) => `* ${cite(said)}`)
  return [
    '## Pros and Cons of the Options',
    against.join('\n') || 'Nothing speaks against the options that were preferred.',
    ...(relaxed.length > 0 ? [`What would have to be given up:\n\n${relaxed.join('\n')}`] : []),
    ...(elsewhere.length > 0 ? [`Outside both families:\n\n${elsewhere.join('\n')}`] : []),
  ].join('\n\n')
}

function writeCost(cost: DecisionCost): string {
  return `## Cost\n\nPrices as of ${cost.asOf}.\n\n${sayCost(cost)
    .map((line) => `* ${line}`)
    .join('\n')}`
}

function writeSensitivity({ flips }: Recommendation): string {
  const lines = groupFlips(flips).map(({ changes, outcome }) => {
    const words = changes.map(({ question, to }) => `\`${question}\` = ${to.join(' or ')}`).join(' together with ')
    return `* ${words}: ${DESIGN_WORDS[outcome].label}`
  })
  return `## Sensitivity\n\nWhat would change the outcome:\n\n${lines.join('\n') || '* Nothing that was looked at.'}`
}

function writeMore({ recommendation: { share }, workload }: RecordInput): string {
  const block = workload
    ? `\n\nThe workload that was priced:\n\n\`\`\`${WORKLOAD_FENCE}\n${workload.trimEnd()}\n\`\`\``
    : ''
  return `## More Information\n\nShare code: \`${share}\`${block}`
}

function isFor({ speaks }: SaidReason): boolean {
  return speaks === 'for'
}

function cite({ text, from }: ReturnType<typeof gatherReasons>[number]): string {
  return `${text} (${from.map((one) => (one.startsWith('lesson ') ? one : `\`${one}\``)).join(', ')})`
}
