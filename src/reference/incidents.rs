//! The register of dated channel incidents: what has happened to which channel, where and when, and who says so.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize, Serializer};

use super::channels::canonical;
use super::countries::is_within;
use super::origins::{address, is_russian};
use crate::model::order::InOrder as _;
use crate::model::params::Language;
use crate::model::sorted_map::SortedMap;
use crate::model::time::Day;

/// The day the register was made: nothing later stands in it.
pub const MADE: &str = "2026-11-28";

/// What a country column says when an incident hit the whole world.
pub const WORLD: &str = "*";

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IncidentKind {
    /// Accounts of businesses were closed.
    AccountBan,
    /// A state or a court cut the channel off.
    Block,
    /// The channel or a part of it was shut down for good.
    Deprecation,
    /// It did not work for a while.
    Outage,
    /// The rules of use changed.
    Policy,
    /// What messages cost changed.
    Pricing,
    /// A state slowed the channel down or cut off a part of it.
    Throttle,
}

impl IncidentKind {
    /// All kinds, sorted by id.
    pub const ALL: [Self; 7] = [
        Self::AccountBan,
        Self::Block,
        Self::Deprecation,
        Self::Outage,
        Self::Policy,
        Self::Pricing,
        Self::Throttle,
    ];

    /// The stable id: `account-ban`, `block`, …
    pub fn id(self) -> &'static str {
        match self {
            Self::AccountBan => "account-ban",
            Self::Block => "block",
            Self::Deprecation => "deprecation",
            Self::Outage => "outage",
            Self::Policy => "policy",
            Self::Pricing => "pricing",
            Self::Throttle => "throttle",
        }
    }

    /// The kind of an id, without case; `None` for other words.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id().eq_ignore_ascii_case(id.trim()))
    }
}

/// A date as precisely as its source states it: a day, a month or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// As written: `2026-03-16`, `2025-11`, `2017`.
    pub text: String,
    /// The first day that it can mean.
    pub first: Day,
    /// The last day that it can mean.
    pub last: Day,
}

impl Stated {
    /// Reads `2026-03-16`, `2025-11` or `2017`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').filter(is_number).collect();
        let lengths: Vec<usize> = text.split('-').map(str::len).collect();
        let number = |place: usize| parts.get(place).and_then(|part| part.parse::<u32>().ok());
        let year = i32::try_from(number(0)?).ok()?;
        let (first, last) = match lengths.as_slice() {
            [4] => (Day::from_ymd(year, 1, 1)?, Day::from_ymd(year, 12, 31)?),
            [4, 2] => {
                let month = number(1)?;
                let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                (Day::from_ymd(year, month, 1)?, Day::from_ymd(next.0, next.1, 1)?.plus(-1))
            }
            [4, 2, 2] => {
                let day = Day::from_ymd(year, number(1)?, number(2)?)?;
                (day, day)
            }
            _ => return None,
        };
        Some(Self { text: text.to_owned(), first, last })
    }

    /// Whether the day itself is known.
    pub fn is_exact(&self) -> bool {
        self.first == self.last
    }
}

impl Serialize for Stated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// How a channel's end differs from that of the incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Apart {
    /// The stated end does not hold for this channel: it lasts.
    Open,
    /// It is over for this channel, on a day that is not known.
    Over,
}

/// What of a channel an incident hit, where it was not all of it everywhere in the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HitPart {
    /// Voice and video calls; messages went through.
    Calls,
    /// A part of the country.
    Region,
    /// New accounts alone: whoever had one could go on writing.
    SignUp,
}

impl HitPart {
    /// The stable id: `calls`, `region`, `sign-up`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Region => "region",
            Self::SignUp => "sign-up",
        }
    }
}

/// When an incident ended for a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End<'a> {
    /// No end is known.
    Open,
    /// It has ended, on a day that is not known.
    Over,
    /// It ended then.
    On(&'a Stated),
}

/// The words of a row that stand in a language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Wording {
    /// Who did it or to whom it happened.
    pub operator: String,
    /// How many it hit, or how far; empty when nothing is stated.
    #[serde(rename = "share_affected_note")]
    pub note: String,
    /// One sentence.
    pub summary: String,
}

/// A row of the register. Serialised with its English words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incident {
    /// Stable id.
    pub id: String,
    /// Ids of the channels that were hit.
    pub channels: Vec<String>,
    /// ISO 3166 alpha-2, or `*` for the whole world.
    pub country: String,
    /// When it began.
    pub start: Stated,
    /// When it ended; `None` when no end is known.
    pub end: Option<Stated>,
    /// Channels whose end differs from the incident's.
    #[serde(rename = "end_apart", skip_serializing_if = "SortedMap::is_empty")]
    pub apart: SortedMap<String, Apart>,
    /// What kind of thing it was.
    pub kind: IncidentKind,
    /// What of the channels it hit; `None` for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<HitPart>,
    #[serde(flatten)]
    english: Wording,
    #[serde(skip)]
    russian: Wording,
    /// Where it was read, separated by semicolons.
    pub source: String,
}

