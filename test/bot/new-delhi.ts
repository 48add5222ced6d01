// A small real answer, the same for the golden test of every chat platform.

import type { Briefing } from '../../src/briefings/document/briefing.ts'
import { briefing, citation, claim, inferred, silence } from '../support/briefings.ts'

const statement = citation(1, {
  title: 'Quad Joint Cyber Statement',
  url: 'https://www.whitehouse.gov/quad-joint-cyber-statement/',
})
const release = citation(2, {
  title: 'Quad Senior Cyber Group [outcome]',
  publisher: 'Press Information Bureau',
  url: 'https://pib.gov.in/PressReleasePage.aspx?PRID=1895000&reg=(3)',
  published: null,
})

/** Who spoke for whom in New Delhi, with every kind of block but a plain list of choices. */
export const newDelhi: Briefing = briefing({
  title: 'Who spoke in New Delhi',
  blocks: [
    {
      kind: 'paragraph',
      statement: claim(
        [
          { kind: 'text', text: 'The group met on ' },
          { kind: 'strong', text: '30–31 January 2023' },
          { kind: 'text', text: '.' },
        ],
        statement,
        release,
      ),
    },
    { kind: 'heading', text: 'Representatives' },
    {
      kind: 'facts',
      rows: [
        { label: 'India', statements: [claim('Lt General Rajesh Pant.', release)] },
        {
          label: 'Japan',
          statements: [
            silence('No source names the speaker.', statement),
            inferred('Japan took part.', statement),
          ],
        },
      ],
    },
  ],
  suggestions: [{ label: 'What came of it?', ask: 'outcomes of new delhi' }],
})
