//! A rented channel on which most of what clients write comes in (section 5).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::params::WeightBasis;
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// One rented channel carries more than all others together.
pub(super) struct OneChannelCarriesMost;

/// From one half: above it a channel outweighs all others together.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.8), (Severity::Medium, 0.65), (Severity::Low, 0.5)],
    reason: "majority",
};

impl Rule for OneChannelCarriesMost {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "one-channel-carries-most",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("channel", FactKind::Channel),
                ("channels", FactKind::Count),
                ("clients", FactKind::Count),
                ("effective", FactKind::Figure),
                ("operator", FactKind::Operator),
                ("operator_share", FactKind::Share),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::MessengerExport, NeedKind::Value],
            figures: &["concentration.clients.top.share", "concentration.clients.effective"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let by = &facts.report.concentration;
        let used = match facts.basis() {
            WeightBasis::Clients => &by.clients,
            WeightBasis::Value => &by.value,
            WeightBasis::Messages => &by.messages,
        };
        // Addresses on file say what could be used, not what is.
        let Some(used) = used.as_ref().filter(|used| used.from == "messages") else {
            let is_without_value = facts.basis() == WeightBasis::Value && !facts.audience.evidence.has_value;
            return Judgement::needs(if is_without_value {
                NeedKind::Value
            } else {
                NeedKind::MessengerExport
            });
        };
        let place = facts.channel(&used.top.id);
        let Some(channel) = place.map(|place| &facts.audience.channels[place as usize]) else {
            return Judgement::Quiet;
        };
        if channel.is_owned {
            return Judgement::Quiet;
        }
        let wrote = facts.part(|client| {
            client.traffic.iter().any(|traffic| Some(traffic.channel) == place && traffic.inbound > 0)
        });
        let is_sibling = |id: &String| {
            let place = facts.channel(id);
            place.is_some_and(|place| facts.audience.channels[place as usize].operator == channel.operator)
        };
        let channels =
            used.channels.iter().filter(|(id, part)| part.share > 0.0 && is_sibling(id)).count() as u64;
        let operator_share = used.operators.get(&channel.operator).map_or(used.top.share, |all| all.share);
        let part = Concerned { share: used.top.share, ..wrote };
        let found = vec![
            ("channel", Fact::Channel(channel.id.clone())),
            ("channels", Fact::Count(channels)),
            ("clients", Fact::Count(part.clients)),
            ("effective", Fact::Figure(used.effective)),
            ("operator", Fact::Operator(channel.operator.clone())),
            ("operator_share", Fact::Share(operator_share)),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(SCALE.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, INSTAGRAM, TELEGRAM, WHATSAPP, client, times, world, writing};
    use super::*;

    #[test]
    fn the_channel_is_named_with_what_its_operator_carries() {
        let mut clients = times(7, &writing(client(), WHATSAPP, 4, 0));
        clients.extend(times(2, &writing(client(), INSTAGRAM, 4, 0)));
        clients.push(writing(client(), TELEGRAM, 4, 0));
        let found = world(clients).found(&OneChannelCarriesMost);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 7));
        let Fact::Share(operator) = found.facts[5].1 else { panic!("a share") };
        assert!((operator - 0.9).abs() < 1e-9, "{operator}");
    }

    #[test]
    fn an_owned_or_a_smaller_channel_is_no_finding() {
        let owned = world(times(3, &writing(client(), EMAIL, 4, 0)));
        assert_eq!(owned.ask(&OneChannelCarriesMost), Judgement::Quiet);
        let even = [WHATSAPP, TELEGRAM].map(|channel| writing(client(), channel, 4, 0));
        assert_eq!(world(even.to_vec()).ask(&OneChannelCarriesMost), Judgement::Quiet);
    }

    #[test]
    fn without_messages_nobody_knows_what_is_used() {
        let silent = world(times(3, &client()));
        assert_eq!(silent.ask(&OneChannelCarriesMost), Judgement::needs(NeedKind::MessengerExport));
        let mut by_value = world(times(3, &client()));
        by_value.params.basis = WeightBasis::Value;
        by_value.audience.evidence.has_value = false;
        assert_eq!(by_value.ask(&OneChannelCarriesMost), Judgement::needs(NeedKind::Value));
    }
}
