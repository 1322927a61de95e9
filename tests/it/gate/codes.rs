//! Every exit code, one by one.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};

use super::{FAILS, HOLDS, TODAY, gate, tiny};
use crate::support::{json, run};

/// A run of the gate: what is done to the folder before, what is added to the command line, how it must end and what must be
/// said, on either stream.
struct Case {
    what: &'static str,
    policy: String,
    before: fn(&Path),
    more: &'static [&'static str],
    code: i32,
    says: &'static str,
}

fn case(what: &'static str, policy: impl Into<String>, code: i32, says: &'static str) -> Case {
    Case { what, policy: policy.into(), before: |_| (), more: &[], code, says }
}

fn waiver(expires: &str) -> String {
    format!(
        "{FAILS}[[waiver]]\nrule = \"clients.total\"\nreason = \"we are small\"\nowner = \"anna\"\nexpires = {expires}\n"
    )
}

fn cut(folder: &Path) {
    let path = folder.join("exports/telegram/result.json");
    let bytes = fs::read(&path).expect("readable");
    fs::write(&path, &bytes[..bytes.len() / 2]).expect("writable");
}

fn freeze(folder: &Path) {
    run(folder, ["baseline", "write", "exports", "--policy", "policy.toml", "-o", "b.json"]).ended(0);
}

fn freeze_and_lose_telegram(folder: &Path) {
    freeze(folder);
    fs::remove_dir_all(folder.join("exports/telegram")).expect("removable");
}

fn freeze_at_more(folder: &Path) {
    freeze(folder);
    let path = folder.join("b.json");
    let text = fs::read_to_string(&path).expect("text");
    let total = json(&path)["figures"]
        .as_array()
        .and_then(|all| all.iter().find(|one| one["rule"] == "clients.total"))
        .map(|one| one["value"].to_string())
        .expect("frozen");
    let more =
        text.replace(&format!("\"clients.total\",\"value\":{total}"), "\"clients.total\",\"value\":90.0");
    assert_ne!(more, text);
    fs::write(&path, more).expect("writable");
}

fn settle_another_window(folder: &Path) {
    freeze(folder);
    let path = folder.join("untether.toml");
    let text = fs::read_to_string(&path).expect("text").replace("[audit]", "[audit]\nwindow_days = 90");
    fs::write(path, text).expect("writable");
}

