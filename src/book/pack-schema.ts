import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { BookError } from './book.ts'
import { isIsoDate } from './dates.ts'
import { plainDecimal } from './decimal.ts'
import type { Pack } from './types.ts'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id is small letters, digits, dots and hyphens'),
)
const date = v.pipe(v.string(), v.isoDate('a date is written as 2025-08-28'))
const decimal = v.pipe(v.string(), v.regex(plainDecimal, 'a decimal is digits in quotes, as "0.625"'))
const amount = v.union(
  [decimal, v.strictObject({ from: decimal, to: decimal })],
  'an amount is a decimal in quotes or {from, to}',
)

const dated = {
  source: v.pipe(id, v.description('The id of the source it was read in')),
  published: v.pipe(date, v.description('The day on which the source was published')),
  checked: v.pipe(date, v.description('The day on which somebody last saw that it holds. Age counts from here')),
  review: v.pipe(date, v.description('The day by which somebody should look again')),
  validFrom: v.exactOptional(v.pipe(date, v.description('The first day on which it holds'))),
  validTo: v.exactOptional(v.pipe(date, v.description('The last day on which it holds'))),
  certainty: v.pipe(
    v.picklist(['listed', 'assumed', 'open']),
    v.description('listed: from a price list or a document; assumed: may be edited; open: sources disagree'),
  ),
  note: v.exactOptional(text),
}

/** What a pack of prices and facts looks like as JSON or YAML. */
export const packSchema = v.strictObject({
  schema: v.literal('crossfoot/pack@1'),
  name: id,
  sources: v.array(
    v.strictObject({
      id,
      title: text,
      kind: v.picklist(['price-list', 'document', 'vendor-code', 'report', 'own']),
      published: date,
      url: v.exactOptional(text),
    }),
  ),
  regions: v.array(v.strictObject({ code: id, name: text, words: v.array(text) })),
  regionSets: v.array(v.strictObject({ name: id, fact: id, regions: v.array(id) })),
  items: v.array(v.strictObject({ id, label: text, unit: text })),
  prices: v.array(
    v.strictObject({
      ...dated,
      item: id,
      region: v.pipe(text, v.description("A region's code; * for every region")),
      to: v.exactOptional(v.pipe(text, v.description('The receiving region, for the price of a pair'))),
      amount: v.pipe(
        v.nullable(amount),
        v.description('null: known not to be sold. What has no record at all is unknown'),
      ),
      unit: text,
    }),
  ),
  /** How texts speak of the facts. */
  speech: v.exactOptional(
    v.strictObject({
      subjects: v.record(text, v.array(text)),
      words: v.exactOptional(v.record(text, text)),
      phrasings: v.array(
        v.strictObject({
          fact: id,
          topic: text,
          near: v.exactOptional(v.array(text)),
          unless: v.exactOptional(v.array(text)),
          wrong: v.exactOptional(v.array(text)),
          figure: v.exactOptional(v.array(text)),
          says: v.exactOptional(v.array(text)),
          denies: v.exactOptional(v.array(text)),
          counts: v.exactOptional(v.array(text)),
          least: v.exactOptional(decimal),
          also: v.exactOptional(v.array(id)),
        }),
      ),
      prices: v.array(
        v.strictObject({
          items: v.array(id),
          topic: text,
          times: v.exactOptional(decimal),
          unless: v.exactOptional(v.array(text)),
          figure: v.array(text),
        }),
      ),
    }),
  ),
  facts: v.array(
    v.strictObject({
      ...dated,
      id,
      statement: text,
      about: v.pipe(v.array(text), v.minLength(1)),
      aspect: v.pipe(v.array(text), v.minLength(1)),
      amount: v.exactOptional(amount),
      unit: v.exactOptional(text),
      bound: v.exactOptional(v.picklist(['exact', 'at most', 'at least', 'typical'])),
      place: text,
    }),
  ),
})

/** The JSON Schema of a pack. */
export function packJsonSchema(): object {
  const schema = toJsonSchema(packSchema, { errorMode: 'ignore', target: 'draft-2020-12' })
  return { ...schema, title: 'Pack', description: 'Dated, sourced prices and facts of one domain' }
}

/** The pack that parsed JSON or YAML holds; a faulty one is refused with every place that is wrong. */
export function readPack(data: unknown): Pack {
  const result = v.safeParse(packSchema, data)
  if (!result.success) throw new BookError(result.issues.map(describeIssue).join('\n'))
  const impossible = listDates(result.output).filter(({ date: day }) => !isIsoDate(day))
  if (impossible.length > 0)
    throw new BookError(impossible.map(({ path, date: day }) => `${path}: no such day, ${day}`).join('\n'))
  return result.output
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the pack'}: ${issue.message}`
}

function listDates(pack: Pack): { path: string; date: string }[] {
  const records = [...pack.prices.map((price) => ({ ...price, id: price.item })), ...pack.facts]
  return records.flatMap(({ id: path, published, checked, review, validFrom = published, validTo = published }) =>
    [published, checked, review, validFrom, validTo].map((day) => ({ path, date: day })),
  )
}
