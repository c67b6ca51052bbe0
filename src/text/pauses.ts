const marks =
  /(?:[[(](?:(?:long|short|brief|dramatic) )?(?:pause|beat|silence|break|breath|pausa)\b[^\])\n]{0,40}[\])]|\[(?:(?:end|start) of (?:take|part|tape|side|reel)|(?:intro |outro |theme |soft |background )?music|jingle|sounds?|sfx|applause|laugh(?:s|ter)|fades?|cut to|cue|theme|ambience)\b[^\][\n]{0,80}\](?![([:]))/iy

/** "[COLD OPEN, 12 seconds of a modem]": a direction in capitals. */
const capitals = /\[[A-Z]{3,}(?:[ -][A-Z]{2,})*,? [^\][\n]{0,80}\](?![([:])/y

/** Stands for a pause while what is left around it is looked at; an author's "____" is a blank to fill in. */
const PAUSE = '\uE000'
const emphasised = /(?<!\S)(\*{1,3}|_{1,3}) *\uE000[ \uE000]*\1(?!\S)/g

/** A text without its pauses and stage directions, whatever emphasis they stand in. */
export function leaveOutPauses(text: string): string {
  let [said, at] = ['', 0]
  for (const { index } of text.matchAll(/[[(]/g)) {
    const end = index < at ? -1 : pauseEnd(text, index, text.length)
    if (end < 0) continue
    said += `${text.slice(at, index)}${PAUSE}`
    at = end
  }
  if (at === 0) return text
  return `${said}${text.slice(at)}`.replaceAll(emphasised, '').replaceAll(PAUSE, '').replaceAll(/ {2,}/g, ' ').trim()
}

/** Where a pause or a stage direction (`[PAUSE 3 seconds]`, `[Music, 5 seconds]`) that starts at this bracket ends, or -1. */
export function pauseEnd(source: string, at: number, limit: number): number {
  for (const pattern of [marks, capitals]) {
    pattern.lastIndex = at
    if (pattern.test(source) && pattern.lastIndex <= limit) return pattern.lastIndex
  }
  return -1
}
