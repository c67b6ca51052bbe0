// npm run accuracy -- --fit: learns the weights of src/claims/model from the development half of the gold and from the
// tests' plain sentences. A softmax over the explanations of each figure: a relation that gives it, one that is told and falls, none.
// Right numbers are also miswritten in the ways people do, so that what a wrong one looks like is learnt in every voice.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Claim, readClaims } from '../../src/claims/index.ts'
import { featuresOfClaim, featuresOfFigure } from '../../src/claims/model/features.ts'
import { fitNames, fitOf } from '../../src/claims/model/fit.ts'
import { formOf } from '../../src/claims/model/form.ts'
import { openTelling, settle, type Telling } from '../../src/claims/model/telling.ts'
import { featureId, featureName } from '../../src/claims/model/vocabulary.ts'
import { shortlist } from '../../src/claims/model/weighing.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { formatOf, markedRange, readDocument } from '../../src/text/index.ts'
import { apart, right as rightSentences, wrong as wrongSentences } from '../../tests/claims/sentences.ts'
import { type ClaimFile, type ClaimLabel, readClaimGold } from './claims-gold.ts'
import { fitDoubts } from './fit-doubts.ts'

const EPOCHS = 60
const RATE = 0.1
const DECAY = 2e-3
/** A feature has to occur in as many texts. */
const TEXTS = 5
/** Of figures without a label that something fits by accident, of each miswritten number, of one that only another class's rule gives, of a plain sentence's. */
const weights = { accident: 0.4, miswritten: 0.5, other: 0.3, sentence: 20 }
const MISWRITTEN = 2
const SENTENCES = 'sentences '
/** Each text is judged by weights that were learnt from the other parts. */
const FOLDS = 6

const none = featureId('fit:none')
const fitIds = new Map(fitNames.map((name) => [name, featureId(`fit:${name}`)] as const))

/** One way to see a figure: what it may be explained by, and which of these explanations are true. */
interface Example {
  readonly text: string
  readonly weight: number
  readonly nothing: readonly number[]
  readonly isNothing: boolean
  readonly claims: readonly {
    readonly base: readonly number[]
    readonly fit: readonly (readonly [number, number])[]
    readonly isTrue: boolean
  }[]
}

let seed = 1
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** The labelled texts; the plain sentences a dozen to a text. */
function readTexts(): ClaimFile[] {
  const folder = join(import.meta.dirname, '..', '..', 'tests', 'gold', 'claims', 'dev')
  const sentences = wrongSentences.flatMap(([text, rule, stated, worked], at): ClaimFile[] => {
    const mention = readNumbers(readDocument(text, 'markdown').text).findLast(({ value }) => value === stated)
    if (mention === undefined) return []
    const { start, end } = mention
    const label: ClaimLabel = {
      start,
      end,
      surface: stated,
      kind: rule.slice(11),
      verdict: 'wrong',
      expected: String(worked),
      isPlain: true,
    }
    return [{ name: `${SENTENCES}${at % 12}.md`, text, labels: [label] }]
  })
  const rights = rightSentences.map((text, at): ClaimFile => {
    const labels = readNumbers(readDocument(text, 'markdown').text).map(
      ({ start, end, value }): ClaimLabel => ({
        start,
        end,
        surface: value,
        kind: '',
        verdict: 'right',
        expected: '',
        isPlain: false,
      }),
    )
    return { name: `${SENTENCES}${at % 12}.md`, text, labels }
  })
  const lone = apart.map((text, at): ClaimFile => ({ name: `${SENTENCES}${at % 12}.md`, text, labels: [] }))
  return [...readClaimGold(folder), ...sentences, ...rights, ...lone]
}

/** Forms of a change in percent, or as a fraction. */
const changes = new Set(['m(kd(s(ff)f))', 'd(s(ff)f)'])

