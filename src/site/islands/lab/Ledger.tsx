import {
  countDamage,
  DAMAGE_WORDS,
  Explainer,
  judgePromises,
  printTime,
  type Result,
  STANDING_WORDS,
  summarizeConvergence,
  summarizeDamage,
} from '../../../replication/index.ts'

interface Props {
  readonly result: Result
  readonly now: number
}

const BADGES = { title: '', plain: '', good: 'right', bad: 'wrong', quiet: '' } as const

/** The damage that a run did, what the strategy had promised, and how it ended. */
export function Ledger({ result, now }: Props) {
  const explainer = new Explainer(result)
  return (
    <section class="cf-card final lab-ledger" aria-labelledby="lab-damage">
      <h2 id="lab-damage">Damage: {summarizeDamage(result)}</h2>
      {result.damage.length > 0 && (
        <ol class="lab-damage">
          {result.damage.map((damage, i) => (
            <li key={i} class={damage.at > now ? 'later' : ''}>
              <strong>{DAMAGE_WORDS[damage.kind][0]}</strong> <span class="cf-number">{printTime(damage.at)}</span>
              <p>{explainer.explain(damage)}</p>
            </li>
          ))}
        </ol>
      )}
      <p class={result.convergence ? '' : 'lab-bad'}>{summarizeConvergence(result)}</p>
      {judgePromises(result).map(({ strategy, entity, guarantee, kinds }) => (
        <div key={entity ?? strategy} class="lab-promise">
          <h3>{entity === undefined ? 'What was promised' : `What was promised for ${entity}`}</h3>
          <p>{guarantee.text}</p>
          <ul>
            {kinds
              .filter(({ standing }) => standing !== 'absent')
              .map(({ kind, count, standing }) => {
                const [words, tone] = STANDING_WORDS[standing]
                return (
                  <li key={kind}>
                    {countDamage(kind, count)} <span class={`cf-badge ${BADGES[tone]}`}>{words.toLowerCase()}</span>
                  </li>
                )
              })}
          </ul>
        </div>
      ))}
      {result.illustrations.length > 0 && (
        <p class="cf-small">Illustrations, not figures of AWS: {result.illustrations.join('; ')}.</p>
      )}
    </section>
  )
}
