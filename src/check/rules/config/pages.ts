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
  {
    name: 'config/expired-ignore',
    page: `
An entry of \`ignore\` in the configuration has ended: what it left out counts again. Nothing is left out for good, so that
somebody looks at it once in a while.

## Fails

    // crossfoot.config.ts, in October 2026
    export default defineConfig({
      ignore: [{ rule: 'arithmetic/sum', in: 'blog', reason: 'old posts', until: '2026-06-30' }],
    })

## Passes

    // crossfoot.config.ts, in October 2026
    export default defineConfig({
      ignore: [{ rule: 'arithmetic/sum', in: 'blog', reason: 'old posts', until: '2027-06-30' }],
    })
`,
  },
  {
    name: 'config/unused-ignore',
    page: `
An entry of \`ignore\` in the configuration leaves nothing out. It is told where the whole folder of the entry was looked
at, so that a check of one file says nothing about the rest.

## Fails

    // crossfoot.config.ts, where every sum below blog is right
    export default defineConfig({
      ignore: [{ rule: 'arithmetic/sum', in: 'blog', reason: 'old posts', until: '2027-06-30' }],
    })

## Passes

    // crossfoot.config.ts
    export default defineConfig({})
`,
  },
]
