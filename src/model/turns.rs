//! The order of a chat's messages, as far as runs and replies need it.

use thin_vec::ThinVec;

use super::time::{Day, Moment};

/// Bits of a mark, from the lowest: author, sequence, second of the day, day.
const AUTHOR_BITS: u32 = 4;
const SEQUENCE_BITS: u32 = 26;
const SECOND_BITS: u32 = 17;
const DAY_BITS: u32 = 64 - SECOND_SHIFT - SECOND_BITS;
const SECOND_SHIFT: u32 = SEQUENCE_BITS + AUTHOR_BITS;
const DAY_SHIFT: u32 = SECOND_SHIFT + SECOND_BITS;

/// The first day that a mark can hold is 1900-01-01, the last one 2258-11-11; days beyond stand as these.
const FIRST_DAY: i32 = -25_567;

/// Messages that are kept before they are first put in order and thinned.
const UNTHINNED: u32 = 4_096;

/// Messages that are kept of a turn: the first, a middle one and the last.
const OF_TURN: u32 = 3;

/// Messages that are kept of a day; of more the first half and the last half.
const OF_DAY: usize = 1_000;

/// When each message of a chat was written, and by whom: eight bytes each, and no more of them than figures need.
///
/// Runs of messages and the replies to them cannot be told from counts by day. What they need is where one side stops and the
/// other begins. So of a *turn* (consecutive messages of one author on one day) at most the first, a middle one and the
/// last are kept, which still tells three or more from two, and of a day at most 1 000. Thinning happens when the chat
/// is sealed and, before that, when 4 096 marks are there and at each doubling, as long as messages come in the order of time,
/// forwards or backwards. Of those that come in no order all are kept until then, since each may stand between any two others.
/// A chat of more than `MOST_AUTHORS` authors is none between two sides; of it nothing is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns {
    packed: ThinVec<u64>,
    /// Number of marks at which they are thinned next; 0 when nothing is kept of this chat.
    limit: u32,
    /// How many marks, from the first, are in order and thinned.
    thinned: u32,
    /// The order within a second says nothing: a table's rows may stand in any.
    is_unordered: bool,
}

/// One message as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: Moment,
    /// Its place among those of the same second; 0 for all where the source states none.
    pub sequence: u32,
    /// Index into the chat's authors.
    pub author: u32,
}

impl Default for Turns {
    fn default() -> Self {
        Self { packed: ThinVec::new(), limit: UNTHINNED, thinned: 0, is_unordered: false }
    }
}

impl Mark {
    #[inline]
    fn pack(self) -> u64 {
        let day = self.at.day.0.saturating_sub(FIRST_DAY).clamp(0, (1 << DAY_BITS) - 1) as u64;
        let second = u64::from(self.at.second.min((1 << SECOND_BITS) - 1));
        let sequence = u64::from(self.sequence.min((1 << SEQUENCE_BITS) - 1));
        day << DAY_SHIFT | second << SECOND_SHIFT | sequence << AUTHOR_BITS | u64::from(self.author)
    }

    #[inline]
    fn unpack(packed: u64) -> Self {
        let field = |shift: u32, bits: u32| (packed >> shift & ((1 << bits) - 1)) as u32;
        let day = Day(field(DAY_SHIFT, DAY_BITS) as i32 + FIRST_DAY);
        Self {
            at: Moment { day, second: field(SECOND_SHIFT, SECOND_BITS) },
            sequence: field(AUTHOR_BITS, SEQUENCE_BITS),
            author: field(0, AUTHOR_BITS),
        }
    }
}

impl Turns {
    /// Most authors of a chat whose order is kept.
    pub const MOST_AUTHORS: u32 = 1 << AUTHOR_BITS;

    /// Keeps one message.
    #[inline]
    pub fn push(&mut self, mark: Mark) {
        let mark = if self.is_unordered { Mark { sequence: 0, ..mark } } else { mark };
        if self.packed.len() < self.limit as usize && mark.author < Self::MOST_AUTHORS {
            self.packed.push(mark.pack());
        } else {
            self.push_rarely(mark);
        }
    }

