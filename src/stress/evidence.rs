//! What would make the report surer, and how much hangs on conventions (methodology, section 12).

use super::context::{self, Doubts, Kappa};
use super::outage::Likely;
use super::score::Range;
use super::{index, outage, owned};
use crate::model::audience::Audience;
use crate::model::need::Need;
use crate::model::order::InOrder as _;
use crate::model::params::Params;
use crate::model::report::MissingEvidence;
use crate::model::vocabulary::NeedKind;

/// What the evidence is judged over.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The clients.
    pub audience: &'a Audience,
    /// The same with every likely link made.
    pub likely: Likely<'a>,
    /// Default region.
    pub region: Option<&'a str>,
    /// Settings.
    pub params: &'a Params,
}

impl Given<'_> {
    fn context(&self, kappa: Kappa, doubts: Doubts) -> Option<Range> {
        context::range(self.audience, self.likely, self.params, kappa, doubts)
    }

    /// The ranges of the three tests.
    fn ranges(&self, kappa: Kappa) -> [Option<Range>; 3] {
        let Self { audience, likely, region, params } = *self;
        [
            outage::range(audience, likely, region, params),
            self.context(kappa, Doubts::ALL),
            owned::range(audience, likely, params),
        ]
    }
}

/// The scores of the three tests; `None` for one that is not assessed.
pub fn scores(audience: &Audience, region: Option<&str>, params: &Params) -> [Option<f64>; 3] {
    let given = Given { audience, likely: None, region, params };
    given.ranges(Kappa::Convention).map(|range| range.map(|range| range.score))
}

/// Sources and checks that would narrow the range of the index. First those without which there is no index, then the one
/// that narrows most; last those of which it cannot be told. `needs` are the needs of the three tests.
pub fn missing(given: &Given<'_>, needs: &[&[Need]]) -> Vec<MissingEvidence> {
    let mut sources: Vec<Need> = needs.concat();
    sources.extend([NeedKind::FallbackTest, NeedKind::Import].map(Need::from));
    sources.extend(given.likely.map(|_| Need::from(NeedKind::Links)));
    sources.sort_unstable();
    sources.dedup();
    let ranges = given.ranges(Kappa::Convention);
    let all = match ranges {
        [Some(outage), Some(context), Some(owned)] => Some([outage, context, owned]),
        _ => None,
    };
    let width = |ranges: [Range; 3]| {
        let index = index::of_ranges(ranges, given.params.weights);
        index.high - index.low
    };
    let judge = |source: Need| {
        let ends = all.and_then(|ranges| with(&source, ranges, given).map(|with| (ranges, with)));
        let narrows = ends.map(|(without, with)| (width(without) - width(with)).max(0.0));
        MissingEvidence { source, narrows }
    };
    let mut missing: Vec<MissingEvidence> = sources.into_iter().map(judge).collect();
    // What changes nothing is no evidence that is missing.
    missing.retain(|one| one.narrows.is_none_or(|points| points > 0.0) && !is_only_a_check(one, &ranges));
    missing.order_by(|a, b| {
        let is_vital = |one: &MissingEvidence| one.source.kind().is_some_and(NeedKind::is_vital);
        let rank = |one: &MissingEvidence| (!is_vital(one), one.narrows.is_none());
        let points = |one: &MissingEvidence| one.narrows.unwrap_or(0.0);
        rank(a)
            .cmp(&rank(b))
            .then_with(|| points(b).total_cmp(&points(a)))
            .then_with(|| a.source.cmp(&b.source))
    });
    missing
}

/// A check of what is there cannot be asked for where its test has no range to narrow.
fn is_only_a_check(one: &MissingEvidence, ranges: &[Option<Range>; 3]) -> bool {
    let is_open = |range: Option<Range>| range.is_some_and(|range| range.high - range.low > 0.0);
    match one.source.kind() {
        Some(NeedKind::FallbackTest) => !is_open(ranges[0]),
        Some(NeedKind::Import) => ranges[2].is_none_or(|range| range.high - range.score <= 0.0),
        _ => false,
    }
}

