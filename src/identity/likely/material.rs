//! What likely links are found in.

use crate::identity::handles::{HandleId, Handles};
use crate::identity::lists::Lists;
use crate::identity::name_key::Name;
use crate::identity::named::{NameBook, NameId};
use crate::identity::records::LinkedRecord;
use crate::model::source::Source;

/// Clients without a record, people with one, and their names and handles.
pub(in crate::identity) struct Material<'a> {
    pub(in crate::identity) sources: &'a [Source],
    pub(in crate::identity) handles: &'a Handles,
    pub(in crate::identity) records: &'a [LinkedRecord],
    /// Names of the first of the records; behind them stand those of worklists.
    pub(in crate::identity) listed: &'a [NameId],
    pub(in crate::identity) names: &'a NameBook,
    /// Handles of each partner.
    pub(in crate::identity) partners: &'a Lists<HandleId>,
    /// The name of each partner.
    pub(in crate::identity) partner_names: &'a [NameId],
    /// Whether each partner has a message that counts.
    pub(in crate::identity) partner_counts: &'a [bool],
}

impl Material<'_> {
    /// The name of the record at a place, which is called so.
    pub(super) fn name_of(&self, at: usize, name: &str) -> NameId {
        let known = || self.names.find(Name::of(name).words().text());
        self.listed.get(at).copied().or_else(known).unwrap_or(0)
    }
}
