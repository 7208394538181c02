import type { ColumnAlign } from "../../document/tree.ts";
import { button, make, part } from "../../preview/page/dom.ts";
import type { GridTable } from "../protocol.ts";
import { show } from "./dialogs.ts";
import * as change from "./grid-changes.ts";
import { words } from "./words.ts";

/** Lets somebody fill in a table as a grid; `done` gets it once it is to stand in the text. */
export function showGrid(grid: GridTable, isNew: boolean, done: (grid: GridTable) => void): void {
  new GridDialog(grid, done).open(isNew);
}

/** Ways in which the words of a column stand, in the order of the list. */
const aligns = ["none", "start", "center", "end"] as const satisfies readonly ColumnAlign[];

/** A table in a dialog: a field a cell, which arrows, Tab and Enter lead through. */
class GridDialog {
  readonly #done: (grid: GridTable) => void;
  readonly #box = make("div", { class: "grid-box" });
  readonly #said = make("p", { class: "about", role: "status" });
  readonly #align = make(
    "select",
    { id: "grid-align" },
    ...aligns.map((align) => make("option", { value: align }, words.aligns[align])),
  );
  readonly #heads = make("input", { id: "grid-heads", type: "number", min: "1", autocomplete: "off" });
  #grid: GridTable;
  #at: change.GridPlace = { row: 0, column: 0 };

  constructor(grid: GridTable, done: (grid: GridTable) => void) {
    this.#grid = grid;
    this.#done = done;
  }

  open(isNew: boolean): void {
    show(isNew ? words.gridNew : words.gridTitle, this.#caption(), this.#tools(), this.#box, this.#said, this.#ends(isNew));
    this.#draw();
    this.#focus();
  }

  #caption(): HTMLElement {
    const { caption } = this.#grid;
    const field = make("input", { id: "grid-caption", type: "text", autocomplete: "off", spellcheck: "true" });
    field.value = caption ?? "";
    field.disabled = caption === undefined;
    field.addEventListener("input", () => {
      this.#grid = change.withCaption(this.#grid, field.value);
    });
    const about = caption === undefined ? [make("p", { class: "about" }, words.gridCaptionBelow)] : [];
    return make("div", { class: "asking" }, make("label", { for: "grid-caption" }, words.gridCaption), field, ...about);
  }

  #tools(): HTMLElement {
    const act = (
      label: string,
      made: (grid: GridTable, place: change.GridPlace) => GridTable,
      by: Partial<change.GridPlace> = {},
    ) => button({}, label, () => this.#change(made(this.#grid, this.#at), by));
    this.#align.addEventListener("change", () => {
      const align = aligns.find((one) => one === this.#align.value);
      if (align) this.#grid = change.withAlign(this.#grid, this.#at.column, align);
      this.#draw();
    });
    this.#heads.addEventListener("change", () => {
      this.#grid = change.withHeads(this.#grid, Number(this.#heads.value));
      this.#draw();
    });
    return make(
      "div",
      { class: "grid-tools", role: "group", "aria-label": words.gridTools },
      act(words.addRow, (grid, { row }) => change.withRow(grid, row), { row: 1 }),
      act(words.dropRow, (grid, { row }) => change.withoutRow(grid, row)),
      act(words.addColumn, (grid, { column }) => change.withColumn(grid, column), { column: 1 }),
      act(words.dropColumn, (grid, { column }) => change.withoutColumn(grid, column)),
      make("label", { for: "grid-align" }, words.gridAlign),
      this.#align,
      make("label", { for: "grid-heads" }, words.gridHeads),
      this.#heads,
    );
  }

  #ends(isNew: boolean): HTMLElement {
    const close = () => part("dialog", HTMLDialogElement).close();
    const take = button({ class: "main" }, isNew ? words.putIn : words.gridTake, () => {
      close();
      this.#done(this.#grid);
    });
    return make("div", { class: "ends" }, take, button({}, words.cancel, close));
  }

  /** Shows another grid, with the cell that is written in moved by rows and columns, and says how large it is now. */
  #change(grid: GridTable, { column = 0, row = 0 }: Partial<change.GridPlace> = {}): void {
    const isSame = grid === this.#grid;
    this.#grid = grid;
    this.#at = {
      row: Math.min(this.#at.row + (isSame ? 0 : row), grid.rows.length - 1),
      column: Math.min(this.#at.column + (isSame ? 0 : column), grid.columns.length - 1),
    };
    this.#said.textContent = isSame ? words.gridSame : words.gridSize(grid.rows.length, grid.columns.length);
    this.#draw();
    this.#focus();
  }

  #draw(): void {
    const { columns, heads, rows } = this.#grid;
    const line = (from: number, to: number) =>
      rows
        .slice(from, to)
        .map(({ cells }, index) =>
          make(
            "tr",
            { role: "row" },
            ...cells.map((lines, column) => this.#cell(lines, { row: from + index, column }, columns[column] ?? "none")),
          ),
        );
    const table = make("table", { role: "grid", "aria-label": words.gridCells, "aria-rowcount": String(rows.length) });
    table.append(
      make("thead", { role: "rowgroup" }, ...line(0, heads)),
      make("tbody", { role: "rowgroup" }, ...line(heads, rows.length)),
    );
    this.#box.replaceChildren(table);
    this.#heads.max = String(Math.max(rows.length - 1, 1));
    this.#heads.value = String(heads);
    this.#align.value = columns[this.#at.column] ?? "none";
  }

  #cell(lines: readonly string[], place: change.GridPlace, align: ColumnAlign): HTMLElement {
    const isHead = place.row < this.#grid.heads;
    const name = words.gridCell(place.row + 1, place.column + 1, isHead);
    const field = make("textarea", { rows: "1", "aria-label": name, spellcheck: "true", "data-align": align });
    field.value = lines.join("\n");
    if (lines.length > 1) {
      field.readOnly = true;
      field.rows = lines.length;
      field.title = words.gridKept;
      field.setAttribute("aria-description", words.gridKept);
    }
    field.addEventListener("focus", () => {
      field.select();
      this.#moveTo(place);
    });
    field.addEventListener("input", () => {
      this.#grid = change.withCell(this.#grid, place, field.value.replaceAll("\n", " "));
    });
    field.addEventListener("keydown", (event) => this.#key(event, field));
    field.addEventListener("paste", (event) => this.#paste(event, place));
    return make(isHead ? "th" : "td", { role: isHead ? "columnheader" : "gridcell" }, field);
  }

  #moveTo(place: change.GridPlace): void {
    this.#at = place;
    this.#align.value = this.#grid.columns[place.column] ?? "none";
  }

  /** Arrows go from cell to cell, those to the sides at the ends of the words; Enter goes down, and under the last row makes another. */
  #key(event: KeyboardEvent, field: HTMLTextAreaElement): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { selectionEnd, selectionStart, value } = field;
    const isStart = selectionStart === 0 && selectionEnd === 0;
    const isEnd = selectionStart === value.length && selectionEnd === value.length;
    const steps: Readonly<Record<string, Partial<change.GridPlace> | false>> = {
      ArrowUp: !event.shiftKey && { row: -1 },
      ArrowDown: !event.shiftKey && { row: 1 },
      Enter: { row: event.shiftKey ? -1 : 1 },
      ArrowLeft: isStart && !event.shiftKey && { column: -1 },
      ArrowRight: isEnd && !event.shiftKey && { column: 1 },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey && this.#at.row === this.#grid.rows.length - 1) {
      this.#change(change.withRow(this.#grid, this.#at.row), { row: 1 });
      return;
    }
    const row = Math.min(Math.max(this.#at.row + (step.row ?? 0), 0), this.#grid.rows.length - 1);
    const column = Math.min(Math.max(this.#at.column + (step.column ?? 0), 0), this.#grid.columns.length - 1);
    this.#at = { row, column };
    this.#focus();
  }

  /** Cells of a spreadsheet fill cells from here on. */
  #paste(event: ClipboardEvent, place: change.GridPlace): void {
    const sheet = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(sheet.trim())) return;
    event.preventDefault();
    const columns = Math.max(this.#grid.columns.length, sheet.split("\n", 1)[0]?.split("\t").length ?? 1);
    const isTooLarge = (place.row + sheet.split("\n", mostCells + 1).length) * columns > mostCells;
    if (isTooLarge) this.#said.textContent = words.gridTooLarge;
    else this.#change(change.withSheet(this.#grid, place, sheet));
  }

  #focus(): void {
    const { column, row } = this.#at;
    const field = this.#box.querySelectorAll("tr")[row]?.querySelectorAll("textarea")[column];
    field?.focus();
  }
}

/** Cells that a grid shows, as many as the worker gives one (worker/grid.ts). */
const mostCells = 3_000;
