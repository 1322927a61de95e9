//! What each kind of value must look like.

use super::error::{Fault, nearest_or};
use crate::model::params::{Language, Population, Unit, WeightBasis};
use crate::model::scoring::MINUTES;
use crate::model::time::Day;
use crate::model::zone::Zone;
use crate::reference::channels;
use crate::text::{Message, country_code};

/// ISO 3166 alpha-2, assigned codes and XK (Kosovo, user-assigned and in use for phone numbers).
const REGIONS: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER \
    ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM \
    IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF \
    MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK \
    PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD \
    TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Words for kinds of handles that are no channels.
const HANDLE_KINDS: [&str; 4] = ["email", "phone", "portal", "record"];

/// A date: `2026-10-31`.
pub(super) fn date(text: &str) -> Result<Day, Fault> {
    Day::from_iso(text.trim()).ok_or_else(|| wrong("config-not-a-date", text).help(Message::new("help-date")))
}

/// An IANA time zone.
pub(super) fn zone(text: &str) -> Result<Zone, Fault> {
    text.trim().parse().map_err(|_| {
        let help = nearest_or(text, Zone::names(), Message::new("help-zone"));
        wrong("config-not-a-zone", text).help(help)
    })
}

/// Whether a text is a country code of ISO 3166 in capitals.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && REGIONS.split(' ').any(|known| known == code)
}

/// A country by its code or by its name in any language: the code, in capitals.
pub(super) fn region(text: &str) -> Result<String, Fault> {
    let code = text.trim().to_ascii_uppercase();
    if is_country(&code) {
        return Ok(code);
    }
    if let Some(code) = country_code(text) {
        return Ok(code.to_owned());
    }
    let help = match code.as_str() {
        "UK" => Message::new("help-nearest").with("nearest", "GB"),
        _ => Message::new("help-region"),
    };
    Err(wrong("config-not-a-region", text).help(help))
}

/// A currency, in capitals.
pub(super) fn currency(text: &str) -> Result<String, Fault> {
    let code = text.trim().to_ascii_uppercase();
    if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(code);
    }
    Err(wrong("config-not-a-currency", text).help(Message::new("help-currency")))
}

/// A weight basis.
pub(super) fn basis(text: &str) -> Result<WeightBasis, Fault> {
    one_of(text, WeightBasis::ALL, WeightBasis::id)
}

/// A population.
pub(super) fn population(text: &str) -> Result<Population, Fault> {
    one_of(text, Population::ALL, Population::id)
}

/// What counts as one client.
pub(super) fn unit(text: &str) -> Result<Unit, Fault> {
    one_of(text, Unit::ALL, Unit::id)
}

/// A language.
pub(super) fn language(text: &str) -> Result<Language, Fault> {
    Language::of_locale(text)
        .ok_or_else(|| wrong("config-not-a-language", text).help(Message::new("help-language")))
}

/// A word out of a fixed list.
pub(super) fn word(text: &str, choices: &[&'static str]) -> Result<String, Fault> {
    one_of(text, choices.iter().copied(), |choice| choice).map(str::to_owned)
}

fn one_of<T>(
    text: &str,
    choices: impl IntoIterator<Item = T> + Clone,
    id: impl Fn(T) -> &'static str,
) -> Result<T, Fault>
where
    T: Copy,
{
    if let Some(found) = choices.clone().into_iter().find(|choice| id(*choice) == text) {
        return Ok(found);
    }
    let ids: Vec<_> = choices.into_iter().map(&id).collect();
    let message =
        Message::new("config-not-one-of").with("value", text.to_owned()).with("choices", ids.join(", "));
    let fault = Fault::new(message);
    match super::error::nearest(text, ids.iter().copied()) {
        Some(near) => Err(fault.help(Message::new("help-nearest").with("nearest", near.to_owned()))),
        None => Err(fault),
    }
}

/// A whole number of `least` or more that fits 32 bits.
pub(super) fn at_least(number: i64, least: u32, name: &'static str) -> Result<u32, Fault> {
    match u32::try_from(number) {
        Ok(number) if number >= least => Ok(number),
        _ => Err(Fault::new(Message::new("config-too-small").with("name", name).with("least", least))),
    }
}

/// A share, 0–1.
pub(super) fn share(number: f64, name: &'static str) -> Result<f64, Fault> {
    let message = Message::new("config-not-a-share").with("name", name);
    if (0.0..=1.0).contains(&number) { Ok(number) } else { Err(Fault::new(message)) }
}

/// A price or cost: 0 or more.
pub(super) fn cost(number: f64, name: &'static str) -> Result<f64, Fault> {
    let message = Message::new("config-negative").with("name", name);
    if number >= 0.0 && number.is_finite() { Ok(number) } else { Err(Fault::new(message)) }
}

/// A rate: above 0.
pub(super) fn rate(number: f64, name: &str) -> Result<f64, Fault> {
    let message = Message::new("config-not-positive").with("name", name.to_owned());
    if number > 0.0 && number.is_finite() { Ok(number) } else { Err(Fault::new(message)) }
}

/// The id of a channel of the table, by its id or whatever people call it, or of one that the settings add.
pub(super) fn channel<'a>(text: &str, added: impl Iterator<Item = &'a str>) -> Result<String, Fault> {
    let id = channels::canonical(text);
    let known: Vec<&str> = channels::all().map(|channel| channel.id.as_str()).chain(added).collect();
    if known.contains(&id) {
        return Ok(id.to_owned());
    }
    if let Some(id) = channels::named(text).filter(|id| channels::channel(id).is_some()) {
        return Ok(channels::canonical(id).to_owned());
    }
    let help = nearest_or(text, known, Message::new("help-channel"));
    Err(wrong("config-unknown-channel", text).help(help))
}

/// The id of an action of the plan.
pub(super) fn action(text: &str) -> Result<String, Fault> {
    let ids: Vec<&str> = MINUTES.iter().map(|(action, _)| *action).collect();
    if ids.contains(&text) {
        return Ok(text.to_owned());
    }
    let choices =
        Message::new("config-not-one-of").with("value", text.to_owned()).with("choices", ids.join(", "));
    Err(Fault::new(choices.clone()).help(nearest_or(text, ids.iter().copied(), choices)))
}

/// A typed handle: `phone:+7…`, `telegram:42`, `whatsapp-name:Anna`.
pub(super) fn handle<'a>(text: &str, added: impl Iterator<Item = &'a str>) -> Result<String, Fault> {
    let fault = || wrong("config-not-a-handle", text).help(Message::new("help-handle"));
    let (kind, value) = text.split_once(':').ok_or_else(fault)?;
    let platform = kind.strip_suffix("-name").unwrap_or(kind);
    let is_known = HANDLE_KINDS.contains(&kind) || channel(platform, added).is_ok();
    if is_known && !value.trim().is_empty() { Ok(text.trim().to_owned()) } else { Err(fault()) }
}

/// A segment: `all` or `country=RU`.
pub(super) fn segment(text: &str) -> Result<String, Fault> {
    if text.trim() == "all" {
        return Ok("all".to_owned());
    }
    let help = Message::new("help-segment");
    let country = text.trim().strip_prefix("country=").map(region);
    match country {
        Some(Ok(code)) => Ok(format!("country={code}")),
        _ => Err(wrong("config-not-a-segment", text).help(help)),
    }
}

fn wrong(id: &'static str, value: &str) -> Fault {
    Fault::new(Message::new(id).with("value", value.to_owned()))
}
