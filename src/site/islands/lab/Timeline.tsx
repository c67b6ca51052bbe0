import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { printTime, type Run } from '../../../replication/index.ts'
import type { Picture, Spot } from './picture.ts'
import type { Scale } from './scale.ts'
import type { Asked } from './setup.ts'
import { SHAPES } from './shapes.ts'

interface Props {
  readonly run: Run
  readonly picture: Picture
  readonly asked: readonly Asked[]
  /** The regions that may ask, by their place. */
  readonly askers: readonly number[]
  readonly now: number
  readonly chosen: number | undefined
  readonly onScrub: (time: number) => void
  readonly onMove: (index: number, to: Spot) => void
  readonly onGrip: (index: number | undefined) => void
}

const TOP = 56
const SPAN = 168
const HEIGHT = TOP + SPAN + 66
/** A grip is dragged in steps of so many milliseconds. */
const STEP = 10

/** The lanes of the regions, what travels between them, and a grip for whatever is asked: all of it stands in words beside. */
export function Timeline({ run, picture, asked, askers, now, chosen, onScrub, onMove, onGrip }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  // While something is dragged the scale stays, so that it does not run away under the hand.
  const held = useRef<{ readonly index: number; readonly scale: Scale } | undefined>(undefined)
  const scale = held.current?.scale ?? picture.scale
  const x = (time: number) => `${(100 * scale.place(time)).toFixed(2)}%`
  const gap = SPAN / Math.max(1, run.regions.length - 1)
  const y = (region: number) => TOP + region * gap

  const spotOf = (event: PointerEvent): Spot => {
    const box = svg.current?.getBoundingClientRect() ?? new DOMRect()
    const nearest = Math.round((event.clientY - box.top - TOP) / gap)
    const region = askers.reduce((best, each) => (Math.abs(each - nearest) < Math.abs(best - nearest) ? each : best))
    const at = scale.time((event.clientX - box.left) / Math.max(1, box.width))
    return { at: Math.max(0, Math.round(at / STEP) * STEP), region }
  }
  const take = (event: PointerEvent, index: number) => {
    event.stopPropagation()
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { index, scale: picture.scale }
    onGrip(index)
  }
  const drag = (event: PointerEvent) => {
    if (held.current) onMove(held.current.index, spotOf(event))
  }
  const drop = () => {
    if (!held.current) return
    held.current = undefined
    onGrip(undefined)
  }
  const scrub = (event: PointerEvent) => {
    if (!held.current && event.buttons === 1) onScrub(spotOf(event).at)
  }

  return (
    <svg
      ref={svg}
      class="lab-timeline"
      height={HEIGHT}
      width="100%"
      aria-hidden="true"
      focusable="false"
      onPointerDown={scrub}
      onPointerMove={scrub}
    >
      {scale.cuts.map(({ from, until }) => (
        <rect key={from} class="cut" x={x(from)} width={width(scale, from, until)} y={TOP - 40} height={SPAN + 72} />
      ))}
      {run.regions.map(({ name }, region) => (
        <line key={name} class="lane" x1="0" x2="100%" y1={y(region)} y2={y(region)} />
      ))}
      {picture.away.map(({ region, from, until }) => (
        <line key={`${region} ${from}`} class="away" x1={x(from)} x2={x(until)} y1={y(region)} y2={y(region)} />
      ))}
      {picture.messages.map(({ from, to, isBad }, i) => {
        const part = progress(scale, from.at, to.at, now)
        const [x1, y1, y2] = [x(from.at), y(from.region), y(to.region)]
        const reached = 100 * (scale.place(from.at) + (scale.place(to.at) - scale.place(from.at)) * part)
        return (
          <g key={i} class={isBad ? 'message bad' : 'message'}>
            <line class="way" x1={x1} y1={y1} x2={x(to.at)} y2={y2} />
            {part > 0 && <line x1={x1} y1={y1} x2={`${reached.toFixed(2)}%`} y2={y1 + (y2 - y1) * part} />}
          </g>
        )
      })}
      {run.regions.map(({ name, clock }, region) => (
        <text key={name} class="region" x="0" y={y(region) + 10} dominant-baseline="hanging">
          {name}
          {clock === 0 ? '' : ` · clock ${printTime(Math.abs(clock))} ${clock > 0 ? 'ahead' : 'behind'}`}
        </text>
      ))}
      {picture.marks.map(({ at, region, shape, isBad }, i) => (
        <Place key={i} x={x(at)} y={y(region)}>
          <path class={`event ${shape}${isBad ? ' bad' : ''}${at > now ? ' later' : ''}`} d={SHAPES[shape]} />
        </Place>
      ))}
      {asked.map(({ at, region }, i) => {
        const aside = asked.slice(0, i).filter((each) => each.region === region && isNear(scale, each.at, at)).length
        return (
          <Place key={i} x={x(at)} y={y(region)}>
            <g
              class={i === chosen ? 'grip chosen' : 'grip'}
              transform={`translate(${28 * aside} 0)`}
              onPointerDown={(event) => take(event, i)}
              onPointerMove={drag}
              onPointerUp={drop}
              onPointerCancel={drop}
            >
              {aside === 0 && <path class="stem" d="M0-8V-18" />}
              <rect x="-13" y="-44" width="26" height="26" rx="3" />
              <text x="0" y="-26">
                {i + 1}
              </text>
            </g>
          </Place>
        )
      })}
      <line class="axis" x1="0" x2="100%" y1={HEIGHT - 24} y2={HEIGHT - 24} />
      {scale.ticks.map((time) => (
        <Place key={time} x={x(time)} y={HEIGHT - 24}>
          <path class="axis" d="M0-4V4" />
          <text class="tick" x="0" y="8" dominant-baseline="hanging">
            {printTime(time)}
          </text>
        </Place>
      ))}
      <line class="now" x1={x(now)} x2={x(now)} y1="4" y2={HEIGHT - 24} />
    </svg>
  )
}

interface PlaceProps {
  readonly x: string
  readonly y: number
  readonly children: ComponentChildren
}

/** A point of the timeline: a share of its width, so that nothing must be measured. */
function Place({ x, y, children }: PlaceProps) {
  return (
    <svg aria-hidden="true" x={x} y={y} overflow="visible">
      {children}
    </svg>
  )
}

function width(scale: Scale, from: number, until: number): string {
  return `${(100 * (scale.place(until) - scale.place(from))).toFixed(2)}%`
}

function progress(scale: Scale, from: number, to: number, now: number): number {
  if (now >= to) return 1
  const [a, b] = [scale.place(from), scale.place(to)]
  return Math.max(0, (scale.place(now) - a) / (b - a))
}

function isNear(scale: Scale, a: number, b: number): boolean {
  return Math.abs(scale.place(a) - scale.place(b)) < 0.02
}
