import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/decide.ts'
import { questions } from '../../src/decision/index.ts'
import { fakeIo } from './fake-io.ts'

async function decide(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { io, said } = fakeIo(files, { width: 200 })
  const code = await run([...args], io)
  return { code, ...said }
}

async function refusal(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  return decide(args, files).then(
    () => 'no refusal',
    (error: Error) => error.message,
  )
}

const single = [
  '--answer',
  'which-regions=one',
  '--answer',
  'which-queries=by-key',
  '--answer',
  'which-needs=ttl,transactions',
  '--answer',
  'which-team=either',
]

const workload = `regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: eventual }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: on-demand }
`

describe('crossfoot decide', () => {
  test('prints the recommendation as JSON in the agreed shape', async () => {
    const { code, out, err } = await decide([...single, '--format', 'json'])
    const decision = JSON.parse(out)
    expect([code, err]).toEqual([0, ''])
    expect(decision).toMatchObject({ version: 1, outcome: 'dynamodb-single', family: 'DynamoDB', cost: null })
    expect(decision.path).toEqual([
      { question: 'which-regions', answer: 'one' },
      { question: 'which-queries', answer: 'by-key' },
      { question: 'which-needs', answer: 'ttl,transactions' },
      { question: 'which-team', answer: 'either' },
    ])
    for (const reason of decision.reasons) expect(Object.keys(reason)).toEqual(['text', 'question', 'fact', 'episode'])
    expect(Object.keys(decision.runnerUp)).toEqual(['outcome', 'whyNot'])
    expect(Object.keys(decision.flips[0].changes[0])).toEqual(['question', 'from', 'to'])
    expect(decision.share).toContain('which-needs=ttl.transactions')
  })

  test('prints as JSON what would have to be given up where no design fits, and what each way out would cost', async () => {
    const { out } = await decide(['--answers', 'a.yaml', '--workload', 'w.yaml', '--format', 'json'], {
      'a.yaml': 'which-regions: across-sets\nwho-writes: same-items\nwhich-queries: procedures\n',
      'w.yaml': workload
        .replace('[us-east-1]', '[us-east-1, eu-west-1]')
        .replace('writes: 100 per second', 'writes: { rate: 100 per second, spread: total }')
        .replace('{ rate: 100 per second, cons', '{ rate: 100 per second, spread: total, cons'),
    })
    const { outcome, family, relaxations, warnings, outside, cost } = JSON.parse(out)
    expect([outcome, family, warnings]).toEqual(['none-fits', 'none', []])
    for (const { drop, changes, outcome: buys } of relaxations) {
      expect(drop).toEqual(changes.map(({ question }: { question: string }) => question))
      expect(buys).not.toBe('none-fits')
    }
    expect(outside).toEqual([expect.objectContaining({ fact: 'rds.pgactive', question: 'which-queries' })])
    expect(cost).toMatchObject({
      against: null,
      difference: null,
      changesAt: null,
      secondRegion: null,
      sensitivity: [],
    })
    expect(cost.bills.length).toBeGreaterThan(0)
  })

  test('prints as JSON where along the writes the cheaper design changes, or why that was not looked at', async () => {
    const { out } = await decide([...single, '--workload', 'w.yaml', '--format', 'json'], { 'w.yaml': workload })
    expect(JSON.parse(out).cost.changesAt).toMatchObject({ input: 'writes', answer: expect.any(String) })
    const strong = ['which-regions=one-set', 'who-writes=same-items', 'how-fresh=latest'].flatMap((one) => [
      '--answer',
      one,
    ])
    const two = await decide([...strong, '--workload', 'w.yaml', '--format', 'json'], { 'w.yaml': workload })
    expect(JSON.parse(two.out).cost.changesAt).toMatchObject({ answer: 'ruled-out', why: expect.any(String) })
  })

  test('gives the same answer to a flip that is run again', async () => {
    const { out } = await decide([...single, '--format', 'json'])
    for (const { changes, outcome } of JSON.parse(out).flips) {
      const options = changes.flatMap(({ question, to }: { question: string; to: string }) => [
        '--answer',
        `${question}=${to}`,
      ])
      const again = await decide([...single, ...options, '--format', 'json'])
      expect(JSON.parse(again.out).outcome).toBe(outcome)
    }
  })

  test('prints reasons, runner-up, flips and warnings for people', async () => {
    const { out } = await decide(single)
    expect(out).toMatch(/^dynamodb-single \(DynamoDB\): DynamoDB in one region\n/)
    for (const title of [
      'Why',
      'What decided',
      'Runner-up: aurora-dsql',
      'What would change it',
      'Before you build it',
    ])
      expect(out).toContain(`\n${title}\n`)
    expect(out).toMatch(/share code: v=1&which-regions=one/)
  })

  test('takes answers from a file, with a workload to price', async () => {
    const file = `which-regions: one\nwhich-queries: [by-key]\nwhich-needs: none\nworkload:\n${workload.replaceAll(/^/gm, '  ')}`
    const { out } = await decide(['--answers', 'a.yaml', '--format', 'json'], { 'a.yaml': file })
    const { cost } = JSON.parse(out)
    expect(cost.bills.map(({ architecture }: { architecture: string }) => architecture)).toEqual([
      'dynamodb-single',
      'aurora-dsql',
    ])
    expect(cost.sensitivity).toHaveLength(2)
    const pretty = await decide(['--answers', 'a.yaml', '--as-of', '2026-09-30'], { 'a.yaml': file })
    expect(pretty.out).toMatch(/Cost, prices as of 2026-09-30/)
  })

  test('takes answers under "answers", from a share code, and the workload from a file of its own', async () => {
    const { out } = await decide(['--answers', 'a.yaml', '--workload', 'w.yaml', '--format', 'json'], {
      'a.yaml': 'answers:\n  which-regions: one\n',
      'w.yaml': workload,
    })
    expect(JSON.parse(out).cost.bills.length).toBeGreaterThan(0)
    const shared = await decide(['--share', 'v=1&which-regions=one&which-colour=red', '--format', 'json'])
    expect(JSON.parse(shared.out).path).toEqual([{ question: 'which-regions', answer: 'one' }])
    expect(shared.err).toContain('"which-colour=red"')
  })

  test('says which questions still matter', async () => {
    const { err } = await decide(['--answer', 'which-regions=one'])
    expect(err).toContain('which-queries, which-needs, which-team')
  })

  test('shows what was not sure, not needed, or can not be met', async () => {
    const { out } = await decide([
      '--answer',
      'which-regions=one',
      '--answer',
      'which-team=not-sure',
      '--answer',
      'must-data-stay=yes',
    ])
    expect(out).toContain('\nNot sure\n  • which-team: Not sure was taken as')
    expect(out).toContain('\nNot needed for this\n  • must-data-stay')
    const unfit = await decide([
      '--answer',
      'which-regions=across-sets',
      '--answer',
      'who-writes=same-items',
      '--answer',
      'which-queries=joins',
    ])
    expect(unfit.out).toContain('\nWhat would have to be given up\n')
  })
})

