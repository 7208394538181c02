#!/usr/bin/env node
import { loadProgram } from "./start.ts";

const { bugReport, main, processTerminal } = loadProgram().program;
const terminal = processTerminal();
const stop = (error: unknown) => process.exit(bugReport(error, terminal));
process.on("uncaughtException", stop);
process.on("unhandledRejection", stop);
process.on("SIGINT", () => process.exit(130));
main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
