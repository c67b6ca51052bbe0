import type { RulePage } from '../judgement.ts'

// The scenario of the examples.
const shop = `    \`\`\`workload shop
    regions: [us-east-1]
    writes: 100 per second
    reads: { rate: 100 per second, consistency: strong }
    item-size: 1 KB
    storage: 10 GB
    dynamodb: { capacity: provisioned }
    \`\`\`
`

/** The pages of the rules on bindings. */
export const bindingPages: readonly RulePage[] = [
  {
    name: 'binding/attributes',
    page: `
What stands between the braces of a \`:fig\` binds nothing: it is no list of name="value", names an attribute that there
is not, or binds the figure in two ways. The attributes are is, fact, given, and waive with until.

## Fails

    It takes :fig[ten minutes]{gven="a premise"}.

## Passes

    It takes :fig[ten minutes]{given="a premise"}. It is 1 km, 2 km, 3 km, 4 km, 5 km, 6 km, 7 km, 8 km, 9 km, 10 km, 11
    km, 12 km, 13 km, 14 km, 15 km, 16 km, 17 km, 18 km, 19 km, 20 km, 21 km, 22 km, 23 km, 24 km, 25 km, 26 km, 27 km,
    28 km, 29 km, 30 km, or 31 km away.
`,
  },
  {
    name: 'binding/no-number',
    page: `
A figure is bound to a quantity, a premise or a waiver, and no number is said in it.

## Fails

${shop}
    That is :fig[a lot]{is='shop["dynamodb-single"].total'} a month.

## Passes

${shop}
    That is :fig[$59.44]{is='shop["dynamodb-single"].total'} a month.
`,
  },
  {
    name: 'binding/name',
    page: `
An \`is\` or a fact names something that there is not. The message gives the nearest name that there is.

## Fails

    Copies arrive within :fig[1 second]{fact="dynamodb.mrec-lug"}.

## Passes

    Copies arrive within :fig[1 second]{fact="dynamodb.mrec-lag"}.
`,
  },
  {
    name: 'binding/unit',
    page: `
The number said and what it is bound to count different things: dollars and units, or seconds and a fact that states none.

## Fails

    Copies arrive within :fig[10 dollars]{fact="dynamodb.mrec-lag"}.

## Passes

    Copies arrive within :fig[1 second]{fact="dynamodb.mrec-lag"}.
`,
  },
  {
    name: 'binding/value',
    page: `
A bound figure disagrees with the quantity or the fact behind it. A number stands for an interval, by how it was written:
"$59" for $58.50 to $59.50, "about sixty dollars" for 5 % either side.

## Fails

${shop}
    That is :fig[ninety dollars]{is='shop["dynamodb-single"].total'} a month.

## Passes

${shop}
    That is :fig[about sixty dollars]{is='shop["dynamodb-single"].total'} a month.
`,
  },
  {
    name: 'binding/unused-waiver',
    page: `
A waiver waives nothing: the figure rests on something without it, or carries no weight.

## Fails

    Yes, :fig[two parts]{waive="an anecdote" until="2999-01-01"}.

## Passes

    Yes, two parts.
`,
  },
  {
    name: 'binding/expired-waiver',
    page: `
A waiver holds to the day in its \`until\`. After it the figure is unbound again, and what is wrong with it is found again;
it is not repaired before its author has taken the waiver out.

## Fails

    Then :fig[60 percent]{waive="an anecdote" until="2020-01-01"} left.

## Passes

    Then 60 percent left.
`,
  },
  {
    name: 'binding/waived-share',
    page: `
In an episode, or in a text under a floor of 100 %, more than 5 % of the figures rest on the author's word alone: waived, or
declared given by a directive. Any other text may waive what it likes.

## Fails

    The club has :fig[300 members]{given="a premise of the story"}.

## Passes

    Copies arrive within :fig[1 second]{fact="dynamodb.mrec-lag"}.
`,
  },
  {
    name: 'binding/unbound',
    page: `
Under a floor of 100 % each figure must rest on something: worked out, derived from others that do, cited, given or waived.

## Fails

    The whole thing costs $20 a month.

## Passes

    Copies arrive within :fig[1 second]{fact="dynamodb.mrec-lag"}.
`,
  },
]
