//! LinkedIn: `messages.csv` of a download. People are addresses of profiles; whoever takes part in every conversation is the
//! owner.

use std::collections::HashMap;

use crate::import::encoding::{PROBE_BYTES, encoding_of};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::dates;
use crate::import::talks::{Order, Said, Speaker, Talk, Talks, with_messages};
use crate::import::window::Window;
use crate::import::{DateOrder, Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::chat::{ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{SourceData, SourceKind};

const CHANNEL: &str = "linkedin";

/// Columns without which no row is a message.
const NEEDED: [&str; 3] = ["CONVERSATION ID", "SENDER PROFILE URL", "DATE"];

/// What each column is, by the names of roles in tables; columns that are not read are not named.
pub const COLUMNS: &[(&str, &str)] = &[
    ("CONVERSATION ID", "chat_id"),
    ("CONVERSATION TITLE", "name"),
    ("FROM", "name"),
    ("SENDER PROFILE URL", "message_from"),
    ("TO", "name"),
    ("RECIPIENT PROFILE URLS", "message_to"),
    ("DATE", "message_time"),
    ("SUBJECT", "message_body"),
    ("CONTENT", "message_body"),
    ("FOLDER", "message_channel"),
];

/// Messages of LinkedIn.
pub(in crate::import::formats) struct LinkedInCsv;

impl Format for LinkedInCsv {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "linkedin-csv",
            title: "LinkedIn messages (CSV)",
            channel: Some(CHANNEL),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn known_from(&self) -> KnownFrom {
        KnownFrom::Code
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let heading = probe.lines().first().copied().unwrap_or_default();
        let has = |words: &str| {
            let mut places = heading.as_bytes().windows(words.len());
            places.any(|place| place.eq_ignore_ascii_case(words.as_bytes()))
        };
        let is_it = has("CONVERSATION ID") && has("SENDER PROFILE URL");
        if is_it { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(PROBE_BYTES)?;
        let head = &input.view()[..input.view().len().min(PROBE_BYTES)];
        let encoding = encoding_of(head, input.is_at_end());
        let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(input.decoded(encoding));
        let headers = table.headers().map_err(|_| ImportErrorKind::Empty)?.clone();
        let mut messages = Messages::new(&headers, context);
        if let Some(missing) = NEEDED.iter().find(|header| !messages.columns.contains_key(**header)) {
            // What stands in the place of headers may be anybody's data: only how many there are is said.
            let found = format!("… ({})", headers.len());
            return Err(ImportErrorKind::Columns { sought: (*missing).to_owned(), found }.into());
        }
        for (row, number) in table.records().zip(2..) {
            match row {
                Ok(row) => messages.take(&row, row.position().map_or(number, csv::Position::line), context),
                Err(_) => messages.talks.skip(SkipReason::Malformed, number),
            }
        }
        with_messages(messages.finish())
    }
}

struct Messages {
    talks: Talks,
    columns: SortedMap<String, usize>,
    /// Who takes part in each conversation.
    conversations: HashMap<String, SortedSet<String>>,
}

impl Messages {
    fn new(headers: &csv::StringRecord, context: &ReadContext<'_>) -> Self {
        let columns = headers
            .iter()
            .enumerate()
            .map(|(at, header)| (header.trim_start_matches('\u{feff}').trim().to_uppercase(), at));
        let talks = Talks::new(context, Some(CHANNEL), Order::Any);
        Self { talks, columns: columns.collect(), conversations: HashMap::new() }
    }

    fn cell<'r>(&self, row: &'r csv::StringRecord, header: &str) -> &'r str {
        self.columns.get(header).and_then(|at| row.get(*at)).unwrap_or_default().trim()
    }

    fn take(&mut self, row: &csv::StringRecord, place: u64, context: &ReadContext<'_>) {
        let Some(stamp) = dates::parse(self.cell(row, "DATE").as_bytes(), DateOrder::Mdy) else {
            return self.talks.skip(SkipReason::BadTimestamp, place);
        };
        if self.cell(row, "FOLDER").eq_ignore_ascii_case("spam") {
            return self.talks.skip(SkipReason::Unsupported, place);
        }
        let key = self.cell(row, "CONVERSATION ID").to_owned();
        let sender = profile(self.cell(row, "SENDER PROFILE URL"));
        let name = self.cell(row, "FROM");
        let others: Vec<String> =
            self.cell(row, "RECIPIENT PROFILE URLS").split([',', ' ', ';']).filter_map(profile).collect();
        let kind = if others.len() > 1 { ChatKind::Group } else { ChatKind::Private };
        let people = self.conversations.entry(key.clone()).or_default();
        people.extend(others.into_iter().chain(sender.clone()));
        let mut traits = MessageTraits::default();
        context.params.links.spot(self.cell(row, "CONTENT").as_bytes(), &mut traits.links);
        traits.media = !self.cell(row, "ATTACHMENTS").is_empty();
        let handle = match sender {
            Some(id) => RawHandle::Platform(CHANNEL.to_owned(), id),
            // A profile that is gone.
            None => RawHandle::Name(CHANNEL.to_owned(), name.to_owned()),
        };
        let title = self.cell(row, "CONVERSATION TITLE");
        let talk = Talk { channel: CHANNEL, key: &key, kind, title, partner: Vec::new(), account: None };
        let speaker = Speaker { side: Side::Unknown, name, handles: vec![handle] };
        self.talks.add(talk, speaker, Said { stamp, traits, place });
    }

    fn finish(mut self) -> SourceData {
        let mut conversations = self.conversations.values();
        let first = conversations.next().cloned().unwrap_or_default();
        let everywhere = conversations.fold(first, |all, people| all.intersection(people).cloned().collect());
        if let [owner] = everywhere.iter().collect::<Vec<_>>().as_slice()
            && self.conversations.len() > 1
        {
            self.talks.data.owner.handles.push(RawHandle::Platform(CHANNEL.to_owned(), (*owner).clone()));
        }
        self.talks.finish()
    }
}

/// The id that the address of a profile ends with.
fn profile(url: &str) -> Option<String> {
    let id = url.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    (!id.is_empty()).then(|| id.to_owned())
}
