// Words that carry nothing.

/** Words that carry nothing a question turns on. */
export const FILLERS: ReadonlySet<string> = new Set(
  `
  a wuz teh able about according acha across actual actually adopt advise again against ago ah all alone
  along already also although altogether am among amongst an and answer answers any anybody
  anybody's anyhow anyone anything anyway anywhere ao apologies apologise apparently appreciate
  approximately are around arre as as-is asap ask asked asking assignment assume at atm
  attached australia-india-japan-us  b4 back background backwards basically bc be because
  becuz been being believe beside besides between bhai bit bits bloke blokes body books bot
  both bother bothering briefly bring bro btw buddy but by call called came can capacity carried
  carries carry case certain certainly chap chaps check checking clarify clue cobber come coming
  compile compiling complete concerned concerning concise concisely confirm confirms contain
  contains content context correct cos could course coz crikey curious current cuz cyber
  cybersecurity d da dat date day days deck definitely desperate desu detailed did different
  direct directly dis distinct do does doesnt doing don done dont down dr dude during each
  earlier early earth eg eh eight elapsed end entire er essay etc even eventually ever every
  every1 everybody everybody's everyone everything exact exactly excuse fact fall false far
  fella feller few figure file filing filled finally find fine five folk folks folks' footnote for
  forgot formally formerly four frankly friend from full fyi gave gen general generally
  gentleman get gets getting give given go goes going gone gonna good got gotta government
  governments grateful great group's grp guys haan had handy happen happened happens has hate
  have having he headline hear heard held help her here hey him hint his hmm hmmm hold holding
  homework hon honestly hope how however hows hurry i id idea identities identity ie if im imo
  in indeed info innit inside interested into inventory is it it's its ive ji jointly just ka
  keen key kind kinda kinds kindly know known knows kudasai lady lah largely late later learn lemme
  let lieutenant like line lines literally ll long longer look looking lot love lt ltgen m madam
  made main mainly major make many mate matter may maybe me mea mean means meant meeting's
  member memo mid might mine minute mob mofa moment month months more most mostly mr
  mrs ms much must mx my na name named names naming ne near need needs neighbors neighbours new
  newest newsletter newsworthy nice nine nisc no nope nor normally note nothing nsc nscs number
  numbers obviously occasion occupied occupy occupying of off offer official officially officials often oh ok okay oldest
  on one one-page ones only onto onward onwards or order orders originally otherwise our ours
  out over overall own oz page pages? pal paper pardon part particular particulars partly
  partner partners parts passed per perhaps period person personally pib piece pieces please pls
  plus plz plzz point points possible possibly precise precisely prepare preparing present presumably
  presume pretty prof provide purposes put qsd quad quad's quadrilateral quads question
  questions quick quickly quite quiz ran rather re read real really recall received reckon reckons
  record records refused regard regarding regards related relating remain remains remember
  remind replies reply request requested requesting requests research researching respect
  respectively respects respond response retd right room roughly run running s said sake same
  san saw says sec second security see seen senior sense sentence sentences set setting seven
  several shall share she short shorter should show simply since single sir six slide slides so
  some somebody someone something sometimes somewhere soonest sorry sort sorta sorts specific
  specifically specifics specify  stand spring standalone standing state statemnt story study
  studying stuff succinct succinctly such sum summed  suppose supposed supposedly sure
  surely t take taken teach team tell ten term terms than that that's the their theirs them themselves then
  there these thesis they thing things think this tho those though thought three through thru
  time times to together too took toward towards trouble troubling true truly try trying turn
  turns two type types typically u uh um umm under understand up upon ur urgent urgently us us-led us-
  side use used using usually ve version versus very via w wanna want was way ways we week weeks
  well were what what's whatever whats when whens where wheres whether which whichever while
  whitehouse who who's whoever whole whom whos whose wi winter wish with within wk wonder
  wondering wont word words work working would writing ya yaar yall yeah year years yep yes yet
  you your yours yr zero`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
