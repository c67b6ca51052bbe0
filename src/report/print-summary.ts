import { type CheckedText, countStandings, type Finding, STANDINGS } from '../check/index.ts'
import { comma } from './comma.ts'

/** What was looked at and what came of it, in a few lines: every count with its denominator. */
export function printSummary(checked: readonly CheckedText[], findings: readonly Finding[], asOf: string): string {
  const { figures, bound, byDirective, standings } = countStandings(checked.flatMap(({ ledger }) => ledger))
  const mentions = checked.reduce((sum, file) => sum + file.mentions.length + file.structural, 0)
  const recomputed = checked.reduce(
    (sum, { ledger }) => sum + ledger.filter(({ claims }) => claims.some(({ ok }) => ok)).length,
    0,
  )
  const counts = STANDINGS.filter((standing) => standings[standing] > 0).map((standing) => {
    const own =
      standing === 'given' && byDirective > standings.waived ? ` (${byDirective - standings.waived} by directive)` : ''
    return `${comma(standings[standing])} ${standing}${own}`
  })
  const recall = sumRecall(checked)
  return [
    `${count(checked.length, 'text')}: ${count(mentions, 'number')} read, ${comma(figures)} of them figures; ${comma(recomputed)} worked out again and right`,
    ...(figures === 0 ? [] : [`coverage ${bound} of ${figures} (${percent(bound, figures)}): ${counts.join(', ')}`]),
    ...(recall.questions === 0
      ? []
      : [
          `recall: ${count(recall.questions, 'question')}, ${recall.answered} answered, ${recall.unbound} of the answers bound to nothing`,
        ]),
    `${tally(findings)}; prices and facts as of ${asOf}`,
    '',
  ].join('\n')
}

function sumRecall(checked: readonly CheckedText[]) {
  const sum = { questions: 0, answered: 0, unbound: 0 }
  for (const { recall } of checked) {
    sum.questions += recall.questions
    sum.answered += recall.answered
    sum.unbound += recall.unbound
  }
  return sum
}

function tally(findings: readonly Finding[]): string {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const parts = [count(of('error'), 'error'), count(of('warning'), 'warning')]
  const notes = of('info')
  return [...parts, ...(notes === 0 ? [] : [count(notes, 'note')])].join(', ')
}

function percent(part: number, whole: number): string {
  const share = (part / whole) * 100
  return `${share === 100 || share === 0 ? share : Math.min(99.9, Math.max(0.1, share)).toFixed(1)} %`
}

function count(number: number, noun: string): string {
  return `${comma(number)} ${noun}${number === 1 ? '' : 's'}`
}
