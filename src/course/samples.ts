import { judgeYaml } from '../text/index.ts'
import { runCommand } from './aws/model.ts'
import { readCommands, type SampleProblem } from './aws/read-commands.ts'
import { emptyState } from './aws/state.ts'
import type { Fence, Outline } from './outline/outline.ts'

/** A code sample of an episode. */
export interface Sample {
  readonly language: 'shell' | 'typescript' | 'sql' | 'json' | 'yaml' | 'text'
  readonly source: string
  readonly line: number
  readonly section: number
  /** Whether it only shows something, and is not held to work. The page says so. */
  readonly isIllustrative: boolean
}

const languages: Readonly<Record<string, Sample['language']>> = {
  sh: 'shell',
  bash: 'shell',
  shell: 'shell',
  console: 'shell',
  ts: 'typescript',
  typescript: 'typescript',
  sql: 'sql',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
}

/** Blocks that are no samples: what is drawn, priced, asked or laid out from data. */
export const ownBlocks: readonly string[] = [
  'workload',
  'mermaid',
  'card',
  'bill',
  'compare',
  'designs',
  'decision-tree',
]

/** The code samples of an outline, in order. */
export function listSamples({ fences }: Outline): Sample[] {
  return fences.flatMap((fence) => (ownBlocks.includes(fence.language) ? [] : [sampleOf(fence)]))
}

function sampleOf({ language, words, source, line, section }: Fence): Sample {
  const known = Object.hasOwn(languages, language) ? languages[language] : undefined
  return {
    language: known ?? 'text',
    source,
    line,
    section,
    isIllustrative: known === undefined || words.includes('illustrative'),
  }
}

/** What does not work in the samples of an episode: commands are replayed in order, data is parsed. */
export function judgeSamples(outline: Outline): SampleProblem[] {
  const state = emptyState()
  return listSamples(outline).flatMap(({ language, source, line, isIllustrative }): SampleProblem[] => {
    if (isIllustrative) return []
    if (language === 'json') return judgeJson(source, line)
    if (language === 'yaml')
      return judgeYaml(source.trimEnd()).map((problem) => ({ line: line + problem.line - 1, message: problem.message }))
    if (language !== 'shell') return []
    const { commands, problems } = readCommands(source)
    const refused = commands.flatMap((command): SampleProblem[] => {
      const refusal = runCommand(command, state)
      return refusal ? [{ line: command.line, ...refusal }] : []
    })
    return [...problems, ...refused].map((problem) => ({ ...problem, line: line + problem.line - 1 }))
  })
}

function judgeJson(source: string, line: number): SampleProblem[] {
  try {
    JSON.parse(source)
    return []
  } catch (error) {
    const said = String(error)
      .replace(/^SyntaxError: /, '')
      .replace(/\s+/g, ' ')
    const [, own = '1'] = /\(line (\d+) column \d+\)/.exec(said) ?? []
    return [{ line: line + Number(own) - 1, message: `this is no JSON: ${said}` }]
  }
}
