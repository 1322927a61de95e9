//! `-f comments`: a file of comments to fill in, with an entry for every finding and every step, and with all that was said before.

use std::io::{self, Write};

use super::document::Source;
use super::document::findings::worded;
use super::json::quoted;
use super::layout::{day, wrap};
use super::{RenderOptions, Renderer};
use crate::model::report::{Acceptance, AcceptanceState, AuditReport, Comment, Finding, PlanStep};
use crate::naming;
use crate::rules;
use crate::rules::fact::{FactKind, worded as worded_fact};
use crate::rules::wording::{self, FindingText};
use crate::text::{Catalog, Language, Value, escape};

/// Columns of a line that is for people.
const WIDTH: usize = 110;

/// What tells one finding of a rule from another, the most telling first.
const SCOPES: [FactKind; 4] = [FactKind::Channel, FactKind::Operator, FactKind::Name, FactKind::Country];

/// `-f comments`.
pub struct Skeleton;

impl Renderer for Skeleton {
    fn id(&self) -> &'static str {
        "comments"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        out.write_all(text(Source { report, catalog: options.catalog }).as_bytes())
    }
}

/// The whole file.
fn text(source: Source<'_>) -> String {
    let report = source.report;
    let shown = &report.presentation;
    let name = shown.client.as_ref().or(shown.title.as_ref()).cloned();
    let name = name.unwrap_or_else(|| source.text("screen-default-title", &[]));
    let of = [("name", Value::from(name)), ("date", Value::from(day(&report.as_of, source.catalog)))];
    let mut file = Lines::default();
    file.remark(&source.text("skeleton-head", &of));
    file.remark(&source.text("skeleton-how", &[]));
    file.remark(&source.text("skeleton-fields", &[]));
    file.heading(&source.text("skeleton-findings", &[]), !report.findings.is_empty());
    for finding in &report.findings {
        on_finding(finding, source, &mut file);
    }
    file.heading(&source.text("skeleton-steps", &[]), !report.plan.is_empty());
    for step in &report.plan {
        on_step(step, source, &mut file);
    }
    file.heading(&source.text("skeleton-accept", &[]), true);
    let accepted = report.accepted.iter().filter(|one| one.state != AcceptanceState::Stale);
    accepted.for_each(|one| file.acceptance(one, ""));
    if let Some(finding) = report.open_findings().next() {
        file.acceptance(&to_fill_in(finding, &report.as_of), "# ");
    }
    let stale: Vec<&Comment> = report.comments.iter().filter(|comment| comment.stale).collect();
    let gone: Vec<&Acceptance> =
        report.accepted.iter().filter(|one| one.state == AcceptanceState::Stale).collect();
    file.heading(&source.text("skeleton-stale", &[]), !stale.is_empty() || !gone.is_empty());
    for comment in stale {
        file.comment(comment);
    }
    for one in gone {
        file.acceptance(one, "");
    }
    file.0
}

/// What was said of a finding, else an entry to fill in.
fn on_finding(finding: &Finding, source: Source<'_>, file: &mut Lines) {
    let severity = source.text(&format!("severity-{}", finding.severity.id()), &[]);
    file.blank();
    file.remark(&format!("{severity}: {}", worded(source, finding, FindingText::Title)));
    let known: Vec<&Comment> = source.report.comments_on_finding(&finding.id).collect();
    if known.is_empty() {
        let (id, scope) = (finding.id.clone(), scope_of(finding));
        file.comment(&Comment { finding: Some(id), scope, ..Comment::default() });
    }
    for comment in known {
        file.comment(comment);
    }
}

/// What was said of a step, else an entry to fill in.
fn on_step(step: &PlanStep, source: Source<'_>, file: &mut Lines) {
    let name = naming::action(&step.action, source.catalog);
    file.blank();
    file.remark(if name == step.action { &step.title } else { &name });
    let own = |comment: &&Comment| comment.action.as_deref() == Some(step.action.as_str());
    let known: Vec<&Comment> = source.report.comments_on_step(&step.action).collect();
    if known.is_empty() {
        file.comment(&Comment { action: Some(step.action.clone()), ..Comment::default() });
    }
    // A note on a kind of step stands once, at the first step of the kind.
    let is_first = |comment: &&Comment| {
        let mut steps = source.report.plan.iter();
        steps.find(|one| comment.is_on_step(&one.action)).is_some_and(|one| one.action == step.action)
    };
    for comment in known.into_iter().filter(|one| own(one) || is_first(one)) {
        file.comment(comment);
    }
}

/// The one that a finding is about, where its rule may speak of several: then the title names it, in English as it is.
fn scope_of(finding: &Finding) -> Option<String> {
    let meta = rules::by_id(&finding.id)?.meta();
    let catalog = Catalog::new(Language::En);
    let title = wording::finding(&finding.id, &finding.facts, FindingText::Title, "", &catalog)?;
    let named = |kind: &FactKind| {
        let mut of_kind = meta.facts.iter().filter(|(_, other)| other == kind);
        of_kind.find_map(|(name, kind)| {
            let fact = finding.facts.get(*name)?;
            let text = fact.as_str().filter(|text| !text.is_empty())?;
            let Value::String(words) = worded_fact(*kind, fact, "", &catalog) else { return None };
            title.contains(words.as_ref()).then(|| text.to_owned())
        })
    };
    SCOPES.iter().find_map(named)
}

