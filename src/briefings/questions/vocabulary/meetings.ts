// Words and phrases, by cue: meetings and milestones, when and where they were.

/** Comma-separated phrases by cue. */
export const MEETING_CUES = {
  meeting: `
    meeting, meetings, met, meet, session, sessions, gathering, gatherings, round, rounds,
    edition, editions, talks, conference, iteration, instalment, installment, get together,
    cyber meeting, cyber meetings, cyber talks, mtg, mtgs, sitting, sit down, assembly, get
    togethers, meetup, sessions held, convenings, convening, dialogue, huddle, quad cyber, cyber
    dialogue, sitdown, meeting of the group, consultation, consultations, proceedings,
    discussion round, one, ones, event, events, shindig, meet up, powwow, pow wow, summit of the
    group, catchup, senior cyber meeting, senior cyber meetings, cyber chiefs`,
  group: `
    group, senior cyber group, quad senior cyber group, qscg, scg, cyber group, qcsg, quad cyber
    group, senior group, quad cyber senior group, the grouping, grouping, group of cyber
    officials, cyber security group, cybersecurity group, grp, cyber grp`,
  happened: `
    hold, held, take place, took place, taken place, taking place, occur, happening, convene,
    convened, start, started, begin, began, begun, ended, finish, finished, kick off, kicked
    off, opened, closed, conclude, wrap up, wrapped up, last met, fall on, fell on, scheduled,
    launch, launched, gather, gathered, assemble, assembled, run from, go ahead, take place in,
    staged, commence, commenced, falling, unveiled, end on, close on, take place on, meeting open, talks open, session open`,
  when: `
    when, wen, date, dates, which year, what year, which month, what month, which day, what day,
    which days, what days, how recently, how long ago, calendar, which dates, whn, schedule,
    schedules`,
  clock: `
    what time, at what time, time of day, o clock, which hour, what hour`,
  weekday: `
    weekday, weekdays, day of the week, days of the week, day of week, which weekday, week day,
    midweek, mid week, wkday, weekend, weekends, monday, tuesday, wednesday, thursday, friday,
    saturday, sunday`,
  where: `
    where, location, locations, which city, what city, which cities, what cities, which place,
    what place, which town, place of, locale, whereabouts, city, cities, where abouts, places,
    place, which capital, what capital, whr, wher, whre, meeting place, venues, venue city, host city`,
  venue: `
    venue, hotel, building, hall, conference room, which room, exact location, exact place,
    exact venue, premises, address of, centre, convention centre, which hotel, which building,
    meeting place name, name of the place, meeting venue, place name`,
  duration: `
    how long, how many days, duration, number of days, length of, lasted, how much time, day
    long, days long, how lengthy, two day, one day, three day, two days, one days, three days,
    for days, last two days, last three days, last four days, last five days, last one day, last
    a day, last a week, last a whole week, run for, ran for, go on for, went on for, take in
    total, days did, days was, lasted longest, lasted the longest, longest meeting, shortest meeting`,
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
  format: `
    in person, format, physical, physically, face to face, offline`,
  virtual: `
    virtual, virtually, online, video, by video, remote, remotely, zoom, videoconference, video
    call, hybrid, teleconference, video link, vtc, over zoom, via zoom`,
  ordinal: `
    which number, what number, which meeting was it, how manieth, numbered, ordinal, sequence,
    which edition, what edition, which iteration, where in the series, where in the sequence,
    place in the series`,
  before: `
    before, prior to, preceding, earlier than, previous to, ahead of, leading up to, right
    before, until, just before, prior, up to`,
  after: `
    after, following, subsequent to, later than, since, subsequent, right after, straight after`,
  between: `
    between, btwn, betw, from`,
  latest: `
    latest, most recent, newest, lately, recently`,
  list: `
    list, lists, listing, enumerate, every, all, full list, complete list, overall, in total,
    altogether, to date, so far, over the years, through the years, throughout, newest first,
    latest first, oldest first, most recent first, in order, by date`,
  timeline: `
    timeline, milestone, milestones, history, chronology, chronological, key events, key dates,
    story so far, time line, events around, sequence of events, key moments, what else happened,
    timelines, through the years, over the years, step by step, unfold, unfolded`,
  creation: `
    create, created, creation, set up, founded, found, formed, form, formation, establish,
    established, establishment, born, origin, origins, start of the group, inception, come into
    being, came into being, come about, came about, launched the group, came from, genesis,
    stood up, begin as, conceived, set in motion, brought into being, birth, initiated, set the
    group up, set it up, who set up, setup, birthday, called into life, thought up, dreamt up, brought to life, came to
    life, come to life, beginnings, whose idea, whose brainchild, brainchild`,
  define: `
    what is, what are, what was, what were, whats, define, definition, meaning of, what does
    mean, purpose, aim, aims, goal, goals, mandate, mission, objective, objectives, tasked,
    about the group, role of the group, what for, exist, mean, point of, whats the point, what
    is for, remit, themes of, theme of, focus areas, what does do, set up for, five themes,
    pillars of, job of the group, charter, existed, themes, theme`,
  future: `
    next meeting, next one, next session, upcoming, future, will be, going to be, coming up,
    forthcoming, will meet, will host, gonna, next year, predict, prediction, forecast,
    tomorrow, next time, in the works, next week, next month, anticipated, later this year, on
    the horizon, next, will the, scheduled next, scheduled for, planned next, next round, will
    there, will it, will represent, will they, expected next, going to host, soon, going to
    hold, going to meet, due to host, due to hold, due to meet, slated to host`,
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
  world: `
    prime minister, prime ministers, president, presidents, capital of, capital city, exchange
    rate, how do you say, how far is, how far away, what is the time in, what is the time now,
    current time, what time is it, time is it`,
  elsewhere: `
    senior officials meeting, senior officials, quad senior officials, counter terrorism,
    counterterrorism, counter terrorism working group, counterterrorism working group, working
    group, working groups, terrorism, counter terror, time difference, time zone, time zones,
    distance between, investors network, economic dialogue, sub groups, sub group, subgroups,
    subgroup`,
} satisfies Record<string, string>
