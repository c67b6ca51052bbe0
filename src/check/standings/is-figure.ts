import { isMoney, type Mention } from '../../numbers/index.ts'

const weighty = new Set(
  'cent percent multiplier ns us ms s min h day week month year B KB MB GB TB PB KiB MiB GiB TiB bps Kbps Mbps Gbps'.split(
    ' ',
  ),
)
const capacity = /^(?:r?[WR]CU|r?[WR]RU|ACU|DPU|(?:capacity |write |read |request )*units?)$/i

/** Whether a number carries weight: by its unit, by its size, or since it takes part in a relation. */
export function isFigure(mention: Mention, takesPart: boolean): boolean {
  if (takesPart || mention.per !== '') return true
  if (isMoney(mention.unit) || weighty.has(mention.unit)) return true
  if (mention.unit === 'time-of-day') return false
  if (mention.unit === 'count' && capacity.test(mention.noun)) return true
  return Math.abs(Number(mention.value)) >= 10
}
