// Puts the page together: texts, rules, the worker and the program become one file.
//
//   node make.mjs PROGRAM.wasm UNPACKER.js PAGE.html     UNPACKER.js: xz-decompress, for the worker
//
// Needs xz: the program is a third smaller under it than under what browsers unpack by themselves.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Characters that stand in no block of data: what a browser or an editor would change, and what could end the block. */
const HARD = ["\0", "\n", "\r", "<"].map((character) => character.charCodeAt(0));

/**
 * Bytes as text in which eight bytes are seven: each character stands for seven bits, and one above 0xff for fourteen, of which the first
 * seven would have been a hard character. `engine` in page.js reads it.
 */
function dense(bytes) {
  const count = Math.ceil((bytes.length * 8) / 7);
  const seven = (place) => {
    const bit = place * 7;
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return (two >> (9 - (bit & 7))) & 0x7f;
  };
  const units = [];
  for (let place = 0; place < count; place += 1) {
    const hard = HARD.indexOf(seven(place));
    if (hard >= 0) place += 1;
    units.push(hard < 0 ? seven(place) : 0x200 | (hard << 7) | seven(place));
  }
  return Buffer.from(Uint16Array.from(units).buffer).toString("utf16le");
}

const [wasm, unpacker, page] = process.argv.slice(2);
const version = readFileSync(join(here, "../../Cargo.toml"), "utf8").match(/^version = "(.+)"$/m)[1];
const words = { en: texts("en"), ru: texts("ru") };
const script = `\n${inert(read("page.js").replace("{ /* the texts */ }", () => JSON.stringify(words)).replace("/* the version */", version))}`;
const packed = execFileSync("xz", ["--stdout", "--check=crc32", "--lzma2=preset=9e,lc=4,pb=0", wasm], { maxBuffer: 1e9 });
const parts = {
  VERSION: version,
  STYLE: read("../report/html/style.css") + read("page.css"),
  SCRIPT_HASH: `sha256-${createHash("sha256").update(script).digest("base64")}`,
  NO_SCRIPT_EN: words.en["page-no-script"],
  NO_SCRIPT_RU: words.ru["page-no-script"],
  WORKER: inert(`${readFileSync(unpacker, "utf8")}\n${read("engine.js")}`),
  SIZE: String(packed.length),
  HARD: HARD.join(" "),
  ENGINE: dense(packed),
  SCRIPT: script,
};
writeFileSync(page, read("index.html").replaceAll(/\{\{([A-Z_]+)\}\}/g, (_, name) => parts[name]));
