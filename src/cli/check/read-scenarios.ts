import { type Book, BookError } from '../../book/index.ts'
import { readWorkload } from '../../calculator/index.ts'
import { openScenario, type Scenario } from '../../claims/index.ts'
import { FormatError, readScenarios } from '../../course/index.ts'
import { Refusal } from '../../host/index.ts'
import { withPlaces } from '../cost/read-workload.ts'
import { parseData } from '../read-data.ts'
import { remembering } from '../remembering.ts'

/** The scenarios of a text's `workload` blocks, priced; what can't be read is refused with file, line and column. */
export const openScenarios = remembering((file: string, source: string, book: Book, on: string): readonly Scenario[] =>
  refuseWith(file, () => readScenarios(source.split(/\r?\n/))).map(({ name, yaml, line }) => {
    const data = parseData(yaml, file, line - 1)
    const open = () => openScenario(name, readWorkload(data.value), book, on)
    return refuseUnpriced(file, line, () => withPlaces(data, open))
  }),
)

// A configuration may leave out the pack that has the prices.
function refuseUnpriced<T>(file: string, line: number, price: () => T): T {
  try {
    return price()
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    throw new Refusal(
      `${file}:${line}  this workload can’t be priced with the packs of the configuration: ${error.message}`,
    )
  }
}

/** Runs a reader of the course's files, and refuses with the file and line where it fails. */
export function refuseWith<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FormatError) throw new Refusal(`${file}:${error.line}  ${error.message}`)
    throw error
  }
}
