import type { Place } from './place.ts'

/** The status codes of HTTP that people say. */
const codes = new Set(
  '200 201 202 204 206 301 302 303 304 307 308 400 401 403 404 405 408 409 410 412 413 415 418 422 423 425 428 429 431 451 500 501 502 503 504 507'
    .split(' ')
    .map(Number),
)
const article = /^(?:an?|plain|bare|clean|another|this|that|which)$/
const owner = /^(?:its|their|our|your|his|her|my|every|each)$/
/** What gets or gives such a code. */
const web =
  /\b(?:writes?|reads?|requests?|calls?|clients?|servers?|probes?|checks?|pages?|browsers?|gateways?|API|HTTP|status|answer\w*|repl(?:y|ies|ied)|respon\w+|return\w*|errors?)\b/

/** "a two hundred", "got their five oh three", "a 404 page": a status, of which there is one. */
export function isStatus({ draft, said, lower, left, right }: Place): boolean {
  if (said.length === 3 && /^[45]\d\d$/.test(said))
    return /^ (?:page|error|response|answer|reply|status)(?!\p{L})/u.test(right)
  if (!draft.spoken || draft.unit !== '' || draft.place < 0 || draft.number.digits < 200n) return false
  if (!article.test(lower) && !owner.test(lower)) return false
  return codes.has(Number(draft.number.digits)) && (article.test(lower) || web.test(left))
}
