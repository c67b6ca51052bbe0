import { Transform, type TransformCallback } from 'node:stream'

/** The longest message that is waited for; a longer one is a broken header. */
const LONGEST = 256 * 1024 * 1024
const gap = '\r\n\r\n'

/** Lets whole messages of the protocol through, and drops whatever stands between them. */
export class Frames extends Transform {
  #pieces: Buffer[] = []
  #length = 0
  /** How many bytes must be there before looking is worth it. */
  #wanted = 0

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pieces.push(piece)
    this.#length += piece.length
    if (this.#length >= this.#wanted) this.#keep(this.#pass(Buffer.concat(this.#pieces)))
    done()
  }

  #keep(rest: Buffer): void {
    this.#pieces = [rest]
    this.#length = rest.length
  }

  /** Passes on all messages that are there as a whole, and returns what is left. */
  #pass(bytes: Buffer): Buffer {
    let rest = bytes
    for (;;) {
      const end = rest.indexOf(gap)
      this.#wanted = 0
      if (end < 0) return rest
      const header = rest.toString('latin1', 0, end)
      const body = rest.subarray(end + gap.length)
      // The last one: before it there may be what is left of a message that told no length.
      const length = Number(
        header
          .match(/Content-Length: *\d+/gi)
          ?.at(-1)
          ?.replace(/\D/g, '') ?? Number.NaN,
      )
      if (!(length <= LONGEST)) {
        rest = body
        continue
      }
      if (body.length < length) {
        this.#wanted = end + gap.length + length
        return rest
      }
      this.push(Buffer.concat([Buffer.from(`Content-Length: ${length}${gap}`), body.subarray(0, length)]))
      rest = body.subarray(length)
    }
  }
}
