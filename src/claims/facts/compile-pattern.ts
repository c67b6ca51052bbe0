/** A token pattern as a regular expression over lower-case text, and the stems of one word that it can't do without. */
export interface Pattern {
  readonly expression: RegExp
  readonly stems: readonly string[]
}

const APART = "[^\\w#']+"
const GAP = `(?:${APART}[\\w'#-]+){0,6}?`
const STEM = 4

/** Compiles a token pattern: see Phrasing in the book. */
export function compilePattern(source: string): Pattern {
  const tokens = source.trim().split(/\s+/)
  let expression = ''
  let stems: readonly string[] = []
  for (const [index, token] of tokens.entries()) {
    if (token === '..') {
      expression += GAP
      continue
    }
    const isPlural = token.endsWith('s?') && !token.endsWith('~?')
    const isOptional = token.endsWith('?') && !isPlural
    const words = token.replace(isPlural ? /s\?$/ : /\?$/, '').split('|')
    const choice = `(?:${words.map(compileWord).join('|')})${isPlural ? 's?' : ''}`
    const lead = index === 0 ? '' : APART
    expression += isOptional ? `(?:${lead}${choice})?` : `${lead}${choice}`
    if (!isOptional) stems = longer(stems, words)
  }
  return { expression: new RegExp(`(?<![\\w'-])${expression}(?:'s)?(?![\\w'])`), stems: stems.map(stemOf) }
}

// The first token may be optional only where another one leads: patterns begin with a word that must stand.
function compileWord(word: string): string {
  if (word === '#') return '#'
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return escaped.replaceAll('_', APART).replaceAll('~', "[\\w'-]*")
}

function longer(known: readonly string[], words: readonly string[]): readonly string[] {
  if (words.includes('#')) return known
  const least = (list: readonly string[]) =>
    list.length === 0 ? 0 : Math.min(...list.map((word) => stemOf(word).length + word.length / 100))
  return least(words) > least(known) ? words : known
}

/** The first letters of a word, or of the first of several, by which it is looked up. */
function stemOf(word: string): string {
  return (word.split(/[_.~]/)[0] as string).slice(0, STEM)
}

/** The stems under which a word of a text may be known. */
export function stemsOf(word: string): string[] {
  return [word.slice(0, STEM), word.slice(0, STEM - 1), word.slice(0, STEM - 2)]
}
