import type { Answers } from '../../decision/index.ts'
import type { Io } from '../io.ts'

export async function askQuestions(_io: Io): Promise<Answers | undefined> {
  return undefined
}
