import type { Document } from '../../../text/index.ts'
import { firstIndex } from '../../first-index.ts'

/** What the sentence behind a statement takes back with. */
const REFUTED =
  /^["'“(]*(?:no\b|wrong\b|false\b|not (?:quite|so)\b|(?:that|this|it|they)(?:['’]s| is| was)? (?:wrong|not|false|too|isn['’]t|doesn['’]t|does not|don['’]t|aren['’]t)|actually\b|in fact\b)/i
/** What the rest of its own sentence does. */
const BUT = /[,;–—]\s*(?:but|though|yet|except|and (?:each|every|all|a|one|it|that)\b[^,;.]{0,40}\bround)\b/i
const FAR = 60
const REST = 300

/** Whether what is told at an offset is taken back by the rest of its sentence, or by the next one. */
export function isRefuted({ sentences, text }: Document, at: number): boolean {
  const next = firstIndex(sentences.start.length, (one) => (sentences.start[one] as number) > at)
  const end = sentences.end[Math.max(0, next - 1)] as number
  return (
    BUT.test(text.slice(at, Math.max(at, Math.min(end, at + REST)))) ||
    REFUTED.test(text.slice(sentences.start[next] ?? end, end + FAR))
  )
}
