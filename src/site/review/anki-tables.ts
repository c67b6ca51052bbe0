/** The ids of our deck and of our kind of note, for good. */
export const DECK = 1_763_700_000_001
export const MODEL = 1_763_700_000_002

/** The tables of an Anki collection (schema 11, which every Anki reads). */
export const TABLES = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld text not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null,
  odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_notes_csum on notes (csum);
create index ix_cards_usn on cards (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_usn on revlog (usn);
create index ix_revlog_cid on revlog (cid);
`

const CSS = `.card { font: 1.1em/1.5 Georgia, serif; max-width: 40em; margin: 1em auto; text-align: left; }
pre { font-size: 0.8em; white-space: pre-wrap; } .lesson { font-size: 0.8em; opacity: 0.75; }`

/** What Anki must know of decks, kinds of notes and options, as JSON texts; `changed` is in seconds since 1970. */
export function ankiSettings(changed: number): Readonly<Record<'conf' | 'models' | 'decks' | 'dconf', string>> {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Georgia',
    size: 20,
    media: [],
  })
  const model = {
    id: MODEL,
    name: 'Crossfoot',
    type: 0,
    mod: changed,
    usn: -1,
    sortf: 0,
    did: DECK,
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        qfmt: '{{Question}}<p class="lesson">{{Lesson}}</p>',
        afmt: '{{FrontSide}}<hr id="answer">{{Answer}}',
        did: null,
        bqfmt: '',
        bafmt: '',
      },
    ],
    flds: [field('Question', 0), field('Answer', 1), field('Lesson', 2)],
    css: CSS,
    latexPre: '',
    latexPost: '',
    tags: [],
    vers: [],
    req: [[0, 'any', [0]]],
  }
  const deck = (id: number, name: string) => ({
    id,
    name,
    desc: '',
    mod: changed,
    usn: -1,
    collapsed: false,
    browserCollapsed: false,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  })
  const options = {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, order: 1, perDay: 20, bury: false, separate: true },
    rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36500, bury: false },
    lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
  }
  const conf = {
    curDeck: DECK,
    activeDecks: [DECK],
    curModel: String(MODEL),
    nextPos: 1,
    estTimes: true,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    newSpread: 0,
    dueCounts: true,
    collapseTime: 1200,
    timeLim: 0,
  }
  return {
    conf: JSON.stringify(conf),
    models: JSON.stringify({ [MODEL]: model }),
    decks: JSON.stringify({ 1: deck(1, 'Default'), [DECK]: deck(DECK, 'Crossfoot') }),
    dconf: JSON.stringify({ 1: options }),
  }
}
