// What one small briefing looks like in Slack, in Discord, in a terminal and on a page.

import { briefing, citation, claim, inferred, note, silence } from '../support/briefings.ts'
import { golden } from '../support/golden.ts'

const statement = citation(1, { title: 'Joint statement', url: 'https://example.org/joint_(2023)' })
const release = citation(2, { title: 'Quad in New Delhi', publisher: 'PIB', published: '2023-01' })

golden('one small briefing', {
  briefing: briefing({
    title: 'New Delhi, 30–31 January 2023',
    blocks: [
      {
        kind: 'paragraph',
        statement: claim(
          [
            { kind: 'text', text: 'The group met in ' },
            { kind: 'strong', text: 'New Delhi' },
            { kind: 'text', text: '.' },
          ],
          statement,
          release,
        ),
      },
      { kind: 'heading', text: 'Who & where' },
      {
        kind: 'facts',
        rows: [
          { label: 'Host', statements: [inferred('India was the *host*.', release)] },
          { label: 'Japan', statements: [silence('No source names its delegate.', statement)] },
        ],
      },
      {
        kind: 'list',
        items: [note([{ kind: 'link', text: 'The guide', url: 'https://example.org/guide' }])],
      },
    ],
    suggestions: [{ label: 'All meetings', ask: 'list meetings' }],
  }),
  terminal: `
New Delhi, 30–31 January 2023
─────────────────────────────

The group met in New Delhi. [1][2]

Who & where
Host   India was the *host*. (inferred) [2]
Japan  No source names its delegate. [1]

• The guide (https://example.org/guide)

Sources
[1] Joint statement. The White House (official),
    2 February 2023.
    https://example.org/joint_(2023)
[2] Quad in New Delhi. PIB (official), January 2023.
    https://example.org/source-2

Ask next
  All meetings  quad list meetings
`,
  html: `
<h1>New Delhi, 30–31 January 2023</h1>
<p>The group met in <strong>New Delhi</strong>.&nbsp;<sup class="marks"><a href="#source-1" id="use-1-1" aria-label="Source 1">[1]</a><a href="#source-2" id="use-2-1" aria-label="Source 2">[2]</a></sup></p>
<h2>Who &amp; where</h2>
<dl class="facts">
<div><dt>Host</dt><dd>India was the *host*. <span class="quiet">(inferred)</span>&nbsp;<sup class="marks"><a href="#source-2" id="use-2-2" aria-label="Source 2">[2]</a></sup></dd></div>
<div><dt>Japan</dt><dd>No source names its delegate.&nbsp;<sup class="marks"><a href="#source-1" id="use-1-2" aria-label="Source 1">[1]</a></sup></dd></div>
</dl>
<ul>
<li><span class="quiet"><a href="https://example.org/guide" rel="noopener noreferrer nofollow">The guide</a></span></li>
</ul>
<section class="ask" aria-labelledby="ask-next">
<h2 id="ask-next">Ask next</h2>
<ul class="choices" role="list">
<li>All meetings <code>list meetings</code></li>
</ul>
</section>
<section class="sources" aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ol role="list">
<li id="source-1"><span class="number">[1]</span> <a href="https://example.org/joint_(2023)" rel="noopener noreferrer nofollow">Joint statement</a>. <span class="quiet">The White House (official), <time datetime="2023-02-02">2 February 2023</time>.</span> <span class="address"><span>https://example.org/joint_(2023)</span><span class="back"> <a href="#use-1-1" aria-label="Back to use 1 of source 1">↩<sup>1</sup></a> <a href="#use-1-2" aria-label="Back to use 2 of source 1">↩<sup>2</sup></a></span></span></li>
<li id="source-2"><span class="number">[2]</span> <a href="https://example.org/source-2" rel="noopener noreferrer nofollow">Quad in New Delhi</a>. <span class="quiet">PIB (official), <time datetime="2023-01">January 2023</time>.</span> <span class="address"><span>https://example.org/source-2</span><span class="back"> <a href="#use-2-1" aria-label="Back to use 1 of source 2">↩<sup>1</sup></a> <a href="#use-2-2" aria-label="Back to use 2 of source 2">↩<sup>2</sup></a></span></span></li>
</ol>
</section>
`,
  slack: [
    {
      text: 'New Delhi, 30–31 January 2023\n\nThe group met in New Delhi. [1][2]\n\nWho &amp; where\n\nHost: India was the *host*. (inferred) [2]\nJapan: No source names its delegate. [1]\n\n- The guide (https://example.org/guide)\n\nSources\n[1] Joint statement. The White House (official), 2 February 2023. https://example.org/joint_(2023)\n[2] Quad in New Delhi. PIB (official), January 2023. https://example.org/source-2\n\nAsk next\n- list meetings',
      blocks: [
        {
          type: 'header',
          text: { type: 'plain_text', text: 'New Delhi, 30–31 January 2023', emoji: false },
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'The group met in ' },
                { type: 'text', text: 'New Delhi', style: { bold: true } },
                { type: 'text', text: '. ' },
                { type: 'link', url: 'https://example.org/joint_(2023)', text: '[1]' },
                { type: 'link', url: 'https://example.org/source-2', text: '[2]' },
              ],
            },
          ],
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'Who & where', style: { bold: true } },
                { type: 'text', text: '\n' },
                { type: 'text', text: 'Host: ', style: { bold: true } },
                { type: 'text', text: 'India was the *host*.' },
                { type: 'text', text: ' (inferred)', style: { italic: true } },
                { type: 'text', text: ' ' },
                { type: 'link', url: 'https://example.org/source-2', text: '[2]' },
                { type: 'text', text: '\n' },
                { type: 'text', text: 'Japan: ', style: { bold: true } },
                { type: 'text', text: 'No source names its delegate. ' },
                { type: 'link', url: 'https://example.org/joint_(2023)', text: '[1]' },
              ],
            },
          ],
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [{ type: 'link', url: 'https://example.org/guide', text: 'The guide' }],
                },
              ],
            },
          ],
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [{ type: 'text', text: 'Sources', style: { bold: true } }],
            },
            {
              type: 'rich_text_quote',
              elements: [
                { type: 'text', text: '[1] ' },
                { type: 'link', url: 'https://example.org/joint_(2023)', text: 'Joint statement' },
                { type: 'text', text: ' · The White House (official), 2 February 2023\n[2] ' },
                { type: 'link', url: 'https://example.org/source-2', text: 'Quad in New Delhi' },
                { type: 'text', text: ' · PIB (official), January 2023' },
              ],
            },
          ],
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'ask:next:0',
              text: { type: 'plain_text', text: 'All meetings', emoji: false },
              value: 'q1:ask:list meetings',
            },
          ],
        },
      ],
      unfurl_links: false,
      unfurl_media: false,
    },
  ],
  discord: [
    {
      flags: 32768,
      components: [
        {
          type: 17,
          accent_color: 1920728,
          components: [
            { type: 10, content: '## New Delhi, 30–31 January 2023' },
            {
              type: 10,
              content:
                'The group met in **New Delhi**. [[1]](<https://example.org/joint_%282023%29>)[[2]](<https://example.org/source-2>)',
            },
            {
              type: 10,
              content:
                '### Who & where\n**Host:** India was the \\*host\\*. (inferred) [[2]](<https://example.org/source-2>)\n**Japan:** No source names its delegate. [[1]](<https://example.org/joint_%282023%29>)',
            },
            { type: 10, content: '- [The guide](<https://example.org/guide>)' },
            { type: 14, divider: true, spacing: 1 },
            {
              type: 10,
              content:
                '-# **Sources**\n-# \\[1\\] [Joint statement](<https://example.org/joint_%282023%29>) · The White House (official), 2 February 2023\n-# \\[2\\] [Quad in New Delhi](<https://example.org/source-2>) · PIB (official), January 2023',
            },
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: 'All meetings', custom_id: 'q1:ask:list meetings' },
              ],
            },
          ],
        },
      ],
      allowed_mentions: { parse: [] },
    },
  ],
})
