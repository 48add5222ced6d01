// Words and phrases, by cue: what was discussed, agreed, issued and changed, and what the record rests on.

/** Comma-separated phrases by cue. */
export const CONTENT_CUES = {
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
    natter, raised, active in`,
  topics: `
    topic, topics, areas of work, areas, subjects covered, thematic, fields of work, work areas,
    workplan areas, field, fields, policy areas, policy area, themes`,
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
    work plan, workplan, joint commitments, emerge, emerged, action points, concrete,
    concretely, came away with, come away with, end up with, ended up with, bring, brought, what
    was done, was done, output, outputs, outcom, to do list, ambitions, ambition, vow, vowed,
    bound themselves, take on, took on, set down, fruit, bear fruit, paved the way, pave the way,
    longer term aims, long term aims, near term aims, short term aims, longer term goals, long
    term goals, near term goals, short term goals, for the longer term, for the long term, for the
    near term, in the near term, in the longer term`,
  documents: `
    document, documents, joint statement, joint statements, statement, statements, joint text,
    joint texts, communique, communiques, press release, press releases, release, releases,
    joint press release, paper, papers, declaration, declarations, readout, readouts, read out,
    joint cybersecurity statement, joint cyber statement, published, publish, publication,
    publications, issued, issuing, issuer, put out, released, releasing, wording, issued by,
    sign, signed, signatory, signatories, authors, authored, doc, docs, official text, official
    texts, paperwork, factsheet, fact sheet, press statement, press note, notice, media release, final
    document, outcome document, joint communique, put their names to, in writing, come out in
    writing, text, texts, author, written, announce, announced, announcement, wrote, instrument,
    instruments`,
  reports: `
    report back, the group report, the group reports, the group reported, reports back, reported back, reporting back, report to, reports to, report back
    to, reporting line, answer to, answers to, report up to, report up, reports up, feed back,
    feeds back, brief back, answerable to, debrief, reported to, reporting to, report its work
    to, accountable to, feeds into, feed into, reports up to, gets the reports, get the reports,
    receives the reports, reports go to, report goes to, report go to, receive the report, gets
    the report, receives its reports, gets its reports, meant for, addressed to, destined for,
    answered to, to be reported, to be told, reported up, report it to, to report, informed of, informed about, kept informed, hear about, heard about`,
  change: `
    change, changed, changes, differ, differs, difference, differences, different, compare,
    compared, comparing, comparison, versus, vs, contrast, evolve, evolved, evolution, whats
    new, new in, new at, dropped, kept, shift, shifted, side by side, moved on, new since,
    newly, stayed the same, stay the same, diff, in common, common to, shared between, similar,
    similarities, altered, carried over, carry over, stack up, v, new, added, drop, moved, what
    is new, common, same and different`,
  say: `
    say about, said about, says about, say on, said on, says on, says, say`,
  open: `
    leave open, left open, unclear, uncertain, uncertainty, disagree, disagreement,
    disagreements, contradict, contradiction, contradictions, unknown, unknowns, not known, not
    recorded, discrepancy, discrepancies, sources differ, sources disagree, sources say, open
    questions, open points, in doubt, conflicting, inconsistent, inconsistency, inconsistencies,
    caveats, caveat, not say, unsure, unresolved, at odds, gaps, conflict, conflicts, disputed,
    gaps in the record, holes, not clear, left unsaid, missing from the record, accounts differ,
    dates differ, differ on, reports differ, reports disagree, clash, clashes, contested, shaky,
    not we know, not know, do not we know, contradictory, open question, diverge, diverges, diverged`,
  certainty: `
    how solid, how firm, how reliable, how robust, how trustworthy, how sure, how certain, how confident can, how confident are, how confident should, how credible, how dependable, how accurate, how well established, how well
    sourced, how well attested, how good is, how strong is, how shaky, reliable, reliability,
    certainty, robust, watertight, set in stone, can i trust, can we trust, should i trust,
    should we trust, can i rely on, can we rely on, how far can i trust, how far can we trust`,
  sources: `
    source, sources, reference, references, citation, citations, cite, cites, cited, how do you
    know, bibliography, where do you get, where did you get, url, urls, says who, rest on,
    sourced, provenance, attribution, where does this come from, where does the information come
    from, web address, rests on, backs up, back up, footnotes, official page, official source,
    get this from, get your information, get your info, get your data, data come from, get your
    facts, info from, information from, links, evidence, proof, based on, who says, which page,
    which pages, webpage, web page, basis, documentary basis, vouches, backing, substantiates,
    attests, link, do you base, you base, publishers, publisher, do you rely on`,
  summary: `
    summary, summaries, summarise, summarize, brief, briefing, brief me, overview, recap, what
    happened, what went on, what took place, happen, happened, tldr, tl dr, rundown, run down,
    digest, catch me up, in short, in brief, highlights, gist, key points, main points, bullet points, bullets, dot points, fill me
    in, all about, everything about, everything on, tell me about, up to speed, go down, went
    down, transpired, synopsis, run through, what do you know, what do you have, update,
    updates, full picture, lowdown, low down, occurred, sum up, readout of, walk me through,
    lines on, three lines, news, backgrounder, one pager, explain, report on, info, information, details,
    describe, full briefing, standard briefing, normal briefing, detailed briefing, complete
    briefing, note on, fill in, catch up, summed up, sums up, everything,
    what did i miss, what did we miss, i missed, we missed`,
  short: `
    short, shorter, three line, three lines, one liner, quick, in a nutshell, nutshell, tldr, tl
    dr, in short, short version`,
  standard: `
    standard briefing, standard version, normal briefing`,
  full: `
    full briefing, full version, in full, in detail, detailed briefing, complete briefing, long
    version, longer version, full readout, full account`,
} satisfies Record<string, string>
