import type { Judged } from '../merge-findings.ts'
import type { Bound } from './bound-figure.ts'

/** Without those on figures that their author bound: the binding says what such a number is, and is judged itself. */
export function withoutBound(
  judged: readonly Judged[],
  bound: readonly Bound[],
  where: (bound: Bound, judged: Judged) => boolean,
): Judged[] {
  const own = new Map(bound.filter(({ binding }) => isProof(binding)).map((one) => [one.mention, one]))
  const isOut = (mention: number, one: Judged) => {
    const known = own.get(mention)
    return known !== undefined && where(known, one)
  }
  return judged.flatMap((one) =>
    isOut(one.mention, one) ? [] : [{ ...one, follows: (one.follows ?? []).filter((index) => !isOut(index, one)) }],
  )
}

/** Where a binding fails that is the one finding; what is only likely told says nothing against one that holds. */
export function isBeside({ holds }: Bound, { finding }: Judged): boolean {
  return !holds || finding.severity === 'warning'
}

/** Whether a binding says what its number is. */
export function isProof({ kind }: Bound['binding']): boolean {
  return kind === 'is' || kind === 'fact'
}