/// An acceptance as an example.
fn to_fill_in(finding: &Finding, as_of: &str) -> Acceptance {
    Acceptance {
        finding: finding.id.clone(),
        scope: scope_of(finding),
        reason: String::new(),
        owner: String::new(),
        expires: as_of.to_owned(),
        state: AcceptanceState::Accepted,
    }
}

/// The lines of the file.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// An empty line, unless the file begins.
    fn blank(&mut self) {
        if !self.0.is_empty() {
            self.line("");
        }
    }

    /// Something for people, which may hold words from an export: none of it can end the line.
    fn remark(&mut self, text: &str) {
        for line in wrap(&escape::terminal(text), WIDTH) {
            self.line(format!("# {line}").trim_end());
        }
    }

    fn heading(&mut self, text: &str, is_wanted: bool) {
        if is_wanted {
            self.blank();
            self.remark(&format!("--- {text}"));
        }
    }

    fn field(&mut self, lead: &str, key: &str, value: Option<&str>) {
        self.line(&format!("{lead}{key} = {}", quoted(value.unwrap_or_default())));
    }

    fn comment(&mut self, comment: &Comment) {
        self.line("[[comment]]");
        for (key, value) in
            [("finding", &comment.finding), ("action", &comment.action), ("scope", &comment.scope)]
        {
            if value.is_some() {
                self.field("", key, value.as_deref());
            }
        }
        for (key, value) in [("note", &comment.note), ("owner", &comment.owner), ("date", &comment.date)] {
            self.field("", key, value.as_deref());
        }
    }

    fn acceptance(&mut self, one: &Acceptance, lead: &str) {
        self.blank();
        self.line(&format!("{lead}[[accept]]"));
        self.field(lead, "finding", Some(&one.finding));
        if one.scope.is_some() {
            self.field(lead, "scope", one.scope.as_deref());
        }
        for (key, value) in [("reason", &one.reason), ("owner", &one.owner), ("expires", &one.expires)] {
            self.field(lead, key, Some(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use toml::{Table, Value as Toml};

    use super::*;
    use crate::report::hostile::{HOSTILE, filled, report};
    use crate::report::sample;

    fn written(report: &AuditReport, language: Language) -> String {
        text(Source { report, catalog: &Catalog::new(language) })
    }

    fn read(text: &str) -> Table {
        toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }

    /// The entries of a kind.
    fn entries<'a>(file: &'a Table, kind: &str) -> Vec<&'a Table> {
        file.get(kind).and_then(Toml::as_array).into_iter().flatten().filter_map(Toml::as_table).collect()
    }

    #[test]
    fn a_skeleton_says_nothing_and_has_room_for_everything() {
        let report = report(sample::full());
        for language in Language::ALL {
            let text = written(&report, language);
            let file = read(&text);
            let comments = entries(&file, "comment");
            assert_eq!(comments.len(), report.findings.len() + report.plan.len());
            for key in ["note", "owner", "date"] {
                assert!(comments.iter().all(|one| one[key].as_str() == Some("")), "{key}: {text}");
            }
            assert!(comments.iter().any(|one| one.get("scope").is_none()), "{text}");
            assert!(entries(&file, "accept").is_empty(), "an example is none");
        }
        let text = written(&report, Language::En);
        let example = text.split("# [[accept]]").nth(1).expect("an example");
        let example = format!("[[accept]]{}", example.replace("\n# ", "\n"));
        assert_eq!(entries(&read(&example), "accept").len(), 1, "it is one without its marks");
    }

    #[test]
    fn only_what_the_title_names_is_a_scope() {
        let mut value = sample::complete();
        // The title is made of the facts.
        value["findings"][0]["facts"] = serde_json::json!({"operator": "meta", "share": 0.2});
        let report = report(value);
        let scopes: Vec<Option<String>> = report.findings.iter().map(scope_of).collect();
        assert_eq!(scopes, [Some("meta".to_owned()), None]);
    }

    #[test]
    fn what_was_said_before_is_kept() {
        let report = report(sample::complete());
        let file = read(&written(&report, Language::Ru));
        let comments = entries(&file, "comment");
        for said in &report.comments {
            let is_it = |one: &&&Table| {
                let same = |key: &str, text: &Option<String>| {
                    one.get(key).and_then(Toml::as_str).unwrap_or_default()
                        == text.as_deref().unwrap_or_default()
                };
                same("finding", &said.finding) && same("action", &said.action) && same("note", &said.note)
            };
            assert_eq!(comments.iter().filter(is_it).count(), 1, "{said:?}");
        }
        assert_eq!(entries(&file, "accept").len(), report.accepted.len());
    }

    #[test]
    fn hostile_words_stay_words() {
        for text in HOSTILE {
            let report = report(filled(&sample::complete(), "", text));
            let skeleton = written(&report, Language::En);
            assert_eq!(entries(&read(&skeleton), "accept").len(), report.accepted.len(), "{text:?}");
            let is_bare = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{200b}\u{2028}".contains(c);
            assert!(!skeleton.contains(is_bare), "{text:?}");
        }
    }
}
