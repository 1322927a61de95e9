//! Packed streams, gzip and zstd, and how large what is in them may become.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

use super::error::ImportErrorKind;

/// How many times larger than its packed form anything may become, beyond the first MiB.
const MOST_RATIO: u64 = 200;

/// What may come out whatever the ratio.
pub(super) const ALWAYS: u64 = 1 << 20;

/// Most bytes that come out of one archive or gzip file, over all that is read of it.
pub(super) const MOST_UNPACKED: u64 = 8 << 30;

/// The most that so many packed bytes may become.
pub(super) fn allowed(packed: u64) -> u64 {
    packed.saturating_mul(MOST_RATIO).saturating_add(ALWAYS).min(MOST_UNPACKED)
}

/// Magic numbers of packed streams.
const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// Whether a file begins like a packed stream.
pub(super) fn is_packed(head: &[u8]) -> bool {
    head.starts_with(GZIP) || head.starts_with(ZSTD)
}

/// A name without what packing adds to it.
pub(super) fn without_packing(name: &str) -> &str {
    [".gz", ".zst"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// The unpacked stream of gzip or zstd, under the limits of an archive of so many bytes.
pub(super) fn unpacked<'a>(packed: impl Read + Send + 'a, bytes: u64) -> Box<dyn Read + Send + 'a> {
    let mut packed = BufReader::new(packed);
    let is_zstd = packed.fill_buf().is_ok_and(|head| head.starts_with(ZSTD));
    let left = allowed(bytes);
    if is_zstd {
        Box::new(Limited { reader: Zstd { packed: Some(packed), frame: None }, left })
    } else {
        Box::new(Limited { reader: MultiGzDecoder::new(packed), left })
    }
}

/// The frames of a stream of zstd, one after the other.
struct Zstd<R: Read> {
    /// What is left, between frames.
    packed: Option<BufReader<R>>,
    frame: Option<StreamingDecoder<BufReader<R>, ruzstd::decoding::FrameDecoder>>,
}

impl<R: Read> Read for Zstd<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "damaged zstd");
        loop {
            if let Some(frame) = &mut self.frame {
                let count = frame.read(out)?;
                if count > 0 || out.is_empty() {
                    return Ok(count);
                }
                self.packed = self.frame.take().map(StreamingDecoder::into_inner);
            }
            let Some(mut packed) = self.packed.take() else { return Ok(0) };
            if packed.fill_buf()?.is_empty() {
                return Ok(0);
            }
            self.frame = Some(StreamingDecoder::new(packed).map_err(|_| damaged())?);
        }
    }
}

/// What stands in the way of whoever unpacks damaged bytes.
pub(super) const DAMAGED: &str = "a part of it is missing or damaged";
/// The same where they are packed in a way that is not known here.
pub(super) const OTHER_WAY: &str = "it is packed in a way that is not read";

/// What unpacking complains of is a fault of the archive, not of the disk that it lies on.
fn of_packing(error: io::Error) -> io::Error {
    let kind = error.kind();
    let said = match kind {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => DAMAGED,
        io::ErrorKind::Unsupported => OTHER_WAY,
        _ => return error,
    };
    io::Error::new(kind, ImportErrorKind::Archive(said))
}

/// A reader that fails once more than a number of bytes came out.
pub(super) struct Limited<R> {
    pub(super) reader: R,
    pub(super) left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(out).map_err(of_packing)?;
        self.left = self.left.checked_sub(count as u64).ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_of_zstd_are_read_one_after_the_other() {
        let frame = |text: &[u8]| {
            ruzstd::encoding::compress_to_vec(text, ruzstd::encoding::CompressionLevel::Fastest)
        };
        let packed = [frame(b"name,phone\n"), frame(b"Vera,1\n")].concat();
        let mut text = String::new();
        unpacked(&packed[..], packed.len() as u64).read_to_string(&mut text).expect("text");
        assert_eq!(text, "name,phone\nVera,1\n");
        assert!(is_packed(&packed) && without_packing("a.csv.zst") == "a.csv");
    }
}
