//! Whole folders, from the file system to what each file is: what one file does not tell, its place and its siblings do.

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::driver::read_all;
use super::table::tests::{params, rule};
use super::walk::walk;

fn hashes(folder: &std::path::Path) -> Vec<String> {
    let read = read_all(walk(&[folder.to_owned()]), &params(), &|_| rule(), &|_| ());
    assert!(read.failures.is_empty());
    read.sources.into_iter().map(|source| source.hash).collect()
}

/// The members of an archive are files of their own, and the same as those beside it: what is known by the hash of its file
/// (rows without ids, pages of a download) is told apart in an archive as in a folder.
#[test]
fn members_of_an_archive_have_hashes_of_their_own() {
    let tables = [
        ("april.csv", "Name,Phone\nAnn Ray,+447400123461\n"),
        ("march.csv", "Name,Phone\nBob Orr,+447400123462\n"),
    ];
    let (plain, packed) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut zip = ZipWriter::new(std::fs::File::create(packed.path().join("all.zip")).expect("a file"));
    for (name, text) in tables {
        std::fs::write(plain.path().join(name), text).expect("a file");
        zip.start_file(name, SimpleFileOptions::default()).expect("a member");
        zip.write_all(text.as_bytes()).expect("a member");
    }
    zip.finish().expect("a zip");
    let (plain, packed) = (hashes(plain.path()), hashes(packed.path()));
    assert_eq!((plain.len(), &plain), (2, &packed));
    assert_ne!(packed[0], packed[1]);
}

/// A month of a list in which no date tells day from month is read as the other months of it are, and as no other list is.
#[test]
fn months_of_one_list_tell_each_other_the_order_of_their_dates() {
    let sales = |days: [u32; 2], month| {
        let row = |day: u32| format!("{day:02}/{month:02}/2025,Nora Feld,10,paid\n");
        format!("Date,Client,Amount,Status\n{}", days.map(row).concat())
    };
    for (name, failures) in [("sales 2025-04.csv", 0), ("sales april.csv", 0), ("returns.csv", 1)] {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("sales 2025-03.csv"), sales([14, 20], 3)).expect("a file");
        std::fs::write(folder.path().join(name), sales([2, 11], 4)).expect("a file");
        let read = read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ());
        assert_eq!(read.failures.len(), failures, "{name}");
    }
}

/// One row says of no column what it is: the longer list with the same headers does, also where nothing else is left open.
#[test]
fn a_list_of_one_row_is_read_as_the_longer_one_is() {
    let list = |names: &[&str]| {
        let rows = names.iter().zip(10..).map(|(name, number)| {
            format!("{name},+4474001234{number},{}@kiln.example\n", name.replace(' ', "."))
        });
        format!("Qwzz,Phone,E-mail\n{}", rows.collect::<String>())
    };
    let folder = tempfile::tempdir().expect("a folder");
    let long = list(&["Ann Pike", "Tom Reed", "Ida Moss", "Ada Loft", "Bo Fox"]);
    std::fs::write(folder.path().join("march.csv"), long).expect("a file");
    std::fs::write(folder.path().join("may.csv"), list(&["Sue Hall"])).expect("a file");
    let read = read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ());
    let records = read.sources.iter().flat_map(|source| &source.data.records);
    let names: Vec<&str> = records.map(|record| record.name.as_str()).collect();
    assert_eq!(names, ["Ann Pike", "Tom Reed", "Ida Moss", "Ada Loft", "Bo Fox", "Sue Hall"]);
}

/// What one program writes says nothing of another: a chat is asked about, though chats of another messenger beside it are plain.
#[test]
fn chats_of_one_messenger_tell_each_other_the_order_of_their_dates() {
    let viber = |month: u32, day: u32| format!("{month:02}/{day:02}/2025,10:00:00,Me,,Hello\n");
    let whatsapp = "[02/03/25, 10:00:00] Ann: Hello\n[02/03/25, 10:01:00] Bob: Hello\n";
    for (name, text, failures) in
        [("Bob.csv", viber(2, 3), 0), ("WhatsApp Chat - Bob.txt", whatsapp.to_owned(), 1)]
    {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("Ann.csv"), viber(2, 14)).expect("a file");
        std::fs::write(folder.path().join(name), text).expect("a file");
        let read = read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ());
        assert_eq!(read.failures.len(), failures, "{name}");
    }
}

/// Three archives in one another are opened, and what lies in the third is read: a workbook is a document and no fourth one.
#[test]
fn a_workbook_is_no_archive_in_others() {
    let workbook = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/formats/xlsx/amocrm-leads/amocrm_export_leads_2026-03-02.xlsx");
    let packed = |name: &str, bytes: &[u8]| {
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).expect("a member");
        zip.write_all(bytes).expect("a member");
        zip.finish().expect("a zip").into_inner()
    };
    let third = packed("list.xlsx", &std::fs::read(workbook).expect("a workbook"));
    let second = packed("c.zip", &third);
    for (bytes, failures) in [(packed("b.zip", &second), 0), (packed("b.zip", &packed("b2.zip", &second)), 1)]
    {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.zip"), bytes).expect("a file");
        let read = read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ());
        assert_eq!((read.failures.len(), read.sources.is_empty()), (failures, failures > 0));
    }
}

