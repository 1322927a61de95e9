//! Words of cells: yes and no, directions, outcomes of calls, kinds of activities.

use super::headers::fold::words;
use super::phrase::{Meaning, Phrase, meanings};
use crate::model::record::Consent;
use crate::reference::channels;

/// A text in the form in which single words of cells are compared: lower case, single blanks, `ё` as `е`.
pub fn folded(text: &str) -> String {
    let text =
        text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == ':');
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('ё', "е")
}

/// Whether a cell says yes.
pub fn is_yes(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::Yes)
}

/// Whether a cell says no, or nothing.
pub fn is_no(cell: &str) -> bool {
    cell.trim().is_empty() || Phrase::of(cell).is(Meaning::No)
}

/// Whether the value of a column of deleted rows says that this one is: a yes, or the time of it.
pub fn is_deleted(cell: &str) -> bool {
    let phrase = Phrase::of(cell);
    phrase.is(Meaning::Yes) || phrase.is(Meaning::Deleted) || is_time(cell.trim())
}

/// Whether a cell begins like a date.
fn is_time(cell: &str) -> bool {
    cell.len() >= 8
        && cell.starts_with(|letter: char| letter.is_ascii_digit())
        && cell.contains(['-', '.', '/'])
}

/// Whether the value of an opt-out column says that the person opted out: a yes, a refusal or the time of one.
pub fn is_opted_out(cell: &str) -> bool {
    let cell = cell.trim();
    is_yes(cell) || is_time(cell) || Phrase::of(cell).is(Meaning::Unsubscribed)
}

/// What the word of a consent column means.
pub fn consent(cell: &str) -> Consent {
    consent_of(&Phrase::of(cell))
}

/// What the cell of a column says that is about consent and nothing else: there a no is a refusal, and a sign for nothing none.
pub fn consent_stated(cell: &str) -> Consent {
    let phrase = Phrase::of(cell);
    match consent_of(&phrase) {
        Consent::Usable if phrase.is(Meaning::No) && !phrase.is(Meaning::Nothing) => Consent::Unsubscribed,
        stated => stated,
    }
}

/// The same of a cell that is taken apart.
pub fn consent_of(cell: &Phrase) -> Consent {
    if cell.speaks_of(Meaning::Bounced) {
        Consent::Bounced
    } else if cell.speaks_of(Meaning::Unsubscribed) {
        Consent::Unsubscribed
    } else {
        Consent::Usable
    }
}

/// Whether the value of a column of consent says nothing that is known: neither that mail may go there nor that it may not.
pub fn is_of_unknown_consent(cell: &str) -> bool {
    let phrase = Phrase::of(cell);
    let is_known = [Meaning::Deliverable, Meaning::Yes].iter().any(|meaning| phrase.speaks_of(*meaning));
    !is_no(cell) && !phrase.is(Meaning::Yes) && !is_known && consent_of(&phrase) == Consent::Usable
}

/// Whether the value of a bounce column says that mail comes back.
pub fn is_bounced(cell: &str) -> bool {
    let phrase = Phrase::of(cell);
    !cell.trim().is_empty() && !phrase.is(Meaning::No) && !phrase.is(Meaning::Deliverable)
}

/// Whether a cell of logins only says whether there is one.
pub fn is_login_state(cell: &str) -> bool {
    let phrase = Phrase::of(cell);
    phrase.is(Meaning::LoginState) || phrase.is(Meaning::Yes)
}

/// Whether a word names a kind of file.
pub fn is_file(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::File)
}

/// Whether the word of a type says that a row is a company.
pub fn is_company(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::Company)
}

/// Whether a word of a type or role says that a row is one of the business's own people.
pub fn is_staff(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::Staff)
}

/// Whether a word is one for somebody who buys or asks: `lead`, «клиент».
pub fn is_person(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::Person)
}

/// Whether such a word is the business's beside another one for the client: `user`.
pub fn is_host(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::Host)
}

/// Whether a cell begins like the line of sums below a table.
pub fn is_sum(cell: &str) -> bool {
    let phrase = Phrase::of(cell);
    phrase.is(Meaning::Sum) || phrase.words().first().is_some_and(|first| meanings(first).has(Meaning::Sum))
}

/// Whether some word of a cell is one of the lines of sums below tables.
pub fn speaks_of_sum(cell: &str) -> bool {
    Phrase::of(cell).speaks_of(Meaning::Sum)
}

/// Whether a word stands beside such a line's own: `Grand total`, «Total général».
pub fn is_sum_part(word: &str) -> bool {
    Phrase::of(word).is(Meaning::SumPart)
}

