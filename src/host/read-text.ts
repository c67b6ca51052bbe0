import { readFileSync, statSync } from 'node:fs'
import { Refusal } from './refusal.ts'

const megabyte = 1024 * 1024
const defaultLimit = 64 * megabyte

/** Reads a file that must be UTF-8 text of at most `limit` bytes; anything else is refused by name. */
export function readText(path: string, limit = defaultLimit): string {
  const bytes = readBytes(path, limit)
  if (bytes.includes(0)) throw new Refusal(`${path}: not text (a NUL byte at offset ${bytes.indexOf(0)})`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal(`${path}: not UTF-8 text; save it as UTF-8 and run this again`)
  }
}

function readBytes(path: string, limit: number): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > limit) {
      throw new Refusal(`${path}: ${Math.ceil(size / megabyte)} MiB is over the limit of ${limit / megabyte} MiB`)
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${path}: ${explain(error)}`)
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a link that leads back to itself',
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `can't be read (${code || String(error)})`
}
