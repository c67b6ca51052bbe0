const STOPS = new Set(
  'the and for that this with you your are was were will have has had not but from they them their there then than when what which who how why can could would should into onto over under about also just only more most some any all each every its it is in on of to a an as at be by do does did or if so no we us our i he she his her him out up down one two three'.split(
    ' ',
  ),
)

/** The words of a text that say what it is about, in the order of the text and without their endings. */
export function stemsOf(text: string): string[] {
  const stems: string[] = []
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) if (!STOPS.has(word)) stems.push(stemOf(word))
  return stems
}

// A course says the same few thousand words again and again.
const known = new Map<string, string>()
const knownAtMost = 20_000

function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const made = stem(word)
  if (known.size < knownAtMost) known.set(word, made)
  return made
}

/** A word without its usual endings, so that "regions" and "region", "conflicting" and "conflict" meet. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\w\w)s$/, '')
  return word.replace(/(?:ations?|ating|ated|ates?|ings?|ers?|ed|es|e|s|ies|y|ion|ions|ly)$/, (ending) =>
    word.length - ending.length < 3 ? ending : '',
  )
}

/** Each two such words that follow one another. */
export function pairsOf(text: string): string[] {
  const stems = stemsOf(text)
  return stems.slice(1).map((word, index) => `${stems[index]} ${word}`)
}

/** How much of what some words say is said by others: 0 nothing, 1 all of it. */
export function shareOf(said: string, by: ReadonlySet<string>): number {
  const stems = new Set(stemsOf(said))
  if (stems.size === 0) return 0
  return [...stems].filter((one) => by.has(one)).length / stems.size
}
