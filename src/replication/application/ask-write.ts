import { at } from '../at.ts'
import type { Outcome, Request } from '../database.ts'
import { numberOf, type Write } from '../history/version.ts'
import type { Unmergeable } from '../merge/layout.ts'
import { draw } from '../network/draw.ts'
import type { Operation } from '../run.ts'
import { type Desk, itemsOf } from './desk.ts'

type WriteOperation = Extract<Operation, { kind: 'write' }>

/** Asks for writes by the run's strategy: in the region it says, in the form it says, and again where it says. */
export function askWrite(desk: Desk, index: number, operation: WriteOperation): void {
  const handlings = operation.writes.map(({ item }) => desk.handlingOf(item))
  const first = at(handlings, 0)
  if (handlings.some(({ region }) => region !== first.region)) {
    const { now, recorder } = desk.world
    const text = 'its items have different home regions, and a transaction runs in one region'
    const request = { operation: index, region: operation.region, causes: [], together: operation.writes.length }
    const event = recorder.note('reject', now, operation.region, [], { operation: index, note: text })
    complain(desk, operation, request, text, event)
    return
  }
  desk.reach(index, operation, first.region, (request) => attempt(desk, operation, request, 0))
}

/** How long the application thinks between its check and its write; nothing where it does not check. */
function thinkingOf(desk: Desk, { writes }: WriteOperation): number | undefined {
  if (writes.some(({ ifVersion }) => ifVersion !== undefined)) return undefined
  return desk.handlingOf(at(writes, 0).item).think
}

function attempt(desk: Desk, operation: WriteOperation, request: Request, tries: number): void {
  const { now, recorder } = desk.world
  const writes = translate(desk, operation, request)
  if ('unmergeable' in writes) {
    const note = writes.unmergeable
    const event = recorder.note('reject', now, request.region, request.causes, { operation: request.operation, note })
    complain(desk, operation, request, note, event)
    return
  }
  const think = thinkingOf(desk, operation)
  if (think === undefined) {
    desk.database.write(request, writes, (outcome) => finish(desk, operation, request, tries, outcome))
    return
  }
  const items = writes.map(({ item }) => item)
  desk.database.read(request, items, true, (reading) => {
    if (reading.kind === 'unavailable') {
      desk.lack(operation, request, reading.text, reading.event, reading.fact)
      return
    }
    const { now: readAt } = desk.world
    const numbers = reading.versions.map(numberOf)
    const note = `to check: ${items.map((item, i) => `${item} at version ${numbers[i]}`).join(', ')}`
    const details = { operation: request.operation, note }
    const event = recorder.note('read', readAt, request.region, request.causes, details)
    const checked = { ...request, causes: [...request.causes, event] }
    const guarded = writes.map((write, i): Write => ({ ...write, ifVersion: numbers[i] }))
    desk.world.at(readAt + think, 'operation', () => {
      if (!desk.isStillThere(operation, checked)) return
      desk.database.write(checked, guarded, (outcome) => finish(desk, operation, checked, tries, outcome))
    })
  })
}

/** The writes as the database is asked for them: those of merged items become writes of their parts. */
function translate(desk: Desk, { writes }: WriteOperation, request: Request): readonly Write[] | Unmergeable {
  const translated: Write[] = []
  for (const write of writes) {
    if (!desk.handlingOf(write.item).isMerged) {
      translated.push(write)
      continue
    }
    const peek = (item: string) => desk.database.peek(request.region, item)
    const parts = desk.layout.writesOf(write, desk.nameOf(request.region), `${request.operation}`, peek)
    if ('unmergeable' in parts) return parts
    translated.push(...parts)
  }
  return translated
}

function finish(desk: Desk, operation: WriteOperation, request: Request, tries: number, outcome: Outcome): void {
  if (outcome.kind === 'unavailable') {
    desk.lack(operation, request, outcome.text, outcome.event, outcome.fact)
    return
  }
  if (outcome.kind === 'taken') {
    desk.bringBack(request, operation, outcome.event)
    return
  }
  const { now, recorder, run } = desk.world
  const isChecked = thinkingOf(desk, operation) !== undefined
  const mayRetry = outcome.retry === 'as-is' || (outcome.retry === 'read-again' && isChecked)
  if (!mayRetry || tries >= run.retries) {
    complain(desk, operation, request, outcome.text, outcome.event, outcome.fact)
    return
  }
  const wait = run.backoff * (tries + 1) * (1 + draw(run.seed, request.operation, tries) / 2)
  const at = now + Math.round(wait)
  desk.world.at(at, 'operation', () => {
    const details = { operation: request.operation, note: `try ${tries + 2}` }
    const again = { ...request, causes: [recorder.note('retry', at, request.region, [outcome.event], details)] }
    if (desk.isStillThere(operation, again)) attempt(desk, operation, again, tries + 1)
  })
}

/** Writes down that a write was refused for good. */
function complain(
  desk: Desk,
  operation: WriteOperation,
  { region, causes, operation: index }: Request,
  reason: string,
  event: number,
  fact?: string,
): void {
  desk.world.recorder.damage.push({
    kind: 'rejected-write',
    at: desk.world.now,
    region,
    items: itemsOf(operation),
    events: [...causes, event],
    operation: index,
    reason,
    fact,
  })
}
