import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'

const LETTER = /(?:^|[\s([])([A-Ha-h])[.:)\]] ?$/
const FAR = 120

/** Whether a number is one of several lettered answers to choose from: "A: 80 RCU. B: 130 RCU". */
export function isOption({ text }: Document, { start }: Mention): boolean {
  const letter = LETTER.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  if (letter === undefined) return false
  const [before, after] = [text.slice(Math.max(0, start - FAR), start), text.slice(start, start + FAR)]
  return stands(before, letter, -1) || stands(after, letter, 1)
}

/** Whether the letter next to another one begins an answer. */
function stands(words: string, letter: string, step: number): boolean {
  const next = String.fromCharCode(letter.charCodeAt(0) + step)
  return new RegExp(`(?:^|[\\s([])${next}[.:)\\]]`).test(words)
}
