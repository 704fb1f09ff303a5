/**
 * How long, in milliseconds, a test of hostile input waits. It tells an end from no end, on a busy
 * machine too; how fast things are, the benchmarks in test/bench say.
 */
export const patience = 60_000;
