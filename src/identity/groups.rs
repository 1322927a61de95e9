//! Groups of handles on the way to being clients, and which of them have a record.

use super::handles::HandleId;
use super::joiner::Joiner;
use super::records::LinkedRecord;

/// Groups, and which of them have a record.
pub(super) struct Groups<'a> {
    joiner: &'a mut Joiner,
    /// By the handle that stands for a group.
    has_record: Vec<bool>,
}

impl<'a> Groups<'a> {
    /// The groups as they are joined so far.
    pub(super) fn of(joiner: &'a mut Joiner, records: &[LinkedRecord], handles: usize) -> Self {
        let mut has_record = vec![false; handles];
        for record in records {
            has_record[joiner.find(record.handle) as usize] = true;
        }
        Self { joiner, has_record }
    }

    /// The handle that stands for the group of one.
    pub(super) fn find(&mut self, handle: HandleId) -> HandleId {
        self.joiner.find(handle)
    }

    /// Whether the group of a handle has a record.
    pub(super) fn has_record(&mut self, handle: HandleId) -> bool {
        self.has_record[self.joiner.find(handle) as usize]
    }

    /// Whether the groups of two handles must stay apart.
    pub(super) fn are_apart(&mut self, a: HandleId, b: HandleId) -> bool {
        self.joiner.are_apart(a, b)
    }

    /// Joins two groups, unless they must stay apart. Returns whether two became one.
    pub(super) fn join(&mut self, a: HandleId, b: HandleId) -> bool {
        let has_record = self.has_record(a) || self.has_record(b);
        let is_joined = self.joiner.join(a, b);
        if is_joined {
            self.has_record[self.joiner.find(a) as usize] = has_record;
        }
        is_joined
    }
}
