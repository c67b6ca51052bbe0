import { DESIGN_WORDS, labelAnswers, type Recommendation } from '../../../decision/index.ts'
import { Saves } from '../shared/Saves.tsx'
import { askBriefly } from './ask-briefly.ts'
import { Flips } from './Flips.tsx'
import { listFurther } from './group-ways.ts'
import { Price } from './Price.tsx'
import { Reasons } from './Reasons.tsx'
import { Step } from './Step.tsx'
import type { DecideProps } from './types.ts'
import type { Navigation } from './use-asked.ts'

interface Props {
  readonly recommendation: Recommendation
  readonly page: DecideProps
  readonly navigation: Navigation
}

/** What the answers lead to, why, what would change it, what it costs, and how to take it along. */
export function Outcome({ recommendation, page, navigation }: Props) {
  const { outcome, family, label, is, writeMode, capacity, reasons, warnings, outside, runnerUp } = recommendation
  const fits = outcome !== 'none-fits'
  const spokenFor = reasons.filter(({ speaks }) => speaks === 'for')
  const against = reasons.filter(({ speaks }) => speaks === 'against')
  const shared = { page, navigation }
  return (
    <section class="cf-card final cf-outcome" aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1}>
        <span class="cf-small">{fits ? `Recommendation: ${family}` : 'Recommendation'}</span> {label}
      </h2>
      <p class="cf-lead">{is}</p>
      {(writeMode ?? capacity) && (
        <p class="cf-row">
          {writeMode && <span class="cf-badge note">write mode: {writeMode}</span>}
          {capacity && <span class="cf-badge note">capacity: {capacity}</span>}
        </p>
      )}
      <Reasons title="Why" reasons={fits ? spokenFor : reasons} {...shared} />
      <Reasons title="Before you build it" reasons={warnings} {...shared} />
      <Decisive recommendation={recommendation} navigation={navigation} />
      <section>
        <h3>{runnerUp.title}</h3>
        <p>
          <strong>{DESIGN_WORDS[runnerUp.outcome].label}</strong>
        </p>
        <p>{runnerUp.whyNot}</p>
      </section>
      {fits && <Reasons title="Why not the others" reasons={against} {...shared} />}
      <Flips
        title="What would have to be given up"
        says="Each of these asks for less, and then the design named above it fits."
        ways={recommendation.relaxations}
        navigation={navigation}
      />
      <Flips
        title="What would change it"
        says="Each of these answers leads to the design named above it."
        ways={listFurther(recommendation.flips, recommendation.relaxations)}
        navigation={navigation}
      />
      <NotSure recommendation={recommendation} />
      <Reasons title="Outside both families" reasons={outside} {...shared} />
      <Price recommendation={recommendation} page={page} navigation={navigation} />
      <Keep recommendation={recommendation} page={page} navigation={navigation} />
    </section>
  )
}

function Decisive({ recommendation: { decisive }, navigation }: Pick<Props, 'recommendation' | 'navigation'>) {
  return (
    <section>
      <h3>What decided</h3>
      {decisive.length === 0 ? (
        <p>No single answer decides: changing any one of them leads to the same outcome.</p>
      ) : (
        <ul>
          {decisive.map((name) => (
            <li>
              {askBriefly(name)} <strong>{labelAnswers(name, navigation.asked.answers[name] ?? [])}</strong>{' '}
              <Step
                to={{ changing: name }}
                navigation={navigation}
                class="cf-button bare"
                label={`Change: ${askBriefly(name)}`}
              >
                Change
              </Step>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function NotSure({ recommendation: { notSure } }: Pick<Props, 'recommendation'>) {
  if (notSure.length === 0) return null
  return (
    <section>
      <h3>Where you were not sure</h3>
      <ul>
        {notSure.map(({ question, text }) => (
          <li>
            {askBriefly(question)} {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Keep({ recommendation, page, navigation }: Props) {
  const { workload } = navigation.asked
  const make = async () => {
    const { makeRecord } = await import('./make-record.ts')
    return makeRecord(recommendation, workload, page)
  }
  return (
    <section class="cf-keep">
      <h3>Take it along</h3>
      <p>
        The address of this page holds every answer{workload ? ' and the workload' : ''}. As a decision record it can be
        committed beside the code; the terminal decides it again later, with the facts and prices of that day.
      </p>
      <Saves
        saves={[{ label: 'Download the decision record', name: 'decision.md', type: 'text/markdown', make }]}
        copies={[
          { label: 'Copy the decision record', make },
          { label: 'Copy the address', make: async () => location.href },
        ]}
      >
        <button type="button" class="cf-button" onClick={() => print()}>
          Print
        </button>
      </Saves>
    </section>
  )
}