impl Incident {
    /// Its words in a language.
    pub fn wording(&self, language: Language) -> &Wording {
        match language {
            Language::En => &self.english,
            Language::Ru => &self.russian,
        }
    }

    /// Where it was read, piece by piece. Whoever reads Russian gets addresses alone, since remarks are in English, and those of
    /// Russian pages first, as far as the address tells.
    pub fn sources(&self, language: Language) -> Vec<&str> {
        let pieces = self.source.split(';').map(str::trim).filter(|piece| !piece.is_empty());
        if language == Language::En {
            return pieces.collect();
        }
        let mut pieces: Vec<&str> = pieces.map(|piece| address(piece).unwrap_or(piece)).collect();
        pieces.order_by_key(|piece| !is_russian(piece));
        pieces
    }

    /// Whether it hit the whole world.
    pub fn is_worldwide(&self) -> bool {
        self.country == WORLD
    }

    /// Whether it hit a channel, under the id by which messages are stored.
    pub fn hits(&self, channel: &str) -> bool {
        self.channels.iter().any(|hit| canonical(hit) == channel)
    }

    /// When it ended for one of its channels.
    pub fn end_for(&self, channel: &str) -> End<'_> {
        match (self.apart.get(channel), &self.end) {
            (Some(Apart::Over), _) => End::Over,
            (None, Some(end)) => End::On(end),
            (Some(Apart::Open), _) | (None, None) => End::Open,
        }
    }
}

/// A row as it stands in the file.
#[derive(Deserialize)]
struct Row {
    id: String,
    channels: String,
    operator: String,
    country_iso2: String,
    start_date: String,
    end_date: String,
    kind: IncidentKind,
    share_affected_note: String,
    summary: String,
    source: String,
    end_apart: String,
    part: Option<HitPart>,
}

impl Row {
    /// The incident; `None` when a date or the list of other ends is malformed, or the words have no translation.
    fn read(self, russian: &SortedMap<String, Wording>) -> Option<Incident> {
        let end = match self.end_date.as_str() {
            "" => None,
            text => Some(Stated::parse(text)?),
        };
        let words = |text: &str| -> Vec<String> {
            text.split(';').filter(|word| !word.is_empty()).map(str::to_owned).collect()
        };
        let apart = words(&self.end_apart).into_iter().map(|entry| match entry.split_once('=') {
            Some((channel, "open")) => Some((channel.to_owned(), Apart::Open)),
            Some((channel, "over")) => Some((channel.to_owned(), Apart::Over)),
            _ => None,
        });
        Some(Incident {
            channels: words(&self.channels),
            country: self.country_iso2,
            start: Stated::parse(&self.start_date)?,
            end,
            apart: apart.collect::<Option<_>>()?,
            kind: self.kind,
            part: self.part,
            source: self.source,
            english: Wording {
                operator: self.operator,
                note: self.share_affected_note,
                summary: self.summary,
            },
            russian: russian.get(&self.id)?.clone(),
            id: self.id,
        })
    }
}

/// The Russian words of a row, by its id.
#[derive(Deserialize)]
struct RussianRow {
    id: String,
    #[serde(flatten)]
    wording: Wording,
}

static REGISTER: LazyLock<Vec<Incident>> = LazyLock::new(|| {
    let rows = |text: &'static str| csv::Reader::from_reader(text.as_bytes());
    let russian: SortedMap<String, Wording> = rows(include_str!("data/channel-incidents.ru.csv"))
        .deserialize::<RussianRow>()
        .flatten()
        .map(|row| (row.id, row.wording))
        .collect();
    rows(include_str!("data/channel-incidents.csv"))
        .deserialize::<Row>()
        .flatten()
        .filter_map(|row| row.read(&russian))
        .collect()
});

/// All incidents, oldest first.
pub fn all() -> &'static [Incident] {
    &REGISTER
}

/// The incident of an id, without case.
pub fn incident(id: &str) -> Option<&'static Incident> {
    REGISTER.iter().find(|incident| incident.id.eq_ignore_ascii_case(id.trim()))
}

