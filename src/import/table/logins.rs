//! Whose a login is: that of the business's own portal, or the name by which a platform knows somebody. Who cannot be told is no contact
//! of the business's own.

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::fold::words;
use super::points::messenger;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use super::title::Title;
use super::word_list::has;
use crate::model::chat::RawHandle;
use crate::reference::channels::{self, Ownership};

/// Words of headers for a portal.
const WORDS: &str = include_str!("data/login-words.csv");

/// Gives columns of logins the role that the rest of the table speaks for. A header that names the portal says whose they are.
pub(super) fn tell_whose(drafts: &mut [Draft], rows: &[Row], title: &Title, kind: TableKind) {
    if !matches!(kind, TableKind::Contacts | TableKind::Deals | TableKind::Activities) {
        return;
    }
    for column in 0..drafts.len() {
        let draft = &drafts[column];
        if draft.role != Some(Role::Login) || has(WORDS, &words(&draft.header), "portal") {
            continue;
        }
        let role = match on_platform(drafts, rows, column, title) {
            Some(channel) => Some(Role::Messenger(channel)),
            None if is_reached(drafts, column) => continue,
            // Which platform it is may stand in each row.
            None if kind == TableKind::Contacts && drafts.iter().any(names_channels) => {
                Some(Role::OtherMessenger)
            }
            None => None,
        };
        (drafts[column].role, drafts[column].evidence) = (role, Evidence::Cells);
    }
}

/// The platform that knows people by these logins: they stand in links of it as well, or beside its ids, or the table is named for it.
fn on_platform(drafts: &[Draft], rows: &[Row], column: usize, title: &Title) -> Option<&'static str> {
    let others = || drafts.iter().enumerate().filter(|(other, _)| *other != column);
    let linked = others().find_map(|(other, draft)| {
        let channels = draft.looks.links.iter().map(|(channel, _)| *channel);
        channels.into_iter().find(|channel| is_linked(rows, column, other, channel))
    });
    let of_ids = || others().find_map(|(_, draft)| of_ids(draft));
    let is_long = |word: &&str| word.chars().count() >= SHORTEST;
    linked.or_else(of_ids).or_else(|| title.words().filter(is_long).find_map(rented))
}

/// Fewest letters of a word in a title that names a platform: shorter ones are names of people and other words, too.
const SHORTEST: usize = 6;

/// Whether most logins are the names in the links of another column.
fn is_linked(rows: &[Row], column: usize, other: usize, channel: &str) -> bool {
    let name = |row: &Row, column: usize| {
        let handle = messenger(channel, &row.text(column))?;
        matches!(handle, RawHandle::Platform(..)).then(|| handle.text().to_lowercase())
    };
    let pairs: Vec<bool> =
        rows.iter().filter_map(|row| Some(name(row, column)? == name(row, other)?)).collect();
    pairs.iter().filter(|is_same| **is_same).count() * 2 > pairs.len()
}

/// The platform of which a column holds ids that are no numbers of phones: beside them stands the name of the same account.
fn of_ids(draft: &Draft) -> Option<&'static str> {
    let Some(Role::Messenger(channel)) = draft.role else { return None };
    let looks = &draft.looks;
    let are_ids = looks.filled > 0 && looks.wordless == looks.filled && looks.ats == 0;
    rented(channel).filter(|_| are_ids && !matches!(channel, "whatsapp" | "viber"))
}

/// The channel that a word names, where it is a platform of others.
fn rented(word: &str) -> Option<&'static str> {
    let found = channels::by_word(word)?;
    channels::channel(found).filter(|channel| channel.ownership == Ownership::Rented).map(|_| found)
}

/// Whether at least half of the rows that have a login say how else somebody is reached: an account with an address is one of a shop.
fn is_reached(drafts: &[Draft], column: usize) -> bool {
    let logins = drafts[column].looks.filled;
    let reaches = |draft: &Draft| matches!(draft.role, Some(Role::Phone | Role::Email | Role::Contact));
    drafts.iter().filter(|draft| reaches(draft)).any(|draft| draft.looks.filled * 2 >= logins)
}

/// Whether each row names a channel.
fn names_channels(draft: &Draft) -> bool {
    draft.looks.filled > 0 && draft.looks.channels * 5 >= draft.looks.filled * 4
}

#[cfg(test)]
mod tests {
    use crate::import::table::tests_by_hand::named;
    use crate::model::chat::RawHandle;
    use crate::model::source::SourceData;

    fn reached(data: &SourceData) -> Vec<RawHandle> {
        data.records.iter().flat_map(|record| &record.points).map(|point| point.raw.clone()).collect()
    }

    /// A name on a platform opens no portal: links, ids, the channel of the row or the title of the table say whose it is.
    #[test]
    fn names_on_platforms_are_no_logins() {
        for (file, channel, text) in [
            (
                "fans.csv",
                "instagram",
                "Username,Full name,Profile URL\nnorafeld,Nora Feld,https://www.instagram.com/norafeld\nottolind,Otto Lind,https://www.instagram.com/ottolind/\n",
            ),
            (
                "instagram_followers.csv",
                "instagram",
                "Username,Full name\nnorafeld,Nora Feld\nottolind,Otto Lind\n",
            ),
            ("x.csv", "telegram", "Имя,Логин,Источник\nНора,norafeld,Telegram\nОтто,ottolind,Telegram\n"),
            ("x.csv", "telegram", "Name,Telegram ID,Username\nNora,55501,norafeld\nOtto,55502,ottolind\n"),
        ] {
            let data = named(file, text);
            let on_platform =
                |raw: &RawHandle| matches!(raw, RawHandle::Platform(found, _) if found == channel);
            assert!(!reached(&data).is_empty() && reached(&data).iter().all(on_platform), "{file}: {text}");
        }
    }

    /// Where nothing says whose logins are, they are none of the business's own, and it is said.
    #[test]
    fn logins_of_nobody_knows_what_are_not_used() {
        let data = named("list.csv", "Логин,Full name\nnorafeld,Nora Feld\nottolind,Otto Lind\n");
        assert_eq!((data.records.len(), reached(&data).len()), (2, 0));
        assert_eq!(
            data.unused.iter().map(|column| column.looks_like.as_str()).collect::<Vec<_>>(),
            ["login"]
        );
    }

    /// An account with an address, or under a header that speaks of the portal, is the business's own.
    #[test]
    fn accounts_of_a_portal_are_its_own() {
        for text in [
            "Логин,Full name,Email\nnorafeld,Nora Feld,nora@feld.example\nottolind,Otto Lind,otto@lind.example\n",
            "Portal login,Full name\nnorafeld,Nora Feld\nottolind,Otto Lind\n",
            "Личный кабинет (логин),ФИО\nnorafeld,Нора Фельд\nottolind,Отто Линд\n",
        ] {
            let data = named("clients.csv", text);
            let logins = reached(&data).iter().filter(|raw| matches!(raw, RawHandle::Portal(_))).count();
            assert_eq!(logins, 2, "{text}");
        }
    }
}
