//! Somebody has a report under pseudonyms and the client list, and no key.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{copy, json, run, world};

/// All texts in a value.
fn texts(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, all)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            all.push(key.clone());
            texts(value, all);
        }),
        _ => {}
    }
}

/// The cells of the client list: names, numbers, addresses, ids.
fn list(folder: &std::path::Path) -> BTreeSet<String> {
    let tables = crate::support::files(folder)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "csv"));
    let cells = tables.flat_map(|file| {
        let text = std::fs::read_to_string(file).expect("text");
        text.split([',', ';', '\n', '\t'])
            .map(|cell| cell.trim_matches(['"', '\r', '\u{feff}']).to_owned())
            .collect::<Vec<_>>()
    });
    let is_telling = |cell: &String| {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let letters = cell.chars().filter(|sign| sign.is_alphabetic()).count();
        cell.contains('@') || digits >= 10 && letters == 0 || cell.contains(' ') && letters > 8 && digits == 0
    };
    cells.filter(is_telling).collect()
}

#[test]
fn who_has_the_client_list_and_no_key_recovers_nobody() {
    for name in ["studio-en", "overlap", "messy-en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path();
        copy(&world(name), at);
        let keys = ["0f1e2d3c4b5a69788796a5b4c3d2e1f0", "another key that nobody has guessed"];
        let mut reports = Vec::new();
        for (number, key) in keys.iter().enumerate() {
            std::fs::write(at.join("key"), key).expect("writable");
            let file = format!("report-{number}.json");
            let format = format!("json={file}");
            run(at, ["audit", "exports", "--pseudonym-key-file", "key", "-f", &format]).ended(0);
            reports.push(json(&at.join(file)));
        }
        let known = list(&at.join("exports"));
        assert!(known.len() > 20, "{name}: {}", known.len());
        // By reading: no name, number or address of the list stands in the report.
        let mut said = Vec::new();
        texts(&reports[0], &mut said);
        let whole = said.join("\n").to_lowercase();
        let found: Vec<&String> = known
            .iter()
            .filter(|one| one.contains('@') || one.bytes().filter(u8::is_ascii_digit).count() >= 10)
            .filter(|one| whole.contains(&one.to_lowercase()))
            .collect();
        assert!(found.is_empty(), "{name}: {found:?}");
        // By hashing what is known: every pseudonym depends on the key.
        let of = |report: &Value| -> BTreeSet<String> {
            let roster = report.pointer("/roster").or_else(|| report.pointer("/clients/roster"));
            let mut all = Vec::new();
            texts(roster.unwrap_or(report), &mut all);
            let is_pseudonym = |text: &String| {
                text.len() >= 12
                    && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
                    && text.bytes().any(|byte| byte.is_ascii_alphabetic())
                    && !text.contains("20")
            };
            all.into_iter().filter(|text| is_pseudonym(text) || text.starts_with("client-")).collect()
        };
        let (one, other) = (of(&reports[0]), of(&reports[1]));
        let hashes: BTreeSet<String> = known
            .iter()
            .flat_map(|cell| {
                let forms = [
                    cell.clone(),
                    cell.to_lowercase(),
                    cell.chars().filter(char::is_ascii_digit).collect(),
                    format!("+{}", cell.chars().filter(char::is_ascii_digit).collect::<String>()),
                ];
                forms
                    .into_iter()
                    .map(|form| blake3::hash(form.as_bytes()).to_hex().to_string())
                    .collect::<Vec<_>>()
            })
            .collect();
        for pseudonym in &one {
            let bare = pseudonym.trim_start_matches("client-");
            assert!(
                bare.len() < 8 || !hashes.iter().any(|hash| hash.starts_with(bare)),
                "{name}: {pseudonym}"
            );
        }
        let shared: Vec<&String> =
            one.intersection(&other).filter(|text| text.trim_start_matches("client-").len() > 8).collect();
        assert!(shared.is_empty(), "{name}: {shared:?}");
    }
}
