#!/usr/bin/env node
import { loadProgram } from "./start.ts";

const { bugReport, main, processTerminal } = loadProgram().program;
const terminal = processTerminal();
const stop = (error: unknown) => process.exit(bugReport(error, terminal));
process.on("uncaughtException", stop);
process.on("unhandledRejection", stop);
main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code || process.exitCode;
  setImmediate(endAtOnce);
});

/** Ends without taking the heap of the program apart first, which takes some five milliseconds; where something is still to be printed, by itself. */
function endAtOnce(): void {
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}
