import { at } from '../at.ts'
import { holders, type Redirect, type Run, type Strategy } from '../run.ts'
import { matchItem } from './match-item.ts'

/** What a strategy does with one item: where it is written, and how. */
export interface Handling {
  /** The one region where it is written; that of the application where there is none. */
  readonly region: number | undefined
  readonly redirect: Redirect | undefined
  /** Kept in merge types. */
  readonly isMerged: boolean
  /** Read before each write, which is made only if nothing changed since; after this many milliseconds of thinking. */
  readonly think: number | undefined
}

const PLAIN: Handling = { region: undefined, redirect: undefined, isMerged: false, think: undefined }

/** How a strategy handles an item. */
export function handleItem(strategy: Strategy, item: string): Handling {
  switch (strategy.kind) {
    case 'anywhere':
      return { ...PLAIN, redirect: strategy.redirect }
    case 'one-region':
      return { ...PLAIN, region: strategy.region, redirect: strategy.redirect }
    case 'home-region': {
      const home = matchItem(item, strategy.homes, (entry) => entry.item)
      return { ...PLAIN, region: home?.region, redirect: strategy.redirect }
    }
    case 'merge':
      return { ...PLAIN, isMerged: true }
    case 'version-check':
      return { ...PLAIN, think: strategy.think }
    case 'by-entity': {
      const part = matchItem(item, strategy.parts, ({ entity }) => entity)
      return part ? handleItem(part.strategy, item) : PLAIN
    }
  }
}

/** Whether a strategy keeps some items in merge types. */
export function merges(strategy: Strategy): boolean {
  return (
    strategy.kind === 'merge' || (strategy.kind === 'by-entity' && strategy.parts.some((part) => merges(part.strategy)))
  )
}

/** The names of the regions that hold copies. */
export function holderNames(run: Run): string[] {
  return holders(run).map((region) => at(run.regions, region).name)
}
