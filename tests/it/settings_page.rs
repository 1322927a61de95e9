//! `docs/settings.md` is made from the types that parse `untether.toml`. After a change of a setting, write it again with
//!
//! ```console
//! cargo test --test it write_the_page_of_settings -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use untether::config::schema::SETTINGS;
use untether::text::Language;

use crate::support::{page_of, project};

fn path() -> PathBuf {
    project().join("docs/settings.md")
}

const HEAD: &str = "\
# Settings: `untether.toml`

Everything works without settings. The file is the one that `--config` names, else `untether.toml` in the working directory, else the one in
the first folder that is read; which one was used is said. Options beat variables of the environment (`UNTETHER_*`), which beat the file. An
unknown key is an error that names the nearest known one.

`untether schema config` prints the same as JSON Schema, by which editors complete and check the file.

This page is made from the types that read the file: `tests/it/settings_page.rs` says how to write it again.
";

/// What stands behind a reference, or the schema itself.
fn resolved<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let inner = schema["anyOf"].as_array().and_then(|any| any.first()).unwrap_or(schema);
    match inner["$ref"].as_str().and_then(|path| path.strip_prefix('#')) {
        Some(path) => root.pointer(path).expect("a definition"),
        None => inner,
    }
}

/// The type of a value in words.
fn kind(schema: &Value, root: &Value) -> String {
    let schema = resolved(schema, root);
    let first = schema["type"].as_str().or_else(|| schema["type"].get(0).and_then(Value::as_str));
    match first {
        Some("integer") => "whole number".to_owned(),
        Some("number") => "number".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        Some("array") => format!("list of {}s", kind(&schema["items"], root)),
        Some("object") if schema["additionalProperties"].is_object() => {
            format!("{} by name", kind(&schema["additionalProperties"], root))
        }
        Some("object") => "table".to_owned(),
        Some(_) => "text".to_owned(),
        None if schema["oneOf"].is_array() => "text or list of texts".to_owned(),
        None => "value".to_owned(),
    }
}

/// The description of a schema on one line.
fn meaning(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// A section of the file: its heading, what it is for, its keys.
fn section(page: &mut String, head: &str, about: &str, schema: &Value, root: &Value) {
    write!(page, "\n## `{head}`\n\n{about}\n\n| key | type | meaning |\n|---|---|---|\n").expect("memory");
    for (key, one) in schema["properties"].as_object().expect("keys") {
        writeln!(page, "| `{key}` | {} | {} |", kind(one, root), meaning(one)).expect("memory");
    }
}

/// The whole page.
fn page() -> String {
    let root: Value = serde_json::from_str(&SETTINGS).expect("JSON");
    let mut page = HEAD.to_owned();
    for (name, schema) in root["properties"].as_object().expect("sections") {
        let (inner, about) = (resolved(schema, &root), meaning(schema));
        let of = |inner: &Value| inner["properties"].is_object();
        let items = resolved(&inner["items"], &root);
        let named = resolved(&inner["additionalProperties"], &root);
        match () {
            () if of(inner) => section(&mut page, &format!("[{name}]"), &about, inner, &root),
            () if of(items) => section(&mut page, &format!("[[{name}]]"), &about, items, &root),
            () if of(named) => section(&mut page, &format!("[{name}.NAME]"), &about, named, &root),
            () if inner["type"] == "object" => write!(page, "\n## `[{name}]`\n\n{about}\n").expect("memory"),
            () => write!(page, "\n## `{name}`\n\n{about}\n").expect("memory"),
        }
    }
    page
}

#[test]
fn the_page_of_settings_is_up_to_date() {
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert!(
        written == page(),
        "docs/settings.md is out of date: cargo test --test it write_the_page_of_settings -- --ignored"
    );
}

/// The Russian page is written by hand: it has the sections of the English one and, in each, its keys.
#[test]
fn the_russian_page_has_every_key() {
    let page_in = |language| fs::read_to_string(page_of("settings.md", language)).expect("a page");
    let keys = |page: String| -> Vec<String> {
        let named = page.lines().filter(|line| line.starts_with("## `") || line.starts_with("| `"));
        named.map(|line| line.split('`').nth(1).unwrap_or_default().replace("ИМЯ", "NAME")).collect()
    };
    assert_eq!(keys(page_in(Language::Ru)), keys(page_in(Language::En)));
}

#[test]
fn every_setting_says_what_it_means() {
    let root: Value = serde_json::from_str(&SETTINGS).expect("JSON");
    let definitions = root["$defs"].as_object().expect("definitions").values();
    let keys = definitions.chain([&root]).filter_map(|schema| schema["properties"].as_object()).flatten();
    let silent: Vec<&String> = keys.filter(|(_, one)| meaning(one).is_empty()).map(|(key, _)| key).collect();
    assert!(silent.is_empty(), "without a word: {silent:?}");
}

#[test]
#[ignore = "writes docs/settings.md"]
fn write_the_page_of_settings() {
    fs::write(path(), page()).expect("writable");
}
