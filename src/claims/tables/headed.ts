import { measureOfNoun } from '../measures.ts'

/** Factors that headers say: "for 8 loaves" beside "for 20 loaves", "at €177 a minute", "of 60 in %", miles beside kilometres. */
export function headedBy(heads: ReadonlyMap<number, string>, column: number, other: number): number[] {
  const [from, to] = [heads.get(other) ?? '', heads.get(column) ?? '']
  const [given, told] = [numbersOf(from), numbersOf(to)]
  const ratio = given.length === 1 && told.length === 1 ? [(told[0] as number) / (given[0] as number)] : []
  const own = told.flatMap((number) => [
    number,
    number / 100,
    1 + number / 100,
    1 - number / 100,
    1 / number,
    100 / number,
  ])
  return [...ratio, ...own, ...conversionsOf(from, to)]
}

function numbersOf(head: string): number[] {
  const numbers = head.match(/(?<![\p{L}\d.-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d.-])/gu) ?? []
  return numbers.map((number) => Number(number.replaceAll(',', '')))
}

const irregular: Readonly<Record<string, string>> = { feet: 'foot', inches: 'inch', lbs: 'lb' }

/** How many of the unit in one header the unit in another is: common knowledge that no text tells. */
function conversionsOf(from: string, to: string): number[] {
  return unitsOf(from).flatMap((one) =>
    unitsOf(to).flatMap((other) =>
      one.measure === other.measure && one.scale !== other.scale ? [one.scale / other.scale] : [],
    ),
  )
}

function unitsOf(head: string): { readonly measure: string; readonly scale: number }[] {
  return (head.match(/[\p{L}²³]{2,}/gu) ?? []).flatMap((word) => {
    const known = [irregular[word] ?? word, word.replace(/s$/, '')].map(measureOfNoun)
    return known.find(({ measure, scale }) => measure !== word && scale !== 1) ?? known.find(isBase) ?? []
  })
}

/** Whether a word is itself the unit in which others are counted: metre, litre. */
function isBase({ measure }: { readonly measure: string }): boolean {
  return bases.has(measure)
}

const bases = new Set(['mass', 'length', 'volume', 'area', 'energy', 'power'])
