import {
  type Answers,
  changeAnswer,
  decide,
  findContradictions,
  findQuestion,
  labelAnswers,
  NOT_SURE,
  NOT_SURE_WORDS,
  omit,
  orderAnswers,
  QUESTION_WORDS,
  type Question,
  type QuestionName,
  sayContradiction,
} from '../../decision/index.ts'
import type { Data } from '../read-data.ts'
import { askWorkload } from './ask-workload.ts'
import { type Choice, openPrompter, type Prompter } from './prompter.ts'
import { openSaved, type Saved } from './saved.ts'

const BACK = '<back'
const CHANGE = '<change'
const DONE = '<done'
const PRICE = '<price'

/** What was answered, and the workload to price if there is one. */
export interface Asked {
  readonly answers: Answers
  readonly workload: Data | undefined
}

/** What the questionnaire holds on its way: the answers, and the questions in the order in which they were answered. */
interface Progress {
  readonly answers: Answers
  readonly order: readonly QuestionName[]
}

/**
 * Asks until nothing that is left matters, and last, if it is wanted, for the workload. Undefined: stopped; the answers
 * so far are kept for the next time.
 */
export async function askQuestions(
  offersPrice: boolean,
  prompter: Prompter = openPrompter(),
  saved: Saved = openSaved(),
): Promise<Asked | undefined> {
  let progress = await resume(prompter, saved.load())
  while (progress) {
    saved.save(progress.answers)
    const [next] = decide(progress.answers).open
    const step: Progress | Asked | undefined = next
      ? await askNext(prompter, progress, next)
      : await offerReview(prompter, progress, offersPrice)
    if (step && 'workload' in step) {
      saved.clear()
      return step
    }
    progress = step
  }
  prompter.say('Your answers are kept: the same command goes on from here.')
  return undefined
}

async function resume(prompter: Prompter, before: Answers): Promise<Progress | undefined> {
  const order = Object.keys(before).flatMap((name) => findQuestion(name)?.name ?? [])
  if (order.length === 0) return { answers: {}, order: [] }
  const choices = [
    { value: 'on', label: `Go on: ${order.length} ${order.length === 1 ? 'question is' : 'questions are'} answered` },
    { value: 'new', label: 'Begin again' },
  ]
  const chosen = await prompter.chooseOne('A questionnaire was left before its end.', choices, 'on')
  if (chosen === undefined) return undefined
  return chosen === 'on' ? { answers: before, order } : { answers: {}, order: [] }
}

async function askNext(prompter: Prompter, progress: Progress, name: QuestionName): Promise<Progress | undefined> {
  const count = progress.order.length
  const moves = count === 0 ? [] : [{ value: BACK, label: '← Back' }, ...changeChoice(count)]
  const chosen = await askOne(prompter, progress.answers, name, moves, count + 1)
  if (chosen === undefined) return undefined
  if (chosen.includes(BACK)) return goBack(progress)
  if (chosen.includes(CHANGE)) return changeOne(prompter, progress)
  return give(prompter, progress, name, chosen)
}

function changeChoice(count: number): Choice[] {
  return count > 1 ? [{ value: CHANGE, label: 'Change an earlier answer …' }] : []
}

/** Asks one question; the answers chosen, or a move. */
async function askOne(
  prompter: Prompter,
  answers: Answers,
  name: QuestionName,
  moves: readonly Choice[],
  number: number,
): Promise<readonly string[] | undefined> {
  const question = findQuestion(name)
  if (!question) return undefined
  const { asks, help } = QUESTION_WORDS[name]
  const message = `${number}. ${asks}\n${help}`
  const choices = [...listChoices(question), { value: NOT_SURE, label: NOT_SURE_WORDS }, ...moves]
  if (!question.many) {
    const chosen = await prompter.chooseOne(message, choices, answers[name]?.[0])
    return chosen === undefined ? undefined : [chosen]
  }
  return prompter.chooseMany(message, choices, answers[name] ?? [])
}

function listChoices({ name, answers }: Question): Choice[] {
  return answers.map((answer) => ({ value: answer, label: labelAnswers(name, [answer]) }))
}

/** Takes an answer; what no longer makes sense beside it is dropped, and said. */
function give(
  prompter: Prompter,
  { answers, order }: Progress,
  name: QuestionName,
  chosen: readonly string[],
): Progress {
  const change = changeAnswer(answers, name, chosen)
  const given = orderAnswers(change.answers)
  const [contradiction] = findContradictions({ [name]: chosen })
  if (contradiction) {
    prompter.say(sayContradiction(contradiction))
    return { answers, order }
  }
  for (const gone of change.dropped)
    prompter.say(`Your answer to “${QUESTION_WORDS[gone].asks}” no longer fits, and was dropped.`)
  const kept = order.filter((one) => one !== name && !change.dropped.includes(one))
  return { answers: given, order: [...kept, name] }
}

function goBack({ answers, order }: Progress): Progress {
  return { answers: omit(answers, order.slice(-1)), order: order.slice(0, -1) }
}

/** Lets somebody choose an answer to change. Undefined: stopped. */
async function changeOne(prompter: Prompter, progress: Progress): Promise<Progress | undefined> {
  const choices = progress.order.map((name) => ({
    value: name as string,
    label: `${QUESTION_WORDS[name].asks} (${labelAnswers(name, progress.answers[name] ?? [])})`,
  }))
  const name = await prompter.chooseOne('Which answer?', [...choices, { value: BACK, label: '← Back' }], undefined)
  if (name === undefined) return undefined
  const question = findQuestion(name)
  if (!question) return progress
  const chosen = await askOne(prompter, progress.answers, question.name, [], progress.order.indexOf(question.name) + 1)
  return chosen && give(prompter, progress, question.name, chosen)
}

/** After the last question: the result, or one more change. */
async function offerReview(
  prompter: Prompter,
  progress: Progress,
  offersPrice: boolean,
): Promise<Progress | Asked | undefined> {
  const { answers } = progress
  const { outcome } = decide(answers)
  const choices = [
    { value: DONE, label: `Show the recommendation: ${outcome}` },
    ...(offersPrice ? [{ value: PRICE, label: 'Show it with its price, after five questions on the workload' }] : []),
    { value: BACK, label: '← Back' },
    ...changeChoice(2),
  ]
  const chosen = await prompter.chooseOne('Nothing that is left would change the outcome.', choices, DONE)
  if (chosen === undefined) return undefined
  if (chosen === DONE) return { answers, workload: undefined }
  if (chosen === PRICE) {
    const workload = await askWorkload(prompter, answers)
    return workload && { answers, workload }
  }
  return chosen === BACK ? goBack(progress) : changeOne(prompter, progress)
}
