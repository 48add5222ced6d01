// How long things may take, in milliseconds: the one table.

export interface Timings {
  /** A worker that is silent for so long has lost its delivery to another. */
  readonly lease: number
  /** One call to a platform. Far less than the lease; less than a stop may take. */
  readonly call: number
  /** How long after that a call may take to say what came of it. */
  readonly grace: number
  /** What must be left of the lease when a call begins: the call, and writing down what came of it. */
  readonly leaseForCall: number
  /** Between two looks for a message whose reply was lost: longer than a platform takes to show it. */
  readonly lookAgain: number
  /** How long a worker waits for its turn before it gives the delivery back. */
  readonly turn: number
  /** After a failure for which the platform names no time; doubled each time. */
  readonly retry: number
  readonly retryMost: number
}

export const TIMINGS: Timings = {
  lease: 60_000,
  call: 8_000,
  grace: 1_000,
  leaseForCall: 12_000,
  lookAgain: 30_000,
  turn: 4_000,
  retry: 5_000,
  retryMost: 600_000,
}
