import { styleText } from 'node:util'
import { findCacheFolder } from '../host/cache.ts'
import { readStandardInput, readText } from '../host/read-text.ts'
import { Refusal } from '../host/refusal.ts'
import { isOwnOutput } from '../host/stamp-file.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'
import { refuseNode } from './node-version.ts'
import { readVersion } from './read-version.ts'
import { subcommands } from './subcommands.ts'

/** Runs what the command line asks for: the exit code. */
export async function runCommand([name, ...args]: string[]): Promise<number> {
  // `crossfoot … | head` closes the pipe early: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const tooOld = refuseNode(process.versions.node)
  if (tooOld !== undefined) {
    process.stderr.write(`${tooOld}\n`)
    return 2
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help()
  if (name === '--version') return version()
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (!subcommand) return refuse(name)
  if (isHelpAsked(args)) return helpWith(subcommand)
  try {
    const { run } = await subcommand.load()
    return await run(args, makeIo())
  } catch (error) {
    if (!isRefusal(error)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

// A wrong option is the user's slip too: parseArgs says it in one clear line.
function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Refusal ||
    (error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS'))
  )
}

function makeIo(): Io {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    cwd: process.cwd(),
    color: process.stdout.hasColors?.() === true && !process.env['NO_COLOR'],
    width: process.stdout.columns ?? 100,
    cacheFolder: findCacheFolder(process.cwd()),
    isOutput: isOwnOutput,
    readInput: (path, limit) => (path === '-' ? readStandardInput(limit) : readText(path, limit)),
  }
}

function help(): number {
  const width = Math.max(...Object.values(subcommands).map(({ usage }) => usage.length))
  const lines = Object.values(subcommands).map(({ usage, does }) => `  crossfoot ${usage.padEnd(width)}  ${does}`)
  const title = styleText('bold', 'crossfoot', { stream: process.stdout })
  process.stdout.write(
    `${title}: every number worked out, cited or flagged\n\n${lines.join('\n')}\n\ncrossfoot COMMAND --help lists its options\n`,
  )
  return 0
}

// What stands behind -- is no option.
function isHelpAsked(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}

function helpWith({ usage, does, options }: (typeof subcommands)[string]): number {
  const names = Object.keys(options)
  const width = Math.max(0, ...names.map((name) => name.length))
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${options[name]}`)
  const some = lines.length > 0 ? ' [OPTION…]' : ''
  process.stdout.write(`${[`usage: crossfoot ${usage}${some}`, does, ...lines].join('\n')}\n`)
  return 0
}

function version(): number {
  process.stdout.write(`${readVersion()}\n`)
  return 0
}

function refuse(name: string): number {
  const meant = nearest(name, Object.keys(subcommands))
  process.stderr.write(`crossfoot has no command ${JSON.stringify(name)}${meant ? `; did you mean ${meant}?` : ''}\n`)
  process.stderr.write(`commands: ${Object.keys(subcommands).join(', ')}\n`)
  return 2
}
