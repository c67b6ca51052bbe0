import { loadavg } from 'node:os'
import { type Measurement, median } from './measurement.ts'
import { type Audit, auditInTurn, categories, serve } from './site-audit.ts'
import { type Built, buildBare, buildOurs, removeAll } from './site-tree.ts'

const lesson = '/episodes/01-mental-model/'
const pages = [
  ...['/', lesson, '/decide/', '/calculator/', '/lab/', '/playground/', '/review/', '/course/'],
  ...['/decide/1/', '/facts/', '/prices/', '/ledger/', '/rules/', '/checking/', '/write/', '/review/print/'],
]
const best = new Set(['/', lesson, '/decide/'])
// BENCH_EPISODES=0 leaves out the large builds, which take minutes; BENCH_ROUNDS=1 is for a quick look.
const episodes = Number(process.env['BENCH_EPISODES'] ?? 1000)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
// A large build takes half a minute, in which a machine may be slow for a while.
const PAIRS = 3

/** The site's pages before Lighthouse, a lesson's largest paint and large builds beside bare Starlight's. */
export async function run(): Promise<readonly Measurement[]> {
  try {
    return [
      ...(rounds > 0 ? await auditPages() : []),
      ...(await measureSmall()),
      ...(episodes > 0 ? await measureLarge(episodes) : []),
    ]
  } finally {
    // Not in between: for minutes after many files are gone, a disk is slower at making new ones.
    removeAll()
  }
}

async function auditPages(): Promise<Measurement[]> {
  const ours = await buildOurs()
  const bare = await buildBare(ours)
  const servers = [await serve(ours.dist), await serve(bare.dist)] as const
  try {
    const urls = [...pages.map((page) => servers[0].base + page), servers[1].base + lesson]
    const audits = await auditInTurn(urls, rounds)
    sayLoad(
      `Lighthouse (its benchmark of the processor: ${Math.round(median(audits.flat().map(({ speed }) => speed)))})`,
    )
    return [...pages.flatMap((page, index) => scorePage(page, audits[index] ?? [])), comparePaint(audits)]
  } finally {
    for (const server of servers) server.close()
  }
}

function scorePage(page: string, audits: readonly Audit[]): Measurement[] {
  // A bench that only gives a score can't be acted on: what cost points is said beside it.
  const lost = [...new Set(audits.flatMap(({ lost }) => lost))]
  if (lost.length > 0) console.log(`${page} loses points by:\n  ${lost.sort().join('\n  ')}`)
  return categories.map((category) => ({
    name: `Lighthouse ${category}, ${page}`,
    unit: 'of 100',
    ours: median(audits.map(({ scores }) => scores[category] ?? 0)),
    aim: best.has(page) ? '100' : 'at least 97',
  }))
}

function comparePaint(audits: readonly (readonly Audit[])[]): Measurement {
  const paintOf = (index: number) => median((audits[index] ?? []).map(({ paint }) => paint))
  const [ours, bare] = [paintOf(pages.indexOf(lesson)), paintOf(pages.length)]
  return {
    name: `largest paint of ${lesson}`,
    unit: 'ms',
    ours,
    peer: bare,
    peerName: 'bare Starlight',
    ratio: bare / ours,
    aim: 'at least 0.95: at most 5 % later',
  }
}

async function measureSmall(): Promise<Measurement[]> {
  const built = await buildOurs(16)
  sayLoad('16 episodes')
  const name = 'cold build of 16 generated episodes'
  return [
    { name, unit: 's', ours: built.seconds, aim: 'under 15' },
    ...(built.processor === undefined ? [] : [{ name: `${name}, processor`, unit: 's', ours: built.processor }]),
  ]
}

async function measureLarge(count: number): Promise<Measurement[]> {
  const pairs: { readonly ours: Built; readonly bare: Built }[] = []
  for (let pair = 0; pair < PAIRS; pair++) {
    const ours = await buildOurs(count)
    pairs.push({ ours, bare: await buildBare(ours) })
    sayLoad(`${count} episodes`)
  }
  const name = `cold build of ${count} generated episodes`
  const compare = (name: string, pick: (built: Built) => number): Measurement => ({
    name,
    unit: 's',
    ours: median(pairs.map(({ ours }) => pick(ours))),
    peer: median(pairs.map(({ bare }) => pick(bare))),
    peerName: 'bare Starlight',
    ratio: median(pairs.map(({ ours, bare }) => pick(bare) / pick(ours))),
    aim: 'at least 0.8: at most 1.25 times as long',
  })
  return [
    compare(name, ({ seconds }) => seconds),
    // What others do on the machine adds to the time on the clock, and hardly to this.
    ...(pairs.every(({ ours, bare }) => ours.processor !== undefined && bare.processor !== undefined)
      ? [compare(`${name}, processor`, ({ processor = Number.NaN }) => processor)]
      : []),
  ]
}

function sayLoad(what: string): void {
  console.log(
    `${what}: load of the machine ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  )
}
