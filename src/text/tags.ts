import type { Finder } from './finder.ts'

/** Where the tag, autolink or fragment that starts at `<` ends (exclusive), or -1 when there is none before `limit`. */
export function tagEnd(source: string, at: number, limit: number, finder: Finder, braces: boolean): number {
  let next = at + 1
  if (source.charCodeAt(next) === 47) next++
  const fragment = braces && source.charCodeAt(next) === 62
  if (!fragment && !isLetter(source.charCodeAt(next))) return -1
  while (next < limit) {
    const code = source.charCodeAt(next)
    if (code === 62) return next + 1
    if (code === 60) return -1
    if (code === 34 || code === 39) {
      const close = finder.next(code === 34 ? '"' : "'", next + 1)
      if (close < 0 || close >= limit) return -1
      next = close + 1
    } else if (braces && code === 123) {
      next = braceEnd(source, next, limit)
      if (next < 0) return -1
    } else next++
  }
  return -1
}

/** Where the braces that open at `at` are closed (exclusive), strings and comments inside them skipped; or -1. */
export function braceEnd(source: string, at: number, limit: number): number {
  let depth = 0
  for (let next = at; next < limit; next++) {
    const code = source.charCodeAt(next)
    if (code === 123) depth++
    else if (code === 125) {
      depth--
      if (depth === 0) return next + 1
    } else if (code === 34 || code === 39 || code === 96) next = stringEnd(source, next, limit)
    else if (code === 47 && source.charCodeAt(next + 1) === 42) next = commentEnd(source, next, limit)
  }
  return -1
}

function stringEnd(source: string, at: number, limit: number): number {
  const quote = source.charCodeAt(at)
  for (let next = at + 1; next < limit; next++) {
    const code = source.charCodeAt(next)
    if (code === 92) next++
    else if (code === quote) return next
    else if (code === 10 && quote !== 96) return next
  }
  return limit
}

function commentEnd(source: string, at: number, limit: number): number {
  const close = source.indexOf('*/', at + 2)
  return close < 0 || close >= limit ? limit : close + 1
}

/** The lower-case name of the tag at `<`, without a slash. */
export function tagName(source: string, at: number): string {
  let from = at + 1
  if (source.charCodeAt(from) === 47) from++
  let to = from
  while (to - from < 24 && isNameCode(source.charCodeAt(to))) to++
  return source.slice(from, to).toLowerCase()
}

function isNameCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
