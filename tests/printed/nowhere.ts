import { Source, span } from "../../src/source.ts";

/** A place for nodes that no file holds: they are written, never reported about. */
export const nowhere = span(new Source("report.md", ""), 0);
