import type * as v from 'valibot'

/** Where in a workload something is: field names and list positions. */
export type Path = readonly (string | number)[]

/** Something wrong with a workload, at a field. */
export interface Problem {
  readonly path: Path
  readonly message: string
}

/** A path as people write it: writes.rate, reads[1].spread. */
export function printPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** A workload that can't be priced as it is typed, with everything that is wrong with it. */
export class WorkloadError extends Error {
  override readonly name = 'WorkloadError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'))
    this.problems = problems
  }
}

/** A problem on one line, its field first. */
export function printProblem({ path, message }: Problem): string {
  return `${path.length === 0 ? 'the workload' : printPath(path)}: ${message}`
}

type Issue = v.BaseIssue<unknown>

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** The problems that an issue of the shape stands for; of several forms tried, those of the one that went deepest. */
export function explainIssue(issue: Issue, before: Path = []): readonly Problem[] {
  const path = [...before, ...pathOf(issue)]
  const inner = issue.type === 'union' ? (issue.issues ?? []) : []
  const deepest = Math.max(0, ...inner.map((each) => pathOf(each).length))
  if (deepest === 0) return [{ path, message: issue.message }]
  return inner.filter((each) => pathOf(each).length === deepest).flatMap((each) => explainIssue(each, path))
}
