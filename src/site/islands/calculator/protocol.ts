import type { ArchitectureName, DimensionName } from '../../../calculator/index.ts'
import type { Fields } from '../shared/nested-query.ts'
import type { CostPlotAnswer } from '../shared/plot/make-cost-plot.ts'
import type { BillsView } from './view-bills.ts'

/** What a page asks the worker for. */
export interface PriceQuestion {
  readonly workload: Fields
  /** What is to be plotted; the two that stand first unless told. */
  readonly plot: {
    readonly dimension: DimensionName
    readonly first?: ArchitectureName
    readonly second?: ArchitectureName
  }
}

/** A problem of the workload, at the path of a field. */
export interface ProblemView {
  readonly path: string
  readonly text: string
}

/** What would change the order of the bills. */
export interface ComparisonView {
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly plot: CostPlotAnswer
  /** The architectures that are plotted. */
  readonly plotted: readonly string[]
  /** The dimensions that the workload has. */
  readonly dimensions: readonly DimensionName[]
}

/** What the worker answers: first the bills, then what takes longer. */
export type PriceAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly ProblemView[] }
  | { readonly kind: 'bills'; readonly bills: BillsView }
  | { readonly kind: 'comparison'; readonly comparison: ComparisonView }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'failed' }

/** The forms in which bills can be kept. */
export type ExportFormat = 'csv' | 'json' | 'md'

/** What is sent to the worker: a question, or the workload whose bills are to be kept in a form. */
export type WorkerQuestion = { readonly bookUrl: string } & (
  | PriceQuestion
  | { readonly workload: Fields; readonly format: ExportFormat }
)
