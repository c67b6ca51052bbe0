import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import {
  type Recommendation,
  SKETCH_QUESTIONS,
  type Sketch,
  type SketchField,
  sketchWorkload,
  startSketch,
} from '../../../decision/index.ts'
import type { Fields } from '../shared/nested-query.ts'
import { encodeWorkload } from '../shared/workload-query.ts'
import type { CostProps } from './Cost.tsx'
import { NOT_LOADED } from './not-loaded.ts'
import type { DecideProps } from './types.ts'
import type { Navigation } from './use-asked.ts'
import { useReached } from './use-reached.ts'

interface Props {
  readonly recommendation: Recommendation
  readonly page: DecideProps
  readonly navigation: Navigation
}

/** What it costs, once a workload is told. The calculator is loaded only then, and when somebody gets to it. */
export function Price({ recommendation, page, navigation }: Props) {
  const { workload } = navigation.asked
  const [Cost, setCost] = useState<ComponentType<CostProps>>()
  const [said, tell] = useState('Reckoning …')
  const [section, isReached] = useReached<HTMLElement>()
  useEffect(() => {
    if (!workload || !isReached || Cost) return
    import('./Cost.tsx').then(
      ({ Cost: loaded }) => setCost(() => loaded),
      () => tell(NOT_LOADED),
    )
  })
  return (
    <section ref={section} class={workload ? undefined : 'cf-unpriced'}>
      <h3>What it costs</h3>
      <SketchForm navigation={navigation} />
      {/* One place that stays: what changes in it is read out. */}
      <p class="cf-small" aria-live="polite">
        {workload && said}
      </p>
      {workload && Cost && (
        <Cost recommendation={recommendation} workload={workload} bookUrl={page.bookUrl} tell={tell} />
      )}
      {workload && (
        <p>
          <a href={`${page.calculatorPage}?${encodeWorkload(workload)}`}>All designs for this workload, line by line</a>
        </p>
      )}
    </section>
  )
}

function SketchForm({ navigation }: Pick<Props, 'navigation'>) {
  const { answers, workload } = navigation.asked
  const [typed, type] = useState<Sketch>(() => sketchOf(workload) ?? startSketch(answers))
  const submit = (event: Event) => {
    event.preventDefault()
    navigation.price(sketchWorkload(typed, answers) as Fields)
  }
  return (
    <form onSubmit={submit}>
      <div class="cf-form">
        {Object.entries(SKETCH_QUESTIONS).map(([name, asks]) => (
          <div class="cf-field">
            <label for={`sketch-${name}`}>{asks}</label>
            <input
              id={`sketch-${name}`}
              class="cf-input"
              autocomplete="off"
              spellcheck={false}
              value={typed[name as SketchField]}
              onInput={({ currentTarget }) => type({ ...typed, [name]: currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <p>
        <button type="submit" class="cf-button lead">
          {workload ? 'Price it again' : 'Price it'}
        </button>
      </p>
    </form>
  )
}

/** The five fields of a workload that was once sketched; undefined where it is not of that form. */
function sketchOf(workload: Fields | undefined): Sketch | undefined {
  const rateOf = (flow: unknown) => (typeof flow === 'object' && flow !== null ? Reflect.get(flow, 'rate') : undefined)
  const { regions, writes, reads, storage } = workload ?? {}
  const sketch = {
    regions: Array.isArray(regions) ? regions.join(', ') : '',
    writes: rateOf(writes),
    reads: rateOf(reads),
    'item-size': workload?.['item-size'],
    storage,
  }
  return Object.values(sketch).every((value) => typeof value === 'string') ? (sketch as Sketch) : undefined
}
