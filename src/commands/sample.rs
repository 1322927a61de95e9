//! `untether sample N PATH…`: a random set of clients whose chats to export, where each has to be exported by hand.

use super::hide::refuse_single_clients;
use super::list::ListArgs;
use super::read_args::{ReadArgs, usage};
use super::{Command, Context, Ended, Failure, Reading};
use crate::model::sampling::FEWEST_DRAWN;
use crate::sample::{self, Answer};
use crate::text::Message;

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
    /// What to write.
    #[command(flatten)]
    pub output: ListArgs,
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
        let targets = self.output.open("sample-list", context)?;
        let study = context.engine.study(&request, context.progress)?;
        let ended = context.judge_sources(Reading::of(&study.report))?;
        let language = context.answers().language();
        let draw = sample::draw(&study.audit, count, self.seed, language);
        let answer = Answer::of(&draw, &study.audit, request.show_contacts);
        targets.write(
            Message::new("sample-written").with("count", draw.picks.len() as u64),
            |kind, out| sample::write(&draw, &study.audit, language, kind, out),
            &answer,
            |catalog| sample::document(&answer, catalog),
            context,
        )?;
        Ok(ended)
    }
}
