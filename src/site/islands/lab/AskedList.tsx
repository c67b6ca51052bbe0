import { useEffect, useRef, useState } from 'preact/hooks'
import { type Operation, printOperation, printTime, type Run } from '../../../replication/index.ts'
import { type Asked, LIMITS, MOST_ASKED } from './setup.ts'

interface Props {
  readonly run: Run
  readonly asked: readonly Asked[]
  readonly askers: readonly number[]
  readonly onMove: (index: number, to: Partial<Asked>) => void
  readonly onChoose: (index: number | undefined) => void
  readonly onAgain: (index: number) => void
  readonly onRemove: (index: number) => void
}

/** What is asked for, when and where: the grips of the timeline for whoever uses no pointer, and more or less of it. */
export function AskedList({ onAgain, onRemove, ...props }: Props) {
  const { run, asked } = props
  const list = useRef<HTMLOListElement>(null)
  const [said, say] = useState('')
  const [focused, focus] = useState<number>()
  // What was pressed may be gone, or its number another's: the focus goes to what came, or to what took its place.
  useEffect(() => {
    if (focused === undefined) return
    list.current?.children[Math.min(focused, asked.length - 1)]?.querySelector('input')?.focus()
    focus(undefined)
  }, [focused])
  return (
    <section aria-labelledby="lab-asked">
      <h3 id="lab-asked">What is asked for</h3>
      <ol class="lab-asked" ref={list}>
        {run.operations.map((operation, i) => (
          <li key={i}>
            <div class="lab-number">{i + 1}</div>
            <div class="what">{printOperation(operation)}</div>
            <When index={i} operation={operation} {...props} />
            <span class="more">
              <button
                type="button"
                class="cf-button bare"
                aria-label={`Ask number ${i + 1} again, a moment later in another region`}
                disabled={asked.length >= MOST_ASKED}
                onClick={() => {
                  onAgain(i)
                  say(`Number ${i + 1} is asked for again, as number ${asked.length + 1}.`)
                  focus(asked.length)
                }}
              >
                Again
              </button>
              <button
                type="button"
                class="cf-button bare"
                aria-label={`Remove number ${i + 1}`}
                disabled={asked.length === 1}
                onClick={() => {
                  onRemove(i)
                  say(`Removed: ${printOperation(operation)}, at ${printTime(operation.at)}.`)
                  focus(i)
                }}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p class="sr-only" role="status">
        {said}
      </p>
    </section>
  )
}

interface WhenProps extends Omit<Props, 'onAgain' | 'onRemove'> {
  readonly index: number
  readonly operation: Operation
}

function When({ run, asked, askers, onMove, onChoose, index, operation }: WhenProps) {
  const { at, region } = asked[index] ?? operation
  const choose = { onFocus: () => onChoose(index), onBlur: () => onChoose(undefined) }
  return (
    <span class="where">
      <label>
        at <span class="sr-only">(number {index + 1}, in milliseconds)</span>
        <input
          class="cf-input"
          type="number"
          min={LIMITS.time[0]}
          max={LIMITS.time[1]}
          step="10"
          value={at}
          {...choose}
          onInput={(event) => {
            const { valueAsNumber } = event.currentTarget
            const [least, most] = LIMITS.time
            if (valueAsNumber >= least && valueAsNumber <= most) onMove(index, { at: Math.round(valueAsNumber) })
          }}
        />
        <span aria-hidden="true">ms</span>
      </label>
      <label>
        in <span class="sr-only">(region of number {index + 1})</span>
        <select
          class="cf-input"
          value={region}
          {...choose}
          onChange={(event) => onMove(index, { region: Number(event.currentTarget.value) })}
        >
          {askers.map((asker) => (
            <option key={asker} value={asker} selected={asker === region}>
              {run.regions[asker]?.name}
            </option>
          ))}
        </select>
      </label>
    </span>
  )
}
