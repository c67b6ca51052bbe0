import { BlockEnds, readFenceMark } from './blocks.ts'
import { type SourceLine, type Spot, spotOf } from './lines.ts'
import { readPlainLabel, readUnderlined } from './looser-shapes.ts'
import { fieldName, isKnownField, partKind, type Region, regionOf } from './names.ts'
import { isRule, readField, readHeading, readItem } from './shapes.ts'
import { readSectionHeading, readTitle } from './title.ts'

/** A line that stands as a heading: its words, and the level that it would have with marks. */
export interface PlainHeading extends Spot {
  readonly level: number
}

/** The headings of an outline in which nothing is marked as one, by their lines: plain or bold words that stand alone. */
export function findPlainHeadings(lines: readonly SourceLine[]): ReadonlyMap<number, PlainHeading> {
  const said = listWords(lines)
  const isMarked = said.some(({ line, before, after }) => readHeading(line) ?? readUnderlined(line, before, after))
  const finder = new Finder()
  return new Map(isMarked ? [] : said.flatMap((one) => finder.find(one)).map((heading) => [heading.line, heading]))
}

/** A line that says something, with its neighbours. */
interface Words {
  readonly line: SourceLine
  readonly before: SourceLine | undefined
  readonly after: SourceLine | undefined
}

/** What stands in neither front matter nor a fence, and is no rule. */
function listWords(lines: readonly SourceLine[]): Words[] {
  const ends = new BlockEnds(lines)
  const found: Words[] = []
  const isFront = lines[0]?.text.trim() === '---'
  const front = isFront ? lines.findIndex(({ text }, at) => at > 0 && text.trim() === '---') : -1
  for (let at = front + 1; at < lines.length; at++) {
    const line = lines[at] as SourceLine
    const mark = readFenceMark(line)
    if (mark) at = ends.readFence(at, mark.mark, mark.info)?.end ?? at
    else if (line.text.trim() !== '' && !isRule(line.text))
      found.push({ line, before: lines[at - 1], after: lines[at + 1] })
  }
  return found
}

const TITLE_LENGTH = 100
const PART_WORDS = 6
const SECTION_WORDS = 12

// In the lesson flow a title may hold any word, such as "Notes on references": there a part's heading says no more than its name.
const PART_NAME =
  /^(?:(?:supporting|lesson|quality|learning|technical|final) )?(?:show notes|materials?|resources|references|sources|bibliography|further reading|(?:quality )?checklist|self-review|objectives?|(?:flash ?)?cards|scenarios?|workloads?)$/i

class Finder {
  private region: Region | undefined
  private isFirst = true
  /** The line of the last heading: another one may follow it at once. */
  private last = -1
  private sections = 0
  /** Whether the sections are numbered, as the first of them says. */
  private isNumbered = false

  find({ line, before, after }: Words): PlainHeading[] {
    const isFirst = this.isFirst
    this.isFirst = false
    const words = wordsOf(line)
    const isAlone =
      before === undefined || before.text.trim() === '' || isRule(before.text) || before.line === this.last
    const level = isFirst && isTitle(line, words, after) ? 1 : this.levelOf(line, words, isAlone, after)
    if (level === undefined) return []
    this.last = line.line
    return [{ ...words, level }]
  }

  private levelOf(line: SourceLine, words: Spot, isAlone: boolean, after: SourceLine | undefined): number | undefined {
    if (this.isSection(line, words, isAlone, after)) {
      this.region = 'flow'
      this.sections++
      return 3
    }
    const region = regionOf(words.text)
    if (!isAlone || region === 'unknown' || region === this.region || readItem(line) || !isName(words.text, PART_WORDS))
      return undefined
    if (this.region === 'flow' && (!PART_NAME.test(words.text) || partKind(words.text) !== 'passage')) return undefined
    this.region = region
    return 2
  }

  /** A section is timed or numbered, as the first one is; where the flow was not opened, both. */
  private isSection(line: SourceLine, words: Spot, isAlone: boolean, after: SourceLine | undefined): boolean {
    const { number, range, title } = readSectionHeading(words)
    if (readPlainLabel(line) || !isName(title, SECTION_WORDS)) return false
    const isNext = number === this.sections + 1
    const isTimed = range !== undefined
    // What is timed, and numbered in its turn, needs no room around it.
    if (!isAlone) return isNext && isTimed && this.region === 'flow'
    const isCounted = isNext && !(after && readItem(after))
    if (this.sections > 0) return this.isNumbered ? isCounted || (number !== undefined && isTimed) : isTimed
    this.isNumbered = number !== undefined
    return this.region === 'flow' ? isTimed || isCounted : isTimed && number !== undefined
  }
}

/** The words of a line without the marks of bold type, and without a colon behind them. */
function wordsOf(line: SourceLine): Spot {
  const [, open = '', , bold = ''] = /^(\s*(\*\*|__))(.+?)\2\s*:?\s*$/.exec(line.text) ?? []
  if (open !== '') return spotOf(line, open.length, open.length + bold.replace(/\s*:\s*$/, '').length)
  return spotOf(line, 0, line.text.replace(/\s*:\s*$/, '').length)
}

/** A title says so, or is a line of its own that is no field and no part. */
function isTitle(line: SourceLine, { text }: Spot, after: SourceLine | undefined): boolean {
  const { number, title } = readTitle(text)
  if (title === '' || text.length > TITLE_LENGTH) return false
  if (number !== undefined || title !== text) return true
  const field = readField(line)
  if (field && isKnownField(fieldName(field.name))) return false
  return (
    !field &&
    !readItem(line) &&
    regionOf(text) === 'unknown' &&
    (after?.text ?? '').trim() === '' &&
    isName(text, SECTION_WORDS)
  )
}

/** Whether words are a name and no sentence. */
function isName(text: string, most: number): boolean {
  return (
    /[\p{L}\p{N})\]?]$/u.test(text) &&
    text.length <= TITLE_LENGTH &&
    text.split(/\s+/).length <= most &&
    !text.includes(': ')
  )
}
