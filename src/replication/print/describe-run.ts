import { at } from '../at.ts'
import type { Run, Strategy } from '../run.ts'

/** A run's design in words. */
export function describeDesign({ design, regions }: Run): string {
  const nameOf = (region: number) => at(regions, region).name
  const witness = 'witness' in design && design.witness !== undefined ? `, witness in ${nameOf(design.witness)}` : ''
  switch (design.name) {
    case 'eventual':
      return 'eventual global table'
    case 'strong':
      return `strong global table${witness}`
    case 'dsql':
      return `Aurora DSQL in several regions${witness}`
    case 'aurora':
      return `Aurora Global Database, writer in ${nameOf(design.writer)}, write forwarding ${design.forwarding}`
  }
}

/** A strategy in words. */
export function describeStrategy(strategy: Strategy): string {
  if (strategy.kind !== 'by-entity') return `strategy ${strategy.kind}`
  return `strategy by-entity (${strategy.parts.map(({ entity, strategy: { kind } }) => `${entity} ${kind}`).join(', ')})`
}
