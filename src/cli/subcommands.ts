import type { Subcommand } from './io.ts'

interface Entry {
  readonly does: string
  readonly usage: string
  /** Its options, each with what it does. */
  readonly options: Readonly<Record<string, string>>
  load(): Promise<{ run: Subcommand }>
}

/** Every subcommand of `crossfoot`, what it does, and the one file that does it. */
export const subcommands: Record<string, Entry> = {
  check: {
    usage: 'check [PATH…]',
    does: 'check outlines, scripts, Markdown and plain text; with no path, the course, the site and the README',
    options: {
      '--format pretty|json|sarif|github':
        'how findings are printed: SARIF 2.1.0 with fixes; github: as annotations of a pull request',
      '--all':
        'list every finding: of a folder without configuration or baseline only the three that matter most are shown',
      '--min-coverage N': 'fail where less than N percent of the figures rest on something',
      '--fix':
        'write the repairs that are certain, and what follows from them, into the texts; of each finding left, say why',
      '--dry-run': 'with --fix: print what would be written as a diff, and write nothing',
      '--baseline FILE': 'fail on findings only that are not in it',
      '--write-baseline': 'make the baseline of what is found now; one that is there is only cut down',
      '--max-size MIB': 'look at texts of up to so many MiB, where 16 are too few',
      '--watch': 'check again whenever something changes, until Ctrl-C',
      '--no-cache': 'work everything out anew, and keep nothing for the next run',
      '--as-of DATE': 'the day for which prices and facts are taken, else that of the course or the newest check',
    },
    load: () => import('./check.ts'),
  },
  ledger: {
    usage: 'ledger [PATH…]',
    does: 'list every figure with what it rests on and its working',
    options: {
      '--format pretty|json': 'how the ledger is printed',
      '--as-of DATE': 'the day for which prices and facts are taken, else that of the course or the newest check',
    },
    load: () => import('./ledger.ts'),
  },
  why: {
    usage: 'why FILE:LINE[:COL]',
    does: 'what was read there, which relations were tried, which held, and why the others fell',
    options: {},
    load: () => import('./why.ts'),
  },
  explain: {
    usage: 'explain [RULE]',
    does: 'what a rule says, with an example that fails and one that passes',
    options: {},
    load: () => import('./explain.ts'),
  },
  figures: {
    usage: 'figures PATH…',
    does: 'list every number that the text mentions',
    options: {
      '--format pretty|jsonl': 'how numbers are printed',
    },
    load: () => import('./figures.ts'),
  },
  import: {
    usage: 'import',
    does: 'make an episode of a foreign outline and script, byte for byte, and say what was understood',
    options: {
      '--outline FILE': 'the outline',
      '--script FILE': 'the script',
      '--out DIR': 'where the episode is made',
    },
    load: () => import('./import.ts'),
  },
  build: {
    usage: 'build',
    does: 'make the lessons from the episodes: pages, transcripts, SSML, cards',
    options: {
      '--drafts': 'make draft episodes too',
      '--as-of DATE': 'the day for which prices and facts are taken, else that of the course or the newest check',
    },
    load: () => import('./build.ts'),
  },
  cost: {
    usage: 'cost WORKLOAD',
    does: 'price a workload on every architecture; crossfoot schema workload tells what it may hold',
    options: {
      '--architecture NAME': 'price this design only; may be given several times',
      '--compare': 'hold the designs against each other: crossings, what matters most',
      '--explain': 'print the working of every line',
      '--format pretty|json|csv|md': 'how bills are printed',
      '--as-of DATE': 'the day for which prices and facts are taken, else that of the course or the newest check',
    },
    load: () => import('./cost.ts'),
  },
  decide: {
    usage: 'decide',
    does: 'recommend DynamoDB or Aurora from your answers',
    options: {
      '--answers FILE': 'answers in YAML or JSON; with no answers at all the questions are asked',
      '--answer QUESTION=ANSWER[,ANSWER]': 'one answer; may be given several times',
      '--share CODE': 'the answers of a share code',
      '--workload FILE': 'a workload, to price the designs',
      '--format pretty|json|adr': 'how the recommendation is printed; adr is a decision record',
      '--recheck RECORD.md': 'run the answers of a decision record again; fail where the outcome or the cost has moved',
      '--as-of DATE': 'the day for which prices and facts are taken, else that of the course or the newest check',
    },
    load: () => import('./decide.ts'),
  },
  paths: {
    usage: 'paths',
    does: 'list every path of the questionnaire',
    options: {
      '--format csv|md|json|mermaid': 'how paths are printed',
    },
    load: () => import('./paths.ts'),
  },
  simulate: {
    usage: 'simulate FILE',
    does: 'play a run of writes in several regions and tell what is lost',
    options: {
      '--format pretty|json|mermaid': 'how the run is printed',
      '--at TIME': 'the state of every region at a time',
      '--scene NAME': 'play a named scene in the place of a file',
    },
    load: () => import('./simulate.ts'),
  },
  lsp: {
    usage: 'lsp',
    does: 'the language server for editors, over standard input and output (docs/editors.md)',
    options: {
      '--stdio': 'what it does anyway: editors say it by habit',
      '--clientProcessId ID': 'said by some editors, and not needed',
    },
    load: () => import('./lsp.ts'),
  },
  schema: {
    usage: 'schema NAME',
    does: 'print the JSON Schema of an input or output',
    options: {},
    load: () => import('./schema.ts'),
  },
}
