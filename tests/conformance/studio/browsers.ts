import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { firefoxMissing, launchFirefox } from "../preview/firefox.ts";

/** A browser in which the studio has to do all that it does. */
export interface StudioBrowser {
  readonly name: string;
  isMissing(): boolean;
  /** Starts it; what is saved comes into the folder that it gives, where the browser tells nothing of downloads. */
  start(): Promise<{ readonly browser: Browser; readonly saved?: string }>;
}

/** The browsers of the machines that the studio is for. */
export const browsers: readonly StudioBrowser[] = [
  { name: "Chromium", isMissing: chromiumMissing, start: async () => ({ browser: await launch() }) },
  {
    name: "Firefox",
    isMissing: firefoxMissing,
    start: async () => {
      const saved = mkdtempSync(join(tmpdir(), "masthead-saved-"));
      return { browser: await launchFirefox(saved), saved };
    },
  },
];
