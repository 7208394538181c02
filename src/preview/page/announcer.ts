import { counted, part } from "./dom.ts";

/** Milliseconds between two things that are said of the state by itself. */
const pause = 5000;

/**
 * What a screen reader hears: how many pages and messages there are, at most every five seconds, and the answer to what somebody asked for at
 * once, which is also seen for a while.
 */
export class Announcer {
  readonly #state = part("state-said", HTMLElement);
  readonly #answer = part("answer", HTMLElement);
  #next = "";
  #said = "";
  #waiting = 0;
  #last = Number.NEGATIVE_INFINITY;
  #hiding = 0;

  /** Says how things are, the newest alone and only if it is new. */
  state(text: string): void {
    this.#next = text;
    if (this.#waiting !== 0 || text === this.#said) return;
    const wait = Math.max(0, this.#last + pause - performance.now());
    this.#waiting = window.setTimeout(() => {
      this.#waiting = 0;
      this.#last = performance.now();
      this.#said = this.#next;
      this.#state.textContent = this.#next;
    }, wait);
  }

  /** Says the answer to something that was asked for. */
  answer(text: string): void {
    this.#answer.textContent = text;
    clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(
      () => {
        this.#answer.textContent = "";
      },
      pause + text.length * 50,
    );
  }
}

/** "3 pages, 1 error, 2 warnings". */
export function summary(
  pages: number,
  counts: { readonly error: number; readonly warning: number; readonly suggestion: number },
): string {
  const parts = [counted(pages, "page")];
  for (const [severity, count] of Object.entries(counts)) if (count > 0) parts.push(counted(count, severity));
  return parts.join(", ");
}
