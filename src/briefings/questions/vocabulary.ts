// The words that carry a question's intent, and those that carry nothing. Matched by stem, so "attend"
// stands for attended, attending, attends; a phrase wins over the words in it.

/** What a word or phrase asks for. */
export type Cue = keyof typeof CUES

const CUES = {
  who: `
    who, whom, whose, which person, which people, which official, what person, who is, who was,
    who were, who are, who exactly, who was there, who were there, who all was there, who all
    were there`,
  what: `
    what, wat, wot, whats, what all`,
  when: `
    when, wen, date, dates, which year, what year, which month, what month, which day, what day,
    which days, what days, how recently, how long ago, calendar, which dates, whn, schedule,
    schedules`,
  weekday: `
    weekday, weekdays, day of the week, days of the week, day of week, which weekday, week day,
    midweek, mid week, wkday, weekend, weekends, monday, tuesday, wednesday, thursday, friday,
    saturday, sunday`,
  where: `
    where, location, locations, which city, what city, which cities, what cities, which place,
    what place, which town, place of, locale, whereabouts, city, cities, where abouts, places,
    place, whr, wher, whre, meeting place, venues`,
  duration: `
    how long, how many days, duration, number of days, length of, lasted, how much time, day
    long, days long, how lengthy, two day, one day, three day, two days, one days, three days,
    for days, last two days, last three days, last four days, last five days, last one day, last
    a day, last a week, last a whole week, run for, ran for, go on for, went on for, take in
    total, days did, days was`,
  lasting: `
    did last, does last`,
  interval: `
    how long between, time between, gap, interval, months between, days between, weeks between,
    elapsed, how much time between, how many months, how many weeks, apart, how much time
    passed, pass between, went by, how many days between, how many months between, how many
    weeks between, how far apart, how much later, how long after, how long before, months later,
    how many months after, how many days after, how soon after, spacing, length of time between,
    separate, separated, time gap, months passed, time elapsed, how many days passed, span
    between`,
  since: `
    how long since, how long ago, time since, how long has it been, how many days since, how
    many months since, been since, been ages since, ages since, it been since`,
  count: `
    how many, how mny, number of, count, total, how often, tally, how many times, no of, hw
    many, many times, turnout, head count, headcount`,
  why: `
    why, how come, reason, reasons, for what reason, what made, cause`,
  which: `
    which, wich`,
  how: `
    how`,
  represent: `
    represent, representative, representatives, representation, represented, representing, rep,
    reps, repped, repping, delegate, delegates, delegation, delegations, envoy, principal,
    principals, head of delegation, heads of delegation, head of the delegation, delegation
    head, heads of the delegations, delegation heads, spoke for, speak for, stood for, stand
    for, stood in for, stand in for, on behalf of, sat for, fronted, dispatched, lead delegate,
    led the delegation, lead the delegation, negotiator, flew the flag for, turned up for, went
    for, was there for, acted for, led delegation, led team, led side, point person, chief
    delegate, our man, our guy, our person, representd, emissary, emissaries, deputed, sit for,
    lineup, line up, senior official, top official, chair for, at the table for, speak on behalf
    of, send, sent, sending, official, officials, side, guy, man, woman, contingent, team,
    headed the delegation, stood in, chief delegates, delegation chief, delegation chiefs, led
    for, lead for, head delegate, heads of delegations, headed, heads, leads for, voice,
    spokesman for, spoke on behalf, head, fielded, fielding, chair`,
  attend: `
    attend, attendee, attendees, attendance, participate, participant, participants,
    participation, took part, take part, taken part, taking part, take part in, present at,
    present in, present, in attendance, go to, went to, been to, gone to, came to, come to,
    came, come, show up, showed up, turned up, turn up, turn out, in the room, at the table,
    made it to, make it to, join, joined, was at, were at, who was in, who all, roster, guest
    list, took a seat, sat at, sat down, travelled to, traveled to, travel to, flew to, went,
    been, appeared, flew, sit in on, sat in on, seen at, attending, make it, made it, was in,
    were in, sat in, people, who else, composition, make up of the delegations, around the
    table, sit, sat, seated, sit together, sat together, in the same room, came together, come
    together, debut, who was there, who were there, who all was there, who all were there, who
    is there`,
  host: `
    host, hosts, hosted, hosting, organise, organize, organiser, organizer, held by, put on by,
    welcomed, playing host, played host, play host, host nation, host country, hosting country,
    host government, hostd, home side, home team, home soil, home turf, on its soil, convened
    by, convener, at home, on home ground`,
  lead: `
    lead, leads, led, leading, in charge of, in charge, responsible for, responsible,
    responsibility, lead country, lead nation, leadership, workstream, work stream, workstreams,
    work streams, pillar, pillars, takes the lead, take the lead, took the lead, heads up, head
    up, headed up, spearhead, coordinate, coordinates, coordinating, steer, oversee, oversees,
    lead partner, helm, helms, looks after, look after, division of labour, division of labor,
    division of work, split up, divided, manages, owns, drives, handles, assigned, portfolio,
    whose job, leader, has carriage of, carriage, which stream, stream, streams, looking after,
    takes care of, tasked with, leads on, leader of which, of which field, which field, what
    field, which area, what area`,
  discuss: `
    discuss, discussed, discussion, discussions, talk about, talked about, talking about, talk,
    talks about, agenda, agendas, cover, covered, covers, raise, come up, came up, comes up,
    spoke about, speak about, on the table, address, addressed, focus, focused, focussed, focus
    on, subject, subjects, subject matter, issue, issues, deal with, dealt with, looked at,
    mention, mentioned, mentions, touch on, touched on, bring up, brought up, debate, debated,
    consider, considered, deliberate, deliberated, talked, topic of, work on, worked on,
    conversation, substance, tackle, tackled, take up, took up, taken up, speak of,
    deliberations, discussing, exchange views, appear in, appears, arise, arose, spoken about,
    talk of, pop up, popped up, agenda item, agenda items, chat about, chatted about, centred
    on, centered on, explored, explore, examined, examine, on the agenda, turn to, featured,
    figured, priorities, discussion points, talking points, talked over, gone over, went over,
    concerned, concern, touched, touch, spoken of, crop up, cropped up, airing, on the cards,
    treated, chewed over, revolve, revolved, worried about, care about, feature in, yarn,
    natter, raised`,
  topics: `
    topic, topics, areas of work, areas, subjects covered, thematic, topix, fields of work, work
    areas, workplan areas, field, fields`,
  outcomes: `
    outcome, outcomes, result, results, resulted, agree, agreed, agreement, agreements, decide,
    decided, decision, decisions, commit, committed, commitment, commitments, achieve, achieved,
    achievement, achievements, deliverable, deliverables, deliver, delivered, produce, produced,
    come out of, came out of, came of, come of, conclusion, conclusions, conclude, concluded,
    takeaway, takeaways, take aways, upshot, accomplish, accomplished, accomplishments, end
    with, ended with, lead to, led to, pledge, pledged, pledges, promise, promised, promises,
    settle, settled, sign off, signed off, fruits, get done, got done, action items, next steps,
    follow up actions, bottom line, undertake, undertook, undertaking, undertakings, yield,
    yielded, resolve, resolved, resolution, wrap up with, sign up to, signed up to, signed up
    for, adopt, adopted, endorse, endorsed, finalise, finalised, finalize, finalized, set out,
    work plan, workplan, joint commitments, emerge, emerged, outcme, action points, concrete,
    concretely, came away with, come away with, end up with, ended up with, bring, brought, what
    was done, was done, output, outputs, outcom, to do list, ambitions, ambition, vow, vowed,
    bound themselves, take on, took on, set down, fruit, bear fruit`,
  documents: `
    document, documents, joint statement, joint statements, statement, statements, joint text,
    joint texts, communique, communiques, press release, press releases, release, releases,
    joint press release, paper, papers, declaration, declarations, readout, readouts, read out,
    joint cybersecurity statement, joint cyber statement, published, publish, publication,
    publications, issued, issuing, issuer, put out, released, releasing, wording, issued by,
    sign, signed, signatory, signatories, authors, authored, doc, docs, statment, official text,
    official texts, paperwork, factsheet, fact sheet, press statement, press note, media
    release, final document, outcome document, joint communique, put their names to, in writing,
    come out in writing, text, texts, author, written, announce, announced, announcement, wrote,
    instrument, instruments`,
  reports: `
    report back, reports back, reported back, reporting back, report to, reports to, report back
    to, reporting line, answer to, answers to, report up to, report up, reports up, feed back,
    feeds back, brief back, answerable to, debrief, reported to, reporting to, report its work
    to, accountable to, feeds into, feed into, reports up to, gets the reports, get the reports,
    receives the reports, reports go to, report goes to, report go to, receive the report, gets
    the report, receives its reports, gets its reports, meant for, addressed to, destined for,
    answered to, to be reported, reported up, report it to, hear about, heard about`,
  change: `
    change, changed, changes, differ, differs, difference, differences, different, compare,
    compared, comparing, comparison, versus, vs, contrast, evolve, evolved, evolution, whats
    new, new in, new at, dropped, kept, shift, shifted, side by side, moved on, new since,
    newly, stayed the same, stay the same, diff, in common, common to, shared between, similar,
    similarities, altered, carried over, carry over, stack up, v, new, added, drop, moved, what
    is new, common, same and different`,
  continuity: `
    more than once, more than one, more than one meeting, twice, multiple times, repeat,
    repeated, repeatedly, same person, same people, same representative, same official, same
    principal, same delegate, same rep, same reps, same man, same guy, same woman, same face,
    same faces, at least two, at least twice, two or more, only person, ever present, returned,
    came back, switched, rotate, rotated, different person, different representative, different
    representatives, different official, different officials, different reps, different
    delegates, someone else, somebody else, recurring, serial, most meetings, stick with, stuck
    with, two of the meetings, turn over, turnover, regulars, repeat attendees, repeat attendee,
    only once, just once, came once, once, kept the same, keep the same, one and the same, same
    japanese, same indian, same australian, same american, stayed on, stay on, carried on, at
    all three, been to all, swapped out, same japanese guy, swap out, kept sending, kept coming,
    the most meetings, most often, the most times, swap, swapped, came to all three, attended
    all three, all three times, at every single meeting, at two meetings, in two meetings, at
    two of, at both, at both meetings`,
  succession: `
    succeed, succeeded, successor, replace, replaced, replacement, replacing, predecessor, took
    over from, take over from, took over, taken over, came after, come after, precede, preceded,
    stood aside, stood down, stepped down, step down, step aside, stepped aside, departed,
    departure, sacked, fired, resign, resigned, appointed, appoint, appointment, became, become,
    promoted, taken the place of, took the place of, take the place of, in place of, instead of,
    happened to, hand over, handed over, takes over, left, leave, removed, no longer, before
    him, after him, go after, went after, new job, new coordinator, fate, ousted, moved to,
    moved on, suspended, what happened to`,
  title: `
    title, titles, role, roles, position, positions, post, posts, job, jobs, rank, designation,
    job title, work as, serve as, served as, post held, official title, designations, employed
    as, posting, what does do, do for a living, what did do, position held, public servant,
    civil servant, politician, bureaucrat, capacity, in what capacity, in which capacity, first
    name, full name, given name, surname`,
  whois: `
    who is, who was, who were, who are, profile, know about, info on, information on, details
    on, details about, tell me about, dossier, remind me who, who exactly, about, who exactly
    is, identify, bio`,
  country: `
    which country, what country, which nation, what nation, country, nationality, countries,
    nation, nations, where from, which government, from where, member, members, member state,
    member states, which countries, member countries, which member, citizen, citizenship, come
    from, comes from, home country, which flag, where is from, work for, works for, worked for,
    on whose behalf`,
  compose: `
    make up, makes up, consist, consists, belong, belongs, in the group, in the quad, comprise,
    comprises, part of the quad, part of the group`,
  format: `
    in person, format, physical, physically, face to face, offline`,
  ordinal: `
    which number, what number, which meeting was it, how manieth, numbered, ordinal, sequence,
    which edition, what edition, which iteration`,
  summary: `
    summary, summaries, summarise, summarize, brief, briefing, brief me, overview, recap, what
    happened, what went on, what took place, happen, happened, tldr, tl dr, rundown, run down,
    digest, catch me up, in short, in brief, highlights, gist, key points, main points, fill me
    in, all about, everything about, everything on, tell me about, up to speed, go down, went
    down, transpired, synopsis, run through, what do you know, what do you have, update,
    updates, full picture, lowdown, low down, occurred, sum up, readout of, walk me through,
    lines on, three lines, news, backgrounder, explain, report on, summery, info, information,
    details, describe, note on, fill in, catch up, summed up, sums up, everything`,
  short: `
    short, shorter, three line, three lines, one liner, quick, in a nutshell, nutshell, tldr, tl
    dr, in short, short version`,
  latest: `
    latest, most recent, newest, lately, recently`,
  list: `
    list, lists, listing, enumerate, every, all, full list, complete list, overall, in total,
    altogether, to date, so far, over the years, through the years, throughout, newest first,
    latest first, oldest first, most recent first, in order, by date`,
  meeting: `
    meeting, meetings, met, meet, session, sessions, gathering, gatherings, round, rounds,
    edition, editions, talks, conference, iteration, instalment, installment, get together,
    cyber meeting, cyber meetings, cyber talks, mtg, mtgs, sitting, sit down, assembly, get
    togethers, meetup, gatherd, sessions held, convenings, convening, dialogue, meting, huddle,
    quad cyber, cyber dialogue, sitdown, meeting of the group, consultation, consultations,
    proceedings, discussion round, one, ones, event, events, meetin, meetng, shindig, meet up,
    powwow, pow wow, summit of the group, catchup, senior cyber meeting, senior cyber meetings,
    cyber chiefs`,
  happened: `
    hold, held, take place, took place, taken place, taking place, occur, happening, convene,
    convened, start, started, begin, began, begun, ended, finish, finished, kick off, kicked
    off, opened, closed, conclude, wrap up, wrapped up, last met, fall on, fell on, scheduled,
    launch, launched, gather, gathered, assemble, assembled, run from, go ahead, take place in,
    staged, commence, commenced, falling, unveiled, end on, close on, take place on`,
  timeline: `
    timeline, milestone, milestones, history, chronology, chronological, key events, key dates,
    story so far, time line, events around, sequence of events, key moments, what else happened,
    timelines, through the years, over the years, step by step, unfold, unfolded`,
  creation: `
    create, created, creation, set up, founded, found, formed, form, formation, establish,
    established, establishment, born, origin, origins, start of the group, inception, come into
    being, came into being, come about, came about, launched the group, came from, genesis,
    stood up, begin as, conceived, set in motion, brought into being, birth, initiated, set the
    group up, set it up, who set up, setup, birthday, called into life, brought to life, came to
    life, come to life, beginnings`,
  define: `
    what is, what are, what was, what were, whats, define, definition, meaning of, what does
    mean, purpose, aim, aims, goal, goals, mandate, mission, objective, objectives, tasked,
    about the group, role of the group, what for, exist, mean, point of, whats the point, what
    is for, remit, themes of, theme of, focus areas, what does do, set up for, five themes,
    pillars of, job of the group, charter, existed, themes, theme`,
  open: `
    leave open, left open, unclear, uncertain, uncertainty, disagree, disagreement,
    disagreements, contradict, contradiction, contradictions, unknown, unknowns, not known, not
    recorded, discrepancy, discrepancies, sources differ, sources disagree, sources say, open
    questions, open points, in doubt, conflicting, inconsistent, inconsistency, inconsistencies,
    caveats, caveat, not say, unsure, unresolved, at odds, gaps, conflict, conflicts, disputed,
    gaps in the record, holes, not clear, left unsaid, missing from the record, accounts differ,
    dates differ, differ on, reports differ, reports disagree, clash, clashes, contested, shaky,
    not we know, not know, do not we know, contradictory, open question`,
  sources: `
    source, sources, reference, references, citation, citations, cite, cites, cited, how do you
    know, bibliography, where do you get, where did you get, url, urls, says who, rest on,
    sourced, provenance, attribution, where does this come from, where does the information come
    from, web address, rests on, backs up, back up, footnotes, official page, official source,
    get this from, get your information, get your info, get your data, data come from, get your
    facts, info from, information from, links, evidence, proof, based on, who says, which page,
    which pages, webpage, web page, basis, documentary basis, vouches, backing, substantiates,
    attests, link`,
  help: `
    help, commands, command, usage, how do i use, what can you do, what can i ask, how does this
    work, how do you work, instructions for, manual, options, what can i, what do you do, what
    can you, how to use, how can i use, menu, capabilities, abilities, what else can you, get
    started, getting started, examples, what can u do, sample questions, example questions,
    sample question, how should i phrase, how do i ask, how should i ask`,
  coverage: `
    what do you know, what do you cover, who are you, what are you, are you a bot, coverage, how
    far back, what does the record hold, what does the record cover, what is in the record, your
    record, your data, your database, how current, who made you, who built you, your name, are
    you human, are you real, you a bot, what data, which data, the data, what is this, what is
    this bot, this bot, quad brief, dataset, database, bot, do you cover, you cover, record
    contain, record hold, record include, what do you hold`,
  greeting: `
    hi, hello, hey, hiya, howdy, gday, g day, good morning, good afternoon, good evening,
    greetings, yo, namaste, konnichiwa, morning, evening, afternoon, hey there, hi there, hello
    there, sup, whats up, how are you, ohayo, salaam, dear, heya, oi, namaskar, how are you
    doing, hows it going, how is it going, hope you are well, hope youre well, good day,
    konbanwa, hope this finds you well, moshi moshi, helo, konnichi wa, pranam, hullo, nice to
    meet you`,
  thanks: `
    thanks, thank you, thankyou, thx, ty, tysm, cheers, ta, much appreciated, appreciated,
    appreciate it, arigato, arigatou, dhanyavaad, great job, nice one, good bot, well done,
    thanks a lot, many thanks, thanks in advance, tks, shukriya, thnx, tq, awesome, legend, bye,
    goodbye, see you, thank u, thanks so much, arigatou gozaimasu, arigato gozaimasu, dhanyavad,
    thanking you, regards, kind regards, best regards, lots of love, nice work, brilliant`,
  future: `
    next meeting, next one, next session, upcoming, future, will be, going to be, coming up,
    forthcoming, will meet, will host, gonna, next year, predict, prediction, forecast,
    tomorrow, next time, in the works, next week, next month, anticipated, later this year, on
    the horizon, next, will the, scheduled next, scheduled for, planned next, next round, will
    there, will it, will represent, will they, expected next, going to host, soon, going to
    hold, going to meet`,
  not: `
    not, never, didnt, hasnt, havent, isnt, wasnt, none, nobody, yet to, not yet, hasnt yet,
    still to, didn, but not, no one, no country, still has to, has yet, except`,
  after: `
    after, following, subsequent to, later than, since, subsequent, right after, straight after`,
  before: `
    before, prior to, preceding, earlier than, previous to, ahead of, leading up to, right before, until, just before, prior, up to`,
  between: `
    between, btwn, betw, from`,
  summit: `
    summit, summits, leaders summit, quad summit, leaders meeting, leaders, leaders level,
    leaders meetings, quad leaders, quad leaders summit, leader summit`,
  ministers: `
    foreign ministers, foreign minister, foreign ministers meeting, ministers, ministerial,
    ministerials, ministers meeting, fmm, fms, qfmm, secretary of state, external affairs,
    foreign ministerial, external affairs ministers, fm meeting, ministerial meeting, foreign
    ministers meetings`,
  campaign: `
    campaign, campaigns, awareness campaign, cyber challenge, cyber challenges, quad cyber
    challenge, quad cyber challenges, challenge, challenges`,
  group: `
    group, senior cyber group, quad senior cyber group, qscg, scg, cyber group, qcsg, quad cyber
    group, senior group, quad cyber senior group, the grouping, grouping, group of cyber
    officials, cyber security group, cybersecurity group, grp, cyber grp`,
  speech: `
    said, quote, quotes, quoted, speech, speeches, remarks, remarked, told, comment, comments,
    commented, opinion of, stance, spoke at, words, interview, spoke, spoke first, speak first,
    keynote, opening remarks, talked first`,
  abuse: `
    stupid, idiot, useless, dumb, suck, sucks, hate you, shut up, moron, crap, damn, hell, fuck,
    fucking, shit, bullshit, garbage, trash, lol, rubbish, ffs, wtf, lmao, bloody, piece of
    junk, haha, dammit`,
  say: `
    say about, said about, says about, say on, said on, says on, says, say`,
  chair: `
    chaired, chairing, chairperson, chairman, chairwoman, preside, presided, presiding, chaired
    by, the chair of, in the chair`,
  elsewhere: `
    senior officials meeting, senior officials, quad senior officials, counter terrorism,
    counterterrorism, counter terrorism working group, counterterrorism working group, working
    group, working groups, terrorism, counter terror, time difference, time zone, time zones,
    distance between, investors network, economic dialogue, sub groups, sub group, subgroups,
    subgroup`,
  clock: `
    what time, at what time, time of day, o clock, which hour, what hour`,
  venue: `
    venue, hotel, building, hall, conference room, which room, exact location, exact place,
    exact venue, premises, address of, centre, convention centre, which hotel, which building,
    meeting place name, name of the place, meeting venue, place name`,
  virtual: `
    virtual, virtually, online, video, by video, remote, remotely, zoom, videoconference, video
    call, hybrid, teleconference, video link, vtc, over zoom, via zoom`,
  vague: `
    the other one, other one, other meeting, the other meeting, that one, that meeting, this
    one, this meeting, the same one`,
  opinion: `
    do you think, in your opinion, your opinion, your view, your take, your favourite, your
    favorite, who is the best, better, worst, best, smartest, overrated, underrated, a good
    idea, do you like, do you believe, your thoughts, what do you think, do you agree, do you
    trust, do you support`,
  current: `
    now, today, currently, at present, these days, nowadays, still, at the moment, as we speak,
    right now, presently, current, incumbent`,
  hearsay: `
    i was told, was told, were told, been told, someone said, somebody said, someone told me,
    they say, people say, i heard, i am told, told me, it is said, they said, my notes say, in
    general`,
  newcomers: `
    new face, new faces, newcomer, newcomers, new person, new people, new representative, new
    representatives, new delegate, new delegates, someone new, new rep, new reps, new man, new
    lady, joined for the first time`,
  everytime: `
    all three, all three meetings, every time, each time, every meeting, throughout, both times,
    both meetings, every single meeting, always, consistently, consecutive, continuity`,
  minister: `
    minister`,
  injection: `
    ignore, ignore all, disregard, forget, previous instructions, instructions, system prompt,
    prompt, pretend, roleplay, role play, jailbreak, override, developer mode, act as, act like,
    you are now, sudo, drop table, execute, eval, admin mode, bypass, simulate, api key, rm, rf,
    curl, invent, fabricate, imagine, hypothetically, hallucinate, repeat after me, ping
    everyone, make something up, make it up, made up, take a guess, best guess, as an ai,
    language model, llm, chatgpt, unrestricted, no restrictions, no rules, without sources, do
    anything now, from now on, system message, say exactly, reply only, respond only, output
    only, drop database, delete from, select from, bot token, source code, write a poem, write
    me a poem, write a song, write code, write a python, write me a python, tell me a joke,
    write a haiku, sing a song`,
} satisfies Record<string, string>