/** By which rules, and forms of working, a number of a class is told: of what else gives it by chance nothing is learnt. */
const told: Readonly<Record<string, (rule: string, form: string) => boolean>> = {
  sum: (rule, form) => rule === 'sum' || form.startsWith('a'),
  difference: (rule, form) => rule === 'difference' || form.startsWith('s'),
  product: (rule, form) =>
    ['product', 'period', 'conversion'].includes(rule) || (form.startsWith('m') && rule !== 'percentage'),
  change: (rule) => ['percentage', 'difference', 'ratio'].includes(rule),
  percentage: (rule, form) => !changes.has(form) && ['percentage', 'ratio', 'difference'].includes(rule),
  ratio: (rule, form) =>
    !changes.has(form) && ['ratio', 'percentage', 'product', 'period', 'conversion'].includes(rule),
  period: (rule) => ['period', 'product', 'ratio', 'conversion'].includes(rule),
  conversion: (rule) => ['conversion', 'product', 'ratio', 'period'].includes(rule),
  downtime: (rule) => ['downtime', 'percentage', 'product', 'difference', 'period'].includes(rule),
  breakeven: (rule) => rule !== 'sum',
}

/** Which of the relations that hold may be the one that is told, by the class of the label; and how sure that is. */
function narrow(label: ClaimLabel, claims: readonly Claim[], oks: readonly boolean[]): readonly [boolean[], number] {
  const isTold = told[label.kind]
  if (isTold === undefined) return [[...oks], 1]
  const fit = claims.map((claim, at) => oks[at] === true && isTold(claim.rule.slice(11), formOf(claim.working)))
  return fit.includes(true) ? [fit, 1] : [[...oks], weights.other]
}

const unlearnt = new Set(['facts', 'consistency', 'recall'])

/** A figure of a labelled text with what may explain it, as numbers of features. */
export interface Case {
  readonly text: string
  readonly telling: Telling
  readonly figure: Telling['figures'][number]
  readonly claims: readonly Claim[]
  readonly nothing: readonly number[]
  readonly bases: readonly (readonly number[])[]
  /** Its label; `other` for what is not to be learnt from. */
  readonly label: ClaimLabel | 'other' | undefined
}

function casesOf({ name, text, labels }: ClaimFile): Case[] {
  const document = readDocument(text, formatOf(name) ?? 'script')
  const { figures, best, tried } = readClaims(document, readNumbers(document.text), 'weighed')
  const telling = openTelling(document, figures)
  const byFigure: Claim[][] = figures.map(() => [])
  for (const claim of tried) byFigure[claim.figure]?.push(claim)
  const cases: Case[] = []
  for (const figure of figures) {
    const [start, end] = markedRange(document, figure.mention.start, figure.mention.end)
    const label = labels.find((one) => start < one.end && end > one.start)
    const isOther = label !== undefined && (label.verdict === 'follows' || unlearnt.has(label.kind))
    const claims = shortlist(byFigure[figure.index] ?? [])
    if (!claims.some(({ odds }) => odds === 1)) {
      const bases = claims.map((claim) => featuresOfClaim(telling, figure, claim))
      const nothing = [...featuresOfFigure(telling, figure), none]
      cases.push({ text: name, telling, figure, claims, nothing, bases, label: isOther ? 'other' : label })
    }
    settle(telling, figure, best[figure.index])
  }
  return cases
}

/** How wide the interval of a figure is, in its own unit; where it is open, far wider than itself. */
export function widthOf({ value, scale, low, high }: Case['figure']): number {
  return ((Number.isFinite(high) ? high : value * 1e6 + 1e9 * scale) - low) / scale
}

