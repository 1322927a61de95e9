//! Routes that were proven only before a block that is still open (section 6b).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::report::{IncidentReport, PastOnly};

/// Clients who have not written on a channel since it was blocked in their country.
pub(super) struct ProvenByThePast;

impl Rule for ProvenByThePast {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "proven-by-the-past",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: LOST,
            facts: &[
                ("after", FactKind::Count),
                ("before", FactKind::Count),
                ("channel", FactKind::Channel),
                ("clients", FactKind::Count),
                ("country", FactKind::Country),
                ("of", FactKind::Count),
                ("since", FactKind::Day),
            ],
            needs: &[],
            figures: &["incidents.*.past_only.clients"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let hit = |incident: &'_ IncidentReport| incident.past_only.filter(|past| past.clients > 0);
        let mut worst: Option<(&IncidentReport, PastOnly)> = None;
        for incident in &facts.report.incidents {
            if let Some(past) = hit(incident)
                && worst.is_none_or(|(_, known)| past.clients > known.clients)
            {
                worst = Some((incident, past));
            }
        }
        let Some((incident, past)) = worst else { return Judgement::Quiet };
        let of = facts.report.clients.in_scope.or_zero();
        let clients = past.clients.or_zero();
        let concerned = facts.counted(clients);
        let found = vec![
            ("after", Fact::Count(past.messages_after.or_zero())),
            ("before", Fact::Count(past.messages_before.or_zero())),
            ("channel", Fact::Channel(incident.channels.first().cloned().unwrap_or_default())),
            ("clients", Fact::Count(clients)),
            ("country", Fact::Country(incident.country.clone())),
            ("of", Fact::Count(of)),
            ("since", Fact::Day(incident.start.clone())),
        ];
        Judgement::found(self.meta().scale.of(concerned.share), &concerned, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{WHATSAPP, proven, times, world};
    use super::*;
    use crate::model::report::Severity;

    fn incident(id: &str, past_only: Option<PastOnly>) -> IncidentReport {
        IncidentReport {
            id: id.to_owned(),
            channels: vec!["whatsapp".to_owned()],
            country: "RU".to_owned(),
            start: "2024-08".to_owned(),
            end: None,
            kind: "block".to_owned(),
            summary: String::new(),
            source: String::new(),
            clients_concerned: 10.into(),
            fallback: None,
            past_only,
        }
    }

    #[test]
    fn the_open_block_that_most_routes_predate_is_named() {
        let mut world = world(times(10, &proven(&[WHATSAPP])));
        world.change = |report| {
            let past = |clients: u64| {
                let (clients, messages_before) = (clients.into(), 40.into());
                Some(PastOnly { clients, routes: clients, messages_before, messages_after: 2.into() })
            };
            report.incidents = vec![incident("a", past(1)), incident("b", past(4)), incident("c", None)];
        };
        let found = world.found(&ProvenByThePast);
        assert_eq!((found.severity, found.clients, found.value), (Severity::High, 4, None));
        assert!(found.facts.contains(&("since", Fact::Day("2024-08".to_owned()))));
    }

    #[test]
    fn a_block_that_all_have_outlived_is_no_finding() {
        let mut world = world(times(10, &proven(&[WHATSAPP])));
        world.change = |report| report.incidents = vec![incident("a", Some(PastOnly::default()))];
        assert_eq!(world.ask(&ProvenByThePast), Judgement::Quiet);
    }
}
