//! The file of comments as people write it: notes with owners and days, and findings that are accepted. What stays empty says
//! nothing, so that a skeleton may be given back with a few fields filled in.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::check;
use super::checked::{few, required};
use super::date_text::DateText;
use super::error::{ConfigError, Fault, Origin};
use super::locate::LARGEST;
use crate::import::plain;
use crate::model::report::{Acceptance, AcceptanceState, Comment};
use crate::text::Message;

/// A file of comments, checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CommentBook {
    /// Its path as it was given.
    pub path: String,
    /// Notes in the order of the file, each with its line.
    pub comments: Vec<(u64, Comment)>,
    /// Accepted findings in the order of the file, each with its line.
    pub accepted: Vec<(u64, Acceptance)>,
}

/// The file.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct CommentsFile {
    /// Notes on findings and on steps of the plan.
    #[cfg_attr(test, schemars(with = "Vec<CommentDraft>"))]
    comment: Vec<Spanned<CommentDraft>>,
    /// Findings that somebody puts up with for a while.
    #[cfg_attr(test, schemars(with = "Vec<AcceptDraft>"))]
    accept: Vec<Spanned<AcceptDraft>>,
}

/// `[[comment]]`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
struct CommentDraft {
    /// The finding that it speaks of, by its id; else `action`. `finding = "one-channel-carries-most"`
    finding: Option<String>,
    /// The step of the plan that it speaks of, by its id. `action = "ask-stranded"`
    action: Option<String>,
    /// The channel, owner of channels, account or country that the finding has to be about. `scope = "whatsapp"`
    scope: Option<String>,
    /// What is to be read beside it. `note = "Agreed on 3 November"`
    note: Option<String>,
    /// Who sees to it. `owner = "Anna"`
    owner: Option<String>,
    /// Until when. `date = 2026-12-31`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    date: Option<Spanned<DateText>>,
}

/// `[[accept]]`.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct AcceptDraft {
    /// The finding, by its id.
    finding: String,
    /// The channel, owner of channels, account or country that the finding has to be about.
    scope: Option<String>,
    /// Why.
    #[cfg_attr(test, schemars(with = "String"))]
    reason: Spanned<String>,
    /// Who answers for it.
    #[cfg_attr(test, schemars(with = "String"))]
    owner: Spanned<String>,
    /// Last day on which it holds. `expires = 2026-12-31`
    #[cfg_attr(test, schemars(with = "String"))]
    expires: Spanned<DateText>,
}

impl CommentBook {
    /// Reads a file of comments.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or an entry of it cannot be meant, with its place.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let name = path.display().to_string();
        let text = plain::read_text(path, LARGEST).map_err(|error| {
            let message = Message::new("comments-unreadable").with("detail", error.to_string());
            let help = Some(Message::new("help-comments"));
            ConfigError { message, help, place: name.clone() }
        })?;
        Self::parse(name, &text)
    }

    /// Reads the text of a file of comments.
    ///
    /// # Errors
    ///
    /// As `read`.
    pub fn parse(path: String, text: &str) -> Result<Self, ConfigError> {
        let origin = Origin { name: &path, text };
        let file: CommentsFile =
            toml::from_str(text).map_err(|error| super::error::explain(&error, origin))?;
        few(&file.comment, "[[comment]]", Spanned::span, origin)?;
        few(&file.accept, "[[accept]]", Spanned::span, origin)?;
        let mut book = Self::default();
        for draft in file.comment {
            let line = origin.line(&draft.span());
            book.comments.extend(comment(draft, origin)?.map(|comment| (line, comment)));
        }
        for draft in file.accept {
            let line = origin.line(&draft.span());
            book.accepted.push((line, acceptance(draft.into_inner(), origin)?));
        }
        book.path = path;
        Ok(book)
    }
}

