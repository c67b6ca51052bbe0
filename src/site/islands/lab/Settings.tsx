import { printTime, type Run } from '../../../replication/index.ts'
import {
  DESIGNS,
  type DesignName,
  FORWARDINGS,
  type Forwarding,
  needsThree,
  SCENES,
  type Setup,
  STRATEGIES,
  type StrategyName,
} from './setup.ts'

interface Props {
  readonly setup: Setup
  readonly run: Run
  readonly onChange: (change: Partial<Setup>) => void
}

const DESIGN_WORDS: Readonly<Record<DesignName, string>> = {
  eventual: 'Global table, eventual',
  strong: 'Global table, strong',
  aurora: 'Aurora Global Database',
  dsql: 'Aurora DSQL',
}
const STRATEGY_WORDS: Readonly<Record<StrategyName, string>> = {
  anywhere: 'Write anywhere',
  'home-region': 'A home region for each item',
  'one-region': 'One region writes',
  merge: 'Merge counters, sets and attributes',
  'version-check': 'Check the version first',
  'by-entity': 'Each kind of item its own',
}
const FORWARDING_WORDS: Readonly<Record<Forwarding, string>> = {
  off: 'Off: secondaries refuse',
  eventual: 'Eventual reads',
  session: 'Session reads',
  global: 'Global reads',
}

/** Design, strategy, delays and clocks. */
export function Settings({ setup, run, onChange }: Props) {
  const { design, strategy, forwarding, regions, delay, trip, clocks } = setup
  const isCopied = design === 'eventual' || design === 'aurora'
  const ownStrategy = SCENES.get(setup.scene)?.strategy.kind
  return (
    <div class="cf-form">
      <Choice
        label="Design"
        value={design}
        options={DESIGNS.map((name) => [name, DESIGN_WORDS[name]])}
        onChoose={(value) => onChange({ design: value })}
      />
      <Choice
        label="Strategy"
        value={strategy}
        options={STRATEGIES.filter((name) => name !== 'by-entity' || ownStrategy === name).map((name) => [
          name,
          STRATEGY_WORDS[name],
        ])}
        onChoose={(value) => onChange({ strategy: value })}
      />
      {design === 'aurora' ? (
        <Choice
          label="Write forwarding"
          value={forwarding}
          options={FORWARDINGS.map((name) => [name, FORWARDING_WORDS[name]])}
          onChoose={(value) => onChange({ forwarding: value })}
        />
      ) : (
        <Choice
          label="Regions"
          value={String(needsThree(design) ? 3 : regions)}
          options={[
            ['2', 'Two'],
            ['3', 'Three'],
          ]}
          isFixed={needsThree(design)}
          onChoose={(value) => onChange({ regions: value === '3' ? 3 : 2 })}
        />
      )}
      <Slider
        label={isCopied ? 'A copy takes' : 'A request travels, one way'}
        value={isCopied ? delay : trip}
        least={0}
        most={isCopied ? 2_000 : 300}
        step={isCopied ? 20 : 5}
        says={isCopied && setup.jitter > 0 ? `${printTime(delay)} ± ${printTime(setup.jitter)}` : undefined}
        onSlide={(value) =>
          onChange(isCopied ? { delay: value, jitter: Math.min(value, setup.jitter) } : { trip: value })
        }
      />
      {run.regions.map(({ name }, region) => (
        <Slider
          key={name}
          label={`Clock of ${name}`}
          value={clocks[region] ?? 0}
          least={-500}
          most={500}
          step={10}
          says={sayClock(clocks[region] ?? 0)}
          onSlide={(value) => onChange({ clocks: clocks.map((clock, i) => (i === region ? value : clock)) })}
        />
      ))}
    </div>
  )
}

function sayClock(clock: number): string {
  return clock === 0 ? 'right' : `${printTime(Math.abs(clock))} ${clock > 0 ? 'ahead' : 'behind'}`
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly isFixed?: boolean
  readonly onChoose: (value: T) => void
}

/** One of several, under a label. */
export function Choice<T extends string>({ label, value, options, isFixed = false, onChoose }: ChoiceProps<T>) {
  return (
    <label class="cf-field">
      <span class="label">{label}</span>
      <select
        class="cf-input"
        disabled={isFixed}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([name]) => name === event.currentTarget.value)
          if (chosen) onChoose(chosen[0])
        }}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name} selected={name === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly says: string | undefined
  readonly onSlide: (value: number) => void
}

function Slider({ label, value, least, most, step, says = printTime(value), onSlide }: SliderProps) {
  return (
    <label class="cf-field">
      <span class="label lab-slider">
        {label} <span class="cf-number">{says}</span>
      </span>
      <input
        type="range"
        min={Math.min(least, value)}
        max={Math.max(most, value)}
        step={step}
        value={value}
        aria-valuetext={says}
        onInput={(event) => onSlide(Number(event.currentTarget.value))}
      />
    </label>
  )
}
