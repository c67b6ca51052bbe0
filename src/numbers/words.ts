/** The words of numbers, and their values. */
const list = (text: string): string[] => text.split(' ')

export type WordKind = 'one' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'point' | 'part'

export interface NumberWord {
  readonly kind: WordKind
  /** Its value; for a scale its power of ten, for a part (half, third, quarters) its denominator. */
  readonly value: number
  readonly plural: boolean
}

/** Every number word, in lower case. */
export const numberWords = new Map<string, NumberWord>()

function add(kind: WordKind, words: readonly string[], values: readonly number[], plural = false): void {
  for (const [index, word] of words.entries()) numberWords.set(word, { kind, value: Number(values[index]), plural })
}

/** The numbers from 0 up, as many as there are words, each times a step and moved by an offset. */
function steps(words: readonly string[], step: number, offset: number): number[] {
  return words.map((_, index) => index * step + offset)
}

export const ones = list('zero one two three four five six seven eight nine')
export const teens = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen')
export const tens = list('twenty thirty forty fifty sixty seventy eighty ninety')
export const scales = list('thousand million billion trillion quadrillion quintillion sextillion')
const parts = list(
  'half third quarter fifth sixth seventh eighth ninth tenth fourth twelfth sixteenth twentieth hundredth thousandth millionth',
)
const values = [2, 3, 4, 5, 6, 7, 8, 9, 10, 4, 12, 16, 20, 100, 1000, 1e6]

add('one', ones, steps(ones, 1, 0))
add('one', list('nought naught'), [0, 0])
add('teen', teens, steps(teens, 1, 10))
add('ten', tens, steps(tens, 10, 20))
add('hundred', ['hundred'], [2])
add('scale', scales, steps(scales, 3, 3))
add('scale', list('lakh crore mn bn'), [5, 7, 6, 9])
add('dozen', ['dozen'], [12])
add('point', ['point'], [0])
add('part', parts, values)
add('part', list(`${parts.join('s ').replace('halfs', 'halves')}s`), values, true)

/** By first letter the lengths of number words, as bits: most words of a text are turned away by this alone. */
export const lengthBits = new Uint32Array(128)
for (const word of numberWords.keys()) {
  for (const letter of [word.charCodeAt(0), word.charCodeAt(0) - 32])
    lengthBits[letter] = Number(lengthBits[letter]) | (1 << word.length)
}
