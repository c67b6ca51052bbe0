/** The priced designs, under names that never change. */
export const ARCHITECTURES = [
  'dynamodb-single',
  'dynamodb-global-eventual',
  'dynamodb-global-strong',
  'aurora-single',
  'aurora-serverless',
  'aurora-global',
  'aurora-dsql',
  'aurora-dsql-multi',
  'aurora-cold-copy',
] as const

export type ArchitectureName = (typeof ARCHITECTURES)[number]

/** Whether a text names an architecture. */
export function isArchitecture(name: string): name is ArchitectureName {
  return ARCHITECTURES.some((known) => known === name)
}
