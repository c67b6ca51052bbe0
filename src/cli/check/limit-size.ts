import { Refusal, TooLarge } from '../../host/index.ts'
import type { Io } from '../io.ts'

/** Reads texts of at most so many bytes; one that is larger is refused with the option that takes it. */
export function limitSize(io: Io, largest: number): Io {
  return {
    ...io,
    readInput: (path) => {
      try {
        return io.readInput(path, largest)
      } catch (error) {
        throw error instanceof TooLarge ? new Refusal(`${error.message}; --max-size takes a larger one`) : error
      }
    },
  }
}
