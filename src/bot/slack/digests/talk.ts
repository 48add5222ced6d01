// All that people in Slack need to decide about digests, put together.

import type { SurfaceDeps } from '../../surface.ts'
import type { Forms } from '../forms.ts'
import type { Talk } from '../talk.ts'
import { createSlackDesk } from './desk.ts'
import type { SlackDesk, SlackDeskDeps } from './desk.ts'
import type { SlackDigests } from './digests.ts'
import { createDigestForms } from './forms.ts'
import type { DigestForms } from './forms.ts'
import { createDigestHome } from './home.ts'
import type { DigestHome } from './home.ts'
import { createLifecycle } from './lifecycle.ts'
import type { Lifecycle } from './lifecycle.ts'
import { createPeople } from './people.ts'

export interface DigestTalk {
  readonly desk: SlackDesk
  readonly lifecycle: Lifecycle
  /** The forms for digests, which others open. */
  formsWith(forms: Pick<Forms, 'open' | 'show'>, talk: Pick<Talk, 'gate' | 'during'>): DigestForms
  /** Digests on Home pages; `modals` are for what the desk says, and `forms` to change one. */
  homeWith(
    forms: Pick<DigestForms, 'formFor'>,
    modals: Pick<Forms, 'open' | 'begin' | 'show'>,
  ): DigestHome
}

/**
 * Makes it.
 * @param slack what Slack tells of channels
 * @param digests what is kept, and the desk
 * @param deps the commands, the record and the log
 * @param heard `onChanged` hears who changed a digest, `announce` tells a channel what changed there
 * @returns it
 */
export function createDigestTalk(
  slack: SlackDigests,
  { desk: own, store, clock }: NonNullable<SurfaceDeps['digests']>,
  { commands, briefings, log }: Pick<SurfaceDeps, 'commands' | 'briefings' | 'log'>,
  heard: Pick<SlackDeskDeps, 'onChanged' | 'announce'>,
): DigestTalk {
  const people = createPeople(slack.api)
  const lifecycle = createLifecycle({ store, channels: slack.channels, clock, log })
  const desk = createSlackDesk({
    desk: own,
    store,
    slack,
    people,
    lifecycle,
    commands,
    log,
    ...heard,
  })
  const { channels } = slack
  const formDeps = { desk, channels, people, store, clock, briefings, log }
  return {
    desk,
    lifecycle,
    homeWith: (forms, modals) => createDigestHome({ desk, forms, modals, store, log }),
    formsWith: (forms, talk) => createDigestForms(formDeps, forms, talk),
  }
}
