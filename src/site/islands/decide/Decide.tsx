import { useEffect, useMemo } from 'preact/hooks'
import {
  decide,
  encodeAnswers,
  findContradictions,
  findQuestion,
  getCompiled,
  QUESTION_WORDS,
  type QuestionName,
  recommend,
  sayContradiction,
  stateAfter,
} from '../../../decision/index.ts'
import { Outcome } from './Outcome.tsx'
import { Path } from './Path.tsx'
import { Question } from './Question.tsx'
import { Step } from './Step.tsx'
import type { DecideProps } from './types.ts'
import { type Navigation, useAsked } from './use-asked.ts'

/** The questionnaire: one question at a time, the answers so far, and at the end what they lead to. */
export default function Decide(page: DecideProps) {
  const navigation = useAsked()
  const { asked, moves, dropped } = navigation
  useFocus(moves)
  const contradictions = findContradictions(asked.answers)
  const question = findOpen(navigation, page.first)
  const isAnswered = Object.keys(asked.answers).length > 0
  const notNeeded = useMemo(() => (isAnswered ? decide(asked.answers).notNeeded : []), [encodeAnswers(asked.answers)])
  return (
    <div class="cf-decide">
      <Notes dropped={dropped} ignored={asked.ignored} />
      {contradictions.length > 0 && <Contradictions navigation={navigation} />}
      {question && (
        <Question
          question={question}
          number={Object.keys(asked.answers).length + 1}
          navigation={navigation}
          pages={isAnswered ? [] : page.firstPages}
        />
      )}
      {!question && contradictions.length === 0 && (
        <Outcome recommendation={recommend(asked.answers)} page={page} navigation={navigation} />
      )}
      <Path answers={asked.answers} notNeeded={notNeeded} navigation={navigation} />
    </div>
  )
}

/** The question to ask: the one being changed, or the first that the answers leave open. */
function findOpen({ asked: { changing, answers } }: Navigation, first: QuestionName) {
  if (changing) return findQuestion(changing)
  if (Object.keys(answers).length === 0) return findQuestion(first)
  return findContradictions(answers).length > 0 ? undefined : stateAfter(getCompiled().start, answers).question
}

// After a step the heading of what is new takes the focus, so that a screen reader begins there.
function useFocus(moves: number) {
  useEffect(() => {
    if (moves > 0) document.querySelector<HTMLElement>('#asked, #outcome')?.focus()
  }, [moves])
}

function Notes({ dropped, ignored }: { readonly dropped: readonly string[]; readonly ignored: readonly string[] }) {
  const gone = dropped.map((name) => findQuestion(name)).flatMap((one) => (one ? [QUESTION_WORDS[one.name].asks] : []))
  return (
    <div role="status">
      {gone.map((asks) => (
        <p class="cf-callout warn">Your answer to “{asks}” no longer fits, and was dropped.</p>
      ))}
      {ignored.length > 0 && (
        <p class="cf-callout warn">
          Left out of the address, since it means nothing here: {ignored.slice(0, 5).join(', ')}
        </p>
      )}
    </div>
  )
}

function Contradictions({ navigation }: { readonly navigation: Navigation }) {
  return (
    <div class="cf-callout wrong" role="alert">
      <strong>These answers contradict each other</strong>
      {findContradictions(navigation.asked.answers).map((contradiction) => (
        <p>
          {sayContradiction(contradiction)}{' '}
          {contradiction.questions.map((name) => (
            <Step to={{ changing: name }} navigation={navigation} class="cf-button">
              Change: {QUESTION_WORDS[name].asks}
            </Step>
          ))}
        </p>
      ))}
    </div>
  )
}
