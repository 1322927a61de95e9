//! Rows one by one: what is a footer, where the header comes again, and where another table begins below the first.

use super::fill::Filler;
use super::footers::Footers;
use super::headers::is_known;
use super::money_way::names_no_income;
use super::open::Open;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use super::title::Title;
use crate::import::ReadContext;
use crate::model::ledger::SkipReason;
use crate::model::source::OpenColumn;

/// Rows of another table that are looked at before it is known what they are.
const ENOUGH: usize = 30;

/// The text of a row of one cell, which is a title; of any other none.
pub(super) fn lone_text(row: &Row) -> String {
    let mut cells = (0..row.len()).map(|cell| row.text(cell)).filter(|text| !text.trim().is_empty());
    match (cells.next(), cells.next()) {
        (Some(text), None) => text.into_owned(),
        _ => String::new(),
    }
}

/// Takes rows one by one, but for footers, the header where it comes again, and what stands above it.
pub(super) struct Taker<'t> {
    filler: Filler<'t>,
    context: ReadContext<'t>,
    footers: Footers,
    open: Open,
    /// That of the first table.
    plan: Plan,
    /// The row before, when it is one cell: a name alone, or the heading of the group whose header follows.
    lone: Option<Row>,
    /// The place of the last row; 0 where rows stand in no file line by line.
    last: u64,
    /// The table that began below, until enough of its rows are there.
    next: Option<Next>,
    /// That of the table below, once there is one.
    below: Option<Plan>,
}

/// A table that begins below another one.
struct Next {
    header: Row,
    heading: String,
    rows: Vec<Row>,
}

impl<'t> Taker<'t> {
    pub(super) fn new(filler: Filler<'t>, context: &ReadContext<'t>, plan: Plan, header: Vec<Row>) -> Self {
        let last = header.last().map_or(0, |header| header.place);
        let (footers, open) = (Footers::new(&plan, header), Open::new(&plan));
        Self { filler, context: *context, footers, open, plan, lone: None, last, next: None, below: None }
    }

    /// Takes the next row.
    pub(super) fn row(&mut self, row: &Row) {
        let is_below_blank = self.last > 0 && row.place > self.last + 1;
        self.last = if self.last > 0 { row.place } else { 0 };
        if let Some(lone) = self.lone.take() {
            let begins = self.begins_another(row, true);
            if begins || self.footers.repeats_header(row) {
                self.filler.data.ledger.skip(SkipReason::Footer, lone.place);
                let heading = lone_text(&lone);
                // The same columns again, and the heading says that they are of others.
                if begins || Title::of(None, &heading, []).names_others() || names_no_income(&heading) {
                    return self.begin(row, heading);
                }
            } else {
                self.take(&lone);
            }
        }
        if row.is_lone() && self.plan.headers.len() > 1 {
            self.lone = Some(row.clone());
        } else if self.begins_another(row, is_below_blank) {
            self.begin(row, String::new());
        } else {
            self.take(row);
        }
    }

    /// Takes down a row that the end of the file cut off.
    pub(super) fn broken(&mut self, place: u64) {
        self.filler.broken(place);
    }

    /// Takes down a row that is longer than a row may be.
    pub(super) fn too_long(&mut self, place: u64) {
        self.filler.data.ledger.skip(SkipReason::Malformed, place);
    }

    /// Whether a row is the header of another table: all of its cells are headers, and none of them a value; two of them are enough
    /// where the row stands apart from those above, below a blank row or a title.
    fn begins_another(&self, row: &Row, stands_apart: bool) -> bool {
        let plan = self.below.as_ref().unwrap_or(&self.plan);
        let is_list = matches!(
            self.plan.kind,
            TableKind::Contacts | TableKind::Companies | TableKind::Deals | TableKind::Unused
        );
        if self.plan.dialect.is_some() || !is_list || self.context.rule.header_row.is_some() {
            return false;
        }
        let is_value = |byte: &u8| byte.is_ascii_digit() || *byte == b'@';
        let filled = (0..row.len()).filter(|column| !row.bytes(*column).trim_ascii().is_empty());
        if filled.clone().any(|column| row.bytes(column).iter().any(is_value))
            || filled.clone().nth(1).is_none()
        {
            return false;
        }
        // A word in a column of numbers is the sure sign: people are called like headers, too.
        let is_above_numbers = |column: usize| plan.role(column).is_some_and(Role::is_contact);
        let is_above_values = |column: usize| {
            is_above_numbers(column)
                || plan.role(column).is_some_and(|role| role.is_date() || role == Role::DealAmount)
        };
        let known = filled.clone().filter(|column| is_known(&row.text(*column)));
        let is_header = if stands_apart {
            known.clone().any(is_above_values) && known.clone().nth(1).is_some()
        } else {
            filled.clone().any(is_above_numbers) && known.clone().count() == filled.clone().count()
        };
        is_header && !self.footers.repeats_header(row)
    }

    fn begin(&mut self, header: &Row, heading: String) {
        self.settle();
        self.next = Some(Next { header: header.clone(), heading, rows: Vec::new() });
    }

    fn take(&mut self, row: &Row) {
        let Some(next) = &mut self.next else { return self.use_row(row) };
        next.rows.push(row.clone());
        if next.rows.len() == ENOUGH {
            self.settle();
        }
    }

    /// Makes the plan of the table that began below, and takes the rows that waited for it.
    fn settle(&mut self) {
        let Some(Next { header, heading, rows }) = self.next.take() else { return };
        let headers = (0..header.len()).map(|cell| header.text(cell).into_owned()).collect();
        let title = Title::of(self.context.rule.sheet.as_deref(), &heading, []);
        // What settings and other tables say of columns they say of the first table.
        let mut rule = self.context.rule.clone();
        rule.columns.clear();
        rule.joined.clear();
        let found = Plan::new(headers, &rule, &rows, &title).ok();
        // What is told in another way than the rows above stays out, and is said to.
        let plan = found.filter(|plan| {
            matches!(
                plan.kind,
                TableKind::Contacts | TableKind::Companies | TableKind::Deals | TableKind::Unused
            )
        });
        let mut plan = plan.unwrap_or_else(|| Plan::growing(None, TableKind::Unused));
        // What was given back or spent is no sale, whoever got it.
        if names_no_income(&heading) {
            plan.kind = TableKind::Unused;
        }
        self.footers = Footers::new(&plan, vec![header]);
        self.filler.begin_table();
        self.below = Some(plan);
        for row in &rows {
            self.use_row(row);
        }
    }

    fn use_row(&mut self, row: &Row) {
        let plan = self.below.as_ref().unwrap_or(&self.plan);
        if self.footers.is_one(plan, row, self.filler.notation) {
            self.filler.data.ledger.skip(SkipReason::Footer, row.place);
        } else {
            if self.below.is_none() {
                self.open.add(row);
            }
            self.filler.take(plan, row);
        }
    }

    /// What the rows were put into, the plan of the first table, and what is known of its open columns, after the last row.
    pub(super) fn finish(mut self) -> (Filler<'t>, Plan, Vec<OpenColumn>) {
        if let Some(lone) = self.lone.take() {
            self.take(&lone);
        }
        self.settle();
        if self.below.is_some() {
            self.filler.data.detail.notices.push("another-table-below".to_owned());
        }
        (self.filler, self.plan, self.open.finish())
    }
}
