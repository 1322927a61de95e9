// Puts the page together: texts, rules, the worker and the program become one file.
//
//   node make.mjs PROGRAM.wasm PAGE.html

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync, constants } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const read = (name) => readFileSync(join(here, name), "utf8");

/** The texts of the page in a language: plain lines, with names in braces. */
function texts(language) {
  const found = {};
  for (const line of read(`../text/${language}/page.ftl`).split("\n")) {
    const [, id, text] = line.match(/^([a-z][a-z0-9-]*) = (.+)$/) ?? [];
    if (id) found[id] = text;
    else if (line !== "" && !line.startsWith("#")) throw new Error(`src/text/${language}/page.ftl: a text of the page is one line: ${line}`);
  }
  return found;
}

/** Text that may stand in a script or a block of data: nothing in it ends the element. */
const inert = (text) => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

const [wasm, page] = process.argv.slice(2);
const version = readFileSync(join(here, "../../Cargo.toml"), "utf8").match(/^version = "(.+)"$/m)[1];
const words = { en: texts("en"), ru: texts("ru") };
const script = `\n${inert(read("page.js").replace("{ /* the texts */ }", () => JSON.stringify(words)).replace("/* the version */", version))}`;
const parts = {
  VERSION: version,
  STYLE: read("../report/html/style.css") + read("page.css"),
  SCRIPT_HASH: `sha256-${createHash("sha256").update(script).digest("base64")}`,
  NO_SCRIPT_EN: words.en["page-no-script"],
  NO_SCRIPT_RU: words.ru["page-no-script"],
  WORKER: inert(read("engine.js")),
  ENGINE: deflateRawSync(readFileSync(wasm), { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY }).toString("base64"),
  SCRIPT: script,
};
writeFileSync(page, read("index.html").replaceAll(/\{\{([A-Z_]+)\}\}/g, (_, name) => parts[name]));
