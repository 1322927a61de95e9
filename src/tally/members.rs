//! Who belongs to which group of handles, and which groups are clients.

use super::grouped::Grouped;
use super::inputs::Inputs;
use crate::identity::handles::HandleId;

/// What belongs to each group of handles.
pub(super) struct Members {
    pub(super) handles: Grouped,
    pub(super) records: Grouped,
    pub(super) chats: Grouped,
    pub(super) logged: Grouped,
    pub(super) attempts: Grouped,
    pub(super) done: Grouped,
}

impl Members {
    pub(super) fn collect(inputs: &Inputs<'_>) -> Self {
        let links = inputs.links;
        let group = |handle: HandleId| links.groups[handle as usize];
        let count = links.handles.len();
        let records = links.records.iter().map(|record| group(record.handle)).zip(0..);
        Self {
            handles: Grouped::new(count, (0..count as u32).map(|handle| (group(handle), handle))),
            records: Grouped::new(count, records),
            chats: Grouped::new(count, inputs.chats.keys.iter().map(|key| group(key.partner)).zip(0..)),
            logged: Grouped::new(count, inputs.log.messages.iter().map(|day| group(day.record)).zip(0..)),
            attempts: Grouped::new(count, inputs.log.attempts.iter().map(|one| group(one.record)).zip(0..)),
            done: Grouped::new(count, inputs.log.done.iter().map(|done| group(done.record)).zip(0..)),
        }
    }

    /// Groups with a record or a message, in the order of the smallest handle of each.
    pub(super) fn clients(&self, inputs: &Inputs<'_>) -> Vec<HandleId> {
        let handles = &inputs.links.handles;
        let text = |handle: HandleId| handles.get(handle).text;
        let smallest = |group: HandleId| {
            let is_client = !self.records.of(group).is_empty() || !self.chats.of(group).is_empty();
            let own = self.handles.of(group).iter().copied().filter(|_| is_client);
            own.min_by_key(|handle| text(*handle)).map(|handle| (beginning(text(handle)), handle, group))
        };
        let mut clients: Vec<_> = (0..handles.len() as u32).filter_map(smallest).collect();
        clients.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| text(a.1).cmp(text(b.1))));
        clients.into_iter().map(|(_, _, group)| group).collect()
    }
}

/// The first 16 bytes of a text as a number that sorts as they do: most texts are told apart without being looked up.
fn beginning(text: &str) -> u128 {
    let mut bytes = [0; 16];
    let len = text.len().min(bytes.len());
    bytes[..len].copy_from_slice(&text.as_bytes()[..len]);
    u128::from_be_bytes(bytes)
}