/// Whether a word behind an amount says how it was paid and names no currency.
pub fn is_note_of_amount(word: &str) -> bool {
    Phrase::of(word).is(Meaning::AmountNote)
}

/// Whether a word beside an amount says that it went back: `refund`, «возврат».
pub fn is_taken_back(word: &str) -> bool {
    !word.is_empty() && meanings(&word.to_lowercase()).has(Meaning::TakenBack)
}

/// Whether a word is one for points that a business gives away, and no money: `points`, «бонусы».
pub fn is_of_points(word: &str) -> bool {
    !word.is_empty() && meanings(&word.to_lowercase()).has(Meaning::Points)
}

/// Whether a cell says by what somebody paid, and nothing else.
pub fn is_paid_by(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::PaidBy)
}

/// Whether a word names a part of a year.
pub fn is_part_of_year(word: &str) -> bool {
    meanings(word).has(Meaning::PartOfYear)
}

/// Whether a cell begins like a line that a system puts below its reports.
pub fn is_legal_line(cell: &str) -> bool {
    let words = words(cell);
    (1..=2.min(words.len())).any(|length| meanings(&words[..length].join(" ")).has(Meaning::LegalLine))
}

/// Whether a cell says when a table was printed or made: «Сформировано 12.05.2025», `Printed on 12 May 2025`. A year alone may stand in
/// a name.
pub fn is_report_line(cell: &str) -> bool {
    let is_year = |number: &str| number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let mut numbers = cell.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty());
    if numbers.clone().count() < 2 || !numbers.any(is_year) {
        return false;
    }
    let words = words(cell);
    (1..=2.min(words.len())).any(|length| meanings(&words[..length].join(" ")).has(Meaning::ReportLine))
}

/// Which way a message went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the client.
    In,
    /// From the business.
    Out,
    /// Neither: a line of the system.
    System,
}

/// The way that a word of a direction column names; `None` for words that name none.
pub fn way(cell: &str) -> Option<Way> {
    way_of(&Phrase::of(cell))
}

/// The same of a cell that is taken apart.
pub fn way_of(cell: &Phrase) -> Option<Way> {
    [(Meaning::In, Way::In), (Meaning::Out, Way::Out), (Meaning::System, Way::System)]
        .into_iter()
        .find_map(|(meaning, way)| cell.is(meaning).then_some(way))
        .or_else(|| way_within(cell.words()))
}

/// The most words of a cell of which one is a direction: `Voice Inbound`, «Звонок исходящий».
const MOST_AROUND: usize = 3;

/// The direction that one of a few words is, where no other of them is another one. Who somebody is says nothing there.
fn way_within(words: &[String]) -> Option<Way> {
    if words.len() > MOST_AROUND {
        return None;
    }
    let is_other = |word: &str| {
        let said = meanings(word);
        [Meaning::Person, Meaning::Staff, Meaning::Answered].iter().any(|other| said.has(*other))
    };
    let is_way = |meaning: Meaning| {
        let is_it =
            |word: &String| word.chars().count() > 3 && meanings(word).has(meaning) && !is_other(word);
        words.iter().any(is_it)
    };
    match (is_way(Meaning::In), is_way(Meaning::Out)) {
        (true, false) => Some(Way::In),
        (false, true) => Some(Way::Out),
        _ => None,
    }
}

/// The way that a cell under a header names: a word, or a yes or no under a header that is one (`Incoming`).
pub fn way_under(header: &str, cell: &str) -> Option<Way> {
    let cell = Phrase::of(cell);
    let of_header = || match way(header)? {
        Way::In if cell.is(Meaning::Yes) => Some(Way::In),
        Way::Out if cell.is(Meaning::Yes) => Some(Way::Out),
        Way::In if cell.is(Meaning::No) => Some(Way::Out),
        Way::Out if cell.is(Meaning::No) => Some(Way::In),
        _ => None,
    };
    // Under such a header the business may stand for itself: `Sender type: Account`.
    way_of(&cell).or_else(of_header).or_else(|| cell.is(Meaning::Own).then_some(Way::Out))
}

/// Whether a cell names several channels: those on which somebody is, and not the one by which he came.
pub fn lists_channels(cell: &str) -> bool {
    let parts = cell.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
    let mut found = parts.map(channels::by_word);
    let first = found.next().flatten();
    let rest: Vec<_> = found.collect();
    first.is_some() && !rest.is_empty() && rest.iter().all(|channel| channel.is_some() && *channel != first)
}

/// What kind of entry of a log a word speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
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
}

