//! Whoever reads Russian meets no English sentence: in no output of any command, on neither stream.
//!
//! English is three or more words of Latin letters in a row, with nothing but spaces between them and one of them in lower case. What
//! people type or find elsewhere under that very name stands in Latin letters, and is known by its form: a command (`untether …` and
//! the options behind it), code and keys in backticks, names in quotes or in bold, addresses and paths (words that hold anything but
//! letters), products (each word begins with a capital), menus (behind an arrow), and where an incident is reported.

use std::fs;
use std::io::Read;
use std::path::Path;

use untether::figures::figure_paths;
use untether::import::formats::FORMATS;
use untether::model::code::Code;
use untether::rules::RULES;
use zip::ZipArchive;

use crate::support::{copy, files, name, run, world};

/// What stands in Latin letters by right, by what stands around it, with the most bytes that it takes.
const NAMES: [(&str, &str, usize); 11] = [
    ("<script", "</script>", usize::MAX),
    ("<style", "</style>", usize::MAX),
    ("<svg", "</svg>", usize::MAX),
    ("<code", "</code>", 2_000),
    ("<", ">", 2_000),
    ("&quot;", "&quot;", 200),
    ("«", "»", 200),
    ("**", "**", 200),
    ("`", "`", 200),
    ("\"", "\"", 200),
    ("Источник:", "\n\n", 2_000),
];

/// A text without all that stands between two marks.
fn without(text: &str, (open, close, most): (&str, &str, usize)) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(open) {
        kept += before;
        match inside.split_once(close) {
            Some((name, behind)) if name.len() <= most => {
                kept += " · ";
                rest = behind;
            }
            _ => {
                kept += open;
                rest = inside;
            }
        }
    }
    kept + rest
}

/// Whether a token leads from one item of a menu to the next, whose names are those of a program.
fn is_arrow(token: &str) -> bool {
    matches!(token, ">" | "\\>" | "→")
}

/// Three words of Latin letters or more on one line, one of them in lower case, with nothing but spaces between them; `before` is
/// what stands before the line, and becomes its end.
fn runs<'a>(line: &'a str, before: &mut &'a str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let (mut is_command, mut is_menu) = (false, is_arrow(before));
    for token in line.split(' ').filter(|token| !token.is_empty()).chain(["·"]) {
        let opens = token.starts_with('(');
        let word = token.trim_start_matches('(').trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        let is_latin = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_typed = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        is_command = word == "untether" || (is_command && is_typed);
        let mut close = |run: &mut Vec<&str>, is_menu: bool| {
            let is_name = run.iter().all(|word| word.starts_with(|letter: char| letter.is_ascii_uppercase()));
            if run.len() > 2 && !is_name && !is_menu {
                found.push(run.join(" "));
            }
            run.clear();
        };
        if opens {
            close(&mut run, is_menu);
        }
        if is_latin && !is_command {
            run.push(word);
        }
        if !is_latin || is_command || word.len() + usize::from(opens) < token.len() {
            close(&mut run, is_menu);
            is_menu = is_arrow(token);
        }
    }
    if let Some(last) = line.split(' ').rfind(|token| !token.is_empty()) {
        *before = last;
    }
    found
}

/// The English in a text.
fn english(text: &str) -> Vec<String> {
    let bare = NAMES.into_iter().fold(text.to_owned(), |text, name| without(&text, name));
    let mut before = "";
    bare.lines().flat_map(|line| runs(line, &mut before)).collect()
}

/// Everything that was said, each with what it answers.
#[derive(Default)]
struct Said(Vec<(String, String)>);

impl Said {
    /// Runs the program in Russian and keeps both streams.
    fn run(&mut self, folder: &Path, arguments: &str) {
        let all = ["--lang", "ru"].into_iter().chain(arguments.split(' '));
        let ran = run(folder, all);
        self.0.push((arguments.to_owned(), format!("{}\n{}", ran.out, ran.err)));
    }

