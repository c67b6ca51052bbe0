import type { Kept } from './progress.ts'

/** What a reader is told where progress can't be kept; nothing where it can. */
export function sayKept(kept: Kept): string {
  if (kept === 'denied') return 'This browser keeps nothing more for this site, so your place is not remembered.'
  if (kept === 'unreadable')
    return 'What this device knew of your progress could not be read. It was put aside, and counting began anew.'
  return ''
}
