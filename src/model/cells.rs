//! Counts of a chat by author and day.

use super::growing::Growing;
use super::message::MessageTraits;
use super::packed::{Bytes, Pack, fixed, folded, four, put, take, unfolded};
use super::time::{Day, Moment};

/// Messages of one author on one day of one chat.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Index into the chat's authors.
    pub author: u32,
    /// The day, in the audit's time zone.
    pub day: Day,
    /// Messages, media included.
    pub messages: u32,
    /// Messages that carry or stand for a file.
    pub media: u32,
    /// Messages that hold a link of each kind (`LinkKind as usize`).
    pub links: [u16; 3],
    /// Channels on which links in these messages open a chat: bits, as in `LinkMarks::opens`.
    pub opens: u16,
    /// Second of the day of the author's first message that day.
    pub first: u32,
    /// Second of the day of the author's last message that day.
    pub last: u32,
    /// Order of that message within the chat as exported; decides between equal seconds.
    pub sequence: u32,
}

impl Cell {
    /// The cell of one message; `sequence` is its order within the chat.
    #[inline]
    pub fn of_message(author: u32, at: Moment, traits: MessageTraits, sequence: u32) -> Self {
        Self {
            author,
            day: at.day,
            messages: 1,
            media: u32::from(traits.media),
            links: traits.links.kinds.map(u16::from),
            opens: traits.links.opens,
            first: at.second,
            last: at.second,
            sequence,
        }
    }

    /// Adds the counts of another cell of the same author and day.
    #[inline]
    pub fn absorb(&mut self, other: &Self) {
        self.messages += other.messages;
        self.media += other.media;
        for (mine, theirs) in self.links.iter_mut().zip(other.links) {
            *mine = mine.saturating_add(theirs);
        }
        self.opens |= other.opens;
        self.first = self.first.min(other.first);
        if (other.last, other.sequence) > (self.last, self.sequence) {
            (self.last, self.sequence) = (other.last, other.sequence);
        }
    }
}

/// The cells of one chat: packed, one takes about ten bytes of the 36 that it has open, since days and places follow each other
/// closely, and few messages hold media or links.
pub type Cells = Growing<Cell>;

/// Cells of a chat that are merged day by day where days follow one another: to open all of them would take four times their room.
const MANY: usize = 1 << 12;

/// Sorts cells by (day, author) and merges those of one author and day.
pub fn merge(cells: &mut Cells) {
    if !cells.is_swollen(MANY) || !cells.iter().is_sorted_by_key(|cell| cell.day) {
        return merge_open(cells.open());
    }
    let (mut merged, mut of_day) = (Cells::default(), Vec::<Cell>::new());
    let mut close = |of_day: &mut Vec<Cell>| {
        merge_open(of_day);
        of_day.drain(..).for_each(|cell| merged.push(cell));
    };
    for cell in cells.iter() {
        if of_day.first().is_some_and(|first| first.day != cell.day) {
            close(&mut of_day);
        }
        of_day.push(cell);
    }
    close(&mut of_day);
    merged.put_in_order();
    *cells = merged;
}

fn merge_open(cells: &mut Vec<Cell>) {
    cells.sort_by_key(|cell| (cell.day, cell.author, cell.sequence));
    cells.dedup_by(|next, kept| {
        let same = next.author == kept.author && next.day == kept.day;
        if same {
            kept.absorb(next);
        }
        same
    });
}

/// Bits beside the author, which say what else is written of a cell.
const HAS_MEDIA: u64 = 1;
const HAS_LINKS: u64 = 2;
/// Both times are seconds of a day, and stand in one number of so many bytes.
const IS_OF_A_DAY: u64 = 4;
const AUTHOR_SHIFT: u32 = 3;
const TIMES: usize = 5;
const SECOND_BITS: u32 = 17;
/// Bytes of a common cell without its media.
const COMMON: usize = 4 + TIMES;

impl Pack for Cell {
    #[inline]
    fn pack(&self, before: &Self, bytes: &mut Bytes) {
        let (has_media, has_links) = (self.media > 0, (self.links, self.opens) != ([0; 3], 0));
        let (first, span) = (u64::from(self.first), u64::from(self.last.wrapping_sub(self.first)));
        let is_of_a_day = (first | span) >> SECOND_BITS == 0;
        let mark = |has: bool, mark: u64| if has { mark } else { 0 };
        let marks = mark(has_media, HAS_MEDIA) | mark(has_links, HAS_LINKS) | mark(is_of_a_day, IS_OF_A_DAY);
        put(bytes, u64::from(self.author) << AUTHOR_SHIFT | marks);
        put(bytes, folded(self.day.0.wrapping_sub(before.day.0)).into());
        put(bytes, self.messages.into());
        put(bytes, folded(self.sequence.wrapping_sub(before.sequence) as i32).into());
        if is_of_a_day {
            bytes.extend_from_slice(&(span << SECOND_BITS | first).to_le_bytes()[..TIMES]);
        } else {
            put(bytes, first);
            put(bytes, span);
        }
        if has_media {
            put(bytes, self.media.into());
        }
        if has_links {
            self.links.iter().chain([&self.opens]).for_each(|count| put(bytes, (*count).into()));
        }
    }

