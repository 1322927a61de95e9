//! The history of a gate: a text file with one run on each line, as JSON. A line that is there stays as it is, to the byte, also
//! what a later version wrote into it; a run only adds its own.

use crate::model::report::{AuditReport, HistoryEntry, RuleLevel, RuleStatus};

/// The runs of a file, oldest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    lines: Vec<Line>,
}

/// A run with the text that it stands in.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    text: String,
    run: HistoryEntry,
}

/// The first line that is no run; nothing of it is repeated here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadLine {
    /// Its number, from 1.
    pub line: u64,
}

impl History {
    /// The runs in a text; empty lines do not count.
    ///
    /// # Errors
    ///
    /// At the first line that is no run.
    pub fn parse(text: &str) -> Result<Self, BadLine> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = Vec::new();
        for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
            let run = serde_json::from_slice(line.as_bytes())
                .ok()
                .filter(is_sound)
                .ok_or(BadLine { line: number })?;
            lines.push(Line { text: line.to_owned(), run });
        }
        Ok(Self { lines })
    }

    /// The runs before one on a day of data, on a day of the clock. A run of the same day on the same data is the same run: it takes the place of the last one.
    pub fn before(&self, as_of: &str, ran: &str) -> Vec<HistoryEntry> {
        self.lines[..self.kept(as_of, ran)].iter().map(|line| line.run.clone()).collect()
    }

    /// The text with this run at its end.
    ///
    /// # Errors
    ///
    /// Never for the runs of a report: all their figures can be written.
    pub fn with(&self, run: &HistoryEntry) -> serde_json::Result<String> {
        let mut text = String::new();
        for line in &self.lines[..self.kept(&run.as_of, &run.ran)] {
            text.push_str(&line.text);
            text.push('\n');
        }
        text.push_str(&serde_json::to_string(run)?);
        text.push('\n');
        Ok(text)
    }

    /// How many lines stay before a run.
    fn kept(&self, as_of: &str, ran: &str) -> usize {
        let is_same = |line: &Line| line.run.as_of == as_of && line.run.ran == ran;
        self.lines.len() - usize::from(self.lines.last().is_some_and(is_same))
    }
}

/// What the history keeps of a report; `None` without a gate.
pub fn run_of(report: &AuditReport) -> Option<HistoryEntry> {
    let verdict = report.gate.as_ref()?;
    let failed = verdict.rules.iter().filter(|rule| {
        rule.level == RuleLevel::Error && matches!(rule.status, RuleStatus::Fail | RuleStatus::Unknown)
    });
    Some(HistoryEntry {
        as_of: report.as_of.clone(),
        ran: verdict.today.clone(),
        status: verdict.status,
        index: report.index.as_ref().map(|index| index.score),
        outage: report.tests.outage.test.score,
        context: report.tests.context.test.score,
        owned: report.tests.owned.test.score,
        // Never withheld: small groups can only be hidden in a larger whole.
        in_scope: report.clients.in_scope.or_zero(),
        failed: failed.count() as u64,
        scoring_version: report.scoring_version,
    })
}

/// Whether a run can have been written by this program: its days are days, its scores scores.
fn is_sound(run: &HistoryEntry) -> bool {
    let is_day = |text: &String| chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok();
    let scores = [run.index, run.outage, run.context, run.owned];
    is_day(&run.as_of)
        && is_day(&run.ran)
        && scores.iter().flatten().all(|score| (0.0..=100.0).contains(score))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::GateStatus;

    fn run(day: &str, index: f64) -> HistoryEntry {
        HistoryEntry {
            as_of: day.to_owned(),
            ran: day.to_owned(),
            status: GateStatus::Pass,
            index: Some(index),
            outage: None,
            context: Some(40.0),
            owned: Some(50.0),
            in_scope: 166,
            failed: 0,
            scoring_version: 1,
        }
    }

    #[test]
    fn a_run_is_added_and_the_same_run_again_changes_nothing() {
        let first = History::default().with(&run("2026-10-01", 40.0)).expect("JSON");
        let read = History::parse(&first).expect("a history");
        assert_eq!(read.before("2026-10-02", "2026-10-02"), [run("2026-10-01", 40.0)]);
        assert_eq!(read.with(&run("2026-10-01", 40.0)).expect("JSON"), first);
        assert!(read.before("2026-10-01", "2026-10-01").is_empty(), "a run is not before itself");
        let second = read.with(&run("2026-10-02", 41.0)).expect("JSON");
        assert_eq!(second.lines().count(), 2);
        assert!(second.starts_with(&first));
        assert!(second.contains("\"outage\":null"), "what is not known is not 0: {second}");
    }

    #[test]
    fn lines_of_others_stay_as_they_are() {
        let text = "\u{feff}{\"later\": {\"x\": 1}, \"as_of\": \"2026-10-01\", \"ran\": \"2026-10-01\", \"status\": \"pass\", \"index\": \
                    null, \"outage\": null, \"context\": null, \"owned\": null, \"in_scope\": 3, \"failed\": 0, \"scoring_version\": 2}\r\n\r\n";
        let history = History::parse(text).expect("a field that nobody knows is no fault");
        let written = history.with(&run("2026-10-02", 41.0)).expect("JSON");
        assert!(written.starts_with("{\"later\": {\"x\": 1}, "), "{written}");
        assert_eq!(written.lines().count(), 2);
    }

    #[test]
    fn a_line_that_is_no_run_is_named_by_its_number() {
        let good = History::default().with(&run("2026-10-01", 40.0)).expect("JSON");
        for bad in [
            "nonsense",
            "{}",
            "[1]",
            &good.trim().replace("2026-10-01", "yesterday"),
            &good.trim().replace("40.0", "1e9"),
            &good.trim()[..40],
        ] {
            let text = format!("{good}\n{bad}\n{good}");
            assert_eq!(History::parse(&text), Err(BadLine { line: 3 }), "{bad}");
        }
    }
}
