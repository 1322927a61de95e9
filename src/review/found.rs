//! The review as `links` answers it: how much there is to decide, and where names may be shown every row of it.

use serde::Serialize;

use super::facts::Facts;
use super::question::{Question, Row, Sure};
use super::side::Side;
use crate::model::time::Day;
use crate::pipeline::Audit;

/// Version of the layout; a change of meaning makes it `/2`.
const LINKS_SCHEMA: &str = "untether.links/1";

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Review {
    /// Always `untether.links/1`.
    pub schema: String,
    /// Day of the audit.
    pub as_of: Day,
    /// ISO code of all money; `None` where nothing is known of value.
    pub currency: Option<String>,
    /// How many rows there are of each kind, in the order of the file; kinds without a row are left out.
    pub questions: Vec<Asked>,
    /// The rows; empty unless names and contacts may be shown.
    pub rows: Vec<Pair>,
}

/// Rows of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// What they ask.
    pub question: Question,
    /// How many.
    pub rows: u64,
}

/// A row with what is known of its sides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// What it asks.
    pub question: Question,
    /// More of why; empty where the question says it all.
    pub why: &'static str,
    /// How sure it is.
    pub sure: Sure,
    /// One side.
    pub a: Side,
    /// The other; `None` for a chat or a card alone.
    pub b: Option<Side>,
}

impl Review {
    /// The review of some rows.
    pub fn of(audit: &Audit, rows: &[Row]) -> Self {
        let facts = Facts::of(audit);
        let of_kind = |question| rows.iter().filter(|row| row.question == question).count() as u64;
        let asked = Question::ALL.map(|question| Asked { question, rows: of_kind(question) });
        let pair = |row: &Row| Pair {
            question: row.question,
            why: row.why,
            sure: Sure::of(row),
            a: facts.side(row.a),
            b: row.b.map(|b| facts.side(b)),
        };
        let has_value = audit.audience.evidence.has_value;
        Self {
            schema: LINKS_SCHEMA.to_owned(),
            as_of: audit.window.to,
            currency: audit.currency.clone().filter(|_| has_value),
            questions: asked.into_iter().filter(|asked| asked.rows > 0).collect(),
            rows: rows.iter().map(pair).collect(),
        }
    }

    /// The same without anybody's name.
    pub fn nameless(self) -> Self {
        Self { rows: Vec::new(), ..self }
    }

    /// How many rows there are, shown or not.
    pub fn count(&self) -> u64 {
        self.questions.iter().map(|asked| asked.rows).sum()
    }
}
