import type { Builder } from './builder.ts'

/** Reads front matter at the top of a source: prose values become meta blocks. Returns the first line after it. */
export function readFrontMatter(builder: Builder): number {
  const { source, lines } = builder
  const fence = source.startsWith('---') ? '---' : source.startsWith('+++') ? '+++' : ''
  if (fence === '' || lineText(builder, 0).trim() !== fence) return 0
  const last = closingLine(builder, fence)
  if (last < 0) return skipUnclosed(builder)
  for (let line = 1; line < last; line++) readLine(builder, line)
  return Math.min(last + 1, lines.length)
}

function closingLine(builder: Builder, fence: string): number {
  const limit = Math.min(builder.lines.length, 2000)
  for (let line = 1; line < limit; line++) {
    const text = lineText(builder, line).trimEnd()
    if (text === fence || (fence === '---' && text === '...')) return line
  }
  return -1
}

/** Front matter with no end: what looks like it up to the first blank line is reported; a mere rule is not. */
function skipUnclosed(builder: Builder): number {
  if (!/^[A-Za-z_][\w-]*\s*[:=]/.test(lineText(builder, 1))) return 0
  let line = 1
  while (line < builder.lines.length && lineText(builder, line).trim() !== '') line++
  builder.skip(0, line, 'the front matter is never closed')
  return line
}

function readLine(builder: Builder, line: number): void {
  const from = builder.lines[line] ?? 0
  const text = lineText(builder, line).trimEnd()
  const key = /^\s*(?:- )?(?:["']?[A-Za-z_][\w.-]*["']?\s*[:=]\s+)?(["']?)/.exec(text)
  const at = key?.[0].length ?? 0
  const quoted = key?.[1] !== '' && text.endsWith(key?.[1] ?? ' ')
  const value = text.slice(at, quoted ? -1 : undefined)
  if (text.trimStart().startsWith('#') || !isProse(value)) return
  const index = builder.open('meta', -1, 0)
  builder.addText(index, from + at, from + at + value.length, [], '\n\n')
}

function isProse(value: string): boolean {
  return /\S\s+\S/.test(value) && /[A-Za-z]{2}/.test(value) && !/^[[{&*!|>]/.test(value)
}

function lineText(builder: Builder, line: number): string {
  const from = builder.lines[line] ?? builder.source.length
  return builder.source.slice(from, Math.min(builder.lines[line + 1] ?? builder.source.length, from + 4000))
}
