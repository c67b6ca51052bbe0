/** To look for in one's memory: whoever asks for that expects an answer, and owes one. */
const REMEMBER =
  /\b(?:(?:pause|stop)(?: here| for a moment)? and (?:try to |see if you can )?|try to |see if you can |take a (?:second|moment) (?:and|to) (?:try to )?)(?:remember|recall|think back)\b/i

// To answer in one's head before the text does: by a guess, with time to think, or at a halt before going on.
const ANSWER_FIRST = [
  /\b(?:make|take|have|hazard|venture|write down) (?:a|your|the) (?:\w+ )?guess\b|\bwhat(?:['’]s| is| would be) your guess\b|\bguess (?:first|before|what|how|which|who|where|when|why)\b|\b(?:do|would) you (?:guess|bet)\b/i,
  /\b(?:take|give yourself) (?:a|another|one) (?:second|moment|minute)(?=[.,;:!]| (?:and|to|here|now|before|for)\b|$)|\bthink (?:about (?:it|that|this) )?for a (?:second|moment|minute)\b|\b(?:pause|stop) (?:here|and|for|to)\b|\bask yourself\b/i,
  /(?:^|[.?!:] )(?:(?:so|now|but|and),? )?before (?:we|you|I) (?:(?:go|move|carry|read|listen) (?:on|any further)|continue|start|begin|answer|tell you|show you)\b[^.?!:,]{0,40}[:,]/i,
  /\b(?:what|how|which|who|where|when|why) do you think:/i,
]

// An opinion is asked for in passing, too: it invites an answer only where the text then waits for it.
const OPINION =
  /\b(?:what|how|which|who|where|when|why)\b[^.?!]{0,80}\b(?:do|would) you (?:think|say|expect|suppose|reckon|do)\b/i

/** Whether a paragraph asks its reader to remember something. */
export function asksToRemember(text: string): boolean {
  return REMEMBER.test(text)
}

/** Whether a paragraph invites its reader to answer in their head, or does so if a pause follows: it ends with that. */
export function invitesAnswer(paragraph: string, isPaused: boolean): boolean {
  const words = withoutSpeech(paragraph)
  const isInvited = (said: string) => invites(said) || (isPaused && OPINION.test(said))
  const last = words.split(/(?<=[.?!])\s+/).at(-1) ?? ''
  return words.includes('?') && isInvited(words) && (last.endsWith('?') || isInvited(last))
}

/** Whether a paragraph only waits, after a question that stands before it: "Take a second and make a guess." */
export function waitsForAnswer(paragraph: string): boolean {
  const words = withoutSpeech(paragraph)
  return !words.includes('?') && words.split(/(?<=[.!])\s+/).every(invites)
}

function invites(words: string): boolean {
  return ANSWER_FIRST.some((pattern) => pattern.test(words))
}

/** A paragraph without what its people say to each other: their questions are not the reader's. */
function withoutSpeech(paragraph: string): string {
  const trimmed = paragraph.trim()
  const whole = /^["“]([^"“”]*)["”]?$/.exec(trimmed)?.[1]
  return (whole ?? trimmed.replace(/["“][^"“”]*["”]/g, '')).trim()
}
