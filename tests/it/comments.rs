//! Comments as people use them: a skeleton, filled in and given back, beside a report in every form; and what they must not do.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{json, run};

/// A folder with a saved report of the demo and with comments on it.
fn commented(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    run(folder.path(), ["demo", "exports", "-q", "-f", "json=report.json"]).ended(0);
    fs::write(folder.path().join("comments.toml"), text).expect("writable");
    folder
}

const SAID: &str = "\
[[comment]]
finding = \"no-own-contact\"
note = \"Zanzibar <b>=1+1</b>\"
owner = \"Quagga\"
date = 2026-12-15

[[comment]]
action = \"log-history\"
owner = \"Okapi\"

[[accept]]
finding = \"operator-strands-clients\"
scope = \"meta\"
reason = \"Tamarin\"
owner = \"Numbat\"
expires = 2027-01-31
";

/// Every form that people read, and what programs read of it, after `report` with comments.
fn forms(at: &Path, today: &str) -> Vec<(&'static str, String)> {
    let audit = ["audit", "exports", "--config", "exports/untether.toml", "--today", today, "-q"];
    let with = [
        "--comments",
        "comments.toml",
        "--force",
        "-f",
        "html=r.html",
        "-f",
        "markdown=r.md",
        "-f",
        "csv=csv",
    ];
    run(at, [&audit[..], &with, &["-f", "json=r.json", "-f", "sarif=r.sarif", "-f", "junit=r.xml"]].concat())
        .ended(0);
    let screen = run(at, [&audit[..], &["--comments", "comments.toml"]].concat()).ended(0).out;
    let read = |file: &str| fs::read_to_string(at.join(file)).expect("written");
    let csv = ["summary", "findings", "plan-owners", "accepted"]
        .map(|table| fs::read_to_string(at.join(format!("csv/{table}.csv"))).unwrap_or_default());
    vec![
        ("screen", screen),
        ("html", read("r.html")),
        ("markdown", read("r.md")),
        ("csv", csv.concat()),
        ("json", read("r.json")),
        ("machines", read("r.sarif") + &read("r.xml")),
    ]
}

#[test]
fn what_is_said_stands_in_every_form_and_not_where_many_look() {
    let folder = commented(SAID);
    for (form, text) in forms(folder.path(), "2026-11-05") {
        for word in ["Zanzibar", "Quagga", "Okapi", "Tamarin", "Numbat"] {
            assert_eq!(text.contains(word), form != "machines", "{word} in {form}");
        }
        match form {
            "html" => assert!(text.contains("&lt;b&gt;=1+1") && !text.contains("<b>=1+1"), "{form}"),
            "machines" => {
                assert!(text.contains("\"suppressions\"") && text.contains("31 Jan 2027"), "{form}");
            }
            _ => {}
        }
    }
}

#[test]
fn an_accepted_finding_comes_back_and_says_so() {
    let folder = commented(SAID);
    for (today, is_accepted) in [("2027-01-31", true), ("2027-02-01", false)] {
        let forms = forms(folder.path(), today);
        let of = |form: &str| {
            forms.iter().find(|(name, _)| *name == form).map(|(_, text)| text.as_str()).expect("it")
        };
        assert_eq!(of("screen").contains("\n  Accepted\n"), is_accepted, "{}", of("screen"));
        assert_eq!(of("html").contains("no longer is"), !is_accepted);
        let report = json(&folder.path().join("r.json"));
        let state = if is_accepted { "accepted" } else { "expired" };
        assert_eq!(report["accepted"][0]["state"], state);
        let ids = report["findings"].as_array().expect("findings").iter().map(|one| &one["id"]);
        assert!(ids.into_iter().any(|id| id == "operator-strands-clients"), "nothing vanishes");
    }
}

#[test]
fn comments_move_no_figure_and_no_verdict() {
    let folder = commented(SAID);
    let at = folder.path();
    run(at, ["report", "report.json", "--comments", "comments.toml", "-q", "-f", "json=with.json"]).ended(0);
    let (mut with, without) = (json(&at.join("with.json")), json(&at.join("report.json")));
    let said = with.as_object_mut().expect("a report");
    assert!(said.remove("comments").is_some() && said.remove("accepted").is_some());
    assert_eq!(with, without);
    fs::write(at.join("policy.toml"), "[gate]\n\"finding.operator-strands-clients\" = \"error\"\n")
        .expect("writable");
    let gate = ["gate", "report.json", "--policy", "policy.toml", "--today", "2026-11-05", "-q"];
    let failed = run(at, gate).ended(1);
    let accepted = run(at, [&gate[..], &["--comments", "comments.toml"]].concat()).ended(1);
    assert_eq!(failed.out, accepted.out);
    // A saved report keeps what was said, and so does what is made of it.
    run(at, ["report", "with.json", "-q", "-f", "json=again.json"]).ended(0);
    assert!(
        fs::read(at.join("with.json")).expect("there") == fs::read(at.join("again.json")).expect("there")
    );
    let verified = run(at, ["verify", "with.json", "exports", "--config", "exports/untether.toml"]);
    assert!(
        verified.out.contains("comments") && verified.code == Some(0),
        "{}{}",
        verified.out,
        verified.err
    );
}

