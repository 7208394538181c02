import { button, make, part } from "../../preview/page/dom.ts";
import { show } from "./dialogs.ts";
import { words } from "./words.ts";

/** Asks for a line of text in the dialog of the studio; nothing where it is closed. */
export function askText(title: string, label: string, about: string): Promise<string | undefined> {
  const dialog = part("dialog", HTMLDialogElement);
  const field = make("input", {
    id: "asked",
    type: "text",
    required: "",
    autocomplete: "off",
    spellcheck: "true",
    "aria-describedby": "asked-about",
  });
  const close = () => dialog.close();
  const form = make(
    "form",
    { class: "asking" },
    make("label", { for: "asked" }, label),
    field,
    make("p", { class: "about", id: "asked-about" }, about),
    make("div", { class: "ends" }, make("button", { type: "submit" }, words.putIn), button({}, words.cancel, close)),
  );
  show(title, form);
  field.focus();
  return new Promise((done) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      done(field.value.trim());
      close();
    });
    dialog.addEventListener("close", () => done(undefined), { once: true });
  });
}
