import type { Place } from './place.ts'

/** The status codes of HTTP that people say. */
export const codes = /^(?:20[0-6]|30[1-8]|4[0-3]\d|451|50[0-7])$/
const article = /^(?:an?|plain|bare|clean|another|this|that|which)$/
const owner = /^(?:our|my|your|his|her|its|their|every|each)$/
/** What gets or gives such a code. */
const web = /\b(?:writes?|requests?|clients?|servers?|probes?|gateways?|API|HTTP|status|respon\w+|return\w*|errors?)\b/

/** "a two hundred", "got their five oh three", "a 404 page": a status, of which there is one. */
export function isStatus({ draft, said, lower, left, right }: Place): boolean {
  if (/^[45]\d\d$/.test(said)) return /^(?:[ -]error| (?:page|response|answer|reply|status))(?!\p{L})/u.test(right)
  if (!draft.spoken || draft.unit !== '' || draft.place < 0 || draft.number.digits < 200n) return false
  if (!article.test(lower) && !owner.test(lower)) return false
  return codes.test(String(draft.number.digits)) && (article.test(lower) || web.test(left))
}
