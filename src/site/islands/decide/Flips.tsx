import type { ComponentChildren } from 'preact'
import { type AnswerChange, applyChanges, DESIGN_WORDS, labelAnswers, orderAnswers } from '../../../decision/index.ts'
import { askBriefly } from './ask-briefly.ts'
import { groupWays, type Way } from './group-ways.ts'
import { Step } from './Step.tsx'
import type { Navigation } from './use-asked.ts'

interface Props {
  readonly title: string
  readonly says: string
  readonly ways: readonly Way[]
  readonly navigation: Navigation
}

/** Changes that lead elsewhere, by where they lead; each is tried with one press, and back brings the old answers again. */
export function Flips({ title, says, ways, navigation }: Props) {
  if (ways.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {says} <span class="cf-press">Press one to try it; Back returns.</span>
      </p>
      {groupWays(ways).map(({ outcome, single, several }) => (
        <div class="cf-flips">
          <h4>{DESIGN_WORDS[outcome].label}</h4>
          <ul class="cf-ways">
            {single.map(({ question, changes }) => (
              <li>
                <span class="cf-small">{askBriefly(question)}</span>
                {changes.map((change) => (
                  <>
                    {' '}
                    <Try changes={[change]} navigation={navigation}>
                      {sayAdded(change)}
                    </Try>
                  </>
                ))}
              </li>
            ))}
            {several.map((changes) => (
              <li>
                <Try changes={changes} navigation={navigation}>
                  <span class="cf-both">
                    {changes.map(({ question, to }, index) => (
                      <span>
                        <span class="cf-small">
                          {index > 0 && ' And: '}
                          {askBriefly(question)}
                        </span>{' '}
                        {labelAnswers(question, to)}
                      </span>
                    ))}
                  </span>
                </Try>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** The answer of a change; of several to one question only what is new, where all of the old stay. */
function sayAdded({ question, from, to }: AnswerChange): string {
  const added = to.filter((one) => !from.includes(one))
  const stays = added.length > 0 && added.length < to.length && from.every((one) => to.includes(one))
  return stays ? `Also: ${labelAnswers(question, added)}` : labelAnswers(question, to)
}

interface TryProps {
  readonly changes: readonly AnswerChange[]
  readonly navigation: Navigation
  readonly children: ComponentChildren
}

function Try({ changes, navigation, children }: TryProps) {
  const answers = orderAnswers(applyChanges(navigation.asked.answers, changes))
  return (
    <Step to={{ answers }} navigation={navigation} class="cf-button">
      {children}
    </Step>
  )
}
