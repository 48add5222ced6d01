// What some questions are answered with, statement by statement, on a fixed day.

import { describe, expect, it } from 'vitest'
import { statementText, statements } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

interface Golden {
  readonly ask: string
  readonly status: string
  readonly title: string
  readonly says: readonly string[]
  readonly records: readonly string[]
}

const goldens: readonly Golden[] = [
  {
    ask: 'who represented India',
    status: 'answered',
    title: 'Who represented India?',
    says: [
      "No source that was read names India's representative at the Sydney meeting of March 2022. [1][2][3][4][5]",
      'India was represented in New Delhi (30–31 January 2023) by Lt General Rajesh Pant, National Cyber Security Coordinator. [6][7][8][9]',
      'India was represented in Tokyo (5–6 December 2023) by Lt General MU Nair, National Cyber Security Coordinator. [10][11]',
    ],
    records: ['2022-03-sydney', '2023-01-new-delhi', '2023-12-tokyo'],
  },
  {
    ask: 'Did Okano represent Japan in Tokyo?',
    status: 'answered',
    title: 'Did Masataka Okano attend the meeting in Tokyo for Japan?',
    says: [
      'No: the record does not have Masataka Okano in Tokyo.',
      'Japan was represented in Tokyo (5–6 December 2023) by Keiichi Ichikawa, Deputy National Security Advisor and Assistant Chief Cabinet Secretary. [1][2]',
      'Masataka Okano represented Japan in New Delhi (30–31 January 2023) as Deputy National Security Adviser. [3][4][5][6]',
      'Masataka Okano became Deputy National Security Adviser of Japan in September 2022 and held the post for about a year. [7][8]',
      "Before September 2022 Masataka Okano was Director-General of the Foreign Policy Bureau in Japan's foreign ministry. [7][8]",
      'Masataka Okano became vice foreign minister of Japan in August 2023. [7][8]',
    ],
    records: ['2023-12-tokyo'],
  },
  {
    ask: 'when was the meeting before New Delhi',
    status: 'answered',
    title: 'When was the meeting in Sydney?',
    says: [
      'The Sydney meeting of March 2022 took place on 23–24 March 2022. [1]',
      'By the calendar, 23 March 2022 was a Wednesday and 24 March 2022 a Thursday.',
      "Australia's Department of Home Affairs dates the Sydney meeting to 23 and 24 March 2022. [1]",
      'The White House statement of Friday 25 March 2022 and the news copies of it say only that the meeting in Sydney took two days of that week. [2][3][4]',
      'Mint has the spokesperson speak after a meeting held that same day, which would point to 25 March 2022. [5]',
      "A report on the Quad officials' meeting of 30 March 2022 puts the Sydney meeting both earlier that month and earlier that week; the second cannot be right. [6]",
      'The record follows Home Affairs, 23 and 24 March 2022, which agrees with two days in the week of the White House statement; the exact days rest on that one official page. [1]',
    ],
    records: ['2022-03-sydney'],
  },
  {
    ask: 'how long between sydney and delhi',
    status: 'answered',
    title: 'How long between Sydney and New Delhi?',
    says: [
      'The Sydney meeting of March 2022 ended on 24 March 2022 and the New Delhi meeting of January 2023 began on 30 January 2023, 312 days later, about ten months. [1][2][3][4]',
    ],
    records: ['2022-03-sydney', '2023-01-new-delhi'],
  },
  {
    ask: 'which country has not hosted?',
    status: 'answered',
    title: 'Which country has not hosted',
    says: [
      'No meeting on record was hosted by the United States.',
      'Australia is taken to be the host of the Sydney meeting of March 2022, because it was held there. (inferred) [1]',
      "India is taken to be the host of the New Delhi meeting of January 2023: it was held there, and India's National Security Council Secretariat announced it. (inferred) [2]",
      'Japan hosted the Tokyo meeting of December 2023. [3]',
    ],
    records: ['2022-03-sydney', '2023-01-new-delhi', '2023-12-tokyo'],
  },
  {
    ask: 'who leads supply chains and why is it not Australia',
    status: 'answered',
    title: 'Who leads which workstream',
    says: [
      'Australia leads the work on critical infrastructure in the Quad Cybersecurity Partnership (24 May 2022). [1][2]',
      'India leads the work on supply-chain resilience and security in the Quad Cybersecurity Partnership (24 May 2022). [1][2]',
    ],
    records: ['2022-05-cybersecurity-partnership'],
  },
  {
    ask: 'who hosted the fourth meeting?',
    status: 'not-recorded',
    title: 'No such meeting',
    says: [
      'The record holds no meeting of the group that fits “fourth”.',
      'The group met in Sydney, Australia, on 23–24 March 2022. [1][2][3]',
      'The group met in New Delhi, India, on 30–31 January 2023. [4][5][6]',
      'The group met in Tokyo, Japan, on 5–6 December 2023. [7][1]',
      'No source that was read tells of a later meeting of the group after Tokyo in December 2023, in person or virtual. [1][8][9][10][11]',
      'No source that was read tells of a meeting of Quad cyber ambassadors, or gives the date of a meeting of experts or of a sub-group of the Quad Senior Cyber Group. [1][7][12]',
    ],
    records: [],
  },
  {
    ask: 'when did the group last meet',
    status: 'answered',
    title: 'When was the meeting in Tokyo?',
    says: [
      'The Tokyo meeting of December 2023 took place on 5–6 December 2023. [1][2]',
      'By the calendar, 5 December 2023 was a Tuesday and 6 December 2023 a Wednesday.',
      'No source that was read tells of a later meeting of the group after Tokyo in December 2023, in person or virtual. [2][3][4][5][6]',
    ],
    records: ['2023-12-tokyo'],
  },
  {
    ask: 'which weekday was the delhi meeting',
    status: 'answered',
    title: 'Which weekday was the meeting in New Delhi?',
    says: [
      'For the New Delhi meeting of January 2023: 30 January 2023 was a Monday and 31 January 2023 a Tuesday. [1][2][3]',
    ],
    records: ['2023-01-new-delhi'],
  },
  {
    ask: 'takeaways from tokyo',
    status: 'answered',
    title: 'What was agreed in Tokyo?',
    says: [
      'The Tokyo meeting of December 2023 ended in a joint text, issued by the four heads of delegation on 14 December 2023. [1]',
      'In Tokyo in December 2023 the four countries restated their support for the cyber principles that the Quad had agreed before. [2]',
      "In Tokyo in December 2023 the four countries agreed to take their projects further with the next Quad leaders' summit in view. [2]",
      'The joint text on Tokyo affirms that international law applies in cyberspace. [3][4]',
      'The joint text on Tokyo voices concern at cyber attacks on critical infrastructure in the region. [3][4]',
      "The joint text on Tokyo covers the group's work on secure software, supply chains and the Quad Cyber Challenge. [3][4]",
      'The text issued: Joint Press Release of the Quad Senior Cyber Group. [1]',
    ],
    records: ['2023-12-tokyo'],
  },
  {
    ask: 'who took over from okano',
    status: 'answered',
    title: 'Masataka Okano: before and after',
    says: [
      'Japan was represented in Tokyo (5–6 December 2023) by Keiichi Ichikawa, Deputy National Security Advisor and Assistant Chief Cabinet Secretary. [1][2]',
      'Masataka Okano became Deputy National Security Adviser of Japan in September 2022 and held the post for about a year. [3][4]',
      "Before September 2022 Masataka Okano was Director-General of the Foreign Policy Bureau in Japan's foreign ministry. [3][4]",
      'Masataka Okano became vice foreign minister of Japan in August 2023. [3][4]',
      "No source that was read says when Keiichi Ichikawa became Japan's Deputy National Security Advisor. [3][2][1]",
      "No source that was read names Japan's representative at the Sydney meeting of March 2022. [5][6][7][8][9]",
      'Japan was represented in New Delhi (30–31 January 2023) by Masataka Okano, Deputy National Security Adviser. [10][11][12][13]',
    ],
    records: [
      '2022-09-japan-deputy-adviser',
      '2023-08-japan-deputy-adviser',
      '2022-03-sydney',
      '2023-01-new-delhi',
      '2023-12-tokyo',
    ],
  },
  {
    ask: 'who hosted in delhi and tokyo',
    status: 'answered',
    title: 'Who hosted the meeting in New Delhi and Tokyo?',
    says: [
      "India is taken to be the host of the New Delhi meeting of January 2023: it was held there, and India's National Security Council Secretariat announced it. (inferred) [1]",
      'The New Delhi meeting of January 2023 took place on Monday and Tuesday, 30–31 January 2023. [1][2][3]',
      'Japan hosted the Tokyo meeting of December 2023. [4]',
      'The Tokyo meeting of December 2023 took place on 5–6 December 2023. [5][6]',
    ],
    records: ['2023-01-new-delhi', '2023-12-tokyo'],
  },
  {
    ask: 'tldr tokyo',
    status: 'answered',
    title: 'Quad Senior Cyber Group in Tokyo, 5–6 December 2023',
    says: [
      'The record has no later meeting: this one was nearly three years before 22 November 2026. Its newest entry on what happened around the meetings is of May 2026.',
      'The group met in Tokyo, Japan, on 5–6 December 2023. [1][2]',
      'At the Tokyo meeting of December 2023: Hamish Hansford for Australia, Lt General MU Nair for India, Keiichi Ichikawa for Japan and Anne Neuberger for the United States. [3][1]',
      'At the Tokyo meeting of December 2023 the four countries looked at the progress of projects that make infrastructure in the Indo-Pacific more secure. [1][2]',
      'At the Tokyo meeting of December 2023 the four countries stressed the defence of government networks and critical infrastructure against cyber attacks. [1]',
      'The Tokyo meeting of December 2023 ended in a joint text, issued by the four heads of delegation on 14 December 2023. [3]',
      'In Tokyo in December 2023 the four countries restated their support for the cyber principles that the Quad had agreed before. [1]',
      "In Tokyo in December 2023 the four countries agreed to take their projects further with the next Quad leaders' summit in view. [1]",
    ],
    records: ['2023-12-tokyo'],
  },
  {
    ask: 'list all documents',
    status: 'answered',
    title: 'Texts issued',
    says: [
      'Statement by National Security Council spokesperson Emily Horne, 25 March 2022. [1][2]',
      'Quad Senior Cyber Group Joint Cybersecurity Statement, 2 February 2023. (inferred) [3]',
      'Joint Press Release of the Quad Senior Cyber Group, 14 December 2023. [4]',
      'Quad Cybersecurity Partnership: Joint Principles, May 2022. (inferred) [5][6]',
      'Quad Joint Statement on Cooperation to Promote Responsible Cyber Habits, the week of 6 February 2023. [7]',
      'Quad Cybersecurity Partnership: Joint Principles for Secure Software, 20 May 2023. [8]',
      'The Wilmington Declaration: Joint Statement from the Leaders of Australia, India, Japan, and the United States, 21 September 2024. [9]',
      'No joint statement on the Sydney meeting of March 2022 was found; the one text found is the White House statement of 25 March 2022. [10][1][11]',
      'Japan calls the joint text on Tokyo a joint press release and lists it on 14 December 2023. [4]',
      "Australia's Department of Home Affairs, too, calls the joint text on Tokyo a joint press release. [10]",
      'The White House calls the joint text on Tokyo a joint statement and lists it on 15 December 2023. [4]',
      'The record follows the joint text itself, which says that it was issued on 14 December 2023; the meeting had been on 5 and 6 December. [4][12]',
    ],
    records: [
      '2022-03-sydney',
      '2023-01-new-delhi',
      '2023-12-tokyo',
      '2022-05-cybersecurity-partnership',
      '2023-02-cyber-challenge',
      '2023-05-secure-software-principles',
      '2024-09-leaders-wilmington',
    ],
  },
  {
    ask: 'who represented each country in sydney',
    status: 'not-recorded',
    title: 'Who represented each country in Sydney?',
    says: [
      'No source that was read names who represented the countries at the Sydney meeting of March 2022. [1][2][3][4][5]',
      'At the next meeting, in New Delhi in January 2023, Australia was represented by Michael Pezzullo, Secretary of the Department of Home Affairs; nothing that was read places him at the Sydney meeting. [6]',
      'At the next meeting, in New Delhi in January 2023, India was represented by Lt General Rajesh Pant, National Cyber Security Coordinator; nothing that was read places him at the Sydney meeting. [6]',
      'Masataka Okano, who came for Japan to New Delhi in January 2023, became Deputy National Security Adviser only in September 2022 and so did not hold that post at the time of the Sydney meeting. [7][8]',
      'Anne Neuberger was in Sydney that week, on a two-day visit for talks on cyber security with officials; the report does not mention the Quad, so that she took part in the meeting is a strong inference and no more. (inferred) [9]',
      'Anne Neuberger spoke at a White House briefing on the afternoon of 21 March 2022, which left time to reach Sydney for the meeting of 23 and 24 March. (inferred) [10]',
    ],
    records: ['2022-03-sydney'],
  },
  {
    ask: 'supply chain',
    status: 'answered',
    title: 'Supply-chain security',
    says: [
      'The Joint Principles cover four areas: critical infrastructure, supply chains, software and workforce. [1]',
      'India leads the work on supply-chain resilience and security in the Quad Cybersecurity Partnership (24 May 2022). [2][3]',
      'The New Delhi meeting of January 2023 discussed how to find and weigh risks in the supply chains of digital products and services. [4][5][6][7]',
      'After the New Delhi meeting of January 2023 the group set itself three longer-term aims: machine learning for security, secure channels for threat information, and a method for supply-chain security. [8][9]',
      'The joint statement on New Delhi sets as a longer-term aim a method for securing the supply chains of information and operational technology. [8][9]',
      'The security of supply chains was a subject of the Tokyo meeting of December 2023. [10][11]',
      "The joint text on Tokyo covers the group's work on secure software, supply chains and the Quad Cyber Challenge. [10][11]",
    ],
    records: ['2022-05-cybersecurity-partnership', '2023-01-new-delhi', '2023-12-tokyo'],
  },
  {
    ask: 'compare sydney and delhi',
    status: 'answered',
    title: 'Sydney (23–24 March 2022) and New Delhi (30–31 January 2023) compared',
    says: [
      'Cyber cooperation. [1][2][3][4][5]',
      'Critical infrastructure. [1][2][3][4]',
      'Information sharing. [6][7][8][9]',
      'Supply-chain security. [6][7][8][9]',
      'Software security. [6][7][8][9]',
      'Shared cyber standards. [6][7][8][9]',
      'Capacity building. [6][7][8][9]',
      'Incident prevention and response. [6][7][8][9]',
      'Public cyber awareness. [4]',
      'Artificial intelligence and machine learning. [5][10]',
      'Telecom security. [5][10][4]',
      'Cyber resilience. [1][2][3]',
      'No source that was read names who represented the countries at the Sydney meeting of March 2022. [11][1][2][3][12]',
      'Australia was represented in New Delhi by Michael Pezzullo AO, Secretary, Department of Home Affairs. [6][7][8][9]',
      'India was represented in New Delhi by Lt General Rajesh Pant, National Cyber Security Coordinator. [6][7][8][9]',
      'Japan was represented in New Delhi by Masataka Okano, Deputy National Security Adviser. [6][7][8][9]',
      'The United States was represented in New Delhi by Anne Neuberger, Deputy National Security Advisor. [6][7][8][9]',
      'The Sydney meeting of March 2022 took place on 23–24 March 2022. [11]',
      'Australia is taken to be the host of the Sydney meeting of March 2022, because it was held there. (inferred) [11]',
      'The New Delhi meeting of January 2023 took place on Monday and Tuesday, 30–31 January 2023. [6][7][9]',
      "India is taken to be the host of the New Delhi meeting of January 2023: it was held there, and India's National Security Council Secretariat announced it. (inferred) [6]",
    ],
    records: ['2022-03-sydney', '2023-01-new-delhi'],
  },
  {
    ask: 'how many meetings in 2021',
    status: 'not-recorded',
    title: 'How many meetings (2021)?',
    says: [
      'The record holds no meeting of the group that fits “2021”.',
      "The Quad Senior Cyber Group came out of the leaders' summit at the White House on 24 September 2021. [1][2]",
      'For Australia, the Department of Home Affairs leads in the Quad Senior Cyber Group. [1]',
      'Anne Neuberger visited Japan from 15 to 17 November 2021. [3]',
      'Anne Neuberger told reporters in Tokyo on 17 November 2021 that the Quad Senior Cyber Group existed and had been in discussion. [4]',
      'No source that was read gives the date or the format of any discussion that the group held before 17 November 2021. [4][3]',
      'The group met in Sydney, Australia, on 23–24 March 2022. [1][5][6]',
      'The group met in New Delhi, India, on 30–31 January 2023. [7][8][9]',
      'The group met in Tokyo, Japan, on 5–6 December 2023. [10][1]',
      'No source that was read tells of a later meeting of the group after Tokyo in December 2023, in person or virtual. [1][11][12][13][14]',
      'No source that was read tells of a meeting of Quad cyber ambassadors, or gives the date of a meeting of experts or of a sub-group of the Quad Senior Cyber Group. [1][10][15]',
    ],
    records: [],
  },
  {
    ask: 'the joint texts in New Delhi',
    status: 'answered',
    title: 'Texts issued on New Delhi, January 2023',
    says: [
      "The White House published the group's joint statement on New Delhi on a Thursday, which by the calendar is 2 February 2023. (inferred) [1][2]",
      'The joint statement on New Delhi names as near-term aims common secure-software practices for governments, common cyber requirements for critical infrastructure, a Quad Cyber Challenge, and capacity building with information sharing. [2]',
      'The joint statement on New Delhi sets as a longer-term aim the use of machine learning for cyber security. [1][3]',
      'The joint statement on New Delhi sets as a longer-term aim secure channels through which emergency response teams (CERTs) and the private sector can pass on threat information. [1][3]',
      'The joint statement on New Delhi sets as a longer-term aim a method for securing the supply chains of information and operational technology. [1][3]',
      'The joint statement on New Delhi records a discussion of trusted vendors in telecommunications. [1][3][2]',
      'The page: tabloidnasional.com (https://tabloidnasional.com/politics/quad-senior-cyber-group-joint-cybersecurity-statement/). A copy of the White House text on an unofficial site.',
    ],
    records: ['2023-01-new-delhi'],
  },
  {
    ask: 'what did they serve for lunch in New Delhi',
    status: 'not-recorded',
    title: 'Not in the record',
    says: [
      'The record holds nothing on “lunch”.',
      'Looked at: 3 meetings, 22 milestones and 77 sources.',
    ],
    records: [],
  },
]

describe('answers, word for word', () => {
  it.each(goldens)('$ask', ({ ask, ...expected }) => {
    const { status, briefing } = briefings.ask(ask, TODAY)
    const { title, records } = briefing
    expect({ status, title, says: statements(briefing).map(statementText), records }).toEqual(
      expected,
    )
  })
})
