//! A sample that came back: the audience becomes those who were drawn.

use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::params::Params;
use crate::model::report::AuditReport;
use crate::model::report::{Interval, NewestBias, SamplingReport, StratumReport, TestScore};
use crate::model::sampling::{Drawn, Newest, Sample, Sampled, Stratum};
use crate::model::scoring::verdict;
use crate::model::sorted_map::SortedMap;
use crate::stress::sampling::intervals;

/// Keeps the drawn clients alone. Whoever was drawn and may have a chat that nobody exported goes, too: what a card alone
/// shows of it would make it look worse than it is.
pub(super) fn keep_drawn(audience: &mut Audience, sample: &Sample, links: &Links) {
    let drawn = by_group(sample, links);
    let newest = newest(audience, drawn.len());
    let all = audience.clients.len() as u64;
    let mut sampled = Sampled {
        seed: sample.seed,
        strata: sample.strata.iter().map(|stratum| Stratum { drawn: 0, ..*stratum }).collect(),
        not_found: sample.drawn.iter().filter(|row| links.handles.find(&row.handle).is_none()).count() as u64,
        newest,
        ..Sampled::default()
    };
    audience.clients_mut().retain(|client| {
        let Some(row) = drawn.get(&client.group) else { return false };
        let is_known = client.has_chat || row.has_no_chat;
        if !is_known {
            sampled.unanswered += 1;
        } else if let Some(stratum) = sampled.strata.get_mut(row.stratum as usize) {
            stratum.drawn += 1;
            sampled.of_client.push(row.stratum);
        }
        is_known
    });
    sampled.not_drawn = all - audience.clients.len() as u64 - sampled.unanswered;
    // The chats of whoever was not drawn are not missing: the sample stands for them.
    audience.channels.iter_mut().for_each(|channel| channel.missing_chats = 0);
    audience.sampled = Some(sampled);
}

/// The rows of the sample by the clients that they mean; of two for one client the first.
fn by_group<'a>(sample: &'a Sample, links: &Links) -> SortedMap<HandleId, &'a Drawn> {
    let mut drawn = SortedMap::new();
    for row in &sample.drawn {
        if let Some(handle) = links.handles.find(&row.handle) {
            drawn.entry(links.groups[handle as usize]).or_insert(row);
        }
    }
    drawn
}

/// What the newest clients would have said of a figure that is known of all.
fn newest(audience: &Audience, count: usize) -> Option<Newest> {
    if !audience.evidence.has_crm || count == 0 {
        return None;
    }
    let mut clients: Vec<&Client> = audience.in_scope().collect();
    let owned = |clients: &[&Client]| {
        let holding = clients.iter().filter(|client| client.owned_kinds() > 0).count();
        (!clients.is_empty()).then(|| holding as f64 / clients.len() as f64)
    };
    let owned_of_all = owned(&clients)?;
    clients.sort_unstable_by_key(|client| {
        (std::cmp::Reverse(client.known_since.max(client.last_done)), client.number)
    });
    clients.truncate(count);
    let owned_of_newest = owned(&clients)?;
    Some(Newest { clients: clients.len() as u64, owned_of_all, owned_of_newest })
}

/// What the report says of the sample; a test of which chance alone may move the verdict is open.
pub(super) fn fill(report: &mut AuditReport, audience: &Audience, region: Option<&str>, params: &Params) {
    let Some(sampled) = &audience.sampled else { return };
    let intervals = intervals(audience, region, params, sampled);
    let tests = &mut report.tests;
    for (id, test) in [
        ("outage", &mut tests.outage.test),
        ("context", &mut tests.context.test),
        ("owned", &mut tests.owned.test),
    ] {
        if let Some(interval) = intervals.get(&format!("/tests/{id}/score")) {
            leave_open(test, interval);
        }
    }
    let stratum = |stratum: &Stratum| StratumReport { of: stratum.of, sampled: stratum.drawn };
    report.sampling = Some(SamplingReport {
        of: sampled.strata.iter().map(|stratum| stratum.of).sum(),
        sampled: sampled.strata.iter().map(|stratum| stratum.drawn).sum(),
        seed: sampled.seed,
        strata: sampled.strata.iter().map(stratum).collect(),
        not_found: sampled.not_found,
        unanswered: sampled.unanswered,
        not_drawn: sampled.not_drawn,
        newest: sampled.newest.map(|newest| NewestBias {
            clients: newest.clients,
            owned_of_all: newest.owned_of_all,
            owned_of_newest: newest.owned_of_newest,
        }),
        intervals,
    });
}

/// Leaves a test open whose verdict chance alone may have made.
fn leave_open(test: &mut TestScore, interval: &Interval) {
    let verdicts = [interval.low, interval.high].map(verdict);
    test.open |= verdicts.iter().any(|other| *other != test.verdict);
}
