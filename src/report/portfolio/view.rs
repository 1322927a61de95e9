//! A portfolio in a language: how its reports and what is in them are called.

use crate::model::need::Need;
use crate::model::portfolio::{CommonFinding, Portfolio, PortfolioKind, PortfolioRow};
use crate::model::report::{Finding, TestScore};
use crate::naming;
use crate::report::layout::{day, operator_name};
use crate::report::sentences::need_text;
use crate::rules::{self, wording::FindingText};
use crate::text::{Catalog, Value, escape, number};

/// Most names in a sentence.
pub(super) const MOST_NAMES: usize = 4;

/// A portfolio in a language. All texts that it gives are fit for a terminal.
#[derive(Clone, Copy)]
pub(in crate::report) struct View<'a> {
    pub(in crate::report) portfolio: &'a Portfolio,
    pub(in crate::report) catalog: &'a Catalog,
}

impl<'a> View<'a> {
    pub(super) fn text(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalog.text(id, values)
    }

    pub(super) fn is_over_time(self) -> bool {
        self.portfolio.kind == PortfolioKind::OverTime
    }

    pub(super) fn rows(self) -> &'a [PortfolioRow] {
        &self.portfolio.reports
    }

    /// The reports that count: of several businesses the latest of each.
    pub(super) fn counted(self) -> impl Iterator<Item = &'a PortfolioRow> {
        self.rows().iter().filter(move |row| self.is_over_time() || row.is_latest)
    }

    /// What a report is called.
    pub(super) fn label(self, row: &PortfolioRow) -> String {
        match &row.label {
            Some(label) => escape::terminal(label).into_owned(),
            None => self.text("portfolio-nameless", &[("place", Value::from(row.place))]),
        }
    }

    /// What it is called where no day stands beside it: an earlier report is told apart by its day.
    pub(super) fn whole_label(self, row: &PortfolioRow) -> String {
        match (self.is_over_time(), row.is_latest) {
            (true, _) => self.day(&row.as_of),
            (false, true) => self.label(row),
            (false, false) => format!("{} ({})", self.label(row), self.day(&row.as_of)),
        }
    }

    /// What it is called among other reports of its business.
    pub(super) fn dated_label(self, row: &PortfolioRow) -> String {
        if self.is_over_time() {
            self.day(&row.as_of)
        } else {
            format!("{} ({})", self.label(row), self.day(&row.as_of))
        }
    }

    pub(super) fn day(self, iso: &str) -> String {
        day(iso, self.catalog)
    }

    pub(super) fn score(self, figure: Option<f64>) -> String {
        figure.map_or_else(|| "–".to_owned(), |figure| number::score(figure, self.catalog.language()))
    }

    /// The title of the whole.
    pub(super) fn title(self) -> String {
        if self.is_over_time() {
            let name = self.rows().iter().rev().find(|row| row.label.is_some()).map(|row| self.label(row));
            // A label is no name of the business where each report has another one.
            let is_one = self.rows().windows(2).all(|pair| pair[0].label == pair[1].label);
            return match name.filter(|_| is_one) {
                Some(name) => self.text("portfolio-title-over-time", &[("name", Value::from(name))]),
                None => self.text("portfolio-title-course", &[]),
            };
        }
        let count = Value::from(self.portfolio.businesses);
        self.text("portfolio-title", &[("count", count)])
    }

    /// How many reports of which days.
    pub(super) fn scope(self) -> Vec<String> {
        let days = || self.rows().iter().map(|row| row.as_of.as_str());
        let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
        let reports = self.text("portfolio-reports", &[("count", Value::from(self.rows().len() as u64))]);
        let ends = [("first", Value::from(self.day(first))), ("last", Value::from(self.day(last)))];
        let days = if first == last { "portfolio-day" } else { "portfolio-days" };
        vec![reports, self.text(days, &ends)]
    }

    /// Names of reports in a sentence.
    pub(super) fn names(self, places: &[u64]) -> String {
        let row = |place: &u64| usize::try_from(*place).ok().and_then(|place| self.rows().get(place));
        let names: Vec<String> =
            places.iter().take(MOST_NAMES).filter_map(row).map(|row| self.whole_label(row)).collect();
        let names = names.join(", ");
        match places.len().saturating_sub(MOST_NAMES) {
            0 => names,
            more => {
                let values = [("names", Value::from(names)), ("count", Value::from(more as u64))];
                self.text("portfolio-and-more", &values)
            }
        }
    }

    /// The title of the worst finding of a report.
    pub(super) fn finding(self, finding: &Finding, row: &PortfolioRow) -> String {
        let currency = row.currency.as_deref().unwrap_or_default();
        let found =
            rules::wording::finding(&finding.id, &finding.facts, FindingText::Title, currency, self.catalog);
        escape::terminal(&found.unwrap_or_else(|| finding.title.clone())).into_owned()
    }

    /// What a finding is called where it stands for those of several reports.
    pub(super) fn risk(self, finding: &CommonFinding) -> String {
        self.risk_of(&finding.id).unwrap_or_else(|| escape::terminal(&finding.title).into_owned())
    }

    /// Names of findings, joined.
    pub(super) fn risks(self, ids: &[String]) -> String {
        let title = |id: &String| {
            let known = self.portfolio.common.findings.iter().find(|finding| finding.id == *id);
            let title = self.risk_of(id).or_else(|| known.map(|known| self.risk(known)));
            title.unwrap_or_else(|| escape::terminal(id).into_owned())
        };
        ids.iter().map(title).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn risk_of(self, id: &str) -> Option<String> {
        rules::by_id(id).map(|rule| rules::wording::risk(&rule.meta(), self.catalog))
    }

    /// What a step of the plan is called.
    pub(super) fn action(self, id: &str) -> String {
        escape::terminal(&naming::action(id, self.catalog)).into_owned()
    }

    pub(super) fn operator(self, id: &str) -> String {
        operator_name(id, self.catalog.language())
    }

    /// The worst loss of a report by name; `None` where that is not known.
    pub(super) fn worst(self, row: &PortfolioRow) -> Option<String> {
        match &row.worst {
            Some(worst) => Some(self.operator(&worst.operator)),
            None => row.tests.outage.score.map(|_| self.text("portfolio-nobody", &[])),
        }
    }

    /// What all tests of a report lack; nothing where they are all assessed.
    pub(super) fn needs(self, row: &PortfolioRow) -> String {
        let tests = [&row.tests.outage, &row.tests.context, &row.tests.owned];
        let lacking = tests.into_iter().filter(|test| test.score.is_none());
        let mut needs: Vec<&Need> = lacking.flat_map(|test: &TestScore| &test.needs).collect();
        needs.sort_unstable();
        needs.dedup();
        let needs: Vec<String> = needs.into_iter().map(|need| need_text(need, self.catalog)).collect();
        needs.join("; ")
    }

    /// Revenue expected to be lost with the worst operator, in the currency of the report.
    pub(super) fn at_risk(self, row: &PortfolioRow) -> Option<String> {
        let value = row.worst.as_ref()?.value_lost?;
        let currency = escape::terminal(row.currency.as_deref().unwrap_or_default());
        Some(number::money(value, &currency, self.catalog.language()))
    }

    /// The one currency of all money; `None` where there are several.
    pub(super) fn currency(self) -> Option<&'a str> {
        let mut all = self.rows().iter().filter_map(|row| row.currency.as_deref());
        let first = all.next().unwrap_or_default();
        all.all(|other| other == first).then_some(first)
    }
}
