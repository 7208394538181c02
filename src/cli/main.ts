#!/usr/bin/env node
import { bugReport, main } from "./masthead.ts";
import { processTerminal } from "./terminal.ts";

const terminal = processTerminal();
const stop = (error: unknown) => process.exit(bugReport(error, terminal));
process.on("uncaughtException", stop);
process.on("unhandledRejection", stop);
process.on("SIGINT", () => process.exit(130));
process.exitCode = await main(process.argv.slice(2), terminal);
