//! Rows that are deals, orders, visits or payments.

use std::collections::HashMap;
use std::rc::Rc;

use smallvec::SmallVec;

use super::cell::UNKNOWN;
use super::contacts::{first_text, name, note_phones};
use super::deal_ids::Collected;
use super::deal_reader::DealReader;
use super::decided::state;
use super::heading::{Heading, has_stages, unstated};
use super::money::{Amount, currency};
use super::money_way::MoneyWay;
use super::people::{People, ids, names};
use super::plan::Plan;
use super::points::points;
use super::roles::Role;
use super::row::Row;
use super::words::is_deleted;
use crate::model::ledger::SkipReason;
use crate::model::order::InOrder as _;
use crate::model::record::{ContactRef, Deal, DealState};
use crate::model::scoring::DECISION_DAYS;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::SourceData;
use crate::model::time::Day;
use crate::reference::currencies;

/// Most stages of which nothing is known that are told apart.
const MOST_STAGES: usize = 40;

/// One in so many deals in stages of which nothing is known is worth a word.
const SHARE_OF_DARK: u64 = 5;

/// What has been seen of the deals of one source.
#[derive(Debug, Default)]
pub struct Deals {
    /// Amounts and days of deals by id: a history of stages repeats them, and so does a table of what was ordered.
    ids: HashMap<String, SmallVec<[Seen; 1]>>,
    people: People,
    /// Which deals of other tables its rows may be parts of.
    named: Collected,
    /// Deals of which the table decides whether they were won or lost, and deals that have no stage that is known.
    decided: u64,
    /// Stages of which nothing is known, with their deals.
    stages: SortedMap<String, u64>,
    /// What the headers of amounts say, for a number of columns.
    heading: Option<(usize, Rc<Heading>)>,
    /// Open deals whose date of closing has passed by the time of the latest deal.
    latest: Option<Day>,
    closing: Vec<Day>,
    /// Won deals, those with an amount, and the days of those in stages of which nothing is known: of closing, else of opening.
    won: u64,
    valued: u64,
    dark: Vec<(Day, bool)>,
    /// Stages of lost deals. Where nothing was won, one of several may be what is paid: «cancelado» beside «anulado».
    lost: SortedSet<String>,
}

/// What tells rows of one id apart.
type Seen = (Option<u64>, Option<Day>);

impl Deals {
    /// Takes one row as a deal, and its contact as a record where the row itself tells how to reach it.
    pub fn take(&mut self, plan: &Plan, row: &Row, reader: &mut DealReader<'_>, data: &mut SourceData) {
        let is_deleted = plan.all(Role::Deleted).iter().any(|column| is_deleted(&row.text(*column)));
        if is_deleted {
            return data.ledger.skip(SkipReason::Merged, row.place);
        }
        let way = plan.money_way(row, reader.unread);
        if way == Some(MoneyWay::Out) {
            return data.ledger.skip(SkipReason::PaidOut, row.place);
        }
        let contacts = self.contacts(plan, row, data);
        note_phones(plan, row, reader.unread);
        let stated = state(plan, row, reader.named);
        if stated.is_none() {
            self.note_stage(plan, row);
        }
        let ((amount, beside), paid) = self.amount_and_paid(plan, row, reader);
        let back = self.amount(plan, plan.all(Role::Returned), row, reader).0;
        let amount = match way {
            Some(MoneyWay::Back) => amount.map(|amount| -amount.abs()),
            _ => amount.map(|amount| amount - back.map_or(0.0, f64::abs)),
        };
        let heading = self.heading(plan);
        let of_way = way.map(|_| DealState::Won);
        let stated_elsewhere = stated.or(of_way).or(paid);
        let state = stated_elsewhere.or_else(|| heading.by_day_of_payment(row)).unwrap_or(heading.unstated);
        let of_sign = beside.filter(|_| !self.header_decides(plan, row));
        let own = own_currency(plan, row).or(of_sign);
        let currency = own.or_else(|| amount.and_then(|_| self.currency_beside(plan, row)));
        let opened = reader.opened(plan, row);
        let closed = reader.closed(plan, row, state, opened);
        let seen = (amount.map(f64::to_bits), closed.or(opened));
        let Some((id, is_numbered)) = self.id(plan, row, seen) else {
            return data.ledger.skip(SkipReason::Duplicate, row.place);
        };
        let deal = Deal {
            id,
            is_numbered,
            amount,
            currency: currency.unwrap_or_default(),
            state,
            opened: opened.or_else(|| if plan.has(Role::Created) { None } else { closed }),
            closed,
            contacts,
            place: row.place,
        };
        let name = first_text(plan, row, Role::DealName);
        if deal.amount.is_none() && deal.contacts.is_empty() && name.is_empty() && deal.is_numbered {
            return data.ledger.skip(SkipReason::Malformed, row.place);
        }
        self.note_closing(plan, row, &deal, reader);
        self.won += u64::from(deal.state == DealState::Won);
        if deal.state == DealState::Lost && self.won == 0 && deal.amount.is_some() {
            self.note_lost(plan, row);
        }
        self.valued += u64::from(deal.amount.is_some());
        if stated.is_none() && deal.state == DealState::Open && deal.amount.is_some() {
            self.note_dark(plan, row, &deal, reader);
        }
        self.named.add(plan, row, data.deals.len());
        data.deals.push(deal);
        data.ledger.deals += 1;
    }

