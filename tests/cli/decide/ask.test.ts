import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readWorkload } from '../../../src/calculator/index.ts'
import { askQuestions } from '../../../src/cli/decide/ask.ts'
import { askWorkload } from '../../../src/cli/decide/ask-workload.ts'
import { type Choice, openPrompter, type Prompter } from '../../../src/cli/decide/prompter.ts'
import { findStateFolder, openSaved, type Saved } from '../../../src/cli/decide/saved.ts'
import type { Answers } from '../../../src/decision/index.ts'

/** Somebody who answers from a list: an answer, several, or STOP; and what they were asked and told. */
function makeSomebody(replies: readonly (string | readonly string[])[]) {
  const asked: { message: string; choices: readonly string[]; initial: unknown }[] = []
  const told: string[] = []
  const left = [...replies]
  const reply = (message: string, choices: readonly Choice[], initial: unknown) => {
    asked.push({ message, choices: choices.map(({ value }) => value), initial })
    const next = left.shift() ?? STOP
    return next === STOP ? undefined : next
  }
  const prompter: Prompter = {
    chooseOne: async (message, choices, initial) => reply(message, choices, initial) as string | undefined,
    chooseMany: async (message, choices, initial) => reply(message, choices, initial) as string[] | undefined,
    write: async (message, initial, refuse) => {
      const typed = reply(message, [], initial) as string | undefined
      const problem = typed === undefined ? undefined : refuse(typed)
      if (problem === undefined) return typed
      told.push(problem)
      return prompter.write(message, initial, refuse)
    },
    say: (text) => told.push(text),
  }
  return { prompter, asked, told }
}

const STOP = 'stop'

function keepInMemory(before: Answers = {}) {
  const kept: { answers: Answers; cleared: boolean } = { answers: before, cleared: false }
  const saved: Saved = {
    load: () => kept.answers,
    save: (answers) => {
      kept.answers = answers
    },
    clear: () => {
      kept.cleared = true
    },
  }
  return { kept, saved }
}

async function ask(replies: readonly (string | readonly string[])[], before: Answers = {}, offersPrice = false) {
  const somebody = makeSomebody(replies)
  const { kept, saved } = keepInMemory(before)
  const asked = await askQuestions(offersPrice, somebody.prompter, saved)
  return { ...somebody, answers: asked?.answers, workload: asked?.workload, kept }
}

describe('the questionnaire', () => {
  test('asks only what still matters, and ends with the answers', async () => {
    const { answers, asked, kept } = await ask(['one', ['by-key'], ['ttl'], 'either', '<done'])
    expect(answers).toEqual({
      'which-regions': ['one'],
      'which-queries': ['by-key'],
      'which-needs': ['ttl'],
      'which-team': ['either'],
    })
    expect(asked).toHaveLength(5)
    expect(kept.cleared).toBe(true)
  })

  test('offers "not sure" everywhere, and from the second question on the way back', async () => {
    const { asked } = await ask(['one', ['by-key'], STOP])
    expect(asked[0]?.choices).toEqual(['one', 'one-set', 'across-sets', 'not-sure'])
    expect(asked[1]?.choices.slice(-2)).toEqual(['not-sure', '<back'])
    expect(asked[2]?.choices.slice(-3)).toEqual(['not-sure', '<back', '<change'])
  })

  test('goes back to the question before', async () => {
    const { answers, asked } = await ask([
      'one',
      ['joins'],
      ['<back'],
      ['by-key'],
      ['none'],
      'either',
      '<back',
      'sql',
      '<done',
    ])
    expect(asked[3]?.message).toBe(asked[1]?.message)
    expect(answers).toMatchObject({ 'which-queries': ['by-key'], 'which-team': ['sql'] })
  })

  test('changes any answer, keeps the others, and says which no longer fit', async () => {
    const { answers, asked, told } = await ask([
      'one-set',
      'same-items',
      '<change',
      'which-regions',
      'one',
      ['by-key'],
      ['none'],
      'either',
      '<change',
      'which-team',
      'sql',
      '<done',
    ])
    expect(answers).toEqual({
      'which-regions': ['one'],
      'which-queries': ['by-key'],
      'which-needs': ['none'],
      'which-team': ['sql'],
    })
    expect(told).toEqual([
      'Your answer to “Who saves the data, and who needs it elsewhere?” no longer fits, and was dropped.',
    ])
    expect(asked[4]?.initial).toBe('one-set')
  })

  test('lets somebody think better of a change', async () => {
    const { answers } = await ask(['one', ['by-key'], ['<change'], '<back', ['none'], 'either', '<done'])
    expect(answers).toMatchObject({ 'which-needs': ['none'] })
  })

  test('asks again where two answers to one question contradict each other', async () => {
    const { answers, told } = await ask(['one', ['extensions', 'mysql'], ['by-key'], ['none'], 'either', '<done'])
    expect(told).toEqual(['PostgreSQL extensions and MySQL can’t be had in one database.'])
    expect(answers).toMatchObject({ 'which-queries': ['by-key'] })
  })

  test('keeps the answers when somebody stops, wherever that is', async () => {
    const stopped = await ask(['one', ['by-key'], STOP])
    expect(stopped.answers).toBeUndefined()
    expect(stopped.kept).toEqual({ answers: { 'which-regions': ['one'], 'which-queries': ['by-key'] }, cleared: false })
    expect(stopped.told.at(-1)).toContain('are kept')
    for (const replies of [
      [STOP],
      ['one', ['by-key'], ['<change'], STOP],
      ['one', ['by-key'], ['<change'], 'which-queries', STOP],
      ['one', ['by-key'], ['none'], 'either', STOP],
    ])
      expect((await ask(replies)).answers).toBeUndefined()
  })

  test('goes on where it was left, or begins again', async () => {
    const before: Answers = { 'which-regions': ['one'], 'which-queries': ['by-key'] }
    const resumed = await ask(['on', ['none'], 'either', '<done'], before)
    expect(resumed.asked[0]?.message).toContain('left before its end')
    expect(resumed.answers).toMatchObject({ ...before, 'which-needs': ['none'] })
    const afresh = await ask(['new', 'across-sets', STOP], before)
    expect(afresh.kept.answers).toEqual({ 'which-regions': ['across-sets'] })
    expect((await ask([STOP], { 'which-regions': ['one'] })).answers).toBeUndefined()
  })
})

