// npm run bench [NAME …] [-- --accept]: every comparison in turn, medians and ratios; writes bench/results.md.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Measurement, Run } from '../bench/measurement.ts'
import { writeAtomic } from '../src/host/index.ts'

const folder = join(import.meta.dirname, '..', 'bench')
const resultsPath = join(folder, 'results.md')
const worst = 0.85

const { positionals, values } = parseArgs({ allowPositionals: true, options: { accept: { type: 'boolean' } } })
installPeers()
const known = existsSync(resultsPath) ? readRatios(readFileSync(resultsPath, 'utf8')) : new Map<string, number>()
const sections: [string, readonly Measurement[]][] = []
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  const name = file.replace('.bench.ts', '')
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const { run }: { run: Run } = await import(join(folder, file))
  const measured = await run()
  console.log(`\n${name}\n${measured.map(printLine).join('\n')}`)
  sections.push([name, measured])
}
finish()

function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name)))) return
  console.log('Installing the peers to measure against (once) …')
  // Not `npm ci`: a peer of which the registry lacks some platform's package has no lock that `npm ci` accepts.
  const { status } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The peers could not be installed: check the connection, then run this again.')
}

function printLine({ name, ours, unit, peer, peerName, ratio, aim }: Measurement): string {
  const against = peer === undefined ? '' : `  ${peerName ?? 'peer'} ${print(peer)} ${unit}`
  const times = ratio === undefined ? '' : `  × ${print(ratio)}`
  return `  ${name}: ${print(ours)} ${unit}${against}${times}${aim ? `  (aim: ${aim})` : ''}`
}

function print(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 })
}

function finish(): void {
  const worse = sections.flatMap(([section, lines]) =>
    lines.flatMap(({ name, ratio }) => {
      const before = known.get(`${section} | ${name}`)
      return ratio !== undefined && before !== undefined && ratio < before * worst
        ? [`${section}: ${name}: × ${print(ratio)}, was × ${print(before)}`]
        : []
    }),
  )
  if (worse.length > 0 && !values.accept) {
    console.error(
      `\nOver 15 % worse than bench/results.md, which stays as it is (--accept replaces it):\n${worse.join('\n')}`,
    )
    process.exitCode = 1
  } else if (positionals.length === 0) writeAtomic(resultsPath, writeResults())
}

function writeResults(): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`
  const rows = sections.flatMap(([section, lines]) =>
    lines.map(({ name, ours, unit, peer, peerName, ratio, aim }) => {
      const against = peer === undefined ? '' : `${print(peer)} (${peerName ?? 'peer'})`
      return `| ${section} | ${name} | ${print(ours)} ${unit} | ${against} | ${ratio === undefined ? '' : print(ratio)} | ${aim ?? ''} |`
    }),
  )
  return `# Bench results

Made by \`npm run bench\` with Node ${process.versions.node} on ${machine}. Medians; a ratio is how many times better
ours is than the peer in the same run. Absolute figures are this machine's.

| what | measurement | ours | peer | ratio | aim |
| --- | --- | ---: | ---: | ---: | --- |
${rows.join('\n')}
`
}

function readRatios(text: string): Map<string, number> {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return new Map(
    rows.flatMap(([, section, name, , , ratio]) => {
      const value = Number(ratio?.replaceAll(',', ''))
      return ratio && Number.isFinite(value) ? [[`${section} | ${name}`, value] as const] : []
    }),
  )
}
