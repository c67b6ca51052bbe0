/** A `:fig[…]{…}` of an author: the spoken text, what it is bound to, and where it stands in the source. */
export interface BoundFigure {
  readonly text: string
  readonly attributes: ReadonlyMap<string, string>
  /** Offsets of the whole directive. */
  readonly start: number
  readonly end: number
  /** Offset of the spoken text. */
  readonly textStart: number
}

const opening = ':fig['
const attributePattern = /\s*([a-z]+)=(?:"([^"]*)"|'([^']*)')/y

/** Finds every `:fig[…]{…}` that is whole; anything else stays text. */
export function readFigures(source: string): BoundFigure[] {
  const found: BoundFigure[] = []
  let textEnd = -1
  let start = source.indexOf(opening)
  while (start >= 0) {
    const from = start + opening.length
    if (textEnd < from) textEnd = source.indexOf(']', from)
    if (textEnd < 0) break
    let next = source.indexOf(opening, from)
    // The text of a figure holds no other figure: the innermost opening is the one that counts.
    const figure = next >= 0 && next < textEnd ? undefined : readFigure(source, start, textEnd)
    if (figure) {
      found.push(figure)
      next = source.indexOf(opening, figure.end)
    }
    start = next
  }
  return found
}

function readFigure(source: string, start: number, textEnd: number): BoundFigure | undefined {
  if (source[textEnd + 1] !== '{') return undefined
  const attributes = new Map<string, string>()
  let end = textEnd + 2
  for (;;) {
    attributePattern.lastIndex = end
    const match = attributePattern.exec(source)
    if (!match) break
    attributes.set(match[1] as string, (match[2] ?? match[3]) as string)
    end = attributePattern.lastIndex
  }
  while (source[end] === ' ') end++
  if (source[end] !== '}' || attributes.size === 0) return undefined
  const textStart = start + opening.length
  return { text: source.slice(textStart, textEnd), attributes, start, end: end + 1, textStart }
}
