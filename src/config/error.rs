//! What is wrong with the settings, and where.

use std::fmt;
use std::ops::Range;

use crate::model::code::Code;
use crate::text::Message;

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfigError {
    /// What is wrong.
    pub message: Message,
    /// What to write instead, where that is known.
    pub help: Option<Message>,
    /// Where it stands: `untether.toml:3:12`, or the option, `--as-of`.
    pub place: String,
}

impl ConfigError {
    /// What kind of trouble all errors of settings are.
    pub const CODE: Code = Code::Settings;
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl std::error::Error for ConfigError {}

/// What is wrong with one value, before it is known where the value stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub help: Option<Message>,
}

impl Fault {
    /// A fault without advice.
    pub fn new(message: Message) -> Self {
        Self { message, help: None }
    }

    /// The same with advice.
    pub fn help(self, help: Message) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The fault with its place.
    pub fn at(self, place: &Place<'_>) -> ConfigError {
        ConfigError { message: self.message, help: self.help, place: place.to_string() }
    }
}

/// A settings file: its name and its text.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Its name as errors show it.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

impl<'a> Origin<'a> {
    /// A place in the file by its byte range.
    pub fn at(self, range: Range<usize>) -> Place<'a> {
        Place::File(self, range)
    }

    /// The line on which a byte range begins, from 1.
    pub fn line(self, range: &Range<usize>) -> u64 {
        let before = self.text.get(..range.start).unwrap_or(self.text);
        before.matches('\n').count() as u64 + 1
    }
}

/// Where a value stands.
#[derive(Debug, Clone)]
pub enum Place<'a> {
    /// In the file.
    File(Origin<'a>, Range<usize>),
    /// On the command line or in the environment: the option's name.
    Option(&'static str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(Origin { name, text }, range) => {
                let before = text.get(..range.start).unwrap_or(text);
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                write!(f, "{name}:{line}:{column}")
            }
            Self::Option(name) => write!(f, "--{name}"),
        }
    }
}

/// The candidate that a mistyped word most probably means; case does not matter.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&word, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Advice that names the nearest candidate, or else another advice.
pub(super) fn nearest_or<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: Message,
) -> Message {
    match nearest(word, candidates) {
        Some(found) => Message::new("help-nearest").with("nearest", found.to_owned()),
        None => otherwise,
    }
}

/// What is wrong with a value, by what the reader says of it; `names` are the words between its backticks.
fn wrong_value(said: &str, names: &[&str]) -> Message {
    let sides = said.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "));
    if let Some((found, wanted)) = sides.and_then(|(found, wanted)| Some((kind(found)?, kind(wanted)?))) {
        return Message::new("config-type").with("found", found).with("wanted", wanted);
    }
    match names {
        [key] if said.starts_with("missing field") => {
            Message::new("config-missing-key").with("key", (*key).to_owned())
        }
        _ => Message::new("config-value").with("detail", said.trim_end().replace('\n', "; ")),
    }
}

/// What kind of value the reader of TOML speaks of.
fn kind(said: &str) -> Option<&'static str> {
    let said = said.trim_start_matches("a ").trim_start_matches("an ");
    Some(match said.split([' ', '`']).next()? {
        "integer" | "floating" | "u8" | "u16" | "u32" | "u64" | "usize" | "i64" | "f64" | "number" => {
            "number"
        }
        "string" | "str" | "character" => "text",
        "boolean" | "bool" => "boolean",
        "sequence" | "array" => "list",
        "map" | "table" | "struct" => "table",
        "datetime" | "date" => "date",
        _ => return None,
    })
}

/// Puts an error of the TOML reader into the words of the settings.
pub(super) fn explain(error: &toml::de::Error, origin: Origin<'_>) -> ConfigError {
    // "unknown field `x`, expected one of `a`, `b`": the odd pieces between backticks are the names.
    let names: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    let fault = match names.split_first() {
        Some((key, known)) if error.message().starts_with("unknown field") => {
            let choices = Message::new("config-not-one-of")
                .with("value", (*key).to_owned())
                .with("choices", known.join(", "));
            let help = nearest_or(key, known.iter().copied(), choices);
            Fault::new(Message::new("config-unknown-key").with("key", (*key).to_owned())).help(help)
        }
        _ if toml::from_str::<toml::Table>(origin.text).is_err() => {
            let detail = error.message().trim_end().replace('\n', "; ");
            Fault::new(Message::new("config-syntax").with("detail", detail)).help(Message::new("help-syntax"))
        }
        _ => Fault::new(wrong_value(error.message(), &names)),
    };
    fault.at(&origin.at(error.span().unwrap_or(0..0)))
}
