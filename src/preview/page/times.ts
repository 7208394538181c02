import type { PaintTimes, StageTime } from "../protocol.ts";
import { make, part } from "./dom.ts";

/** The corner that says how long it took from a saved file to its pages, and by which steps. */
export class Times {
  readonly #sum = part("times-sum", HTMLElement);
  readonly #steps = part("times-steps", HTMLElement);
  #stages: readonly StageTime[] = [];
  #checks: readonly StageTime[] = [];
  #painted: PaintTimes | undefined;

  /** The times of making pages, known when they come. */
  made(stages: readonly StageTime[]): void {
    this.#stages = stages;
    this.#checks = [];
    this.#painted = undefined;
    this.#show();
  }

  /** The times up to the screen, known when they are painted. */
  painted(times: PaintTimes): void {
    this.#painted = times;
    this.#show();
  }

  /** The times of what was done for the messages, which come last. */
  checked(checks: readonly StageTime[]): void {
    this.#checks = checks;
    this.#show();
  }

  #show(): void {
    const times = this.#painted;
    const compiled = this.#stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    this.#sum.textContent = milliseconds(times?.painted ?? compiled);
    const steps = times
      ? ([
          ["file read", times.read],
          ["compiled", times.compiled],
          ["sent", times.sent],
          ["painted", times.painted],
        ] as const)
      : [];
    this.#steps.replaceChildren(
      ...group("From the saved file", steps),
      ...group("Stages", this.#stages.map(rowOf)),
      ...group("Afterwards", this.#checks.map(rowOf)),
    );
  }
}

function rowOf({ stage, milliseconds: taken }: StageTime): readonly [name: string, taken: number] {
  return [stage, taken];
}

function group(title: string, rows: readonly (readonly [name: string, taken: number])[]): Node[] {
  if (rows.length === 0) return [];
  const pairs = rows.flatMap(([name, taken]) => [make("dt", {}, name), make("dd", {}, milliseconds(taken))]);
  return [make("h3", {}, title), make("dl", {}, ...pairs)];
}

function milliseconds(taken: number): string {
  return `${taken < 10 ? taken.toFixed(1) : Math.round(taken)} ms`;
}
