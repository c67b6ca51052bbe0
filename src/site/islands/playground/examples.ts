/** A text to look at: what it shows, and the text itself. */
export interface Example {
  readonly name: string
  readonly title: string
  readonly says: string
  readonly text: string
}

/** Texts that fail in instructive ways, and one that holds. All of it is made up for the purpose. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'sum',
    title: 'A total that is not',
    says: 'Three amounts, and a total that is not their sum.',
    text: `The choir's winter concert

The hall costs 480 euros, the piano tuner 95 euros and the printed programmes 140 euros, together 695 euros.

We sold 120 tickets at 9 euros each, so 1,080 euros came in.
`,
  },
  {
    name: 'spoken',
    title: 'A script to be read aloud',
    says: 'Numbers in words are read like digits, and said again in words.',
    text: `Every morning twelve buses leave the depot with forty-five passengers each, so five hundred sixty passengers before breakfast.

The fleet burnt eighteen hundred litres of fuel by noon and seven hundred fifty litres after it, together two thousand four hundred litres.
`,
  },
  {
    name: 'share',
    title: 'A share of the wrong whole',
    says: 'A rise is a share of where it began, not of where it ended.',
    text: `The library lent 2,400 books in spring and 3,000 books in summer, an increase of 20 percent.

In autumn 1,800 of the 2,400 members came back. That is 75 percent of them.
`,
  },
  {
    name: 'downtime',
    title: 'One nine too many',
    says: 'An availability allows so many minutes, and units are converted for you.',
    text: `An availability of 99.99 percent allows 44 minutes of downtime per month.

The nightly backup takes 135 minutes, in other words 2.15 hours.
`,
  },
  {
    name: 'price',
    title: 'A bill for another reading',
    says: 'A workload is priced by the calculator, and a limit is held against the documentation.',
    text: `In DynamoDB, 2,000 WCUs for application writes cost $1,460 a month.

The table takes 800 writes per second of 1.5 KB items in two regions. Each region needs a total of 1,200 WCUs.

A DynamoDB item can be at most 1 MB.
`,
  },
  {
    name: 'table',
    title: 'A table',
    says: 'Each column is added up as it stands.',
    text: `| Sold | January | February |
| --- | ---: | ---: |
| Bread | 310 | 290 |
| Cake | 145 | 175 |
| Rolls | 220 | 260 |
| **Total** | **675** | **735** |
`,
  },
  {
    name: 'right',
    title: 'Nothing to find',
    says: 'What is right is shown with what it rests on; the rest is named as resting on nothing.',
    text: `The bakery sells 60 loaves at 4 euros each, so 240 euros a day. In a week of 6 days that is 1,440 euros.

A kilogram of flour costs 1.20 euros.
`,
  },
]
