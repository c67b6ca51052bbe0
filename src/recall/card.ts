/** A recall question with its answer in words. */
export interface TextCard {
  readonly kind: 'text'
  readonly question: string
  readonly answer: string
}

/** A question whose numbers change: a workload, which of its fields vary, and which quantity of the bills is asked for. */
export interface NumericCard {
  readonly kind: 'numeric'
  /** The question, with `{field}` where a varied value stands. */
  readonly question: string
  readonly workload: Readonly<Record<string, unknown>>
  readonly vary: readonly Parameter[]
  /** Names that lead to the answer: architecture, region, line. */
  readonly answer: readonly string[]
}

/** A field of the workload that varies, and the values that it takes. */
export interface Parameter {
  /** The field's path: `writes.rate` is ['writes', 'rate']. */
  readonly path: readonly string[]
  readonly values: readonly ParameterValue[]
}

/** A value as the workload takes it, and as the question says it. */
export interface ParameterValue {
  readonly value: string | number
  readonly said: string
}

export type Card = TextCard | NumericCard
