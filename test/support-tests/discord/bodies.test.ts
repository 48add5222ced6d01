import { describe, expect, test } from 'vitest'
import { call, firstChannel, messagesPath, startStandIn } from './standing.ts'

const V2 = 1 << 15

function long(length: number): string {
  return 'x'.repeat(length)
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function text(content = 'a') {
  return { type: 10, content }
}

function button(id: string) {
  return { type: 2, style: 1, label: 'a', custom_id: id }
}

function link(more: object = {}) {
  return { type: 2, style: 5, label: 'a', url: 'https://example.org', ...more }
}

function row(...components: unknown[]) {
  return { type: 1, components }
}

function menu(more: object = {}) {
  return { type: 3, custom_id: 'm', options: [{ label: 'a', value: 'a' }], ...more }
}

function v2(...components: unknown[]) {
  return { flags: V2, components }
}

function embed(more: object) {
  return { embeds: [{ title: 'a', ...more }] }
}

const INVALID_MESSAGES: [string, object, RegExp][] = [
  ['content of 2001', { content: long(2001) }, /content.*BASE_TYPE_BAD_LENGTH/],
  ['no content', {}, /Cannot send an empty message/],
  ['blank content', { content: ' \n ' }, /Cannot send an empty message/],
  ['content that is no text', { content: 5 }, /STRING_TYPE_CONVERT/],
  ['a member that does not exist', { content: 'a', contents: 'b' }, /"contents".*UNKNOWN_PROPERTY/],
  ['a nonce of 26', { content: 'a', nonce: long(26) }, /nonce/],
  ['EPHEMERAL in a channel', { content: 'a', flags: 64 }, /flags/],
  ['11 embeds', { embeds: times(11, () => ({ title: 'a' })) }, /embeds.*BAD_LENGTH/],
  ['a title of 257', embed({ title: long(257) }), /"embeds":\{"0":\{"title"/],
  ['a description of 4097', embed({ description: long(4097) }), /description/],
  ['26 fields', embed({ fields: times(26, () => ({ name: 'a', value: 'b' })) }), /fields/],
  ['a field without value', embed({ fields: [{ name: 'a' }] }), /value.*REQUIRED/],
  ['a field name of 257', embed({ fields: [{ name: long(257), value: 'b' }] }), /name/],
  ['a field value of 1025', embed({ fields: [{ name: 'a', value: long(1025) }] }), /value/],
  ['a footer of 2049', embed({ footer: { text: long(2049) } }), /footer/],
  ['an author of 257', embed({ author: { name: long(257) } }), /author/],
  ['a colour beyond white', embed({ color: 0x1000000 }), /color/],
  ['an embed link that is no link', embed({ url: 'example' }), /URL_TYPE_INVALID_URL/],
  ['a time that is none', embed({ timestamp: 'soon' }), /DATE_TIME_TYPE_PARSE/],
  [
    '6001 characters of embeds',
    { embeds: [{ description: long(4000) }, { description: long(2001) }] },
    /MAX_EMBED_SIZE_EXCEEDED/,
  ],
  [
    'mentions allowed both ways',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    /PARSE_EXCLUSIVE/,
  ],
  ['an unknown kind of mention', { content: 'a', allowed_mentions: { parse: ['all'] } }, /CHOICES/],
  [
    'a file that was not sent',
    { content: 'a', attachments: [{ id: '0' }] },
    /ATTACHMENT_NOT_FOUND/,
  ],
  ['a picture that was not sent', embed({ image: { url: 'attachment://a.png' } }), /a\.png/],
  ['an answer to nothing', { content: 'a', message_reference: { message_id: '5' } }, /UNKNOWN/],
  ['a text display without the flag', { components: [text()] }, /UNION_TYPE_CHOICES/],
  ['a component type that does not exist', v2({ type: 99 }), /UNION_TYPE_CHOICES/],
  ['content beside Components V2', { content: 'a', ...v2(text()) }, /"content"/],
  ['embeds beside Components V2', { ...embed({}), ...v2(text()) }, /"embeds"/],
  ['41 components', v2(...times(41, () => text())), /MAX_TOTAL/],
  [
    '41 nested components',
    v2(...times(10, (n) => ({ type: 17, components: [text(), row(button(`${n}`))] })), text()),
    /MAX_TOTAL/,
  ],
  ['4001 characters in all', v2(text(long(2000)), text(long(2001))), /TEXT_SIZE/],
  ['an empty text display', v2(text('')), /content/],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [] }] }),
    /17/,
  ],
  ['an empty container', v2({ type: 17, components: [] }), /BAD_LENGTH/],
  ['a section without accessory', v2({ type: 9, components: [text()] }), /accessory/],
  [
    'a section of 4 texts',
    v2({ type: 9, components: times(4, () => text()), accessory: link() }),
    /BAD/,
  ],
  [
    'a section with a button inside',
    v2({ type: 9, components: [link()], accessory: link() }),
    /UNION/,
  ],
  ['a row as accessory', v2({ type: 9, components: [text()], accessory: row(link()) }), /UNION/],
  ['a loose button', v2(link()), /UNION/],
  ['an empty row', { content: 'a', components: [row()] }, /BAD_LENGTH/],
  [
    '6 buttons in a row',
    { content: 'a', components: [row(...times(6, (n) => button(`${n}`)))] },
    /BAD/,
  ],
  ['a button beside a select', { content: 'a', components: [row(button('b'), menu())] }, /WIDTH/],
  ['6 rows', { content: 'a', components: times(6, (n) => row(button(`${n}`))) }, /BAD_LENGTH/],
  [
    'a label of 81',
    { content: 'a', components: [row({ ...button('b'), label: long(81) })] },
    /label/,
  ],
  [
    'a button without label',
    { content: 'a', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    /label/,
  ],
  [
    'a button without custom_id',
    { content: 'a', components: [row({ type: 2, style: 1, label: 'a' })] },
    /REQUIRED/,
  ],
  ['a custom_id of 101', { content: 'a', components: [row(button(long(101)))] }, /custom_id/],
  ['an empty custom_id', { content: 'a', components: [row(button(''))] }, /custom_id/],
  [
    'the same custom_id twice',
    { content: 'a', components: [row(button('b'), button('b'))] },
    /DUPLICATED/,
  ],
  [
    'a link of 513',
    { content: 'a', components: [row(link({ url: `https://e.org/${long(499)}` }))] },
    /url/,
  ],
  [
    'a link with custom_id',
    { content: 'a', components: [row(link({ custom_id: 'b' }))] },
    /no custom_id/,
  ],
  [
    'a link that is none',
    { content: 'a', components: [row(link({ url: 'javascript:1' }))] },
    /Scheme/,
  ],
  [
    'a text input in a message',
    { content: 'a', components: [row({ type: 4, custom_id: 'a', style: 1 })] },
    /UNION/,
  ],
  [
    '26 options',
    {
      content: 'a',
      components: [row(menu({ options: times(26, (n) => ({ label: 'a', value: `${n}` })) }))],
    },
    /options/,
  ],
  [
    'the same value twice',
    {
      content: 'a',
      components: [row(menu({ options: times(2, () => ({ label: 'a', value: 'a' })) }))],
    },
    /DUPLICATED/,
  ],
  [
    'more values than options',
    { content: 'a', components: [row(menu({ max_values: 2 }))] },
    /max_values/,
  ],
  [
    'a gallery of 11',
    v2({ type: 12, items: times(11, () => ({ media: { url: 'https://e.org/a.png' } })) }),
    /items/,
  ],
  ['a file from the web', v2({ type: 13, file: { url: 'https://e.org/a.pdf' } }), /Scheme/],
  [
    'a file that is missing',
    v2({ type: 13, file: { url: 'attachment://a.pdf' } }),
    /ATTACHMENT_NOT_FOUND/,
  ],
  ['a separator as wide as that', v2({ type: 14, spacing: 3 }), /spacing/],
  ['the same component id twice', v2({ ...text(), id: 4 }, { ...text(), id: 4 }), /DUPLICATED/],
]

