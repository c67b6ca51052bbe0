// npm run accuracy [SECTION …] [-- --misses]: how well texts are read, against hand labels, beside peers.
// npm run accuracy -- --fit: learns again what claims are weighed by.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeAtomic } from '../src/host/index.ts'
import { readSummary, summaryPath } from '../src/site/checking/summary.ts'
import { claims } from './accuracy/claims.ts'
import { fitClaims } from './accuracy/fit-claims.ts'
import { fitRetold } from './accuracy/fit-retold.ts'
import { numbers } from './accuracy/numbers.ts'
import type { Section } from './accuracy/section.ts'

const sections: readonly Section[] = [numbers, claims]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, fit: { type: 'boolean' } },
})
if (values.fit) {
  fitClaims(console.log)
  fitRetold()
}
for (const section of sections) {
  if (positionals.length > 0 && !positionals.includes(section.name)) continue
  console.log(`\n${section.name}`)
  const report = { print: (text: string) => console.log(text), misses: values.misses === true, halves: ['dev', 'held'] }
  await section.run(report)
}
// The page on how numbers are checked shows what was measured last; where anything changed since, its build measures.
if (positionals.length === 0) {
  const root = join(import.meta.dirname, '..')
  if (writeAtomic(join(root, summaryPath), `${JSON.stringify(readSummary(root), null, 1)}\n`))
    console.log(`\nwrote ${summaryPath}`)
}
