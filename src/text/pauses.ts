const marks =
  /(?:[[(](?:(?:long|short|brief|dramatic) )?(?:pause|beat|silence|break|breath|pausa)\b[^\])\n]{0,40}[\])]|\[(?:(?:end|start) of (?:take|part|tape|side|reel)|(?:intro |outro |theme |soft |background )?music|jingle|sounds?|sfx|applause|laugh(?:s|ter)|fades?|cut to|cue|theme|ambience)\b[^\][\n]{0,80}\](?![([:]))/iy

/** "[COLD OPEN, 12 seconds of a modem]": a direction in capitals. */
const capitals = /\[[A-Z]{3,}(?:[ -][A-Z]{2,})*,? [^\][\n]{0,80}\](?![([:])/y

/** Where a pause or a stage direction (`[PAUSE 3 seconds]`, `[Music, 5 seconds]`) that starts at this bracket ends, or -1. */
export function pauseEnd(source: string, at: number, limit: number): number {
  for (const pattern of [marks, capitals]) {
    pattern.lastIndex = at
    if (pattern.test(source) && pattern.lastIndex <= limit) return pattern.lastIndex
  }
  return -1
}
