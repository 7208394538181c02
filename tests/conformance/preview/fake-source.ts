import { startScreen } from "../../../src/preview/page/screen.ts";
import type { PreviewListener, PreviewPath, PreviewSource } from "../../../src/preview/page/source.ts";
import type { PreviewRequests } from "../../../src/preview/protocol.ts";

/** What a test in the browser has of the screen: it plays the source. */
export interface FakeSource {
  /** Who listens. */
  listener: PreviewListener | undefined;
  /** All that was asked for. */
  readonly asked: { readonly path: PreviewPath; readonly request: unknown }[];
}

declare global {
  interface Window {
    fake: FakeSource;
  }
}

const answers: { readonly [Path in PreviewPath]: PreviewRequests[Path]["answer"] } = {
  "/jump": { place: { path: "reports/report.md", line: 12, column: 5 }, opened: true, message: "Opened report.md, line 12." },
  "/open": { place: { path: "reports/report.md", line: 12, column: 5 }, opened: false, message: "No editor is known." },
  "/mend": { done: true, message: "Mended in report.md." },
  "/ack": { read: 1.2, compiled: 41, sent: 48, painted: 62 },
};

const fake: FakeSource = { listener: undefined, asked: [] };
const source: PreviewSource = {
  listen(listener) {
    fake.listener = listener;
  },
  async ask(path, request) {
    fake.asked.push({ path, request });
    return answers[path];
  },
};
window.fake = fake;
startScreen(source);
