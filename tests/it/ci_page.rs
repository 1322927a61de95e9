//! The examples of `docs/ci.md`: their shell parts are run against a business of the fixtures, their YAML is parsed, and the
//! policies beside the page are held to the program. What only the services can do (uploads, caches, schedules) is not run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use yaml_rust2::{Yaml, YamlLoader};

use crate::machine_outputs::assert_sound;
use crate::support::{copy, entries, json, name, project, run, world};

/// A policy that the business passes.
const GREEN: &str = "[gate]\n\"index.score\" = \">= 1\"\n\"sources.age_days\" = \"<= 4000\"\n";

/// One that nobody passes.
const RED: &str = "[gate]\n\"index.score\" = \">= 100\"\n\"sources.age_days\" = \"<= 4000\"\n";

/// A day after the last message of the business.
const TODAY: &str = "2025-12-15";

/// The day after.
const TOMORROW: &str = "2025-12-16";

/// The text of the page.
fn page() -> String {
    fs::read_to_string(project().join("docs/ci.md")).expect("docs/ci.md")
}

/// The code blocks of the page in a language, in order.
fn blocks(language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<(bool, String)> = None;
    for line in page().lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(tag)) => open = Some((tag == language, String::new())),
            (Some(_), Some("")) => {
                blocks.extend(open.take().filter(|(is_wanted, _)| *is_wanted).map(|(_, text)| text));
            }
            (Some((_, text)), _) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks
}

/// The one block that says something.
fn block(language: &str, what: &str) -> String {
    let found: Vec<String> = blocks(language).into_iter().filter(|block| block.contains(what)).collect();
    let [block] =
        <[String; 1]>::try_from(found).unwrap_or_else(|found| panic!("{what}: {} blocks", found.len()));
    block
}

/// A folder as the examples want it: exports, a policy, its baseline, and a `mail` that writes down what it is given.
struct Bench {
    folder: TempDir,
}

impl Bench {
    fn new(policy: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world("studio-en").join("exports"), &folder.path().join("exports"));
        let bench = Self { folder };
        fs::create_dir(bench.path("bin")).expect("a folder");
        let mail = "#!/bin/sh\n{ printf '%s\\n' \"$@\"; cat; } > \"$MAIL_LOG\"\n";
        fs::write(bench.path("bin/mail"), mail).expect("writable");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(bench.path("bin/mail"), fs::Permissions::from_mode(0o755)).expect("settable");
        }
        bench.put("policy.toml", GREEN);
        let setup = block("sh", "untether baseline write");
        let (code, said) = bench.run(&format!("set -e\n{setup}"), TODAY);
        assert_eq!(code, Some(0), "{said}");
        bench.put("policy.toml", policy);
        bench
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("writable");
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    /// Damages the exports.
    fn damage(&self) {
        fs::create_dir_all(self.path("exports/more")).expect("a folder");
        self.put("exports/more/result.json", "{\"chats\": {\"list\": [{\"name\":");
    }

    /// Runs a script as the services run it, on a day; how it ended, and all that it said.
    fn run(&self, script: &str, today: &str) -> (Option<i32>, String) {
        let program =
            Path::new(env!("CARGO_BIN_EXE_untether")).parent().expect("a folder").display().to_string();
        let output = Command::new("bash")
            .args(["--noprofile", "--norc", "-c", script])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", format!("{}:{program}:/usr/local/bin:/usr/bin:/bin", self.path("bin").display()))
            .env("LANG", "en_US.UTF-8")
            .env("CI", "true")
            .env("UNTETHER_TODAY", today)
            .env("EXPORTS", "exports")
            .env("FOLDER", self.folder.path())
            .env("MAIL_LOG", self.path("mail.txt"))
            .env("GITHUB_STEP_SUMMARY", self.path("summary.md"))
            .stdin(Stdio::null())
            .output()
            .expect("bash starts");
        let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("text"));
        (output.status.code(), said.concat())
    }

    fn ended(&self, script: &str, today: &str, code: i32) -> String {
        let (ended, said) = self.run(script, today);
        assert_eq!(ended, Some(code), "{script}\n{said}");
        said
    }
}

