import { gatherReasons, labelAnswers, type SaidReason } from '../../../decision/index.ts'
import { readCitation } from './citations.ts'
import type { DecideProps } from './types.ts'
import type { Navigation } from './use-asked.ts'

interface Props {
  readonly title: string
  readonly reasons: readonly SaidReason[]
  readonly page: DecideProps
  readonly navigation: Navigation
}

/** Reasons under a heading, each with the answer, the facts and the lesson that it rests on; nothing where there are none. */
export function Reasons({ title, reasons, page, navigation }: Props) {
  if (reasons.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul class="cf-reasons">
        {gatherReasons(reasons).map(({ text, from }) => (
          <li>
            {text}
            <span class="cf-small">
              {from.map((one) => (
                <>
                  {' '}
                  <Source from={one} page={page} navigation={navigation} />
                </>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Source({ from, page, navigation }: { readonly from: string } & Pick<Props, 'page' | 'navigation'>) {
  const cited = readCitation(from)
  if (cited.kind === 'answer') {
    const answer = navigation.asked.answers[cited.question] ?? []
    return <span>you said: {labelAnswers(cited.question, answer)}</span>
  }
  if (cited.kind === 'fact') return <a href={`${page.factsPage}#${cited.id}`}>{cited.id}</a>
  const lesson = page.lessons.find(({ number }) => number === cited.number)
  const words = `Lesson ${cited.number}`
  if (!lesson?.href) return <span>{words}, planned</span>
  return (
    <a href={`${lesson.href}#${cited.place}`} title={lesson.title}>
      {words}
    </a>
  )
}