    /// Fails where a sentence is English.
    fn is_russian(&self) {
        let wrong: Vec<String> = self
            .0
            .iter()
            .flat_map(|(asked, said)| english(said).into_iter().map(move |found| format!("{asked}: {found}")))
            .collect();
        assert!(wrong.is_empty(), "{} in English:\n{}", wrong.len(), wrong.join("\n"));
    }
}

#[test]
fn sentences_are_told_from_names() {
    for text in ["he said that: the file is empty", "ошибка: no such file", "<b>Read as a table</b>"] {
        assert!(!english(text).is_empty(), "{text}");
    }
    for text in [
        "выгрузка Meta Business Suite",
        "untether baseline write ПУТЬ",
        "столбец «Email hard bounce reason» пуст",
        "WhatsApp, Telegram и MAX",
        "список > Export to CSV > согласия",
        "файл exports/crm/all-my-clients.csv на месте",
        "ключ `tests.owned.any is a figure`",
    ] {
        assert_eq!(english(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn every_answer_is_russian() {
    for name in ["tiny-ru", "salon-ru"] {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world(name), folder.path());
        let mut said = Said::default();
        for arguments in [
            "audit exports -v -f table -f json=r.json -f html=r.html -f markdown=r.md -f csv=tables",
            "audit exports --plain -v",
            "inspect exports -v",
            "gate exports -v --preset strict",
            "gate exports --preset starter -f markdown=gate.md",
            "baseline write exports",
            "gate exports -v --baseline untether-baseline.json",
            "baseline show untether-baseline.json -v",
            "waivers check",
            "plan exports -v --target 80 --worklist list.csv",
            "plan exports --budget 5",
            "simulate exports -v --lose whatsapp",
            "simulate exports -v --lose number --share 0.3",
            "links exports -v -o links.csv",
            "request exports",
            "explain client-000001 exports -v",
            "verify r.json exports -v",
            "compare r.json r.json -v",
            "report r.json r.json -v",
            "report r.json -f html=again.html",
            "init exports",
            "anonymize exports -o copy",
            "sample 10 exports -v",
            "tally make exports -o counts -v",
            "tally check counts -v",
            "audit counts --plain -v",
        ] {
            said.run(folder.path(), arguments);
        }
        for file in ["r.html", "r.md", "gate.md", "list.csv", "links.csv", "again.html"] {
            let text = fs::read_to_string(folder.path().join(file)).unwrap_or_else(|_| panic!("{file}"));
            said.0.push((file.to_owned(), text));
        }
        said.is_russian();
    }
}

/// What people read of a file: the texts of a workbook or a document, and of everything else all of it. JSON is for programs, as are
/// metrics and the rows of clients: their ids are the same in every language.
fn read(path: &Path) -> String {
    let is_packed = path.extension().is_some_and(|ending| ending == "xlsx" || ending == "docx");
    if !is_packed {
        return fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let mut packed = ZipArchive::new(fs::File::open(path).expect("a file")).expect("a zip");
    let mut text = String::new();
    for place in 0..packed.len() {
        let mut part = packed.by_index(place).expect("a part");
        if part.name().is_ok_and(|name| name.ends_with(".xml")) {
            let mut xml = String::new();
            part.read_to_string(&mut xml).expect("text");
            // Each cell and each paragraph by itself.
            text += &xml.replace("</w:p>", "\n").replace("</si>", "\n").replace("</c>", "\n");
        }
    }
    text
}

/// Where an incident is reported keeps its language: the column of sources is left out.
fn without_sources(csv: &str) -> String {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    let is_source = |place: usize| rows.first().and_then(|heads| heads.get(place)) == Some("read-at");
    let cells = |row: &csv::StringRecord| {
        let cells =
            row.iter().enumerate().filter(|(place, _)| !is_source(*place)).map(|(_, cell)| cell.to_owned());
        cells.collect::<Vec<_>>().join("\n")
    };
    rows.iter().map(cells).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_form_of_every_answer_is_russian() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    copy(&world("tiny-ru"), at);
    let put = |arguments: &str| run(at, ["--lang", "ru"].into_iter().chain(arguments.split(' ')));
    put("audit exports -q -f json=one.json").ended(0);
    put("audit exports -q --as-of 2025-09-30 -f json=other.json").ended(0);
    put("audit exports -q -f comments=comments.toml").ended(0);
    let mut said = Said::default();
    let answers = [
        "audit exports --comments comments.toml",
        "inspect exports",
        "gate exports --preset strict",
        "plan exports --target 80",
        "simulate exports --lose whatsapp",
        "links exports",
        "request exports",
        "explain client-000001 exports",
        "explain no-own-contact exports",
        "incidents --country RU",
        "compare other.json one.json",
        "report one.json other.json",
        "report one.json",
        "verify one.json exports",
        "waivers check",
    ];
    for (number, answer) in answers.into_iter().enumerate() {
        for form in ["table", "html", "markdown", "xlsx", "docx", "csv"] {
            let to = at.join(format!("out/{number}.{form}"));
            fs::create_dir_all(at.join("out")).expect("a folder");
            let arguments = format!("{answer} -f {form}={}", to.display());
            let ran = run(at, ["--lang", "ru"].into_iter().chain(arguments.split(' ')));
            // Standard error names the path of this machine.
            said.0.push((arguments.clone(), ran.err.replace(&at.display().to_string(), "")));
            match form {
                "csv" => {
                    for file in files(&to) {
                        let text = read(&file);
                        let is_table = file.extension().is_some_and(|ending| ending == "csv");
                        let text = if is_table { without_sources(&text) } else { String::new() };
                        said.0.push((format!("{arguments} {}", name(&file)), text));
                    }
                }
                _ => said.0.push((arguments, read(&to))),
            }
        }
    }
    for answer in ["audit exports", "gate exports --preset strict"] {
        for form in ["sarif", "junit", "github", "gitlab", "clients", "comments"] {
            said.run(at, &format!("{answer} -f {form}"));
        }
    }
    said.is_russian();
    // No command and no form is forgotten: what is left out here is asked above, writes code, or is for programs.
    let asked = |name: &str| answers.iter().any(|answer| answer.split(' ').next() == Some(name));
    let elsewhere = [
        "init",
        "baseline",
        "report",
        "anonymize",
        "demo",
        "tally",
        "schema",
        "completions",
        "man",
        "sample",
        "mcp",
    ];
    for command in untether::cli::command(untether::text::Language::En).get_subcommands() {
        let name = command.get_name();
        assert!(asked(name) || elsewhere.contains(&name), "{name} is never asked in Russian");
    }
    let forms =
        "table html markdown xlsx docx csv sarif junit github gitlab clients comments json openmetrics";
    for renderer in untether::report::RENDERERS {
        let id = renderer.id();
        assert!(forms.split(' ').any(|form| form == id), "{id} is never read in Russian");
    }
}

#[test]
fn every_explanation_is_russian() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut said = Said::default();
    for arguments in
        ["explain -v", "incidents -v", "incidents --country RU", "request", "demo -v", "man", "--help", "-V"]
    {
        said.run(folder.path(), arguments);
    }
    let findings = RULES.iter().map(|rule| rule.meta().id.to_owned());
    let codes = Code::ALL.iter().map(|code| code.id().to_owned());
    let formats = FORMATS.iter().map(|format| format.meta().id.to_owned());
    // Of the figures every tenth: that each sentence has its Russian is held beside the table of them.
    let figures = figure_paths().into_iter().step_by(10);
    for id in findings.chain(codes).chain(formats).chain(figures) {
        said.run(folder.path(), &format!("explain {id}"));
    }
    said.is_russian();
}

#[test]
fn every_help_is_russian() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut said = Said::default();
    let root = untether::cli::command(untether::text::Language::En);
    for command in root.get_subcommands() {
        let name = command.get_name();
        said.run(folder.path(), &format!("{name} --help"));
        said.run(folder.path(), &format!("man {name}"));
        for below in command.get_subcommands() {
            said.run(folder.path(), &format!("{name} {} --help", below.get_name()));
        }
    }
    for (asked, page) in &said.0 {
        for word in ["OPTIONS", "Options", "Usage", "FILE", "PATH", "default:", "ossible values", "SYNOPSIS"]
        {
            assert!(!page.contains(word), "{asked}: {word}\n{page}");
        }
    }
    said.is_russian();
}

#[test]
fn every_error_is_russian() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("writable");
    put("empty.csv", "");
    put("cut.json", "{\"chats\": [");
    put("words.txt", "nothing that anybody would export from anywhere\n");
    put("broken.zip", "PK\u{3}\u{4}broken");
    put("syntax.toml", "[audit\nx\n");
    put("type.toml", "[audit]\nregion = 5\n");
    put("list.toml", "[exclude]\nchats = \"a\"\n");
    put("glob.toml", "[exclude]\nfiles = [\"a[*\"]\n");
    put("key.toml", "[audit]\nregionn = \"RU\"\n");
    put("missing.toml", "[[source]]\nkind = \"contacts\"\n");
    put("gate.toml", "[gate]\n\"no.such.figure\" = \">= 1\"\n");
    put("report.json", "{\"schema\": \"untether.report/9\"}");
    put(
        "clients.csv",
        "Имя,Телефон,Почта\nАнна,+7 900 555-01-01,anna@mail.example\nИван,+7 900 555-01-02,\n",
    );
    let mut said = Said::default();
    for arguments in [
        "audit",
        "audit nowhere",
        "audit empty.csv",
        "audit cut.json",
        "audit words.txt",
        "audit broken.zip",
        "audit clients.csv -c nowhere.toml",
        "audit clients.csv -c syntax.toml",
        "audit clients.csv -c type.toml",
        "audit clients.csv -c list.toml",
        "audit clients.csv -c glob.toml",
        "audit clients.csv -c key.toml",
        "audit clients.csv -c missing.toml",
        "audit clients.csv --formt json",
        "audit clients.csv --jobs many",
        "audit clients.csv --tz",
        "audit clients.csv --tz Mars",
        "audit clients.csv --as-of 2025-13-01",
        "audit clients.csv --region ZZ",
        "audit clients.csv --hide-small --show-contacts",
        "audit clients.csv --max-rejects 7",
        "audit clients.csv --max-memory 5",
        "audit clients.csv -f poem",
        "audit clients.csv -f html=nowhere/r.html",
        "audit clients.csv --links nowhere.csv",
        "audit -",
        "inspct",
        "schema poem",
        "completions poem",
        "compare nowhere.json report.json",
        "report report.json",
        "report words.txt",
        "verify report.json clients.csv",
        "gate clients.csv --preset poem",
        "gate clients.csv --policy nowhere.toml",
        "gate clients.csv --policy gate.toml",
        "gate clients.csv --baseline nowhere.json",
        "gate clients.csv --history nowhere/h.ndjson",
        "baseline show nowhere.json",
        "simulate clients.csv --lose poem",
        "plan clients.csv --target 200",
        "plan clients.csv --hours many",
        "explain poem",
        "explain client-999999 clients.csv",
        "links clients.csv --since nowhere.csv",
        "incidents --country XX",
        "incidents --channel poem",
        "anonymize clients.csv -o .",
        "init --ask clients.csv",
        "man poem",
    ] {
        said.run(folder.path(), arguments);
    }
    // What the system says is not told by three words.
    for (asked, text) in &said.0 {
        assert!(!text.contains("os error") && !text.contains("invalid type"), "{asked}: {text}");
    }
    said.is_russian();
}
