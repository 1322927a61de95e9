//! Clients who use several channels and whose history falls apart on a change of channel (section 10).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::WEARING;
use crate::model::vocabulary::NeedKind;

/// No record holds all channels of a client.
pub(super) struct HistorySplit;

impl Rule for HistorySplit {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "history-split",
            subject: Subject::Properties,
            since: "0.1.0",
            scale: WEARING,
            facts: &[("clients", FactKind::Count), ("of", FactKind::Count), ("share", FactKind::Share)],
            needs: &[NeedKind::Crm],
            figures: &["properties.history_survives.share"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.evidence.has_crm {
            return Judgement::needs(NeedKind::Crm);
        }
        let of = facts.part(|client| client.survives_switch.is_some());
        let split = facts.part(|client| client.survives_switch == Some(false));
        // Heads, as the figure of the report.
        let share = split.clients as f64 / of.clients.max(1) as f64;
        let part = Concerned { share, ..split };
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(of.clients)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(self.meta().scale.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::client::Client;
    use crate::model::report::Severity;

    #[test]
    fn only_those_on_several_channels_are_judged() {
        let mut clients = times(3, &Client { survives_switch: Some(false), ..client() });
        clients.push(Client { survives_switch: Some(true), ..client() });
        clients.extend(times(90, &client()));
        assert_eq!(world(clients).speaks(&HistorySplit), (Severity::Medium, 3));
    }

    #[test]
    fn one_record_for_all_channels_is_no_finding() {
        let whole = world(times(4, &Client { survives_switch: Some(true), ..client() }));
        assert_eq!(whole.ask(&HistorySplit), Judgement::Quiet);
        assert_eq!(world(times(4, &client())).ask(&HistorySplit), Judgement::Quiet);
        let mut without = world(times(4, &client()));
        without.audience.evidence.has_crm = false;
        assert_eq!(without.ask(&HistorySplit), Judgement::needs(NeedKind::Crm));
    }
}
