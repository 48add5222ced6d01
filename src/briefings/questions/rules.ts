// A reading -> what was asked. One rule a kind of question, tried in order: the more special first.
import { peopleRules } from './rules/people.ts'
import { hostRules } from './rules/hosts.ts'
import { delegationRules } from './rules/delegations.ts'
import { contentRules } from './rules/content.ts'
import { meetingRules } from './rules/meetings.ts'
import { followUpRules } from './rules/follow-ups.ts'
import { intervalRules } from './rules/intervals.ts'
import { recordRules } from './rules/record.ts'
import { leadRules, outsideLeadRules } from './rules/leads.ts'
import { milestoneRules } from './rules/milestones.ts'
import { pointedRules } from './rules/pointed.ts'
import { talkRules } from './rules/talk.ts'
import type { Rule } from './rules/rule.ts'

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
