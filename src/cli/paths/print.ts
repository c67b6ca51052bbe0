import {
  DESIGN_WORDS,
  familyOf,
  listStates,
  type Path,
  questions,
  readResult,
  type State,
} from '../../decision/index.ts'

type Print = (paths: readonly Path[], start: State) => string

interface Row {
  readonly answers: readonly string[]
  readonly outcome: string
  readonly family: string
  readonly writeMode: string
  readonly capacity: string
  readonly advice: string
}

const columns = questions.map(({ name }) => name)
const results = ['outcome', 'family', 'writeMode', 'capacity', 'advice'] as const

/** The paths as a table with a column for each question; one that was not asked is empty. */
export const printCsv: Print = (paths) => {
  const rows = paths.map(toRow).map((row) => [...row.answers, ...results.map((name) => row[name])].join(','))
  return `${[[...columns, ...results].join(','), ...rows].join('\n')}\n`
}

/** The paths as a Markdown table. */
export const printMarkdown: Print = (paths) => {
  const heads = [...columns, ...results]
  const rows = paths.map(toRow).map((row) => [...row.answers, ...results.map((name) => row[name])])
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || '–').join(' | ')} |`
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}

/** The paths as JSON. */
export const printJson: Print = (paths) => {
  const list = paths.map(({ answers, result }) => {
    const { outcome, writeMode, capacity, advice } = readResult(result)
    return {
      answers,
      outcome,
      family: familyOf(outcome),
      writeMode: writeMode ?? null,
      capacity: capacity ?? null,
      advice,
    }
  })
  return `${JSON.stringify({ version: 1, paths: list })}\n`
}

/** The compiled tree as a Mermaid flow chart: each state once, answers that lead to the same state on one edge. */
export const printMermaid: Print = (_, start) => {
  const states = listStates(start)
  const idOf = (state: State) => `s${states.indexOf(state)}`
  const nodes = states.map((state) => `  ${idOf(state)}${shapeOf(state)}`)
  const edges = states.flatMap((state) =>
    groupEdges(state).map(({ answers, next }) => `  ${idOf(state)} -->|"${answers.join(' / ')}"| ${idOf(next)}`),
  )
  return `${['flowchart TD', ...nodes, ...edges].join('\n')}\n`
}

/** The answers of a state, gathered by where they lead. */
function groupEdges({ question, next }: State): { answers: string[]; next: State }[] {
  const groups = new Map<State, string[]>()
  for (const [level, state] of next.entries()) {
    if (state) groups.set(state, [...(groups.get(state) ?? []), question?.answers[level] ?? ''])
  }
  return [...groups].map(([state, answers]) => ({ answers, next: state }))
}

function shapeOf({ question, result }: State): string {
  if (question) return `{"${question.name}"}`
  const { outcome, writeMode, capacity, advice } = readResult(result ?? 0)
  return `(["${[DESIGN_WORDS[outcome].label, writeMode, capacity, ...advice].filter(Boolean).join('<br>')}"])`
}

function toRow({ answers, result }: Path): Row {
  const given = new Map(answers.map(({ question, answer }) => [question, answer]))
  const { outcome, writeMode, capacity, advice } = readResult(result)
  return {
    answers: columns.map((name) => given.get(name) ?? ''),
    outcome,
    family: familyOf(outcome),
    writeMode: writeMode ?? '',
    capacity: capacity ?? '',
    advice: advice.join(' '),
  }
}
