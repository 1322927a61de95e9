//! Names in paths stay in.

use super::{TABLE, chat, write};
use crate::support::run;

#[test]
fn paths_that_name_somebody_show_as_pseudonyms() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let mail = "From a@b.example Wed Mar 12 10:00:00 2025\nFrom: a@b.example\nTo: c@d.example\nDate: Wed, 12 Mar 2025 10:00:00 +0000\n\nhi\n";
    for (name, text) in [
        (
            "in/ChatExport_Zanzibar Quagga/result.json",
            "{\"name\":\"Zanzibar Quagga\",\"type\":\"personal_chat\",\"id\":7,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2025-03-12T10:00:00\",\"from\":\"Zanzibar Quagga\",\"from_id\":\"user7\",\"text\":\"hi\"}]}",
        ),
        ("in/Zanzibar Quagga.mbox", mail),
        ("in/staff/Zanzibar/WhatsApp Chat with Quagga.txt", &chat()),
        ("in/messages/inbox/zanzibarquagga_123/message_1.json", "{\"participants\": [{\"name\": \"Zanzib"),
        ("in/Quagga's list.csv", TABLE),
    ] {
        write(at, name, text);
    }
    for command in [
        &[
            "audit",
            "in",
            "-f",
            "json=report.json",
            "-f",
            "html=report.html",
            "-f",
            "markdown=report.md",
            "-f",
            "csv=tables",
        ][..],
        &["inspect", "in"],
        &["inspect", "in", "-f", "json"],
        &["gate", "in"],
    ] {
        let ran = run(at, command);
        assert!(
            !ran.out.to_lowercase().contains("quagga") && !ran.out.to_lowercase().contains("zanzibar"),
            "{command:?}: {}",
            ran.out
        );
    }
    for file in crate::support::files(at).iter().filter(|file| !file.starts_with(at.join("in"))) {
        let text = String::from_utf8_lossy(&std::fs::read(file).expect("there")).to_lowercase();
        assert!(!text.contains("quagga") && !text.contains("zanzibar"), "{}", file.display());
    }
}
