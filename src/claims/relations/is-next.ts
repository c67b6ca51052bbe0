import type { Figure } from '../figure.ts'

/** Whether no more than "from" stands between a figure and another: ", from ". */
export function isNext({ mention }: Figure, next: Figure): boolean {
  return next.mention.start - Math.max(mention.end, mention.nounEnd) <= 7
}
