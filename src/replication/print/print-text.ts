import { Explainer } from '../damage/explain.ts'
import { stateAt } from '../damage/find-convergence.ts'
import { countDamage, summarizeConvergence, summarizeDamage } from '../damage/summarize.ts'
import type { Result } from '../result.ts'
import { holders } from '../run.ts'
import { judgePromises, type Standing } from '../strategies/judge-promises.ts'
import { describeDesign, describeStrategy } from './describe-run.ts'
import { Lanes } from './lanes.ts'
import { printImage } from './print-item.ts'
import { printTime } from './print-time.ts'
import { tellEvents } from './tell-events.ts'
import { wrap } from './wrap.ts'

/** How a line is meant, for a terminal that has colours. */
export type Tone = 'title' | 'plain' | 'good' | 'bad' | 'quiet'

/** A line of a printed run. */
export interface Line {
  readonly text: string
  readonly tone: Tone
}

/** The words for how a promise came out, and their tone. */
export const STANDING_WORDS: Readonly<Record<Standing, readonly [string, Tone]>> = {
  held: ['promised and kept', 'good'],
  broken: ['PROMISED AND BROKEN', 'bad'],
  excepted: ['happened, where the promise ends', 'bad'],
  happened: ['happened, not promised', 'bad'],
  absent: ['not promised', 'quiet'],
}

/** Narrower than this, words need all the room. */
const ROOM_FOR_LANES = 72

/** A run for a terminal: its timeline, the damage and why, what was promised, and how it ended. */
export function printRun(result: Result, width = 80): Line[] {
  return [
    ...printHead(result, width),
    ...printTimeline(result, width),
    ...printDamage(result, width),
    ...printPromises(result, width),
    ...printEnd(result, width),
  ]
}

/** What each region holds at a time. */
export function printState(result: Result, time: number, width = 80): Line[] {
  const states = stateAt(result.held, result.run.regions.length, time)
  const lines = holders(result.run).flatMap((region) => {
    const items = [...(states[region] ?? [])].filter(([, { image }]) => image)
    const texts = items.sort(([a], [b]) => (a < b ? -1 : 1)).map(([item, { image }]) => printImage(item, image))
    const name = result.run.regions[region]?.name
    return [
      plain(`  ${name}`),
      ...(texts.length > 0 ? texts : ['nothing']).flatMap((text) => block(text, width, '    ')),
    ]
  })
  return [blank(), title(`At ${printTime(time)}`), ...lines]
}

function printHead({ run }: Result, width: number): Line[] {
  const about = run.about === undefined ? [] : block(run.about, width, '')
  const regions = run.regions.map(({ name }) => name).join(', ')
  const setting = `${describeDesign(run)}; ${describeStrategy(run.strategy)}; ${regions}; seed ${run.seed}`
  return [title(run.name), ...about, ...block(setting, width, '').map((line) => ({ ...line, tone: 'quiet' as const }))]
}

function printTimeline(result: Result, width: number): Line[] {
  const { run } = result
  const longest = Math.max(...run.regions.map(({ name }) => name.length))
  const lanes = run.regions.length > 1 && width >= ROOM_FOR_LANES ? new Lanes(run.regions.length) : undefined
  const lines = tellEvents(result).flatMap(({ event, text, isBad }) => {
    const time = printTime(event.at).padStart(10)
    const name = String(run.regions[event.region]?.name).padEnd(longest)
    const head = lanes ? `${time}  ${lanes.draw(event)}  ${name}  ` : `${time}  ${name}  `
    const beside = lanes ? `${' '.repeat(time.length)}  ${lanes.pass()}` : ''
    const indent = beside.padEnd(head.length)
    return wrap(text, width - head.length).map(
      (line, i): Line => ({ text: `${i === 0 ? head : indent}${line}`, tone: isBad ? 'bad' : 'plain' }),
    )
  })
  return [blank(), ...lines]
}

function printDamage(result: Result, width: number): Line[] {
  const explainer = new Explainer(result)
  const head = [blank(), title(`Damage: ${summarizeDamage(result)}`)]
  return [...head, ...result.damage.flatMap((damage) => bullet(explainer.explain(damage), width))]
}

function printPromises(result: Result, width: number): Line[] {
  return judgePromises(result).flatMap(({ strategy, entity, guarantee, kinds }) => {
    const told = kinds.filter(({ standing }) => standing !== 'absent')
    return [
      blank(),
      title(`What the strategy ${strategy} promises ${entity === undefined ? 'here' : `for ${entity}`}`),
      ...block(guarantee.text, width, '  '),
      ...told.map(({ kind, count, standing }): Line => {
        const [words, tone] = STANDING_WORDS[standing]
        return { text: `    ${countDamage(kind, count)}: ${words}`, tone }
      }),
    ]
  })
}

function printEnd(result: Result, width: number): Line[] {
  const { convergence, held, illustrations } = result
  const last = held.at(-1)?.at ?? 0
  const tone: Tone = convergence ? 'good' : 'bad'
  const notes = illustrations.flatMap((text) => bullet(text, width))
  return [
    ...(convergence ? printShared(result, width) : printState(result, last, width)),
    ...block(summarizeConvergence(result), width, '').map((line) => ({ ...line, tone })),
    ...(notes.length > 0 ? [blank(), title('Illustrations, not figures of AWS'), ...notes] : []),
  ]
}

function printShared(result: Result, width: number): Line[] {
  const [first = 0] = holders(result.run)
  const items = [...(stateAt(result.held, result.run.regions.length)[first] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = items.flatMap(([item, { image }]) => block(printImage(item, image), width, '  '))
  return [blank(), title('In the end'), ...lines]
}

function bullet(text: string, width: number): Line[] {
  return wrap(text, width - 4).map((line, i) => plain(`${i === 0 ? '  * ' : '    '}${line}`))
}

function block(text: string, width: number, indent: string): Line[] {
  return wrap(text, width - indent.length).map((line) => plain(`${indent}${line}`))
}

function plain(text: string): Line {
  return { text, tone: 'plain' }
}

function title(text: string): Line {
  return { text, tone: 'title' }
}

function blank(): Line {
  return { text: '', tone: 'plain' }
}