describe('crossfoot decide refuses', () => {
  test('an unknown question with its place, the nearest name, and what there is', async () => {
    const message = await refusal(['--answers', 'a.yaml'], { 'a.yaml': 'which-regoins: one\n' })
    expect(message).toContain('a.yaml:1:1  no question "which-regoins"; did you mean which-regions?')
    expect(message).toContain('questions: which-regions, who-writes')
  })

  test('an unknown answer with its place, the nearest name, and what is accepted', async () => {
    const message = await refusal(['--answers', 'a.yaml'], { 'a.yaml': 'who-writes: same-item\nwhich-regions: [1]\n' })
    expect(message).toContain('a.yaml:1:13  who-writes: found "same-item"; did you mean same-items?')
    expect(message).toContain('accepted: one, apart, read-elsewhere, own-items, same-items, not-sure')
    expect(message).toContain('a.yaml:2:16  which-regions: found "1"')
  })

  test('several answers where one is taken, and an option that is no answer', async () => {
    const message = await refusal([
      '--answer',
      'which-regions=one,one-set',
      '--answer',
      'which-regions',
      '--answer',
      'what=x',
    ])
    expect(message).toContain('--answer which-regions=one,one-set  which-regions: found 2 answers, and it takes one')
    expect(message).toContain('--answer which-regions  expected QUESTION=ANSWER')
    expect(message).toContain('--answer what=x  no question "what"')
  })

  test('answers that contradict each other, with where each was given', async () => {
    const message = await refusal(['--answers', 'a.yaml', '--answer', 'who-writes=same-items'], {
      'a.yaml': 'which-regions: one\n',
    })
    expect(message).toContain('These answers contradict each other: The data is in one region')
    expect(message).toContain('a.yaml:1:16  which-regions = one')
    expect(message).toContain('--answer who-writes=same-items  who-writes = same-items')
    expect(await refusal(['--answer', 'which-queries=extensions,mysql'])).toContain('can’t be had in one database')
    expect(await refusal(['--share', 'v=1&which-regions=one&who-writes=apart'])).toContain('contradict')
  })

  test('a file that holds no answers, a format that it does not know, a day that is none', async () => {
    expect(await refusal(['--answers', 'a.yaml'], { 'a.yaml': '- one\n' })).toContain('a.yaml:1:1  expected answers as')
    expect(await refusal([...single, '--format', 'jsn'])).toContain('did you mean json?')
    expect(await refusal([...single, '--format', 'zzzzzzzz'])).toContain('formats: pretty, json, adr')
    expect(await refusal([...single, '--as-of', 'today'])).toContain('is no date')
  })

  test('a share code without any answer, and shows no more of rubbish than a line', async () => {
    for (const code of ['', '%E0%A4%A', 'v=1', '\u001b[31mred', 'x'.repeat(5000)]) {
      const message = await refusal(['--share', code])
      expect(message).toContain('--share: found no answer in "')
      expect(message).not.toContain('\u001b')
      expect(message.length).toBeLessThan(160)
    }
    const { err } = await decide(['--share', `which-regions=one&${'y'.repeat(3000)}=\u001b[31m`, ...single])
    expect(err.length).toBeLessThan(160)
    expect(await refusal(['--answer', `${'z'.repeat(3000)}=x`])).toContain(`no question "${'z'.repeat(60)}…"`)
  })

  test('to ask where there is no terminal', async () => {
    expect(await refusal([])).toContain('there is no terminal to ask in')
  })

  test('a workload with a fault, at its place in the answers', async () => {
    const file = 'which-regions: one\nworkload:\n  regions: [us-east-1]\n  writes: lots\n'
    expect(await refusal(['--answers', 'a.yaml'], { 'a.yaml': file })).toMatch(/^a\.yaml:3:3 {2}reads: missing/m)
  })
})

