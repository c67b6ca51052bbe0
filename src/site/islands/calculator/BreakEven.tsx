import { useState } from 'preact/hooks'
import type { Labels } from '../shared/labels.ts'
import { Plot } from '../shared/plot/Plot.tsx'
import { sayNames } from '../shared/say-names.ts'
import type { ComparisonView, PriceQuestion } from './protocol.ts'

interface Props {
  readonly comparison: ComparisonView
  readonly labels: Labels
  /** The designs that are priced. */
  readonly names: readonly string[]
  /** What was asked to be plotted, of which the answer may still be under way. */
  readonly asked: PriceQuestion['plot']
  readonly choose: (plot: PriceQuestion['plot']) => void
}

/** Where the cheaper design changes along a dimension, and what else would change the order of the bills. */
export function BreakEven({ comparison, labels, names, asked, choose }: Props) {
  const { sections, plot: drawn, plotted, dimensions } = comparison
  const { first, second, dimension: along } = plotted
  const [isChoosing, setChoosing] = useState(false)
  const take = (next: Partial<Record<'first' | 'second' | 'dimension', string>>) =>
    choose({ ...plotted, ...asked, ...next } as PriceQuestion['plot'])
  return (
    <section aria-labelledby="break-even">
      <h2 id="break-even">What would change the order</h2>
      <div class="cf-form" onFocusIn={() => setChoosing(true)} onFocusOut={() => setChoosing(false)}>
        <Choice
          id="plot-dimension"
          label="Turn up and down"
          value={along}
          names={dimensions}
          take={(dimension) => take({ dimension })}
        />
        <Choice
          id="plot-first"
          label="One design"
          value={first}
          names={names.filter((name) => name !== second)}
          labels={labels}
          take={(name) => take({ first: name })}
        />
        <Choice
          id="plot-second"
          label="The other"
          value={second}
          names={names.filter((name) => name !== first)}
          labels={labels}
          take={(name) => take({ second: name })}
        />
      </div>
      {'why' in drawn ? (
        <p aria-live={isChoosing ? 'polite' : 'off'}>No plot: {drawn.why}.</p>
      ) : (
        <Plot plot={drawn} labels={labels} isRead={isChoosing} />
      )}
      {sections.map(({ title, lines }) => (
        <section>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li class={names.includes(line) ? 'cf-subject' : undefined}>{sayNames(line, labels)}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly names: readonly string[]
  readonly labels?: Labels
  readonly take: (name: string) => void
}

function Choice({ id, label, value, names, labels = {}, take }: ChoiceProps) {
  return (
    <div class="cf-field">
      <label for={id}>{label}</label>
      <select id={id} class="cf-input" value={value} onChange={({ currentTarget }) => take(currentTarget.value)}>
        {names.map((name) => (
          <option value={name}>{sayNames(name, labels)}</option>
        ))}
      </select>
    </div>
  )
}
