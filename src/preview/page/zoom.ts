/** CSS pixels in a point, at a hundred per cent. */
const pixelsPerPoint = 96 / 72;

/** Zooms that the buttons step through, in per cent. */
const steps = [25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500];

/** How large the pages are: so many per cent, or as the view is wide. */
export type ZoomSetting = number | "width";

/** Makes pages larger and smaller, and lays them one under the other or two beside one another. */
export class Zoom {
  /** Told after each change. */
  changed: () => void = () => {};
  readonly #view: HTMLElement;
  readonly #grid: HTMLElement;
  readonly #keeping: (change: () => void) => void;
  #setting: ZoomSetting = 100;
  #percent = 100;

  /** `view` is what scrolls, `grid` what holds the pages; `keeping` makes a change and keeps what is read in view. */
  constructor(view: HTMLElement, grid: HTMLElement, keeping: (change: () => void) => void) {
    this.#view = view;
    this.#grid = grid;
    this.#keeping = keeping;
    this.#apply(100, undefined);
    new ResizeObserver(() => this.#setting === "width" && this.set("width")).observe(view);
  }

  /** In per cent, of upright pages: turned ones may be smaller where all are as wide as the view. */
  get percent(): number {
    return this.#percent;
  }

  /** What was asked for. */
  get setting(): ZoomSetting {
    return this.#setting;
  }

  /** Whether two pages stand beside one another. */
  get twoUp(): boolean {
    return this.#grid.classList.contains("two");
  }

  set twoUp(two: boolean) {
    this.#keeping(() => this.#grid.classList.toggle("two", two));
    this.set(this.#setting);
  }

  /** Makes pages as large as is asked for. */
  set(setting: ZoomSetting): void {
    this.#setting = setting;
    if (setting === "width") {
      const room = this.#room();
      this.#apply((room / (this.#usualWidth() * pixelsPerPoint)) * 100, room);
    } else this.#apply(setting, undefined);
    this.changed();
  }

  /** The next larger step, or the next smaller. */
  step(by: 1 | -1): void {
    const next =
      by > 0 ? steps.find((each) => each > this.#percent + 0.5) : steps.findLast((each) => each < this.#percent - 0.5);
    if (next !== undefined) this.set(next);
  }

  /** `room` is what no page may be wider than, in pixels. */
  #apply(wanted: number, room: number | undefined): void {
    const percent = Math.min(Math.max(Math.floor(wanted * 10) / 10, 10), 500);
    const scale = String((percent / 100) * pixelsPerPoint);
    const { style } = this.#grid;
    const most = room === undefined ? "" : String(room);
    if (scale === style.getPropertyValue("--scale") && most === style.getPropertyValue("--room")) return;
    this.#keeping(() => {
      this.#percent = percent;
      style.setProperty("--scale", scale);
      style.setProperty("--room", most);
    });
  }

  /** Pixels that a page may be wide, beside another if there are two. */
  #room(): number {
    const { paddingLeft, paddingRight, columnGap } = getComputedStyle(this.#grid);
    const room = this.#view.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return Math.max(this.twoUp ? (room - Number.parseFloat(columnGap)) / 2 : room, 1);
  }

  /** The width in points that most pages have. */
  #usualWidth(): number {
    const counts = new Map<number, number>();
    for (const page of this.#grid.querySelectorAll<HTMLElement>(":scope > .page")) {
      const width = Number(page.style.getPropertyValue("--width"));
      counts.set(width, (counts.get(width) ?? 0) + 1);
    }
    const [usual] = [...counts].sort(([, one], [, other]) => other - one);
    return usual?.[0] ?? 595.3;
  }
}
