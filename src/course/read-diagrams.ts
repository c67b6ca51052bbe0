/** A mermaid diagram of an outline: its source, the section that it stands in, and the line where it begins. */
export interface Diagram {
  readonly source: string
  readonly section: string
  readonly line: number
}

/** The mermaid fences of an outline, in order, each with the title of the section around it. */
export function readDiagrams(outline: string): Diagram[] {
  const lines = outline.split(/\r?\n/)
  const found: Diagram[] = []
  let section = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    section = line.match(/^### (?:\d+\. )?(.+?)(?: \([^)]*\))?$/)?.[1] ?? section
    if (line.trim() !== '```mermaid') continue
    const end = lines.indexOf('```', at + 1)
    const last = end < 0 ? lines.length : end
    found.push({ source: `${lines.slice(at + 1, last).join('\n')}\n`, section, line: at + 2 })
    at = last
  }
  return found
}
