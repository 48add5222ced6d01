// The texts of a message that is made of components.

import type {
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord.js'
import { CONTAINER, SECTION, TEXT_DISPLAY } from './numbers.ts'

/**
 * Finds them. https://docs.discord.com/developers/components/reference#component-object-component-types
 * @param components of a message, or of one of its components
 * @returns every text, in order, however deep it stands
 */
export function textDisplaysIn(
  components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[],
): readonly APITextDisplayComponent[] {
  return components.flatMap((component): readonly APITextDisplayComponent[] => {
    if (component.type === TEXT_DISPLAY) return [component]
    const holds = component.type === CONTAINER || component.type === SECTION
    return holds ? textDisplaysIn(component.components) : []
  })
}
