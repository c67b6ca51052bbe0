import { DESIGN_WORDS, DESIGNS, type DesignName, LIMITS, MERITS, RULE_WORDS } from '../../decision/index.ts'
import type { PageTable } from '../inline.ts'

/** The designs side by side: what each is, what speaks for it, what rules it out. From the questionnaire's own policy. */
export function tableOfPolicy(names: readonly string[]): PageTable | undefined {
  const chosen = DESIGNS.map(({ name }) => name).filter((name) => names.length === 0 || names.includes(name))
  if (chosen.length === 0 || names.some((name) => !chosen.some((known) => known === name))) return undefined
  return {
    caption: 'The designs side by side',
    header: ['Design', 'What it is', 'What speaks for it', 'What rules it out'],
    rows: chosen.map((name) => [
      { text: DESIGN_WORDS[name].label },
      { text: DESIGN_WORDS[name].is },
      { items: sayRules(name, MERITS) },
      { items: sayRules(name, LIMITS) },
    ]),
    hasTotal: false,
    inCards: true,
  }
}

function sayRules(name: DesignName, rules: typeof LIMITS): string[] {
  const about = rules.filter(({ designs }) => designs.includes(name))
  return [...new Set(about.map(({ rule }) => String(RULE_WORDS.get(rule)?.text)))]
}
