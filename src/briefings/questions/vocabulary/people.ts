// Words and phrases, by cue: who came, for whom, in which post, and who came after.

/** Comma-separated phrases by cue. */
export const PEOPLE_CUES = {
  represent: `
    represent, representative, representatives, representation, represented, representing, rep,
    reps, repped, repping, delegate, delegates, delegation, delegations, envoy, principal,
    principals, head of delegation, heads of delegation, head of the delegation, delegation
    head, heads of the delegations, delegation heads, spoke for, speak for, stood for, stand
    for, stood in for, stand in for, on behalf of, sat for, fronted, dispatched, lead delegate,
    led the delegation, lead the delegation, negotiator, flew the flag for, turned up for, went
    for, was there for, acted for, led delegation, led team, led side, point person, chief
    delegate, our man, our guy, our person, emissary, emissaries, deputed, sit for, lineup, line
    up, senior official, top official, chair for, at the table for, speak on behalf of, send,
    sent, sending, official, officials, side, guy, man, woman, contingent, team, headed the
    delegation, stood in, chief delegates, delegation chief, delegation chiefs, led for, lead
    for, head delegate, heads of delegations, headed, heads, leads for, voice, spokesman for,
    spoke on behalf, head, fielded, fielding, put forward, puts forward, chair, acted as, acting as, acts as, functioned
    as, functions as, behalf, seat, slot, face of, point man, faces, tsar, czar, supremo, spoke up for, speak up for`,
  attend: `
    attend, attendee, attendees, attendance, participate, participant, participants,
    participation, took part, take part, taken part, taking part, take part in, present at,
    present in, present, in attendance, go to, went to, been to, gone to, came to, come to,
    came, come, show up, showed up, turned up, turn up, turn out, in the room, in whose company, at the table, sat at the table, sit at the table, sitting at the table,
    made it to, make it to, join, joined, who was in, who all, roster, guest list, took a seat,
    sat at, sat down, travelled to, traveled to, travel to, make the trip, made the trip, flew to, went, been in, been at, been there, been twice, who has been, appeared, flew,
    sit in on, sat in on, seen at, attending, make it, made it, sat in, people, who else,
    composition, make up of the delegations, around the table, sit, sat, seated, sit together,
    sat together, in the same room, came together, come together, debut, who was at, who were at, who was there, who were
    there, who all was there, who all were there, who is there`,
  absent: `
    absent, absence, skip, skipped, skips, skipping, miss, missed, missing from, stay away,
    stayed away, boycott, boycotted, no show, pull out, pulled out, sit out, sat out, shun,
    shunned, duck out, ducked out`,
  title: `
    title, titles, role, roles, position, positions, post, posts, job, jobs, rank, designation,
    job title, work as, serve as, served as, post held, official title, designations, employed
    as, posting, what does do, do for a living, what did do, position held, public servant,
    civil servant, politician, bureaucrat, capacity, in what capacity, in which capacity, first
    name, full name, given name, surname, office, offices, function, functions, which hat,
    what hat, portfolio, department, departments, ministry, ministries, styled, billed as, listed as, described as, introduced as, credited as`,
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
  succession: `
    succeed, succeeded, successor, replace, replaced, replacement, replacing, predecessor, took
    over from, take over from, took over, taken over, came after, come after, precede, preceded,
    stood aside, stood down, stepped down, step down, step aside, stepped aside, departed,
    departure, sacked, fired, resign, resigned, appointed, appoint, appointment, became, become,
    promoted, taken the place of, took the place of, take the place of, in place of, instead of,
    happened to, hand over, handed over, takes over, left, leave, removed, no longer, before
    him, after him, go after, went after, new job, new coordinator, fate, ousted, moved to,
    moved on, suspended, what happened to, inherited, inherit, inherits, in the shoes of, shoes, stepped in for, stepped in, filled in for,
    deputised for, deputized for, subbed for, lose his job, lost his job, lose her job, lost her job, lose his post,
    lost his post, lose her post, lost her post, get fired, got fired, get sacked, got sacked`,
  newcomers: `
    new face, new faces, newcomer, newcomers, new person, new people, new representative, new
    representatives, new delegate, new delegates, someone new, new rep, new reps, new man, new
    lady, joined for the first time, new head, new heads, new principal, new principals, new official,
    new officials, new participant, new participants, new leader, new leaders`,
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
    all three, all three times, at every single meeting, at two meetings, in two meetings, to two meetings, came to two, came to both, attended two, attended two meetings, been to two, went to two, at
    two of, at both, at both meetings`,
  everytime: `
    all three, all three meetings, every time, each time, every meeting, throughout, both times,
    both meetings, every single meeting, always, consistently, consecutive, continuity`,
  minister: `
    minister`,
  speech: `
    said, quote, quotes, quoted, speech, speeches, remarks, remarked, told, comment, comments,
    commented, opinion of, stance, think about, think of, thinks about, thinks of, spoke at, words, interview, spoke, spoke first, speak first,
    keynote, opening remarks, opening line, opening lines, talked first`,
  current: `
    now, today, currently, at present, these days, nowadays, still, at the moment, as we speak,
    right now, presently, current, incumbent`,
  host: `
    host, hosts, hosted, hosting, organise, organize, organiser, organizer, held by, put on by,
    welcomed, playing host, played host, play host, turn to host, turn to play host, host nation, host country, hosting country,
    host government, home side, home team, home soil, home turf, whose turf, on its soil, convened by,
    convener, at home, on home ground`,
  chair: `
    chaired, chairing, chairperson, chairman, chairwoman, preside, presided, presiding, chaired
    by, the chair of, in the chair`,
  lead: `
    lead, leads, led, leading, in charge of, in charge, responsible for, responsible,
    responsibility, lead country, lead nation, leadership, workstream, work stream, workstreams,
    work streams, pillar, pillars, takes the lead, take the lead, took the lead, heads up, head
    up, headed up, spearhead, coordinate, coordinates, coordinating, steer, oversee, oversees,
    lead partner, helm, helms, looks after, look after, division of labour, division of labor,
    division of work, split up, divided, manages, owns, drives, handles, assigned, portfolio,
    whose job, leader, has carriage of, carriage, which stream, stream, streams, looking after,
    takes care of, tasked with, leads on, leader of which, of which field, which field, what
    field, which area, what area, strand, strands, track, tracks, line of effort,
    lines of effort, line of work, lines of work, work area, prong,             has the pen, holds the pen, hold the pen,
    have the pen, at the wheel`,
  runs: `
    who runs, who drives, who directs, who champions, who anchors, who steers, who shepherds, who
    pilots, who stewards, who is running, who is driving, who is steering`,
} satisfies Record<string, string>