fn cases() -> Vec<Case> {
    let with = |case: Case, more: &'static [&'static str]| Case { more, ..case };
    let after = |case: Case, before: fn(&Path)| Case { before, ..case };
    let against: &[&str] = &["--baseline", "b.json"];
    vec![
        case("a policy that holds", HOLDS, 0, "PASS"),
        with(case("a failure that only informs", FAILS, 0, "FAIL"), &["--exit-zero"]),
        case("a waiver that holds", waiver("2025-11-05"), 0, "WAIVED"),
        after(with(case("as good as the baseline", HOLDS, 0, "PASS"), against), freeze),
        with(
            after(
                case("an incomparable baseline that only reports", HOLDS, 0, "Not comparable"),
                settle_another_window,
            ),
            &["--baseline", "b.json", "--allow-incomparable"],
        ),
        // 1
        case("a rule that fails", FAILS, 1, "clients.total: "),
        case("a figure that is null", "[gate]\n\"concentration.value.effective\" = \">= 0\"\n", 1, "UNKNOWN"),
        case(
            "a figure that is not there",
            "[gate]\n\"concentration.clients.channels.vk.share\" = \"<= 1\"\n",
            1,
            "UNKNOWN",
        ),
        case(
            "a finding that cannot be judged",
            "[gate]\n\"finding.layer-cuts-many\" = \"error\"\n",
            1,
            "layers",
        ),
        with(case("dead exports", HOLDS, 1, "sources.age_days"), &["--today", "2040-01-01"]),
        case("an expired waiver", waiver("2025-11-04"), 1, "ran out"),
        with(
            case("an unused waiver, strictly", waiver("2025-11-20").replace("1000", "1"), 1, "not needed"),
            &["--strict-waivers"],
        ),
        with(
            case("an expired waiver, strictly", waiver("2025-11-04").replace("1000", "1"), 1, "ran out"),
            &["--strict-waivers"],
        ),
        after(
            with(case("worse than the baseline", HOLDS, 1, "delta.clients.total"), against),
            freeze_at_more,
        ),
        after(
            with(case("a channel that is gone", HOLDS, 1, "baseline.channels"), against),
            freeze_and_lose_telegram,
        ),
        // 2
        case("a figure that no report has", "[gate]\n\"clients.totl\" = \">= 1\"\n", 2, "\"clients.total\""),
        case("a bar that is none", "[gate]\n\"clients.total\" = \"=> 1\"\n", 2, "policy.toml:2:19"),
        case(
            "a waiver without an owner",
            waiver("2025-11-20").replace("owner = \"anna\"\n", ""),
            2,
            "policy.toml:4",
        ),
        case("a waiver for ever", waiver("2029-01-01"), 2, "180 days"),
        with(case("a preset that is none", HOLDS, 2, "strict"), &["--preset", "strickt"]),
        with(case("a flag that is none", HOLDS, 2, "--no-such-flag"), &["--no-such-flag"]),
        with(case("a baseline that is not there", HOLDS, 2, "baseline write"), against),
        after(with(case("a broken baseline", HOLDS, 2, "E0109"), against), |folder| {
            fs::write(folder.join("b.json"), "{\"schema\": \"untether.baseline/1\"").expect("writable");
        }),
        after(
            with(case("an incomparable baseline", HOLDS, 2, "window_days"), against),
            settle_another_window,
        ),
        after(case("no policy file", HOLDS, 2, "policy.toml"), |folder| {
            fs::remove_file(folder.join("policy.toml")).expect("removable");
        }),
        // 3
        after(case("part of the input, where all holds", HOLDS, 3, "no verdict can be trusted"), cut),
        after(case("part of the input, where something fails", FAILS, 3, "E0305"), cut),
        after(with(case("part of the input, informing only", HOLDS, 3, "E0305"), &["--exit-zero"]), cut),
        after(case("nothing to read", HOLDS, 3, "E0300"), |folder| {
            fs::remove_dir_all(folder.join("exports")).expect("removable");
            fs::create_dir(folder.join("exports")).expect("a folder");
        }),
        after(case("a table without a row", HOLDS, 3, "E03"), |folder| {
            fs::remove_dir_all(folder.join("exports")).expect("removable");
            fs::create_dir(folder.join("exports")).expect("a folder");
            fs::write(folder.join("exports/contacts.csv"), "Name;Email;Phone\n").expect("writable");
        }),
        // 4
        after(with(case("an output that exists", HOLDS, 4, "E0401"), &["-f", "json=there.json"]), |folder| {
            fs::write(folder.join("there.json"), "precious").expect("writable");
        }),
        with(
            case("an output below a regular file", HOLDS, 4, "E0402"),
            &["-f", "json=policy.toml/report.json"],
        ),
        with(
            case("an output in no folder, where something fails", FAILS, 4, "E0402"),
            &["-f", "json=no/report.json"],
        ),
    ]
}

