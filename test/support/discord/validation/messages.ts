import { componentsOf, everyComponent } from '../component.ts'
import type { Component } from '../component.ts'
import { hasFlag, MESSAGE_FLAGS } from '../flags.ts'
import type { MessageFlagName } from '../flags.ts'
import { isJsonObject, numberOf, objectsOf, textOf, shown } from '../json.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { DOCS, LIMITS } from '../limits.ts'
import type { StoredMessage } from '../messages.ts'
import type { Upload } from '../rest/bodies.ts'
import { componentIssues } from './components.ts'
import { embedTotalIssues, EMBEDS } from './embeds.ts'
import type { Issue } from './issues.ts'
import { check, list, may, mayBeNull, must, text, whole } from './rules.ts'
import type { Fields, Rule } from './rules.ts'

/** What a message body is for; what it may hold depends on it. */
export type Purpose = 'create' | 'response' | 'follow-up' | 'edit' | 'edit-by-token'

const yesNo: Rule = { kind: 'yes-no', doc: DOCS.message }
const anything: Rule = { kind: 'anything' }
const digits: Rule = { kind: 'digits', doc: DOCS.message }

const allowedMentions: Rule = {
  kind: 'record',
  doc: DOCS.allowedMentions,
  fields: {
    parse: may(
      list(
        { kind: 'one-of', values: ['roles', 'users', 'everyone'], doc: DOCS.allowedMentions },
        { min: 0, max: 3, doc: DOCS.allowedMentions },
      ),
    ),
    roles: may(list(digits, LIMITS.allowedIds)),
    users: may(list(digits, LIMITS.allowedIds)),
    replied_user: may(yesNo),
  },
}

const attachment: Rule = {
  kind: 'record',
  doc: DOCS.attachments,
  fields: {
    id: must(digits),
    filename: may(text({ min: 1, max: 1024, doc: DOCS.attachments })),
    title: mayBeNull(text({ min: 0, max: 1024, doc: DOCS.attachments })),
    description: mayBeNull(text(LIMITS.attachmentDescription)),
    duration_secs: mayBeNull(anything),
    waveform: mayBeNull(anything),
    is_spoiler: may(yesNo),
  },
}

/** Members of every message body. discord.js writes `tts` and `enforce_nonce` into all of them. */
const common: Fields = {
  content: mayBeNull(text(LIMITS.content)),
  tts: may(yesNo),
  embeds: mayBeNull(EMBEDS),
  allowed_mentions: mayBeNull(allowedMentions),
  components: mayBeNull(anything),
  attachments: mayBeNull(list(attachment, LIMITS.attachments)),
  flags: mayBeNull({ kind: 'whole-number', limit: { min: 0, max: 2 ** 31, doc: DOCS.flags } }),
  enforce_nonce: may(yesNo),
  poll: mayBeNull(anything),
}

const created: Fields = {
  ...common,
  nonce: may({
    kind: 'either',
    rules: [text(LIMITS.nonce), whole({ min: 0, max: Number.MAX_SAFE_INTEGER, doc: DOCS.message })],
  }),
  message_reference: may({
    kind: 'record',
    doc: DOCS.reference,
    fields: {
      type: may({ kind: 'one-of', values: [0, 1], doc: DOCS.message }),
      message_id: must(digits),
      channel_id: may(digits),
      guild_id: may(digits),
      fail_if_not_exists: may(yesNo),
    },
  }),
  sticker_ids: may(list(digits, { min: 0, max: 3, doc: DOCS.message })),
  shared_client_theme: may(anything),
}

/** Which flags may be set by which kind of body: the notes at `flags` in the pages of DOCS. */
const SETTABLE: Readonly<Record<Purpose, readonly MessageFlagName[]>> = {
  create: ['SUPPRESS_EMBEDS', 'SUPPRESS_NOTIFICATIONS', 'IS_VOICE_MESSAGE', 'IS_COMPONENTS_V2'],
  response: [
    'SUPPRESS_EMBEDS',
    'EPHEMERAL',
    'SUPPRESS_NOTIFICATIONS',
    'IS_VOICE_MESSAGE',
    'IS_COMPONENTS_V2',
  ],
  'follow-up': [
    'SUPPRESS_EMBEDS',
    'EPHEMERAL',
    'SUPPRESS_NOTIFICATIONS',
    'IS_VOICE_MESSAGE',
    'IS_COMPONENTS_V2',
  ],
  edit: ['SUPPRESS_EMBEDS', 'IS_COMPONENTS_V2'],
  'edit-by-token': ['SUPPRESS_EMBEDS', 'IS_COMPONENTS_V2'],
}

/** What is judged together: the body, what it is for, its files, and the message it changes. */
export interface MessageDraft {
  body: JsonObject
  purpose: Purpose
  uploads: readonly Upload[]
  previous?: StoredMessage
}

