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
