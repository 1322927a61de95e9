//! First messages and calls on contacts of the business's own, and whether they were answered.

use thin_vec::ThinVec;

use super::crm::Attempt;
use super::draft::Draft;
use super::inputs::Inputs;
use super::traffic::{Channels, DayTraffic};
use crate::model::client::{ChannelIndex, Tried};
use crate::model::scoring::ANSWER_DAYS;

/// Channels of the business's own on which a first message or call can be answered.
const TRIED_ON: [&str; 3] = ["email", "phone", "web-chat"];

/// Contacts of the business's own on which it wrote or called first, in the window and long enough before as-of.
pub(super) fn tried(draft: &Draft<'_>, inputs: &Inputs<'_>, channels: &Channels) -> ThinVec<Tried> {
    let on = |channel: ChannelIndex| {
        let facts = &channels.facts[channel as usize];
        if !facts.is_owned || !TRIED_ON.contains(&facts.id.as_str()) {
            return None;
        }
        let start = draft.traffic.partition_point(|day| day.channel < channel);
        let days = draft.traffic[start..].iter().take_while(|day| day.channel == channel);
        first_try(draft, channel, &days.collect::<Vec<_>>(), (inputs, channels))
    };
    (0..channels.facts.len() as ChannelIndex).filter_map(on).collect()
}

/// The first message or call on one channel, if it is one that counts. `days` are all days there, in order.
fn first_try(
    draft: &Draft<'_>,
    channel: ChannelIndex,
    days: &[&DayTraffic],
    (inputs, channels): (&Inputs<'_>, &Channels),
) -> Option<Tried> {
    let attempts = draft.attempts.iter().map(|attempt| &inputs.log.attempts[*attempt as usize]);
    let on_channel = attempts.filter(|attempt| channels.of_log(attempt.channel) == Some(channel));
    let on_channel: Vec<&Attempt> = on_channel.collect();
    let untaken = |is_inbound: bool| {
        let own = on_channel.iter().filter(move |attempt| attempt.is_inbound == is_inbound);
        own.map(|attempt| (attempt.day, attempt.second))
    };
    let out = days.iter().filter(|day| day.outbound() > 0).map(|day| (day.day, day.first[1]));
    let first = out.chain(untaken(false)).min()?;
    // A call of the client that nobody took says that it can be reached, but is no answer.
    let inbound = days.iter().filter(|day| day.inbound() > 0).map(|day| (day.day, day.first[0]));
    let inbound = inbound.chain(untaken(true)).min();
    let as_of = inputs.window.to;
    let counts = inputs.window.contains(first.0)
        && first.0 <= as_of.plus(-ANSWER_DAYS)
        && inbound.is_none_or(|inbound| inbound >= first);
    let is_phone = channels.facts[channel as usize].id == "phone";
    let is_in_time = |day: &&&DayTraffic| first.0 <= day.day && day.day <= first.0.plus(ANSWER_DAYS);
    let answers = |day: &&DayTraffic| day.inbound() > 0 || (is_phone && day.messages() > 0);
    let is_answered = days.iter().filter(is_in_time).any(answers);
    counts.then_some(Tried { channel, is_answered })
}
