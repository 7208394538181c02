/** The program as the build puts it into one file, without the little that loads it: see start.ts. */
export { Jobs } from "./job.ts";
export { bugReport, main } from "./masthead.ts";
export { packTemplates } from "./pack-templates.ts";
export { writeRulesPage } from "./rules-page.ts";
export { processTerminal } from "./terminal.ts";
