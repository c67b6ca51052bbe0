import { ARCHITECTURES } from './architecture-names.ts'
import { LINES } from './line-names.ts'

const decimal = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'An exact decimal' }
const value = {
  anyOf: [
    decimal,
    {
      type: 'object',
      properties: { from: decimal, to: decimal },
      required: ['from', 'to'],
      description: 'An interval',
    },
  ],
}
const certainty = {
  enum: ['listed', 'assumed', 'open'],
  description: 'From a price list or a document; from an editable assumption; sources disagree',
}
const total = {
  type: 'object',
  properties: { value, unit: { type: 'string' }, certainty },
  required: ['value', 'unit', 'certainty'],
}
const lineName = {
  oneOf: Object.entries(LINES).map(([name, description]) => ({ const: name, description })),
  description: 'The names of bill lines, which never change',
}
const lineProperties = {
  name: lineName,
  value: { anyOf: [...value.anyOf, { type: 'null' }], description: 'null where the line is not priced' },
  unit: { type: 'string' },
  certainty,
  priced: { type: 'boolean' },
  priceDate: { type: ['string', 'null'], description: 'The oldest day of a price in the line' },
  working: { type: 'string', description: 'How the value was worked out, as indented text, or why it is not priced' },
}
const lineRequired = Object.keys(lineProperties)
const line = { type: 'object', properties: lineProperties, required: lineRequired }
const once = {
  type: 'object',
  properties: { region: { type: 'string' }, ...lineProperties },
  required: ['region', ...lineRequired],
}
const need = { type: 'object', properties: { value, unit: { type: 'string' } }, required: ['value', 'unit'] }
const region = {
  type: 'object',
  properties: {
    region: { type: 'string' },
    total,
    needs: { type: 'object', additionalProperties: need, description: 'Capacity or requests that the region needs' },
    lines: { type: 'array', items: line },
  },
  required: ['region', 'total', 'needs', 'lines'],
}
const text = { type: 'string' }
const pastReview = {
  type: 'object',
  properties: { label: text, id: text, checked: text, review: text },
  required: ['label', 'id', 'checked', 'review'],
}
const architecture = { enum: ARCHITECTURES }
const bill = {
  type: 'object',
  properties: {
    architecture,
    complete: { type: 'boolean', description: 'Whether every line is priced; if not, the total holds the known lines' },
    excludes: { type: 'array', items: { type: 'string' }, description: 'What the bill leaves out' },
    notes: { type: 'array', items: { type: 'string' } },
    total,
    pricesFrom: { type: ['string', 'null'], description: 'The oldest day of a price in the bill' },
    checked: {
      type: ['string', 'null'],
      description: 'The day on which the price that was checked longest ago was checked',
    },
    pastReview: { type: 'array', items: pastReview, description: 'Prices that somebody should have looked at again' },
    regions: { type: 'array', items: region },
    once: { type: 'array', items: once, description: 'Costs that come once' },
  },
  required: ['architecture', 'complete', 'excludes', 'notes', 'total', 'pricesFrom', 'regions', 'once'],
}
const excluded = {
  type: 'object',
  properties: { architecture, excluded: { type: 'string', description: 'Why the workload rules it out' } },
  required: ['architecture', 'excluded'],
}

/** The JSON Schema of what the cost command prints as JSON. */
export const billJsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Bills',
  type: 'object',
  properties: {
    version: { const: 1 },
    asOf: { type: 'string', description: 'The day for which prices were looked up' },
    spread: {
      type: 'array',
      items: { type: 'string' },
      description: 'How rates were read: in total or in each region',
    },
    bills: { type: 'array', items: { anyOf: [bill, excluded] } },
    comparison: { type: 'object', description: 'With --compare: ranking, other capacity, break-evens, sensitivity' },
  },
  required: ['version', 'asOf', 'bills'],
} as const
