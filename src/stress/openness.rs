//! What leaves the scores open whatever their ranges say: clients of whom nobody knows where they are (methodology,
//! sections 1, 7 and 8).

use crate::model::audience::Audience;
use crate::model::channel::ChannelFacts;
use crate::model::need::Need;
use crate::model::params::{Params, WeightBasis};
use crate::model::scoring::WEIGHTLESS_SHARE;
use crate::model::vocabulary::NeedKind;

/// Whether tests 1 and 2 are open.
pub fn of_channels(audience: &Audience, params: &Params) -> bool {
    audience.uncovered().next().is_some()
        || is_weightless(audience, params)
        || (params.basis == WeightBasis::Messages && has_unseen(audience))
}

/// Whether test 2 is open.
pub fn of_context(audience: &Audience, params: &Params) -> bool {
    of_channels(audience, params) || has_unseen(audience)
}

/// Whether test 3 is open: then its low end counts confirmed contacts alone.
pub fn of_owned(audience: &Audience) -> bool {
    audience.uncovered().next().is_some() || has_unseen(audience) || audience.missing_chats() > 0
}

/// Whether the settings name a channel of the business's own of which no source holds anything.
fn has_unseen(audience: &Audience) -> bool {
    audience.channels.iter().any(ChannelFacts::is_unseen)
}

/// By value, clients that weigh nothing and stand on no record may be paying clients that no link found: whether they sent
/// more than a fifth of what came in on rented channels.
pub fn is_weightless(audience: &Audience, params: &Params) -> bool {
    if params.basis != WeightBasis::Value {
        return false;
    }
    let (mut all, mut weightless) = (0, 0);
    for client in audience.in_scope() {
        let rented =
            client.traffic.iter().filter(|traffic| !audience.channels[traffic.channel as usize].is_owned);
        let inbound: u64 = rented.map(|traffic| traffic.inbound).sum();
        all += inbound;
        weightless += if client.has_record || client.value > 0.0 { 0 } else { inbound };
    }
    weightless as f64 > WEIGHTLESS_SHARE * all as f64
}

/// What would settle it.
pub fn needs(audience: &Audience, params: &Params) -> Vec<Need> {
    let mut needs = Vec::new();
    for channel in &audience.channels {
        if channel.is_uncovered() || channel.is_unseen() {
            needs.push(Need::about(NeedKind::ChannelExport, &channel.id));
        }
        if channel.missing_chats > 0 {
            needs.push(Need::about(NeedKind::Chats, &channel.id));
        }
    }
    if is_weightless(audience, params) {
        needs.push(NeedKind::Links.into());
    }
    needs
}
