import {
  type Answers,
  findContradictions,
  findQuestion,
  NOT_SURE,
  type Question,
  questions,
  sayContradiction,
} from '../../decision/index.ts'
import { Refusal } from '../../host/index.ts'
import { nearest } from '../nearest.ts'
import type { Data } from '../read-data.ts'

/** Answers with the place where each was given. */
export interface GivenAnswers {
  readonly answers: Answers
  readonly places: ReadonlyMap<string, string>
}

interface Given {
  readonly question: string
  readonly values: readonly string[]
  /** Where the question stands, and where its answer does. */
  readonly place: string
  readonly valuePlace: string
}

/** The answers of a file and of `--answer` options, which go before; everything that is wrong is refused at once. */
export function readAnswers(data: Data | undefined, options: readonly string[]): GivenAnswers {
  const problems: string[] = []
  const fromFile = data ? listFields(data, problems) : []
  const fromOptions = options.flatMap((option) => readOption(option, problems))
  const answers: Record<string, readonly string[]> = {}
  const places = new Map<string, string>()
  for (const given of [...fromFile, ...fromOptions]) {
    const problem = findProblem(given)
    if (problem) problems.push(problem)
    answers[given.question] = given.values
    places.set(given.question, given.valuePlace)
  }
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  refuseContradictions({ answers, places })
  return { answers, places }
}

/** Refuses answers that contradict each other, with where each was given. */
export function refuseContradictions({ answers, places }: GivenAnswers): void {
  const texts = findContradictions(answers).map((contradiction) => {
    const sides = contradiction.questions.map(
      (name) => `  ${places.get(name) ?? name}  ${name} = ${answers[name]?.join(',')}`,
    )
    return [`These answers contradict each other: ${sayContradiction(contradiction)}`, ...sides].join('\n')
  })
  if (texts.length > 0) throw new Refusal(`${texts.join('\n')}\nChange one of them.`)
}

/** Where the answers of a file stand: at its top, or under `answers`. */
function listFields(data: Data, problems: string[]): Given[] {
  const { value } = data
  if (!isFields(value)) {
    problems.push(`${data.file}:1:1  expected answers as "question: answer", one a line`)
    return []
  }
  const nested = isFields(value['answers']) ? value['answers'] : undefined
  const path = nested ? ['answers'] : []
  const fields = Object.entries(nested ?? value).filter(([name]) => nested || !beside.has(name))
  return fields.map(([name, answer]) => {
    const at = (what: 'name' | 'value') => {
      const { line, column } = data.locate([...path, name], what)
      return `${data.file}:${line}:${column}`
    }
    const values = (Array.isArray(answer) ? answer : [answer]).flatMap((one) =>
      typeof one === 'string' ? one.split(',').map((part) => part.trim()) : [JSON.stringify(one) ?? String(one)],
    )
    return { question: name, values, place: at('name'), valuePlace: at('value') }
  })
}

// What a file of answers may hold beside them.
const beside = new Set(['version', 'workload', 'name'])

function readOption(option: string, problems: string[]): Given[] {
  const place = `--answer ${option}`
  const equals = option.indexOf('=')
  if (equals < 1) {
    problems.push(`${place}  expected QUESTION=ANSWER, such as which-regions=one`)
    return []
  }
  const values = option
    .slice(equals + 1)
    .split(',')
    .map((part) => part.trim())
  return [{ question: option.slice(0, equals).trim(), values, place, valuePlace: place }]
}

function findProblem({ question: name, values, place, valuePlace }: Given): string | undefined {
  const question = findQuestion(name)
  if (!question) {
    const names = questions.map((one) => one.name)
    return `${place}  no question ${quoteBriefly(name)}${suggest(name, names)}\n    questions: ${names.join(', ')}`
  }
  const accepted = [...question.answers, NOT_SURE]
  const unknown = values.find((value) => !accepted.includes(value))
  if (unknown !== undefined) {
    return `${valuePlace}  ${name}: found ${quoteBriefly(unknown)}${suggest(unknown, accepted)}\n    accepted: ${accepted.join(', ')}`
  }
  return values.length > 1 && !question.many
    ? `${valuePlace}  ${name}: found ${values.length} answers${takesOne(question)}`
    : undefined
}

function takesOne({ answers }: Question): string {
  return `, and it takes one\n    accepted: ${[...answers, NOT_SURE].join(', ')}`
}

function suggest(found: string, names: readonly string[]): string {
  const meant = nearest(found, names)
  return meant ? `; did you mean ${meant}?` : ''
}

const LONGEST = 60

/** Somebody's text in quotes, fit for a message: control characters escaped, and no longer than a line. */
export function quoteBriefly(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
