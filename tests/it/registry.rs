//! The registry of formats: sound by itself, and known to the samples and the docs.

use std::collections::BTreeSet;
use std::fs;

use untether::import::formats::FORMATS;
use untether::report::{CLIENT_TABLES, FOLDERS, RENDERERS};
use untether::text::{Catalog, Language};

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
            .map(|renderer| renderer.id())
            .chain(FOLDERS.iter().map(|folder| folder.id()))
            .chain(CLIENT_TABLES.iter().map(|table| table.id()))
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
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        for format in FORMATS {
            let meta = format.meta();
            assert!(!meta.title.trim().is_empty() && !meta.unit.trim().is_empty(), "{}", meta.id);
            let text = |ending: &str| {
                let id = format!("format-{}{ending}", meta.id);
                catalog.find(&id, &[]).unwrap_or_else(|| panic!("{id} is missing"))
            };
            assert!(!text("").is_empty());
            assert!(!text("-reads").ends_with('.'), "{}: what it reads is a sentence", meta.id);
            let lacks = text("-lacks");
            let is_sentence = lacks.ends_with('.') && lacks.starts_with(char::is_uppercase);
            assert!(is_sentence, "{}: what it lacks is no sentence", meta.id);
        }
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
    let catalog = Catalog::new(Language::En);
    for format in FORMATS {
        let meta = format.meta();
        let row = rows.iter().find(|row| row.starts_with(&format!("| `{}` |", meta.id)));
        let row = row.unwrap_or_else(|| panic!("docs/formats.md has no row for {}", meta.id));
        assert!(row.contains(meta.title), "{}: {row}", meta.id);
        for ending in ["reads", "lacks"] {
            let text = catalog.text(&format!("format-{}-{ending}", meta.id), &[]);
            assert!(row.replace('`', "").contains(&text), "{text}: {row}");
        }
    }
    assert_eq!(rows.len(), FORMATS.len(), "docs/formats.md has rows of unknown formats");
}
