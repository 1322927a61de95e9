//! What a rule speaks of, and what stands there in a report.

use serde_json::Value as Json;

use super::bar::{Bar, Datum, Limit};
use super::exports::{self, ExportFigure, Given};
use crate::figures::layout::{Below, root};
use crate::figures::{figure_paths, places};
use crate::model::json;
use crate::model::need::Need;
use crate::model::report::{AuditReport, FigureUnit};
use crate::model::sorted_set::SortedSet;
use crate::model::vocabulary::{GateCause, NeedKind};
use crate::rules::{self, RULES};

/// What a rule speaks of.
#[derive(Clone)]
pub enum Target {
    /// A figure of the report by its path.
    Figure {
        /// The path.
        path: String,
        /// The kind of value: `number`, `integer`, `string`, `boolean`.
        kind: &'static str,
        /// What it is measured in.
        unit: FigureUnit,
    },
    /// A figure of the exports, of one of them where it is named.
    Export(&'static ExportFigure, Option<String>),
    /// By how much a figure has changed since the baseline.
    Delta(Box<Target>),
    /// A finding by its id.
    Finding(&'static str),
}

/// Why a name is no target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTarget {
    /// No report can have it: the nearest that it can have.
    Unknown(Option<String>),
    /// It has parts and is no figure itself: one of them.
    HasParts(Option<String>),
    /// It is no number, so it has no change.
    NoNumber,
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Which of several; `None` where there is one.
    pub scope: Option<String>,
    /// Its path without stars, where it has one.
    pub path: String,
    /// The value.
    pub datum: Datum,
    /// The range that it lies in.
    pub range: Option<(f64, f64)>,
}

impl Target {
    /// What a name of a policy speaks of.
    ///
    /// # Errors
    ///
    /// When no report can have that.
    pub fn parse(name: &str) -> Result<Self, NoTarget> {
        if let Some(id) = name.strip_prefix("finding.") {
            let known = || RULES.iter().map(|rule| rule.meta().id);
            let near = crate::config::nearest(id, known()).map(|near| format!("finding.{near}"));
            return rules::by_id(id).map(|rule| Self::Finding(rule.meta().id)).ok_or(NoTarget::Unknown(near));
        }
        if let Some(path) = name.strip_prefix("delta.") {
            let under = Self::parse(path).map_err(|why| match why {
                NoTarget::Unknown(Some(near)) => NoTarget::Unknown(Some(format!("delta.{near}"))),
                NoTarget::HasParts(Some(part)) => NoTarget::HasParts(Some(format!("delta.{part}"))),
                other => other,
            })?;
            let is_number = matches!(under.kind(), "number" | "integer");
            let is_change = matches!(under, Self::Export(figure, _) if !figure.is_kept);
            let is_usable = is_number && !is_change && !matches!(under, Self::Delta(_));
            return if is_usable { Ok(Self::Delta(Box::new(under))) } else { Err(NoTarget::NoNumber) };
        }
        if let Some((figure, scope)) = exports::by_path(name) {
            return Ok(Self::Export(figure, scope.map(str::to_owned)));
        }
        let segments: Vec<&str> = name.split('.').collect();
        let found = root().follow(&segments);
        let Some((_, node)) = found.as_ref().and_then(|places| places.last()) else {
            return Err(NoTarget::Unknown(nearest(name)));
        };
        match (node.below(), node.kind()) {
            (Below::Nothing, kind @ ("number" | "integer" | "string" | "boolean")) => {
                Ok(Self::Figure { path: name.to_owned(), kind, unit: node.unit() })
            }
            (Below::Fields(fields), _) => {
                let part = fields.first().map(|(field, _)| format!("{name}.{field}"));
                Err(NoTarget::HasParts(part))
            }
            _ => Err(NoTarget::HasParts(None)),
        }
    }

    /// The kind of value.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Figure { kind, .. } => kind,
            Self::Export(figure, _) => figure.kind,
            Self::Delta(_) => "number",
            Self::Finding(_) => "finding",
        }
    }

    /// What it is measured in.
    pub fn unit(&self) -> FigureUnit {
        match self {
            Self::Figure { unit, .. } => *unit,
            Self::Export(figure, _) => figure.unit,
            Self::Delta(under) => under.unit(),
            Self::Finding(_) => FigureUnit::Plain,
        }
    }

    /// Whether a bar speaks of the kind of value that it has.
    pub fn takes(&self, bar: &Bar) -> bool {
        match bar.limit {
            Limit::Number(_) => matches!(self.kind(), "number" | "integer"),
            Limit::Flag(_) => self.kind() == "boolean",
            Limit::Text(_) => self.kind() == "string",
        }
    }

    /// Whether a baseline keeps it.
    pub fn is_kept(&self) -> bool {
        match self {
            Self::Figure { .. } => matches!(self.kind(), "number" | "integer"),
            Self::Export(figure, _) => figure.is_kept,
            Self::Delta(_) | Self::Finding(_) => false,
        }
    }

    /// Whether it is judged by a baseline alone.
    pub fn needs_baseline(&self) -> bool {
        matches!(self, Self::Delta(_)) || matches!(self, Self::Export(figure, _) if figure.needs_baseline)
    }
}

