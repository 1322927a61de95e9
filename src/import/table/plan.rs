//! What each column of one table is for, and what kind of table that makes it.

use super::dial_code::Code;
use super::dialect::Dialect;
use super::evidence::Evidence;
use super::headers::fold::words;
use super::roles::Role;
use super::table_kind::TableKind;
use crate::model::source::{Column, StatedPerson, UnusedColumn};

/// What rows of a list by hand may be beside clients.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layout {
    /// A row with nothing but contacts goes on with the client above.
    pub rows_go_on: bool,
    /// Rows of one word are headings of the rows below them.
    pub has_groups: bool,
}

/// The columns of one table.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The CRM, where it was recognised or is named in the settings.
    pub dialect: Option<&'static Dialect>,
    /// What the rows are.
    pub kind: TableKind,
    /// What stands before the ids of this table, where the system counts its objects apart (`lead-`).
    pub id_prefix: &'static str,
    /// How ids of people begin, where ids of other objects stand in the same columns; empty: all are of people.
    pub people_ids: &'static [String],
    /// Channel of messages that state none, where the system has one.
    pub channel: Option<&'static str>,
    /// The file is one conversation: no column says whose.
    pub is_conversation: bool,
    /// The column of senders in which a word for the client's side stands beside names or other words.
    pub sides: Option<usize>,
    /// Columns with the word by which a message there is a line of the service.
    pub service: Vec<(usize, &'static str)>,
    /// The name of the table says that its rows are payments.
    pub are_payments: bool,
    /// How its maker has laid it out.
    pub layout: Layout,
    /// The column of the countries' or areas' codes of numbers, and that of the numbers.
    pub code: Option<Code>,
    /// People of the business whom the first rows name.
    pub colleagues: Vec<StatedPerson>,
    /// Headers in order; they may repeat.
    pub headers: Vec<String>,
    /// The business's own numbers in a log of pairs, as far as its rows give them away: digits, the last ten.
    pub own_ends: Vec<Vec<u8>>,
    /// Columns that look useful and are not used.
    pub unused: Vec<UnusedColumn>,
    /// Columns of which neither header nor cells tell what they are: another table may.
    pub open: Vec<usize>,
    /// The column of a log of calls whose ids come again in each row of one call.
    pub call_id: Option<usize>,
    /// Columns of a table of deals that may hold ids of deals.
    pub deal_ids: Vec<usize>,
    roles: Vec<Option<Role>>,
    evidence: Vec<Evidence>,
    /// The columns of each role that there is: so few that they are found by looking through them.
    by_role: Vec<(Role, Vec<usize>)>,
    messengers: Vec<usize>,
}

impl Plan {
    /// A plan without columns, to which they are added as they are met.
    pub fn growing(dialect: Option<&'static Dialect>, kind: TableKind) -> Self {
        Self {
            dialect,
            kind,
            id_prefix: "",
            people_ids: &[],
            channel: None,
            is_conversation: false,
            sides: None,
            service: Vec::new(),
            are_payments: false,
            layout: Layout::default(),
            code: None,
            colleagues: Vec::new(),
            headers: Vec::new(),
            own_ends: Vec::new(),
            unused: Vec::new(),
            open: Vec::new(),
            call_id: None,
            deal_ids: Vec::new(),
            roles: Vec::new(),
            evidence: Vec::new(),
            by_role: Vec::new(),
            messengers: Vec::new(),
        }
    }

    /// Adds a column, with what speaks for its role.
    pub fn add(&mut self, header: String, role: Option<Role>, evidence: Evidence) {
        if let Some(role) = role {
            let column = self.headers.len();
            self.columns_of(role).push(column);
        }
        if role.is_some_and(Role::is_messenger) {
            self.messengers.push(self.headers.len());
        }
        self.headers.push(header);
        self.roles.push(role);
        self.evidence.push(evidence);
    }

    /// Gives a column another role.
    pub fn set(&mut self, column: usize, role: Option<Role>) {
        let Some(slot) = self.roles.get_mut(column) else { return };
        if let Some(old) = std::mem::replace(slot, role) {
            self.columns_of(old).retain(|other| *other != column);
        }
        if let Some(role) = role {
            let columns = self.columns_of(role);
            columns.push(column);
            columns.sort_unstable();
        }
        self.messengers = self.columns(Role::is_messenger);
    }

    /// What speaks for the role of a column.
    pub(super) fn evidence_of(&self, column: usize) -> Evidence {
        self.evidence[column]
    }

    /// Gives a column another role, and says what speaks for it.
    pub(super) fn set_by(&mut self, column: usize, role: Option<Role>, evidence: Evidence) {
        self.set(column, role);
        if let Some(known) = self.evidence.get_mut(column) {
            *known = evidence;
        }
    }

    /// Columns of messenger ids, in order.
    pub fn messengers(&self) -> &[usize] {
        &self.messengers
    }

    /// Columns of a role, in order.
    #[inline]
    pub fn all(&self, role: Role) -> &[usize] {
        self.by_role.iter().find(|(known, _)| *known == role).map_or(&[], |(_, columns)| columns)
    }

    /// The columns of a role, to be changed.
    fn columns_of(&mut self, role: Role) -> &mut Vec<usize> {
        let known = self.by_role.iter().position(|(known, _)| *known == role);
        let at = known.unwrap_or_else(|| {
            self.by_role.push((role, Vec::new()));
            self.by_role.len() - 1
        });
        &mut self.by_role[at].1
    }

    /// The first column of a role.
    pub fn first(&self, role: Role) -> Option<usize> {
        self.all(role).first().copied()
    }

    /// Whether there is a column of a role.
    pub fn has(&self, role: Role) -> bool {
        !self.all(role).is_empty()
    }

    /// Columns whose role fulfils a condition, in order.
    pub fn columns(&self, wanted: impl Fn(Role) -> bool) -> Vec<usize> {
        let is_wanted = |(_, role): &(usize, &Option<Role>)| role.is_some_and(&wanted);
        self.roles.iter().enumerate().filter(is_wanted).map(|(column, _)| column).collect()
    }

    /// The role of a column.
    pub fn role(&self, column: usize) -> Option<Role> {
        self.roles.get(column).copied().flatten()
    }

    /// The columns as reports show them.
    pub fn shown(&self) -> Vec<Column> {
        let column = |((header, role), evidence): ((&String, &Option<Role>), &Evidence)| Column {
            header: header.clone(),
            role: role.map(Role::id),
            evidence: role.map(|_| evidence.id()),
        };
        self.headers.iter().zip(&self.roles).zip(&self.evidence).map(column).collect()
    }

    /// The column of a header: as written, else without regard to case and blanks.
    pub(super) fn find(&self, header: &str) -> Option<usize> {
        let fold = |header: &str| words(header);
        let exact = self.headers.iter().position(|other| other.trim() == header.trim());
        exact.or_else(|| self.headers.iter().position(|other| fold(other) == fold(header)))
    }
}
