import { useEffect, useState } from 'preact/hooks'
import {
  isArchitecture,
  isBill,
  type Problem,
  printProblem,
  readWorkload,
  WorkloadError,
} from '../../../calculator/index.ts'
import { type DecisionCost, priceDecision } from '../../../decision/cost.ts'
import { DESIGN_WORDS, type Recommendation } from '../../../decision/index.ts'
import { sayCost } from '../../../decision/say-cost.ts'
import { printQuantity, workingText } from '../../../quantity/index.ts'
import { loadPrices } from '../shared/load-prices.ts'
import type { Fields } from '../shared/nested-query.ts'
import { type CostPlotAnswer, makeCostPlot } from '../shared/plot/make-cost-plot.ts'
import { Plot } from '../shared/plot/Plot.tsx'
import { sayNames } from '../shared/say-names.ts'
import { Working } from '../shared/Working.tsx'
import { NOT_LOADED } from './not-loaded.ts'

export interface CostProps {
  readonly recommendation: Recommendation
  readonly workload: Fields
  readonly bookUrl: string
  /** Says how it went, where it is read out. */
  readonly tell: (words: string) => void
}

const LABELS = Object.fromEntries(Object.entries(DESIGN_WORDS).map(([name, { label }]) => [name, label]))

type Answer =
  | { readonly cost: DecisionCost; readonly plot: CostPlotAnswer | undefined }
  | { readonly problems: readonly Problem[] }

/** How it went, in a sentence: its amount tells one pricing from the next. */
function sayAnswer(answer: Answer): string {
  if ('problems' in answer) return ''
  const { asOf, bills } = answer.cost
  const [first] = bills.filter(isBill)
  return `Priced with what held on ${asOf}, when prices were last checked${first ? `: ${printQuantity(first.total)}` : ''}.`
}

/** The bills of the outcome and of what came next, what is said of them, and the plot of both along the writes. */
export function Cost({ recommendation, workload, bookUrl, tell }: CostProps) {
  const [answer, setAnswer] = useState<Answer>()
  const key = `${recommendation.share} ${JSON.stringify(workload)}`
  useEffect(() => {
    let isCurrent = true
    priceAll(recommendation, workload, bookUrl).then(
      (made) => {
        if (!isCurrent) return
        setAnswer(made)
        tell(sayAnswer(made))
      },
      () => {
        if (!isCurrent) return
        setAnswer(undefined)
        tell(NOT_LOADED)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [key])
  if (answer === undefined) return null
  if ('problems' in answer) {
    return (
      <div class="cf-callout wrong" role="alert">
        <strong>This workload can’t be priced as it is typed</strong>
        <ul>
          {answer.problems.map((problem) => (
            <li>{printProblem(problem)}</li>
          ))}
        </ul>
      </div>
    )
  }
  return <Priced {...answer} />
}

function Priced({ cost, plot }: Exclude<Answer, { problems: unknown }>) {
  return (
    <>
      <ul class="cf-costs">
        {sayCost(cost).map((line) => (
          <li>{sayNames(line, LABELS)}</li>
        ))}
      </ul>
      {cost.bills.filter(isBill).map(({ architecture, total }) => (
        <Working title={`The working of ${DESIGN_WORDS[architecture].label}`} text={workingText(total)} />
      ))}
      {plot && ('why' in plot ? <p>No plot: {plot.why}.</p> : <Plot plot={plot} labels={LABELS} />)}
    </>
  )
}

async function priceAll(recommendation: Recommendation, typed: Fields, bookUrl: string): Promise<Answer> {
  const prices = await loadPrices([bookUrl])
  try {
    const workload = readWorkload(typed)
    const cost = priceDecision(recommendation, workload, prices)
    const { outcome } = recommendation
    const second = cost.against
    const plot =
      second && isArchitecture(outcome)
        ? makeCostPlot(workload, prices, { first: outcome, second, dimension: 'writes' })
        : undefined
    return { cost, plot }
  } catch (error) {
    if (error instanceof WorkloadError) return { problems: error.problems }
    throw error
  }
}
