//! What each column of one table is for, and what kind of table that makes it.

use std::collections::HashMap;

use super::columns::{Draft, Evidence, drafts};
use super::dialect::{self, Dialect};
use super::ends;
use super::headers::fold::words;
use super::kind::{self, is_of_types};
use super::mask::masked;
use super::price::find_price;
use super::roles::Role;
use super::row::Row;
use crate::import::SourceRule;
use crate::import::error::ImportError;
use crate::model::source::{Column, UnusedColumn};

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// People on file.
    Contacts,
    /// People that a staff account has saved.
    AddressBook,
    /// Deals.
    Deals,
    /// Entries of a CRM's activity log.
    Activities,
    /// Messages.
    Messages,
    /// Companies.
    Companies,
    /// Tasks with clients, handed out by this program and filled in by people.
    Worklist,
    /// Rows that belong to a known system and hold nothing that the audit can use.
    Unused,
}

/// Bytes of the longest time of day: `12:00:05.123 a.m.`
const LONGEST_CLOCK: usize = 17;

/// Columns of a table that other tables are asked about.
const MOST_OPEN: usize = 12;

/// Cells of a column that are shown by their shape.
const SHAPES: usize = 3;

/// The shapes of the first filled cells of a column.
fn shapes(rows: &[Row], column: usize) -> Vec<String> {
    let cells = rows.iter().map(|row| row.text(column)).filter(|cell| !cell.is_empty());
    cells.take(SHAPES).map(|cell| masked(&cell)).collect()
}

impl TableKind {
    /// The kind that `kind = "…"` in the settings names.
    pub fn from_setting(kind: &str) -> Option<Self> {
        match kind {
            "contacts" => Some(Self::Contacts),
            "address-book" => Some(Self::AddressBook),
            "deals" => Some(Self::Deals),
            "activities" => Some(Self::Activities),
            "messages" => Some(Self::Messages),
            _ => None,
        }
    }
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
    /// Headers in order; they may repeat.
    pub headers: Vec<String>,
    /// The business's own numbers in a log of pairs, as far as its rows give them away: digits, the last ten.
    pub own_ends: Vec<Vec<u8>>,
    /// Columns that look useful and are not used.
    pub unused: Vec<UnusedColumn>,
    /// Columns of which neither header nor cells tell what they are: another table may.
    pub open: Vec<usize>,
    roles: Vec<Option<Role>>,
    evidence: Vec<Evidence>,
    by_role: HashMap<Role, Vec<usize>>,
    messengers: Vec<usize>,
}

impl Plan {
    /// A plan without columns, to which they are added as they are met.
    pub fn growing(dialect: Option<&'static Dialect>, kind: TableKind) -> Self {
        Self::empty(dialect, kind)
    }

    fn empty(dialect: Option<&'static Dialect>, kind: TableKind) -> Self {
        Self {
            dialect,
            kind,
            id_prefix: "",
            people_ids: &[],
            headers: Vec::new(),
            own_ends: Vec::new(),
            unused: Vec::new(),
            open: Vec::new(),
            roles: Vec::new(),
            evidence: Vec::new(),
            by_role: HashMap::new(),
            messengers: Vec::new(),
        }
    }

    /// The plan of a table with these headers and first rows.
    ///
    /// # Errors
    ///
    /// When the settings name a role or a header that does not exist, or when no column says who a row is about.
    pub fn new(headers: Vec<String>, rule: &SourceRule, rows: &[Row]) -> Result<Self, ImportError> {
        let known = rule.system.as_deref().and_then(dialect::by_system);
        let dialect = dialect::recognise(&headers).or(known);
        let system = dialect.map_or("", |dialect| dialect.system.as_str());
        let stated = rule.kind.as_deref().and_then(TableKind::from_setting);
        let by_dialect = || dialect.map(|dialect| dialect.kind_of(&headers));
        let kind = stated.or_else(by_dialect);
        let mut drafts = drafts(headers, system, rows);
        find_price(&mut drafts, rows);
        for joined in &rule.joined {
            if let Some(draft) = drafts.get_mut(joined.column) {
                (draft.role, draft.evidence) = (Role::named(&joined.role), Evidence::Tables);
            }
        }
        let kind = kind.unwrap_or_else(|| kind::kind_of(&drafts, rule, rows));
        let mut plan = Self::empty(dialect, kind);
        for draft in &drafts {
            plan.add(draft.header.clone(), plan.role_in_kind(draft));
            plan.evidence.pop();
            plan.evidence.push(draft.evidence);
        }
        if let Some(dialect) = dialect {
            dialect.adapt(&mut plan);
        }
        plan.apply(rule)?;
        plan.split_times(rows);
        plan.complete(&drafts, rows);
        plan.note_unused(&drafts, rows);
        plan.note_open(&drafts);
        plan.check(rule)?;
        if kind == TableKind::Messages {
            plan.own_ends = ends::of_business(&plan, rows);
        }
        Ok(plan)
    }

