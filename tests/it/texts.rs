//! Every text is asked for somewhere: by its id, by a pattern that makes ids, or by another text.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::{files, name, project, run, world};

/// The ids of all texts, and everything that the texts themselves mention.
fn texts() -> (Vec<String>, String) {
    let sources = files(&project().join("src/text/en"));
    let all: Vec<String> = sources.iter().map(|path| fs::read_to_string(path).expect("text")).collect();
    let all = all.join("\n");
    let is_head = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let heads = all.lines().filter(is_head).filter_map(|line| line.split_once(" ="));
    (heads.map(|(id, _)| id.to_owned()).collect(), all.clone())
}

/// What stands between quotes in the code, tests left out, each once.
fn literals() -> BTreeSet<String> {
    let sources = files(&project().join("src"));
    let is_code = |path: &Path| path.extension().is_some_and(|end| end == "rs") && name(path) != "tests.rs";
    let sources = sources.iter().filter(|path| is_code(path));
    let code = sources.map(|path| {
        let text = fs::read_to_string(path).expect("text");
        text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
    });
    // Those of the page stand in its script, with another sign for what is put in, and in its markup.
    let page = ["page.js", "index.html"].map(|name| {
        let text = fs::read_to_string(project().join("src/page").join(name)).expect("a part of the page");
        text.replace('`', "\"").replace("${", "{")
    });
    let code = code.chain(page);
    let is_id = |text: &&str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}.:?()&[] ".contains(c));
    let literals = code.flat_map(|text| text.split('"').filter(is_id).map(str::to_owned).collect::<Vec<_>>());
    literals.collect()
}

/// Whether a text in which braces stand for anything can be an id; one that ends with a hyphen is a beginning. A pattern that
/// says next to nothing is none.
fn makes(pattern: &str, id: &str) -> bool {
    let mut fixed: Vec<&str> = Vec::new();
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('{') {
        fixed.push(before);
        rest = behind.split_once('}').map_or("", |(_, behind)| behind);
    }
    fixed.push(rest);
    let (first, last) = (fixed[0], fixed[fixed.len() - 1]);
    if fixed.len() == 1 {
        return pattern == id || (pattern.ends_with('-') && pattern.len() > 4 && id.starts_with(pattern));
    }
    if first.len() + last.len() < 4 || id.len() < first.len() + last.len() {
        return false;
    }
    let Some(mut inner) = id.strip_prefix(first).and_then(|id| id.strip_suffix(last)) else { return false };
    for part in &fixed[1..fixed.len() - 1] {
        let Some((_, behind)) = inner.split_once(part) else { return false };
        inner = behind;
    }
    true
}

#[test]
fn every_text_is_asked_for() {
    let (ids, all) = texts();
    let literals = literals();
    // Of all literals only these make other ids than themselves.
    let patterns: Vec<&String> =
        literals.iter().filter(|literal| literal.contains('{') || literal.ends_with('-')).collect();
    let is_asked = |id: &String| {
        literals.contains(id)
            || patterns.iter().any(|pattern| makes(pattern, id))
            || all.contains(&format!("{{ {id} }}"))
    };
    let unasked: Vec<&String> = ids.iter().filter(|id| !is_asked(id)).collect();
    assert!(ids.len() > 1_000, "{} texts", ids.len());
    assert!(unasked.is_empty(), "nobody asks for {unasked:?}");
}

#[test]
fn every_other_setting_of_a_report_has_a_name() {
    for (name, least) in [("messy-ru", 10), ("tiny-ru", 8)] {
        let ran = run(&world(name), ["audit", "exports", "-q", "-f", "json"]);
        let report: serde_json::Value = serde_json::from_str(&ran.out).expect("a report");
        let settings = report["evidence"]["settings"].as_object().expect("settings");
        assert!(settings.len() >= least, "{name}: {settings:?}");
        let (ids, _) = texts();
        for setting in settings.keys() {
            assert!(
                ids.contains(&format!("other-{setting}")),
                "{name}: {setting} stands in a report without a name"
            );
        }
    }
}

#[test]
fn patterns_make_ids() {
    assert!(makes("code-{code}-way-out", "code-E0101-way-out") && makes("code-{}", "code-E0101"));
    assert!(!makes("code-{code}-way-out", "code-E0101") && !makes("{a}-{b}", "code-E0101"));
}

#[test]
fn every_phrase_of_a_reading_error_has_a_text() {
    let sources = files(&project().join("src/import"));
    let code: String = sources.iter().map(|path| fs::read_to_string(path).unwrap_or_default()).collect();
    let (ids, _) = texts();
    let phrases = ["expected: \"", "found: \"", "limit: \""]
        .map(|field| code.split(field).skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>());
    let mut phrases = phrases.concat();
    let sources = files(&project().join("src/tallies")).into_iter().chain(sources);
    let code: String = sources.map(|path| fs::read_to_string(path).unwrap_or_default()).collect();
    // What a check of a tally expects, and what it finds.
    let pairs = code.split("Wrong::new(").skip(1).map(|rest| rest.split('"').collect::<Vec<_>>());
    phrases.extend(pairs.filter(|parts| parts.len() > 4).flat_map(|parts| [parts[1], parts[3]]));
    assert!(phrases.len() > 10, "{phrases:?}");
    for phrase in phrases.into_iter().filter(|phrase| phrase.contains(char::is_alphabetic)) {
        let lower = phrase.to_lowercase();
        let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let id = format!("phrase-{}", words.collect::<Vec<_>>().join("-"));
        assert!(ids.contains(&id), "{phrase}: no text {id}");
    }
}
