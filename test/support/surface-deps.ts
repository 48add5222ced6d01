// What a surface works with besides the record, for tests: nobody asks too much, and reports go to a folder of the test's own.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { newReference } from '../../src/bot/errors.ts'
import { createFloodGuard } from '../../src/bot/guards/flood-guard.ts'
import type { FloodGuard } from '../../src/bot/guards/flood-guard.ts'
import type { Log } from '../../src/bot/operations/log.ts'
import { createReportBox } from '../../src/bot/reports/report-box.ts'
import type { ReportBox } from '../../src/bot/reports/report-box.ts'

/** When every report of a test comes. */
export const REPORTED_AT = Temporal.Instant.from('2026-11-22T10:00:00Z')

/**
 * A guard that lets thousands pass, and a report box.
 * @param log the log of the surface
 * @returns both, and the folder that the reports are kept in until the test ends
 */
export function guardAndReports(log: Log): {
  readonly floodGuard: FloodGuard
  readonly reports: ReportBox
  readonly folder: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'quad-brief-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const many = { burst: 10_000, perMinute: 10_000 }
  const floodGuard = createFloodGuard({ person: many, workspace: many })
  return {
    floodGuard,
    reports: createReportBox({ folder, now: () => REPORTED_AT, newReference, log }),
    folder,
  }
}
