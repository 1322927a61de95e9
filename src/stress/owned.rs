//! Test 3: do you hold your own contacts of the client: e-mail, phone, portal? (methodology, section 8)

use super::openness;
use super::outage::Likely;
use super::score::{Range, test_score};
use crate::metrics::{share, weighted};
use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::need::Need;
use crate::model::params::{Params, WeightBasis};
use crate::model::parts::OwnedPart;
use crate::model::report::{Failed, Kinds, Owned, OwnedOn, Recoverable};
use crate::model::scoring::{Mean, UNREAD_SHARE};
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::NeedKind;

/// Runs the test.
pub fn owned(audience: &Audience, likely: Likely<'_>, params: &Params) -> Owned {
    let part = |holds: &dyn Fn(&Client) -> bool| part(audience, params, holds);
    let any = part(&|client| client.owned_kinds() > 0);
    let count =
        |holds: &dyn Fn(&Client) -> bool| audience.in_scope().filter(|client| holds(client)).count() as u64;
    let sum =
        |figure: &dyn Fn(&Client) -> u32| audience.in_scope().map(|client| u64::from(figure(client))).sum();
    Owned {
        test: test_score(
            range(audience, likely, params),
            needs(audience, params),
            openness::of_owned(audience),
        ),
        any,
        confirmed: part(&Client::is_confirmed),
        two_or_more: part(&|client| client.owned_kinds() > 1),
        kinds: Kinds {
            email: part(&|client| client.email.is_usable),
            phone: part(&|client| client.phone.is_usable),
            portal: part(&|client| client.portal.is_usable),
        },
        by_channel: by_channel(audience, params),
        by_value_decile: by_value_decile(audience),
        failed: Failed {
            missing: count(&|client| client.points_on_file == 0).into(),
            malformed: audience.failed.malformed.into(),
            placeholder: audience.failed.placeholder.into(),
            masked: audience.failed.masked.into(),
            unread: audience.failed.unread.into(),
            shared: audience.failed.shared.into(),
            unsubscribed: audience.failed.unsubscribed.into(),
            bounced: audience.failed.bounced.into(),
        },
        recoverable: Recoverable {
            clients: count(&Client::is_recoverable).into(),
            phones: sum(&|client| client.recoverable_phones),
            emails: sum(&|client| client.recoverable_emails),
        },
        captive_clients: count(&|client| client.owned_kinds() == 0 && !client.is_recoverable()).into(),
    }
}

/// Low end, score and high end alone; `None` when the test is not assessed.
pub fn range(audience: &Audience, likely: Likely<'_>, params: &Params) -> Option<Range> {
    let of = |audience: &Audience| range_of(audience, params);
    Range::hull(of(audience), likely.and_then(of))
}

fn range_of(audience: &Audience, params: &Params) -> Option<Range> {
    let is_open = openness::of_owned(audience);
    let (mut score, mut low, mut high) = (Mean::default(), Mean::default(), Mean::default());
    for (client, weight) in weighted(audience, params.basis) {
        let part = OwnedPart::of(client);
        let of = |holds: bool| Some(f64::from(u8::from(holds)));
        score.add(weight, of(part.any()));
        low.add(weight, of(if is_open { part.is_confirmed } else { part.is_vouched }));
        high.add(weight, of(part.any() || part.is_recoverable || part.is_unread));
    }
    // Chats that no export shows are clients without a contact.
    if params.basis == WeightBasis::Clients {
        low.add(audience.missing_chats() as f64, Some(0.0));
    }
    let (low, score, high) = (low.mean()?, score.mean()?, high.mean()?);
    assessed(audience).then_some(Range { low: 100.0 * low, score: 100.0 * score, high: 100.0 * high })
}

/// The test needs a contact list, and phones of which the country is known.
pub fn assessed(audience: &Audience) -> bool {
    audience.evidence.has_crm && !is_unread(audience)
}

/// Whether nobody knows the country of too many phones on file.
fn is_unread(audience: &Audience) -> bool {
    audience.failed.unread as f64 > UNREAD_SHARE * audience.failed.phones as f64
}

/// Share of the in-scope weight for which something holds; `None` without weight or without a CRM.
fn part(audience: &Audience, params: &Params, holds: &dyn Fn(&Client) -> bool) -> Option<f64> {
    let mut sums = (0.0, 0.0);
    for (client, weight) in weighted(audience, params.basis) {
        sums.0 += if holds(client) { weight } else { 0.0 };
        sums.1 += weight;
    }
    share(sums.0, sums.1).filter(|_| audience.evidence.has_crm)
}

/// What to supply.
fn needs(audience: &Audience, params: &Params) -> Vec<Need> {
    if !audience.evidence.has_crm {
        return vec![NeedKind::Crm.into()];
    }
    let mut needs = Vec::new();
    if audience.failed.unread > 0 {
        needs.push(Need::about(NeedKind::Region, audience.failed.unread));
    }
    let unknown = audience.evidence.consent_unknown.iter();
    needs.extend(unknown.map(|path| Need::about(NeedKind::Consent, path)));
    let open = openness::needs(audience, params).into_iter();
    needs.extend(open.filter(|need| need.kind() != Some(NeedKind::Links)));
    needs
}

/// Coverage of those who wrote on each rented channel in the window.
fn by_channel(audience: &Audience, params: &Params) -> SortedMap<String, OwnedOn> {
    let mut parts = SortedMap::new();
    for (index, channel) in audience.channels.iter().enumerate().filter(|(_, channel)| !channel.is_owned) {
        let mut sums = (0.0, 0.0, 0.0);
        let mut is_used = false;
        for (client, weight) in weighted(audience, params.basis) {
            let wrote =
                client.traffic.iter().any(|traffic| traffic.channel as usize == index && traffic.inbound > 0);
            if wrote {
                is_used = true;
                sums.0 += weight;
                sums.1 += if client.owned_kinds() > 0 { weight } else { 0.0 };
                sums.2 += if client.owned_kinds() > 1 { weight } else { 0.0 };
            }
        }
        if is_used && audience.evidence.has_crm {
            let part = OwnedOn { any: share(sums.1, sums.0), two_or_more: share(sums.2, sums.0) };
            parts.insert(channel.id.clone(), part);
        }
    }
    parts
}

/// Coverage of clients with value, most valuable first, in ten groups as equal as can be.
fn by_value_decile(audience: &Audience) -> Vec<f64> {
    let clients = audience.by_value();
    let groups = clients.len().min(10);
    let bound = |group: usize| group * clients.len() / groups.max(1);
    let coverage = |group: usize| {
        let members = &clients[bound(group)..bound(group + 1)];
        members.iter().filter(|client| client.owned_kinds() > 0).count() as f64 / members.len() as f64
    };
    if audience.evidence.has_crm { (0..groups).map(coverage).collect() } else { Vec::new() }
}
