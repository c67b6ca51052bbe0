import type { RulePage } from '../judgement.ts'

/** The pages of the rules on configuration. */
export const configPages: readonly RulePage[] = [
  {
    name: 'config/workload',
    page: `
A workload block can't be read or priced. The message gives line, column and field. Nothing that is bound to it was
checked, so that the exit code is 2.

## Fails

    \`\`\`workload shop
    regions: [us-east-1]
    writes: 100 per second
    reads: { rate: 100 per second, consistency: strong }
    storage: 10 GB
    \`\`\`

## Passes

    \`\`\`workload shop
    regions: [us-east-1]
    writes: 100 per second
    reads: { rate: 100 per second, consistency: strong }
    item-size: 1 KB
    storage: 10 GB
    dynamodb: { capacity: provisioned }
    \`\`\`
`,
  },
  {
    name: 'config/missing-price',
    page: `
An \`is\` needs a price that the book doesn't have. Unknown is not zero: nothing was checked, and the exit code is 2.

## Fails

    \`\`\`workload shop
    regions: [ap-northeast-1]
    writes: 100 per second
    reads: { rate: 100 per second, consistency: strong }
    item-size: 1 KB
    storage: 10 GB
    aurora: { instance: r7g.4xlarge, instances: 1 }
    \`\`\`

    That is :fig[$500]{is='shop["aurora-single"]["ap-northeast-1"].instances'} a month.

## Passes

    \`\`\`workload shop
    regions: [us-east-1]
    writes: 100 per second
    reads: { rate: 100 per second, consistency: strong }
    item-size: 1 KB
    storage: 10 GB
    dynamodb: { capacity: provisioned }
    \`\`\`

    That is :fig[$59]{is='shop["dynamodb-single"]["us-east-1"].total'} a month.
`,
  },
]
