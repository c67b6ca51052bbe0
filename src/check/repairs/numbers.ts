import { type Figure, readSubjects } from '../../claims/index.ts'
import type { Document } from '../../text/index.ts'

/** The numbers of a text by what they state and by what they are about. */
export interface Numbers {
  /** All that state a value, as an exact decimal in the unit as said. */
  readonly byValue: (value: string) => readonly Figure[]
  /** Whether the words around two of them name the same thing. */
  readonly isAbout: (a: Figure, b: Figure) => boolean
}

/** Opens the numbers of a text for questions; nothing is worked out before the first. */
export function openNumbers(document: Document, figures: readonly Figure[]): Numbers {
  let values: ReadonlyMap<string, readonly Figure[]> | undefined
  let subjects: readonly (readonly string[])[] | undefined
  return {
    byValue: (value) => {
      values ??= group(figures)
      return values.get(keyOf(value)) ?? []
    },
    isAbout: (a, b) => {
      subjects ??= readSubjects(document, figures)
      const [left, right] = [a, b].map((figure) => wordsAround(document, figure, subjects?.[figure.index])) as [
        readonly string[],
        readonly string[],
      ]
      return left.some((word) => right.includes(word))
    },
  }
}

/** The words of a number's clause without its own: two that state the same always share these. */
function wordsAround({ text }: Document, { mention }: Figure, words: readonly string[] = []): readonly string[] {
  const own = text.slice(mention.start, Math.max(mention.end, mention.nounEnd)).toLowerCase()
  return words.filter((word) => !own.includes(word))
}

function group(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = keyOf(figure.mention.value)
    const known = groups.get(key)
    if (known) known.push(figure)
    else groups.set(key, [figure])
  }
  return groups
}

function keyOf(value: string): string {
  return String(Number(value))
}
