import type { ToldWorkload } from '../../../claims/index.ts'
import type { Evidence } from '../../standings/ledger.ts'

/** The numbers that tell a workload, as what is given. */
export function inputsOf({ writes, reads, itemSize, storage, regionCount }: ToldWorkload): Evidence[] {
  const inputs = [writes, reads, itemSize, storage, regionCount].filter((mention) => mention !== undefined)
  return inputs.map((mention) => ({ mention, standing: 'given', working: 'an input of the workload told here' }))
}
