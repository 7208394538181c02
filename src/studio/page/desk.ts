import type { StudioFile } from "../protocol.ts";
import type { Compiler } from "./compiler.ts";
import type { Editor } from "./editor.ts";
import type { Keeper } from "./keeper.ts";
import type { Project } from "./project.ts";

/** What can be done about something that was said. */
export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

/** The document that is open, and all that can be done with it: what buttons and menus act on. */
export interface Desk {
  readonly project: Project | undefined;
  readonly compiler: Compiler;
  readonly editor: Editor;
  readonly keeper: Keeper;
  /** Opens a document in the place of the one that is open, which is kept first. */
  open(project: Project): Promise<void>;
  /** Shows a text of the document. */
  show(path: string): void;
  /** Takes files as they are now. */
  put(files: readonly StudioFile[]): void;
  /** Says something in the line below the text, with what can be done about it; what is grave is read out at once. */
  say(message: string, isGrave?: boolean, remedy?: Remedy): void;
}
