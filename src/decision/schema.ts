import { DESIGNS, NONE_FITS } from './policy/designs.ts'
import { NOT_SURE, type Question, questions } from './policy/questions.ts'
import { labelAnswers, QUESTION_WORDS } from './words/index.ts'

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
const text = { type: 'string' }
const texts = { type: 'array', items: text }
const outcome = { enum: [...DESIGNS.map(({ name }) => name), NONE_FITS] }
const family = { enum: ['DynamoDB', 'Aurora', 'none'] }
const question = { enum: questions.map(({ name }) => name) }
const maybe = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (properties: Record<string, object>) => ({ type: 'array', items: fields(properties) })

function fields(properties: Record<string, object>) {
  return { type: 'object', properties, required: Object.keys(properties) }
}

const reasons = listOf({ text, question: maybe(question), fact: text, episode: text })
const change = fields({ question, from: text, to: text })

/** What a file of answers looks like: a question and its answer a line, and the workload to price if there is one. */
export function answersJsonSchema(): object {
  return {
    $schema: DRAFT,
    title: 'Answers to the questionnaire',
    type: 'object',
    properties: {
      ...Object.fromEntries(questions.map((one) => [one.name, answerSchema(one)])),
      workload: { type: 'object', description: 'The workload to price; see crossfoot schema workload' },
    },
    additionalProperties: false,
  }
}

function answerSchema({ name, answers, many }: Question): object {
  const description = `${QUESTION_WORDS[name].asks} ${answers.map((answer) => `${answer}: ${labelAnswers(name, [answer])}`).join('; ')}`
  const one = { enum: [...answers, NOT_SURE] }
  return many
    ? { description, anyOf: [one, { type: 'array', items: one, minItems: 1 }, text] }
    : { description, ...one }
}

/** What `crossfoot decide --format json` prints. */
export const decisionJsonSchema: object = {
  $schema: DRAFT,
  title: 'A recommendation',
  ...fields({
    version: { const: 1 },
    asOf: text,
    outcome,
    family,
    label: text,
    writeMode: maybe({ enum: ['one-region', 'home-region', 'any-region'] }),
    capacity: maybe({ enum: ['provisioned', 'serverless'] }),
    advice: texts,
    path: listOf({ question, answer: text }),
    reasons,
    decisive: { type: 'array', items: question },
    runnerUp: fields({ outcome, whyNot: text }),
    flips: listOf({ changes: { type: 'array', items: change, minItems: 1 }, outcome }),
    warnings: reasons,
    outside: reasons,
    contradictions: listOf({ text, questions: { type: 'array', items: question } }),
    relaxations: listOf({
      drop: { type: 'array', items: question },
      changes: { type: 'array', items: change },
      outcome,
    }),
    notSure: listOf({ text, question, matters: { type: 'boolean' } }),
    open: { type: 'array', items: question },
    notNeeded: { type: 'array', items: question },
    cost: maybe(fields({ bills: { type: 'array' }, sensitivity: listOf({ input: text, effect: text }) })),
    share: text,
  }),
}
