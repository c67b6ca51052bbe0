import { at } from '../at.ts'
import { findBroken, findStale } from '../damage/judge-read.ts'
import { printImage } from '../print/print-item.ts'
import type { Operation } from '../run.ts'
import type { Desk } from './desk.ts'

/** Asks for items: a strong read where they are written, any other where the application is. */
export function askRead(desk: Desk, index: number, operation: Extract<Operation, { kind: 'read' }>): void {
  const { recorder } = desk.world
  const isMerged = (item: string) => desk.handlingOf(item).isMerged
  const items = operation.items.flatMap((item) => (isMerged(item) ? desk.layout.itemsOf(item) : [item]))
  const home = operation.strong ? desk.handlingOf(at(operation.items, 0)).region : undefined
  desk.reach(index, operation, home, (request) => {
    const newest = items.map((item) => recorder.newest.get(item))
    desk.database.read(request, items, operation.strong, (reading) => {
      if (reading.kind === 'unavailable') {
        desk.lack(operation, request, reading.text, reading.event, reading.fact)
        return
      }
      const { versions } = reading
      const found = new Map(items.map((item, i) => [item, versions[i]]))
      const held = (item: string) => found.get(item)
      const imageOf = (item: string) => (isMerged(item) ? desk.layout.imageOf(item, held) : held(item)?.image)
      const note = operation.items.map((item) => printImage(item, imageOf(item))).join('; ')
      const details = { operation: index, version: versions[0]?.id, note, took: reading.took }
      const event = recorder.note('read', desk.world.now, request.region, request.causes, details)
      recorder.damage.push(...findStale(desk.world, request, items, versions, newest, event, operation.strong))
      recorder.damage.push(...findBroken(desk.world, request, items, versions, event))
      desk.bringBack(request, operation, event)
    })
  })
}
