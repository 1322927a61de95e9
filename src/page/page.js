// What the page does: takes files, has the worker run the program over them, asks, shows the report and saves what is asked for.
// Nothing that comes out of a file becomes markup here: it is set as text, and a report stands in a frame without scripts.

"use strict";

const TEXTS = { /* the texts */ };
const VERSION = "/* the version */";

/** What the browser needs to have for the page. */
const NEEDED = { ReadableStream: globalThis.ReadableStream, WebAssembly: globalThis.WebAssembly, Worker: globalThis.Worker, structuredClone: globalThis.structuredClone };

/** Above so many bytes a browser may have no room: then it is said beforehand. */
const MUCH = 1e9;

/** Most of what was chosen that is listed. */
const MOST_LISTED = 12;

/** The forms of the report that one run makes, with the names under which they are saved. */
const FORMS = { html: "report.html", json: "report.json", markdown: "report.md", xlsx: "report.xlsx", docx: "report.docx" };

/** Kinds of what is saved, by ending. */
const TYPES = { html: "text/html", json: "application/json", md: "text/markdown", toml: "text/plain" };

/** The file of settings. */
const SETTINGS = "untether.toml";

/** The file of what was answered. */
const ANSWERS = "answers.json";

/** Names that stand beside the exports for the program's own use: whatever was dropped under them takes another. */
const TAKEN = [ANSWERS, ".results", "tmp"];

const at = (id) => document.getElementById(id);
const STEPS = ["choose", "work", "ask", "broken", "report"];

const state = {
  language: "en",
  /** What was chosen: files by their paths. */
  files: new Map(),
  /** Settings made of the answers. */
  settings: undefined,
  questions: [],
  /** Tables of which something can be decided. */
  tables: [],
  /** What the last audit has written, by name. */
  results: new Map(),
  isDemo: false,
  worker: undefined,
  /** How the run at work ends when it is stopped. */
  stop: undefined,
};

// Words

/** A text in the language of the page. */
function say(id, values = {}) {
  return TEXTS[state.language][id].replaceAll(/\{ \$([a-z]+) \}/g, (_, name) => values[name]);
}

function size(bytes) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const format = new Intl.NumberFormat(state.language, { style: "unit", unit: units[unit], unitDisplay: "short", maximumFractionDigits: unit ? 1 : 0 });
  return format.format(bytes / 1000 ** unit);
}

function speak(language) {
  state.language = language;
  document.documentElement.lang = language;
  document.title = say("page-title");
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = say(node.dataset.text);
  for (const input of document.querySelectorAll("[name=language]")) input.checked = input.value === language;
  at("frame").title = say("page-frame");
  at("version").textContent = say("page-version", { version: VERSION });
  list();
  ask(state.questions);
  point(state.tables);
}

// Steps

function show(step, { focus = true } = {}) {
  for (const id of STEPS) at(id).hidden = id !== step;
  at("notice").hidden = true;
  if (focus) at(step).focus();
}

function notice(id) {
  at("notice").textContent = say(id);
  at("notice").hidden = false;
}

// Files

const roots = () => [...new Set([...state.files.keys()].map((path) => path.split("/")[0]))];
const total = () => [...state.files.values()].reduce((sum, file) => sum + file.size, 0);

/** The paths that the program reads: settings are found, not read. */
const inputs = () => roots().filter((root) => root !== SETTINGS);

/** The command that does the same outside of a browser. */
const command = () => `untether audit ${inputs().map((name) => (/^[\w.+-]+$/.test(name) ? name : `"${name}"`)).join(" ")}`;

/** Adds files: each with the path that it has below what was dropped. What has the name of something there takes another. */
function add(files) {
  const taken = new Set([...roots(), ...TAKEN]);
  const names = new Map();
  for (const { path, file } of files) {
    const [root, ...below] = path.split("/");
    if (!names.has(root)) {
      let name = root.replace(/^-+$/, "_");
      for (let number = 2; taken.has(name) && root !== SETTINGS; number += 1) name = root.replace(/(\.[^.]*)?$/, `-${number}$1`);
      names.set(root, name);
      taken.add(name);
    }
    state.files.set([names.get(root), ...below].join("/"), file);
  }
  state.isDemo = false;
  list();
}

/** Says what was chosen. */
function list() {
  const { files } = state;
  at("chosen").hidden = files.size === 0;
  at("count").textContent = files.size === 0 ? "" : say("page-chosen", { count: new Intl.NumberFormat(state.language).format(files.size), size: size(total()) });
  const names = roots();
  at("roots").replaceChildren(...names.slice(0, MOST_LISTED).concat(names.length > MOST_LISTED ? ["…"] : []).map((name) => {
    const item = document.createElement("li");
    item.textContent = name;
    return item;
  }));
  at("large").hidden = total() < MUCH;
  at("large").textContent = say("page-large", { command: command() });
}

