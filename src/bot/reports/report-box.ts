// Where reports go: into a file first, so that none is lost, and then to the curators.

import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../operations/log.ts'
import type { Report, ReportForm, ReportSubject } from './report.ts'

export interface ReportBox {
  /**
   * Keeps a report, and has the curators told, which is not waited for.
   * @param subject what it is about
   * @param form what was filled in
   * @returns the report, on disk
   * @throws {Error} when it could not be kept; nobody was told then
   */
  file(subject: ReportSubject, form: ReportForm): Promise<Report>
  /**
   * Tells somebody of every report that is kept from now on. What they make of it is theirs: that they
   * fail is logged, and the report is kept all the same.
   */
  onFiled(tell: (report: Report) => Promise<void>): void
}

export interface ReportBoxOptions {
  /** The folder; made when the first report comes, for its owner alone. */
  readonly folder: string
  readonly now: () => Temporal.Instant
  /** Makes what a report is known by. */
  readonly newReference: () => string
  readonly log: Log
}

/** One report a line, as JSON. */
export const REPORTS_FILE = 'reports.jsonl'

/**
 * Makes the box.
 * @param options where, when, and the log
 * @returns the box; nothing is written before the first report
 */
export function createReportBox({ folder, now, newReference, log }: ReportBoxOptions): ReportBox {
  const curators: ((report: Report) => Promise<void>)[] = []
  return {
    async file(subject, form) {
      const { surface, ask, records } = subject
      const { claim, wrong, source } = form
      const at = now().toString({ smallestUnit: 'second' })
      const known = { reference: newReference(), at, surface, ask, records }
      const report: Report = { ...known, claim, wrong, source }
      await append(folder, JSON.stringify(report))
      const { reference } = report
      log.info({ reference }, `Somebody reported a mistake: see ${REPORTS_FILE}.`)
      for (const tell of curators) {
        tell(report).catch((error: unknown) => {
          log.error({ reference, error }, 'The curators could not be told of a report.')
        })
      }
      return report
    },
    onFiled: (tell) => void curators.push(tell),
  }
}

async function append(folder: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(join(folder, REPORTS_FILE), 'a', 0o600)
  try {
    await file.appendFile(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
