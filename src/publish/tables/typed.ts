import type { Table } from '../../course/index.ts'
import type { PageTable } from '../inline.ts'
import { plainText } from '../plain-text.ts'

/** A table that an author typed, without its marks. */
export function tableAsTyped({ rows: [header = [], ...rows] }: Table): PageTable {
  return {
    caption: '',
    header: header.map(({ text }) => plainText(text)),
    rows: rows.map((row) => row.map(({ text }) => ({ text: plainText(text) }))),
    hasTotal: false,
  }
}