describe('the workload, last', () => {
  const before: readonly (string | readonly string[])[] = ['one', ['by-key'], ['none'], 'either']

  test('is offered only where none was given', async () => {
    const { asked, workload } = await ask([...before, '<done'], {}, true)
    expect(asked.at(-1)?.choices).toEqual(['<done', '<price', '<back', '<change'])
    expect(workload).toBeUndefined()
    expect((await ask([...before, '<done'])).asked.at(-1)?.choices).not.toContain('<price')
  })

  test('is asked for in five lines, each begun with an example and asked again until it can be read', async () => {
    const typed = ['us-west-2', '50 per second', 'many', '200 per second', '2 KB', '10 GB']
    const { asked, told, workload, kept } = await ask([...before, '<price', ...typed], {}, true)
    expect(asked.slice(5).map(({ initial }) => initial)).toEqual([
      'us-east-1',
      '100 per second',
      '500 per second',
      '500 per second',
      '1 KB',
      '100 GB',
    ])
    expect(told).toEqual([expect.stringContaining('"many"')])
    expect(workload?.value).toEqual({
      regions: ['us-west-2'],
      writes: { rate: '50 per second' },
      reads: { rate: '200 per second', consistency: 'eventual' },
      'item-size': '2 KB',
      storage: '10 GB',
      dynamodb: { capacity: 'on-demand' },
    })
    expect(readWorkload(workload?.value).regions).toEqual(['us-west-2'])
    expect(workload?.locate([])).toEqual({ line: 1, column: 1 })
    expect(kept.cleared).toBe(true)
  })

  test('takes from the answers how many regions there are, how reads are made, and how capacity is paid', async () => {
    const answers: Answers = {
      'which-regions': ['one-set'],
      'who-writes': ['same-items'],
      'how-fresh': ['latest'],
      'what-load': ['steady'],
    }
    const taken = await askWorkload(
      makeSomebody(['us-east-1 us-east-2,us-west-2', '1 per second', '1 per second', '1 KB', '1 GB']).prompter,
      answers,
    )
    expect(taken?.value).toMatchObject({
      regions: ['us-east-1', 'us-east-2', 'us-west-2'],
      writes: { spread: 'total' },
      reads: { spread: 'total', consistency: 'strong' },
      dynamodb: { capacity: 'provisioned' },
    })
    const { prompter, asked } = makeSomebody([])
    expect(await askWorkload(prompter, { 'which-regions': ['across-sets'] })).toBeUndefined()
    expect(asked[0]?.initial).toBe('us-east-1, eu-west-1')
  })

  test('keeps the answers when somebody stops in it', async () => {
    const { answers, kept, told } = await ask([...before, '<price', 'us-east-1', STOP], {}, true)
    expect(answers).toBeUndefined()
    expect(kept).toMatchObject({ cleared: false, answers: { 'which-team': ['either'] } })
    expect(told.at(-1)).toContain('are kept')
  })
})

