import { PGlite } from '@electric-sql/pglite'
import { splitSql } from './split-sql.ts'

/** A sample that is run: its source, and the line of its file where that begins. */
export interface RunSample {
  readonly source: string
  readonly line: number
}

/** Runs SQL samples one after the other on one embedded PostgreSQL; what it refuses, as `line: why` of the samples' file. */
export async function runSql(samples: readonly RunSample[]): Promise<string[]> {
  const database = new PGlite()
  try {
    const failures: string[] = []
    for (const { source, line } of samples)
      for (const { text, start } of splitSql(source)) {
        await database.exec(text).catch((error: Error) => {
          // PostgreSQL counts characters from 1, and not for every error.
          const position: unknown = Reflect.get(error, 'position')
          const at = start + Math.max(0, Number(position ?? 1) - 1)
          failures.push(`${line + source.slice(0, at).split('\n').length - 1}: ${error.message}`)
        })
      }
    return failures
  } finally {
    await database.close()
  }
}
