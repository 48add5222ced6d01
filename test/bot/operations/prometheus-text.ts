// The text that Prometheus reads -> the numbers in it.

/**
 * Parses the exposition format, strictly enough to catch a broken line.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 * @param text what /metrics answers
 * @returns each sample by its name and labels, as they stand there
 * @throws {Error} for a line that is none, or a metric without a type
 */
export function samplesIn(text: string): ReadonlyMap<string, number> {
  const samples = new Map<string, number>()
  const typed = new Set<string>()
  for (const line of text.split('\n')) {
    const type = /^# TYPE (\S+) (?:counter|gauge|histogram|summary)$/.exec(line)?.[1]
    if (type !== undefined) typed.add(type)
    if (line === '' || line.startsWith('# ')) continue
    const found = /^([a-z_:][\w:]*)(\{[^}]*\})? (\S+)$/i.exec(line)
    const [, name = '', labels = '', value = ''] = found ?? []
    const base = name.replace(/_(?:bucket|sum|count)$/, '')
    if (found === null || !(typed.has(name) || typed.has(base)))
      throw new Error(`odd line: ${line}`)
    samples.set(`${name}${labels}`, Number(value))
  }
  return samples
}
