// Opens untether.html from disk in headless Chromium, hands it exports as a person would, and holds what it saves against the program.
//
//   node page.mjs PAGE PROGRAM [HOSTILE WORLD…]   HOSTILE: exports by hostile.mjs; each WORLD has exports and untether.toml
//   LARGE=MB,MB node page.mjs …                   also reads chats of so many megabytes, and says how long that took
//   SHOTS=DIR node page.mjs …                     also writes pictures into DIR
//
// The network is off. The page must say nothing on the console, ask for nothing but its own worker, and pass axe-core.

import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { tmpdir } from "node:os";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE = Number(process.env.PATIENCE ?? 300_000);
const [pagePath, programPath, hostile, ...worlds] = process.argv.slice(2);
const program = resolve(programPath);
const url = pathToFileURL(resolve(pagePath)).href;
const shots = process.env.SHOTS;
const work = mkdtempSync(join(tmpdir(), "page-"));
const faults = [];
const fault = (text) => faults.push(text);

const profile = mkdtempSync(join(tmpdir(), "page-profile-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  locale: "en-US",
  acceptDownloads: true,
  viewport: { width: 1280, height: 900 },
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
await context.setOffline(true);

/** A fresh page that has to be silent. */
async function fresh(name, { width = 1280, colorScheme = "light", language = "en" } = {}) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  page.on("console", (line) => fault(`${name}: console: ${line.text()}`));
  page.on("pageerror", (error) => fault(`${name}: error: ${error}`));
  page.on("dialog", (dialog) => { fault(`${name}: dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (!/^(blob|data|about):/.test(request.url()) && request.url() !== url) fault(`${name}: request: ${request.url()}`); });
  await page.goto(url);
  await page.locator(`[name=language][value=${language}]`).check();
  return page;
}

/** Which step the page is at, once it is at one of these. */
async function step(page, ...ids) {
  await page.waitForFunction((ids) => ids.some((id) => !document.getElementById(id).hidden), ids);
  return page.evaluate((ids) => ids.find((id) => !document.getElementById(id).hidden), ids);
}

async function saved(page, what) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-save=${what}]`).click()]);
  return readFileSync(await download.path());
}

/** What the program writes for the same. */
function made(folder, args, out) {
  const env = { PATH: process.env.PATH, LANG: "en_US.UTF-8" };
  rmSync(out, { force: true });
  const { stderr } = spawnSync(program, [...args, "--lang", "en"], { cwd: folder, env });
  if (!existsSync(out)) throw new Error(`the program wrote no ${basename(out)}: ${stderr}`);
  return readFileSync(out);
}

function same(name, one, other) {
  if (Buffer.compare(one, other) === 0) return;
  fault(`${name}: ${one.length} bytes of the page are not the ${other.length} of the program`);
  if (shots) for (const [whose, bytes] of [["page", one], ["program", other]]) writeFileSync(join(shots, `${whose}-${name.replaceAll(/\W+/g, "-")}`), bytes);
}

async function axe(page, name) {
  // The policy lets no other script in; the debugger's own evaluation is not bound by it.
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document, { iframes: false, resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, nodes } of found.violations) fault(`${name}: ${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fault(`${name}: ${wide} pixels too wide`);
}

const picture = async (page, name) => shots && page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });

/** Exports with their settings: every form of the report is that of the program. */
async function world(folder) {
  const name = basename(folder);
  const page = await fresh(name);
  await page.locator("#folder").setInputFiles(join(folder, "exports"));
  await page.locator("#files").setInputFiles(join(folder, "untether.toml"));
  await page.locator("#read").click();
  const at = await step(page, "report", "broken");
  if (at === "broken") {
    fault(`${name}: ${await page.locator("#broken").innerText()}`);
  } else {
    for (const [what, out] of Object.entries({ json: "report.json", html: "report.html", markdown: "report.md", xlsx: "report.xlsx", docx: "report.docx" })) {
      const path = join(work, out);
      same(`${name}: ${out}`, await saved(page, what), made(folder, ["audit", "exports", "-q", "-f", `${what}=${path}`], path));
    }
  }
  await page.close();
}

/** Without settings: questions, answers, and everything that is made on demand. */
async function questions(folder) {
  const page = await fresh("questions");
  await page.locator("#folder").setInputFiles(join(folder, "exports"));
  await axe(page, "chosen");
  await page.locator("#read").click();
  await step(page, "ask", "broken");
  await axe(page, "questions");
  await picture(page, "questions-1280");
  await page.locator("#answer-domains").fill("example.org");
  await page.locator("#questions .main").click();
  await step(page, "report", "broken");
  const own = join(work, "answered");
  mkdirSync(own, { recursive: true });
  rmSync(join(own, "exports"), { recursive: true, force: true });
  execFileSync("cp", ["-r", join(resolve(folder), "exports"), own]);
  const settings = await saved(page, "settings");
  if (!settings.includes("example.org")) fault("questions: the answer is not in the settings");
  const config = join(own, "untether.toml");
  writeFileSync(config, settings);
  const expect = (out, args) => made(own, args, join(work, out));
  same("report.json under the answers", await saved(page, "json"), expect("report.json", ["audit", "exports", "-q", "-f", `json=${join(work, "report.json")}`]));
  same("worklist.xlsx", await saved(page, "worklist"), expect("worklist.xlsx", ["plan", "exports", "-q", "--worklist", join(work, "worklist.xlsx")]));
  same("link-review.xlsx", await saved(page, "links"), expect("link-review.xlsx", ["links", "exports", "-q", "-o", join(work, "link-review.xlsx")]));
  const aggregate = await saved(page, "aggregate-json");
  same("aggregate.json", aggregate, expect("aggregate.json", ["audit", "exports", "-q", "--hide-small", "-f", `json=${join(work, "aggregate.json")}`]));
  if (/client-\d/.test(aggregate.toString())) fault("the aggregate report names single clients");
  await axe(page, "report");
  await picture(page, "report-1280");
  await page.close();
}

/** Tables that were taken for something else, or not wholly used: what is pointed at stands in the settings, and moves the report. */
async function pointed() {
  const folder = join(work, "pointed");
  mkdirSync(join(folder, "exports"), { recursive: true });
  writeFileSync(join(folder, "exports", "clients.csv"), [
    "Name,Phone,Since",
    "Anna Berg,+49 30 901820001,2026-01-10",
    "Otto Lang,+49 30 901820003,2026-02-10",
    "Ida Kurz,+49 30 901820005,2026-03-10",
  ].join("\n"));
  writeFileSync(join(folder, "exports", "visits.csv"), "Client,Date,Sum\nAnna Berg,2026-05-01,100 EUR\nOtto Lang,2026-06-01,200 EUR\n");
  const page = await fresh("pointed", { width: 390 });
  await page.locator("#folder").setInputFiles(join(folder, "exports"));
  await page.locator("#read").click();
  await step(page, "ask", "broken");
  await page.locator("#tables summary").press("Enter");
  await axe(page, "pointed");
  await picture(page, "pointed-390");
  const tables = page.locator("#table-list fieldset");
  await tables.filter({ hasText: "clients.csv" }).locator("input[type=checkbox]").check();
  const kind = tables.filter({ hasText: "visits.csv" }).locator("select");
  if ((await kind.inputValue()) !== "deals") fault(`pointed: the visits were taken for ${await kind.inputValue()}`);
  await kind.selectOption("activities");
  await page.locator("#questions .main").click();
  await step(page, "report", "broken");
  const settings = (await saved(page, "settings")).toString();
  for (const line of ['columns = { date = ["Since"] }', 'kind = "activities"']) if (!settings.includes(line)) fault(`pointed: not in the settings: ${line}`);
  writeFileSync(join(folder, "untether.toml"), settings);
  const json = await saved(page, "json");
  same("report.json of what was pointed at", json, made(folder, ["audit", "exports", "-q", "-f", `json=${join(work, "pointed.json")}`], join(work, "pointed.json")));
  const visits = JSON.parse(json).sources.find(({ path }) => path.endsWith("visits.csv"));
  if (visits?.activities !== 2) fault(`pointed: the visits are ${JSON.stringify(visits)}`);
  await page.close();
}

/** The invented business, on a phone, in the dark and in Russian. */
async function demo() {
  for (const language of ["en", "ru"]) {
    for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]]) {
      const name = `demo-${language}-${width}`;
      const page = await fresh(name, { width, colorScheme, language });
      await axe(page, `${name}: start`);
      await picture(page, `start-${language}-${width}`);
      await page.locator("#demo").click();
      const at = await step(page, "report", "broken");
      if (at === "broken") fault(`${name}: ${await page.locator("#broken").innerText()}`);
      else await axe(page, name);
      await picture(page, name);
      await page.close();
    }
  }
}

/** A folder that is dropped, full of texts that attack the page. */
async function attacked() {
  const page = await fresh("hostile");
  const session = await context.newCDPSession(page);
  const box = await page.locator("#drop").boundingBox();
  const data = { items: [], files: [join(resolve(hostile), "exports")], dragOperationsMask: 1 };
  const place = { x: box.x + 20, y: box.y + 20, data };
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, ...place });
  await page.locator("#chosen").waitFor({ state: "visible" });
  await picture(page, "chosen-1280");
  await page.locator("#names").check();
  await page.locator("#read").click();
  if ((await step(page, "ask", "broken")) === "ask") await page.locator("#leave").click();
  if ((await step(page, "report", "broken")) === "broken") fault(`hostile: ${await page.locator("#broken").innerText()}`);
  else if (await page.locator("#partial").isHidden()) fault("hostile: nothing is said of the broken file");
  const frame = page.frameLocator("#frame");
  await frame.locator("h1").first().waitFor();
  await axe(page, "hostile");
  await page.close();
}

/** Work that is stopped, and taken up again. */
async function stopped(folder) {
  const page = await fresh("stopped");
  await page.locator("#folder").setInputFiles(join(folder, "exports"));
  await page.locator("#read").click();
  await page.locator("#cancel").click();
  await step(page, "choose");
  if (await page.locator("#notice").isHidden()) fault("stopped: nothing is said");
  await page.locator("#read").click();
  if ((await step(page, "ask", "broken")) === "broken") fault("stopped: it cannot be taken up again");
  await page.close();
}

/** The most memory that a process of a page has had, in megabytes; Linux alone tells. */
function heaviest() {
  const processes = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  const peaks = processes.map((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--type=renderer")) return 0;
      return Number(readFileSync(`/proc/${id}/status`, "utf8").match(/^VmHWM:\s+(\d+)/m)?.[1] ?? 0);
    } catch {
      return 0; // It has ended meanwhile.
    }
  });
  return Math.round(Math.max(0, ...peaks) / 1024);
}

/** Chats of so many megabytes: how long they take, and how much memory. */
async function large(megabytes) {
  const folder = join(work, "large");
  mkdirSync(folder, { recursive: true });
  const each = 25;
  let messages = 0;
  for (let number = 0; number * each < megabytes; number += 1) {
    const file = openSync(join(folder, `WhatsApp Chat with Client ${number}.txt`), "w");
    for (let bytes = 0; bytes < each * 1e6;) {
      let block = "";
      for (let line = 0; line < 5_000; line += 1) {
        const at = messages % 500_000;
        const date = new Date(Date.UTC(2025, 0, 1) + at * 60_000);
        const two = (value) => String(value).padStart(2, "0");
        block += `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} - ${at % 3 ? `Client ${number}` : "Olga"}: message number ${at}, and a few words more\n`;
        messages += 1;
      }
      bytes += writeSync(file, block);
    }
    closeSync(file);
  }
  const page = await fresh("large");
  await page.locator("#folder").setInputFiles(folder);
  const began = performance.now();
  await page.locator("#read").click();
  await step(page, "ask", "broken");
  const asked = performance.now();
  await page.locator("#leave").click();
  await step(page, "report", "broken");
  const seconds = (performance.now() - asked) / 1000;
  const memory = heaviest();
  console.log(`${megabytes} MB, ${messages} messages: ${((asked - began) / 1000).toFixed(1)} s to the questions, ${seconds.toFixed(1)} s to the report, ${Math.round(messages / seconds)} messages a second, ${memory} MB of memory`);
  await page.close();
}

try {
  await demo();
  for (const folder of worlds) await world(folder);
  if (worlds.length > 0) {
    await questions(worlds.find((folder) => folder.includes("studio")) ?? worlds[0]);
    await pointed();
    await attacked();
    await stopped(worlds[0]);
  }
  if (process.env.LARGE) for (const megabytes of process.env.LARGE.split(",")) await large(Number(megabytes));
} catch (error) {
  fault(`broken off: ${error.message.split("\n")[0]}`);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
for (const one of faults) console.log(one);
console.log(faults.length === 0 ? `no fault in ${worlds.length} worlds` : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
