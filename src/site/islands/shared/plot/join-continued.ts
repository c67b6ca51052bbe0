/** Lines as a terminal has them, with what goes on in a line of its own joined to the line before it. */
export function joinContinued(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    if (/^ {4}from /.test(line) && joined.length > 0) joined.push(`${joined.pop()}; ${line.trim()}`)
    else joined.push(line.trim())
  }
  return joined
}
