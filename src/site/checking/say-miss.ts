const MISS = /^(?<file>[^:]*): labelled (?<text>.*) = (?<label>[^=]+), read (?:-|.* = (?<read>[^=]+))$/

/** A miss of the reader of numbers in words: what stands there, what its label says, and as what it was read. */
export function sayMiss(miss: string): string {
  const { file, text, label, read } = MISS.exec(miss)?.groups ?? {}
  if (file === undefined || text === undefined || label === undefined) return miss
  return `${file}: “${text}” is ${say(label)}, and was ${read === undefined ? 'not read' : `read as ${say(read)}`}`
}

function say(value: string): string {
  if (value === 'no') return 'no number'
  const [amount = '', unit = ''] = value.split(/ (.*)/)
  const [of = '', per = ''] = unit.split('/')
  const what = { none: 'of no unit', count: 'of something' }[of] ?? of
  return [amount, what, per && `per ${per}`].filter((part) => part !== '').join(' ')
}
