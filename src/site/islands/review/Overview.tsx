import type { DayPlan, Moment } from '../../../recall/index.ts'
import { count, sayWhen } from './moment.ts'

interface Props {
  /** Nothing until the device was asked. */
  readonly plan: DayPlan | undefined
  readonly moment: Moment
  readonly cards: number
  readonly onBegin: (card: string) => void
  readonly onMore: () => void
}

/** What there is to do today. */
export function Overview({ plan, moment, cards, onBegin, onMore }: Props) {
  const [first] = plan?.queue ?? []
  const known = [...(plan?.standings.values() ?? [])].filter(({ state }) => state === 'known').length
  const [soon] = plan?.soon ?? []
  return (
    <>
      <dl class="review-counts">
        <Count label="due again" value={plan?.due} />
        <Count label="new today" value={plan?.fresh} />
        <Count label="answered today" value={plan?.answered} />
        <Count label={`known of ${cards}`} value={plan && known} />
      </dl>
      <p class="review-next">{plan ? sayNext(plan, moment) : 'Looking at what this device has kept…'}</p>
      <div class="cf-row">
        <button type="button" class="cf-button lead" disabled={!first} onClick={() => first && onBegin(first)}>
          {plan && plan.answered > 0 ? 'Go on' : 'Begin'}
        </button>
        {!first && soon && (
          <button type="button" class="cf-button" onClick={() => onBegin(soon)}>
            Ask it now
          </button>
        )}
        {plan && !first && plan.waiting > 0 && (
          <button type="button" class="cf-button" onClick={onMore}>
            More new cards
          </button>
        )}
      </div>
    </>
  )
}

function Count({ label, value }: { readonly label: string; readonly value: number | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="cf-amount">{value ?? '–'}</dd>
    </div>
  )
}

function sayNext({ queue, soon, soonest, next, waiting, standings }: DayPlan, moment: Moment): string {
  if (standings.size === 0) return 'There are no cards yet: they come with the lessons.'
  if (queue.length > 0) return `${count(queue.length, 'card')} for now.`
  if (soonest !== undefined)
    return `${count(soon.length, 'card')} in the first minutes: back ${sayWhen(soonest, moment)}.`
  const rest = waiting > 0 ? ` ${count(waiting, 'new card')} for other days.` : ''
  return next === undefined
    ? `Nothing is due.${rest}`
    : `Nothing is due. The next card comes back ${sayWhen(next, moment)}.${rest}`
}
