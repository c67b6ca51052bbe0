/** What a section of the accuracy report is given. */
export interface Report {
  print(text: string): void
  /** Whether to list each miss, of the half for development alone. */
  readonly misses: boolean
  readonly halves: readonly string[]
}

/** One part of the accuracy report: what is measured against which labels. */
export interface Section {
  readonly name: string
  run(report: Report): void | Promise<void>
}
