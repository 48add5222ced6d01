// Whether the commands that Discord has are those that we want. Discord sends back more than it was
// sent: ids, versions and a value for everything that was left out.

/** What a command, an option or a choice is made of, as we may send it. */
const OWN = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'choices',
  'value',
  'autocomplete',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
])

/** Members whose order means nothing. */
const UNORDERED = new Set(['integration_types', 'contexts', 'channel_types'])

/**
 * Writes commands so that those which mean the same are written the same.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object
 * @param commands commands as they are sent or as Discord lists them, in any order
 * @returns text to compare
 */
export function fingerprint(commands: readonly object[]): string {
  // A command without a type is a slash command.
  const lines = commands.map((command) => JSON.stringify(canonical({ type: 1, ...command })))
  return lines.sort().join('\n')
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => OWN.has(name) && !isDefault(member))
      .map(([name, member]) => [name, UNORDERED.has(name) ? sorted(member) : canonical(member)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )
}

/** What Discord fills in for a member that is left out. */
function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).sort() : value
}
