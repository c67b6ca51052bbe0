import type { Finding, Place } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import { isIn } from './apply-config.ts'
import type { Config, Ignore } from './config.ts'

/** What a run had to do with the entries of `ignore`. */
export interface IgnoreUse {
  readonly used: ReadonlySet<Ignore>
  /** The folders that were looked at as a whole, as seen from the configuration. */
  readonly looked: readonly string[]
  readonly today: string
}

/** Entries of `ignore` that have ended, and those that nothing needs any more where that can be known. */
export function judgeIgnores(config: Config, use: IgnoreUse, placeOf: (entry: Ignore) => Place): Finding[] {
  return (config.ignore ?? []).flatMap((entry) => {
    const { rule, in: folder = '.', until } = entry
    const ignoring = `ignoring ${rule}${folder === '.' ? '' : ` in ${folder}`}`
    if (use.today > until) {
      const message = `${ignoring} ended on ${until}; today is ${use.today}`
      const finding = makeFinding(placeOf(entry), 'config/expired-ignore', message)
      return [{ ...finding, help: 'mend what it left out, or give a new reason and a new day' }]
    }
    if (use.used.has(entry) || !use.looked.some((path) => isIn(folder, path))) return []
    const message = `nothing is left out by ${ignoring}`
    const finding = makeFinding(placeOf(entry), 'config/unused-ignore', message, 'warning')
    return [{ ...finding, help: 'take the entry out' }]
  })
}
