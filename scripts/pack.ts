// Runs before and after `npm pack`: the package has compiled code and a manifest of its own (no pinned Node, no site,
// no tools). npm reads the manifest from package.json alone, so it is put there for the second that npm needs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OLDEST_NODE } from '../src/cli/node-version.ts'

const root = join(import.meta.dirname, '..')
const manifestPath = join(root, 'package.json')
const sourcePath = join(root, 'package.json.source')
const doors = ['quantity', 'book', 'calculator', 'decision', 'text', 'numbers', 'check', 'report', 'remark']

if (process.argv[2] === 'restore') restore()
else prepare()

function prepare(): void {
  restore()
  rmSync(join(root, 'lib'), { recursive: true, force: true })
  const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.package.json']
  const { status } = spawnSync(process.execPath, compiler, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  const manifest = makeManifest(JSON.parse(readFileSync(manifestPath, 'utf8')))
  renameSync(manifestPath, sourcePath)
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
}

function restore(): void {
  if (existsSync(sourcePath)) renameSync(sourcePath, manifestPath)
}

function makeManifest(source: Record<string, unknown>): Record<string, unknown> {
  const { name, version, description, keywords, license, dependencies } = source
  return {
    name,
    version,
    description,
    keywords,
    license,
    type: 'module',
    bin: { crossfoot: 'lib/cli/main.js' },
    files: ['lib'],
    exports: {
      // The type of a configuration, and nothing that takes time to load.
      '.': './lib/check/config/config.js',
      ...Object.fromEntries(doors.map((door) => [`./${door}`, `./lib/${door}/index.js`])),
    },
    engines: { node: `>=${OLDEST_NODE}` },
    dependencies,
  }
}
