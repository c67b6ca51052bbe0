import type { Figure } from '../figure.ts'
import { stateOf, type Telling } from './telling.ts'
import { byOne, byTwo, featureId } from './vocabulary.ts'

/** How many figures back in its sentence are counted: a line may hold thousands. */
export const SEEN = 12

const count = byOne((inputs: number) => `place:inputs ${inputs}`)
const someAhead = byOne((ahead: number) => `place:ahead ${ahead}`)
const allAhead = byOne((ahead: number) => `place:ahead ${ahead} all`)
const gap = byOne((figures: number) => `place:gap ${figures}`)
const skipped = byOne((figures: number) => `place:skipped ${figures}`)
const back = byTwo((of: string, by: number) => `place:${of} ${by}`)
const left = byTwo((of: string, figures: number) => `place:${of} ${figures}`)
const opens = byOne((measure: boolean) => `place:opens ${measure}`)
const opensAll = featureId('place:opens all')

/** How many figures a relation takes in, and how many of them stand ahead. */
export function pushCounts(found: number[], inputs: number, ahead: number): void {
  found.push(count(Math.min(5, inputs)), (ahead === inputs ? allAhead : someAhead)(Math.min(3, ahead)))
}

/** Where the inputs before a figure stand: how far, and what they pass over. */
export function placesOf(telling: Telling, figure: Figure, before: readonly Figure[]): number[] {
  const [first, last] = [before[0], before.at(-1)]
  if (first === undefined || last === undefined) return []
  const { figures } = telling
  const { index, sentence } = figure
  const opener = figures[first.index - 1]
  const found = [
    gap(Math.min(5, index - 1 - last.index)),
    skipped(Math.min(6, last.index - first.index + 1 - before.length)),
    back('sentences', Math.min(5, sentence - first.sentence)),
    back('sentences of last', Math.min(5, sentence - last.sentence)),
    back('blocks', Math.min(3, figure.block - first.block)),
    opener?.sentence === first.sentence ? opens(opener.measure === first.measure) : opensAll,
  ]
  let next = 0
  let alike = 0
  let fresh = 0
  for (let at = first.index; at < index; at++) {
    if (before[next]?.index === at) {
      next++
      continue
    }
    if (alike < 3 && figure.measure !== '' && figures[at]?.measure === figure.measure) alike++
    if (fresh < 3 && stateOf(telling, at) === 'F') fresh++
    // More than three count as three, and a far input has thousands behind it.
    if (fresh === 3 && (alike === 3 || figure.measure === '')) break
  }
  let beside = 0
  for (let at = index - 1; at >= index - SEEN && figures[at]?.sentence === sentence; at--)
    if (!before.some((input) => input.index === at)) beside++
  found.push(left('alike left', alike), left('fresh left', fresh), left('left in sentence', Math.min(3, beside)))
  return found
}
