/** Whether a text consistently writes 1.000,50: some number can only be read so, and none only as 1,000.50. */
export function prefersDecimalComma(text: string): boolean {
  let found = false
  const comma = /\d,\d/g
  for (let match = comma.exec(text); match !== null; match = comma.exec(text)) {
    const around = text.slice(Math.max(0, match.index - 4), match.index + 16)
    const at = Math.min(4, match.index)
    const right = around.slice(at + 1)
    if (/^,\d{3}(?:,\d|\.\d)/.test(right)) return false
    const grouped = /\.\d{3}$/.test(around.slice(0, at + 1)) && !/^,\d{3}/.test(right)
    const priced =
      /^,\d\d?(?:\s?(?:€|%|EUR|Euro|kg|km|m\b|l\b|h\b|kWh|°))/.test(right) && !/,\d$/.test(around.slice(0, at + 1))
    found ||= grouped || priced
    comma.lastIndex = match.index + 1
  }
  return found
}
