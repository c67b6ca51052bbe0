import { DAMAGE_KINDS, type Damage, type DamageKind } from '../damage/damage.ts'
import type { Result } from '../result.ts'
import type { Strategy } from '../run.ts'
import { type Exception, GUARANTEES, type Guarantee } from './guarantees.ts'
import { matchItem } from './match-item.ts'

/** How a promise came out: kept; broken; ended by what it excepts; or never made, and it happened or did not. */
export type Standing = 'held' | 'broken' | 'excepted' | 'happened' | 'absent'

/** What a strategy promised in a run and how each kind of damage came out. */
export interface Verdict {
  readonly strategy: Strategy['kind']
  /** The entity it is for, where entities have strategies of their own. */
  readonly entity: string | undefined
  readonly guarantee: Guarantee
  readonly kinds: readonly { readonly kind: DamageKind; readonly standing: Standing; readonly count: number }[]
}

/** What the run's strategy promised, and how it came out; one verdict for each entity that has its own strategy. */
export function judgePromises(result: Result): Verdict[] {
  const { strategy } = result.run
  const exceptions = findExceptions(result)
  if (strategy.kind !== 'by-entity') return [judge(result, strategy.kind, undefined, result.damage, exceptions)]
  const entityOf = (item: string) => matchItem(item, strategy.parts, ({ entity }) => entity)
  return strategy.parts.flatMap((part) => {
    if (part.strategy.kind === 'by-entity') return []
    const damage = result.damage.filter(({ items }) => items.some((item) => entityOf(item) === part))
    return [judge(result, part.strategy.kind, part.entity, damage, exceptions)]
  })
}

function judge(
  { run }: Result,
  strategy: Exclude<Strategy['kind'], 'by-entity'>,
  entity: string | undefined,
  damage: readonly Damage[],
  exceptions: ReadonlySet<Exception>,
): Verdict {
  const guarantee = GUARANTEES[run.design.name][strategy]
  const kinds = DAMAGE_KINDS.map((kind) => {
    const count = damage.filter((each) => each.kind === kind).length
    const promise = guarantee.promises.find((each) => each.kind === kind)
    if (!promise) return { kind, count, standing: count > 0 ? ('happened' as const) : ('absent' as const) }
    const isExcepted = promise.whileNo?.some((exception) => exceptions.has(exception)) === true
    return {
      kind,
      count,
      standing: count === 0 ? ('held' as const) : isExcepted ? ('excepted' as const) : ('broken' as const),
    }
  })
  return { strategy, entity, guarantee, kinds }
}

function findExceptions({ events }: Result): ReadonlySet<Exception> {
  const found = new Set<Exception>()
  for (const { kind, note } of events) {
    if (kind === 'down') found.add('outage')
    if (kind === 'cut') found.add('partition')
    if (kind === 'promote' && note?.startsWith('failover')) found.add('failover')
    if (kind === 'forward' && note?.startsWith('redirected')) found.add('redirect')
  }
  return found
}
