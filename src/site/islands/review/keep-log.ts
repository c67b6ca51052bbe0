import { mergeReviews, type Review, readReviews, writeReviews } from '../../../recall/schedule/index.ts'

/** The part of the browser's storage that is used. */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** What keeps answers from being kept on the device. */
export type Trouble = 'denied' | 'full' | 'damaged' | 'newer'

/** Where the answers are kept, and, numbered, what of them could not be read. */
export const KEY = 'crossfoot:reviews'
const damagedKey = (number: number) => `${KEY}:damaged:${number}`
const MOST_DAMAGED = 9

/**
 * Keeps answers on the device. Whatever the device does, no answer that was given here leaves the list; what another
 * tab wrote is merged with it; and what could not be read is set aside before anything is written over it.
 */
export class LogKeeper {
  readonly #open: () => Shelf
  #log: readonly Review[] = []
  #trouble: Trouble | undefined
  #isUnsaved = false

  /** `open` may throw, as looking for a storage does where the browser allows none. */
  constructor(open: () => Shelf) {
    this.#open = open
  }

  /** All answers that are known here. */
  get log(): readonly Review[] {
    return this.#log
  }

  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** Whether some answers are known here only, and gone with this page. */
  get isUnsaved(): boolean {
    return this.#isUnsaved
  }

  /** Reads what is kept. */
  load(): void {
    const shelf = this.#access()
    const kept = shelf && this.#read(shelf)
    if (shelf && kept && this.#trouble === 'damaged') this.#write(shelf)
  }

  /** Adds answers and keeps all of them. */
  add(reviews: readonly Review[]): void {
    this.#log = mergeReviews(this.#log, reviews)
    this.#isUnsaved = true
    const shelf = this.#access()
    if (shelf && this.#read(shelf)) this.#write(shelf)
  }

  /** Takes over what another tab kept, and gives back what it did not know. */
  refresh(): void {
    const shelf = this.#access()
    const kept = shelf && this.#read(shelf)
    if (shelf && kept && kept.length > 0 && kept.length < this.#log.length) this.#write(shelf)
  }

  /** The texts that could not be read and were set aside. */
  listDamaged(): string[] {
    try {
      const shelf = this.#open()
      return damagedNumbers().flatMap((number) => shelf.getItem(damagedKey(number)) ?? [])
    } catch {
      return []
    }
  }

  #access(): Shelf | undefined {
    try {
      const shelf = this.#open()
      shelf.getItem(KEY)
      return shelf
    } catch {
      this.#trouble = 'denied'
      return undefined
    }
  }

  /** What is kept there, taken over into the list; nothing where it must not be written over. */
  #read(shelf: Shelf): readonly Review[] | undefined {
    const text = shelf.getItem(KEY)
    if (text === null) return []
    const { reviews, problems, isNewer } = readReviews(text)
    if (isNewer) {
      this.#trouble = 'newer'
      return undefined
    }
    this.#log = mergeReviews(this.#log, reviews)
    if (problems.length === 0) return reviews
    if (!setAside(shelf, text)) {
      this.#trouble = 'full'
      return undefined
    }
    this.#trouble = 'damaged'
    return reviews
  }

  #write(shelf: Shelf): void {
    try {
      shelf.setItem(KEY, writeReviews(this.#log))
      this.#isUnsaved = false
      if (this.#trouble !== 'damaged') this.#trouble = undefined
    } catch {
      this.#trouble = 'full'
    }
  }
}

function setAside(shelf: Shelf, text: string): boolean {
  try {
    const free = damagedNumbers().find((number) => [null, text].includes(shelf.getItem(damagedKey(number))))
    if (free === undefined) return false
    shelf.setItem(damagedKey(free), text)
    return true
  } catch {
    return false
  }
}

function damagedNumbers(): number[] {
  return Array.from({ length: MOST_DAMAGED }, (_, index) => index + 1)
}