/// A report in which rules are looked up.
pub struct Source<'a> {
    report: &'a AuditReport,
    json: Json,
}

impl<'a> Source<'a> {
    /// A report. The verdict and the clients in it are no figures of its own.
    pub fn new(report: &'a AuditReport) -> Self {
        Self { report, json: json::tree(report) }
    }

    /// What stands at a figure of the report or of the exports; `claimed` are paths that rules of their own speak of.
    pub fn read(&self, target: &Target, given: &Given<'_>, claimed: &SortedSet<String>) -> Vec<Reading> {
        match target {
            Target::Figure { path, kind, .. } => self.figure(path, kind, claimed),
            Target::Export(figure, scope) => {
                let all = (figure.of)(given).into_iter().filter(|(id, _)| match (scope, id) {
                    (Some(wanted), Some(id)) => wanted == id,
                    (Some(_), None) => false,
                    (None, Some(id)) => !claimed.contains(&format!("{}.{id}", figure.path)),
                    (None, None) => true,
                });
                let path = figure.path.to_owned();
                let read = |(scope, datum)| Reading { scope, path: path.clone(), datum, range: None };
                let mut readings: Vec<Reading> = all.map(read).collect();
                if let (Some(scope), true) = (scope, readings.is_empty()) {
                    let datum = Datum::Unknown(vec![GateCause::Absent.into()]);
                    readings.push(Reading { scope: Some(scope.clone()), path, datum, range: None });
                }
                readings
            }
            // The change is worked out beside the baseline, a finding beside the findings.
            Target::Delta(under) => self.read(under, given, &SortedSet::new()),
            Target::Finding(_) => Vec::new(),
        }
    }

    fn figure(&self, path: &str, kind: &str, claimed: &SortedSet<String>) -> Vec<Reading> {
        let mut found = places(&self.json, path);
        found.retain(|place| place.stars.is_empty() || !claimed.contains(&place.path));
        if found.is_empty() {
            let has_star = path.split('.').any(|segment| segment == "*");
            let datum = if has_star { self.none_of(path) } else { self.unknown(path) };
            return vec![Reading { scope: None, path: path.to_owned(), datum, range: None }];
        }
        let read = |place: crate::figures::Place<'_>| Reading {
            scope: (!place.stars.is_empty()).then(|| place.stars.join(" · ")),
            datum: match place.value {
                Json::Number(number) if kind != "string" => {
                    number.as_f64().map_or_else(|| self.unknown(path), Datum::Number)
                }
                Json::Bool(flag) => Datum::Flag(*flag),
                Json::String(text) => Datum::Text(text.clone()),
                _ => self.unknown(path),
            },
            range: range(&place),
            path: place.path,
        };
        found.into_iter().map(read).collect()
    }

    /// A star that stands for nothing: the thing is empty, or the test that it belongs to was not made.
    fn none_of(&self, path: &str) -> Datum {
        let test = self.needs(path);
        if test.is_empty() { Datum::Nothing(GateCause::NoneThere) } else { Datum::Unknown(test) }
    }

    fn unknown(&self, path: &str) -> Datum {
        let needs = self.needs(path);
        Datum::Unknown(if needs.is_empty() { vec![GateCause::Absent.into()] } else { needs })
    }

    /// What the test that a path belongs to lacks.
    fn needs(&self, path: &str) -> Vec<Need> {
        let tests = &self.report.tests;
        let is_below = |part: &str| path.strip_prefix(part).is_some_and(|rest| rest.starts_with('.'));
        let of = [
            ("tests.outage", &tests.outage.test),
            ("tests.context", &tests.context.test),
            ("tests.owned", &tests.owned.test),
        ];
        let concerned = of
            .into_iter()
            .filter(|(part, test)| is_below(part) || (is_below("index") && test.score.is_none()));
        let mut needs: Vec<Need> = concerned
            .filter(|(_, test)| test.score.is_none())
            .flat_map(|(_, test)| test.needs.iter().cloned())
            .collect();
        if needs.is_empty()
            && path.split('.').any(|part| part.contains("value"))
            && self.report.currency.is_none()
        {
            needs.push(NeedKind::Value.into());
        }
        let mut seen = SortedSet::new();
        needs.retain(|need| seen.insert(need.clone()));
        needs
    }
}

