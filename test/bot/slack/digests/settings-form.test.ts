// Whatever is kept of a digest: Slack takes its form, and the form sent back as it is says the same.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettingsForm } from '../../../../src/bot/slack/digests/read-settings-form.ts'
import { settingsForm } from '../../../../src/bot/slack/digests/settings-form.ts'
import { zoneOptions } from '../../../../src/bot/slack/digests/zone-options.ts'
import { readSubmission } from '../../../../src/bot/slack/form-payloads.ts'
import { WHO_MAY_CHANGE } from '../../../../src/bot/subscriptions/model.ts'
import { knownZones } from '../../../../src/bot/subscriptions/schedule/zones.ts'
import type { Settings } from '../../../../src/bot/subscriptions/settings.ts'
import { countries, DENSITIES, WHEN_EMPTY } from '../../../../src/briefings/index.ts'
import { hostileText } from '../../../support/hostile-text.ts'
import { briefings, record } from '../../../support/record.ts'
import { createValidator } from '../../../support/slack/validation/validator.ts'
import { stateValues } from '../../../support/slack/wire/state-values.ts'
import { NINE } from '../../../support/store/examples.ts'
import { anySchedule } from '../../subscriptions/schedule/any-schedule.ts'

const validator = await createValidator()

const codes = countries.map(({ code }) => code)
const topics = [...record.topics.keys()]

/** Some, in the order in which they are offered, in two parts that have none in common. */
function split<Id>(ids: readonly Id[]) {
  return fc
    .array(fc.constantFrom('include', 'exclude', 'neither'), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    .map((parts) => ({
      include: ids.filter((_, index) => parts[index] === 'include'),
      exclude: ids.filter((_, index) => parts[index] === 'exclude'),
    }))
}

const anySettings: fc.Arbitrary<Settings> = fc.record({
  schedule: anySchedule,
  filters: fc.record({ countries: split(codes), topics: split(topics) }),
  density: fc.constantFrom(...DENSITIES),
  whenEmpty: fc.constantFrom(...WHEN_EMPTY),
  whoMayChange: fc.constantFrom(...WHO_MAY_CHANGE),
})

describe('the form of a digest', () => {
  it('is one that Slack takes, and sent back untouched it changes nothing', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { schedule } = settings
        const prefilled = { ...settings, ...schedule }
        const view = settingsForm({ prefilled, state: '{}', note: null }, briefings.lookup)
        expect(validator.view(view)).toEqual([])
        const blocks = view.blocks.map((block) => ({ ...block }))
        const submission = readSubmission({
          trigger_id: '1.2.3',
          user: { id: 'U1' },
          view: { id: 'V1', callback_id: 'digest', state: { values: stateValues(blocks, {}) } },
        })
        const { cadence } = schedule
        expect(readSettingsForm(submission?.fields ?? {}, NINE, cadence)).toEqual(settings)
      }),
      { numRuns: 60 },
    )
  })

  it('has zones to choose from for whatever is typed, as Slack takes them', () => {
    fc.assert(
      fc.property(hostileText(60), (typed) => {
        expect(validator.suggestions({ options: zoneOptions(typed) })).toEqual([])
      }),
      { numRuns: 60 },
    )
    for (const { value } of zoneOptions('')) expect(knownZones()).toContain(value)
    expect(zoneOptions('').length).toBeGreaterThan(20)
  })

  it('that is another one is not read', () => {
    expect(readSettingsForm({}, NINE, null)).toBeNull()
    expect(readSettingsForm({ cadence: 'hourly' }, NINE, null)).toBeNull()
  })
})
