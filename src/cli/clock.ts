/**
 * Milliseconds since some moment, in place of `performance.now()` in the bundle of the command (build.mjs): for `performance` Node first loads what
 * measures its own work, which takes longer than a stage.
 */
export function clock(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