/** Everything that Discord would refuse in a message body, except that it is empty. */
export function messageIssues(draft: MessageDraft): Issue[] {
  const { body, purpose, previous } = draft
  const issues: Issue[] = []
  const fields = purpose === 'create' ? created : common
  const doc = purpose.startsWith('edit') ? DOCS.editMessage : DOCS.message
  check({ kind: 'record', fields, doc }, body, [], issues)
  issues.push(...embedTotalIssues(body['embeds']))
  if (purpose !== 'create' && body['enforce_nonce'] === true)
    issues.push(issue('enforce_nonce', 'UNKNOWN_PROPERTY', 'Only when creating messages.', doc))
  issues.push(...mentionIssues(body['allowed_mentions']))
  const flags = numberOf(body['flags'])
  const settable = SETTABLE[purpose].reduce((bits, name) => bits | MESSAGE_FLAGS[name], 0)
  const kept = previous?.flags ?? 0
  if ((flags & ~settable & ~kept) !== 0)
    issues.push(issue('flags', 'BASE_TYPE_CHOICES', `Flags ${flags} cannot be set.`, DOCS.flags))
  const v2 = hasFlag(flags | kept, 'IS_COMPONENTS_V2')
  if (v2) issues.push(...componentsV2Issues(draft))
  const components = body['components']
  if (components !== undefined && components !== null)
    issues.push(
      ...componentIssues(components, v2 ? 'components-v2-message' : 'message', ['components']),
    )
  return [...issues, ...attachmentIssues(draft)]
}

/** Whether a message would show nothing at all (code 50006). */
export function isEmpty(message: {
  content: string
  embeds: readonly JsonObject[]
  components: readonly Component[]
  attachments: readonly unknown[]
}): boolean {
  const { content, embeds, components, attachments } = message
  const shows = embeds.length + components.length + attachments.length
  return content.trim() === '' && shows === 0
}

function issue(member: string, code: string, message: string, doc: string): Issue {
  return { path: [member], code, message, doc }
}

function mentionIssues(value: JsonValue | undefined): Issue[] {
  if (!isJsonObject(value) || !Array.isArray(value['parse'])) return []
  const parse = value['parse']
  return ['users', 'roles']
    .filter((name) => parse.includes(name) && Array.isArray(value[name]))
    .filter((name) => (value[name] as JsonValue[]).length > 0)
    .map((name) => ({
      path: ['allowed_mentions', name],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
      doc: DOCS.allowedMentions,
    }))
}

function componentsV2Issues({ body, previous }: MessageDraft): Issue[] {
  const issues: Issue[] = []
  const refuse = (member: string) => {
    const message = `The "${member}" field cannot be used with MessageFlags.IS_COMPONENTS_V2`
    issues.push(
      issue(
        member,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message,
        DOCS.components,
      ),
    )
  }
  const content = body['content'] === undefined ? previous?.content : textOf(body['content'])
  const embeds = body['embeds'] === undefined ? (previous?.embeds ?? []) : objectsOf(body['embeds'])
  if (content) refuse('content')
  if (embeds.length > 0) refuse('embeds')
  if (isJsonObject(body['poll'])) refuse('poll')
  if (Array.isArray(body['sticker_ids'])) refuse('sticker_ids')
  return issues
}

/** Files must be uploaded (or kept) to be described or shown. */
function attachmentIssues({ body, uploads, previous }: MessageDraft): Issue[] {
  const issues: Issue[] = []
  const kept = previous?.attachments ?? []
  const described = objectsOf(body['attachments'])
  const known = (id: string) =>
    uploads.some((file) => file.index === id) || kept.some((file) => file.id === id)
  described.forEach((one, index) => {
    if (known(shown(one['id']))) return
    const message = `Attachment ${shown(one['id'])} was not uploaded.`
    const path = ['attachments', index, 'id']
    issues.push({ path, code: 'ATTACHMENT_NOT_FOUND', message, doc: DOCS.attachments })
  })
  const names = new Set([...uploads, ...kept].map((file) => file.filename))
  for (const name of shownFiles(body)) {
    if (names.has(name)) continue
    const message = `attachment://${name} names no file of this message.`
    issues.push(issue('attachments', 'ATTACHMENT_NOT_FOUND', message, DOCS.attachments))
  }
  return issues
}

function shownFiles(body: JsonObject): string[] {
  const inEmbeds = objectsOf(body['embeds']).flatMap((one) => [
    ...objectsOf([one['image'] ?? null, one['thumbnail'] ?? null]).map((part) => part['url']),
    ...objectsOf([one['footer'] ?? null, one['author'] ?? null]).map((part) => part['icon_url']),
  ])
  const inComponents = everyComponent(componentsOf(body['components'])).flatMap((one) => [
    ...objectsOf([one['media'] ?? null, one['file'] ?? null]),
    ...objectsOf(one['items']).flatMap((item) => objectsOf([item['media'] ?? null])),
  ])
  return [...inEmbeds, ...inComponents.map((part) => part['url'])]
    .flatMap((url) => textOf(url) ?? [])
    .filter((url) => url.startsWith('attachment://'))
    .map((url) => decodeURIComponent(url.slice('attachment://'.length)))
}
