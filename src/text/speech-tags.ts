const SPEECH = /^<\/?(?:speak|p|s|break|prosody|voice|audio|emphasis|mark|say-as|sub|phoneme|lang|w|par|seq)\b[^<>]*>$/i

/** Whether a tag is one that tells a voice how to speak (SSML). */
export function isSpeechTag(tag: string): boolean {
  return SPEECH.test(tag)
}
