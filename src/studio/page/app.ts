import { part } from "../../preview/page/dom.ts";
import { Studio } from "./studio.ts";
import { words } from "./words.ts";

new Studio().start().catch((error: unknown) => {
  part("said", HTMLElement).textContent = words.damaged + (error instanceof Error ? error.message : String(error));
});
