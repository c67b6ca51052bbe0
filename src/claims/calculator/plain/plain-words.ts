/** Words that may stand in a statement on capacity or cost and change neither, by what they do there. */
export const PLAIN: ReadonlySet<string> = new Set(
  [
    // What joins words, points or greets the ear: it asserts nothing.
    `a an and as at both by each every for from here how i i'd i.e ie in into it it'll it's its many much now of ok
     okay on one ones our so that that'd that'll that's thats the their them then there these they this those to us
     we we'd we'll we're we've well what when where which with you you'd you'll your`,
    // That one thing follows from another, or is supposed.
    `assume calculation equal equals figure hence imagine mean meaning means number result same say sum suppose
     therefore thus translate translates`,
    // How near a number is, or of how much: its hedge is read with it, and totals are told apart by their own words.
    `about all almost altogether amount amounts apiece approximately around aside ca exactly flat just nearly only
     overall per roughly rounded rounds single some together total totaling totalling totals up worldwide`,
    // Being, having, doing.
    `are be been can could did do does has have having is must should will would`,
    // What is done with requests and data.
    `absorb absorbing absorbs arrive arrives copied copies emit emits fetch fetches fetching get getitem gets getting
     give gives go goes handle handles handling hold holds ingest ingesting ingests insert inserting inserts produce
     produces push pushes pushing put putitem puts read reading reads receive receives record records replica
     replicate replicated replicates replicating see sees send sending sends sent serve serves serving store stored
     stores storing sustain sustained sustaining sustains write writes writing written wrote`,
    // Taking capacity, and running on it.
    `against burn burns consume consumes consuming make makes making need needed needs require required requires run
     running runs take takes taking took use uses using want wants work works`,
    // Paying.
    `bill billed bills charge charged charges charging come comes coming cost costing costs out paid pay paying
     pays price priced prices spend spends spent`,
    // Of what requests, capacity and bills are, and in what mode.
    `access amazon aws capacity class consistency consistent consistently data demand document documents dynamodb
     dynamodb's entries entry event events eventual eventually global infrequent infrequent-access item items load
     message messages mode on-demand operation operations ops payload payloads provision provisioned provisioning
     rate rcu rcus region regions req request requests row rows rru rrus rwcu rwcus rwru rwrus standard standard-ia
     storage strong strongly table tables throughput traffic transaction transactional transactions unit units wcu
     wcus workload wru wrus`,
    // Sizes, times, money and large numbers, as far as they are not read with a number.
    `annual annually b big billion byte bytes cent cents constant constantly continuous continuously currently d
     daily day days dollar dollars gb gib gigabyte gigabytes h hour hourly hours hundred kb kib kilobyte kilobytes
     large million min minute minutes mo month monthly months s sec second seconds size sized sizes steady tb
     terabyte terabytes thousand tib today us$ usd year yearly years yr`,
  ].flatMap((words) => words.split(/\s+/)),
)
