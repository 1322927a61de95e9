// Writes exports in which every text that a stranger can choose attacks the page that the report becomes.
//
//   node hostile.mjs DIR
//
// DIR gets a Telegram account, WhatsApp chats, a CRM table and untether.toml. All people are invented.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ATTACKS = [
  "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "'><svg onload=alert(1)>",
  "</title><svg onload=alert(1)>",
  "</style><style>*{display:none}",
  "</bdi></table><iframe src=//x.invalid>",
  "<!-- ]]> {{7*7}} {% raw %}",
  "javascript:alert(1)",
  "a\u202efdp.exe \u2066admin\u2069\u2068",
  "a\u200bnna\ufeff\u00ad\u2028x",
  `Ze${"\u0301".repeat(500)}d`,
  "W".repeat(400),
  "=HYPERLINK(\"http://x.invalid\")",
  "A\u001b[2J\u009b2JPASS",
];

/** What a spreadsheet reckons with. */
const FORMULAS = ["=HYPERLINK(\"http://x.invalid\")", "+7 999 000-00-00", "-2+3", "@SUM(1+1)", "\uff1d1+1", "\u200b=1+1"];

const folder = process.argv[2];
const attack = (number) => ATTACKS[number % ATTACKS.length];
const day = (number) => `2026-0${1 + (number % 9)}-1${number % 10}`;

/** Telegram: names, texts and ids of partners. */
function telegram() {
  const me = "user4200000001";
  const list = ATTACKS.map((name, number) => ({
    name,
    type: "personal_chat",
    id: 5_000_000 + number,
    messages: [0, 1, 2].map((at) => ({
      id: number * 10 + at,
      type: "message",
      date: `${day(number)}T12:0${at}:00`,
      date_unixtime: String(Date.parse(`${day(number)}T12:0${at}:00Z`) / 1000),
      from: at === 1 ? attack(number + 3) : name,
      from_id: at === 1 ? me : `user${5_000_000 + number}`,
      text: attack(number + at),
      text_entities: [],
    })),
  }));
  return { about: "x", personal_information: { user_id: 4_200_000_001, first_name: attack(3), last_name: attack(0) }, chats: { about: "x", list } };
}

/** A CRM table: names, stages and notes. */
function table() {
  const quoted = (text) => `"${text.replaceAll("\"", "\"\"")}"`;
  const head = ["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Contact owner", "Lifecycle Stage", "Telegram ID", "Create Date"];
  const rows = ATTACKS.map((name, number) => [
    String(700_000 + number), name, attack(number + 1), number % 2 ? `client${number}@example.org` : name, "", attack(number + 2),
    attack(number + 4), String(5_000_000 + number), `${day(number)} 10:00`,
  ]);
  return [head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n";
}

/** Names of files hold what a file system takes. */
const fileName = (text) => text.replaceAll(/[/\0]/gu, "_").slice(0, 60);

function chats(into) {
  for (const [number, name] of ATTACKS.entries()) {
    const line = (at, who, text) => `${day(number).slice(8)}/0${1 + (number % 9)}/2026, 12:0${at} - ${who}: ${text}`.replaceAll(/[\r\n]/gu, " ");
    const text = [line(0, name.replaceAll(":", ";"), attack(number + 5)), line(1, "Olga", attack(number)), line(2, name.replaceAll(":", ";"), "ok")].join("\n");
    writeFileSync(join(into, `WhatsApp Chat with ${fileName(name)}.txt`), `${text}\n`);
  }
}

/** Settings: whatever stands on a report. Control characters are no TOML. */
function settings() {
  const say = (text) => JSON.stringify(text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, ""));
  const layers = ATTACKS.slice(0, 6).map((name) => `[[layer]]\nname = ${say(name)}\nkind = "connector"\nserves = ["whatsapp"]\nmonthly_cost = 10\navailability = 0.99\n`);
  const scenarios = [...ATTACKS.slice(0, 8), ...FORMULAS].map((name) => `[scenario.${say(name)}]\nlost = ["whatsapp", "telegram"]\n`);
  const incidents = [...ATTACKS.slice(0, 8), ...FORMULAS].map((text) => `[[incident]]\nchannels = ["telegram"]\nstart = "2026-03-03"\nend = "2026-03-05"\nkind = "block"\nsummary = ${say(text)}\n`);
  return [
    `[audit]\nas_of = "2026-10-31"\nregion = "RU"\ncurrency = "RUB"\n`,
    `[staff]\nnames = ["Olga", ${say(ATTACKS[5])}]\n`,
    `[report]\nlogo = "logo.svg"\ntitle = ${say(ATTACKS[3])}\nclient = ${say(ATTACKS[4])}\nauthor = ${say(ATTACKS[1])}\nnote = ${say(ATTACKS[0])}\n`,
    `[[source]]\npath = "exports/whatsapp/*"\nstaff_account = ${say(ATTACKS[2])}\n`,
    ...layers, ...scenarios, ...incidents,
  ].join("\n");
}

mkdirSync(join(folder, "exports", "whatsapp"), { recursive: true });
writeFileSync(join(folder, "exports", "result.json"), JSON.stringify(telegram()));
writeFileSync(join(folder, "exports", "contacts.csv"), table());
writeFileSync(join(folder, "exports", `broken${fileName(ATTACKS[0])}.json`), "{");
chats(join(folder, "exports", "whatsapp"));
// A picture is all that the settings let in: what it says about itself must not act either.
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><title>${"&lt;script&gt;alert(1)&lt;/script&gt;"}</title><style>*{fill:#0b6079}</style><rect width="300" height="100"/></svg>`;
writeFileSync(join(folder, "logo.svg"), drawing);
writeFileSync(join(folder, "untether.toml"), settings());
