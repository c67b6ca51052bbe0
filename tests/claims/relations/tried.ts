import { readClaims } from '../../../src/claims/index.ts'
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

function near(value: string): string {
  return Number(value).toPrecision(4)
}
