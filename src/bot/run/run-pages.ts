// The pages in the browser: alone where no platform is set up, and beside the platforms.

import { StartError } from '../errors.ts'
import type { Health } from '../operations/health.ts'
import type { RunningBot } from '../operator/operated.ts'
import { unreadNote, type RunDeps } from './deps.ts'
import { newMeter, openedHealth } from './health.ts'
import { openPages, type Pages } from './pages.ts'
import { stopOnSignals, type EndingProcess } from './stopping.ts'

const TO_CONNECT =
  'No platform is connected. For Slack, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env; for Discord, DISCORD_TOKEN. README.md says where they come from.'

/**
 * Runs the whole bot in the browser, where no platform is set up, until a signal stops it.
 * @param deps the configuration, the record, the time and the log
 * @param ending the process
 * @returns whether it runs; the log says why where it does not
 */
export async function runPages(deps: RunDeps, ending: EndingProcess): Promise<boolean> {
  const { config, record, log } = deps
  let health: Health | null = null
  let pages: Pages | null = null
  const close = async (): Promise<boolean> => {
    await Promise.all([record.close(), pages?.close(), health?.close()])
    return true
  }
  stopOnSignals({ stop: close }, log, ending)
  for (const note of unreadNote(config)) log.warn({}, note)
  if (config.health !== null) {
    health = await openedHealth(config.health, {
      meter: await newMeter(),
      states: () => [],
      checkStore: null,
      digestNumbers: async () => null,
      record: record.state,
      log,
    })
    if (health === null) return false
  }
  pages = await openedPages(deps)
  if (pages === null) {
    await close()
    return false
  }
  log.info({}, TO_CONNECT)
  record.watch()
  return true
}

/**
 * Opens the pages.
 * @param deps the configuration, the record, the time and the log
 * @param bot what runs on the platforms; nothing unless given
 * @returns null where they are switched off, or cannot be offered; the log says why then
 */
export async function openedPages(
  { config: { web, stateDir, secrets }, log, ...deps }: RunDeps,
  bot: RunningBot | null = null,
): Promise<Pages | null> {
  if (web === null) return null
  try {
    const pages = await openPages({ ...deps, config: web, stateDir, secrets, log, bot })
    log.info({ address: pages.address }, `Try Quad Brief in your browser: ${pages.address}`)
    return pages
  } catch (error) {
    if (error instanceof StartError) log.error({ code: error.code }, error.message)
    else log.error({ error }, 'The pages in the browser could not be opened.')
    return null
  }
}
