//! The gate's answer as a document: the verdict and its reason, every rule by what became of it, waivers, the baseline, the runs
//! before, and what the figures were taken from.

use super::headline;
use super::sentence::{figures, notes, path, sentence, title, worded};
use super::waivers::{self, waivers_table, why};
use crate::model::report::{AuditReport, RuleLevel, RuleResult, RuleStatus, Verdict};
use crate::model::sorted_set::SortedSet;
use crate::report::document::{
    Cell, Document, List, OnScreen, Section, Source, Table, Unit, evidence, history, sources,
};
use crate::report::layout::day;
use crate::report::understood;
use crate::rules::wording::FindingText;
use crate::text::{Catalog, Value, escape};

/// The document of the verdict in a report; `None` for a report without one.
pub fn gate_document(report: &AuditReport, catalog: &Catalog) -> Option<Document> {
    let verdict = report.gate.as_ref()?;
    let view = View { report, verdict, catalog };
    let (word, reason) = headline(report, verdict, catalog);
    let source = Source { report, catalog };
    let mut document = Document {
        schema: "untether.gate/1".to_owned(),
        title: catalog.text("section-gate", &[]),
        word,
        scope: view.circumstances(),
        verdict: vec![reason],
        as_of: report.as_of.clone(),
        currency: report.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(view.rules());
    document.add(view.waivers());
    document.add(view.baseline());
    document.add(history::history(source).map(Section::without_tables_on_screen));
    document.add(view.holding());
    document.add(view.preset());
    document.add(understood::left_over(report, catalog));
    for section in [evidence::evidence(source), sources::sources(source)] {
        document.add(section.map(|section| section.on_screen(OnScreen::Never)));
    }
    Some(document)
}

/// A verdict in a language.
#[derive(Clone, Copy)]
struct View<'a> {
    report: &'a AuditReport,
    verdict: &'a Verdict,
    catalog: &'a Catalog,
}

impl<'a> View<'a> {
    fn text(self, id: &str) -> String {
        self.catalog.text(id, &[])
    }

    /// How many rules came out how, by what policy, on what day.
    fn circumstances(self) -> Vec<String> {
        let kinds = [
            ("gate-count-fail", RuleStatus::Fail),
            ("gate-count-unknown", RuleStatus::Unknown),
            ("gate-count-warn", RuleStatus::Warn),
            ("gate-count-waived", RuleStatus::Waived),
            ("gate-count-pass", RuleStatus::Pass),
        ];
        let counts = kinds.into_iter().filter_map(|(id, status)| {
            let count = self.of(&[status]).count() as u64;
            (count > 0).then(|| self.catalog.text(id, &[("count", Value::from(count))]))
        });
        let mut parts = vec![counts.collect::<Vec<_>>().join(", ")];
        if let Some(preset) = &self.verdict.preset {
            let name = Value::from(escape::terminal(preset).into_owned());
            parts.push(self.catalog.text("gate-by-preset", &[("name", name)]));
        }
        parts.extend(self.verdict.policy.iter().map(|file| escape::terminal(&file.path).into_owned()));
        let date = |iso: &str| Value::from(day(iso, self.catalog));
        let days = [("as_of", date(&self.report.as_of)), ("today", date(&self.verdict.today))];
        parts.push(self.catalog.text("gate-dates", &days));
        parts
    }

