import type { ArchitectureName } from '../architecture-names.ts'
import type { Context } from '../context.ts'
import { isInOneSet } from '../region-sets.ts'
import { copyRegionOf } from './bill-aurora.ts'

/** Why a workload can't have an Aurora design; undefined where it can. */
export function excludeAurora(context: Context, architecture: ArchitectureName): string | undefined {
  if (architecture === 'aurora-global') return excludeGlobal(context)
  if (architecture === 'aurora-dsql') return excludeDsql(context)
  if (architecture === 'aurora-dsql-multi') return excludeDsqlMulti(context)
  if (architecture === 'aurora-cold-copy' && copyRegionOf(context) === undefined) {
    return 'there is no second region for the copies; name one in aurora.cold-copy.region'
  }
  return undefined
}

function excludeGlobal({ workload, prices }: Context): string | undefined {
  const secondaries = workload.regions.length - 1
  if (secondaries < 1) return 'a global database needs a secondary region; the workload has one region'
  const most = prices.fact('aurora.global-secondaries').low
  return most.lt(secondaries)
    ? `a global database has at most ${most} secondary regions; the workload has ${secondaries}`
    : undefined
}

function excludeDsql({ workload, prices }: Context): string | undefined {
  const [home = ''] = workload.regions
  return isInOneSet(prices.book, 'dsql.regions', [home]) ? undefined : `DSQL is not offered in ${home}`
}

function excludeDsqlMulti({ workload, prices }: Context): string | undefined {
  const { regions } = workload
  if (regions.length !== 2) {
    return `a multi-region DSQL cluster is active in exactly two regions; the workload has ${regions.length === 1 ? 'one' : regions.length}`
  }
  if (isInOneSet(prices.book, 'dsql.multi-region-sets', regions)) return undefined
  return `both regions of a DSQL cluster come from one set; ${regions.join(' and ')} are in none together`
}
