import { ASSISTANT_METHODS } from './assistant.ts'
import { CHAT_METHODS } from './chat.ts'
import { CONVERSATION_METHODS } from './conversations.ts'
import { FILE_METHODS } from './files.ts'
import { IDENTITY_METHODS } from './identity.ts'
import type { Method } from './method.ts'
import { VIEW_METHODS } from './views.ts'

/** Every method that the stand-in knows, by its name. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...IDENTITY_METHODS,
    ...CHAT_METHODS,
    ...CONVERSATION_METHODS,
    ...VIEW_METHODS,
    ...FILE_METHODS,
    ...ASSISTANT_METHODS,
  }),
)
