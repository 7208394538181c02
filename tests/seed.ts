import { configureGlobal } from "fast-check";

// Properties try other cases on every run at a desk; in CI always the same ones, so that a red run is the fault of the change.
if (process.env.CI) configureGlobal({ seed: 20_180_420 });
