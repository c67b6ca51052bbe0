import type { Run } from '../run.ts'
import { handleItem } from '../strategies/policy.ts'
import type { Reader } from './reader.ts'

/** Finds what a run asks of its design that the design does not have. */
export function checkDesign(reader: Reader, run: Run): void {
  const { design, operations, regions, strategy } = run
  const witness = 'witness' in design ? design.witness : undefined
  for (const [i, operation] of operations.entries()) {
    if (operation.region === witness) {
      reader.fail(['operations', i, 'region'], `${regions[witness]?.name} is the witness, which takes no requests`)
    }
    if (strategy.kind !== 'home-region' || operation.kind !== 'write') continue
    const homeless = operation.writes.find(({ item }) => handleItem(strategy, item).region === undefined)
    if (homeless)
      reader.fail(['operations', i], `${homeless.item} has no home region; "*" in homes is that of all others`)
  }
  if (design.name === 'strong' && regions.length !== 3) {
    reader.fail(['regions'], `a strong global table is in exactly three regions, here are ${regions.length}`)
  }
  if (design.name === 'dsql' && (regions.length !== 3 || witness === undefined)) {
    reader.fail(
      ['regions'],
      'a DSQL cluster in several regions has two of them and a witness: name three, and the witness',
    )
  }
}