    /// The id of a row, and whether it is its number; `None` where the same deal has stood there before. A CRM counts its deals by id; in other tables the
    /// same number with another amount is another line of the order.
    fn id(&mut self, plan: &Plan, row: &Row, seen: Seen) -> Option<(String, bool)> {
        let ids = [Role::RecordId, Role::DealId].map(|role| first_text(plan, row, role));
        let Some(id) = ids.into_iter().find(|id| !id.is_empty()) else {
            return Some((row.number(), true));
        };
        let known = self.ids.entry(id.to_string()).or_default();
        if !known.is_empty() && (plan.dialect.is_some() || known.contains(&seen)) {
            return None;
        }
        known.push(seen);
        let id = if known.len() == 1 { id.into_owned() } else { format!("{id}#{}", row.place) };
        Some((id, false))
    }

    /// The currency of an amount whose cell names none that is known: the header's, else whatever word stands behind it, for
    /// what nobody knows is never the home currency.
    fn currency_beside(&mut self, plan: &Plan, row: &Row) -> Option<String> {
        let of_header = self.heading(plan).currency.clone();
        let unknown = |column: &usize| currency::unknown_beside(&row.shown(*column));
        of_header.or_else(|| plan.all(Role::DealAmount).iter().find_map(unknown))
    }

    /// The rows that follow stand under other headers.
    pub(super) fn forget_headers(&mut self) {
        self.heading = None;
        self.named.forget_headers();
    }

    /// Hands over the ids of deals that stand in its columns.
    pub(super) fn hand_over_ids(&mut self, data: &mut SourceData) {
        data.deal_ids = self.named.finish(data.deals.len()).into();
    }

    /// What the headers say.
    fn heading(&mut self, plan: &Plan) -> Rc<Heading> {
        let columns = plan.headers.len();
        match &self.heading {
            Some((known, heading)) if *known == columns => Rc::clone(heading),
            _ => {
                let heading = Rc::new(Heading::of(plan));
                self.heading = Some((columns, Rc::clone(&heading)));
                heading
            }
        }
    }

    /// The amount of a row with the currency that its cell names, and how the deal stands where one column says what was to be paid and
    /// another what was: «До сплати 400, сплачено 0».
    fn amount_and_paid(
        &mut self,
        plan: &Plan,
        row: &Row,
        reader: &mut DealReader<'_>,
    ) -> ((Option<f64>, Option<String>), Option<DealState>) {
        let heading = self.heading(plan);
        if heading.paid.is_empty() {
            return (self.amount(plan, plan.all(Role::DealAmount), row, reader), None);
        }
        let of_due = self.amount(plan, &heading.due, row, reader);
        let of_paid = self.amount(plan, &heading.paid, row, reader);
        match (of_due.0, of_paid.0) {
            // What is more than the deal came to is what the client has paid in all.
            (Some(due), Some(paid)) if paid > due => (of_due, None),
            (_, Some(paid)) if paid != 0.0 => (of_paid, Some(DealState::Won)),
            _ => (of_due, Some(DealState::Open)),
        }
    }