    /// The role of a column in a table of this kind.
    fn role_in_kind(&self, draft: &Draft) -> Option<Role> {
        let in_log = |wanted: fn(Role) -> bool| draft.role_in_log.filter(|role| wanted(*role));
        match self.kind {
            // «Клиент» is a number in logs of calls; where no cell is one, it is a name, and other columns say how it is reached.
            TableKind::Messages if draft.role_in_log == Some(Role::Phone) && holds_names(draft) => draft.role,
            TableKind::Messages => draft.role_in_log.or(draft.role.filter(|role| role.is_contact())),
            TableKind::Worklist => draft.role_in_worklist(),
            TableKind::Deals | TableKind::Activities if self.dialect.is_none() && draft.is_id_of_client() => {
                Some(Role::ContactIds)
            }
            TableKind::Activities => {
                let of_log = |role: Role| {
                    matches!(
                        role,
                        Role::Time | Role::Direction | Role::Duration | Role::Outcome | Role::Channel
                    )
                };
                let sort = (self.dialect.is_none() && is_of_types(draft)).then_some(Role::ActivityType);
                sort.or(draft.role).or_else(|| in_log(of_log))
            }
            TableKind::Deals => {
                draft.role.or_else(|| in_log(|role| role == Role::Time).map(|_| Role::Created))
            }
            _ => draft.role,
        }
    }

    /// Notes the columns that look useful and have no role.
    fn note_unused(&mut self, drafts: &[Draft], rows: &[Row]) {
        let is_of_people =
            !matches!(self.kind, TableKind::Unused | TableKind::Worklist | TableKind::Messages);
        for (column, draft) in drafts.iter().enumerate().filter(|_| is_of_people) {
            if self.role(column).is_some() {
                continue;
            }
            if let Some((looks_like, cells)) = draft.looks_like() {
                self.unused.push(UnusedColumn {
                    header: draft.header.clone(),
                    number: column as u32 + 1,
                    looks_like: looks_like.to_owned(),
                    cells,
                    of: draft.looks.filled,
                    shapes: shapes(rows, column),
                });
            }
        }
    }

    /// Notes the columns that may name somebody who stands in another table. In a table that names its people itself nothing is
    /// left to be found; in one of clients it can only be the id by which others name them.
    fn note_open(&mut self, drafts: &[Draft]) {
        let is_known = |draft: &Draft| {
            draft.role.is_some_and(|role| role.is_name() || role.is_contact() || role == Role::ContactIds)
                || draft.is_id_of_client()
        };
        let may_be = match self.kind {
            TableKind::Contacts => !self.has(Role::RecordId),
            TableKind::Deals | TableKind::Activities | TableKind::Unused => {
                !drafts.iter().any(is_known) || only_refers(drafts)
            }
            _ => false,
        };
        if self.dialect.is_some() || !may_be {
            return;
        }
        let is_open = |(column, draft): &(usize, &Draft)| {
            let looks = &draft.looks;
            // `Code` of a receipt is its own id as far as its header tells.
            let role = self.role(*column);
            let is_free = role.is_none() || matches!(role, Some(Role::RecordId | Role::ContactIds));
            is_free
                && looks.filled > 1
                && !looks.are(looks.dates + looks.amounts + looks.phones + looks.emails + looks.answers)
        };
        let found = drafts.iter().enumerate().filter(is_open).map(|(column, _)| column);
        self.open = found.take(MOST_OPEN).collect();
    }

