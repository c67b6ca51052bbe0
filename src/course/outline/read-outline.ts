import { ownBlocks } from '../samples.ts'
import { BlockEnds, readFenceMark } from './blocks.ts'
import { readCallback, readConcept } from './concepts.ts'
import { FlowReader } from './flow.ts'
import { leaveOut } from './leave-out.ts'
import { type SourceLine, type Spot, splitLines } from './lines.ts'
import { ListReader } from './lists.ts'
import { isCommentOpen, isMarkup, readUnderlined } from './looser-shapes.ts'
import { fieldName, isKnownField, type Region, regionOf } from './names.ts'
import type { ChecklistItem, Fence, Field, Image, Outline, Table, Unplaced } from './outline.ts'
import { findPlainHeadings } from './plain-headings.ts'
import { isDelimiter, readRows } from './rows.ts'
import { isRule, readField, readHeading, readImage, readItem, readLabel } from './shapes.ts'
import { readTitle } from './title.ts'

/** Reads an outline, tolerant of how authors write it; what finds no place is named line by line. */
export function readOutline(source: string): Outline {
  return new Reader(splitLines(source)).read()
}

class Reader {
  private readonly lines: readonly SourceLine[]
  private readonly ends: BlockEnds
  /** Headings that have no mark of one, by their lines. */
  private readonly plain: ReturnType<typeof findPlainHeadings>
  private at = 0
  private region: Region = 'metadata'
  private title: Spot | undefined
  private readonly fields = new Map<string, Field>()
  private readonly lists = new ListReader()
  private readonly flow = new FlowReader()
  private readonly checklist: ChecklistItem[] = []
  private readonly fences: Fence[] = []
  private readonly tables: Table[] = []
  private readonly images: Image[] = []
  private readonly unplaced: Unplaced[] = []
  private inFrontMatter = false

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines
    this.ends = new BlockEnds(lines)
    this.plain = findPlainHeadings(lines)
  }

  read(): Outline {
    for (; this.at < this.lines.length; this.at++) this.readLine(this.lines[this.at] as SourceLine)
    const { number, title } = readTitle(this.title?.text ?? '')
    const { fields, unplaced, lines, checklist, fences, tables, images } = this
    const { objectives, criteria, introduced, reinforced, materials } = this.lists
    const [stated] = /\d+/.exec(fields.get('episode')?.value.text ?? '') ?? []
    return {
      number: number ?? (stated === undefined ? undefined : Number(stated)),
      title,
      titleSpot: this.title,
      introduced: introduced.map(readConcept),
      reinforced: reinforced.map(readCallback),
      ...materials,
      ...{ fields, unplaced, lines, objectives, criteria, checklist, fences, tables, images },
      sections: this.flow.sections,
    }
  }

  private readLine(line: SourceLine): void {
    if (line.text.trim() === '') return
    if (line.line === 1 && line.text.trim() === '---') this.inFrontMatter = true
    if (isRule(line.text)) return
    const mark = readFenceMark(line)
    if (mark) {
      this.readFence(line, mark.mark, mark.info)
      return
    }
    if (this.readMarkup(line)) return
    const [before, after] = [this.lines[this.at - 1], this.lines[this.at + 1]]
    const heading = readHeading(line) ?? readUnderlined(line, before, after) ?? this.plain.get(line.line)
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
    this.lists.close()
    this.inFrontMatter = false
    if (heading.level === 1 && !this.title) {
      this.title = heading
      return
    }
    const isInFlow = this.region === 'flow'
    if (this.flow.takeHeading(heading, isInFlow)) {
      this.region = 'flow'
      return
    }
    if (heading.level > 2 && !isInFlow && this.lists.open(heading, this.region)) return
    this.region = regionOf(heading.text)
    if (this.region === 'flow') this.flow.open(heading)
    if (this.region === 'materials' || this.region === 'repetition') this.lists.open(heading, this.region)
    if (this.region === 'unknown') this.leave(heading.line, 'no part of an outline has this heading')
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
      objectives: (said) => this.leaveIf(said, this.lists.takeObjective(said)),
      repetition: (said) => this.leaveIf(said, this.lists.takeLine(said, 'repetition')),
      materials: (said) => this.leaveIf(said, this.lists.takeLine(said, 'materials')),
      checklist: (said) => this.readCheck(said),
      flow: (said) => this.leaveIf(said, this.flow.takeLine(said)),
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

  private readCheck(line: SourceLine): void {
    const item = readItem(line)
    if (item?.ticked !== undefined) {
      this.checklist.push({ text: item.text, line: item.line, column: item.column, ticked: item.ticked })
      return
    }
    if (!readLabel(line)) this.leave(line.line, 'a checklist has items such as "- [x] …"')
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
    return this.region === 'flow' ? this.flow.sections.length - 1 : -1
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

  private leaveIf({ line }: SourceLine, reason: string | undefined): void {
    if (reason !== undefined) this.leave(line, reason)
  }

  private leave(line: number, reason: string, isKept = false): void {
    leaveOut(this.unplaced, line, reason, isKept)
  }
}
