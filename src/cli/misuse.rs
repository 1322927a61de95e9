//! A command line that is not understood, in the language in use.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::Message;

/// What is to be said of it; `command` is the one that was called, where there is one.
pub(super) fn diagnostic(error: &clap::Error, command: Option<&str>) -> Diagnostic {
    Diagnostic::error(Code::CommandLine, message(error)).help(help(error, command))
}

fn message(error: &clap::Error) -> Message {
    let argument = of(error, ContextKind::InvalidArg);
    let with = |id: &'static str| Message::new(id).with("argument", argument.clone());
    match error.kind() {
        ErrorKind::UnknownArgument => with("cli-unknown-option"),
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-unknown-command").with("argument", of(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match of(error, ContextKind::InvalidValue) {
            value if value.is_empty() => with("cli-value-missing"),
            value => with("cli-value").with("value", value),
        },
        ErrorKind::MissingRequiredArgument => Message::new("cli-missing").with("arguments", argument),
        ErrorKind::ArgumentConflict => match of(error, ContextKind::PriorArg) {
            other if other == argument || other.is_empty() => with("cli-twice"),
            other => with("cli-conflict").with("other", other),
        },
        ErrorKind::MissingSubcommand => Message::new("cli-no-command"),
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => with("cli-number"),
        ErrorKind::InvalidUtf8 => Message::new("cli-not-text"),
        _ => Message::new("cli-other"),
    }
}

/// What is nearest to the mistake (clap names the most alike last), else what there is to choose from, else where everything stands.
fn help(error: &clap::Error, command: Option<&str>) -> Message {
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(near) = near.into_iter().map(|kind| of(error, kind)).find(|near| !near.is_empty()) {
        return Message::new("help-nearest")
            .with("nearest", near.rsplit(", ").next().unwrap_or_default().to_owned());
    }
    let choices = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    if let Some(choices) = choices.into_iter().map(|kind| of(error, kind)).find(|all| !all.is_empty()) {
        return Message::new("help-cli-choices").with("choices", choices);
    }
    match command {
        Some(command) => Message::new("help-cli-command").with("command", command.to_owned()),
        None => Message::new("help-usage"),
    }
}

/// What clap says of one side of the mistake; nothing where it does not.
fn of(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::command;
    use crate::text::{Catalog, Language};

    #[test]
    fn every_mistake_is_worded_in_the_language_in_use() {
        let mistakes: [(&[&str], &str, &str); 9] = [
            (&["audit"], "cli-missing", "<"),
            (&["audt"], "cli-unknown-command", "audit"),
            (&["audit", "x", "--no-such"], "cli-unknown-option", "--no-such"),
            (&["audit", "x", "--formt", "json"], "cli-unknown-option", "--format"),
            (&["inspct"], "cli-unknown-command", "inspect"),
            (&["schema", "poem"], "cli-value", "report"),
            (&["audit", "x", "--jobs", "many"], "cli-value", "--jobs"),
            (&["audit", "x", "--tz"], "cli-value-missing", "--tz"),
            (&["audit", "x", "--hide-small", "--show-contacts"], "cli-conflict", "--show-contacts"),
        ];
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            for (arguments, id, names) in mistakes {
                let line = std::iter::once("untether").chain(arguments.iter().copied());
                let error = command(language).try_get_matches_from(line).expect_err("a mistake");
                let said = diagnostic(&error, arguments.first().copied());
                let help = said.help.map(|help| catalog.say(&help)).unwrap_or_default();
                let text = format!("{} {help}", catalog.say(&said.message));
                assert_eq!(said.message.id, id, "{arguments:?}: {text}");
                assert!(text.contains(names), "{arguments:?}: {text}");
            }
        }
    }
}
