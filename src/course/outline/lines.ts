/** A line of a file, without its line break; lines count from 1. */
export interface SourceLine {
  readonly text: string
  readonly line: number
}

/** Words at a place in a file; lines and columns count from 1. */
export interface Spot {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** The lines of a text. */
export function splitLines(source: string): SourceLine[] {
  return source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, line: index + 1 }))
}

/** A stretch of a line, without the blanks around it. */
export function spotOf({ line, text }: SourceLine, from: number, to = text.length): Spot {
  let start = from
  while (start < to && /\s/.test(text.charAt(start))) start++
  return { text: text.slice(start, to).trimEnd(), line, column: start + 1 }
}
