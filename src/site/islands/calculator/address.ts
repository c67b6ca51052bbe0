import type { ArchitectureName, DimensionName } from '../../../calculator/index.ts'
import type { Fields } from '../shared/nested-query.ts'
import { decodeWorkload, encodeWorkload } from '../shared/workload-query.ts'
import type { PriceQuestion } from './protocol.ts'

type Plot = PriceQuestion['plot']

const PREFIX = 'plot.'

/** What an address holds: a workload, where it holds one, and what is to be plotted. Either may be wrong: pricing tells. */
export function readAddress(search: string): { readonly workload: Fields | undefined; readonly plot: Plot } {
  const parameters = [...new URLSearchParams(search)]
  const own = parameters.filter(([name]) => !name.startsWith(PREFIX))
  const said = new Map(parameters.filter(([name]) => name.startsWith(PREFIX)))
  const [dimension, first, second] = ['along', 'first', 'second'].map((name) => said.get(PREFIX + name))
  return {
    workload: decodeWorkload(new URLSearchParams(own).toString()),
    // The worker takes what it does not know for nothing said.
    plot: {
      ...(dimension ? { dimension: dimension as DimensionName } : {}),
      ...(first ? { first: first as ArchitectureName } : {}),
      ...(second ? { second: second as ArchitectureName } : {}),
    },
  }
}

/** The address, from its question mark on, of a workload and what is plotted of it. */
export function writeAddress(workload: Fields, { dimension, first, second }: Plot): string {
  const said = Object.entries({ along: dimension, first, second }).flatMap(([name, value]) =>
    value === undefined ? [] : [[PREFIX + name, value]],
  )
  return `?${[encodeWorkload(workload), new URLSearchParams(said).toString()].filter((part) => part !== '').join('&')}`
}
