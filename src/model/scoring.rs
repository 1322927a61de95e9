//! Scoring version 2: every limit, constant and small formula behind the scores, each in this one place (methodology,
//! sections 1 to 12). What is called a convention here rests on nothing but agreement.

use super::time::{Day, Window};
use super::vocabulary::{Grade, TestVerdict};

/// Version of the formulas and constants behind the figures: reports of different versions cannot be compared.
pub const VERSION: u32 = 2;

/// A test passes from this score on (convention).
pub const PASS: f64 = 80.0;

/// A test is to be watched from this score on (convention).
pub const WATCH: f64 = 50.0;

/// The verdict of a score (0–100).
pub fn verdict(score: f64) -> TestVerdict {
    if score >= PASS {
        TestVerdict::Pass
    } else if score >= WATCH {
        TestVerdict::Watch
    } else {
        TestVerdict::Fail
    }
}

/// Grades of the index, each with the score from which it is given; below the last one it is `Grade::F` (convention).
const GRADES: [(f64, Grade); 4] = [(85.0, Grade::A), (70.0, Grade::B), (55.0, Grade::C), (40.0, Grade::D)];

/// The grade of an index (0–100).
pub fn grade(score: f64) -> Grade {
    GRADES.iter().find(|(from, _)| score >= *from).map_or(Grade::F, |(_, grade)| *grade)
}

/// φ: what a client counts of whom only routes are left that nobody tried, 0–1 (convention).
pub const FALLBACK_CREDIT: f64 = 0.5;

/// N−1 holds when no single rented operator strands more than this share of the in-scope weight (convention).
pub const MOST_STRANDED: f64 = 0.05;

/// κ of a record whose last note or activity is older than the conversation, or that has deals alone (convention).
pub const KAPPA_STALE: f64 = 0.25;

/// κ of a record that follows the conversation (convention).
pub const KAPPA_FRESH: f64 = 0.5;

/// A note or done activity at most so many days older than the last rented message still summarises it (convention).
pub const FRESH_DAYS: i32 = 7;

/// A rented channel is in use when at least this share of the in-scope clients has a trace of it (convention).
pub const USED_SHARE: f64 = 0.05;

/// Messengers whose accounts are made with a phone: whoever has one may be there.
pub const MADE_WITH_PHONES: [&str; 5] = ["max", "signal", "telegram", "viber", "whatsapp"];

/// Clients without weight and record may send at most this share of the inbound rented messages before the scores are open
/// (convention).
pub const WEIGHTLESS_SHARE: f64 = 0.2;

/// Test 3 is not assessed when more than this share of the phones on file has no country (convention).
pub const UNREAD_SHARE: f64 = 0.2;

/// Clients first heard in so many last days of the window are new; their channel has to reach back further.
pub const NEW_DAYS: u32 = 90;

/// The first of the days whose first contacts are new clients: the last 90 of the window.
pub fn first_new_day(window: Window) -> Day {
    window.from.max(window.to.plus(1 - NEW_DAYS as i32))
}

/// A first message on a contact of one's own counts as answered when something comes back within so many days.
pub const ANSWER_DAYS: i32 = 14;

/// An observed share of answers is stated from so many first messages on.
pub const LEAST_TRIED: u64 = 20;

/// How far back is looked at what is believed of a channel.
pub const BELIEF_MONTHS: u32 = 24;

/// A channel changes when at least this share of those who mainly wrote there mainly write elsewhere (convention).
pub const MOVED_SHARE: f64 = 0.1;

/// A change of a score by less than this many points does not show with one decimal, and is none.
pub const VISIBLE: f64 = 0.05;

/// A reply answers a run within this many seconds, and a younger run is not judged: 72 hours.
pub const REPLY_SECONDS: i64 = 72 * 3_600;

/// Outbound messages at the end of a chased conversation, at least.
pub const CHASES: u32 = 3;

/// Days since the last message of a chased conversation, at least.
pub const CHASED_DAYS: i32 = 7;

/// Ways out of the chat are looked for in so many last days of the window.
pub const PATH_DAYS: i32 = 90;

/// A deal should be decided after so many days (convention).
pub const DECISION_DAYS: i32 = 30;

/// Notes of one day on more than this share of the records, and on at least `BULK_RECORDS`, are an import or a script.
pub const BULK_SHARE: f64 = 0.2;

/// The fewest records whose notes of one day are bulk.
pub const BULK_RECORDS: usize = 20;

/// Whoever wrote on a channel in so many days before an incident was hit by it.
pub const HIT_DAYS: i32 = 30;

/// Whoever moves does so within so many days, the first day of the incident included.
pub const MOVE_DAYS: i32 = 14;

/// An observed share of those who moved is stated from so many clients on.
pub const LEAST_HIT: u64 = 20;

/// The price rise that is looked at: three times (convention).
pub const DEARER: f64 = 3.0;

