import { type SourceLine, type Spot, spotOf } from './lines.ts'
import { isCriteria, type MaterialList, materialList, type Region, repetitionList } from './names.ts'
import { readField, readItem, readLabel } from './shapes.ts'

/** Reads the lists of an outline: objectives, concepts, supporting materials. */
export class ListReader {
  readonly objectives: Spot[] = []
  readonly criteria: Spot[] = []
  readonly introduced: Spot[] = []
  readonly reinforced: Spot[] = []
  readonly materials: Readonly<Record<MaterialList, Spot[]>> = {
    references: [],
    analogies: [],
    examples: [],
    calculations: [],
    teacher: [],
    interview: [],
    exam: [],
  }
  /** The list that items go to, where a label chose one. */
  private list: Spot[] | undefined

  /** Forgets which list a label chose. */
  close(): void {
    this.list = undefined
  }

  /** Opens the list that a label names in a part of the outline; says whether there is one. */
  open(label: Spot, region: Region): boolean {
    if (region === 'checklist') return true
    const name = region === 'repetition' && repetitionList(label.text)
    const material = region === 'materials' && materialList(label.text)
    if (region === 'objectives') this.list = isCriteria(label.text) ? this.criteria : this.objectives
    else this.list = name ? this[name] : material ? this.materials[material] : undefined
    return this.list !== undefined
  }

  /** Takes a line of the objectives; says why it has no place where it has none. */
  takeObjective(line: SourceLine): string | undefined {
    const label = readLabel(line)
    const item = label ? undefined : readItem(line)
    this.list ??= this.objectives
    if (item) this.list.push(item)
    else if (this.continues(line)) return undefined
    else if (label || /:\s*$/.test(line.text)) this.list = isCriteria(line.text) ? this.criteria : this.objectives
    else return 'objectives and success criteria are items of a list'
    return undefined
  }

  /** Takes an item under a label (concepts, references and so on), or the label. */
  takeLine(line: SourceLine, region: Region): string | undefined {
    const label = readLabel(line)
    const field = label ? undefined : readField(line)
    if (label && label.rest.text === '' && this.open(label.label, region)) return undefined
    if (label && !readItem(line) && this.open(label.label, region)) {
      // "**Concepts Introduced** (repeated later):", or the first entry on the label's own line.
      if (!/^\(.*\):?$/.test(label.rest.text)) this.list?.push(label.rest)
      return undefined
    }
    const item = readItem(line)
    if (!item && /:\s*$/.test(line.text) && field && this.open(spotOf(line, 0), region)) return undefined
    if (item && this.list) this.list.push(item)
    else if (!this.continues(line)) return 'no label says which list it belongs to'
    return undefined
  }

  /** Takes a further line of the item above it. */
  private continues(line: SourceLine): boolean {
    const last = this.list?.at(-1)
    if (!this.list || !last || last.line !== line.line - 1 || !/^\s/.test(line.text)) return false
    this.list[this.list.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` }
    return true
  }
}
