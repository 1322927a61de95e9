//! What the words of a cell mean, by the table `data/cell-words.csv`. A cell is taken apart once, however many questions are
//! asked of it.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::headers::fold::words;

/// What a phrase of a cell may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Yes.
    Yes,
    /// No, or nothing.
    No,
    /// From the client.
    In,
    /// From the business.
    Out,
    /// Of a system, and of nobody.
    System,
    /// The business itself.
    Own,
    /// Somebody took a call.
    Answered,
    /// Nobody took it.
    Unanswered,
    /// It is to come.
    Planned,
    /// A kind of file.
    File,
    /// A note.
    Note,
    /// A call.
    Call,
    /// An e-mail.
    Mail,
    /// A message on some channel.
    Logged,
    /// A meeting.
    Meeting,
    /// A task, and all other work.
    Task,
    /// A company.
    Company,
    /// One of the business's own people.
    Staff,
    /// Somebody who buys or asks.
    Person,
    /// Such a word that is the business's beside another one for the client: `User` beside `Contact`.
    Host,
    /// What was sent arrived or was read, or it did not.
    Delivery,
    /// Mail came back.
    Bounced,
    /// Mail arrives.
    Deliverable,
    /// Nobody wants mail.
    Unsubscribed,
    /// A row that was deleted.
    Deleted,
    /// Whether there is a login, and not which.
    LoginState,
    /// A line of sums.
    Sum,
    /// What stands beside its word: `Grand total`.
    SumPart,
    /// How an amount was paid.
    AmountNote,
    /// By what somebody paid: cash, a card.
    PaidBy,
    /// A quarter, a half.
    PartOfYear,
    /// What systems put below their reports.
    LegalLine,
    /// Points that a business gives away.
    Points,
    /// An amount went back.
    TakenBack,
    /// Begins a line that says when a table was printed or made.
    ReportLine,
    /// A cell without a value: `NULL`, a dash.
    Nothing,
}

impl Meaning {
    /// The meaning of a name in the table.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "yes" => Self::Yes,
            "no" => Self::No,
            "in" => Self::In,
            "out" => Self::Out,
            "system" => Self::System,
            "own" => Self::Own,
            "answered" => Self::Answered,
            "unanswered" => Self::Unanswered,
            "planned" => Self::Planned,
            "file" => Self::File,
            "note" => Self::Note,
            "call" => Self::Call,
            "mail" => Self::Mail,
            "logged" => Self::Logged,
            "meeting" => Self::Meeting,
            "task" => Self::Task,
            "company" => Self::Company,
            "staff" => Self::Staff,
            "person" => Self::Person,
            "host" => Self::Host,
            "delivery" => Self::Delivery,
            "bounced" => Self::Bounced,
            "deliverable" => Self::Deliverable,
            "unsubscribed" => Self::Unsubscribed,
            "deleted" => Self::Deleted,
            "login-state" => Self::LoginState,
            "sum" => Self::Sum,
            "sum-part" => Self::SumPart,
            "amount-note" => Self::AmountNote,
            "paid-by" => Self::PaidBy,
            "part-of-year" => Self::PartOfYear,
            "legal-line" => Self::LegalLine,
            "taken-back" => Self::TakenBack,
            "points" => Self::Points,
            "report-line" => Self::ReportLine,
            "nothing" => Self::Nothing,
            _ => return None,
        })
    }
}

/// Several meanings: a bit for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Meanings(u64);

impl Meanings {
    fn add(&mut self, meaning: Meaning) {
        self.0 |= 1 << meaning as u32;
    }

    fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a meaning is among them.
    pub fn has(self, meaning: Meaning) -> bool {
        self.0 & (1 << meaning as u32) != 0
    }
}

