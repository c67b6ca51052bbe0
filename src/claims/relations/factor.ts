import type { Figure } from '../figure.ts'
import { constant, isAlike, isExact, leaf, likeness, scaleFor } from '../leaves.ts'
import type { Search } from '../search.ts'

const words: readonly (readonly [RegExp, number, string])[] = [
  [/\b(?:twice|doubles?|doubled|doubling|both|two-way|round trips?|pair)\b/, 2, 'twice'],
  [/\b(?:thrice|triples?|tripled|tripling|threefold)\b/, 3, 'three times'],
  [/\b(?:quadruples?|quadrupled|fourfold)\b/, 4, 'four times'],
  [/\b(?:half|halves|halved|halving|every (?:second|other))\b/, 0.5, 'half'],
  [/\b(?:every second day)\b/, 2, 'two days'],
  [/\b(?:dozen)\b/, 12, 'a dozen'],
]
const anyWord = new RegExp(words.map(([pattern]) => pattern.source).join('|'))

/** A factor said in a word: twice, double, both, half, every second one. */
export function tryFactors(search: Search, near: readonly Figure[], lead: string, trail: string): void {
  const { figure } = search
  if (!anyWord.test(lead) && !anyWord.test(trail)) return
  for (const [pattern, factor, text] of words) {
    if (!pattern.test(lead) && !pattern.test(trail)) continue
    for (const source of near.slice(0, 5)) {
      const scale = scaleFor(figure, source)
      if (scale === 0 || !isAlike(figure, source)) continue
      const isPlain =
        search.isRightBefore([source], 0) &&
        factor > 1 &&
        pattern.test(lead) &&
        !lead.includes('both') &&
        source.measure === figure.measure
      search.try(
        {
          rule: 'arithmetic/ratio',
          support: 1 + likeness(figure, source) + (isPlain ? 1 : 0),
          value: (source.value / scale) * factor,
          working: () => ({ op: 'multiply', parts: [constant(factor, text), leaf(source, scale, isExact(source))] }),
          cued: isPlain,
          asserted: isPlain,
        },
        [source],
      )
    }
  }
}
