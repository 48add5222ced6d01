// Every check, in the order in which their faults are shown.

import { addresses } from './addresses.ts'
import type { Check } from './check.ts'
import { collidingNames } from './colliding-names.ts'
import { delegations } from './delegations.ts'
import { documentDates } from './document-dates.ts'
import { duplicateAddresses } from './duplicate-addresses.ts'
import { duplicatePeople } from './duplicate-people.ts'
import { fileNames } from './file-names.ts'
import { hosts } from './hosts.ts'
import { leads } from './leads.ts'
import { nationalities } from './nationalities.ts'
import { ordinals } from './ordinals.ts'
import { orphans } from './orphans.ts'
import { periods } from './periods.ts'
import { realDates } from './real-dates.ts'
import { references } from './references.ts'
import { repeatedCitations } from './repeated-citations.ts'
import { repeatedSentences } from './repeated-sentences.ts'
import { schemaReferences } from './schema-references.ts'
import { textStyle } from './text-style.ts'
import { uniqueIds } from './unique-ids.ts'
import { weekdays } from './weekdays.ts'

/** All checks of the record. */
export const checks: readonly Check[] = [
  schemaReferences,
  fileNames,
  uniqueIds,
  references,
  orphans,
  realDates,
  periods,
  weekdays,
  documentDates,
  ordinals,
  delegations,
  nationalities,
  hosts,
  leads,
  addresses,
  duplicateAddresses,
  duplicatePeople,
  collidingNames,
  repeatedCitations,
  repeatedSentences,
  textStyle,
]
