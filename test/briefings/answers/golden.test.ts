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
      'India was represented in Tokyo (5–6 December 2023) by Lt General MU Nair, National Cyber Security Coordinator. [10][11][1]',
    ],
    records: ['2022-03-sydney', '2023-01-new-delhi', '2023-12-tokyo'],
  },
  {
    ask: 'Did Okano represent Japan in Tokyo?',
    status: 'answered',
    title: 'Did Masataka Okano attend the meeting in Tokyo for Japan?',
    says: [
      'No: the record does not have Masataka Okano in Tokyo.',
      'Japan was represented in Tokyo (5–6 December 2023) by Keiichi Ichikawa, Deputy National Security Advisor and Assistant Chief Cabinet Secretary. [1][2][3]',
      'Masataka Okano represented Japan in New Delhi (30–31 January 2023) as Deputy National Security Adviser. [4][5][6][7]',
      'Masataka Okano became Deputy National Security Adviser of Japan in September 2022 and held the post for about a year. [8][9]',
      "Before September 2022 Masataka Okano was Director-General of the Foreign Policy Bureau in Japan's foreign ministry. [8][9]",
      'Masataka Okano became vice foreign minister of Japan in August 2023. [8][9]',
    ],
    records: ['2023-12-tokyo'],
  },
  {
    ask: 'when was the meeting before New Delhi',
    status: 'answered',
    title: 'When was the meeting in Sydney?',
    says: [
      'The Sydney meeting of March 2022 took place on Wednesday and Thursday, 23–24 March 2022. [1]',
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
    title: 'Who hosted the meeting (fourth)?',
    says: [
      'The record holds no meeting of the group that fits “fourth”.',
      'The group met in Sydney, Australia, on 23–24 March 2022. [1][2][3]',
      'The group met in New Delhi, India, on 30–31 January 2023. [4][5][6]',
      'The group met in Tokyo, Japan, on 5–6 December 2023. [7][1][8]',
      'No source that was read tells of a later meeting of the group after Tokyo in December 2023, in person or virtual. [1][9][10][11][12]',
      'No source that was read tells of a meeting of Quad cyber ambassadors, or gives the date of a meeting of experts or of a sub-group of the Quad Senior Cyber Group. [1][7][8]',
    ],
    records: [],
  },
  {
    ask: 'what did they serve for lunch in New Delhi',
    status: 'not-recorded',
    title: 'Not in the record',
    says: [
      'The record holds nothing on “serve” and “lunch”.',
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
