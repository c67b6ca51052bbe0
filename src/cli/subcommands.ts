import type { Subcommand } from './io.ts'

interface Entry {
  readonly does: string
  readonly usage: string
  load(): Promise<{ run: Subcommand }>
}

/** Every subcommand of `crossfoot`, what it does, and the one file that does it. */
export const subcommands: Record<string, Entry> = {
  check: {
    usage: 'check [PATH…]',
    does: 'check outlines, scripts, Markdown and plain text; with no path, the course',
    load: () => import('./check.ts'),
  },
  ledger: {
    usage: 'ledger [PATH…]',
    does: 'list every figure with what it rests on and its working',
    load: () => import('./ledger.ts'),
  },
  why: {
    usage: 'why FILE:LINE[:COL]',
    does: 'what was read there, which relations were tried, which held, and why the others fell',
    load: () => import('./why.ts'),
  },
  explain: {
    usage: 'explain [RULE]',
    does: 'what a rule says, with an example that fails and one that passes',
    load: () => import('./explain.ts'),
  },
  figures: {
    usage: 'figures PATH…',
    does: 'list every number that the text mentions',
    load: () => import('./figures.ts'),
  },
  import: {
    usage: 'import --outline F --script F',
    does: 'make an episode of a foreign outline and script, byte for byte, and say what was understood',
    load: () => import('./import.ts'),
  },
  build: {
    usage: 'build [--drafts]',
    does: 'make the lessons from the episodes: pages, transcripts, SSML, cards',
    load: () => import('./build.ts'),
  },
  cost: {
    usage: 'cost WORKLOAD',
    does: 'price a workload on every architecture, with the working of each line',
    load: () => import('./cost.ts'),
  },
  decide: {
    usage: 'decide',
    does: 'recommend DynamoDB or Aurora from your answers',
    load: () => import('./decide.ts'),
  },
  paths: {
    usage: 'paths',
    does: 'list every path of the questionnaire',
    load: () => import('./paths.ts'),
  },
  simulate: {
    usage: 'simulate FILE',
    does: 'play a run of writes in several regions and tell what is lost',
    load: () => import('./simulate.ts'),
  },
  schema: {
    usage: 'schema NAME',
    does: 'print the JSON Schema of an input or output',
    load: () => import('./schema.ts'),
  },
}
