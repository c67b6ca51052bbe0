import type { Standing } from '../../../check/index.ts'
import { Wide } from '../shared/Wide.tsx'
import type { NumberView, TextView } from './check-text.ts'

/** What each standing says of a figure. */
const MEANS: Readonly<Record<Standing, string>> = {
  computed: 'the calculator gives it',
  derived: 'it follows from other figures that rest on something',
  cited: 'a fact of the book says it',
  given: 'it is told as an input of what is worked out',
  waived: 'its author vouches for it, with a reason',
  unbound: 'nothing here says where it comes from, which in a foreign text is no fault',
}

/** What came of working a figure out again. */
const VERDICTS = {
  right: 'worked out again from what stands around it, a fact or a price, and the same',
  wrong: 'worked out again, and another',
} as const

/** The words of a number: its standing, unless all that is said of it is whether it came out right. */
function wordsOf({ standing, verdict }: NumberView): readonly (keyof typeof SAYS)[] {
  const words = [standing === 'unbound' && verdict ? undefined : standing, verdict]
  return words.filter((word) => word !== undefined)
}

const SAYS = { ...VERDICTS, ...MEANS }

/** Every number that was read, with what it was taken for and what it rests on. */
export function Numbers({ view: { numbers, allNumbers } }: { readonly view: TextView }) {
  if (numbers.length === 0) return null
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Every number</h2>
      <dl class="cf-means">
        {Object.entries(SAYS)
          .filter(([word]) => numbers.some((number) => wordsOf(number).some((one) => one === word)))
          .map(([word, says]) => (
            <div>
              <dt>
                <span class={`cf-badge ${word}`}>{word === 'right' ? 'agrees' : word}</span>
              </dt>
              <dd>{says}</dd>
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
            {numbers.map((number, index) => (
              <tr id={`number-${index}`}>
                <td class="num">{number.line}</td>
                <td>{number.text}</td>
                <td>{number.read}</td>
                <td>
                  {number.standing === undefined && <span class="cf-small">no figure</span>}{' '}
                  {wordsOf(number).map((word) => (
                    <span class={`cf-badge ${word}`}>{word === 'right' ? 'agrees' : word}</span>
                  ))}
                </td>
                <td>{number.working}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {allNumbers > numbers.length && <p>… and {allNumbers - numbers.length} more, which were checked too.</p>}
    </section>
  )
}
