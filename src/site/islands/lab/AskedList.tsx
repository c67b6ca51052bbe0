import { printOperation, type Run } from '../../../replication/index.ts'
import { type Asked, LIMITS } from './setup.ts'

interface Props {
  readonly run: Run
  readonly asked: readonly Asked[]
  readonly askers: readonly number[]
  readonly onMove: (index: number, to: Partial<Asked>) => void
  readonly onChoose: (index: number | undefined) => void
}

/** What is asked for, when and where: the grips of the timeline for whoever uses no pointer. */
export function AskedList({ run, asked, askers, onMove, onChoose }: Props) {
  return (
    <section aria-labelledby="lab-asked">
      <h3 id="lab-asked">What is asked for</h3>
      <ol class="lab-asked">
        {run.operations.map((operation, i) => {
          const { at, region } = asked[i] ?? operation
          const what = printOperation(operation)
          const choose = { onFocus: () => onChoose(i), onBlur: () => onChoose(undefined) }
          return (
            <li key={`${i} ${what}`}>
              <span class="lab-number">{i + 1}</span>
              <span class="what">{what}</span>
              <span class="where">
                <label>
                  at <span class="sr-only">(number {i + 1}, in milliseconds)</span>
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
                      if (valueAsNumber >= least && valueAsNumber <= most) onMove(i, { at: Math.round(valueAsNumber) })
                    }}
                  />
                  ms
                </label>
                <label>
                  in <span class="sr-only">(region of number {i + 1})</span>
                  <select
                    class="cf-input"
                    value={region}
                    {...choose}
                    onChange={(event) => onMove(i, { region: Number(event.currentTarget.value) })}
                  >
                    {askers.map((asker) => (
                      <option key={asker} value={asker} selected={asker === region}>
                        {run.regions[asker]?.name}
                      </option>
                    ))}
                  </select>
                </label>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
