import { FormatError, type Outline, type ScenarioBlock } from './episode.ts'

const titlePattern = /^# (?:Lesson Outline: )?Episode (\d+)\s*[-:–—]\s*(\S.*)$/
const durationPattern = /^\*{0,2}Duration\*{0,2}:\s*(\S.*)$/

/** Reads an outline: its title line, duration, objectives and named workloads. */
export function readOutline(source: string): Outline {
  const lines = source.split(/\r?\n/)
  const title = lines[0]?.match(titlePattern)
  if (!title) throw new FormatError('the first line must read "# Lesson Outline: Episode N - Title"', 1)
  const duration = lines.find((line) => durationPattern.test(line))?.match(durationPattern)?.[1]
  if (!duration) throw new FormatError('the outline states no **Duration**', 1)
  return {
    number: Number(title[1]),
    title: title[2] ?? '',
    duration,
    objectives: readObjectives(lines),
    scenarios: readScenarios(lines),
  }
}

function readObjectives(lines: readonly string[]): string[] {
  const start = lines.indexOf('## Learning Objectives')
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '))
  return lines.slice(start, end).flatMap((line) => line.match(/^\d+\. (.+)$/)?.[1] ?? [])
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
