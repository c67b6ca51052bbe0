import type { Alternative, Bill, PastReview } from '../../calculator/index.ts'
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

/** A design with its capacity bought the other way, and what that would save or cost. */
export function otherWay({ bill, capacity, versusTyped, isAtFullUse }: Alternative): string {
  const use = isAtFullUse ? ' at full use, less use costing more' : ''
  const { cheaper, difference } = versusTyped
  const versus = difference && cheaper !== 'undecided' ? ` (${signed(difference)})` : ''
  return `${bill.architecture} ${capacity}${use}: ${atLeast(bill)}${printQuantity(bill.total)}${versus}`
}

/** The warning about prices past their review, the longest unseen by name; nothing where there are none. */
export function pastReviewWords(past: readonly PastReview[]): string[] {
  const [oldest] = past
  if (!oldest) return []
  const many = past.length === 1 ? 'a price is' : `${past.length} prices are`
  return [`WARNING: ${many} past review; ${oldest.label} (${oldest.id}) was last checked on ${oldest.checked}`]
}

/** A change of money, with its sign. */
export function signed(quantity: Quantity): string {
  return quantity.low.gt(0) ? `+${money(quantity)}` : money(quantity)
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
