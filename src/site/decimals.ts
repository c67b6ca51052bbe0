/** A cell of a column of numbers, and the invisible zeroes that put its decimal point under the others'. */
export interface AlignedCell {
  readonly text: string
  readonly pad: string
}

const number = /^[~≈±+−-]?\s?[$€£]?\d[\d,]*(\.\d+)?(?:\s?(?:%|[KMG]?i?B|ms|s|h|x))?$/

/** Whether a cell holds nothing but a number, with its sign and unit. */
export function isNumber(text: string): boolean {
  return number.test(text.trim())
}

/** Whether a column is one of numbers: each cell that says something is a number, and one of them does. */
export function isNumberColumn(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text.trim() !== '' && text.trim() !== '–')
  return said.length > 0 && said.every(isNumber)
}

/** A column's cells with what puts their decimal points under each other, where all of them end in a digit. */
export function alignDecimals(cells: readonly string[]): AlignedCell[] {
  const fractions = cells.map((text) => (/\d$/.test(text.trim()) ? (/\.\d+$/.exec(text.trim())?.[0] ?? '') : undefined))
  const widest = fractions.reduce<string>((most, one) => ((one ?? '').length > most.length ? (one ?? '') : most), '')
  return cells.map((text, index) => {
    const fraction = fractions[index]
    return { text, pad: fraction === undefined ? '' : widest.slice(fraction.length).replaceAll(/\d/g, '0') }
  })
}
