//! Every file has an owner: export roots own what lies below them, and what nobody owns is an export, or is plainly none.
//!
//! ```text
//! files ─roots→ who owns what ─role→ part · companion · attachment
//!       └ nobody's ─classify→ untether's own · a variant that is not read · plainly no export · to be tried as an export
//! ```
//!
//! An owned file is never tried as an export of its own. What could be an export and cannot be read stays an error: a file
//! that is misread, or dropped without a word, would yield a confident figure.

pub(super) mod kinds;
mod mail;
mod meta;
mod own;
mod packages;
mod passed;
mod roots;
mod settle;
mod speaks_of;
mod takeout;
mod telegram;
mod tree;
pub(super) mod unknown;
pub(super) mod variants;
mod vk;
mod whatsapp;

pub(super) use kinds::is_media;
pub(super) use own::kind as own_kind;
pub use own::{COPY_MARK, COPY_MARK_TEXT, is_written_here};
pub use passed::{Passed, PassedFile, UnreadVariant};
pub(super) use settle::settle;
pub use variants::Variant;

use roots::Owner;

/// All kinds of export roots, sorted by what they are called.
const OWNERS: [&dyn Owner; 17] = [
    &packages::AnonymizedCopy,
    &mail::AppleMail,
    &packages::Discord,
    &packages::IosBackup,
    &mail::MailProfile,
    &meta::MetaDownload,
    &packages::OwnFolder,
    &packages::SavedFiles,
    &packages::SignalExport,
    &packages::Slack,
    &takeout::Takeout,
    &packages::TallyFolder,
    &packages::TelegramData,
    &telegram::TelegramExport,
    &telegram::TelegramPages,
    &vk::VkArchive,
    &whatsapp::WhatsAppChat,
];