    /// Rules that came out so, in their order.
    fn of(self, wanted: &[RuleStatus]) -> impl Iterator<Item = &'a RuleResult> {
        self.verdict.rules.iter().filter(move |rule| wanted.contains(&rule.status))
    }

    /// What does not hold: what decides the gate first.
    fn rules(self) -> Option<Section> {
        let failed = self.table("gate-failed", &[RuleStatus::Fail, RuleStatus::Unknown]);
        let warned = self.table("gate-warned", &[RuleStatus::Warn, RuleStatus::Waived]);
        // What is not enforced has a line on a screen.
        let warned = warned.off_screen(&["mends"]);
        let tables: Vec<Table> = [failed, warned].into_iter().filter_map(Table::unless_empty).collect();
        let title = self.text("section-gate-rules");
        (!tables.is_empty()).then(|| Section { id: "gate-rules", title, tables, ..Section::default() })
    }

    /// What holds, and what there is nothing to say of.
    fn holding(self) -> Option<Section> {
        let table = self.table("gate-held", &[RuleStatus::Pass, RuleStatus::NotApplicable]);
        Section::of_table(table.off_screen(&["mends"]).on_screen(OnScreen::Verbose))
    }

    fn table(self, id: &'static str, wanted: &[RuleStatus]) -> Table {
        let columns = [
            ("rule", Unit::Code),
            ("outcome", Unit::Words),
            ("level", Unit::Words),
            ("figure-now", Unit::Words),
            ("bar", Unit::Words),
            ("clients", Unit::Count),
            ("stands", Unit::Prose),
            ("mends", Unit::Prose),
            ("rests-on", Unit::Prose),
        ];
        let rows = self.of(wanted).map(|rule| self.row(rule));
        Table::worded(self.catalog, id, &columns).rows(rows).marked().off_screen(&["rests-on"])
    }

    fn row(self, rule: &RuleResult) -> Vec<Cell> {
        let Self { report, verdict, catalog } = self;
        let said = |text: String| if text.is_empty() { Cell::Empty } else { Cell::text(text) };
        let (figure, bar) = figures(rule, report, catalog);
        let waiver = rule.waiver.and_then(|place| verdict.waivers.get(place));
        let stands = waiver.filter(|_| rule.status == RuleStatus::Waived).map(|waiver| why(waiver, catalog));
        let holds = matches!(rule.status, RuleStatus::Pass | RuleStatus::NotApplicable);
        let notes = if holds { Vec::new() } else { notes(rule, verdict, report, catalog) };
        vec![
            Cell::named(path(rule), title(rule, catalog)),
            outcome(rule.status, catalog),
            level(rule.level, catalog),
            said(figure),
            said(bar),
            rule.clients.map_or(Cell::Empty, Cell::count),
            Cell::text(stands.unwrap_or_else(|| sentence(rule, verdict, report, catalog))),
            said(notes.join("\n")),
            said(self.rests_on(rule).unwrap_or_default()),
        ]
    }

    /// The evidence of a finding.
    fn rests_on(self, rule: &RuleResult) -> Option<String> {
        let id = rule.rule.strip_prefix("finding.")?;
        let finding = self.report.findings.iter().find(|finding| finding.id == id)?;
        Some(worded(finding, FindingText::Evidence, &finding.evidence, self.report, self.catalog))
    }

    /// The waivers: on a screen those that end soon.
    fn waivers(self) -> Option<Section> {
        let table = waivers_table(self.verdict, self.catalog).on_screen(OnScreen::Never).unless_empty()?;
        let lead = waivers::ending(self.verdict, self.catalog);
        Some(Section { lead, ..Section::of_table(table)? })
    }

    /// How the baseline was used.
    fn baseline(self) -> Option<Section> {
        let used = self.verdict.baseline.as_ref()?;
        let path = Value::from(escape::terminal(&used.path).into_owned());
        let date = Value::from(day(&used.as_of, self.catalog));
        let mut lead = vec![self.catalog.text("gate-baseline", &[("path", path), ("date", date)])];
        lead.extend(used.improved.then(|| self.text("gate-baseline-improved")));
        let lists = [
            ("gate-baseline-differs", &used.differs),
            ("gate-baseline-new", &used.new),
            ("gate-baseline-stale", &used.stale),
        ];
        let list = |(id, entries): (&str, &Vec<String>)| List {
            title: self.text(id),
            entries: entries.iter().map(|one| escape::terminal(one).into_owned()).collect(),
        };
        let lists = lists.into_iter().filter(|(_, entries)| !entries.is_empty()).map(list).collect();
        let title = self.text("section-gate-baseline");
        Some(Section { id: "gate-baseline", title, lead, lists, ..Section::default() })
    }

    /// Why the rules of the preset are asked for.
    fn preset(self) -> Option<Section> {
        let preset = self.verdict.preset.as_ref()?;
        let about = self.catalog.find(&format!("gate-preset-{preset}"), &[]);
        let mut told = SortedSet::new();
        let own = self.verdict.rules.iter().filter(|rule| rule.place.is_none());
        let rules: Vec<&str> = own.map(|rule| rule.rule.as_str()).filter(|rule| told.insert(*rule)).collect();
        let rows = rules.into_iter().filter_map(|rule| {
            let id = format!("gate-why-{}", rule.replace(['.', '_'], "-"));
            let why = self.catalog.find(&id, &[("preset", Value::from(preset.clone()))])?;
            Some(vec![Cell::text(escape::terminal(rule).into_owned()), Cell::text(why)])
        });
        let columns = [("rule", Unit::Code), ("asked-because", Unit::Prose)];
        let table = Table::worded(self.catalog, "gate-preset", &columns).rows(rows).entries();
        let lead = about.map(|about| format!("{}: {about}", escape::terminal(preset)));
        let section = Section::of_table(table)?.on_screen(OnScreen::Verbose);
        Some(Section { lead: lead.into_iter().collect(), ..section })
    }
}

/// What became of a rule.
pub(in crate::report) fn outcome(status: RuleStatus, catalog: &Catalog) -> Cell {
    let id = status.id();
    Cell::named(id, catalog.text(&format!("gate-word-{id}"), &[]))
}

/// How much a rule counts.
pub(in crate::report) fn level(level: RuleLevel, catalog: &Catalog) -> Cell {
    let id = level.id();
    Cell::named(id, catalog.text(&format!("gate-level-{id}"), &[]))
}
