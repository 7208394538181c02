#!/usr/bin/env node
import { loadProgram } from "./start.ts";

const { bugReport, main, processTerminal } = loadProgram().program;
const terminal = processTerminal();
const stop = (error: unknown) => process.exit(bugReport(error, terminal));
process.on("uncaughtException", stop);
process.on("unhandledRejection", stop);
main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code || process.exitCode;
  if (isSaid()) process.exit();
  setImmediate(() => isSaid() && process.exit());
});

/**
 * Whether all is printed: then the program ends at once, without a turn of Node's loop, in which V8 collects garbage, and without taking its
 * heap apart first, which take some milliseconds each.
 */
function isSaid(): boolean {
  return [process.stdout, process.stderr].every(({ errored, writableLength }) => writableLength === 0 && !errored);
}
