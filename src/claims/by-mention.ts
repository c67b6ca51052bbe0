import type { Mention } from '../numbers/index.ts'
import type { Claim, Claims, Working } from './claim.ts'
import type { Figure } from './figure.ts'

/** Claims whose figures go by the index of their mention: a duration in two units is one figure of two mentions. */
export function indexByMention({ figures, best, tried }: Claims, mentions: readonly Mention[]): Claims {
  if (figures.length === mentions.length) return { figures, best, tried }
  const starts = new Map(mentions.map(({ start }, index) => [start, index]))
  const ends = new Map(mentions.map(({ end }, index) => [end, index]))
  const places = figures.map(({ mention }) => (starts.get(mention.start) ?? ends.get(mention.end)) as number)
  const moved: (Claim | undefined)[] = mentions.map(() => undefined)
  const labelled: Figure[] = []
  for (const [index, figure] of figures.entries()) {
    const place = places[index] as number
    const claim = best[index]
    moved[place] = claim && moveClaim(claim, places)
    for (let at = labelled.length; at <= place; at++) labelled.push({ ...figure, index: at })
  }
  const last = figures.at(-1)
  for (let at = labelled.length; last !== undefined && at < mentions.length; at++) labelled.push({ ...last, index: at })
  return { figures: labelled, best: moved, tried: tried.map((claim) => moveClaim(claim, places)) }
}

function moveClaim(claim: Claim, places: readonly number[]): Claim {
  const place = (index: number) => places[index] as number
  const move = (working: Working): Working => {
    if (working.op === 'figure') return { ...working, figure: place(working.figure) }
    return 'parts' in working ? { ...working, parts: working.parts.map(move) } : working
  }
  return { ...claim, figure: place(claim.figure), inputs: claim.inputs.map(place), working: move(claim.working) }
}
