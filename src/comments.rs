//! What people have said, laid beside a finished report: notes with owners and days, and findings that are put up with. It changes
//! no figure and no verdict of a gate, which has its waivers. What speaks of nothing in the report stays in it, marked as stale.

use crate::config::{CommentBook, nearest};
use crate::model::element::Element;
use crate::model::order::InOrder as _;
use crate::model::report::{AcceptanceState, AuditReport, Comment, Finding};
use crate::model::scoring::MINUTES;
use crate::model::time::Day;
use crate::naming;
use crate::rules::RULES;
use crate::text::{Catalog, Language, Message};

/// An entry of which it is doubtful what it speaks of: of nothing in the report, or of an account by a number that is not its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// Where it stands: `comments.toml:12`.
    pub place: String,
    /// What is wrong.
    pub message: Message,
    /// The id that was probably meant, where no such id is known at all.
    pub help: Option<Message>,
}

/// Puts the entries of a file into a report, in the place of those that it held; what has run out by `today` counts no longer.
pub fn apply(report: &mut AuditReport, book: &CommentBook, today: Day) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let mut check = |line: u64, subject: &str, scope: Option<&str>, is_there: bool| {
        let place = format!("{}:{line}", book.path);
        if !is_there {
            doubts.push((line, Doubt::stale(place, subject, scope)));
        } else if let Some(number) = scope.filter(|scope| is_numbered(scope)) {
            doubts.push((line, Doubt::numbered(place, number)));
        }
    };
    let mut comments: Vec<Comment> = book.comments.iter().map(|(_, comment)| comment.clone()).collect();
    for (comment, (line, _)) in comments.iter_mut().zip(&book.comments) {
        let is_there = match &comment.finding {
            Some(id) => has_finding(report, id, comment.scope.as_deref()),
            None => report.plan.iter().any(|step| comment.is_on_step(&step.action)),
        };
        comment.stale = !is_there;
        check(*line, comment.subject(), comment.scope.as_deref(), is_there);
    }
    let mut accepted: Vec<_> = book.accepted.iter().map(|(_, one)| one.clone()).collect();
    for (one, (line, _)) in accepted.iter_mut().zip(&book.accepted) {
        // It holds through the end of its last day.
        let is_over = Day::from_iso(&one.expires).is_none_or(|last| last < today);
        one.state = match has_finding(report, &one.finding, one.scope.as_deref()) {
            false => AcceptanceState::Stale,
            true if is_over => AcceptanceState::Expired,
            true => AcceptanceState::Accepted,
        };
        check(*line, &one.finding, one.scope.as_deref(), one.state != AcceptanceState::Stale);
    }
    (report.comments, report.accepted) = (comments, accepted);
    doubts.order_by_key(|(line, _)| *line);
    doubts.into_iter().map(|(_, doubt)| doubt).collect()
}