describe('prompts in a terminal', () => {
  const keys = { down: '\u001b[B', enter: '\r', space: ' ', stop: '\u0003' }

  function openTerminal() {
    const input = new PassThrough()
    const output = new PassThrough()
    let shown = ''
    output.on('data', (chunk: Buffer) => {
      shown += chunk.toString()
    })
    const press = (...names: (keyof typeof keys)[]) => {
      for (const name of names) input.write(keys[name])
    }
    return { prompter: openPrompter(input, output), press, shown: () => shown }
  }

  const choices = [
    { value: 'a', label: 'First' },
    { value: 'b', label: 'Second' },
  ]

  test('are moved through with the arrow keys', async () => {
    const { prompter, press, shown } = openTerminal()
    const chosen = prompter.chooseOne('Which?', choices, undefined)
    press('down', 'enter')
    expect(await chosen).toBe('b')
    expect(shown()).toContain('Which?')
  })

  test('begin at the answer given before, and take several', async () => {
    const { prompter, press } = openTerminal()
    const one = prompter.chooseOne('Which?', choices, 'b')
    press('enter')
    expect(await one).toBe('b')
    const many = prompter.chooseMany('Which?', choices, ['b'])
    press('space', 'enter')
    expect((await many)?.sort()).toEqual(['a', 'b'])
  })

  test('stop at Ctrl-C', async () => {
    const { prompter, press, shown } = openTerminal()
    const one = prompter.chooseOne('Which?', choices, undefined)
    press('stop')
    expect(await one).toBeUndefined()
    const many = prompter.chooseMany('Which?', choices, [])
    press('stop')
    expect(await many).toBeUndefined()
    const line = prompter.write('How many?', '', () => undefined)
    press('stop')
    expect(await line).toBeUndefined()
    prompter.say('Kept.')
    expect(shown()).toContain('Kept.')
  })
})

describe('a whole questionnaire in a terminal', () => {
  const down = '\u001b[B'
  const up = '\u001b[A'
  const enter = '\r'
  const stop = '\u0003'
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'decide-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Presses the keys, each once the screen stands still, and gives back what was asked for and what was seen. */
  async function sit(keys: readonly string[]) {
    const input = new PassThrough()
    const output = new PassThrough()
    let shown = ''
    const left = [...keys]
    let isWaiting = false
    output.on('data', (chunk: Buffer) => {
      shown += chunk.toString()
      if (isWaiting) return
      isWaiting = true
      setImmediate(() => {
        isWaiting = false
        input.write(left.shift() ?? stop)
      })
    })
    const asked = await askQuestions(true, openPrompter(input, output), openSaved(join(folder, 'decide.txt')))
    return { asked, shown, left }
  }

  test('is stopped, resumed, gone back in and changed by the keys alone', async () => {
    const stopped = await sit([enter, ' ', enter, stop])
    expect(stopped.asked).toBeUndefined()
    expect(stopped.shown).toContain('Your answers are kept')
    expect(readFileSync(join(folder, 'decide.txt'), 'utf8')).toBe('v=1&which-regions=one&which-queries=by-key\n')

    // Back to the second question, answered again; then the first one changed after the fourth was asked.
    const back = [enter, `${up}${up} `, enter]
    const again = [' ', enter, ' ', enter]
    const change = [`${up}${enter}`, enter, `${down}${enter}`]
    const changed = await sit([...back, ...again, ...change, stop])
    expect(changed.shown).toContain('A questionnaire was left before its end.')
    expect(changed.shown).toContain('Which answer?')
    expect(readFileSync(join(folder, 'decide.txt'), 'utf8')).toContain('which-regions=one-set')
    expect(changed.left).toEqual([])
  })

  test('ends with the workload, line by line', async () => {
    const priced = await sit([enter, ' ', enter, ' ', enter, enter, `${down}${enter}`, ...Array<string>(5).fill(enter)])
    expect(priced.asked?.workload?.value).toMatchObject({ regions: ['us-east-1'], storage: '100 GB' })
    expect(priced.left).toEqual([])
    expect(openSaved(join(folder, 'decide.txt')).load()).toEqual({})
  })
})

describe('unfinished answers', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'decide-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('are kept in a file, and gone when the questionnaire is done', () => {
    const path = join(folder, 'deep', 'decide.txt')
    const saved = openSaved(path)
    expect(saved.load()).toEqual({})
    saved.save({ 'which-regions': ['one'] })
    expect(readFileSync(path, 'utf8')).toBe('v=1&which-regions=one\n')
    expect(saved.load()).toEqual({ 'which-regions': ['one'] })
    saved.clear()
    expect(saved.load()).toEqual({})
  })

  test('that were spoilt are as good as none, and a folder that can not be written to does no harm', () => {
    writeFileSync(join(folder, 'file'), '\u0000rubbish=%')
    expect(openSaved(join(folder, 'file')).load()).toEqual({})
    openSaved(join(folder, 'file', 'below')).save({ 'which-regions': ['one'] })
  })

  test('lie where the platform keeps state', () => {
    expect(findStateFolder('linux', { XDG_STATE_HOME: '/state' })).toBe('/state')
    expect(findStateFolder('linux', {})).toMatch(/\.local.state$/)
    expect(findStateFolder('darwin', {})).toMatch(/Application Support$/)
    expect(findStateFolder('win32', { LOCALAPPDATA: 'C:\\Local' })).toBe('C:\\Local')
    expect(findStateFolder('win32', {})).toMatch(/Local$/)
  })
})
