// npm run lint: format and lint, types, the site's types, and what nobody uses any more.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const steps = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['tsc', '--noEmit'],
  ['tsc', '--noEmit', '-p', 'tests/browser'],
  ['astro', 'check', '--tsconfig', 'src/site/tsconfig.json', '--minimumFailingSeverity', 'warning'],
  ['knip'],
]

const failed = steps.filter(([command = '', ...args]) => {
  console.log(`> ${command} ${args.join(' ')}`)
  return spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) console.error(`Failed: ${failed.map(([command]) => command).join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
