import { useState } from 'preact/hooks'
import {
  type Question as Asks,
  changeAnswer,
  findContradictions,
  labelAnswers,
  NOT_SURE,
  NOT_SURE_WORDS,
  QUESTION_WORDS,
  sayContradiction,
} from '../../../decision/index.ts'
import { Step } from './Step.tsx'
import type { Navigation } from './use-asked.ts'

interface Props {
  readonly question: Asks
  readonly number: number
  readonly navigation: Navigation
  /** Pages that lead on without scripts, in the order of the answers. */
  readonly pages: readonly string[]
}

/** A question with its answers: one press answers; where several may apply, they are ticked first. */
export function Question(props: Props) {
  const { question, number, navigation } = props
  const { asks, help } = QUESTION_WORDS[question.name]
  const isChange = navigation.asked.changing === question.name
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" tabIndex={-1}>
        <span class="cf-small">{isChange ? 'Change' : `Question ${number}`}</span> {asks}
      </h2>
      <p class="cf-help">{help}</p>
      {question.many ? <Several key={question.name} {...props} /> : <One {...props} />}
      <p class="cf-small">“{NOT_SURE_WORDS}” counts as the most demanding answer.</p>
      {isChange && (
        <Step to={{}} navigation={navigation} class="cf-button">
          Leave it as it was
        </Step>
      )}
    </section>
  )
}

function One({ question, navigation, pages }: Props) {
  const { name, answers } = question
  const given = navigation.asked.answers
  return (
    <ul class="ledger cf-answers">
      {[...answers, NOT_SURE].map((answer, index) => {
        const { answers: after, dropped } = changeAnswer(given, name, [answer])
        const isGiven = given[name]?.includes(answer)
        const words = (
          <strong>
            {labelAnswers(name, [answer])}
            {isGiven && <span class="cf-badge">your answer</span>}
          </strong>
        )
        const page = pages[Math.min(index, pages.length - 1)]
        return (
          <li>
            {page !== undefined && !navigation.isLive ? (
              <a href={page}>{words}</a>
            ) : (
              <Step to={{ answers: after }} dropped={dropped} navigation={navigation}>
                {words}
              </Step>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Several({ question, navigation }: Props) {
  const { name, answers } = question
  const [none = '', ...others] = answers
  const [chosen, choose] = useState<readonly string[]>(navigation.asked.answers[name] ?? [])
  const [contradiction] = findContradictions({ [name]: chosen })
  const problem = contradiction ? sayContradiction(contradiction) : ''
  const toggle = (answer: string, isOn: boolean) => {
    const isAlone = answer === none || answer === NOT_SURE
    const kept = isAlone ? [] : chosen.filter((one) => one !== answer && one !== none && one !== NOT_SURE)
    choose(isOn ? [...kept, answer] : kept)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (chosen.length === 0 || contradiction) return
    const { answers: after, dropped } = changeAnswer(navigation.asked.answers, name, chosen)
    navigation.go({ answers: after }, dropped)
  }
  return (
    <form onSubmit={submit}>
      <fieldset class="cf-field" aria-describedby="several-problem">
        <legend class="sr-only">{QUESTION_WORDS[name].asks}</legend>
        {[none, ...others, NOT_SURE].map((answer) => (
          <label class="cf-choice">
            <input
              type="checkbox"
              name={answer}
              checked={chosen.includes(answer)}
              onChange={({ currentTarget }) => toggle(answer, currentTarget.checked)}
            />
            {labelAnswers(name, [answer])}
          </label>
        ))}
      </fieldset>
      <p id="several-problem" class="problem" role="status">
        {problem}
      </p>
      <button type="submit" class="cf-button lead" disabled={chosen.length === 0 || contradiction !== undefined}>
        Go on
      </button>
    </form>
  )
}
