//! A chain of layers that stands still for days a year (section 10, complexity tax).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// The availabilities of a channel's layers multiply to something low.
pub(super) struct ChainUnreliable;

/// One part in a hundred is more than three and a half days a year.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.05), (Severity::Medium, 0.02), (Severity::Low, 0.01)],
    reason: "downtime",
};

/// Days of a year, to say what a share of the time is.
const YEAR: f64 = 365.0;

impl Rule for ChainUnreliable {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "chain-unreliable",
            subject: Subject::Tax,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("availability", FactKind::Figure),
                ("channel", FactKind::Channel),
                ("clients", FactKind::Count),
                ("days", FactKind::Figure),
                ("layers", FactKind::Count),
            ],
            needs: &[NeedKind::Availability, NeedKind::Layers],
            figures: &["tax.per_channel.*.availability", "tax.per_channel.*.layers"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let Some(tax) = &facts.report.tax else { return Judgement::needs(NeedKind::Layers) };
        let mut worst: Option<(&String, usize, f64)> = None;
        for (channel, chain) in &tax.per_channel {
            if let Some(availability) = chain.availability.filter(|_| !chain.layers.is_empty())
                && worst.is_none_or(|(_, _, least)| availability < least)
            {
                worst = Some((channel, chain.layers.len(), availability));
            }
        }
        let Some((channel, layers, availability)) = worst else {
            return Judgement::needs(NeedKind::Availability);
        };
        let share = 1.0 - availability;
        let part = Concerned {
            share,
            ..facts.part(|client| facts.has_route(client, std::slice::from_ref(channel)))
        };
        let found = vec![
            ("availability", Fact::Figure(100.0 * availability)),
            ("channel", Fact::Channel(channel.clone())),
            ("clients", Fact::Count(part.clients)),
            ("days", Fact::Figure(YEAR * share)),
            ("layers", Fact::Count(layers as u64)),
        ];
        Judgement::found(SCALE.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{WHATSAPP, proven, times, world};
    use super::*;
    use crate::model::report::{AuditReport, Chain, Tax};

    fn chain(report: &mut AuditReport, channel: &str, availability: Option<f64>) {
        let chain = Chain { layers: vec!["bot".to_owned(), "crm".to_owned()], availability };
        report.tax.get_or_insert_default().per_channel.insert(channel.to_owned(), chain);
    }

    #[test]
    fn the_least_available_chain_is_named() {
        let mut world = world(times(2, &proven(&[WHATSAPP])));
        world.change = |report| {
            chain(report, "telegram", Some(0.99));
            chain(report, "whatsapp", Some(0.96));
        };
        let found = world.found(&ChainUnreliable);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 2));
        assert_eq!(found.facts[1], ("channel", Fact::Channel("whatsapp".to_owned())));
    }

    #[test]
    fn a_chain_that_holds_is_no_finding_and_nothing_stated_no_judgement() {
        let mut world = world(times(2, &proven(&[WHATSAPP])));
        assert_eq!(world.ask(&ChainUnreliable), Judgement::needs(NeedKind::Layers));
        world.change = |report| chain(report, "whatsapp", Some(0.995));
        assert_eq!(world.ask(&ChainUnreliable), Judgement::Quiet);
        world.change = |report| {
            chain(report, "whatsapp", None);
            report.tax.get_or_insert_with(Tax::default).layers = 2;
        };
        assert_eq!(world.ask(&ChainUnreliable), Judgement::needs(NeedKind::Availability));
    }
}
