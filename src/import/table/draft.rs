//! One column of a table before it is known what kind of table it is.

use super::date_words::is_month;
use super::evidence::Evidence;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::headers::{Meaning, role_in_worklist};
use super::looks::Looks;
use super::roles::Role;
use super::words::is_part_of_year;

/// One column of a table before it is known what kind of table it is.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Header as written.
    pub header: String,
    /// What the header means.
    pub meaning: Meaning,
    /// The role in a table of people, deals or activities.
    pub role: Option<Role>,
    /// The role in a log of messages or calls.
    pub role_in_log: Option<Role>,
    /// What speaks for `role`.
    pub evidence: Evidence,
    /// What the first rows hold.
    pub looks: Looks,
}

impl Draft {
    /// Whether the column holds the ids of clients, as its header says; in a list of clients it is that of the rows.
    pub fn is_id_of_client(&self) -> bool {
        let words = words(&self.header);
        let is_of_somebody = speaks_of(&words, Sense::Client) || speaks_of(&words, Sense::Asked);
        self.role == Some(Role::RecordId) && is_of_somebody
    }

    /// Whether each cell that is filled holds a date, however few there are.
    pub fn is_day_in_each_row(&self) -> bool {
        self.looks.filled > 0 && self.looks.dates == self.looks.filled
    }

    /// Whether its cells are days of what was done, as far as they tell: dates that are no birthdays.
    pub fn is_day_of_business(&self) -> bool {
        (self.looks.are(self.looks.dates) || self.is_day_in_each_row() || self.counts_days())
            && !self.looks.span_lives()
    }

    /// Whether its header speaks of a day and each cell is one as spreadsheets count them: «Rez. Tarihi: 46095».
    pub fn counts_days(&self) -> bool {
        let looks = &self.looks;
        looks.filled > 0 && looks.serials == looks.filled && speaks_of(&words(&self.header), Sense::Day)
    }

    /// Whether each cell is money, and nothing says of what.
    pub fn holds_sums(&self) -> bool {
        self.role.is_none() && self.looks.filled > 0 && self.looks.amounts == self.looks.filled
    }

    /// Whether some cells are a word for the client's side and others are none: those are the other side, by name or by a word that
    /// nobody else knows.
    pub fn parts_sides(&self) -> bool {
        let looks = &self.looks;
        let has_others = looks.people < looks.filled && looks.ways < looks.filled;
        looks.people > looks.hosts && (has_others || looks.hosts > 0)
    }

    /// Whether all cells are words for somebody who buys or asks: of a conversation the other side would show, too. Beside texts it may by
    /// such a word.
    pub fn names_people_alone(&self, has_text: bool) -> bool {
        self.looks.people >= self.looks.filled.max(1) && !(has_text && self.parts_sides())
    }

    /// Whether all cells are words for somebody who buys or asks, and not one word: they say what people are, and not who wrote.
    pub fn names_kinds_of_people(&self) -> bool {
        let looks = &self.looks;
        looks.filled > 0 && looks.people == looks.filled && looks.distinct > 1 && !self.parts_sides()
    }

    /// The role in a worklist of this program.
    pub fn role_in_worklist(&self) -> Option<Role> {
        role_in_worklist(&self.header)
    }

    /// What an unused column looks like, and how many of its cells: `phone`, `email`, a channel, `date`, `amount`,
    /// `status`, `login`, `channel`; `None` where it looks like nothing of use or is known to be something else.
    pub fn looks_like(&self) -> Option<(&'static str, u64)> {
        let looks = &self.looks;
        if self.meaning.role() == Some(Role::Login) && self.role.is_none() && looks.filled > 0 {
            return Some(("login", looks.filled));
        }
        if self.meaning != Meaning::Unknown {
            return None;
        }
        let kinds = [
            ("phone", looks.phones),
            ("email", looks.emails),
            ("date", looks.dates),
            ("amount", looks.amounts),
            ("status", looks.states),
        ];
        let of_kind = kinds.into_iter().find(|(_, count)| looks.are(*count));
        // Two cells are too few to be used by; to be spoken of, nothing but contacts is enough.
        let all = |count: u64| count > 0 && count == looks.filled;
        let of_few =
            || [("phone", looks.phones), ("email", looks.emails)].into_iter().find(|(_, count)| all(*count));
        // «Янв», `Q1`: what came of a client in that time.
        let of_period =
            || Some(("amount", looks.numbers)).filter(|(_, count)| all(*count) && is_period(&self.header));
        let of_channels = || {
            let is_one =
                looks.filled > 1 && looks.channel_lists > 0 && looks.channels * 5 >= looks.filled * 4;
            is_one.then_some(("channel", looks.channels))
        };
        of_kind.or_else(of_few).or_else(of_period).or_else(of_channels).or_else(|| {
            looks.channel().map(|channel| (channel, looks.contacts() - looks.phones - looks.emails))
        })
    }
}

/// Whether a header names a month or another part of a year, and nothing else but the year.
fn is_period(header: &str) -> bool {
    let words = words(header);
    let is_year = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut named = words.iter().map(String::as_str).filter(|word| !is_year(word)).peekable();
    named.peek().is_some() && named.all(|word| is_month(word) || is_part_of_year(word))
}
