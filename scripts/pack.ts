// Runs before and after `npm pack`: the package has compiled code and a manifest of its own (no pinned Node, no site,
// no tools). npm reads the manifest from package.json alone, so it is put there for the second that npm needs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { OLDEST_NODE } from '../src/cli/node-version.ts'

const root = join(import.meta.dirname, '..')
const manifestPath = join(root, 'package.json')
const sourcePath = join(root, 'package.json.source')
const doors = ['quantity', 'book', 'calculator', 'decision', 'text', 'numbers', 'check', 'report', 'remark']
// The type of a configuration, and nothing that takes time to load.
const configuration = 'check/config/config'

if (process.argv[2] === 'restore') restore()
else await prepare()

async function prepare(): Promise<void> {
  restore()
  rmSync(join(root, 'lib'), { recursive: true, force: true })
  const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.package.json']
  const { status } = spawnSync(process.execPath, [...compiler, '--emitDeclarationOnly'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
  await bundle()
  const manifest = makeManifest(JSON.parse(readFileSync(manifestPath, 'utf8')))
  renameSync(manifestPath, sourcePath)
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Puts each door and the command into one file, what they share into few: hundreds of small ones take long to load. */
async function bundle(): Promise<void> {
  // Installed as what the byte budgets are measured with.
  const { build } = createRequire(join(root, 'node_modules/@size-limit/esbuild/package.json'))('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: {
      ...Object.fromEntries(
        ['cli/main', configuration, ...doors.map((door) => `${door}/index`)].map((name) => [name, `src/${name}.ts`]),
      ),
      // Beside what starts it.
      'cli/check-thread': 'src/cli/check/check-thread.ts',
    },
    outdir: 'lib',
    bundle: true,
    splitting: true,
    // Beside the command, which finds its manifest and its code from where it lies.
    chunkNames: 'cli/[name]-[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2023',
    logLevel: 'warning',
  })
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
      '.': `./lib/${configuration}.js`,
      ...Object.fromEntries(doors.map((door) => [`./${door}`, `./lib/${door}/index.js`])),
    },
    engines: { node: `>=${OLDEST_NODE}` },
    dependencies,
  }
}
