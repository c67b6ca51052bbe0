import type { Numbered } from '../shared/latest.ts'
import { loadPrices } from '../shared/load-prices.ts'
import { answerQuestion, exportBills } from './price.ts'
import type { PriceAnswer, WorkerQuestion } from './protocol.ts'

self.onmessage = async ({ data: { id, body } }: MessageEvent<Numbered<WorkerQuestion>>) => {
  const tell = (answer: PriceAnswer, isLast: boolean) => self.postMessage({ id, body: answer, isLast })
  try {
    const prices = await loadPrices([body.bookUrl])
    if ('format' in body) {
      tell({ kind: 'file', text: exportBills(body.workload, body.format, prices) }, true)
      return
    }
    for (const answer of answerQuestion(body, prices)) tell(answer, answer.kind !== 'bills')
  } catch {
    tell({ kind: 'failed' }, true)
  }
}