    /// Makes room first, or gives up.
    #[cold]
    fn push_rarely(&mut self, mark: Mark) {
        if mark.author >= Self::MOST_AUTHORS {
            self.forget();
        } else if self.limit > 0 {
            if self.comes_in_order() {
                self.thin();
            } else {
                self.limit = self.limit.saturating_mul(2);
            }
            self.packed.push(mark.pack());
        }
    }

    /// Whether what came since the last thinning runs one way in time, and lies behind or before all that was thinned.
    fn comes_in_order(&self) -> bool {
        let time = |packed: &u64| packed >> SECOND_SHIFT;
        let (thinned, new) = self.packed.split_at(self.thinned as usize);
        let (Some(first), Some(last)) = (new.first().map(time), new.last().map(time)) else { return true };
        let is_one_way = if first <= last {
            new.is_sorted_by_key(time)
        } else {
            new.is_sorted_by(|one, next| time(one) >= time(next))
        };
        let is_behind = thinned.last().is_none_or(|latest| time(latest) <= first.min(last));
        let is_before = thinned.first().is_none_or(|earliest| first.max(last) <= time(earliest));
        is_one_way && (is_behind || is_before)
    }

    /// Makes room for so many messages more, as far as they will be kept.
    pub fn reserve(&mut self, messages: usize) {
        self.packed.reserve(messages.min((self.limit as usize).saturating_sub(self.packed.len())));
    }

    /// Forgets in which order messages of one second came, of those that are there and of those to come.
    pub fn forget_sequence(&mut self) {
        self.is_unordered = true;
        for packed in &mut self.packed {
            *packed &= !(((1 << SEQUENCE_BITS) - 1) << AUTHOR_BITS);
        }
    }

    /// Keeps nothing of this chat, neither what is there nor what comes.
    pub fn forget(&mut self) {
        (self.packed, self.limit, self.thinned) = (ThinVec::new(), 0, 0);
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// Messages that are kept, once sealed in the order of time.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = Mark> + '_ {
        self.packed.iter().map(|packed| Mark::unpack(*packed))
    }

