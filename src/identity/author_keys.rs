//! Authors as they are compared: by a handle where there is one, else by name.

use crate::model::chat::{Author, RawHandle};
use crate::model::name::{lower, normal_platform_id, plain_name};

/// One author, as it is compared: a handle where there is one, else the name.
pub(super) fn keys(author: &Author) -> impl Iterator<Item = String> {
    let handles =
        author.handles.iter().filter(|handle| !matches!(handle, RawHandle::Name(..))).map(handle_key);
    let name = (!author.name.is_empty()).then(|| name_key(&author.name));
    name.into_iter().chain(handles)
}

/// The key that tells an author from others best: a handle, else the name; `None` for somebody without either.
pub(super) fn main_key(author: &Author) -> Option<String> {
    let handle = author.handles.iter().find(|handle| !matches!(handle, RawHandle::Name(..)));
    handle.map(handle_key).or_else(|| (!author.name.is_empty()).then(|| name_key(&author.name)))
}

pub(super) fn name_key(name: &str) -> String {
    format!("name:{}", lower(&plain_name(name)))
}

pub(super) fn handle_key(handle: &RawHandle) -> String {
    match handle {
        RawHandle::Phone(raw) => {
            format!("phone:{}", raw.chars().filter(char::is_ascii_digit).collect::<String>())
        }
        RawHandle::Email(raw) => format!("email:{}", lower(raw.trim())),
        RawHandle::Portal(raw) => format!("portal:{}", lower(raw.trim())),
        RawHandle::Platform(channel, id) => format!("{channel}:{}", normal_platform_id(channel, id)),
        RawHandle::Name(_, name) => name_key(name),
    }
}

/// A handle of the settings (`phone:+7 900 …`, `telegram:42`) in the form of `handle_key`.
pub(super) fn setting_key(handle: &str) -> String {
    match handle.split_once(':') {
        Some(("phone", raw)) => handle_key(&RawHandle::Phone(raw.to_owned())),
        Some(("email", raw)) => handle_key(&RawHandle::Email(raw.to_owned())),
        Some((channel, id)) => handle_key(&RawHandle::Platform(channel.to_owned(), id.to_owned())),
        None => name_key(handle),
    }
}
