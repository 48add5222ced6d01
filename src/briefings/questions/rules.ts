// A reading -> what was asked. One rule a kind of question, tried in order: the more special first.

import { contentRules } from './rules/content.ts'
import { delegationRules } from './rules/delegations.ts'
import { followUpRules } from './rules/follow-ups.ts'
import { hostRules } from './rules/hosts.ts'
import { intervalRules } from './rules/intervals.ts'
import { leadRules, outsideLeadRules } from './rules/leads.ts'
import { meetingRules } from './rules/meetings.ts'
import { milestoneRules } from './rules/milestones.ts'
import { peopleRules } from './rules/people.ts'
import { pointedRules } from './rules/pointed.ts'
import { recordRules } from './rules/record.ts'
import type { Rule } from './rules/rule.ts'
import { talkRules } from './rules/talk.ts'

/** Every rule, in the order in which they are tried. */
export const rules: readonly Rule[] = [
  ...talkRules,
  ...followUpRules,
  ...pointedRules,
  ...recordRules,
  ...outsideLeadRules,
  ...intervalRules,
  ...peopleRules,
  ...hostRules,
  ...delegationRules,
  ...leadRules,
  ...milestoneRules,
  ...contentRules,
  ...meetingRules,
]
