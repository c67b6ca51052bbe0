import { blockAt, type Document } from '../../text/index.ts'
import type { Asked } from './find-asked.ts'

/** How far the next question of a set may stand behind an answer. */
const GAP = 130
const SENTENCES = 3
/** From so many short questions and answers in a row on it is a quiz, whether it says so or not. */
const SET = 3
const CUE = 250
const QUIZ =
  /\b(?:recall|retrieval|quiz|recap|check yourself|self[- ]test|test (?:yourself|you|me)|flash ?cards?|cards|review questions|some questions|few questions|frequently asked|asked questions|before you (?:close|leave|go)|without looking|no looking|eyes closed|close your eyes|answer (?:aloud|before)|ask you a few|screen off)\b/i
const HEAD = /\bquestions\b/i

/** The questions that are to be answered from memory: in a set, or where the text says so. */
export function findQuiz(document: Document, asked: readonly Asked[]): Asked[] {
  const runs: [Asked, ...Asked[]][] = []
  for (const one of asked) {
    const run = runs.at(-1)
    if (run && isNext(document, run.at(-1) as Asked, one)) run.push(one)
    else runs.push([one])
  }
  return runs.flatMap((run) => (run.length >= SET || run[0].isCard || isAnnounced(document, run[0]) ? run : []))
}

function isNext({ text }: Document, last: Asked, one: Asked): boolean {
  if ((last.isCard && one.isCard) || one.start <= last.start) return true
  const gap = text.slice(last.until, Math.max(last.until, one.start))
  return gap.length < GAP && gap.split(/[.!?]\s/).length <= SENTENCES
}

function isAnnounced(document: Document, { start }: Asked): boolean {
  const { blocks, text } = document
  const heading = blocks.heading[blockAt(document, start)] ?? -1
  const head = heading < 0 ? '' : text.slice(blocks.start[heading], blocks.end[heading])
  return HEAD.test(head) || QUIZ.test(head) || QUIZ.test(text.slice(Math.max(0, start - CUE), start))
}
