import type { Io } from '../../src/cli/io.ts'

/** What a subcommand may touch, with files held in memory, and all that it said. */
export function fakeIo(files: Readonly<Record<string, string>> = {}, look: Partial<Pick<Io, 'color' | 'width'>> = {}) {
  const said = { out: '', err: '' }
  const io: Io = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    cwd: '/somewhere',
    color: look.color ?? false,
    width: look.width ?? 80,
    readInput: (path) => files[path] ?? '',
  }
  return { io, said }
}
