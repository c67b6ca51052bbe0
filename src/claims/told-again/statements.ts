import type { Document } from '../../text/index.ts'
import { digitsOf } from '../digits.ts'
import type { Figure } from '../figure.ts'
import { blankNumbers } from './blank-numbers.ts'
import { contrastsIn } from './contrasts.ts'
import { stemsOf } from './stems.ts'

/** What share of the weight of some words a figure's surroundings have, and its own clause. */
export interface Shared {
  readonly all: number
  readonly clause: number
}

/** How close a word stands to a figure: in its clause, in its sentence or cells, beside or above that. */
const CLAUSE = 1
const SENTENCE = 0.8
const BESIDE = 0.45
const BEFORE = 0.3
// A word that so many figures share tells none of them apart.
const COMMON = 400
// What stands further away in a long sentence, row or paragraph is about something else.
const WIDE = 300
const CLOSE = 35
const MOST_BESIDE = 12
/** From so many digits on nobody takes two numbers for each other by chance. */
const LONG = 4
/** How much a word counts that stands nowhere else: something new is told. */
const NEW = 0.6

/** The figures of a text by the words around them. */
export class Statements {
  /** The text without its numbers and speakers, place for place. */
  readonly plain: string
  readonly #document: Document
  readonly #figures: readonly Figure[]
  readonly #contexts: (ReadonlyMap<string, number> | undefined)[] = []
  readonly #closeTo: (ReadonlySet<string> | undefined)[] = []
  readonly #contrasts = new Map<number, ReadonlySet<string>>()
  readonly #sentences = new Map<number, readonly string[]>()
  readonly #blocks = new Map<number, readonly string[]>()
  readonly #headers = new Map<number, readonly string[]>()
  readonly #posted = new Map<string, number[]>()
  readonly #together = new Map<number, Figure[]>()
  readonly #byDigits = new Map<string, Figure[]>()

