//! No output takes the place of what is read.

use std::fs;

use super::{TABLE, folder, write};
use crate::support::{files, run};

#[test]
fn no_output_replaces_what_this_or_another_run_reads() {
    let folder = folder();
    let at = folder.path();
    for (name, text) in [
        ("settings.toml", "config_version = 1\n"),
        ("policy.toml", "[gate]\n\"index.score\" = \">= 1\"\n"),
        ("links.csv", "a,b,relation\n"),
        ("comments.toml", "[[comment]]\nfinding = \"no-own-contact\"\nnote = \"a\"\n"),
        ("notes.txt", "# Notes\n[[accept]]\nfinding = \"a\"\n"),
        ("key", "0123456789abcdef0123456789abcdef\n"),
        ("elsewhere/deals.csv", TABLE),
        ("elsewhere/people.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL:+447700900125\nEND:VCARD\n"),
    ] {
        write(at, name, text);
    }
    run(at, ["audit", "in", "-f", "json=report.json"]).ended(0);
    run(at, ["baseline", "write", "in", "-o", "baseline.json"]).ended(0);
    let mut places: Vec<String> = files(at)
        .iter()
        .map(|path| path.strip_prefix(at).expect("below").to_string_lossy().into_owned())
        .filter(|path| path != "report.json")
        .collect();
    places.push("in/../in/clients.csv".to_owned());
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("in/clients.csv", at.join("link.csv")).expect("a link");
        std::os::unix::fs::symlink("in", at.join("same")).expect("a link");
        fs::hard_link(at.join("in/clients.csv"), at.join("hard.csv")).expect("a link");
        places.extend(["link.csv", "hard.csv", "same/clients.csv"].map(str::to_owned));
    }
    assert!(places.len() >= 10, "{places:?}");
    let before: Vec<Vec<u8>> = places.iter().map(|path| fs::read(at.join(path)).expect("there")).collect();
    for place in &places {
        let json = format!("json={place}");
        let book = format!("xlsx={place}");
        for command in [
            &["audit", "in", "-f", &json, "--force"][..],
            &["audit", "in", "--rejects", place, "--force"],
            &["plan", "in", "--worklist", place, "--force"],
            &["simulate", "in", "--lose", "whatsapp", "-f", &book, "--force"],
            &["compare", "report.json", "report.json", "-f", &json, "--force"],
            &["request", "-o", place, "--force"],
        ] {
            let ran = run(at, command);
            assert_eq!(ran.code, Some(4), "{command:?}: {}", ran.err);
        }
        // Each of these may replace its own kind alone.
        if place != "links.csv" {
            run(at, ["links", "in", "-o", place, "--force"]).ended(4);
        }
        if place != "baseline.json" {
            run(at, ["baseline", "write", "in", "-o", place, "--force"]);
        }
        assert!(!matches!(run(at, ["anonymize", "in", "-o", place]).code, Some(0 | 3)), "{place}");
    }
    let after: Vec<Vec<u8>> = places.iter().map(|path| fs::read(at.join(path)).expect("there")).collect();
    assert!(before == after, "something was replaced");
}

#[test]
fn what_was_written_here_makes_room_for_the_same_again() {
    let folder = folder();
    for _ in 0..2 {
        for command in [
            &["audit", "in", "-f", "markdown=r.md", "-f", "table=r.txt", "-f", "html=r.html", "--force"][..],
            &["audit", "in", "-f", "docx=r.docx", "--force"],
            &["audit", "in", "-f", "xlsx=r.xlsx", "-f", "clients=c.csv", "-f", "sarif=r.sarif", "--force"],
            &["plan", "in", "--worklist", "w.csv", "--force"],
            &["plan", "in", "--worklist", "w.xlsx", "--force"],
            &["links", "in", "-o", "l.csv", "--force"],
            &["links", "in", "-o", "l.xlsx", "-f", "html=l.html", "--force"],
            &["sample", "20", "in", "-o", "s.csv", "-f", "csv=drawn", "--force"],
            &["simulate", "in", "--lose", "whatsapp", "-f", "xlsx=s.xlsx", "-f", "markdown=s.md", "--force"],
            &["baseline", "write", "in", "-o", "b.json", "--force"],
            &["request", "-o", "q.html", "--force"],
        ] {
            run(folder.path(), command).ended(0);
        }
    }
}
