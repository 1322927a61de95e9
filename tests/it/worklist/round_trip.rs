//! The work carried out on paper: what the plan predicts is what the audit says once the worklist is back.

use std::fs;
use std::path::Path;

use untether::model::params::{Language, Params};
use untether::pipeline::Study;
use untether::worklist::FileKind;

use super::filled::{Saved, Sheet};
use super::{bytes, index, study, tasks};
use crate::support::{copy, name, world, worlds};

/// Every way in which the file may come back: language, how it was written, how it was saved.
const WAYS: [(Language, FileKind, Saved); 5] = [
    (Language::En, FileKind::Xlsx, Saved::Book),
    (Language::Ru, FileKind::Xlsx, Saved::Windows),
    (Language::En, FileKind::Csv, Saved::Utf8(b',')),
    (Language::Ru, FileKind::Csv, Saved::Windows),
    (Language::Ru, FileKind::Csv, Saved::Book),
];

/// Headings of the columns that are read or filled in.
struct Headings {
    ask: &'static str,
    email: &'static str,
    phone: &'static str,
    done: &'static str,
}

fn headings(language: Language) -> Headings {
    match language {
        Language::En => {
            Headings { ask: "What to do", email: "New e-mail", phone: "New phone", done: "Done on" }
        }
        Language::Ru => {
            Headings {
                ask: "Что сделать", email: "Новая почта", phone: "Новый телефон", done: "Сделано"
            }
        }
    }
}

/// Does the work: every row is filled in as the clients of the plan answer.
fn work(sheet: &mut Sheet, language: Language, as_of: &str) {
    let headings = headings(language);
    for row in 0..sheet.len() {
        let task = sheet.cell(row, "untether:task").to_owned();
        match task.split(':').next() {
            Some("ask-stranded") => {
                sheet.fill(row, headings.email, &format!("Client{row}@postoak-mail.com"));
            }
            Some("import-recoverable") => {
                let ask = sheet.cell(row, headings.ask).to_owned();
                let is_contact = |word: &&str| word.contains('@') || word.starts_with('+');
                let contacts = ask.split([' ', ',']).filter(is_contact);
                let (mails, phones): (Vec<&str>, Vec<&str>) = contacts.partition(|word| word.contains('@'));
                assert!(mails.len() + phones.len() > 0, "nothing to import in: {ask}");
                sheet.fill(row, headings.email, &mails.join("; "));
                sheet.fill(row, headings.phone, &phones.join("; "));
            }
            Some("prove-fallback") => sheet.fill(row, headings.done, as_of),
            _ => panic!("{task} is not worked on here"),
        }
    }
}

/// Puts the filled-in worklist of some actions beside the exports and audits all of it. Returns the new audit and the index that
/// the plan foretold.
fn carry_out(
    folder: &Path,
    before: &(Study, Params),
    actions: &[&str],
    way: (Language, FileKind, Saved),
    paths: &mut Vec<String>,
) -> Option<((Study, Params), Option<f64>)> {
    let (language, kind, saved) = way;
    let (tasks, foretold) = tasks(&before.0, &before.1, actions);
    if tasks.is_empty() {
        return None;
    }
    let mut sheet = Sheet::open(&bytes(&before.0, &tasks, language, kind), kind);
    assert_eq!(sheet.len(), tasks.len());
    work(&mut sheet, language, &before.0.report.as_of);
    let file = format!("{}.{}", actions.join("-"), if saved == Saved::Book { "xlsx" } else { "csv" });
    fs::write(folder.join(&file), sheet.save(saved)).expect("writable");
    paths.push(file.clone());
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let after = study(folder, &paths);
    assert!(after.0.report.errors.is_empty(), "{:?}", after.0.report.errors);
    let source = after.0.report.sources.iter().find(|source| source.path == file).expect("the worklist");
    let (records, activities) = (source.records, source.activities);
    let done = tasks.len() as u64;
    assert_eq!((records + activities, source.items), (done, done), "{file}: {:?}", source.left_out);
    Some((after, foretold))
}

#[test]
fn the_index_is_as_the_plan_foretold() {
    let mut checked = 0;
    for (number, world) in worlds().into_iter().enumerate() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        let before = study(folder.path(), &["exports"]);
        for (step, action) in ["ask-stranded", "import-recoverable", "prove-fallback"].into_iter().enumerate()
        {
            // The small world goes every way, the others take turns.
            let is_small = name(&world) == "tiny-ru";
            let ways = (0..WAYS.len()).filter(|way| is_small || *way == (number + step) % WAYS.len());
            for way in ways.map(|way| WAYS[way]) {
                let mut paths = vec!["exports".to_owned()];
                let Some((after, foretold)) = carry_out(folder.path(), &before, &[action], way, &mut paths)
                else {
                    continue;
                };
                let place = format!("{}: {action} {way:?}", name(&world));
                match foretold {
                    Some(foretold) => {
                        let got = index(&after.0);
                        assert!((got - foretold).abs() < 1e-6, "{place}: {got}, foretold {foretold}");
                        checked += 1;
                    }
                    None => assert_eq!(after.0.report.index, None, "{place}"),
                }
                assert_eq!(after.0.report.clients.total, before.0.report.clients.total, "{place}");
                assert_eq!(after.0.report.as_of, before.0.report.as_of, "{place}");
                assert_eq!(
                    after.0.report.clients.linked_by_name, before.0.report.clients.linked_by_name,
                    "{place}"
                );
            }
        }
    }
    assert!(checked > 20, "only {checked} predictions were checked");
}

#[test]
fn work_in_one_file_comes_to_the_same_as_work_in_several() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("salon-ru"), folder.path());
    let actions = ["import-recoverable", "ask-stranded", "prove-fallback"];
    let before = study(folder.path(), &["exports"]);
    let mut paths = vec!["exports".to_owned()];
    let (at_once, _) =
        carry_out(folder.path(), &before, &actions, WAYS[0], &mut paths).expect("something to do");
    let mut paths = vec!["exports".to_owned()];
    let mut now = before;
    let first = index(&now.0);
    for (action, way) in actions.into_iter().zip(WAYS) {
        let (after, foretold) =
            carry_out(folder.path(), &now, &[action], way, &mut paths).expect("something to do");
        let (got, foretold) = (index(&after.0), foretold.expect("an index"));
        assert!((got - foretold).abs() < 1e-6, "{action}: {got}, foretold {foretold}");
        now = after;
    }
    assert!(index(&now.0) > first + 1.0);
    assert!((index(&at_once.0) - index(&now.0)).abs() < 1e-6);
}