/// What its place says is a part of an export is an error when no format knows it; a page elsewhere is a page.
#[test]
fn a_part_of_an_export_is_never_passed_over() {
    let page = "<!DOCTYPE html><html><body><section class=\"z1\"><h2>Ann</h2><div class=\"z2\">Hi</div></section></body></html>";
    for (way, failures) in [
        ("your_facebook_activity/messages/inbox/ann_1/message_1.html", 1),
        ("messages/archived_threads/bea_2/message_1.html", 1),
        ("notes/about.html", 0),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(way);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        std::fs::write(&file, page).expect("a file");
        let read = read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ());
        assert_eq!((read.failures.len(), read.sources.len()), (failures, 0), "{way}");
    }
}

/// Of two names in a list that one is the client's by which chats and payments go, whatever stands above it.
#[test]
fn a_list_goes_by_the_names_that_others_use() {
    let chat = "13/05/2026, 10:00 - Karin Vogt: hello\n13/05/2026, 10:05 - Music School: hi\n";
    let lists = [
        "Pupil,Guardian,Phone\nLena Vogt,Karin Vogt,+436609012001\nMax Hofer,Paul Hofer,+436609012002\n",
        "Nr;Ученик;Родитель;Телефон\nP-1;Lena Vogt;Karin Vogt;+436609012001\nP-2;Max Hofer;Paul Hofer;+436609012002\n",
        "Phone,Child,Mother\n+436609012001,Lena Vogt,Karin Vogt\n+436609012002,Max Hofer,Paul Hofer\n",
    ];
    for list in lists {
        for payers in [["Karin Vogt", "Paul Hofer"], ["Lena Vogt", "Max Hofer"]] {
            let folder = tempfile::tempdir().expect("a folder");
            let write =
                |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
            write("list.csv", list);
            if payers[0] == "Karin Vogt" {
                write("WhatsApp Chat with Karin Vogt.txt", chat);
            }
            let paid = payers.map(|payer| format!("{payer},2026-05-14,100 EUR,paid\n")).concat();
            write("invoices.csv", &format!("Payer,Date,Amount,Status\n{paid}"));
            let read = read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ());
            let list = read.sources.iter().find(|source| source.path.ends_with("list.csv")).expect("a list");
            let names: Vec<&str> = list.data.records.iter().map(|record| record.name.as_str()).collect();
            assert_eq!(names, payers, "{}", list.path);
        }
    }
}

/// Mails that lie in a folder one by one are one box: two of one day are two, the same one again is none, and whose box it is shows over
/// all of them.
#[test]
fn single_mails_of_a_folder_are_one_mailbox() {
    let mail = |number: u32, from: &str, to: &str| {
        format!(
            "Message-ID: <{number}@box.example>\r\nDate: Wed, 14 May 2025 10:0{number}:00 +0000\r\nFrom: {from}\r\nTo: {to}\r\n\
             Subject: Order\r\n\r\nhello\r\n"
        )
    };
    let (desk, vera) = ("desk@fern-studio.net", "Vera Moss <vera@pochta-sosna.ru>");
    let mails = [
        ("1.eml", mail(1, vera, desk)),
        ("2.eml", mail(2, vera, desk)),
        ("2 (1).eml", mail(2, vera, desk)),
        ("3.eml", mail(3, "Fern Studio <desk@fern-studio.net>", vera)),
        ("4.eml", mail(4, "ines@pochta-sosna.ru", desk)),
    ];
    let (loose, maildir) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    std::fs::create_dir_all(maildir.path().join("Box/cur")).expect("a folder");
    std::fs::create_dir_all(maildir.path().join("Box/new")).expect("a folder");
    for (at, (name, text)) in mails.iter().enumerate() {
        std::fs::write(loose.path().join(name), text).expect("a file");
        let place = if at % 2 == 0 { "Box/cur" } else { "Box/new" };
        std::fs::write(maildir.path().join(place).join(format!("174721680{at}.M1P1.host:2,S")), text)
            .expect("a file");
    }
    for folder in [loose.path(), maildir.path()] {
        let read = read_all(walk(&[folder.to_owned()]), &params(), &|_| rule(), &|_| ());
        assert!(read.failures.is_empty());
        let [source] = read.sources.as_slice() else { panic!("{} sources", read.sources.len()) };
        let ledger = &source.data.ledger;
        assert_eq!((source.files, ledger.messages, ledger.left_out_total()), (5, 4, 1));
        let accounts: Vec<_> = source.data.chats.iter().map(|chat| chat.staff_account.as_deref()).collect();
        assert_eq!(accounts, [Some("Fern Studio"); 2], "{:?}", source.path);
    }
}
