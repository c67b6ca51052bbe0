/** Words that decide what a number beside them is. Plain data. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that end a noun phrase, and that a bare number may follow without being named by them. */
export const stops = set(
  'a about above across actually add adds after again against ago all almost alone along already also although altogether always am among an and any anyone apart apiece are around arrive arrives as asks at away back be because become becomes been before begin begins being below between beyond both but by came can cannot come comes cost costs could did do does down drop during each earlier either else equal equals even every everyone everything exactly except fail fall fell few for from gave get gets give gives go goes got grew grow grows had has have having he hence her here him his hit hold holds how however i if in instead into is it its just keep keeps knows later leave left let lets lies like made make makes may maybe me mean means meant might minus mostly must my nearly need neither never no nobody nor not nothing now of off often ok on once only onto or our out over overall pass past per please plus ran rather reach reaches really receives remain remains replies require requires respectively rise rose roughly said say says seems sees sends several shall she should simply since sit sits so some someone something stand stay stays still such take taken takes tells than thanks that the their them then there these they thinks this those though through till times to today together too took total totals toward twice under unless until up upon us usually versus via vs wants was we went were what when where whether which while who whose why will win with within without won work would x yes yesterday yet yield you your',
)

/** More words that a bare number may follow without being named by them; forms in -s, -ed, -ing and -ly need no entry. */
export const openers = set(
  'accept age ahead allow another answer area ask ate average balance beat began behind below bent beside bottom bought bring broke brought budget build built buy capacity caught choose chose close closer consume contain cost count create current cut dealt deploy depth distance double drank draw drew drink drive earn eat eight energy exceed expand expect extra fed felt few find fire first five flew follow fought found four guess half handle height held hire include kept knew know lag laid last latency launch least led left length lent less lift like limit load lose lost many mass max maximum mean median met mid min minimum more near nearer next nine one open order other paid pay perhaps pick ping population power pressure price process produce provision pull pulse push put qty quantity quarter quota raise rate ratio read reduce replicate request reserve result return rode run same sang save saw scale score second see sell send sent serve set seven shook shot show six size sold speed spend spent start stddev stole stood store sub subtract such sum support swam taught temperature ten test think third thought three threw time timeout top try two use value velocity voltage volume walk want weight whole width wore worth write wrote',
)

/** Nouns that name a thing by a number, whatever follows: "Step 3", "Episode six". */
export const labels = set(
  'act agent amendment android angular apartment apollo appendix approach area article bar bay beat bed bin board bucket bug bus catch channel chapter chunk class clause code column day dial din district episode equation error example exercise exhibit exit ext fax fig figure flight floor folio footnote form formula fy gate gpt grade highway http ieee interstate ios iphone iso iteration java junction kafka kubernetes lab lane lap layer lecture lesson level listener lot mach mark message milestone mistake module move mysql no node nr number option opus p page paragraph part patch phase phone php pier pin pitfall platform port postgres pr press principle problem protocol psalm python quarter question rack reason release revision rfc room route row ruby rule rust scene season seat section sector series severity shard sheet slide slot solution speaker sprint ssl stage station status step strand strategy table task tel template theorem ticket tier tip tls type ubuntu v verse version volume ward week windows zone',
)

/** Labels that may also count what follows them: "we test 5 servers", "in this part 5 people". */
export const softLabels = set(
  'act answer build code example exercise form group guest host issue line mark message node number order part phone pin press problem quarter question reason round row scene slot solution stage test track type unit',
)

export const months = set(
  'apr april aug august dec december feb february jan january jul july jun june mar march may nov november oct october sep sept september',
)

/** Rates of old coins may be any noun: "four shillings a ton". */
export const coins = set('crown ducat farthing florin groat guinea penny shilling thaler')
