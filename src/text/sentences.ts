import type { Sentences } from './document.ts'

const abbreviations = new Set(
  'e.g i.e etc vs approx no nos fig figs sec eq mr mrs ms dr prof st jr sr inc ltd co corp est dept max min avg ca cf al ref pp vol ed a.m p.m u.s u.k'.split(
    ' ',
  ),
)

/** Adds the sentences of one leaf block (text[start, end)) to the list. */
export function addSentences(text: string, start: number, end: number, block: number, into: Sentences): void {
  let from = skipSpace(text, start, end)
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 46 && code !== 63 && code !== 33 && code !== 0x2026 && code !== 10) continue
    const stop = code === 10 ? at : afterClosers(text, at + 1, end)
    const next = skipSpace(text, stop, end)
    const goesOn =
      code === 10 ? at - from > 60 || !startsAnew(text, next) : stop < end && !isSpace(text.charCodeAt(stop))
    if (goesOn || (next < end && code !== 10 && !endsSentence(text, at, next))) {
      at = Math.max(at, stop - 1)
      continue
    }
    if (stop > from) add(into, from, stop, block)
    from = next
    at = next - 1
  }
  let last = end
  while (last > from && isSpace(text.charCodeAt(last - 1))) last--
  if (last > from) add(into, from, last, block)
}

function add(into: Sentences, start: number, end: number, block: number): void {
  into.start.push(start)
  into.end.push(end)
  into.block.push(block)
}

function endsSentence(text: string, dot: number, next: number): boolean {
  const code = text.charCodeAt(next)
  if (code >= 97 && code <= 122) return false
  let from = dot
  while (from > 0 && dot - from < 8 && /[A-Za-z.]/.test(text.charAt(from - 1))) from--
  return !abbreviations.has(text.slice(from, dot).toLowerCase())
}

function startsAnew(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)
}

function afterClosers(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && '.?!…"\'”’)]*_'.includes(text.charAt(stop))) stop++
  return stop
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isSpace(text.charCodeAt(next))) next++
  return next
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}
