import { loadPrices } from '../islands/shared/load-prices.ts'
import { crossFoot, type Dials, REGIONS } from './crossfoot.ts'
import { drawTable, sayBill } from './draw.ts'

const [LEAST, MOST] = [1, 1_000_000]

/** Prices what the dials say, and shows it: the table, the sentence below it. */
export async function turn(
  form: HTMLFormElement,
  table: HTMLElement,
  said: HTMLElement,
  bookUrl: string,
): Promise<void> {
  const prices = await loadPrices([bookUrl])
  const dials = readDials(new FormData(form))
  const bill = dials && crossFoot(dials, prices)
  table.classList.toggle('stale', !bill)
  if (!bill) {
    said.textContent = `Writes a second: a whole number from ${LEAST} to ${MOST.toLocaleString('en-US')}. The figures are of the last one that was.`
    return
  }
  table.innerHTML = drawTable(bill)
  said.textContent = sayBill(bill)
}

function readDials(data: FormData): Dials | undefined {
  const writes = Number(data.get('writes'))
  const count = Number(data.get('regions'))
  if (!Number.isInteger(writes) || writes < LEAST || writes > MOST) return undefined
  return {
    writes,
    spread: data.get('spread') === 'total' ? 'total' : 'in-each',
    regions: REGIONS.slice(0, Math.min(Math.max(Math.round(count) || 1, 1), REGIONS.length)),
  }
}
