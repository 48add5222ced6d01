// What the server tells the page, checked where it leaves.

import { z } from 'zod'
import { CHANNEL_IDS } from './workspace.ts'

/** A message of Block Kit, ready to be sent. */
export const slackPayload = z.looseObject({
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
})
export type SlackPayload = z.infer<typeof slackPayload>

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
const discordButton = z.looseObject({
  type: z.literal(2),
  style: z.number(),
  label: z.string(),
  custom_id: z.string(),
})
export type DiscordButton = z.infer<typeof discordButton>

const discordPart = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal(10), content: z.string() }),
  z.looseObject({ type: z.literal(14) }),
  z.looseObject({
    type: z.literal(1),
    id: z.number().optional(),
    components: z.array(discordButton),
  }),
  z.looseObject({
    type: z.literal(12),
    items: z.array(
      z.looseObject({ media: z.looseObject({ url: z.string() }), description: z.string() }),
    ),
  }),
  z.looseObject({ type: z.literal(13), file: z.looseObject({ url: z.string() }) }),
])
export type DiscordPart = z.infer<typeof discordPart>

/** A message of Components V2, or one of plain words. */
export const discordPayload = z.looseObject({
  flags: z.number(),
  content: z.string().optional(),
  components: z
    .array(
      z.looseObject({
        type: z.literal(17),
        accent_color: z.number().optional(),
        components: z.array(discordPart),
      }),
    )
    .optional(),
})
export type DiscordPayload = z.infer<typeof discordPayload>

/** A message of a digest as it is kept: null on a platform that needs fewer messages. */
export const digestPart = z.object({
  slack: slackPayload.nullable(),
  discord: discordPayload.nullable(),
})
export type DigestPart = z.infer<typeof digestPart>

export const channel = z.enum(CHANNEL_IDS)

const entry = z.object({
  /** Stays the same when the entry changes. */
  id: z.string(),
  /** Grows with every change of any entry. */
  sequence: z.number(),
  channel,
  /** An ISO instant by the clock of the playground. */
  at: z.string(),
  kind: z.enum(['typed', 'answer', 'notice', 'digest']),
  /** Whether the person alone sees it. */
  isPrivate: z.boolean(),
  /** What was typed, or the whole of what was said in plain text. */
  text: z.string(),
  status: z.enum(['answered', 'not-recorded', 'ambiguous', 'not-understood']).nullable(),
  slack: z.array(slackPayload),
  discord: z.array(discordPayload),
  file: z.object({ name: z.string(), type: z.string(), bytes: z.number() }).nullable(),
  picture: z.object({ name: z.string(), alt: z.string() }).nullable(),
  /** Whether its reply was lost, and it was found by looking in the channel. */
  isFound: z.boolean(),
})
export type Entry = z.infer<typeof entry>

export const CONDITIONS = [
  'well',
  'archived',
  'kicked',
  'rate-limited',
  'lost-reply',
  'lost-for-good',
] as const
/** How a channel is broken; `lost-for-good` loses replies where the channel cannot be read back. */
export type Condition = (typeof CONDITIONS)[number]

const digest = z.object({
  id: z.string(),
  /** "every Monday at 09:00 (Asia/Kolkata)" */
  schedule: z.string(),
  about: z.string(),
  standing: z.enum(['active', 'paused', 'halted']),
  /** The next few, none while none is to come. */
  next: z.array(z.string()),
  /** How many ended how. */
  counts: z.record(z.string(), z.number()),
  /** The latest deliveries, newest first. */
  deliveries: z.array(
    z.object({
      slot: z.string(),
      state: z.string(),
      /** Why, where something went wrong. */
      why: z.string().nullable(),
    }),
  ),
})
export type DigestState = z.infer<typeof digest>

const state = z.object({
  /** Another one after a reset: nothing that was shown before counts. */
  session: z.string(),
  /** The sequence of the newest change. */
  sequence: z.number(),
  /** An ISO instant. */
  now: z.string(),
  person: z.string(),
  channels: z.array(
    z.object({
      id: channel,
      name: z.string(),
      condition: z.enum(CONDITIONS),
      digests: z.array(digest),
    }),
  ),
})
export type State = z.infer<typeof state>

const field = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string(),
  required: z.boolean(),
  longest: z.number(),
  isLong: z.boolean(),
  /** Statements to choose from; none where it is typed. */
  choices: z.array(z.string()),
})

/** A form that a button opens. */
const form = z.object({
  kind: z.enum(['report', 'question']),
  title: z.string(),
  /** What it is about, in words; null for nothing. */
  about: z.string().nullable(),
  /** The same for the bot; it goes along when the form is sent. */
  ask: z.string(),
  fields: z.array(field),
  /** What opens the form on each platform, as it is sent. */
  payloads: z.object({ slack: z.looseObject({}), discord: z.looseObject({}) }),
})
export type Form = z.infer<typeof form>

export const changes = z.object({
  kind: z.literal('done'),
  state,
  /** Entries that changed since the sequence that the page had. */
  entries: z.array(entry),
  form: form.nullable(),
  /** What to mend in a form, by field. */
  problems: z.record(z.string(), z.string()),
})
export type Changes = z.infer<typeof changes>

/** What the page is told first. */
export const everything = changes.extend({
  /** The zone of the browser, by the name that the bot has for it; null for none. */
  zone: z.string().nullable(),
})
export type Everything = z.infer<typeof everything>

export const progress = z.object({
  kind: z.literal('progress'),
  now: z.string(),
  /** From 0 to 1. */
  part: z.number(),
})
export type Progress = z.infer<typeof progress>

export const completion = z.object({
  /** What a person sees. */
  label: z.string(),
  detail: z.string(),
  /** The whole line once it is chosen. */
  line: z.string(),
})
export type Completion = z.infer<typeof completion>
