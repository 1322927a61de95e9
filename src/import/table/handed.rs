//! A table whose rows are handed in one by one, as records of a stream are.

use super::fill::Filler;
use super::held::{Held, settle_notations};
use super::plan::Plan;
use super::row::{Row, Rows, Step};
use super::taker::Taker;
use super::title::Title;
use crate::import::ReadContext;
use crate::import::error::ImportError;
use crate::model::source::OpenColumn;

/// A table whose rows are handed in one by one: the first ones at once, since they say what its columns are.
pub struct Handed<'t> {
    taker: Taker<'t>,
}

impl<'t> Handed<'t> {
    /// Opens a table with these headers and first rows, and takes the rows.
    ///
    /// # Errors
    ///
    /// As `Plan::new`, and when the order of day and month cannot be told.
    pub fn open(
        headers: Vec<String>,
        rows: Vec<Row>,
        context: &ReadContext<'t>,
        mut filler: Filler<'t>,
    ) -> Result<Self, ImportError> {
        let title = Title::of(context.rule.sheet.as_deref(), context.name, []);
        let mut header = Row::default();
        for name in &headers {
            header.push(name.as_bytes())?;
        }
        let plan = Plan::new(headers, context.rule, &rows, &title)?;
        let mut held = Held { rows, last: Step::End, place: 0 };
        settle_notations(&mut NoMore, &plan, &mut filler, &mut held)?;
        let mut taker = Taker::new(filler, context, plan, vec![header]);
        held.rows.iter().for_each(|row| taker.row(row));
        Ok(Self { taker })
    }

    /// Takes the next row.
    pub fn row(&mut self, row: &Row) {
        self.taker.row(row);
    }

    /// Takes down a row that is longer than a row may be.
    pub fn too_long(&mut self, place: u64) {
        self.taker.too_long(place);
    }

    /// What the rows were put into, the plan, and what is known of its open columns, after the last row.
    pub fn finish(self) -> (Filler<'t>, Plan, Vec<OpenColumn>) {
        self.taker.finish()
    }
}

/// Rows of which all were handed in.
struct NoMore;

impl Rows for NoMore {
    fn next_row(&mut self, _: &mut Row) -> Result<Step, ImportError> {
        Ok(Step::End)
    }
}
