//! `-f comments`: a file of comments to fill in, with an entry for every finding and every step, and with all that was said before.

use std::io::{self, Write};

use super::document::Source;
use super::document::findings::worded;
use super::json::quoted;
use super::layout::{day, wrap};
use super::{RenderOptions, Renderer, RendererMeta};
use crate::model::report::{Acceptance, AcceptanceState, AuditReport, Comment, Finding, PlanStep};
use crate::naming;
use crate::rules;
use crate::rules::fact::{FactKind, worded as worded_fact};
use crate::rules::wording::{self, Part};
use crate::text::{Catalog, Language, Value, escape};

/// Columns of a line that is for people.
const WIDTH: usize = 110;

/// What tells one finding of a rule from another, the most telling first.
const SCOPES: [FactKind; 4] = [FactKind::Channel, FactKind::Operator, FactKind::Name, FactKind::Country];

/// `-f comments`.
pub struct Skeleton;

impl Renderer for Skeleton {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "comments", title: "notes, owners and dates for findings and steps, to fill in" }
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
    stale.into_iter().for_each(|comment| file.comment(comment));
    gone.into_iter().for_each(|one| file.acceptance(one, ""));
    file.0
}

/// What was said of a finding, else an entry to fill in.
fn on_finding(finding: &Finding, source: Source<'_>, file: &mut Lines) {
    let severity = source.text(&format!("severity-{}", finding.severity.id()), &[]);
    file.blank();
    file.remark(&format!("{severity}: {}", worded(source, finding, Part::Title)));
    let known: Vec<&Comment> = source.report.comments_on_finding(&finding.id).collect();
    if known.is_empty() {
        let (id, scope) = (finding.id.clone(), scope_of(finding));
        file.comment(&Comment { finding: Some(id), scope, ..Comment::default() });
    }
    known.into_iter().for_each(|comment| file.comment(comment));
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
    known.into_iter().filter(|one| own(one) || is_first(one)).for_each(|comment| file.comment(comment));
}

/// The one that a finding is about, where its rule may speak of several: then the title names it, in English as it is.
fn scope_of(finding: &Finding) -> Option<String> {
    let meta = rules::by_id(&finding.id)?.meta();
    let catalog = Catalog::new(Language::En);
    let title = wording::finding(&finding.id, &finding.facts, Part::Title, "", &catalog)?;
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
    use super::*;
    use crate::comments::apply;
    use crate::config::CommentBook;
    use crate::model::time::Day;
    use crate::report::hostile::{HOSTILE, filled, report};
    use crate::report::sample;

    fn written(report: &AuditReport, language: Language) -> String {
        text(Source { report, catalog: &Catalog::new(language) })
    }

    fn read(text: &str) -> CommentBook {
        CommentBook::parse("c.toml".to_owned(), text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }

    #[test]
    fn a_skeleton_says_nothing_and_has_room_for_everything() {
        let report = report(sample::full());
        for language in Language::ALL {
            let text = written(&report, language);
            assert_eq!(read(&text), CommentBook { path: "c.toml".to_owned(), ..CommentBook::default() });
            for finding in &report.findings {
                assert!(text.contains(&format!("\nfinding = \"{}\"\n", finding.id)), "{text}");
            }
            assert!(
                report.plan.iter().all(|step| text.contains(&format!("\naction = \"{}\"\n", step.action)))
            );
        }
        // The example of an acceptance reads back once it is uncommented and filled in.
        let text = written(&report, Language::En);
        let example = text.split("# [[accept]]").nth(1).expect("an example");
        let example = format!("[[accept]]{}", example.replace("\n# ", "\n").replace("\"\"", "\"because\""));
        assert_eq!(read(&example).accepted.len(), 1);
    }

    #[test]
    fn what_was_said_before_is_kept() {
        let mut report = report(sample::full());
        let said = "[[comment]]\nfinding = \"operator-strands-clients\"\nnote = \"a \\\"b\\\"\\nc\"\n\
             [[comment]]\naction = \"log-history\"\nowner = \"Анна\"\ndate = 2026-12-31\n\
             [[comment]]\nfinding = \"phone-hidden\"\nnote = \"gone\"\n\
             [[accept]]\nfinding = \"operator-strands-clients\"\nreason = \"r\"\nowner = \"o\"\nexpires = 2027-01-01\n";
        let book = read(said);
        apply(&mut report, &book, Day::from_iso("2026-01-01").expect("a day"));
        let again = read(&written(&report, Language::Ru));
        let bare = |book: &CommentBook| {
            let comments = book.comments.iter().map(|(_, one)| one.clone()).collect::<Vec<_>>();
            (comments, book.accepted.iter().map(|(_, one)| one.clone()).collect::<Vec<_>>())
        };
        assert_eq!(bare(&again), bare(&book));
    }

    #[test]
    fn hostile_words_stay_words() {
        for text in HOSTILE {
            let mut value = filled(&sample::complete(), "", text);
            // Days are days, or the entry is refused.
            for (list, key) in [("comments", "date"), ("accepted", "expires")] {
                for one in value[list].as_array_mut().expect("a list") {
                    one[key] = "2026-12-31".into();
                }
            }
            let report = report(value);
            let skeleton = written(&report, Language::En);
            let book = read(&skeleton);
            assert_eq!(book.accepted.len(), report.accepted.len(), "{text:?}");
            let is_bare = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{200b}\u{2028}".contains(c);
            assert!(!skeleton.contains(is_bare), "{text:?}");
        }
    }
}
