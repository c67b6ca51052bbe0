import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CopiedProject, npm } from './copied-project.ts'

const root = join(import.meta.dirname, '..')
let copy: CopiedProject
let source: string
let empty: string

/** Packs a copy of the project, and installs it into an empty project. */
beforeAll(() => {
  copy = new CopiedProject()
  source = copy.folder
  empty = copy.makeFolder('empty')
  const archive = copy.pack(empty)
  writeFileSync(join(empty, 'package.json'), '{"private":true,"type":"module"}')
  npm(empty, 'install', '--ignore-scripts', '--prefer-offline', archive)
}, 240_000)

afterAll(() => copy.remove())

type Delivered = [[[place: number, [{ findings: { rule: string }[] }]]]]

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

  test('has its code in few files, for hundreds take long to load', () => {
    const files = readdirSync(join(empty, 'node_modules/crossfoot/lib'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => name.endsWith('.js')).length).toBeLessThan(100)
  })

  test('knows its version wherever its code was put', () => {
    const command = join(empty, 'node_modules/.bin/crossfoot')
    const { stdout } = spawnSync(process.execPath, [command, '--version'], { cwd: empty, encoding: 'utf8' })
    expect(stdout).toBe(`${readManifest()['version']}\n`)
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
    const doors = Object.keys(readManifest().exports).map((door) => `crossfoot${door.slice(1)}`)
    const lines = doors.map((door, index) => `import * as door${index} from '${door}'`)
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

  test('lets a configuration check its types while it is written', () => {
    const config = `import { defineConfig } from 'crossfoot'\n\nexport default defineConfig({ folders: { '.': { floor: 50 } } })\n`
    writeFileSync(join(empty, 'crossfoot.config.ts'), config)
    writeFileSync(join(empty, 'light.md'), 'It weighs 12 kilograms.\n')
    const command = join(empty, 'node_modules/.bin/crossfoot')
    const check = () => spawnSync(process.execPath, [command, 'check', 'light.md'], { cwd: empty, encoding: 'utf8' })
    expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('under the floor of 50 %') })
    rmSync(join(empty, 'crossfoot.config.ts'))
    expect(check().status).toBe(0)
  })

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

  test('has the thread that helps with many texts, beside the command', async () => {
    const source = 'Rent is 900 euros, food is 410 euros, together 1,510 euros.'
    const groups = [{ texts: [{ file: 'a.txt', source }], mustBind: false }]
    const config = { config: {}, folder: empty, file: undefined, source: '' }
    const next = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(join(empty, 'node_modules/crossfoot/lib/cli/check-thread.js'), {
      workerData: { groups, asOf: '2026-11-20', config, next },
    })
    const [[[place, [{ findings }]]]] = (await once(worker, 'message')) as Delivered
    expect([place, findings.map(({ rule }) => rule)]).toEqual([0, ['arithmetic/sum']])
  })
})
