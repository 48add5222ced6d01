import { withIds } from './block-ids.ts'
import type { Ids } from './ids.ts'
import { objectsIn, stringAt } from './json.ts'
import type { JsonObject } from './json.ts'
import type { SlackView } from './types.ts'

/** The modals and Home views of all users. */
export interface Views {
  /** Every view as it was received, updates as entries of their own, in order. */
  readonly received: () => readonly SlackView[]
  readonly current: (id: string) => SlackView | undefined
  readonly byExternalId: (externalId: string) => SlackView | undefined
  /** The modals that a user has open, the one on top last. */
  readonly stack: (userId: string) => readonly SlackView[]
  readonly home: (userId: string) => SlackView | undefined
  readonly open: (userId: string, payload: JsonObject, via: SlackView['via']) => SlackView
  readonly push: (userId: string, payload: JsonObject, via: SlackView['via']) => SlackView
  readonly update: (view: SlackView, payload: JsonObject, via: SlackView['via']) => SlackView
  readonly publish: (userId: string, payload: JsonObject) => SlackView
  /** Closes one modal; the one below it is on top again. */
  readonly close: (id: string) => void
  /** Closes all of a user's modals. */
  readonly clear: (userId: string) => void
}

/** Makes an empty store of views. `changed` is called after every change. */
export function createViews(ids: Ids, changed: () => void): Views {
  const received: SlackView[] = []
  const views = new Map<string, SlackView>()

  function keep(view: SlackView): SlackView {
    views.set(view.id, view)
    received.push(view)
    changed()
    return view
  }

  function make(
    userId: string,
    payload: JsonObject,
    via: SlackView['via'],
    below?: SlackView,
  ): SlackView {
    const id = ids.next('V')
    return {
      id,
      kind: payload['type'] === 'home' ? 'home' : 'modal',
      userId,
      payload,
      blocks: withIds(objectsIn(payload['blocks']), ids),
      hash: ids.ts(),
      rootId: below?.rootId ?? id,
      open: true,
      via,
      ...(below === undefined ? {} : { previousId: below.id }),
    }
  }

  const open = () => [...views.values()].filter((view) => view.open)
  const stack = (userId: string) =>
    open().filter((view) => view.kind === 'modal' && view.userId === userId)
  const home = (userId: string) =>
    open().find((view) => view.kind === 'home' && view.userId === userId)

  function shut(view: SlackView): void {
    views.set(view.id, { ...view, open: false })
    changed()
  }

  function update(view: SlackView, payload: JsonObject, via: SlackView['via']): SlackView {
    const blocks = withIds(objectsIn(payload['blocks']), ids)
    return keep({ ...view, payload, blocks, via, hash: ids.ts() })
  }

  return {
    received: () => received,
    current: (id) => views.get(id),
    byExternalId: (externalId) =>
      open().find((view) => stringAt(view.payload, 'external_id') === externalId),
    stack,
    home,
    open(userId, payload, via) {
      for (const view of stack(userId)) shut(view)
      return keep(make(userId, payload, via))
    },
    push: (userId, payload, via) => keep(make(userId, payload, via, stack(userId).at(-1))),
    update,
    publish(userId, payload) {
      const known = home(userId)
      return known === undefined
        ? keep(make(userId, payload, 'views.publish'))
        : update(known, payload, 'views.publish')
    },
    close(id) {
      const view = views.get(id)
      if (view !== undefined) shut(view)
    },
    clear(userId) {
      for (const view of stack(userId)) shut(view)
    },
  }
}
