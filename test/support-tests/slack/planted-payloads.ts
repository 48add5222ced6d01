/** A payload with one mistake in it, the code and the line with which Slack refuses it. */
interface PlantedMessage {
  readonly name: string
  readonly message: Record<string, unknown>
  readonly error: string
  readonly line: string
}

interface PlantedView {
  readonly name: string
  readonly view: Record<string, unknown>
  readonly line: string
}

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (text: string, rest: object = {}) => ({
  type: 'section',
  text: mrkdwn(text),
  ...rest,
})
const header = (text: string) => ({ type: 'header', text: plain(text) })
const button = (rest: object = {}) => ({
  type: 'button',
  action_id: 'go',
  text: plain('Go'),
  ...rest,
})
const option = (value: string, rest: object = {}) => ({ text: plain(value), value, ...rest })
const menu = (rest: object = {}) => ({
  type: 'static_select',
  action_id: 'pick',
  options: [option('a'), option('b')],
  ...rest,
})
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements })
const image = (rest: object = {}) => ({
  type: 'image',
  image_url: 'https://example.org/map.png',
  alt_text: 'a map',
  ...rest,
})
const input = (element: object) => ({ type: 'input', label: plain('Label'), element })
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index))
const long = (length: number) => 'x'.repeat(length)

function refused(name: string, line: string, ...blocks: readonly unknown[]): PlantedMessage {
  return { name, message: { text: 'x', blocks }, error: 'invalid_blocks', line }
}

/** Messages with one mistake each. */
export const REFUSED_MESSAGES: readonly PlantedMessage[] = [
  refused('51 blocks', 'no more than 50 items', ...times(51, () => ({ type: 'divider' }))),
  refused('an unknown block', 'unsupported type: fancy', { type: 'fancy' }),
  refused('a block without a type', 'missing required field: type', { text: plain('x') }),
  refused('an unknown field', 'additional field not allowed: colour', section('x', { colour: 1 })),
  refused('a section of 3,001 characters', 'less than 3001', section(long(3_001))),
  refused('an empty section text', 'more than 0 characters', section('')),
  refused('a section without text', 'text or fields', { type: 'section' }),
  refused('11 fields', 'no more than 10 items', {
    type: 'section',
    fields: times(11, () => mrkdwn('x')),
  }),
  refused('a field of 2,001', 'less than 2001', { type: 'section', fields: [mrkdwn(long(2_001))] }),
  refused('a header in mrkdwn', '/blocks/0/text/type', { type: 'header', text: mrkdwn('x') }),
  refused('a header of 151', 'less than 151', header(long(151))),
  refused('11 context elements', 'no more than 10 items', {
    type: 'context',
    elements: times(11, () => mrkdwn('x')),
  }),
  refused(
    '26 actions',
    'no more than 25 items',
    actions(...times(26, (index) => button({ action_id: `go-${index}` }))),
  ),
  refused('no actions', 'at least 1 item', actions()),
  refused('a button text of 76', 'less than 76', actions(button({ text: plain(long(76)) }))),
  refused('a button value of 2,001', 'less than 2001', actions(button({ value: long(2_001) }))),
  refused(
    'a button url of 3,001',
    'less than 3001',
    actions(button({ url: `https://example.org/${long(2_981)}` })),
  ),
  refused('a button url that is none', 'invalid url', actions(button({ url: 'javascript:1' }))),
  refused('a button text in mrkdwn', 'plain_text', actions(button({ text: mrkdwn('x') }))),
  refused('a confirm text of 301', 'less than 301', actions(button(confirm(long(301))))),
  refused('101 options', 'no more than 100', actions(menu({ options: times(101, numbered) }))),
  refused('no options', 'at least 1 item', actions(menu({ options: [] }))),
  refused(
    'options and groups',
    'exactly one of options',
    actions(menu({ option_groups: [{ label: plain('x'), options: [option('a')] }] })),
  ),
  refused('an option text of 76', 'less than 76', actions(menu(only({ text: plain(long(76)) })))),
  refused('an option value of 151', 'less than 151', actions(menu(only({ value: long(151) })))),
  refused('an option url', 'overflow menus', actions(menu(only({ url: 'https://example.org' })))),
  refused(
    'an initial option that is none',
    'exactly match',
    actions(menu({ initial_option: option('c') })),
  ),
  refused(
    '6 overflow options',
    'no more than 5',
    actions({ type: 'overflow', action_id: 'o', options: times(6, numbered) }),
  ),
  refused(
    '11 checkboxes',
    'no more than 10',
    actions({ type: 'checkboxes', action_id: 'c', options: times(11, numbered) }),
  ),
  refused(
    'a time that is none',
    'a time such as',
    actions({ type: 'timepicker', action_id: 't', initial_time: '9:00' }),
  ),
  refused(
    'the same block_id twice',
    'block_id `same` already exists',
    section('x', { block_id: 'same' }),
    section('y', { block_id: 'same' }),
  ),
  refused(
    'the same action_id twice in a block',
    'action_id `go` already exists',
    actions(button(), button()),
  ),
  refused('a block_id of 256', 'less than 256', section('x', { block_id: long(256) })),
  refused('an image without alt_text', 'missing required field: alt_text', {
    type: 'image',
    image_url: 'https://example.org/map.png',
  }),
  refused('an empty alt_text', 'more than 0', image({ alt_text: '' })),
  refused('an image on this machine', 'downloading', image({ image_url: 'http://localhost/x' })),
  refused('an accessory without alt_text', 'alt_text', {
    ...section('x'),
    accessory: { type: 'image', image_url: 'https://example.org/map.png' },
  }),
  refused('two tables', 'only one table', table(1), table(1)),
  refused('101 rows', 'no more than 100', table(101)),
  refused('an empty rich text', 'more than 0', richText({ type: 'text', text: '' })),
  refused('a rich text link', 'invalid url', richText({ type: 'link', url: 'quad' })),
  refused(
    'two markdown blocks over 12,000',
    'over 12000',
    { type: 'markdown', text: long(6_500) },
    { type: 'markdown', text: long(6_500) },
  ),
  {
    name: 'text over the budget of all blocks',
    message: { text: 'x', blocks: times(4, () => section(long(2_500))) },
    error: 'msg_blocks_too_long',
    line: '10000 characters of text in all blocks, over 9600',
  },
  {
    name: 'JSON over the budget of all blocks',
    message: {
      text: 'x',
      blocks: times(10, () => actions(button({ value: long(1_900) }))),
    },
    error: 'msg_blocks_too_long',
    line: 'characters of JSON in all blocks, over 15500',
  },
  {
    name: 'blocks that are no array',
    message: { text: 'x', blocks: '{"type":"divider"}' },
    error: 'invalid_blocks_format',
    line: 'must be an array',
  },
  { name: 'nothing', message: {}, error: 'no_text', line: 'nothing to show' },
  {
    name: 'markdown_text beside text',
    message: { text: 'x', markdown_text: 'y' },
    error: 'markdown_text_conflict',
    line: 'neither with text',
  },
  {
    name: 'metadata without a payload',
    message: { text: 'x', metadata: { event_type: 'digest' } },
    error: 'invalid_metadata_schema',
    line: 'missing required field: event_payload',
  },
  {
    name: 'metadata with a strange type',
    message: { text: 'x', metadata: { event_type: 'a digest!', event_payload: {} } },
    error: 'invalid_metadata_schema',
    line: 'alphanumeric',
  },
]