fn yaml(what: &str) -> Value {
    parsed(&block("yaml", what))
}

/// The first document of a text in YAML.
fn parsed(text: &str) -> Value {
    fn value(node: &Yaml) -> Value {
        match node {
            Yaml::String(text) | Yaml::Real(text) => text.as_str().into(),
            Yaml::Integer(number) => (*number).into(),
            Yaml::Boolean(is_so) => (*is_so).into(),
            Yaml::Array(list) => list.iter().map(value).collect(),
            Yaml::Hash(map) => {
                map.iter().map(|(key, one)| (key.as_str().expect("a name").to_owned(), value(one))).collect()
            }
            _ => Value::Null,
        }
    }
    value(&YamlLoader::load_from_str(text).expect("YAML")[0])
}

/// The script of a named step of the workflow, as GitHub runs it with `shell: bash`.
fn step(workflow: &Value, name: &str) -> String {
    let steps = workflow["jobs"]["gate"]["steps"].as_array().expect("steps");
    let step = steps.iter().find(|step| step["name"] == name).expect("the step");
    assert_eq!(step["shell"], "bash");
    format!("set -eo pipefail\n{}", step["run"].as_str().expect("a script"))
}

fn of_gitlab() -> String {
    let job = yaml(".gitlab-ci.yml");
    let script = job["channels"]["script"].as_array().expect("a script");
    let lines: Vec<&str> = script.iter().map(|line| line.as_str().expect("a line")).collect();
    format!("set -eo pipefail\n{}", lines.join("\n"))
}

fn of_jenkins() -> String {
    let file = block("groovy", "Jenkinsfile");
    assert_eq!(file.matches('{').count(), file.matches('}').count(), "{file}");
    let parts: Vec<&str> = file.split("'''").collect();
    assert_eq!(parts.len(), 3, "one script");
    // Groovy joins lines that end in a backslash; Jenkins runs sh with -xe.
    format!("set -e\n{}", parts[1].replace("\\\n", ""))
}

#[test]
fn every_example_is_green_red_or_broken_for_the_right_reason() {
    let workflow = yaml(".github/workflows");
    let scripts = [
        ("github", step(&workflow, "Gate")),
        ("gitlab", of_gitlab()),
        ("jenkins", of_jenkins()),
        ("cron", block("sh", "channels-nightly")),
    ];
    let (green, red) = (Bench::new(GREEN), Bench::new(RED));
    let broken = Bench::new(GREEN);
    broken.damage();
    for (example, script) in &scripts {
        green.ended(script, TODAY, 0);
        red.ended(script, TODAY, 1);
        broken.ended(script, TODAY, 3);
        for bench in [&green, &red, &broken] {
            let report = json(&bench.path("report.json"));
            assert_eq!(report["partial"], bench.path("exports/more").exists(), "{example}");
            for (file, kind) in
                [("junit.xml", "junit"), ("channels.sarif", "sarif"), ("code-quality.json", "gitlab")]
            {
                if script.contains(file) {
                    assert_sound(kind, &bench.text(file));
                }
            }
        }
        assert_eq!(red.text("history.ndjson").lines().count(), 1, "{example}: the same run on the same day");
        red.put("policy.toml", "[gate]\n\"index.skore\" = \">= 1\"\n");
        red.ended(script, TODAY, 2);
        red.put("policy.toml", RED);
    }
    assert!(broken.text("history.ndjson").is_empty(), "a run that could not read everything is none");
    green.ended(&scripts[0].1, TOMORROW, 0);
    assert_eq!(green.text("history.ndjson").lines().count(), 2);
    assert!(json(&green.path("report.json"))["history"].as_array().is_some_and(|runs| runs.len() == 1));
}

