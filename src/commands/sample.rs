//! `untether sample N PATH…`: a random set of clients whose chats to export, where each has to be exported by hand.

use std::path::PathBuf;

use super::hide::refuse_single_clients;
use super::output::PendingFile;
use super::read_args::{ReadArgs, usage};
use super::{Command, Context, Ended, Failure, Reading};
use crate::model::sampling::FEWEST_DRAWN;
use crate::observe::Diagnostic;
use crate::sample::{self, Draw};
use crate::text::{Message, Value, escape};
use crate::worklist::Kind;

/// Arguments of `sample`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// How many clients to draw
    #[arg(value_name = "N")]
    pub count: String,
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Number that the draw hangs on: another one draws others
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub seed: u64,
    /// Write the list, with names and contacts: a workbook, or a table where FILE ends with .csv
    #[arg(id = "list", short = 'o', long = "output", value_name = "FILE")]
    pub list: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub force: bool,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When nothing can be read, fewer clients are asked for than say anything, or the list cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        refuse_single_clients(&self.read, "sample")?;
        let count = self.count.trim().parse::<u64>().ok().filter(|count| *count >= FEWEST_DRAWN);
        let count = count.ok_or_else(|| {
            usage(Message::new("usage-sample").with("value", self.count.clone()).with("fewest", FEWEST_DRAWN))
        })?;
        let request = self.read.request(context)?;
        if request.sample.is_some() {
            return Err(usage(Message::new("usage-sample-of-sample")));
        }
        let file = self.list.clone().map(|path| {
            let kind = Kind::of(&path);
            PendingFile::create_private_kept(path, self.force, "sample-list").map(|file| (file, kind))
        });
        let file = file.transpose()?;
        let study = context.engine.study(&request, context.progress)?;
        let ended = context.judge_sources(Reading::of(&study.report))?;
        let language = context.answers().language();
        let draw = sample::draw(&study.audit, count, self.seed, language);
        let Some((mut file, kind)) = file else {
            let text = screen(&draw, request.show_contacts, context);
            context.print(text.as_bytes())?;
            return Ok(ended);
        };
        let written = sample::write(&draw, &study.audit, language, kind, &mut file.writer);
        let path = file.finish(written)?;
        let said = Message::new("sample-written").with("path", path.display().to_string());
        context.tell(&[Diagnostic::note(said.with("count", draw.picks.len() as u64))]);
        Ok(ended)
    }
}

/// How many were drawn from how many, whom where names may be shown, and what to do next.
fn screen(draw: &Draw, show_contacts: bool, context: &Context<'_>) -> String {
    let catalog = context.answers();
    let of: u64 = draw.strata.iter().map(|stratum| stratum.of).sum();
    let count = |count: u64| Value::from(count);
    let drawn = draw.picks.len() as u64;
    let mut lines = vec![catalog.text("sample-title", &[("count", count(drawn)), ("of", count(of))])];
    if draw.strata.len() > 1 {
        for (number, stratum) in draw.strata.iter().enumerate() {
            let part = [
                ("part", count(number as u64 + 1)),
                ("count", count(stratum.drawn)),
                ("of", count(stratum.of)),
            ];
            lines.push(format!("  {}", catalog.text("sample-part", &part)));
        }
    }
    if draw.unfit > 0 {
        lines.push(catalog.text("sample-unfit", &[("count", count(draw.unfit))]));
    }
    if show_contacts {
        lines.push(String::new());
        for pick in &draw.picks {
            let text = format!("{}  {}", pick.card.name, pick.card.contacts);
            lines.push(format!("  {}", escape::terminal(text.trim())));
        }
    }
    lines.push(String::new());
    lines.push(catalog.text(if of == 0 { "sample-nobody" } else { "sample-next" }, &[]));
    lines.join("\n") + "\n"
}
