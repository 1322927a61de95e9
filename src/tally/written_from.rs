//! From where clients demonstrably wrote.

use super::inputs::Inputs;
use super::traffic::is_masked;
use crate::identity::handles::HandleId;
use crate::identity::link::Links;

/// The handles from which clients demonstrably wrote in the window: all that exports state of a partner who did.
pub(super) struct WrittenFrom {
    /// Of each group of `Links::stated`.
    stated_groups: Vec<bool>,
}

impl WrittenFrom {
    pub(super) fn collect(inputs: &Inputs<'_>) -> Self {
        let mut stated_groups = vec![false; inputs.links.handles.len()];
        for (key, chat) in inputs.chats.keys.iter().zip(0..) {
            let has_written =
                inputs.chats.digest(chat).last_in.is_some_and(|day| inputs.window.contains(day));
            if has_written && !is_masked(inputs.links, key.partner) {
                stated_groups[inputs.links.stated[key.partner as usize] as usize] = true;
            }
        }
        Self { stated_groups }
    }

    pub(super) fn contains(&self, links: &Links, handle: HandleId) -> bool {
        self.stated_groups[links.stated[handle as usize] as usize]
    }
}
