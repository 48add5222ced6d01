// npm run manifest: writes the manifests of the Slack app, or prints one for an address of your own.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MANIFESTS, manifestText } from './manifest-text.ts'

const USAGE = `npm run manifest                                      writes ${Object.keys(MANIFESTS).join(' and ')}
npm run --silent manifest -- --url https://…/slack/events [--agent]
                                                      prints the manifest for signed HTTP`

const options = { url: { type: 'string' }, agent: { type: 'boolean' } } as const

function main(): void {
  const { url, agent = false } = parseArgs({ options }).values
  if (url === undefined) {
    for (const [name, how] of Object.entries(MANIFESTS)) {
      writeFileSync(new URL(`../../../${name}`, import.meta.url), manifestText(how))
      console.log(`${name} is written.`)
    }
    return
  }
  const address = URL.parse(url)
  if (address?.protocol !== 'https:') throw new Error('Slack sends to https:// addresses only.')
  process.stdout.write(manifestText({ receiving: { kind: 'http', url: address.href }, agent }))
}

try {
  main()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  process.exitCode = 1
}
