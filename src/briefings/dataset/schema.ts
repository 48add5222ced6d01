// What a file in data/ may say, as types: made from the definitions, which only those load who read files.

import type { z } from 'zod'
import type { COUNTRIES } from './country-codes.ts'
import type {
  meetingSchema,
  MILESTONE_KINDS,
  milestoneSchema,
  peopleSchema,
  sourcesSchema,
  topicsSchema,
} from './definitions.ts'
import type { claim, differs, open, period, SUBJECTS, topicClaim } from './schema-parts.ts'

export { COUNTRIES } from './country-codes.ts'

export type CountryCode = (typeof COUNTRIES)[number]
export type Subject = (typeof SUBJECTS)[number]
export type MilestoneKind = (typeof MILESTONE_KINDS)[number]
export type Meeting = z.infer<typeof meetingSchema>
export type Milestone = z.infer<typeof milestoneSchema>
export type Source = z.infer<typeof sourcesSchema>['sources'][number]
export type Person = z.infer<typeof peopleSchema>['people'][number]
export type Topic = z.infer<typeof topicsSchema>['topics'][number]
export type Delegation = Meeting['delegations'][number]
export type DocumentRecord = Meeting['documents'][number]
export type RecordedClaim = z.infer<typeof claim>
export type TopicClaim = z.infer<typeof topicClaim>
export type OpenPoint = z.infer<typeof open>
export type Difference = z.infer<typeof differs>
export type Period = z.infer<typeof period>
