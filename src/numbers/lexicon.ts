/** Words that decide what a number beside them is. Plain data. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that end a noun phrase, and that a bare number may follow without being named by them. */
export const stops = set(
  'a an the of in on at by for from to with without within into onto over under above below between among through during before after since until till per as than then that this these those it its they them their there here we us our you your he she his her him i me my who whose which what when where why how and or but nor so yet if unless because while although though is are was were be been being am has have had having do does did will would shall should can could may might must not no never always also just only too even still already again almost about around roughly each every all any some both either neither equals equal gives give gave makes make made means mean meant costs cost leave adds add goes go went comes come came take took taken becomes become need requires require yield totals remains remain work says say said gets get got let lets win won ran sits sit stand stay lies hold keep keeps fall fell rise rose grows grow grew drop hit reach pass fail plus minus times via versus vs out off up down across against along beyond except past toward upon whether rather instead once twice now today yesterday ago later earlier together apart away back else maybe however hence alone respectively overall total altogether apiece exactly simply really actually usually often mostly nearly like and ok yes wants arrives replies asks thinks knows sees tells seems begins sends receives begin arrive everyone someone something everything nothing anyone nobody thanks please x few several such cannot left takes reaches holds keeps sits stays',
)

/** More words that a bare number may follow without being named by them; forms in -s, -ed, -ing and -ly need no entry. */
export const openers = set(
  'use want see count pick choose set buy sell pay spend save lose read write run subtract send try find show cut put allow expect guess know think earn eat drink start reduce expand scale deploy launch saw bought sold paid spent lost wrote kept held sent found left ate drank chose beat another next last first other extra more less double perhaps include contain exceed average hire fire serve handle process store replicate create build return produce consume support accept provision follow bring drive walk raise lift push pull load draw score order request reserve ask one two three four five six seven eight nine ten below ahead close top bottom second third worth minimum maximum min max mean median sub mid half quarter least value price cost length height width depth weight speed rate sum budget limit quota capacity quantity qty timeout age result balance distance stddev size pressure temperature voltage current power mass energy volume area population latency lag ratio ping pulse velocity few many such same whole near behind beside answer test time open',
)

/** Nouns that name a thing by a number, whatever follows: "Step 3", "Episode six". */
export const labels = set(
  'board move exit bar beat table episode chapter section step strategy lesson module phase level tier option rule tip example exercise figure fig page appendix principle act scene season volume ticket pr bug room floor gate version v release rfc layer zone shard problem no nr type grade column row slide approach lab sprint iteration article paragraph clause task error status http flight bus route highway interstate formula area district sector speaker lane platform pier pin bay rack slot channel chunk lot seat mark apollo psalm verse opus theorem equation pitfall mistake lap junction apartment iso ieee din windows ios android python java ruby node php rust mysql postgres kafka kubernetes ubuntu angular tls ssl gpt fy footnote week day quarter station lecture sheet bucket severity listener agent folio milestone form bin dial protocol amendment exhibit revision patch port code strand solution question reason part stage tel fax ext phone catch iphone mach template message press revision ward bed p series class number',
)

/** Labels that may also count what follows them: "we test 5 servers", "in this part 5 people". */
export const softLabels = set(
  'host guest test part stage reason question solution message press code order build group line round track number answer issue unit quarter phone mark form node pin slot type row problem exercise example act scene',
)

export const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** Rates of old coins may be any noun: "four shillings a ton". */
export const coins = set('shilling groat guinea crown florin farthing ducat penny thaler')
