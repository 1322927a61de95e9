//! How a header is written, as bytes: the fast way to read the next one.

use super::header::{Form, Header, Numbers};
use super::period::Period;

/// The literal bytes between the numbers of a header, which stay the same from line to line.
#[derive(Debug, Clone)]
pub(super) struct Template {
    /// All literals, one after the other.
    literals: Vec<u8>,
    /// Where each literal ends in `literals`; there is one more of them than numbers.
    ends: [u8; 7],
    /// How many digits each number has: exactly (years), or 0 for one or two.
    digits: [u8; 6],
    count: usize,
    pub(super) form: Form,
    pub(super) period: Option<Period>,
}

/// What a template finds at the start of a line.
pub(super) struct Fit {
    pub(super) numbers: Numbers,
    /// Where each number stands.
    spans: [(usize, usize); 6],
    /// The length of the header.
    pub(super) end: usize,
}

impl Template {
    /// The template of a header; `None` when its digits are not those of ASCII.
    pub(super) fn of(line: &[u8], header: &Header) -> Option<Self> {
        let (mut literals, mut ends, mut digits) = (Vec::new(), [0; 7], [0; 6]);
        let (count, mut from) = (header.form.count(), 0);
        for (at, (start, end)) in header.spans.into_iter().take(count).enumerate() {
            let number = line.get(start..end)?;
            if !number.iter().all(u8::is_ascii_digit) {
                return None;
            }
            literals.extend_from_slice(line.get(from..start)?);
            ends[at] = u8::try_from(literals.len()).ok()?;
            digits[at] = if number.len() > 2 { number.len() as u8 } else { 0 };
            from = end;
        }
        literals.extend_from_slice(line.get(from..header.end)?);
        ends[count] = u8::try_from(literals.len()).ok()?;
        // A header that ends without a blank would also fit lines that have one, and cut them in the wrong place.
        literals.ends_with(b" ").then_some(Self {
            literals,
            ends,
            digits,
            count,
            form: header.form,
            period: header.period,
        })
    }

    /// What of a line that fits is the header.
    pub(super) fn fit(&self, line: &[u8]) -> Option<Fit> {
        let (mut numbers, mut spans, mut rest, mut from) = ([0; 6], [(0, 0); 6], line, 0);
        for (at, number) in numbers.iter_mut().enumerate().take(self.count) {
            let end = usize::from(self.ends[at]);
            rest = strip(rest, &self.literals[from..end])?;
            from = end;
            let most = if self.digits[at] == 0 { 2 } else { usize::from(self.digits[at]) };
            let mut length = 0;
            // One look at each byte: a mapped file may change between two.
            while length < most
                && let Some(digit) = rest.get(length).copied().filter(u8::is_ascii_digit)
            {
                *number = u16::saturating_mul(*number, 10).saturating_add(u16::from(digit - b'0'));
                length += 1;
            }
            if length == 0 || (most > 2 && length < most) {
                return None;
            }
            let start = line.len() - rest.len();
            spans[at] = (start, start + length);
            rest = &rest[length..];
        }
        rest = strip(rest, &self.literals[from..usize::from(self.ends[self.count])])?;
        Some(Fit { numbers, spans, end: line.len() - rest.len() })
    }
}

/// The text behind a literal of a few bytes, too short to be worth a call of `memcmp`.
#[inline]
fn strip<'a>(text: &'a [u8], literal: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = text.split_at_checked(literal.len())?;
    start.iter().zip(literal).all(|(this, that)| this == that).then_some(rest)
}

/// Bytes of a line that are held against the header before; hardly any header is longer.
const SEEN: usize = 32;

/// Most digits of a number whose place is remembered.
const MOST_DIGITS: usize = 4;

/// Where the numbers of a header stand. Nearly every next header has them in the same places, so that all of its bytes can be held
/// against it side by side.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// Which bits of each byte have to be those of `same`: all of a literal, the upper half of a digit.
    kept: [u8; SEEN],
    same: [u8; SEEN],
    /// The highest byte that may stand there.
    most: [u8; SEEN],
    spans: [(usize, usize); 6],
    end: usize,
}

impl Places {
    /// Those of a header; `None` for a long one.
    pub(super) fn of(line: &[u8], fit: &Fit) -> Option<Self> {
        let header = line.get(..fit.end).filter(|header| header.len() <= SEEN)?;
        let (mut kept, mut same, mut most) = ([0; SEEN], [0; SEEN], [u8::MAX; SEEN]);
        for (at, byte) in header.iter().enumerate() {
            (kept[at], same[at]) = (u8::MAX, *byte);
        }
        for (start, end) in fit.spans {
            if end - start > MOST_DIGITS {
                return None;
            }
            for at in start..end {
                (kept[at], same[at], most[at]) = (0xf0, b'0', b'9');
            }
        }
        Some(Self { kept, same, most, spans: fit.spans, end: fit.end })
    }

    /// The numbers of a line whose header is written alike.
    pub(super) fn fit(&self, line: &[u8]) -> Option<Numbers> {
        // One look at each byte: a mapped file may change between two.
        let seen: [u8; SEEN] = *line.first_chunk()?;
        let mut differs = 0;
        for (at, byte) in seen.iter().enumerate() {
            differs |= ((byte & self.kept[at]) ^ self.same[at]) | byte.saturating_sub(self.most[at]);
        }
        if differs != 0 {
            return None;
        }
        let digit = |at: usize| u16::from(seen[at % SEEN] & 0x0f);
        let mut numbers = [0; 6];
        for (number, (start, end)) in numbers.iter_mut().zip(&self.spans) {
            *number = match end - start {
                2 => digit(*start) * 10 + digit(start + 1),
                _ => (*start..*end).fold(0, |number, at| number * 10 + digit(at)),
            };
        }
        Some(numbers)
    }

    /// The length of the header.
    pub(super) fn end(&self) -> usize {
        self.end
    }
}
