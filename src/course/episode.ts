/** A stretch of a document's plain text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** One section of an episode's script: its heading and its paragraphs, as stretches of the script's text. */
export interface Section {
  readonly title: string
  readonly paragraphs: readonly Stretch[]
}

/** A named workload as it stands in an outline: YAML still to be read, and the line where it begins. */
export interface ScenarioBlock {
  readonly name: string
  readonly yaml: string
  readonly line: number
}

export interface Outline {
  readonly number: number
  readonly title: string
  readonly duration: string
  readonly objectives: readonly string[]
  readonly scenarios: readonly ScenarioBlock[]
}

/** Something in an author's file that could not be understood, and where. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}
