import { Explainer } from '../damage/explain.ts'
import type { Event } from '../history/event.ts'
import type { Result } from '../result.ts'
import { Narrator } from './print-event.ts'
import { printTime } from './print-time.ts'

/** A run as a mermaid sequence diagram: regions, what is written and read there, and what arrives from where. */
export function printMermaid(result: Result): string {
  const narrator = new Narrator(result)
  const explainer = new Explainer(result)
  const regions = result.run.regions.map(({ name }, i) => `  participant r${i} as ${escapeText(name)}`)
  const steps = result.events.flatMap((event) => printStep(event, narrator))
  const lost = result.damage
    .filter(({ kind }) => kind === 'lost-update' || kind === 'lost-increment')
    .map((damage) => `  %% ${explainer.explain(damage).replaceAll(/[^\x20-\x7e]+|[{}]/g, ' ')}`)
  return `${['sequenceDiagram', ...regions, ...steps, ...lost].join('\n')}\n`
}

function printStep(event: Event, narrator: Narrator): string[] {
  const { kind, at, region, peer, arrival } = event
  const text = escapeText(`${printTime(at)}: ${narrator.tell(event)}`)
  switch (kind) {
    case 'send':
    case 'win':
    case 'lose':
      return []
    case 'arrive':
      return [`  r${peer}${arrival === 'lost' || arrival === 'old' ? '--x' : '->>'}r${region}: ${text}`]
    case 'forward':
      return [`  r${region}-)r${peer}: ${text}`]
    case 'answer':
      return [`  r${peer}-->>r${region}: ${text}`]
    default:
      return [`  Note over r${region}: ${text}`]
  }
}

// What would end a line of mermaid, or begin an entity, is written as an entity.
function escapeText(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .,()'/?!+*@_=→-]/gu, (sign) => `#${sign.codePointAt(0)};`)
}
