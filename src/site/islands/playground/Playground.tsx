import { useEffect, useRef } from 'preact/hooks'
import type { Format } from '../../../text/index.ts'
import { Saves } from '../shared/Saves.tsx'
import { Annotated } from './Annotated.tsx'
import type { FindingView, TextView } from './check-text.ts'
import { EXAMPLES } from './examples.ts'
import { Findings } from './Findings.tsx'
import { readLink, writeLink } from './link.ts'
import { Numbers } from './Numbers.tsx'
import { Outcome, sayOutcome } from './Outcome.tsx'
import { useChecker } from './use-checker.ts'

export interface PlaygroundProps {
  readonly start: TextView
  readonly bookUrls: readonly string[]
  /** Where the rules are listed, each under its name. */
  readonly rulesPage: string
}

const STATES = {
  done: '',
  busy: 'Reading …',
  failed: 'The checker could not be loaded. Is the network there?',
  'too long': 'This text is too long for the playground: the terminal takes any length.',
}

/** Any text, every number that is read in it, and what does not hold. */
export default function Playground({ start, bookUrls, rulesPage }: PlaygroundProps) {
  const { shown, type, open, readAs, repair } = useChecker(start, bookUrls)
  const { text, format, view, state } = shown
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const name = new URLSearchParams(location.search).get('example')
    const linked = readLink(location.hash) ?? EXAMPLES.find((one) => one.name === name)?.text
    if (linked !== undefined && linked !== start.text) open(linked)
  }, [])
  const openExample = (name: string) => {
    const example = EXAMPLES.find((one) => one.name === name)
    if (!example) return
    history.replaceState(null, '', `?example=${name}`)
    open(example.text)
  }
  const edit = (edits: FindingView['edits']) => {
    const sorted = [...edits].sort((a, b) => b.start - a.start)
    open(
      sorted.reduce((all, { start: from, end, text: words }) => all.slice(0, from) + words + all.slice(end), view.text),
    )
    focusFindings()
  }
  const putRight = () => {
    repair()
    focusFindings()?.scrollIntoView({ block: 'nearest' })
  }
  const show = (from: number, to: number) => {
    box.current?.focus()
    box.current?.setSelectionRange(from, to)
  }
  return (
    <div class="cf-playground">
      <fieldset class="cf-field">
        <legend>Texts that fail in instructive ways</legend>
        <div class="cf-row">
          {EXAMPLES.map(({ name, title, text: sample }) => (
            <button type="button" class="cf-button" aria-pressed={text === sample} onClick={() => openExample(name)}>
              {title}
            </button>
          ))}
        </div>
        <span class="hint">{EXAMPLES.find((one) => one.text === text)?.says ?? 'A text of your own.'}</span>
      </fieldset>
      <div class="cf-field">
        <label for="text">Your text</label>
        <textarea
          id="text"
          ref={box}
          class="cf-input"
          spellcheck={false}
          value={text}
          aria-describedby="text-hint"
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <span id="text-hint" class="hint">
          It is read in this browser, and sent nowhere.
        </span>
      </div>
      <div class="cf-row">
        <label for="format">Read as</label>
        <select
          id="format"
          class="cf-input cf-short"
          value={format}
          onChange={({ currentTarget }) => readAs(currentTarget.value as Format)}
        >
          <option value="markdown">Markdown, or plain text</option>
          <option value="script">a script to be read aloud</option>
        </select>
        {view.canRepair && (
          <button type="button" class="cf-button" disabled={state !== 'done'} onClick={putRight}>
            Put right all that is certain
          </button>
        )}
      </div>
      <p role="status" class="sr-only">
        {sayState(state, view, start)}
      </p>
      <div class="cf-said">{state === 'done' ? <Outcome view={view} /> : <p>{STATES[state]}</p>}</div>
      <div class={state === 'done' ? 'cf-results' : 'cf-results cf-stale'}>
        <Findings view={view} rulesPage={rulesPage} edit={edit} show={show} isStale={state !== 'done'} />
        <Annotated view={view} />
        <Numbers view={view} />
      </div>
      <section aria-labelledby="link">
        <h2 id="link">Show it to somebody</h2>
        <p>
          A link can hold the text itself, behind a # sign: a browser sends nothing of that to any server, ours
          included.
        </p>
        <Saves
          saves={[]}
          copies={[{ label: 'Copy a link with this text', make: async () => writeLink(location, text) }]}
        />
      </section>
    </div>
  )
}

/** What is read out by itself: nothing on opening the page, and nothing while a text is being read. */
function sayState(state: keyof typeof STATES, view: TextView, start: TextView): string {
  if (state === 'done') return view === start ? '' : sayOutcome(view)
  return state === 'busy' ? '' : STATES[state]
}

/** A button that put something right is gone with what was wrong: who pressed it goes on with what is left. */
function focusFindings(): HTMLElement | null {
  const findings = document.querySelector<HTMLElement>('#findings')
  findings?.focus({ preventScroll: true })
  return findings
}
