//! The checks as test cases, for everything that reads JUnit: Jenkins, GitLab, Azure, IDEs.
//!
//! A rule that does not hold is a failure, an enforced one that could not be judged an error, one that is put up with is
//! skipped, and a warning passes with words. Without a gate every finding is a failure of the type of its severity, those
//! for the record pass with words, and what could not be looked for is skipped: it is not passed.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::checks::{Check, Loudness, Outcome, checks};
use super::{RenderOptions, Renderer, sentences};
use crate::model::report::{AuditReport, RuleLevel, Severity};
use crate::text::escape;

/// `-f junit`.
pub struct Junit;

impl Renderer for Junit {
    fn id(&self) -> &'static str {
        "junit"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let checks = checks(report, options.catalog);
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let suite = Suite { report, checks: &checks, trend: sentences::trend(report, options.catalog) };
        suite.write(&mut writer)?;
        out.write_all(&writer.into_inner())?;
        out.write_all(b"\n")
    }
}

/// What a test case holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Passed,
    /// Passed, with something to say.
    Noted,
    Failure,
    Error,
    Skipped,
}

impl Case {
    fn of(check: &Check) -> Self {
        match check.outcome {
            Outcome::Holds => Self::Passed,
            Outcome::NotApplicable | Outcome::Waived => Self::Skipped,
            Outcome::Unknown => match check.loudness {
                Loudness::Error => Self::Error,
                _ => Self::Skipped,
            },
            Outcome::Fails => match (check.level, check.severity) {
                (Some(RuleLevel::Info | RuleLevel::Warn), _) | (None, Some(Severity::Info)) => Self::Noted,
                (Some(RuleLevel::Error) | None, _) => Self::Failure,
            },
        }
    }

    /// The element inside the test case.
    fn element(self) -> Option<&'static str> {
        match self {
            Self::Passed => None,
            Self::Noted => Some("system-out"),
            Self::Failure => Some("failure"),
            Self::Error => Some("error"),
            Self::Skipped => Some("skipped"),
        }
    }
}

/// All test cases.
struct Suite<'a> {
    report: &'a AuditReport,
    checks: &'a [Check],
    trend: Option<String>,
}

impl Suite<'_> {
    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let count =
            |case: Case| self.checks.iter().filter(|check| Case::of(check) == case).count().to_string();
        let tests = self.checks.len().to_string();
        let (failures, errors, skipped) = (count(Case::Failure), count(Case::Error), count(Case::Skipped));
        let counts = [("tests", tests.as_str()), ("failures", &failures), ("errors", &errors)];
        let all = writer
            .create_element("testsuites")
            .with_attributes([("name", "untether")])
            .with_attributes(counts);
        all.write_inner_content(|writer| {
            let suite = writer.create_element("testsuite").with_attributes([("name", "untether")]);
            let suite = suite.with_attributes(counts).with_attribute(("skipped", skipped.as_str()));
            suite.write_inner_content(|writer| self.write_suite(writer))?;
            Ok(())
        })?;
        Ok(())
    }

    fn write_suite(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let report = self.report;
        let scoring = report.scoring_version.to_string();
        let properties = [
            ("as_of", report.as_of.as_str()),
            ("schema", &report.schema),
            ("scoring_version", &scoring),
            ("tool_version", &report.tool.version),
        ];
        writer.create_element("properties").write_inner_content(|writer| {
            for (name, value) in properties {
                let property = writer.create_element("property").with_attribute(("name", name));
                property.with_attribute(("value", shown(value).as_str())).write_empty()?;
            }
            Ok(())
        })?;
        for check in self.checks {
            write_case(check, writer)?;
        }
        if let Some(trend) = &self.trend {
            writer.create_element("system-out").write_text_content(BytesText::new(&shown(trend)))?;
        }
        Ok(())
    }
}

