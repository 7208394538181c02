import type { MadeFiles } from "../protocol.ts";
import { CompilerStopped } from "./compiler.ts";
import type { Desk } from "./desk.ts";
import { showSaid } from "./dialogs.ts";
import { words } from "./words.ts";

/** Gives a file to whoever sits before the screen, as the browser saves files. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Makes files and gives them; where there are none, says why. */
export async function downloadMade(desk: Desk, make: () => Promise<MadeFiles>): Promise<void> {
  desk.say(words.making);
  try {
    const { files, said } = await onceMore(make);
    for (const { path, bytes } of files) download(path, bytes);
    desk.say(files.length > 0 ? words.made(files.map(({ path }) => path).join(", ")) : words.notMade, files.length === 0);
    if (files.length === 0) showSaid(words.notMade, said);
  } catch {
    desk.say(words.broken, true);
  }
}

/** Asks again where the compiler was started anew meanwhile, as it is when letters come in. */
async function onceMore(make: () => Promise<MadeFiles>): Promise<MadeFiles> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof CompilerStopped) return make();
    throw error;
  }
}
