//! Lists of small structs that an audit holds by the million: as structs while they change, as a few bytes each afterwards.

use std::marker::PhantomData;

/// What is written until its length is known.
pub type Bytes = Vec<u8>;

/// Room for the bytes of most lists.
const ROOM: usize = 512;

/// Something of which a list may be packed.
pub trait Pack: Copy + Default {
    /// Writes it, by how far it lies from the one before it.
    fn pack(&self, before: &Self, bytes: &mut Bytes);

    /// Takes off what `pack` has written.
    fn unpack(bytes: &mut &[u8], before: &Self) -> Self;
}

/// A list of a few bytes each that is not changed any more. Nothing is lost by packing.
#[derive(Debug, Clone)]
pub struct Packed<T> {
    bytes: Box<[u8]>,
    of: PhantomData<T>,
}

impl<T> Default for Packed<T> {
    fn default() -> Self {
        Self { bytes: Box::default(), of: PhantomData }
    }
}

impl<T: Pack> FromIterator<T> for Packed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(list: I) -> Self {
        let (mut bytes, mut before) = (Bytes::with_capacity(ROOM), T::default());
        for one in list {
            one.pack(&before, &mut bytes);
            before = one;
        }
        Self { bytes: bytes.as_slice().into(), of: PhantomData }
    }
}

impl<T: Pack + PartialEq> PartialEq for Packed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Pack + Eq> Eq for Packed<T> {}

impl<T: Pack> Packed<T> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Each of them in turn.
    #[inline]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { packed: &self.bytes, before: T::default(), open: [].iter() }
    }
}

/// A list that only grows at its end, and is never opened.
#[derive(Debug, Clone)]
pub struct Log<T> {
    /// What is full, in front of what is not: nothing that was written is ever moved.
    full: Vec<Packed<T>>,
    last: Bytes,
    /// What was written last there.
    before: T,
}

/// Bytes of a part of a log: with the last of its structs, which may go beyond, one of the sizes in which memory is handed out.
const PART: usize = (32 << 10) - 64;

impl<T: Default> Default for Log<T> {
    fn default() -> Self {
        Self { full: Vec::new(), last: Bytes::new(), before: T::default() }
    }
}

impl<T: Pack> Log<T> {
    /// Adds one at the end.
    #[inline]
    pub fn push(&mut self, one: T) {
        one.pack(&self.before, &mut self.last);
        self.before = one;
        if self.last.len() >= PART {
            let bytes = std::mem::take(&mut self.last).into();
            self.full.push(Packed { bytes, of: PhantomData });
            self.before = T::default();
        }
    }

    /// Each of them in turn.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = T> + '_ {
        let last = Iter { packed: &self.last, before: T::default(), open: [].iter() };
        self.full.iter().flatten().chain(last)
    }
}

impl<'a, T: Pack> IntoIterator for &'a Packed<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T: Default> Packed<T> {
    /// What these bytes were written for.
    pub(super) fn of(bytes: Bytes) -> Self {
        Self { bytes: bytes.into(), of: PhantomData }
    }
}

/// Goes over a list.
#[derive(Debug, Clone)]
pub struct Iter<'a, T> {
    packed: &'a [u8],
    before: T,
    open: std::slice::Iter<'a, T>,
}

impl<'a, T: Default> Iter<'a, T> {
    /// Over what is packed, and then over what is open.
    #[inline]
    pub(super) fn over(packed: &'a [u8], open: &'a [T]) -> Self {
        Self { packed, before: T::default(), open: open.iter() }
    }
}

impl<T: Pack> Iterator for Iter<'_, T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        if self.packed.is_empty() {
            return self.open.next().copied();
        }
        self.before = T::unpack(&mut self.packed, &self.before);
        Some(self.before)
    }

    /// All that is left in one go. An audit goes over every list several times, and of most structs it asks one field: here what is
    /// taken off stays in registers, and what nobody asks for is not taken apart.
    #[inline]
    fn fold<A, F: FnMut(A, T) -> A>(self, first: A, mut add: F) -> A {
        let Self { mut packed, mut before, open } = self;
        let mut all = first;
        while !packed.is_empty() {
            before = T::unpack(&mut packed, &before);
            all = add(all, before);
        }
        open.copied().fold(all, add)
    }
}

