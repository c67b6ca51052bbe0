import type { DayPlan, Moment, Standing } from '../../../recall/index.ts'
import type { DeckCard } from './deck.ts'
import { count, sayWhen } from './moment.ts'

interface Props {
  readonly cards: readonly DeckCard[]
  readonly plan: DayPlan | undefined
  readonly moment: Moment
}

/** All cards, lesson by lesson, with where each stands. */
export function CardList({ cards, plan, moment }: Props) {
  const lessons = [...new Set(cards.map(({ lesson }) => lesson))]
  return (
    <section aria-labelledby="review-cards">
      <h2 id="review-cards">All cards</h2>
      {lessons.map((lesson) => {
        const own = cards.filter((card) => card.lesson === lesson)
        return (
          <details key={lesson} class="review-lesson">
            <summary>
              {lesson} <span class="cf-small">{count(own.length, 'card')}</span>
            </summary>
            <ul>
              {own.map(({ id, card }) => (
                <li key={id}>
                  <span>{card.question.replaceAll(/\{[^{}]*\}/g, '…')}</span>{' '}
                  <span class="cf-small" data-pagefind-ignore>
                    {sayStanding(plan?.standings.get(id), moment)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

function sayStanding(standing: Standing | undefined, moment: Moment): string {
  if (!standing || standing.state === 'new') return 'new'
  return `${count(standing.reviews, 'answer')}, back ${sayWhen(standing.due, moment)}`
}
