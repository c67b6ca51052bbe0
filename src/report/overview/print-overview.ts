import type { CheckedText, Finding } from '../../check/index.ts'
import { comma } from '../comma.ts'
import { printPretty, type Screen } from '../print-pretty.ts'
import { chooseFindings } from './choose-findings.ts'
import { countFigures, type FigureCounts } from './count-figures.ts'

/** What a first look at some texts shows. */
export interface Overview {
  readonly texts: readonly CheckedText[]
  readonly findings: readonly Finding[]
  /** What could not be read at all. */
  readonly failures: readonly Finding[]
  readonly asOf: string
  /** The paths as they were named. */
  readonly paths: readonly string[]
}

const MOST = 3
const NAMED = 8
const reset = '\u001B[0m'
const styles = { bold: '\u001B[1m', dim: '\u001B[2m', green: '\u001B[32m', red: '\u001B[1;31m', yellow: '\u001B[33m' }
type Style = keyof typeof styles

/** The first screen on a folder: what was looked at, what came of it, what matters most, and what to do next. */
export function printOverview(
  overview: Overview,
  readLine: (file: string, line: number) => string | undefined,
  screen: Screen,
): string {
  const paint = (style: Style, text: string) => (screen.color ? `${styles[style]}${text}${reset}` : text)
  const { texts, findings, failures, paths, asOf } = overview
  const counts = countFigures(texts)
  const best = chooseFindings(findings, MOST)
  const all = findings.filter(({ severity }) => severity !== 'info').length - failures.length
  const looked = `${count(texts.length, 'text')}, ${count(counts.numbers, 'number')}, ${comma(counts.figures)} of them figures`
  const head = `${paint('bold', paths.join(' '))}  ${looked}`
  const title =
    all > best.length
      ? `The ${words[best.length]} that matter most, of ${comma(all)} findings`
      : sayAll(best, counts, isRead(overview))
  return [
    head,
    '',
    ...printCounts(overview, counts, screen, paint),
    '',
    paint('bold', title),
    '',
    ...(best.length === 0 ? [] : [printPretty(best.map(shorten), readLine, screen)]),
    paint('bold', 'Next'),
    ...printNext(overview, best.length < all, screen),
    '',
    paint('dim', `Prices and facts as of ${asOf}.`),
    '',
  ].join('\n')
}

/** A finding with the first of what follows from it, and how much more does. */
function shorten(finding: Finding): Finding {
  const [first, second, ...more] = finding.related
  if (!first || !second || more.length === 0) return finding
  return { ...finding, related: [first, { ...second, message: `${second.message}, and ${more.length} more` }] }
}

const words: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three' }

function isRead({ texts, failures }: Overview): boolean {
  return failures.length === 0 && texts.every(({ notLookedAt }) => notLookedAt.length === 0)
}

function sayAll(best: readonly Finding[], { figures }: FigureCounts, isAll: boolean): string {
  if (figures === 0 && best.length === 0) return 'There is no figure to hold against anything'
  if (best.length === 0) return isAll ? 'Nothing wrong was found' : 'Nothing wrong was found in what could be read'
  return best.length === 1 ? 'The one finding' : `The ${words[best.length]} findings`
}

type Paint = (style: Style, text: string) => string

interface Row {
  readonly name: string
  readonly count: number
  readonly style: Style
  readonly says: string
}

