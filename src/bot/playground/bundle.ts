// The page's script and style: bundled once a version of their sources, and kept.

import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'esbuild'

/** A file as it is sent. */
export interface BundledFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same, compressed. */
  readonly brotli: Uint8Array<ArrayBuffer>
}

export interface Bundle {
  /** By name, which holds a hash of what is in it. */
  readonly files: ReadonlyMap<string, BundledFile>
  readonly script: string
  readonly style: string
}

const CLIENT = join(import.meta.dirname, 'client')
const NAMES = { script: 'main.js', style: 'main.css' } as const
const TYPES = {
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
} as const

/** Nearly as small as can be, at a twentieth of the time. */
const BROTLI_QUALITY = 9

/** Libraries whose version changes what is bundled. */
const PACKAGES = ['esbuild', 'react', 'react-dom', 'slack-blocks-to-jsx'] as const

const compress = promisify(brotliCompress)
const require = createRequire(import.meta.url)

/** Beside the libraries, which are made anew whenever these are. */
export const BUNDLE_FOLDER = join(
  import.meta.dirname,
  '../../../node_modules/.cache/quad-brief-playground',
)

/**
 * The page's files, made when they are first asked for.
 * @param folder where they are kept
 * @returns gives them; whoever asks after a failure has it tried again
 */
export function lazyBundle(folder: string = BUNDLE_FOLDER): () => Promise<Bundle> {
  let loading: Promise<Bundle> | null = null
  return () => {
    loading ??= loadBundle(folder).catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }
}

/**
 * The page's files: those that were made before of the same sources, or else new ones. esbuild is loaded only
 * where it has to make them.
 * @param folder where they are kept; where it cannot be written to, they are made each time
 * @returns the files
 * @throws {Error} where the sources cannot be bundled
 */
export async function loadBundle(folder: string): Promise<Bundle> {
  const version = await versionOf()
  const place = join(folder, version)
  const kept = await readKept(place)
  if (kept !== null) return bundleOf(kept)
  const made = await make()
  try {
    await keep(place, made)
    await forgetOthers(folder, version)
  } catch {
    // A folder that cannot be written to costs time at the next start, and nothing else.
  }
  return bundleOf(made)
}

interface Made {
  readonly script: BundledFile
  readonly style: BundledFile
}

async function versionOf(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node)
  for (const name of PACKAGES) {
    const { version } = require(`${name}/package.json`) as { readonly version: string }
    hash.update(`${name}@${version}\n`)
  }
  const sources = globSync(['client/**/*.{ts,tsx,css}', 'bundle.ts'], { cwd: import.meta.dirname })
  for (const name of sources.sort()) {
    hash.update(`${name}\n`).update(await readFile(join(import.meta.dirname, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function make(): Promise<Made> {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: { main: join(CLIENT, 'main.tsx'), style: join(CLIENT, 'style.css') },
    bundle: true,
    minify: true,
    write: false,
    outdir: CLIENT,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    legalComments: 'none',
    alias: { 'node-emoji': join(CLIENT, 'no-emoji.ts') },
    plugins: [slackStyle],
  })
  // Its process would stay for as long as the bot runs.
  await stop()
  const contents = (ending: string): Uint8Array =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? new Uint8Array()
  const [script, style] = await Promise.all([
    fileOf(TYPES.script, contents('.js')),
    fileOf(TYPES.style, contents('.css')),
  ])
  return { script, style }
}

/**
 * slack-blocks-to-jsx gives every message the same id and hangs its style on that; here the style holds for
 * the class that they have too, so that no id has to stand twice on the page.
 */
const slackStyle: Plugin = {
  name: 'slack-style',
  setup(build) {
    build.onLoad({ filter: /slack-blocks-to-jsx[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replaceAll(
        '#slack_blocks_to_jsx',
        ':is(#slack_blocks_to_jsx,.slack_blocks_to_jsx)',
      )
      return { contents, loader: 'css' }
    })
  },
}

async function fileOf(type: string, bytes: Uint8Array): Promise<BundledFile> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  }
  const brotli = await compress(bytes, { params })
  return { type, bytes: Uint8Array.from(bytes), brotli: Uint8Array.from(brotli) }
}

function bundleOf({ script, style }: Made): Bundle {
  const scriptName = nameOf(script, 'js')
  const styleName = nameOf(style, 'css')
  const files = new Map([
    [scriptName, script],
    [styleName, style],
  ])
  return { files, script: scriptName, style: styleName }
}

function nameOf({ bytes }: BundledFile, ending: string): string {
  return `playground-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`
}

async function readKept(place: string): Promise<Made | null> {
  const read = async (kind: keyof Made): Promise<BundledFile> => {
    const file = join(place, NAMES[kind])
    const [bytes, brotli] = await Promise.all([readFile(file), readFile(`${file}.br`)])
    return { type: TYPES[kind], bytes: Uint8Array.from(bytes), brotli: Uint8Array.from(brotli) }
  }
  try {
    const [script, style] = await Promise.all([read('script'), read('style')])
    return { script, style }
  } catch {
    return null
  }
}

/** Written beside and then moved, so that nobody reads half of it. */
async function keep(place: string, made: Made): Promise<void> {
  const beside = `${place}.${process.pid}`
  await mkdir(beside, { recursive: true })
  for (const kind of ['script', 'style'] as const) {
    const file = join(beside, NAMES[kind])
    await writeFile(file, made[kind].bytes)
    await writeFile(`${file}.br`, made[kind].brotli)
  }
  await rm(place, { recursive: true, force: true })
  await rename(beside, place)
}

async function forgetOthers(folder: string, version: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name !== version)
  for (const name of others) await rm(join(folder, name), { recursive: true, force: true })
}
