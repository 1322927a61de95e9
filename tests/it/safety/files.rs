//! Only plain files below the given folder are read.

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use super::{TABLE, folder, write};
use crate::support::run;

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo is everywhere");
    assert!(made.success());
}

#[test]
fn pipes_devices_sockets_and_links_out_of_a_folder_are_named_and_passed_over() {
    let folder = folder();
    let at = folder.path();
    write(at, "secret.csv", "id,name,phone\n1,Sesame Street,+447700900199\n");
    pipe(&at.join("in/pipe.csv"));
    let _socket = UnixListener::bind(at.join("in/socket.csv")).expect("a socket");
    for (target, name) in
        [("/dev/zero", "zero.csv"), ("../secret.csv", "out.csv"), ("..", "up"), ("clients.csv", "inner.csv")]
    {
        symlink(target, at.join("in").join(name)).expect("a link");
    }
    let seen = run(at, ["inspect", "in", "--show-contacts"]).ended(0);
    assert!(seen.out.contains("passed over 5"), "{}", seen.out);
    assert!(!format!("{}{}", seen.out, seen.err).contains("Sesame"));
    let copied = run(at, ["anonymize", "in", "-o", "copy"]);
    assert_eq!(copied.code, Some(3), "what is left out is said: {}", copied.err);
}

#[test]
fn what_is_named_has_to_be_a_plain_file() {
    let folder = folder();
    let at = folder.path();
    pipe(&at.join("pipe"));
    symlink("/dev/zero", at.join("zero")).expect("a link");
    for place in ["pipe", "zero", "/dev/null"] {
        for command in [
            &["inspect", place][..],
            &["audit", "in", "--config", place],
            &["audit", "in", "--links", place],
            &["audit", "in", "--pseudonym-key-file", place],
            &["gate", "in", "--policy", place],
            &["gate", "in", "--baseline", place],
            &["gate", "in", "--history", place],
            &["links", "in", "--since", place, "-o", "l.csv"],
            &["verify", place, "in"],
            &["report", place, "-f", "html"],
        ] {
            let ran = run(at, command);
            assert!(matches!(ran.code, Some(2..=4)), "{command:?}: {:?} {}", ran.code, ran.err);
        }
    }
    for target in ["pipe", "zero", "in"] {
        let other = tempfile::tempdir().expect("a folder");
        write(other.path(), "in/clients.csv", TABLE);
        symlink(at.join(target), other.path().join("in/untether.toml")).expect("a link");
        run(other.path(), ["audit", "in"]).ended(2);
    }
}

#[test]
fn errors_show_words_that_name_columns_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        ("a.csv", "Zanzibar Canary;+79990001122;canary@x.example\nQuagga;x;y\n"),
        ("b.csv", "Zanzibar,Quagga\nfoo,bar\n"),
        ("c.csv", "Zanzibar Canary\nQuagga\n"),
        ("d.json", "{\"Zanzibar\": [{\"Quagga\": 1}, {\"Canary\": 2}]}"),
        ("e.xml", "<Zanzibar><Canary>Quagga</Canary></Zanzibar>"),
    ] {
        write(folder.path(), name, text);
        let ran = run(folder.path(), ["inspect", name]).ended(3);
        let said = format!("{}{}", ran.out, ran.err);
        assert!(
            !["Zanzibar", "Canary", "canary", "Quagga", "7999"].iter().any(|word| said.contains(word)),
            "{said}"
        );
    }
}
