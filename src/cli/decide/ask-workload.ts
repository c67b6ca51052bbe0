import { readWorkload, WorkloadError } from '../../calculator/index.ts'
import type { Answers } from '../../decision/index.ts'
import type { Data } from '../read-data.ts'
import type { Prompter } from './prompter.ts'

type Field = 'regions' | 'writes' | 'reads' | 'item-size' | 'storage'
type Typed = Readonly<Record<Field, string>>

const ASKED: readonly { readonly field: Field; readonly asks: string }[] = [
  { field: 'regions', asks: 'Which regions? Their codes, the home region first.' },
  { field: 'writes', asks: 'How much is written, in all regions together?' },
  { field: 'reads', asks: 'How much is read, in all regions together?' },
  { field: 'item-size', asks: 'How large is one record?' },
  { field: 'storage', asks: 'How much is stored?' },
]

/** Where somebody starts from; every one of them may be changed before it is taken. */
const EXAMPLE: Omit<Typed, 'regions'> = {
  writes: '100 per second',
  reads: '500 per second',
  'item-size': '1 KB',
  storage: '100 GB',
}

/** Asks for the workload to price. Undefined: stopped. What was typed is asked again until the calculator can read it. */
export async function askWorkload(prompter: Prompter, answers: Answers): Promise<Data | undefined> {
  let typed: Typed = { ...EXAMPLE, regions: suggestRegions(answers) }
  for (const { field, asks } of ASKED) {
    const refuse = (text: string) => findProblem(makeWorkload({ ...typed, [field]: text }, answers), field)
    const text = await prompter.write(asks, typed[field], refuse)
    if (text === undefined) return undefined
    typed = { ...typed, [field]: text }
  }
  const value = makeWorkload(typed, answers)
  return { file: 'the workload', value, locate: () => ({ line: 1, column: 1 }) }
}

function suggestRegions(answers: Answers): string {
  const [regions] = answers['which-regions'] ?? []
  if (regions === 'one') return 'us-east-1'
  return regions === 'one-set' ? 'us-east-1, us-east-2, us-west-2' : 'us-east-1, eu-west-1'
}

/** What was typed as a workload; how reads are made and capacity is paid follows from the answers. */
function makeWorkload(typed: Typed, answers: Answers): object {
  const regions = typed.regions.split(/[\s,]+/).filter((region) => region !== '')
  const spread = regions.length > 1 ? { spread: 'total' } : {}
  const consistency = answers['how-fresh']?.includes('latest') ? 'strong' : 'eventual'
  const capacity = answers['what-load']?.includes('steady') ? 'provisioned' : 'on-demand'
  return {
    regions,
    writes: { rate: typed.writes, ...spread },
    reads: { rate: typed.reads, ...spread, consistency },
    'item-size': typed['item-size'],
    storage: typed.storage,
    dynamodb: { capacity },
  }
}

function findProblem(workload: object, field: Field): string | undefined {
  try {
    readWorkload(workload)
  } catch (error) {
    if (!(error instanceof WorkloadError)) throw error
    return error.problems.find(({ path }) => path[0] === field)?.message
  }
  return undefined
}
