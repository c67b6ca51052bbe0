import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { remark } from 'remark'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../src/cli/check.ts'
import crossfoot from '../../src/remark/index.ts'
import { fakeIo } from '../cli/fake-io.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-remark-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function messagesOf(value: string, path = 'text.md', site?: string) {
  const file = new VFile({ value, path, cwd: folder })
  await remark()
    .use(crossfoot, site === undefined ? {} : { site })
    .process(file)
  return file.messages
}

const workload = `\`\`\`workload shop
regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: strong }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: provisioned }
\`\`\`
`

test('each finding of the command is a message with its place, its rule, its working and its repair', async () => {
  const text = `${workload}\n🦊 It costs :fig[$90]{is='shop["dynamodb-single"].total'} a month.\n`.replaceAll(
    '\n',
    '\r\n',
  )
  writeFileSync(join(folder, 'text.md'), text)
  const { io, said } = fakeIo()
  await run(['text.md', '--format', 'json'], { ...io, cwd: folder, readInput: () => text })
  const [finding] = JSON.parse(said.out).findings
  const [message, ...others] = await messagesOf(text)
  const offset = text.indexOf('$90')
  expect(others).toEqual([])
  expect(message).toMatchObject({
    reason: finding.message,
    ruleId: finding.rule,
    source: 'crossfoot',
    fatal: true,
    place: { start: { line: 10, column: 18, offset }, end: { line: 10, column: 21, offset: offset + 3 } },
    line: 10,
    column: 18,
    actual: '$90',
    expected: [finding.fix.text],
    note: [...finding.notes, `help: ${finding.help}`].join('\n'),
    file: 'text.md',
  })
  expect(`${message}`).toMatch(/^text\.md:10:18-10:21: stated "\$90", /)
  const mended = `${text.slice(0, offset)}${finding.fix.text}${text.slice(offset + 3)}`
  expect(await messagesOf(mended)).toEqual([])
})

test('what fails is fatal, a warning is not, a note is neither', async () => {
  const text = `${workload}\nIt is :fig[$90]{is='shop["dynamodb-single"].total'} and :fig[nine months]{waive="so" until="2999-01-01"}.\n\n~~~\nopen\n`
  const messages = await messagesOf(text)
  const fatalOf = (rule: string) => messages.find(({ ruleId }) => ruleId === rule)?.fatal
  expect(fatalOf('binding/value')).toBe(true)
  expect(fatalOf('format/not-looked-at')).toBeUndefined()
})

test('a script has its outline as context, and its own text is the one in the pipeline', async () => {
  mkdirSync(join(folder, 'ep'))
  writeFileSync(join(folder, 'ep/outline.md'), workload)
  writeFileSync(join(folder, 'ep/script.md'), 'Something else.')
  const say = (figure: string) => `It costs :fig[${figure}]{is='shop["dynamodb-single"].total'} a month.\n`
  expect(await messagesOf(say('$59'), 'ep/script.md')).toEqual([])
  expect(await messagesOf(say('$99'), 'ep/script.md')).toMatchObject([{ ruleId: 'binding/value' }])
})

test('messages lead to the page of their rule where a site is named', async () => {
  const [message] = await messagesOf('Lines of $10 and $20. The total is $40.', 'a.md', 'https://course.example/base/')
  expect(message?.url).toBe('https://course.example/base/rules/#arithmetic-sum')
  const [other] = await messagesOf('Lines of $10 and $20. The total is $40.', 'a.md')
  expect(other?.url).toBeUndefined()
})

test('a workload that can not be read is a message at its place', async () => {
  expect(await messagesOf(workload.replace('item-size: 1 KB\n', ''))).toMatchObject([
    { ruleId: 'config/workload', fatal: true, line: 2 },
  ])
})

test('it goes with any parser, and with a text that has no path', async () => {
  const file = new VFile('Lines of $10 and $20. The total is $40.')
  const processor = unified()
    .use(function parseNothing() {
      this.parser = () => ({ type: 'root', children: [] })
    })
    .use(crossfoot)
  await processor.run(processor.parse(file), file)
  expect(file.messages).toMatchObject([{ ruleId: 'arithmetic/sum' }])
})

test('the configuration of the project has its say', async () => {
  const config = { crossfoot: { folders: { '.': { severities: { 'arithmetic/*': 'warning' } } } } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(config))
  expect(await messagesOf('Lines of $10 and $20. The total is $40.')).toMatchObject([{ fatal: false }])
  const ignore = [{ rule: 'arithmetic/*', in: 'quiz.md', reason: 'a quiz', until: '2999-01-01' }]
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ crossfoot: { ignore, packs: [] } }))
  expect(await messagesOf('Lines of $10 and $20. The total is $40.', 'quiz.md')).toEqual([])
  expect(await messagesOf('Lines of $10 and $20. The total is $40.')).toMatchObject([{ fatal: true }])
  expect(await messagesOf('In DynamoDB, 1,000 WCUs cost $6,000 a month.')).toEqual([])
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ crossfoot: { odd: 1 } }))
  await expect(messagesOf('Nothing.')).rejects.toThrow(/package\.json: /)
})
