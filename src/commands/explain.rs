//! `untether explain [ID] [PATH…]`: what is behind something that the report speaks of.

use serde::Serialize;

use super::hide::shown;
use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::saved::{alone, read_report};
use super::{Answer, Context, Ended, Failure, Reading, explain_client};
use crate::figures::figure_paths;
use crate::import::formats::FORMATS;
use crate::model::code::Code;
use crate::model::dossier::Dossier;
use crate::model::order::InOrder as _;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::report::document::Document;
use crate::report::{
    Explanation, FormatFacts, dossier_document, explain_all, explain_code, explain_figure, explain_finding,
    explain_format, explanation_document,
};
use crate::rules::{self, RULES};
use crate::text::{Catalog, Message};

/// Arguments of `explain`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(mut_arg("paths", |paths| paths.required(false)))]
pub struct Args {
    /// What to explain: a finding, a figure of the report by its path, a format, a code of errors such as E0303, or a client
    /// such as client-000123 (default: list all)
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    /// Where it is to be found.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What is explained.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Explained {
    /// A finding, a figure, a format or a code of errors; or all of them.
    Thing(Explanation),
    /// One client.
    Client(Box<Dossier>),
}

impl Answer for Args {
    type Found = Explained;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Explained, Ended), Failure> {
        self.read.answer_as_asked(context)?;
        let Some(id) = &self.id else {
            let is_whole = self.output.is_whole() || context.verbosity > 0;
            return Ok((Explained::Thing(all(is_whole, context.answers())), Ended::Whole));
        };
        if explain_client::is_client(id) {
            let (dossier, ended) = explain_client::find(id, &self.read, context)?;
            return Ok((Explained::Client(Box::new(dossier)), ended));
        }
        // An id that means nothing is refused before anything is read.
        if explanation(id, None, context.answers()).is_none() {
            return Err(unknown(id));
        }
        let (report, ended) = report(&self.read, context)?;
        let explained = explanation(id, report.as_ref(), context.answers()).ok_or_else(|| unknown(id))?;
        Ok((Explained::Thing(explained), ended))
    }

    fn document(found: &Explained, catalog: &Catalog) -> Document {
        match found {
            Explained::Thing(thing) => explanation_document(thing),
            Explained::Client(dossier) => dossier_document(dossier, catalog),
        }
    }
}

/// All that can be explained.
pub(super) fn all(is_whole: bool, catalog: &Catalog) -> Explanation {
    explain_all(&formats(), is_whole, catalog)
}

/// What there is to say of a finding, a figure, a format or a code of errors.
pub(super) fn explanation(id: &str, report: Option<&AuditReport>, catalog: &Catalog) -> Option<Explanation> {
    if let Some(rule) = rules::by_id(id) {
        return Some(explain_finding(&rule.meta(), report, catalog));
    }
    if let Some(code) = Code::by_id(id) {
        return Some(explain_code(code, catalog));
    }
    match formats().iter().find(|format| format.id == id) {
        Some(format) => Some(explain_format(format, catalog)),
        None => explain_figure(id, report, catalog),
    }
}

fn formats() -> Vec<FormatFacts> {
    let facts = |format: &&dyn crate::import::Format| {
        let meta = format.meta();
        FormatFacts {
            id: meta.id,
            title: meta.title,
            channel: meta.channel,
            kind: meta.kind.id(),
            known: format.known_from().id(),
        }
    };
    FORMATS.iter().map(facts).collect()
}

/// The report of the exports, or the saved one, where there are any.
fn report(read: &ReadArgs, context: &mut Context<'_>) -> Result<(Option<AuditReport>, Ended), Failure> {
    if read.paths.is_empty() {
        return Ok((None, Ended::Whole));
    }
    if let Some(path) = alone(&read.paths)? {
        return Ok((Some(read_report(path)?), Ended::Whole));
    }
    let request = read.request(context)?;
    let report = context.engine.audit(&request, context.progress)?;
    let ended = context.judge_sources(Reading::of(&report))?;
    Ok((Some(shown(report, read.hide_small)?), ended))
}

/// Least likeness of a word to be named in its place, 0–1.
const ALIKE: f64 = 0.75;

/// Most ids that are named in place of one that means nothing.
const MOST_NEAR: usize = 3;

/// Nothing is known by an id: the nearest ones are named.
pub(super) fn unknown(id: &str) -> Failure {
    let mut known: Vec<String> = RULES.iter().map(|rule| rule.meta().id.to_owned()).collect();
    known.extend(formats().iter().map(|format| format.id.to_owned()));
    known.extend(figure_paths());
    known.extend(Code::ALL.iter().map(|code| code.id().to_owned()));
    let word = id.to_lowercase();
    let mut near: Vec<(f64, String)> = known
        .into_iter()
        .map(|known| (strsim::jaro_winkler(&word, &known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .collect();
    near.order_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let near: Vec<String> = near.into_iter().take(MOST_NEAR).map(|(_, known)| known).collect();
    let help = match near.as_slice() {
        [] => Message::new("help-explain"),
        near => Message::new("help-nearest-ones").with("nearest", near.join(", ")),
    };
    let said = Diagnostic::error(Code::UnknownName, explain_client::unknown_thing(id));
    Failure::Usage(said.help(help).into())
}
