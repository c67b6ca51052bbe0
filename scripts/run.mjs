// node scripts/run.mjs TARGET [ARG …]: set-up first, then TARGET (a file, or a package's command) on the pinned Node.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { findNode, root, SetupError, setUp } from './setup.mjs'

const [target, ...args] = process.argv.slice(2)
try {
  setUp()
  run(findNode(), [locate(target), ...args])
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

function locate(name) {
  if (existsSync(join(root, name))) return join(root, name)
  const folder = join(root, 'node_modules', name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0])
}

function run(node, argv) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path }
  const child = spawn(node, argv, { stdio: 'inherit', env })
  // Ctrl-C reaches the child by itself; this process only waits for it to finish.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}
