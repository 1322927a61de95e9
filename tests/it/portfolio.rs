//! Several saved reports side by side, and every screen in plain words.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use untether::model::portfolio::{Portfolio, PortfolioKind};

use crate::support::{json as read_json, name, run, run_where, world, worlds};

/// Names that attack a terminal, a page and a table.
const HOSTILE: [&str; 7] = [
    "A\u{1b}[2J\u{1b}[HPASS 100/100",
    "\u{9b}2J\u{9d}0;x\u{9c}\r\u{8}\u{7f}",
    "invoice\u{202e}fdp.exe\u{2066}\u{200b}\u{feff}",
    "</title><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=cmd|'/C calc'!A0",
    "a\nerror: none",
];

/// What the program says in a terminal of 80 columns.
fn screen(folder: &Path, arguments: &[&str]) -> String {
    run_where(folder, arguments, &[("COLUMNS", "80")]).ended(0).out
}

fn portfolio(folder: &Path, files: &[&str]) -> Portfolio {
    let ran = run(folder, [&["report", "-f", "json"], files].concat()).ended(0);
    serde_json::from_str(&ran.out).expect("a portfolio")
}

/// Audits every world into a folder, each into a file of its name.
fn saved() -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for world in worlds() {
        let file = format!("{}.json", name(&world));
        let output = format!("json={}", folder.path().join(&file).display());
        run(&world, ["audit", "exports", "-f", &output]).ended(0);
        files.push(file);
    }
    (folder, files)
}

/// The smallest world's report, changed and saved again.
struct SavedReports {
    folder: tempfile::TempDir,
    template: Value,
}