/// Phrases and beginnings of phrases by what they mean.
#[derive(Default)]
struct Table {
    /// Whole phrases, folded.
    whole: HashMap<String, Meanings>,
    /// Beginnings of phrases, by their first letter.
    starts: HashMap<char, Vec<(String, Meaning)>>,
    /// Cells of signs alone, as they stand.
    signs: HashMap<&'static str, Meanings>,
    /// The first words of phrases and of beginnings, as far as they are whole there.
    first: HashSet<String>,
    /// Most words of a phrase.
    longest: usize,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for line in include_str!("data/cell-words.csv").lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(word), Some(meaning)) = (cells.next(), cells.next().and_then(Meaning::named)) else {
            continue;
        };
        let words = words(word.trim_end_matches('*'));
        let phrase = words.join(" ");
        let Some(letter) = phrase.chars().next() else {
            table.signs.entry(word).or_default().add(meaning);
            continue;
        };
        table.longest = table.longest.max(words.len());
        table.first.extend(words.into_iter().next());
        if word.ends_with('*') {
            table.starts.entry(letter).or_default().push((phrase, meaning));
        } else {
            table.whole.entry(phrase).or_default().add(meaning);
        }
    }
    table
});

/// What a folded phrase means as a whole.
pub fn meanings(phrase: &str) -> Meanings {
    let mut found = TABLE.whole.get(phrase).copied().unwrap_or_default();
    for (start, meaning) in starts_of(phrase) {
        if phrase.starts_with(start.as_str()) {
            found.add(*meaning);
        }
    }
    found
}

/// The beginnings that have the first letter of a phrase.
fn starts_of(phrase: &str) -> &'static [(String, Meaning)] {
    let starts = phrase.chars().next().and_then(|letter| TABLE.starts.get(&letter));
    starts.map_or(&[], Vec::as_slice)
}

/// A cell, taken apart.
#[derive(Debug, Clone)]
pub struct Phrase {
    words: Vec<String>,
    whole: Meanings,
    within: OnceCell<Meanings>,
}

impl Phrase {
    /// Takes a cell apart.
    pub fn of(cell: &str) -> Self {
        let words = words(cell);
        let signs = TABLE.signs.get(cell.trim()).copied().unwrap_or_default();
        let whole = match words.as_slice() {
            [] => Meanings::default(),
            [word] => meanings(word),
            // A beginning may be a part of the first word.
            words if may_open(&words[0]) => meanings(&words.join(" ")),
            _ => Meanings::default(),
        };
        Self { words, whole: whole.join(signs), within: OnceCell::new() }
    }

    /// Whether the whole cell means something.
    pub fn is(&self, meaning: Meaning) -> bool {
        self.whole.has(meaning)
    }

    /// Whether words in the cell mean something, whatever stands around them.
    pub fn speaks_of(&self, meaning: Meaning) -> bool {
        self.within.get_or_init(|| within(&self.words)).has(meaning)
    }

    /// The folded words.
    pub fn words(&self) -> &[String] {
        &self.words
    }
}

/// Whether a phrase may begin with a word.
fn may_open(word: &str) -> bool {
    TABLE.first.contains(word) || starts_of(word).iter().any(|(start, _)| word.starts_with(start.as_str()))
}

/// What the phrases among some words mean.
fn within(words: &[String]) -> Meanings {
    let mut found = Meanings::default();
    for (place, word) in words.iter().enumerate().filter(|(_, word)| may_open(word)) {
        let mut phrase = word.clone();
        found = found.join(meanings(&phrase));
        for next in words.iter().take(place + TABLE.longest).skip(place + 1) {
            phrase.push(' ');
            phrase.push_str(next);
            found = found.join(meanings(&phrase));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_has_a_meaning() {
        for row in include_str!("data/cell-words.csv").lines().skip(1) {
            let meaning = row.split(',').nth(1).unwrap_or_default();
            assert!(Meaning::named(meaning).is_some(), "{row}");
        }
    }

    #[test]
    fn each_phrase_of_the_table_is_found_alone_and_among_other_words() {
        for row in include_str!("data/cell-words.csv").lines().skip(1) {
            let mut cells = row.split(',');
            let (word, meaning) = (cells.next().unwrap_or_default(), cells.next().and_then(Meaning::named));
            let (word, meaning) = (word.trim_end_matches('*'), meaning.expect("a meaning"));
            assert!(Phrase::of(word).is(meaning), "{row}");
            let is_sign = words(word).is_empty();
            assert!(is_sign || Phrase::of(&format!("quux {word} quux")).speaks_of(meaning), "{row}");
        }
    }
}
