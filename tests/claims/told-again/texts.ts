/** A text that tells things again, and each number that does, as it stands, with what it should be where it is wrong. */
export interface Told {
  readonly name: string
  readonly text: string
  readonly again: readonly (readonly [surface: string, meant: string | undefined])[]
}

/** Labelled before the checker read them. */
export const quizzes: readonly Told[] = [
  {
    name: 'questions with answers right behind them',
    text: `# The kiln of Ostrow

The kiln holds 640 tiles, stacked in eight layers of 80. It is fired to 1,180 degrees, and the firing takes 14 hours. Gas
for one firing costs €212, so each tile carries 33 cents of gas.

Cooling takes longer than people think: 22 hours, with the door shut. Of the 640 tiles, 32 crack on average, a loss of 5%.

The glaze is mixed in a barrel of 120 litres. A square metre needs 0.9 litres, so a barrel is enough for 133 square metres.

The workshop sells a tile for €4.80. Two people work there, Hana and Piotr, and they fire the kiln 46 times a year.

## Recall

**How many tiles does the kiln hold?** 640.

**How long does the firing take?** 24 hours.

**What does the gas for one firing cost?** €221.

**How long does the cooling take?** 22 hours.

**What share of the tiles cracks?** 5%.

**How large is the barrel of glaze?** 210 litres.

**What does a tile sell for?** €4.80.

**How often do they fire the kiln in a year?** 64 times.
`,
    again: [
      ['640', undefined],
      ['24 hours', '14'],
      ['€221', '212'],
      ['22 hours', undefined],
      ['5%', undefined],
      ['210 litres', '120'],
      ['€4.80', undefined],
    ],
  },
  {
    name: 'numbered questions with their answers further down',
    text: `We look at how the ticket office of the Lindau ferry copes with a holiday.

On an ordinary day the office sells 1,850 tickets. On Whit Monday it sold 5,240. The queue at the counter was 75 people long
at ten in the morning, and whoever joined it then waited 38 minutes.

Online sales went through one server, which answered in 240 milliseconds. After the second server was added, it took
90 milliseconds. The two servers together cost 310 euros a month.

Of all tickets 64 percent are sold online. The printer at the counter prints a ticket in four seconds.

Pause and answer.

Question one: How many tickets did the office sell on Whit Monday?

Question two: How long did one wait in the queue at the counter?

Question three: What do the two servers cost a month?

Question four: What share of the tickets is sold online?

Question five: How long was the queue at the counter, in people?

Answers.

Question one: 5,420 tickets.

Question two: 38 minutes.

Question three: 310 euros.

Question four: 46 percent.

Question five: 75 people.
`,
    again: [
      ['5,420 tickets', '5240'],
      ['38 minutes', undefined],
      ['310 euros', undefined],
      ['46 percent', '64'],
    ],
  },
  {
    name: 'two who talk',
    text: `MIRA: How big is the orchard?

JOEL: Seven hectares, with 2,940 trees on them. We pick from the first of September, for six weeks.

MIRA: And how much is that?

JOEL: Last year it was 118 tonnes. A picker fills 16 crates a day, and a crate has 18 kilos. We had 23 pickers.

MIRA: What do you pay them?

JOEL: Eleven euros sixty an hour, plus a crate of apples each Friday. The juice press takes 430 kilos an hour, and of a hundred kilos of
apples we get 68 litres of juice.

MIRA: Let's see what stuck. A little quiz. How many trees are there in the orchard?

JOEL: 2,490.

MIRA: How many pickers did you have?

JOEL: 23.

MIRA: How many tonnes did you pick last year?

JOEL: 181.

MIRA: How many kilos an hour does the press take?

JOEL: 430.
`,
    again: [
      ['2,490', '2940'],
      ['23', undefined],
      ['181', '118'],
      ['430', undefined],
    ],
  },
]

/** Labelled before the checker read them. */
export const summaries: readonly Told[] = [
  {
    name: 'a report that sums up',
    text: `# The repair café in its third year

We opened on 34 Saturdays and looked at 1,268 things. Of these we repaired 812, which is 64%. The most frequent patient was the
toaster, of which we had 143.

Nineteen volunteers worked 2,310 hours. Spare parts cost €1,475, and the room is lent to us by the parish.

Donations came to €3,940. After parts and insurance we were left with a surplus of €1,120.

The oldest thing was a radio of 1936. Its owner waited 3 hours and drank five coffees.

## In short

1,286 things looked at, 812 of them repaired, by 19 volunteers in 2,130 hours. Donations of €3,940, a surplus of €1,210. Toasters: 143.
`,
    again: [
      ['1,286 things', '1268'],
      ['812', undefined],
      ['19 volunteers', undefined],
      ['2,130 hours', '2310'],
      ['€3,940', undefined],
      ['€1,210', '1120'],
    ],
  },
  {
    name: 'a talk that says it once more',
    text: `The cable car of Sankt Veit has forty-two cabins, and in each there is room for eight people. At full speed it carries
fifteen hundred people an hour. The ride takes eleven minutes.

Last winter we counted 386,000 passengers. The motor draws 410 kilowatts when the cabins are full, and a season costs us
92,000 euros of electricity.

The rope is changed every twelve years. The last one was 5,460 metres long and weighed 41 tonnes.

Then we had the outage in February. It lasted 95 minutes, and 204 people sat in the cabins.

Before you go, the numbers to take home: 42 cabins, 368,000 passengers last winter, a motor of 410 kilowatts, a rope of 5,640 metres, and an
outage of 95 minutes.
`,
    again: [
      ['368,000 passengers', '386000'],
      ['410 kilowatts', undefined],
      ['5,640 metres', '5460'],
      ['95 minutes', undefined],
    ],
  },
  {
    name: 'a memo with a checklist',
    text: `# Moving the seed archive

The archive holds 27,400 envelopes in 96 drawers. The new room is kept at 4 degrees and 35% humidity.

The move takes nine days with a crew of six, and costs £8,650. Insurance adds £740.

The seeds must not be out of the cold for more than 45 minutes. A drawer is carried over in 12.

## Checklist

- Drawers numbered, all 69 of them
- Crew of six booked for nine days
- Money set aside: £8,560 for the move, £740 for the insurance
- Timer set to 45 minutes for each drawer
`,
    again: [
      ['69', '96'],
      ['£8,560', '8650'],
      ['£740', undefined],
      ['45 minutes', undefined],
    ],
  },
]
