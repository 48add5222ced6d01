// Faults planted in delegations, hosts and leads, each with exactly what its check says of it.

import { PARTNERSHIP, SYDNEY, TOKYO } from './plant.ts'
import type { Plant } from './plant.ts'

export const countries: readonly Plant[] = [
  {
    check: 'delegations',
    when: 'a country stands twice and another is missing',
    edits: [{ file: SYDNEY, set: { 'delegations.1.country': 'AU' } }],
    faults: [
      {
        file: SYDNEY,
        field: 'delegations',
        problem: 'The delegation of India is missing.',
        fix: 'Add it; when no source names anybody, with the kind "not-named".',
      },
      {
        file: SYDNEY,
        field: 'delegations.1.country',
        problem: 'A delegation of Australia stands here already.',
        fix: 'Put all representatives of a country into one delegation.',
      },
    ],
  },
  {
    check: 'delegations',
    when: 'a person stands twice',
    edits: [{ file: TOKYO, set: { 'delegations.3.representatives.0.person': 'keiichi-ichikawa' } }],
    faults: [
      {
        file: TOKYO,
        field: 'delegations.3.representatives.0.person',
        problem: '"keiichi-ichikawa" stands in this meeting already.',
        fix: 'Name a person once, with the title at this meeting.',
      },
    ],
  },
  {
    check: 'nationalities',
    when: 'a person stands for another country',
    edits: [{ file: TOKYO, set: { 'delegations.2.representatives.0.person': 'rajesh-pant' } }],
    faults: [
      {
        file: TOKYO,
        field: 'delegations.2.representatives.0.person',
        problem: '"rajesh-pant" is of India in people.json, and stands here for Japan.',
        fix: 'Move the person to the right delegation, or correct people.json.',
      },
    ],
  },
  {
    check: 'hosts',
    when: 'the host is another country and no source is said to name it',
    edits: [{ file: TOKYO, set: { 'host.country': 'US' } }],
    faults: [
      {
        file: TOKYO,
        field: 'host.country',
        problem: 'The host is the United States, but Tokyo is in Japan.',
        fix: 'Correct one of them; if a source names that host, set host.basis to "stated".',
      },
    ],
  },
  {
    check: 'hosts',
    when: 'the host is another country, as a source states',
    edits: [{ file: TOKYO, set: { 'host.country': 'US', 'host.basis': 'stated' } }],
    faults: [],
    sound: true,
  },
  {
    check: 'leads',
    when: 'a lead is missing',
    edits: [{ file: PARTNERSHIP, set: { 'leads.3.country': 'JP' } }],
    faults: [
      {
        file: PARTNERSHIP,
        field: 'leads',
        problem: 'The lead of the United States is missing.',
        fix: 'Add it, or say in open, about "leads", that no source names it.',
      },
    ],
  },
]
