import { at } from '../at.ts'
import type { Outcome, Request } from '../database.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Version, Write } from '../history/version.ts'
import { confirmCopy } from './confirm.ts'
import type { Quorum } from './quorum.ts'
import { type Ballot, type Step, takeVote } from './take-vote.ts'
import type { Proposal, Vote } from './voter.ts'

const MOST_ROUNDS = 8

/** One write, or one transaction, on its way to a majority. */
export class WriteJob {
  readonly #quorum: Quorum
  readonly #request: Request
  readonly #writes: readonly Write[]
  readonly #items: readonly string[]
  readonly #began: number
  readonly #answer: (outcome: Outcome) => void
  #isAnswered = false
  #isConfirmed = false
  #rounds = 0
  /** What a transaction saw when it began: none of it may have changed when it commits. */
  #snapshot: readonly (Version | undefined)[] | undefined

  constructor(quorum: Quorum, request: Request, writes: readonly Write[], answer: (outcome: Outcome) => void) {
    this.#quorum = quorum
    this.#request = request
    this.#writes = writes
    this.#items = writes.map(({ item }) => item)
    this.#began = quorum.world.now
    this.#answer = answer
  }

  /** Begins: with a proposal; or, for a transaction, with a snapshot and some work before its commit. */
  begin(): void {
    const { world, isOptimistic } = this.#quorum
    const { region } = this.#request
    const { patience, work } = world.run
    world.at(this.#began + patience + (isOptimistic ? work : 0), 'operation', () => this.#giveUp())
    if (!isOptimistic) {
      this.#quorum.whenFree(region, this.#items, () => this.#propose())
      return
    }
    confirmCopy(this.#quorum, this.#request, this.#items, (problem) => {
      if (problem) {
        this.#finish(problem)
        return
      }
      this.#snapshot = this.#held()
      this.#isConfirmed = true
      world.at(world.now + work, 'operation', () => {
        if (world.network.isUp(region, world.now)) this.#propose()
      })
    })
  }

  #propose(): void {
    const quorum = this.#quorum
    const { now, run, recorder } = quorum.world
    const { region, operation, together, causes } = this.#request
    const voter = quorum.voter(region)
    const peers = quorum.peers(region)
    if (peers.length === 0) {
      this.#finish(quorum.lackMajority(this.#request))
      return
    }
    const held = this.#held()
    if (this.#snapshot && (voter.isBusy(this.#items) || this.#snapshot.some((version, i) => version !== held[i]))) {
      this.#finish(quorum.refuseConflict(this.#request))
      return
    }
    const author = { origin: region, at: now, clock: at(run.regions, region).clock, operation, together }
    const versions = draftVersions(voter.copy, this.#writes, author, quorum.takeIds(this.#writes.length))
    if (isRefused(versions)) {
      this.#doubt(versions.text, versions.reason === 'condition')
      return
    }
    const proposal: Proposal = { by: region, versions }
    voter.propose(proposal)
    const ballot: Ballot = { proposal, asked: peers, votes: new Map() }
    const proposed = recorder.note('propose', now, region, causes, { operation, version: versions[0]?.id })
    for (const peer of peers) {
      const details = { operation, version: versions[0]?.id, peer, note: 'proposal' }
      const sent = recorder.note('send', now, region, [proposed], details)
      quorum.carry(region, peer, () => {
        const vote = quorum.voter(peer).judge(proposal)
        const judged = this.#noteVote(proposal, peer, vote, sent)
        quorum.carry(peer, region, () => {
          const step = takeVote(voter, ballot, peer, vote)
          if (step.kind === 'teach') for (const other of step.teach) this.#teach(proposal, other, [judged])
          else if (step.kind !== 'wait') this.#end(ballot, step, [proposed, judged])
        })
      })
    }
  }

  #held(): (Version | undefined)[] {
    return this.#items.map((item) => this.#quorum.voter(this.#request.region).copy.get(item))
  }

  // The first yes makes a proposal the next version: two of three regions have it from now on.
  #noteVote({ by, versions }: Proposal, peer: number, vote: Vote, sent: number): number {
    const { now, recorder } = this.#quorum.world
    const details = { operation: this.#request.operation, version: versions[0]?.id, peer: by }
    if (vote.kind !== 'yes') {
      const why = vote.kind === 'busy' ? 'a write of its own is under way' : 'it holds a newer version'
      return recorder.note('arrive', now, peer, [sent], { ...details, note: why })
    }
    const events = versions.map((version) => {
      const event = recorder.note('arrive', now, peer, [sent], { ...details, version: version.id, arrival: 'applied' })
      if (recorder.written[version.id] === undefined) recorder.accept(version, event)
      this.#quorum.hold(peer, version, event)
      return event
    })
    return events[0] ?? sent
  }

  #end({ proposal, asked }: Ballot, step: Exclude<Step, { kind: 'wait' | 'teach' }>, causes: readonly number[]): void {
    const quorum = this.#quorum
    const { region } = this.#request
    if (step.kind === 'chosen') {
      this.#conclude(proposal, causes)
      const missed = quorum.others(region).filter((other) => !asked.includes(other) || step.teach.includes(other))
      for (const other of missed) this.#teach(proposal, other, causes)
    } else {
      quorum.install(region, step.learned, causes, 'told with the answer')
      if (step.kind === 'newer' && !quorum.isOptimistic && this.#rounds++ < MOST_ROUNDS) this.#propose()
      else this.#finish(quorum.refuseConflict(this.#request))
    }
    quorum.letGoOn(region)
  }

  #conclude({ versions }: Proposal, causes: readonly number[]): void {
    const { now, recorder } = this.#quorum.world
    const { region, operation } = this.#request
    const took = now - this.#began
    const events = versions.map((version) => {
      const note = this.#isAnswered ? 'though the application had given up' : undefined
      const details = { operation, version: version.id, took, note }
      const event = recorder.note('write', now, region, causes, details)
      recorder.written[version.id] = event
      for (const newer of this.#quorum.voter(region).install([version])) this.#quorum.hold(region, newer, event)
      if (!this.#isAnswered) recorder.acknowledge(version)
      return event
    })
    this.#finish({ kind: 'taken', event: at(events, 0) })
  }

  #teach({ by, versions }: Proposal, peer: number, causes: readonly number[]): void {
    const { now, recorder } = this.#quorum.world
    const details = { operation: this.#request.operation, version: versions[0]?.id, peer, note: 'for its copy' }
    const sent = recorder.note('send', now, by, causes, details)
    this.#quorum.carry(by, peer, () => this.#quorum.install(peer, versions, [sent], 'copied'))
  }

  // A copy that is behind may refuse what the latest version lets pass, so its no is not believed unasked.
  #doubt(text: string, isCondition: boolean): void {
    const quorum = this.#quorum
    if (this.#isConfirmed) {
      const [retry, fact] = isCondition ? (['read-again', 'dynamodb.mrsc-strong-read'] as const) : (['never'] as const)
      this.#finish(quorum.refuse(this.#request, text, retry, fact))
      return
    }
    confirmCopy(quorum, this.#request, this.#items, (problem) => {
      this.#isConfirmed = true
      if (problem) this.#finish(problem)
      else quorum.whenFree(this.#request.region, this.#items, () => this.#propose())
    })
  }

  #giveUp(): void {
    if (this.#isAnswered) return
    const text = 'no majority answered in time; whether the write is done is not known'
    this.#finish(this.#quorum.lack(this.#request, text, this.#quorum.words.majorityFact))
  }

  #finish(outcome: Outcome): void {
    if (this.#isAnswered) return
    this.#isAnswered = true
    this.#answer(outcome)
  }
}
