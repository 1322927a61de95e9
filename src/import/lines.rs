//! The lines of a text of any size, in whatever encoding.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read};

use encoding_rs::Encoding;

use super::ReadContext;
use super::encoding::{PROBE_BYTES, encoding_of};
use super::error::{ImportError, ImportErrorKind};
use super::window::Window;

/// The longest line that is read.
const LONGEST: u64 = 8 << 20;

/// Calls `each` with every line, without its end, and its number from 1. Gives the encoding.
///
/// # Errors
///
/// When reading fails, a line is longer than 8 MiB, or `each` says so.
pub(super) fn each_line(
    mut input: Window<'_>,
    context: &ReadContext<'_>,
    mut each: impl FnMut(&str, u64) -> Result<(), ImportError>,
) -> Result<&'static Encoding, ImportError> {
    input.fill(PROBE_BYTES)?;
    let head = &input.view()[..input.view().len().min(PROBE_BYTES)];
    let set = context.rule.encoding.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = set.unwrap_or_else(|| encoding_of(head, input.is_at_end()));
    let mut input = input.decoded(encoding);
    input.fill(PROBE_BYTES)?;
    let mut reader = BufReader::with_capacity(64 << 10, input.fed());
    let (mut line, mut number) = (Vec::new(), 0);
    loop {
        line.clear();
        if reader.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
            return Ok(encoding);
        }
        number += 1;
        if line.len() as u64 >= LONGEST {
            return Err(ImportError::at(ImportErrorKind::Limit { limit: "8 MiB for one line" }, number));
        }
        let text = std::str::from_utf8(&line).map_or_else(|_| String::from_utf8_lossy(&line), Cow::Borrowed);
        let text = text.trim_end_matches(['\n', '\r']);
        each(if number == 1 { text.trim_start_matches('\u{feff}') } else { text }, number)?;
    }
}
