import { useRef, useState } from 'preact/hooks'
import type { Format } from '../../../text/index.ts'
import { makeLatest } from '../shared/latest.ts'
import type { TextView } from './check-text.ts'
import type { CheckAnswer, CheckQuestion } from './protocol.ts'

/** How long typing must pause before the text is checked. */
const PAUSE = 200
const LONGEST = 200_000

interface Shown {
  readonly text: string
  readonly format: Format
  readonly view: TextView
  readonly state: 'done' | 'busy' | 'failed' | 'too long'
}

/** The text being typed and the last that was checked. Checking is done by a worker, loaded when it is first needed. */
export function useChecker(start: TextView, bookUrls: readonly string[]) {
  const [shown, show] = useState<Shown>({ text: start.text, format: 'markdown', view: start, state: 'done' })
  const ask = useRef<(question: CheckQuestion) => void>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const take = (answer: CheckAnswer) =>
    show((before) => {
      if (answer.kind === 'failed') return { ...before, state: 'failed' }
      // A repair brings a text of its own, unless somebody went on typing.
      const isOwn = before.text === before.view.text || before.state !== 'busy'
      return { ...before, view: answer.view, state: 'done', ...(isOwn ? { text: answer.view.text } : {}) }
    })
  const check = (text: string, format: Format, pause: number, isRepair = false) => {
    const state = text.length > LONGEST ? 'too long' : 'busy'
    show((before) => ({ ...before, text, format, state }))
    clearTimeout(timer.current)
    if (state === 'too long') return
    timer.current = setTimeout(() => {
      ask.current ??= makeLatest<CheckQuestion, CheckAnswer>(
        () => new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }),
        take,
      )
      ask.current({ text, format, bookUrls, isRepair })
    }, pause)
  }
  return {
    shown,
    type: (text: string) => check(text, shown.format, PAUSE),
    open: (text: string) => check(text, shown.format, 0),
    readAs: (format: Format) => check(shown.text, format, 0),
    repair: () => check(shown.text, shown.format, 0, true),
  }
}
