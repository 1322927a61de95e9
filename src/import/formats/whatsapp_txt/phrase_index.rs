//! The whole lines of the table of phrases, found by a few of their bytes.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::phrases::{Phrase, TABLE};

/// All phrases, with a quick test that sends nearly every other text away.
pub(super) struct PhraseIndex {
    whole: HashMap<&'static [u8], Phrase>,
    /// One bit for each value of `hint`: so many that few others fall on the few hundred that are set.
    hints: [u64; 1024],
}

/// The index of the table.
pub(super) static PHRASES: LazyLock<PhraseIndex> = LazyLock::new(|| {
    let mut phrases = PhraseIndex { whole: HashMap::new(), hints: [0; 1024] };
    for (phrase, text) in &TABLE.whole {
        phrases.whole.insert(text.as_bytes(), *phrase);
        phrases.hint(text.as_bytes(), text.len());
    }
    let missed = TABLE.whole.iter().filter(|(phrase, _)| *phrase == Phrase::MissedCall).map(|(_, text)| text);
    let starts = TABLE.notice_starts.iter().chain(&TABLE.message_starts).chain(&TABLE.calls).chain(missed);
    for start in starts {
        // Any text that begins alike is looked at, however long it is.
        phrases.hint(start.as_bytes(), 0);
    }
    phrases
});

/// What of the first eight bytes is looked at: three letters of a script with two bytes each.
const FRONT: u64 = (1 << 48) - 1;

/// A text shorter than any phrase that is no `null`.
const SHORTEST: usize = 4;

impl PhraseIndex {
    fn hint(&mut self, text: &[u8], length: usize) {
        if let Some(at) = hint(text, length) {
            self.hints[at / 64] |= 1 << (at % 64);
        }
    }

    /// Whether a hint is that of a phrase.
    pub(super) fn has(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| self.hints[at / 64] >> (at % 64) & 1 == 1)
    }

    /// Whether a text may be a phrase; seldom `true` for one that is none.
    pub(super) fn may_hold(&self, text: &[u8]) -> bool {
        let length = without_stop(text).len();
        text.len() >= SHORTEST && (self.has(hint(text, length)) || self.has(hint(text, 0)))
    }

    /// What a whole text is.
    pub(super) fn get(&self, text: &[u8]) -> Option<Phrase> {
        self.whole.get(without_stop(text)).copied()
    }
}

/// A text without the full stop and blanks at its end.
fn without_stop(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_end();
    text.strip_suffix(b".")
        .or_else(|| text.strip_suffix("。".as_bytes()))
        .or_else(|| text.strip_suffix("।".as_bytes()))
        .unwrap_or(text)
}

/// A number below 65 536 made of the first bytes and the length of a text.
pub(super) fn hint(text: &[u8], length: usize) -> Option<usize> {
    let front = match text.first_chunk() {
        Some(front) => u64::from_le_bytes(*front),
        None => text.iter().rev().fold(0, |front, byte| front << 8 | u64::from(*byte)),
    };
    let key = (front & FRONT) | (length as u64) << 48;
    (!text.is_empty()).then_some((key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as usize)
}