/// A difference as a number that is small when it is near to 0, on either side.
#[inline]
pub fn folded(difference: i32) -> u32 {
    (difference << 1 ^ difference >> 31) as u32
}

/// The difference that was folded.
#[inline]
pub fn unfolded(folded: u32) -> i32 {
    (folded >> 1) as i32 ^ -((folded & 1) as i32)
}

/// Writes a number in as many bytes as it needs, seven bits to each.
#[inline]
pub fn put(bytes: &mut Bytes, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes off the number that stands first.
#[inline]
pub fn take(bytes: &mut &[u8]) -> u64 {
    // Nearly every number is one byte.
    if let Some((byte, behind)) = bytes.split_first().filter(|(byte, _)| **byte < 0x80) {
        *bytes = behind;
        return u64::from(*byte);
    }
    let (number, behind) = take_long(bytes);
    *bytes = behind;
    number
}

/// Takes off a number of any length, and gives what stands behind it. It stands apart, so that what is nearly always done is short
/// enough to be inlined, and is not lent its place in the list, so that this need not lie in memory.
#[cold]
fn take_long(mut bytes: &[u8]) -> (u64, &[u8]) {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, behind)) = bytes.split_first() {
        bytes = behind;
        number |= u64::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            break;
        }
        shift += 7;
    }
    (number, bytes)
}

/// Takes off the four numbers that stand first.
#[inline]
pub fn four(bytes: &mut &[u8]) -> [u64; 4] {
    // Nearly always each of them is one byte.
    if let Some((own, behind)) = bytes.split_first_chunk::<4>()
        && u32::from_le_bytes(*own) & 0x8080_8080 == 0
    {
        *bytes = behind;
        let [first, second, third, fourth] = *own;
        return [first.into(), second.into(), third.into(), fourth.into()];
    }
    let (numbers, behind) = four_long(bytes);
    *bytes = behind;
    numbers
}

/// Takes off four numbers of any length, and gives what stands behind them.
#[cold]
fn four_long(mut bytes: &[u8]) -> ([u64; 4], &[u8]) {
    ([take(&mut bytes), take(&mut bytes), take(&mut bytes), take(&mut bytes)], bytes)
}

/// Takes off a number of so many bytes, the lowest first; 0 where there are fewer.
#[inline]
pub fn fixed<const BYTES: usize>(bytes: &mut &[u8]) -> u64 {
    let Some((own, behind)) = bytes.split_first_chunk::<BYTES>() else { return 0 };
    *bytes = behind;
    let mut number = [0; size_of::<u64>()];
    number[..BYTES].copy_from_slice(own);
    u64::from_le_bytes(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop};
    use proptest::{prop_assert_eq, proptest};

    use super::*;
    use crate::model::cells::Cell;
    use crate::model::time::Day;

    fn any_cell() -> impl Strategy<Value = Cell> {
        let counts = (any::<u32>(), any::<u32>(), any::<[u16; 3]>(), any::<u16>());
        let times = (any::<u32>(), any::<u32>(), any::<u32>());
        (any::<u32>(), any::<i32>(), counts, times).prop_map(|(author, day, counts, times)| {
            let ((messages, media, links, opens), (first, last, sequence)) = (counts, times);
            Cell { author, day: Day(day), messages, media, links, opens, first, last, sequence }
        })
    }

    proptest! {
        #[test]
        fn nothing_is_lost(cells in prop::collection::vec(any_cell(), 0..40)) {
            let at_once: Packed<Cell> = cells.iter().copied().collect();
            prop_assert_eq!(at_once.is_empty(), cells.is_empty());
            prop_assert_eq!(at_once.iter().collect::<Vec<_>>(), cells.clone());
            let mut in_one_go = Vec::new();
            at_once.iter().for_each(|cell| in_one_go.push(cell));
            prop_assert_eq!(&in_one_go, &cells);
            let mut log = Log::default();
            let times = 1 + PART / 400;
            (0..times).for_each(|_| cells.iter().for_each(|cell| log.push(*cell)));
            prop_assert_eq!(log.iter().collect::<Vec<_>>(), cells.repeat(times));
        }
    }
}