    /// Messages from `from` to `to`, both included; only of sealed ones.
    #[inline]
    pub fn between(&self, from: Day, to: Day) -> impl Iterator<Item = Mark> + '_ {
        let day = |packed: u64| Mark::unpack(packed).at.day;
        let start = self.packed.partition_point(|packed| day(*packed) < from);
        self.packed[start..]
            .iter()
            .map(|packed| Mark::unpack(*packed))
            .take_while(move |one| one.at.day <= to)
    }

    /// Takes in the marks of another part of the chat, `before` messages having gone before it.
    pub fn append(&mut self, later: &Self, before: u32) {
        if later.limit == 0 {
            self.forget();
        }
        for mark in later.iter() {
            self.push(Mark { sequence: mark.sequence.saturating_add(before), ..mark });
        }
    }

    /// Changes every message; those for which there is `None` are dropped.
    pub fn change(&mut self, mut with: impl FnMut(Mark) -> Option<Mark>) {
        let mut has_room = true;
        self.packed.retain_mut(|packed| {
            let Some(changed) = with(Mark::unpack(*packed)) else { return false };
            has_room &= changed.author < Self::MOST_AUTHORS;
            *packed = changed.pack();
            true
        });
        self.thinned = self.thinned.min(self.packed.len() as u32);
        if !has_room {
            self.forget();
        }
    }

    /// Puts all in order, thins them and gives back spare memory.
    pub fn seal(&mut self) {
        self.thin();
        self.packed.shrink_to_fit();
    }

    fn thin(&mut self) {
        if self.limit == 0 {
            return;
        }
        if !self.packed.is_sorted() {
            self.packed.sort_unstable();
        }
        self.thin_turns();
        if self.packed.len() > OF_DAY {
            self.thin_days();
        }
        self.thinned = self.packed.len() as u32;
        self.limit = self.thinned.saturating_mul(2).max(UNTHINNED);
    }

    /// Leaves of every turn the first, the second and the last message. Where several authors wrote at one time and nothing
    /// orders their messages, each may have been first: the turns before end there, and others begin.
    fn thin_turns(&mut self) {
        let turn = |packed: u64| (packed >> DAY_SHIFT, packed & ((1 << AUTHOR_BITS) - 1));
        let (mut kept, mut of_turn, mut latest, mut start) = (0, 0, None, 0);
        while start < self.packed.len() {
            let end = self.end_of_moment(start);
            let is_tie = self.packed[start] != self.packed[end - 1];
            latest = latest.filter(|_| !is_tie);
            for at in start..end {
                let packed = self.packed[at];
                of_turn = if latest == Some(turn(packed)) { of_turn + 1 } else { 1 };
                kept -= usize::from(of_turn > OF_TURN);
                self.packed[kept] = packed;
                kept += 1;
                latest = Some(turn(packed));
            }
            latest = latest.filter(|_| !is_tie);
            start = end;
        }
        self.packed.truncate(kept);
    }

    /// Where the messages end that have the time and the place in the order of the one at `start`.
    fn end_of_moment(&self, start: usize) -> usize {
        let moment = |packed: u64| packed >> AUTHOR_BITS;
        let rest = &self.packed[start..];
        start + rest.iter().take_while(|packed| moment(**packed) == moment(rest[0])).count()
    }

    /// Leaves of every day the first and the last ones.
    fn thin_days(&mut self) {
        let (mut kept, mut start) = (0, 0);
        while start < self.packed.len() {
            let day = self.packed[start] >> DAY_SHIFT;
            let count = self.packed[start..].partition_point(|packed| packed >> DAY_SHIFT == day);
            let end = start + count;
            // What was written at one time stays or goes together: nothing else orders it.
            let cut = |at: usize| self.end_of_moment(at - 1);
            let middle =
                if count > OF_DAY { cut(start + OF_DAY / 2)..cut(end - OF_DAY / 2) } else { end..end };
            self.packed.copy_within(start..middle.start, kept);
            kept += middle.start - start;
            self.packed.copy_within(middle.end..end, kept);
            kept += end - middle.end;
            start = end;
        }
        self.packed.truncate(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Day = Day(20_000);

    fn mark(day: i32, second: u32, sequence: u32, author: u32) -> Mark {
        Mark { at: Moment { day: DAY.plus(day), second }, sequence, author }
    }

    fn sealed(marks: impl IntoIterator<Item = Mark>) -> Turns {
        let mut turns = Turns::default();
        marks.into_iter().for_each(|mark| turns.push(mark));
        turns.seal();
        turns
    }

    fn sequences(turns: &Turns) -> Vec<u32> {
        turns.iter().map(|mark| mark.sequence).collect()
    }

    /// Something like chance, the same each time.
    fn shuffled(mut marks: Vec<Mark>) -> Vec<Mark> {
        marks.sort_by_key(|mark| u64::from(mark.sequence + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        marks
    }

    /// Turns of one to five messages of three authors, a minute apart, twelve hours a day.
    fn conversation(messages: u32) -> Vec<Mark> {
        let message = |number: u32| {
            let (day, minute) = ((number / 720) as i32, number % 720);
            mark(day, minute * 60, number, (number / (1 + number / 7 % 5)) % 3)
        };
        (0..messages).map(message).collect()
    }

    #[test]
    fn a_mark_keeps_all_it_was_given() {
        for day in [FIRST_DAY, -1, 0, 20_000, 105_504] {
            let mark =
                Mark { at: Moment { day: Day(day), second: 86_399 }, sequence: (1 << 26) - 1, author: 15 };
            assert_eq!(Mark::unpack(mark.pack()), mark);
        }
        let ends = [i32::MIN, i32::MAX].map(|day| {
            let at = Moment { day: Day(day), second: 0 };
            Mark::unpack(Mark { at, sequence: u32::MAX, author: 3 }.pack())
        });
        assert_eq!(ends.map(|mark| mark.at.day.to_string()), ["1900-01-01", "2258-11-11"]);
        assert_eq!(ends.map(|mark| (mark.sequence, mark.author)), [((1 << 26) - 1, 3); 2]);
    }

    #[test]
    fn time_orders_and_then_the_export() {
        let turns = sealed([mark(1, 5, 0, 0), mark(0, 9, 1, 1), mark(0, 9, 3, 0), mark(0, 9, 2, 1)]);
        assert_eq!(sequences(&turns), [1, 2, 3, 0]);
    }

    #[test]
    fn a_turn_keeps_its_ends_and_one_between() {
        let turns = sealed((0..6).map(|number| mark(0, number, number, u32::from(number == 5))));
        assert_eq!(sequences(&turns), [0, 1, 4, 5]);
        // Another day is another turn.
        let turns = sealed((0..6).map(|number| mark(number as i32 / 3, number, number, 0)));
        assert_eq!(sequences(&turns), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn input_in_any_order_is_exact_however_long() {
        for count in [UNTHINNED as usize, UNTHINNED as usize + 1, 30_000] {
            let messages = conversation(count as u32);
            let whole = sequences(&sealed(messages.clone()));
            assert_eq!(sequences(&sealed(shuffled(messages.clone()))), whole);
            // In order at first, and then no more; in two blocks, the later one first.
            let (half, rest) = messages.split_at(count / 2);
            let mixed = shuffled(rest.to_vec());
            assert_eq!(sequences(&sealed(half.iter().chain(&mixed).copied())), whole);
            assert_eq!(sequences(&sealed(rest.iter().chain(half).copied())), whole);
        }
    }

    #[test]
    fn input_in_order_is_exact_however_long_and_stays_small() {
        let messages = conversation(60_000);
        // What thinning all at once would leave.
        let mut exact = Turns { limit: u32::MAX, ..Turns::default() };
        for mark in &messages {
            exact.push(*mark);
        }
        exact.seal();
        let ascending = sealed(messages.clone());
        assert_eq!(sequences(&ascending), sequences(&exact));
        let descending = sealed(messages.iter().rev().copied());
        let kept = |turns: &Turns| turns.iter().map(|mark| (mark.at.day, mark.author)).collect::<Vec<_>>();
        assert_eq!(kept(&descending), kept(&ascending));

        let mut monologue = Turns::default();
        let longest = (0..100_000).map(|number| {
            monologue.push(mark(0, number / 2, number, 0));
            monologue.packed.len()
        });
        assert!(longest.max() <= Some(UNTHINNED as usize));
        monologue.seal();
        assert_eq!(sequences(&monologue), [0, 1, 99_999]);
    }

    #[test]
    fn of_a_day_the_beginning_and_the_end_stay() {
        let day = |day: i32, count: u32| (0..count).map(move |number| mark(day, number, number, number % 2));
        let turns = sealed(day(0, 3).chain(day(1, 1_200)).chain(day(2, 2)));
        let expected: Vec<u32> = (0..3).chain(0..500).chain(700..1_200).chain(0..2).collect();
        assert_eq!(sequences(&turns), expected);
    }

    #[test]
    fn where_nothing_orders_equal_times_each_may_have_been_first() {
        // The business writes at 9, 10, 11 and 12, the client at 12: whoever is numbered first, 11 o'clock stays, for it is the
        // last before the answer.
        for [business, client] in [[0, 1], [1, 0]] {
            let mut turns = Turns::default();
            turns.forget_sequence();
            let times =
                [(9, business), (10, business), (11, business), (12, business), (12, client), (13, client)];
            for (number, (hour, author)) in times.into_iter().enumerate() {
                turns.push(mark(0, hour * 3600, number as u32, author));
            }
            turns.seal();
            let mut kept: Vec<_> = turns.iter().map(|mark| (mark.at.second / 3600, mark.author)).collect();
            kept.sort_by_key(|(hour, author)| (*hour, *author != client));
            let wanted =
                [(9, business), (10, business), (11, business), (12, client), (12, business), (13, client)];
            assert_eq!(kept, wanted);
        }
    }

    #[test]
    fn many_authors_are_no_conversation() {
        let mut turns = sealed([mark(0, 1, 0, 0), mark(0, 2, 1, Turns::MOST_AUTHORS)]);
        turns.push(mark(0, 3, 2, 0));
        assert!(turns.is_empty());
        let mut other = sealed([mark(0, 4, 0, 1)]);
        other.append(&turns, 1);
        assert!(other.is_empty());
    }

    #[test]
    fn changes_and_parts_of_time() {
        let mut turns = sealed((0..4).map(|number| mark(number as i32, 0, number, number)));
        turns.change(|mark| (mark.author != 2).then_some(Mark { author: 3 - mark.author, ..mark }));
        turns.seal();
        let between = turns.between(DAY.plus(1), DAY.plus(3));
        assert_eq!(between.map(|mark| (mark.sequence, mark.author)).collect::<Vec<_>>(), [(1, 2), (3, 0)]);
    }
}
