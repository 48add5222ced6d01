// Countries and bodies that are no member of the Quad: named in a question, they are answered as such and
// never taken for a misspelt member.

import { COUNTRIES } from '../dataset/schema.ts'

const ADJECTIVES = `
  chinese=China british=the United Kingdom uk=the United Kingdom britain=the United Kingdom
  brit=the United Kingdom brits=the United Kingdom england=the United Kingdom english=the United Kingdom
  russian=Russia russians=Russia french=France german=Germany germans=Germany canadian=Canada canadians=Canada
  kiwi=New Zealand kiwis=New Zealand nz=New Zealand korean=South Korea koreans=South Korea korea=South Korea rok=South Korea
  dprk=North Korea pakistani=Pakistan pakistanis=Pakistan indonesian=Indonesia indonesians=Indonesia
  filipino=the Philippines filipinos=the Philippines philippine=the Philippines vietnamese=Vietnam taiwanese=Taiwan
  singaporean=Singapore thai=Thailand malaysian=Malaysia iranian=Iran israeli=Israel israelis=Israel ukrainian=Ukraine
  ukrainians=Ukraine austrian=Austria austrians=Austria italian=Italy spanish=Spain dutch=the Netherlands holland=the Netherlands
  swedish=Sweden swiss=Switzerland polish=Poland turkish=Turkey turkey=Turkey brazilian=Brazil mexican=Mexico
  saudi=Saudi Arabia emirati=the United Arab Emirates uae=the United Arab Emirates egyptian=Egypt
  fijian=Fiji bangladeshi=Bangladesh nepali=Nepal nepalese=Nepal bhutanese=Bhutan burmese=Myanmar burma=Myanmar
  cambodian=Cambodia afghan=Afghanistan iraqi=Iraq syrian=Syria mongolian=Mongolia prc=China
  european=the European Union eu=the European Union nato=NATO asean=ASEAN aukus=AUKUS brics=BRICS
  sri=Sri Lanka lankan=Sri Lanka scottish=Scotland scotland=Scotland irish=Ireland estonian=Estonia`

/**
 * The words for countries and bodies outside the Quad, in lower case, each with the name to answer with.
 * Country names come from the runtime's own table of ISO 3166-1 regions (Intl.DisplayNames).
 * @returns name by word or phrase
 */
export function outsiderWords(): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const entry of ADJECTIVES.matchAll(/(\w+)=([^=]+)(?=\s+\w+=|$)/g)) {
    const [, word = '', name = ''] = entry
    words.set(word, name.trim())
  }
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const code of regionCodes()) {
    const name = names.of(code)
    if (name !== undefined && !MEMBERS.has(code)) words.set(name.toLowerCase(), name)
  }
  return words
}

const MEMBERS: ReadonlySet<string> = new Set(COUNTRIES)

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

function regionCodes(): readonly string[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))
}
