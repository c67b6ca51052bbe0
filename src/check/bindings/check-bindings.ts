import type { Book } from '../../book/index.ts'
import { LINES, nearestName } from '../../calculator/index.ts'
import {
  type Binding,
  BindingError,
  evaluate,
  firstIndex,
  isInHundredths,
  nameScenarios,
  readBinding,
  type Scenario,
} from '../../claims/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Quantity } from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'
import type { Finding, Place } from '../finding.ts'
import { makeFinding, placeOf, statedOf } from '../make-finding.ts'
import type { Bound } from './bound-figure.ts'
import { findFlip } from './judge-cheaper.ts'
import { agreesWithFact } from './judge-fact.ts'
import { judgeValue, statedAs } from './judge-value.ts'

/** What a binding may refer to, and the day that counts as today. */
export interface BindingContext {
  readonly scenarios: readonly Scenario[]
  readonly book: Book
  readonly asOf: string
}

/** What the `:fig`s of a text bind, and what is wrong with them. */
export interface Bindings {
  readonly bound: readonly Bound[]
  readonly findings: readonly Finding[]
  /** Numbers whose waiver has ended, by index. */
  readonly expired: readonly number[]
}

/** Reads every `:fig` of a text and holds its number against the quantity or the fact that it names. */
export function checkBindings(
  file: string,
  document: Document,
  mentions: readonly Mention[],
  context: BindingContext,
): Bindings {
  const bound: Bound[] = []
  const findings: Finding[] = []
  const expired: number[] = []
  const { start: starts, end: ends, attributes } = document.directives
  const order = starts.map((_, index) => index).sort((a, b) => (starts[a] as number) - (starts[b] as number))
  for (const index of order) {
    const start = starts[index] as number
    const end = ends[index] as number
    const next = firstIndex(mentions.length, (at) => (mentions[at] as Mention).start >= start)
    const inside = next < mentions.length && (mentions[next] as Mention).end <= end ? next : -1
    const figure = new Figure(file, document, { start, end, index: inside, mention: mentions[inside] }, context)
    const result = figure.bind(attributes[index] as string)
    if (result) bound.push(result)
    findings.push(...figure.findings)
    if (figure.findings.some(({ rule }) => rule === EXPIRED)) expired.push(inside)
  }
  return { bound, findings, expired }
}

const EXPIRED = 'binding/expired-waiver'

interface Said {
  readonly start: number
  readonly end: number
  readonly index: number
  readonly mention: Mention | undefined
}

class Figure {
  readonly findings: Finding[] = []
  readonly #document: Document
  readonly #said: Said
  readonly #context: BindingContext
  readonly #place: Place
  readonly #words: string

  constructor(file: string, document: Document, said: Said, context: BindingContext) {
    this.#document = document
    this.#said = said
    this.#context = context
    this.#place = placeOf(file, document, said.start, said.end)
    this.#words = document.text.slice(said.start, said.end)
  }

  bind(source: string): Bound | undefined {
    const binding = this.#read(source)
    if (!binding) return undefined
    if (binding.kind === 'is') return this.#bindQuantity(binding)
    if (binding.kind === 'fact') return this.#bindFact(binding)
    if (binding.kind === 'waive' && this.#context.asOf > binding.until) {
      return this.#fail(EXPIRED, `this waiver ended on ${binding.until}; today is ${this.#context.asOf}`)
    }
    if (!this.#said.mention) return this.#fail('binding/no-number', this.#noNumber())
    return this.#make(binding, true)
  }

  #read(source: string): Binding | undefined {
    try {
      return readBinding(source)
    } catch (error) {
      if (error instanceof BindingError) return this.#fail('binding/attributes', error.message)
      throw error
    }
  }

  #bindQuantity(binding: Binding & { kind: 'is' }): Bound | undefined {
    const { mention } = this.#said
    if (!mention) return this.#fail('binding/no-number', this.#noNumber())
    const quantity = this.#evaluate(binding.expression)
    if (!quantity) return undefined
    const off = judgeValue(
      this.#place,
      this.#document,
      mention,
      this.#words,
      quantity,
      isInHundredths(binding.expression),
    )
    if (off?.finding.rule === 'binding/value') {
      const flip = findFlip(binding.expression, quantity, statedAs(mention, quantity), this.#context.scenarios)
      const note = `were it so, ${flip} would compare the other way in that scenario`
      const { finding } = off
      const wrong = flip ? { ...finding, changesCheaper: true, notes: [...finding.notes, note] } : finding
      return { ...this.#make(binding, false, quantity), wrong: { ...off, finding: wrong } }
    }
    if (off) this.findings.push(off.finding)
    return this.#make(binding, off === undefined, quantity)
  }

  #evaluate(expression: string): Quantity | undefined {
    const missing = this.#findMissing(expression)
    if (missing) return this.#fail('config/missing-price', missing)
    try {
      return evaluate(expression, nameScenarios(this.#context.scenarios))
    } catch (error) {
      if (!(error instanceof BindingError)) throw error
      return this.#fail('binding/name', `${error.message} (in ${expression})`)
    }
  }

  // A line that a bill has and the book has no price for, or a total that lacks one: the check can't be done.
  #findMissing(expression: string): string | undefined {
    for (const { name, bills } of this.#context.scenarios) {
      if (!expression.includes(name)) continue
      for (const { architecture, regions, missing } of bills) {
        if (!expression.includes(`"${architecture}"`)) continue
        const named = regions.map(({ region }) => region).filter((region) => expression.includes(region))
        const line = missing.find(
          ({ name: item, region }) =>
            (named.length === 0 || named.includes(region)) &&
            (expression.includes(item) || /\btotal\b/.test(expression)),
        )
        if (line?.missing) return `${LINES[line.name]} in ${line.region}: ${line.missing.why}; nothing was checked`
      }
    }
    return undefined
  }

  #bindFact(binding: Binding & { kind: 'fact' }): Bound | undefined {
    const { facts } = this.#context.book
    const fact = facts.get(binding.id)
    if (!fact) {
      const meant = nearestName(binding.id, [...facts.keys()])
      const hint = meant ? `; did you mean ${meant}?` : ''
      return this.#fail('binding/name', `the book has no fact ${JSON.stringify(binding.id)}${hint}`)
    }
    const { mention } = this.#said
    if (!mention) return { ...this.#make(binding, true), fact }
    const agrees = agreesWithFact(mention, fact, this.#document.text)
    if (agrees === undefined) {
      this.#fail('binding/unit', `the fact states no such number: ${fact.statement}`)
    } else if (!agrees) {
      const finding = makeFinding(
        this.#place,
        'binding/value',
        `stated ${JSON.stringify(this.#words)}, the fact says otherwise`,
      )
      const notes = [`${fact.statement} (${fact.source}, checked ${fact.checked})`]
      this.findings.push({ ...finding, stated: statedOf(this.#document, mention), notes })
    }
    return { ...this.#make(binding, agrees === true), fact }
  }

  #make(binding: Binding, holds: boolean, quantity?: Quantity): Bound {
    const { start, end, index } = this.#said
    return { start, end, binding, mention: index, quantity, fact: undefined, holds }
  }

  #noNumber(): string {
    return `no number is said in ${JSON.stringify(this.#words)}`
  }

  #fail(rule: string, message: string): undefined {
    this.findings.push(makeFinding(this.#place, rule, message))
  }
}
