import { expect, test } from 'vitest'
import { run } from '../../src/cli/simulate.ts'
import { fakeIo } from './fake-io.ts'

const RUN = `# two writes
regions: [boston, dublin]
delay: 300ms
operations:
  - { at: 0ms, region: boston, put: item-a, value: Boston }
  - at: 50ms
    region: dublin
    put: item-a
    value: Dublin
`

async function simulate(text: string, ...args: string[]) {
  const { io, said } = fakeIo({ 'run.yaml': text })
  expect(await run(['run.yaml', ...args], io)).toBe(0)
  expect(said.err).toBe('')
  return said.out
}

test('a run file is played and told', async () => {
  expect(await simulate(RUN)).toContain('Damage: 1 lost update, of 2 operations')
})

test('the result goes out as JSON alone', async () => {
  expect(JSON.parse(await simulate(RUN, '--format', 'json'))).toMatchObject({ version: 1, convergence: { at: 350 } })
})

test('a mermaid diagram goes out', async () => {
  expect(await simulate(RUN, '--format', 'mermaid')).toMatch(/^sequenceDiagram\n {2}participant r0 as boston\n/)
})

test('what each region holds at a time goes out', async () => {
  expect(await simulate(RUN, '--at', '100ms')).toBe(
    'At 100 ms\n  boston\n    item-a: Boston\n  dublin\n    item-a: Dublin\n',
  )
})

test('the same run as JSON is read as well', async () => {
  const operations = [{ at: 0, region: 'boston', put: 'item-a', value: 1 }]
  expect(await simulate(JSON.stringify({ regions: ['boston'], operations }))).toContain('Damage: none, of 1 operation')
})

test('a scene is played by its name', async () => {
  const { io, said } = fakeIo({}, { color: true })
  expect(await run(['--scene', 'boston-and-dublin'], io)).toBe(0)
  expect(said.out).toContain('\u001b[1mBoston at 0 ms, Dublin at 50 ms\u001b[22m')
})

test.each([
  [
    RUN.replace('region: dublin', 'region: dubln'),
    'run.yaml:7:13  operations[1].region: no region "dubln"; did you mean dublin?',
  ],
  [RUN.replace('delay:', 'dely:'), 'run.yaml:3:1  dely: unknown field; did you mean delay?'],
  [RUN.replace('    put: item-a\n', '    add: item-a\n'), "run.yaml:9:5  operations[1].value: doesn't go with add"],
  [RUN.replace('300ms', '[1'), 'run.yaml:'],
  ['', 'run.yaml:1:1  null is not accepted'],
])('a mistake is refused with line and column: %#', async (text, message) => {
  await expect(run(['run.yaml'], fakeIo({ 'run.yaml': text }).io)).rejects.toThrow(message)
})

test.each([
  [[], 'usage: crossfoot simulate FILE'],
  [['run.yaml', '--scene', 'a-shop'], 'usage:'],
  [['run.yaml', '--format', 'xml'], '--format "xml" is not known; expected one of pretty, json, mermaid'],
  [['run.yaml', '--at', 'noon'], '--at "noon" is no time'],
  [['--scene', 'a-shp'], 'no scene "a-shp"; did you mean a-shop?'],
])('a wrong call is refused: %j', async (args, message) => {
  await expect(run(args, fakeIo({ 'run.yaml': RUN }).io)).rejects.toThrow(message)
})
