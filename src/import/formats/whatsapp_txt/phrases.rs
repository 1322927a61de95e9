//! What WhatsApp itself writes in place of a message, by language: the table `phrases.tsv`.

use std::sync::LazyLock;

/// The whole text of a line in place of a message, without the final stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// A message that its author deleted, as the others see it.
    Deleted,
    /// A message that the exporting account deleted.
    DeletedByOwner,
    /// A call that nobody took.
    MissedCall,
    /// Stands for a file.
    Media,
    /// What a person did: a message without a file.
    Message,
}

/// The table by what its rows are good for.
pub(super) struct Phrases {
    /// Whole lines.
    pub(super) whole: Vec<(Phrase, &'static str)>,
    /// First parts of lines on calls: "Voice call".
    pub(super) calls: Vec<&'static str>,
    /// Second parts of lines on calls that nobody took, beside the whole lines that say so: "Tap to call back".
    pub(super) unanswered: Vec<&'static str>,
    /// Beginnings of what a person sent in WhatsApp's words.
    pub(super) message_starts: Vec<&'static str>,
    /// Beginnings of service lines that may carry a sender.
    pub(super) notice_starts: Vec<&'static str>,
    /// Stems, in lower case.
    pub(super) timer: Vec<&'static str>,
    /// Of "media" in the one placeholder `<…>` of Android.
    pub(super) placeholder: Vec<&'static str>,
    /// Of "edited" in the suffix `<This message was edited>`.
    pub(super) edited: Vec<&'static str>,
    /// Of "attached" in `name.ext (…)`.
    pub(super) attached: Vec<&'static str>,
    /// Of "omitted" in the placeholders of iOS.
    pub(super) omitted: Vec<&'static str>,
    /// Of the notes that stand for a photo to be seen once: messages, though the file is gone.
    pub(super) view_once: Vec<&'static str>,
    /// Of the notes on calls that were taken: with a length of time they are messages.
    pub(super) call: Vec<&'static str>,
}

/// The table.
pub(super) static TABLE: LazyLock<Phrases> = LazyLock::new(|| {
    let rows = || include_str!("phrases.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows = || rows().filter_map(|line| line.split_once('\t'));
    let of = |kind: &str| rows().filter(|row| row.0 == kind).map(|row| row.1).collect::<Vec<_>>();
    let whole = |kind: &str| {
        Some(match kind {
            "deleted" => Phrase::Deleted,
            "deleted-by-owner" => Phrase::DeletedByOwner,
            "missed-call" => Phrase::MissedCall,
            "media" => Phrase::Media,
            "message" => Phrase::Message,
            _ => return None,
        })
    };
    Phrases {
        whole: rows().filter_map(|(kind, text)| Some((whole(kind)?, text))).collect(),
        calls: of("call"),
        unanswered: of("unanswered"),
        message_starts: of("message-start"),
        notice_starts: of("notice-start"),
        timer: of("timer-stem"),
        placeholder: of("placeholder-stem"),
        edited: of("edited-stem"),
        attached: of("attached-stem"),
        omitted: of("omitted-stem"),
        view_once: of("view-once-stem"),
        call: of("call-stem"),
    }
});
