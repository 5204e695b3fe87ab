// The best of the end-to-end encrypted peers, line by line: figures noted beforehand, NOT measured in this run.

export const ORIGINE = 'the best of Actual 26.9 and Evolu 8.11, noted beforehand, not measured in this run';

/** 50,000 changes on two shared cores; docs/decisions/0250 says what they are worth. */
export const PAIRS = {
  /** Actual: seconds. */
  push: 11.2,
  pull: 12.4,
  deux: 23.6,
  /** Evolu: bytes a change, each way. */
  pushBytes: 138,
  pullBytes: 138,
  /** Actual: seconds of the server's processor, both ways. */
  hubCpu: 5.7,
  /** Actual: bytes a change on the server's disk. */
  hubBytes: 241,
  /** Evolu: bytes of a synchronisation without anything to do. */
  rien: 700,
};
