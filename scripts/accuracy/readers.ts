import { readNumbers } from '../../src/numbers/index.ts'
import { formatOf, markedRange, readDocument } from '../../src/text/index.ts'
import type { GoldFile } from './gold.ts'
import type { Found } from './score.ts'

/** What Crossfoot reads in a labelled file. */
export function readOurs(file: GoldFile): Found[] {
  const document = readDocument(file.text, formatOf(file.name) ?? 'script')
  return readNumbers(document.text).map((mention) => {
    const [start, end] = markedRange(document, mention.start, mention.end)
    return { start, end, value: Number(mention.value), unit: mention.unit, per: mention.per }
  })
}
