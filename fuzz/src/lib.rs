//! What the fuzz targets share.

use untether::import::window::Window;
use untether::import::{Probe, ReadContext, ReadParams, SourceRule, detect, encoding};
use untether::reference::links::LinkSpotter;

/// Recognises and reads hostile bytes as a format, whole and as a stream: any error is fine, a panic is not.
pub fn read(format: &str, name: &str, bytes: &[u8]) {
    let Some(format) = detect::by_id(format) else { return };
    let head = &bytes[..bytes.len().min(encoding::PROBE_BYTES)];
    let text = encoding::decode(head, head.len() == bytes.len());
    let _ = format.detect(&Probe::new(name, name, head, &text));
    let params = ReadParams {
        zone: chrono_tz::Europe::Moscow,
        date_order: None,
        links: LinkSpotter::default(),
        own_domains: vec!["kedr.ru".to_owned()],
        own_handles: Vec::new(),
        won_stages: Vec::new(),
        lost_stages: Vec::new(),
    };
    let rule = SourceRule::default();
    let context = ReadContext { path: name, name, params: &params, rule: &rule };
    let whole = format.read(Window::whole(bytes), &context);
    let stream = format.read(Window::stream(Box::new(bytes)), &context);
    // However the bytes come in, they hold the same number of items.
    if let (Ok(whole), Ok(stream)) = (whole, stream) {
        assert_eq!(whole.ledger.items(), stream.ledger.items());
    }
}
