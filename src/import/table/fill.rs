//! From rows to what a source tells: every row ends as a record, deal, activity or message, or is left out.

use super::activities::Log;
use super::addresses::looks_like_email;
use super::contacts::{merged, note_phones, record};
use super::dates::Dates;
use super::deal_reader::DealReader;
use super::deals::Deals;
use super::goes_on::goes_on;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::messages::Messages;
use super::money::Notation;
use super::phone_form::looks_like_phone;
use super::plan::Plan;
use super::points::points;
use super::roles::Role;
use super::row::Row;
use super::stages::Named;
use super::table_kind::TableKind;
use super::unread::Unread;
use super::words::consent;
use super::worklist;
use crate::import::ReadContext;
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::{Consent, ContactPoint, Record};
use crate::model::source::{SourceData, SourceKind, StatedPerson, TableDetail};

/// Fills a source from rows.
pub struct Filler<'c> {
    /// Reader of date cells.
    pub dates: Dates,
    /// What has been read so far.
    pub data: SourceData,
    /// The activity log.
    pub log: Log,
    /// The notation of amounts.
    pub notation: Notation,
    named: Named,
    unread: Unread,
    context: ReadContext<'c>,
    deals: Deals,
    messages: Option<Box<Messages>>,
    counts: TableDetail,
    /// What the name of the file says of the addresses in it.
    of_file: Consent,
}

impl<'c> Filler<'c> {
    /// A filler of an empty source.
    pub fn new(context: &ReadContext<'c>, dates: Dates) -> Self {
        Self {
            dates,
            data: SourceData::default(),
            log: Log::default(),
            notation: Notation::default(),
            named: Named::new(&context.params.won_stages, &context.params.lost_stages),
            unread: Unread::default(),
            context: *context,
            deals: Deals::default(),
            messages: None,
            counts: TableDetail::default(),
            of_file: consent(context.name.rsplit_once('.').map_or(context.name, |(stem, _)| stem)),
        }
    }

    /// Takes one row that is neither blank nor a footer.
    pub fn take(&mut self, plan: &Plan, row: &Row) {
        if plan.layout.rows_go_on && goes_on(plan, row) && self.go_on(plan, row) {
            return;
        }
        self.counts.rows += 1;
        if plan.kind != TableKind::Messages {
            self.count(plan, row);
        }
        let data = &mut self.data;
        match plan.kind {
            TableKind::Messages => {
                let messages =
                    self.messages.get_or_insert_with(|| Box::new(Messages::new(plan, &self.context)));
                messages.take(row, &mut self.dates, data, &self.context);
            }
            TableKind::Deals => {
                let (dates, notation) = (&mut self.dates, self.notation);
                let (named, unread) = (&self.named, &mut self.unread);
                self.deals.take(plan, row, &mut DealReader { dates, notation, named, unread }, data);
            }
            TableKind::Activities => self.log.take(plan, row, &mut self.dates, data),
            TableKind::Contacts | TableKind::AddressBook | TableKind::Companies => self.person(plan, row),
            TableKind::Worklist => worklist::take(plan, row, &mut self.dates, &mut self.log, data),
            TableKind::Unused => data.ledger.skip(SkipReason::Unsupported, row.place),
        }
    }

    /// What was told from the columns of the rows so far says nothing of those that follow.
    pub(super) fn begin_table(&mut self) {
        self.deals.forget_headers();
    }

    /// Takes a row that the end of the file cut off: it is seen, but not used.
    pub fn broken(&mut self, place: u64) {
        self.counts.rows += 1;
        self.data.ledger.skip(SkipReason::Malformed, place);
        self.data.detail.notices.push("truncated".to_owned());
    }

    /// Counts an item that has no row of its own shape, for `inspect`.
    pub fn counted(&mut self) {
        self.counts.rows += 1;
    }

    /// Counts what columns of contact points hold.
    pub fn count(&mut self, plan: &Plan, row: &Row) {
        if plan.dialect.is_none() {
            return self.count_points(plan, row);
        }
        let any = |role: Role, test: fn(&[u8]) -> bool| {
            plan.all(role).iter().any(|column| test(row.bytes(*column)))
        };
        // In a cell of several kinds an address may have the digits of a phone.
        let has_number = |cell: &[u8]| {
            cell.split(|byte| matches!(byte, b',' | b';' | b'\n'))
                .any(|part| !looks_like_email(part) && looks_like_phone(part))
        };
        let with_phone = any(Role::Phone, looks_like_phone) || any(Role::Contact, has_number);
        let with_email = any(Role::Email, looks_like_email) || any(Role::Contact, looks_like_email);
        self.counts.with_phone += u64::from(with_phone);
        self.counts.with_email += u64::from(with_email);
        let filled = |column: &usize| !row.bytes(*column).trim_ascii().is_empty();
        let is_messenger = plan.messengers().iter().any(filled);
        self.counts.with_messenger += u64::from(is_messenger);
    }

    /// The same where contacts may stand in cells of any column.
    fn count_points(&mut self, plan: &Plan, row: &Row) {
        count_kinds(&mut self.counts, &points(plan, row), &[]);
    }