function examplesAt({ text, figure, claims, nothing, bases, label }: Case): Example[] {
  if (label === 'other') return []
  const stated = figure.value / figure.scale
  const width = widthOf(figure)
  const build = (
    at: number,
    wide: number,
    oks: readonly boolean[],
    isTrue: (index: number) => boolean,
    weight: number,
  ): Example => {
    const isAnyTrue = claims.some((_, index) => isTrue(index))
    return {
      text,
      weight,
      nothing,
      isNothing: !isAnyTrue,
      claims: claims.map((claim, index) => ({
        base: bases[index] as number[],
        fit: fitOf({ ...claim, ok: oks[index] as boolean }, at, wide).map(
          ([fit, by]) => [fitIds.get(fit) as number, by] as const,
        ),
        isTrue: isTrue(index),
      })),
    }
  }
  const oks = claims.map(({ ok }) => ok)
  const whole = text.startsWith(SENTENCES) ? weights.sentence : 1
  if (label === undefined)
    return [build(stated, width, oks, () => false, oks.includes(true) ? weights.accident : whole)]
  if (label.verdict === 'wrong') {
    const expected = Number(label.expected)
    const meant = claims.map(({ value, ok }) => !ok && Math.abs(value - expected) <= Math.abs(expected) * 0.002 + 1e-12)
    if (meant.includes(true)) return [build(stated, width, oks, (index) => meant[index] as boolean, whole)]
    return oks.includes(false) ? [build(stated, width, oks, (index) => !oks[index], 0.2)] : []
  }
  if (!oks.includes(true)) return [build(stated, width, oks, () => false, 1)]
  const [isTold, sure] = narrow(label, claims, oks)
  const found = [build(stated, width, oks, (index) => isTold[index] as boolean, sure)]
  for (let copy = 0; copy < MISWRITTEN; copy++) {
    const other = miswrite(stated, claims)
    if (!Number.isFinite(other) || other === 0) continue
    const half = Math.min(width / 2, Math.abs(stated), Math.abs(other) * 0.02)
    const others = claims.map(({ low, high }) => other - half <= high * (1 + 1e-9) && other + half >= low * (1 - 1e-9))
    if (others.some((fits, index) => fits && oks[index])) continue
    found.push(build(other, 2 * half, others, (index) => isTold[index] as boolean, sure * weights.miswritten))
  }
  return found
}

/** What comes out where the right numbers are put together wrongly, or one of a sum is left out. */
function confused(stated: number, claims: readonly Claim[]): number[] {
  const right = claims.filter(({ ok }) => ok)
  const same = new Set(right.map(({ inputs }) => inputs.toSorted((a, b) => a - b).join()))
  const sums = right.filter(({ rule }) => rule === 'arithmetic/sum')
  const isShort = ({ rule, inputs }: Claim) =>
    rule === 'arithmetic/sum' &&
    sums.some((sum) => sum.inputs.length === inputs.length + 1 && inputs.every((input) => sum.inputs.includes(input)))
  return claims
    .filter((claim) => !claim.ok && (isShort(claim) || same.has(claim.inputs.toSorted((a, b) => a - b).join())))
    .map(({ value }) => value)
    .filter((value) => Math.abs(value / stated) > 0.05 && Math.abs(value / stated) < 20)
}

function digitsOf(value: number): number {
  return Math.max(
    2,
    value
      .toPrecision(6)
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length,
  )
}

const factors = [10, 0.1, 100, 0.01, 1000, 0.001, 12, 1 / 12, 2, 0.5, 60, 1 / 60, 24, 1 / 24]

/** A number as people get it wrong: a factor, a digit, another working of the same numbers, or just another. */
function miswrite(stated: number, claims: readonly Claim[]): number {
  const kind = random()
  if (kind < 0.25) return stated * pick(factors)
  if (kind < 0.5) {
    const digits = [...Number(stated.toPrecision(6)).toString()]
    const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []))
    if (places.length < 2 || digits.includes('e')) return stated * 1.1
    const at = Math.floor(random() * (places.length - 1))
    const [a, b] = [places[at] as number, places[at + 1] as number]
    if (random() < 0.5) [digits[a], digits[b]] = [digits[b] as string, digits[a] as string]
    else digits[b] = String((Number(digits[b]) + pick([1, 2, 3, 8, 9])) % 10)
    return Number(digits.join(''))
  }
  if (kind < 0.7) {
    const values = confused(stated, claims)
    return values.length > 0 ? Number(pick(values).toPrecision(digitsOf(stated))) : Number.NaN
  }
  if (kind < 0.8) {
    const near = claims.filter(({ ok, value }) => !ok && value / stated > 0.2 && value / stated < 5)
    return near.length > 0 ? Number(pick(near).value.toPrecision(3)) : stated * 1.2
  }
  return stated * (random() < 0.5 ? 0.55 + 0.4 * random() : 1.05 + 0.75 * random())
}

