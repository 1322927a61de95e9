//! Who the client of an item is.

use super::layout::{Entry, Layout};
use super::path::{Place, Ways};
use crate::model::chat::RawHandle;
use crate::reference::channels;

/// What an item says of the client and of the channel.
#[derive(Debug, Default)]
pub(super) struct Person {
    pub(super) channel: String,
    pub(super) handles: Vec<RawHandle>,
    /// What the address says of the conversation.
    pub(super) is_group: bool,
    pub(super) is_broadcast: bool,
}

impl Person {
    /// The client of an item; `fallback` is the channel of logs that name none.
    pub(super) fn of(entry: &Entry, layout: &Layout, place: Place<'_, '_>, fallback: Option<&str>) -> Self {
        let mut person = Self { channel: channel(entry, layout, place, fallback), ..Self::default() };
        let value = |ways: &Option<Ways>| ways.as_ref().and_then(|ways| ways.text(place));
        if let Some(jid) = value(&entry.jid) {
            person.add_jid(&jid);
        }
        if let Some(address) = value(&entry.address) {
            person.add_address(&address);
        }
        if let Some(phone) = value(&entry.phone) {
            person.add_phone(&phone);
        }
        if let Some(id) = value(&entry.bsuid) {
            person.add(RawHandle::Platform(person.channel.clone(), id));
        }
        if let Some(id) = value(&entry.id) {
            person.add(RawHandle::Platform(person.channel.clone(), id));
        }
        if let Some(name) = value(&entry.username) {
            let name = format!("@{}", name.trim_start_matches('@'));
            person.add(RawHandle::Platform(person.channel.clone(), name));
        }
        if let Some(email) = value(&entry.email).filter(|email| email.contains('@')) {
            person.add(RawHandle::Email(email));
        }
        person
    }

    fn add(&mut self, handle: RawHandle) {
        if !self.handles.contains(&handle) {
            self.handles.push(handle);
        }
    }

    /// A number; what stands in its place without being one is an id of the platform.
    fn add_phone(&mut self, text: &str) {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_number =
            (5..=15).contains(&digits) && !text.contains(|sign: char| sign.is_alphabetic() || sign == '@');
        if !is_number {
            return self.add(RawHandle::Platform(self.channel.clone(), text.to_owned()));
        }
        // Platforms write numbers with their country and without the plus.
        let is_bare =
            text.bytes().all(|byte| byte.is_ascii_digit()) && digits >= 10 && !text.starts_with('0');
        self.add(RawHandle::Phone(if is_bare { format!("+{text}") } else { text.to_owned() }));
    }

    /// An address of WhatsApp's, or a bare id of another platform.
    fn add_jid(&mut self, text: &str) {
        let Some((user, server)) = text.split_once('@') else {
            return self.add(RawHandle::Platform(self.channel.clone(), text.to_owned()));
        };
        let user = user.split(':').next().unwrap_or_default();
        match server {
            "g.us" => self.is_group = true,
            "broadcast" | "newsletter" => self.is_broadcast = true,
            "s.whatsapp.net" | "c.us" => self.add_phone(user),
            _ => self.add(RawHandle::Platform(self.channel.clone(), text.to_owned())),
        }
    }

    /// An address with its channel before it.
    fn add_address(&mut self, text: &str) {
        let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
        if let Some(channel) = channels::by_word(scheme) {
            channel.clone_into(&mut self.channel);
        }
        if rest.contains('@') { self.add(RawHandle::Email(rest.to_owned())) } else { self.add_phone(rest) }
    }
}

/// The channel of an item: its own word, as the layout or anybody else means it, else the log's.
fn channel(entry: &Entry, layout: &Layout, place: Place<'_, '_>, fallback: Option<&str>) -> String {
    let word = entry.channel.as_ref().and_then(|ways| ways.text(place)).map(|word| word.to_lowercase());
    let of_word = word.as_deref().and_then(|word| {
        // Some write more behind the name of the channel.
        let first = word.split(['|', ':']).next().unwrap_or(word);
        let known = layout.channels.get(word).or_else(|| layout.channels.get(first)).map(String::as_str);
        known.or_else(|| channels::by_word(first))
    });
    of_word.or(fallback).or(layout.channel.as_deref()).unwrap_or("unknown").to_owned()
}
