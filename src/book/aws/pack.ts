import type { FactRecord, Pack, PriceItem, Region, RegionSet, Source } from '../types.ts'
import confirmations from './confirmations.json' with { type: 'json' }
import dynamodbPrices from './dynamodb-prices.json' with { type: 'json' }
import { type Confirmation, expandGroups, expandImport, type ItemRule, type PriceGroup } from './expand.ts'
import auroraFacts from './facts-aurora.json' with { type: 'json' }
import choiceFacts from './facts-choice.json' with { type: 'json' }
import dsqlFacts from './facts-dsql.json' with { type: 'json' }
import capacityFacts from './facts-dynamodb-capacity.json' with { type: 'json' }
import globalFacts from './facts-dynamodb-global.json' with { type: 'json' }
import feedRows from './feed-rows.json' with { type: 'json' }
import type { FeedMap } from './import-feed.ts'
import otherItems from './items.json' with { type: 'json' }
import listedPrices from './listed-prices.json' with { type: 'json' }
import speech from './phrasings.json' with { type: 'json' }
import regionSets from './region-sets.json' with { type: 'json' }
import regions from './regions.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }

type FactGroup = Omit<FactRecord, 'id' | 'statement' | 'about' | 'aspect' | 'place'> & {
  readonly facts: readonly FactRecord[]
}

/** What the words of AWS's DynamoDB feed mean, for the importer. */
export const dynamodbFeedMap: FeedMap = { ...feedRows, regions }

/** Our pack: AWS's databases. */
export const awsPack: Pack = /* @__PURE__ */ makePack()

// A call that is marked as pure, so that a bundle without our pack doesn't carry it.
function makePack(): Pack {
  const rules: readonly ItemRule[] = feedRows.rows
  const items: readonly PriceItem[] = [...rules.map(({ id, label, unit }) => ({ id, label, unit })), ...otherItems]
  const factGroups = [
    ...capacityFacts,
    ...globalFacts,
    ...auroraFacts,
    ...dsqlFacts,
    ...choiceFacts,
  ] as unknown as readonly FactGroup[]
  return {
    schema: 'crossfoot/pack@1',
    name: 'aws-databases',
    sources: sources as readonly Source[],
    regions: regions as readonly Region[],
    regionSets: regionSets as readonly RegionSet[],
    items,
    prices: [
      ...expandImport(dynamodbPrices, rules, confirmations as readonly Confirmation[], 'ddb-feed'),
      ...expandGroups(listedPrices as readonly PriceGroup[], items),
    ],
    facts: factGroups.flatMap(({ facts, ...shared }) => facts.map((fact) => ({ ...shared, ...fact }))),
  }
}

/** How texts speak of our pack's facts and prices: for the checker alone, so that no page carries it. */
export const awsSpeech: Pack = /* @__PURE__ */ makeSpeech()

function makeSpeech(): Pack {
  const nothing = { sources: [], regions: [], regionSets: [], items: [], prices: [], facts: [] }
  return { schema: 'crossfoot/pack@1', name: 'aws-speech', ...nothing, speech }
}
