//! Where questions are worked on, out of reach of whoever speaks to the server.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::session::Call;
use super::tools::{Arguments, Asking, Found, Refusal};
use crate::commands::output::Inputs;
use crate::commands::read_args::ReadArgs;
use crate::commands::{Context, Engine};
use crate::model::sorted_map::SortedMap;
use crate::observe::{Diagnostic, Silent};
use crate::text::{Catalog, Language};

/// Columns of texts.
const WIDTH: usize = 100;

/// What all questions have in common: what the command line says of the exports, and the world around it.
pub(super) struct Worker<'a> {
    read: ReadArgs,
    language: Language,
    asked_language: Option<Language>,
    working: PathBuf,
    temporary: PathBuf,
    now: DateTime<Utc>,
    variables: SortedMap<String, String>,
    engine: &'a dyn Engine,
}

impl<'a> Worker<'a> {
    /// A worker in the world of the command line.
    pub(super) fn new(read: ReadArgs, context: &Context<'a>) -> Self {
        Self {
            read,
            language: context.catalog.language(),
            asked_language: context.asked_language,
            working: context.working.clone(),
            temporary: context.temporary.clone(),
            now: context.now,
            variables: context.variables.clone(),
            engine: context.engine,
        }
    }

    /// What is answered to a call; `None` where the program has a fault.
    pub(super) fn answer(&self, call: &Call) -> Option<Value> {
        panic::catch_unwind(AssertUnwindSafe(|| self.worked_out(call))).ok()
    }

    fn worked_out(&self, call: &Call) -> Value {
        let mut arguments = Arguments::new(call.arguments.clone());
        let language = match arguments.language() {
            Ok(language) => language,
            Err(refusal) => return refused(&refusal, &Catalog::new(self.language)),
        };
        // What is said beside an answer names paths of this machine.
        let (mut out, mut say) = (io::sink(), |_: &Catalog, _: &[Diagnostic]| {});
        let context = Context {
            catalog: Catalog::new(language.unwrap_or(self.language)),
            asked_language: language.or(self.asked_language),
            answers: None,
            working: self.working.clone(),
            temporary: self.temporary.clone(),
            now: self.now,
            variables: self.variables.clone(),
            home: None,
            width: WIDTH,
            ascii: false,
            plain: true,
            verbosity: 0,
            // No answer is a file.
            inputs: Inputs::default(),
            stdin_is_terminal: true,
            stdout_is_terminal: false,
            out: &mut out,
            say: &mut say,
            progress: &Silent,
            engine: self.engine,
            ask: None,
        };
        let mut asking = Asking::new(&self.read, context);
        let found = call.tool.call(&mut arguments, &mut asking);
        match found {
            Ok(Found { structured, text }) => json!({
                "content": [{"type": "text", "text": text}],
                "structuredContent": structured,
                "isError": false,
            }),
            Err(refusal) => refused(&refusal, asking.catalog()),
        }
    }
}

/// An answer that says why there is none, so that whoever asked can ask better.
fn refused(refusal: &Refusal, catalog: &Catalog) -> Value {
    json!({"content": [{"type": "text", "text": refusal.said(catalog)}], "isError": true})
}
