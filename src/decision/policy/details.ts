import { ONE_REGION, type Rule, SEVERAL } from './rule.ts'

/** What is said of an outcome beside its name: how to write, which capacity, or else an advice under the rule's name. */
export interface Detail extends Rule {
  readonly writeMode?: string
  readonly capacity?: string
}

export const DETAILS: readonly Detail[] = [
  {
    rule: 'one-region-saves',
    writeMode: 'one-region',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['one', 'read-elsewhere'] },
  },
  {
    rule: 'each-item-has-a-home',
    writeMode: 'home-region',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['apart', 'own-items'] },
  },
  {
    rule: 'each-region-keeps-its-part',
    writeMode: 'home-region',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['same-items'], 'if-both-change': ['merge'] },
  },
  {
    rule: 'any-region-saves',
    writeMode: 'any-region',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['same-items'], 'if-both-change': ['last-wins'] },
  },
  {
    rule: 'instances-are-busy',
    capacity: 'provisioned',
    designs: ['aurora-single', 'aurora-cold-copy'],
    when: { 'what-load': ['steady'] },
  },
  {
    rule: 'global-never-pauses',
    capacity: 'provisioned',
    designs: ['aurora-global'],
    when: { 'what-load': ['steady', 'idle'] },
  },
  {
    rule: 'peaks-come-and-go',
    capacity: 'serverless',
    designs: ['aurora-global'],
    when: { 'what-load': ['spiky'] },
  },
  {
    rule: 'capacity-follows-load',
    capacity: 'serverless',
    designs: ['aurora-serverless', 'aurora-cold-copy'],
    when: { 'what-load': ['idle', 'spiky'] },
  },
  { rule: 'one-region-is-enough', designs: ONE_REGION, when: { 'which-regions': SEVERAL, 'who-writes': ['one'] } },
  {
    rule: 'one-region-each-is-enough',
    designs: ONE_REGION,
    when: { 'which-regions': SEVERAL, 'who-writes': ['apart'] },
  },
  { rule: 'copy-the-backups', designs: ['dynamodb-single', 'aurora-dsql'], when: { 'if-region-fails': ['restore'] } },
  { rule: 'pause-in-quiet-hours', designs: ['aurora-serverless'], when: { 'what-load': ['idle'] } },
]
