import type { Standing } from '../../../check/index.ts'
import { Wide } from '../shared/Wide.tsx'
import type { TextView } from './check-text.ts'

/** What each standing says of a figure. */
const MEANS: Readonly<Record<Standing, string>> = {
  computed: 'the calculator gives it',
  derived: 'it follows from other figures that rest on something',
  cited: 'a fact of the book says it',
  given: 'it is told as an input of what is worked out',
  waived: 'its author vouches for it, with a reason',
  unbound: 'nothing here says where it comes from, which in a foreign text is no fault',
}

/** Every number that was read, with what it was taken for and what it rests on. */
export function Numbers({ view: { numbers, allNumbers } }: { readonly view: TextView }) {
  if (numbers.length === 0) return null
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Every number</h2>
      <dl class="cf-means">
        {(Object.keys(MEANS) as Standing[])
          .filter((standing) => numbers.some((number) => number.standing === standing))
          .map((standing) => (
            <div>
              <dt>
                <span class={`cf-badge ${standing}`}>{standing}</span>
              </dt>
              <dd>{MEANS[standing]}</dd>
            </div>
          ))}
      </dl>
      <Wide label="Every number that was read">
        <table class="cf-table">
          <thead>
            <tr>
              <th scope="col" class="num">
                Line
              </th>
              <th scope="col">Written</th>
              <th scope="col">Read as</th>
              <th scope="col">Rests on</th>
              <th scope="col">Working</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ line, text, read, standing, working, verdict }, index) => (
              <tr id={`number-${index}`}>
                <td class="num">{line}</td>
                <td>{text}</td>
                <td>{read}</td>
                <td>
                  {standing === undefined ? (
                    <span class="cf-small">no figure</span>
                  ) : (
                    <span class={`cf-badge ${standing}`}>{standing}</span>
                  )}
                  {verdict && <span class={`cf-badge ${verdict}`}>{verdict}</span>}
                </td>
                <td>{working}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {allNumbers > numbers.length && <p>… and {allNumbers - numbers.length} more, which were checked too.</p>}
    </section>
  )
}
