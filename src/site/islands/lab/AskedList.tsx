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
    <table class="cf-table lab-asked">
      <caption>What is asked for</caption>
      <thead>
        <tr>
          <th scope="col">Nr.</th>
          <th scope="col">What</th>
          <th scope="col">At (ms)</th>
          <th scope="col">In</th>
        </tr>
      </thead>
      <tbody>
        {run.operations.map((operation, i) => {
          const { at, region } = asked[i] ?? operation
          const what = printOperation(operation)
          const choose = { onFocus: () => onChoose(i), onBlur: () => onChoose(undefined) }
          return (
            <tr key={i}>
              <td class="cf-number">{i + 1}</td>
              <th scope="row">{what}</th>
              <td>
                <input
                  class="cf-input"
                  type="number"
                  min={LIMITS.time[0]}
                  max={LIMITS.time[1]}
                  step="10"
                  value={at}
                  aria-label={`Time of ${i + 1} in milliseconds`}
                  {...choose}
                  onInput={(event) => {
                    const { valueAsNumber } = event.currentTarget
                    const [least, most] = LIMITS.time
                    if (valueAsNumber >= least && valueAsNumber <= most) onMove(i, { at: Math.round(valueAsNumber) })
                  }}
                />
              </td>
              <td>
                <select
                  class="cf-input"
                  aria-label={`Region of ${i + 1}`}
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
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
