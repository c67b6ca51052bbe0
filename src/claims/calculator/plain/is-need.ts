import type { Mention } from '../../../numbers/index.ts'

/** Whether a capacity is told as what its inputs take, not as what somebody gave: "we run it at 1,500 WCU". */
export function isNeed(text: string, start: number, inputs: readonly Mention[], mention: Mention): boolean {
  const before = inputs.filter((one) => one.start < mention.start)
  if (before.length < inputs.length) return NEEDS.test(text.slice(start, mention.start))
  const last = Math.max(...before.map(({ end, nounEnd, rateEnd }) => Math.max(end, nounEnd, rateEnd)))
  const link = text.slice(last, mention.start)
  return !GIVES.test(link) || FOLLOWS.test(link) || TOLD_TO.test(link)
}

const NEEDS = /\b(?:needs?|needed|requires?|required|takes?|took)\b(?: \w+){0,3} *$/i
const GIVES =
  /\b(?:at|has|have|had|having|with|set|sets|gave|gives?|holds?|runs?|running|use[sd]?|using|provision\w*)\b/i
const FOLLOWS =
  /\b(?:so|thus|hence|therefore|then|needs?|needed|requires?|takes?|means?|meaning|makes?|that['’]s|that is|works? out|comes?|must|should|would|you['’]d|we['’]d)\b|[=→]/i
/** "Provision 900 RCU for it." */
const TOLD_TO = /[.;:!] (?:provision|reserve|set) $/i
