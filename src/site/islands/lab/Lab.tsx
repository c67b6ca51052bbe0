import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { printTime, summarizeDamage, type Told, tellEvents } from '../../../replication/index.ts'
import { AskedList } from './AskedList.tsx'
import { readAddress, writeAddress } from './address.ts'
import { Held } from './Held.tsx'
import './lab.css'
import { Ledger } from './Ledger.tsx'
import { Legend } from './Legend.tsx'
import { drawRun } from './picture.ts'
import { playSetup } from './play.ts'
import { Choice, Settings } from './Settings.tsx'
import { Story } from './Story.tsx'
import { askAgain, FIRST_SCENE, listAskers, moveAsked, removeAsked, SCENES, setUpScene } from './setup.ts'
import { Timeline } from './Timeline.tsx'
import { Transport } from './Transport.tsx'
import { usePlayer } from './use-player.ts'

/** The conflict lab: a run that can be changed, played, and read. */
export function Lab() {
  const [setup, setSetup] = useState(() => setUpScene(FIRST_SCENE))
  const [problems, setProblems] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<number>()
  useAddress(setup, (read) => {
    setSetup(read.setup)
    setProblems(read.problems)
  })
  const { result, notes, told, picture } = useMemo(() => {
    const played = playSetup(setup)
    const events = tellEvents(played.result)
    return { ...played, told: events, picture: drawRun(played.result, events) }
  }, [setup])
  const player = usePlayer(picture)
  const { now, isPlaying } = player
  const askers = listAskers(setup)
  const { run } = result
  const said = isPlaying
    ? 'Playing.'
    : sayMoment(told, now, run.regions, now >= picture.scale.time(1) ? summarizeDamage(result) : '')

  return (
    <div class="lab">
      <div class="lab-scene">
        <Choice
          label="Scene"
          value={setup.scene}
          options={[...SCENES].map(([name, scene]) => [name, scene.name])}
          onChoose={(scene) => {
            setSetup(setUpScene(scene))
            setProblems([])
          }}
        />
        <button type="button" class="cf-button" onClick={() => setSetup(setUpScene(setup.scene))}>
          Back to the scene
        </button>
      </div>
      <p class="lab-about">{run.about}</p>
      {problems.length > 0 && (
        <div class="cf-callout warn" role="status">
          <strong>The address held something that the lab can’t read</strong>, which is left as the scene has it:{' '}
          {problems.join(', ')}
        </div>
      )}
      {notes.map((note) => (
        <p key={note} class="cf-callout">
          {note}
        </p>
      ))}
      <div class="lab-main">
        <section aria-labelledby="lab-timeline">
          <h2 id="lab-timeline" class="sr-only">
            Timeline
          </h2>
          <Timeline
            run={run}
            picture={picture}
            asked={setup.asked}
            askers={askers}
            now={now}
            chosen={chosen}
            onScrub={player.go}
            onMove={(index, to) => setSetup((before) => moveAsked(before, index, to))}
            onGrip={setChosen}
          />
          <Legend />
          <Transport player={player} scale={picture.scale} said={said} />
          <Held result={result} now={now} />
          <Story run={run} told={told} now={now} onGo={player.go} />
        </section>
        <Ledger result={result} now={now} />
      </div>
      <section class="cf-card lab-settings" aria-labelledby="lab-settings">
        <h2 id="lab-settings">Change it</h2>
        <Settings setup={setup} run={run} onChange={(change) => setSetup({ ...setup, ...change })} />
        <AskedList
          run={run}
          asked={setup.asked}
          askers={askers}
          onMove={(index, to) => setSetup(moveAsked(setup, index, to))}
          onChoose={setChosen}
          onAgain={(index) => setSetup(askAgain(setup, index))}
          onRemove={(index) => {
            setChosen(undefined)
            setSetup(removeAsked(setup, index))
          }}
        />
      </section>
    </div>
  )
}

/** What happens at a time, in words. */
function sayMoment(
  told: readonly Told[],
  now: number,
  regions: readonly { readonly name: string }[],
  end: string,
): string {
  const at = told.findLast(({ event }) => event.at <= now)?.event.at
  const here = told.filter(({ event }) => event.at === at)
  if (end !== '') return `The end. Damage: ${end}.`
  if (at === undefined) return 'Nothing has happened yet.'
  return `${printTime(at)}: ${here.map(({ event, text }) => `${regions[event.region]?.name} ${text}`).join('; ')}.`
}

/** Keeps the setup in the address: read once, written after each change. */
function useAddress(setup: ReturnType<typeof setUpScene>, tell: (read: ReturnType<typeof readAddress>) => void): void {
  const [isRead, setRead] = useState(false)
  // Before anything is painted, so that nobody sees the first scene turn into another.
  useLayoutEffect(() => {
    if (location.search.length > 1) tell(readAddress(location.search))
    setRead(true)
  }, [])
  useEffect(() => {
    if (!isRead) return undefined
    const timer = setTimeout(
      () => history.replaceState(history.state, '', `${location.pathname}${writeAddress(setup)}`),
      200,
    )
    return () => clearTimeout(timer)
  }, [setup, isRead])
}
