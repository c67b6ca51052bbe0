/** The designs in order of preference, each with how far it reaches: one region, a copy of the backups, several regions. */
export const DESIGNS = [
  { name: 'dynamodb-single', reach: 1 },
  { name: 'aurora-dsql', reach: 1 },
  { name: 'aurora-single', reach: 1 },
  { name: 'aurora-serverless', reach: 1 },
  { name: 'aurora-cold-copy', reach: 2 },
  { name: 'dynamodb-global-eventual', reach: 3 },
  { name: 'dynamodb-global-strong', reach: 3 },
  { name: 'aurora-dsql-multi', reach: 3 },
  { name: 'aurora-global', reach: 3 },
] as const

/** A design under its permanent name. */
export type DesignName = (typeof DESIGNS)[number]['name']

/** What the questionnaire ends in. */
export type Outcome = DesignName | 'none-fits'

export type Family = 'DynamoDB' | 'Aurora' | 'none'

/** The outcome that no design meets the answers. */
export const NONE_FITS = 'none-fits'

/** The family of an outcome: DSQL and copied backups are Aurora too. */
export function familyOf(outcome: Outcome): Family {
  if (outcome === NONE_FITS) return 'none'
  return outcome.startsWith('dynamodb') ? 'DynamoDB' : 'Aurora'
}
