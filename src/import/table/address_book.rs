//! Tables that mail programs and phones make of their saved contacts, known by their layout: people in them are no clients for
//! standing there.

use std::sync::LazyLock;

use super::headers::fold::words;
use super::headers::role_of;
use super::roles::Role;
use super::words::folded;
use crate::model::sorted_map::SortedMap;

/// Headers of Outlook's layout in its languages, with how much each tells of it.
static LAYOUT: LazyLock<SortedMap<String, u32>> = LazyLock::new(|| {
    let rows = include_str!("address-book-layouts.csv").lines().skip(1);
    let parted = rows.filter_map(|row| row.rsplit_once(','));
    parted.filter_map(|(header, weight)| Some((folded(header), weight.parse().ok()?))).collect()
});

/// Beginnings of the words for where somebody is reached: at home, or at work.
static PLACES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    include_str!("address-book-words.csv").lines().skip(1).filter_map(|row| row.split_once(',')).collect()
});

/// So many headers for home and as many for work are fields of saved contacts: street, town, postcode, telephone of each.
const OF_A_PLACE: usize = 3;

/// So many headers of the layout, the telling ones twice, make an address book; one of them at least must be telling.
const ENOUGH: u32 = 6;

/// Roles that only a list that somebody works with has: ids, stages, days of creation.
const OF_LISTS: [Role; 5] = [Role::RecordId, Role::Stage, Role::DealStage, Role::Created, Role::LastActivity];

/// Whether headers (folded) are those of saved contacts.
pub fn is_address_book(headers: &[String]) -> bool {
    is_google(headers) || ((is_outlook(headers) || has_both_places(headers)) && !is_list(headers))
}

/// Google numbers its columns in pairs of a label and a value, in every version and with or without the phonetic ones.
fn is_google(headers: &[String]) -> bool {
    let has = |header: &str| headers.iter().any(|other| other == header);
    let numbered = headers.iter().any(|header| {
        let start = header.strip_suffix("value").map(|start| start.trim_end_matches([' ', '-']));
        start.is_some_and(|start| {
            start.len() < header.len() - 5 && start.ends_with(|end: char| end.is_ascii_digit())
        })
    });
    numbered || (has("given name") && has("family name")) || has("phonetic first name")
}

fn is_outlook(headers: &[String]) -> bool {
    let weights: Vec<u32> = headers.iter().filter_map(|header| LAYOUT.get(header).copied()).collect();
    weights.contains(&2) && weights.iter().sum::<u32>() >= ENOUGH
}

/// Mail programs and phones keep the same fields twice, for home and for work.
fn has_both_places(headers: &[String]) -> bool {
    let is_of = |header: &String, wanted: &str| {
        words(header)
            .iter()
            .any(|word| PLACES.iter().any(|(start, place)| *place == wanted && word.starts_with(start)))
    };
    ["home", "work"]
        .iter()
        .all(|place| headers.iter().filter(|header| is_of(header, place)).count() >= OF_A_PLACE)
}

/// Whether somebody works with the list.
fn is_list(headers: &[String]) -> bool {
    headers.iter().any(|header| role_of(header, "").is_some_and(|role| OF_LISTS.contains(&role)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_book(headers: &str) -> bool {
        is_address_book(&headers.split(',').map(folded).collect::<Vec<_>>())
    }

    #[test]
    fn layouts_of_saved_contacts_are_known() {
        for headers in [
            "First Name,Last Name,Labels,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
            "Name,Given Name,Family Name,Group Membership,Phone 1 - Type,Phone 1 - Value",
            "First Name,Middle Name,Last Name,Phonetic First Name,Labels,Phone 1 - Value",
            "First Name,Middle Name,Last Name,Suffix,E-mail Address,E-mail 2 Address,Home Phone,Mobile Phone",
            "Имя,Отчество,Фамилия,Организация,Улица (раб. адрес),Рабочий факс,Домашний телефон,Адрес эл. почты",
            "First Name,Last Name,Display Name,Primary Email,Work Phone,Home Phone,Home City,Home Country,Work City,Work Country",
            "Имя,Фамилия,Рабочий телефон,Домашний телефон,Домашний адрес,Домашний город,Рабочий адрес,Рабочий город",
            "Vorname,Nachname,Straße geschäftlich,Fax privat,Mobiltelefon,E-Mail-Adresse,E-Mail-Typ",
        ] {
            assert!(is_book(headers), "{headers}");
        }
    }

    #[test]
    fn lists_of_clients_are_none() {
        for headers in [
            "First Name,Last Name,E-mail Address,Mobile Phone,Home Phone,Business Phone,Categories",
            "Record ID,First Name,Last Name,E-mail Address,E-mail 2 Address,Home Street,Home Phone,Pager",
            "Имя,Телефон,Почта",
            "Имя,Рабочий телефон,Рабочий прямой телефон,Рабочий email,Домашний телефон,Личный email",
            "Name,Value,Phone",
        ] {
            assert!(!is_book(headers), "{headers}");
        }
    }
}
