//! What a command is: its arguments, and one call.

use serde::Serialize;

use super::output::OutputArgs;
use super::{Context, Ended, Failure};
use crate::report::AnswerFormat;
use crate::report::document::Document;
use crate::text::Catalog;

/// A command: its arguments, and one call.
pub trait Command {
    /// Runs it, and says how it ended.
    ///
    /// # Errors
    ///
    /// When it cannot do what is asked for.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure>;
}

/// A command that finds something and writes it in every form that is asked for.
pub trait Answer {
    /// How it is written where nothing is asked for.
    const UNASKED: AnswerFormat = AnswerFormat::Table;

    /// What is found: as it is, the answer for programs.
    type Found: Serialize;

    /// Where the answer goes.
    fn output(&self) -> &OutputArgs;

    /// Finds it, and says how the command ends for it.
    ///
    /// # Errors
    ///
    /// When there is no answer.
    fn find(&self, context: &mut Context<'_>) -> Result<(Self::Found, Ended), Failure>;

    /// What was found, for people.
    fn document(found: &Self::Found, catalog: &Catalog) -> Document;
}

impl<A: Answer> Command for A {
    /// Outputs are opened before anything is read: what cannot be written is not looked for.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let targets = self.output().open_answer(A::UNASKED, context)?;
        let (found, ended) = self.find(context)?;
        targets.write(&found, |catalog| A::document(&found, catalog), context)?;
        Ok(ended)
    }
}
