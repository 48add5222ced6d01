// The pages of the site: sound, linked, and no claim without its sources.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSite, type Site } from '../../../src/bot/web/site/site.ts'
import { createBriefings, webAddress } from '../../../src/briefings/index.ts'
import { hostileText, hostileUrl } from '../../support/hostile-text.ts'
import { briefings, record, TODAY } from '../../support/record.ts'
import { attribute, elementsOf, readHtml, textOf } from '../../support/web/reader.ts'
import {
  inwardAddresses,
  saidLines,
  shownStatements,
  siteFaults,
} from '../../support/web/site-reader.ts'
import { smallRecord } from '../exports/small-record.ts'

const site = createSite(briefings, TODAY, { url: null })

const textAt = (of: Site, path: string): string => {
  const body = of.resource(path)?.body
  if (typeof body !== 'string') throw new Error(`no text at ${path}`)
  return body
}
const pagesOf = (of: Site) =>
  of.paths.filter((path) => path.endsWith('/')).map((path) => ({ path, html: textAt(of, path) }))
const pages = pagesOf(site)
const pageAt = (path: string) => textAt(site, path)

/** Every claim of a part of the record, at any depth. */
function claimsIn(part: unknown): readonly { text: string; cites: readonly string[] }[] {
  if (Array.isArray(part)) return part.flatMap(claimsIn)
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap(claimsIn)
  const isClaim = 'text' in part && 'cites' in part
  return isClaim ? [part as { text: string; cites: readonly string[] }, ...inner] : inner
}

const addressesOf = (cites: readonly string[]) =>
  cites.map((id) => webAddress(record.sources.get(id)?.url ?? '') ?? '').sort()

