//! Chats that are no clients, and what WhatsApp's own lines tell of a chat: whether it is a group, a broadcast list or a
//! channel, and who made the export.

use std::sync::LazyLock;

use crate::model::deflated::inflated;
use crate::model::ledger::SkipReason;
use crate::model::name::{is_phone, lower, plain_name};
use crate::reference::sentences::{Sentences, fold};

/// What one of WhatsApp's own lines tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Someone made, joined or left a group, or changed it: the chat is one.
    Group,
    /// The exporting account did something: the line's sender is the owner.
    OwnerAct,
    /// The chat is none with clients, for this reason.
    NoClients(SkipReason),
}

/// All that the lines of a chat have told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// The chat is a group.
    pub(super) group: bool,
    /// Why it is none with clients.
    pub(super) no_clients: Option<SkipReason>,
}

impl Signs {
    /// Takes in what another line, or another part of the file, tells.
    pub(super) fn add(&mut self, other: Self) {
        self.group |= other.group;
        self.no_clients = self.no_clients.or(other.no_clients);
    }
}

/// Kinds of special chats and why their messages do not count; a group's do.
fn sign(kind: &str) -> Option<Sign> {
    Some(match kind {
        "group" | "community-announcement" => Sign::Group,
        "owner-act" => Sign::OwnerAct,
        "own-chat" => Sign::NoClients(SkipReason::SavedMessages),
        "broadcast-list" | "channel" => Sign::NoClients(SkipReason::BroadcastChannel),
        "meta-ai" | "system-account" => Sign::NoClients(SkipReason::Bot),
        _ => return None,
    })
}

/// The words of a table as they stand in lines: the files are UTF-8.
fn as_written(words: &str) -> Vec<Vec<u8>> {
    vec![words.as_bytes().to_vec()]
}

/// Sentences inside of chats.
static NOTICES: LazyLock<Sentences<Sign>> = LazyLock::new(|| {
    // That a program may answer is said in chats of people, too.
    let special = rows(&SPECIAL)
        .filter(|row| row[2].contains("notice") && &row[0] != "meta-ai")
        .map(|row| [row[0].to_owned(), row[3].to_owned()]);
    let own = rows(OWN).map(|row| [row[0].to_owned(), row[2].to_owned()]);
    table(special.chain(own))
});

/// Titles of chats.
static TITLES: LazyLock<Sentences<Sign>> = LazyLock::new(|| {
    let titles = rows(&SPECIAL).filter(|row| row[2].contains("title"));
    table(titles.map(|row| [row[0].to_owned(), row[3].to_owned()]))
});

/// Names of programs and of WhatsApp itself, without places.
static PROGRAMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let named = rows(&SPECIAL).filter(|row| matches!(sign(&row[0]), Some(Sign::NoClients(SkipReason::Bot))));
    let named = named.filter(|row| row[2].contains("sender") && !row[3].contains(['{', '@']));
    named.map(|row| comparable(&row[3])).collect()
});

static SPECIAL: LazyLock<String> = LazyLock::new(|| inflated!("reference/data/whatsapp-special-chats.csv"));
const OWN: &str = include_str!("notices.csv");

fn rows(table: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    // The tables ship with the program: a test reads every row.
    csv::Reader::from_reader(table.as_bytes()).into_records().flatten().map(|mut row| {
        row.trim();
        row
    })
}

fn table(rows: impl Iterator<Item = [String; 2]>) -> Sentences<Sign> {
    let rows: Vec<(String, Sign)> =
        rows.filter_map(|[kind, pattern]| Some((pattern, sign(&kind)?))).collect();
    Sentences::new(rows.iter().map(|(pattern, sign)| (pattern.as_str(), *sign)), as_written)
}

/// What one of WhatsApp's own lines tells of the chat, and whether its sender is the owner.
pub(super) fn of_notice(text: &str) -> (Signs, bool) {
    let (mut signs, mut is_owner) = (Signs::default(), false);
    if !may_be_notice(text) {
        return (signs, is_owner);
    }
    for sign in NOTICES.kinds(text, |_| true) {
        match sign {
            Sign::Group => signs.group = true,
            Sign::OwnerAct => is_owner = true,
            Sign::NoClients(reason) => signs.no_clients = signs.no_clients.or(Some(reason)),
        }
    }
    (signs, is_owner)
}

