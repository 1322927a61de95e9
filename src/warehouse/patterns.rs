//! Links as conditions on a text in lower case: by one regular expression, or by a list of simple patterns.

use super::dialects::{Dialect, Search};
use crate::model::chat::LinkKind;
use crate::reference::link_patterns::{action_links, chat_links};

/// Signs that no host may stand directly behind.
const BEFORE_HOST: &str = "a-z0-9-";
/// Signs that no link of a chat may stand directly behind: letters, digits and what joins words and addresses.
const BEFORE_CHAT: &str = "a-z0-9а-яёА-ЯЁ@_.-";
const BEFORE_SCHEME: &str = "a-z0-9а-яёА-ЯЁ@_-";

/// A link in a text.
struct Pattern {
    /// Signs that it may not stand behind.
    before: &'static str,
    text: String,
    after: After,
}

/// What may follow.
#[derive(Clone, PartialEq, Eq)]
enum After {
    /// Anything.
    Anything,
    /// Anything but this.
    But(String),
    /// The end of a host.
    EndOfHost,
    /// The end of a part of a path.
    EndOfPart,
}

/// Whether the text holds a link of a kind.
pub(super) fn of_kind(kind: LinkKind, dialect: &Dialect) -> String {
    let links = action_links().into_iter().filter(|link| link.kind == kind);
    let patterns = links.map(|link| match link.path.as_str() {
        "" => Pattern { before: BEFORE_HOST, text: link.host, after: After::EndOfHost },
        path => {
            Pattern { before: BEFORE_HOST, text: format!("{}/{path}", link.host), after: After::EndOfPart }
        }
    });
    condition(&patterns.collect::<Vec<_>>(), dialect)
}

/// Whether the text holds a link that opens a chat on a channel.
pub(super) fn of_channel(channel: &str, dialect: &Dialect) -> String {
    let mut patterns = Vec::new();
    for link in chat_links().into_iter().filter(|link| link.channel == channel) {
        let after = if link.except.is_empty() { After::Anything } else { After::But(link.except.clone()) };
        let before = if link.has_scheme { BEFORE_SCHEME } else { BEFORE_CHAT };
        if !link.has_scheme {
            patterns.push(Pattern { before, text: format!("www.{}", link.start), after: after.clone() });
        }
        patterns.push(Pattern { before, text: link.start, after });
    }
    condition(&patterns, dialect)
}

fn condition(patterns: &[Pattern], dialect: &Dialect) -> String {
    let texts: Vec<String> = match dialect.search {
        Search::Regex => regexes(patterns),
        Search::Glob => patterns.iter().flat_map(|pattern| simple(pattern, ('*', '?'))).collect(),
        Search::Like => patterns.iter().flat_map(|pattern| simple(pattern, ('%', '_'))).collect(),
    };
    let asked = texts.iter().map(|text| dialect.holds.replace("{pattern}", text));
    asked.collect::<Vec<_>>().join("\n        OR ")
}

/// One expression for all patterns with the same surroundings.
fn regexes(patterns: &[Pattern]) -> Vec<String> {
    let mut groups: Vec<(&str, &After, Vec<String>)> = Vec::new();
    for pattern in patterns {
        let text = escaped(&pattern.text, ".?+*()[]{}|^$", |sign| format!("[{sign}]"));
        match groups
            .iter_mut()
            .find(|(before, after, _)| (*before, *after) == (pattern.before, &pattern.after))
        {
            Some((_, _, texts)) => texts.push(text),
            None => groups.push((pattern.before, &pattern.after, vec![text])),
        }
    }
    let regex = |(before, after, texts): (&str, &After, Vec<String>)| {
        let after = match after {
            After::Anything => String::new(),
            After::EndOfHost => "[.]*($|[^a-z0-9.-])".to_owned(),
            After::EndOfPart => "($|[^a-z0-9-])".to_owned(),
            After::But(text) => {
                let signs: Vec<char> = text.chars().collect();
                let other =
                    |at: usize| format!("{}($|[^{}])", signs[..at].iter().collect::<String>(), signs[at]);
                format!("({})", (0..signs.len()).map(other).collect::<Vec<_>>().join("|"))
            }
        };
        format!("(^|[^{before}])({}){after}", texts.join("|"))
    };
    groups.into_iter().map(regex).collect()
}

/// The patterns of `GLOB` or `LIKE` for one link in a text with a blank on both sides; `any` stands for any signs.
fn simple(pattern: &Pattern, (any, one): (char, char)) -> Vec<String> {
    let escaped = |text: &str| escaped(text, &format!("{any}{one}["), |sign| format!("[{sign}]"));
    let whole = |after: String| format!("{any}[^{}]{}{after}", pattern.before, escaped(&pattern.text));
    match &pattern.after {
        After::Anything => vec![whole(any.to_string())],
        After::EndOfHost => vec![whole(format!("[^a-z0-9.-]{any}")), whole(format!(".[^a-z0-9.-]{any}"))],
        After::EndOfPart => vec![whole(format!("[^a-z0-9-]{any}"))],
        After::But(text) => {
            let signs: Vec<char> = text.chars().collect();
            let other = |at: usize| {
                let same: String = signs[..at].iter().collect();
                whole(format!("{}[^{}]{any}", escaped(&same), signs[at]))
            };
            (0..signs.len()).map(other).collect()
        }
    }
}

fn escaped(text: &str, signs: &str, escape: impl Fn(char) -> String) -> String {
    text.chars().map(|sign| if signs.contains(sign) { escape(sign) } else { sign.to_string() }).collect()
}
