// Every bench, in the order in which they run.

import { autocompleteBench } from './autocomplete.ts'
import type { Bench } from './bench.ts'
import { crowdDiscordBench } from './crowd-discord.ts'
import { crowdSlackBench } from './crowd-slack.ts'
import { digestsBench } from './digests.ts'
import { discordBench } from './discord.ts'
import { memoryBench } from './memory.ts'
import { pagesBench } from './pages.ts'
import { questionsBench } from './questions.ts'
import { rushDiscordBench, rushSlackBench } from './rush.ts'
import { slackBench } from './slack.ts'
import { terminalBench } from './terminal.ts'

export const benches: readonly Bench[] = [
  terminalBench,
  slackBench,
  discordBench,
  crowdSlackBench,
  crowdDiscordBench,
  questionsBench,
  autocompleteBench,
  digestsBench,
  rushSlackBench,
  rushDiscordBench,
  pagesBench,
  memoryBench,
]
