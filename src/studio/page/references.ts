import { button, make, part } from "../../preview/page/dom.ts";
import type { NumberedBlock } from "../protocol.ts";
import { show } from "./dialogs.ts";
import { words } from "./words.ts";

/** Lets somebody choose what a reference leads to, by its number or its first words. */
export function chooseReference(blocks: readonly NumberedBlock[], chosen: (block: NumberedBlock) => void): void {
  const list = make("ul", { class: "choices" });
  const field = make("input", { type: "search", "aria-label": words.find, autocomplete: "off" });
  const fill = () => {
    const wanted = field.value.toLowerCase();
    const found = blocks.filter(({ number, words: text }) => `${number} ${text}`.toLowerCase().includes(wanted));
    list.replaceChildren(...found.slice(0, mostShown).map((block) => row(block, chosen)));
  };
  field.addEventListener("input", fill);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === "ArrowDown") list.querySelector("button")?.focus();
  });
  fill();
  show(
    words.referenceTitle,
    make("p", { class: "about" }, blocks.length > 0 ? words.referenceAbout : words.referenceNone),
    field,
    list,
  );
  field.focus();
}

/** Rows that are shown at once: who has more types some words. */
const mostShown = 200;

function row(block: NumberedBlock, chosen: (block: NumberedBlock) => void): HTMLElement {
  const choose = button({ class: "choice-row" }, "", () => {
    part("dialog", HTMLDialogElement).close();
    chosen(block);
  });
  choose.append(make("strong", {}, block.number), make("span", {}, block.words));
  return make("li", {}, choose);
}

/** A name for a block that has none, of its first words, that is in none of the texts. */
export function labelFor(block: NumberedBlock, texts: readonly string[]): string {
  const stem =
    block.words
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z ]+/g, " ")
      .split(" ")
      .filter((word) => word.length > 3)
      .slice(0, 2)
      .join("-") || "place";
  const isTaken = (name: string) => texts.some((text) => text.includes(`#${name}`) || text.includes(`@${name}`));
  let name = stem;
  for (let number = 2; isTaken(name); number++) name = `${stem}-${number}`;
  return name;
}
