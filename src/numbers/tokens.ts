import { isCapitalAt, kindOf } from './around.ts'
import { type NumberWord, noWord, numberWords } from './words.ts'

/** A word of a number phrase; its gap tells what stands before it: a space or hyphen, a comma, or a full stop. */
export interface Token extends NumberWord {
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly gap: '' | ' ' | ',' | '.'
}

/** What stands where the phrase has ended. */
const none: Token = { ...noWord, start: 0, end: 0, lower: '', gap: '' }

const filler = /,? (?:what|u[hm]+|erm?|say|like|maybe),? /y

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
    const { tokens } = this
    for (let last = tokens.at(-1); last && last !== none && tokens.length <= index; last = tokens.at(-1))
      tokens.push(this.readAfter(last.end))
    return tokens[index] ?? none
  }

  /** The word behind a hyphen, blanks, a comma and blanks, or a full stop that ends a sentence. */
  private readAfter(start: number): Token {
    const { text } = this
    let from = start
    // "a hundred and, what, forty"
    if (this.tokens.at(-1)?.lower === 'and')
      for (filler.lastIndex = from; filler.test(text); filler.lastIndex = from) from = filler.lastIndex - 1
    const code = text.charCodeAt(from)
    const gap = code === 44 ? ',' : code === 46 || code === 0x2026 ? '.' : ' '
    let at = from
    if (gap !== ' ') at++
    while (gap === '.' && text.charCodeAt(at) === 46 && at - from < 3) at++
    if (code === 45 || code === 0x2010 || code === 0x2011) at++
    else {
      const blanks = at
      while (text.charCodeAt(at) === 32 || (gap === '.' && text.charCodeAt(at) === 10)) at++
      if (at === blanks) return none
      if (gap === '.' && code === 46 && blanks === from + 1 && !isCapitalAt(text, at)) return none
    }
    let end = at
    while (kindOf(text.charCodeAt(end)) === 1 || (end > at && isApostrophe(text, end))) end++
    return end > at ? tokenOf(text, at, end, gap) : none
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

/** Whether an apostrophe before a letter stands here. */
function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 39 || code === 0x2019) && kindOf(text.charCodeAt(at + 1)) === 1
}

function tokenOf(text: string, start: number, end: number, gap: Token['gap']): Token {
  const lower = text.slice(start, end).toLowerCase()
  const { kind, value, plural } = numberWords.get(lower) ?? noWord
  return { start, end, lower, gap, kind, value, plural }
}
