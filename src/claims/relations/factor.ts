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
const plain = /^(?:[^.;:!?]{0,60}\b(?:twice|double|triple|half) (?:of )?(?:the |that |our |its )?[^.;:!?]{0,12})$/

/** A factor said in a word: twice, double, both, half, every second one. */
export function tryFactors(search: Search, near: readonly Figure[], said: string, between: string): void {
  const { figure } = search
  for (const [pattern, factor, text] of words) {
    if (!pattern.test(said)) continue
    for (const source of near.slice(0, 5)) {
      const scale = scaleFor(figure, source)
      if (scale === 0 || !isAlike(figure, source)) continue
      const isPlain = source.index === figure.index - 1 && plain.test(between) && factor > 1
      search.try(
        {
          rule: 'arithmetic/ratio',
          score: 1 + likeness(figure, source) + (isPlain ? 1 : 0),
          value: (source.value / scale) * factor,
          working: () => ({ op: 'multiply', parts: [constant(factor, text), leaf(source, scale, isExact(source))] }),
          asserted: false,
        },
        [source],
      )
    }
  }
}
