//! From handles as exports write them to the handles of an audit.

use super::handles::{HandleId, Handles, is_phone_channel};
use super::phone::{Phone, PhoneBook};
use super::sides::{Partner, Settled};
use crate::model::chat::RawHandle;
use crate::model::name::{normal_platform_id, plain_name};
use crate::model::source::Source;
use crate::reference::mail;

/// Every distinct phone cell of records, lists of contacts, address books and chats, and those of `others`.
pub(super) fn phone_cells(
    sources: &[Source],
    settled: &Settled,
    others: impl Iterator<Item = String>,
) -> Vec<String> {
    let of_records = sources.iter().flat_map(|source| &source.data.records).flat_map(|record| &record.points);
    let of_people = sources.iter().flat_map(|source| &source.data.people).flat_map(|person| &person.handles);
    let of_partners = settled.partners.iter().flat_map(|partner| &partner.handles);
    let raw = of_records.map(|point| &point.raw).chain(of_people).chain(of_partners);
    let mut cells: Vec<String> = raw
        .filter_map(|raw| match raw {
            RawHandle::Phone(cell) => Some(cell.clone()),
            RawHandle::Platform(channel, cell) if is_phone_channel(channel) => Some(cell.clone()),
            _ => None,
        })
        .chain(others)
        .collect();
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// The handle of one raw handle of an export; a phone that is no valid number stays an id of its platform.
pub(super) fn export_handle(
    raw: &RawHandle,
    staff: &str,
    phones: &PhoneBook,
    handles: &mut Handles,
) -> HandleId {
    let number = |cell: &str| match phones.get(cell).first() {
        Some(Phone::Number { number, region }) => Some((number, region.as_deref())),
        _ => None,
    };
    match raw {
        RawHandle::Phone(cell) => match number(cell) {
            Some((number, region)) => handles.phone(number, region),
            None => {
                handles.platform("number", &cell.chars().filter(char::is_ascii_digit).collect::<String>())
            }
        },
        RawHandle::Email(cell) => handles.email(&mail::clean(cell)),
        RawHandle::Portal(login) => handles.portal(&login.trim().to_lowercase()),
        RawHandle::Platform(channel, id) => {
            let phone = is_phone_channel(channel).then(|| number(id)).flatten();
            match phone {
                Some((number, region)) => handles.phone(number, region),
                None => handles.platform(channel, &normal_platform_id(channel, id)),
            }
        }
        RawHandle::Name(channel, name) => handles.name(channel, staff, &plain_name(name)),
    }
}

/// The handles of every partner.
pub(super) fn partner_handles(
    settled: &Settled,
    phones: &PhoneBook,
    handles: &mut Handles,
) -> Vec<Vec<HandleId>> {
    let mut staff = vec![""; settled.partners.len()];
    for conversation in &settled.conversations {
        for partner in conversation.all_partners() {
            staff[partner as usize] = &conversation.staff;
        }
    }
    let convert = |(partner, staff): (&Partner, &str)| {
        // A saved name says nothing more where the export states an id.
        let has_id = partner.handles.iter().any(|raw| !matches!(raw, RawHandle::Name(..)));
        let stated = partner.handles.iter().filter(|raw| !has_id || !matches!(raw, RawHandle::Name(..)));
        stated.map(|raw| export_handle(raw, staff, phones, handles)).collect()
    };
    settled.partners.iter().zip(staff).map(convert).collect()
}

/// The handles of everybody on a list of contacts inside an export. Only an id and a valid number together say anything.
pub(super) fn people_handles(
    sources: &[Source],
    phones: &PhoneBook,
    handles: &mut Handles,
) -> Vec<Vec<HandleId>> {
    let mut people = Vec::new();
    let listed = sources.iter().filter(|source| !source.is_address_book());
    for person in listed.flat_map(|source| &source.data.people) {
        let is_bad_phone = |raw: &&RawHandle| matches!(raw, RawHandle::Phone(cell) if !matches!(phones.get(cell).first(), Some(Phone::Number { .. })));
        let good = person.handles.iter().filter(|raw| !is_bad_phone(raw));
        let own: Vec<HandleId> = good.map(|raw| export_handle(raw, "", phones, handles)).collect();
        if own.len() > 1 {
            people.push(own);
        }
    }
    people
}
