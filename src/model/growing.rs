//! Lists of small structs that grow, are changed, and then stay: open where they change, and packed everywhere else.

use super::packed::{Bytes, Iter, Pack, Packed};

/// A list that takes little room while nobody changes it. Whoever does opens it; what is only added to is open at its end alone.
#[derive(Debug, Clone)]
pub enum Growing<T> {
    /// As structs.
    Open(Vec<T>),
    /// As a few bytes each, but the last of them.
    Begun(Box<Begun<T>>),
    /// As a few bytes each.
    Packed(Packed<T>),
}

/// A list of which only the end is open.
#[derive(Debug, Clone)]
pub struct Begun<T> {
    packed: Bytes,
    /// What was packed last.
    before: T,
    /// How many are packed, and how many were the first time.
    count: usize,
    first: usize,
    open: Vec<T>,
}

/// Structs at the end of a list that are open at most: of the largest here these fill one of the sizes in which memory is handed out.
const OPEN: usize = 56;

/// The last structs of a list, which are open as a rule.
pub const LAST: usize = 6;

impl<T> Default for Growing<T> {
    fn default() -> Self {
        Self::Open(Vec::new())
    }
}

impl<T> From<Vec<T>> for Growing<T> {
    fn from(open: Vec<T>) -> Self {
        Self::Open(open)
    }
}

impl<T: Pack + PartialEq> PartialEq for Growing<T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Pack + Eq> Eq for Growing<T> {}

impl<T: Pack> Growing<T> {
    /// All of it as structs, to be changed.
    #[inline]
    pub fn open(&mut self) -> &mut Vec<T> {
        loop {
            match self {
                Self::Open(open) => return open,
                Self::Begun(begun) => {
                    let mut open = Vec::with_capacity(begun.count + begun.open.len());
                    open.extend(begun.all());
                    *self = Self::Open(open);
                }
                Self::Packed(packed) => *self = Self::Open(packed.iter().collect()),
            }
        }
    }

    /// Its last structs, to be changed: as a rule `LAST` of them at the least, or all.
    #[inline]
    pub fn last(&mut self) -> &mut [T] {
        match self {
            Self::Begun(begun) => &mut begun.open,
            _ => self.open(),
        }
    }

    /// Adds one at the end. All but the last ones are packed meanwhile.
    #[inline]
    pub fn push(&mut self, one: T) {
        let open = match self {
            Self::Begun(begun) => &mut begun.open,
            _ => self.open(),
        };
        if open.len() < open.capacity() && open.len() < OPEN {
            open.push(one);
        } else {
            self.push_rarely(one);
        }
    }

    /// Makes room first.
    #[cold]
    fn push_rarely(&mut self, one: T) {
        let open = self.last();
        if open.len() >= OPEN {
            self.begin();
        }
        let open = match self {
            Self::Begun(begun) => &mut begun.open,
            _ => self.open(),
        };
        open.reserve_exact(open.len().max(4).min(OPEN - open.len()));
        open.push(one);
    }

    /// Packs all but the last ones.
    fn begin(&mut self) {
        if let Self::Open(open) = self {
            let (first, open) = (open.len() - LAST, std::mem::take(open));
            let begun = Begun { packed: Bytes::new(), before: T::default(), count: 0, first, open };
            *self = Self::Begun(Box::new(begun));
        }
        if let Self::Begun(begun) = self {
            begun.set_aside();
        }
    }

    /// Makes room for so many more, as far as they are to be open.
    pub fn reserve(&mut self, more: usize) {
        if let Self::Open(open) = self {
            open.reserve_exact(more.min(OPEN.saturating_sub(open.len())));
        }
    }

    /// Lends it room for what is added next, which `give_back` takes again: of many lists that grow by a little each in turn only the one
    /// that grows is open at its end.
    pub fn lend(&mut self, room: Vec<T>) {
        match self {
            Self::Open(open) if open.is_empty() => {
                let begun =
                    Begun { packed: Bytes::new(), before: T::default(), count: 0, first: 0, open: room };
                *self = Self::Begun(Box::new(begun));
            }
            Self::Begun(begun) if begun.open.is_empty() => begun.open = room,
            _ => {}
        }
    }

    /// Packs all of it and gives the room back in which its end was open.
    pub fn give_back(&mut self) -> Vec<T> {
        let Self::Begun(begun) = self else { return Vec::new() };
        begun.pack(begun.open.len());
        let mut room = std::mem::take(&mut begun.open);
        room.clear();
        room
    }

    /// Changes every struct; those for which there is `None` are dropped. What is packed stays so.
    pub fn change(&mut self, mut with: impl FnMut(T) -> Option<T>) {
        *self = match self {
            Self::Open(open) => {
                open.retain_mut(|one| with(*one).map(|changed| *one = changed).is_some());
                return;
            }
            Self::Begun(begun) => {
                let mut changed = Self::default();
                begun.all().filter_map(with).for_each(|one| changed.push(one));
                changed
            }
            Self::Packed(packed) => Self::Packed(packed.iter().filter_map(with).collect()),
        };
    }

