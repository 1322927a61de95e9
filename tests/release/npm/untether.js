#!/usr/bin/env node
// Starts the program that the package of this platform carries, and ends as it ends.
const { spawnSync } = require("node:child_process");
const { constants } = require("node:os");

const platform = `${process.platform}-${process.arch}`;
const name = process.platform === "win32" ? "untether.exe" : "untether";
let program;
try {
  program = require.resolve(`@untether/${platform}/bin/${name}`);
} catch {
  console.error(`untether: there is no program for ${platform} in this package; with Rust it is built by: cargo install untether`);
  process.exit(70);
}
const ended = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
if (ended.error) {
  console.error(`untether: ${ended.error.message}`);
  process.exit(70);
}
process.exit(ended.signal ? 128 + constants.signals[ended.signal] : ended.status);
