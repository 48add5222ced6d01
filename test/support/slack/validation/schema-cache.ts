import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isObject, parseJson, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'

const require = createRequire(import.meta.url)

/**
 * The JSON Schema of every type that `@slack/types` exports, made by ts-json-schema-generator.
 * Making it takes two seconds, so it is kept in node_modules/.cache, by the versions of both.
 */
export async function slackTypesSchema(): Promise<JsonObject> {
  const types = await packageAt(require.resolve('@slack/types/package.json'))
  const maker = await packageAt(require.resolve('ts-json-schema-generator/package.json'))
  const modules = dirname(dirname(types.folder))
  const name = `slack-types-${types.version}-by-${maker.version}.schema.json`
  const cached = join(modules, '.cache', 'quad-brief', name)
  const kept = parseJson(await readFile(cached, 'utf8').catch(() => ''))
  if (isObject(kept)) return kept

  const made = await makeSchema(join(types.folder, 'dist', 'index.d.ts'))
  await mkdir(dirname(cached), { recursive: true })
  // Test files run side by side: each writes its own file and renames it, which is atomic.
  const own = `${cached}.${process.pid}.${Date.now()}`
  await writeFile(own, JSON.stringify(made))
  await rename(own, cached)
  return made
}

async function makeSchema(path: string): Promise<JsonObject> {
  const { createGenerator } = await import('ts-json-schema-generator')
  const generator = createGenerator({ path, type: '*', skipTypeCheck: true, jsDoc: 'none' })
  const made: unknown = JSON.parse(JSON.stringify(generator.createSchema('*')))
  if (!isObject(made)) throw new Error('No JSON Schema could be made of @slack/types')
  return made
}

async function packageAt(file: string): Promise<{ folder: string; version: string }> {
  const found = parseJson(await readFile(file, 'utf8'))
  const version = isObject(found) ? stringAt(found, 'version') : undefined
  if (version === undefined) throw new Error(`No version in ${file}`)
  return { folder: dirname(file), version }
}
