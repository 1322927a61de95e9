//! Records that do not keep up with the chat (test 2, κ and lag).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::WEARING;
use crate::model::client::{Client, Summary};
use crate::model::vocabulary::NeedKind;

/// The last note or done activity on a record is older than the conversation.
pub(super) struct LogLagsBehind;

impl Rule for LogLagsBehind {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "log-lags-behind",
            subject: Subject::Context,
            since: "0.1.0",
            scale: WEARING,
            facts: &[
                ("clients", FactKind::Count),
                ("lag", FactKind::Count),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Activities, NeedKind::Crm, NeedKind::MessengerExport],
            figures: &["tests.context.lag_days", "tests.context.messages.summarised"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let evidence = &facts.audience.evidence;
        for (is_there, need) in [
            (evidence.has_crm, NeedKind::Crm),
            (evidence.has_rented_export, NeedKind::MessengerExport),
            (evidence.has_activities, NeedKind::Activities),
        ] {
            if !is_there {
                return Judgement::needs(need);
            }
        }
        let is_chatting = |client: &Client| {
            let is_rented = |channel: u16| {
                let facts = &facts.audience.channels[channel as usize];
                !facts.is_owned && facts.is_exported
            };
            let mut traffic = client.traffic.iter();
            client.has_record && traffic.any(|one| one.messages > 0 && is_rented(one.channel))
        };
        let of = facts.part(is_chatting);
        let part = facts.part_of(is_chatting, |client| client.summary == Summary::Stale);
        let lag = facts.report.tests.context.lag_days.unwrap_or(0.0);
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("lag", Fact::Count(lag.round().max(0.0) as u64)),
            ("of", Fact::Count(of.clients)),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, WHATSAPP, client, times, world, writing};
    use super::*;
    use crate::model::report::Severity;

    fn recorded(summary: Summary, channel: u16) -> Client {
        writing(Client { has_record: true, summary, ..client() }, channel, 6, 0)
    }

    #[test]
    fn stale_records_are_counted_among_those_who_chat() {
        let mut clients = times(3, &recorded(Summary::Stale, WHATSAPP));
        clients.extend(times(7, &recorded(Summary::Fresh, WHATSAPP)));
        clients.extend(times(20, &recorded(Summary::Stale, EMAIL)));
        clients.push(Client { lag_days: Some(40), ..recorded(Summary::Fresh, WHATSAPP) });
        let found = world(clients).found(&LogLagsBehind);
        assert_eq!((found.severity, found.clients), (Severity::Low, 3));
        assert_eq!(found.facts[1..3], [("lag", Fact::Count(40)), ("of", Fact::Count(11))]);
    }

    #[test]
    fn records_that_keep_up_are_no_finding() {
        let fresh = world(times(5, &recorded(Summary::Fresh, WHATSAPP)));
        assert_eq!(fresh.ask(&LogLagsBehind), Judgement::Quiet);
    }

    #[test]
    fn without_the_log_it_cannot_be_told() {
        let mut without = world(times(5, &recorded(Summary::Stale, WHATSAPP)));
        without.audience.evidence.has_activities = false;
        assert_eq!(without.ask(&LogLagsBehind), Judgement::needs(NeedKind::Activities));
        without.audience.evidence.has_crm = false;
        assert_eq!(without.ask(&LogLagsBehind), Judgement::needs(NeedKind::Crm));
    }
}
