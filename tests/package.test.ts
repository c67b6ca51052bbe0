import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let source: string
let empty: string

function npm(cwd: string, ...args: string[]) {
  const result = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')}: ${result.stderr}`)
  return result.stdout
}

/** Packs a copy of the project, so that its package.json stays in peace, and installs it into an empty project. */
beforeAll(() => {
  source = mkdtempSync(join(tmpdir(), 'crossfoot-source-'))
  empty = mkdtempSync(join(tmpdir(), 'crossfoot-empty-'))
  for (const name of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.package.json',
    'src',
    'scripts',
    'README.md',
    'LICENSE',
  ]) {
    cpSync(join(root, name), join(source, name), { recursive: true })
  }
  linkModules()
  npm(source, 'pack', '--pack-destination', empty)
  const archive = readdirSync(empty).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(empty, 'package.json'), '{"private":true,"type":"module"}')
  npm(empty, 'install', '--ignore-scripts', '--prefer-offline', `./${archive}`)
}, 240_000)

/** Links each installed package by itself: whatever npm does to the copy's node_modules, ours stays. */
function linkModules(): void {
  mkdirSync(join(source, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules'))) {
    symlinkSync(join(root, 'node_modules', name), join(source, 'node_modules', name))
  }
}

afterAll(() => {
  for (const folder of [source, empty]) rmSync(folder, { recursive: true, force: true })
})

interface Manifest {
  dependencies: Record<string, string>
  exports: Record<string, string>
}

function readManifest(): Manifest & Record<string, unknown> {
  return JSON.parse(readFileSync(join(empty, 'node_modules/crossfoot/package.json'), 'utf8'))
}

describe('the package', () => {
  test('ships compiled code, types, README and licence, and nothing else', () => {
    const shipped = join(empty, 'node_modules/crossfoot')
    expect(readdirSync(shipped).sort()).toEqual(['LICENSE', 'README.md', 'lib', 'package.json'])
    const files = readdirSync(join(shipped, 'lib'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => /\.[a-z]+$/.test(name) && !/\.(js|d\.ts|json)$/.test(name))).toEqual([])
    expect(files.filter((name) => name.startsWith('site'))).toEqual([])
  })

  test('has a manifest of its own: no pinned Node, no site, no tools, no scripts', () => {
    const manifest = readManifest()
    expect(Object.keys(manifest)).not.toContain('optionalDependencies')
    expect(Object.keys(manifest)).not.toContain('devDependencies')
    expect(Object.keys(manifest)).not.toContain('scripts')
    expect(Object.keys(manifest.dependencies).filter((name) => /astro|node-|vitest|mermaid/.test(name))).toEqual([])
  })

  test('leaves the project its own package.json', () => {
    const text = readFileSync(join(source, 'package.json'), 'utf8')
    expect(text).toBe(readFileSync(join(root, 'package.json'), 'utf8'))
  })

  test('gives every door with types', () => {
    const doors = Object.keys(readManifest().exports).map((door) => door.replace('./', ''))
    const lines = doors.map((door, index) => `import * as door${index} from 'crossfoot/${door}'`)
    const uses = doors.map((_, index) => `if (Object.keys(door${index}).length === 0) throw new Error('empty')`)
    writeFileSync(join(empty, 'doors.ts'), [...lines, ...uses].join('\n'))
    const options = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2023',
      types: [],
      lib: ['es2023', 'dom'],
    }
    writeFileSync(join(empty, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['doors.ts'] }))
    const checked = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
      cwd: empty,
      encoding: 'utf8',
    })
    expect(checked.stdout).toBe('')
    const ran = spawnSync(process.execPath, ['doors.ts'], { cwd: empty, encoding: 'utf8' })
    expect(ran.stderr).toBe('')
  }, 60_000)

  test('checks a text: `crossfoot check notes.md`', () => {
    writeFileSync(join(empty, 'notes.md'), 'Nothing to see here.\n')
    const command = join(empty, 'node_modules/.bin/crossfoot')
    const { status, stderr } = spawnSync(process.execPath, [command, 'check', 'notes.md'], {
      cwd: empty,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})
