import { intervalOf, type Mention } from '../numbers/index.ts'
import type { Document } from '../text/index.ts'
import { CUE, readCues, readSubject } from './cues.ts'
import { endOf, type Figure } from './figure.ts'
import { joinDurations } from './join-durations.ts'
import { isPhysical, type Measure, measureOf, measureOfNoun, perOfNoun } from './measures.ts'
import { readFirstJoin, readJoin } from './read-join.ts'
import { isOfEach, readPer, readPerCount, splitPer } from './read-per.ts'

const REACH = 90
// "Adds up to 40" is no "up to 40".
const UP_TO = /\b(?:add(?:s|ed|ing)?|amount(?:s|ed)?|sum(?:s|med)?|tot(?:s|ted)|com(?:es|e|ing)|came) up to $/
// "Over 52 weeks this is $94,848": for as long, and not for longer.
const THROUGHOUT = /(?:^|[.;,:(–—]|\b(?:or|and|but|so|means|is|are|costs?|makes?)) ?over (?:the |these |those |all )?$/
// "A third of the $7,704" is a share, and no dollars.
const SHARE_OF = /^ of(?: (?:the|this|that|its|our|all|those|these|your|their)){0,2} $/
// "7 litres per 100 km": what it is said for stands behind another number.
const PER_SO_MANY = /^ (?:per|for every|every) $/
// Where the clause around a figure begins in the words before it, and ends in those after it.
const CLAUSE_STARTS = ['; ', ', and ', ', but ', ', while ', ', whereas ']
const CLAUSE_END = /[,;:.!?()]|\b(?:so|which|and|but|while|because)\b/

/** Where a clause ends; "the $600 budget" ends it too. */
const CLOSES = /^[)"”'’*_]*(?:[.,;!?]|$)/
const MONEY = /^(?:[A-Z]{3}|cent)$/

/** Labels every mention of a text with what it measures, what it is said for one of, its cues and where it stands. */
export function labelFigures(document: Document, read: readonly Mention[]): Figure[] {
  const mentions = joinDurations(document.text, read)
  const figures: Figure[] = []
  const { text } = document
  const places = new Places(document)
  const headers = new Map<string, string>()
  let before: Figure | undefined
  let previousLead = ''
  for (const [index, mention] of mentions.entries()) {
    const place = places.at(mention.start)
    const blockStart = document.blocks.start[place.block] as number
    const sentenceStart = document.sentences.start[place.sentence] as number
    const sentenceEnd = document.sentences.end[place.sentence] as number
    const isSame = before !== undefined && before.block === place.block
    const previousEnd = isSame && before ? endOf(before.mention) : blockStart
    const next = mentions[index + 1]
    const isShare = mention.fraction && Number(mention.value) < 1 && SHARE_OF.test(text.slice(mention.end, next?.start))
    const trailEnd = Math.min(next?.start ?? text.length, sentenceEnd, endOf(mention) + REACH)
    const lead = text
      .slice(
        Math.max(Math.min(Math.max(previousEnd, sentenceStart), mention.start), mention.start - REACH),
        mention.start,
      )
      .toLowerCase()
    const asked =
      place.column >= 0
        ? headerOf(document, place, headers)
        : lead === ''
          ? questionBefore(document, place.sentence, place.block)
          : lead
    const clause = text.slice(Math.max(sentenceStart, mention.start - REACH), mention.start).toLowerCase()
    const trail = text.slice(endOf(mention), Math.max(endOf(mention), trailEnd)).toLowerCase()
    const behind = text.slice(endOf(mention), Math.min(sentenceEnd, endOf(mention) + REACH)).toLowerCase()
    const isBound = !UP_TO.test(lead) && !isThroughout(mention, lead)
    const figure: Figure = {
      index,
      mention: isBound ? mention : { ...mention, hedge: undefined },
      ...measured(
        {
          ...mention,
          ...(!isBound && { hedge: undefined }),
          ...(isShare && { unit: 'none', noun: '' }),
        },
        trail,
        text.slice(mention.end, mention.nounEnd),
      ),
      per: [
        ...new Set([
          ...perOfNoun(mention.noun),
          ...splitPer(isNextSentence(text, mention) ? '' : mention.per),
          ...readPer(
            place.column >= 0 ? `${clause}${asked}` : clause,
            PER_SO_MANY.test(trail) ? behind : trail,
            mention.per !== '',
          ),
        ]),
      ],
      perCount: readPerCount(
        text.slice(mention.nounEnd, Math.min(sentenceEnd, endOf(mention) + 24)).toLowerCase(),
        clause,
      ),
      word: wordOf(text.slice(mention.start, mention.end)),
      join:
        isSame && before
          ? readJoin(text.slice(Math.min(previousEnd, mention.start), mention.start).toLowerCase(), previousLead)
          : readFirstJoin(clause.slice(-16)),
      opens: /\(*$/.exec(text.slice(Math.max(0, mention.start - 3), mention.start))?.[0].length ?? 0,
      closes: /^\)*/.exec(text.slice(endOf(mention), endOf(mention) + 3))?.[0].length ?? 0,
      lead: markLabel(readCues(asked.slice(clauseStart(asked))), lead, previousEnd <= sentenceStart),
      trail:
        readCues(trail.slice(0, clauseEnd(trail))) |
        readSubject(trail) |
        (CLOSES.test(MONEY.test(mention.unit) ? behind.replace(/^ \p{Ll}+/u, '') : behind) ? CUE.last : 0) |
        (/\bpoints?$/.test(text.slice(mention.end, mention.nounEnd)) ? CUE.points : 0),
      ...place,
      ...(before?.perCount === Number(mention.value) && /^ ?(?:\/|per|an?|each|every) ?$/.test(lead)
        ? { kind: 'clock' }
        : {}),
    }
    const labelled = isOfEach(before, figure) ? { ...figure, per: [before.mention.unit] } : figure
    figures.push(labelled)
    before = labelled
    previousLead = lead
  }
  return figures
}

/** Whether "over" in front of a span of time says how long something goes on. */
function isThroughout({ hedge, unit }: Mention, lead: string): boolean {
  return hedge === 'over' && Object.hasOwn(spans, unit) && THROUGHOUT.test(lead)
}

const spans: Readonly<Record<string, true>> = { day: true, week: true, month: true, year: true, h: true, min: true }

function measured(mention: Mention, trail: string, noun: string) {
  // "Half a percent" is one, "30 percent or a third" is none.
  if (mention.fraction && mention.unit === 'percent' && Number(mention.value) <= 1 && !/percent|per cent|%/i.test(noun))
    return measured({ ...mention, unit: 'none' }, trail, noun)
  const said = powerOf(noun, measureOf(mention))
  const beside = said.kind === 'none' ? measureOfNoun(/^[ -](?!a )([a-zµω²³-]+)/.exec(trail)?.[1] ?? '') : said
  const { kind, measure, scale } = isPhysical(beside.measure) ? beside : said
  const { from, to } = intervalOf(mention)
  const value = Number(mention.value) * scale
  return {
    kind,
    measure,
    scale,
    value,
    low: from === null ? (value < 0 ? -Infinity : 0) : Number(from) * scale,
    high: to === null ? Infinity : Number(to) * scale,
  }
}

/** Walks blocks and sentences along with the text, so that each place is found in constant time. */
class Places {
  readonly #document: Document
  #block = 0
  #sentence = 0

  constructor(document: Document) {
    this.#document = document
  }

  at(offset: number) {
    const { blocks, sentences } = this.#document
    while (this.#block + 1 < blocks.start.length && (blocks.start[this.#block + 1] as number) <= offset) this.#block++
    while (this.#sentence + 1 < sentences.start.length && (sentences.start[this.#sentence + 1] as number) <= offset)
      this.#sentence++
    const place = { block: this.#block, sentence: this.#sentence, item: -1, table: -1, row: -1, column: -1 }
    for (
      let at = blocks.parent[this.#block] as number, child = this.#block;
      at >= 0;
      child = at, at = blocks.parent[at] as number
    ) {
      if (blocks.kind[at] === 'item' && place.item < 0) place.item = at
      if (blocks.kind[at] === 'table') place.table = at
      if (blocks.kind[at] !== 'row') continue
      place.row = at
      if (blocks.kind[child] === 'cell') place.column = blocks.level[child] as number
    }
    return place
  }
}

function clauseEnd(trail: string): number {
  const end = trail.search(CLAUSE_END)
  return end < 0 ? trail.length : end
}

/** "8.76 hours. Per month, …": the rate opens the next sentence and belongs to what it says. */
function isNextSentence(text: string, mention: Mention): boolean {
  return (
    /^\. /.test(text.slice(mention.nounEnd, mention.rateEnd)) &&
    /^[,:]/.test(text.slice(mention.rateEnd, mention.rateEnd + 1))
  )
}

/** A colon after the first words of a line makes them its label, which is no "equals" unless a working stands before it. */
function markLabel(cues: number, lead: string, isFirst: boolean): number {
  if (!isFirst || !/:\s*(?:about |roughly |around |~)?$/.test(lead)) return cues
  return (cues & ~(CUE.result | CUE.apposed)) | CUE.labelled
}

/** Square metres and their like are an area, cubic ones a volume, counted in litres. */
function powerOf(noun: string, { kind, measure, scale }: Measure): Measure {
  if (measure === 'length' && /\bnautical\b/i.test(noun)) return { kind, measure, scale: 1852 }
  if (measure === 'length' && /square/i.test(noun)) return { kind, measure: 'area', scale: scale * scale }
  if (measure === 'length' && /cubic/i.test(noun)) return { kind, measure: 'volume', scale: 1000 * scale ** 3 }
  return { kind, measure, scale }
}

/** "And per day? 86 seconds.": the question right before a bare answer is its lead. */
function questionBefore({ text, sentences }: Document, sentence: number, block: number): string {
  if (sentences.block[sentence - 1] !== block) return ''
  const asked = text.slice(sentences.start[sentence - 1], sentences.end[sentence - 1]).toLowerCase()
  return asked.length < 60 && asked.endsWith('?') && !/\d/.test(asked) ? asked.slice(0, -1) : ''
}

/** The text over a cell's column, in the first row of its table. */
function headerOf(
  { text, blocks }: Document,
  { table, column }: Pick<Figure, 'table' | 'column'>,
  known: Map<string, string>,
): string {
  const key = `${table} ${column}`
  const found = known.get(key)
  if (found !== undefined) return found
  let header = ''
  for (let at = table + 1; at < blocks.kind.length && header === ''; at++) {
    const row = blocks.parent[at] as number
    if (blocks.kind[at] === 'row' && (blocks.level[at] as number) > 0) break
    if (blocks.kind[at] === 'cell' && blocks.level[at] === column && blocks.parent[row] === table)
      header = text.slice(blocks.start[at], blocks.end[at]).toLowerCase()
  }
  known.set(key, header)
  return header
}

function clauseStart(lead: string): number {
  let start = 0
  for (const mark of CLAUSE_STARTS) start = Math.max(start, lead.lastIndexOf(mark) + 1)
  return start
}

/** The thousand or million to which a number is told; 1 for none. */
function wordOf(surface: string): number {
  const said = /(?:thousand|million|billion|trillion|(?<=[\d ])[kKMB])$/i.exec(surface)?.[0].toLowerCase() ?? ''
  return said === 'trillion' ? 1e12 : (words[said[0] ?? ''] ?? 1)
}

const words: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9 }
