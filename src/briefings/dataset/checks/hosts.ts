// A check: the host is the country where the meeting was, unless a source says otherwise.

import { country } from '../countries.ts'
import type { Check } from './check.ts'

export const hosts: Check = {
  name: 'hosts',
  describes: 'The host is the country where the meeting was, unless a source says otherwise.',
  scope: 'file',
  check: ({ meetings }) =>
    meetings.flatMap(({ file, value: { host, place } }) =>
      host.country === place.country || host.basis === 'stated'
        ? []
        : [
            {
              file,
              field: 'host.country',
              problem: `The host is ${country(host.country).inSentence}, but ${place.city} is in ${country(place.country).inSentence}.`,
              fix: 'Correct one of them; if a source names that host, set host.basis to "stated".',
            },
          ],
    ),
}
