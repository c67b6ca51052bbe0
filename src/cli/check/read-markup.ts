import type { Prose } from './keep-words.ts'

const VALUE = String.raw`"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`
const TAG = new RegExp(
  String.raw`<(\/?)([A-Za-z][\w.:-]*)?((?:\s+(?:\{\.\.\.[^{}]*\}|[^\s"'{}<>=/]+(?:=(?:${VALUE}))?))*)\s*(\/?)>`,
  'g',
)
const SAID = /\s(?:aria-label|alt|title|placeholder|label|summary|caption|heading|lead)=(["'])([^"'{}]*)\1/g
const UNSAID = /^---\n[\s\S]*?\n---\n|<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** The words that a component shows as they stand: between its tags, and in the attributes that are read out. */
export function findWords(component: string): Prose[] {
  const source = component.replace(UNSAID, (unsaid) => unsaid.replace(/[^\n]/g, ' '))
  const found: Prose[] = []
  let depth = 0
  let from = 0
  for (const tag of source.matchAll(TAG)) {
    // "Map<string>" outside of all tags is a type.
    if (depth === 0 && /[\w)\]]/.test(source.charAt(tag.index - 1))) continue
    if (depth > 0) found.push(...wordsIn(source, from, tag.index))
    const [all, closes, name = '', attributes = '', isAlone] = tag
    for (const said of attributes.matchAll(SAID)) {
      const start = tag.index + all.indexOf(attributes) + said.index + said[0].length - 1 - String(said[2]).length
      found.push({ start, end: start + String(said[2]).length })
    }
    if (closes) depth = Math.max(0, depth - 1)
    else if (!isAlone && !VOID.test(name)) depth++
    from = tag.index + all.length
  }
  return found.filter(({ start, end }) => start > 1 && isProse(source.slice(start, end)))
}

// Between the tags of an expression stands code: "cond && (<b>…</b>) : (<i>…</i>)".
function isProse(words: string): boolean {
  return /[A-Za-z0-9]/.test(words) && !/=>|&&|\|\||===|\b(?:function|interface) \w|\)\s*:\s*\(|\.\w+\(/.test(words)
}

/** The words between two tags, what stands in braces aside. */
function wordsIn(source: string, from: number, to: number): Prose[] {
  const found: Prose[] = []
  let depth = 0
  let start = from
  for (let at = from; at <= to; at++) {
    const character = source.charAt(at)
    if (at === to || (character === '{' && depth === 0)) {
      if (depth === 0) found.push({ start, end: at })
    }
    if (at === to) break
    if (character === '{') depth++
    else if (character === '}') {
      depth = Math.max(0, depth - 1)
      start = at + 1
    }
  }
  return found
}
