import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { subcommands } from '../../src/cli/subcommands.ts'

const root = join(import.meta.dirname, '..', '..')

function crossfoot(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], { cwd: root, encoding: 'utf8' })
}

describe('the command', () => {
  test('without a subcommand lists them all', () => {
    const { stdout, status } = crossfoot()
    expect(status).toBe(0)
    for (const { usage, does } of Object.values(subcommands))
      expect(stdout).toMatch(new RegExp(`crossfoot ${escapeRegExp(usage)} +${escapeRegExp(does)}`))
  })

  test.each(Object.keys(subcommands))('%s --help tells every option that it takes', (name) => {
    const { stdout, status } = crossfoot(name, '--help')
    expect(status).toBe(0)
    expect(stdout).toContain(`usage: crossfoot ${subcommands[name]?.usage}`)
    const files = [`${name}.ts`, join(name, 'options.ts')].map((file) => join(root, 'src/cli', file))
    const source = files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('')
    for (const [, option] of source.matchAll(/'?([a-zA-Z-]+)'?: \{ type: '(?:string|boolean)'/g))
      expect(stdout).toMatch(new RegExp(`^  --${option}\\b`, 'm'))
  })

  test('what stands behind -- is no option', () => expect(crossfoot('schema', '--', '--help').status).toBe(2))

  test('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(crossfoot('--version').stdout).toBe(`${version}\n`)
  })

  test('names the nearest subcommand for a mistyped one, and exits with 2', () => {
    const { stderr, stdout, status } = crossfoot('chekc')
    expect(stderr).toMatch(/no command "chekc"; did you mean check\?/)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  test.each(['__proto__', 'toString', 'constructor'])('knows no subcommand %s', (name) =>
    expect(crossfoot(name).status).toBe(2),
  )

  test('refuses an unknown option in one line, without a stack', () => {
    const { stderr, status } = crossfoot('decide', '--colour')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/--colour/)
    expect(status).toBe(2)
  })
})

test('every subcommand is one thin file', async () => {
  for (const { load } of Object.values(subcommands)) expect(typeof (await load()).run).toBe('function')
})

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
