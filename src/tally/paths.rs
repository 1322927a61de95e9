//! Short ways out of a chat, and whether a history survives a switch of channel (methodology, section 10).

use thin_vec::ThinVec;

use super::chat_day::Way;
use super::draft::Draft;
use super::inputs::Inputs;
use super::traffic::{Channels, DayTraffic};
use crate::identity::handles::HandleId;
use crate::model::client::{ChannelIndex, Path};
use crate::model::scoring::PATH_DAYS;
use crate::model::sorted_set::SortedSet;

/// Private conversations on rented channels with an exported message in the last 90 days, by channel. The CRM's log shows
/// no links, so what it alone knows says nothing here.
pub(super) fn paths(draft: &Draft<'_>, inputs: &Inputs<'_>, channels: &Channels) -> ThinVec<Path> {
    let from = inputs.window.from.max(inputs.window.to.plus(1 - PATH_DAYS));
    let mut paths = ThinVec::<Path>::new();
    for (chat, days) in draft.chats_with_days() {
        let key = &inputs.chats.keys[chat as usize];
        let channel = channels.of_chats[key.channel as usize];
        if key.group != 0 || channels.facts[channel as usize].is_owned {
            continue;
        }
        for day in days.iter().filter(|day| day.day >= from) {
            let place = paths.iter().position(|path| path.channel == channel).unwrap_or_else(|| {
                paths.push(Path { channel, links: [false; 3] });
                paths.len() - 1
            });
            if day.way == Way::Out {
                for (has_link, count) in paths[place].links.iter_mut().zip(day.links) {
                    *has_link |= count > 0;
                }
            }
        }
    }
    paths.sort_unstable_by_key(|path| path.channel);
    paths
}

/// Whether one record holds the handles of all channels on which the client has messages in the window; `None` with
/// fewer than two such channels. A logged message or call puts its channel on its record. Messages without a direction are
/// no conversation: they do not make a channel one of several.
pub(super) fn survives_switch(draft: &Draft<'_>, inputs: &Inputs<'_>, channels: &Channels) -> Option<bool> {
    let has_direction = |day: &&DayTraffic| day.inbound() + day.outbound() > 0;
    let in_window = draft.traffic.iter().filter(|day| inputs.window.contains(day.day)).filter(has_direction);
    // Days stand by channel.
    let mut used: Vec<ChannelIndex> = Vec::new();
    in_window.for_each(|day| {
        if used.last() != Some(&day.channel) {
            used.push(day.channel);
        }
    });
    if used.len() < 2 {
        return None;
    }
    let records: SortedSet<HandleId> =
        draft.records.iter().map(|record| inputs.links.records[*record as usize].handle).collect();
    let holds_all = |record: &HandleId| {
        used.iter().all(|channel| is_on_record(draft, inputs, channels, *record, *channel))
    };
    Some(records.iter().any(holds_all))
}

/// Whether a record holds a channel: something is logged there, or every partner with messages in the window stands on it.
fn is_on_record(
    draft: &Draft<'_>,
    inputs: &Inputs<'_>,
    channels: &Channels,
    record: HandleId,
    channel: ChannelIndex,
) -> bool {
    let log = draft.logged.iter().map(|day| &inputs.log.messages[*day as usize]);
    let mut logged = log.filter(|day| day.record == record && inputs.window.contains(day.day));
    if logged.any(|day| channels.of_log(day.channel) == Some(channel)) {
        return true;
    }
    // The handle by which the channel itself knows the client: a list of contacts puts nobody onto a record.
    let spoken = &inputs.links.spoken;
    let rows = draft.records.iter().map(|row| &inputs.links.records[*row as usize]);
    let points = rows.filter(|row| row.handle == record).flat_map(|row| &row.points);
    let on_record: SortedSet<HandleId> =
        points.filter_map(|point| point.handle).map(|handle| spoken[handle as usize]).collect();
    let chats = draft.chats_with_days().filter(|(chat, days)| {
        let key = &inputs.chats.keys[*chat as usize];
        let has_messages = || days.iter().any(|day| inputs.window.contains(day.day));
        channels.of_chats[key.channel as usize] == channel && has_messages()
    });
    let mut partners = chats.map(|(chat, _)| inputs.chats.keys[chat as usize].partner).peekable();
    partners.peek().is_some() && partners.all(|partner| on_record.contains(&spoken[partner as usize]))
}