    #[inline]
    fn unpack(bytes: &mut &[u8], before: &Self) -> Self {
        // Nearly every cell has four numbers of one byte, both times and no link.
        let Some((own, behind)) = bytes.split_first_chunk::<COMMON>().filter(|(own, _)| is_common(own))
        else {
            let (cell, behind) = unpack_any(bytes, before.day, before.sequence);
            *bytes = behind;
            return cell;
        };
        let [author, day, messages, sequence, times @ ..] = *own;
        *bytes = behind;
        let media = if u64::from(author) & HAS_MEDIA == 0 { 0 } else { take(bytes) as u32 };
        let (first, span) = first_and_span(fixed::<TIMES>(&mut times.as_slice()));
        Self {
            author: u32::from(author) >> AUTHOR_SHIFT,
            day: Day(before.day.0.wrapping_add(unfolded(day.into()))),
            messages: messages.into(),
            media,
            links: [0; 3],
            opens: 0,
            first,
            last: first.wrapping_add(span),
            sequence: before.sequence.wrapping_add(unfolded(sequence.into()) as u32),
        }
    }
}

/// Whether a cell that begins with these bytes has four numbers of one byte, both times and no link.
#[inline]
fn is_common([author, day, messages, sequence, ..]: &[u8; COMMON]) -> bool {
    (author | day | messages | sequence) < 0x80
        && u64::from(*author) & (HAS_LINKS | IS_OF_A_DAY) == IS_OF_A_DAY
}

/// The time of the first message and the seconds to the last one, as one number has them.
fn first_and_span(times: u64) -> (u32, u32) {
    ((times & ((1 << SECOND_BITS) - 1)) as u32, (times >> SECOND_BITS) as u32)
}

/// Takes off a cell of any kind behind one of a day and a place, and gives what stands behind it. It stands apart, so that common ones
/// are taken where they are asked for.
#[inline(never)]
fn unpack_any(mut rest: &[u8], before: Day, sequence_before: u32) -> (Cell, &[u8]) {
    let bytes = &mut rest;
    let [author, day, messages, sequence] = four(bytes);
    let day = before.0.wrapping_add(unfolded(day as u32));
    let sequence = sequence_before.wrapping_add(unfolded(sequence as u32) as u32);
    let (first, span) = if author & IS_OF_A_DAY == 0 {
        (take(bytes) as u32, take(bytes) as u32)
    } else {
        first_and_span(fixed::<TIMES>(bytes))
    };
    let media = if author & HAS_MEDIA == 0 { 0 } else { take(bytes) as u32 };
    let [calendar, payment, portal, opens] =
        if author & HAS_LINKS == 0 { [0; 4] } else { four(bytes).map(|count| count as u16) };
    let links = [calendar, payment, portal];
    let (author, day, messages) = ((author >> AUTHOR_SHIFT) as u32, Day(day), messages as u32);
    let last = first.wrapping_add(span);
    (Cell { author, day, messages, media, links, opens, first, last, sequence }, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_day_takes_ten_bytes() {
        let day = |number: i32, author| Cell {
            author,
            day: Day(20_000 + number * 7),
            messages: 3,
            first: 40_000,
            last: 41_000,
            sequence: number as u32 * 5,
            ..Cell::default()
        };
        let (mut bytes, mut before) = (Bytes::new(), day(0, 0));
        for cell in (1..=100).flat_map(|number| [day(number, 0), day(number, 1)]) {
            cell.pack(&before, &mut bytes);
            before = cell;
        }
        assert!(bytes.len() <= 200 * 10, "{} bytes for 200 cells", bytes.len());
    }

    #[test]
    fn many_cells_are_merged_day_by_day_as_few_are_at_once() {
        let cell = |number: u32| Cell {
            author: number * 7 % 11,
            day: Day((number / 100) as i32),
            messages: 1 + number % 3,
            media: number % 2,
            first: number % 86_400,
            last: number % 86_400,
            sequence: number,
            ..Cell::default()
        };
        let all: Vec<Cell> = (0..3 * MANY as u32).map(cell).collect();
        let mut wanted = all.clone();
        merge_open(&mut wanted);
        assert!(wanted.len() < all.len());
        let mut in_order = Cells::default();
        for cell in &all {
            in_order.push(*cell);
        }
        assert!(in_order.is_swollen(MANY));
        merge(&mut in_order);
        assert!(!matches!(in_order, Growing::Open(_)), "nothing was opened");
        let mut backwards = Cells::default();
        for cell in all.iter().rev() {
            backwards.push(*cell);
        }
        merge(&mut backwards);
        assert!(matches!(backwards, Growing::Open(_)));
        for mut merged in [in_order, backwards] {
            assert_eq!(*merged.open(), wanted);
        }
    }
}
