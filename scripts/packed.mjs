#!/usr/bin/env node
// node scripts/packed.mjs ARG …: the `crossfoot` command as its package has it, wherever this project was cloned to. It is
// packed and installed aside once; the pre-commit hooks and the GitHub Action start here. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, root, SetupError, setUp } from './setup.mjs'

const home = join(root, 'node_modules', '.crossfoot-packed')

try {
  if (!existsSync(home)) install()
  const command = join(home, 'node_modules', 'crossfoot', 'lib', 'cli', 'main.js')
  const { status } = spawnSync(findNode(), [command, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 2
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

// What was interrupted leaves no half of it: the folder gets its name at the end.
function install() {
  setUp()
  const draft = `${home}.${process.pid}`
  try {
    mkdirSync(draft)
    writeFileSync(join(draft, 'package.json'), '{"private":true}')
    npm(root, 'pack', '--pack-destination', draft)
    const archive = readdirSync(draft).find((name) => name.endsWith('.tgz'))
    npm(draft, 'install', '--ignore-scripts', '--prefer-offline', `./${archive}`)
    renameSync(draft, home)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function npm(cwd, ...args) {
  const options = ['--loglevel=error', '--no-audit', '--no-fund']
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', [...args, ...options], { cwd, encoding: 'utf8', shell })
  if (status === 0) return
  throw new SetupError(`npm ${args[0]} failed: ${`${stderr}${stdout}`.trim().split('\n').slice(0, 8).join('\n')}`)
}
