import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Labels } from '../shared/labels.ts'
import { Saves } from '../shared/Saves.tsx'
import { Bills } from './Bills.tsx'
import { BreakEven } from './BreakEven.tsx'
import type { Preset } from './presets.ts'
import type { ExportFormat } from './protocol.ts'
import { sayFirst } from './say-first.ts'
import { type Start, useCalculator } from './use-calculator.ts'
import { WorkloadForm } from './WorkloadForm.tsx'

export interface CalculatorProps {
  readonly start: Start
  /** The designs that are priced in it, in order, and what is said of them. */
  readonly firstNames: readonly string[]
  readonly firstSaid: string
  /** Its bills as they were drawn with the page: they stand until another workload is priced. */
  readonly firstBills?: ComponentChildren
  /** What people call each design. */
  readonly labels: Labels
  readonly presets: readonly Preset[]
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly bookUrl: string
}

const FILES: readonly { readonly format: ExportFormat; readonly type: string; readonly label: string }[] = [
  { format: 'csv', type: 'text/csv', label: 'CSV' },
  { format: 'json', type: 'application/json', label: 'JSON' },
  { format: 'md', type: 'text/markdown', label: 'Markdown' },
]

/** A workload, and what every design bills for it. */
export default function Calculator(props: CalculatorProps) {
  const { start, firstNames, firstSaid, firstBills, labels, presets, regions, bookUrl } = props
  const { shown, change, choosePlot, keep } = useCalculator(start, bookUrl)
  const { workload, bills, comparison, problems, awaits, isBusy, hasFailed, plot } = shown
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.addEventListener('click', openBill), [])
  const saves = FILES.map(({ format, type, label }) => ({
    label,
    type,
    name: `bills.${format}`,
    make: () => keep(format),
  }))
  return (
    <div class="cf-calculator">
      <WorkloadForm workload={workload} presets={presets} regions={regions} problems={problems} change={change} />
      <p aria-live="polite" class="cf-small cf-said">
        {hasFailed ? 'The prices could not be loaded. Is the network there?' : sayState(shown, firstSaid, labels)}
      </p>
      <div ref={place} class={isBusy || problems.length > 0 ? 'cf-stale' : ''}>
        <div class={awaits === 'bills' ? 'cf-awaited' : ''}>
          {bills ? <Bills bills={bills} labels={labels} /> : firstBills}
        </div>
        <div class={awaits ? 'cf-awaited' : ''}>
          <BreakEven
            comparison={comparison}
            labels={labels}
            names={bills ? bills.ranking.map(({ architecture }) => architecture) : firstNames}
            asked={plot}
            choose={choosePlot}
          />
        </div>
      </div>
      <section aria-labelledby="keep">
        <h2 id="keep">Take them along</h2>
        <p>
          The address of this page holds the workload and what is plotted of it. The files hold what the terminal prints
          for it: <code>crossfoot cost</code>.
        </p>
        <Saves saves={saves} copies={[{ label: 'Copy the address', make: async () => location.href }]} />
      </section>
    </div>
  )
}

function sayState(
  { problems, awaits, isBusy, bills }: ReturnType<typeof useCalculator>['shown'],
  firstSaid: string,
  labels: Labels,
): string {
  if (problems.length > 0 && awaits) return 'This workload can’t be priced yet: see what is said beside its fields.'
  if (problems.length > 0)
    return 'The bills below are of the workload before: this one can’t be priced yet, see what is said beside its fields.'
  if (isBusy) return 'Reckoning …'
  return bills ? sayFirst(bills, labels) : firstSaid
}

/** Opens the bill to which a link leads. */
function openBill({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href^="#bill-"]') : null
  const bill = link && document.querySelector<HTMLDetailsElement>(link.getAttribute('href') ?? '')
  if (bill) bill.open = true
}
