/** A finding as a baseline knows it: wherever it moves in its file, it is the same. */
export interface KnownFinding {
  readonly file: string
  readonly rule: string
  /** The words of its sentence. */
  readonly text: string
}

/** The findings that a project has agreed to live with for now. */
export interface Baseline {
  readonly version: 1
  readonly findings: readonly KnownFinding[]
}

/** Findings held against a baseline. */
export interface Held<T> {
  readonly fresh: readonly T[]
  readonly known: readonly T[]
  /** What the baseline names and nobody finds any more. */
  readonly stale: readonly KnownFinding[]
}

/** Which findings are new, which are known, and what of the baseline is gone; each entry stands for one finding. */
export function holdAgainst<T>(
  { findings: entries }: Baseline,
  found: readonly T[],
  nameOf: (finding: T) => KnownFinding,
): Held<T> {
  const left = new Map<string, KnownFinding[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const same = left.get(key)
    if (same) same.push(entry)
    else left.set(key, [entry])
  }
  const [fresh, known]: [T[], T[]] = [[], []]
  for (const finding of found) {
    const entry = left.get(keyOf(nameOf(finding)))?.pop()
    if (entry) known.push(finding)
    else fresh.push(finding)
  }
  return { fresh, known, stale: [...left.values()].flat() }
}

/** A baseline of findings, in an order that changes little from one day to the next. */
export function makeBaseline(findings: readonly KnownFinding[]): Baseline {
  const list = findings.map(({ file, rule, text }) => ({ file, rule, text }))
  return { version: 1, findings: list.sort((a, b) => compare(keyOf(a), keyOf(b))) }
}

/** Reads a baseline; undefined where this is none. */
export function readBaseline(data: unknown): Baseline | undefined {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'version') !== 1) return undefined
  const findings: unknown = Reflect.get(data, 'findings')
  return Array.isArray(findings) && findings.every(isKnown) ? { version: 1, findings } : undefined
}

function isKnown(value: unknown): value is KnownFinding {
  if (typeof value !== 'object' || value === null) return false
  return ['file', 'rule', 'text'].every((name) => typeof Reflect.get(value, name) === 'string')
}

function keyOf({ file, rule, text }: KnownFinding): string {
  return JSON.stringify([file, rule, text])
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
