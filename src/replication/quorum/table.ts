import type { Database, Outcome, Reading, Request } from '../database.ts'
import type { Version, Write } from '../history/version.ts'
import { type Design, holders } from '../run.ts'
import type { World } from '../world.ts'
import { catchUp, confirmCopy } from './confirm.ts'
import { Quorum } from './quorum.ts'
import { WriteJob } from './write-job.ts'

/** A strong global table, or a DSQL cluster in several regions: any two of three regions agree on each write. */
export class QuorumTable implements Database {
  readonly #quorum: Quorum

  constructor(world: World, design: Extract<Design, { name: 'strong' | 'dsql' }>) {
    this.#quorum = new Quorum(world, design)
    const regions = holders(world.run)
    for (const { region, until } of world.run.outages) {
      if (Number.isFinite(until) && regions.includes(region))
        world.at(until, 'failure', () => catchUp(this.#quorum, region))
    }
  }

  peek(region: number, item: string): Version | undefined {
    return this.#quorum.voter(region).copy.get(item)
  }

  write(request: Request, writes: readonly Write[], answer: (outcome: Outcome) => void): void {
    const quorum = this.#quorum
    const missing = quorum.isOptimistic ? undefined : findMissing(request, writes)
    if (missing) {
      answer(quorum.refuse(request, missing.text, 'never', missing.fact))
      return
    }
    if (quorum.behind.has(request.region)) {
      answer(quorum.refuse(request, 'the region came back and has not caught up', 'as-is', 'dynamodb.mrsc-rejoin'))
      return
    }
    // Writes that are no transaction go their ways one by one.
    const groups = quorum.isOptimistic ? [writes] : writes.map((write) => [write])
    const join = joinOutcomes(groups.length, answer)
    for (const group of groups) new WriteJob(quorum, request, group, join).begin()
  }

  read(request: Request, items: readonly string[], isStrong: boolean, answer: (reading: Reading) => void): void {
    const found = () => items.map((item) => this.peek(request.region, item))
    if (!isStrong && !this.#quorum.isOptimistic) {
      answer({ kind: 'found', versions: found() })
      return
    }
    const { world } = this.#quorum
    const began = world.now
    let isAnswered = false
    const finish = (reading: Reading) => {
      if (!isAnswered) answer(reading)
      isAnswered = true
    }
    world.at(began + world.run.patience, 'operation', () => {
      if (isAnswered) return
      finish(this.#quorum.lack(request, 'no second region answered in time', this.#quorum.words.majorityFact))
    })
    confirmCopy(this.#quorum, request, items, (problem) => {
      if (!isAnswered) finish(problem ?? { kind: 'found', versions: found(), took: world.now - began })
    })
  }
}

function findMissing({ together }: Request, writes: readonly Write[]): { text: string; fact: string } | undefined {
  if (together > 1) return { text: 'a strong global table has no transactions', fact: 'dynamodb.mrsc-no-transactions' }
  if (!writes.some(({ change }) => change.kind === 'expire')) return undefined
  return { text: 'a strong global table has no TTL', fact: 'dynamodb.mrsc-no-ttl' }
}

/** One outcome of several: the first that is no success, or the last success. */
function joinOutcomes(count: number, answer: (outcome: Outcome) => void): (outcome: Outcome) => void {
  let open = count
  let worst: Outcome | undefined
  return (outcome) => {
    open--
    if (outcome.kind !== 'taken') worst ??= outcome
    if (open === 0) answer(worst ?? outcome)
  }
}
