//! Whether a text is a mailbox, or one mail.

use super::split;
use crate::import::{Detection, Probe};

/// What the beginning of a file says.
pub(super) fn detect(probe: &Probe<'_>) -> Detection {
    let mailbox = probe.text.starts_with("From ")
        && probe.text.lines().nth(1).is_none_or(|line| split::is_header(line.as_bytes()));
    if mailbox || is_single_mail(probe.text) { Detection::Yes } else { Detection::No }
}

/// Whether a text begins with the headers of one mail.
fn is_single_mail(text: &str) -> bool {
    let mut known = [false; 5];
    for line in text.lines().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if !split::is_header(line.as_bytes()) {
            return false;
        }
        let names: [&[&str]; 5] =
            [&["from"], &["date"], &["message-id"], &["to", "cc", "delivered-to"], &["received", "subject"]];
        for (found, names) in known.iter_mut().zip(names) {
            *found |= names.contains(&name.to_ascii_lowercase().as_str());
        }
    }
    known[0] && known.iter().filter(|found| **found).count() >= 3
}
