import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { schemaFiles } from '../../../src/briefings/dataset/json-schemas.ts'
import { DATA, edited, realFiles } from '../../support/record-files.ts'

const files = realFiles()

/** The schema that a file names itself, as an editor follows it. */
function validatorFor(file: string, text: string): ValidateFunction {
  const { $schema } = JSON.parse(text) as { $schema: string }
  const schema = readFileSync(join(DATA, dirname(file), $schema), 'utf8')
  return new Ajv2020({ formats: { uri: true }, strictTuples: false }).compile(
    JSON.parse(schema) as object,
  )
}

test.each(schemaFiles())('$file is what schema.ts makes', ({ file, text }) => {
  expect(readFileSync(join(DATA, file), 'utf8')).toBe(text)
})

describe('the schema that an editor uses', () => {
  test.each(files)('accepts $file', ({ file, text }) => {
    const validate = validatorFor(file, text)
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  test.each(files)('refuses an empty $file', ({ file, text }) => {
    expect(validatorFor(file, text)({})).toBe(false)
  })

  test.each([
    ['a claim', 'format.cites'],
    ['an open point', 'open.0.cites'],
    ['a delegation', 'delegations.0.cites'],
  ])('refuses %s without a source', (_, path) => {
    const file = 'meetings/2023-12-tokyo.json'
    const [changed] = edited(files, [{ file, set: { [path]: [] } }]).filter(
      (copy) => copy.file === file,
    )
    const text = changed?.text ?? ''
    expect(validatorFor(file, text)(JSON.parse(text))).toBe(false)
  })
})