/// Whether messages on a channel are blocked or slowed down in one of some countries on a day: what began by then and has no
/// end yet. What hit calls or new accounts alone stops no message.
pub fn is_hampered(channel: &str, countries: &[impl AsRef<str>], day: Day) -> bool {
    let lasts = |incident: &Incident| match incident.end_for(channel) {
        End::Open => true,
        End::Over => false,
        End::On(end) => end.last >= day,
    };
    REGISTER.iter().any(|incident| {
        matches!(incident.kind, IncidentKind::Block | IncidentKind::Throttle)
            && matches!(incident.part, None | Some(HitPart::Region))
            && countries.iter().any(|country| is_within(country.as_ref(), &incident.country))
            && incident.hits(channel)
            && incident.start.first <= day
            && lasts(incident)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::reference::channels;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::from_ymd(year, month, day).expect("a day")
    }

    #[test]
    fn every_row_of_both_files_is_read() {
        for text in
            [include_str!("data/channel-incidents.csv"), include_str!("data/channel-incidents.ru.csv")]
        {
            assert_eq!(all().len(), text.lines().count() - 1, "a row is malformed");
        }
        let ids: BTreeSet<&str> = all().iter().map(|incident| incident.id.as_str()).collect();
        assert_eq!(ids.len(), all().len(), "an id stands twice");
        assert!(all().is_sorted_by_key(|incident| incident.start.first), "rows stand by their start");
    }

    #[test]
    fn every_row_makes_sense() {
        let made = Stated::parse(MADE).expect("a day");
        for incident in all() {
            let id = &incident.id;
            assert!(!incident.channels.is_empty(), "{id}");
            assert!(incident.channels.iter().all(|channel| channels::channel(channel).is_some()), "{id}");
            assert!(incident.apart.keys().all(|channel| incident.channels.contains(channel)), "{id}");
            let is_code = incident.country.len() == 2
                && incident.country.bytes().all(|letter| letter.is_ascii_uppercase());
            assert!(is_code || incident.is_worldwide(), "{id}");
            assert!(incident.start.first <= made.first, "{id} lies after the register");
            if let Some(end) = &incident.end {
                assert!(incident.start.first <= end.last && end.last <= made.first, "{id}");
            }
            for wording in [&incident.english, &incident.russian] {
                assert!(!wording.summary.trim().is_empty() && !wording.operator.is_empty(), "{id}");
            }
            assert_eq!(incident.english.note.is_empty(), incident.russian.note.is_empty(), "{id}");
            assert!(!incident.source.trim().is_empty(), "{id} names no source");
        }
    }

    #[test]
    fn dates_are_as_precise_as_they_are_stated() {
        let read = |text: &str| Stated::parse(text).map(|date| (date.first, date.last));
        assert_eq!(read("2026-03-16"), Some((day(2026, 3, 16), day(2026, 3, 16))));
        assert_eq!(read("2024-02"), Some((day(2024, 2, 1), day(2024, 2, 29))));
        assert_eq!(read("2023-12"), Some((day(2023, 12, 1), day(2023, 12, 31))));
        assert_eq!(read("2017"), Some((day(2017, 1, 1), day(2017, 12, 31))));
        for text in ["", "17", "2017-13", "2017-02-30", "2017-2", "2017-02-", "+017", "2017-02-01-01", "20x7"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn channels_of_one_incident_may_end_apart() {
        let iran = incident("IR-WA-IG-2022-09").expect("a row");
        assert_eq!(iran.end_for("instagram"), End::Open);
        assert!(matches!(iran.end_for("whatsapp"), End::On(end) if end.first == day(2024, 12, 24)));
        assert_eq!(incident("ng-twitter-2021-06").expect("a row").end_for("x"), End::Over);
        assert!(incident("au-optus-2023-11-08").expect("a row").hits("phone"));
        assert!(incident("us-10dlc-2023-09-01").expect("a row").hits("phone"), "SMS is stored as phone");
    }

    #[test]
    fn readers_get_sources_of_their_language_first() {
        for id in ["ru-fb-2022-03-04", "ru-signal-2024-08"] {
            let incident = incident(id).expect("a row");
            assert_eq!(incident.sources(Language::En).join("; "), incident.source, "as they stand");
            let russian = incident.sources(Language::Ru);
            assert!(russian[0].contains(".ru/") && russian.iter().all(|piece| piece.starts_with("https://")));
        }
    }

    #[test]
    fn what_stops_calls_alone_stops_no_message() {
        let is_hampered = |channel: &str, country: &str, date: Day| is_hampered(channel, &[country], date);
        assert!(
            !is_hampered("whatsapp", "AE", day(2026, 1, 1)) && is_hampered("skype", "AE", day(2026, 1, 1))
        );
        assert!(!is_hampered("telegram", "RU", day(2025, 9, 1)), "calls alone");
        assert!(
            is_hampered("telegram", "RU", day(2026, 2, 10))
                && is_hampered("whatsapp", "RU", day(2025, 12, 1))
        );
    }

    #[test]
    fn kinds_have_ids() {
        for kind in IncidentKind::ALL {
            assert_eq!(IncidentKind::of_id(kind.id()), Some(kind));
        }
        assert!(IncidentKind::ALL.is_sorted_by_key(|kind| kind.id()));
        assert_eq!(IncidentKind::of_id("flood"), None);
    }
}
