import { useState } from 'preact/hooks'
import type { Fields } from '../shared/nested-query.ts'
import { readWorkloadText } from './read-workload-text.ts'

interface Props {
  readonly workload: Fields
  readonly change: (workload: Fields, isNew?: boolean) => void
}

/** The whole workload as text, with the fields that the form does not show; a file for the terminal is the same. */
export function WorkloadText({ workload, change }: Props) {
  const [typed, type] = useState<string>()
  const [problem, tell] = useState('')
  const take = (text: string) => {
    type(text)
    const read = readWorkloadText(text)
    tell('problem' in read ? read.problem : '')
    if ('workload' in read) change(read.workload)
  }
  return (
    <details class="cf-working" onToggle={() => type(undefined)}>
      <summary>The workload as text, for what the form does not show</summary>
      <div class="cf-field">
        <label for="workload-text">JSON, as the terminal reads it</label>
        <textarea
          id="workload-text"
          class="cf-input cf-code"
          spellcheck={false}
          value={typed ?? JSON.stringify(workload, null, 2)}
          aria-invalid={problem !== ''}
          aria-describedby="workload-text-problem"
          onInput={({ currentTarget }) => take(currentTarget.value)}
          onBlur={() => problem === '' && type(undefined)}
        />
        <span id="workload-text-problem" class="problem" role="status">
          {problem}
        </span>
      </div>
    </details>
  )
}
