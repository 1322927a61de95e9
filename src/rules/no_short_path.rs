//! Conversations without a link to book, to pay or to the portal (section 10).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// It is a long way from the chat to a decision.
pub(super) struct NoShortPath;

/// Not every conversation is about a decision: half of them may go without a link.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::Medium, 0.8), (Severity::Low, 0.5)],
    reason: "short-path",
};

impl Rule for NoShortPath {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "no-short-path",
            subject: Subject::Properties,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("calendar", FactKind::Share),
                ("clients", FactKind::Count),
                ("conversations", FactKind::Count),
                ("payment", FactKind::Share),
                ("portal", FactKind::Share),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::MessengerExport],
            figures: &["properties.short_path.any", "properties.short_path.conversations"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.evidence.has_rented_export {
            return Judgement::needs(NeedKind::MessengerExport);
        }
        let path = &facts.report.properties.short_path;
        // Nobody has talked for three months: no way is too long.
        let Some(any) = path.any else { return Judgement::Quiet };
        let share = 1.0 - any;
        let has_link = |links: &[bool; 3]| links.contains(&true);
        let without = facts.part(|client| client.paths.iter().any(|path| !has_link(&path.links)));
        let part = Concerned { share, ..without };
        let found = vec![
            ("calendar", Fact::Share(path.calendar.unwrap_or(0.0))),
            ("clients", Fact::Count(part.clients)),
            ("conversations", Fact::Count(path.conversations.or_zero())),
            ("payment", Fact::Share(path.payment.unwrap_or(0.0))),
            ("portal", Fact::Share(path.portal.unwrap_or(0.0))),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(SCALE.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{WHATSAPP, client, times, world};
    use super::*;
    use crate::model::client::{Client, Path};

    fn talking(links: [bool; 3]) -> Client {
        Client { paths: [Path { channel: WHATSAPP, links }].into_iter().collect(), ..client() }
    }

    #[test]
    fn conversations_without_any_link_are_counted() {
        let mut clients = times(9, &talking([false; 3]));
        clients.push(talking([false, true, false]));
        assert_eq!(world(clients).speaks(&NoShortPath), (Severity::Medium, 9));
    }

    #[test]
    fn links_in_every_second_conversation_are_enough() {
        let clients = [talking([true, false, false]), talking([false; 3])];
        assert_eq!(world(clients.to_vec()).ask(&NoShortPath), Judgement::Quiet);
        let mut unseen = world(times(2, &client()));
        unseen.audience.evidence.has_rented_export = false;
        assert_eq!(unseen.ask(&NoShortPath), Judgement::needs(NeedKind::MessengerExport));
    }
}
