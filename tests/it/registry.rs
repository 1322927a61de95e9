//! The registry of formats: sound by itself, and known to the samples and the docs.

use std::collections::BTreeSet;
use std::fs;

use untether::import::formats::FORMATS;
use untether::report::{CLIENT_TABLES, RENDERERS};

use crate::support::{folders, name, project};

fn is_kebab(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

#[test]
fn ids_are_unique_sorted_and_in_kebab_case() {
    for ids in [
        FORMATS.iter().map(|format| format.meta().id).collect::<Vec<_>>(),
        RENDERERS
            .iter()
            .map(|renderer| renderer.meta().id)
            .chain(CLIENT_TABLES.iter().map(|table| table.meta().id))
            .collect(),
    ] {
        assert!(!ids.is_empty());
        assert!(ids.iter().all(|id| is_kebab(id)), "{ids:?}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    }
    assert!(FORMATS.is_sorted_by_key(|format| format.meta().id));
}

#[test]
fn every_format_says_what_it_is() {
    for format in FORMATS {
        let meta = format.meta();
        for text in [meta.title, meta.unit, meta.not_exported] {
            assert!(!text.trim().is_empty(), "{} has an empty text", meta.id);
        }
        assert!(meta.not_exported.ends_with('.'), "{}: not_exported is no sentence", meta.id);
        assert!(
            meta.not_exported.starts_with(char::is_uppercase),
            "{}: not_exported is no sentence",
            meta.id
        );
    }
}

#[test]
fn every_format_has_samples_and_every_sample_a_format() {
    let known: BTreeSet<String> = FORMATS.iter().map(|format| format.meta().id.to_owned()).collect();
    let root = project().join("fixtures/formats");
    let found: BTreeSet<String> = folders(&root).iter().map(|folder| name(folder)).collect();
    assert_eq!(known, found);
    for id in known {
        assert!(!folders(&root.join(&id)).is_empty(), "{id} has no case");
        assert!(root.join(&id).join("README.md").is_file(), "{id} does not say where its samples come from");
    }
}

#[test]
fn the_docs_list_every_format() {
    let docs = fs::read_to_string(project().join("docs/formats.md")).expect("docs/formats.md");
    let rows: Vec<&str> = docs.lines().filter(|line| line.starts_with("| `")).collect();
    for format in FORMATS {
        let meta = format.meta();
        let row = rows.iter().find(|row| row.starts_with(&format!("| `{}` |", meta.id)));
        let row = row.unwrap_or_else(|| panic!("docs/formats.md has no row for {}", meta.id));
        assert!(row.contains(meta.title), "{}: {row}", meta.id);
        assert!(row.contains(meta.not_exported), "{}: {row}", meta.id);
    }
    assert_eq!(rows.len(), FORMATS.len(), "docs/formats.md has rows of unknown formats");
}