    /// Adds the contacts of a row to the person above it; `false` where there is none.
    fn go_on(&mut self, plan: &Plan, row: &Row) -> bool {
        let Some(person) = self.data.records.last_mut().filter(|person| !person.name.is_empty()) else {
            return false;
        };
        note_phones(plan, row, &mut self.unread);
        let mut new = points(plan, row);
        new.retain(|point| !person.points.contains(point));
        count_kinds(&mut self.counts, &new, &person.points);
        person.points.extend(new);
        true
    }

    fn person(&mut self, plan: &Plan, row: &Row) {
        self.data.merged.extend(merged(plan, row));
        match record(plan, row, &mut self.dates, &mut self.unread) {
            Err(reason) => return self.data.ledger.skip(reason, row.place),
            Ok(person) if plan.kind == TableKind::AddressBook => {
                let handles = person.points.into_iter().map(|point| point.raw).collect();
                self.data.people.push(StatedPerson { name: person.name, handles });
            }
            Ok(mut person) => {
                if self.of_file != Consent::Usable {
                    self.mark_all(&mut person);
                }
                self.data.records.push(person);
            }
        }
        self.data.ledger.records += 1;
    }

    /// Mailing services write a file for each state of an address.
    fn mark_all(&mut self, person: &mut Record) {
        let mails = person.points.iter_mut().filter(|point| matches!(point.raw, RawHandle::Email(_)));
        for point in mails.filter(|point| point.consent == Consent::Usable) {
            point.consent = self.of_file;
            self.data.shows_consent = true;
        }
    }

    /// Whether a list with columns of phones or addresses holds none of them. In a list of some length that is no chance: rights
    /// to see contacts are given apart from those to see clients.
    fn is_withheld(&self, plan: &Plan) -> bool {
        let is_list = matches!(plan.kind, TableKind::Contacts) && plan.dialect.is_some();
        let has_column = plan.has(Role::Phone) || plan.has(Role::Email);
        let counts = &self.counts;
        // Where people are known by a messenger alone, empty cells are what they are.
        let known = counts.with_phone + counts.with_email + counts.with_messenger;
        is_list && has_column && counts.rows > 1 && known == 0
    }

    /// The filled source.
    pub fn finish(mut self, plan: &Plan, delimiter: &str) -> SourceData {
        if let Some(messages) = self.messages.take() {
            messages.finish(&mut self.data);
        }
        let is_withheld = self.is_withheld(plan);
        let data = &mut self.data;
        data.activities.seal();
        data.kind = match plan.kind {
            TableKind::Messages => SourceKind::Messenger,
            TableKind::AddressBook => SourceKind::AddressBook,
            _ => SourceKind::Crm,
        };
        if plan.kind == TableKind::Messages && data.channel.is_none() {
            data.channel.clone_from(&self.context.rule.channel);
        }
        let system = plan.dialect.map_or("", |dialect| dialect.system.as_str());
        data.system = self.context.rule.system.clone().unwrap_or_else(|| system.to_owned());
        let of_consent = [Role::OptOut, Role::ConsentStatus, Role::Bounce];
        data.shows_consent |= of_consent.iter().any(|role| plan.has(*role));
        data.is_log |= plan.kind == TableKind::Activities;
        let names_companies = |column: &usize| speaks_of(&words(&plan.headers[*column]), Sense::Company);
        data.is_of_companies =
            plan.kind == TableKind::Companies || plan.all(Role::FullName).iter().any(names_companies);
        data.detail.date_order = self.dates.order().map(|order| order.id().to_owned());
        self.deals.settle_currencies(data);
        self.deals.hand_over_ids(data);
        for notice in self.deals.notices(plan, data) {
            data.detail.notices.push(notice.to_owned());
        }
        if is_withheld {
            data.detail.notices.push("contacts-withheld".to_owned());
        }
        data.unknown_stages = self.deals.unknown_stages().into();
        data.unread = self.unread.finish().into();
        data.unused = plan.unused.iter().cloned().collect();
        data.colleagues = plan.colleagues.iter().cloned().collect();
        self.counts.columns = plan.shown();
        delimiter.clone_into(&mut self.counts.delimiter);
        data.detail.table = Some(Box::new(self.counts));
        self.data
    }
}

/// Counts the kinds of contacts among `points` that are not among those `before`.
fn count_kinds(counts: &mut TableDetail, points: &[ContactPoint], before: &[ContactPoint]) {
    let has =
        |points: &[ContactPoint], is_it: fn(&RawHandle) -> bool| points.iter().any(|point| is_it(&point.raw));
    let any = |is_it: fn(&RawHandle) -> bool| u64::from(has(points, is_it) && !has(before, is_it));
    counts.with_phone +=
        any(|raw| matches!(raw, RawHandle::Phone(cell) if looks_like_phone(cell.as_bytes())));
    counts.with_email +=
        any(|raw| matches!(raw, RawHandle::Email(cell) if looks_like_email(cell.as_bytes())));
    counts.with_messenger += any(|raw| matches!(raw, RawHandle::Platform(..)));
}
