import type { Finding } from '../../check/index.ts'

/** The findings that matter most, the most important first: mistakes before doubts, those with consequences before others. */
export function chooseFindings(findings: readonly Finding[], most: number): Finding[] {
  const left = findings.filter(({ severity, rule }) => severity !== 'info' && !/^(?:format|config)\//.test(rule))
  const chosen: Finding[] = []
  while (chosen.length < most && left.length > 0) {
    const worth = left.map(
      (finding) => weigh(finding) - REPEATED * chosen.filter((other) => isLike(finding, other)).length,
    )
    const best = worth.indexOf(Math.max(...worth))
    chosen.push(...left.splice(best, 1))
  }
  return chosen
}

// Each of these outweighs all that come after it: what is certain makes one trust the rest. A second finding of one kind
// in one file tells little that is new.
const WRONG = 10_000
const CHEAPER = 5_000
const CERTAIN = 1_200
const REPEATED = 600
const MONEY = 200
const FOLLOWER = 60

function weigh({ severity, changesCheaper, related, stated, worked, fix }: Finding): number {
  const off = stated && worked ? Math.abs(Math.log(Math.abs(stated.value / worked.value))) : 0
  return (
    (severity === 'error' ? WRONG : 0) +
    (changesCheaper ? CHEAPER : 0) +
    (fix ? CERTAIN : 0) +
    (stated && /^[A-Z]{3}$/.test(stated.unit) ? MONEY : 0) +
    Math.min(3, related.length) * FOLLOWER +
    (Number.isFinite(off) ? Math.min(50, off * 20) : 0)
  )
}

function isLike(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.file === b.file
}
