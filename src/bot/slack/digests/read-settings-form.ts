// What was filled into the form of a digest -> its settings.

import { z } from 'zod'
import { countries, DENSITIES, WHEN_EMPTY } from '../../../briefings/index.ts'
import type { Filters } from '../../../briefings/index.ts'
import { WHO_MAY_CHANGE } from '../../subscriptions/model.ts'
import type { Cadence, Weekday } from '../../subscriptions/model.ts'
import type { Settings } from '../../subscriptions/settings.ts'
import type { Fields } from '../form-payloads.ts'

const WEEKDAY_NUMBERS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]

const fieldsSchema = z.object({
  cadence: z.enum(['daily', 'weekly', 'every-other-week', 'monthly-first', 'monthly-day']),
  weekday: z.coerce.number().pipe(z.literal(WEEKDAY_NUMBERS)),
  day: z.coerce.number().int().min(1).max(31),
  time: z.string().regex(/^\d\d:\d\d$/),
  zone: z.string().min(1),
  only: z.string().default(''),
  not: z.string().default(''),
  density: z.enum(DENSITIES),
  empty: z.enum(WHEN_EMPTY),
  who: z.enum(WHO_MAY_CHANGE),
})

/**
 * Reads the form. Every choice is one that the form offered; that they go together is for the desk to say.
 * @param fields what was filled in
 * @param now from when on a digest every other week counts, where it did not come so before
 * @param before the cadence as it was; null for a new digest
 * @returns the settings; null where Slack sent something else than this form
 */
export function readSettingsForm(
  fields: Fields,
  now: Temporal.Instant,
  before: Cadence | null,
): Settings | null {
  const read = fieldsSchema.safeParse(fields)
  if (!read.success) return null
  const { zone, time, only, not, density, empty: whenEmpty, who: whoMayChange } = read.data
  const from =
    before?.kind === 'every-other-week'
      ? before.from
      : now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  const cadence = cadenceOf(read.data, from)
  const filters: Filters = {
    countries: { include: codesIn(only), exclude: codesIn(not) },
    topics: { include: topicsIn(only), exclude: topicsIn(not) },
  }
  return { schedule: { cadence, time, zone }, filters, density, whenEmpty, whoMayChange }
}

function cadenceOf(
  { cadence: kind, weekday, day }: z.infer<typeof fieldsSchema>,
  from: string,
): Cadence {
  switch (kind) {
    case 'daily':
      return { kind }
    case 'weekly':
    case 'monthly-first':
      return { kind, weekday }
    case 'every-other-week':
      return { kind, weekday, from }
    case 'monthly-day':
      return { kind, day }
  }
}

function codesIn(chosen: string): Filters['countries']['include'] {
  const values = chosen.split(' ')
  return countries.map(({ code }) => code).filter((code) => values.includes(`country:${code}`))
}

function topicsIn(chosen: string): readonly string[] {
  return chosen.split(' ').flatMap((value) => /^topic:(.+)$/.exec(value)?.slice(1, 2) ?? [])
}
