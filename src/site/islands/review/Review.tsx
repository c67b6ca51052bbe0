import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import {
  type Review as Answer,
  groupReviews,
  planDay,
  type Rating,
  standAfter,
  withdraw,
} from '../../../recall/schedule/index.ts'
import { CardList } from './CardList.tsx'
import type { DeckCard } from './deck.ts'
import { FutureNote, Keeping, TroubleNote } from './Keeping.tsx'
import { LogKeeper } from './keep-log.ts'
import { momentAt, sayWhen } from './moment.ts'
import type { Numeric } from './numeric.ts'
import { Overview } from './Overview.tsx'
import { Question } from './Question.tsx'
import './review.css'

interface Props {
  readonly cards: readonly DeckCard[]
  readonly bookUrl: string
}

/** How many new cards a day takes, unless more are asked for. */
const NEW_PER_DAY = 10
/** How often the page looks at the clock while nothing is done, in milliseconds. */
const LOOK = 20_000

/** Review: what is due today, one card after the other, and what becomes of the answers. */
export function Review({ cards, bookUrl }: Props) {
  const { log, keeper, add, now, look } = useLog()
  const [asked, ask] = useState<{ readonly id: string; readonly turn: number }>()
  const [newPerDay, setNewPerDay] = useState(NEW_PER_DAY)
  const [skipped, skip] = useState<readonly string[]>([])
  const [said, say] = useState('')
  /** The answer that was given last: a slip of the thumb is taken back. */
  const [last, setLast] = useState<Answer>()
  const summary = useRef<HTMLHeadingElement>(null)
  const numeric = useRef<Promise<Numeric> | undefined>(undefined)
  const moment = momentAt(now)
  const plan = useMemo(() => {
    if (!log) return undefined
    const ids = cards.map(({ id }) => id).filter((id) => !skipped.includes(id))
    return planDay(ids, log, momentAt(now), newPerDay)
  }, [cards, log, now, newPerDay, skipped])
  const card = asked && cards.find(({ id }) => id === asked.id)
  const groups = useMemo(() => groupReviews(log ?? [], now), [log, now])

  useWarning(keeper)
  useLayoutEffect(() => {
    if (!asked && said !== '') summary.current?.focus()
  }, [asked, said])

  /** Goes on to the next card, if there is one for now. */
  const goOn = (answers: readonly Answer[], time: number, left: readonly string[]) => {
    const { queue } = planDay(left, answers, momentAt(time), newPerDay)
    ask(queue[0] === undefined ? undefined : { id: queue[0], turn: (asked?.turn ?? 0) + 1 })
  }
  const rate = (id: string, rating: Rating) => {
    const time = look()
    const answer = { card: id, at: time, rating }
    const answers = add([answer])
    setLast(answer)
    const { due } = standAfter(groupReviews(answers, time).get(id) ?? [])
    say(`Kept: it comes back ${sayWhen(due, momentAt(time))}.`)
    goOn(answers, time, [...(plan?.standings.keys() ?? [])])
  }

  const takeBack = (answer: Answer) => {
    look()
    add([withdraw(answer)])
    setLast(undefined)
    say('Taken back: here is the card again.')
    ask({ id: answer.card, turn: (asked?.turn ?? 0) + 1 })
  }

  return (
    <div class="review">
      <TroubleNote trouble={keeper.trouble} />
      {log && <FutureNote log={log} now={now} onAdd={add} />}
      <div class="review-stage">
        {card && asked ? (
          <Question
            key={asked.turn}
            asked={card}
            reviews={groups.get(card.id) ?? []}
            moment={moment}
            left={Math.max(1, plan?.queue.length ?? 1)}
            loadNumeric={() => {
              numeric.current ??= import('./numeric.ts').then(({ openNumeric }) => openNumeric(bookUrl))
              // Another try may find the network back.
              numeric.current.catch(() => {
                numeric.current = undefined
              })
              return numeric.current
            }}
            onRate={(rating) => rate(card.id, rating)}
            onSkip={() => {
              const left = [...skipped, card.id]
              skip(left)
              goOn(
                log ?? [],
                look(),
                cards.map(({ id }) => id).filter((id) => !left.includes(id)),
              )
            }}
            onStop={() => {
              look()
              say('Stopped. Every answer so far is kept.')
              ask(undefined)
            }}
          />
        ) : (
          <section class="cf-card final" aria-labelledby="review-today">
            <h2 id="review-today" ref={summary} tabIndex={-1}>
              Today
            </h2>
            <Overview
              plan={plan}
              moment={moment}
              cards={cards.length}
              onBegin={(id) => {
                look()
                ask({ id, turn: 0 })
              }}
              onMore={() => setNewPerDay(newPerDay + NEW_PER_DAY)}
            />
          </section>
        )}
      </div>
      <div class="review-said cf-row">
        <p class="cf-small" role="status">
          {said}
        </p>
        {last && (
          <button type="button" class="cf-button bare" onClick={() => takeBack(last)}>
            Take the answer back
          </button>
        )}
      </div>
      <CardList cards={cards} plan={plan} moment={moment} />
      <Keeping log={log ?? []} now={now} damaged={log ? keeper.listDamaged() : []} onAdd={add} />
    </div>
  )
}

/** The answers that the device keeps, and the time; both are known only once the page is open. */
function useLog() {
  const keeper = useMemo(() => new LogKeeper(() => localStorage), [])
  const [log, setLog] = useState<readonly Answer[]>()
  const [now, setNow] = useState(0)
  const look = () => {
    const time = Date.now()
    setNow(time)
    return time
  }
  useEffect(() => {
    const retell = (act: () => void) => () => {
      act()
      look()
      setLog(keeper.log)
    }
    const refresh = retell(() => keeper.refresh())
    const notice = () => document.visibilityState === 'visible' && refresh()
    retell(() => keeper.load())()
    addEventListener('storage', refresh)
    document.addEventListener('visibilitychange', notice)
    const timer = setInterval(look, LOOK)
    return () => {
      removeEventListener('storage', refresh)
      document.removeEventListener('visibilitychange', notice)
      clearInterval(timer)
    }
  }, [])
  const add = (reviews: readonly Answer[]) => {
    keeper.add(reviews)
    setLog(keeper.log)
    return keeper.log
  }
  return { log, keeper, add, now, look }
}

/** Asks before the page is left while answers are known to it alone. */
function useWarning(keeper: LogKeeper): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.isUnsaved) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [keeper])
}