/// Of those asked, the share that answers in what is expected of a plan, 0–1 (convention).
pub const ANSWER_RATE: f64 = 0.4;

/// Minutes of work for one client, by action of the plan (convention).
pub const MINUTES: [(&str, f64); 6] = [
    ("ask-stranded", 4.0),
    ("create-records", 2.0),
    ("import-recoverable", 1.0),
    ("log-history", 2.0),
    ("prove-fallback", 3.0),
    ("repair-contacts", 4.0),
];

/// How many of `asked` answer at a rate: the k-th answers when ⌊k·r⌋ > ⌊(k−1)·r⌋.
pub fn answers(place: u64, rate: f64) -> bool {
    // A product such as 5 · 0.2 may lie a hair below its whole number.
    let whole = |count: u64| (count as f64 * rate + 1e-9).floor();
    whole(place) > whole(place.saturating_sub(1))
}

/// What is left to a client when something is lost, or of what there is today; better is more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Left {
    /// No route at all.
    #[default]
    Nothing,
    /// Known routes alone, none of them a confirmed contact of the business's own.
    OnPaper,
    /// Known routes alone, one of them a confirmed contact of the business's own.
    Confirmed,
    /// A proven route.
    Proven,
}

impl Left {
    /// Credit of a client: 1 while a proven route is left, φ while only known ones are, 0 when none is.
    pub fn credit(self, fallback_credit: f64) -> f64 {
        match self {
            Self::Proven => 1.0,
            Self::Confirmed | Self::OnPaper => fallback_credit,
            Self::Nothing => 0.0,
        }
    }

    /// Credit at the low end of the range: what nobody tried counts nothing, what is confirmed φ.
    pub fn low(self, fallback_credit: f64) -> f64 {
        match self {
            Self::OnPaper => 0.0,
            other => other.credit(fallback_credit),
        }
    }

    /// Credit at the high end of the range: every known route works.
    pub fn high(self) -> f64 {
        self.credit(1.0)
    }

    /// Whether only routes are left that nobody tried.
    pub fn is_known_only(self) -> bool {
        matches!(self, Self::OnPaper | Self::Confirmed)
    }
}

/// HHI over shares that sum to 1: 0–10 000, lower is better; five equal channels already score 2 000.
pub fn hhi(shares: impl IntoIterator<Item = f64>) -> f64 {
    10_000.0 * squares(shares)
}

/// The number of equally used channels that would be as concentrated: 1 ÷ Σ share²; higher is better. `None` without shares.
pub fn effective(shares: impl IntoIterator<Item = f64>) -> Option<f64> {
    let sum = squares(shares);
    (sum > 0.0).then(|| 1.0 / sum)
}

fn squares(shares: impl IntoIterator<Item = f64>) -> f64 {
    shares.into_iter().fold(0.0, |sum, share| sum + share * share)
}

/// A weighted mean in the making.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Mean {
    /// Σ w·x.
    pub sum: f64,
    /// Σ w.
    pub weight: f64,
}

impl Mean {
    /// Counts a figure; one that is not known does not count.
    pub fn add(&mut self, weight: f64, figure: Option<f64>) {
        if let Some(figure) = figure {
            self.sum += weight * figure;
            self.weight += weight;
        }
    }

    /// Σ w·x ÷ Σ w; `None` without weight.
    pub fn mean(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_and_verdicts_begin_at_their_bounds() {
        for (score, want) in [(85.0, "A"), (84.99, "B"), (70.0, "B"), (55.0, "C"), (40.0, "D"), (39.99, "F")]
        {
            assert_eq!(grade(score).id(), want, "{score}");
        }
        for (score, want) in [
            (80.0, TestVerdict::Pass),
            (79.99, TestVerdict::Watch),
            (50.0, TestVerdict::Watch),
            (49.99, TestVerdict::Fail),
        ] {
            assert_eq!(verdict(score), want, "{score}");
        }
    }

    #[test]
    fn of_those_asked_the_stated_share_answers() {
        for (rate, asked, want) in
            [(0.4, 5, 2), (0.4, 2, 0), (0.4, 3, 1), (1.0, 7, 7), (0.0, 7, 0), (0.2, 10, 2)]
        {
            let count = (1..=asked).filter(|place| answers(*place, rate)).count();
            assert_eq!(count, want, "{rate} of {asked}");
        }
    }

    #[test]
    fn credit_falls_with_what_is_left() {
        let lefts = [Left::Nothing, Left::OnPaper, Left::Confirmed, Left::Proven];
        assert!(lefts.is_sorted());
        let tenths = |credit: fn(Left) -> f64| lefts.map(|left| (10.0 * credit(left)) as u32);
        assert_eq!(tenths(|left| left.credit(0.5)), [0, 5, 5, 10]);
        assert_eq!(tenths(|left| left.low(0.5)), [0, 0, 5, 10]);
        assert_eq!(tenths(Left::high), [0, 10, 10, 10]);
    }
}
