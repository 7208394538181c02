import { button, make, part } from "../../preview/page/dom.ts";
import type { Desk } from "./desk.ts";
import { show } from "./dialogs.ts";
import { figure } from "./insertions.ts";
import { freePath, isMarkdown } from "./project.ts";
import { words } from "./words.ts";

/** Bytes that a picture may have. */
const largest = 50 * 1024 * 1024;

/** Puts pictures in, one after the other: their files into the folder of the document, figures into the text. What is no picture is refused. */
export async function insertPictures(desk: Desk, files: readonly File[]): Promise<void> {
  for (const file of files) await insertPicture(desk, file);
}

async function insertPicture(desk: Desk, file: File): Promise<void> {
  if (file.size > largest) return desk.say(words.tooLarge(file.name), true);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await desk.compiler.ask("picture", { bytes });
  if ("refused" in read) return desk.say(words.noPicture(file.name, read.refused), true);
  const said = await describe(file);
  const { project } = desk;
  if (!said || !project) return;
  if (!isMarkdown(desk.editor.path)) desk.show(project.main);
  const path = freePath(project, `/figures/${plainName(file.name)}.${read.ending}`);
  desk.put([{ path, bytes }]);
  const up = "../".repeat(Math.max(desk.editor.path.split("/").length - 2, 0));
  desk.editor.apply(figure(desk.editor.view.state, `${up}${path.slice(1)}`, said.title, said.alt));
  desk.say(words.pictureIn(path.slice(1)));
}

/** Asks for the title of a picture and for what it shows, for those who cannot see it; nothing where it is not to be put in. */
function describe(file: File): Promise<{ readonly title: string; readonly alt: string } | undefined> {
  const address = URL.createObjectURL(file);
  const title = make("input", { type: "text", id: "picture-title", autocomplete: "off" });
  const alt = make("textarea", {
    id: "figure-alt",
    rows: "3",
    required: "",
    spellcheck: "true",
    "aria-describedby": "figure-alt-about",
  });
  const form = make(
    "form",
    { class: "asking" },
    make("img", { src: address, alt: "", class: "shown-picture" }),
    make("label", { for: "figure-alt" }, words.figureAlt),
    alt,
    make("p", { class: "about", id: "figure-alt-about" }, words.figureAltAbout),
    make("label", { for: "picture-title" }, words.figureTitle),
    title,
    make("div", { class: "ends" }, make("button", { type: "submit" }, words.putIn), button({}, words.cancel, closeDialog)),
  );
  show(words.figureAsked(file.name), form);
  alt.focus();
  return new Promise((done) => {
    const dialog = part("dialog", HTMLDialogElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      done({ title: title.value.trim(), alt: alt.value.trim() });
      closeDialog();
    });
    dialog.addEventListener(
      "close",
      () => {
        URL.revokeObjectURL(address);
        done(undefined);
      },
      { once: true },
    );
  });
}

function closeDialog(): void {
  part("dialog", HTMLDialogElement).close();
}

/** The name of a file without its ending, of letters that no system takes for others. */
function plainName(name: string): string {
  const parts = name
    .replace(/\.\w+$/, "")
    .normalize("NFKD")
    .split(/[^\w]+/);
  const stem = parts.filter((part) => part !== "").join("-");
  return stem === "" ? "figure" : stem.slice(0, 80);
}