/// Whether a line that seems to have a sender is one of WhatsApp's with a colon in it: "You created the list: 3 recipients".
pub(super) fn is_notice_with_colon(text: &str) -> bool {
    NOTICES.begins(text)
}

/// A quick look that sends nearly all lines away. Words of a sentence stand in a line as in the table, but for blanks and marks that only
/// folding makes plain.
fn may_be_notice(text: &str) -> bool {
    NOTICES.may_hold(text.as_bytes()) || NOTICES.may_hold(fold(text).as_bytes())
}

/// What the title tells of a chat in which so many people wrote: notes to oneself and mailings have one writer.
pub(super) fn of_title(title: &str, writers: usize) -> Signs {
    let mut signs = Signs::default();
    for sign in TITLES.kinds(title, |_| true) {
        match sign {
            Sign::Group => signs.group = true,
            Sign::NoClients(SkipReason::Bot) => {}
            Sign::NoClients(reason) if writers <= 1 => signs.no_clients = Some(reason),
            Sign::NoClients(_) | Sign::OwnerAct => {}
        }
    }
    if is_program(title) {
        signs.no_clients = Some(SkipReason::Bot);
    }
    signs
}

/// Whether a name is that of a program that answers, or of WhatsApp itself.
pub(super) fn is_program(name: &str) -> bool {
    let name = comparable(name);
    PROGRAMS.contains(&name)
}

/// Names without case and marks, numbers by their digits alone.
fn comparable(name: &str) -> String {
    let name = lower(&plain_name(name));
    if is_phone(&name) { name.chars().filter(char::is_ascii_digit).collect() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_by_their_notices_in_many_languages() {
        for text in [
            "Loja Alder criou o grupo \"Clube de Leitura\"",
            "\u{200e}Studio Fern created this group",
            "\u{200e}Anna hat Bert hinzugefügt",
            "Анна добавила Бориса",
            "Ann changed the subject from \"A\" to \"B\"",
            "Вы создали группу «Курс»",
            "Jean a quitté le groupe",
            "Anna utworzyła grupę „Klub”",
            "안나님이 그룹을 만들었습니다",
        ] {
            assert!(of_notice(text).0.group, "{text}");
        }
        for text in [
            "Messages and calls are end-to-end encrypted. Only people in this chat can read them.",
            "Сообщения и звонки защищены сквозным шифрованием.",
            "Your security code with Ann changed. Tap to learn more.",
            "You blocked this contact.",
        ] {
            assert_eq!(of_notice(text), (Signs::default(), false), "{text}");
        }
    }

    #[test]
    fn the_owner_is_who_did_something_as_you() {
        for text in ["You created this group", "\u{200e}Вы добавили Анну", "Du hast Ann hinzugefügt"]
        {
            assert!(of_notice(text).1, "{text}");
        }
        assert!(!of_notice("Ann created this group").1);
    }

    #[test]
    fn special_chats_are_no_clients() {
        let reason = |signs: Signs| signs.no_clients.map(SkipReason::id);
        assert_eq!(
            reason(of_notice("You created a broadcast list with 3 recipients").0),
            Some("broadcast-channel")
        );
        assert_eq!(
            reason(of_notice("Вы создали список рассылки: 12 получателей").0),
            Some("broadcast-channel")
        );
        for (title, writers, wanted) in [
            ("Studio Fern (You)", 1, Some("saved-messages")),
            ("Студия (Вы)", 1, Some("saved-messages")),
            ("+44 7400 123456 (Tu)", 1, Some("saved-messages")),
            ("Studio Fern (You)", 2, None),
            ("Meta AI", 2, Some("bot")),
            ("+1 313-555-0002", 2, Some("bot")),
            ("12 recipients", 1, Some("broadcast-channel")),
            ("Kim Low", 1, None),
            ("WhatsApp Business", 1, Some("bot")),
        ] {
            assert_eq!(reason(of_title(title, writers)), wanted, "{title}");
        }
        assert!(of_title("Announcements", 1).group);
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        for (table, columns) in [(SPECIAL.as_str(), 7), (OWN, 3)] {
            let rows = csv::Reader::from_reader(table.as_bytes()).into_records();
            for row in rows {
                assert_eq!(row.expect("a row").len(), columns);
            }
        }
        assert!(rows(OWN).all(|row| sign(&row[0]).is_some()));
    }
}
