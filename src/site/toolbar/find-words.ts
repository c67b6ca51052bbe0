/** Where some words stand in a text, whatever its spaces, quotes and dashes; undefined where they don't. */
export function findWords(text: string, words: string): [number, number] | undefined {
  const wanted = flatten(words).text.trim()
  const { text: flat, places } = flatten(text)
  const at = wanted === '' ? -1 : flat.indexOf(wanted)
  const last = places[at + wanted.length - 1]
  const first = places[at]
  return at < 0 || first === undefined || last === undefined ? undefined : [first, last + 1]
}

/** A text with one kind of space, quote and dash, and where each of its letters stood. */
function flatten(source: string): { readonly text: string; readonly places: readonly number[] } {
  let text = ''
  const places: number[] = []
  for (let at = 0; at < source.length; at++) {
    for (const letter of flat[source.charAt(at)] ?? source.charAt(at)) {
      if ((letter === ' ' || letter === '-') && text.endsWith(letter)) continue
      text += letter
      places.push(at)
    }
  }
  return { text, places }
}

const flat: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['\n', '\r', '\t', '\u00A0', '\u202F'].map((space) => [space, ' '])),
  ...Object.fromEntries(['“', '”', '„'].map((quote) => [quote, '"'])),
  ...Object.fromEntries(['‘', '’'].map((quote) => [quote, "'"])),
  ...Object.fromEntries(['–', '—', '‑'].map((dash) => [dash, '-'])),
  '…': '...',
}
