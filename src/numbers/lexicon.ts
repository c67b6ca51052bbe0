/** Words that decide what a number beside them is. Plain data. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const set = wordSet

/** Words that end a noun phrase, and that a bare number may follow without being named by them. */
export const stops = set(
  'a about above across add adds after again against ago all almost alone along already also although always am among an and any apart apiece are around arrives as asks at away back be became because becomes been before begin begins being below between beyond both but by came can cannot come comes cost costs could did do does down during each earlier either else equals even ever every everybody everything exactly except fell few for from gave get gets give gives go goes got had has have having he hence her here hers him his how however i if in instead into is it its just keeps knows later least leave left let lets like likes made make makes many may maybe me mean means meant might minus mostly must my nearly need needs neither never no nobody nor not nothing now of off often ok on once only onto or our out over overall past per perhaps plus ran rather reach reaches really receives remain remains requires respectively rose roughly said say says sees sends several shall she should simply since so some sometimes stays still take takes than that the their them then there themselves these they thinks this those though through till times to today together too took total toward twice under unless until up upon us usually versus via vs was we went were what when where whether which while who whom whose why will with within without won work works would x yes yesterday yet yields you your abroad upstairs downstairs elsewhere overseas somewhere indoors outdoors onwards afterwards altogether anyway meanwhile fails dies wants others tops sideways upwards downwards lengthways crossways inwards outwards backwards forwards',
)

/** Nouns that a bare number measures: "latency 40". */
export const amounts = set(
  'factor score demand offer maximum minimum max min average price value length weight size rate sum half quarter budget limit quota result pulse pressure temperature humidity speed distance depth height sodium potassium glucose ratio age population turnover revenue profit ttl rpo rto gpa bmi nps arr mrr roi qps rps tps crp iq sd ci iqr auc mau dau era hr rr bp elo duration coverage latency throughput uptime headcount amount capacity power target end start beginning middle noon default threshold timeout delay balance median staff temp',
)

/** More words that a bare number may follow without being named by them; forms in -s, -ed, -ing and -ly need no entry. */
export const openers: ReadonlySet<string> = new Set([
  ...amounts,
  ...set(
    'use want see count pick set buy bought sell sold pay paid spend spent save lose lost read write hit send sent find found show cut put allow expect know knew think charge hire draw drew store request support produce consume broke rode held built met fed led began answer open time next last first second third fourth fifth another extra less double top bottom near nearer closer weigh hold place carry cover throw play keep kept lift eat ate drink drank drive drove ride swim swam climb gain grow grew rise subtract divide choose chose fit catch caught teach taught borrow bring brought hear heard own owe lay wear wore guess assume try win feed tell told figure skip drop push pull turn share split solid other worth access address good mere further seen done taken given written driven eaten grown shown thrown beaten chosen one best worst receive return handle require include contain serve survive create delete remove replace stay fall raise earn join kill lack miss deliver become felt saw struck threw thought wrote equal initial normal usual typical fewer therefore quite inside outside more most enough soon tonight tomorrow very final current',
  ),
])

/** Nouns that name a thing by a number, whatever follows: "Step 3", "Episode six". */
export const labels = set(
  'episode chapter section lesson step rule option page figure appendix volume module phase level tier layer class type version v release room floor gate ward port seat slide board day week mistake route flight highway area zone platform lane article clause ticket bug error status iso tls http ssl windows postgres kafka ios series terminal locker shelf studio patient bib stop exit p quay bar table fig season pr rfc shard no nr column lab sprint iteration paragraph task bus verse python java rust mysql kubernetes station sheet bin junction office epoch hood catch bed flat lift card box kernel numbered resolution aisle bay annex severity trial participant channel circuit cpu gpu disk replica job setting id ep wk subject pod km firmware doi ref host',
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
