/** Data as JSON in which no character of a text means anything in MDX or YAML either. */
export function writeJson(data: object): string {
  return JSON.stringify(data).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(
      /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5e\x61-\x7a|~"\\]|[<>`{}&*_[\]$]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
}

/** Data as the properties of a component in MDX, to stand in its braces. */
export function writeData(data: object): string {
  return `...${writeJson(data)}`
}
