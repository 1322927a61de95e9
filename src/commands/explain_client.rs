//! `untether explain client-000123 PATH…`: one client, and why it counts as it does.

use super::hide::refuse_single_clients;
use super::read_args::{ReadArgs, usage};
use super::{Context, Ended, Failure, Reading};
use crate::model::code::Code;
use crate::model::dossier::Dossier;
use crate::model::pseudonym::{number_of, pseudonym};
use crate::observe::Diagnostic;
use crate::pipeline::{Study, dossier::dossier};
use crate::text::Message;

/// Whether `id` is the name of a client, which is for this command to explain.
pub fn is_client(id: &str) -> bool {
    number_of(id).is_some()
}

/// What there is to say of the client called `id`.
///
/// # Errors
///
/// When there is no such client, or nothing can be read.
pub fn find(id: &str, read: &ReadArgs, context: &mut Context<'_>) -> Result<(Dossier, Ended), Failure> {
    let number = number_of(id).ok_or_else(|| usage(unknown_thing(id)))?;
    if read.paths.is_empty() {
        let said = Diagnostic::error(
            Code::NeedsExports,
            Message::new("explain-needs-paths").with("value", pseudonym(number)),
        );
        let help = Message::new("help-explain-paths").with("value", pseudonym(number));
        return Err(Failure::Usage(said.help(help).into()));
    }
    refuse_single_clients(read, "client-…")?;
    let request = read.request(context)?;
    let mut study = context.engine.study(&request, context.progress)?;
    let ended = context.judge_sources(Reading::of(&study.report))?;
    let params = &request.settings.params;
    let found = dossier(&mut study, params, number, request.show_contacts);
    let found = found.ok_or_else(|| unknown_client(number, &study))?;
    Ok((found, ended))
}

/// What can be said of an id that nothing is known by.
pub(super) fn unknown_thing(id: &str) -> Message {
    Message::new("explain-what").with("value", id.to_owned())
}

fn unknown_client(number: u32, study: &Study) -> Failure {
    let clients = &study.audit.audience.clients;
    let message = match (clients.first(), clients.last()) {
        (Some(first), Some(last)) => Message::new("client-unknown")
            .with("name", pseudonym(number))
            .with("first", pseudonym(first.number))
            .with("last", pseudonym(last.number)),
        _ => Message::new("client-nobody"),
    };
    let said = Diagnostic::error(Code::NoSuchClient, message);
    Failure::Usage(said.help(Message::new("help-client-unknown")).into())
}
