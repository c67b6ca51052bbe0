/** Whether words speak of the table class for infrequent access. */
export function isInfrequent(words: string): boolean {
  return /\binfrequent|\bstandard-ia\b/i.test(words) || /\bIA\b/.test(words)
}
