/** Discord's epoch, https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000n

/** Makes ids that grow, carry their time, and never repeat. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const fresh = (BigInt(now()) - DISCORD_EPOCH) << 22n
    last = fresh > last ? fresh : last + 1n
    return last.toString()
  }
}
