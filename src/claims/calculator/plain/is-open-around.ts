import type { Document } from '../../../text/index.ts'

const BEFORE = 700
const AFTER = 160
/** What makes every price or capacity of a text another one, though the sentence that tells it doesn't say so. */
const OPEN =
  /\b(?:gsis?|lsis?|index(?:es)?|reserv\w+|discount\w*|negotiat\w+|savings?|infrequent|standard-ia|auto[- ]?scal\w*|utili[sz]\w+|headroom|backups?|pitr|streams?|transact\w+|replica\w*|compress\w*|free tier|imagin\w+|fiction\w*|made[- ]up|invented|in this exercise|old prices?|prices? of 20\d\d)\b|\bi\/o-optimi[sz]ed\b/i

/** Whether the text around a passage speaks of something that its own words leave out and that changes a cost or a need. */
export function isOpenAround(
  { text }: Document,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return OPEN.test(text.slice(Math.max(0, start - BEFORE), start)) || OPEN.test(text.slice(end, end + AFTER))
}
