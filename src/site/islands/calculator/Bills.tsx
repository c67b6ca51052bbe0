import { Certainty } from '../shared/Certainty.tsx'
import type { Labels } from '../shared/labels.ts'
import { Wide } from '../shared/Wide.tsx'
import { Working } from '../shared/Working.tsx'
import type { BillsView, BillView, LineView, MissingView, RankView } from './view-bills.ts'

interface Props {
  readonly bills: BillsView
  readonly labels: Labels
}

/** The bills of all designs: in order, side by side, and each with its lines and their workings. */
export function Bills({ bills, labels }: Props) {
  return (
    <>
      <section aria-labelledby="totals">
        <h2 id="totals">
          A month in{' '}
          {bills.regions.map((region, index) => (
            <>
              {index > 0 && ', '}
              <span class="cf-whole">{region}</span>
            </>
          ))}
        </h2>
        <p class="cf-small">Prices that held on {bills.asOf}, when they were last checked.</p>
        {bills.spread.map((line) => (
          <p class="cf-small">{line}</p>
        ))}
        <p class="cf-small">
          The dark bar is the least that a total can be; the light one leads up to the most. An amount that is “assumed”
          rests on an assumption named in its working; one that is “open” on something that the sources leave open.
        </p>
        <Totals ranking={bills.ranking} labels={labels} />
        {bills.excluded.length > 0 && (
          <>
            <h3>Ruled out</h3>
            <ul>
              {bills.excluded.map(({ architecture, excluded }) => (
                <li>
                  <strong>{labels[architecture]}</strong>: {excluded}
                </li>
              ))}
            </ul>
          </>
        )}
        <Missing missing={bills.missing} labels={labels} />
      </section>
      <SideBySide bills={bills} labels={labels} />
      <section aria-labelledby="workings">
        <h2 id="workings">Line by line</h2>
        {bills.bills.map((bill) => (
          <OneBill bill={bill} labels={labels} />
        ))}
      </section>
    </>
  )
}

function Totals({ ranking, labels }: Pick<Props, 'labels'> & { readonly ranking: readonly RankView[] }) {
  return (
    <ol class="cf-totals">
      {ranking.map(({ architecture, total, certainty, versus, low, high }) => (
        <li>
          <div>
            <a href={`#bill-${architecture}`}>{labels[architecture]}</a>
          </div>
          <div class="cf-number">
            {total} <Certainty of={certainty} />
          </div>
          <Bar low={low} high={high} />
          <div class="cf-small">{versus}</div>
        </li>
      ))}
    </ol>
  )
}

/** A total as a bar; where it is only known between bounds, what lies between them is lighter. */
function Bar({ low, high }: { readonly low: number; readonly high: number }) {
  const width = (share: number) => (share * 100).toFixed(2)
  return (
    <svg class="cf-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="high" width={width(high)} height="4" />
      <rect class="low" width={width(low)} height="4" />
    </svg>
  )
}

function Missing({ missing, labels }: Pick<Props, 'labels'> & { readonly missing: readonly MissingView[] }) {
  if (missing.length === 0) return <p class="cf-small">Every line of every bill is priced.</p>
  return (
    <div class="cf-callout warn">
      <strong>Not priced</strong>
      <p>The book has no price for these lines. They are not zero: the totals above them say “at least”.</p>
      <ul>
        {missing.map(({ architecture, region, why, lines }) => (
          <li>
            {labels[architecture]}, {region}: {lines.join(', ')} <span class="cf-small">({why})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SideBySide({ bills: { rows, bills }, labels }: Props) {
  return (
    <section aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      <Wide label="All bills side by side">
        <table class="cf-table">
          <caption class="sr-only">What each line costs a month, over all regions of a design</caption>
          <thead>
            <tr>
              <th scope="col">a month</th>
              {bills.map(({ architecture }) => (
                <th scope="col" class="num">
                  <span class="cf-row-label">{labels[architecture]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr>
                <th scope="row">
                  <span class="cf-row-label">{label}</span>
                </th>
                {cells.map(({ amount, certainty }) => (
                  <td class={amount === '' ? 'num none' : 'num'}>
                    {amount || '–'} <Certainty of={certainty} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">total</th>
              {bills.map(({ total, certainty }) => (
                <td class="num">
                  {total.replace('/month', '')} <Certainty of={certainty} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Wide>
    </section>
  )
}

function OneBill({ bill, labels }: Pick<Props, 'labels'> & { readonly bill: BillView }) {
  const { architecture, total, certainty, dates, remarks, regions, once } = bill
  return (
    <details class="cf-card cf-bill" id={`bill-${architecture}`}>
      <summary>
        <strong>{labels[architecture]}</strong>
        <span class="cf-number">
          {total} <Certainty of={certainty} />
        </span>
      </summary>
      {dates !== '' && <p class="cf-small">{dates}</p>}
      {remarks.length > 0 && (
        <ul class="cf-small">
          {remarks.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      {regions.map(({ region, total: ofRegion, lines }) => (
        <Lines title={region} total={ofRegion} lines={lines} />
      ))}
      {once.length > 0 && <Lines title="Once" total="" lines={once} />}
    </details>
  )
}

interface LinesProps {
  readonly title: string
  readonly total: string
  readonly lines: readonly LineView[]
}

function Lines({ title, total, lines }: LinesProps) {
  return (
    <section>
      <h3>
        {title} <span class="cf-number">{total}</span>
      </h3>
      {lines.map(({ label, amount, certainty, date, working }) => (
        <div class="cf-line">
          <span>{label}</span>
          <span class="cf-number">
            {amount} <Certainty of={certainty} />
          </span>
          <Working title={date === '' ? 'Why' : `Working, prices since ${date}`} text={working} />
        </div>
      ))}
    </section>
  )
}
