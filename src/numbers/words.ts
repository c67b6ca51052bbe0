/** The words of numbers, and their values. */
const list = (text: string): string[] => text.split(' ')

/** What kind of number word a word is. */
export type WordKind = 'one' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'point' | 'half' | 'part'

export interface NumberWord {
  readonly kind: WordKind
  /** Its value; for a scale its power of ten, for a part its denominator. */
  readonly value: number
  /** Whether a part is plural. */
  readonly plural: boolean
}

/** Every number word, in lower case. */
export const numberWords = new Map<string, NumberWord>()

function add(kind: WordKind, words: string[], value: (index: number) => number, plural = false): void {
  for (const [index, word] of words.entries()) numberWords.set(word, { kind, value: value(index), plural })
}

export const ones = list('zero one two three four five six seven eight nine')
export const teens = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen')
export const tens = list('twenty thirty forty fifty sixty seventy eighty ninety')
export const scales = list('thousand million billion trillion quadrillion quintillion sextillion')
const parts = list('third quarter fifth sixth seventh eighth ninth tenth')
const bigParts = list('hundredth thousandth millionth billionth')
const bigValues = [100, 1000, 1e6, 1e9]

add('one', ones, (index) => index)
add('one', list('nought naught'), () => 0)
add('teen', teens, (index) => index + 10)
add('ten', tens, (index) => (index + 2) * 10)
add('ten', ['fourty'], () => 40)
add('hundred', ['hundred'], () => 2)
add('scale', scales, (index) => (index + 1) * 3)
add('scale', list('bn mn trn'), (index) => [9, 6, 12][index] ?? 0)
add('scale', list('lakh crore'), (index) => (index === 0 ? 5 : 7))
add('dozen', ['dozen'], () => 12)
add('point', ['point'], () => 0)
add('half', list('half'), () => 2)
add('part', list('halves'), () => 2, true)
add('part', parts, (index) => index + 3)
add('part', list('fourth twelfth sixteenth twentieth'), (index) => [4, 12, 16, 20][index] ?? 0)
add('part', bigParts, (index) => bigValues[index] ?? 0)
for (const word of [...parts, 'fourth', 'twelfth', 'sixteenth', 'twentieth', ...bigParts]) {
  add('part', [`${word}s`], () => numberWords.get(word)?.value ?? 0, true)
}

/** Ordinals that make a compound like "twenty-first" no quantity. */
export const ordinals = new Set([
  ...list('first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'),
  ...list(
    'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth millionth',
  ),
])

/** "nineteen-sixties". */
export const decades = new Set(list('twenties thirties forties fifties sixties seventies eighties nineties hundreds'))

/** By first letter (a to z) the lengths of number words, as bits: most words of a text are turned away by this alone. */
export const lengthBits = new Uint32Array(128)
for (const word of numberWords.keys()) {
  const lower = word.charCodeAt(0)
  const bit = 1 << word.length
  lengthBits[lower] = (lengthBits[lower] ?? 0) | bit
  lengthBits[lower - 32] = (lengthBits[lower - 32] ?? 0) | bit
}
