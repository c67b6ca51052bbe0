import type { Block, PageLink } from './inline.ts'

/** A section of a lesson. */
export interface PageSection {
  readonly title: string
  readonly ids: readonly string[]
  readonly blocks: readonly Block[]
}

/** Notes under a heading of their own, folded away where they are for the teacher alone. */
export interface Notes {
  readonly title: string
  readonly items: readonly string[]
}

/** Where a concept comes back. */
export interface Return {
  readonly concept: string
  readonly episodes: readonly PageLink[]
}

/** Another episode, with its page where it has one. */
export type Neighbour = PageLink & { readonly number: number }

/** Where a lesson leads, back or on: the nearest lesson that can be read, and the planned ones on the way to it. */
export interface Way {
  readonly to: Neighbour | undefined
  /** Without a lesson to lead to only the nearest. */
  readonly planned: readonly Neighbour[]
}

/** What is wrong with a lesson, and where in its author's files. */
export interface PageFinding {
  readonly place: string
  readonly severity: string
  readonly rule: string
  readonly message: string
  /** Its working and what to do, a line each. */
  readonly notes: readonly string[]
}

/** A lesson's page, before it is written as MDX. */
export interface Page {
  readonly number: number
  readonly of: number
  readonly slug: string
  readonly title: string
  readonly duration: string
  readonly audience: string
  readonly isDraft: boolean
  readonly prerequisites: readonly PageLink[]
  readonly objectives: readonly string[]
  readonly sections: readonly PageSection[]
  /** Recall questions that the script doesn't ask itself. */
  readonly recall: readonly Block[]
  readonly notes: readonly Notes[]
  readonly further: readonly PageLink[]
  readonly returns: readonly Return[]
  readonly previous: Way
  readonly next: Way
  readonly asOf: string
  /** What is wrong with it: everything with a draft, the errors of a lesson that is only looked at. */
  readonly findings: readonly PageFinding[]
}