#[test]
fn every_case_ends_with_its_code_and_says_why() {
    let mut wrong = Vec::new();
    for case in cases() {
        let folder = tiny(&case.policy);
        (case.before)(folder.path());
        let ran = gate(folder.path(), case.more);
        let said = ran.out + &ran.err;
        if ran.code != Some(case.code) || !said.contains(case.says) {
            wrong.push(format!("{}: {:?} for {}\n{said}", case.what, ran.code, case.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_part_is_reported_as_a_part() {
    let folder = tiny(HOLDS);
    cut(folder.path());
    gate(folder.path(), &["-f", "json=report.json"]).ended(3);
    let report = json(&folder.path().join("report.json"));
    assert_eq!(report["partial"], true);
    assert_eq!(report["gate"]["status"], "unknown");
}

#[test]
fn without_a_word_the_starter_is_taken_and_said() {
    let folder = tiny("");
    let ran = run(folder.path(), ["gate", "exports", "--today", TODAY]);
    assert!(ran.err.contains("the preset starter is taken"), "{}", ran.err);
    assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
    run(folder.path(), ["gate", "exports", "--today", "2031-01-01"]).ended(1);
}

#[test]
fn a_client_s_folder_does_not_set_its_own_bar() {
    let folder = tiny(HOLDS);
    fs::rename(folder.path().join("untether.toml"), folder.path().join("exports/untether.toml"))
        .expect("movable");
    let path = folder.path().join("exports/untether.toml");
    let text = fs::read_to_string(&path).expect("text") + "\n[gate]\n\"clients.total\" = \">= 0\"\n";
    fs::write(path, text).expect("writable");
    let ran = run(folder.path(), ["gate", "exports", "--today", "2031-01-01"]).ended(1);
    assert!(
        ran.err.contains("not what figures mean; ignored: [gate]") && ran.out.contains("sources.age_days"),
        "{}",
        ran.err
    );
}

#[test]
fn a_saved_report_is_judged_as_the_exports_are() {
    let folder = tiny(FAILS);
    run(folder.path(), ["audit", "exports", "--today", TODAY, "-f", "json=saved.json"]).ended(0);
    let of_exports = gate(folder.path(), &[]).ended(1);
    let of_report =
        run(folder.path(), ["gate", "saved.json", "--policy", "policy.toml", "--today", TODAY]).ended(1);
    let (first, rest) = of_report.out.split_once("; ").expect("what is said first");
    let first: Vec<&str> = first.split_whitespace().collect();
    assert!(first.join(" ").ends_with("were not checked against exports"), "{}", of_report.out);
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(squeezed(&of_exports.out).ends_with(&squeezed(rest)), "{}\n{}", of_exports.out, of_report.out);
    let ran = run(folder.path(), ["gate", "saved.json", "-f", "clients=c.csv"]).ended(2);
    assert!(ran.err.contains("no single clients"), "{}", ran.err);
}

/// Writes the saved report with one figure replaced.
fn forge(folder: &Path, pointer: &str, value: serde_json::Value) {
    let mut report = json(&folder.join("saved.json"));
    *report.pointer_mut(pointer).expect("a figure") = value;
    // A report is known by its schema, which stands first.
    let schema = report.as_object_mut().and_then(|fields| fields.remove("schema")).expect("a schema");
    let text = format!("{{\"schema\":{schema},{}", &report.to_string()[1..]);
    fs::write(folder.join("forged.json"), text).expect("writable");
}

#[test]
fn a_saved_report_can_be_held_against_its_exports() {
    let folder = tiny(HOLDS);
    run(folder.path(), ["audit", "exports", "--today", TODAY, "-f", "json=saved.json"]).ended(0);
    let gate = |report: &str, more: &[&str], code: i32| {
        let always = ["gate", report, "--policy", "policy.toml", "--today", TODAY, "-f", "json"];
        let ran = run(folder.path(), [&always[..], more].concat()).ended(code);
        serde_json::from_str::<serde_json::Value>(&ran.out).expect("JSON")["gate"].clone()
    };
    assert_eq!(gate("saved.json", &[], 0)["verified"], false);
    assert_eq!(gate("saved.json", &["--verify", "exports"], 0)["verified"], true);
    for (pointer, value) in [
        ("/clients/total", serde_json::json!(500)),
        ("/tests/owned/score", serde_json::json!(99.5)),
        ("/sources/0/messages", serde_json::json!(1)),
    ] {
        forge(folder.path(), pointer, value);
        let verdict = gate("forged.json", &["--verify", "exports"], 1);
        assert_eq!(
            (&verdict["verified"], &verdict["status"]),
            (&false.into(), &"unknown".into()),
            "{pointer}"
        );
    }
    let ran =
        run(folder.path(), ["gate", "exports", "--policy", "policy.toml", "--verify", "exports"]).ended(2);
    assert!(ran.err.contains("--verify"), "{}", ran.err);
}

#[test]
fn programs_get_their_format_alone_and_people_the_reason_beside_it() {
    let folder = tiny(FAILS);
    let ran = gate(folder.path(), &["-f", "json"]).ended(1);
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON and nothing else");
    assert_eq!(report["gate"]["status"], "fail");
    assert!(ran.err.contains("error: FAIL: clients.total: "), "{}", ran.err);
    let quiet = gate(folder.path(), &["-f", "json", "--quiet"]).ended(1);
    assert!(quiet.err.contains("FAIL"), "an error is said all the same: {}", quiet.err);
    let file = gate(folder.path(), &["-f", "json=r.json"]).ended(1);
    assert!(file.out.starts_with("FAIL  clients.total: "), "{}", file.out);
}

/// Runs the gate with its standard output going elsewhere.
fn to(folder: &Path, stdout: Stdio) -> Option<i32> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_untether"))
        .args(["gate", "exports", "--policy", "policy.toml", "--today", TODAY])
        .current_dir(folder)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(stdout)
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    child.wait().expect("an end").code()
}

#[test]
fn a_reader_that_goes_away_changes_no_verdict() {
    for (policy, code) in [(HOLDS, 0), (FAILS, 1)] {
        assert_eq!(to(tiny(policy).path(), Stdio::piped()), Some(code));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_verdict() {
    for policy in [HOLDS, FAILS] {
        let full = OpenOptions::new().write(true).open("/dev/full").expect("there on Linux");
        assert_eq!(to(tiny(policy).path(), full.into()), Some(4));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_no_place_for_a_report() {
    let folder = tiny(HOLDS);
    let ran = gate(folder.path(), &["--force", "-f", "json=/dev/full"]).ended(4);
    assert!(ran.err.contains("E0402"), "{}", ran.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_fault_of_the_program_ends_with_70() {
    let folder = tiny(HOLDS);
    // The stack of no thread fits into the memory there is; all else does.
    let command =
        "ulimit -v 2000000; RUST_MIN_STACK=8000000000 exec \"$0\" gate exports --policy policy.toml";
    let ran = Command::new("sh")
        .args(["-c", command, env!("CARGO_BIN_EXE_untether")])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(70), "{said}");
    assert!(said.contains("E0701"), "{said}");
}

#[test]
fn waivers_can_be_checked_without_exports() {
    let folder = tiny(&waiver("2025-11-04"));
    let check = |more: &[&str]| {
        let always = ["waivers", "check", "--policy", "policy.toml", "--today", TODAY];
        run(folder.path(), [&always[..], more].concat())
    };
    let ran = check(&[]).ended(0);
    assert!(ran.out.contains("clients.total  ran out 1 day ago"), "{}", ran.out);
    check(&["--strict-waivers"]).ended(1);
    fs::write(folder.path().join("policy.toml"), waiver("soon")).expect("writable");
    check(&[]).ended(2);
}

#[test]
fn a_baseline_is_written_when_asked_for_and_only_then() {
    let folder = tiny(HOLDS);
    freeze(folder.path());
    let first = fs::read(folder.path().join("b.json")).expect("written");
    let again = ["baseline", "write", "exports", "--policy", "policy.toml", "-o", "b.json"];
    run(folder.path(), again).ended(4);
    run(folder.path(), [&again[..], &["--force"]].concat()).ended(0);
    assert_eq!(fs::read(folder.path().join("b.json")).expect("written"), first, "the same again");
    let ran = run(folder.path(), ["baseline", "show", "b.json"]).ended(0);
    assert!(ran.out.contains("clients.total: ") && ran.out.contains("telegram-json"), "{}", ran.out);
    cut(folder.path());
    run(folder.path(), ["baseline", "write", "exports", "-o", "part.json"]).ended(3);
    assert!(!folder.path().join("part.json").exists(), "nothing is frozen of a part");
}
