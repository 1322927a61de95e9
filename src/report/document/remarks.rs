//! What people have said of findings and steps.

use super::{Cell, Source, Unit};
use crate::model::report::{Acceptance, AcceptanceState, Comment, Finding, PlanStep};
use crate::report::layout::day;
use crate::text::{Catalog, Value};

/// All that is said of one finding or one step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::report) struct Remark {
    /// What is said, a line for each that says something.
    pub note: String,
    /// Who sees to it; empty where nobody is named.
    pub owner: String,
    /// Until when, ISO, the first of several days; empty where none is set.
    pub due: String,
}

impl Remark {
    /// What comments on one and the same thing come to.
    pub(in crate::report) fn of<'a>(comments: impl Iterator<Item = &'a Comment>) -> Self {
        let (mut notes, mut owners, mut days) = (Vec::new(), Vec::new(), Vec::new());
        for comment in comments {
            // A note is one line wherever it stands.
            let note =
                comment.note.as_deref().map(|note| note.split_whitespace().collect::<Vec<_>>().join(" "));
            notes.extend(note);
            owners.extend(comment.owner.as_deref().filter(|owner| !owners.contains(owner)));
            days.extend(comment.date.as_deref());
        }
        let due = days.into_iter().min().unwrap_or_default().to_owned();
        Self { note: notes.join("\n"), owner: owners.join(", "), due }
    }

    /// What is said of a finding; a finding whose acceptance has run out says so.
    pub(in crate::report) fn on_finding(source: Source<'_>, finding: &Finding) -> Self {
        let mut remark = Self::of(source.report.comments_on_finding(&finding.id));
        let acceptance = source.report.acceptance(&finding.id);
        if let Some(over) = acceptance.filter(|one| one.state == AcceptanceState::Expired) {
            let said = source.text("accepted-expired", &said_of(source, over));
            let notes = [said, std::mem::take(&mut remark.note)];
            remark.note = notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n");
        }
        remark
    }

    /// What is said of a step of the plan.
    pub(in crate::report) fn on_step(source: Source<'_>, step: &PlanStep) -> Self {
        Self::of(source.report.comments_on_step(&step.action))
    }

    /// Whether nothing is said.
    pub(in crate::report) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The day until which it is to be done, as people write it; empty where none is set.
    pub(in crate::report) fn until(&self, catalog: &Catalog) -> String {
        if self.due.is_empty() { String::new() } else { day(&self.due, catalog) }
    }

    /// Who sees to it and until when, in a few words; empty where neither is said.
    pub(in crate::report) fn charge(&self, catalog: &Catalog) -> String {
        let id = match (self.owner.is_empty(), self.due.is_empty()) {
            (false, false) => "remark-owner-until",
            (false, true) => "remark-owner",
            (true, false) => "remark-until",
            (true, true) => return String::new(),
        };
        let values =
            [("owner", Value::from(self.owner.as_str())), ("date", Value::from(self.until(catalog)))];
        catalog.text(id, &values)
    }

    /// All of it in lines: who and until when, then the notes.
    pub(in crate::report) fn lines(&self, catalog: &Catalog) -> Vec<String> {
        let notes = self.note.lines().map(|note| catalog.text("remark-note", &[("note", Value::from(note))]));
        std::iter::once(self.charge(catalog)).filter(|line| !line.is_empty()).chain(notes).collect()
    }

    /// The same as cells: note, owner, day.
    pub(in crate::report) fn cells(self) -> [Cell; 3] {
        [self.note, self.owner, self.due]
            .map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text(text) })
    }
}

/// The columns of the cells of a remark.
pub(in crate::report) const COLUMNS: [(&str, Unit); 3] =
    [("note", Unit::Prose), ("owner", Unit::Words), ("due", Unit::Date)];

/// How many findings are put up with; `None` where none is.
pub(super) fn count(source: Source<'_>) -> Option<String> {
    let count = source.report.accepted_findings().count() as u64;
    (count > 0).then(|| source.text("findings-accepted", &[("count", Value::from(count))]))
}

/// Why, by whom and until when a finding is put up with.
pub(in crate::report) fn said_of<'a>(
    source: Source<'_>,
    one: &'a Acceptance,
) -> [(&'static str, Value<'a>); 3] {
    [
        ("reason", Value::from(one.reason.as_str())),
        ("owner", Value::from(one.owner.as_str())),
        ("date", Value::from(day(&one.expires, source.catalog))),
    ]
}
