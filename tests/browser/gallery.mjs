// Takes the pictures of docs/gallery.md from reports over fixtures/tour: what a board sees, what a telephone shows.
//
//   node gallery.mjs FOLDER NAME=REPORT.html…   writes FOLDER/NAME-screen.png and FOLDER/NAME-phone.png
//
// Run by `tests/browser/run --gallery PROGRAM`. The pictures are tracked and small: no pixel of them is compared, since fonts differ.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const VIEWS = { screen: { width: 1280, height: 960 }, phone: { width: 390, height: 844 } };

const [folder, ...reports] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const report of reports) {
  const [name, path] = report.split("=");
  for (const [view, viewport] of Object.entries(VIEWS)) {
    const page = await browser.newPage({ viewport, colorScheme: "light", javaScriptEnabled: false });
    await page.goto(pathToFileURL(resolve(path)).href);
    await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
    await page.close();
  }
}
await browser.close();
