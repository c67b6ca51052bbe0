import { printTime } from '../print/print-time.ts'
import type { Result } from '../result.ts'
import { DAMAGE_KINDS, type DamageKind } from './damage.ts'

/** The words for a kind of damage, for one and for several. */
export const DAMAGE_WORDS: Readonly<Record<DamageKind, readonly [string, string]>> = {
  'lost-update': ['lost update', 'lost updates'],
  'lost-increment': ['lost increment', 'lost increments'],
  'stale-read': ['stale read', 'stale reads'],
  'broken-transaction': ['broken transaction seen', 'broken transactions seen'],
  'rejected-write': ['rejected write', 'rejected writes'],
  unavailable: ['request without an answer', 'requests without an answer'],
}

/** A number of a kind of damage in words. */
export function countDamage(kind: DamageKind, count: number): string {
  return `${count} ${DAMAGE_WORDS[kind][count === 1 ? 0 : 1]}`
}

/** All the damage of a run in one line, with how many operations there were. */
export function summarizeDamage({ run, damage }: Result): string {
  const counts = DAMAGE_KINDS.map((kind) => [kind, damage.filter((each) => each.kind === kind).length] as const)
  const found = counts.filter(([, count]) => count > 0).map(([kind, count]) => countDamage(kind, count))
  const asked = `${run.operations.length} operation${run.operations.length === 1 ? '' : 's'}`
  return `${found.join(', ') || 'none'}, of ${asked}`
}

/** Whether and when the regions came to hold the same. */
export function summarizeConvergence({ convergence, undelivered }: Result): string {
  if (convergence) {
    const { at, after } = convergence
    return `All regions hold the same from ${printTime(at)} on, ${printTime(after)} after the last write.`
  }
  const kept = undelivered === 1 ? '1 message is' : `${undelivered} messages are`
  return `The regions do not come to hold the same: ${kept} kept back for ever.`
}
