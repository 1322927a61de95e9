//! From handles as exports write them to the handles of an audit.

use std::borrow::Cow;

use super::handles::{HandleId, Handles, is_phone_channel};
use super::lists::Lists;
use super::phone::{Phone, PhoneBook, Phones, Written};
use super::region::Regions;
use super::sides::Settled;
use super::stated::stated;
use crate::model::chat::RawHandle;
use crate::model::name::{hides_number, normal_platform_id, plain_name};
use crate::model::source::Source;
use crate::reference::mail;

/// The phone cells of every source.
pub(super) fn phone_cells<'a>(sources: &'a [Source], settled: &'a Settled) -> Vec<Written<'a>> {
    let own = |source: &'a Source| {
        let of_records = source.data.records.iter().flat_map(|record| &record.points).map(|point| &point.raw);
        let of_people = source.data.people.iter().flat_map(|person| &person.handles);
        of_records.chain(of_people).filter_map(phone_cell).map(Cow::Borrowed).collect()
    };
    let mut cells: Vec<Written<'_>> = sources.iter().map(own).collect();
    let cell = |handle: Cow<'a, RawHandle>| match handle {
        Cow::Borrowed(handle) => phone_cell(handle).map(Cow::Borrowed),
        Cow::Owned(handle) => phone_cell(&handle).map(|cell| Cow::Owned(cell.to_owned())),
    };
    for conversation in &settled.conversations {
        let chat = conversation.chat_of(sources);
        let handles = stated(conversation, chat).flat_map(|(_, handles)| handles);
        cells[conversation.source as usize].extend(handles.filter_map(cell));
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
    (sources, settled): (&[Source], &Settled),
    (book, regions): (&PhoneBook<'_>, &Regions),
    handles: &mut Handles,
) -> Lists<HandleId> {
    handles.reserve(settled.partners.len());
    // Partners are numbered in the order of their conversations.
    let mut pairs = Vec::with_capacity(settled.partners.len());
    for conversation in &settled.conversations {
        let phones = book.of(regions.of(conversation.source as usize));
        for (partner, stated) in stated(conversation, conversation.chat_of(sources)) {
            let is_name = |raw: &RawHandle| matches!(raw, RawHandle::Name(..));
            // A saved name says nothing more where the export states an id.
            let has_id = stated.iter().any(|raw| !is_name(raw));
            let own = stated.iter().filter(|raw| !has_id || !is_name(raw));
            let own = own.map(|raw| (partner, export_handle(raw, &conversation.staff, phones, handles)));
            pairs.extend(own);
        }
    }
    Lists::of_sorted(settled.partners.len(), pairs.into_iter())
}

/// The handles of everybody on a list of contacts inside an export. Only an id and a valid number together say anything.
pub(super) fn people_handles(
    sources: &[Source],
    (book, regions): (&PhoneBook<'_>, &Regions),
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
