import type { Book } from '../book/index.ts'

/** Whether regions belong together to one of the sets that a fact names. */
export function isInOneSet(book: Book, fact: string, regions: readonly string[]): boolean {
  return [...book.regionSets.values()].some(
    (set) => set.fact === fact && regions.every((region) => set.regions.includes(region)),
  )
}
