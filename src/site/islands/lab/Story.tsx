import { printTime, type Run, type Told } from '../../../replication/index.ts'

interface Props {
  readonly run: Run
  readonly told: readonly Told[]
  readonly now: number
  readonly onGo: (time: number) => void
}

/** The timeline in words: each line goes to its time. */
export function Story({ run, told, now, onGo }: Props) {
  const current = told.findLast(({ event }) => event.at <= now)?.event.at
  return (
    <section aria-labelledby="lab-story">
      <h2 id="lab-story">The timeline in words</h2>
      <p class="cf-small">
        Each time goes there. Writes are called w1, w2 and so on, in the order in which they were made.
      </p>
      <ol class="lab-story">
        {told.map(({ event, text, isBad }) => (
          <li
            key={event.id}
            class={`${event.at > now ? 'later' : ''}${isBad ? ' bad' : ''}`}
            aria-current={event.at === current ? 'step' : undefined}
          >
            <button type="button" class="cf-button bare cf-number" onClick={() => onGo(event.at)}>
              {printTime(event.at)}
            </button>
            <div class="where">{run.regions[event.region]?.name}</div>
            <div>
              {isBad && <span class="sr-only">Trouble: </span>}
              {text}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