/** Learns a weight for every feature by Adam on the negative logarithm of the share of what is true. */
function learn(examples: readonly Example[], print: (text: string) => void): Float64Array {
  const textsOf = new Map<number, Set<string>>()
  const see = (id: number, text: string) => {
    const known = textsOf.get(id)
    if (known) known.add(text)
    else textsOf.set(id, new Set([text]))
  }
  let size = 0
  for (const { text, nothing, claims } of examples) {
    for (const id of nothing) see(id, text)
    for (const { base, fit } of claims) {
      for (const id of base) see(id, text)
      for (const [id] of fit) see(id, text)
    }
  }
  for (const id of textsOf.keys()) size = Math.max(size, id + 1)
  const isFit = new Set<number>([none, ...fitIds.values()])
  const free = new Uint8Array(size)
  for (const [id, texts] of textsOf) if (texts.size >= TEXTS || isFit.has(id)) free[id] = 1
  const weight = new Float64Array(size)
  const [slope, square, mean] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  weight[fitIds.get('wrong') as number] = -3
  const total = examples.reduce((sum, one) => sum + one.weight, 0)
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    slope.fill(0)
    let loss = 0
    for (const example of examples) loss += addSlope(example, weight, slope)
    const rate = RATE * (epoch < EPOCHS * 0.7 ? 1 : 0.3)
    for (let id = 0; id < size; id++) {
      if (!free[id]) continue
      const by = (slope[id] as number) / total + (isFit.has(id) ? 1e-5 : DECAY) * (weight[id] as number)
      mean[id] = 0.9 * (mean[id] as number) + 0.1 * by
      square[id] = 0.99 * (square[id] as number) + 0.01 * by * by
      const step =
        (mean[id] as number) / (1 - 0.9 ** epoch) / (Math.sqrt((square[id] as number) / (1 - 0.99 ** epoch)) + 1e-6)
      weight[id] = (weight[id] as number) - rate * step
    }
    if (epoch % 20 === 0) print(`  epoch ${epoch}: ${(loss / total).toFixed(4)}`)
  }
  return weight
}

function addSlope(
  { weight: by, nothing, isNothing, claims }: Example,
  weight: Float64Array,
  slope: Float64Array,
): number {
  const sum = (ids: readonly number[]) => ids.reduce((all, id) => all + (weight[id] as number), 0)
  const zero = sum(nothing)
  const odds = claims.map(
    ({ base, fit }) => sum(base) + fit.reduce((all, [id, amount]) => all + amount * (weight[id] as number), 0),
  )
  const most = odds.reduce((a, b) => Math.max(a, b), zero)
  const shares = odds.map((one) => Math.exp(one - most))
  const none = Math.exp(zero - most)
  const all = shares.reduce((a, b) => a + b, none)
  const truth = isNothing ? none : shares.reduce((a, share, at) => a + (claims[at]?.isTrue ? share : 0), 0)
  const push = (ids: readonly number[], amount: number) => {
    for (const id of ids) slope[id] = (slope[id] as number) + amount
  }
  push(nothing, by * (none / all - (isNothing ? 1 : 0)))
  for (const [at, { base, fit, isTrue }] of claims.entries()) {
    const share = shares[at] as number
    const amount = by * (share / all - (isTrue && truth > 0 ? share / truth : 0))
    if (Math.abs(amount) < 1e-7) continue
    push(base, amount)
    for (const [id, size] of fit) slope[id] = (slope[id] as number) + amount * size
  }
  return -by * Math.log(Math.max(truth / all, 1e-300))
}

/** Learns the weights anew and writes them, and then how far to trust them; the share of what is true is printed as it grows. */
export function fitClaims(print: (text: string) => void): void {
  const cases = readTexts().flatMap(casesOf)
  const examples = cases.map(examplesAt)
  const learnt = learn(examples.flat(), print)
  const named = [...learnt].flatMap((weight, id): [string, number][] => {
    const rounded = Math.round(weight * 100) / 100
    return Math.abs(rounded) >= 0.03 ? [[featureName(id), rounded]] : []
  })
  writeModel('weights.json', Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))))
  const texts = [...new Set(cases.map(({ text }) => text))]
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isTest = new Set(texts.filter((_, at) => at % FOLDS === fold))
    print(`  part ${fold + 1} of ${FOLDS}`)
    const weight = learn(examples.filter((_, at) => !isTest.has(cases[at]?.text ?? '')).flat(), print)
    return { cases: cases.filter(({ text }) => isTest.has(text)), weight }
  })
  writeModel('doubts.json', fitDoubts(folds, print))
  print(`  ${examples.flat().length} examples, ${named.length} weights`)
}

function writeModel(name: string, model: object): void {
  const file = join(import.meta.dirname, '..', '..', 'src', 'claims', 'model', name)
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`)
}
