/** One stretch of an episode's script: its heading and paragraphs, each with the line where it begins. */
export interface Section {
  readonly title: string
  readonly line: number
  readonly paragraphs: readonly Paragraph[]
}

export interface Paragraph {
  readonly text: string
  readonly line: number
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