    /// Adds a column.
    pub fn add(&mut self, header: String, role: Option<Role>) {
        if let Some(role) = role {
            self.by_role.entry(role).or_default().push(self.headers.len());
        }
        if role.is_some_and(Role::is_messenger) {
            self.messengers.push(self.headers.len());
        }
        self.headers.push(header);
        self.roles.push(role);
        self.evidence.push(Evidence::Header);
    }

    /// Gives a column another role.
    pub fn set(&mut self, column: usize, role: Option<Role>) {
        let Some(slot) = self.roles.get_mut(column) else { return };
        if let Some(old) = std::mem::replace(slot, role) {
            self.by_role.entry(old).or_default().retain(|other| *other != column);
        }
        if let Some(role) = role {
            let columns = self.by_role.entry(role).or_default();
            columns.push(column);
            columns.sort_unstable();
        }
        self.messengers = self.columns(Role::is_messenger);
    }

    /// Gives a column a role for which its cells speak.
    pub(super) fn set_by_cells(&mut self, column: usize, role: Role) {
        self.set(column, Some(role));
        if let Some(evidence) = self.evidence.get_mut(column) {
            *evidence = Evidence::Cells;
        }
    }

    /// Columns of messenger ids, in order.
    pub fn messengers(&self) -> &[usize] {
        &self.messengers
    }

    /// Columns of a role, in order.
    pub fn all(&self, role: Role) -> &[usize] {
        self.by_role.get(&role).map_or(&[], Vec::as_slice)
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

    /// Puts the columns that the settings name in place of those that were recognised.
    fn apply(&mut self, rule: &SourceRule) -> Result<(), ImportError> {
        for (key, headers) in &rule.columns {
            let purpose = Role::from_setting(key).ok_or_else(|| self.missing(&format!("the role {key}")))?;
            for column in self.all(purpose).to_vec() {
                self.set(column, None);
            }
            for header in headers {
                let column = self.find(header).ok_or_else(|| self.missing(header))?;
                self.set(column, Some(purpose));
                self.evidence[column] = Evidence::Settings;
            }
        }
        Ok(())
    }

    /// The column of a header: as written, else without regard to case and blanks.
    fn find(&self, header: &str) -> Option<usize> {
        let fold = |header: &str| words(header);
        let exact = self.headers.iter().position(|other| other.trim() == header.trim());
        exact.or_else(|| self.headers.iter().position(|other| fold(other) == fold(header)))
    }

    /// Where date and time of day stand in two columns, the one whose cells are clock times is no date.
    fn split_times(&mut self, rows: &[Row]) {
        let times = self.all(Role::Time).to_vec();
        let is_clock = |column: &&usize| {
            let mut cells = rows
                .iter()
                .map(|row| row.bytes(**column).trim_ascii())
                .filter(|cell| !cell.is_empty())
                .peekable();
            cells.peek().is_some() && cells.all(|cell| cell.contains(&b':') && cell.len() <= LONGEST_CLOCK)
        };
        if times.len() > 1
            && let Some(column) = times.iter().find(is_clock)
        {
            self.set(*column, Some(Role::TimeOfDay));
        }
    }
}

/// Whether a column that may be of names holds nothing by which anybody is reached.
fn holds_names(draft: &Draft) -> bool {
    let looks = &draft.looks;
    let reaches = looks.phones + looks.emails + looks.contacts() + looks.wordless;
    draft.role.is_some_and(Role::is_name) && looks.filled > 0 && reaches == 0
}

/// Whether the rows name their clients by nothing but ids.
fn only_refers(drafts: &[Draft]) -> bool {
    let is_reference = |draft: &Draft| draft.role == Some(Role::ContactIds) || draft.is_id_of_client();
    let names = |draft: &Draft| draft.role.is_some_and(|role| role.is_name() || role.is_contact());
    drafts.iter().any(is_reference) && !drafts.iter().any(names)
}