    /// The amount of a row in the first of some columns that has one, and the currency that its cell names.
    fn amount(
        &mut self,
        plan: &Plan,
        columns: &[usize],
        row: &Row,
        reader: &mut DealReader<'_>,
    ) -> (Option<f64>, Option<String>) {
        // What is reckoned of others is the whole of them, and nothing stands in for it where nobody knows what it came to.
        let mut unreadable = columns.iter().find(|column| row.bytes(**column) == UNKNOWN.as_bytes()).copied();
        let columns = if unreadable.is_some() { &[] } else { columns };
        for column in columns {
            let cell = row.text(*column);
            match reader.notation.read(&cell, row.is_number(*column)) {
                Amount::Value(value, code) => {
                    let heading = self.heading(plan);
                    let code = code.or_else(|| row.money(*column).and_then(currency::in_text));
                    let code = code.or_else(|| heading.currency_of(*column).map(str::to_owned));
                    return (Some(value * heading.factor(*column, &cell)), code);
                }
                Amount::Unreadable => unreadable = unreadable.or(Some(*column)),
                Amount::Nothing => {}
            }
        }
        if let Some(column) = unreadable {
            reader.unread.note(plan, column, Role::DealAmount, row.place);
        }
        (None, None)
    }

    /// Whether the header of amounts says of which country the sign is that stands in the cells.
    fn header_decides(&mut self, plan: &Plan, row: &Row) -> bool {
        let heading = self.heading(plan);
        let amounts = plan.all(Role::DealAmount);
        let decides = |code: &str| amounts.iter().all(|column| currency::may_be(&row.shown(*column), code));
        heading.currency.as_deref().is_some_and(decides)
    }

    /// Remembers a stage of which nothing is known.
    fn note_stage(&mut self, plan: &Plan, row: &Row) {
        let cells = [Role::DealStage, Role::DealStatus].map(|role| first_text(plan, row, role));
        if let Some(stage) = cells.into_iter().find(|cell| !cell.is_empty())
            && (self.stages.len() < MOST_STAGES || self.stages.contains_key(&*stage))
        {
            *self.stages.entry(stage.into_owned()).or_default() += 1;
        }
    }

    /// Remembers the stage of a lost deal.
    fn note_lost(&mut self, plan: &Plan, row: &Row) {
        let cells = [Role::DealStage, Role::DealStatus].map(|role| first_text(plan, row, role));
        if let Some(stage) = cells.into_iter().find(|cell| !cell.is_empty())
            && self.lost.len() < MOST_STAGES
            && !self.lost.contains(&*stage)
        {
            self.lost.insert(stage.into_owned());
        }
    }

    /// Stages of which nothing is known, those with most deals first.
    pub fn unknown_stages(&self) -> Vec<(String, u64)> {
        let mut stages: Vec<(String, u64)> = self.stages.clone().into_iter().collect();
        stages.order_by_key(|(_, deals)| std::cmp::Reverse(*deals));
        stages
    }

    /// Remembers what says that no stage of the table is understood.
    fn note_closing(&mut self, plan: &Plan, row: &Row, deal: &Deal, reader: &mut DealReader<'_>) {
        self.latest = self.latest.max(deal.opened);
        if deal.state != DealState::Open {
            self.decided += 1;
        } else if let Some(day) =
            plan.all(Role::ClosedAt).iter().find_map(|column| reader.dates.day(row.bytes(*column)))
        {
            self.closing.push(day);
        }
    }

