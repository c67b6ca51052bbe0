import { firstIndex } from '../../claims/index.ts'
import { type Document, placeAt, sourceRange } from '../../text/index.ts'
import type { Lesson } from '../lesson.ts'
import type { Spot } from '../outline/lines.ts'

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const EPISODE = new RegExp(
  String.raw`\bepisodes? (\d{1,4}|${NUMBERS.join('|')})\b(?:\s*(?:-|–|to|through|and)\s*(?:\d{1,4}|${NUMBERS.join('|')})\b)?`,
  'gi',
)

/** Where a script names another episode: which, its words, and the sentences around it. */
export interface EpisodeMention extends Spot {
  readonly episode: number
  /** The sentence, and the one after it where the first only asks ("Remember Episode 2?"). */
  readonly said: string
}

/** How far around a name its sentence is looked at. */
const REACH = 600

/** Every other episode that a script names; a range ("Episodes 3 through 6") speaks of none in particular. */
export function listMentions({ script: { document }, entry }: Lesson): EpisodeMention[] {
  const { text, sentences } = document
  return [...text.matchAll(EPISODE)].flatMap((found): EpisodeMention[] => {
    const [words, number = ''] = found
    if (words.length > 'episodes'.length + number.length + 1 && !/and/i.test(words)) return []
    const episode = NUMBERS.indexOf(number.toLowerCase()) + 1 || Number(number)
    if (episode === entry.number) return []
    const after = firstIndex(sentences.start.length, (one) => (sentences.start[one] as number) > found.index)
    const at = Math.max(0, after - 1)
    const from = Math.max(sentences.start[at] as number, found.index - REACH)
    const end = sentences.end[at] as number
    const asks = end - from < REACH && text.slice(from, end).split(/\s+/).length < 6
    const to = Math.min(sentences.end[asks ? at + 1 : at] ?? end, found.index + words.length + REACH)
    return [{ ...spotAt(document, found.index, words), episode, said: text.slice(from, to) }]
  })
}

/** Words of a document's plain text at their place in its file. */
function spotAt(document: Document, start: number, text: string): Spot {
  const { line, column } = placeAt(document, sourceRange(document, start, start + text.length)[0])
  return { text, line, column }
}
