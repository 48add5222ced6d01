// Words and phrases, by cue: how a question is put, and talk to the bot itself.

/** Comma-separated phrases by cue. */
export const TALK_CUES = {
  who: `
    who, whom, whose, remind me who, which person, which people, which official, what person, who is, who was,
    who were, who are, who exactly, who runs, who drives, who directs, who champions, who anchors, who
    steers, who shepherds, who pilots, who stewards, who is running, who is driving, who is
    steering, who was at, who were at, who was there, who were there, who all was there, who all
    were there`,
  what: `
    what, whats, what all, wat, wut, wot`,
  which: `
    which, wich`,
  how: `
    how`,
  why: `
    why, how come, reason, reasons, for what reason, what made, cause`,
  count: `
    how many, number of, count, total, how often, tally, how many times, no of, many times,
    turnout, head count, headcount`,
  not: `
    not, never, didnt, hasnt, havent, isnt, wasnt, none, nobody, yet to, not yet, hasnt yet,
    still to, didn, but not, no one, no country, still has to, has yet, except`,
  help: `
    help, commands, command, usage, how do i use, what can you do, what can i ask, how does this
    work, how do you work, instructions for, manual, options, what can i, what do you do, what
    can you, how to use, how can i use, menu, capabilities, abilities, what else can you, get
    started, getting started, examples, what can u do, sample questions, example questions,
    sample question, how should i phrase, how do i ask, how should i ask, can i ask, could i ask, should i ask, may i ask, able to ask, questions
    can, questions could, questions should, questions may, questions do you, questions will you,
    can you answer, do you answer, able to answer, suggest a question, phrase a question, word a
    question, ask a question, query, queries, questions can you handle, questions can you answer, do you handle, can you handle, do you support`,
  coverage: `
    what do you know, what do you cover, who are you, what are you, are you a bot, coverage, how
    far back, what does the record hold, what does the record cover, what is in the record, your
    record, your data, your database, how current, who made you, who built you, your name, are
    you human, are you real, you a bot, what data, which data, the data, what is this, what is
    this bot, this bot, quad brief, dataset, database, bot, do you cover, things do you know, you cover, record
    contain, record hold, record include, what do you hold`,
  greeting: `
    hi, hello, hey, hiya, howdy, gday, g day, good morning, good afternoon, good evening,
    greetings, yo, namaste, konnichiwa, morning, evening, afternoon, hey there, hi there, hello
    there, sup, whats up, how are you, ohayo, salaam, dear, heya, oi, namaskar, how are you
    doing, hows it going, how is it going, hope you are well, hope youre well, good day,
    konbanwa, hope this finds you well, moshi moshi, konnichi wa, pranam, hullo, nice to meet
    you`,
  thanks: `
    thanks, thank you, thankyou, thx, ty, tysm, cheers, ta, much appreciated, appreciated,
    appreciate it, arigato, arigatou, dhanyavaad, great job, nice one, good bot, well done,
    thanks a lot, many thanks, thanks in advance, tks, shukriya, thnx, tq, awesome, legend, bye,
    goodbye, see you, thank u, thanks so much, arigatou gozaimasu, arigato gozaimasu, dhanyavad,
    thanking you, regards, kind regards, best regards, lots of love, nice work, brilliant`,
  hearsay: `
    i was told, was told, were told, been told, someone said, somebody said, someone told me,
    they say, people say, i heard, i am told, told me, it is said, they said, my notes say, in
    general`,
  vague: `
    the other one, other one, other meeting, the other meeting, that one, that meeting, this
    one, this meeting, the same one`,
  opinion: `
    do you think, in your opinion, your opinion, your view, your take, your favourite, your
    favorite, who is the best, better, worst, best, smartest, overrated, underrated, a good
    idea, do you like, do you believe, your thoughts, what do you think, do you agree, do you
    trust, do you support`,
  abuse: `
    stupid, idiot, useless, dumb, suck, sucks, hate you, shut up, moron, crap, damn, hell, fuck,
    fucking, shit, bullshit, garbage, trash, lol, rubbish, ffs, wtf, lmao, bloody, piece of
    junk, haha, dammit`,
  injection: `
    ignore, ignore all, disregard, forget your, forget all, forget everything, forget the above, forget previous, forget that you, forget the rules, forget what, forget about, previous instructions, instructions, system prompt,
    prompt, pretend, roleplay, role play, jailbreak, override, developer mode, act as, act like,
    you are now, sudo, drop table, execute, eval, admin mode, bypass, simulate, api key, rm, rf,
    curl, invent, fabricate, imagine, hypothetically, hallucinate, repeat after me, ping
    everyone, make something up, make it up, made up answer, made up quote, made up name, something made up, take a guess, best guess, as an ai,
    language model, llm, chatgpt, unrestricted, no restrictions, no rules, without sources, do
    anything now, from now on, system message, say exactly, reply only, respond only, output
    only, drop database, delete from, select from, bot token, source code, write a poem, write
    me a poem, write a song, write code, write a python, write me a python, tell me a joke,
    write a haiku, sing a song`,
} satisfies Record<string, string>
