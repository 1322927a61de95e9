//! The questions of `init` for another program to ask, such as a page: written as JSON, and read back with their answers.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Context, Ended, Failure, Reading, Request};
use crate::import::plain;
use crate::init::{Draft, Pointed, Topic, answer, point, pointable, questions};
use crate::model::code::Code;
use crate::model::sorted_map::SortedMap;
use crate::observe::Diagnostic;
use crate::text::Message;

/// The most that answers may take, in bytes.
const LARGEST: u64 = 4 << 20;

/// What is to be asked.
#[derive(Debug, Serialize)]
struct Questions {
    questions: Vec<Asked>,
    tables: Vec<AskedTable>,
}

/// One question, with the answer that is proposed.
#[derive(Debug, Serialize)]
struct Asked {
    topic: Topic,
    words: String,
    preset: String,
}

/// One table of which something can be decided: its kind, where its system does not say it, and columns to put to use.
#[derive(Debug, Serialize)]
struct AskedTable {
    path: String,
    sheet: Option<String>,
    words: String,
    kind: Option<&'static str>,
    columns: Vec<AskedColumn>,
}

/// One column that looks useful: the headers are those of its role with it among them.
#[derive(Debug, Serialize)]
struct AskedColumn {
    role: String,
    headers: Vec<String>,
    words: String,
}

/// What was answered.
#[derive(Debug, Deserialize)]
struct Answers {
    answers: Vec<Answered>,
    #[serde(default)]
    tables: Vec<AnsweredTable>,
}

/// What was decided of a table; what is left out stays as it was found.
#[derive(Debug, Deserialize)]
struct AnsweredTable {
    path: String,
    #[serde(default)]
    sheet: Option<String>,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    columns: SortedMap<String, Vec<String>>,
}

/// One answer: what it is about, what was proposed, and what was said.
#[derive(Debug, Deserialize)]
struct Answered {
    topic: Topic,
    #[serde(default)]
    preset: String,
    answer: String,
}

/// Looks at the exports and writes the questions to standard output.
///
/// # Errors
///
/// When nothing can be read.
pub(super) fn write(request: &Request, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let study = context.engine.study(request, context.progress)?;
    let ended = context.judge_sources(Reading::of(&study.report))?;
    let asked = questions(&study).map(|question| Asked {
        topic: question.topic,
        words: context.answers().say(&question.words),
        preset: question.preset,
    });
    let tables = pointable(&study, &request.paths, &context.working).into_iter().map(|table| AskedTable {
        words: context.answers().say(&table.words),
        columns: (table.columns.into_iter())
            .map(|column| AskedColumn {
                words: context.answers().say(&column.words),
                role: column.role,
                headers: column.headers,
            })
            .collect(),
        path: table.path,
        sheet: table.sheet,
        kind: table.kind,
    });
    let questions = Questions { questions: asked.into(), tables: tables.collect() };
    // Plain data: turning it into JSON cannot fail.
    let mut text = serde_json::to_string_pretty(&questions).unwrap_or_default();
    text.push('\n');
    context.print(text.as_bytes())?;
    Ok(ended)
}

/// The settings that the answers in a file make, and nothing else.
///
/// # Errors
///
/// When there is no such file, or it holds no answers.
pub(super) fn answered(path: &Path) -> Result<Draft, Failure> {
    let refuse = || {
        let said = Diagnostic::error(Code::NoAnswer, Message::new("init-answers-unreadable"));
        Failure::Usage(said.at(path.display()).help(Message::new("help-init-answers")).into())
    };
    let text = plain::read_text(path, LARGEST).map_err(|error| refuse().caused_by(error))?;
    // What serde says of it may quote the file.
    let given: Answers = serde_json::from_slice(text.as_bytes())
        .map_err(|error| refuse().caused_by(io::Error::other(format!("line {}", error.line()))))?;
    let mut draft = Draft { about: vec![Message::new("init-answers-top")], ..Draft::default() };
    for one in &given.answers {
        answer(&mut draft, one.topic, &one.preset, &one.answer);
    }
    for AnsweredTable { path, sheet, kind, columns } in given.tables {
        point(&mut draft, &Pointed { path, sheet, kind, columns });
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};

    #[test]
    fn answers_become_settings_and_nothing_else_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("answers.json");
        let read = |text: &str| {
            std::fs::write(&file, text).expect("writable");
            answered(&file).map(|draft| draft.text(&Catalog::new(Language::En)))
        };
        let text = r#"{"answers": [{"topic": "region", "preset": "", "answer": "kz"}, {"topic": "domains", "answer": " "}],
            "tables": [{"path": "a.csv", "columns": {"phone": ["Mob."]}}]}"#;
        let settings: toml::Table = toml::from_str(&read(text).expect("answers")).expect("TOML");
        assert_eq!(settings["audit"]["region"].as_str(), Some("KZ"));
        assert_eq!(settings["source"][0]["columns"]["phone"][0].as_str(), Some("Mob."));
        assert!(!settings.contains_key("own"));
        for damaged in ["", "{}", r#"{"answers": [{"topic": "weather", "answer": "a secret"}]}"#] {
            let failure = read(damaged).expect_err("no answers");
            assert!(!format!("{:?}", failure.diagnostic()).contains("secret"));
        }
    }
}
