/** To look for in one's memory: whoever asks for that expects an answer, and owes one. */
const REMEMBER =
  /\b(?:(?:pause|stop)(?: here| for a moment)? and (?:try to |see if you can )?|try to |see if you can |take a (?:second|moment) (?:and|to) (?:try to )?)(?:remember|recall|think back)\b/i

/**
 * To answer in one's head before the text does: by a guess, an opinion, time to think, or a halt before going on. Also
 * found where nobody waits for an answer, so more than these words is asked of a prompt.
 */
const ANSWER_FIRST = [
  /\b(?:make|take|have|hazard|venture|write down) (?:a|your|the) (?:\w+ )?guess\b|\bwhat(?:['’]s| is| would be) your guess\b|\bguess (?:first|before|what|how|which|who|where|when|why)\b/i,
  /\b(?:what|how|which|who|where|when|why)\b[^.?!]{0,80}\b(?:do|would) you (?:think|say|expect|guess|suppose|reckon|bet|do)\b/i,
  /\b(?:take|give yourself) (?:a|another|one) (?:second|moment|minute)(?=[.,;:!]| (?:and|to|here|now|before|for)\b|$)|\bthink (?:about (?:it|that|this) )?for a (?:second|moment|minute)\b|\b(?:pause|stop) (?:here|and|for|to)\b|\bask yourself\b/i,
  /(?:^|[.?!:] )(?:(?:so|now|but|and),? )?before (?:we|you|I) (?:(?:go|move|carry|read|listen) (?:on|any further)|continue|start|begin|answer|tell you|show you)\b[^.?!:,]{0,40}[:,]/i,
]

/** Whether a paragraph asks its reader to remember something. */
export function asksToRemember(text: string): boolean {
  return REMEMBER.test(text)
}

/** Whether a paragraph invites its reader to answer in their head: it ends with a question or with the invitation. */
export function invitesAnswer(paragraph: string): boolean {
  const words = withoutSpeech(paragraph)
  const last = words.split(/(?<=[.?!])\s+/).at(-1) ?? ''
  return words.includes('?') && invites(words) && (last.endsWith('?') || invites(last))
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
