import type { TextView } from './check-text.ts'

/** The same in one short sentence, for whoever is told while the text changes. */
export function sayOutcome({ allNumbers, allFindings }: TextView): string {
  const numbers = `${allNumbers} ${allNumbers === 1 ? 'number' : 'numbers'} read`
  return `${numbers}, ${allFindings === 0 ? 'no findings' : allFindings === 1 ? '1 finding' : `${allFindings} findings`}.`
}

/** How the numbers of the text came out: the parts add up to the whole. */
export function Outcome({ view: { tally, allNumbers, asOf } }: { readonly view: TextView }) {
  const { right, wrong, unjudged } = tally
  const parts = [
    { kind: 'wrong', count: wrong, says: 'wrong' },
    {
      kind: 'right',
      count: right,
      says: right === 1 ? 'agrees with what stands around it' : 'agree with what stands around them',
    },
    { kind: '', count: unjudged, says: 'with nothing to hold them against' },
    { kind: 'all', count: allNumbers, says: allNumbers === 1 ? 'number read' : 'numbers read' },
  ]
  return (
    <>
      <ul class="cf-tally">
        {parts.map(({ kind, count, says }) => (
          <li class={count === 0 ? '' : kind}>
            <div class="cf-amount">{count}</div> {says}
          </li>
        ))}
      </ul>
      <p class="cf-small">Prices and facts that held on {asOf}, when they were last checked.</p>
    </>
  )
}
