/** Words whose meaning decides whether a number beside them is a quantity. Plain data. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nouns that name a thing by a number: "Step 3", "Episode six". */
export const labels = set(
  'episode chapter section part step strategy question mistake solution lesson module unit phase stage level tier option rule tip example exercise figure fig table page appendix reason principle act scene round season volume vol issue ticket pr bug port room floor gate track version v release rfc layer zone shard node server region team player case scenario problem answer number no nr attempt type class grade category group column row slide method approach lab sprint iteration build article paragraph clause task test error status code http flight bus route highway interstate formula area district sector speaker host guest caller visitor interviewer participant respondent line lane platform pier pin bit bay rack slot channel chunk cluster replica partition instance instances vehicle block lot door seat plan mark model apollo psalm verse sonata symphony opus op nos day week month year item point points lemma theorem equation eq axiom definition hypothesis pitfall lever idea fact claim assumption goal objective requirement takeaway myth lie trap trick game match race heat leg lap stop exit junction motorway terminal building house apartment apt suite studio court field ward bed box crate drawer shelf locker cell zip postcode iso ieee din en bs ip mp mach cat windows ios android python java ruby php go rust mysql postgres postgresql mongodb kafka kubernetes ubuntu debian fedora angular react vue ec s nvme usb wifi bluetooth tls ssl https ipv ps xbox iphone galaxy pixel gpt llama gemini claude quarter fy chap sec secs pp p ch art para subsection footnote note quiz series experiment trial study sample site station pump boiler engine motor reactor tank valve kitchen oven desk window counter booth hall stand stall plot hole green pool card key lock ring circle square corner division league tour legion regiment battalion company squadron battle war pope protocol amendment proposition resolution directive regulation count schedule exhibit annex draft revision rev patch update wave batch job run id lecture board sheet bucket severity listener agent folio milestone message form bin press dial template paper strand stream contract proposal reply extension call phone tel fax ext',
)

/** Labels that are as often verbs or plain nouns before a quantity: with a counted noun after it, a quantity. */
export const softLabels = set(
  'test try rank run order build group type line page round part track number answer issue release point points state score match race stop exit box store key lock ring circle square count schedule update job day week month year case house host guest class quarter field pool plan mark model note study trial table stand plot wave patch draft card unit bit code team server region node replica instance instances engine cluster block item cell heat green bed room door seat company tour go en no p s v act lot art eq step hole window desk counter kitchen pin slot rack board sheet bucket message form press dial problem paper stream contract strand template call phone',
)

/** Plurals of labels: "Episodes 3 through 6". */
export const pluralLabels = set(
  'episodes chapters sections parts steps strategies questions lessons modules phases stages levels tiers options rules tips examples exercises figures figs tables pages appendices reasons principles acts scenes seasons volumes issues tickets bugs ports rooms floors gates tracks versions rfcs layers numbers attempts slides days weeks years items sprints types articles paragraphs clauses lines rows columns nos routes lanes platforms pp ss problems lectures codes',
)

/** Words after "one" that show it to be a pronoun or part of a phrase, not a count. */
export const afterOneNot = set(
  "of can could would should must might may will shall is was has had does did who that which whose where or but to in on at by for from with without as than then so if when while because another more last final by-one day time point way side hand such ought needs gets goes says thinks knows sees finds wants feels looks takes makes comes gives keeps uses pays never always only also just not too either both all after before between over under up down out off into onto about again here there now this these those it we they i you he she them us him her me the a an its our their my your his one's and thing everyone someone people begins arrives",
)

/** Words before "one" that show it to be a pronoun or a name. */
export const beforeOneNot = set(
  'no which this that each every any another other the some such only same first last next new old big bigger biggest small smaller smallest good better best bad worse worst right wrong correct cheap cheaper cheapest fast faster fastest slow slower slowest simple simpler simplest easy easier easiest hard harder hardest real main great nice tough tricky obvious important earlier later latter former previous current latest older newer bright loved dear little long short red blue green black white number day step chapter square this-one whichever whatever many not your my our his her their',
)

/** Words that end a noun phrase: prepositions, verbs, pronouns, conjunctions, adverbs. */
export const stops = set(
  'a an the of in on at by for from to with without within into onto over under above below between among through during before after since until till per as than then that this these those it its they them their there here we us our you your he she his her him i me my who whom whose which what when where why how or but nor so yet if unless because while although though is are was were be been being am has have had having do does did doing will would shall should can could may might must not no never always also just only too even still already again almost about around roughly each every all any some both either neither equals equal gives give gave makes make made means mean meant costs cost leave adds add goes go went comes come came take took taken becomes become need requires require yield totals remains remain work says say said gets get got lets let win won ran sits sit stand stay lies hold keeps keep fall fell rise rose grows grow grew drop hit reach reached pass fail plus minus times via versus vs out off up down across against along behind beside beyond despite except inside near outside past toward towards upon whether rather instead once twice now today tomorrow yesterday ago later earlier together apart away back else perhaps maybe however therefore thus hence alone respectively overall total altogether apiece exactly precisely simply really actually basically typically usually often sometimes mostly mainly nearly like unlike e.g i.e etc ok okay yes and wants arrives replies asks thinks knows sees tells seems appears happens begins sends receives begin began arrive everyone someone something everything nothing anyone nobody somebody everybody thanks please',
)

