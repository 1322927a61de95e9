//! Files without a byte.

use super::error::{ImportError, ImportErrorKind};
use super::path::ending;
use super::{Format, SourceRule, detect};
use crate::model::source::SourceData;

/// A file without a byte: a mailbox in which there is no mail is whole, and so is an address book without an entry; everything else
/// was not exported.
pub(super) fn whole(name: &str, rule: &SourceRule) -> Result<(&'static str, SourceData), ImportError> {
    let ending = ending(name);
    let by_name = WHOLE_WHEN_EMPTY
        .iter()
        .find(|(_, endings)| endings.contains(&ending.as_str()) || endings.contains(&name))
        .map(|(id, _)| *id);
    let stated = WHOLE_WHEN_EMPTY.iter().map(|(id, _)| *id).find(|id| rule.format.as_deref() == Some(*id));
    let meta = stated.or(by_name).and_then(detect::by_id).map(Format::meta);
    let Some(meta) = meta else { return Err(ImportErrorKind::Empty.into()) };
    let data =
        SourceData { kind: meta.kind, channel: meta.channel.map(str::to_owned), ..SourceData::default() };
    Ok((meta.id, data))
}

/// Formats whose files hold nothing but their entries, and the endings or names of such files.
const WHOLE_WHEN_EMPTY: [(&str, &[&str]); 2] = [("mbox", &["mbox", "mbx"]), ("vcard", &["vcf", "vcard"])];