/// Sorts in the order in which they are looked for: a "call task" is a call.
const SORTS: &[(Meaning, Sort)] = &[
    (Meaning::Mail, Sort::Mail),
    (Meaning::Call, Sort::Call),
    (Meaning::Note, Sort::Note),
    (Meaning::Meeting, Sort::Meeting),
    (Meaning::Logged, Sort::Logged),
    (Meaning::Task, Sort::Task),
];

/// The sort that a type names; `None` for words that name none.
pub fn sort(cell: &str) -> Option<Sort> {
    sort_of(&Phrase::of(cell))
}

/// The same of a cell that is taken apart.
pub fn sort_of(cell: &Phrase) -> Option<Sort> {
    SORTS.iter().find(|(meaning, _)| cell.speaks_of(*meaning)).map(|(_, sort)| *sort)
}

/// Whether the outcome of a call says that somebody answered; `None` for words that do not tell.
pub fn is_answered(cell: &str) -> Option<bool> {
    is_answered_of(&Phrase::of(cell))
}

/// The same of a cell that is taken apart.
pub fn is_answered_of(cell: &Phrase) -> Option<bool> {
    if cell.is(Meaning::Unanswered) || cell.speaks_of(Meaning::Unanswered) {
        Some(false)
    } else if cell.is(Meaning::Answered) || cell.is(Meaning::Yes) {
        Some(true)
    } else {
        cell.is(Meaning::No).then_some(false)
    }
}

/// Whether the outcome of a meeting says that it has not taken place.
pub fn is_planned(cell: &str) -> bool {
    Phrase::of(cell).is(Meaning::Planned)
}

/// Seconds of a duration cell: `00:03:20`, `200`, `3 min`; `None` when there is no number in it.
pub fn duration(cell: &str) -> Option<u64> {
    let mut total: Option<u64> = None;
    for part in cell.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()) {
        let part: u64 = part.parse().ok()?;
        total = Some(total.unwrap_or(0).saturating_mul(60).saturating_add(part));
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_in_words_and_codes() {
        for word in ["inbound", "Incoming email", "Входящее", "in", "Входящий", "Eingehend", "Вх."]
        {
            assert_eq!(way(word), Some(Way::In), "{word}");
        }
        for word in ["outbound-api", "Исходящее", "sent", "out", "Saliente"] {
            assert_eq!(way(word), Some(Way::Out), "{word}");
        }
        assert_eq!((way("system"), way("sideways"), way("")), (Some(Way::System), None, None));
    }

    #[test]
    fn consent_words() {
        assert_eq!(consent("No consent"), Consent::Usable);
        assert_eq!(consent("UNSUBSCRIBED"), Consent::Unsubscribed);
        assert_eq!(consent("Bounced"), Consent::Bounced);
        assert_eq!(consent("Hard bounced"), Consent::Bounced);
        assert_eq!(consent("no_mailings"), Consent::Unsubscribed);
        assert!(is_opted_out("true") && is_opted_out("2025-01-02 10:00:00") && is_opted_out("Do Not Allow"));
        assert!(!is_opted_out("Allow") && !is_opted_out("false") && !is_opted_out("12345678"));
        assert!(is_bounced("Mailbox full") && !is_bounced("false") && !is_bounced(""));
    }

    #[test]
    fn outcomes_of_calls() {
        for word in ["Answered", "Принятый", "ANSWERED", "Состоялся", "Connected"] {
            assert_eq!(is_answered(word), Some(true), "{word}");
        }
        for word in
            ["No answer", "Missed", "Не дозвонились", "Не принят", "Пропущенный", "BUSY", "not answered"]
        {
            assert_eq!(is_answered(word), Some(false), "{word}");
        }
        assert_eq!((is_answered("Discussed price"), is_answered("")), (None, None));
    }

    #[test]
    fn sorts_of_activities() {
        for (word, want) in [
            ("Incoming email", Sort::Mail),
            ("Исходящий звонок", Sort::Call),
            ("Note", Sort::Note),
            ("Встреча", Sort::Meeting),
            ("SMS", Sort::Logged),
            ("Задача", Sort::Task),
        ] {
            assert_eq!(sort(word), Some(want), "{word}");
        }
        assert_eq!((sort("VIP"), sort("Wholesale")), (None, None));
    }

    #[test]
    fn durations_and_sums() {
        assert_eq!(duration("00:03:20"), Some(200));
        assert_eq!((duration("0"), duration(""), duration("00:00:00")), (Some(0), None, Some(0)));
        assert!(is_sum("Итого") && is_sum("Всего: 3") && is_sum("TOTAL") && !is_sum("Тотал Мария"));
        assert!(is_legal_line("Confidential Information - Do Not Distribute"));
    }
}