describe('a decision record', () => {
  async function record(extra: readonly string[] = []): Promise<string> {
    return (await decide([...single, ...extra, '--format', 'adr'], { 'w.yaml': workload })).out
  }
  const check = (text: string) => decide(['--recheck', 'r.md'], { 'r.md': text })

  test('holds when its answers are run again', async () => {
    const { code, out } = await check(await record(['--workload', 'w.yaml']))
    expect([code, out]).toEqual([0, 'r.md: still dynamodb-single, with the facts and prices of 2026-10-04\n'])
    expect((await check(await record())).code).toBe(0)
  })

  test('fails where the outcome differs, or a question matters that was not asked', async () => {
    const changed = (await record()).replace('outcome: dynamodb-single', 'outcome: aurora-global')
    expect(await check(changed)).toMatchObject({
      code: 1,
      out: 'r.md: the outcome was aurora-global, and is dynamodb-single now\n',
    })
    const { code, out } = await check((await record()).replace('&which-team=either', ''))
    expect([code, out]).toEqual([1, 'r.md: which-team was not asked then, and matters now\n'])
    expect(
      (await check((await record()).replace('which-team=either', 'which-team=nobody&which-team=either'))).out,
    ).toContain('means nothing any more')
  })

  test('fails where the cost moved by more than a tenth, and holds where it moved by less', async () => {
    const text = await record(['--workload', 'w.yaml'])
    const total = Number(/total: "([\d.]+)"/.exec(text)?.[1])
    const withTotal = (value: number) => text.replace(/total: "[\d.]+"/, `total: "${value.toFixed(6)}"`)
    expect((await check(withTotal(total * 0.95))).code).toBe(0)
    const { code, out } = await check(withTotal(total * 0.8))
    expect(code).toBe(1)
    expect(out).toMatch(/r\.md: the cost was \$[\d.]+ a month, and is \$[\d.]+ now: more than a tenth apart/)
  })

  test('of a range of costs is held to both ends', async () => {
    const { out } = await decide(
      ['--answer', 'which-regions=one', '--answer', 'which-queries=mysql', '--workload', 'w.yaml', '--format', 'adr'],
      { 'w.yaml': workload },
    )
    expect(out).toMatch(/total: "[\d.]+ to [\d.]+"/)
    const answered = out.replace('which-queries=mysql', 'which-queries=mysql&what-load=steady&how-much=one-writer')
    expect((await check(answered)).code).toBe(0)
    expect((await check(answered.replace(/total: "([\d.]+) to [\d.]+"/, 'total: "$1 to 999999"'))).code).toBe(1)
  })

  test('that can not be priced any more fails, and says why', async () => {
    const text = (await record(['--workload', 'w.yaml']))
      .replace('outcome: dynamodb-single', 'outcome: dynamodb-global-eventual')
      .replace(
        /answers: ".*"/,
        'answers: "v=1&which-regions=across-sets&who-writes=own-items&which-queries=by-key&if-region-fails=seconds&how-fresh=seconds-old&which-needs=none&must-data-stay=no"',
      )
    const { code, out } = await check(text)
    expect(code).toBe(1)
    expect(out).toContain('the cost can’t be worked out any more')
  })

  test('that is none is refused with what it lacks', async () => {
    expect(await refusal(['--recheck', 'r.md'], { 'r.md': '# Notes\n' })).toContain('r.md:1:1  no decision record')
    expect(
      await refusal(['--recheck', 'r.md'], {
        'r.md': '---\ncrossfoot: { outcome: x, answers: "v=1", total: lots }\n---\n',
      }),
    ).toContain('crossfoot.total')
    expect(
      await refusal(['--recheck', 'r.md'], {
        'r.md': '---\ncrossfoot: { outcome: x, answers: "v=1&which-regions=one&who-writes=apart" }\n---\n',
      }),
    ).toContain('contradict')
  })
})

test('the schema of answers names every question', async () => {
  const { answersJsonSchema, decisionJsonSchema } = await import('../../src/decision/schema.ts')
  const { properties } = answersJsonSchema() as { properties: object }
  expect(Object.keys(properties)).toEqual([...questions.map(({ name }) => name), 'workload'])
  const { out } = await decide([...single, '--format', 'json'])
  const { required } = decisionJsonSchema as { required: string[] }
  expect(Object.keys(JSON.parse(out)).sort()).toEqual([...required].sort())
})