  constructor(document: Document, figures: readonly Figure[]) {
    this.#document = document
    this.#figures = figures
    this.plain = blankNumbers(document, figures)
    for (const figure of figures) {
      push(this.#together, placeOf(figure), figure)
      push(this.#byDigits, inOrder(figure), figure)
    }
    for (const figure of figures)
      for (const word of this.#contextOf(figure).keys()) push(this.#posted, word, figure.index)
  }

  /** The figures that share words with others, by index, with the shares of their weight. */
  find(words: ReadonlyMap<string, number>): Map<number, Shared> {
    let all = 0
    const found = new Map<number, { all: number; clause: number }>()
    for (const [word, weight] of words) {
      const posted = this.#posted.get(word) ?? []
      const rarity = weight * this.#rarity(word)
      all += rarity
      if (posted.length > COMMON) continue
      for (const index of posted) {
        const near = this.#contextOf(this.#figures[index] as Figure).get(word) as number
        const shared = found.get(index) ?? { all: 0, clause: 0 }
        shared.all += rarity * near
        if (near === CLAUSE) shared.clause += rarity
        found.set(index, shared)
      }
    }
    for (const shared of found.values()) {
      shared.all /= all
      shared.clause /= all
    }
    return found
  }

  /** The figures of the same digits in another order, of long numbers. */
  shuffled(figure: Figure): readonly Figure[] {
    const digits = inOrder(figure)
    return digits.length < LONG ? [] : (this.#byDigits.get(digits) ?? []).slice(0, MOST_BESIDE)
  }

  /** Whether a word, or a number as `=value`, stands at any figure. */
  has(word: string): boolean {
    return this.#posted.has(word)
  }

  /** The words between the figures before and behind, in its sentence. */
  clauseOf(figure: Figure): readonly string[] {
    return stemsOf(this.plain.slice(...this.clauseAt(figure)))
  }

  /** Where they stand. */
  clauseAt({ mention, sentence, index }: Figure): [number, number] {
    const [before, next] = [this.#figures[index - 1], this.#figures[index + 1]]
    const [from, to] = this.sentenceAt({ mention, sentence })
    const start = before?.sentence === sentence ? Math.max(from, before.mention.end) : from
    const end = next?.sentence === sentence ? Math.min(to, next.mention.start) : to
    return [Math.min(start, mention.start), Math.max(end, mention.end)]
  }

  /** Where its sentence stands, as far as it is near. */
  sentenceAt({ mention, sentence }: Pick<Figure, 'mention' | 'sentence'>): [number, number] {
    const { sentences } = this.#document
    const from = Math.max(sentences.start[sentence] as number, mention.start - WIDE)
    return [from, Math.max(from, Math.min(sentences.end[sentence] as number, mention.end + WIDE))]
  }

  /** What share of the weight of some words stands right at a figure. */
  closeness(figure: Figure, words: ReadonlyMap<string, number>): number {
    const near = this.#closeWords(figure)
    let [all, close] = [0, 0]
    for (const [word, weight] of words) {
      const rarity = weight * this.#rarity(word)
      all += rarity
      if (near.has(word)) close += rarity
    }
    return all > 0 ? close / all : 0
  }

  /** What tells its sentence from others about the same thing. */
  contrastsOf(figure: Figure): ReadonlySet<string> {
    const known = this.#contrasts.get(figure.sentence)
    if (known) return known
    const found = contrastsIn(this.plain.slice(...this.sentenceAt(figure)))
    this.#contrasts.set(figure.sentence, found)
    return found
  }

  /** The other numbers of its sentence, or of its row, as words. */
  numbersBeside(figure: Figure): string[] {
    const all = this.#together.get(placeOf(figure)) ?? []
    return all.slice(0, MOST_BESIDE).flatMap((other) => (other === figure ? [] : [`=${other.value}`]))
  }

  /** The fewer figures share a word, the more it tells. */
  #rarity(word: string): number {
    const count = this.#posted.get(word)?.length ?? 0
    const all = Math.max(1, this.#figures.length)
    return count === 0 ? NEW * Math.log(1 + all / 2) : Math.log(1 + all / count)
  }

  #closeWords(figure: Figure): ReadonlySet<string> {
    const known = this.#closeTo[figure.index]
    if (known) return known
    const [from, to] = this.sentenceAt(figure)
    const { start, end } = figure.mention
    const found = new Set(stemsOf(this.plain.slice(Math.max(from, start - CLOSE), Math.min(to, end + CLOSE))))
    this.#closeTo[figure.index] = found
    return found
  }

  #contextOf(figure: Figure): ReadonlyMap<string, number> {
    const known = this.#contexts[figure.index]
    if (known) return known
    const context = new Map<string, number>()
    const add = (words: readonly string[], weight: number) => {
      for (const word of words) if ((context.get(word) ?? 0) < weight) context.set(word, weight)
    }
    const { blocks, sentences } = this.#document
    add(this.clauseOf(figure), CLAUSE)
    add(this.numbersBeside(figure), BESIDE)
    if (figure.column >= 0) this.#addCell(figure, add)
    else {
      add(this.#sentence(figure), SENTENCE)
      for (const [back, weight] of [
        [1, BESIDE],
        [2, BEFORE],
      ] as const) {
        const at = figure.sentence - back
        if (sentences.block[at] === figure.block) add(this.#sentenceBefore(at), weight)
      }
    }
    const heading = blocks.heading[figure.block] as number
    if (heading >= 0) add(this.#block(heading), BESIDE)
    this.#contexts[figure.index] = context
    return context
  }

  /** A cell is about what its row begins with and its column is headed by. */
  #addCell({ row, column, table }: Figure, add: (words: readonly string[], weight: number) => void): void {
    const { blocks } = this.#document
    const from = blocks.start[row] as number
    add(stemsOf(this.plain.slice(from, Math.min(blocks.end[row] as number, from + WIDE))), SENTENCE)
    const first = blocks.kind.indexOf('row', table)
    if (first !== row) add(stemsOf(this.#header(first)[column] ?? ''), SENTENCE)
    if (table > 0) add(this.#block(table - 1), BESIDE)
  }

  #header(row: number): readonly string[] {
    const known = this.#headers.get(row)
    if (known) return known
    const { blocks } = this.#document
    const cells = this.plain.slice(blocks.start[row], blocks.end[row]).split('\t')
    this.#headers.set(row, cells)
    return cells
  }

  #sentence(figure: Figure): readonly string[] {
    const { start, end } = this.#document.sentences
    // Of a long one each figure sees another part.
    if ((end[figure.sentence] as number) - (start[figure.sentence] as number) > WIDE)
      return stemsOf(this.plain.slice(...this.sentenceAt(figure)))
    const known = this.#sentences.get(figure.sentence)
    if (known) return known
    const words = stemsOf(this.plain.slice(...this.sentenceAt(figure)))
    this.#sentences.set(figure.sentence, words)
    return words
  }

  #sentenceBefore(at: number): readonly string[] {
    const { start, end } = this.#document.sentences
    const to = end[at] as number
    return stemsOf(this.plain.slice(Math.max(start[at] as number, to - WIDE), to))
  }

  #block(at: number): readonly string[] {
    const known = this.#blocks.get(at)
    if (known) return known
    const { start, end } = this.#document.blocks
    const to = end[at] as number
    const words = stemsOf(this.plain.slice(Math.max(start[at] as number, to - WIDE), to))
    this.#blocks.set(at, words)
    return words
  }
}

/** The digits of a figure as written, sorted, without the noughts around them. */
function inOrder({ mention }: Figure): string {
  return [...digitsOf(mention.value)].sort().join('')
}

/** A figure's row, or its sentence. */
function placeOf({ column, row, sentence }: Figure): number {
  return column >= 0 ? -1 - row : sentence
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
