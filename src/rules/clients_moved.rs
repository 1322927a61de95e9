//! Clients whose main channel has changed within the window (section 10, trend).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::{MonthTrend, Severity};
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::NeedKind;

/// People move from channel to channel.
pub(super) struct ClientsMoved;

/// One in ten is a drift, one in four a migration.
const SCALE: Scale =
    Scale { unit: Unit::Share, steps: &[(Severity::Medium, 0.25), (Severity::Low, 0.1)], reason: "moved" };

/// Fewest clients who wrote in both halves, as for other shares of the report.
const FEWEST: f64 = 20.0;

impl Rule for ClientsMoved {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "clients-moved",
            subject: Subject::Properties,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("channel", FactKind::Channel),
                ("clients", FactKind::Count),
                ("gained", FactKind::Figure),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Months],
            figures: &["moved.share", "trend.*.channels.*.share"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let moved = &facts.report.moved;
        // Of the few, any one moving would be a migration.
        let are_enough =
            |share: &f64| *share <= 0.0 || (moved.clients.or_zero() as f64 / share).round() >= FEWEST;
        let is_judged = moved.share.filter(are_enough);
        let Some((share, (channel, gained))) = is_judged.zip(gaining(&facts.report.trend)) else {
            return Judgement::needs(NeedKind::Months);
        };
        // The report says how many they are and not who.
        let part = Concerned { clients: moved.clients.or_zero(), share, value: None };
        let found = vec![
            ("channel", Fact::Channel(channel)),
            ("clients", Fact::Count(moved.clients.or_zero())),
            ("gained", Fact::Figure(100.0 * gained)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(SCALE.of(share), &part, found)
    }
}

/// The channel whose mean monthly share grew most from the first half of the months to the second, and by how much.
fn gaining(trend: &SortedMap<String, MonthTrend>) -> Option<(String, f64)> {
    let half = trend.len() / 2;
    let mut gains = SortedMap::<&String, f64>::new();
    for (place, month) in trend.values().enumerate() {
        let sign = match place {
            place if place < half => -1.0,
            place if place >= trend.len() - half => 1.0,
            _ => continue,
        };
        for (channel, figures) in &month.channels {
            *gains.entry(channel).or_default() += sign * figures.share.unwrap_or(0.0) / half as f64;
        }
    }
    let mut best: Option<(&String, f64)> = None;
    for (channel, gain) in gains {
        if best.is_none_or(|(_, known)| gain > known) {
            best = Some((channel, gain));
        }
    }
    best.map(|(channel, gain)| (channel.clone(), gain.clamp(0.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::report::{AuditReport, ChannelMonth, Moved};

    fn months(report: &mut AuditReport) {
        for (month, whatsapp) in ["2024-01", "2024-02", "2024-03", "2024-04"].iter().zip([0.9, 0.8, 0.4, 0.3])
        {
            let share = |share| ChannelMonth { share: Some(share), ..ChannelMonth::default() };
            let channels = [("max", share(1.0 - whatsapp)), ("whatsapp", share(whatsapp))];
            let channels = channels.map(|(id, figures)| (id.to_owned(), figures)).into();
            report.trend.insert((*month).to_owned(), MonthTrend { channels, ..MonthTrend::default() });
        }
    }

    #[test]
    fn the_channel_that_gains_is_named() {
        let mut world = world(times(10, &client()));
        world.change = |report| {
            months(report);
            report.moved = Moved { clients: 9.into(), share: Some(0.3) };
        };
        let found = world.found(&ClientsMoved);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 9));
        assert_eq!(found.facts[0], ("channel", Fact::Channel("max".to_owned())));
        let Fact::Figure(gained) = found.facts[2].1 else { panic!("a figure") };
        assert!((gained - 50.0).abs() < 1e-9, "{gained}");
    }

    #[test]
    fn those_who_stay_are_no_finding_and_no_months_no_judgement() {
        let mut world = world(times(10, &client()));
        world.change = |report| {
            months(report);
            report.moved = Moved { clients: 3.into(), share: Some(0.1) };
        };
        assert_eq!(world.ask(&ClientsMoved), Judgement::Quiet);
        world.change = |report| {
            months(report);
            report.moved = Moved { clients: 3.into(), share: Some(0.25) };
        };
        assert_eq!(world.ask(&ClientsMoved), Judgement::needs(NeedKind::Months), "of twelve");
        world.change = months;
        assert_eq!(world.ask(&ClientsMoved), Judgement::needs(NeedKind::Months));
    }
}