/// The ranges once a source is supplied or a check is made: its unknowns set at the score. `None` when that cannot be told.
fn with(source: &Need, ranges: [Range; 3], given: &Given<'_>) -> Option<[Range; 3]> {
    let [outage, context, owned] = ranges;
    let settled = |range: Range| Range { low: range.score, high: range.score, ..range };
    let kind = source.kind()?;
    match kind {
        NeedKind::ChannelExport | NeedKind::Chats => {
            let id = source.what();
            let mut shown = given.audience.clone();
            let mut likely = given.likely.cloned();
            for audience in std::iter::once(&mut shown).chain(&mut likely) {
                let channel = audience.channels.iter_mut().find(|channel| channel.id == id)?;
                channel.missing_chats = 0;
                if kind == NeedKind::ChannelExport {
                    (channel.is_used, channel.is_declared) = (false, false);
                }
            }
            let given = Given { audience: &shown, likely: likely.as_ref(), ..*given };
            let [outage, context, owned] = given.ranges(Kappa::Convention);
            Some([outage?, context?, owned?])
        }
        NeedKind::Activities => {
            let doubts = Doubts { unseen_log: false, ..Doubts::ALL };
            Some([outage, given.context(Kappa::Convention, doubts)?, owned])
        }
        NeedKind::Deals => {
            let doubts = Doubts { unseen_deals: false, ..Doubts::ALL };
            Some([outage, given.context(Kappa::Convention, doubts)?, owned])
        }
        NeedKind::Links => {
            let given = Given { likely: None, ..*given };
            let [outage, context, owned] = given.ranges(Kappa::Convention);
            Some([outage?, context?, owned?])
        }
        // A contact that answers is proven, and with it the contact is confirmed.
        NeedKind::FallbackTest => Some([settled(outage), context, Range { low: owned.score, ..owned }]),
        NeedKind::Import => Some([outage, context, Range { high: owned.score, ..owned }]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::audience::Evidence;
    use crate::model::channel::ChannelFacts;
    use crate::model::client::{Client, ContactState, Route, Summary, Traffic};
    use crate::model::sample::route;
    use crate::model::time::Day;

    fn channel(id: &str, is_owned: bool, is_exported: bool) -> ChannelFacts {
        let (id, operator) = (id.to_owned(), id.to_owned());
        let has_sides = is_exported;
        ChannelFacts {
            id,
            operator,
            is_owned,
            is_exported,
            has_sides,
            is_used: true,
            ..ChannelFacts::default()
        }
    }

    fn traffic(channel: u16, messages: u64, logged: u64) -> Traffic {
        Traffic { channel, inbound: messages, messages, logged, ..Traffic::default() }
    }

    /// Four clients that write on Telegram. The first has an address on file that nobody tried; the second one that could
    /// be imported; the third wrote on VK as well, which only the log shows; all but the last have a record.
    fn audience() -> Audience {
        let mut clients: Vec<Client> = (1..=4).map(Client::unknown).collect();
        for client in &mut clients {
            client.routes = [route(1, true)].into_iter().collect();
            client.traffic = [traffic(1, 10, 0)].into_iter().collect();
            client.has_record = client.number < 4;
            client.summary = if client.has_record { Summary::Stale } else { Summary::None };
        }
        clients[0].routes.insert(0, route(0, false));
        clients[0].email = ContactState { is_usable: true, is_confirmed: false };
        clients[0].has_vouched_email = true;
        clients[1].recoverable_emails = 1;
        clients[2].routes.push(route(2, true));
        clients[2].traffic = [traffic(1, 10, 0), traffic(2, 5, 5)].into_iter().collect();
        Audience {
            channels: vec![
                channel("email", true, false),
                channel("telegram", false, true),
                channel("vk", false, false),
            ],
            clients: clients.into(),
            evidence: Evidence {
                has_crm: true,
                has_rented_export: true,
                has_activities: true,
                ..Evidence::default()
            },
            ..Audience::default()
        }
    }

    fn missing_of(audience: &Audience, needs: &[Need]) -> Vec<(String, Option<i64>)> {
        let params = Params::new(Day(20_000));
        let missing = missing(&Given { audience, likely: None, region: None, params: &params }, &[needs]);
        let whole = |one: &MissingEvidence| one.narrows.map(|points| (points * 100.0).round() as i64);
        missing.iter().map(|one| (one.source.to_string(), whole(one))).collect()
    }

    #[test]
    fn what_narrows_most_comes_first() {
        // Test 1, telegram lost: proven 1 (VK), on paper 1, stranded 2 of 4: 25 to 50, 37.5 by convention.
        // Test 2: 0.25, 0.25, 0.25, 0 of 4: 18.75; at worst κ is 0, at best 0.5. Test 3: 25 on file, 0 to 50: while nobody
        // shows VK only what is confirmed counts for certain. Scores below 1 count 1.
        let root = |a: f64, b: f64, c: f64| (a * b * c).cbrt();
        let (low, high) = (root(25.0, 1.0, 1.0), root(50.0, 37.5, 50.0));
        let narrows =
            |new_low: f64, new_high: f64| ((high - low - (new_high - new_low)) * 100.0).round() as i64;
        let wanted = [
            ("fallback-test", narrows(root(37.5, 1.0, 25.0), root(37.5, 37.5, 50.0))),
            ("import", narrows(low, root(50.0, 37.5, 25.0))),
            ("channel-export:vk", narrows(root(25.0, 1.0, 25.0), high)),
        ];
        let wanted: Vec<(String, Option<i64>)> =
            wanted.into_iter().map(|(source, points)| (source.to_owned(), Some(points))).collect();
        assert_eq!(missing_of(&audience(), &[Need::about(NeedKind::ChannelExport, "vk")]), wanted);
    }

    #[test]
    fn what_there_is_no_index_without_comes_before_everything() {
        let mut audience = audience();
        audience.evidence.has_crm = false;
        let missing = missing_of(
            &audience,
            &[
                NeedKind::Crm.into(),
                Need::about(NeedKind::ChannelExport, "vk"),
                Need::about(NeedKind::Rates, "XAU"),
            ],
        );
        assert_eq!(missing.first(), Some(&("crm".to_owned(), None)), "{missing:?}");
        assert!(missing.iter().all(|(_, narrows)| narrows.is_none()), "{missing:?}");
    }

    #[test]
    fn what_is_well_is_not_missing() {
        let mut audience = audience();
        audience.clients_mut().truncate(1);
        audience.clients_mut()[0].routes[0] = Route { channel: 0, is_proven: true, is_confirmed: true };
        audience.clients_mut()[0].email.is_confirmed = true;
        assert_eq!(missing_of(&audience, &[]), []);
    }
}
