import { readNumbers } from '../numbers/index.ts'
import { writeDigits } from './digits.ts'

/** A text as it is read with the eyes: spoken numbers in digits, small counts and fractions as they are said. */
export function writeInDigits(text: string): string {
  let written = ''
  let done = 0
  for (const mention of readNumbers(text)) {
    const { digits, end } = writeDigits(mention, text)
    written += `${text.slice(done, mention.start)}${digits}`
    done = end
  }
  return `${written}${text.slice(done)}`
}
