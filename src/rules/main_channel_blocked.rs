//! The channel that carries most is blocked where clients live (section 6b).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::report::{CountryToday, Hampered};

/// Clients who mainly can be written to where the state has cut the channel off.
pub(super) struct MainChannelBlocked;

impl Rule for MainChannelBlocked {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "main-channel-blocked",
            subject: Subject::Outage,
            since: "0.2.0",
            scale: LOST,
            facts: &[
                ("channel", FactKind::Channel),
                ("clients", FactKind::Count),
                ("country", FactKind::Country),
                ("of", FactKind::Count),
                ("since", FactKind::Day),
            ],
            needs: &[],
            figures: &["availability.*.hampered.*.clients", "concentration.clients.top.share"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let report = facts.report;
        let Some(bet) = &report.bet else { return Judgement::Quiet };
        let channel = bet.channel.as_str();
        let is_blocked = |one: &&Hampered| one.channel == channel && one.is_blocked();
        let hit = |country: &'_ CountryToday| {
            let entry = country.hampered.iter().find(is_blocked)?;
            (entry.clients > 0).then(|| (country.country.clone(), entry.clone()))
        };
        // Of several countries the one with most clients on it.
        let all = report.availability.iter().filter_map(hit);
        let Some((country, entry)) = all.max_by_key(|(_, entry)| entry.clients.or_zero()) else {
            return Judgement::Quiet;
        };
        let of = report.clients.in_scope.or_zero();
        let clients = entry.clients.or_zero();
        let concerned = facts.counted(clients);
        let found = vec![
            ("channel", Fact::Channel(entry.channel)),
            ("clients", Fact::Count(clients)),
            ("country", Fact::Country(country)),
            ("of", Fact::Count(of)),
            ("since", Fact::Day(entry.since)),
        ];
        Judgement::found(self.meta().scale.of(concerned.share), &concerned, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{WHATSAPP, proven, times, world};
    use super::*;
    use crate::model::report::{Bet, Severity};

    fn country(code: &str, channel: &str, kind: &str, clients: u64) -> CountryToday {
        let hampered = Hampered {
            channel: channel.to_owned(),
            kind: kind.to_owned(),
            part: None,
            since: "2026-02-11".to_owned(),
            incident: "one".to_owned(),
            clients: clients.into(),
        };
        CountryToday {
            country: code.to_owned(),
            clients: clients.into(),
            hampered: vec![hampered],
            since_then: Vec::new(),
        }
    }

    #[test]
    fn the_country_with_most_clients_on_the_main_channel_is_named() {
        let mut world = world(times(10, &proven(&[WHATSAPP])));
        world.change = |report| {
            report.bet = Some(Bet { channel: "whatsapp".to_owned(), ..Bet::default() });
            report.availability =
                vec![country("IR", "whatsapp", "block", 2), country("RU", "whatsapp", "block", 4)];
        };
        let found = world.found(&MainChannelBlocked);
        assert_eq!((found.severity, found.clients), (Severity::High, 4));
        assert!(found.facts.contains(&("country", Fact::Country("RU".to_owned()))));
    }

    #[test]
    fn another_channel_a_throttle_and_nobody_there_are_no_finding() {
        let mut world = world(times(10, &proven(&[WHATSAPP])));
        world.change = |report| {
            let others = [("telegram", "block", 4), ("whatsapp", "throttle", 4), ("whatsapp", "block", 0)];
            let all = others.map(|(channel, kind, clients)| country("RU", channel, kind, clients));
            report.bet = Some(Bet { channel: "whatsapp".to_owned(), ..Bet::default() });
            report.availability = all.to_vec();
        };
        assert_eq!(world.ask(&MainChannelBlocked), Judgement::Quiet);
    }
}