/// A note; nothing where all that could be said was left empty.
fn comment(draft: Spanned<CommentDraft>, origin: Origin<'_>) -> Result<Option<Comment>, ConfigError> {
    let span = draft.span();
    let CommentDraft { finding, action, scope, note, owner, date } = draft.into_inner();
    let [finding, action, scope, note, owner] = [finding, action, scope, note, owner].map(said);
    let date = date.filter(|date| !date.get_ref().0.trim().is_empty());
    let date = date.map(|date| required(date, origin, |date| check::date(&date.0))).transpose()?;
    if finding.is_some() == action.is_some() {
        let fault = Fault::new(Message::new("comments-subject")).help(Message::new("help-comments-subject"));
        return Err(fault.at(&origin.at(span)));
    }
    if note.is_none() && owner.is_none() && date.is_none() {
        return Ok(None);
    }
    let date = date.map(|day| day.to_string());
    Ok(Some(Comment { finding, action, scope, note, owner, date, stale: false }))
}

fn acceptance(draft: AcceptDraft, origin: Origin<'_>) -> Result<Acceptance, ConfigError> {
    let filled = |name: &'static str, text: Spanned<String>| {
        required(text, origin, |text| match text.trim() {
            "" => Err(Fault::new(Message::new("comments-empty").with("key", name))),
            text => Ok(text.to_owned()),
        })
    };
    Ok(Acceptance {
        finding: draft.finding.trim().to_owned(),
        scope: said(draft.scope),
        reason: filled("reason", draft.reason)?,
        owner: filled("owner", draft.owner)?,
        expires: required(draft.expires, origin, |date| check::date(&date.0))?.to_string(),
        state: AcceptanceState::Accepted,
    })
}

/// A text that says something.
fn said(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<CommentBook, ConfigError> {
        CommentBook::parse("comments.toml".to_owned(), text)
    }

    #[test]
    fn what_is_left_empty_says_nothing() {
        let book = parsed(
            "[[comment]]\nfinding = \"a\"\nscope = \"\"\nnote = \"\"\nowner = \" \"\ndate = \"\"\n\
             [[comment]]\naction = \"log-history:vk\"\nnote = \"\"\nowner = \"Анна\"\ndate = 2026-12-31\n",
        )
        .expect("a file");
        let [(line, comment)] = book.comments.as_slice() else { panic!("{:?}", book.comments) };
        assert_eq!(
            (*line, comment.action.as_deref(), comment.note.as_deref()),
            (7, Some("log-history:vk"), None)
        );
        assert_eq!((comment.owner.as_deref(), comment.date.as_deref()), (Some("Анна"), Some("2026-12-31")));
    }

    #[test]
    fn what_cannot_be_meant_is_named_with_its_place() {
        let accept = |reason: &str, expires: &str| {
            format!(
                "[[accept]]\nfinding = \"a\"\nreason = \"{reason}\"\nowner = \"b\"\nexpires = {expires}\n"
            )
        };
        for (text, id, place) in [
            ("[[comment]]\nnote = \"a\"\n".to_owned(), "comments-subject", "comments.toml:1:1"),
            (
                "[[comment]]\nfinding = \"a\"\naction = \"b\"\nnote = \"c\"\n".to_owned(),
                "comments-subject",
                "comments.toml:1:1",
            ),
            (
                "[[comment]]\nfinding = \"a\"\ndate = \"soon\"\n".to_owned(),
                "config-not-a-date",
                "comments.toml:3:8",
            ),
            ("[[comment]]\nfindings = \"a\"\n".to_owned(), "config-unknown-key", "comments.toml:2:1"),
            (accept(" ", "2026-12-31"), "comments-empty", "comments.toml:3:10"),
            (accept("a", "\"never\""), "config-not-a-date", "comments.toml:5:11"),
            (
                "[[accept]]\nfinding = \"a\"\nowner = \"b\"\n".to_owned(),
                "config-missing-key",
                "comments.toml:1:1",
            ),
            ("[[comment\n".to_owned(), "config-syntax", "comments.toml:1:10"),
        ] {
            let error = parsed(&text).expect_err(id);
            assert_eq!((error.message.id, error.place.as_str()), (id, place), "{text}");
        }
    }
}
