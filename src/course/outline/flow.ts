import type { SourceLine, Spot } from './lines.ts'
import { spotOf } from './lines.ts'
import { readPlainLabel } from './looser-shapes.ts'
import { partKind } from './names.ts'
import type { OutlineSection, Part } from './outline.ts'
import { readLabel } from './shapes.ts'
import { readSectionHeading, type SectionHeading } from './title.ts'

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

/** Reads the lesson flow: its sections, each with its parts. */
export class FlowReader {
  readonly sections: Draft<OutlineSection>[] = []
  /** The level of the heading that opened the lesson flow. */
  private partLevel = 2
  /** The level of the headings of sections, once one was seen. */
  private level = 0

  /** Takes note of the heading that opens the lesson flow. */
  open(heading: { readonly level: number }): void {
    this.partLevel = Math.min(2, heading.level)
  }

  /** Takes a heading for that of a section, or in a section for a part's label; says whether it is one of these. */
  takeHeading(heading: Spot & { readonly level: number }, isInFlow: boolean): boolean {
    const read = readSectionHeading(heading)
    if (this.isSection(heading.level, read, isInFlow)) {
      this.level = heading.level
      this.sections.push({ ...read, ids: [...read.ids], heading, parts: [], covers: [], begins: undefined })
      return true
    }
    if (!isInFlow || this.sections.length === 0 || heading.level <= this.level) return false
    this.openPart(heading)
    return true
  }

  /** Below the lesson flow's heading each heading is a section; elsewhere one that is numbered and timed. */
  private isSection(level: number, { number, range }: SectionHeading, isInFlow: boolean): boolean {
    if (isInFlow && level > this.partLevel && (this.level === 0 || level <= this.level)) return true
    return level > 1 && number !== undefined && (range !== undefined || this.level === level)
  }

  /** Takes a line of a section; says why it has no place where it has none. */
  takeLine(line: SourceLine): string | undefined {
    const section = this.sections.at(-1)
    if (!section) return 'it stands before the first section of the lesson flow'
    const label = readLabel(line) ?? readPlainLabel(line)
    const name = label?.label.text.toLowerCase() ?? ''
    if (label && /^covers$/.test(name)) {
      section.covers = (label.rest.text.match(/\d{1,2}/g) ?? []).map(Number)
      return undefined
    }
    if (label && /^(?:script from|script begins|begins(?: with)?)$/.test(name)) {
      section.begins = { ...label.rest, text: label.rest.text.replace(/^["“]|["”…]+$/g, '') }
      return undefined
    }
    if (label) {
      this.openPart(label.label)
      if (label.rest.text !== '') this.partOf(section).lines.push(label.rest)
      return undefined
    }
    this.partOf(section).lines.push(spotOf(line, 0))
    return undefined
  }

  private openPart(label: Spot): void {
    this.sections.at(-1)?.parts.push({ kind: partKind(label.text), label, lines: [] })
  }

  private partOf(section: Draft<OutlineSection>): { lines: Spot[] } {
    const last = section.parts.at(-1) ?? { kind: 'passage', label: undefined, lines: [] }
    if (section.parts.length === 0) section.parts.push(last)
    return last as Part & { lines: Spot[] }
  }
}
