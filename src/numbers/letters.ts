/** Kinds of characters, by code: 1 letter, 2 digit, 4 white space; letters beyond ASCII count as letters. */
const kinds = new Uint8Array(0x250)
for (let code = 0; code < kinds.length; code++) {
  const letter =
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)
  const space = code === 32 || (code >= 9 && code <= 13) || code === 0xa0
  kinds[code] = letter || code === 0xb5 ? 1 : code >= 48 && code <= 57 ? 2 : space ? 4 : 0
}

export function isLetter(code: number): boolean {
  return code < 0x250 ? kinds[code] === 1 : code >= 0x370 && code < 0x2000
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** White space within a line, thin and unbreakable spaces too. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b)
}

export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
}

/** Where the run of letters from here ends; inner apostrophes belong to it. */
export function wordEnd(text: string, at: number): number {
  let end = at
  while (isLetter(text.charCodeAt(end)) || (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))))
    end++
  return end
}

/** Where the run of letters that ends here starts. */
export function wordStart(text: string, end: number): number {
  let at = end
  const floor = Math.max(0, end - 40)
  while (
    at > floor &&
    (isLetter(text.charCodeAt(at - 1)) ||
      (isApostrophe(text.charCodeAt(at - 1)) && at > 1 && isLetter(text.charCodeAt(at - 2)) && at < end))
  )
    at--
  return at
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/** The place after blanks, and after one line break when the next line goes on in lower case or digits. */
export function skipBlanks(text: string, at: number): number {
  let next = at
  while (isBlank(text.charCodeAt(next))) next++
  if (text.charCodeAt(next) !== 10 && text.charCodeAt(next) !== 13) return next
  let line = next + (text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? 2 : 1)
  while (isBlank(text.charCodeAt(line))) line++
  const code = text.charCodeAt(line)
  return isLetter(code) && !isUpper(code) ? line : next
}

/** The place before blanks, going left, within the line. */
export function skipBlanksLeft(text: string, at: number): number {
  let next = at
  while (next > 0 && isBlank(text.charCodeAt(next - 1))) next--
  if (next > 0 && text.charCodeAt(next - 1) === 10) {
    const code = text.charCodeAt(at)
    if (!isLetter(code) || isUpper(code)) return next
    let line = next - 1
    if (line > 0 && text.charCodeAt(line - 1) === 13) line--
    return line > 0 && text.charCodeAt(line - 1) > 32 ? line : next
  }
  return next
}
