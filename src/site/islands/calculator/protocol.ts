import type { ArchitectureName, DimensionName } from '../../../calculator/index.ts'
import type { Fields } from '../shared/nested-query.ts'
import type { CostPlotAnswer } from '../shared/plot/make-cost-plot.ts'
import type { BillsView } from './view-bills.ts'

/** What a page asks the worker for. */
export interface PriceQuestion {
  readonly workload: Fields
  /** What is to be plotted: unless told, the two that stand first, along what makes them change places. */
  readonly plot: {
    readonly dimension?: DimensionName
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
  /** What is plotted; without names where there are no two designs. */
  readonly plotted: { readonly first: string; readonly second: string; readonly dimension: DimensionName }
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
