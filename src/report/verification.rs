//! A checked report for people: the verdict in one sentence, then what does not match, and what else should be known.

use std::io::{self, Write};

use serde_json::Value as Json;

use super::RenderOptions;
use super::layout::{Screen, day};
use crate::model::verification::{Mismatch, Verification};
use crate::text::{Value, escape, number};

/// Most entries of a list before "and 5 more".
const MOST: usize = 20;

/// Most columns of a value.
const WIDEST_VALUE: usize = 32;

/// Writes what reproduces and what does not.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_verification(
    verification: &Verification,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut screen = Screen::new(options);
    verdict(verification, &mut screen);
    let sources = &verification.sources;
    for (id, paths) in [
        ("verify-changed", &sources.changed),
        ("verify-missing", &sources.missing),
        ("verify-added", &sources.added),
        ("verify-renamed", &sources.renamed),
    ] {
        let lines: Vec<String> = paths.iter().map(|path| escape::terminal(path).into_owned()).collect();
        list(id, &lines, &mut screen);
    }
    let settings = &verification.settings;
    for (id, all) in [
        ("verify-beside", &verification.beside),
        ("verify-unlike", &settings.unlike),
        ("verify-figures", &verification.figures.different),
        ("verify-versions", &verification.versions),
        ("verify-overruled", &settings.overruled),
    ] {
        let lines: Vec<String> = all.iter().map(|one| mismatch(one, &screen)).collect();
        list(id, &lines, &mut screen);
    }
    for (id, names) in
        [("verify-at-hand", &settings.at_hand), ("verify-left-aside", &verification.left_aside)]
    {
        if !names.is_empty() {
            let names = Value::from(escape::terminal(&names.join(", ")).into_owned());
            let text = screen.text(id, &[("names", names)]);
            screen.paragraph("  ", &text);
        }
    }
    out.write_all(screen.finish().trim_end().as_bytes())?;
    out.write_all(b"\n")
}

/// What holds, and over how much that was looked at.
fn verdict(verification: &Verification, screen: &mut Screen<'_>) {
    let (sources, figures) = (&verification.sources, &verification.figures);
    let files = sources.changed.len() + sources.missing.len() + sources.added.len();
    let different = figures.different.len() as u64;
    let values = [
        ("date", Value::from(day(&verification.as_of, screen.catalog()))),
        ("figures", Value::from(number::integer(figures.compared, screen.language()))),
        ("sources", Value::from(sources.same)),
        ("different", Value::from(different)),
        ("files", Value::from(files as u64)),
    ];
    let id = if verification.reproduces { "verify-yes" } else { "verify-no" };
    let text = screen.text(id, &values);
    screen.paragraph("", &text);
    if figures.tolerance > 0.0 {
        let text = screen.text("verify-tolerance", &[("new", Value::from(figures.new))]);
        screen.paragraph("", &text);
    }
    screen.blank();
}

/// A list under its heading, at most `MOST` of it unless all is asked for.
fn list(id: &str, lines: &[String], screen: &mut Screen<'_>) {
    if lines.is_empty() {
        return;
    }
    let head = screen.text(id, &[("count", Value::from(lines.len() as u64))]);
    screen.paragraph("  ", &head);
    let most = if screen.options.verbose { lines.len() } else { MOST.min(lines.len()) };
    for line in &lines[..most] {
        screen.paragraph("  -  ", line);
    }
    if lines.len() > most {
        let count = Value::from((lines.len() - most) as u64);
        let text = screen.text("loses-more", &[("count", count)]);
        screen.line(format!("  {text}"));
    }
    screen.blank();
}

/// `tests.outage.score: 57.3 → 57.2`, in the notation of the JSON.
fn mismatch(one: &Mismatch, screen: &Screen<'_>) -> String {
    let side = |value: &Option<Json>| match value {
        None => screen.text("verify-nothing", &[]),
        Some(Json::String(text)) => short(text, screen),
        Some(value) => short(&value.to_string(), screen),
    };
    let arrow = if screen.options.ascii { "->" } else { "→" };
    format!("{}: {} {arrow} {}", escape::terminal(&one.path), side(&one.stated), side(&one.now))
}

fn short(text: &str, screen: &Screen<'_>) -> String {
    escape::fit(&escape::terminal(text), WIDEST_VALUE, screen.options.ascii).into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::verification::{SettingCheck, SourceCheck};
    use crate::text::{Catalog, Language};

    fn shown(verification: &Verification, language: Language, ascii: bool, verbose: bool) -> String {
        let catalog = Catalog::new(language);
        let options = RenderOptions { catalog: &catalog, width: 80, ascii, plain: false, verbose };
        let mut out = Vec::new();
        render_verification(verification, &options, &mut out).expect("memory can be written");
        String::from_utf8(out).expect("text")
    }

    fn refuted() -> Verification {
        let one = |path: String, stated: Json| Mismatch { path, stated: Some(stated), now: None };
        let mut different: Vec<Mismatch> = (0..30).map(|n| one(format!("trend.m{n}"), json!(n))).collect();
        different[0].now = Some(json!("\u{1b}[2JPASS".repeat(20)));
        Verification {
            reproduces: false,
            as_of: "2026-10-31".to_owned(),
            sources: SourceCheck { same: 1_234, changed: vec!["a\u{1b}.json".to_owned()], ..SourceCheck::default() },
            settings: SettingCheck { at_hand: vec!["staff.names".to_owned()], ..SettingCheck::default() },
            figures: crate::model::verification::FigureCheck {
                compared: 5_000,
                tolerance: 1e-9,
                new: 2,
                different,
            },
            left_aside: vec!["gate".to_owned()],
            ..serde_json::from_value(json!({
                "schema": "", "reproduces": false, "as_of": "", "sources": SourceCheck::default(), "beside": [],
                "settings": SettingCheck::default(), "versions": [], "figures": {"compared": 0, "tolerance": 0.0, "new": 0,
                "different": []}, "left_aside": []
            }))
            .expect("the layout")
        }
    }

    #[test]
    fn the_verdict_comes_first_and_lists_are_short() {
        for language in Language::ALL {
            let text = shown(&refuted(), language, false, false);
            assert!(
                text.starts_with(["Does not reproduce", "Не подтверждается"][language as usize]),
                "{text}"
            );
            assert_eq!(text.matches("trend.m").count(), MOST, "{text}");
            assert!(text.contains("trend.m1: 1 →") && text.contains("a\\u{1b}.json"), "{text}");
            assert!(text.contains("staff.names") && text.contains("gate"), "{text}");
            assert_eq!(shown(&refuted(), language, false, true).matches("trend.m").count(), 30);
            for line in text.lines() {
                assert!(escape::width(line) <= 80 && !line.contains(char::is_control), "{line:?}");
            }
        }
        assert!(shown(&refuted(), Language::En, true, false).is_ascii());
    }

    #[test]
    fn what_reproduces_is_said_in_one_sentence() {
        let good = Verification {
            reproduces: true,
            sources: SourceCheck { same: 3, ..SourceCheck::default() },
            settings: SettingCheck::default(),
            left_aside: Vec::new(),
            figures: crate::model::verification::FigureCheck { compared: 1_200, ..Default::default() },
            ..refuted()
        };
        let text = shown(&good, Language::En, false, false);
        assert!(text.starts_with("Reproduces"), "{text}");
        assert!(text.contains("1,200") && text.lines().count() <= 2, "{text}");
    }
}
