//! `docs/formats.md` is made from the registry of formats and their texts. After a change of either, write it again with
//!
//! ```console
//! cargo test --test it write_the_page_of_formats -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use untether::import::formats::FORMATS;
use untether::text::{Catalog, Language};

use crate::support::project;

fn path() -> PathBuf {
    project().join("docs/formats.md")
}

/// The table of formats begins with these words.
const TABLE: &str = "| id | title | what it reads | what it does not hold |\n|---|---|---|---|\n";

/// The whole page: what people wrote around the table, and the table.
fn page(now: &str) -> String {
    let catalog = Catalog::new(Language::En);
    let (before, after) = now.split_once(TABLE).expect("the page has the table of formats");
    let after = after.split_once("\n\n").map_or("", |(_, after)| after);
    let mut page = format!("{before}{TABLE}");
    for format in FORMATS {
        let meta = format.meta();
        let text = |ending: &str| catalog.text(&format!("format-{}-{ending}", meta.id), &[]);
        let row = (meta.id, meta.title, text("reads"), text("lacks"));
        writeln!(page, "| `{}` | {} | {} | {} |", row.0, row.1, marked(&row.2), marked(&row.3))
            .expect("memory");
    }
    if !after.is_empty() {
        write!(page, "\n{after}").expect("memory");
    }
    page
}

/// Names of files and methods as code.
fn marked(text: &str) -> String {
    let is_code = |word: &str| {
        let bare = word.trim_end_matches([',', ';', ':', '.']);
        bare.contains(['/', '_']) || (bare.contains('.') && bare.chars().any(char::is_alphabetic))
    };
    let mark = |word: &str| {
        let bare = word.trim_end_matches([',', ';', ':', '.', ')']).trim_start_matches('(');
        if is_code(bare) { word.replace(bare, &format!("`{bare}`")) } else { word.to_owned() }
    };
    text.split(' ').map(mark).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_page_of_formats_is_up_to_date() {
    let now = fs::read_to_string(path()).expect("docs/formats.md");
    assert!(now == page(&now), "write docs/formats.md again");
}

#[test]
#[ignore = "writes docs/formats.md"]
fn write_the_page_of_formats() {
    let now = fs::read_to_string(path()).expect("docs/formats.md");
    fs::write(path(), page(&now)).expect("docs/formats.md");
}
