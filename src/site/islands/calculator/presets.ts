import type { Fields } from '../shared/nested-query.ts'

/** A workload to start from. */
export interface Preset {
  readonly group: string
  readonly name: string
  readonly workload: Fields
}

/** Three sizes to start from, whatever the subject. */
export const SIZES: readonly Preset[] = [
  {
    group: 'By size',
    name: 'Small: a tool for one office',
    workload: {
      regions: ['us-east-1'],
      writes: { rate: '5 per second' },
      reads: { rate: '50 per second', consistency: 'eventual' },
      'item-size': '1 KB',
      storage: '10 GB',
      dynamodb: { capacity: 'on-demand' },
    },
  },
  {
    group: 'By size',
    name: 'Middle: a shop on two coasts',
    workload: {
      regions: ['us-east-1', 'us-west-2'],
      writes: { rate: '500 per second', spread: 'total' },
      reads: { rate: '5000 per second', spread: 'total', consistency: 'eventual' },
      'item-size': '2 KB',
      storage: '200 GB',
      dynamodb: { capacity: 'provisioned', utilisation: '60 %' },
    },
  },
  {
    group: 'By size',
    name: 'Large: a service for the world',
    workload: {
      regions: ['us-east-1', 'eu-west-1', 'ap-northeast-1'],
      writes: { rate: '10000 per second', spread: 'in-each' },
      reads: { rate: '50000 per second', spread: 'in-each', consistency: 'eventual' },
      'item-size': '1 KB',
      storage: '5 TB',
      dynamodb: { capacity: 'provisioned', utilisation: '70 %' },
    },
  },
]
