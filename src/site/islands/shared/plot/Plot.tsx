import { useId } from 'preact/hooks'
import type { Labels } from '../labels.ts'
import { sayNames } from '../say-names.ts'
import { Wide } from '../Wide.tsx'
import type { CostPlot, PlotPoint } from './make-cost-plot.ts'
import { makeScale, printTick, type Scale } from './scale.ts'

const WIDTH = 460
const HEIGHT = 300
const LEFT = 56
const RIGHT = WIDTH - 28
const TOP = 30
const BOTTOM = HEIGHT - 46

interface Props {
  readonly plot: CostPlot
  readonly labels: Labels
  /** Whether what is said of it is read out when it changes: only to whoever is changing the plot itself. */
  readonly isRead?: boolean
}

/** Where the cheaper one changes, without the totals there: they are drawn beside it, and stand in the table. */
function sayBriefly(line: string): string {
  return line.replace(/ \([^()]*\)/g, '')
}

/** What two designs cost along a dimension: drawn, said in words, and as a table. */
export function Plot({ plot, labels, isRead = false }: Props) {
  const id = useId()
  const { names, incomplete, points, marks, now, unit, words, dimension } = plot
  const x = makeScale(points.at(-1)?.x ?? 1, LEFT, RIGHT)
  const y = makeScale(Math.max(...points.flatMap(({ totals }) => totals.map((total) => total?.high ?? 0))), BOTTOM, TOP)
  return (
    <figure class="cf-figure">
      <div class="cf-drawn">
        <svg class="cf-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title ${id}-words`}>
          <title
            id={`${id}-title`}
          >{`Cost a month along ${sayNames(dimension, labels)}: ${names.map((name) => labels[name]).join(' and ')}`}</title>
          <Axes x={x} y={y} unit={unit} />
          {names.map((_, series) => (
            <Series points={points} series={series} x={x} y={y} />
          ))}
          <Now x={x.place(now.x)} text={now.text} />
          {marks.map((mark) => (
            <circle class="mark" cx={x.place(mark.x)} cy={y.place(mark.y)} r="5">
              <title>{mark.text}</title>
            </circle>
          ))}
        </svg>
      </div>
      <ul class="cf-legend">
        {names.map((name, series) => (
          <li>
            <svg class="cf-plot" viewBox="0 0 36 8" aria-hidden="true">
              <path class={`line-${series + 1}`} d="M0 4H36" />
            </svg>
            {labels[name]}
            {incomplete.includes(name) && ', at least: some of its lines are not priced'}
          </li>
        ))}
        {marks.length > 0 && (
          <li>
            <svg class="cf-plot" viewBox="0 0 36 8" aria-hidden="true">
              <circle class="mark" cx="18" cy="4" r="3" />
            </svg>
            the cheaper one changes: {marks.map(({ text }) => text).join(', ')}
          </li>
        )}
      </ul>
      <figcaption id={`${id}-words`} aria-live={isRead ? 'polite' : 'off'}>
        {words.map((line) => (
          <p>{sayNames(sayBriefly(line), labels)}</p>
        ))}
      </figcaption>
      <Values plot={plot} labels={labels} />
    </figure>
  )
}

function Axes({ x, y, unit }: { readonly x: Scale; readonly y: Scale; readonly unit: string }) {
  return (
    <g>
      {y.ticks.map((tick) => (
        <>
          <path class={tick === 0 ? 'axis' : 'grid'} d={`M${LEFT} ${y.place(tick)}H${RIGHT}`} />
          <text class="tick" x={LEFT - 6} y={y.place(tick) + 4} text-anchor="end">
            ${printTick(tick)}
          </text>
        </>
      ))}
      {x.ticks.map((tick) => (
        <text class="tick" x={x.place(tick)} y={BOTTOM + 16} text-anchor="middle">
          {printTick(tick)}
        </text>
      ))}
      <text class="tick" x={LEFT} y={TOP - 14}>
        a month
      </text>
      <text class="tick" x={RIGHT} y={BOTTOM + 36} text-anchor="end">
        {unit}
      </text>
    </g>
  )
}

interface SeriesProps {
  readonly points: readonly PlotPoint[]
  readonly series: number
  readonly x: Scale
  readonly y: Scale
}

/** A line, or a band between two lines where a total is only known between bounds. */
function Series({ points, series, x, y }: SeriesProps) {
  const known = points.flatMap(({ x: value, totals }) => {
    const total = totals[series]
    return total ? [{ at: x.place(value), low: y.place(total.low), high: y.place(total.high) }] : []
  })
  const path = (place: 'low' | 'high', from = known) =>
    from.map((one) => `${one.at.toFixed(1)} ${one[place].toFixed(1)}`).join('L')
  const isBand = known.some(({ low, high }) => low !== high)
  return (
    <g>
      {isBand && <path class={`band-${series + 1}`} d={`M${path('high')}L${path('low', [...known].reverse())}Z`} />}
      {isBand && <path class={`line-${series + 1}`} d={`M${path('high')}`} />}
      <path class={`line-${series + 1}`} d={`M${path('low')}`} />
    </g>
  )
}

function Now({ x, text }: { readonly x: number; readonly text: string }) {
  const isRight = x > (LEFT + RIGHT) / 2
  return (
    <g>
      <path class="now" d={`M${x} ${TOP}V${BOTTOM}`} />
      <text class="tick" x={isRight ? x - 5 : x + 5} y={TOP - 8} text-anchor={isRight ? 'end' : 'start'}>
        now: {text}
      </text>
    </g>
  )
}

/** Every fifth value of the plot, for whoever does not see it. */
function Values({ plot: { points, names, incomplete, dimension }, labels }: Props) {
  const shown = points.filter((_, index) => index % 5 === 0)
  return (
    <details class="cf-working">
      <summary>The plot as a table</summary>
      <Wide label="The plot as a table">
        <table class="cf-table">
          <thead>
            <tr>
              <th scope="col">{sayNames(dimension, labels)}</th>
              {names.map((name) => (
                <th scope="col" class="num">
                  {labels[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ text, totals }) => (
              <tr>
                <th scope="row">{text}</th>
                {totals.map((total, series) => (
                  <td class="num">
                    {total
                      ? `${incomplete.includes(names[series] ?? '') ? 'at least ' : ''}${sayTotal(total)}`
                      : 'ruled out'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  )
}

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

function sayTotal({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? money.format(low) : `${money.format(low)}–${money.format(high)}`
}
