import { type AnswerName, NOT_SURE, type QuestionName } from '../policy/questions.ts'

/** The words of a question: what is asked, a line of help, and each answer. `facts`: where figures in them come from. */
export interface QuestionWords<Q extends QuestionName = QuestionName> {
  readonly asks: string
  readonly help: string
  readonly answers: Readonly<Record<AnswerName<Q>, string>>
  readonly facts?: readonly string[]
}

export const QUESTION_WORDS: { readonly [Q in QuestionName]: QuestionWords<Q> } = {
  'which-regions': {
    asks: 'In which AWS regions must the data be used, or survive?',
    help: 'One set: (Virginia, Ohio, Oregon), (Ireland, London, Paris, Frankfurt) or (Tokyo, Seoul, Osaka). Users far away alone do not make a second region necessary.',
    answers: {
      one: 'In one region',
      'one-set': 'In several, all of one of these sets',
      'across-sets': 'In several, in different sets or outside them',
    },
    facts: ['dynamodb.mrsc-region-sets', 'dsql.multi-region-sets'],
  },
  'who-writes': {
    asks: 'Who saves the data, and who needs it elsewhere?',
    help: 'Think of one customer, one order, one device: in which regions is that record read, and in which is it changed?',
    answers: {
      one: 'One region does all; users elsewhere can wait for the trip to it',
      apart: 'Several regions, each with its own data, which no other region needs',
      'read-elsewhere': 'One region saves; others must read it nearby',
      'own-items': 'Several regions save, but each record only in one; others read it',
      'same-items': 'Several regions save the same records',
    },
  },
  'which-queries': {
    asks: 'How is the data looked up? Choose all that are needed.',
    help: 'Could you write down every way in which it is looked up, each beginning with a key? Then it is the first answer.',
    answers: {
      'by-key': 'Only by keys, in ways that we can list today',
      'not-yet-known': 'By keys, but we cannot list the ways yet',
      joins: 'Joins, reports or questions that nobody has thought of yet',
      'existing-sql': 'By SQL that already exists, plain PostgreSQL',
      'foreign-keys': 'The database must enforce foreign keys',
      procedures: 'Triggers, stored procedures or temporary tables',
      extensions: 'PostgreSQL extensions, such as PostGIS',
      mysql: 'MySQL: its dialect or its tools',
    },
  },
  'if-region-fails': {
    asks: 'A whole region fails. How soon must saving go on, and how much may be lost?',
    help: 'Recovery time (RTO) and recovery point (RPO) in one: where yours stand at two answers, take the later of them. Ask what an hour without it costs before you choose the last.',
    answers: {
      wait: 'We wait until it is back, and what it takes with it is lost',
      restore: 'Some hours: a copied backup is restored elsewhere; the work since that copy is lost',
      minutes: 'Some minutes, after somebody decides; the last seconds may be lost',
      seconds: 'Seconds, without a decision; the last seconds may be lost',
      'lose-nothing': 'Seconds, and nothing that was confirmed may be lost',
    },
  },
  'how-fresh': {
    asks: 'Something was saved in one region. What may a reader in another see?',
    help: 'For most screens a second is fine. For a balance before a payment it is not.',
    answers: {
      'seconds-old': 'The state of about a second ago',
      latest: 'Only the latest state',
    },
    facts: ['dynamodb.mrec-lag', 'aurora.global-lag'],
  },
  'if-both-change': {
    asks: 'Two regions change the same record within the same second. What should happen?',
    help: 'A status is replaced, a counter or a cart is added up, stock and money must not be wrong.',
    answers: {
      'last-wins': 'The later one wins; losing the other is acceptable',
      merge: 'Both count: they can be added up or joined afterwards',
      never: 'Neither may get lost: one must fail and be tried again',
    },
  },
  'which-needs': {
    asks: 'Which of these does the application need? Choose all that apply.',
    help: 'A transaction here is several records that change all together or not at all.',
    answers: {
      none: 'None of these',
      ttl: 'Records that expire by themselves (TTL)',
      'local-index': 'A second sort order within one key (a local secondary index)',
      transactions: 'Transactions over a few records, at most 100',
      'large-items': 'Records over 400 KB',
      'large-transactions': 'Transactions over more than 100 records or 4 MB',
      'huge-items': 'Records over 2 MiB',
      'huge-transactions': 'Transactions over more than 3,000 rows',
    },
    facts: [
      'dynamodb.transaction-items',
      'dynamodb.transaction-size',
      'dynamodb.item-limit',
      'dsql.row-size',
      'dsql.transaction-rows',
    ],
  },
  'must-data-stay': {
    asks: 'Does a law or a contract keep some of the data in the region where it arose?',
    help: 'If it may move among all the regions that you have in mind, such as within one country, the answer is no.',
    answers: {
      no: 'No, it may be copied to every region named',
      yes: 'Yes, some of it must not leave its region',
    },
  },
  'may-saves-wait': {
    asks: 'May a save wait for an answer from another region?',
    help: 'Strong consistency makes every save wait for a neighbouring region. Measure the round trip between yours.',
    answers: {
      yes: 'Yes, a round trip to a neighbouring region is fine',
      no: 'No, it must be confirmed within its own region',
    },
  },
  'what-load': {
    asks: 'How does the load vary?',
    help: 'Think of the busiest and the quietest hour of a usual week.',
    answers: {
      steady: 'Little, or so that it can be planned',
      idle: 'There are long hours without any load',
      spiky: 'It rises and falls quickly',
    },
  },
  'how-much': {
    asks: 'Is one large database server enough for all writes?',
    help: 'For nearly everybody it is. Hundreds of thousands of requests a second are more.',
    answers: {
      'one-writer': 'Yes',
      more: 'No, or not for long',
    },
    facts: ['guidance.dynamodb-fit'],
  },
  'which-team': {
    asks: 'What does the team know?',
    help: 'Key-value tables are designed from the lookups backwards; somebody should have done that before.',
    answers: {
      either: 'Somebody has designed key-value tables before, or wants to learn it',
      sql: 'SQL, and there is no time to learn something else',
    },
  },
}

/** What the answer "not sure" is called. */
export const NOT_SURE_WORDS = 'Not sure'

/** The words of answers, by their names. */
export function labelAnswers(question: QuestionName, answers: readonly string[]): string {
  const words: Readonly<Record<string, string>> = QUESTION_WORDS[question].answers
  return answers.map((name) => (name === NOT_SURE ? NOT_SURE_WORDS : words[name])).join('; ')
}