const modal = (rest: object = {}) => ({
  type: 'modal',
  title: plain('Settings'),
  blocks: [section('x')],
  ...rest,
})

/** Views with one mistake each. */
export const REFUSED_VIEWS: readonly PlantedView[] = [
  {
    name: 'a view of 101 blocks',
    view: { type: 'home', blocks: times(101, () => ({ type: 'divider' })) },
    line: 'no more than 100 items',
  },
  { name: 'a title of 25', view: modal({ title: plain(long(25)) }), line: '/view/title/text' },
  { name: 'a submit of 25', view: modal({ submit: plain(long(25)) }), line: '/view/submit/text' },
  { name: 'a close of 25', view: modal({ close: plain(long(25)) }), line: '/view/close/text' },
  { name: 'no title', view: { type: 'modal', blocks: [section('x')] }, line: 'field: title' },
  {
    name: 'private_metadata of 3,001',
    view: modal({ private_metadata: long(3_001) }),
    line: '/view/private_metadata',
  },
  {
    name: 'an input without submit',
    view: modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }),
    line: 'missing required field: submit',
  },
  {
    name: 'a Home view with a title',
    view: { type: 'home', title: plain('x'), blocks: [section('x')] },
    line: 'additional field not allowed: title',
  },
  {
    name: 'an unknown block in a view',
    view: modal({ blocks: [{ type: 'fancy' }] }),
    line: 'unsupported type: fancy',
  },
  {
    name: 'a block for messages only',
    view: modal({ blocks: [{ type: 'markdown', text: 'x' }] }),
    line: 'only allowed in messages',
  },
]

/** Views as an app should send them. */
export const FINE_VIEWS: readonly Pick<PlantedView, 'name' | 'view'>[] = [
  {
    name: 'a view of 100 blocks',
    view: { type: 'home', blocks: times(100, () => ({ type: 'divider' })) },
  },
]

/** Messages as an app should send them, at the very limits. */
export const FINE_MESSAGES: readonly Pick<PlantedMessage, 'name' | 'message'>[] = [
  { name: '50 blocks', message: fine(...times(50, () => ({ type: 'divider' }))) },
  { name: 'a section of 3,000', message: fine(section(long(3_000))) },
  { name: 'text at the budget', message: fine(...times(3, () => section(long(3_000)))) },
  {
    name: 'every part of a briefing',
    message: {
      ...fine(
        header('A meeting'),
        section('*Tokyo*', { accessory: image() }),
        { type: 'context', elements: [mrkdwn('x'), image()] },
        actions(button({ url: 'https://example.org' }), menu({ initial_option: option('a') })),
        richText({ type: 'link', url: 'https://example.org', text: 'source' }),
        table(3),
        image({ title: plain('A map') }),
      ),
      metadata: { event_type: 'digest', event_payload: { slot: '2026-01', part: 1 } },
      unfurl_links: false,
    },
  },
  { name: 'markdown_text alone', message: { markdown_text: '**x**' } },
  { name: 'the same action_id in two blocks', message: fine(actions(button()), actions(button())) },
]

function fine(...blocks: readonly unknown[]) {
  return { text: 'x', blocks }
}

function confirm(text: string) {
  return { confirm: { title: plain('x'), text: plain(text) } }
}

function numbered(index: number) {
  return option(String(index))
}

function only(rest: object) {
  return { options: [option('a', rest)] }
}

function table(rows: number) {
  return { type: 'table', rows: times(rows, () => [{ type: 'raw_text', text: 'x' }]) }
}

function richText(element: object) {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] }
}
