import type { Numbered } from '../shared/latest.ts'
import { loadPrices } from '../shared/load-prices.ts'
import { checkText, repair } from './check-text.ts'
import type { CheckAnswer, CheckQuestion } from './protocol.ts'

self.onmessage = async ({ data: { id, body } }: MessageEvent<Numbered<CheckQuestion>>) => {
  const tell = (answer: CheckAnswer) => self.postMessage({ id, body: answer, isLast: true })
  try {
    const { text, format, bookUrls, isRepair } = body
    const prices = await loadPrices(bookUrls)
    const around = { book: prices.book, prices }
    const checked = isRepair ? repair(text, format, around) : text
    tell({ kind: 'checked', view: checkText(checked, format, around) })
  } catch {
    tell({ kind: 'failed' })
  }
}
