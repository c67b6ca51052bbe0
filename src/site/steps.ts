/** A line of a working: what stands before it in the text as it is printed, how deep that sets it in, and its words. */
interface Step {
  readonly before: string
  readonly depth: number
  readonly text: string
}

/** The lines of a working, to be set in each by its depth: a line that wraps then stays below its own beginning. */
export function listSteps(working: string): Step[] {
  return working.split('\n').map((line, index) => {
    const text = line.trimStart()
    const spaces = line.slice(0, line.length - text.length)
    return { before: `${index > 0 ? '\n' : ''}${spaces}`, depth: spaces.length / 2, text }
  })
}

/** The style that sets a step in. */
export function styleOf({ depth }: Step): string | undefined {
  return depth === 0 ? undefined : `--depth:${depth}`
}
