const WORD = '[a-z0-9][a-z0-9_-]{0,40}'
const TOP = '(?:com|org|net|io|dev|edu|gov|app|cloud|info|co|uk|de|fr|eu)'
const MAIL = new RegExp(
  String.raw`\b(${WORD}(?: dot ${WORD})?) at (${WORD}(?: dot ${WORD})? dot ${TOP}(?: dot ${TOP})?)\b`,
  'gi',
)
const HOST = new RegExp(String.raw`\b((?:${WORD} dot ){1,4}${TOP})\b`, 'gi')

/** A literal that was spelled out for the ear, and how it is written. */
export interface Literal {
  readonly start: number
  readonly end: number
  readonly written: string
}

/** Mail addresses and hosts that are spelled out: "new at example dot com". */
export function findLiterals(text: string): Literal[] {
  const mails = [...text.matchAll(MAIL)].map((found): Literal => {
    const [said, name = '', host = ''] = found
    return { start: found.index, end: found.index + said.length, written: `${dotted(name)}@${dotted(host)}` }
  })
  const hosts = [...text.matchAll(HOST)].map((found): Literal => {
    const [said] = found
    return { start: found.index, end: found.index + said.length, written: dotted(said) }
  })
  const alone = hosts.filter(({ start }) => !mails.some((mail) => mail.start <= start && start < mail.end))
  return [...mails, ...alone].sort((a, b) => a.start - b.start)
}

function dotted(said: string): string {
  return said.replace(/ dot /gi, '.')
}
