//! The text that is printed: what to fill in, and the queries.

use super::dialects::Dialect;
use super::patterns::{of_channel, of_kind};
use crate::model::chat::LinkKind;
use crate::reference::links::chat_channels;
use crate::tallies::layout::{LINK_COLUMNS, link_chat};

/// Views of tables that loaders and platforms fill, by name; the first one is to be filled in.
pub const VIEWS: [(&str, &str); 8] = [
    ("messages", include_str!("data/views/messages.sql")),
    ("callrail", include_str!("data/views/callrail.sql")),
    ("chatwoot", include_str!("data/views/chatwoot.sql")),
    ("fivetran-intercom", include_str!("data/views/fivetran-intercom.sql")),
    ("twilio", include_str!("data/views/twilio.sql")),
    ("wazzup", include_str!("data/views/wazzup.sql")),
    ("whatsapp-cloud", include_str!("data/views/whatsapp-cloud.sql")),
    ("zendesk", include_str!("data/views/zendesk.sql")),
];

/// The queries, by the table that they make.
const QUERIES: [(&str, &str); 5] = [
    ("days", include_str!("data/days.sql")),
    ("runs", include_str!("data/runs.sql")),
    ("chats", include_str!("data/chats.sql")),
    ("handles", include_str!("data/handles.sql")),
    ("sources", include_str!("data/sources.sql")),
];

/// What stands between the two parts of a view: messages, and who is behind them.
const PART: &str = "-- handles\n";

/// Everything that is run in a dialect over a view, with days of a zone.
pub fn script(dialect: &Dialect, view: &str, zone: &str) -> String {
    let proof = if dialect.is_proved { "proved: run by" } else { "documented: not run by" };
    let title = format!("-- Tallies for untether in {} ({proof} the tests of untether).", dialect.title);
    let note = dialect.note.replace("{zone}", zone);
    let note = note.lines().map(|line| format!("-- {line}"));
    let head = std::iter::once(title).chain(note).collect::<Vec<_>>().join("\n");
    let (messages, handles) = view.split_once(PART).unwrap_or((view, ""));
    let handles = filled(handles.trim_end(), dialect);
    let views = [
        messages_view(dialect, messages.trim_end(), zone),
        format!("CREATE VIEW untether_handles AS\n{handles};"),
    ];
    let query = |(name, query): (&str, &str)| {
        let query = query.replace("{links}", &sums()).replace("{link_names}", &names());
        format!("-- {name}\n{};", filled(query.trim_end(), dialect))
    };
    let parts = std::iter::once(head).chain(views).chain(QUERIES.map(query));
    parts.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// The queries as models of dbt, by name: they stand on the models `untether_messages` and `untether_handles`.
pub fn dbt_models() -> Vec<(String, String)> {
    let model = |(name, query): (&str, &str)| {
        let query = query.replace("{links}", &sums()).replace("{link_names}", &names());
        let query = query.replace("{integer}", "{{ dbt.type_bigint() }}");
        let of = |view: &str| (format!("FROM {view}"), format!("FROM {{{{ ref('{view}') }}}}"));
        let views = ["untether_messages", "untether_handles"].map(of);
        let query = views.iter().fold(query, |query, (plain, model)| query.replace(plain, model));
        (format!("untether_{name}"), query)
    };
    QUERIES.into_iter().filter(|(name, _)| DBT.contains(name)).map(model).collect()
}

/// The queries that are models of dbt.
const DBT: [&str; 3] = ["days", "runs", "chats"];

/// The view of messages: what was filled in, each message once, its links found.
fn messages_view(dialect: &Dialect, inner: &str, zone: &str) -> String {
    let exact = |column: &str| format!("{} AS {column}", dialect.exact.replace("{x}", column));
    let found = |condition: String| format!("CASE WHEN {condition}\n        THEN 1 ELSE 0 END");
    let mut columns = vec![
        exact("source"),
        "channel".to_owned(),
        "staff_account".to_owned(),
        exact("chat"),
        "is_group".to_owned(),
        exact("author"),
        "side".to_owned(),
        format!("{} AS at_wall", dialect.wall.replace("{zone}", zone)),
        "seq_no".to_owned(),
        "media".to_owned(),
        format!("{} AS {}", found(of_kind(LinkKind::Calendar, dialect)), LINK_COLUMNS[0]),
        format!("{} AS {}", found(of_kind(LinkKind::Payment, dialect)), LINK_COLUMNS[1]),
        format!("0 AS {}", LINK_COLUMNS[2]),
    ];
    for channel in chat_channels() {
        columns.push(format!("{} AS {}", found(of_channel(channel, dialect)), link_chat(channel)));
    }
    columns.push("message_id".to_owned());
    format!(
        "CREATE VIEW untether_messages AS\nSELECT {}\nFROM (\n  SELECT m.*, ROW_NUMBER() OVER (\n    PARTITION BY m.source, m.chat, m.message_id ORDER BY m.sent_at\n  ) AS copy_no\n  FROM (\n{}\n  ) AS m\n) AS d\nWHERE copy_no = 1;",
        columns.join(",\n    "),
        filled(inner, dialect),
    )
}

/// What a view says in the words of a dialect.
fn filled(text: &str, dialect: &Dialect) -> String {
    text.replace("{integer}", &dialect.integer)
}

/// The names of the columns of links.
fn names() -> String {
    let told = chat_channels().iter().map(|channel| link_chat(channel));
    LINK_COLUMNS.map(str::to_owned).into_iter().chain(told).collect::<Vec<_>>().join(", ")
}

/// The columns of links in the query of days: how many messages hold one, and whether one opens a chat.
fn sums() -> String {
    let counted = LINK_COLUMNS.iter().map(|column| format!("CAST(SUM({column}) AS {{integer}}) AS {column}"));
    let told = chat_channels().iter().map(|channel| link_chat(channel));
    let told = told.map(|column| format!("MAX({column}) AS {column}"));
    counted.chain(told).collect::<Vec<_>>().join(",\n    ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::warehouse::dialects;

    #[test]
    fn every_dialect_says_everything_of_every_view() {
        assert_eq!(dialects().len(), 13);
        assert!(dialects().is_sorted_by_key(|dialect| &dialect.id));
        for dialect in dialects() {
            for (name, view) in VIEWS {
                let text = script(dialect, view, "Europe/Moscow");
                assert!(!text.contains(['{', '}']), "{} {name}", dialect.id);
                for part in
                    ["untether_messages", "untether_handles", "calendly", "-- runs", "link_chat_whatsapp"]
                {
                    assert!(text.contains(part), "{} {name}: no {part}", dialect.id);
                }
            }
        }
    }
}
