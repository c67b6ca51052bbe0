/** Where in a run something is: field names and list positions. */
export type Path = readonly (string | number)[]

/** Something wrong with a run, at a field. */
export interface Problem {
  readonly path: Path
  readonly message: string
}

/** A run that can't be played as it is written, with everything that is wrong with it. */
export class RunError extends Error {
  override readonly name = 'RunError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'))
    this.problems = problems
  }
}

/** A problem on one line, its field first. */
export function printProblem({ path, message }: Problem): string {
  if (path.length === 0) return message
  const field = path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
  return `${field}: ${message}`
}

/** A value of the input, short enough for a message. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The known name nearest to a mistyped one, as a question; nothing where none is near. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const near = known.filter((name) => isNear(typed.toLowerCase(), name.toLowerCase()))
  return near.length === 1 ? `; did you mean ${near[0]}?` : ''
}

// One slip of the hand: a letter more, less, other, or two of them swapped.
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 3) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left === [...right].reverse().join('')
}
