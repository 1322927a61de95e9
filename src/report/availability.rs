//! What works today where clients live, in sentences.

use crate::model::report::{AuditReport, CountryToday, Hampered};
use crate::naming;
use crate::reference::incidents::{HitPart, IncidentKind, MADE, Stated};
use crate::text::{Catalog, Value};

/// Most countries of which a sentence speaks.
const COUNTRIES: usize = 2;

/// Most channels that nobody among the clients uses, beside those in use.
const OTHERS: usize = 4;

/// What is hampered, from the worst on, with the ids of the texts that say so.
const KINDS: [(&str, &str); 5] = [
    ("today-blocked", "block"),
    ("today-throttled", "throttle"),
    ("today-region", "region"),
    ("today-calls", "calls"),
    ("today-sign-up", "sign-up"),
];

/// One sentence for each of the countries with most clients: what is blocked or slowed down there on the day of the audit, and
/// what has been since, as far as the register knows.
pub(super) fn today(report: &AuditReport, catalog: &Catalog) -> Vec<String> {
    report.availability.iter().take(COUNTRIES).map(|country| of_country(country, report, catalog)).collect()
}

fn of_country(country: &CountryToday, report: &AuditReport, catalog: &Catalog) -> String {
    let place = Value::from(naming::country(&country.country, catalog));
    let date = Value::from(naming::day(&report.as_of, catalog));
    let known = report.reference.get("incidents").map_or(MADE, String::as_str);
    let what: Vec<String> = KINDS
        .iter()
        .filter_map(|(text, kind)| named(text, &of_kind(&country.hampered, kind), catalog))
        .collect();
    let what = if what.is_empty() { vec![catalog.text("today-nothing", &[])] } else { what };
    let mut said = catalog
        .text("today-line", &[("place", place), ("date", date), ("what", Value::from(what.join("; ")))]);
    let register = ("date", Value::from(naming::day(known, catalog)));
    if !country.since_then.is_empty() {
        let news: Vec<String> = country.since_then.iter().map(|one| news(one, catalog)).collect();
        let values = [register, ("what", Value::from(news.join("; ")))];
        said = format!("{said} {}", catalog.text("today-since", &values));
    } else if *known < *report.as_of {
        said = format!("{said} {}", catalog.text("today-known", &[register]));
    }
    said
}

/// The part that is hit, else the kind.
fn kind(one: &Hampered) -> &str {
    let known = [HitPart::Calls, HitPart::Region, HitPart::SignUp].map(HitPart::id);
    one.part.as_deref().filter(|part| known.contains(part)).unwrap_or(&one.kind)
}

/// The channels in use, then the first few of the others.
fn of_kind<'a>(all: &'a [Hampered], wanted: &str) -> Vec<&'a Hampered> {
    all.iter().filter(|one| kind(one) == wanted).collect()
}

fn named(text: &str, all: &[&Hampered], catalog: &Catalog) -> Option<String> {
    let used = all.iter().filter(|one| one.clients.is_withheld() || one.clients > 0).count();
    let shown = all.len().min(used + OTHERS);
    let names = all[..shown].iter().map(|one| naming::channel(&one.channel, catalog.language()));
    let mut names = names.collect::<Vec<_>>().join(", ");
    if all.len() > shown {
        let values = [("names", Value::from(names)), ("count", Value::from(all.len() - shown))];
        names = catalog.text("today-more", &values);
    }
    let values = [("count", Value::from(all.len())), ("names", Value::from(names))];
    (!all.is_empty()).then(|| catalog.text(text, &values))
}

/// What began after the day of the audit.
fn news(one: &Hampered, catalog: &Catalog) -> String {
    let since = Stated::parse(&one.since).map(|since| naming::stated(&since, catalog));
    let kind = IncidentKind::of_id(&one.kind).map(|kind| naming::incident_kind(kind, catalog));
    let values = [
        ("channel", Value::from(naming::channel(&one.channel, catalog.language()))),
        ("kind", Value::from(kind.unwrap_or_else(|| one.kind.clone()))),
        ("since", Value::from(since.unwrap_or_else(|| one.since.clone()))),
    ];
    catalog.text("today-news", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::text::Language;

    fn hampered(channel: &str, kind: &str, part: Option<&str>, clients: u64) -> Hampered {
        Hampered {
            channel: channel.to_owned(),
            kind: kind.to_owned(),
            part: part.map(str::to_owned),
            since: "2026-02-11".to_owned(),
            incident: "one".to_owned(),
            clients: clients.into(),
        }
    }

    fn said(
        as_of: &str,
        hampered: Vec<Hampered>,
        since_then: Vec<Hampered>,
        language: Language,
    ) -> Vec<String> {
        let mut report = sample::report();
        report.as_of = as_of.to_owned();
        report.reference.insert("incidents".to_owned(), "2026-11-28".to_owned());
        let country = CountryToday { country: "RU".to_owned(), clients: 9.into(), hampered, since_then };
        report.availability = vec![country];
        today(&report, &Catalog::new(language))
    }

    #[test]
    fn what_is_in_use_is_named_and_of_the_rest_a_few() {
        let others = ["viber", "signal", "discord", "linkedin", "x", "imo"];
        let mut all =
            vec![hampered("whatsapp", "block", None, 9), hampered("telegram", "throttle", Some("calls"), 3)];
        all.extend(others.map(|channel| hampered(channel, "block", None, 0)));
        let english = said("2026-10-31", all.clone(), Vec::new(), Language::En);
        assert_eq!(
            english,
            [
                "Russia on 31 Oct 2026: WhatsApp, Viber, Signal, Discord, LinkedIn messages and 2 more are blocked; calls \
              restricted on Telegram."
            ]
        );
        let russian = said("2026-12-31", all, Vec::new(), Language::Ru);
        assert_eq!(
            russian,
            ["Россия на 31 декабря 2026: заблокированы WhatsApp, Viber, Signal, Discord, LinkedIn и ещё 2; \
              звонки ограничены в Telegram. Известно на 28 ноября 2026."]
        );
    }

    #[test]
    fn what_began_since_is_said_apart() {
        let news = vec![hampered("whatsapp", "block", None, 9)];
        let english = said("2025-10-20", Vec::new(), news.clone(), Language::En);
        assert_eq!(
            english,
            [
                "Russia on 20 Oct 2025: nothing is blocked. Since then (known up to 28 Nov 2026): WhatsApp, block since \
              11 Feb 2026."
            ]
        );
        let russian = said("2025-10-20", Vec::new(), news, Language::Ru);
        assert!(
            russian[0]
                .ends_with("С тех пор (известно на 28 ноября 2026): WhatsApp — блокировка с 11.02.2026."),
            "{russian:?}"
        );
    }
}
