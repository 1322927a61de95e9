//! Linking a million cards and a million partners by name, and the likely links among them. Run with `cargo bench --bench linking`.

#![allow(clippy::print_stdout, reason = "a benchmark shows what it measured")]

use std::time::{Duration, Instant};

use untether::identity::link::{Ground, Material};
use untether::identity::sides::settle;
use untether::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use untether::model::params::Params;
use untether::model::record::{Consent, ContactPoint, Record};
use untether::model::source::{Source, SourceData, SourceKind};
use untether::model::time::{Day, Moment};

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// So many cards and so many partners.
const SIZES: [usize; 2] = [250_000, 1_000_000];

/// Bars for a million of each: rules 1 to 5, and the likely links behind them.
const BAR: Duration = Duration::from_secs(3);
const LIKELY_BAR: Duration = Duration::from_secs(10);

fn main() {
    for size in SIZES {
        // Where every partner has a card, nobody is left for whom a likely link would be looked for.
        let (rules, links) = measured(size, false);
        println!(
            "  {size} cards and partners: {:.2} s by rules 1 to 5 ({} by name)",
            rules.as_secs_f64(),
            links.0
        );
        let (all, links) = measured(size, true);
        let likely = all.saturating_sub(rules);
        println!("    and {:.2} s for {} likely links", likely.as_secs_f64(), links.1);
    }
    println!("  bars for a million: {BAR:?} and {LIKELY_BAR:?}");
}

/// How long linking takes, and how many links there are by name and likely ones; `is_misspelt`: every second partner is saved
/// under a name that differs by a letter from that of its card.
fn measured(size: usize, is_misspelt: bool) -> (Duration, (usize, usize)) {
    let mut sources = vec![cards(size), chats(size, is_misspelt)];
    let params = Params::new(Day(20_500));
    let settled = settle(&mut sources, &params);
    let counts = vec![true; settled.partners.len()];
    let material = Material {
        sources: &sources,
        settled: &settled,
        partner_counts: &counts,
        record_counts: &|_| true,
        crosswalk: &[],
    };
    let start = Instant::now();
    let links = Ground::of(material, None).link(&params);
    (start.elapsed(), (links.by_name.len(), links.likely.len()))
}

/// A name of two words, different for nearly every number; `variant` changes one letter.
fn name(number: usize, variant: bool) -> String {
    let syllables =
        ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "ve"];
    let word = |mut rest: usize| {
        let mut word = String::new();
        for _ in 0..4 {
            word.push_str(syllables[rest % syllables.len()]);
            rest /= syllables.len();
        }
        word
    };
    let (first, last) = (word(number % 1_009), word(number));
    if variant { format!("{first} {last}x") } else { format!("{first} {last}") }
}

fn source(path: &str, kind: SourceKind, data: SourceData) -> Source {
    let data = SourceData { kind, ..data };
    let (hash, path) = (path.to_owned(), path.to_owned());
    let staff_account = Some("shop".to_owned());
    Source { path, format: "csv", hash, bytes: 0, staff_account, chats_total: None, files: 1, data }
}

fn cards(size: usize) -> Source {
    let record = |number: usize| Record {
        id: format!("c{number}"),
        name: name(number, false),
        points: vec![ContactPoint {
            raw: RawHandle::Email(format!("client{number}@birch-post.net")),
            consent: Consent::Usable,
        }],
        place: number as u64 + 2,
        ..Record::default()
    };
    let records = (0..size).map(record).collect();
    source("crm.csv", SourceKind::Crm, SourceData { records, ..SourceData::default() })
}

/// The chats bear the names of cards, or every second one that differs by a letter.
fn chats(size: usize, is_misspelt: bool) -> Source {
    let chat = |number: usize| {
        let name = name(number, is_misspelt && number.is_multiple_of(2));
        let mut chat = Chat::new("telegram", ChatKind::Private, name.clone());
        chat.partner = vec![RawHandle::Platform("telegram".to_owned(), number.to_string())];
        chat.authors = vec![Author::new(name, Side::Client)];
        chat.add(0, Moment { day: Day(20_400), second: 0 }, MessageTraits::default(), 1);
        chat.seal();
        chat
    };
    let chats = (0..size).map(chat).collect();
    source("telegram/result.json", SourceKind::Messenger, SourceData { chats, ..SourceData::default() })
}
