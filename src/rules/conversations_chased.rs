//! Conversations in which the business writes and nobody answers (section 10, silence).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// Clients are chased on a channel where they have gone silent.
pub(super) struct ConversationsChased;

/// Some silence is part of business.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.5), (Severity::Medium, 0.2), (Severity::Low, 0.05)],
    reason: "chased",
};

impl Rule for ConversationsChased {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "conversations-chased",
            subject: Subject::Properties,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("channel", FactKind::Channel),
                ("chased", FactKind::Count),
                ("conversations", FactKind::Count),
                ("on_channel", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::MessengerExport],
            figures: &["properties.silence.*.chased"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let silence = &facts.report.properties.silence;
        let mut most: Option<(&String, u64)> = None;
        let (mut chased, mut conversations) = (0, 0);
        for (channel, figures) in silence {
            let place = facts.channel(channel);
            let is_written_to = |client: &&crate::model::client::Client| {
                client.traffic.iter().any(|one| Some(one.channel) == place && one.outbound > 0)
            };
            conversations += facts.audience.in_scope().filter(is_written_to).count() as u64;
            let on_channel = figures.chased.or_zero();
            chased += on_channel;
            if most.is_none_or(|(_, known)| on_channel > known) {
                most = Some((channel, on_channel));
            }
        }
        let Some((channel, on_channel)) = most else { return Judgement::needs(NeedKind::MessengerExport) };
        let share = (chased as f64 / conversations.max(1) as f64).min(1.0);
        // A client who is chased on two channels counts twice: the report knows conversations.
        let part =
            Concerned { clients: chased.min(facts.report.clients.in_scope.or_zero()), share, value: None };
        let found = vec![
            ("channel", Fact::Channel(channel.clone())),
            ("chased", Fact::Count(chased)),
            ("conversations", Fact::Count(conversations)),
            ("on_channel", Fact::Count(on_channel)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(SCALE.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{TELEGRAM, WHATSAPP, client, times, world, writing};
    use super::*;
    use crate::model::report::{AuditReport, ChannelSilence};

    fn silence(report: &mut AuditReport, channel: &str, chased: u64) {
        let figures = ChannelSilence { chased: chased.into(), ..ChannelSilence::default() };
        report.properties.silence.insert(channel.to_owned(), figures);
    }

    #[test]
    fn chased_conversations_are_counted_over_all_channels() {
        let mut clients = times(8, &writing(client(), WHATSAPP, 4, 0));
        clients.extend(times(2, &writing(client(), TELEGRAM, 4, 0)));
        let mut world = world(clients);
        world.change = |report| {
            silence(report, "telegram", 1);
            silence(report, "whatsapp", 2);
        };
        let found = world.found(&ConversationsChased);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 3));
        assert_eq!(found.facts[0], ("channel", Fact::Channel("whatsapp".to_owned())));
        assert_eq!(found.facts[2], ("conversations", Fact::Count(10)));
    }

    #[test]
    fn answers_are_no_finding_and_no_conversation_no_judgement() {
        let mut world = world(times(8, &writing(client(), WHATSAPP, 4, 0)));
        world.change = |report| silence(report, "whatsapp", 0);
        assert_eq!(world.ask(&ConversationsChased), Judgement::Quiet);
        world.change = |_| ();
        assert_eq!(world.ask(&ConversationsChased), Judgement::needs(NeedKind::MessengerExport));
    }
}
