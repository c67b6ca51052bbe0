import { isInfrequent } from '../../../claims/index.ts'

/** The items that words may be about, the likeliest first: those for infrequent access only where a text speaks of it. */
export function itemsOfClass(items: readonly string[], near: string, text: string): readonly string[] {
  const isRare = (item: string) => item.endsWith('.ia')
  if (!isInfrequent(text)) return items.filter((item) => !isRare(item))
  return isInfrequent(near) ? items.toSorted((a, b) => Number(isRare(b)) - Number(isRare(a))) : items
}
