import { Saves } from '../shared/Saves.tsx'
import { Bills } from './Bills.tsx'
import { BreakEven } from './BreakEven.tsx'
import type { Preset } from './presets.ts'
import type { ExportFormat } from './protocol.ts'
import { type Start, useCalculator } from './use-calculator.ts'
import { WorkloadForm } from './WorkloadForm.tsx'

export interface CalculatorProps {
  readonly start: Start
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
export default function Calculator({ start, presets, regions, bookUrl }: CalculatorProps) {
  const { shown, change, choosePlot, keep } = useCalculator(start, bookUrl)
  const { workload, bills, comparison, problems, isBusy, hasFailed, plot } = shown
  const saves = FILES.map(({ format, type, label }) => ({
    label,
    type,
    name: `bills.${format}`,
    make: () => keep(format),
  }))
  return (
    <div class="cf-calculator">
      <WorkloadForm workload={workload} presets={presets} regions={regions} problems={problems} change={change} />
      <p role="status" class="cf-small cf-said">
        {hasFailed ? 'The prices could not be loaded. Is the network there?' : sayState(shown)}
      </p>
      <div class={isBusy || problems.length > 0 ? 'cf-stale' : ''}>
        <Bills bills={bills} />
        <BreakEven comparison={comparison} bills={bills} asked={plot} choose={choosePlot} />
      </div>
      <section aria-labelledby="keep">
        <h2 id="keep">Take them along</h2>
        <p>
          The address of this page holds the workload. The files hold what the terminal prints for it:{' '}
          <code>crossfoot cost</code>.
        </p>
        <Saves saves={saves} copies={[{ label: 'Copy the address', make: async () => location.href }]} />
      </section>
    </div>
  )
}

function sayState({ problems, isBusy, bills }: ReturnType<typeof useCalculator>['shown']): string {
  if (problems.length > 0) return 'The bills below are of the workload before: this one can’t be priced yet.'
  if (isBusy) return 'Reckoning …'
  const [first] = bills.ranking
  return first ? `${bills.ranking.length} designs priced; ${first.architecture} stands first with ${first.total}.` : ''
}
