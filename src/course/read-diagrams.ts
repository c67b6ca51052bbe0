import { readOutline } from './outline/read-outline.ts'

/** A mermaid diagram of an outline: its source, the section that it stands in, and the line where it begins. */
export interface Diagram {
  readonly source: string
  readonly section: string
  readonly line: number
}

/** The mermaid diagrams of an outline, in order, each with the title of the section around it. */
export function readDiagrams(outline: string): Diagram[] {
  const { fences, sections } = readOutline(outline)
  return fences
    .filter(({ language }) => language === 'mermaid')
    .map(({ source, section, line }) => ({ source, section: sections[section]?.title ?? '', line }))
}
