// The JSON that a platform would be sent, to look at and to take along.

import { useState } from 'react'

interface PayloadsProps {
  /** "Slack" */
  readonly platform: string
  readonly messages: readonly object[]
}

interface PayloadSwitchProps {
  readonly isShown: boolean
  readonly onTurn: (isShown: boolean) => void
}

/** The button that shows and hides them. */
export function PayloadSwitch({ isShown, onTurn }: PayloadSwitchProps) {
  return (
    <button
      type="button"
      className="plain"
      aria-expanded={isShown}
      onClick={() => onTurn(!isShown)}
    >
      {isShown ? 'Hide payload' : 'Show payload'}
    </button>
  )
}

/** Each message by itself, as the platforms' own builders take it. */
export function Payloads({ platform, messages }: PayloadsProps) {
  return messages.map((message, index) => (
    <Payload
      key={index}
      name={messages.length === 1 ? platform : `${platform} ${index + 1} of ${messages.length}`}
      message={message}
    />
  ))
}

/** With a button that copies it. */
function Payload({ name, message }: { readonly name: string; readonly message: object }) {
  const [said, setSaid] = useState('')
  const json = JSON.stringify(message, null, 2)

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(json)
      setSaid('Copied.')
    } catch {
      setSaid('The browser did not let this page copy. Select the text and copy it.')
    }
  }

  return (
    <div className="payload">
      <p className="payload-top">
        <span>{`Payload for ${name}`}</span>
        <span role="status">{said}</span>
        <button type="button" className="plain" onClick={() => void copy()}>
          {`Copy ${name} JSON`}
        </button>
      </p>
      <pre tabIndex={0} role="group" aria-label={`Payload for ${name}`}>
        {json}
      </pre>
    </div>
  )
}
