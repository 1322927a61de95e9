//! `untether simulate PATH… --lose ID…`: one what-if in detail.

use super::hide::shown;
use super::output::OutputArgs;
use super::read_args::{ReadArgs, share};
use super::saved::{alone, read_report};
use super::{Answer, Context, Ended, Failure, exports};
use crate::config::is_country;
use crate::model::code::Code;
use crate::model::what_if::WhatIf;
use crate::observe::Diagnostic;
use crate::pipeline::what_if::{self, Question, Unanswerable};
use crate::report::document::Document;
use crate::report::what_if_document;
use crate::text::{Catalog, Message, country_code};

/// Arguments of `simulate`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What is lost: a channel, an operator, staff:NAME, layer:NAME, number, country:CC or a scenario of the settings; several
    /// are lost together
    #[arg(long, value_name = "ID", required = true)]
    pub lose: Vec<String>,
    /// Take the IDs for incidents of the register or of the settings, and play them on today's clients
    #[arg(long)]
    pub replay: bool,
    /// Whom it hits: country=RU, or all (default: as the scenario says, else all)
    #[arg(long, value_name = "K=V")]
    pub segment: Option<String>,
    /// Also look at what happens when this share of them is hit, 0 to 1
    #[arg(long, value_name = "SHARE")]
    pub share: Option<String>,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Most ids that an error names.
const MOST_NAMED: usize = 16;

impl Answer for Args {
    type Found = WhatIf;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(WhatIf, Ended), Failure> {
        let request = self.read.request(context)?;
        let question = self.question()?;
        let (answer, ended) = if let Some(path) = alone(&request.paths)? {
            (what_if::from_report(&read_report(path)?, &question), Ended::Whole)
        } else {
            let (study, ended) = exports::study(&self.read, &request, self.output.written.force, context)?;
            let answer = if self.read.hide_small {
                what_if::from_report(&shown(study.report, true)?, &question)
            } else {
                what_if::what_if(&study, &request.settings.params, &question)
            };
            (answer, ended)
        };
        let answer = answer.map_err(|why| refusal(why, self.replay))?;
        let ended = if answer.partial { Ended::Partial } else { ended };
        Ok((answer, ended))
    }

    fn document(found: &WhatIf, catalog: &Catalog) -> Document {
        what_if_document(found, catalog)
    }
}

impl Args {
    /// Checks what is asked.
    fn question(&self) -> Result<Question, Failure> {
        let segment = self.segment.as_deref().map(segment).transpose()?;
        let share = self.share.as_deref().map(share).transpose()?.unwrap_or(1.0);
        Ok(Question { lose: self.lose.clone(), segment, share, replay: self.replay })
    }
}

/// `all` or `country=RU`, with a country that there is.
fn segment(text: &str) -> Result<String, Failure> {
    let named =
        |word: &str| country_code(word).map_or_else(|| word.trim().to_ascii_uppercase(), str::to_owned);
    let code = text.trim().strip_prefix("country=").map(named);
    match code {
        None if text.trim() == "all" => Ok("all".to_owned()),
        Some(code) if is_country(&code) => Ok(format!("country={code}")),
        Some(code) => Err(failure(Code::Argument, "config-not-a-region", &[("value", &code)], "help-region")),
        None => Err(failure(Code::Argument, "config-not-a-segment", &[("value", text)], "help-segment")),
    }
}

/// What is said when there is no answer.
pub(super) fn refusal(why: Unanswerable, replay: bool) -> Failure {
    match why {
        Unanswerable::Unknown { id, nearest, known } => {
            let quoted = |ids: &[String]| {
                let mut quoted: Vec<String> =
                    ids.iter().take(MOST_NAMED).map(|id| format!("\"{id}\"")).collect();
                quoted.extend((ids.len() > MOST_NAMED).then(|| "…".to_owned()));
                quoted.join(", ")
            };
            let help = match nearest.as_slice() {
                [] if replay => Message::new("help-list-incidents"),
                [] => Message::new("help-elements").with("known", quoted(&known)),
                nearest => Message::new("help-nearest-ones").with("nearest", quoted(nearest)),
            };
            let message = if replay { "usage-unknown-incident" } else { "usage-unknown-element" };
            let message = Message::new(message).with("value", id);
            Failure::Usage(Diagnostic::error(Code::UnknownName, message).help(help).into())
        }
        Unanswerable::Shares(id) => {
            failure(Code::Argument, "usage-mixed-shares", &[("value", &id)], "help-mixed-shares")
        }
        Unanswerable::ReportCannotReplay => {
            failure(Code::NeedsExports, "usage-report-replay", &[], "help-needs-exports")
        }
        Unanswerable::ReportHoldsSingle => {
            failure(Code::NeedsExports, "usage-report-single", &[], "help-needs-exports")
        }
        Unanswerable::ReportHoldsSegment(segment) => failure(
            Code::NeedsExports,
            "usage-report-segment",
            &[("segment", &segment)],
            "help-needs-exports",
        ),
    }
}

/// What is asked is no question.
fn failure(code: Code, id: &'static str, values: &[(&'static str, &str)], help: &'static str) -> Failure {
    let with =
        |message: Message, (name, value): &(&'static str, &str)| message.with(name, (*value).to_owned());
    let message = values.iter().fold(Message::new(id), with);
    Failure::Usage(Diagnostic::error(code, message).help(Message::new(help)).into())
}
