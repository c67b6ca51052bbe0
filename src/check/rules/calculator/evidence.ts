import type { ToldWorkload } from '../../../claims/index.ts'
import type { Evidence } from '../../standings/ledger.ts'

/** That a number is what a rule worked out. */
export function prove(rule: string, mention: number, value: number, working: string): Evidence {
  return { mention, standing: 'computed', working, claim: { rule, value, ok: true } }
}

/** The numbers that tell a workload, as what is given. */
export function asGiven(inputs: readonly (number | undefined)[]): Evidence[] {
  const told = inputs.filter((mention) => mention !== undefined)
  return told.map((mention) => ({ mention, standing: 'given', working: 'an input of the workload told here' }))
}

/** The numbers of a workload, as what is given. */
export function inputsOf({ writes, reads, itemSize, storage, regionCount }: ToldWorkload): Evidence[] {
  return asGiven([writes, reads, itemSize, storage, regionCount])
}
