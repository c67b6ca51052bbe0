import type { Callback, Concept } from './concepts.ts'
import type { SourceLine, Spot } from './lines.ts'
import type { SectionHeading } from './title.ts'

/** A metadata field: its name as written and its value. */
export interface Field {
  readonly name: string
  readonly value: Spot
}

/** A fenced block: what stands after the fence, and what is inside. */
export interface Fence {
  readonly language: string
  readonly words: readonly string[]
  readonly source: string
  /** The line where its inside begins. */
  readonly line: number
  /** The index of the section of the lesson flow that it stands in, -1 for none. */
  readonly section: number
}

/** A table that an author typed: its rows of cells, the first of them the header. */
export interface Table {
  readonly rows: readonly (readonly Spot[])[]
  readonly line: number
  readonly section: number
}

/** An image: what it shows, and the file. */
export interface Image {
  readonly alt: string
  readonly target: Spot
  readonly section: number
}

export type PartKind = 'approach' | 'prompt' | 'answers' | 'teacher' | 'interview' | 'exam' | 'passage'

/** A labelled part of a section: its lines, the label's own among them where words follow it. */
export interface Part {
  readonly kind: PartKind
  readonly label: Spot | undefined
  readonly lines: readonly Spot[]
}

/** A section of the lesson flow. */
export interface OutlineSection extends SectionHeading {
  readonly heading: Spot
  readonly parts: readonly Part[]
  /** The objectives that it covers, as the author says, by number. */
  readonly covers: readonly number[]
  /** The words with which its part of the script begins, as the author says. */
  readonly begins: Spot | undefined
}

/** An item of the checklist. */
export interface ChecklistItem extends Spot {
  readonly ticked: boolean
}

/** Lines that found no place, and why. */
export interface Unplaced {
  readonly line: number
  readonly endLine: number
  readonly reason: string
  /** Whether its words are kept all the same, though nothing is made of what they are. */
  readonly isKept?: boolean
}

/** An outline as read. Nothing of it is dropped: each line has a place, or is among the unplaced. */
export interface Outline {
  readonly number: number | undefined
  readonly title: string
  readonly titleSpot: Spot | undefined
  readonly fields: ReadonlyMap<string, Field>
  readonly objectives: readonly Spot[]
  readonly criteria: readonly Spot[]
  readonly introduced: readonly Concept[]
  readonly reinforced: readonly Callback[]
  readonly sections: readonly OutlineSection[]
  readonly references: readonly Spot[]
  readonly analogies: readonly Spot[]
  readonly examples: readonly Spot[]
  readonly calculations: readonly Spot[]
  readonly teacher: readonly Spot[]
  readonly interview: readonly Spot[]
  readonly exam: readonly Spot[]
  readonly checklist: readonly ChecklistItem[]
  readonly fences: readonly Fence[]
  readonly tables: readonly Table[]
  readonly images: readonly Image[]
  readonly unplaced: readonly Unplaced[]
  readonly lines: readonly SourceLine[]
}

/** The words of a part or of several, run together. */
export function wordsOfParts(parts: readonly Part[]): string {
  return parts.flatMap(({ label, lines }) => [label?.text ?? '', ...lines.map(({ text }) => text)]).join('\n')
}

/** A metadata field's value by its usual name, or ''. */
export function fieldText(outline: Outline, name: string): string {
  return outline.fields.get(name)?.value.text ?? ''
}
