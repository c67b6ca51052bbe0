import type { Answers } from './answers.ts'

/** What is asked of a workload that is only sketched. */
export type SketchField = 'regions' | 'writes' | 'reads' | 'item-size' | 'storage'
export type Sketch = Readonly<Record<SketchField, string>>

/** The five questions to which a sketch of a workload is the answer. */
export const SKETCH_QUESTIONS: Readonly<Record<SketchField, string>> = {
  regions: 'Which regions? Their codes, the home region first.',
  writes: 'How much is written, in all regions together?',
  reads: 'How much is read, in all regions together?',
  'item-size': 'How large is one record?',
  storage: 'How much is stored?',
}

/** Where somebody starts from; every one of them may be changed before it is taken. */
export function startSketch(answers: Answers): Sketch {
  return {
    regions: suggestRegions(answers),
    writes: '100 per second',
    reads: '500 per second',
    'item-size': '1 KB',
    storage: '100 GB',
  }
}

function suggestRegions(answers: Answers): string {
  const [regions] = answers['which-regions'] ?? []
  if (regions === 'one') return 'us-east-1'
  return regions === 'one-set' ? 'us-east-1, us-east-2, us-west-2' : 'us-east-1, eu-west-1'
}

/** A sketch as a workload to price; how reads are made and capacity is paid follows from the answers. */
export function sketchWorkload(sketch: Sketch, answers: Answers): object {
  const regions = sketch.regions.split(/[\s,]+/).filter((region) => region !== '')
  const spread = regions.length > 1 ? { spread: 'total' } : {}
  const consistency = answers['how-fresh']?.includes('latest') ? 'strong' : 'eventual'
  const capacity = answers['what-load']?.includes('steady') ? 'provisioned' : 'on-demand'
  return {
    regions,
    writes: { rate: sketch.writes, ...spread },
    reads: { rate: sketch.reads, ...spread, consistency },
    'item-size': sketch['item-size'],
    storage: sketch.storage,
    dynamodb: { capacity },
  }
}
