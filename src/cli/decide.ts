import { parseArgs } from 'node:util'
import { type Answers, decodeAnswers, type Recommendation, recommend } from '../decision/index.ts'
import { writeRecord } from '../decision/record.ts'
import { Refusal } from '../host/index.ts'
import type { Asked } from './decide/ask.ts'
import { decisionJson } from './decide/json.ts'
import { printRecommendation } from './decide/pretty.ts'
import { openBook, priceWith } from './decide/price.ts'
import { quoteBriefly, readAnswers, refuseContradictions } from './decide/read-answers.ts'
import { recheck } from './decide/recheck.ts'
import { nestedWorkload, printWorkload } from './decide/workload.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'
import { type Data, readData } from './read-data.ts'

const FORMATS = ['pretty', 'json', 'adr']
const USAGE = `usage: crossfoot decide [--answers FILE] [--answer QUESTION=ANSWER[,ANSWER]]… [--share CODE]
                        [--workload FILE] [--format pretty|json|adr] [--as-of DATE]
       crossfoot decide --recheck RECORD.md`

interface Options {
  readonly format: string
  readonly 'as-of'?: string | undefined
  readonly workload?: string | undefined
}

/** `crossfoot decide`: asks, or takes answers, and recommends a design with its reasons, its price and what would change it. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      answers: { type: 'string' },
      answer: { type: 'string', multiple: true, default: [] },
      share: { type: 'string' },
      workload: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
      recheck: { type: 'string' },
      'as-of': { type: 'string' },
    },
  })
  requireFormat(values.format)
  if (values.recheck !== undefined) return recheck(values.recheck, values['as-of'], io)
  if (values.answers === undefined && values.answer.length === 0 && values.share === undefined) return ask(values, io)
  const data = values.answers === undefined ? undefined : readData(values.answers, io)
  const answers = { ...readShare(values.share, io), ...readAnswers(data, values.answer).answers }
  refuseContradictions({ answers, places: new Map() })
  return show(recommend(answers), values, nestedWorkload(data), io)
}

async function ask(options: Options, io: Io): Promise<number> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new Refusal(`No answers were given, and there is no terminal to ask in.\n${USAGE}`)
  }
  // The prompts are loaded only where somebody is asked.
  const { askQuestions } = await import('./decide/ask.ts')
  const asked: Asked | undefined = await askQuestions(options.workload === undefined)
  return asked ? show(recommend(asked.answers), options, asked.workload, io) : 130
}

function show(recommendation: Recommendation, options: Options, given: Data | undefined, io: Io): number {
  const prices = openBook(options['as-of'])
  const workload = options.workload === undefined ? given : readData(options.workload, io)
  const cost = workload && priceWith(recommendation, workload, prices)
  if (recommendation.open.length > 0 && options.format !== 'json') {
    io.err(`Not answered, and it matters; the least demanding answer was taken: ${recommendation.open.join(', ')}\n`)
  }
  io.out(print())
  return 0

  function print(): string {
    if (options.format === 'json') return `${JSON.stringify(decisionJson(recommendation, prices.on, cost), null, 2)}\n`
    if (options.format === 'pretty') return printRecommendation(recommendation, prices.on, cost, io)
    return writeRecord({ recommendation, asOf: prices.on, cost, workload: workload && printWorkload(workload) })
  }
}

function readShare(code: string | undefined, io: Io): Answers {
  if (code === undefined) return {}
  const { answers, ignored } = decodeAnswers(code)
  if (Object.keys(answers).length === 0)
    throw new Refusal(`--share: found no answer in ${quoteBriefly(code)}; expected one such as v=1&which-regions=one`)
  if (ignored.length > 0)
    io.err(`--share: left out, since it means nothing here: ${ignored.map(quoteBriefly).join(', ')}\n`)
  return answers
}

function requireFormat(format: string): void {
  if (FORMATS.includes(format)) return
  const meant = nearest(format, FORMATS)
  throw new Refusal(
    `--format: no format ${JSON.stringify(format)}${meant ? `; did you mean ${meant}?` : ''}\nformats: ${FORMATS.join(', ')}`,
  )
}
