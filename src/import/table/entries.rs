//! Rows that are messages though nothing says on which channel they went: what was written stands in each, and when; and which way it
//! went, or that it arrived, or the same people again and again. Whose contacts stand in them has not been asked for here: such a table
//! is no list of clients.

use super::draft::Draft;
use super::roles::Role;

/// Whether the rows are messages, as far as columns tell.
pub(super) fn are_messages(drafts: &[Draft]) -> bool {
    let of = |role: Role| drafts.iter().find(|draft| draft.role_in_log == Some(role));
    let (Some(time), Some(text)) = (of(Role::Time), of(Role::Text)) else { return false };
    let is_in_each_row =
        |draft: &Draft| (draft.looks.filled + draft.looks.answers) * 10 >= time.looks.filled * 9;
    let mut reached = drafts.iter().filter(|draft| reaches(draft)).peekable();
    time.looks.filled > 1
        && is_in_each_row(text)
        && reached.peek().is_some()
        && (of(Role::Direction).is_some_and(shows_both_ways)
            || drafts.iter().any(says_what_arrived)
            || (has_clock(drafts)
                && reached.all(comes_again)
                && drafts.iter().filter(|draft| names(draft)).all(comes_again)))
}

fn reaches(draft: &Draft) -> bool {
    let is_one = |role: Role| role.is_contact() || role == Role::ChatId;
    draft.role_in_log.is_some_and(is_one) && draft.looks.filled > 0
}

fn names(draft: &Draft) -> bool {
    draft.role_in_log == Some(Role::FullName) || draft.role.is_some_and(Role::is_name)
}

/// Whether rows went both ways. A list may say of each client by which way he came.
fn shows_both_ways(draft: &Draft) -> bool {
    let looks = &draft.looks;
    draft.parts_sides() || (looks.ways == looks.filled && looks.distinct > 1 && looks.people < looks.filled)
}

/// Whether a column says of each row that it arrived, or that it did not.
fn says_what_arrived(draft: &Draft) -> bool {
    matches!(draft.role_in_log, None | Some(Role::Outcome))
        && draft.looks.filled > 1
        && draft.looks.deliveries * 5 >= draft.looks.filled * 4
}

/// Whether rows have a time of day.
fn has_clock(drafts: &[Draft]) -> bool {
    let is_one = |draft: &Draft| match draft.role_in_log {
        Some(Role::Time) => draft.looks.times > 0,
        role => role == Some(Role::TimeOfDay),
    };
    drafts.iter().any(is_one)
}

/// Whether each cell stands in several rows: who asks by a form hardly does so twice.
fn comes_again(draft: &Draft) -> bool {
    draft.looks.filled > 2 && draft.looks.distinct * 3 <= draft.looks.filled * 2
}

#[cfg(test)]
mod tests {
    use crate::import::SourceRule;
    use crate::import::table::tests::{read_with, table};
    use crate::model::source::SourceKind;

    const ROWS: [[&str; 3]; 5] = [
        ["1", "in", "Hello"],
        ["1", "out", "Hi"],
        ["1", "in", "Price?"],
        ["2", "in", "Open?"],
        ["2", "out", "Yes"],
    ];

    fn log(header: &str, row: impl Fn(usize, [&str; 3]) -> String) -> String {
        let rows: String = ROWS.iter().enumerate().map(|(at, cells)| row(at, *cells)).collect();
        format!("{header}\n{rows}")
    }

    /// A log that names no channel is one, whatever names its clients: it asks for the channel, and is no list of them.
    #[test]
    fn a_log_without_channel_asks_for_it() {
        let mut with_channel = SourceRule::default();
        with_channel.channel = Some("telegram".to_owned());
        let logs = [
            log("Time,Client,Email,Direction,Message", |at, [who, way, text]| {
                format!("2026-10-01 10:0{at}:00,Nora {who},nora{who}@feld.example,{way},{text}\n")
            }),
            log(
                "Дата и время;Клиент;Email;Направление;Оператор;Текст",
                |at, [who, way, text]| {
                    let way = if way == "in" { "Входящее" } else { "Исходящее" };
                    format!("01.10.2026 10:0{at};Нора {who};nora{who}@feld.example;{way};Олег;{text}\n")
                },
            ),
            log("Time,Client,Email,Sender,Message", |at, [who, way, text]| {
                let who_wrote = if way == "in" { "Visitor" } else { "Max" };
                format!("2026-10-01 10:0{at}:00,Nora {who},nora{who}@feld.example,{who_wrote},{text}\n")
            }),
            log("Date,Name,Phone,Message", |at, [who, _, text]| {
                format!("2026-10-01 10:0{at}:00,Nora {who},+44740012346{who},{text}\n")
            }),
            log("Дата отправки;Номер;Текст;Статус", |at, [_, way, _]| {
                let state = if way == "in" { "Доставлено" } else { "Не доставлено" };
                format!("0{}.10.2026 10:00;+7916555210{at};Акция!;{state}\n", at + 1)
            }),
        ];
        for text in logs {
            let error = read_with(text.as_bytes(), &SourceRule::default()).expect_err(&text);
            assert!(error.kind.to_string().starts_with("a column of channels"), "{text}");
            let data = read_with(text.as_bytes(), &with_channel).expect(&text);
            assert_eq!(
                (data.kind, data.ledger.messages, data.records.len()),
                (SourceKind::Messenger, 5, 0),
                "{text}"
            );
        }
    }

    /// What people write into a form is asked once by nearly each of them.
    #[test]
    fn answers_of_a_form_are_clients() {
        let row = |at: u32| format!("2026-10-0{at} 10:00:00,Nora {at},+44740012346{at},Hello\n");
        let rows: String = (1..=5).map(row).collect();
        assert_eq!(table(&format!("Date,Name,Phone,Message\n{rows}{}", row(5))).records.len(), 6);
    }
}