/** Time words before a year. */
export const beforeYear = set(
  'in since by until till from of before after during early late mid year summer winter spring autumn fall circa ca c © copyright fy between to through january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter the around back vintage class anno ad bc q1 q2 q3 q4',
)
export const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** Words that make an amount vague: "a few hundred" is no quantity. */
export const vague = set('few several many couple some umpteen countless multiple various')

/** What follows a small number and a hyphen in fixed names: "two-way", "three-tier", "one-off". */
export const fixedCompounds = set(
  'way ways time off on size sized factor phase sided handed liner shot click hot cold dimensional tier tiered fold step party bit level star figure digit figures letter word man piece wheeler wheel seater ply day-old in by to up down fit trick pager stop nighter day-and trust based touch copy knowledge sum config configuration dependency dependencies downtime-deploy admin hander year-old and-done eyed legged',
)

export const wordHedges: Record<string, 'about' | 'nearly' | 'over' | 'under'> = {
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  approx: 'about',
  circa: 'about',
  some: 'about',
  ca: 'about',
  maybe: 'about',
  perhaps: 'about',
  'something like': 'about',
  'somewhere around': 'about',
  'or so': 'about',
  'in the region of': 'about',
  'on the order of': 'about',
  nearly: 'nearly',
  almost: 'nearly',
  'close to': 'nearly',
  'not quite': 'nearly',
  'just under': 'nearly',
  'just short of': 'nearly',
  'shy of': 'nearly',
  'just shy of': 'nearly',
  over: 'over',
  above: 'over',
  'more than': 'over',
  'at least': 'over',
  exceeding: 'over',
  'no less than': 'over',
  'no fewer than': 'over',
  'not less than': 'over',
  'upwards of': 'over',
  'north of': 'over',
  'a minimum of': 'over',
  'minimum of': 'over',
  'greater than': 'over',
  'higher than': 'over',
  'longer than': 'over',
  'larger than': 'over',
  beyond: 'over',
  past: 'over',
  under: 'under',
  below: 'under',
  'less than': 'under',
  'fewer than': 'under',
  'up to': 'under',
  'at most': 'under',
  'no more than': 'under',
  'not more than': 'under',
  within: 'under',
  'a maximum of': 'under',
  'maximum of': 'under',
  'smaller than': 'under',
  'lower than': 'under',
  'shorter than': 'under',
  'as many as': 'under',
  'as much as': 'under',
  'south of': 'under',
  sub: 'under',
  'capped at': 'under',
}

/** Verbs that a bare number may follow: it is what was counted, not a name. Forms in -s, -ed and -ing need no entry. */
export const verbs = set(
  'have need use take make want see count pick choose set hit reach buy sell pay spend save lose read write run add subtract keep hold send try give get find do show cut put let allow expect guess say call know think earn make eat drink win leave start reduce expand scale deploy launch run got took made saw bought sold paid spent lost wrote ran kept held sent gave found did put won left ate drank chose went came grew fell rose cost hit cut beat be been was were is are am had has only just even now then still already exactly precisely another next last first other extra more less plus minus times total all both double maybe perhaps probably roughly almost nearly and or not no yes like remain become include contain equal exceed average move hire fire serve handle process store replicate create build return yield produce consume support accept require provision follow bring drive fly walk drop raise lift push pull load burn draw score order request reserve tell ask here there today tomorrow yesterday tonight either neither whether because though if when where while since so that which who what how why you we they he she it i me him them us this these those my your his its our their her one two three four five six seven eight nine ten per out up down off over under above below back ahead away together apart alone again once twice often never always later earlier about around close next too very ago sometimes somehow usually well also however instead else forever hence thus yet nor but for than as at by from in into of on onto to toward with within without through between among until till after before during against across along beside beyond near past versus via every each any some few many several most least least enough such same whole half quarter top bottom first second third worth minimum maximum min max average mean median approx circa nearly sub mid',
)

/** Nouns after which "of" brings an amount, not a year: "a total of 1361". */
export const amountNouns = set(
  'total sum maximum minimum average limit capacity cost rate peak count factor price value out instead excess range batch batches group groups pool pools set sets mean median budget size length width height depth weight load speed distance number ratio throughput latency score margin bill fee salary loan balance deposit body population crowd worth lot pair set stock stack pile case cases profit loss sales turnover revenue income result results quota target ceiling floor cap',
)

/** Nouns that end a street address. */
export const streets = set(
  'street road lane avenue drive place square court boulevard blvd rd ave terrace crescent alley highway parkway mews quay',
)

/** Coins that are no currency unit; their rate may be any noun: "four shillings a ton". */
export const coins = set('shilling groat guinea crown florin farthing ducat penny pence thaler guilder denarius sou')
