import type { Pack } from '../../src/book/index.ts'

const dates = { published: '2026-01-01', checked: '2026-01-05', review: '2026-07-01' }

/** A pack of another domain: what two bakeries ask for bread. */
export const bakeryPack: Pack = {
  schema: 'crossfoot/pack@1',
  name: 'bakery',
  sources: [{ id: 'blackboard', title: 'The blackboard at the door', kind: 'price-list', published: '2026-01-01' }],
  regions: [
    { code: 'old-town', name: 'Old Town', words: ['by the bridge'] },
    { code: 'harbour', name: 'Harbour', words: ['by the water'] },
  ],
  regionSets: [{ name: 'open-on-sunday', fact: 'bread.sunday', regions: ['harbour'] }],
  items: [
    { id: 'bread.rye', label: 'rye bread', unit: 'EUR/loaf' },
    { id: 'bread.cake', label: 'cake', unit: 'EUR/kg' },
    { id: 'bread.delivery', label: 'delivery', unit: 'EUR/basket' },
  ],
  prices: [
    price({ region: 'old-town', amount: '3.80', validTo: '2025-12-31' }),
    price({ region: 'old-town', amount: '4.20', validFrom: '2026-01-01' }),
    price({ region: 'harbour', amount: { from: '4', to: '5' }, certainty: 'open' }),
    price({ item: 'bread.cake', region: 'harbour', amount: null, unit: 'EUR/kg' }),
    price({ item: 'bread.delivery', region: '*', to: '*', amount: '6', unit: 'EUR/basket' }),
    price({ item: 'bread.delivery', region: 'harbour', to: '*', amount: '7', unit: 'EUR/basket' }),
    price({ item: 'bread.delivery', region: 'harbour', to: 'old-town', amount: '2', unit: 'EUR/basket' }),
  ],
  facts: [
    {
      ...dates,
      id: 'bread.sunday',
      statement: 'Rye rests for at least 18 hours.',
      about: ['rye bread'],
      aspect: ['resting'],
      amount: '18',
      unit: 'h',
      bound: 'at least',
      source: 'blackboard',
      certainty: 'listed',
      place: 'the lower half',
    },
  ],
}

/** A price record of the bakery, with whatever a test wants different. */
export function price(changes: Partial<Pack['prices'][number]>): Pack['prices'][number] {
  return {
    ...dates,
    item: 'bread.rye',
    region: 'old-town',
    amount: '4.20',
    unit: 'EUR/loaf',
    source: 'blackboard',
    certainty: 'listed',
    ...changes,
  }
}
