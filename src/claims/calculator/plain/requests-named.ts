const WRITES =
  /\b(?:writ(?:es?|ing|ten)|wrote|insert(?:s|ing|ed)?|put(?:s|item)?|ingest(?:s|ing)?|stor(?:es?|ing)|arrives?|sends?|sending|sent|push(?:es|ing)?|emits?|produces?)\b/i
const READS = /\b(?:reads?|reading|getitem|fetch\w*|serv(?:es?|ing))\b/i

/** Whether words speak of writes, and whether of reads. */
export function requestsNamed(words: string): { readonly write: boolean; readonly read: boolean } {
  return { write: WRITES.test(words), read: READS.test(words) }
}
