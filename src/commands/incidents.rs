//! `untether incidents`: the built-in register of dated channel incidents.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::output::OutputArgs;
use super::{Answer, Context, Ended, Failure};
use crate::config::{is_country, nearest};
use crate::model::code::Code;
use crate::model::order::InOrder as _;
use crate::observe::Diagnostic;
use crate::reference::channels::{self, Channel, canonical};
use crate::reference::countries::is_within;
use crate::reference::incidents::{self, Incident, MADE, WORLD};
use crate::report::document::Document;
use crate::report::{Selection, register_document};
use crate::text::{Catalog, Message, country_code};

/// Arguments of `incidents`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// Only what hit this channel, such as telegram
    #[arg(long, value_name = "CHANNEL")]
    pub channel: Option<String>,
    /// Only what hit this country, such as RU; world for what hit all of them
    #[arg(long, value_name = "COUNTRY")]
    pub country: Option<String>,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Some rows of the register, newest first.
pub struct Register(Selection<'static>);

impl Serialize for Register {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Register", 2)?;
        fields.serialize_field("made", MADE)?;
        fields.serialize_field("incidents", &self.0.incidents)?;
        fields.end()
    }
}

impl Answer for Args {
    type Found = Register;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, _: &mut Context<'_>) -> Result<(Register, Ended), Failure> {
        Ok((Register(select(self)?), Ended::Whole))
    }

    fn document(found: &Register, catalog: &Catalog) -> Document {
        register_document(&found.0, catalog)
    }
}

/// The rows that were asked for, newest first.
fn select(args: &Args) -> Result<Selection<'static>, Failure> {
    let channel = args.channel.as_deref().map(channel).transpose()?;
    let country = args.country.as_deref().map(country).transpose()?;
    let mut found: Vec<&Incident> = incidents::all().iter().collect();
    if let Some(channel) = channel {
        // Whoever asks for the phone means SMS too, but not the other way round.
        let is_hit = |hit: &String| *hit == channel.id || canonical(hit) == channel.id;
        found.retain(|incident| incident.channels.iter().any(is_hit));
    }
    let mut worldwide = 0;
    if let Some(country) = country {
        let is_elsewhere = |incident: &&Incident| incident.is_worldwide() && country != WORLD;
        worldwide = found.iter().copied().filter(is_elsewhere).count();
        found.retain(|incident| is_within(&country, &incident.country));
    }
    found.order_by(|a, b| b.start.first.cmp(&a.start.first).then_with(|| a.id.cmp(&b.id)));
    Ok(Selection { incidents: found, total: incidents::all().len(), worldwide })
}

/// The channel of an id or of a name in any language, without case.
fn channel(text: &str) -> Result<&'static Channel, Failure> {
    let by_name = channels::named(text).and_then(channels::channel);
    let found = by_name.or_else(|| channels::by_word(text).and_then(channels::channel));
    found.ok_or_else(|| {
        let names = |channel: &'static Channel| [&channel.id, &channel.display_en, &channel.display_ru];
        let near = nearest(&text.to_lowercase(), channels::all().flat_map(names).map(String::as_str));
        unknown("config-unknown-channel", text, near.map(str::to_owned), Message::new("help-incidents"))
    })
}

/// The country of a code or of a name in any language, without case; `*` for the whole world.
fn country(text: &str) -> Result<String, Failure> {
    let code = text.trim().to_uppercase();
    if code == WORLD || code == "WORLD" || code == "МИР" {
        return Ok(WORLD.to_owned());
    }
    if is_country(&code) {
        return Ok(code);
    }
    if let Some(code) = country_code(text) {
        return Ok(code.to_owned());
    }
    let mut known: Vec<&str> = incidents::all().iter().map(|incident| incident.country.as_str()).collect();
    known.retain(|country| *country != WORLD);
    known.sort_unstable();
    known.dedup();
    let near = if code == "UK" { Some("GB") } else { nearest(&code, known.iter().copied().chain(["world"])) };
    let choices = Message::new("help-incidents-countries").with("choices", known.join(", "));
    Err(unknown("config-not-a-region", text, near.map(str::to_owned), choices))
}

/// What is said of a word that names nothing.
fn unknown(id: &'static str, value: &str, near: Option<String>, otherwise: Message) -> Failure {
    let help = near.map_or(otherwise, |near| Message::new("help-nearest").with("nearest", near));
    let message = Message::new(id).with("value", value.to_owned());
    Failure::Usage(Diagnostic::error(Code::UnknownName, message).help(help).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(channel: Option<&str>, country: Option<&str>) -> Vec<&'static str> {
        let args = Args {
            channel: channel.map(str::to_owned),
            country: country.map(str::to_owned),
            ..Args::default()
        };
        let selection = select(&args).expect("known words");
        selection.incidents.iter().map(|incident| incident.id.as_str()).collect()
    }

    #[test]
    fn filters_take_names_without_case() {
        let telegram = ids(Some("Telegram"), Some("ru"));
        assert_eq!(telegram.first(), Some(&"ru-tg-block-2026-03-16"), "newest first");
        assert!(telegram.contains(&"ru-calls-2025-08-13") && !telegram.contains(&"vn-tg-2025-05"));
        assert_eq!(telegram, ids(Some("ТЕЛЕГРАМ"), Some("RU")));
        assert_eq!(ids(Some("ВКонтакте"), None), ids(Some("vk"), None));
        assert!(ids(Some("phone"), None).contains(&"us-10dlc-2023-09-01"));
        assert!(!ids(Some("sms"), None).contains(&"avito-mask-2021-09"));
        assert_eq!(ids(None, Some("Россия")), ids(None, Some("RU")));
        assert_eq!(ids(Some("ватсап"), None), ids(Some("WhatsApp"), None));
        assert!(ids(None, Some("Germany")).contains(&"wa-ai-eu-2026-06-09"), "what hits the union hits it");
        assert!(ids(None, Some("NZ")).is_empty(), "a country without incidents is no error");
        assert!(ids(None, Some("World")).iter().all(|id| !id.starts_with("ru-")));
        assert_eq!(ids(None, None).len(), incidents::all().len());
    }

    #[test]
    fn a_country_says_how_many_more_hit_the_world() {
        let whatsapp = |country: Option<&str>| {
            let args = Args {
                channel: Some("whatsapp".to_owned()),
                country: country.map(str::to_owned),
                ..Args::default()
            };
            select(&args).expect("known words")
        };
        assert_eq!(whatsapp(Some("RU")).worldwide, ids(Some("whatsapp"), Some("*")).len());
        assert_eq!((whatsapp(None).worldwide, whatsapp(Some("*")).worldwide), (0, 0));
    }

    #[test]
    fn unknown_words_name_the_nearest() {
        let help = |outcome: Result<(), Failure>| {
            let failure = outcome.expect_err("unknown");
            assert!(matches!(failure, Failure::Usage(_)));
            failure.diagnostic().help.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        assert!(help(channel("whatsup").map(drop)).contains("WhatsApp"));
        assert!(help(country("RUS").map(drop)).contains("\"RU\""));
        assert!(help(country("uk").map(drop)).contains("GB"));
        assert!(help(country("Atlantis").map(drop)).contains("VN"));
        assert!(help(channel("qqq").map(drop)).contains("untether incidents"));
    }
}
