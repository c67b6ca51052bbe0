/** Other services and stores: what a text that speaks of one costs or needs may be that one's. */
const OTHER_SERVICE =
  /\b(?:aurora|azure|bigtable|cassandra|clickhouse|cloudflare|cosmos\w*|dax|documentdb|dsql|elasticache|elasticsearch|firestore|gcp|google|kafka|keyspaces|kinesis|lambda|memcached|memorydb|mongo\w*|mysql|neptune|opensearch|oracle|postgres\w*|rds|redis|redshift|s3|scylla\w*|snowflake|sns|spanner|sql|sqs|timestream)\b/i
const DYNAMO =
  /\bdynamo(?:db)?\b|\bglobal tables?\b|\br?[wr][cr]us?\b|\b(?:read|write) (?:capacity |request )?units?\b/i

/** Whether words name DynamoDB or its units. */
export function namesDynamo(words: string): boolean {
  return DYNAMO.test(words)
}

/** Whether a passage is about DynamoDB: it names it or its units, or its text speaks of no other service. */
export function isOfDynamo(passage: string, text: string): boolean {
  return namesDynamo(passage) || (/\bon[- ]demand\b|\bprovision/i.test(passage) && !namesOtherService(text))
}

/** Whether words name another service or store. */
export function namesOtherService(words: string): boolean {
  return OTHER_SERVICE.test(words)
}
