import { readNumbers } from '../../src/numbers/index.ts'

/** What is read in a text, one short line a mention: `45 = 45 ms`, `one thousand = 1000 count:item/s`. */
export function readBriefly(text: string): string[] {
  return readNumbers(text).map(({ start, end, value, unit, noun, per }) => {
    const counted = noun === '' ? unit : `${unit}:${noun}`
    return `${text.slice(start, end)} = ${value} ${per === '' ? counted : `${counted}/${per}`}`
  })
}
