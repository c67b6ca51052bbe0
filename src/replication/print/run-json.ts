import { at } from '../at.ts'
import { Explainer } from '../damage/explain.ts'
import { stateAt } from '../damage/find-convergence.ts'
import { summarizeConvergence, summarizeDamage } from '../damage/summarize.ts'
import type { Change, Image, Version } from '../history/version.ts'
import type { Result } from '../result.ts'
import { holders } from '../run.ts'
import { judgePromises } from '../strategies/judge-promises.ts'

/** A run and what came of it as plain data: every region by name, every version and event by number. */
export function runJson(result: Result): object {
  const { run, events, versions, convergence, damage, undelivered, held, illustrations } = result
  const nameOf = (region: number) => at(run.regions, region).name
  const explainer = new Explainer(result)
  const states = stateAt(held, run.regions.length)
  return {
    version: 1,
    name: run.name,
    design: run.design.name,
    strategy: run.strategy.kind,
    seed: run.seed,
    regions: run.regions,
    events: events.map(({ peer, ...event }) => ({
      ...event,
      region: nameOf(event.region),
      ...(peer === undefined ? {} : { peer: nameOf(peer) }),
    })),
    versions: versions.map((version) => versionJson(version, nameOf)),
    held: held.map((each) => ({ ...each, region: nameOf(each.region), version: each.version?.id ?? null })),
    states: Object.fromEntries(holders(run).map((region) => [nameOf(region), stateJson(at(states, region))])),
    convergence: convergence ?? null,
    undelivered,
    damage: damage.map((each) => ({ ...each, region: nameOf(each.region), text: explainer.explain(each) })),
    guarantees: judgePromises(result).map(({ strategy, entity, guarantee, kinds }) => ({
      strategy,
      entity,
      text: guarantee.text,
      facts: guarantee.facts,
      kinds,
    })),
    summary: [summarizeDamage(result), summarizeConvergence(result)],
    illustrations,
  }
}

function versionJson({ base, image, change, ...version }: Version, nameOf: (region: number) => string): object {
  return {
    ...version,
    origin: nameOf(version.origin),
    base: base?.id ?? null,
    change: changeJson(change),
    attributes: image ? imageJson(image) : null,
  }
}

function stateJson(state: ReadonlyMap<string, Version>): object {
  const items = [...state].flatMap(([item, { image }]) => (image ? [[item, imageJson(image)] as const] : []))
  return Object.fromEntries(items.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function changeJson(change: Change): object {
  return 'attributes' in change ? { ...change, attributes: imageJson(change.attributes) } : change
}

function imageJson(image: Image): object {
  return Object.fromEntries(image)
}
