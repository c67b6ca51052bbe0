import { join } from 'node:path'
import { readClaimGold } from './claims-gold.ts'
import { type ClaimCount, scoreClaims } from './score-claims.ts'
import type { Section } from './section.ts'

const folder = join(import.meta.dirname, '..', '..', 'tests', 'gold', 'claims')

/** Claims: wrong ones found, findings right, right ones worked out again, by class; arithmetic unaided. */
export const claims: Section = {
  name: 'claims',
  run: async ({ print, misses, halves }) => {
    for (const half of halves) {
      const score = scoreClaims(readClaimGold(join(folder, half)))
      print(`\n  ${half}: ${summarise(score.total)}`)
      for (const [kind, count] of [...score.byKind].sort()) print(`    ${kind.padEnd(12)} ${summarise(count)}`)
      // The held half is for measuring: its texts are not shown.
      if (!misses || half !== 'dev') continue
      for (const miss of score.misses)
        if (miss.kind !== 'not verified') print(`    ${miss.kind}: ${miss.file} "${miss.surface}" ${miss.expected}`)
    }
  },
}

function summarise({ right, verified, wrong, found, plain, plainFound, falseAlarms }: ClaimCount): string {
  const findings = found + falseAlarms
  return `${share(found, wrong)} of wrong found (plain ${share(plainFound, plain)}), ${share(found, findings)} of findings right, ${share(verified, right)} of right verified`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part}/${whole} = ${Math.round((100 * part) / whole)} %`
}
