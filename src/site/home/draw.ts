import { listSteps, styleOf } from '../steps.ts'
import type { Cell, CrossFoot } from './crossfoot.ts'

/** What comes of both ways, and how old its prices may be. */
export function sayBill({ across, down, pricesFrom }: CrossFoot): string {
  return `Columns: ${across.digits}. Rows: ${down.digits}. Prices published ${pricesFrom} or later.`
}

/** The bill as the inside of a table, each figure with its working behind it. */
export function drawTable({ regions, rows, totals, across, down, agrees }: CrossFoot): string {
  let count = 0
  const figure = ({ digits, working }: Cell) => {
    count++
    const id = `foot-${count}`
    return `<button type="button" class="figure" popovertarget="${id}">${escapeText(digits)}</button><span popover id="${id}" class="working"><span class="steps">${drawSteps(working)}</span></span>`
  }
  const cell = (one: Cell, name = 'num') => `<td class="${name}">${figure(one)}</td>`
  const head = regions.map((region) => `<th scope="col" class="num">${escapeText(region)}</th>`).join('')
  const body = rows.map(
    ({ name, cells, total }) =>
      `<tr><th scope="row">${escapeText(name)}</th>${cells.map((one) => cell(one)).join('')}${cell(total, 'num sum')}</tr>`,
  )
  const says = agrees ? 'Both ways' : 'The ways differ'
  return `<thead><tr><td></td>${head}<th scope="col" class="num">Across</th></tr></thead><tbody>${body.join('')}</tbody><tfoot><tr><th scope="row">Down</th>${totals
    .map((one) => cell(one))
    .join(
      '',
    )}${cell(agrees ? across : down, 'num both')}</tr></tfoot><caption class="sr-only">${says}: columns add to ${escapeText(across.digits)}, rows to ${escapeText(down.digits)}</caption>`
}

function drawSteps(working: string): string {
  const lines = listSteps(working).map(
    (step) => `${step.before}<span class="step" style="${styleOf(step) ?? ''}">${escapeText(step.text)}</span>`,
  )
  return lines.join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