fn write_case(check: &Check, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let class = format!("untether.{}", check.kind.id());
    let name = shown(&check.name());
    let case = Case::of(check);
    let element = writer.create_element("testcase");
    let element = element.with_attributes([("classname", class.as_str()), ("name", name.as_str())]);
    let Some(inside) = case.element() else {
        element.write_empty()?;
        return Ok(());
    };
    element.write_inner_content(|writer| {
        let inside = writer.create_element(inside);
        if case == Case::Noted {
            let lines: Vec<&str> = check.lines().collect();
            inside.write_text_content(BytesText::new(&escape::xml(&lines.join("\n"))))?;
            return Ok(());
        }
        // What is put up with says first why; readers show the message alone.
        let message = check.waiver.as_ref().unwrap_or(&check.title);
        let rest: Vec<&str> = check.lines().filter(|line| *line != message).collect();
        let inside = inside.with_attribute(("message", shown(message).as_str()));
        let inside = inside.with_attribute(("type", kind(check)));
        if rest.is_empty() {
            inside.write_empty()?;
        } else {
            inside.write_text_content(BytesText::new(&escape::xml(&rest.join("\n"))))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The type of what is inside a test case.
fn kind(check: &Check) -> &'static str {
    match (check.outcome, check.level, check.severity) {
        (Outcome::Unknown, ..) => "unknown",
        (Outcome::Waived, ..) => "waived",
        (Outcome::NotApplicable, ..) => "not-applicable",
        (_, None, Some(severity)) => severity.id(),
        _ => "bar",
    }
}

/// Text from outside, fit for an attribute or an element.
fn shown(text: &str) -> String {
    escape::xml(&escape::terminal(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::sample;

    fn rendered(report: &AuditReport) -> String {
        crate::report::rendered::rendered("junit", report)
    }

    /// The lines of a test case.
    fn case<'a>(xml: &'a str, name: &str) -> &'a str {
        let (_, rest) =
            xml.split_once(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}: {xml}"));
        let end = if rest.starts_with("/>") { "/>" } else { "</testcase>" };
        rest.split(end).next().unwrap_or_default()
    }

    #[test]
    fn each_outcome_of_a_gate_has_its_element_and_is_counted() {
        let xml = rendered(&sample::gated());
        for (name, element) in [
            ("index.score", "<failure"),
            ("tests.context.score", "<error"),
            ("concentration.clients.top.share", "<skipped"),
            ("finding.no-own-contact", "<system-out"),
        ] {
            assert!(case(&xml, name).contains(element), "{name}: {}", case(&xml, name));
        }
        assert_eq!(case(&xml, "tests.owned.score"), "", "what holds says nothing");
        let suite = xml.lines().find(|line| line.contains("<testsuite ")).expect("a suite");
        for (attribute, element) in [("failures", "<failure"), ("errors", "<error"), ("skipped", "<skipped")]
        {
            let count = xml.matches(element).count();
            assert!(count > 0 && suite.contains(&format!("{attribute}=\"{count}\"")), "{attribute}: {suite}");
        }
        assert!(suite.contains(&format!("tests=\"{}\"", xml.matches("<testcase ").count())), "{suite}");
    }

    #[test]
    fn a_waiver_says_why_by_whom_and_until_when() {
        let xml = rendered(&sample::gated());
        let waived = case(&xml, "concentration.clients.top.share");
        assert!(waived.contains("type=\"waived\""), "{waived}");
        for said in ["second number ordered", "anna", "31 Dec 2025", "OPS-118", "WAIVED"] {
            assert!(waived.contains(said), "{said}: {waived}");
        }
    }

    #[test]
    fn without_a_gate_findings_fail_and_what_could_not_be_looked_for_is_no_pass() {
        let xml = rendered(&sample::report());
        assert!(case(&xml, "finding.no-own-contact").contains("<failure"), "{xml}");
        assert!(case(&xml, "finding.no-own-contact").contains("type=\"high\""), "{xml}");
        let skipped = case(&xml, "finding.layer-cuts-many");
        assert!(skipped.contains("<skipped") && skipped.contains("[[layer]]"), "{skipped}");
        assert_eq!(case(&xml, "finding.bulk-notes"), "", "looked for and not found");
        assert!(case(&xml, "input.whole").contains("<error"), "the sample is partial, which is no pass");
        assert!(!xml.contains("Ольга"), "{xml}");
    }
}
