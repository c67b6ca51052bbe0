import type { Damage } from './damage/damage.ts'
import type { Version, Write } from './history/version.ts'

/** What is asked of a region's database, and by which events it came to that. */
export interface Request {
  readonly operation: number
  readonly region: number
  readonly causes: readonly number[]
  /** How many items the application writes together. */
  readonly together: number
}

/** How a write ended, with the event that ended it. */
export type Outcome =
  | { readonly kind: 'taken'; readonly event: number }
  | {
      readonly kind: 'refused'
      readonly event: number
      readonly text: string
      /** What the application may do: try again as it is, read again first, or nothing. */
      readonly retry: 'as-is' | 'read-again' | 'never'
      readonly fact?: string | undefined
    }
  | { readonly kind: 'unavailable'; readonly event: number; readonly text: string; readonly fact?: string | undefined }

/** What a read found, an item each; or that nobody answered. */
export type Reading =
  | { readonly kind: 'found'; readonly versions: readonly (Version | undefined)[]; readonly took?: number | undefined }
  | { readonly kind: 'unavailable'; readonly event: number; readonly text: string; readonly fact?: string | undefined }

/** A design at work: what each region's database does with a write and a read. */
export interface Database {
  write(request: Request, writes: readonly Write[], answer: (outcome: Outcome) => void): void
  read(request: Request, items: readonly string[], isStrong: boolean, answer: (reading: Reading) => void): void
  /** The writes that were lost by what the design did, where it is not by regions that did not know each other. */
  findLost?(): Damage[]
  /** What a region holds of an item. */
  peek(region: number, item: string): Version | undefined
}
