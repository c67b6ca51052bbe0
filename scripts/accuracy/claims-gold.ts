import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One hand label of a claim: the stretch that states its outcome, in the text without marks, and what it is. */
export interface ClaimLabel {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly kind: string
  readonly verdict: 'right' | 'wrong' | 'follows'
  readonly expected: string
  readonly isPlain: boolean
}

export interface ClaimFile {
  readonly name: string
  readonly text: string
  readonly labels: readonly ClaimLabel[]
}

/** Reads every labelled file of a folder. */
export function readClaimGold(folder: string): ClaimFile[] {
  const names = readdirSync(folder).sort()
  return names.map((name) => ({ name, ...stripClaimMarks(readFileSync(join(folder, name), 'utf8')) }))
}

/** Takes the marks out of a text with labelled claims. */
export function stripClaimMarks(marked: string): { text: string; labels: ClaimLabel[] } {
  const labels: ClaimLabel[] = []
  let text = ''
  let at = 0
  for (const mark of marked.matchAll(/⟦([^|⟧]*)\|([^⟧]*)⟧/g)) {
    text += marked.slice(at, mark.index)
    const [kind = '', verdict = '', expected = '', plain] = (mark[2] ?? '').split('|')
    const surface = mark[1] ?? ''
    const known = verdict === 'wrong' || verdict === 'follows' ? verdict : 'right'
    labels.push({
      start: text.length,
      end: text.length + surface.length,
      surface,
      kind,
      verdict: known,
      expected,
      isPlain: plain === 'plain',
    })
    text += surface
    at = mark.index + mark[0].length
  }
  return { text: text + marked.slice(at), labels }
}
