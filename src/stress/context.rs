//! Test 2: where does the context live, in your system or inside the messenger? (methodology, section 7)

use std::collections::HashMap;

use super::openness;
use super::outage::Likely;
use super::score::{Range, test_score};
use crate::metrics::{share, weighted};
use crate::model::audience::Audience;
use crate::model::client::{Client, Summary};
use crate::model::need::Need;
use crate::model::params::{Params, WeightBasis};
use crate::model::report::{Context, ContextPart, MediaPlaces, Places, StaffContext};
use crate::model::scoring::{KAPPA_FRESH, Mean};
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::NeedKind;

/// A client's messages by what test 2 makes of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Amounts {
    /// M: on rented channels that some export shows.
    pub(super) rented: f64,
    /// L: of these, logged.
    pub(super) logged: f64,
    /// O: on owned channels.
    pub(super) owned: f64,
}

impl Amounts {
    pub(super) fn of(client: &Client, audience: &Audience) -> Self {
        let mut amounts = Self::default();
        for traffic in &client.traffic {
            let channel = &audience.channels[traffic.channel as usize];
            if channel.is_owned {
                amounts.owned += traffic.messages as f64;
            } else if channel.is_exported {
                amounts.rented += traffic.messages as f64;
                amounts.logged += traffic.logged as f64;
            }
        }
        amounts
    }

    /// Share kept in the own system: (O + L + κ(M − L)) / (O + M).
    fn context(&self, kappa: f64) -> Option<f64> {
        share(self.owned + self.logged + kappa * (self.rented - self.logged), self.owned + self.rented)
    }

    /// The same without owned channels.
    fn rented_context(&self, kappa: f64) -> Option<f64> {
        share(self.logged + kappa * (self.rented - self.logged), self.rented)
    }
}

/// What a record that follows the conversation counts for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kappa {
    /// 0.25 or 0.5, as the record is stale or fresh (convention).
    Convention,
    /// So much for every client whose record holds anything, 0–1.
    OfRecords(f64),
}

impl Kappa {
    /// What a record counts for that follows the conversation so well.
    pub fn of_summary(self, summary: Summary) -> f64 {
        match self {
            Self::OfRecords(kappa) if summary.kappa() > 0.0 => kappa,
            Self::OfRecords(_) => 0.0,
            Self::Convention => summary.kappa(),
        }
    }
}

/// Which of the doubts about test 2 are left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubts {
    /// Whether an activity log that was not shown may exist.
    pub unseen_log: bool,
    /// Whether deals that were not shown may exist.
    pub unseen_deals: bool,
}

impl Doubts {
    /// All that the sources leave open.
    pub const ALL: Self = Self { unseen_log: true, unseen_deals: true };
}

/// What one client counts in the score and at the ends of the range, 0–1; `None` where it does not count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ClientContext {
    pub(super) score: Option<f64>,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

impl ClientContext {
    pub(super) fn of(client: &Client, audience: &Audience, kappa: Kappa, doubts: Doubts) -> Self {
        let amounts = Amounts::of(client, audience);
        let score = amounts.context(kappa.of_summary(client.summary));
        let is_elsewhere = audience.is_maybe_uncovered(client);
        let mut unseen = audience.channels.iter().filter(|channel| channel.is_unseen());
        let is_unseen = unseen.any(|channel| client.has_usable(&channel.id));
        Self {
            score,
            low: if is_elsewhere { Some(0.0) } else { amounts.context(0.0) },
            high: if is_unseen {
                Some(1.0)
            } else {
                amounts.context(high_kappa(client, audience, kappa, doubts))
            },
        }
    }
}

/// κ at the high end: twice the convention; 1 for every record where no log or note was shown, and that of a deal for a bare
/// one where no deal was.
fn high_kappa(client: &Client, audience: &Audience, kappa: Kappa, doubts: Doubts) -> f64 {
    let evidence = &audience.evidence;
    match client.summary {
        Summary::None => 0.0,
        _ if doubts.unseen_log && !evidence.has_activities => 1.0,
        Summary::Bare if doubts.unseen_deals && !evidence.has_deals => KAPPA_FRESH,
        summary => (2.0 * summary.kappa()).max(kappa.of_summary(summary)),
    }
}

/// Low end, score and high end alone; `None` when the test is not assessed.
pub fn range(
    audience: &Audience,
    likely: Likely<'_>,
    params: &Params,
    kappa: Kappa,
    doubts: Doubts,
) -> Option<Range> {
    let of = |audience: &Audience| range_of(audience, params, kappa, doubts);
    Range::hull(of(audience), likely.and_then(of))
}

fn range_of(audience: &Audience, params: &Params, kappa: Kappa, doubts: Doubts) -> Option<Range> {
    let (mut score, mut low, mut high) = (Mean::default(), Mean::default(), Mean::default());
    for (client, weight) in weighted(audience, params.basis) {
        let part = ClientContext::of(client, audience, kappa, doubts);
        score.add(weight, part.score);
        low.add(weight, part.low);
        high.add(weight, part.high);
    }
    // Chats that no export shows are clients of whom nothing is kept.
    if params.basis == WeightBasis::Clients {
        low.add(audience.missing_chats() as f64, Some(0.0));
    }
    let (low, score, high) = (low.mean()?, score.mean()?, high.mean()?);
    let range = Range { low: 100.0 * low.min(score), score: 100.0 * score, high: 100.0 * high.max(score) };
    assessed(audience).then_some(range)
}

