import {
  type AnswerChange,
  applyChanges,
  DESIGN_WORDS,
  labelAnswers,
  type Outcome,
  orderAnswers,
  QUESTION_WORDS,
  sayLowered,
} from '../../../decision/index.ts'
import { Step } from './Step.tsx'
import type { Navigation } from './use-asked.ts'

interface Way {
  readonly changes: readonly AnswerChange[]
  readonly outcome: Outcome
}

interface Props {
  readonly title: string
  readonly says: string
  readonly ways: readonly Way[]
  readonly isLowered?: boolean
  readonly navigation: Navigation
}

/** Changes that lead elsewhere, by where they lead; each is tried with one press, and back brings the old answers again. */
export function Flips({ title, says, ways, isLowered = false, navigation }: Props) {
  if (ways.length === 0) return null
  const outcomes = [...new Set(ways.map(({ outcome }) => outcome))]
  return (
    <section>
      <h3>{title}</h3>
      <p>{says}</p>
      {outcomes.map((outcome) => (
        <>
          <h4>→ {DESIGN_WORDS[outcome].label}</h4>
          <ul class="cf-flips">
            {ways
              .filter((way) => way.outcome === outcome)
              .map(({ changes }) => (
                <li>
                  <Step
                    to={{ answers: orderAnswers(applyChanges(navigation.asked.answers, changes)) }}
                    navigation={navigation}
                  >
                    {changes.map(isLowered ? sayLowered : sayChange).join('; and ')}
                  </Step>
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  )
}

function sayChange({ question, to }: AnswerChange): string {
  return `${QUESTION_WORDS[question].asks} “${labelAnswers(question, to)}”`
}
