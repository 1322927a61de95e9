//! From handles as exports write them to the handles of an audit.

use foldhash::HashSet;

use super::handles::{HandleId, Handles, is_phone_channel};
use super::phone::{Phone, PhoneBook, Phones};
use super::region::Regions;
use super::sides::{Settled, Stated};
use crate::model::chat::RawHandle;
use crate::model::name::{hides_number, normal_platform_id, plain_name};
use crate::model::source::Source;
use crate::reference::mail;

/// The phone cells of every source.
pub(super) fn phone_cells<'a>(
    sources: &'a [Source],
    settled: &Settled,
    stated: &'a Stated,
) -> Vec<Vec<&'a str>> {
    let own = |source: &'a Source| {
        let of_records = source.data.records.iter().flat_map(|record| &record.points).map(|point| &point.raw);
        let of_people = source.data.people.iter().flat_map(|person| &person.handles);
        of_records.chain(of_people).filter_map(phone_cell).collect()
    };
    let mut cells: Vec<Vec<&str>> = sources.iter().map(own).collect();
    for conversation in &settled.conversations {
        for partner in conversation.all_partners() {
            let handles = &stated[partner as usize];
            cells[conversation.source as usize].extend(handles.iter().filter_map(phone_cell));
        }
    }
    cells
}

/// The cell of a handle that is a phone number.
pub(super) fn phone_cell(raw: &RawHandle) -> Option<&str> {
    match raw {
        RawHandle::Phone(cell) => Some(cell),
        RawHandle::Platform(channel, cell) if is_phone_channel(channel) && !hides_number(cell) => Some(cell),
        _ => None,
    }
}

/// Every distinct cell of sources, and of `others`, in any order.
pub(super) fn distinct<'a>(cells: &[Vec<&'a str>], others: impl Iterator<Item = &'a str>) -> Vec<String> {
    let distinct: HashSet<&str> = cells.iter().flatten().copied().chain(others).collect();
    distinct.into_iter().map(str::to_owned).collect()
}

/// The handle of one raw handle of an export; a phone that is no valid number stays an id of its platform.
pub(super) fn export_handle(
    raw: &RawHandle,
    staff: &str,
    phones: Phones<'_>,
    handles: &mut Handles,
) -> HandleId {
    let first = |cell: &str, handles: &mut Handles| match phones.get(cell).first() {
        Some(Phone::Number { number, region }) => Some(handles.phone(number, *region)),
        _ => None,
    };
    match raw {
        RawHandle::Phone(cell) => first(cell, handles).unwrap_or_else(|| {
            handles.platform("number", &cell.chars().filter(char::is_ascii_digit).collect::<String>())
        }),
        RawHandle::Email(cell) => handles.email(&mail::clean(cell)),
        RawHandle::Portal(login) => handles.portal(&login.trim().to_lowercase()),
        RawHandle::Platform(channel, id) => {
            let is_number = is_phone_channel(channel) && !hides_number(id);
            let phone = if is_number { first(id, handles) } else { None };
            phone.unwrap_or_else(|| handles.platform(channel, &normal_platform_id(channel, id)))
        }
        RawHandle::Name(channel, name) => handles.name(channel, staff, &plain_name(name)),
    }
}

/// The handles of every partner.
pub(super) fn partner_handles(
    (settled, stated): (&Settled, &Stated),
    (book, regions): (&PhoneBook, &Regions),
    handles: &mut Handles,
) -> Vec<Vec<HandleId>> {
    handles.reserve(settled.partners.len());
    let mut staff = vec![("", usize::MAX); settled.partners.len()];
    for conversation in &settled.conversations {
        for partner in conversation.all_partners() {
            staff[partner as usize] = (&conversation.staff, conversation.source as usize);
        }
    }
    let convert = |((partner, name), (staff, source)): ((&Vec<RawHandle>, &String), (&str, usize))| {
        let phones = book.of(regions.of(source));
        // A saved name says nothing more where the export states an id.
        let has_id = partner.iter().any(|raw| !matches!(raw, RawHandle::Name(..)));
        let stated = partner.iter().filter(|raw| !has_id || !matches!(raw, RawHandle::Name(..)));
        let mut own: Vec<HandleId> = stated.map(|raw| export_handle(raw, staff, phones, handles)).collect();
        if own.is_empty() {
            // Whoever an export says nothing of is somebody all the same.
            own.push(export_handle(&RawHandle::Name(String::new(), name.clone()), staff, phones, handles));
        }
        own
    };
    stated.iter().zip(&settled.partners).zip(staff).map(convert).collect()
}

/// The handles of everybody on a list of contacts inside an export. Only an id and a valid number together say anything.
pub(super) fn people_handles(
    sources: &[Source],
    (book, regions): (&PhoneBook, &Regions),
    handles: &mut Handles,
) -> Vec<Vec<HandleId>> {
    let mut people = Vec::new();
    for (at, source) in sources.iter().enumerate().filter(|(_, source)| !source.is_address_book()) {
        let phones = book.of(regions.of(at));
        let is_good = |raw: &&RawHandle| match raw {
            RawHandle::Phone(cell) => matches!(phones.get(cell).first(), Some(Phone::Number { .. })),
            _ => true,
        };
        for person in &source.data.people {
            let good = person.handles.iter().filter(is_good);
            let own: Vec<HandleId> = good.map(|raw| export_handle(raw, "", phones, handles)).collect();
            if own.len() > 1 {
                people.push(own);
            }
        }
    }
    people
}
