//! Headings of groups among the rows of a list by hand: «Постоянные», `London`, each above its clients.
//!
//! A name alone is somebody of whom nothing more is known. That rows of one word are headings, the layout has to show: the list begins with
//! one, others follow, each has rows below it, and none looks like the names of those rows.

use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;

/// Share of the rows, out of ten, whose names have more than one word, where a heading is told by having but one.
const OF_TEN: usize = 8;

/// Fewest rows with more than a name.
const FEWEST: usize = 3;

/// Whether the first rows show such headings.
pub(super) fn has_groups(plan: &Plan, rows: &[Row]) -> bool {
    if plan.dialect.is_some() || !matches!(plan.kind, TableKind::Contacts | TableKind::Deals) {
        return false;
    }
    if !rows.first().is_some_and(Row::is_lone) {
        return false;
    }
    let names: Vec<String> =
        rows.iter().filter(|row| !row.is_lone()).filter_map(|row| name(plan, row)).collect();
    let named_in_words = names.iter().filter(|name| words(name).len() > 1).count();
    if names.len() < FEWEST
        || named_in_words * 10 < names.len() * OF_TEN
        || names.iter().any(|name| is_loud(name))
    {
        return false;
    }
    let headings: Vec<bool> = rows.iter().map(is_heading).collect();
    let is_above_rows = |pair: &[bool]| !(pair[0] && pair[1]);
    headings.iter().filter(|heading| **heading).count() > 1
        && headings.first() == Some(&true)
        && headings.last() == Some(&false)
        && headings.windows(2).all(is_above_rows)
}

/// Whether a row is the heading of a group, in a list that has them.
pub(super) fn is_heading(row: &Row) -> bool {
    let text = (0..row.len()).map(|cell| row.text(cell)).find(|text| !text.is_empty());
    row.is_lone()
        && text.is_some_and(|text| {
            let words = words(&text);
            words.len() == 1
                || is_loud(&text)
                || text.ends_with(':')
                || speaks_of(&words, Sense::Client)
                || speaks_of(&words, Sense::Contact)
        })
}

/// Whether a text is written in capitals.
fn is_loud(text: &str) -> bool {
    let is_large = |letter: char| letter.is_uppercase() || !letter.is_alphabetic();
    text.chars().filter(|letter| letter.is_uppercase()).count() > 2 && text.chars().all(is_large)
}

/// The name of a row.
fn name(plan: &Plan, row: &Row) -> Option<String> {
    let of_name = [Role::FullName, Role::ContactName, Role::FirstName, Role::LastName, Role::CompanyName];
    let columns: Vec<usize> = of_name.iter().flat_map(|role| plan.all(*role)).copied().collect();
    let parts: Vec<String> = columns
        .into_iter()
        .map(|column| row.text(column).into_owned())
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;

    #[test]
    fn headings_of_groups_are_no_clients() {
        let of = |text: &str| table(text).records.len();
        assert_eq!(
            of(
                "Name,Phone\nLondon,\nAda Loft,+447911274911\nBo Fox,+447911274912\nLeeds,\nCy Dunn,+447911274913\n"
            ),
            3
        );
        assert_eq!(
            of(
                "Клиент,Телефон\nVIP-клиенты,\nАнна Белова,+79162749111\nИгорь Чернов,\nЧЁРНЫЙ СПИСОК,\nВера Лунина,+79162749113\nОлег Седов,+79162749114\n"
            ),
            4
        );
    }

    #[test]
    fn names_alone_are_clients() {
        for text in [
            "Name,Phone\nAda Loft,\nBo Fox,+447911274912\nCy Dunn,+447911274913\nDi Rey,\nEd Poe,+447911274914\n",
            "Name,Phone\nAda,\nBob,+447911274912\nCyril,+447911274913\nDina,\nEdgar,+447911274914\n",
            "Name,Phone\nBo Fox,+447911274912\nAda,\nCy Dunn,+447911274913\nDina,\nEd Poe,+447911274914\n",
        ] {
            assert_eq!(table(text).records.len(), 5, "{text}");
        }
    }
}
