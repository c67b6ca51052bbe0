import { PGlite } from '@electric-sql/pglite'

/** Runs SQL samples one after the other on one embedded PostgreSQL; what it says against each, if it failed. */
export async function runSql(sources: readonly string[]): Promise<string[]> {
  const database = new PGlite()
  try {
    const failures: string[] = []
    for (const [index, source] of sources.entries()) {
      await database.exec(source).catch((error: Error) => failures.push(`sample ${index + 1}: ${error.message}`))
    }
    return failures
  } finally {
    await database.close()
  }
}
