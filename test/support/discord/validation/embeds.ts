import { lengthOf, objectsOf, textOf } from '../json.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { DOCS, LIMITS } from '../limits.ts'
import type { Issue } from './issues.ts'
import { list, may, must, text, whole } from './rules.ts'
import type { Rule } from './rules.ts'

const doc = DOCS.embedLimits
const webUrl: Rule = { kind: 'url', limit: LIMITS.url, schemes: ['http', 'https'] }
const fileUrl: Rule = { kind: 'url', limit: LIMITS.url, schemes: ['http', 'https', 'attachment'] }
const anything: Rule = { kind: 'anything' }

const picture: Rule = {
  kind: 'record',
  doc,
  fields: {
    url: must(fileUrl),
    proxy_url: may(anything),
    height: may(anything),
    width: may(anything),
  },
}

const embed: Rule = {
  kind: 'record',
  doc,
  fields: {
    title: may(text(LIMITS.embedTitle)),
    type: may({ kind: 'one-of', values: ['rich'], doc }),
    description: may(text(LIMITS.embedDescription)),
    url: may(webUrl),
    timestamp: may({ kind: 'time', doc }),
    color: may(whole(LIMITS.colour)),
    footer: may({
      kind: 'record',
      doc,
      fields: {
        text: must(text(LIMITS.embedFooter)),
        icon_url: may(fileUrl),
        proxy_icon_url: may(anything),
      },
    }),
    image: may(picture),
    thumbnail: may(picture),
    author: may({
      kind: 'record',
      doc,
      fields: {
        name: must(text(LIMITS.embedAuthor)),
        url: may(webUrl),
        icon_url: may(fileUrl),
        proxy_icon_url: may(anything),
      },
    }),
    fields: may(
      list(
        {
          kind: 'record',
          doc,
          fields: {
            name: must(text(LIMITS.embedFieldName)),
            value: must(text(LIMITS.embedFieldValue)),
            inline: may({ kind: 'yes-no', doc }),
          },
        },
        LIMITS.embedFields,
      ),
    ),
  },
}

/** The rule for the `embeds` of a message. */
export const EMBEDS: Rule = list(embed, LIMITS.embeds)

/** What the rule for one embed cannot see: the total over all embeds of a message. */
export function embedTotalIssues(value: JsonValue | undefined): Issue[] {
  const total = objectsOf(value)
    .flatMap(embedTexts)
    .reduce((sum, part) => sum + lengthOf(part), 0)
  if (total <= LIMITS.embedsTotal.max) return []
  const message = `Embed size exceeds maximum size of ${LIMITS.embedsTotal.max}`
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message, doc }]
}

/** Every text that an embed shows and that counts towards the total. */
export function embedTexts(embed: JsonObject): string[] {
  const inside = (name: string, member: string) =>
    objectsOf([embed[name] ?? null]).map((part) => part[member])
  return [
    embed['title'],
    embed['description'],
    ...inside('footer', 'text'),
    ...inside('author', 'name'),
    ...objectsOf(embed['fields']).flatMap((field) => [field['name'], field['value']]),
  ].flatMap((part) => textOf(part) ?? [])
}