    /// Counts from here on how much it grows.
    pub fn put_in_order(&mut self) {
        if let Self::Begun(begun) = self {
            begun.first = begun.count;
        }
    }

    /// Whether there are so many, and twice as many as when they were last in order: time to merge what can be merged.
    pub fn is_swollen(&self, many: usize) -> bool {
        matches!(self, Self::Begun(begun) if begun.count >= many.max(2 * begun.first))
    }

    /// Takes as little room as may be, until it is opened again.
    pub fn pack(&mut self) {
        match self {
            Self::Open(open) => *self = Self::Packed(open.iter().copied().collect()),
            Self::Begun(begun) => *self = Self::Packed(begun.finish()),
            Self::Packed(_) => {}
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Open(open) => open.is_empty(),
            Self::Begun(begun) => begun.count == 0 && begun.open.is_empty(),
            Self::Packed(packed) => packed.is_empty(),
        }
    }

    /// Each of them in turn.
    #[inline]
    pub fn iter(&self) -> Iter<'_, T> {
        match self {
            Self::Open(open) => Iter::over(&[], open),
            Self::Begun(begun) => begun.all(),
            Self::Packed(packed) => packed.iter(),
        }
    }
}

impl<T: Pack> Begun<T> {
    fn all(&self) -> Iter<'_, T> {
        Iter::over(&self.packed, &self.open)
    }

    fn pack(&mut self, count: usize) {
        for one in &self.open[..count] {
            one.pack(&self.before, &mut self.packed);
            self.before = *one;
        }
        self.count += count;
    }

    /// Packs what is open but for the last ones.
    fn set_aside(&mut self) {
        let count = self.open.len() - LAST;
        self.pack(count);
        if self.open.capacity() <= OPEN {
            self.open.copy_within(count.., 0);
            self.open.truncate(LAST);
        } else {
            let mut open = Vec::with_capacity(OPEN);
            open.extend_from_slice(&self.open[count..]);
            self.open = open;
        }
    }

    /// Packs all of it.
    fn finish(&mut self) -> Packed<T> {
        self.pack(self.open.len());
        Packed::of(std::mem::take(&mut self.packed))
    }
}

impl<'a, T: Pack> IntoIterator for &'a Growing<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cells::Cell;
    use crate::model::time::Day;

    fn cell(number: u32) -> Cell {
        Cell {
            author: number % 3,
            day: Day(number as i32 / 5),
            messages: 1,
            sequence: number,
            ..Cell::default()
        }
    }

    fn cells(count: u32) -> Vec<Cell> {
        (0..count).map(cell).collect()
    }

    #[test]
    fn a_list_is_the_same_however_it_has_grown() {
        for count in [0, 1, 7, 55, 56, 57, 300] {
            let wanted = cells(count);
            let mut pushed = Growing::default();
            for cell in &wanted {
                pushed.push(*cell);
            }
            assert_eq!(pushed.iter().collect::<Vec<_>>(), wanted);
            assert_eq!(pushed.is_empty(), wanted.is_empty());
            // Its end is open, and what is changed there is changed.
            assert_eq!(pushed.last().last().copied(), wanted.last().copied());
            let mut opened = pushed.clone();
            assert_eq!(*opened.open(), wanted);
            let mut packed = pushed.clone();
            packed.pack();
            assert_eq!(packed, pushed);
            assert_eq!(*packed.open(), wanted);
        }
    }

    #[test]
    fn one_room_serves_many_lists() {
        let mut lists = vec![Growing::default(); 4];
        let mut room = Vec::new();
        for round in 0..90 {
            for (at, list) in lists.iter_mut().enumerate() {
                list.lend(std::mem::take(&mut room));
                (0..at).for_each(|number| list.push(cell((round * at + number) as u32)));
                room = list.give_back();
                assert!(room.is_empty());
            }
        }
        for (at, list) in lists.iter_mut().enumerate() {
            assert_eq!(list.is_empty(), at == 0);
            assert_eq!(*list.open(), cells(90 * at as u32));
        }
    }

    #[test]
    fn what_is_changed_stays_as_it_lies() {
        let half = |cell: Cell| cell.sequence.is_multiple_of(2).then_some(Cell { messages: 2, ..cell });
        let wanted: Vec<Cell> = cells(300).into_iter().filter_map(half).collect();
        let mut begun = Growing::default();
        for cell in cells(300) {
            begun.push(cell);
        }
        let mut packed = begun.clone();
        packed.pack();
        let open = Growing::from(cells(300));
        for mut list in [open, begun, packed] {
            list.change(half);
            assert_eq!(*list.open(), wanted);
        }
    }

    #[test]
    fn a_list_is_swollen_once_it_has_doubled() {
        let mut list = Growing::default();
        for cell in cells(200) {
            list.push(cell);
        }
        assert!(list.is_swollen(100) && !list.is_swollen(250));
        list.put_in_order();
        assert!(!list.is_swollen(100));
        for cell in cells(200) {
            list.push(cell);
        }
        assert!(list.is_swollen(100));
    }
}
