import { STANDINGS } from '../check/index.ts'

const number = { type: 'number' }
const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const at = { type: 'integer', minimum: 1 }
const place = { file: text, line: at, column: at, endLine: at, endColumn: at }
const interval = {
  type: 'array',
  prefixItems: [number, number],
  items: false,
  description: 'Both ends belong to it',
}
const unit = { type: 'string', description: 'A unit code, or count or none' }
const per = { type: 'string', description: 'What a rate is said for one of' }
const draft = 'https://json-schema.org/draft/2020-12/schema'

function object(properties: object, required = Object.keys(properties)): object {
  return { type: 'object', properties, required }
}

function list(items: object): object {
  return { type: 'array', items }
}

const fix = object({ text })
const related = object({ ...place, message: text, stated: object({ text }, ['text']), fix }, [
  'file',
  'line',
  'column',
  'endColumn',
  'message',
])
const finding = object(
  {
    ...place,
    rule: { type: 'string', description: 'The permanent name of the rule: crossfoot explain NAME' },
    severity: { enum: ['error', 'warning', 'info'] },
    changesCheaper: {
      type: 'boolean',
      description: 'Whether the stated value would change which design is cheaper in its scenario',
    },
    message: text,
    stated: object({ text, value: number, unit, per, interval }, ['text', 'value', 'unit', 'interval']),
    worked: object({ value: number, unit, per, interval, working: text }, ['value', 'unit', 'interval', 'working']),
    related: list(related),
    notes: list(text),
    help: text,
    fix: { ...fix, description: 'Replaces exactly the span of the finding' },
  },
  [
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'rule',
    'severity',
    'changesCheaper',
    'message',
    'related',
    'notes',
  ],
)

const file = object(
  {
    file: text,
    mentions: { ...count, description: 'Numbers read' },
    figures: { ...count, description: 'Numbers that carry weight' },
    standings: object(Object.fromEntries(STANDINGS.map((standing) => [standing, count]))),
    byDirective: { ...count, description: 'Figures waived or declared given by a directive' },
    recall: object({ questions: count, answered: count, unbound: count }),
    notLookedAt: list(object({ line: at, endLine: at, reason: text })),
  },
  ['file', 'mentions', 'figures', 'standings', 'notLookedAt'],
)

/** The JSON Schema of `check --format json`. */
export const findingsJsonSchema = {
  $schema: draft,
  title: 'Findings',
  ...object(
    {
      version: { const: 1 },
      asOf: { type: 'string', description: 'The day that counts as today' },
      files: list(file),
      coverage: object({ bound: count, figures: count }),
      findings: list(finding),
      ignored: { ...count, description: 'Findings left out by the configuration' },
      baseline: {
        anyOf: [
          object({ file: text, known: count, stale: list(object({ file: text, rule: text, text })) }),
          { type: 'null' },
        ],
      },
    },
    ['version', 'asOf', 'files', 'coverage', 'findings'],
  ),
}

const claim = object({
  rule: text,
  value: { type: 'number', description: 'What the working gives' },
  ok: { type: 'boolean', description: 'Whether the figure agrees with it' },
})
const figure = object(
  {
    ...place,
    text,
    value: number,
    unit,
    noun: text,
    per,
    standing: { enum: STANDINGS },
    working: {
      type: 'string',
      description: 'How it was worked out, or on what it rests; empty where nothing is known',
    },
    claims: list(claim),
  },
  ['file', 'line', 'column', 'endColumn', 'text', 'value', 'unit', 'standing', 'working', 'claims'],
)

/** The JSON Schema of `ledger --format json`. */
export const ledgerJsonSchema = {
  $schema: draft,
  title: 'Ledger',
  ...object({ version: { const: 1 }, figures: list(figure) }),
}
