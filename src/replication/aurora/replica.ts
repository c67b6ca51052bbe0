import type { Version } from '../history/version.ts'

/** What one commit wrote, with its place in the log of its time: a time ends when a writer is replaced by force. */
export interface Commit {
  readonly epoch: number
  readonly place: number
  readonly versions: readonly Version[]
}

/** A region's copy, which takes the commits of the writer's log one after the other, in the order of the log. */
export class Replica {
  copy = new Map<string, Version>()
  epoch = 0
  /** How much of the log it has. */
  applied = 0
  readonly #early = new Map<string, Commit>()
  readonly #waiting: { readonly place: number; readonly then: () => void }[] = []

  /** The commit that versions written here make: the next of its log. */
  nextCommit(versions: readonly Version[]): Commit {
    return { epoch: this.epoch, place: this.applied + 1, versions }
  }

  /** Takes a commit in, and says which ones can be applied by it; none where one before it is missing. */
  receive(commit: Commit): Commit[] {
    this.#early.set(keyOf(commit.epoch, commit.place), commit)
    return this.#applyNext()
  }

  /** Takes the whole state of a new writer over, and says which commits that came before it can be applied. */
  rebuild(copy: ReadonlyMap<string, Version>, epoch: number, applied: number): Commit[] {
    this.copy = new Map(copy)
    this.epoch = epoch
    this.applied = applied
    return this.#applyNext()
  }

  /** Does something once the copy has the log up to a place. */
  whenApplied(place: number, then: () => void): void {
    if (this.applied >= place) then()
    else this.#waiting.push({ place, then })
  }

  /** Lets those go on that waited for what is applied now. */
  letGoOn(): void {
    const ready = this.#waiting.filter(({ place }) => place <= this.applied)
    for (const each of ready) this.#waiting.splice(this.#waiting.indexOf(each), 1)
    for (const { then } of ready) then()
  }

  #applyNext(): Commit[] {
    const applied: Commit[] = []
    for (;;) {
      const key = keyOf(this.epoch, this.applied + 1)
      const next = this.#early.get(key)
      if (!next) return applied
      this.#early.delete(key)
      this.applied++
      for (const version of next.versions) this.copy.set(version.item, version)
      applied.push(next)
    }
  }
}

function keyOf(epoch: number, place: number): string {
  return `${epoch}/${place}`
}
