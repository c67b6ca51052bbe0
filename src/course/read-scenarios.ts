/** A named workload as it stands in an outline: YAML still to be read, and the line where it begins. */
export interface ScenarioBlock {
  readonly name: string
  readonly yaml: string
  readonly line: number
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

/** The named workloads of a text, each with the line where its YAML begins. */
export function readScenarios(lines: readonly string[]): ScenarioBlock[] {
  const found: ScenarioBlock[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = lines[at]?.match(/^```workload\s+(\S+)\s*$/)?.[1]
    if (!name) continue
    const end = lines.indexOf('```', at + 1)
    if (end < 0) throw new FormatError(`the workload ${name} is never closed: put \`\`\` on a line of its own`, at + 1)
    found.push({ name, yaml: lines.slice(at + 1, end).join('\n'), line: at + 2 })
    at = end
  }
  return found
}