function printCounts(
  { texts, findings, failures }: Overview,
  counts: FigureCounts,
  screen: Screen,
  paint: Paint,
): string[] {
  const errors = findings.filter((finding) => finding.severity === 'error' && !failures.includes(finding))
  const files = new Set(errors.map(({ file }) => file)).size
  const wrong =
    errors.length === 0
      ? 'no mistake was found'
      : `${count(errors.length, 'mistake')} in ${count(files, 'text')}, and what follows`
  const rows: Row[] = [
    { name: 'verified', count: counts.verified, style: 'green', says: 'worked out again, and right' },
    { name: 'wrong', count: counts.wrong, style: 'red', says: wrong },
    { name: 'open', count: counts.open, style: 'dim', says: 'nothing says what they should be' },
  ]
  const digits = Math.max(...rows.map((row) => comma(row.count).length), 3)
  const room = Math.max(8, Math.min(40, screen.width - 18 - digits - Math.max(...rows.map(({ says }) => says.length))))
  const lines = rows.map(({ name, count: number, style, says }) => {
    const bar = drawBar(number, counts.figures, room)
    return `  ${paint(style, name.padEnd(9))} ${comma(number).padStart(digits)}  ${paint(style, bar.padEnd(room))}  ${says}`
  })
  const unread = listUnread(texts, failures)
  const number = comma(failures.length + texts.reduce((sum, { notLookedAt }) => sum + notLookedAt.length, 0))
  const indent = ' '.repeat(digits + 14)
  return [
    ...lines,
    ...unread.map(
      (line, at) =>
        `${at === 0 ? `  ${paint(number === '0' ? 'dim' : 'yellow', 'unread'.padEnd(9))} ${number.padStart(digits)}  ` : indent}${line}`,
    ),
  ]
}

/** A bar of at most so many columns, in eighths of one; whatever is there shows. */
function drawBar(part: number, whole: number, room: number): string {
  if (part === 0) return ''
  const eighths = Math.max(1, Math.round((part / whole) * room * 8))
  return '█'.repeat(eighths >> 3) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths & 7]
}

/** What was not looked at: files by name, each with the reason, and how much of the others. */
function listUnread(texts: readonly CheckedText[], failures: readonly Finding[]): string[] {
  const stretches = texts.flatMap(({ notLookedAt }) => notLookedAt)
  const lines = stretches.reduce((sum, { line, endLine }) => sum + endLine - line + 1, 0)
  const named = failures.slice(0, NAMED).map(({ file, message }) => `${file}: ${message}`)
  if (stretches.length + named.length === 0) return ['everything could be read']
  return [
    ...(stretches.length === 0 ? [] : [`${count(lines, 'line')} that could not be understood; --all names them`]),
    ...named,
    ...(failures.length > NAMED ? [`and ${comma(failures.length - NAMED)} more; --all names them`] : []),
  ]
}

function printNext({ texts, findings, paths }: Overview, isMore: boolean, screen: Screen): string[] {
  const named = paths.map(quote).join(' ')
  const repairs = texts.flatMap(({ repairs: some }) => some.filter(({ doubt }) => doubt === ''))
  const fixes = repairs.reduce((sum, repair) => sum + repair.findings.length, 0)
  const isWrong = findings.some(({ severity, rule }) => severity === 'error' && !/^(?:format|config)\//.test(rule))
  const commands: [string, string][] = [
    ...(fixes > 0
      ? [[`check ${named} --fix --dry-run`, `what ${count(fixes, 'certain repair')} would change`] as [string, string]]
      : []),
    ...(isMore ? [[`check ${named} --all`, 'every finding'] as [string, string]] : []),
    ...(isWrong
      ? [
          [
            `check ${named} --baseline known.json --write-baseline`,
            'begin here: only what is new fails from now on',
          ] as [string, string],
        ]
      : []),
    ...(isWrong ? [] : [[`ledger ${named}`, 'what each figure rests on'] as [string, string]]),
    ...(isWrong ? [] : [[`figures ${named}`, 'every number, as it was read'] as [string, string]]),
  ]
  const width = Math.max(...commands.map(([command]) => command.length)) + 12
  const isWide = width + Math.max(...commands.map(([, does]) => does.length)) + 4 <= screen.width
  return commands.flatMap(([command, does]) => {
    const line = `  crossfoot ${command}`
    return isWide ? [`${line.padEnd(width + 2)}${does}`] : [line, `      ${does}`]
  })
}

function quote(path: string): string {
  return /^[\w./@:+,-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}

function count(number: number, noun: string, plural = 's'): string {
  return `${comma(number)} ${noun}${number === 1 ? '' : plural}`
}
