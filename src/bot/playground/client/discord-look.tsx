// A message as Discord shows it. https://docs.discord.com/developers/components/reference

import type { DiscordButton, DiscordPart, DiscordPayload } from '../shapes.ts'
import { DiscordMarkdown } from './discord-markdown.tsx'
import { Picture } from './picture.tsx'

/** A press, as Discord hands it back. */
export interface DiscordPress {
  readonly platform: 'discord'
  readonly custom_id: string
  readonly row?: number
}

interface DiscordLookProps {
  readonly message: DiscordPayload
  readonly isDisabled: boolean
  readonly onPress: (press: DiscordPress) => void
  /** Where the file of the answer is. */
  readonly fileAddress: string
  /** Where its picture is. */
  readonly pictureAddress: string
}

const PRIMARY = 1

/** A message as Discord shows it. */
export function DiscordLook({ message, ...rest }: DiscordLookProps) {
  const { content = '', components = [] } = message
  return (
    <div className="d-message">
      {content === '' ? null : <DiscordMarkdown text={content} />}
      {components.map(({ accent_color: accent, components: parts }, index) => (
        <div
          className="d-container"
          key={index}
          style={accent === undefined ? {} : { borderInlineStartColor: colorOf(accent) }}
        >
          {parts.map((part, at) => (
            <Part key={at} part={part} {...rest} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Part({
  part,
  isDisabled,
  onPress,
  fileAddress,
  pictureAddress,
}: Omit<DiscordLookProps, 'message'> & { readonly part: DiscordPart }) {
  switch (part.type) {
    case 10:
      return (
        <div>
          <DiscordMarkdown text={part.content} />
        </div>
      )
    case 14:
      return <hr />
    case 12:
      return part.items.map(({ description }) => (
        <Picture key={description} address={pictureAddress} alt={description} />
      ))
    case 13:
      return (
        <a className="d-file" href={fileAddress} download>
          {part.file.url.replace(/^attachment:\/\//, '')}
        </a>
      )
    case 1: {
      const { id, components } = part
      return (
        <div className="d-row">
          {components.map((button) => (
            <Button
              key={button.custom_id}
              button={button}
              isDisabled={isDisabled}
              onPress={() =>
                onPress({
                  platform: 'discord',
                  custom_id: button.custom_id,
                  ...(id === undefined ? {} : { row: id }),
                })
              }
            />
          ))}
        </div>
      )
    }
  }
}

function Button({
  button: { label, style },
  isDisabled,
  onPress,
}: {
  readonly button: DiscordButton
  readonly isDisabled: boolean
  readonly onPress: () => void
}) {
  return (
    <button
      type="button"
      className={style === PRIMARY ? 'd-button d-primary' : 'd-button'}
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress()
      }}
    >
      {label}
    </button>
  )
}

function colorOf(accent: number): string {
  return `#${accent.toString(16).padStart(6, '0')}`
}
