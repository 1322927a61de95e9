//! Chats that programs write as text, one file for each: LINE, `KakaoTalk`, Signal, iMessage, Viber. What they share is the chat
//! that is put together line by line, and the words of their languages (`words.csv`).

pub mod dissect;
mod imessage;
mod kakao;
mod line;
pub mod linkedin;
mod log;
mod signal;
#[cfg(test)]
mod tests;
mod viber;
mod words;

pub(in crate::import::formats) use imessage::IMessageTxt;
pub(in crate::import::formats) use kakao::KakaoTxt;
pub(in crate::import::formats) use line::LineTxt;
pub(in crate::import::formats) use linkedin::LinkedInCsv;
pub(in crate::import::formats) use signal::SignalTxt;
pub(in crate::import::formats) use viber::ViberCsv;
