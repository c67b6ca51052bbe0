import { ownBlocks } from '../samples.ts'
import { BlockEnds } from './blocks.ts'
import { readCallback, readConcept } from './concepts.ts'
import { leaveOut } from './leave-out.ts'
import { type SourceLine, type Spot, splitLines, spotOf } from './lines.ts'
import { isCommentOpen, isMarkup, readPlainLabel, readUnderlined } from './looser-shapes.ts'
import {
  fieldName,
  isCriteria,
  isKnownField,
  type MaterialList,
  materialList,
  partKind,
  type Region,
  regionOf,
  repetitionList,
} from './names.ts'
import type { ChecklistItem, Fence, Field, Image, Outline, OutlineSection, Part, Table, Unplaced } from './outline.ts'
import { isDelimiter, readRows } from './rows.ts'
import { isRule, readField, readHeading, readImage, readItem, readLabel } from './shapes.ts'
import { readSectionHeading, readTitle, type SectionHeading } from './title.ts'

/** Reads an outline, tolerant of how authors write it; what finds no place is named line by line. */
export function readOutline(source: string): Outline {
  return new Reader(splitLines(source)).read()
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

class Reader {
  private readonly lines: readonly SourceLine[]
  private readonly ends: BlockEnds
  private at = 0
  private region: Region = 'metadata'
  private title: Spot | undefined
  private readonly fields = new Map<string, Field>()
  private readonly objectives: Spot[] = []
  private readonly criteria: Spot[] = []
  private readonly introduced: Spot[] = []
  private readonly reinforced: Spot[] = []
  private readonly materials: Record<MaterialList, Spot[]> = {
    references: [],
    analogies: [],
    examples: [],
    calculations: [],
    teacher: [],
    interview: [],
    exam: [],
  }
  private readonly checklist: ChecklistItem[] = []
  private readonly sections: Draft<OutlineSection>[] = []
  private readonly fences: Fence[] = []
  private readonly tables: Table[] = []
  private readonly images: Image[] = []
  private readonly unplaced: Unplaced[] = []
  /** The list that items go to, where a label chose one. */
  private list: Spot[] | undefined
  /** The level of the heading that opened the lesson flow. */
  private partLevel = 2
  /** The level of the headings of sections, once one was seen. */
  private flowLevel = 0
  private inFrontMatter = false

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines
    this.ends = new BlockEnds(lines)
  }

  read(): Outline {
    for (; this.at < this.lines.length; this.at++) this.readLine(this.lines[this.at] as SourceLine)
    const { number, title } = readTitle(this.title?.text ?? '')
    const { fields, sections, unplaced, lines, objectives, criteria, checklist, fences, tables, images } = this
    const [stated] = /\d+/.exec(fields.get('episode')?.value.text ?? '') ?? []
    return {
      number: number ?? (stated === undefined ? undefined : Number(stated)),
      title,
      titleSpot: this.title,
      introduced: this.introduced.map(readConcept),
      reinforced: this.reinforced.map(readCallback),
      ...this.materials,
      ...{ fields, sections, unplaced, lines, objectives, criteria, checklist, fences, tables, images },
    }
  }

  private readLine(line: SourceLine): void {
    if (line.text.trim() === '') return
    if (line.line === 1 && line.text.trim() === '---') this.inFrontMatter = true
    if (isRule(line.text)) return
    const mark = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/.exec(line.text)
    if (mark) {
      this.readFence(line, mark[1] ?? '', mark[2] ?? '')
      return
    }
    if (this.readMarkup(line)) return
    const [before, after] = [this.lines[this.at - 1], this.lines[this.at + 1]]
    const heading = readHeading(line) ?? readUnderlined(line, before, after)
    if (heading) {
      this.readHeading(heading)
      return
    }
    if (line.text.trimStart().startsWith('|') && this.readTable(line)) return
    this.readWords(line)
  }

  /** Comments and HTML: nothing of them is read or shown, and each line of them is named. */
  private readMarkup(line: SourceLine): boolean {
    if (isCommentOpen(line.text)) {
      for (const end = this.ends.endOfComment(this.at); ; this.at++) {
        this.leave((this.lines[this.at] as SourceLine).line, 'a comment is read by nobody here')
        if (this.at === end) return true
      }
    }
    if (line.text.includes('<!--')) this.leave(line.line, 'the comment in it is taken for words', true)
    if (!isMarkup(line.text)) return false
    this.leave(line.line, 'HTML is read by nobody here')
    return true
  }

  private readHeading(heading: Spot & { level: number }): void {
    this.list = undefined
    this.inFrontMatter = false
    if (heading.level === 1 && !this.title) {
      this.title = heading
      return
    }
    const read = readSectionHeading(heading)
    if (this.isSection(heading.level, read)) {
      this.region = 'flow'
      this.flowLevel = heading.level
      this.sections.push({ ...read, ids: [...read.ids], heading, parts: [], covers: [], begins: undefined })
      return
    }
    if (this.region === 'flow' && this.sections.length > 0 && heading.level > this.flowLevel) {
      this.openPart(heading)
      return
    }
    if (heading.level > 2 && this.region !== 'flow' && this.openList(heading)) return
    this.region = regionOf(heading.text)
    if (this.region === 'flow') this.partLevel = Math.min(2, heading.level)
    if (this.region === 'materials' || this.region === 'repetition') this.openList(heading)
    if (this.region === 'unknown') this.leave(heading.line, 'no part of an outline has this heading')
  }

  /** Below the lesson flow's heading each heading is a section; elsewhere one that is numbered and timed. */
  private isSection(level: number, { number, range }: SectionHeading): boolean {
    if (this.region === 'flow' && level > this.partLevel && (this.flowLevel === 0 || level <= this.flowLevel))
      return true
    return level > 1 && number !== undefined && (range !== undefined || this.flowLevel === level)
  }

  private readWords(line: SourceLine): void {
    const image = readImage(line)
    if (image) {
      this.images.push({ ...image, section: this.sectionHere() })
      if (this.sectionHere() < 0) this.leave(line.line, 'an image stands in a section of the lesson flow')
      return
    }
    const readers: Record<Region, (line: SourceLine) => void> = {
      metadata: (said) => this.readMetadata(said),
      objectives: (said) => this.readObjective(said),
      repetition: (said) => this.readListed(said),
      materials: (said) => this.readListed(said),
      checklist: (said) => this.readCheck(said),
      flow: (said) => this.readPassage(said),
      cards: (said) => this.leave(said.line, 'only ```card blocks stand among the cards'),
      scenarios: (said) => this.leave(said.line, 'only ```workload blocks stand among the scenarios'),
      unknown: (said) => this.leave(said.line, 'it stands under a heading that no outline has'),
    }
    readers[this.region](line)
  }

  private readMetadata(line: SourceLine): void {
    const field = readField(line)
    if (!field) {
      this.leave(line.line, this.inFrontMatter ? 'no field' : 'metadata is **Name**: value')
      return
    }
    const name = fieldName(field.name)
    if (this.fields.has(name)) {
      this.leave(line.line, `${field.name} was said before`)
      return
    }
    if (!isKnownField(name)) {
      // "| Field | Value |" above the fields of a table says nothing itself.
      const [below, row] = [this.lines[this.at + 1], this.lines[this.at + 2]]
      if (below && isDelimiter(below) && row?.text.trimStart().startsWith('|')) return
      this.leave(line.line, `${JSON.stringify(field.name)} is no field that an outline has`, true)
    }
    this.fields.set(name, field)
  }

  private readObjective(line: SourceLine): void {
    const label = readLabel(line)
    const item = label ? undefined : readItem(line)
    if (item) {
      ;(this.list ?? this.objectives).push(item)
      return
    }
    if (this.continues(line)) return
    if (label || /:\s*$/.test(line.text)) {
      this.list = isCriteria(line.text) ? this.criteria : this.objectives
      return
    }
    this.leave(line.line, 'objectives and success criteria are items of a list')
  }

  /** Items under labels: concepts, references, analogies and so on. */
  private readListed(line: SourceLine): void {
    const label = readLabel(line)
    const field = label ? undefined : readField(line)
    if (label && label.rest.text === '' && this.openList(label.label)) return
    if (label && !readItem(line) && this.openList(label.label)) {
      // "**Concepts Introduced** (repeated later):", or the first entry on the label's own line.
      if (!/^\(.*\):?$/.test(label.rest.text)) this.list?.push(label.rest)
      return
    }
    const item = readItem(line)
    if (!item && /:\s*$/.test(line.text) && field && this.openList(spotOf(line, 0))) return
    if (item && this.list) {
      this.list.push(item)
      return
    }
    if (this.list && this.continues(line)) return
    this.leave(line.line, 'no label says which list it belongs to')
  }

  private openList(label: Spot): boolean {
    if (this.region === 'repetition') {
      const name = repetitionList(label.text)
      this.list = name && this[name]
    } else if (this.region === 'materials') {
      const name = materialList(label.text)
      this.list = name && this.materials[name]
    } else if (this.region === 'objectives') {
      this.list = isCriteria(label.text) ? this.criteria : this.objectives
    } else return this.region === 'checklist'
    return this.list !== undefined
  }

  /** A further line of the item above it. */
  private continues(line: SourceLine): boolean {
    const list = this.list ?? (this.region === 'objectives' ? this.objectives : undefined)
    const last = list?.at(-1)
    if (!list || !last || last.line !== line.line - 1 || !/^\s/.test(line.text)) return false
    list[list.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` }
    return true
  }

  private readCheck(line: SourceLine): void {
    const item = readItem(line)
    if (item?.ticked !== undefined) {
      this.checklist.push({ text: item.text, line: item.line, column: item.column, ticked: item.ticked })
      return
    }
    if (!readLabel(line)) this.leave(line.line, 'a checklist has items such as "- [x] …"')
  }

  private readPassage(line: SourceLine): void {
    const section = this.sections.at(-1)
    if (!section) {
      this.leave(line.line, 'it stands before the first section of the lesson flow')
      return
    }
    const label = readLabel(line) ?? readPlainLabel(line)
    const name = label?.label.text.toLowerCase() ?? ''
    if (label && /^covers$/.test(name)) {
      section.covers = (label.rest.text.match(/\d{1,2}/g) ?? []).map(Number)
      return
    }
    if (label && /^(?:script from|script begins|begins(?: with)?)$/.test(name)) {
      section.begins = { ...label.rest, text: label.rest.text.replace(/^["“]|["”…]+$/g, '') }
      return
    }
    if (label) {
      this.openPart(label.label)
      if (label.rest.text !== '') this.partOf(section).lines.push(label.rest)
      return
    }
    this.partOf(section).lines.push(spotOf(line, 0))
  }

  private openPart(label: Spot): void {
    const section = this.sections.at(-1)
    section?.parts.push({ kind: partKind(label.text), label, lines: [] })
  }

  private partOf(section: Draft<OutlineSection>): { lines: Spot[] } {
    const last = section.parts.at(-1) ?? { kind: 'passage', label: undefined, lines: [] }
    if (section.parts.length === 0) section.parts.push(last)
    return last as Part & { lines: Spot[] }
  }

  private readFence(line: SourceLine, mark: string, info: string): void {
    const read = this.ends.readFence(this.at, mark, info)
    if (!read) {
      this.leave(line.line, 'the fence is never closed, and what follows is read as if it were not there')
      return
    }
    const { end, ...fence } = read
    this.fences.push({ ...fence, section: this.sectionHere() })
    this.at = end
    // Scenarios and cards stand elsewhere; of bills and the like that do, course/block says so.
    const isShownHere = fence.language === 'mermaid' || !ownBlocks.includes(fence.language)
    if (this.sectionHere() < 0 && isShownHere)
      for (let at = line.line; at <= end + 1; at++)
        this.leave(at, 'a drawing or a sample stands in a section of the lesson flow')
  }

  /** The section of the lesson flow that a line stands in, -1 for none. */
  private sectionHere(): number {
    return this.region === 'flow' ? this.sections.length - 1 : -1
  }

  private readTable(line: SourceLine): boolean {
    const next = this.lines[this.at + 1]
    if (this.region === 'metadata' || !/^\s*\|?\s*:?-+[-|:\s]*$/.test(next?.text ?? ''))
      return this.region === 'metadata' && isDelimiter(line)
    const rows = readRows(this.lines, this.at)
    this.at += rows.length
    this.tables.push({ rows, line: line.line, section: this.sectionHere() })
    if (this.region !== 'flow')
      this.unplaced.push({
        line: line.line,
        endLine: (this.lines[this.at] as SourceLine).line,
        reason: 'a table belongs in a section of the lesson flow',
      })
    return true
  }

  private leave(line: number, reason: string, isKept = false): void {
    leaveOut(this.unplaced, line, reason, isKept)
  }
}
