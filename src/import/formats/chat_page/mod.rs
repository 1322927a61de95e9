//! Pages of conversations: HTML of Telegram, Instagram, Facebook, Google Voice and of programs that save chats. One reader
//! walks them all; what each looks like is data (`rules/`), beside what the way to a page says of its conversation.

mod chat;
mod format;
mod page;
mod place;
mod rules;
mod select;
#[cfg(test)]
mod tests;
mod walk;

pub(in crate::import) use page::{GOOGLE_VOICE, IMESSAGE, INSTAGRAM, MESSENGER, TELEGRAM, VKOPT, WHATSAPP};
