import { type Answers, findQuestion, orderAnswers } from './answers.ts'
import { NOT_SURE } from './policy/questions.ts'

const VERSION = '1'
const LONGEST = 4000

/** Names that questions and answers had before, each with the one it has now: a code made with the old name still reads. */
const FORMER_NAMES: Readonly<Record<string, string>> = {}

/** What a share code held. */
export interface Decoded {
  readonly answers: Answers
  /** Parts that mean nothing here: a name that is not known, an answer that is not offered, another version. */
  readonly ignored: readonly string[]
}

/** The answers as a share code: named parameters, as they may stand in a URL. */
export function encodeAnswers(answers: Answers): string {
  const parameters = Object.entries(orderAnswers(answers)).map(([name, chosen]) => `${name}=${chosen.join('.')}`)
  return [`v=${VERSION}`, ...parameters].join('&')
}

/** The answers of a share code. Never throws; what it can't read it names, and the rest is kept. */
export function decodeAnswers(code: string, formerNames = FORMER_NAMES): Decoded {
  const answers: Record<string, readonly string[]> = {}
  const ignored: string[] = []
  for (const [name, value] of new URLSearchParams(parametersOf(code.slice(0, LONGEST)))) {
    const question = findQuestion(rename(name, formerNames))
    const chosen = value.split(/[.,]/).map((one) => rename(one, formerNames))
    const offered = question ? chosen.filter((one) => one === NOT_SURE || question.answers.includes(one)) : []
    if (question && offered.length > 0 && (question.many || offered.length === 1)) answers[question.name] = offered
    else if (name !== 'v' || value !== VERSION) ignored.push(`${name}=${value}`)
  }
  return { answers: orderAnswers(answers), ignored }
}

// Of a whole address only its parameters count.
function parametersOf(code: string): string {
  return code.replace(/^[^?#=]*[?#]|#.*/g, '')
}

function rename(name: string, formerNames: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(formerNames, name) && formerNames[name]) || name
}
