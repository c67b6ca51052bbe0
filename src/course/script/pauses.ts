import { firstIndex } from '../../claims/index.ts'
import { type Document, textOffset } from '../../text/index.ts'
import { readRange } from '../outline/durations.ts'

/** A pause in a script: where in its plain text, and for how many seconds. */
export interface Pause {
  readonly at: number
  readonly seconds: number
}

const MARK =
  /[[(](?:(?:long|short|brief|dramatic)\s)?(?:pause|beat|silence|break|breath|pausa)\b[^\])\n]{0,40}[\])]|<break\b[^<>\n]{0,60}>/gi
const ASKS = /\b[Tt]ake (?:a|your) (second|moment|minute|breath|time)\b/g

/** What a pause lasts where its author says no number. */
const LASTS: readonly (readonly [RegExp, number])[] = [
  [/milliseconds|\bms\b/i, 0],
  [/\blong\b|strength="x-strong"/i, 4],
  [/\bshort\b|\bbrief\b|\bbeat\b|strength="(?:weak|medium)"/i, 1],
]
const ASKED: Readonly<Record<string, number>> = { second: 3, breath: 3, moment: 5, minute: 5, time: 5 }

/** The pauses of a script: its marks, and where it asks the listener to take a second. */
export function findPauses(document: Document): Pause[] {
  const marked = [...document.source.matchAll(MARK)].map((mark) => ({
    at: textOffset(document, mark.index),
    seconds: secondsOf(mark[0]),
  }))
  const asked = [...document.text.matchAll(ASKS)].map((ask) => ({
    at: sentenceEnd(document.text, ask.index + ask[0].length),
    seconds: ASKED[String(ask[1])] as number,
  }))
  // "Take a second. [PAUSE 3 seconds]" is one pause, not two.
  const alone = asked.filter(({ at }) => {
    const next = firstIndex(marked.length, (index) => (marked[index] as Pause).at >= at)
    return ![marked[next - 1], marked[next]].some((mark) => mark && isNear(document.text, at, mark.at))
  })
  return [...marked, ...alone].sort((a, b) => a.at - b.at)
}

function secondsOf(mark: string): number {
  const ms = /(\d+)\s*(?:ms\b|milliseconds)/i.exec(mark)
  if (ms) return Number(ms[1]) / 1000
  const range = readRange(mark.replace(/["']/g, ' '))
  if (range) return range.to
  const bare = /\d+(?:\.\d+)?/.exec(mark)
  if (bare) return Number(bare[0])
  return LASTS.find(([pattern]) => pattern.test(mark))?.[1] ?? 2
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from, from + 200).search(/[.?!\n]/)
  return end < 0 ? from : from + end + (text[from + end] === '\n' ? 0 : 1)
}

function isNear(text: string, a: number, b: number): boolean {
  return Math.abs(a - b) < 100 && text.slice(Math.min(a, b), Math.max(a, b)).trim() === ''
}
