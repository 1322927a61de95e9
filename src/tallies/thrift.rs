//! The structures by which a file of Parquet describes itself, in the compact protocol of Thrift (its specification:
//! `doc/specs/thrift-compact-protocol.md`). The library passes over what it does not know for as long as it is told that there is more,
//! and counts things that have no bytes: here it is looked at first whether there is as much as is said.

/// How deep structures may lie in each other: those of Parquet need six.
const DEEPEST: u8 = 32;

/// A structure that is as long as it says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Structure {
    /// In bytes.
    pub(super) length: usize,
    /// The whole numbers among its own fields, by the number of the field.
    pub(super) numbers: Vec<(i16, i64)>,
}

impl Structure {
    /// The structure that `bytes` begin with, or `None` where they end before it does, or where it holds what no description of a file
    /// holds: lists of truths, which the library takes for lists without bytes.
    ///
    /// The time it takes is that of going over the bytes once: a list is no longer than the bytes that are left.
    pub(super) fn at_start_of(bytes: &[u8]) -> Option<Self> {
        let mut walk = Walk { bytes, at: 0 };
        let numbers = walk.fields(DEEPEST)?;
        Some(Self { length: walk.at, numbers })
    }

    /// A whole number; `None` where it is not there, and where it is there twice: nobody knows which of the two others take.
    pub(super) fn number(&self, field: i16) -> Option<i64> {
        let mut all = self.numbers.iter().filter(|(found, _)| *found == field);
        all.next().filter(|_| all.next().is_none()).map(|(_, number)| *number)
    }
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Walk<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn pass(&mut self, count: u64) -> Option<()> {
        let left = self.bytes.len() - self.at;
        self.at += usize::try_from(count).ok().filter(|count| *count <= left)?;
        Some(())
    }

    /// A number in groups of seven bits, the lowest first.
    fn varint(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A number whose lowest bit says on which side of zero it lies.
    fn signed(&mut self) -> Option<i64> {
        let number = self.varint()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// The fields of a structure, up to the byte that ends it: its whole numbers.
    fn fields(&mut self, depth: u8) -> Option<Vec<(i16, i64)>> {
        let (mut field, mut numbers) = (0_i16, Vec::new());
        loop {
            let head = self.byte()?;
            let kind = head & 0x0f;
            if kind == 0 {
                return Some(numbers);
            }
            field = match head >> 4 {
                0 => i16::try_from(self.signed()?).ok()?,
                step => field.checked_add(i16::from(step))?,
            };
            match kind {
                // A truth of its own is said by its kind.
                1 | 2 => {}
                4..=6 => numbers.push((field, self.signed()?)),
                _ => self.value(kind, depth)?,
            }
        }
    }

    /// A value of one of the kinds 3 to 13 that has bytes of its own.
    fn value(&mut self, kind: u8, depth: u8) -> Option<()> {
        match kind {
            3 => self.pass(1),
            4..=6 => self.varint().map(drop),
            7 => self.pass(8),
            8 => self.varint().and_then(|length| self.pass(length)),
            9 | 10 => {
                let head = self.byte()?;
                let count = match head >> 4 {
                    15 => self.varint()?,
                    count => u64::from(count),
                };
                self.values(count, &[head & 0x0f], depth)
            }
            11 => match self.varint()? {
                0 => Some(()),
                count => {
                    let kinds = self.byte()?;
                    self.values(count, &[kinds >> 4, kinds & 0x0f], depth)
                }
            },
            12 => self.fields(depth.checked_sub(1)?).map(drop),
            13 => self.pass(16),
            _ => None,
        }
    }

    /// The members of a list, or the pairs of a map.
    fn values(&mut self, count: u64, kinds: &[u8], depth: u8) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        // Each takes a byte at least.
        if count > (self.bytes.len() - self.at) as u64 {
            return None;
        }
        (0..count).try_for_each(|_| kinds.iter().try_for_each(|kind| self.value(*kind, depth)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(bytes: &[u8]) -> Option<usize> {
        Structure::at_start_of(bytes).map(|structure| structure.length)
    }

    #[test]
    fn a_structure_is_as_long_as_its_fields() {
        // A page's head: its kind 0, 300 bytes unpacked, 10 packed, and a structure with a truth and a text; then its data.
        let head = [0x15, 0, 0x15, 0xd8, 0x04, 0x15, 20, 0x2c, 0x11, 0x18, 2, b'o', b'k', 0, 0, 7, 7];
        let structure = Structure::at_start_of(&head).expect("a structure");
        assert_eq!(structure.length, head.len() - 2);
        assert_eq!([1, 2, 3, 4].map(|field| structure.number(field)), [Some(0), Some(300), Some(10), None]);
        for cut in 0..head.len() - 2 {
            assert_eq!(length(&head[..cut]), None, "{cut}");
        }
        let twice = Structure::at_start_of(&[0x15, 4, 0x05, 2, 6, 0]).expect("a structure");
        assert_eq!((twice.numbers.len(), twice.number(1)), (2, None));
        // A field by its whole number, lists of one and of many, a map, a number with a point, an id of sixteen bytes.
        assert_eq!(length(&[0x05, 0x02, 0x02, 0]), Some(4));
        assert_eq!(length(&[0x19, 0x15, 4, 0]), Some(4));
        assert_eq!(length(&[0x19, 0xf3, 3, 1, 2, 3, 0]), Some(7));
        assert_eq!(length(&[0x1b, 1, 0x58, 4, 1, b'a', 0]), Some(7));
        assert_eq!(length(&[&[0x17][..], &[0; 8], &[0x1d], &[0; 16], &[0]].concat()), Some(27));
    }

    #[test]
    fn what_says_more_than_there_is_is_refused() {
        // Lists of a thousand million: of numbers, of truths, of nothing; a map; a text; a list of three truths that are there.
        let many = [0xff, 0xff, 0xff, 0xff, 0x0f];
        for kind in 0..=15 {
            assert_eq!(length(&[&[0x19, 0xf0 | kind][..], &many, &[0; 64]].concat()), None, "{kind}");
            assert_eq!(length(&[&[0x1b][..], &many, &[kind << 4 | kind], &[0; 64]].concat()), None, "{kind}");
        }
        assert_eq!(length(&[&[0x18][..], &many, &[0; 64]].concat()), None);
        assert_eq!(length(&[0x19, 0x32, 1, 1, 1, 0]), None);
        // Numbers without an end, fields beyond the last, and structures in structures in structures.
        assert_eq!(length(&[&[0x15][..], &[0x80; 64]].concat()), None);
        assert_eq!(length(&[0xf3; 10_000]), None);
        assert_eq!(length(&[0x1c; 1_000]), None);
        assert_eq!(length(&[&[0x19][..], &[0x19; 1_000]].concat()), None);
    }
}
