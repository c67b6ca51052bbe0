import { useRef, useState } from 'preact/hooks'
import { dateAnew, listFuture, type Review, writeReviews } from '../../../recall/schedule/index.ts'
import { saveFile } from '../shared/save-file.ts'
import type { Trouble } from './keep-log.ts'
import { count, sayDate } from './moment.ts'
import { MOST_BYTES, refuse, type TakenIn, takeIn } from './take-in.ts'

interface Props {
  readonly log: readonly Review[]
  readonly now: number
  readonly damaged: readonly string[]
  readonly onAdd: (reviews: readonly Review[]) => void
}

const TROUBLES: Readonly<Record<Trouble, readonly [string, string]>> = {
  denied: [
    'This browser keeps nothing for this page.',
    'Your answers last as long as this tab: save them to a file before you close it.',
  ],
  full: [
    'The storage of this device is full.',
    'What you answer now lasts as long as this tab: save it to a file before you close it, or make room and answer on.',
  ],
  damaged: [
    'Part of what was kept here could not be read.',
    'What could be read is in use. The rest is set aside and can be saved below.',
  ],
  newer: [
    'A later version of this page kept your answers.',
    'Load the page again to use them. What you answer now lasts as long as this tab: save it to a file.',
  ],
}

/** What keeps answers from being kept, said plainly. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | undefined }) {
  if (!trouble) return null
  const [what, so] = TROUBLES[trouble]
  return (
    <div class="cf-callout warn" role="alert">
      <strong>{what}</strong> {so}
    </div>
  )
}

/** Answers that bear a later time than it is, and what can be done about it. */
export function FutureNote({ log, now, onAdd }: Pick<Props, 'log' | 'now' | 'onAdd'>) {
  const future = listFuture(log, now)
  const last = future.at(-1)
  if (!last) return null
  return (
    <div class="cf-callout warn" role="alert">
      <strong>The clock of this device says {sayDate(now)}</strong>, and {count(future.length, 'answer')} here{' '}
      {future.length === 1 ? 'bears' : 'bear'} a later time, up to {sayDate(last.at)}. They are kept and count from then
      on. If the clock was wrong when you answered, they can count as of now.{' '}
      <button type="button" class="cf-button" onClick={() => onAdd(dateAnew(future, now))}>
        Count them as of now
      </button>
    </div>
  )
}

/** Saving answers to a file, and taking in such a file. */
export function Keeping({ log, now, damaged, onAdd }: Props) {
  const [taken, setTaken] = useState<TakenIn>()
  const input = useRef<HTMLInputElement>(null)
  const day = new Date(now).toISOString().slice(0, 10)
  const read = async (file: File) => {
    try {
      const result =
        file.size > MOST_BYTES ? refuse(file.name, 'it is too long') : takeIn(file.name, await file.text(), log)
      if (!result.isRefused) onAdd(result.reviews)
      setTaken(result)
    } catch {
      setTaken(refuse(file.name, 'it could not be read'))
    }
    if (input.current) input.current.value = ''
  }
  return (
    <section class="cf-card" aria-labelledby="review-keeping">
      <h2 id="review-keeping">Your answers</h2>
      <p>
        They stay on this device, in this browser. A file carries them to another one; the other’s answers and these are
        put together, and none is lost.
      </p>
      <div class="cf-row">
        <button
          type="button"
          class="cf-button"
          disabled={log.length === 0}
          onClick={() => saveFile(`crossfoot-review-${day}.json`, 'application/json', writeReviews(log))}
        >
          Save to a file
        </button>
        <label class="cf-field">
          <span class="label">Take in a file</span>
          <input
            ref={input}
            class="cf-input"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file) read(file)
            }}
          />
        </label>
        {damaged.map((text, index) => (
          <button
            type="button"
            key={text}
            class="cf-button"
            onClick={() => saveFile(`crossfoot-review-damaged-${index + 1}.txt`, 'text/plain', text)}
          >
            Save what could not be read
          </button>
        ))}
      </div>
      <p role="status" class={taken?.isRefused ? 'review-refused' : ''}>
        {taken?.says ?? ''}
      </p>
    </section>
  )
}
