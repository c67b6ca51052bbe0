import { group } from './patterns.ts'
import { type NumberWord, noWord, numberWords } from './words.ts'

/** A word of a number phrase; its gap tells what stands before it: a space or hyphen, a comma, or a full stop. */
export interface Token extends NumberWord {
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly gap: '' | ' ' | ',' | '.'
}

const gaps = /(?:[-\u2010\u2011]|(,?) +|(\.{1,3}|…)[ \n]+(?=\p{Lu}|(?<=(?:\.\.|…) )\p{L}))(\p{L}+(?:['’]\p{L}+)*)/uy
/** What stands where the phrase has ended. */
const none: Token = { ...noWord, start: 0, end: 0, lower: '', gap: '' }

/** The words of a phrase, read as they are asked for. */
export class Phrase {
  readonly text: string
  private readonly tokens: Token[]

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.tokens = [tokenOf(text, start, end, ' ')]
  }

  /** The token of this number, an empty one when the phrase has ended. */
  at(index: number): Token {
    const { text, tokens } = this
    for (let last = tokens.at(-1); last && last !== none && tokens.length <= index; last = tokens.at(-1)) {
      gaps.lastIndex = last.end
      const found = gaps.exec(text)
      const end = gaps.lastIndex
      tokens.push(
        found ? tokenOf(text, end - group(found, 3).length, end, found[1] ? ',' : found[2] ? '.' : ' ') : none,
      )
    }
    return tokens[index] ?? none
  }

  /** The token when it goes on in the same breath, and not after a comma or, unless `staccato`, a full stop. */
  next(index: number, staccato = true): Token {
    const token = this.at(index)
    // "five. Hundred Acre Wood": a scale of its own sentence has nothing behind it.
    const stops = token.gap === '.' && (!staccato || (isScale(token) && this.text.charAt(token.end) === ' '))
    return token.gap === ',' || stops ? none : token
  }

  /** Where the token before this number ends. */
  endOf(index: number): number {
    return this.at(index - 1).end
  }
}

/** Whether a word multiplies what stands before it: hundred, thousand, million. */
export function isScale({ kind }: NumberWord): boolean {
  return kind === 'hundred' || kind === 'scale'
}

function tokenOf(text: string, start: number, end: number, gap: Token['gap']): Token {
  const lower = text.slice(start, end).toLowerCase()
  const { kind, value, plural } = numberWords.get(lower) ?? noWord
  return { start, end, lower, gap, kind, value, plural }
}
