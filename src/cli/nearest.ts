// Not through the calculator's door: the command must start without a price list.
export { nearestName as nearest } from '../calculator/workload/nearest-name.ts'
