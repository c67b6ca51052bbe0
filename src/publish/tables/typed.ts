import type { Table } from '../../course/index.ts'
import type { Cell, PageTable } from '../inline.ts'
import type { Shown } from '../inlines.ts'
import { plainText } from '../plain-text.ts'
import { showSpot } from '../show-spot.ts'

/** A table that an author typed, without its marks, each figure with its working. */
export function tableAsTyped({ rows: [header = [], ...rows] }: Table, shown: Shown): PageTable {
  return {
    caption: '',
    header: header.map(({ text }) => plainText(text)),
    rows: rows.map((row) =>
      row.map((spot): Cell => {
        const inlines = showSpot(shown, spot)
        const [first, ...more] = inlines
        if (more.length > 0) return { inlines }
        if (first && ('text' in first || 'figure' in first)) return first
        return first ? { inlines } : { text: '' }
      }),
    ),
    hasTotal: false,
  }
}
