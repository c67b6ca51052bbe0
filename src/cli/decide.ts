import { parseArgs } from 'node:util'
import { recommend, writeRegions } from '../decision/index.ts'
import { Refusal } from '../host/index.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'

/** `crossfoot decide --answer QUESTION=VALUE`: the recommendation with its reason. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { answer: { type: 'string', multiple: true }, format: { type: 'string', default: 'pretty' } },
  })
  const [question = '', answer = ''] = (values.answer?.[0] ?? '').split('=')
  if (question !== writeRegions.name) throw new Refusal(offer())
  const found = recommend(answer)
  if (!found) throw new Refusal(`${question} has no answer ${JSON.stringify(answer)}${suggest(answer)}\n${offer()}`)
  io.out(values.format === 'json' ? printJson(answer, found) : `${found.outcome} (${found.family})\n  ${found.reason}\n`)
  return 0
}

function printJson(answer: string, { outcome, family, reason }: ReturnType<typeof recommend> & object): string {
  const path = [{ question: writeRegions.name, answer }]
  const reasons = [{ text: reason, question: writeRegions.name }]
  return `${JSON.stringify({ version: 1, outcome, family, path, reasons })}\n`
}

function suggest(answer: string): string {
  const meant = nearest(
    answer,
    writeRegions.answers.map(({ name }) => name),
  )
  return meant ? `; did you mean ${meant}?` : ''
}

function offer(): string {
  const answers = writeRegions.answers.map(({ name, words }) => `  --answer ${writeRegions.name}=${name}\n      ${words}`)
  return `${writeRegions.words}\n${answers.join('\n')}`
}