#[test]
fn the_reason_stands_on_the_first_line_and_in_the_summary() {
    let workflow = yaml(".github/workflows");
    let bench = Bench::new(RED);
    let said = bench.ended(&step(&workflow, "Gate"), TODAY, 1);
    let first = said.lines().next().unwrap_or_default();
    assert!(first.starts_with("untether: "), "{first}");
    assert!(
        said.lines()
            .any(|line| line.starts_with("::error file=policy.toml,line=2,") && line.contains("index.score")),
        "{said}"
    );
    bench.ended(&step(&workflow, "Summary"), TODAY, 0);
    let summary = bench.text("summary.md");
    let verdict = summary.lines().nth(1).unwrap_or_default();
    assert!(verdict.starts_with("FAIL") && verdict.contains("index.score"), "{summary}");
    for script in [of_gitlab(), of_jenkins()] {
        let said = bench.ended(&script, TODAY, 1);
        let first = said.lines().next().unwrap_or_default();
        assert!(first.starts_with("FAIL") && first.contains("index.score"), "{said}");
    }
    let metrics = bench.text("metrics.txt");
    assert_sound("openmetrics", &metrics);
    assert!(metrics.contains("untether_gate{untether_gate=\"fail\"} 1"), "{metrics}");
}

/// A step of the action of this repository, with its environment, as GitHub fills it from the inputs.
fn of_action(name: &str, inputs: &[(&str, &str)]) -> String {
    let text = fs::read_to_string(project().join("action.yml")).expect("action.yml");
    let action: Value = parsed(&text);
    let steps = action["runs"]["steps"].as_array().expect("steps");
    let step = steps.iter().find(|step| step["name"] == name).expect("the step");
    assert_eq!(step["shell"], "bash");
    let mut script = "set -eo pipefail\n".to_owned();
    for (variable, value) in step["env"].as_object().into_iter().flatten() {
        let input = value.as_str().and_then(|text| text.strip_prefix("${{ inputs.")?.strip_suffix(" }}"));
        let input = input.expect("an input");
        let stated = inputs.iter().find(|(known, _)| *known == input).map(|(_, value)| *value);
        let value = stated.or_else(|| action["inputs"][input]["default"].as_str()).expect("a value");
        script = format!("{script}export {variable}='{value}'\n");
    }
    script + step["run"].as_str().expect("a script")
}

#[test]
fn the_action_of_this_repository_gates_and_sums_up() {
    let with_baseline = [("path", "exports"), ("baseline", "untether-baseline.json")];
    let bench = Bench::new(RED);
    bench.ended(&of_action("Install", &[]), TODAY, 0);
    let said = bench.ended(&of_action("Gate", &with_baseline), TODAY, 1);
    assert!(said.contains("::error file=policy.toml,line=2,"), "{said}");
    assert_sound("sarif", &bench.text("untether.sarif"));
    bench.ended(&of_action("Summary", &[]), TODAY, 0);
    assert!(bench.text("summary.md").contains("index.score"), "{}", bench.text("summary.md"));
    bench.put("policy.toml", GREEN);
    bench.ended(&of_action("Gate", &[("path", "exports")]), TODAY, 0);
    fs::remove_file(bench.path("untether.md")).expect("removable");
    bench.ended(&of_action("Summary", &[]), TODAY, 0);
    assert!(bench.text("summary.md").contains("No verdict was written"));
}

#[test]
fn cron_is_silent_while_all_is_well_and_mails_the_reason_otherwise() {
    let script = block("sh", "channels-nightly");
    let bench = Bench::new(GREEN);
    assert_eq!(bench.ended(&script, TODAY, 0), "");
    assert!(!bench.path("mail.txt").exists(), "{}", bench.text("mail.txt"));
    bench.put("policy.toml", RED);
    bench.ended(&script, TODAY, 1);
    let mail = bench.text("mail.txt");
    let lines: Vec<&str> = mail.lines().collect();
    assert_eq!((lines[0], lines[2]), ("-s", "owner@example.com"));
    assert!(lines[1].starts_with("FAIL") && lines[1].contains("index.score"), "{mail}");
    bench.damage();
    bench.ended(&script, TODAY, 3);
    assert!(bench.text("mail.txt").contains("could not be read"), "{}", bench.text("mail.txt"));
    fs::remove_file(bench.path("policy.toml")).expect("removable");
    bench.ended(&script, TODAY, 2);
    assert!(bench.text("mail.txt").contains("did not run (code 2)"), "{}", bench.text("mail.txt"));
}

