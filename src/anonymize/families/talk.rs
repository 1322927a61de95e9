//! Chats that programs write as text, beside those of WhatsApp: what frames a message stays, who wrote and what does not.

use super::{Family, File, as_text};
use crate::anonymize::mapper::Mapper;
use crate::import::formats::chat_text::dissect::{FORMATS, LinePart, dissect};

pub(super) struct Talk;

impl Family for Talk {
    fn is_of(&self, file: &File<'_>, _: &str) -> bool {
        FORMATS.contains(&file.known.format.as_str())
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        Some(as_text(file, |text| {
            let (mut out, mut previous) = (String::with_capacity(text.len()), "");
            for line in text.split_inclusive('\n') {
                let bare = line.trim_end_matches(['\r', '\n']);
                for part in dissect(&file.known.format, bare, previous) {
                    out.push_str(&match part {
                        LinePart::Frame(frame) => frame.to_owned(),
                        LinePart::Name(name) => mapper.name(name),
                        LinePart::Phone(phone) => mapper.phones(phone),
                        LinePart::Text(text) => mapper.text(text),
                    });
                }
                out.push_str(&line[bare.len()..]);
                previous = bare;
            }
            out
        }))
    }
}
