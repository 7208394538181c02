import { startScreen } from "./screen.ts";
import { ServerSource } from "./server-source.ts";

startScreen(new ServerSource());
