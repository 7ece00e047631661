#!/usr/bin/env node
// The command line of Qadam: starts the TypeScript sources through tsx, so that batch work runs the engine of the app.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
