import type { Figure } from '../../../src/claims/figure.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { findNear } from '../../../src/claims/near.ts'
import { Search } from '../../../src/claims/search.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** A relation that was tried for a number: what it gives, whether that holds, and whether the words plainly say it. */
interface Tried {
  readonly rule: string
  readonly value: number
  readonly ok: boolean
  readonly asserted: boolean
}

/** The relations that are weighed for the last number of a text that is written so. */
function triedFor(text: string, stated: string): Tried[] {
  const document = readDocument(text, 'markdown')
  const { figures, tried } = readClaims(document, readNumbers(document.text), 'weighed')
  const figure = figures.findLast(({ mention }) => near(mention.value) === near(stated))
  return tried
    .filter((claim) => claim.figure === figure?.index)
    .map(({ rule, value, ok, asserted }) => ({ rule: rule.replace('arithmetic/', ''), value, ok, asserted }))
}

/** What the words of a text are taken to say plainly that a number should be: each value once, to four digits. */
export function assertedFor(text: string, stated: string, rule: string): number[] {
  const said = triedFor(text, stated).filter((one) => one.asserted && one.rule === rule)
  return [...new Set(said.map(({ value }) => Number(value.toPrecision(4))))]
}

/** Whether a relation of a rule that gives a value, to four digits, is weighed at all. */
export function isTried(text: string, stated: string, rule: string, value: number): boolean {
  return triedFor(text, stated).some(
    (one) => one.rule === rule && Number(one.value.toPrecision(4)) === Number(value.toPrecision(4)),
  )
}

/** The figures of a text. */
export function figuresOf(text: string): Figure[] {
  const document = readDocument(text, 'markdown')
  return labelFigures(document, readNumbers(document.text))
}

type Family = (search: Search, near: readonly Figure[]) => void

/** What one family of relations alone gives for a number of a text, else the last, to six digits: all, or what is stated. */
export function valuesOf(family: Family, text: string, keep: 'all' | 'stated' = 'all', at = -1): number[] {
  const figures = figuresOf(text)
  const figure = figures.at(at) as Figure
  const search = new Search(figures, figure, keep === 'all')
  family(search, findNear(figures, figure))
  return search.tried.filter(({ ok }) => ok || keep === 'all').map(({ value }) => Number(value.toPrecision(6)))
}

function near(value: string): string {
  return Number(value).toPrecision(4)
}
