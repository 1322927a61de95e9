//! How the plan of one table is made: from what each column seems to be, the kind of table that makes it, the system that it is
//! of, and the settings.

use super::call_legs;
use super::code_column::code_column;
use super::colleagues;
use super::columns::drafts;
use super::deal_ids;
use super::dialect::{self, Rule};
use super::draft::Draft;
use super::ends;
use super::entries::{are_messages_of_others, names_channels};
use super::evidence::Evidence;
use super::goes_on::has_rows_that_go_on;
use super::groups::has_groups;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::kind::{self, is_of_types};
use super::log_columns::channel_between;
use super::logins;
use super::needs::NO_CHANNEL;
use super::others::are_of_others;
use super::parties;
use super::plan::Plan;
use super::price::find_price;
use super::roles::Role;
use super::row::Row;
use super::sides;
use super::table_kind::TableKind;
use super::title::Title;
use crate::import::SourceRule;
use crate::import::error::ImportError;
use crate::reference::channels;

/// Bytes of the longest time of day: `12:00:05.123 a.m.`
const LONGEST_CLOCK: usize = 17;

impl Plan {
    /// The plan of a table with these headers, first rows and title.
    ///
    /// # Errors
    ///
    /// When the settings name a role or a header that does not exist, or when no column says who a row is about.
    pub fn new(
        headers: Vec<String>,
        rule: &SourceRule,
        rows: &[Row],
        title: &Title,
    ) -> Result<Self, ImportError> {
        let known = rule.system.as_deref().and_then(dialect::by_system);
        let dialect = dialect::recognise(&headers).or(known);
        let system = dialect.map_or("", |dialect| dialect.system.as_str());
        let stated = rule.kind.as_deref().and_then(TableKind::from_setting);
        let by_dialect = || dialect.map(|dialect| dialect.kind_of(&headers));
        let is_left_over =
            stated.is_none() && dialect.is_some_and(|dialect| dialect.is_kind_left_over(&headers));
        let kind = stated.or_else(by_dialect);
        let mut drafts = drafts(headers, system, rows);
        find_price(&mut drafts, rows);
        for joined in &rule.joined {
            if let Some(draft) = drafts.get_mut(joined.column) {
                (draft.role, draft.evidence) = (Role::named(&joined.role), Evidence::Tables);
            }
        }
        // What is left over of a system's tables are its people: rows that name and reach nobody are something else.
        let is_of_people = |role: Role| role.is_name() || role.is_contact() || role == Role::CompanyName;
        let is_of_nobody = || !drafts.iter().any(|draft| draft.role.is_some_and(is_of_people));
        let may_be_people = |kind: &TableKind| matches!(kind, TableKind::Contacts | TableKind::Companies);
        let kind = kind.filter(|kind| !(is_left_over && may_be_people(kind) && is_of_nobody()));
        let kind = kind.unwrap_or_else(|| kind::kind_of(&drafts, rule, rows, title));
        if dialect.is_none() {
            logins::tell_whose(&mut drafts, rows, title, kind);
        }
        let mut plan = Self::growing(dialect, kind);
        plan.are_payments = dialect.is_none() && title.names_payments();
        for draft in &drafts {
            plan.add(draft.header.clone(), plan.role_in_kind(draft), draft.evidence);
        }
        plan.adapt();
        plan.apply(rule)?;
        plan.split_times(rows);
        plan.complete(&drafts, rows);
        parties::find_client(&mut plan, &drafts);
        parties::leave_out(&mut plan, &mut drafts, rows);
        plan.note_unused(&drafts, rows);
        plan.note_open(&drafts);
        plan.deal_ids = deal_ids::columns(&plan, &drafts);
        let is_of_staff = title.names_staff() || are_of_others(&drafts);
        plan.colleagues = colleagues::of(&plan, &drafts, rows, is_of_staff);
        if kind == TableKind::Messages {
            plan.channel = plan.channel.or_else(|| channel_between(&drafts));
            plan.sides = sides::column(&plan, &drafts);
        }
        if kind == TableKind::Activities && dialect.is_none() {
            let stated = rule.channel.as_deref().and_then(channels::channel);
            plan.channel = stated.map(|channel| channel.id.as_str());
            if stated.is_none() && are_messages_of_others(&drafts) && !names_channels(&plan, rows) {
                return Err(plan.missing(NO_CHANNEL));
            }
        }
        plan.check(rule)?;
        plan.layout.rows_go_on =
            dialect.is_none() && kind == TableKind::Contacts && has_rows_that_go_on(&plan, rows);
        plan.layout.has_groups = has_groups(&plan, rows);
        plan.code = code_column(&plan, rows);
        if kind == TableKind::Messages {
            ends::find_ends(&mut plan, rows);
            plan.own_ends = ends::of_business(&plan, rows);
            plan.call_id = call_legs::column(&plan, &drafts, rows);
        }
        Ok(plan)
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
                self.set_by(column, Some(purpose), Evidence::Settings);
            }
        }
        Ok(())
    }

    /// Changes roles where a header means something else in tables of the system than elsewhere.
    fn adapt(&mut self) {
        let Some(dialect) = self.dialect else { return };
        for (rule, found) in dialect.changes(&self.headers, self.kind) {
            match rule {
                Rule::Role(role) => found.into_iter().for_each(|column| self.set(column, *role)),
                Rule::ClientId => {
                    for column in found {
                        if self.role(column) == Some(Role::RecordId) {
                            self.set(column, Some(Role::ContactIds));
                        }
                    }
                }
                Rule::Prefix(prefix) if !found.is_empty() => self.id_prefix = prefix,
                Rule::Prefix(_) => {}
                Rule::People(starts) => self.people_ids = starts,
                Rule::Channel(channel) => self.channel = Some(channel),
                Rule::Conversation => self.is_conversation = true,
                Rule::Service(word) => {
                    self.service.extend(found.into_iter().map(|column| (column, word.as_str())));
                }
            }
        }
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
                // «Направление: входящее письмо» names a kind of entry, too, but first of all which way it went.
                let is_way = draft.role_in_log == Some(Role::Direction) && draft.looks.ways > 0;
                let is_sort = self.dialect.is_none() && !is_way && is_of_types(draft);
                let sort = is_sort.then_some(Role::ActivityType);
                sort.or(draft.role).or_else(|| in_log(of_log))
            }
            _ => draft.role,
        }
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

    /// Gives roles that follow from the kind of table and the other columns.
    fn complete(&mut self, drafts: &[Draft], rows: &[Row]) {
        let is_time = |draft: &Draft| draft.looks.are(draft.looks.times);
        let is_status = |draft: &Draft| draft.looks_like().is_some_and(|(looks, _)| looks == "status");
        if matches!(self.kind, TableKind::Contacts | TableKind::AddressBook) {
            self.find_channel_of_ids(drafts);
        }
        if self.kind == TableKind::Contacts && self.dialect.is_none() {
            self.find_status_of_addresses(drafts);
        }
        match self.kind {
            TableKind::Deals => {
                self.find_beginning(drafts);
                self.drop_clocks(drafts);
                self.keep_the_whole(drafts, rows);
                // Where each row is a payment, what was paid is its amount.
                if !self.has(Role::DealAmount) {
                    for column in self.all(Role::Spent).to_vec() {
                        self.set(column, Some(Role::DealAmount));
                    }
                }
                if ![Role::DealStage, Role::DealStatus, Role::Stage].iter().any(|role| self.has(*role)) {
                    self.find_by_cells(drafts, Role::DealStatus, is_status);
                }
                if self.columns(Role::is_date).is_empty() {
                    self.find_by_cells(drafts, Role::Created, Draft::is_day_of_business);
                }
                if self.columns(Role::is_date).is_empty() {
                    self.find_by_cells(drafts, Role::Created, is_named_for_days);
                }
                self.find_currency(drafts);
                self.find_ways_of_money(drafts, rows);
            }
            TableKind::Activities if self.columns(Role::is_date).is_empty() => {
                self.find_by_cells(drafts, Role::Time, Draft::is_day_in_each_row);
            }
            TableKind::Contacts if self.columns(Role::is_date).is_empty() => {
                self.find_by_cells(drafts, Role::Created, is_of_beginning);
                // A date with a time of day is when the row was made: a form's answer, a subscription.
                if !self.has(Role::Created) {
                    self.find_by_cells(drafts, Role::Created, is_time);
                }
            }
            _ => {}
        }
    }

    /// In a list with ids of which no header says where they lead, the column whose cells are channels names that of the row.
    fn find_channel_of_ids(&mut self, drafts: &[Draft]) {
        let names_channels = |column: usize| {
            let looks = &drafts[column].looks;
            let may_name = matches!(self.role(column), None | Some(Role::Channel | Role::OtherMessenger));
            may_name && looks.channels > 0 && looks.channels * 5 >= looks.filled * 4
        };
        let is_id = |column: usize| {
            matches!(self.role(column), Some(Role::OtherMessenger | Role::Contact)) && !names_channels(column)
        };
        if !(0..drafts.len()).any(is_id) {
            return;
        }
        let found = (0..drafts.len()).find(|column| names_channels(*column));
        for column in self.all(Role::Channel).to_vec() {
            self.set(column, None);
        }
        if let Some(column) = found {
            self.set_by(column, Some(Role::Channel), Evidence::Cells);
        }
    }

    /// In a list of people a status may say of addresses that mail comes back or is not wanted: its words are those of no deal.
    fn find_status_of_addresses(&mut self, drafts: &[Draft]) {
        if !self.has(Role::Email) || self.has(Role::ConsentStatus) {
            return;
        }
        let says = |column: &usize| drafts.get(*column).is_some_and(|draft| draft.looks.consents > 0);
        let found = [Role::DealStatus, Role::DealStage, Role::Stage].map(|role| self.all(role).to_vec());
        if let Some(column) = found.into_iter().flatten().find(says) {
            self.set_by(column, Some(Role::ConsentStatus), Evidence::Cells);
        }
    }

    /// Gives a role to the first column without one whose header says nothing and whose cells are of a kind.
    fn find_by_cells(&mut self, drafts: &[Draft], role: Role, is_it: impl Fn(&Draft) -> bool) {
        let is_free = |column: usize, draft: &Draft| {
            self.role(column).is_none() && draft.meaning == Meaning::Unknown && is_it(draft)
        };
        let found = drafts.iter().enumerate().find(|(column, draft)| is_free(*column, draft));
        if let Some((column, _)) = found {
            self.set_by(column, Some(role), Evidence::Cells);
        }
    }
}

/// Whether a column's header says that something began, and its cells are days.
fn is_of_beginning(draft: &Draft) -> bool {
    draft.is_day_of_business() && speaks_of(&words(&draft.header), Sense::Begun)
}

/// Whether a column that may be of names holds nothing by which anybody is reached.
fn holds_names(draft: &Draft) -> bool {
    let looks = &draft.looks;
    let reaches = looks.phones + looks.emails + looks.contacts() + looks.wordless;
    draft.role.is_some_and(Role::is_name) && looks.filled > 0 && reaches == 0
}

/// Whether a header says that its cells are days, and nothing else, and most of them are; a line of sums may stand among them.
fn is_named_for_days(draft: &Draft) -> bool {
    let words = words(&draft.header);
    let is_day = |word: &String| speaks_of(std::slice::from_ref(word), Sense::Day);
    !words.is_empty() && words.iter().all(is_day) && draft.looks.dates * 2 > draft.looks.filled
}
