import { holders, printImage, printTime, type Result, stateAt } from '../../../replication/index.ts'

/** What each region holds at the time that is looked at. */
export function Held({ result, now }: { readonly result: Result; readonly now: number }) {
  const { run, held } = result
  const states = stateAt(held, run.regions.length, now)
  const isHolder = new Set(holders(run))
  return (
    <dl class="lab-held" aria-label={`What each region holds at ${printTime(Math.round(now))}`}>
      {run.regions.map(({ name }, region) => {
        const items = [...(states[region] ?? [])].filter(([, { image }]) => image)
        const texts = items.map(([item, { image }]) => printImage(item, image)).sort()
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isHolder.has(region) ? texts.join(' · ') || 'nothing yet' : 'no copy: the witness'}</dd>
          </div>
        )
      })}
    </dl>
  )
}
