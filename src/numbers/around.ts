import { group } from './patterns.ts'

/** Kinds of characters by code: 1 letter, 2 digit; all letters of other scripts count as letters. */
const kinds = new Uint8Array(0x2000).fill(1, 0xc0)
for (let code = 48; code < 123; code++) kinds[code] = code < 58 ? 2 : (code > 64 && code < 91) || code > 96 ? 1 : 0
kinds[0xd7] = kinds[0xf7] = 0
kinds[0xb5] = 1

/** 1 for the code of a letter, 2 for that of a digit, else 0. */
export function kindOf(code: number): number {
  return kinds[code] ?? 0
}

/** Whether the letter here is a capital. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 192 ? code > 64 && code < 91 : code < 0x2000 && text.charAt(at) !== text.charAt(at).toLowerCase()
}

/** Whether a letter other than these starts here. */
export function isLetterBut(text: string, at: number, but: string): boolean {
  return kindOf(text.charCodeAt(at)) === 1 && !but.includes(text.charAt(at))
}

/** How long the "a" or "an" with its blanks is that stands before this place; 0 when none does. */
export function articleBefore(text: string, at: number): number {
  if (!'aAnN '.includes(text.charAt(at - 2))) return 0
  return group(/(?:^|[^\p{L}-])(an?(?: {1,7}|-))$/iu.exec(text.slice(Math.max(0, at - 10), at)), 1).length
}

const raised = /^(?:[cdkmµn]?m|s|ft|in|mi|yd)[²³]/

/** Where the word ends whose letters end here: with the sign of m² and cm³, but not with that of a footnote. */
export function raisedEnd(text: string, at: number, end: number): number {
  return end + Number(end - at < 3 && raised.test(text.slice(at, end + 1)))
}

/** The word at the start of what follows a number, with the ring of degrees, or o'clock. */
export function wordAt(rest: string): string {
  let end = Number(rest.charCodeAt(0) === 0xb0)
  while (kindOf(rest.charCodeAt(end)) === 1) end++
  return rest.slice(0, end === 1 && /^o['’]clock/.test(rest) ? 7 : raisedEnd(rest, 0, end))
}

/** The last word when only a blank or a hyphen stands behind it. */
export function wordBefore(left: string, end = left.length): string {
  let at = end - 1
  const gap = left.charCodeAt(at)
  if (gap !== 32 && gap !== 45) return ''
  for (let code = left.charCodeAt(at - 1); kindOf(code) === 1 || code === 39 || code === 0x2019; at--)
    code = left.charCodeAt(at - 2)
  return left.slice(at, end - 1)
}

const blanks = /[\u00a0\u2000-\u200b\u202f]|\r?\n(?=[ >]*[a-zà-ÿ])/g

/** A text in which blanks of all kinds, and line breaks before a word in lower case, are spaces; each character keeps its place. */
export function smoothText(text: string): string {
  return text.replace(blanks, (blank) => (blank.length === 1 ? ' ' : '  '))
}

/** What follows a place. */
export function rightOf(text: string, at: number, length: number): string {
  return text.slice(at, at + length)
}

/** What stands before a place, with spaces run together; the start of the text is a newline. */
export function leftOf(text: string, at: number, length: number): string {
  const from = Math.max(0, at - length)
  const left = text.slice(from, at)
  return (from === 0 ? '\n' : '') + (left.includes('  ') ? left.replace(/ {2,}/g, ' ') : left)
}
