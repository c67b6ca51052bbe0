import type { Design } from '../run.ts'

/** The record of the book that says why reads and transactions elsewhere can differ, by design. */
export const READ_FACTS: Readonly<
  Record<Design['name'], { readonly strong?: string; readonly eventual?: string; readonly broken?: string }>
> = {
  eventual: {
    strong: 'dynamodb.mrec-strong-read',
    eventual: 'dynamodb.mrec-async',
    broken: 'dynamodb.mrec-transactions',
  },
  strong: { strong: 'dynamodb.mrsc-strong-read', eventual: 'dynamodb.mrsc-latency' },
  aurora: { eventual: 'aurora.global-lag' },
  dsql: { strong: 'dsql.active-active', eventual: 'dsql.active-active' },
}
