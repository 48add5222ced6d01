// A form that a button opens, in a dialog of its own.

import { useEffect, useId, useRef, useState } from 'react'
import type { Form } from '../shapes.ts'
import { Payloads, PayloadSwitch } from './payload.tsx'
import type { OpenForm, Playground } from './use-playground.ts'

type Field = Form['fields'][number]

/** A form. What was typed stays while something is to be mended. */
export function FormDialog({
  open,
  playground,
}: {
  readonly open: OpenForm
  readonly playground: Playground
}) {
  const { actions, isBusy } = playground
  const dialog = useRef<HTMLDialogElement>(null)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [isPayload, setPayload] = useState(false)
  const titleId = useId()
  const { form } = open

  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  const send = async (): Promise<void> => {
    const found = await actions.send(open, values)
    setProblems(found)
    const [first] = form.fields.filter(({ name }) => name in found)
    if (first !== undefined)
      dialog.current?.querySelector<HTMLElement>(`[name=${first.name}]`)?.focus()
  }

  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={actions.closeForm}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2 id={titleId}>{form.title}</h2>
        {form.about === null ? null : <p className="quiet">{form.about}</p>}
        {form.fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            problem={problems[field.name] ?? null}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        <p className="ends">
          <PayloadSwitch isShown={isPayload} onTurn={setPayload} />
          <button type="button" className="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="main" aria-disabled={isBusy}>
            {form.kind === 'report' ? 'Send' : 'Ask'}
          </button>
        </p>
        {isPayload ? (
          <>
            <Payloads platform="Slack form" messages={[form.payloads.slack]} />
            <Payloads platform="Discord form" messages={[form.payloads.discord]} />
          </>
        ) : null}
      </form>
    </dialog>
  )
}

interface FormFieldProps {
  readonly field: Field
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

function FormField({ field, value, problem, onChange }: FormFieldProps) {
  const { name, label, hint, required, isLong, choices } = field
  const id = useId()
  const shared = {
    id,
    name,
    value,
    'aria-describedby': `${id}-hint${problem === null ? '' : ` ${id}-problem`}`,
    'aria-invalid': problem !== null,
    'aria-required': required,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required ? null : <span className="quiet">(may be empty)</span>}
      </label>
      {choices.length > 0 ? (
        <select {...shared}>
          <option value="">The whole answer</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input type="text" {...shared} />
      )}
      <p className="quiet" id={`${id}-hint`} hidden={problem?.includes(hint) ?? false}>
        {choices.length > 0 ? 'Choose a statement, or leave it at the whole answer.' : hint}
      </p>
      {problem === null ? null : (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