/// Runs the test.
pub fn context(audience: &Audience, likely: Likely<'_>, params: &Params) -> Context {
    let mut rented_only = Mean::default();
    let mut report = Context {
        test: test_score(None, Vec::new(), false),
        rented_only: None,
        lag_days: lag(audience),
        messages: Places::default(),
        media: MediaPlaces::default(),
        clients_messenger_only: 0.into(),
        channels: channels(audience, params),
        staff: staff(audience, params),
        months_messenger_only: audience
            .in_scope()
            .map(|client| u64::from(client.months_messenger_only))
            .sum(),
    };
    for (client, weight) in weighted(audience, params.basis) {
        let amounts = Amounts::of(client, audience);
        rented_only.add(weight, amounts.rented_context(client.summary.kappa()));
        add_places(&mut report, client, amounts, audience);
    }
    report.rented_only = rented_only.mean();
    let range = range(audience, likely, params, Kappa::Convention, Doubts::ALL);
    report.test = test_score(range, needs(audience, params), openness::of_context(audience, params));
    report
}

/// The test needs a CRM and an export of at least one rented channel.
pub fn assessed(audience: &Audience) -> bool {
    audience.evidence.has_crm && audience.evidence.has_rented_export
}

/// What to supply.
fn needs(audience: &Audience, params: &Params) -> Vec<Need> {
    let evidence = &audience.evidence;
    let mut needs = Vec::new();
    if !evidence.has_crm {
        needs.push(NeedKind::Crm.into());
    }
    if !evidence.has_rented_export {
        needs.push(NeedKind::MessengerExport.into());
    }
    if evidence.has_crm && !evidence.has_activities {
        needs.push(NeedKind::Activities.into());
    }
    let has_bare = || audience.in_scope().any(|client| client.summary == Summary::Bare);
    if evidence.has_crm && evidence.has_activities && !evidence.has_deals && has_bare() {
        needs.push(NeedKind::Deals.into());
    }
    needs.extend(openness::needs(audience, params));
    needs
}

fn add_places(report: &mut Context, client: &Client, amounts: Amounts, audience: &Audience) {
    let rest = (amounts.rented - amounts.logged) as u64;
    let own = (amounts.owned + amounts.logged) as u64;
    report.messages.own_system += own;
    if client.summary == Summary::Fresh {
        report.messages.summarised += rest;
    } else {
        report.messages.messenger_only += rest;
    }
    report.messages.total += own + rest;
    report.clients_messenger_only +=
        u64::from(amounts.rented > 0.0 && own == 0 && client.summary != Summary::Fresh);
    for traffic in &client.traffic {
        let channel = &audience.channels[traffic.channel as usize];
        report.media.own_system += traffic.media_in_system;
        report.media.messenger_only += if channel.is_owned { 0 } else { traffic.media_in_chats };
    }
}

/// The formula on each rented channel alone.
fn channels(audience: &Audience, params: &Params) -> SortedMap<String, ContextPart> {
    let mut parts = SortedMap::new();
    for (index, channel) in
        audience.channels.iter().enumerate().filter(|(_, channel)| !channel.is_owned && channel.is_exported)
    {
        let mut part = ContextPart::default();
        let mut mean = Mean::default();
        for (client, weight) in weighted(audience, params.basis) {
            let Some(traffic) = client.traffic.iter().find(|traffic| traffic.channel as usize == index)
            else {
                continue;
            };
            let amounts =
                Amounts { rented: traffic.messages as f64, logged: traffic.logged as f64, owned: 0.0 };
            part.messages += traffic.messages;
            part.logged += traffic.logged;
            mean.add(weight, amounts.rented_context(client.summary.kappa()));
        }
        part.score = mean.mean().map(|mean| 100.0 * mean);
        parts.insert(channel.id.clone(), part);
    }
    parts
}

/// The formula over each staff account's chats on rented channels. What the log holds of a client's channel is taken to
/// be spread evenly over the accounts it was written from.
fn staff(audience: &Audience, params: &Params) -> SortedMap<String, StaffContext> {
    let mut parts = HashMap::<&str, (u64, Mean)>::new();
    for (client, weight) in weighted(audience, params.basis) {
        let mut accounts = SortedMap::<u32, (f64, f64)>::new();
        let is_rented = |channel: u16| !audience.channels[channel as usize].is_owned;
        for chats in client.staff.iter().filter(|chats| chats.messages > 0 && is_rented(chats.channel)) {
            let traffic = client.traffic.iter().find(|traffic| traffic.channel == chats.channel);
            let logged = traffic
                .and_then(|traffic| share(traffic.logged as f64, traffic.messages as f64))
                .unwrap_or(0.0);
            let sums = accounts.entry(chats.staff).or_default();
            sums.0 += chats.messages as f64;
            sums.1 += chats.messages as f64 * logged;
        }
        for (account, (rented, logged)) in accounts {
            let part = parts.entry(audience.staff[account as usize].as_str()).or_default();
            part.0 += rented as u64;
            part.1.add(weight, Amounts { rented, logged, owned: 0.0 }.rented_context(client.summary.kappa()));
        }
    }
    parts
        .into_iter()
        .map(|(name, (messages, mean))| {
            (name.to_owned(), StaffContext { messages, score: mean.mean().map(|mean| 100.0 * mean) })
        })
        .collect()
}

/// Median days between the last rented message and the last logged one, over clients with logged messages.
fn lag(audience: &Audience) -> Option<f64> {
    let mut days: Vec<i32> = audience.in_scope().filter_map(|client| client.lag_days).collect();
    days.sort_unstable();
    let middle = days.len() / 2;
    match days.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(f64::from(days[middle])),
        _ => Some(f64::midpoint(f64::from(days[middle - 1]), f64::from(days[middle]))),
    }
}
