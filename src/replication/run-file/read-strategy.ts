import type { Redirect, Strategy } from '../run.ts'
import type { Path } from './problems.ts'
import type { Reader } from './reader.ts'
import type { RunInput } from './schema.ts'

type StrategyInput = NonNullable<RunInput['strategy']>
type Name = Strategy['kind']

const GOES_WITH: Readonly<Record<Name, readonly string[]>> = {
  anywhere: ['redirect'],
  merge: [],
  'version-check': ['think'],
  'home-region': ['homes', 'redirect'],
  'one-region': ['region', 'redirect'],
  'by-entity': ['entities'],
}
const THINK = 20

/** The strategy that a run says. */
export function readStrategy(reader: Reader, path: Path, written: StrategyInput): Strategy {
  const input: Exclude<StrategyInput, string> = typeof written === 'object' ? written : { name: written }
  for (const field of Object.keys(input)) {
    if (field !== 'name' && !GOES_WITH[input.name].includes(field)) {
      reader.fail([...path, field], `doesn't go with ${input.name}`)
    }
  }
  const redirect = readRedirect(reader, [...path, 'redirect'], input.redirect)
  switch (input.name) {
    case 'merge':
      return { kind: 'merge' }
    case 'version-check':
      return { kind: 'version-check', think: reader.duration([...path, 'think'], input.think, THINK) }
    case 'one-region': {
      if (input.region === undefined) reader.fail([...path, 'name'], 'say which, such as region: dublin')
      const region = input.region === undefined ? 0 : reader.region([...path, 'region'], input.region)
      return { kind: 'one-region', region, redirect }
    }
    case 'home-region': {
      const homes = Object.entries(input.homes ?? {}).map(([item, name]) => ({
        item,
        region: reader.region([...path, 'homes', item], name),
      }))
      if (homes.length === 0) reader.fail([...path, 'name'], 'say which, such as homes: { user-*: dublin }')
      return { kind: 'home-region', homes, redirect }
    }
    case 'by-entity': {
      const parts = Object.entries(input.entities ?? {}).map(([entity, part]) => ({
        entity,
        strategy: readStrategy(reader, [...path, 'entities', entity], part),
      }))
      if (parts.length === 0) reader.fail([...path, 'name'], 'say which, such as entities: { cart: merge }')
      return { kind: 'by-entity', parts }
    }
    default:
      return { kind: 'anywhere', redirect }
  }
}

function readRedirect(
  reader: Reader,
  path: Path,
  written: { readonly to: string; readonly after: string | 0 } | undefined,
): Redirect | undefined {
  if (written === undefined) return undefined
  return {
    to: reader.region([...path, 'to'], written.to),
    after: reader.duration([...path, 'after'], written.after, 0),
  }
}