/// Whether a scope is an account under a number, which each run gives anew.
fn is_numbered(scope: &str) -> bool {
    let number = name_of(scope).strip_prefix("staff-").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

impl Doubt {
    fn numbered(place: String, scope: &str) -> Self {
        let message = Message::new("warning-comment-numbered").with("name", scope.to_owned());
        Self { place, message, help: Some(Message::new("help-comment-numbered")) }
    }

    fn stale(place: String, subject: &str, scope: Option<&str>) -> Self {
        let name = scope.map_or_else(|| subject.to_owned(), |scope| format!("{subject} [{scope}]"));
        let known: Vec<&str> = RULES
            .iter()
            .map(|rule| rule.meta().id)
            .chain(MINUTES.iter().map(|(action, _)| *action))
            .collect();
        let head = subject.split_once(':').map_or(subject, |(head, _)| head);
        let meant = if known.contains(&head) { None } else { nearest(head, known) };
        Self {
            place,
            message: Message::new("warning-comment-stale").with("name", name),
            help: meant.map(|id| Message::new("help-nearest").with("nearest", id.to_owned())),
        }
    }
}

fn has_finding(report: &AuditReport, id: &str, scope: Option<&str>) -> bool {
    let is_it = |finding: &Finding| finding.id == id && scope.is_none_or(|scope| is_about(finding, scope));
    report.findings.iter().any(is_it)
}

/// Whether a finding is about something, by its id or by whatever it is called in any language.
fn is_about(finding: &Finding, scope: &str) -> bool {
    let wanted = name_of(scope).to_lowercase();
    finding.facts.values().filter_map(serde_json::Value::as_str).any(|fact| names_of(fact).contains(&wanted))
}

/// What stands behind the kind of an id: `meta` of `operator:meta`.
fn name_of(id: &str) -> &str {
    match Element::of(id) {
        Element::Channel(name)
        | Element::Operator(name)
        | Element::Staff(name)
        | Element::Layer(name)
        | Element::Country(name)
        | Element::Own(name) => name,
        Element::Number => id,
    }
}

/// What the id behind a fact is called, in small letters.
fn names_of(fact: &str) -> Vec<String> {
    let in_language = |language: Language| {
        let catalog = Catalog::new(language);
        [naming::channel(fact, language), naming::operator(fact, language), naming::country(fact, &catalog)]
    };
    let mut names: Vec<String> = Language::ALL.into_iter().flat_map(in_language).collect();
    names.push(fact.to_owned());
    names.iter().map(|name| name.to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json;
    use crate::model::report::sample;

    fn report() -> AuditReport {
        let mut report = sample::report();
        report.plan = json::of_tree::<AuditReport>(sample::full()).expect("the layout of a report").plan;
        report
    }

    fn applied(text: &str, today: &str) -> (AuditReport, Vec<Doubt>) {
        let mut report = report();
        let book = CommentBook::parse("c.toml".to_owned(), text).expect("a file");
        let stale = apply(&mut report, &book, Day::from_iso(today).expect("a day"));
        (report, stale)
    }

    #[test]
    fn a_note_finds_what_it_speaks_of_by_id_and_by_name() {
        for (scope, is_found) in [
            ("", true),
            ("meta", true),
            ("Meta", true),
            ("operator:meta", true),
            ("vk", false),
            ("42", false),
        ] {
            let text = format!(
                "[[comment]]\nfinding = \"operator-strands-clients\"\nscope = \"{scope}\"\nnote = \"x\"\n"
            );
            let (report, stale) = applied(&text, "2026-01-01");
            assert_eq!(stale.is_empty(), is_found, "{scope}");
            assert_eq!(report.comments_on_finding("operator-strands-clients").count(), usize::from(is_found));
            assert_eq!(report.comments.len(), 1, "what is stale stays");
        }
    }

    #[test]
    fn a_number_of_an_account_is_said_to_be_nobodys_own() {
        let mut report = report();
        let mut finding = report.findings[0].clone();
        finding.facts.insert("name".to_owned(), "staff-2".into());
        report.findings = vec![finding.clone()];
        for (scope, id) in [
            ("staff-2", Some("warning-comment-numbered")),
            ("staff:staff-2", Some("warning-comment-numbered")),
            ("", None),
            ("staff-3", Some("warning-comment-stale")),
        ] {
            let text =
                format!("[[comment]]\nfinding = \"{}\"\nscope = \"{scope}\"\nnote = \"x\"\n", finding.id);
            let book = CommentBook::parse("c.toml".to_owned(), &text).expect("a file");
            let doubts = apply(&mut report, &book, Day::from_iso("2026-01-01").expect("a day"));
            assert_eq!(doubts.first().map(|doubt| doubt.message.id), id, "{scope}");
        }
    }

    #[test]
    fn a_note_on_a_kind_of_step_is_on_every_step_of_it() {
        let (report, stale) = applied(
            "[[comment]]\naction = \"log-history\"\nowner = \"a\"\n[[comment]]\naction = \"log-history:vk\"\nowner = \"b\"\n",
            "2026-01-01",
        );
        assert_eq!(report.comments_on_step("log-history:whatsapp").count(), 1);
        assert_eq!((stale.len(), stale[0].place.as_str(), &stale[0].help), (1, "c.toml:4", &None));
    }

    #[test]
    fn an_unknown_id_is_told_from_one_that_is_gone() {
        let (_, stale) = applied(
            "[[comment]]\nfinding = \"no-own-contacts\"\nnote = \"x\"\n[[comment]]\nfinding = \"phone-hidden\"\nnote = \"x\"\n",
            "2026-01-01",
        );
        let meant = stale.iter().map(|one| one.help.as_ref().map(ToString::to_string).unwrap_or_default());
        let meant: Vec<String> = meant.collect();
        assert!(meant[0].contains("no-own-contact") && meant[1].is_empty(), "{meant:?}");
    }

    #[test]
    fn an_accepted_finding_moves_and_comes_back() {
        let text =
            "[[accept]]\nfinding = \"no-own-contact\"\nreason = \"r\"\nowner = \"o\"\nexpires = 2026-03-01\n";
        let all = report().findings.len();
        for (today, is_accepted) in [("2026-02-28", true), ("2026-03-01", true), ("2026-03-02", false)] {
            let (report, stale) = applied(text, today);
            assert!(stale.is_empty());
            assert_eq!(report.findings.len(), all, "nothing vanishes");
            assert_eq!(report.is_accepted("no-own-contact"), is_accepted, "{today}");
            assert_eq!(report.open_findings().count(), all - usize::from(is_accepted));
            assert_eq!(report.accepted_findings().count(), usize::from(is_accepted));
            assert!(report.acceptance("no-own-contact").is_some(), "what ran out is still known");
        }
        let (report, stale) = applied(&text.replace("no-own-contact", "phone-hidden"), "2026-01-01");
        assert_eq!((stale.len(), report.accepted[0].state), (1, AcceptanceState::Stale));
    }
}
