import { type Answers, labelAnswers, type QuestionName } from '../../../decision/index.ts'
import { askBriefly } from './ask-briefly.ts'
import { Step } from './Step.tsx'
import type { Navigation } from './use-asked.ts'

interface Props {
  readonly answers: Answers
  readonly notNeeded: readonly QuestionName[]
  readonly navigation: Navigation
}

/** What was answered so far; every answer can be changed, and the others stay. */
export function Path({ answers, notNeeded, navigation }: Props) {
  const names = Object.keys(answers) as QuestionName[]
  if (names.length === 0) return null
  return (
    <section class="cf-path" aria-labelledby="path-title">
      <h2 id="path-title">Your answers</h2>
      <ol>
        {names.map((name) => (
          <li>
            <span>{askBriefly(name)}</span>
            <strong>{labelAnswers(name, answers[name] ?? [])}</strong>
            <span class="cf-row">
              <Step
                to={{ changing: name }}
                navigation={navigation}
                class="cf-button bare"
                label={`Change: ${askBriefly(name)}`}
              >
                Change
              </Step>
              {notNeeded.includes(name) && <span class="cf-badge">not needed now</span>}
            </span>
          </li>
        ))}
      </ol>
      <Step to={{ answers: {}, workload: undefined }} navigation={navigation} class="cf-button">
        Begin again
      </Step>
    </section>
  )
}