describe('a message that Discord refuses', () => {
  test.each(INVALID_MESSAGES)('%s', async (_what, body, reason) => {
    const standIn = await startStandIn()
    const refused = await call(standIn, 'POST', messagesPath(standIn), body)
    expect(refused.status).toBe(400)
    expect(refused.text).toMatch(reason)
    expect(standIn.faults).toMatchObject([{ kind: 'invalid-body' }])
    expect(standIn.messages(firstChannel(standIn))).toEqual([])
  })
})

const VALID_MESSAGES: [string, object][] = [
  ['content of 2000', { content: long(2000) }],
  ['2000 characters beyond 16 bits', { content: '𝕏'.repeat(2000) }],
  ['40 components', v2(...times(40, () => text()))],
  ['4000 characters in all', v2(text(long(2000)), text(long(2000)))],
  ['a label of 80', { content: 'a', components: [row({ ...button('b'), label: long(80) })] }],
  [
    'everything at once',
    v2(
      { type: 9, components: [text(), text()], accessory: link() },
      { type: 14, divider: true, spacing: 2 },
      { type: 12, items: [{ media: { url: 'https://example.org/a.png' }, description: 'a' }] },
      { type: 17, accent_color: 0, components: [text(), row(button('a')), row(menu())] },
    ),
  ],
]

describe('a message that Discord takes', () => {
  test.each(VALID_MESSAGES)('%s', async (_what, body) => {
    const standIn = await startStandIn()
    expect((await call(standIn, 'POST', messagesPath(standIn), body)).status).toBe(200)
    expect(standIn.faults).toEqual([])
  })
})

describe('an edit', () => {
  const shown = v2(text())

  test.each<[string, object, object, number]>([
    ['cannot bring content into Components V2', shown, { content: 'a' }, 50035],
    ['cannot leave nothing', { content: 'a' }, { content: '' }, 50006],
    ['cannot turn into Components V2 while there is content', { content: 'a' }, shown, 50035],
    ['cannot take SUPPRESS_NOTIFICATIONS', { content: 'a' }, { flags: 1 << 12 }, 50035],
  ])('%s', async (_what, before, change, code) => {
    const standIn = await startStandIn()
    const path = messagesPath(standIn)
    const { id } = await call(standIn, 'POST', path, before)
    expect((await call(standIn, 'PATCH', `${path}/${id}`, change)).code).toBe(code)
  })

  test('keeps the flag of Components V2', async () => {
    const standIn = await startStandIn()
    const path = messagesPath(standIn)
    const { id } = await call(standIn, 'POST', path, shown)
    await call(standIn, 'PATCH', `${path}/${id}`, { components: [text('b')] })
    expect(standIn.messages(firstChannel(standIn))).toMatchObject([
      { flags: V2, components: [{ content: 'b' }] },
    ])
  })

  test('of somebody else is refused', async () => {
    const standIn = await startStandIn()
    const { sent } = await standIn.say({ text: 'mine' })
    const path = `${messagesPath(standIn)}/${sent.id}`
    expect((await call(standIn, 'PATCH', path, { content: 'b' })).code).toBe(50005)
  })
})
