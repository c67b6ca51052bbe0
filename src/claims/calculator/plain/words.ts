import type { Book } from '../../../book/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { blankRegions } from '../find-regions.ts'

/** Words that may stand in a statement on capacity or cost and change neither. */
const PLAIN = new Set(
  `a an the to for of in on at by with from into and so thus hence then therefore that that's thats which when this it it's its they them
   these those their is are be been will would should can could must do does did we we're we've you you'd your our us i i'd we'd one ones each
   every apiece per all total altogether both only just exactly about around roughly nearly almost some ca approximately as
   need needs needed require requires required take takes taking took consume consumes consuming use uses using burn burns eat eats
   eating cost costs costing charge charges charged bill bills billed pay pays paying paid spend spends spent come comes coming out
   work works make makes making mean means meaning run runs running write writes writing written wrote insert inserts inserting put
   puts store stores storing ingest ingests ingesting record records read reads reading fetch fetches fetching get gets getting receive receives sees see
   handle handles handling absorb absorbs absorbing sustain sustains sustaining serve serves serving swallow swallows want wants give gives amount amounts
   equal equals say suppose assume imagine what how much many i.e ie ok okay well now e.g have has having arrive arrives
   item items row rows event events message messages document documents entry entries request requests
   operation operations unit units capacity wcu wcus rcu rcus wru wrus rru rrus rwcu rwcus rwru rwrus dynamodb dynamodb's table tables
   global region regions second seconds sec s minute minutes min hour hours h day days d month months mo year years yr monthly
   daily yearly hourly annually annual size sized sizes large big byte bytes kb kib kilobyte kilobytes gb gib gigabyte gigabytes
   b consistent consistently consistency strong strongly eventual eventually transactional transaction transactions standard
   standard-ia infrequent infrequent-access access class mode provisioned provision provisioning on-demand demand single putitem getitem
   workload traffic load price priced prices throughput aws amazon aside storage data usd dollar dollars us$ cent cents
   replicated replicate replicates replicating replica copies copied against against hold holds hundred thousand million billion
   rounds up rounded means here there where same stored rate steady constant constantly flat altogether worldwide together
   charging asks wanting eating goes go going gone be answer right simple simply terabyte terabytes tb tib send sends
   sent sending push pushes pushing produce produces emit emits translates translate boils down totals totalling totaling
   ends lands sets set back sum figure number math calculation result list today currently payload payloads sustained continuous
   continuously cheap expensive fine good reasonable affordable please hi hello thanks it'll you'll we'll that'll that'd worth
   amounting kbs req ops every thing production month's overall`
    .split(/\s+/)
    .filter(Boolean),
)

/** What makes a bill or a need another one, or belongs to another service. */
const BARRED =
  /\b(?:aurora|rds|lambda|redis|elasticache|memcached|kafka|kinesis|sqs|sns|s3|cassandra|keyspaces|scylla\w*|mongo\w*|documentdb|cosmos\w*|azure|google|gcp|spanner|bigtable|firestore|postgres\w*|mysql|sql|oracle|dax|opensearch|elasticsearch|dsql|neptune|clickhouse|snowflake|redshift|timestream|memorydb|cloudflare|gsis?|lsis?|index\w*|reserv\w+|upfront|peaks?|burst\w*|batch(?! jobs?\b)\w*|delet\w+|updat\w+|scan\w*|quer\w+|cach\w+|discount\w*|negotiat\w+|credits?|if|unless|without|not|no|never|old|older|former\w*|before|until|used to|last|free|sav\w+|auto\w*|average|partial\w*|compress\w*|streams?|backups?|pitr|restor\w+|ttl|headroom|margin|spare|limits?|quotas?|partitions?|maximum|minimum|wrong\w*|mistak\w*|myth|instead|than|other|competitor\w*|test\w*|example|people|half|third|quarter|twice|double\w*|most|least|conditional\w*|fail\w*|retr\w+|utili[sz]\w+|percent|may|might|heard|hear|claim\w*|thinks?|thought|believ\w*|rumou?r\w*|front|behind|queues?|gateway|broker|teams?|clusters?|nodes?|shards?|agreements?|enterprise|contract\w*|throttl\w*|support\w*)\b/i

