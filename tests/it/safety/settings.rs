//! A client's folder describes its exports and sets no weights; lists in settings have an end.

use std::fmt::Write;
use std::time::{Duration, Instant};

use super::{folder, write};
use crate::support::{json, run};

#[test]
fn settings_in_an_audited_folder_change_nothing_that_figures_mean() {
    for (key, text) in [
        ("weights", "[audit]\nweights = { outage = 0.9, context = 0.05, tax = 0.05 }\n"),
        ("fallback_credit", "[audit]\nfallback_credit = \"none\"\n"),
        ("window_days", "[audit]\nwindow_days = 30\n"),
        ("[gate]", "[gate]\n\"index.score\" = \">= 0\"\n"),
        ("[channel]", "[channel.whatsapp]\nowned = true\n"),
        ("[[layer]]", "[[layer]]\nname = \"x\"\nkind = \"aggregator\"\nserves = [\"whatsapp\"]\n"),
    ] {
        let folder = folder();
        let at = folder.path();
        run(at, ["audit", "in", "-f", "json=before.json"]).ended(0);
        write(at, "in/untether.toml", &format!("config_version = 1\n{text}"));
        let ran = run(at, ["audit", "in", "-f", "json=after.json"]);
        if ran.code == Some(2) {
            // A value that cannot be used is refused outright.
            continue;
        }
        assert!(ran.err.contains(key.trim_matches(['[', ']'])), "{key}: {}", ran.err);
        let (before, after) = (json(&at.join("before.json")), json(&at.join("after.json")));
        for section in ["index", "tests", "clients", "channels"] {
            assert_eq!(before[section], after[section], "{key}: {section}");
        }
    }
}

#[test]
fn lists_without_an_end_are_refused_at_once() {
    let folder = folder();
    let at = folder.path();
    let mut layers = String::new();
    for number in 0..2_000 {
        let next = (number + 1) % 2_000;
        write!(
            layers,
            "[[layer]]\nname = \"l{number}\"\nkind = \"aggregator\"\ndepends_on = [\"l{next}\"]\n"
        )
        .expect("text");
    }
    let incident =
        "[[incident]]\nchannels = [\"whatsapp\"]\nfrom = 2025-01-01\nto = 2025-01-02\n".repeat(5_000);
    let deep = format!("a = {}", "[".repeat(100_000));
    for text in [layers, incident, deep, "#".repeat(8 << 20)] {
        write(at, "settings.toml", &format!("config_version = 1\n{text}"));
        let start = Instant::now();
        run(at, ["audit", "in", "--config", "settings.toml"]).ended(2);
        assert!(start.elapsed() < Duration::from_secs(10));
    }
    for tag in ["a=\"1\" ", "b='2' ", "c "] {
        let attributes: String =
            (0..40_000).map(|number| tag.replacen(['a', 'b', 'c'], &format!("x{number}"), 1)).collect();
        write(
            at,
            "vk/messages/1/messages0.html",
            &format!("<html><body><div class=\"message\" {attributes}>x</div></body></html>"),
        );
        let start = Instant::now();
        run(at, ["inspect", "vk"]).ended(3);
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}
