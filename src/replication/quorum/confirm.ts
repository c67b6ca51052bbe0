import type { Reading, Request } from '../database.ts'
import type { Quorum } from './quorum.ts'

type Unavailable = Extract<Reading, { kind: 'unavailable' }>

/** Brings a region's copy of some items up to the latest by asking the others: the first answer is enough. */
export function confirmCopy(
  quorum: Quorum,
  request: Request,
  items: readonly string[],
  then: (problem?: Unavailable) => void,
): void {
  const { region, causes } = request
  if (quorum.behind.has(region)) {
    then(quorum.lack(request, 'the region came back and has not caught up', 'dynamodb.mrsc-rejoin'))
    return
  }
  let isDone = false
  const askPeer = (peer: number) => {
    // One that has a write under way does not know whether it is chosen: its answer waits.
    quorum.whenFree(peer, items, () => {
      const versions = items.flatMap((item) => quorum.voter(peer).copy.get(item) ?? [])
      quorum.carry(peer, region, () => {
        quorum.install(region, versions, causes, 'told when it asked')
        if (isDone) return
        isDone = true
        then()
      })
    })
  }
  quorum.whenFree(region, items, () => {
    const peers = quorum.peers(region)
    if (peers.length === 0) then(quorum.lackMajority(request))
    for (const peer of peers) quorum.carry(region, peer, () => askPeer(peer))
  })
}

/** Lets a region that came back learn what it missed; until it has, it takes no writes and no strong reads. */
export function catchUp(quorum: Quorum, region: number): void {
  const { recorder } = quorum.world
  quorum.behind.add(region)
  const learn = (peer: number) => {
    const versions = [...quorum.voter(peer).copy.values()]
    quorum.carry(peer, region, () => {
      quorum.install(region, versions, [], 'missed while away')
      if (!quorum.behind.delete(region)) return
      const note = 'has caught up'
      recorder.note('rebuild', quorum.world.now, region, [], { note, fact: 'dynamodb.mrsc-rejoin' })
    })
  }
  for (const peer of quorum.others(region)) quorum.carry(region, peer, () => learn(peer))
}