describe('every page', () => {
  test('is there: one for each meeting, milestone, person, topic, country and source', () => {
    const { meetings, milestones, people, topics, sources } = record
    const lists = 8
    const things = meetings.length + milestones.length + people.size + topics.size + sources.size
    expect(pages).toHaveLength(lists + things + 4)
  })

  test('is sound: well-formed, labelled, without script, and loads nothing from elsewhere', () => {
    const faults = pages.flatMap(({ path, html }) =>
      siteFaults(html).map((fault) => `${path} ${fault}`),
    )
    expect(faults).toEqual([])
  })

  test('leads only to what is there, and to places that are on the page', () => {
    const ids = new Map(
      pages.map(({ path, html }) => [
        path,
        new Set(elementsOf(html).flatMap((each) => attribute(each, 'id') ?? [])),
      ]),
    )
    const known = new Set([...site.paths, '/search/'])
    const dead = pages.flatMap(({ path, html }) =>
      inwardAddresses(html)
        .map((address) => new URL(address, `http://site.test/below${path}`))
        .filter(({ pathname, hash }) => {
          const target = pathname.replace(/^\/below/, '')
          if (!pathname.startsWith('/below/') || !known.has(target)) return true
          return hash !== '' && ids.get(target)?.has(hash.slice(1)) !== true
        })
        .map(({ href }) => `${path}: ${href}`),
    )
    expect(dead).toEqual([])
  })

  test('can be reached from the first one', () => {
    const seen = new Set<string>()
    const visit = (path: string): void => {
      if (seen.has(path) || !site.paths.includes(path)) return
      seen.add(path)
      if (!path.endsWith('/')) return
      for (const address of inwardAddresses(pageAt(path))) {
        visit(new URL(address, `http://site.test${path}`).pathname)
      }
    }
    visit('/')
    expect([...seen].sort()).toEqual([...site.paths].sort())
  })

  test('has a title of its own', () => {
    const titles = pages.map(({ html }) => textOf(named(html, 'title')[0] ?? fail()))
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})

const named = (html: string, name: string) =>
  elementsOf(html).filter(({ tagName }) => tagName === name)
const fail = (): never => {
  throw new Error('not there')
}

describe('claims and their sources', () => {
  const shown = pages.map(({ path, html }) => ({ path, statements: shownStatements(html) }))
  const claims = claimsIn([...record.meetings, ...record.milestones])

  test('wherever a claim is shown, its sources are exactly its own', () => {
    const cites = new Map<string, string[]>()
    for (const claim of claims)
      cites.set(claim.text, [...(cites.get(claim.text) ?? []), ...claim.cites])
    let seen = 0
    for (const { path, statements } of shown) {
      for (const { text, sources } of statements) {
        const known = cites.get(text.replace(/ \(inferred\)$/, ''))
        if (known === undefined) continue
        seen += 1
        expect({ path, text, sources: [...sources].sort() }).toEqual({
          path,
          text,
          sources: addressesOf([...new Set(known)]),
        })
      }
    }
    expect(seen).toBeGreaterThan(claims.length * 2)
  })

  test('the page of a meeting or milestone has every claim of it', () => {
    const missing = [...record.meetings, ...record.milestones].flatMap((each) => {
      const folder = 'title' in each ? 'milestones' : 'meetings'
      const text = readHtml(pageAt(`/${folder}/${each.id}/`)).text.replace(/\s+/g, ' ')
      return claimsIn(each).filter((claim) => !text.includes(claim.text))
    })
    expect(missing).toEqual([])
  })

  test('the page of a source has every claim that rests on it', () => {
    for (const { id } of record.sources.values()) {
      const text = readHtml(pageAt(`/sources/${id}/`)).text.replace(/\s+/g, ' ')
      const resting = claims.filter(({ cites }) => cites.includes(id))
      expect(resting.filter((claim) => !text.includes(claim.text))).toEqual([])
    }
  })

  test('on the page of anything in the record, no line says something without one', () => {
    const lines = pages
      .filter(({ path }) => /^\/(?:meetings|milestones|people|topics|countries)\/./.test(path))
      .flatMap(({ path, html }) => saidLines(html).map((line) => ({ path, ...line })))
    expect(lines.length).toBeGreaterThan(300)
    expect(lines.filter(({ sources, isNote }) => sources === 0 && !isNote)).toEqual([])
  })

  test('people, hosts, topics and dates in tables have theirs too', () => {
    for (const path of ['/people/', '/countries/', '/topics/', '/timeline/', '/meetings/']) {
      const html = pageAt(path)
      const marks = elementsOf(html).filter((each) => attribute(each, 'class') === 'marks')
      expect({ path, marks: marks.length > 2 }).toEqual({ path, marks: true })
    }
    const tokyo = record.meetings.find(({ id }) => id === '2023-12-tokyo') ?? fail()
    const india = tokyo.delegations.find(({ country }) => country === 'IN') ?? fail()
    const cell = shownStatements(pageAt('/people/')).find(
      ({ text }) => text === 'Lt General MU Nair, National Cyber Security Coordinator',
    )
    expect([...(cell?.sources ?? [])].sort()).toEqual(addressesOf(india.cites))
  })
})

describe('addresses', () => {
  test('are permanent: an id that a record once had leads to the record', () => {
    const [first, ...rest] = record.meetings
    if (first === undefined) throw new Error('no meeting')
    const renamed = { ...first, aliases: ['2022-03-canberra'] }
    const moved = createSite(createBriefings({ ...record, meetings: [renamed, ...rest] }), TODAY, {
      url: null,
    })
    expect([...moved.moved]).toEqual([['/meetings/2022-03-canberra/', `/meetings/${first.id}/`]])
  })

  test('are told to search engines where the site is known', () => {
    const there = createSite(briefings, TODAY, { url: 'https://example.org/quad/' })
    expect(textAt(there, '/people/')).toContain(
      '<link rel="canonical" href="https://example.org/quad/people/">',
    )
    expect(pageAt('/people/')).not.toContain('canonical')
  })
})

describe('search', () => {
  const found = (query: string) => {
    const html = site.search(query)
    expect(siteFaults(html)).toEqual([])
    return { text: readHtml(html).text, links: inwardAddresses(html) }
  }

  test('answers a question with its sources, typos and all', () => {
    const { text } = found('who representd Japan in tokio')
    expect(text).toContain('Japan was represented in Tokyo')
    expect(text).toContain('Sources')
  })

  test('finds pages by a name with typos', () => {
    expect(found('neuburger').links).toContain('../people/anne-neuberger/')
    expect(found('suply chain').links).toContain('../topics/supply-chain/')
    expect(found('ransomwar').links).toContain('../milestones/2022-09-ransomware-statement/')
  })

  test('reads the beginning of a question that goes on and on, and says so', () => {
    const { text } = found(`Who represented India in Tokyo? ${'Please answer. '.repeat(60)}`)
    expect(text).toContain('Only the first 500 characters of the question were read.')
    expect(text).toContain('India was represented in Tokyo')
  })

  test('asks for words where there are none, with an example, and says so where nothing fits', () => {
    expect(found('  ').text).toContain('Ask a question above')
    expect(found('  ').links).toContain('../search/?q=who%20represented%20India%20in%20Tokyo')
    expect(found('zzzzqqq').text).not.toContain('Pages that fit')
  })

  test('offers what to ask next as links that ask it', () => {
    const next = found('latest meeting').links.filter((address) => address.includes('?q='))
    expect(next.length).toBeGreaterThan(1)
    for (const address of next) {
      const { searchParams } = new URL(address, 'http://site.test/search/')
      expect(found(searchParams.get('q') ?? '').text).toContain('Sources')
    }
  })

  test('a hostile question stays text', () => {
    fc.assert(
      fc.property(hostileText(700), (query) => {
        expect(siteFaults(site.search(query))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test('a hostile record stays text on every page', () => {
  const texts = fc.record({
    claim: hostileText(300),
    title: hostileText(160),
    publisher: hostileText(100),
    remark: hostileText(200),
    url: hostileUrl,
  })
  fc.assert(
    fc.property(texts, (each) => {
      const hostile = createSite(createBriefings(smallRecord(each)), TODAY, { url: null })
      for (const { path, html } of pagesOf(hostile)) {
        expect({ path, faults: siteFaults(html) }).toEqual({ path, faults: [] })
      }
    }),
    { numRuns: 25 },
  )
})

test('an empty record has its pages all the same', () => {
  const nothing = { ...record, meetings: [], milestones: [] }
  const empty = createSite(createBriefings(nothing), TODAY, { url: null })
  for (const { path, html } of pagesOf(empty)) {
    expect({ path, faults: siteFaults(html) }).toEqual({ path, faults: [] })
  }
  expect(empty.paths).not.toContain('/calendar.ics')
})

describe('a fault is found', () => {
  const good = pageAt('/meetings/2023-12-tokyo/')
  const faults: Readonly<Record<string, readonly [string, string]>> = {
    'a script': ['</main>', '<script>x</script></main>'],
    'a handler': ['<h1>', '<h1 onclick="x">'],
    'a style of its own': ['<h1>', '<h1 style="color:red">'],
    'a picture from elsewhere': ['</main>', '<img src="https://e.test/x.png"></main>'],
    'an id twice': ['id="use-1-2"', 'id="use-1-1"'],
    'a link that tells': [' rel="noopener noreferrer nofollow"', ''],
    'a tag left open': ['</li>\n', '</b>\n'],
    'a wider policy': ['default-src &#39;none&#39;', 'default-src *'],
  }

  test.each(Object.entries(faults))('%s', (_, [before, after]) => {
    expect(good.includes(before)).toBe(true)
    expect(siteFaults(good.replace(before, after))).not.toEqual([])
  })
})
