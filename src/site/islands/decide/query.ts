import { type Answers, decodeAnswers, encodeAnswers, findQuestion, type QuestionName } from '../../../decision/index.ts'
import type { Fields } from '../shared/nested-query.ts'
import { decodeWorkload, encodeWorkload } from '../shared/workload-query.ts'

/** What an address of the questionnaire holds. */
export interface Asked {
  readonly answers: Answers
  /** The question whose answer is being changed. */
  readonly changing: QuestionName | undefined
  /** The workload to price, as it was typed. */
  readonly workload: Fields | undefined
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly string[]
}

const WORKLOAD = 'w.'
const CHANGING = 'change'

/** What the parameters of an address hold. Never throws. */
export function readQuery(query: string): Asked {
  const parameters = new URLSearchParams(query)
  const own = new URLSearchParams()
  const workload = new URLSearchParams()
  for (const [name, value] of parameters) {
    if (name.startsWith(WORKLOAD)) workload.append(name.slice(WORKLOAD.length), value)
    else if (name !== CHANGING) own.append(name, value)
  }
  const { answers, ignored } = decodeAnswers(own.toString())
  return {
    answers,
    changing: findQuestion(parameters.get(CHANGING) ?? '')?.name,
    workload: decodeWorkload(workload.toString()),
    ignored: ignored.map((part) => (part.length > 60 ? `${part.slice(0, 60)}…` : part)),
  }
}

/** The address, from its question mark on, that holds some answers. */
export function writeQuery({ answers, changing, workload }: Omit<Asked, 'ignored'>): string {
  const priced = workload ? new URLSearchParams(encodeWorkload(workload)) : []
  const prefixed = new URLSearchParams([...priced].map(([name, value]) => [`${WORKLOAD}${name}`, value]))
  const parts = [encodeAnswers(answers), changing ? `${CHANGING}=${changing}` : '', prefixed.toString()]
  return `?${parts.filter((part) => part !== '').join('&')}`
}
