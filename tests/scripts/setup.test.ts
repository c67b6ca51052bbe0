import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let folder: string

/** A fresh clone with one target to run, and a stand-in for npm that notes its calls and then does as it is told. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-setup-'))
  for (const name of ['scripts/run.mjs', 'scripts/setup.mjs']) cpSync(join(root, name), join(folder, name))
  writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3}')
  writeFileSync(join(folder, 'target.mjs'), 'console.log("ran", ...process.argv.slice(2)); process.exitCode = 7')
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

interface Npm {
  version?: string
  stderr?: string
  fails?: boolean
}

function makeNpm({ version = '11.0.0', stderr = '', fails = false }: Npm = {}): NodeJS.ProcessEnv {
  const path = join(folder, 'npm-cli.js')
  writeFileSync(
    path,
    `const fs = require('fs')
if (process.argv[2] === '--version') { console.log('${version}'); process.exit() }
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
process.stderr.write(${JSON.stringify(stderr)})
if (${fails}) process.exit(1)
fs.mkdirSync('node_modules', { recursive: true })
fs.writeFileSync('node_modules/.package-lock.json', '')`,
  )
  return { ...process.env, npm_execpath: path }
}

function run(npm: Npm = {}, node: string[] = []) {
  const args = [...node, 'scripts/run.mjs', 'target.mjs', 'a', 'b c']
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: makeNpm(npm) })
  return { ...result, calls: readCalls() }
}

function readCalls(): string[] {
  const path = join(folder, 'calls')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

describe('set-up', () => {
  test('installs from the lockfile without install scripts, then runs the target and hands on its exit code', () => {
    const { stdout, status, calls } = run()
    expect(stdout).toBe('ran a b c\n')
    expect(status).toBe(7)
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatch(/^ci --ignore-scripts /)
  })

  test('does nothing and says nothing the second time', () => {
    run()
    const { calls, stderr } = run()
    expect(calls).toHaveLength(1)
    expect(stderr).toBe('')
  })

  test('installs again when the lockfile says something else', () => {
    run()
    writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3,"changed":true}')
    expect(run().calls).toHaveLength(2)
  })

  test('passes over another set-up that died', () => {
    writeFileSync(join(folder, '.setup-turn'), '999999999')
    expect(run().calls).toHaveLength(1)
    expect(existsSync(join(folder, '.setup-turn'))).toBe(false)
  })

  test('waits for another set-up that is at work, and then has nothing left to install', async () => {
    const env = makeNpm()
    const start = () => spawn(process.execPath, ['scripts/run.mjs', 'target.mjs'], { cwd: folder, env })
    const codes = [start(), start(), start()].map((child) => new Promise((resolve) => child.on('exit', resolve)))
    expect(await Promise.all(codes)).toEqual([7, 7, 7])
    expect(readCalls()).toHaveLength(1)
  })

  test('accepts an installation made by hand after the last change of the lockfile, and none from before it', () => {
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '')
    expect(run().calls).toEqual([])
    utimesSync(join(folder, 'node_modules/.package-lock.json'), 1, 1)
    expect(run().calls).toHaveLength(1)
  })
})

describe('one clear line and exit code 2', () => {
  test.each<[string, Npm, RegExp]>([
    ['npm is too old', { version: '6.14.0' }, /^npm 6\.14\.0 is too old .*npm install --global npm@11/],
    [
      'the registry is out of reach',
      { fails: true, stderr: 'npm error code ENOTFOUND' },
      /registry could not be reached: check/,
    ],
    ['the disk is full', { fails: true, stderr: 'npm error ENOSPC: no space left' }, /disk is full: free about 1 GB/],
    ['npm may not write', { fails: true, stderr: 'npm error code EACCES' }, /npm was not allowed to write/],
    [
      'npm fails otherwise',
      { fails: true, stderr: 'npm error code EUSAGE\nin sync' },
      /npm ci failed: npm error code EUSAGE/,
    ],
  ])('when %s', (_, npm, message) => {
    const { stderr, status, stdout } = run(npm)
    expect(stderr.replace(/^Installing.*\n/, '')).toMatch(message)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  test('when neither the pinned Node nor a new enough host Node is there', () => {
    writeFileSync(join(folder, 'old.cjs'), "Object.defineProperty(process.versions, 'node', { value: '22.12.0' })")
    const { stderr, status } = run({}, ['--require', join(folder, 'old.cjs')])
    expect(stderr).toMatch(/Crossfoot runs on Node 24; this is Node 22\.12\.0 .*install Node 22\.18 or newer/)
    expect(status).toBe(2)
  })

  // Root may write anywhere, so the call itself is made to fail as it does on a read-only disk.
  test('when the project folder refuses a write', () => {
    writeFileSync(
      join(folder, 'refuse.cjs'),
      "const fs = require('fs'); fs.mkdirSync = () => { throw Object.assign(new Error('read-only'), { code: 'EROFS' }) }; require('module').syncBuiltinESMExports()",
    )
    const { stderr, status } = run({}, ['--require', join(folder, 'refuse.cjs')])
    expect(stderr).toMatch(/can't be written to \(EROFS\): move the project/)
    expect(status).toBe(2)
  })
})
