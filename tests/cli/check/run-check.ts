import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../../src/cli/check.ts'
import type { Io } from '../../../src/cli/io.ts'
import { readText } from '../../../src/host/index.ts'

/** A sum that is wrong, and what follows from it. */
export const wrong =
  'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros.'

/** A folder of its own in which `crossfoot check` runs. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'crossfoot-project-'))

  /** Writes a file and returns its path. */
  put(name: string, text: string | Uint8Array): string {
    const path = join(this.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  /** Runs a check, and returns its exit code and what it said. */
  async check(args: readonly string[], look: Partial<Io> = {}) {
    const said = { out: '', err: '' }
    const io: Io = {
      out: (text) => {
        said.out += text
      },
      err: (text) => {
        said.err += text
      },
      cwd: this.folder,
      color: false,
      width: 80,
      readInput: readText,
      ...look,
    }
    return { code: await run([...args], io), ...said }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
