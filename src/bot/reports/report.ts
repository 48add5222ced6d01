// Somebody says that a briefing is wrong: what they fill in, what is kept of it, how curators read it.

import { neutral } from '../../briefings/index.ts'
import type { Block, Briefing } from '../../briefings/index.ts'
import { hasOtherRecords, recordsOfDigest } from './reported-digest.ts'

/** What a person fills into the form. */
export interface ReportForm {
  /** The statement that is wrong; empty for the whole answer. */
  readonly claim: string
  /** What is wrong with it. */
  readonly wrong: string
  /** Where it stands right: an address or a title; may be empty. */
  readonly source: string
}

/** What the form was opened on. */
export interface ReportSubject {
  /** The platform, as people call it: "Slack". */
  readonly surface: string
  /** What asks for the answer again; which digest, where it is about one (`digestReported`). */
  readonly ask: string
  /** Ids of the records that the answer or digest speaks of. */
  readonly records: readonly string[]
}

/** A report as it is kept. It does not say who wrote it. */
export interface Report extends ReportForm, ReportSubject {
  /** What the person and the curators know it by. */
  readonly reference: string
  /** An ISO instant in UTC. */
  readonly at: string
}

/** The fields of the form: every surface draws them from here. */
export const REPORT_FIELDS = [
  {
    name: 'claim',
    label: 'Which statement?',
    hint: 'Copy it from the answer; leave it empty for the whole answer.',
    required: false,
    longest: 1_000,
    isLong: true,
  },
  {
    name: 'wrong',
    label: 'What is wrong?',
    hint: 'What it says and what it should say.',
    required: true,
    longest: 2_000,
    isLong: true,
  },
  {
    name: 'source',
    label: 'Where does it stand right?',
    hint: 'The address of a page, or the title of a document.',
    required: false,
    longest: 500,
    isLong: false,
  },
] as const satisfies readonly {
  readonly name: keyof ReportForm
  readonly label: string
  readonly hint: string
  readonly required: boolean
  /** Characters. */
  readonly longest: number
  readonly isLong: boolean
}[]

export type ReportField = (typeof REPORT_FIELDS)[number]['name']

/**
 * Reads the form.
 * @param filled what was filled in; a field that is not there is empty
 * @returns the form, trimmed and without control characters, or what to mend, by field
 */
export function readReportForm(
  filled: Partial<ReportForm>,
):
  | { readonly ok: true; readonly form: ReportForm }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<ReportField, string>>> } {
  const value = (name: ReportField): string => neutral(filled[name] ?? '').trim()
  const problems: Partial<Record<ReportField, string>> = {}
  for (const { name, required, longest, hint } of REPORT_FIELDS) {
    const { length } = value(name)
    if (required && length === 0) problems[name] = `Please say it in a few words. ${hint}`
    if (length > longest) {
      problems[name] = `This is ${length} characters; please keep it to ${longest}.`
    }
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return {
    ok: true,
    form: { claim: value('claim'), wrong: value('wrong'), source: value('source') },
  }
}

/**
 * A report for the curators' channel. All of it is text that somebody typed: notes, no claims.
 * @param report a kept report
 * @returns the briefing; its button asks for the answer that it is about, which a digest has not
 */
export function reportBriefing({
  reference,
  surface,
  ask,
  records,
  claim,
  wrong,
  source,
}: Report): Briefing {
  const rows = [
    ['Statement', claim],
    ['What is wrong', wrong],
    ['Source', source],
    [recordsOfDigest(ask) === null ? 'Answer' : 'Digest', ask],
    ['Records', `${records.join(', ')}${hasOtherRecords(ask) ? ' and others' : ''}`],
    ['Reported in', surface],
  ].filter(([, text]) => text !== '')
  const blocks = rows.flatMap(([label = '', text = '']): readonly Block[] => [
    {
      kind: 'facts',
      rows: [
        { label, statements: [{ kind: 'note', inlines: [{ kind: 'text', text: neutral(text) }] }] },
      ],
    },
  ])
  const isAskable = ask !== '' && recordsOfDigest(ask) === null
  const suggestions = isAskable ? [{ label: 'Show the answer', ask }] : []
  return { title: `Report ${reference}`, blocks, citations: [], records, suggestions }
}
