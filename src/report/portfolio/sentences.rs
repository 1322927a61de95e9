//! What is said of a portfolio in sentences: the verdict over all, and what has to be known before anything is compared.

use serde_json::Value as Json;

use super::view::{MOST_NAMES, View};
use crate::model::portfolio::{CommonCount, Disparity, PortfolioRow};
use crate::model::scoring::{VISIBLE, grade};
use crate::text::{Value, escape};

impl View<'_> {
    /// The verdict over all, in sentences.
    pub(super) fn verdict(self) -> Vec<String> {
        if self.is_over_time() { self.course() } else { self.standing() }
    }

    /// Who is worst off, and what many share.
    fn standing(self) -> Vec<String> {
        let rated: Vec<&PortfolioRow> = self.counted().filter(|row| row.index.is_some()).collect();
        let of = self.counted().count();
        let mut said = Vec::new();
        if let Some((row, index)) = rated.first().and_then(|row| Some((row, row.index.as_ref()?))) {
            let values = [
                ("name", Value::from(self.label(row))),
                ("score", Value::from(self.score(Some(index.score)))),
                ("grade", Value::from(index.grade.id())),
            ];
            said.push(self.text("portfolio-worst", &values));
            let bad = rated
                .iter()
                .filter(|row| row.index.as_ref().is_some_and(|index| grade(index.score).is_poor()));
            let values =
                [("count", Value::from(bad.count() as u64)), ("of", Value::from(rated.len() as u64))];
            said.extend((rated.len() > 1).then(|| self.text("portfolio-grades", &values)));
        }
        if rated.len() < of {
            let values = [("count", Value::from((of - rated.len()) as u64)), ("of", Value::from(of as u64))];
            said.push(self.text("portfolio-unrated", &values));
        }
        let common = &self.portfolio.common;
        let shared = |one: &&CommonCount| one.count > 1;
        let counts = |name: String, count: u64, of: u64| {
            [("name", Value::from(name)), ("count", Value::from(count)), ("of", Value::from(of))]
        };
        if let Some(one) = common.operators.first().filter(shared) {
            let values = counts(self.operator(&one.id), one.count, one.of);
            said.push(self.text("portfolio-shared-operator", &values));
        }
        if let Some(one) = common.findings.first().filter(|one| one.count > 1) {
            said.push(self.text("portfolio-shared-finding", &counts(self.risk(one), one.count, one.of)));
        }
        if let Some(one) = common.actions.first().filter(shared) {
            let values = counts(self.action(&one.id), one.count, one.of);
            said.push(self.text("portfolio-shared-action", &values));
        }
        if let Some(median) = self.portfolio.medians.filter(|medians| medians.index.median.is_some()) {
            let values = [
                ("score", Value::from(self.score(median.index.median))),
                ("of", Value::from(median.index.of)),
            ];
            said.push(self.text("portfolio-median", &values));
        }
        said
    }

    /// From the first report to the last.
    fn course(self) -> Vec<String> {
        let (Some(first), Some(last)) = (self.rows().first(), self.rows().last()) else { return Vec::new() };
        let is_comparable = !self.portfolio.differences.iter().any(|one| one.is_decisive);
        let ends = first.index.as_ref().zip(last.index.as_ref());
        let days =
            [("from", Value::from(self.day(&first.as_of))), ("to", Value::from(self.day(&last.as_of)))];
        let Some((old, new)) = ends.filter(|_| is_comparable) else {
            let id = if is_comparable { "compare-unknown" } else { "portfolio-course-incomparable" };
            return vec![self.text(id, &days)];
        };
        let figures = [
            ("old", Value::from(self.score(Some(old.score)))),
            ("new", Value::from(self.score(Some(new.score)))),
            ("old-grade", Value::from(old.grade.id())),
            ("new-grade", Value::from(new.grade.id())),
        ];
        let (change, same_grade) = (new.score - old.score, old.grade == new.grade);
        let id = match (change, same_grade) {
            _ if change.abs() < VISIBLE => "compare-same",
            (change, true) if change > 0.0 => "compare-better",
            (change, false) if change > 0.0 => "compare-better-grade",
            (_, true) => "compare-worse",
            (_, false) => "compare-worse-grade",
        };
        let mut said = vec![self.text(id, &[&days[..], &figures[..]].concat())];
        if let Some(finding) = self.portfolio.common.findings.iter().find(|one| one.count > 1) {
            let is_there = finding.last == last.as_of;
            let values = [
                ("name", Value::from(self.risk(finding))),
                ("count", Value::from(finding.count)),
                ("of", Value::from(finding.of)),
            ];
            said.extend(is_there.then(|| self.text("portfolio-lasting-finding", &values)));
        }
        said
    }

    /// What has to be known before anything is compared.
    pub(super) fn warnings(self) -> Vec<String> {
        let portfolio = self.portfolio;
        let mut said: Vec<String> = portfolio
            .differences
            .iter()
            .filter(|one| one.is_decisive)
            .map(|one| self.difference("portfolio-incomparable", one))
            .collect();
        let currency = portfolio.differences.iter().find(|one| one.name == "currency" && !one.is_decisive);
        said.extend(currency.map(|one| self.difference("portfolio-currencies", one)));
        let partial: Vec<u64> =
            self.rows().iter().zip(0..).filter(|(row, _)| row.partial).map(|(_, place)| place).collect();
        if !partial.is_empty() {
            let values =
                [("count", Value::from(partial.len() as u64)), ("names", Value::from(self.names(&partial)))];
            said.push(self.text("portfolio-partial", &values));
        }
        said.extend(portfolio.repeated.iter().map(|one| {
            let values =
                [("name", Value::from(self.names(&[one.report]))), ("count", Value::from(one.times))];
            self.text("portfolio-repeated", &values)
        }));
        said.extend(portfolio.same_exports.iter().map(|places| {
            self.text("portfolio-same-exports", &[("names", Value::from(self.names(places)))])
        }));
        let earlier = self.rows().len() - self.counted().count();
        if earlier > 0 {
            said.push(self.text("portfolio-earlier", &[("count", Value::from(earlier as u64))]));
        }
        let nameless = self.rows().iter().filter(|row| row.label.is_none()).count();
        if nameless > 0 {
            said.push(self.text("portfolio-say-whose", &[("count", Value::from(nameless as u64))]));
        }
        said
    }

    pub(super) fn difference(self, id: &str, one: &Disparity) -> String {
        let values: Vec<String> = one
            .values
            .iter()
            .take(MOST_NAMES)
            .map(|value| format!("{} ({})", self.value(&value.value), self.names(&value.reports)))
            .collect();
        let values = values.join("; ");
        let values = [
            ("name", Value::from(escape::terminal(&one.name).into_owned())),
            ("values", Value::from(values)),
        ];
        self.text(id, &values)
    }

    /// A value of a setting.
    pub(super) fn value(self, value: &Json) -> String {
        match value {
            Json::Null => self.text("compare-unset", &[]),
            Json::String(text) => escape::terminal(text).into_owned(),
            other => escape::terminal(&other.to_string()).into_owned(),
        }
    }
}