/// The range beside a score.
fn range(place: &crate::figures::Place<'_>) -> Option<(f64, f64)> {
    let is_score = place.path.rsplit('.').next() == Some("score");
    let parent = place.parent.filter(|_| is_score)?;
    Some((parent["low"].as_f64()?, parent["high"].as_f64()?))
}

/// The path that a mistyped one most probably means.
fn nearest(name: &str) -> Option<String> {
    let mut known = figure_paths();
    known.extend(exports::FIGURES.iter().map(|figure| figure.path.to_owned()));
    // Something that is known but for its last name is nearer than anything that merely looks alike.
    let (above, last) = name.rsplit_once('.').unwrap_or(("", name));
    let beside: Vec<&str> = known
        .iter()
        .filter_map(|path| path.strip_prefix(above)?.strip_prefix('.'))
        .filter(|rest| !rest.contains('.'))
        .collect();
    if let Some(near) = crate::config::nearest(last, beside) {
        return Some(format!("{above}.{near}"));
    }
    crate::config::nearest(name, known.iter().map(String::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::sample;

    fn wrong(name: &str) -> NoTarget {
        Target::parse(name).err().unwrap_or_else(|| panic!("{name} is a figure"))
    }

    #[test]
    fn a_figure_has_the_unit_that_its_field_declares() {
        for (name, unit) in [
            ("index.score", FigureUnit::Score),
            ("tests.owned.confirmed", FigureUnit::Share),
            ("tests.outage.kept", FigureUnit::Share),
            ("tests.outage.scenarios.operator:meta.retention.0.1", FigureUnit::Share),
            ("tests.outage.scenarios.*.value_lost.1.mean", FigureUnit::Money),
            ("concentration.clients.hhi", FigureUnit::Plain),
            ("plan.*.minutes", FigureUnit::Plain),
            ("links.precision.low", FigureUnit::Share),
            ("tests.context.lag_days", FigureUnit::Days),
            ("clients.records", FigureUnit::Count),
            ("window.days", FigureUnit::Days),
            ("tests.outage.n_minus_1.proven", FigureUnit::Plain),
        ] {
            let target = Target::parse(name).unwrap_or_else(|why| panic!("{name}: {why:?}"));
            assert_eq!(target.unit(), unit, "{name}");
        }
    }

    #[test]
    fn a_name_that_no_report_has_is_named_with_the_nearest() {
        assert_eq!(wrong("tests.owned.scor"), NoTarget::Unknown(Some("tests.owned.score".to_owned())));
        assert_eq!(wrong("indx.score"), NoTarget::Unknown(Some("index.score".to_owned())));
        assert_eq!(wrong("sources.age_day"), NoTarget::Unknown(Some("sources.age_days".to_owned())));
        let near = NoTarget::Unknown(Some("finding.records-vanished".to_owned()));
        assert_eq!(wrong("finding.records-vanish"), near);
        assert_eq!(wrong("delta.index.scor"), NoTarget::Unknown(Some("delta.index.score".to_owned())));
        assert_eq!(wrong("delta.index.grade"), NoTarget::NoNumber);
        assert_eq!(wrong("delta.sources.rows_change"), NoTarget::NoNumber);
        assert!(matches!(wrong("tests.owned"), NoTarget::HasParts(Some(_))));
        assert!(matches!(wrong("findings"), NoTarget::HasParts(_)));
        for right in
            ["index.score", "concentration.clients.channels.*.share", "index.grade", "delta.clients.records"]
        {
            assert!(Target::parse(right).is_ok(), "{right}");
        }
    }

    #[test]
    fn what_is_null_is_unknown_with_what_is_missing() {
        let report = sample::bare();
        let source = Source::new(&report);
        let exports = exports::exports(&report);
        let given = Given { report: &report, today: crate::model::time::Day(0), now: &exports, then: None };
        let read = |name: &str| {
            source.read(&Target::parse(name).expect("a figure"), &given, &SortedSet::new())[0].datum.clone()
        };
        let needs = vec![NeedKind::Crm.into(), Need::about(NeedKind::ChannelExport, "instagram")];
        assert_eq!(read("tests.owned.score"), Datum::Unknown(needs.clone()));
        assert_eq!(read("index.score"), Datum::Unknown(needs));
        assert_eq!(read("concentration.value.effective"), Datum::Unknown(vec![NeedKind::Value.into()]));
        assert_eq!(
            read("concentration.clients.channels.vk.share"),
            Datum::Unknown(vec![GateCause::Absent.into()])
        );
        assert_eq!(read("tests.outage.n_minus_1.proven"), Datum::Flag(false));
        assert_eq!(
            read("tests.owned.by_channel.*.any"),
            Datum::Unknown(vec![NeedKind::Crm.into(), Need::about(NeedKind::ChannelExport, "instagram")])
        );
        assert_eq!(read("tests.outage.single_points.*.share"), Datum::Nothing(GateCause::NoneThere));
    }
}