/** Other services of whom a text may speak when it names a table, a request or a mode of payment. */
const OTHER_SERVICE =
  /\b(?:aurora|rds|lambda|redis|elasticache|kafka|kinesis|sqs|s3|cassandra|keyspaces|scylladb|mongodb|documentdb|cosmos|azure|spanner|bigtable|firestore|postgres\w*|mysql|dsql|opensearch|timestream)\b/i
const DYNAMO =
  /\bdynamo(?:db)?\b|\bglobal tables?\b|\br?[wr][cr]us?\b|\b(?:read|write) (?:capacity |request )?units?\b/i

const WORD = /[\p{L}][\p{L}\p{N}$'’.-]*/gu
/** What an unknown subject may do and still be told of the table: "the sensors write", "the cart table". */
const MAKES =
  /^(?:[\s\p{L}-]*?\b(?:tables?|writ(?:es?|ing)|wrote|stores?|inserts?|arrives?|ingests?|reads?|fetch\w*)\b|\s*:)/iu
const MOST_UNKNOWN = 4

/** How much of a passage must be understood. */
export interface Strictness {
  /** Which words before the first number may be unknown: any, those of whoever writes or reads, or none. */
  readonly subject: 'any' | 'table' | 'known'
  /** What is understood besides. */
  readonly also?: RegExp
}

/** Whether every word of a passage leaves what it asserts as it is; who or what it speaks of may be unknown. */
export function isPlain(
  passage: { readonly text: string; readonly start: number; readonly end: number },
  numbers: readonly Mention[],
  book: Book,
  { subject, also }: Strictness,
): boolean {
  const { text, start, end } = passage
  let from = start
  for (const [at, number] of [...numbers, { start: end, end }].entries()) {
    const between = blankRegions(text.slice(from, Math.max(from, number.start)), book)
    const left = also ? between.replace(also, ' ') : between
    const unknown = [...left.matchAll(WORD)].filter(([word]) => !PLAIN.has(bareOf(word)))
    // "1,100 readings a second", "a 5 KB order": what is counted or measured may be any thing.
    if (at > 0 && unknown[0] && isThing(left, unknown[0])) unknown.shift()
    if (/\d/.test(left) || (at > 0 && unknown.length > 0)) return false
    if (unknown.length > 0 && (subject === 'known' || !isSubject(left, unknown, subject))) return false
    from = Math.max(from, number.end)
  }
  return true
}

function isThing(text: string, { 0: word, index }: RegExpMatchArray): boolean {
  return (
    /^\s*(?:(?:[KMGT]i?B|bytes|kilobytes) )?$/i.test(text.slice(0, index)) &&
    /^\p{Ll}/u.test(word) &&
    !BARRED.test(word)
  )
}

function bareOf(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.'-]+$/, '')
}

/** Whether unknown words before the first number name who writes or is written. */
function isSubject(text: string, unknown: readonly RegExpMatchArray[], subject: 'any' | 'table'): boolean {
  if (unknown.length > MOST_UNKNOWN || BARRED.test(text)) return false
  if (unknown.some(([word]) => !/^\p{Ll}/u.test(word) && !isFirst(text, word))) return false
  const last = unknown.at(-1) as RegExpMatchArray
  return subject === 'any' || MAKES.test(text.slice((last.index as number) + last[0].length))
}

function isFirst(text: string, word: string): boolean {
  return text.trimStart().startsWith(word)
}

/** Whether a passage is about DynamoDB: it names it or its units, or its text speaks of no other service. */
export function isOfDynamo(passage: string, text: string): boolean {
  if (DYNAMO.test(passage)) return true
  return /\bon[- ]demand\b|\bprovision/i.test(passage) && !OTHER_SERVICE.test(text)
}
