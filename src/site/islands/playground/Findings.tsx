import { Tape } from '../shared/Tape.tsx'
import type { FindingView, TextView } from './check-text.ts'

interface Props {
  readonly view: TextView
  readonly rulesPage: string
  readonly isStale: boolean
  readonly edit: (edits: FindingView['edits']) => void
  readonly show: (start: number, end: number) => void
}

const TONES = { error: 'wrong', warning: 'warn', info: '' }

/** What was found: each with what stands there, the working, and the repair where it is certain. */
export function Findings({ view: { findings, allFindings }, rulesPage, isStale, edit, show }: Props) {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Findings
      </h2>
      {findings.length === 0 && <p>Nothing was found wrong. What was not read as a relation was not judged.</p>}
      {findings.map((finding) => (
        <article class={`cf-callout ${TONES[finding.severity]}`}>
          <p class="cf-finding">
            <span class={`cf-badge ${TONES[finding.severity] || 'note'}`}>{finding.severity}</span>{' '}
            <strong>{finding.message}</strong>
          </p>
          <p class="cf-small">
            line {finding.line}: “{finding.quote}” ·{' '}
            <a href={`${rulesPage}#${finding.rule.replace('/', '-')}`}>{finding.rule}</a>
          </p>
          {finding.notes.length > 0 && <Tape text={finding.notes.join('\n')} />}
          {finding.help !== undefined && (
            <p>
              <span class="cf-instead">Instead:</span> {finding.help}
            </p>
          )}
          {finding.doubt !== '' && <p class="cf-small">Not put right at once: {finding.doubt}.</p>}
          <p class="cf-row">
            <button
              type="button"
              class="cf-button"
              disabled={isStale}
              onClick={() => show(finding.start, finding.end)}
              aria-label={`Show it: ${finding.quote}`}
            >
              Show it
            </button>
            {finding.edits.length > 0 && (
              <button
                type="button"
                class="cf-button"
                disabled={isStale}
                onClick={() => edit(finding.edits)}
                aria-label={`Put it right: ${finding.quote}`}
              >
                Put it right
              </button>
            )}
            {finding.offered && <Offered edit={edit} offered={finding.offered} isStale={isStale} />}
          </p>
        </article>
      ))}
      {allFindings > findings.length && <p>… and {allFindings - findings.length} more.</p>}
    </section>
  )
}

interface OfferedProps extends Pick<Props, 'edit' | 'isStale'> {
  readonly offered: NonNullable<FindingView['offered']>
}

function Offered({ offered, edit, isStale }: OfferedProps) {
  return (
    <button type="button" class="cf-button" disabled={isStale} onClick={() => edit([offered])}>
      Put “{offered.text}” there all the same
    </button>
  )
}
