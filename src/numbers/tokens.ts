import { group } from './patterns.ts'
import { type NumberWord, numberWords } from './words.ts'

/** A word of a number phrase; its gap tells what stands before it: a space or hyphen, a comma, or a full stop. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly number: NumberWord | undefined
  readonly gap: ' ' | ',' | '.'
}

const gaps = /(?:[-\u2010\u2011]|(,?) +|(\.{1,3}|…)[ \n]+(?=\p{Lu}|(?<=(?:\.\.|…) )\p{L}))(\p{L}+(?:['’]\p{L}+)*)/uy

/** The words of a phrase, read as they are asked for. */
export class Phrase {
  readonly text: string
  private readonly tokens: (Token | undefined)[]

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.tokens = [tokenOf(text, start, end, ' ')]
  }

  /** The token of this number, or undefined when the phrase has ended. */
  at(index: number): Token | undefined {
    let last = this.tokens.at(-1)
    while (last !== undefined && this.tokens.length <= index) {
      last = nextToken(this.text, last.end)
      this.tokens.push(last)
    }
    return this.tokens[index]
  }

  /** Where the token before this number ends. */
  endOf(index: number): number {
    return Number(this.at(index - 1)?.end)
  }
}

function nextToken(text: string, at: number): Token | undefined {
  gaps.lastIndex = at
  const found = gaps.exec(text)
  if (found === null) return undefined
  const word = group(found, 3)
  return tokenOf(text, gaps.lastIndex - word.length, gaps.lastIndex, found[1] ? ',' : found[2] ? '.' : ' ')
}

function tokenOf(text: string, start: number, end: number, gap: Token['gap']): Token {
  const lower = text.slice(start, end).toLowerCase()
  return { start, end, lower, number: numberWords.get(lower), gap }
}
