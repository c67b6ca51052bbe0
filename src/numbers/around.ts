/** The text beside a number as short strings for patterns: blanks are plain spaces, and so are line breaks inside a sentence. */

const odd = /[\n\u00a0\u2000-\u202f]/
const breaks = /[\u00a0\u2000-\u200b\u202f]|\r?\n(?=[ >]*[a-zà-ÿ])/g

/** Blanks of all kinds, and line breaks before a word in lower case, as spaces; every character keeps its place. */
function smooth(text: string): string {
  return odd.test(text) ? text.replace(breaks, (blank) => ' '.repeat(blank.length)) : text
}

/** What follows a place. */
export function rightOf(text: string, at: number, length: number): string {
  return smooth(text.slice(at, at + length))
}

/** What stands before a place, with spaces run together; a line or block start is a newline. */
export function leftOf(text: string, at: number, length: number): string {
  const from = Math.max(0, at - length)
  const left = smooth(text.slice(from, at + 1)).slice(0, at - from)
  return (from === 0 ? '\n' : '') + (left.includes('  ') ? left.replace(/ {2,}/g, ' ') : left)
}