impl SavedReports {
    fn new() -> Self {
        let ran = run(&world("tiny-ru"), ["audit", "exports", "-f", "json"]).ended(0);
        let template = serde_json::from_str(&ran.out).expect("a report");
        Self { folder: tempfile::tempdir().expect("a folder"), template }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Saves a report of a client and a day, with other exports than all the rest.
    fn save(&self, file: &str, client: Option<&str>, as_of: &str, change: impl FnOnce(&mut Value)) {
        let mut report = self.template.clone();
        report["presentation"]["client"] = json!(client);
        report["as_of"] = json!(as_of);
        for source in report["sources"].as_array_mut().expect("sources") {
            source["hash"] = json!(format!("{file}{}", source["path"]));
        }
        change(&mut report);
        fs::write(self.path().join(file), report.to_string()).expect("writable");
    }
}

fn score(report: &mut Value, index: f64) {
    report["index"]["score"] = json!(index);
}

#[test]
fn all_worlds_stand_side_by_side_with_their_own_figures() {
    let (folder, files) = saved();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let found = portfolio(folder.path(), &files);
    assert_eq!((found.kind, found.businesses), (PortfolioKind::Several, files.len() as u64));
    let scores: Vec<f64> = found.reports.iter().filter_map(|row| Some(row.index.as_ref()?.score)).collect();
    assert!(scores.is_sorted() && scores.len() > 2, "{scores:?}");
    assert!(
        found.reports[..scores.len()].iter().all(|row| row.index.is_some()),
        "what is not rated stands last"
    );
    for row in &found.reports {
        let label = row.label.as_deref().expect("the name of the file");
        let report = read_json(&folder.path().join(format!("{label}.json")));
        let same = |figure: Option<f64>, path: &str| {
            assert_eq!(json!(figure), report.pointer(path).cloned().unwrap_or_default(), "{label}{path}");
        };
        same(row.index.as_ref().map(|index| index.score), "/index/score");
        same(row.tests.outage.score, "/tests/outage/score");
        same(row.tests.context.score, "/tests/context/score");
        same(row.tests.owned.score, "/tests/owned/score");
        same(row.owned_any, "/tests/owned/any");
        same(row.rented, "/concentration/clients/rented");
        assert_eq!(json!(row.clients), report["clients"]["in_scope"]);
        if let Some(worst) = &row.worst {
            let scenario = &report["tests"]["outage"]["scenarios"][format!("operator:{}", worst.operator)];
            assert_eq!(json!(worst.stranded), scenario["clients"]["stranded"]);
        }
    }
    assert!(found.differences.iter().any(|one| one.name == "currency" && !one.is_decisive));
    for language in ["en", "ru"] {
        let page = format!("html={language}.html");
        let arguments =
            [&["report", "--report-lang", language, "-f", "table", "-f", &page], &files[..]].concat();
        let said = screen(folder.path(), &arguments);
        for line in said.lines() {
            assert!(line.chars().count() <= 80, "{line}");
            assert!(
                !["portfolio-", "column-", "section-", "null"].iter().any(|id| line.contains(id)),
                "{line}"
            );
        }
        let page = fs::read_to_string(folder.path().join(format!("{language}.html"))).expect("written");
        assert!(page.contains("Content-Security-Policy") && page.len() < 2_000_000);
        for id in ["portfolio-", "column-", "table-", "section-"] {
            assert!(!page.contains(&format!(">{id}")), "{id} has no words");
        }
        // The order of the files is no matter.
        let back =
            [&["report", "--report-lang", language], &files.iter().rev().copied().collect::<Vec<_>>()[..]];
        let forth = [&["report", "--report-lang", language], &files[..]];
        assert_eq!(screen(folder.path(), &back.concat()), screen(folder.path(), &forth.concat()));
    }
}

#[test]
fn one_business_over_time_is_taken_by_day() {
    let desk = SavedReports::new();
    desk.save("b.json", Some("Acme"), "2025-09-30", |report| score(report, 40.0));
    desk.save("a.json", Some("acme"), "2025-12-31", |report| score(report, 46.5));
    desk.save("c.json", Some("Acme"), "2025-06-30", |report| {
        score(report, 30.0);
        report["settings"]["window_days"] = json!(90);
        report["window"]["days"] = json!(90);
    });
    let found = portfolio(desk.path(), &["a.json", "b.json", "c.json"]);
    assert_eq!((found.kind, found.businesses), (PortfolioKind::OverTime, 1));
    let days: Vec<&str> = found.reports.iter().map(|row| row.as_of.as_str()).collect();
    assert_eq!(days, ["2025-06-30", "2025-09-30", "2025-12-31"]);
    let changes: Vec<_> = found.reports.iter().map(|row| row.change.as_ref()).collect();
    assert!(changes[0].is_none());
    let second = changes[1].expect("a change");
    assert_eq!((second.days, second.index), (Some(92), None), "not the same window");
    assert_eq!(second.incomparable[0].name, "window_days");
    let third = changes[2].expect("a change");
    assert_eq!((third.since.as_str(), third.index), ("2025-09-30", Some(6.5)));
    let said = screen(desk.path(), &["report", "a.json", "b.json", "c.json", "--lang", "en"]);
    assert!(said.contains("These reports cannot be compared: window_days"), "{said}");
    assert!(!said.contains("Better:"), "the first and the last do not compare: {said}");
    let said = screen(desk.path(), &["report", "a.json", "b.json", "--report-lang", "en"]);
    assert!(said.contains("Better: resilience rose from 40.0"), "{said}");
}

#[test]
fn whose_a_report_is_is_told_by_its_client_or_its_exports_and_by_no_title() {
    let desk = SavedReports::new();
    let titled = |report: &mut Value| report["presentation"]["title"] = json!("Channel audit");
    desk.save("north.json", None, "2025-09-30", titled);
    desk.save("south.json", None, "2025-12-31", titled);
    let apart = portfolio(desk.path(), &["north.json", "south.json"]);
    assert_eq!((apart.kind, apart.businesses), (PortfolioKind::Several, 2));
    let labels: BTreeSet<_> = apart.reports.iter().map(|row| row.label.as_deref()).collect();
    assert_eq!(labels, BTreeSet::from([Some("north"), Some("south")]), "a shared title tells nobody apart");
    // An export that both hold says that they are of one business.
    let shared = |report: &mut Value| report["sources"][0]["hash"] = json!("the same chat");
    desk.save("Anna Kotova.json", None, "2025-09-30", shared);
    desk.save("+79105554771.json", None, "2025-12-31", shared);
    let files = ["Anna Kotova.json", "+79105554771.json"];
    let one = portfolio(desk.path(), &files);
    assert_eq!((one.kind, one.businesses), (PortfolioKind::OverTime, 1));
    assert!(one.reports.iter().all(|row| row.label.is_none()), "a file may be named after a person");
    let said = screen(desk.path(), &[&["report"], &files[..]].concat());
    assert!(!said.contains("Anna") && !said.contains("7910"), "{said}");
    // Two clients who share an export stay two.
    desk.save("e.json", Some("East"), "2025-09-30", shared);
    desk.save("w.json", Some("West"), "2025-12-31", shared);
    assert_eq!(portfolio(desk.path(), &["e.json", "w.json"]).businesses, 2);
}

#[test]
fn of_a_business_with_several_reports_the_latest_counts() {
    let desk = SavedReports::new();
    desk.save("acme-1.json", Some("Acme"), "2025-06-30", |report| score(report, 20.0));
    desk.save("acme-2.json", Some("Acme"), "2025-12-31", |report| score(report, 50.0));
    desk.save("other.json", Some("Other"), "2025-12-31", |report| {
        score(report, 30.0);
        let found = report["findings"][0]["id"].clone();
        report["findings"].as_array_mut().expect("findings").retain(|finding| finding["id"] != found);
        report["unjudged"].as_array_mut().expect("unjudged").push(json!({"id": found, "needs": ["crm"]}));
    });
    let files = ["acme-1.json", "acme-2.json", "other.json", "other.json"];
    let found = portfolio(desk.path(), &files);
    let order: Vec<_> = found.reports.iter().map(|row| (row.label.as_deref(), row.is_latest)).collect();
    assert_eq!(order, [(Some("Other"), true), (Some("Acme"), true), (Some("Acme"), false)]);
    assert_eq!(found.reports[1].change.as_ref().and_then(|change| change.index), Some(30.0));
    assert_eq!(found.repeated.iter().map(|one| (one.report, one.times)).collect::<Vec<_>>(), [(0, 2)]);
    let id = desk.template["findings"][0]["id"].as_str().expect("an id");
    let shared = found.common.findings.iter().find(|finding| finding.id == id).expect("the finding");
    assert_eq!((shared.count, shared.of), (1, 1), "where it could not be looked for it is not absent");
    assert!(found.common.findings.iter().all(|finding| finding.of <= 2));
    assert!(found.medians.is_none(), "two have no middle");
    // The same exports of the same day under other settings are two rows, and it is said.
    let exports = |report: &mut Value| report["sources"][0]["hash"] = json!("x");
    let alone = |report: &mut Value| {
        exports(report);
        report["sources"] = json!([report["sources"][0]]);
    };
    desk.save("one.json", Some("Third"), "2025-12-31", alone);
    desk.save("two.json", Some("Third"), "2025-12-31", |report| {
        alone(report);
        score(report, 1.0);
    });
    let found = portfolio(desk.path(), &["one.json", "two.json"]);
    assert_eq!((found.kind, found.same_exports), (PortfolioKind::Several, vec![vec![0, 1]]));
}

#[test]
fn medians_need_five_that_compare() {
    let desk = SavedReports::new();
    let files: Vec<String> = (1..=6).map(|number| format!("{number}.json")).collect();
    for (file, number) in files.iter().zip(1_u32..) {
        let client = format!("Client {number}");
        desk.save(file, Some(&client), "2025-12-31", |report| {
            score(report, f64::from(number) * 10.0);
            report["basis"] = json!(if number == 6 { "messages" } else { "clients" });
        });
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let five = portfolio(desk.path(), &files[..5]);
    assert_eq!(five.medians.expect("five").index.median, Some(30.0));
    assert!(portfolio(desk.path(), &files[..4]).medians.is_none());
    let six = portfolio(desk.path(), &files);
    assert!(six.medians.is_none() && six.differences[0].is_decisive, "they do not measure the same");
    assert_eq!(six.differences[0].name, "basis");
}

/// A grade and a weight are words of the program: a file that holds others there is no report of it.
#[test]
fn a_report_with_words_of_its_own_is_refused() {
    let desk = SavedReports::new();
    desk.save("sound.json", None, "2025-12-31", |_| {});
    desk.save("grade.json", None, "2025-12-31", |report| report["index"]["grade"] = json!("E"));
    desk.save("basis.json", None, "2025-12-31", |report| report["basis"] = json!("heads"));
    for file in ["grade.json", "basis.json"] {
        run(desk.path(), ["report", "sound.json", file]).ended(2);
    }
}

#[test]
fn hostile_names_stay_names() {
    let desk = SavedReports::new();
    for (number, text) in HOSTILE.iter().enumerate() {
        desk.save(&format!("{number}.json"), Some(text), "2025-12-31", |report| {
            report["currency"] = json!(text);
            report["tool"]["version"] = json!(text);
            report["tests"]["outage"]["worst"] = json!(format!("operator:{text}"));
            let scenario = report["tests"]["outage"]["scenarios"]["operator:meta"].clone();
            report["tests"]["outage"]["scenarios"][format!("operator:{text}")] = scenario;
            report["findings"][0]["id"] = json!(text);
            report["findings"][0]["title"] = json!(text);
            report["plan"][0]["action"] = json!(text);
            report["settings"]["window_days"] = json!(text);
        });
    }
    let files: Vec<String> = (0..HOSTILE.len()).map(|number| format!("{number}.json")).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    for more in [&[][..], &["--plain"], &["--verbose", "--ascii"]] {
        let said = screen(desk.path(), &[&["report"], more, &files[..]].concat());
        let active = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}\u{feff}".contains(c);
        assert!(!said.contains(active), "{said:?}");
        assert!(said.lines().all(|line| !line.starts_with("error: none")), "{said}");
    }
    run(desk.path(), [&["report", "-f", "html=page.html"], &files[..]].concat()).ended(0);
    let page = fs::read_to_string(desk.path().join("page.html")).expect("written");
    assert!(page.contains("&lt;script&gt;"), "the name is shown");
    for active in ["<script", "<img", "\u{1b}", "\u{202e}", "\u{9b}"] {
        assert!(!page.contains(active), "{active:?}");
    }
}

#[test]
fn what_cannot_be_set_side_by_side_is_named() {
    let desk = SavedReports::new();
    desk.save("a.json", None, "2025-12-31", |_| ());
    fs::write(desk.path().join("bad.json"), "Zanzibar").expect("writable");
    let ran = run(desk.path(), ["report", "a.json", "bad.json"]).ended(2);
    assert!(ran.err.contains("bad.json") && !ran.err.contains("Zanzibar"), "{}", ran.err);
    run(desk.path(), ["report", "a.json", "a.json", "-f", "cuneiform"]).ended(2);
    run(desk.path(), ["report", "a.json", "a.json", "-o", "a.json"]).ended(4);
}

/// The figures of a text, but for lines that were cut.
fn figures(text: &str) -> BTreeSet<String> {
    let whole = text.lines().filter(|line| !line.contains('…'));
    let words = whole.flat_map(|line| line.split(|c: char| !c.is_ascii_digit() && !".,\u{a0}".contains(c)));
    let bare = words.map(|word| word.trim_matches(['.', ',', '\u{a0}']).to_owned());
    bare.filter(|word| !word.is_empty()).collect()
}

#[test]
fn plain_words_hold_every_figure_of_every_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    // One with deals and every table, one of another currency, one in which a test is not assessed.
    for world in ["crm-only", "mail-and-deals", "salon-ru"].map(world) {
        let saved = folder.path().join(format!("{}.json", name(&world))).display().to_string();
        run(&world, ["audit", "exports", "-f", &format!("json={saved}")]).ended(0);
        for language in ["en", "ru"] {
            for command in [
                &["audit", "exports"][..],
                &["audit", "exports", "--verbose"],
                &["report", &saved],
                &["compare", &saved, &saved, "--verbose"],
                &["simulate", "exports", "--lose", "number"],
                &["plan", "exports", "--target", "90"],
                &["inspect", "exports"],
            ] {
                let command = [command, &["--lang", language]].concat();
                let table = screen(&world, &command);
                let plain = screen(&world, &[&command[..], &["--plain"]].concat());
                let (shown, said) = (figures(&table), figures(&plain));
                // The name of a file that breaks at the end of a line leaves pieces of its number.
                let is_name = |word: &&str| word.contains(['/', '_']) || word.matches('-').count() > 2;
                let is_piece = |figure: &&String| {
                    plain.split_whitespace().filter(is_name).any(|word| word.contains(figure.as_str()))
                };
                let missing: Vec<_> = shown.difference(&said).filter(|figure| !is_piece(figure)).collect();
                assert!(missing.is_empty(), "{} {command:?}: {missing:?}\n{plain}", name(&world));
                let is_odd = |line: &str| {
                    line.contains(['·', '→', '│', '█', '░', '…'])
                        || line.contains("  ")
                        || line.starts_with(['-', ' '])
                };
                let odd: Vec<_> = plain.lines().filter(|line| is_odd(line)).collect();
                assert!(odd.is_empty(), "{} {command:?}: {odd:#?}", name(&world));
            }
        }
    }
}

#[test]
fn plain_words_do_not_hang_on_the_width() {
    let wide = run(&world("studio-en"), ["audit", "exports", "--plain"]).ended(0).out;
    assert_eq!(screen(&world("studio-en"), &["audit", "exports", "--plain", "--lang", "en"]), wide);
    assert!(wide.contains("Resilience: ") && wide.contains("; verdict "), "{wide}");
    assert!(wide.lines().any(|line| line.starts_with("Meta, WhatsApp: clients ")), "{wide}");
    let register = run(&world("tiny-ru"), ["incidents", "--plain", "--lang", "ru"]).ended(0).out;
    assert!(register.lines().any(|line| line.starts_with("С ") && line.contains("; Каналы ")), "{register}");
}
