const attributePattern = /\s*([a-z]+)=(?:"([^"]*)"|'([^']*)')\s*/y

/** The attributes of a `:fig`, by name; undefined where what stands between the braces is no list of them. */
export function readAttributes(source: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>()
  let at = 0
  while (at < source.length) {
    attributePattern.lastIndex = at
    const match = attributePattern.exec(source)
    if (!match) return undefined
    attributes.set(match[1] as string, (match[2] ?? match[3]) as string)
    at = attributePattern.lastIndex
  }
  return attributes
}