/** All files of a folder that was dropped, with their paths. */
async function below(handle, path, into) {
  if (handle.kind === "file") {
    into.push({ path, file: await handle.getFile() });
  } else {
    for await (const [name, inner] of handle.entries()) await below(inner, `${path}/${name}`, into);
  }
}

/** The same where the browser has only the older way. */
async function entries(entry, path, into) {
  if (entry.isFile) {
    into.push({ path, file: await new Promise((done, failed) => entry.file(done, failed)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // Each call gives a part of them.
    const part = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0) return;
    for (const inner of part) await entries(inner, `${path}/${inner.name}`, into);
  }
}

async function dropped(transfer) {
  // They are only there while the event is: all are taken hold of first.
  const items = [...transfer.items].filter((item) => item.kind === "file").map((item) => ({
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry?.(),
    handle: item.getAsFileSystemHandle?.(),
  }));
  const found = [];
  for (const { file, entry, handle } of items) {
    const got = await handle?.catch(() => undefined);
    if (got) await below(got, got.name, found);
    else if (entry) await entries(entry, entry.name, found);
    else if (file) found.push({ path: file.name, file });
  }
  add(found);
}

const picked = (input) => {
  add([...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  input.value = "";
};

// The program

/** Bytes of the program, packed: what `dense` in make.mjs has written. */
function engine() {
  const { textContent: text, dataset } = at("engine");
  const hard = dataset.hard.split(" ").map(Number);
  const bytes = new Uint8Array(Number(dataset.size));
  let [held, bits, place] = [0, 0, 0];
  const take = (seven) => {
    held = ((held << 7) | seven) & 0x7fff;
    bits += 7;
    if (bits < 8) return;
    bits -= 8;
    bytes[place] = held >> bits;
    place += 1;
  };
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    if (code > 0xff) take(hard[(code >> 7) & 3]);
    take(code & 0x7f);
  }
  return bytes;
}

function worker() {
  if (!state.worker) {
    const address = URL.createObjectURL(new Blob([at("worker").textContent], { type: "text/javascript" }));
    state.worker = new Worker(address);
    URL.revokeObjectURL(address);
    const packed = engine();
    state.worker.postMessage({ engine: packed, files: listed() }, [packed.buffer]);
  }
  return state.worker;
}

const listed = () => [...state.files].map(([path, file]) => ({ path, file }));

/** Lets the worker go: what it was at is broken off, and what it has in memory given back. */
function release() {
  state.worker?.terminate();
  state.worker = undefined;
}

/** Runs the program; `undefined` when it was stopped. */
async function run(args, beside = {}) {
  show("work");
  at("stage").textContent = say("page-work-start");
  at("file").textContent = "";
  at("bar").removeAttribute("value");
  const all = total();
  at("bar").max = Math.max(all, 1);
  const country = navigator.languages?.find((tag) => /^\w+-[A-Z]{2}$/.test(tag))?.split("-")[1];
  const variables = { LANG: `${state.language}${country ? `_${country}` : ""}.UTF-8` };
  const answer = await new Promise((done) => {
    state.stop = done;
    const one = worker();
    one.onmessage = ({ data }) => (data.done ? done(data.done) : progress(data.progress, all));
    one.onerror = (error) => done({ broken: true, why: error.message, said: "", memory: 0 });
    one.postMessage({ args: ["--lang", state.language, ...args], variables, beside });
  });
  state.stop = undefined;
  if (!answer) {
    release();
    show("choose");
    notice("page-stopped");
  } else if (answer.broken) {
    release();
    broken(answer);
  }
  return answer?.broken ? undefined : answer;
}

function progress({ path, read }, all) {
  at("bar").value = Math.min(read, all);
  const isAll = read >= all;
  at("stage").textContent = isAll ? say("page-work-thinking") : say("page-work-total", { read: size(read), total: size(all) });
  at("file").textContent = isAll ? "" : path;
}

/** Says why it did not work out, and what can be done. */
function broken({ why, said, memory, last }) {
  show("broken");
  const isMemory = memory > 3e9 || /memory allocation|out of memory|could not allocate|Invalid array/i.test(`${why} ${said}`);
  state.culprit = isMemory ? undefined : last;
  const id = isMemory ? "page-broken-memory" : last ? "page-broken-file" : "page-broken-engine";
  at("why").textContent = say(id, { command: command(), path: last });
  at("broken-said").textContent = [said, why].filter(Boolean).join("\n");
  at("broken-said").hidden = isMemory;
  at("leave-out").hidden = !state.culprit;
}

function refused({ said, out }) {
  show("broken");
  at("why").textContent = say("page-broken-refused");
  at("broken-said").textContent = said || out;
  at("broken-said").hidden = false;
  at("leave-out").hidden = true;
}

// From the exports to the report

const paths = () => ["--", ...inputs()];
const beside = () => (state.settings ? { [SETTINGS]: state.settings } : {});
const named = () => (at("names").checked ? ["--show-contacts"] : []);

/** Reads, and asks; whoever brings settings along has answered. */
async function read() {
  state.settings = undefined;
  if (roots().includes(SETTINGS)) return audit();
  const answer = await run(["init", "--questions", ...paths()]);
  if (!answer) return undefined;
  if (answer.out === "") return refused(answer);
  const { questions, tables } = JSON.parse(answer.out);
  ask(questions);
  point(tables);
  at("refused").hidden = true;
  return show("ask");
}

function ask(questions) {
  const before = new Map([...at("fields").querySelectorAll("input")].map((input) => [input.name, input.value]));
  state.questions = questions;
  at("fields").replaceChildren(...questions.map(({ topic, words, preset }) => {
    const [field, label, input, hint] = ["div", "label", "input", "p"].map((name) => document.createElement(name));
    Object.assign(input, { type: "text", name: topic, id: `answer-${topic}`, value: before.get(topic) ?? preset, autocomplete: "off", spellcheck: false });
    Object.assign(hint, { id: `hint-${topic}`, className: "soft", textContent: say(`page-ask-${topic}`) });
    input.setAttribute("aria-describedby", hint.id);
    Object.assign(label, { htmlFor: input.id, textContent: words });
    field.append(label, input, hint);
    return field;
  }));
}

/** Kinds that a table may be of. */
const KINDS = ["contacts", "deals", "activities", "messages"];

const element = (name, properties, ...inner) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...inner);
  return node;
};

/** Shows the tables: what each was taken for, and which of its columns could be used. What was pointed at already stays so. */
function point(tables) {
  const before = new Map([...at("table-list").querySelectorAll("select, input")].map((node) => [node.id, node.checked ?? node.value]));
  state.tables = tables;
  at("tables").hidden = tables.length === 0;
  at("table-list").replaceChildren(...tables.map(({ path, sheet, words, kind, columns }, number) => {
    const title = sheet ? `${path} · ${sheet}` : path;
    const field = element("fieldset", {}, element("legend", { textContent: title }), element("p", { className: "soft", textContent: words }));
    if (kind) {
      const id = `kind-${number}`;
      const options = KINDS.map((value) => element("option", { value, textContent: say(`page-kind-${value}`) }));
      const select = element("select", { id }, ...options);
      select.value = before.get(id) ?? kind;
      field.append(element("p", {}, element("label", { htmlFor: id, textContent: say("page-kind") }), select));
    }
    for (const [place, column] of columns.entries()) {
      const id = `column-${number}-${place}`;
      const box = element("input", { type: "checkbox", id, checked: before.get(id) === true });
      field.append(element("p", {}, element("label", { htmlFor: id }, box, ` ${column.words}`)));
    }
    return field;
  }));
}

/** What was decided of the tables by pointing. */
function pointed() {
  return state.tables.map(({ path, sheet, kind, columns }, number) => {
    const chosen = kind ? at(`kind-${number}`).value : null;
    const roles = {};
    for (const [place, { role, headers }] of columns.entries()) {
      if (at(`column-${number}-${place}`).checked) roles[role] = [...new Set([...(roles[role] ?? []), ...headers])];
    }
    return { path, sheet, kind: chosen === kind ? null : chosen, columns: roles };
  });
}

/** Turns the answers into settings, then audits under them. */
async function answered() {
  const answers = state.questions.map(({ topic, preset }) => ({ topic, preset, answer: at(`answer-${topic}`).value }));
  const text = JSON.stringify({ answers, tables: pointed() });
  const done = await run(["init", "--answers", ANSWERS, ...paths()], { [ANSWERS]: text });
  if (!done) return undefined;
  const [, settings] = done.files.find(([name]) => name === SETTINGS) ?? [];
  if (!settings) {
    show("ask");
    at("refused").textContent = done.said;
    at("refused").hidden = false;
    return undefined;
  }
  state.settings = new TextDecoder().decode(settings);
  return audit();
}

const forms = (names) => names.flatMap((name) => ["-f", `${name}=.results/${FORMS[name]}`]);

async function audit() {
  const all = forms(Object.keys(FORMS));
  const done = await run(state.isDemo ? ["demo", ...all] : ["audit", ...named(), ...all, ...paths()], beside());
  if (!done) return undefined;
  const results = new Map(done.files);
  if (!results.has(FORMS.html)) return refused(done);
  state.results = results;
  report(done);
  return undefined;
}

function report({ code, said }) {
  show("report");
  at("partial").hidden = code !== 3;
  at("said").hidden = said.trim() === "";
  at("said").open = code === 3;
  at("said-text").textContent = said;
  at("saved").textContent = "";
  for (const node of document.querySelectorAll(".of-exports")) node.hidden = state.isDemo;
  document.querySelector("[data-save=settings]").hidden = !state.settings;
  at("frame").srcdoc = new TextDecoder().decode(state.results.get(FORMS.html));
}

/** Runs for something that the audit has not made; the report stays where it is. */
async function make(args, names) {
  const done = await run(args, beside());
  if (!done) return undefined;
  const made = done.files.filter(([name]) => names.includes(name));
  if (made.length < names.length) {
    refused(done);
    return undefined;
  }
  for (const [name, bytes] of made) state.results.set(name, bytes);
  show("report", { focus: false });
  return made;
}

/** What each button saves: the file, and how it is made where the audit has not made it. */
const SAVES = {
  worklist: ["worklist.xlsx", () => ["plan", "--worklist", ".results/worklist.xlsx", ...paths()]],
  links: ["link-review.xlsx", () => ["links", "-o", ".results/link-review.xlsx", ...paths()]],
  "aggregate-html": ["aggregate.html", () => ["audit", "--hide-small", "-f", "html=.results/aggregate.html", ...paths()]],
  "aggregate-json": ["aggregate.json", () => ["audit", "--hide-small", "-f", "json=.results/aggregate.json", ...paths()]],
};

async function save(button) {
  const what = button.dataset.save;
  if (what === "settings") return hand(SETTINGS, new TextEncoder().encode(state.settings));
  const [name, args] = SAVES[what] ?? [FORMS[what]];
  if (!state.results.has(name) && !(await make(args(), [name]))) return undefined;
  hand(name, state.results.get(name));
  return button.focus();
}

/** Hands a file over to whoever sits there. */
function hand(name, bytes) {
  const type = TYPES[name.split(".").at(-1)] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  at("saved").textContent = say("page-saved", { name });
}

function again() {
  release();
  Object.assign(state, { files: new Map(), settings: undefined, questions: [], tables: [], results: new Map(), isDemo: false });
  at("frame").removeAttribute("srcdoc");
  at("names").checked = false;
  list();
  show("choose");
}

/** Whatever goes wrong here is said where everything else is. */
const safely = (does) => async (event) => {
  try {
    await does(event);
  } catch (error) {
    release();
    broken({ why: String(error), said: "", memory: 0 });
  }
};

function listen() {
  const on = (id, event, does) => at(id).addEventListener(event, safely(does));
  on("pick-folder", "click", () => at("folder").click());
  on("pick-files", "click", () => at("files").click());
  for (const id of ["folder", "files"]) on(id, "change", () => changed(() => picked(at(id))));
  on("clear", "click", again);
  on("read", "click", read);
  on("demo", "click", () => {
    again();
    state.isDemo = true;
    return audit();
  });
  on("cancel", "click", () => state.stop?.());
  on("questions", "submit", (event) => {
    event.preventDefault();
    return answered();
  });
  on("leave", "click", () => {
    state.settings = undefined;
    return audit();
  });
  on("leave-out", "click", () => {
    state.files.delete(state.culprit);
    return state.settings || state.questions.length === 0 ? audit() : read();
  });
  for (const button of document.querySelectorAll(".again")) button.addEventListener("click", safely(again));
  for (const button of document.querySelectorAll("[data-save]")) button.addEventListener("click", safely(() => save(button)));
  for (const input of document.querySelectorAll("[name=language]")) input.addEventListener("change", () => speak(input.value));
  // The whole page takes what is dropped: whoever misses the field means it all the same.
  const over = (is) => (event) => {
    event.preventDefault();
    at("drop").classList.toggle("over", is);
  };
  addEventListener("dragover", over(true));
  addEventListener("dragleave", over(false));
  addEventListener("drop", (event) => {
    over(false)(event);
    if (!at("choose").hidden) safely(() => changed(() => dropped(event.dataTransfer)))();
  });
  // Links of a report lead to where an incident was read: they open beside the page, not in the place of the report.
  at("frame").addEventListener("load", () => {
    for (const link of at("frame").contentDocument?.querySelectorAll("a[href^='https://']") ?? []) link.target = "_blank";
  });
}

/** Takes other files: the worker that holds the ones before is let go. */
async function changed(takes) {
  await takes();
  release();
  show("choose", { focus: false });
}

const missing = Object.keys(NEEDED).find((name) => !NEEDED[name]);
speak(navigator.language?.startsWith("ru") ? "ru" : "en");
if (missing) {
  at("notice").textContent = say("page-old", { name: missing });
  at("notice").hidden = false;
  at("choose").hidden = true;
} else {
  listen();
}
