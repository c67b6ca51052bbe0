import {
  type CheckedText,
  countStandings,
  type Finding,
  placeOfMention,
  sortFindings,
  wordsOf,
} from '../check/index.ts'
import type { Mention } from '../numbers/index.ts'

/** What `check --format json` prints. */
export function checkJson(checked: readonly CheckedText[], others: readonly Finding[], asOf: string): object {
  const all = countStandings(checked.flatMap(({ ledger }) => ledger))
  return {
    version: 1,
    asOf,
    files: checked.map(({ file, mentions, structural, coverage, notLookedAt, recall }) => ({
      file,
      mentions: mentions.length + structural,
      figures: coverage.figures,
      standings: coverage.standings,
      byDirective: coverage.byDirective,
      recall,
      notLookedAt,
    })),
    coverage: { bound: all.bound, figures: all.figures },
    findings: sortFindings([...checked.flatMap(({ findings }) => findings), ...others]).map(findingJson),
  }
}

function findingJson(finding: Finding): object {
  const { file, line, column, endLine, endColumn, rule, severity, changesCheaper, message } = finding
  const { stated, worked, related, notes, help, fix } = finding
  const place = { file, line, column, endLine, endColumn }
  return { ...place, rule, severity, changesCheaper, message, stated, worked, related, notes, help, fix }
}

/** What `ledger --format json` prints. */
export function ledgerJson(checked: readonly CheckedText[]): object {
  return { version: 1, figures: checked.flatMap(figuresOf) }
}

function figuresOf({ file, document, mentions, ledger }: CheckedText): object[] {
  return ledger.map(({ mention, standing, working, claims }) => {
    const said = mentions[mention] as Mention
    const place = placeOfMention(file, document, said)
    const { unit, noun, per } = said
    const measure = { unit, noun: noun === '' ? undefined : noun, per: per === '' ? undefined : per }
    return { ...place, text: wordsOf(document, said), value: Number(said.value), ...measure, standing, working, claims }
  })
}