/** Words and phrases by cue. */
export const CUE_PHRASES: readonly (readonly [Cue, readonly string[]])[] = (
  Object.keys(CUES) as Cue[]
).map((cue) => [cue, phrasesIn(CUES[cue])])

function phrasesIn(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
}

/** Words that carry nothing a question turns on. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they them him her his their theirs we us our ours you your yours u ur i im me my mine
  is are was were be been being am do does did done doing have has had having can could would should may might must shall
  of in on at to for from by with as into onto over under about around through during within via per and or but nor so if then than
  also too just only even very really quite rather  already please pls plz kindly tell show give let lemme get got getting want wanna need needs wish like
  know knows   says said see find look looking check checking out up down off back again here
  any some someone somebody anyone anybody anything something each   such same own
  what which how exactly precisely specifically actually basically simply briefly roughly approximately maybe perhaps
  quad quads quadrilateral qsd cyber cybersecurity security australia-india-japan-us
  hmm um uh er ah oh ok okay well so right yeah yes yep no nope sure fine hmmm umm
  question questions answer answers asking ask asked wondering wonder curious quick quickly possible possibly able
  thing things stuff bit lot kind sort type way ways matter case point regard regards regarding respect concerning relating related
  back bring put make made take taken took use used using
  sir madam mate guys folks team bro dude bot buddy friend san ji yaar pal sorry excuse pardon
  remind remember recall forgot happen happens happened actually 
  correct true right confirm whether real really sure certain fact
  time  day days date year years month months week weeks back ago
  two three four several few many much more most
  mr ms mrs miss dr lt gen general lieutenant ltgen ao retd hon prof sir
     present
  etc eg ie re fyi btw asap atm imo lah eh hey there
  whos whats wheres whens hows
  go going goes gone come coming came
  able behalf both all every official officially officials actual
  between among
  since when where who whom whose
  dont don doesnt t s m ll ve d
  because while though although however
  one ones
  came upon against toward towards versus
  specifics particulars
  keen interested desperate urgently urgent soonest hurry
  hold held holding
  writing  piece   memo note    story filing     
  meant mean means
  good great   
  someone us-led
  line lines word words sentence sentences name names named naming called call
  set setting
  long short
  bring
  whatever whichever whoever
  everything nothing
  different
  ms mx
  help
  new 
  ever yet usually generally typically normally often sometimes mostly mainly largely partly finally eventually originally formerly formally jointly together altogether respectively
  literally honestly frankly obviously apparently supposedly presumably definitely certainly surely truly indeed anyway anyhow otherwise later earlier early late mid later
  full complete entire whole exact precise main key major overall general particular certain specific own single given five six seven eight nine ten
  everyone everybody folk gets bits order orders turn turns earth bother bothering minute moment second sec dis dat da d2d run running ran ran
  provide share offer clarify specify state hope try trying understand learn heard hear read seen saw reckon believe suppose assume presume figure  
  prepare preparing compile compiling research researching study studying essay homework assignment thesis slide slides deck newsletter 
  info piece pieces clue idea hint sense terms term near long longer shorter context purposes sake records record version part parts bits end
  passed elapsed received refused supposed thought love appreciate hate trouble troubling far good dont wont im ive id whos ya yall innit mate cobber crikey arre acha haan bhai na yaar ji kudasai desu ka ne
  concerned case kinda sorta gonna gotta tho though thru cuz coz bc cos becuz w wi b4 plzz pretty plus across amongst along
  quad's group's anybody's meeting's it's that's what's who's course
   everybody's handy standing
  as-is current 
  apologies apologise
  hows about folks'
  number numbers
  times
  us-side
  onwards onward backwards
  grateful capacity page pages? confirms mob bloke blokes chap chaps gentleman lady fella feller stand alone standalone identity identities named statemnt reckon reckons
 please kindly request requested requesting requests respond response reply replies direct directly background context detailed quick quickly succinct succinctly concise concisely
 one-page carried carry carries adopt point
  think nice partner partners email-free member personally
  person carried content missed advise field-free
  article paper work working senior moment-free
  known spring summer autumn winter fall headline distinct mofa pib nsc mea nisc whitehouse oz footnote inventory newest oldest respect respects anywhere somewhere table-free neighbours neighbors attached books file
  false gave nscs flesh-free
  room
  occasion government governments grp wk yr every1 teach contain contains period inside beside besides according remains remain respectively newsworthy sum summed`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
