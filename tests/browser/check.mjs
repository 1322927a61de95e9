// Opens HTML reports from disk in headless Chromium and says what is wrong with them.
//
//   node check.mjs REPORT.html…            checks each report
//   SHOTS=DIR node check.mjs REPORT.html…  also writes pictures and the PDF of each into DIR
//
// A report must be silent (no console line, no request, no dialog), be titled as it is headed, have a table under each picture and no text
// that is cut off at 1280 and 390 pixels; it must print to PDF and pass axe-core, in the light and in the dark.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { availableParallelism, tmpdir } from "node:os";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [1280, 390];
const MOST_BYTES = 2 * 1024 * 1024;

const shots = process.env.SHOTS;
const faults = [];

/** What stands on the page that should not, or lacks what it should have. Runs inside the page. */
function look() {
  const wrong = [];
  const say = (node) => `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? ""} "${(node.textContent ?? "").trim().slice(0, 60)}"`;
  const isShown = (node) => node.checkVisibility?.() ?? true;

  for (const node of document.querySelectorAll("script, iframe, object, embed, link, base, form, [style], [src]:not([src^='data:image/'])")) {
    wrong.push(`a report must not have ${node.outerHTML.slice(0, 80)}`);
  }
  for (const node of document.querySelectorAll("*")) {
    for (const { name } of node.attributes) {
      if (name.startsWith("on")) wrong.push(`${say(node)} has ${name}`);
    }
  }
  for (const link of document.querySelectorAll("a")) {
    const target = link.getAttribute("href") ?? "";
    // Where an incident of the register was read may be followed; nothing is sent along.
    const isSource = target.startsWith("https://") && link.closest(".links") && link.rel === "noopener noreferrer";
    if (isSource) continue;
    if (!target.startsWith("#") || !document.getElementById(target.slice(1))) wrong.push(`link to ${target}`);
  }
  if (document.head.children[1]?.getAttribute("http-equiv") !== "Content-Security-Policy") {
    wrong.push("the policy does not come first");
  }

  for (const image of document.querySelectorAll("img")) {
    const { width, height } = image.getBoundingClientRect();
    if (!image.complete || image.naturalWidth === 0) wrong.push("a picture that cannot be shown");
    if (!image.alt || width < 8 || height < 8 || height > 64) wrong.push(`a picture "${image.alt}" of ${width} by ${height}`);
  }
  for (const picture of document.querySelectorAll("figure svg[role=img]")) {
    const words = ["title", "desc"].map((name) => picture.querySelector(`:scope > ${name}`)?.textContent ?? "");
    if (words.some((text) => text === "")) wrong.push("a picture without title or description");
    let next = picture.closest("figure").nextElementSibling;
    if (next?.tagName === "DETAILS") next.open = true;
    if (!next?.matches("details, .scroll") || !next.querySelector("table")) wrong.push(`no table under "${words[0]}"`);
  }

  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    wrong.push(`the page is ${document.documentElement.scrollWidth} wide`);
  }
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (text.data.trim() === "" || parent.closest(".skip, .hush, title, desc, .defs") || !isShown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    // A wide table scrolls inside its own frame; everything else has to stand on the page.
    const frame = parent.closest(".scroll");
    if (!frame && (box.left < -1 || box.right > width + 1)) wrong.push(`cut off: ${say(parent)}`);
    for (let node = parent; node && node !== document.body && !seen.has(node); node = node.parentElement) {
      seen.add(node);
      const style = getComputedStyle(node);
      if (style.overflowX === "hidden" && node.scrollWidth > node.clientWidth + 1) wrong.push(`hidden: ${say(node)}`);
      if (style.textOverflow === "ellipsis") wrong.push(`shortened: ${say(node)}`);
    }
  }
  // Words of pictures must not lie on one another.
  for (const picture of document.querySelectorAll("figure svg[role=img]")) {
    const boxes = [...picture.querySelectorAll("text")].map((node) => [node, node.getBoundingClientRect()]);
    boxes.forEach(([one, a], at) => {
      for (const [other, b] of boxes.slice(at + 1)) {
        const over = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
        if (a.width && b.width && over) wrong.push(`${say(one)} lies on ${say(other)}`);
      }
    });
  }
  return wrong;
}

/** What axe-core looks at: all that is asked of a page, or what colours decide of it. */
const RULES = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Runs axe-core and returns one line for each violation. */
async function axe(page, runOnly) {
  // The policy of the report lets no script in; the debugger's own evaluation is not bound by it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const result = await page.evaluate((runOnly) => window.axe.run(document, { resultTypes: ["violations"], runOnly }), runOnly);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
}

/** Checks reports in one page until none is left: a page, and what it has compiled, serves many. */
async function worker(browser, files) {
  const context = await browser.newContext({ viewport: { width: WIDTHS[0], height: 900 } });
  const page = await context.newPage();
  let now;
  page.on("console", (line) => now.fault(`console: ${line.text()}`));
  page.on("pageerror", (error) => now.fault(`error: ${error}`));
  page.on("dialog", (dialog) => { now.fault(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== now.url) now.fault(`request: ${request.url()}`); });
  for (let file = files.shift(); file; file = files.shift()) {
    const name = basename(file, ".html");
    now = { name, url: pathToFileURL(resolve(file)).href, fault: (text) => faults.push(`${name}: ${text}`) };
    const size = readFileSync(file).length;
    if (size > MOST_BYTES) now.fault(`${size} bytes`);
    await check(page, now);
  }
  await context.close();
}

async function check(page, { name, url, fault }) {
  const say = (texts, when) => { for (const text of new Set(texts)) fault(`${when}: ${text}`); };
  const view = async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    say(await page.evaluate(look), `${width} px, ${colorScheme}`);
    if (!shots) return;
    // As it is when it is opened; and the browser leaves marks on what it takes a picture of.
    await page.reload();
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}-${width}.png`), fullPage: true });
    await page.reload();
  };

  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(url);
  const heading = await page.locator("h1").textContent();
  if (heading === "" || !(await page.title()).startsWith(heading)) fault(`the title is "${await page.title()}", the heading "${heading}"`);
  for (const width of WIDTHS) {
    await view("light", width);
    for (let pick = 2; pick <= 4; pick += 1) {
      const picked = await page.evaluate((name) => {
        const shown = [...document.querySelectorAll(name)].filter((node) => node.checkVisibility());
        for (const node of shown) node.click();
        return shown.length;
      }, `.pick-${pick}`);
      if (picked === 0) break;
      say(await page.evaluate(look), `${width} px, choice ${pick}`);
    }
    await page.reload();
    say(await axe(page, RULES.light), `${width} px, light`);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, ...(shots && { path: join(shots, `${name}.pdf`) }) });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  if (pages < 2) fault(`the PDF has ${pages} pages`);
  // Colours are the only thing that the dark changes.
  for (const width of WIDTHS.toReversed()) await view("dark", width);
  say(await axe(page, RULES.dark), `${WIDTHS[0]} px, dark`);
}

const profile = mkdtempSync(join(tmpdir(), "report-profile-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const browser = context.browser();
  const files = process.argv.slice(2);
  await Promise.all(Array.from({ length: availableParallelism() }, () => worker(browser, files)));
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? "no fault" : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
