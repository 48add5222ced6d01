// Words for what people ask about and the record says nothing of.

import { stemKey } from './lexicon.ts'

/** What people ask about the group and the record says nothing of, by stem. */
export const UNRECORDED: ReadonlySet<string> = stemsOf(`
  cost costs budget price prices pay paid salary wage earn earns earned earnings money fund funds funding funded spend spent
  spending tax taxes taxpayer taxpayers dollar dollars rupee rupees yen million billion expense expenses donate bribe
  age old born birthday died dead die married wife husband spouse child children son daughter family religion height weight
  hobby hobbies email mail phone phones telephone mobile address contact linkedin twitter university degree educated education
  graduate biography autobiography memoir career pension kids mother father parents brother sister ethnicity faith church wealth rich
  school schools college schooling alma phd doctorate hometown childhood upbringing politics democrat republican health habits
  accompany accompanied accompanies companion companions
  hotel hotels lunch dinner breakfast meal menu catering eat ate eaten drink drank vegetarian
  vote votes voted voting ballot interpreter interpreters translator translators language languages minutes transcript recording
  recorded recordings photo photos photograph picture pictures livestream broadcast webcast journalist journalists conference
  interview interviews accredited deputy deputies assistant assistants aide aides staff staffer staffers secretariat intern
  entourage bodyguard bodyguards company companies firm firms contractor contractors industry business businesses agency agencies
  army troops soldiers sanction sanctions sanctioned treaty treaties convention pact ratify ratified ratification
  draft drafts annex annexes protocol classified secret secrets confidential unpublished redacted leak leaked leaks
  hack hacked hacker hackers hacking breach breached malware spy spies spying espionage
  motive motives motivation opinion opinions feel feeling feelings mood atmosphere tone angry argue argued argument quarrel row
  clash clashed disagreement tension tensions gift gifts dress dressed wore wear gender ratio percentage percent proportion average
  influential important powerful popular implement implemented implementation fulfilled completed followup evaluation assessed
  effective effectiveness success successful failed failure deadline deadlines penalty compliance findings annual
  subgroup subgroups subcommittee taskforce committee committees council board sidelines bilateral bilaterals trilateral
  quote quotes verbatim speech speeches remark remarks react reaction reacted respond responded criticised criticized criticism
  condemn protest protests invited invitation observer observers guest guests room street scandal allegation allegations
  corruption corrupt press reception exercise drill publicly travel stay trust longest logo hashtag taker ill sick jail resigned`)

/** What has nothing to do with the group at all, by stem. */
export const ELSEWHERE: ReadonlySet<string> = stemsOf(`
  weather rain sunny temperature forecast snow food tea coffee wine sushi restaurant restaurants recipe cook
  flight flights airline airport visa train taxi tourist tourism holiday beach luggage jet plane
  cricket football soccer rugby tennis hockey olympic olympics olympiad chess match game games sport sports score goal medal
  tournament cup championship race marathon film movie song music concert dance singer actor album eurovision festival art
  museum novel poem joke haiku fashion election elections elected poll
  stock stocks bitcoin crypto cryptocurrency trading economy tariff tariffs invest investment
  programmer code coding python javascript java html sql computer laptop password wifi printer translate
  maths math equation solve calculate multiply divided sqrt dog cat pet horse bird fish bike bicycle car truck motorbike
  doctor medicine hospital vaccine vaccines covid pandemic disease virus satellite moon mars rocket
  god mayor expensive tallest cold gdp hindi alphabet currency capital convert rent mortgage shopping article translation love relationship girlfriend boyfriend population geography mountain river kilometres miles
  metro uninstall king queen emperor horoscope lottery`)

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/)
      .map((word) => stemKey([word])),
  )
}
