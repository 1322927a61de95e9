//! Deflates large texts of the program while it is built; `model/deflated.rs` and `model/sorted_lines.rs` give them back.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use any_ascii::any_ascii_char;
use miniz_oxide::deflate::compress_to_vec;

/// Files that are deflated one by one: those that get smaller by 20 KB or more, and what stands beside them. The register of incidents
/// would, but every audit reads it.
const FILES: [&str; 11] = [
    "config/schemas/comments.json",
    "config/schemas/config.json",
    "model/schemas/plan.json",
    "model/schemas/portfolio.json",
    "model/schemas/report.json",
    "model/schemas/verification.json",
    "model/schemas/what-if.json",
    "reference/data/header-synonyms.csv",
    "reference/data/meta-phrases.csv",
    "reference/data/whatsapp-special-chats.csv",
    "report/explain/meanings-ru.csv",
];

/// Folders of texts that are asked for together, each deflated as one.
const LANGUAGES: [&str; 2] = ["text/en", "text/ru"];

/// A file among them that is of the page in a browser.
const OF_PAGE: &str = "page.ftl";

/// Files of sorted lines of which a run asks for a few.
const LINES: [&str; 1] = ["reference/data/throwaway-domains.txt"];

/// Bytes of such lines that are deflated together. Four times as many would make them a hundredth smaller, and what is looked for takes
/// as much longer.
const PIECE: usize = 8_192;

/// How hard miniz tries. All of it takes a third of a second.
const LEVEL: u8 = 9;

#[expect(clippy::disallowed_methods, reason = "cargo says in the environment where a build writes")]
fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("a folder to write to"));
    println!("cargo::rerun-if-changed=src/build.rs");
    for file in FILES {
        deflate(&read(&Path::new("src").join(file)), &out.join(file));
    }
    for language in LANGUAGES {
        deflate(&joined(&Path::new("src").join(language)), &out.join(language).with_extension("ftl"));
    }
    for file in LINES {
        deflate_lines(&read(&Path::new("src").join(file)), &out.join(file));
    }
    deflate_lines(&letters(), &out.join("letters"));
}

fn read(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The texts of a folder, one after the other.
fn joined(folder: &Path) -> String {
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let mut subjects: Vec<PathBuf> = entries.filter(|path| !path.ends_with(OF_PAGE)).collect();
    subjects.sort();
    subjects.iter().map(|path| read(path)).collect()
}

/// Writes the length of a text, and the text deflated.
fn deflate(text: &str, to: &Path) {
    let mut stored = u32::try_from(text.len()).expect("less than 4 GB").to_le_bytes().to_vec();
    stored.extend(compress_to_vec(text.as_bytes(), LEVEL));
    fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
    fs::write(to, stored).expect("a file");
}

/// Deflates lines in pieces, and writes the list of these as an expression: the first word of each, and its bytes.
fn deflate_lines(text: &str, to: &Path) {
    let mut list = String::from("&[");
    let mut rest = text;
    for number in 0.. {
        let Some(first) = rest.split_whitespace().next() else { break };
        let line_end = rest.bytes().skip(PIECE).position(|byte| byte == b'\n');
        let end = line_end.map_or(rest.len(), |at| PIECE + at + 1);
        let (piece, behind) = rest.split_at(end);
        let file = to.with_extension(number.to_string());
        deflate(piece, &file);
        let name = file.file_name().and_then(|name| name.to_str()).expect("a name");
        write!(list, "({first:?}, include_bytes!({name:?})), ").expect("a text takes all");
        rest = behind;
    }
    fs::write(to, list + "]").expect("a file");
}

/// How letters of all alphabets are written in ASCII, in small letters and digits: a line for each sixteen code points, `-` for those
/// that are not. Signs that have a name (`:crown:`) stand in no name of anybody.
fn letters() -> String {
    let word = |code: u32| {
        let ascii = char::from_u32(code).map_or("", any_ascii_char);
        let is_named = ascii.starts_with(':');
        let small =
            ascii.to_ascii_lowercase().replace(|sign: char| is_named || !sign.is_ascii_alphanumeric(), "");
        if small.is_empty() { "-".to_owned() } else { small }
    };
    let rows = (0x0008..=0x10_ffff / 16).filter_map(|row| {
        let words: Vec<String> = (row * 16..row * 16 + 16).map(word).collect();
        words.iter().any(|word| word != "-").then(|| format!("{row:04x} {}\n", words.join(" ")))
    });
    rows.collect()
}
