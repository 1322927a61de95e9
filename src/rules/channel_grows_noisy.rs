//! A channel on which ever fewer messages are answered (section 10, silence and trend).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::{MonthTrend, Severity};
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::NeedKind;

/// The reply rate of a channel fell from one half of the months to the other.
pub(super) struct ChannelGrowsNoisy;

/// In parts of 1, beyond what chance alone would do.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.3), (Severity::Medium, 0.2), (Severity::Low, 0.1)],
    reason: "noise",
};

/// Fewest runs in each half, as for other shares of the report.
const FEWEST_RUNS: u64 = 20;

impl Rule for ChannelGrowsNoisy {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "channel-grows-noisy",
            subject: Subject::Properties,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("after", FactKind::Share),
                ("before", FactKind::Share),
                ("channel", FactKind::Channel),
                ("runs", FactKind::Count),
                ("sent_after", FactKind::Figure),
                ("sent_before", FactKind::Figure),
            ],
            needs: &[NeedKind::Replies],
            figures: &["trend.*.channels.*.reply_rate", "properties.silence.*.reply_rate"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let mut worst: Option<(String, Half, Half)> = None;
        for (channel, (before, after)) in halves(&facts.report.trend) {
            let fell = before.rate() - after.rate();
            let is_judged = before.runs.min(after.runs) >= FEWEST_RUNS;
            if is_judged && worst.as_ref().is_none_or(|(_, b, a)| fell > b.rate() - a.rate()) {
                worst = Some((channel, before, after));
            }
        }
        let Some((channel, before, after)) = worst else { return Judgement::needs(NeedKind::Replies) };
        let place = facts.channel(&channel);
        let talks = |client: &crate::model::client::Client| {
            client.traffic.iter().any(|traffic| Some(traffic.channel) == place)
        };
        let share = before.rate() - after.rate();
        let severity = SCALE.of(share).filter(|_| share > chance(&before, &after));
        let part = Concerned { share, ..facts.part(talks) };
        let found = vec![
            ("after", Fact::Share(after.rate())),
            ("before", Fact::Share(before.rate())),
            ("channel", Fact::Channel(channel)),
            ("runs", Fact::Count(before.runs + after.runs)),
            ("sent_after", Fact::Figure(after.sent_for_one())),
            ("sent_before", Fact::Figure(before.sent_for_one())),
        ];
        Judgement::found(severity, &part, found)
    }
}

/// What happened on a channel in one half of the months.
#[derive(Debug, Clone, Copy, Default)]
struct Half {
    runs: u64,
    answered: f64,
    inbound: u64,
    outbound: u64,
}

impl Half {
    fn rate(&self) -> f64 {
        self.answered / self.runs.max(1) as f64
    }

    /// Messages sent for each one that came in.
    fn sent_for_one(&self) -> f64 {
        self.outbound as f64 / self.inbound.max(1) as f64
    }
}

/// A fall that chance alone does not reach in 19 cases of 20: twice the standard error of the difference of two shares.
fn chance(before: &Half, after: &Half) -> f64 {
    let (n, m) = (before.runs as f64, after.runs as f64);
    let pooled = (before.answered + after.answered) / (n + m);
    2.0 * (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt()
}

/// The first and the second half of the months, by channel; an odd month in the middle belongs to neither.
fn halves(trend: &SortedMap<String, MonthTrend>) -> SortedMap<String, (Half, Half)> {
    let count = trend.len();
    let mut halves = SortedMap::<String, (Half, Half)>::new();
    for (place, month) in trend.values().enumerate() {
        for (channel, figures) in &month.channels {
            let both = halves.entry(channel.clone()).or_default();
            let half = match place {
                place if place < count / 2 => &mut both.0,
                place if place >= count - count / 2 => &mut both.1,
                _ => continue,
            };
            half.runs += figures.runs.or_zero();
            half.answered += figures.reply_rate.unwrap_or(0.0) * figures.runs.or_zero() as f64;
            half.inbound += figures.inbound.or_zero();
            half.outbound += figures.outbound.or_zero();
        }
    }
    halves
}

#[cfg(test)]
mod tests {
    use super::super::world::{WHATSAPP, client, times, world, writing};
    use super::*;
    use crate::model::report::{AuditReport, ChannelMonth};

    fn months(report: &mut AuditReport, rates: [f64; 3], runs: u64) {
        for (month, rate) in ["2024-01", "2024-02", "2024-03"].into_iter().zip(rates) {
            let figures = ChannelMonth {
                runs: runs.into(),
                reply_rate: Some(rate),
                inbound: 10.into(),
                outbound: 30.into(),
                ..ChannelMonth::default()
            };
            let channels = [("whatsapp".to_owned(), figures)].into();
            report.trend.insert(month.to_owned(), MonthTrend { channels, ..MonthTrend::default() });
        }
    }

    #[test]
    fn a_fall_between_the_halves_is_found() {
        let mut world = world(times(4, &writing(client(), WHATSAPP, 4, 0)));
        world.change = |report| months(report, [0.75, 0.1, 0.5], 80);
        let found = world.found(&ChannelGrowsNoisy);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 4));
        assert_eq!(found.facts[3], ("runs", Fact::Count(160)), "the month in the middle is left out");
        assert_eq!(found.facts[4], ("sent_after", Fact::Figure(3.0)));
    }

    #[test]
    fn a_rise_is_no_finding_and_few_runs_no_judgement() {
        let mut world = world(times(4, &client()));
        world.change = |report| months(report, [0.5, 0.5, 0.75], 40);
        assert_eq!(world.ask(&ChannelGrowsNoisy), Judgement::Quiet);
        world.change = |report| months(report, [0.75, 0.1, 0.5], 20);
        assert_eq!(world.ask(&ChannelGrowsNoisy), Judgement::Quiet, "chance could do that");
        world.change = |report| months(report, [0.75, 0.5, 0.25], 19);
        assert_eq!(world.ask(&ChannelGrowsNoisy), Judgement::needs(NeedKind::Replies));
    }
}
