import { useState } from 'preact/hooks'
import type { Fields } from '../shared/nested-query.ts'
import {
  type Field,
  isOtherwise,
  MAIN_FIELDS,
  MAIN_ROWS,
  MORE_FIELDS,
  regionsOf,
  valueAt,
  withRegions,
  withValue,
} from './fields.ts'
import type { Preset } from './presets.ts'
import type { ProblemView } from './protocol.ts'
import { WorkloadText } from './WorkloadText.tsx'

interface Props {
  readonly workload: Fields
  readonly presets: readonly Preset[]
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly problems: readonly ProblemView[]
  readonly change: (workload: Fields, isNew?: boolean) => void
}

/** The workload as a form: presets, the fields that every workload has, the others, and all of it as text. */
export function WorkloadForm({ workload, presets, regions, problems, change }: Props) {
  const shared = { workload, problems, change }
  const shownPaths = [...MAIN_FIELDS, ...MORE_FIELDS].map(({ path }) => path)
  const others = problems.filter(({ path }) => path !== 'regions' && !shownPaths.includes(path))
  return (
    <form class="cf-card cf-workload" onSubmit={(event) => event.preventDefault()} aria-label="Workload">
      <div class="cf-form">
        <Presets presets={presets} workload={workload} change={change} />
        <Regions regions={regions} {...shared} />
      </div>
      {MAIN_ROWS.map((row) => (
        <div key={row[0]?.path} class="cf-form">
          {row.map((field) => (
            <Control key={field.path} field={field} {...shared} />
          ))}
        </div>
      ))}
      <details class="cf-working">
        <summary>More: transfer, table class, backups, Aurora’s instances</summary>
        <div class="cf-form">
          {MORE_FIELDS.map((field) => (
            <Control key={field.path} field={field} {...shared} />
          ))}
        </div>
      </details>
      <WorkloadText workload={workload} change={change} />
      {others.length > 0 && (
        <ul class="cf-callout wrong" role="alert">
          {others.map(({ path, text }) => (
            <li>
              {path}: {text}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

function nameOf({ group, name }: Preset): string {
  return `${group} / ${name}`
}

function Presets({ presets, workload, change }: Pick<Props, 'presets' | 'workload' | 'change'>) {
  const taken = presets.find((preset) => JSON.stringify(preset.workload) === JSON.stringify(workload))
  const groups = [...new Set(presets.map(({ group }) => group))]
  return (
    <div class="cf-field">
      <label for="preset">Start from</label>
      <select
        id="preset"
        class="cf-input"
        value={taken ? nameOf(taken) : ''}
        onChange={({ currentTarget }) => {
          const preset = presets.find((one) => nameOf(one) === currentTarget.value)
          if (preset) change(preset.workload, true)
        }}
      >
        {!taken && <option value="">a workload of your own</option>}
        {groups.map((group) => (
          <optgroup label={group}>
            {presets.map((preset) =>
              preset.group === group ? <option value={nameOf(preset)}>{preset.name}</option> : null,
            )}
          </optgroup>
        ))}
      </select>
      <span class="hint">A size, or a scenario of a lesson; then change what you like.</span>
    </div>
  )
}

type Shared = Pick<Props, 'workload' | 'problems' | 'change'>

function Regions({ workload, regions, problems, change }: Shared & Pick<Props, 'regions'>) {
  const chosen = regionsOf(workload)
  // What is being typed stays as it is typed: a comma at its end is no region yet.
  const [typed, type] = useState<string>()
  const text = typed !== undefined && isSame(typed, chosen) ? typed : chosen.join(', ')
  const take = (value: string) => {
    type(value)
    change(withRegions(workload, value))
  }
  const problem = problems.find(({ path }) => path.startsWith('regions'))
  return (
    <div class="cf-field cf-regions">
      <label for="regions">Regions, the home region first</label>
      <div class="cf-row">
        <input
          id="regions"
          class="cf-input"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby="regions-hint"
          onInput={({ currentTarget }) => take(currentTarget.value)}
        />
        <select
          class="cf-input"
          aria-label="Add a region"
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') take([...chosen, currentTarget.value].join(', '))
            currentTarget.value = ''
          }}
        >
          <option value="">Add …</option>
          {regions
            .filter(({ code }) => !chosen.includes(code))
            .map(({ code, name }) => (
              <option value={code}>
                {name} ({code})
              </option>
            ))}
        </select>
      </div>
      <span id="regions-hint" class={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
        {problem?.text ?? 'Codes with commas between them'}
      </span>
    </div>
  )
}

function isSame(typed: string, chosen: readonly string[]): boolean {
  return (
    typed
      .split(/[\s,;]+/)
      .filter((one) => one !== '')
      .join() === chosen.join()
  )
}

function Control({ field, workload, problems, change }: Shared & { readonly field: Field }) {
  const { path, label, hint, example, choices, unless, applies } = field
  if (applies && !applies(workload)) return null
  const id = `field-${path.replaceAll('.', '-')}`
  // A bare rate stands in the place of its flow.
  const flow = path.endsWith('.rate') ? valueAt(workload, path.slice(0, -'.rate'.length)) : undefined
  const value = valueAt(workload, path) ?? flow ?? ''
  const problem = problems.find((one) => one.path === path || (flow !== undefined && path.startsWith(`${one.path}.`)))
  if (flow === undefined && isOtherwise(workload, path)) return <Elsewhere label={label} id={id} />
  const shared = {
    id,
    class: 'cf-input',
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint`,
  }
  return (
    <div class="cf-field">
      <label for={id}>{label}</label>
      {choices ? (
        <select
          {...shared}
          value={value === '' ? (unless ?? '') : value}
          onChange={({ currentTarget }) =>
            change(withValue(workload, path, currentTarget.value === unless ? '' : currentTarget.value))
          }
        >
          {unless === undefined && value === '' && <option value="">choose …</option>}
          {Object.entries(choices).map(([name, words]) => (
            <option value={name}>{words}</option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => change(withValue(workload, path, currentTarget.value))}
        />
      )}
      <span id={`${id}-hint`} class={problem ? 'problem' : 'hint'}>
        {problem?.text ?? (example ? `${hint}, such as ${example}` : hint)}
      </span>
    </div>
  )
}

function Elsewhere({ label, id }: { readonly label: string; readonly id: string }) {
  return (
    <div class="cf-field">
      <label for={id}>{label}</label>
      <input id={id} class="cf-input" disabled value="told apart, below" />
      <span class="hint">Several kinds, or one for each region: change it in the workload as text.</span>
    </div>
  )
}
