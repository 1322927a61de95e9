//! What each column of one table is for, and what kind of table that makes it.

use std::collections::HashMap;

use super::dialect::{self, Dialect};
use super::roles::{Role, role_in_messages, role_in_worklist, role_of};
use crate::import::SourceRule;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::model::source::Column;

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

/// Most headers that an error names.
const MOST_NAMED: usize = 30;

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
    /// Headers in order; they may repeat.
    pub headers: Vec<String>,
    roles: Vec<Option<Role>>,
    by_role: HashMap<Role, Vec<usize>>,
    messengers: Vec<usize>,
}

impl Plan {
    /// A plan without columns, to which they are added as they are met.
    pub fn growing(dialect: &'static Dialect, kind: TableKind) -> Self {
        Self::empty(Some(dialect), kind)
    }

    fn empty(dialect: Option<&'static Dialect>, kind: TableKind) -> Self {
        let (headers, roles, by_role, messengers) = (Vec::new(), Vec::new(), HashMap::new(), Vec::new());
        Self { dialect, kind, id_prefix: "", headers, roles, by_role, messengers }
    }

    /// The plan of a table with these headers.
    ///
    /// # Errors
    ///
    /// When the settings name a role or a header that does not exist, or when no column says who a row is about.
    pub fn new(headers: Vec<String>, rule: &SourceRule) -> Result<Self, ImportError> {
        let known = rule.system.as_deref().and_then(dialect::by_system);
        let dialect = dialect::recognise(&headers).or(known);
        let system = dialect.map_or("", |dialect| dialect.system);
        let kind = match rule.kind.as_deref().and_then(TableKind::from_setting) {
            Some(kind) => kind,
            None => dialect::kind_of(dialect, &headers, rule),
        };
        let mut plan = Self::empty(dialect, kind);
        for header in headers {
            let purpose = match kind {
                TableKind::Messages => role_in_messages(&header),
                TableKind::Worklist => role_in_worklist(&header),
                _ => role_of(&header, system),
            };
            plan.add(header, purpose);
        }
        if let Some(dialect) = dialect {
            (dialect.adapt)(&mut plan);
        }
        plan.apply(rule)?;
        plan.split_times();
        plan.check(rule)?;
        Ok(plan)
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
        let column = |(header, role): (&String, &Option<Role>)| Column {
            header: header.clone(),
            role: role.map(Role::id),
        };
        self.headers.iter().zip(&self.roles).map(column).collect()
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
            }
        }
        Ok(())
    }

    /// The column of a header: as written, else without regard to case and blanks.
    fn find(&self, header: &str) -> Option<usize> {
        let fold = super::roles::folded;
        let exact = self.headers.iter().position(|other| other.trim() == header.trim());
        exact.or_else(|| self.headers.iter().position(|other| fold(other) == fold(header)))
    }

    /// Where date and time of day stand in two columns, the second one is no date.
    fn split_times(&mut self) {
        let times = self.all(Role::Time).to_vec();
        let is_clock = |column: &&usize| {
            let header = self.headers.get(**column).map(|header| super::roles::folded(header));
            header.is_some_and(|header| header == "time" || header == "время")
        };
        if times.len() > 1
            && let Some(column) = times.iter().find(is_clock)
        {
            self.set(*column, Some(Role::TimeOfDay));
        }
    }

    /// Whether the columns that the kind of table cannot do without are there.
    fn check(&self, rule: &SourceRule) -> Result<(), ImportError> {
        use Role::{ChatId, Email, FirstName, From, FullName, LastName, Login, Phone, RecordId, Time};
        let any = |roles: &[Role]| roles.iter().any(|role| self.has(*role));
        let messenger = !self.messengers.is_empty();
        let person = messenger || any(&[Phone, Email, Login, FullName, FirstName, LastName]);
        let sought = match self.kind {
            TableKind::Unused | TableKind::Companies => return Ok(()),
            TableKind::Worklist if self.has(Role::ClientHandle) => return Ok(()),
            TableKind::Worklist => "the column of clients' handles",
            TableKind::Contacts | TableKind::AddressBook if person => return Ok(()),
            TableKind::Contacts | TableKind::AddressBook => "a column of phones, e-mails or names",
            TableKind::Deals if any(&[RecordId, Role::DealName, Role::DealAmount, Role::DealStage]) => {
                return Ok(());
            }
            TableKind::Deals => "a column of deal names, amounts or stages",
            TableKind::Activities if any(&[Time, Role::DoneAt, Role::Created]) => return Ok(()),
            TableKind::Activities => "a column of times",
            TableKind::Messages if !self.has(Time) => "a column of times",
            TableKind::Messages if !self.has(Role::Channel) && rule.channel.is_none() && !messenger => {
                "a column of channels, or channel in the settings"
            }
            TableKind::Messages if messenger || any(&[Phone, Email, FullName, ChatId, From]) => return Ok(()),
            TableKind::Messages => "a column of phones, e-mails, names or chat ids",
        };
        Err(self.missing(sought))
    }

    /// The error of a table without a column.
    fn missing(&self, sought: &str) -> ImportError {
        // Where the header row is missing, the first row of data stands in its place: nobody's data goes into messages.
        let is_value = |header: &str| {
            header.contains('@')
                || header.bytes().filter(u8::is_ascii_digit).count() > 4
                || header.len() > 100
        };
        if self.headers.iter().any(|header| is_value(header)) {
            let found = "…".to_owned();
            return ImportErrorKind::Columns { sought: sought.to_owned(), found }.into();
        }
        let shown =
            |header: &String| if is_value(header) { "…".to_owned() } else { header.trim().to_owned() };
        let headers: Vec<String> = self.headers.iter().take(MOST_NAMED).map(shown).collect();
        let mut found = if headers.is_empty() { "-".to_owned() } else { headers.join(", ") };
        if self.headers.len() > MOST_NAMED {
            found = format!("{found} … ({} in all)", self.headers.len());
        }
        ImportErrorKind::Columns { sought: sought.to_owned(), found }.into()
    }
}
