/** Words that decide what a number beside them is. Plain data. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const set = wordSet

/** Words that end a noun phrase, and that a bare number may follow without being named by them. */
export const stops = set(
  'a about above across add after again against ago all almost alone along already also always am among an and any apart are around as at away back be became because becomes been before begin being below between beyond both but by came can cannot come comes cost costs could did do does down during each earlier either else equals even ever every everybody exactly except fell few for from gave get gets give gives go goes got had has have having he hence her here him his how however i if in instead into is it its just keeps later least leave left let like made make makes many may maybe me mean means meant might minus must my nearly need needs neither never no nobody nor not nothing now of off often ok on once only onto or our out over past per perhaps plus ran rather reach reaches really remain rose roughly said say says sees several shall she should since so some sometimes stays still take takes than that the their them then there themselves these they this those though through till times to today together too took total toward twice under unless until up us usually versus via vs was we went were what when where whether which while who whom whose why will with within without won work works would x yes yet you your abroad upstairs elsewhere afterwards altogether fails wants others tops upwards lengthways crossways',
)

/** Nouns that a bare number measures: "latency 40". */
export const amounts = set(
  'factor score demand offer maximum minimum max min average price value length weight size rate sum half quarter budget limit quota result pulse pressure temperature speed distance depth height sodium potassium ratio age population turnover revenue profit ttl rpo rto gpa bmi roi qps rps tps iq sd ci iqr auc hr bp duration coverage latency throughput uptime headcount amount capacity power target end start middle default threshold timeout delay balance median staff temp',
)

/** More words that a bare number may follow without being named by them; forms in -s, -ed, -ing and -ly need no entry. */
export const openers: ReadonlySet<string> = new Set([
  ...amounts,
  ...set(
    'use see count pick set buy bought sell sold pay paid spend spent save lose lost read write hit send sent find found show cut put hire draw drew store request broke rode held built met fed led began answer open time next last first second third fourth fifth another extra less double top bottom near nearer weigh hold place cover play keep kept lift eat ate drink drank drove swam grow grew subtract divide choose chose catch caught bring brought hear heard own lay wore guess try win feed tell told figure skip drop push pull turn share split other worth good further seen done taken given eaten one best serve delete remove kill become saw wrote equal normal usual fewer therefore quite inside outside more most enough final',
  ),
])

/** Nouns that name a thing by a number, whatever follows: "Step 3", "Episode six". */
export const labels = set(
  'episode chapter section lesson step rule option page figure appendix volume module phase level layer class type version v release room floor gate ward port seat slide board day week mistake route flight area zone platform lane article clause ticket error status iso tls http windows postgres kafka ios series terminal shelf studio patient bib stop exit p quay bar table season pr rfc shard no nr column lab sprint paragraph task bus python java rust station sheet office epoch hood catch bed flat lift card box kernel numbered resolution aisle bay annex severity trial channel cpu gpu disk job setting id ep wk pod km firmware doi ref',
)

/** Labels that may also count what follows them: "we test 5 servers", "in this part 5 people". */
export const softLabels = set(
  'answer part unit track question problem line test message press mark number group code model case round node row exercise evening building region game item site cheque',
)

/** Nouns of the calendar that stand beside a day or a year. */
const names = 'january february march april may june july august september october november december'.split(' ')
export const months: ReadonlySet<string> = new Set([...names, ...names.map((name) => name.slice(0, 3)), 'sept'])

/** Rates of old coins may be any noun: "four shillings a ton". */
export const coins = set('shilling guinea crown florin farthing ducat penny groat')
