import type { Design, Promotion } from '../run.ts'
import type { Reader } from './reader.ts'
import type { RunInput } from './schema.ts'

const GOES_WITH: Readonly<Record<Design['name'], readonly string[]>> = {
  eventual: [],
  strong: ['witness'],
  aurora: ['writer', 'forwarding', 'promotions'],
  dsql: ['witness', 'work'],
}
const FAILOVER = 120_000

/** The design that a run says, and how long its transactions work. */
export function readDesign(
  reader: Reader,
  written: RunInput['design'],
): { readonly design: Design; readonly work: string | 0 | undefined } {
  const input = typeof written === 'object' ? written : { name: written ?? 'eventual' }
  for (const field of Object.keys(input)) {
    if (field !== 'name' && !GOES_WITH[input.name].includes(field)) {
      reader.fail(['design', field], `doesn't go with ${input.name}`)
    }
  }
  const at = (name: string, region: string) => reader.region(['design', name], region)
  if (input.name === 'eventual') return { design: { name: 'eventual' }, work: undefined }
  if (input.name !== 'aurora') {
    const witness = input.witness === undefined ? undefined : at('witness', input.witness)
    return { design: { name: input.name, witness }, work: input.work }
  }
  const promotions = (input.promotions ?? []).map((each, i): Promotion => {
    const path = ['design', 'promotions', i]
    return {
      kind: each.kind,
      at: reader.duration([...path, 'at'], each.at, 0),
      to: reader.region([...path, 'to'], each.to),
      takes: reader.duration([...path, 'takes'], each.takes, each.kind === 'failover' ? FAILOVER : 0),
      fenced: each.fenced ?? true,
    }
  })
  const writer = input.writer === undefined ? 0 : at('writer', input.writer)
  return { design: { name: 'aurora', writer, forwarding: input.forwarding ?? 'off', promotions }, work: undefined }
}
