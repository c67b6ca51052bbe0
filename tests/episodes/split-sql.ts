/** A statement of an SQL text, and the place where it begins. */
export interface Statement {
  readonly text: string
  readonly start: number
}

// What may hold a semicolon that ends nothing: comments, strings, quoted names, dollar quotes.
const WHOLE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;/g

/** The statements of an SQL text, comments before them left out. */
export function splitSql(source: string): Statement[] {
  const ends = [...source.matchAll(WHOLE)].flatMap(({ 0: said, index }) => (said === ';' ? [index + 1] : []))
  return [0, ...ends].flatMap((from, index): Statement[] => {
    const text = source.slice(from, ends[index])
    const lead = /^(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0
    const said = text.slice(lead).trimEnd()
    return said === '' || said === ';' ? [] : [{ text: said, start: from + lead }]
  })
}
