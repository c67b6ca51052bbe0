import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { codeOf, explainReading } from './explain.ts'
import { Refusal, TooLarge } from './refusal.ts'

const megabyte = 1024 * 1024
const defaultLimit = 64 * megabyte
const chunk = 64 * 1024

/** Reads a file that must be UTF-8 text of at most `limit` bytes; anything else is refused by name. */
export function readText(path: string, limit = defaultLimit): string {
  return decode(
    path,
    refusing(path, () => readFile(path, limit)),
  )
}

/** Reads standard input under the same rules. */
export function readStandardInput(limit = defaultLimit): string {
  const name = 'standard input'
  return decode(
    name,
    refusing(name, () => readBytes(name, 0, limit)),
  )
}

function decode(name: string, bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Refusal(`${name}: not UTF-8 text but UTF-16; save it as UTF-8 and run this again`)
  if (bytes.includes(0)) throw new Refusal(`${name}: not text (a NUL byte at offset ${bytes.indexOf(0)})`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal(`${name}: not UTF-8 text; save it as UTF-8 and run this again`)
  }
}

function refusing<T>(name: string, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${name}: ${explainReading(error)}`)
  }
}

function readFile(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    return readBytes(path, file, limit)
  } finally {
    closeSync(file)
  }
}

// Piece by piece: what is no ordinary file, such as a pipe, doesn't tell its size, and may never end.
function readBytes(name: string, file: number, limit: number): Uint8Array {
  const { size } = fstatSync(file)
  if (size > limit) throw tooLarge(name, size, limit)
  const pieces: Uint8Array[] = []
  let total = 0
  for (;;) {
    const piece = new Uint8Array(chunk)
    const read = readPiece(file, piece)
    if (read === 0) return Buffer.concat(pieces)
    pieces.push(piece.subarray(0, read))
    total += read
    if (total > limit) throw tooLarge(name, total, limit)
  }
}

// Windows tells the end of a pipe as an error.
function readPiece(file: number, piece: Uint8Array): number {
  try {
    return readSync(file, piece)
  } catch (error) {
    if (codeOf(error) === 'EOF') return 0
    throw error
  }
}

function tooLarge(name: string, size: number, limit: number): TooLarge {
  return new TooLarge(`${name}: ${Math.ceil(size / megabyte)} MiB is over the limit of ${limit / megabyte} MiB`)
}
