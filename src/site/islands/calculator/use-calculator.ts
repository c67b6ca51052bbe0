import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { makeLatest } from '../shared/latest.ts'
import type { Fields } from '../shared/nested-query.ts'
import { readAddress, writeAddress } from './address.ts'
import type {
  ComparisonView,
  ExportFormat,
  PriceAnswer,
  PriceQuestion,
  ProblemView,
  WorkerQuestion,
} from './protocol.ts'
import type { BillsView } from './view-bills.ts'

/** What stands on the page: the workload as it is typed, and what the worker answered last. */
export interface Shown {
  readonly workload: Fields
  readonly plot: PriceQuestion['plot']
  /** Undefined as long as the bills that came with the page stand. */
  readonly bills: BillsView | undefined
  readonly comparison: ComparisonView
  readonly problems: readonly ProblemView[]
  /** What of a workload that came with the address is still to be worked out: nothing else is shown in its place. */
  readonly awaits: 'bills' | 'comparison' | undefined
  readonly isBusy: boolean
  readonly hasFailed: boolean
}

/** What the page comes with; its bills are drawn already. */
export type Start = Pick<Shown, 'workload' | 'plot' | 'comparison'>

/** How long typing must pause before the address and the bills follow. */
const PAUSE = 150

const FRESH = { bills: undefined, problems: [], awaits: undefined, isBusy: false, hasFailed: false }

const openWorker = () => new Worker(new URL('./price.worker.ts', import.meta.url), { type: 'module' })

/** The calculator's state: the workload follows the form and the address, the bills follow the workload. */
export function useCalculator(start: Start, bookUrl: string) {
  const [shown, show] = useState<Shown>({ ...start, ...FRESH })
  const ask = useRef<(question: WorkerQuestion) => void>()
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const take = (answer: PriceAnswer) => show((before) => ({ ...before, ...tellOf(answer, before) }))
  const price = (workload: Fields, plot: PriceQuestion['plot']) => {
    ask.current ??= makeLatest<WorkerQuestion, PriceAnswer>(openWorker, take)
    ask.current({ bookUrl, workload, plot })
  }
  const follow = (isFirst: boolean) => {
    const asked = readAddress(location.search)
    if (!asked.workload && location.search === '' && shown.workload === start.workload) return
    const workload = asked.workload ?? start.workload
    show((before) => ({
      ...before,
      workload,
      plot: asked.plot,
      awaits: isFirst ? (asked.workload ? 'bills' : 'comparison') : before.awaits,
      isBusy: true,
    }))
    price(workload, asked.plot)
  }
  // Before anything is painted, so that nobody sees one workload turn into another.
  useLayoutEffect(() => {
    if (location.search !== '') follow(true)
  }, [])
  useEffect(() => {
    const goBack = () => follow(false)
    addEventListener('popstate', goBack)
    return () => removeEventListener('popstate', goBack)
  }, [])

  return {
    shown,
    /** Takes another workload: a new one is a step that Back returns from, one that is being typed is not. */
    change: (workload: Fields, isNew = false) => {
      show((before) => ({ ...before, workload, isBusy: true }))
      const address = writeAddress(workload, shown.plot)
      clearTimeout(timer.current)
      if (isNew) history.pushState(null, '', address)
      timer.current = setTimeout(
        () => {
          if (!isNew) history.replaceState(null, '', address)
          price(workload, shown.plot)
        },
        isNew ? 0 : PAUSE,
      )
    },
    choosePlot: (plot: PriceQuestion['plot']) => {
      show((before) => ({ ...before, plot, isBusy: true }))
      history.replaceState(null, '', writeAddress(shown.workload, plot))
      price(shown.workload, plot)
    },
    keep: (format: ExportFormat) => makeFile({ bookUrl, workload: shown.workload, format }),
  }
}

function tellOf(answer: PriceAnswer, { awaits }: Shown): Partial<Shown> {
  if (answer.kind === 'problems') return { problems: answer.problems, isBusy: false, hasFailed: false }
  if (answer.kind === 'bills')
    return { bills: answer.bills, problems: [], hasFailed: false, awaits: awaits && 'comparison' }
  if (answer.kind === 'comparison') return { comparison: answer.comparison, isBusy: false, awaits: undefined }
  return { isBusy: false, hasFailed: answer.kind === 'failed' }
}

/** The bills in a form to keep, made by a worker of its own. */
function makeFile(question: WorkerQuestion): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = openWorker()
    worker.onerror = reject
    worker.onmessage = ({ data }: MessageEvent<{ readonly body: PriceAnswer }>) => {
      worker.terminate()
      if (data.body.kind === 'file' && data.body.text !== '') resolve(data.body.text)
      else reject(new Error('the workload can not be priced'))
    }
    worker.postMessage({ id: 1, body: question, isLast: true })
  })
}
