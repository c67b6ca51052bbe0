import type { Bill } from '../../calculator/index.ts'
import { printQuantity, type Quantity } from '../../quantity/index.ts'

/** Money without its period, which a heading says once. */
export function money(quantity: Quantity): string {
  return printQuantity(quantity).replace(/\/month$/, '')
}

/** What stands before the total of a bill that has lines without a price. */
export function atLeast({ complete }: Bill): string {
  return complete ? '' : 'at least '
}

/** The total of a bill in words: what is known is said to be at least that where lines are missing. */
export function totalText(bill: Bill): string {
  return bill.complete ? printQuantity(bill.total) : `at least ${printQuantity(bill.total)}, INCOMPLETE`
}

/** "1 line is", "3 lines are". */
export function linesAre(count: number): string {
  return count === 1 ? '1 line is' : `${count} lines are`
}

/** Text broken into lines of at most a width, at spaces. */
export function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each) => `${indent}${each}`)
}
