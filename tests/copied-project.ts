import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const parts = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.package.json',
  'src',
  'scripts',
  'README.md',
  'LICENSE',
]

/** Runs npm quietly; what fails is thrown. */
export function npm(cwd: string, ...args: string[]): string {
  const result = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')}: ${result.stderr}`)
  return result.stdout
}

/** A copy of this project that may be packed while its package.json stays in peace, with folders beside it. */
export class CopiedProject {
  readonly #folders: string[] = []
  /** Where the copy lies. */
  readonly folder = this.makeFolder('source')

  constructor() {
    for (const name of parts) cpSync(join(root, name), join(this.folder, name), { recursive: true })
    // Each installed package by itself: whatever npm does to the copy's node_modules, ours stays.
    const modules = join(root, 'node_modules')
    mkdirSync(join(this.folder, 'node_modules'))
    for (const name of readdirSync(modules).filter((entry) => !entry.startsWith('.crossfoot-packed')))
      symlinkSync(join(modules, name), join(this.folder, 'node_modules', name))
  }

  /** Makes an empty folder that goes with the copy. */
  makeFolder(name: string): string {
    const folder = mkdtempSync(join(tmpdir(), `crossfoot-${name}-`))
    this.#folders.push(folder)
    return folder
  }

  /** Packs the copy into a folder and returns the archive. */
  pack(folder: string): string {
    npm(this.folder, 'pack', '--pack-destination', folder)
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    return join(folder, archive ?? dirname(folder))
  }

  remove(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}