#[test]
fn the_yaml_has_the_shape_that_the_services_read() {
    let workflow = yaml(".github/workflows");
    let steps = workflow["jobs"]["gate"]["steps"].as_array().expect("steps");
    for step in steps {
        let is_one =
            step["run"].is_string() ^ step["uses"].as_str().is_some_and(|action| action.contains("@v"));
        assert!(is_one, "{step}");
    }
    let position = |name: &str| steps.iter().position(|step| step["name"] == name).expect("the step");
    for step in &steps[position("Gate") + 1..] {
        assert!(
            step["if"].as_str().is_some_and(|when| when.starts_with("always()")),
            "a gate that fails still reports: {step}"
        );
    }
    let job = &yaml(".gitlab-ci.yml")["channels"];
    assert_eq!(job["artifacts"]["when"], "always");
    assert_eq!(job["cache"]["when"], "always");
    let reports = job["artifacts"]["reports"].as_object().expect("reports");
    let script = of_gitlab();
    for (kind, file) in reports {
        assert!(["junit", "codequality", "metrics"].contains(&kind.as_str()), "{kind}");
        assert!(script.contains(file.as_str().expect("a file")), "{file} is not written");
    }
}

#[test]
fn every_policy_is_on_the_page_and_is_one_that_the_program_takes() {
    let page = page();
    let policies = entries(&project().join("docs/policies"));
    assert_eq!(policies.len(), 3);
    for policy in policies {
        assert!(
            page.contains(&format!("(policies/{})", name(&policy))),
            "{} is not on the page",
            policy.display()
        );
        let bench = Bench::new(&fs::read_to_string(&policy).expect("readable"));
        bench.ended("untether waivers check --policy policy.toml", TODAY, 0);
        let arguments = [
            "gate",
            "exports",
            "--policy",
            "policy.toml",
            "--baseline",
            "untether-baseline.json",
            "--today",
            TODAY,
            "-f",
            "json",
        ];
        let ran = run(bench.folder.path(), arguments);
        assert!(matches!(ran.code, Some(0 | 1)), "{}: {}", policy.display(), ran.err);
        let report: Value = serde_json::from_str(&ran.out).expect("a report");
        let rules = report["gate"]["rules"].as_array().expect("rules");
        let is_of_file = |rule: &&Value| rule["place"]["path"] == "policy.toml";
        assert!(rules.iter().filter(is_of_file).count() > 4, "{}: {rules:?}", policy.display());
        // A dead export fails each of them.
        let later =
            run(bench.folder.path(), [&arguments[..7], &["2026-12-15", "-f", "json"]].concat()).ended(1);
        let report: Value = serde_json::from_str(&later.out).expect("a report");
        let is_old = |rule: &Value| rule["rule"] == "sources.age_days" && rule["status"] == "fail";
        assert!(
            report["gate"]["rules"].as_array().expect("rules").iter().any(is_old),
            "{}",
            policy.display()
        );
    }
}

#[test]
fn a_broken_line_of_the_history_is_named_and_nothing_is_lost() {
    let bench = Bench::new(GREEN);
    let good =
        "untether gate exports --policy policy.toml --history history.ndjson -f json=report.json --force";
    bench.ended(good, TODAY, 0);
    let kept = bench.text("history.ndjson");
    let broken = format!("{kept}not a run of \"Zanzibar\"\n");
    bench.put("history.ndjson", &broken);
    let said = bench.ended(good, TOMORROW, 2);
    assert!(said.contains("history.ndjson:2") && !said.contains("Zanzibar"), "{said}");
    assert_eq!(bench.text("history.ndjson"), broken);
}
