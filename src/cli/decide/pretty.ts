import { styleText } from 'node:util'
import type { DecisionCost } from '../../decision/cost.ts'
import { DESIGN_WORDS, gatherReasons, groupFlips, type Recommendation, sayLowered } from '../../decision/index.ts'
import { sayCost } from '../../decision/say-cost.ts'

/** How a recommendation is shown in a terminal. */
export interface Look {
  readonly width: number
  readonly color: boolean
}

/** A recommendation for people. */
export function printRecommendation(
  recommendation: Recommendation,
  asOf: string,
  cost: DecisionCost | undefined,
  look: Look,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    look.color ? styleText(style, text, { validateStream: false }) : text
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines.flatMap((line) => bullet(line, look.width))]
  const { outcome, family, label, is, writeMode, capacity, reasons, runnerUp, flips } = recommendation
  const properties = [writeMode && `write mode: ${writeMode}`, capacity && `capacity: ${capacity}`].filter(Boolean)
  const lines = [
    `${paint(['bold', 'green'], outcome)} (${family}): ${label}`,
    ...wrap(is, look.width, '  '),
    ...properties.map((text) => `  ${text}`),
    ...section('Why', gatherReasons(reasons).map(cite)),
    ...section(
      'What decided',
      recommendation.decisive.map((name) => `${name} = ${answerTo(recommendation, name)}`),
    ),
    ...section(`${runnerUp.title}: ${runnerUp.outcome}`, [runnerUp.whyNot]),
    ...section('What would have to be given up', recommendation.relaxations.map(sayRelaxation)),
    ...section('What would change it', groupFlips(flips).map(sayFlip)),
    ...section(
      'Not sure',
      recommendation.notSure.map(({ question, text }) => `${question}: ${text}`),
    ),
    ...section('Before you build it', gatherReasons(recommendation.warnings).map(cite)),
    ...section('Outside both families', gatherReasons(recommendation.outside).map(cite)),
    ...(cost ? section(`Cost, prices as of ${cost.asOf}`, sayCost(cost)) : []),
    ...section('Not needed for this', recommendation.notNeeded),
    '',
    paint('dim', `facts as of ${asOf}; share code: ${recommendation.share}`),
  ]
  return `${lines.join('\n')}\n`
}

function cite({ text, from }: ReturnType<typeof gatherReasons>[number]): string {
  return `${text} [${from.join(' · ')}]`
}

function answerTo({ path }: Recommendation, name: string): string {
  return path.find(({ question }) => question === name)?.answer.join(',') ?? ''
}

function sayRelaxation({ changes, outcome }: Recommendation['relaxations'][number]): string {
  return `${changes.map(sayLowered).join('; and ')}: then ${DESIGN_WORDS[outcome].label} fits (${outcome})`
}

function sayFlip({ changes, outcome }: ReturnType<typeof groupFlips>[number]): string {
  return `${changes.map(({ question, to }) => `${question} = ${to.join(' or ')}`).join(' together with ')} → ${outcome}`
}

function bullet(text: string, width: number): string[] {
  return wrap(text, width, '    ').map((line, index) => (index === 0 ? `  • ${line.trimStart()}` : line))
}

function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(30, Math.min(width, 100)) - indent.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => `${indent}${one}`)
}
