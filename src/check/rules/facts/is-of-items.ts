import type { FactRecord } from '../../../book/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { factScale } from '../../bindings/judge-fact.ts'
import type { RuleText } from '../judgement.ts'

/** What is read or written, of which there are several: "5,000 writes of 1 KB". */
const SEVERAL =
  /\b(?:reads|writes|items|requests|records|rows|objects|events|messages|documents|entries|orders) of (?:about |around |some )?$/i
const ROUNDED = /\bround(?:s|ed|ing)?\b(?: (?!to\b)[\w-]+){0,4} (?:up )?to $/i
const BACK = 6
const FAR = 400

/**
 * Whether a size is that of what a text itself reads and writes, or what such a size is rounded up to, and so no statement
 * of a fact: neither of the block in which requests are counted, nor of how large an item may be.
 */
export function isOfItems(
  { document, mentions }: RuleText,
  index: number,
  { aspect, unit, amount }: FactRecord,
): boolean {
  const { start } = mentions[index] as Mention
  const before = document.text.slice(Math.max(0, start - FAR), start)
  const isBlock = aspect.includes('block')
  if (!ROUNDED.test(before)) return isBlock && SEVERAL.test(before)
  // "Rounded up to 12 KB" is nothing about the largest item.
  if (!isBlock) return unit === 'KB'
  const block = Number(amount)
  const inUnits = (one: Mention) => Number(one.value) * (factScale(one, unit as string, document.text) ?? 0)
  const said = inUnits(mentions[index] as Mention)
  return mentions
    .slice(Math.max(0, index - BACK), index)
    .some((one) => start - one.start < FAR && Math.ceil(inUnits(one) / block) * block === said && inUnits(one) < said)
}