    /// Remembers when a deal was to be decided of whose stage nothing is known.
    fn note_dark(&mut self, plan: &Plan, row: &Row, deal: &Deal, reader: &mut DealReader<'_>) {
        let closing = plan.all(Role::ClosedAt).iter().find_map(|column| reader.dates.day(row.bytes(*column)));
        let day = closing.map(|day| (day, true)).or_else(|| Some((deal.opened?, false)));
        self.dark.extend(day);
    }

    /// How many deals are in stages of which nothing is known though their days have passed: where rows have one day each, an order of
    /// long ago is no longer on its way.
    fn long_dark(&self) -> u64 {
        let latest = self.dark.iter().map(|(day, _)| *day).max().max(self.latest);
        let Some(latest) = latest else { return 0 };
        let is_past = |(day, is_closing): &&(Day, bool)| {
            *day < if *is_closing { latest } else { latest.plus(-DECISION_DAYS) }
        };
        self.dark.iter().filter(is_past).count() as u64
    }

    /// Whether a good part of the deals with an amount are in stages of which nothing is known, of whatever day.
    fn is_mostly_dark(&self) -> bool {
        !self.dark.is_empty() && self.dark.len() as u64 * SHARE_OF_DARK >= self.valued
    }

    /// A word that several countries have for their money means the one that other amounts of the table name: `Rs. 500` beside `₹750`.
    pub fn settle_currencies(&self, data: &mut SourceData) {
        let known: SortedSet<String> = data.deals.iter().map(|deal| deal.currency.clone()).collect();
        // Who writes `USD` as well may mean by `$` the money of his country: that is asked where the country is known.
        let is_open = |deal: &&mut Deal| currencies::likeliest(&deal.currency).is_none();
        for deal in data.deals.iter_mut().filter(is_open) {
            if let Some(code) = currency::one_of(&deal.currency, known.iter().map(String::as_str)) {
                code.clone_into(&mut deal.currency);
            }
        }
    }

    /// What has to be said of the deals as a whole: ids of notices.
    pub fn notices(&self, plan: &Plan, data: &SourceData) -> Vec<&'static str> {
        let has_stages = has_stages(plan);
        let is_won = |deal: &Deal| deal.state == DealState::Won && deal.amount.is_some();
        let undated = || {
            let mut won = data.deals.iter().filter(|deal| is_won(deal)).peekable();
            won.peek().is_some() && won.all(|deal| deal.closed.is_none())
        };
        let is_past = |day: &Day| self.latest.is_some_and(|latest| *day < latest);
        let dark = self.long_dark();
        let of_stages = if data.deals.is_empty() {
            None
        } else if !has_stages {
            Some(if unstated(plan) == DealState::Won { "deals-taken-as-won" } else { "deals-taken-as-open" })
        } else if (self.decided == 0 && self.closing.iter().any(is_past))
            || (self.won == 0 && (dark > 0 || self.is_mostly_dark() || self.lost.len() > 1))
        {
            Some("no-deal-decided")
        } else if dark > 1 && dark * SHARE_OF_DARK >= self.valued {
            Some("stages-unknown")
        } else {
            None
        };
        of_stages.into_iter().chain(undated().then_some("deals-undated")).collect()
    }

    /// How the row names its contacts: by id, else by what reaches them, else by name.
    fn contacts(&mut self, plan: &Plan, row: &Row, data: &mut SourceData) -> Vec<ContactRef> {
        let ids = ids(plan, row);
        let points = points(plan, row);
        let name = name(plan, row);
        match (ids.as_slice(), points.is_empty()) {
            ([], true) => return names(plan, row, &name),
            ([], false) => return vec![self.people.by_points(&name, points, row.place, data)],
            // The contact's own export may be missing: what the deal says of it is kept under the same id.
            ([only], false) => self.people.file(only, name, points, row.place, data),
            _ => {}
        }
        ids.into_iter().map(ContactRef::Id).collect()
    }
}

/// The currency that a row's own column states.
fn own_currency(plan: &Plan, row: &Row) -> Option<String> {
    plan.all(Role::DealCurrency).iter().find_map(|column| currency::in_column(&row.text(*column)))
}
