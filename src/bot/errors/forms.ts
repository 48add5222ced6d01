// What a person is told of a form.

import type { ErrorWords } from './words.ts'

export const FORMS = {
  'form-late': {
    message: 'The form came too late: Slack waits three seconds for it.',
    fix: 'Try once more, or ask with /quad.',
  },
  'form-not-opened': {
    message: 'The form could not be opened.',
    fix: 'Try once more, or ask with /quad. If it happens again, give the reference to whoever runs this bot.',
  },
  'form-outdated': {
    message: 'This form is from another version of Quad Brief.',
    fix: 'Ask again with /quad: the new answer has buttons that work.',
  },
  'form-forged': {
    message: 'Quad Brief does not know this form.',
    fix: 'Ask with /quad: the answer has buttons that work.',
  },
  'form-empty': {
    message: 'There was no question in the form.',
    fix: 'Open it again and write a few words, such as “who represented India in Tokyo”.',
  },
  'form-mended': {
    message: 'Your report is not sent yet: something in it has to be mended.',
    fix: 'Open the form again; what you wrote is in it.',
  },
} as const satisfies Record<string, ErrorWords>
