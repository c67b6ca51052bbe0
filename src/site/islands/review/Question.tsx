import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Grade, Variant } from '../../../recall/index.ts'
import { foresee, type Moment, RATINGS, type Rating, type Review, seedOf } from '../../../recall/schedule/index.ts'
import { Tape } from '../shared/Tape.tsx'
import type { DeckCard } from './deck.ts'
import { sayWhen } from './moment.ts'
import type { Numeric } from './numeric.ts'

interface Props {
  readonly asked: DeckCard
  /** The answers to this card so far. */
  readonly reviews: readonly Review[]
  readonly moment: Moment
  readonly left: number
  readonly loadNumeric: () => Promise<Numeric>
  readonly onRate: (rating: Rating) => void
  readonly onSkip: () => void
  readonly onStop: () => void
}

const RATING_WORDS: Readonly<Record<Rating, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

/** One card: its question, then its answer and how well it was known. */
export function Question({ asked, reviews, moment, left, loadNumeric, onRate, onSkip, onStop }: Props) {
  const { card, id, lesson, href } = asked
  const [isShown, show] = useState(false)
  const [typed, type] = useState('')
  const [graded, setGraded] = useState<Grade>()
  const { variant, numeric, hasFailed } = useVariant(asked, reviews.length, loadNumeric)
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const question = card.kind === 'text' ? card.question : variant?.question
  useLayoutEffect(() => heading.current?.focus(), [])
  // The numbers come later. The heading is then another one, so that it is read, unless somebody went elsewhere.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [question, hasFailed])
  useLayoutEffect(() => {
    if (isShown) answer.current?.focus()
  }, [isShown])

  const check = (event: Event) => {
    event.preventDefault()
    if (!variant || !numeric) return
    const grade = numeric.grade(typed, variant)
    setGraded(grade)
    if (grade.verdict === 'right' || grade.verdict === 'wrong') show(true)
  }
  const press = (event: KeyboardEvent) => {
    const rating = RATINGS[Number(event.key) - 1]
    if (isShown && rating && !event.ctrlKey && !event.metaKey && !event.altKey) onRate(rating)
  }
  const isWrong = graded?.verdict === 'wrong'

  return (
    <section class="cf-card review-card" aria-labelledby="review-question" onKeyDown={press} key={id}>
      <p class="cf-small">
        <a href={href}>{lesson}</a> · {left} left
      </p>
      <h2 id="review-question" ref={heading} tabIndex={-1} key={question ?? String(hasFailed)}>
        {hasFailed ? 'The numbers of this question could not be loaded.' : (question ?? 'Working out the numbers…')}
      </h2>
      {hasFailed && (
        <button type="button" class="cf-button" onClick={onSkip}>
          Leave it for later
        </button>
      )}
      {!isShown && card.kind === 'text' && (
        <button type="button" class="cf-button lead" onClick={() => show(true)}>
          Show the answer
        </button>
      )}
      {!isShown && variant && (
        <form class="review-typed" onSubmit={check}>
          <label class="cf-field">
            <span class="label">Your answer</span>
            <input
              class="cf-input"
              type="text"
              autocomplete="off"
              maxLength={200}
              value={typed}
              onInput={(event) => type(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="cf-button lead">
            Check
          </button>
          <p class="cf-small" role="status">
            {graded && !isShown ? graded.says : ''}
          </p>
        </form>
      )}
      {isShown && (
        <div class="review-answer">
          <div class="review-verdict" ref={answer} tabIndex={-1}>
            {card.kind === 'text' && <p>{card.answer}</p>}
            {graded && (
              <p class={`cf-callout ${isWrong ? 'wrong' : 'right'}`}>
                <strong>{isWrong ? 'Not quite.' : 'Right.'}</strong> {graded.says}
              </p>
            )}
          </div>
          {variant && <Tape text={variant.working} />}
          <Ratings
            dates={foresee(reviews, moment.now)}
            moment={moment}
            proposed={isWrong ? 'again' : 'good'}
            onRate={onRate}
          />
        </div>
      )}
      <p>
        <button type="button" class="cf-button bare" onClick={onStop}>
          Stop for now
        </button>
      </p>
    </section>
  )
}

interface RatingsProps {
  readonly dates: Readonly<Record<Rating, number>>
  readonly moment: Moment
  readonly proposed: Rating
  readonly onRate: (rating: Rating) => void
}

function Ratings({ dates, moment, proposed, onRate }: RatingsProps) {
  return (
    <fieldset class="review-ratings">
      <legend>How well did you know it?</legend>
      {RATINGS.map((rating, index) => (
        <button
          type="button"
          key={rating}
          class={rating === proposed ? 'cf-button lead' : 'cf-button'}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onRate(rating)}
        >
          <span>{RATING_WORDS[rating]}</span>
          <span class="when">{sayWhen(dates[rating], moment)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** The numbers of a numeric card: made once for each time that it is asked. */
function useVariant({ id, card }: DeckCard, times: number, load: () => Promise<Numeric>) {
  const [made, setMade] = useState<{ readonly variant: Variant; readonly numeric: Numeric }>()
  const [hasFailed, fail] = useState(false)
  useEffect(() => {
    if (card.kind !== 'numeric') return
    load()
      .then((numeric) => setMade({ numeric, variant: numeric.make(card, seedOf(id, times)) }))
      .catch(() => fail(true))
  }, [])
  return { variant: made?.variant, numeric: made?.numeric, hasFailed }
}
