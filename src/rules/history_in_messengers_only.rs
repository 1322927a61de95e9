//! Messages that exist nowhere but inside messengers (test 2).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::client::{Client, Summary};
use crate::model::order::InOrder as _;
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// Most of the history is lost with the messengers.
pub(super) struct HistoryInMessengersOnly;

/// One message in twenty that is nowhere else is everybody's; four in five is a business without a memory.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[
        (Severity::Critical, 0.8),
        (Severity::High, 0.5),
        (Severity::Medium, 0.2),
        (Severity::Low, 0.05),
    ],
    reason: "history",
};

impl Rule for HistoryInMessengersOnly {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "history-in-messengers-only",
            subject: Subject::Context,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("account", FactKind::Name),
                ("account_messages", FactKind::Count),
                ("accounts", FactKind::Count),
                ("clients", FactKind::Count),
                ("messages", FactKind::Count),
                ("share", FactKind::Share),
                ("total", FactKind::Count),
            ],
            needs: &[NeedKind::Activities, NeedKind::ChannelExport, NeedKind::Crm, NeedKind::MessengerExport],
            figures: &[
                "tests.context.messages.messenger_only",
                "tests.context.clients_messenger_only",
                "tests.context.staff.*.score",
            ],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let context = &facts.report.tests.context;
        if context.test.score.is_none() {
            return Judgement::Unjudged(context.test.needs.clone());
        }
        let messages = &context.messages;
        let share = messages.messenger_only as f64 / messages.total.max(1) as f64;
        let part = Concerned { share, ..facts.part(|client| is_nowhere_else(client, facts)) };
        // The account in which most messages lie that are nowhere else.
        let mut accounts: Vec<(u64, &String)> = Vec::new();
        for (name, account) in &context.staff {
            let lost = account.messages as f64 * (1.0 - account.score.unwrap_or(100.0) / 100.0);
            accounts.push((lost.round() as u64, name));
        }
        accounts.order_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let (most, account) =
            accounts.first().map_or((0, String::new()), |(lost, name)| (*lost, (*name).clone()));
        let found = vec![
            ("account", Fact::Name(account)),
            ("account_messages", Fact::Count(most)),
            ("accounts", Fact::Count(accounts.len() as u64)),
            ("clients", Fact::Count(part.clients)),
            ("messages", Fact::Count(messages.messenger_only)),
            ("share", Fact::Share(share)),
            ("total", Fact::Count(messages.total)),
        ];
        Judgement::found(SCALE.of(share), &part, found)
    }
}

/// Whether all messages of a client in the window are in messengers only, with nothing fresh on a record.
fn is_nowhere_else(client: &Client, facts: &Facts<'_>) -> bool {
    let mut in_messengers = 0;
    let mut in_own_system = 0;
    for traffic in &client.traffic {
        let channel = &facts.audience.channels[traffic.channel as usize];
        if channel.is_owned {
            in_own_system += traffic.messages;
        } else if channel.is_exported {
            in_messengers += traffic.messages;
            in_own_system += traffic.logged;
        }
    }
    in_messengers > 0 && in_own_system == 0 && client.summary != Summary::Fresh
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, WHATSAPP, client, times, world, writing};
    use super::*;
    use crate::model::client::Traffic;

    #[test]
    fn clients_and_the_account_that_holds_most_are_named() {
        let mut clients = times(3, &writing(client(), WHATSAPP, 20, 0));
        clients.push(writing(Client { value: 9.0, ..client() }, WHATSAPP, 100, 1));
        clients.push(writing(client(), EMAIL, 80, 0));
        let world = world(clients);
        let found = world.found(&HistoryInMessengersOnly);
        assert_eq!((found.severity, found.clients, found.value), (Severity::High, 4, Some(9.0)));
        assert_eq!(found.facts[0], ("account", Fact::Name("boris".to_owned())));
        assert_eq!(found.facts[1], ("account_messages", Fact::Count(100)));
    }

    #[test]
    fn what_is_logged_or_summarised_is_no_finding() {
        let mut logged = writing(client(), WHATSAPP, 20, 0);
        logged.traffic = logged.traffic.iter().map(|traffic| Traffic { logged: 20, ..traffic }).collect();
        assert_eq!(world(times(3, &logged)).ask(&HistoryInMessengersOnly), Judgement::Quiet);
        let summarised =
            writing(Client { has_record: true, summary: Summary::Fresh, ..client() }, WHATSAPP, 20, 0);
        assert_eq!(world(times(3, &summarised)).ask(&HistoryInMessengersOnly), Judgement::Quiet);
    }

    #[test]
    fn without_a_crm_the_context_is_not_judged() {
        let mut without = world(times(3, &writing(client(), WHATSAPP, 20, 0)));
        without.audience.evidence.has_crm = false;
        assert_eq!(without.ask(&HistoryInMessengersOnly), Judgement::needs(NeedKind::Crm));
    }
}
