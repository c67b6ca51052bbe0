import { askRead } from './application/ask-read.ts'
import { askWrite } from './application/ask-write.ts'
import { Desk } from './application/desk.ts'
import { at } from './at.ts'
import { AuroraDatabase } from './aurora/database.ts'
import { findConvergence, stateAt } from './damage/find-convergence.ts'
import { findLost } from './damage/find-lost.ts'
import type { Database } from './database.ts'
import { EventualTable } from './eventual/table.ts'
import type { Event, EventKind } from './history/event.ts'
import { QuorumTable } from './quorum/table.ts'
import type { Result } from './result.ts'
import { holders, type Illustration, type Run, type Span } from './run.ts'
import { World } from './world.ts'

/** What happens in a run: the same run always gives the same result. */
export function simulate(run: Run): Result {
  const world = new World(run)
  const database = openDatabase(world)
  const desk = new Desk(world, database)
  for (const { between, ...span } of run.cuts) noteSpan(world, span, between[0], 'cut', 'heal', between[1])
  for (const { region, ...span } of run.outages) noteSpan(world, span, region, 'down', 'up')
  askInTurn(world, desk)
  world.play()
  return conclude(world, database)
}

// One after the other, so that no more than the next one waits in the queue.
function askInTurn(world: World, desk: Desk): void {
  const { operations } = world.run
  const order = [...operations.keys()].sort((a, b) => at(operations, a).at - at(operations, b).at)
  const ask = (turn: number) => {
    const index = order[turn]
    if (index === undefined) return
    const operation = at(operations, index)
    world.at(operation.at, 'operation', () => {
      if (operation.kind === 'write') askWrite(desk, index, operation)
      else askRead(desk, index, operation)
      ask(turn + 1)
    })
  }
  ask(0)
}

function openDatabase(world: World): Database {
  const { design } = world.run
  if (design.name === 'strong' || design.name === 'dsql') return new QuorumTable(world, design)
  if (design.name === 'aurora') return new AuroraDatabase(world, design)
  return new EventualTable(world)
}

function noteSpan(
  world: World,
  { from, until }: Span,
  region: number,
  begins: EventKind,
  ends: EventKind,
  peer?: number,
): void {
  world.at(from, 'failure', () => world.recorder.note(begins, from, region, [], { peer }))
  if (Number.isFinite(until)) world.at(until, 'failure', () => world.recorder.note(ends, until, region, [], { peer }))
}

function conclude({ run, recorder, undelivered }: World, database: Database): Result {
  const { events, versions } = recorder
  const held = recorder.held
  const lost =
    database.findLost?.() ??
    findLost(
      recorder,
      stateAt(held, run.regions.length).flatMap((copy) => [...copy.values()]),
    )
  const damage = [...recorder.damage, ...lost].sort((a, b) => a.at - b.at)
  const lastWrite = versions.reduce((latest, { at }) => Math.max(latest, at), 0)
  const convergence = findConvergence(held, holders(run), lastWrite)
  const illustrations = run.illustrations.filter(({ of }) => isUsed(of, events, run)).map(({ text }) => text)
  return { run, events, versions, held, damage, convergence, undelivered, illustrations }
}

// A default stands for something only where a message took that long.
function isUsed(of: Illustration['of'], events: readonly Event[], { design }: Run): boolean {
  if (of === 'clocks' || of === 'merging') return true
  const isCopied = design.name === 'eventual' || design.name === 'aurora'
  return events.some(
    ({ kind }) => (kind === 'send' && (of === 'lags') === isCopied) || (kind === 'forward' && of === 'trips'),
  )
}