#[test]
fn a_skeleton_is_filled_in_and_grows() {
    let folder = commented(SAID);
    let at = folder.path();
    run(at, ["report", "report.json", "-f", "comments=skeleton.toml"]).ended(0);
    let ran =
        run(at, ["report", "report.json", "--comments", "skeleton.toml", "-f", "json=empty.json"]).ended(0);
    assert!(!ran.err.contains("warning"), "{}", ran.err);
    assert!(json(&at.join("empty.json")).get("comments").is_none(), "what stays empty says nothing");
    let filled = fs::read_to_string(at.join("skeleton.toml")).expect("written");
    let filled = filled.replacen("owner = \"\"", "owner = \"Wombat\"", 1);
    fs::write(at.join("filled.toml"), filled).expect("writable");
    let next = ["report", "report.json", "--comments", "filled.toml", "-f", "comments=next.toml"];
    run(at, next).ended(0);
    let next = fs::read_to_string(at.join("next.toml")).expect("written");
    assert_eq!(next.matches("Wombat").count(), 1);
    // What people have written is never replaced.
    let ran = run(at, ["report", "report.json", "-f", "comments=filled.toml", "--force"]).ended(4);
    assert!(!ran.err.contains("Wombat"));
}

#[test]
fn what_cannot_be_meant_is_said_without_a_word_of_it() {
    let stale = "[[comment]]\nfinding = \"no-own-contacts\"\nnote = \"Zanzibar\"\n\
                 [[comment]]\naction = \"log-history:vk\"\nnote = \"Zanzibar\"\n";
    let folder = commented(stale);
    let at = folder.path();
    let ran = run(at, ["report", "report.json", "--comments", "comments.toml", "-f", "html=r.html"]).ended(0);
    for said in ["comments.toml:1", "no-own-contact", "comments.toml:4", "log-history:vk"] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    assert!(!ran.err.contains("Zanzibar"));
    assert!(fs::read_to_string(at.join("r.html")).expect("written").contains("Notes on what is gone"));
    let hidden =
        ["report", "report.json", "--comments", "comments.toml", "--hide-small", "-f", "json=h.json"];
    assert!(run(at, hidden).ended(0).err.contains("as they were written"));
    for broken in
        ["[[comment]]\nnote = \"Zanzibar\"\n", "[[accept]]\nfinding = \"a\"\n", "[[comment", "\u{0}"]
    {
        fs::write(at.join("comments.toml"), broken).expect("writable");
        let ran = run(at, ["audit", "exports", "--comments", "comments.toml", "-f", "json=x.json"]).ended(2);
        assert!(ran.err.contains("comments.toml") && !ran.err.contains("Zanzibar"), "{}", ran.err);
        assert!(!at.join("x.json").exists());
    }
}

#[test]
fn settings_name_the_file_but_not_those_of_the_audited_folder() {
    let folder = commented(SAID);
    let at = folder.path();
    let settings = fs::read_to_string(at.join("exports/untether.toml")).expect("settings");
    let naming = settings.replace("[report]", "[report]\ncomments = \"said.toml\"");
    assert_ne!(settings, naming);
    fs::write(at.join("exports/untether.toml"), naming).expect("writable");
    fs::write(at.join("exports/said.toml"), SAID).expect("writable");
    let comments = |arguments: &[&str]| {
        let ran = run(at, [&["audit", "exports", "-f", "json"], arguments].concat()).ended(0);
        let report: Value = serde_json::from_str(&ran.out).expect("a report");
        (report["comments"].as_array().map_or(0, Vec::len), ran.err)
    };
    let named = ["--config", "exports/untether.toml"];
    assert_eq!(comments(&named).0, 2);
    let (count, said) = comments(&[]);
    assert!(count == 0 && said.contains("comments"), "{said}");
    fs::write(at.join("comments.toml"), "").expect("writable");
    assert_eq!(comments(&[&named[..], &["--comments", "comments.toml"]].concat()).0, 0, "the option wins");
}

#[test]
fn a_plan_and_several_reports_hold_what_is_said() {
    let folder = commented(SAID);
    let at = folder.path();
    let plan = ["plan", "exports", "--config", "exports/untether.toml", "--comments", "comments.toml"];
    let saved = ["plan", "report.json", "--comments", "comments.toml"];
    for plan in [&plan[..], &saved] {
        let files = ["-f", "table", "-f", "html=p.html", "-f", "docx=p.docx", "-f", "json=p.json", "--force"];
        let ran = run(at, [plan, &files].concat()).ended(0);
        let html = fs::read_to_string(at.join("p.html")).expect("written");
        // Owner and note of a step; what is said of a finding stands beside it in the report.
        assert!(ran.out.contains("Okapi") && html.contains("Okapi"), "{}", ran.out);
        assert!(!ran.out.contains("Zanzibar") && !html.contains("Tamarin"), "{}", ran.out);
        let plan = json(&at.join("p.json"));
        assert_eq!(plan["comments"].as_array().map(Vec::len), Some(1));
        assert_eq!(plan["comments"][0]["owner"], "Okapi");
    }
    // A saved report keeps what was said, and several of them show it.
    let with = ["report", "report.json", "--comments", "comments.toml", "-q", "-f", "json=with.json"];
    run(at, with).ended(0);
    run(at, ["demo", "other", "--lang", "ru", "-q", "-f", "json=other.json"]).ended(0);
    let several = ["report", "with.json", "other.json", "-f", "table", "-f", "json=several.json"];
    let ran = run(at, several).ended(0);
    for word in ["Quagga", "Okapi", "Tamarin", "Numbat"] {
        assert!(ran.out.contains(word), "{word}: {}", ran.out);
    }
    let several = json(&at.join("several.json"));
    let rows = several["reports"].as_array().expect("reports");
    let said = rows.iter().find(|row| row.get("comments").is_some()).expect("what was said");
    assert_eq!(
        (said["comments"].as_array().map(Vec::len), said["accepted"].as_array().map(Vec::len)),
        (Some(2), Some(1))
    );
    // What is put up with does not stand out most.
    assert_ne!(said["worst_finding"]["id"], "operator-strands-clients");
    assert!(rows.iter().any(|row| row.get("comments").is_none()), "{several}");
}
