/** The words of numbers, and their values. */
const list = (text: string): string[] => text.split(' ')

export type WordKind = '' | 'one' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'point' | 'part'

export interface NumberWord {
  readonly kind: WordKind
  /** Its value; for a scale its power of ten, for a part (half, third, quarters) its denominator. */
  readonly value: number
  readonly plural: boolean
}

/** What is said of a word that is no number word. */
export const noWord: NumberWord = { kind: '', value: 0, plural: false }

/** Every number word, in lower case. */
export const numberWords = new Map<string, NumberWord>()

function add(kind: WordKind, words: readonly string[], numberAt: (index: number) => number, plural = false): void {
  for (const [index, word] of words.entries()) numberWords.set(word, { kind, value: numberAt(index), plural })
}

export const ones = list('zero one two three four five six seven eight nine')
export const teens = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen')
export const tens = list('twenty thirty forty fifty sixty seventy eighty ninety')
export const scales = list('thousand million billion trillion quadrillion quintillion sextillion')
const parts = [
  ...list('half third quarter'),
  ...[...ones.slice(5), ...teens.slice(0, 7)].map((word) => `${word.replace(/ve$/, 'f').replace(/[te]$/, '')}th`),
  ...list('fourth twentieth fiftieth hundredth thousandth millionth'),
]
const partOf = (index: number): number => [4, 20, 50, 100, 1000, 1e6][index - 15] ?? index + 2

add('one', ones, (index) => index)
add('one', ['nought'], () => 0)
add('teen', teens, (index) => index + 10)
add('ten', tens, (index) => index * 10 + 20)
// As they are often misspelt.
add('ten', ['fourty', 'ninty'], (index) => index * 50 + 40)
add('hundred', ['hundred'], () => 2)
add('scale', scales, (index) => index * 3 + 3)
add('scale', list('bn mn lakh crore'), (index) => Number([9, 6, 5, 7][index]))
add('dozen', ['dozen'], () => 12)
add('point', ['point'], () => 0)
add('part', parts, partOf)
add(
  'part',
  parts.map((word) => `${word.replace('lf', 'lve')}s`),
  partOf,
  true,
)

/** By first and last letter the lengths of number words, as bits. */
const lengthBits = new Uint32Array(1024)
for (const word of numberWords.keys()) {
  const at = ends(word.charCodeAt(0), word.charCodeAt(word.length - 1))
  lengthBits[at] = Number(lengthBits[at]) | (1 << word.length)
}

function ends(first: number, last: number): number {
  return ((first & 31) << 5) | (last & 31)
}

/** Whether a word so long with these letters at its ends may be a number word: most words of a text are turned away by this alone. */
export function mayBeNumber(first: number, last: number, length: number): boolean {
  return length < 14 && ((Number(lengthBits[ends(first, last)]) >> length) & 1) === 1
}
