//! The review of links over folders as they really look: nothing that is linked as made is wrong, and once what the review asks
//! is answered, most who were missing are found.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::DateTime;
use untether::commands::{Engine, Links, Local, Request};
use untether::config::{Overrides, Settings, locate};
use untether::identity::crosswalk::Crosslink;
use untether::identity::handles::{HandleId, HandleKind};
use untether::observe::Silent;
use untether::pipeline::Study;
use untether::pipeline::read_crosswalk;
use untether::review::{self, Row};

use crate::support::{copy, name, run, world, worlds};

fn study(world: &Path, rows: Vec<Crosslink>) -> Study {
    let now = DateTime::from_timestamp(1_893_456_000, 0).expect("a time");
    let found = locate(None, world, &[]).expect("settings");
    let settings = Settings::new(found.as_ref(), &Overrides::default(), world, now).expect("settings");
    let request = Request {
        paths: vec![world.join("exports")],
        settings,
        links: Some(Links { rows, hash: String::new() }),
        jobs: None,
        show_contacts: true,
        pseudonym_key: None,
    };
    Local.study(&request, &Silent).unwrap_or_else(|_| panic!("{}", world.display()))
}

/// Who each chat and each row really is.
fn people(world: &Path, study: &Study) -> BTreeMap<HandleId, String> {
    let mut reader = csv::Reader::from_path(world.join("people.csv")).expect("people");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let links = &study.audit.links;
    let mut people = BTreeMap::new();
    let mut nth = BTreeMap::<String, Vec<(u64, String)>>::new();
    for row in &rows {
        let (person, kind, place, id) = (&row[0], &row[1], &row[2], &row[3]);
        if kind == "chat" {
            let account = place.split_once(" / ").map_or("", |(_, account)| account).to_lowercase();
            let texts = [format!("phone:{id}"), format!("whatsapp-name:{account}\u{1f}{id}")];
            if let Some(handle) = texts.iter().find_map(|text| links.handles.find(text)) {
                people.insert(handle, person.to_owned());
            }
        } else {
            let number = id.parse().expect("a number");
            nth.entry(place.to_owned()).or_default().push((number, person.to_owned()));
        }
    }
    for (place, mut own) in nth {
        own.sort();
        for record in &links.records {
            let source = &study.audit.sources[record.source as usize];
            if !source.path.ends_with(&place) {
                continue;
            }
            let row = record.row(&study.audit.sources);
            // A table without ids has its people in the order of its rows, behind the heading.
            let by_id = own.iter().find(|(number, _)| row.id == number.to_string());
            let by_place = || own.get((row.place as usize).saturating_sub(2)).filter(|_| !row.has_id());
            if let Some((_, person)) = by_id.or_else(by_place) {
                people.insert(record.handle, person.clone());
            }
        }
    }
    people
}

/// Pairs of what is linked: right, wrong, and missing.
fn pairs(study: &Study, people: &BTreeMap<HandleId, String>) -> (usize, Vec<(HandleId, HandleId)>, usize) {
    let all: Vec<(&HandleId, &String)> = people.iter().collect();
    let (mut right, mut wrong, mut missing) = (0, Vec::new(), 0);
    for (at, (a, who)) in all.iter().enumerate() {
        for (b, other) in &all[at + 1..] {
            let groups = &study.audit.links.groups;
            match (groups[**a as usize] == groups[**b as usize], who == other) {
                (true, true) => right += 1,
                (true, false) => wrong.push((**a, **b)),
                (false, true) => missing += 1,
                (false, false) => {}
            }
        }
    }
    (right, wrong, missing)
}

/// The answer of somebody who knows everybody; `None` for a side that nobody knows.
fn answer(row: &Row, people: &BTreeMap<HandleId, String>) -> Option<bool> {
    let known = |handle: HandleId| people.get(&handle);
    Some(known(row.a)? == known(row.b?)?)
}

#[test]
fn links_are_right_as_made_and_nearly_all_there_after_the_review() {
    let mut seen = 0;
    for world in worlds().into_iter().filter(|world| world.join("people.csv").is_file()) {
        seen += 1;
        let place = name(&world);
        let before = study(&world, Vec::new());
        let known = people(&world, &before);
        let (right, wrong, missing) = pairs(&before, &known);
        let precision = right as f64 / (right + wrong.len()) as f64;
        assert!(precision >= 0.95, "{place}: {} pairs are wrong, {right} right", wrong.len());
        let rows = review::rows(&before.audit);
        let open = rows.iter().filter(|row| row.question.is_open()).count();
        assert!(open as f64 <= 1.5 * missing as f64, "{place}: {open} questions for {missing} missing pairs");
        let ties = review::ties(&before.audit, &rows);
        let answered = rows.iter().zip(ties).filter_map(|(row, (a, b))| {
            Some(Crosslink { a, b, is_same: answer(row, &known)?, ..Crosslink::default() })
        });
        let after = study(&world, answered.collect());
        assert_eq!(after.audit.links.unmatched, Vec::<u64>::new(), "{place}: every printed handle is found");
        let (right, wrong, missing) = pairs(&after, &people(&world, &after));
        let recall = right as f64 / (right + missing) as f64;
        // Cards that share a phone are one client, whoever answers it; what a name has joined wrongly is parted.
        let is_chat = |handle: HandleId| after.audit.links.handles.get(handle).kind != HandleKind::Record;
        let wrong: Vec<_> = wrong.into_iter().filter(|(a, b)| is_chat(*a) || is_chat(*b)).collect();
        assert!(wrong.is_empty(), "{place}: {} chats are with the wrong people", wrong.len());
        assert!(recall >= 0.85, "{place}: {missing} of {} pairs are missing", right + missing);
        let again = review::rows(&after.audit);
        let is_asked = |row: &&Row| row.question.is_open() && answer(row, &known).is_some();
        assert_eq!(again.iter().filter(is_asked).count(), 0, "{place}: what is decided is not asked again");
    }
    assert!(seen >= 2, "only {seen} worlds say who everybody is");
}

#[test]
fn a_review_goes_out_as_a_private_file_and_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("messy-en"), folder.path());
    for file in ["review.csv", "review.xlsx"] {
        run(folder.path(), ["links", "exports", "-o", file]).ended(0);
        run(folder.path(), ["links", "exports", "-o", file]).ended(4);
        let bytes = fs::read(folder.path().join(file)).expect("written");
        assert!(read_crosswalk(&bytes).expect("a link file").is_empty(), "nothing is answered yet");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join(file)).expect("there").permissions().mode();
            assert_eq!(mode & 0o077, 0, "{file} holds names");
        }
        let since = run(folder.path(), ["links", "exports", "--since", file]).ended(0).out;
        assert!(since.starts_with("0 questions"), "{since}");
    }
    let text = fs::read_to_string(folder.path().join("review.csv")).expect("text");
    let filled = text.replacen("\n\"\"", "\n\"same\"", 3).replace("\",\"", "\";\"");
    fs::write(folder.path().join("filled.csv"), filled).expect("writable");
    let rows = read_crosswalk(&fs::read(folder.path().join("filled.csv")).expect("there")).expect("links");
    assert_eq!((rows.len(), rows[0].line), (3, 2));
    let screen = run(folder.path(), ["links", "exports", "--links", "filled.csv"]).ended(0).out;
    let before = run(folder.path(), ["links", "exports"]).ended(0).out;
    assert_ne!(screen.lines().next(), before.lines().next());
    let names = run(folder.path(), ["links", "exports", "-v"]).ended(0).out;
    assert!(!names.contains('~'), "names stand on the screen only where they may: {names}");
}

#[test]
fn fifty_reviewed_links_by_name_give_their_precision() {
    let world = world("messy-en");
    let made = study(&world, Vec::new());
    let rows: Vec<Row> = review::rows(&made.audit);
    let by_name = rows
        .iter()
        .zip(review::ties(&made.audit, &rows))
        .filter(|(row, _)| row.question == review::Question::Name);
    let answered: Vec<Crosslink> = by_name
        .map(|(_, (a, b))| Crosslink { a, b, is_same: true, is_by_name: true, line: 2 })
        .cycle()
        .take(50)
        .collect();
    let of = |rows: Vec<Crosslink>| study(&world, rows).report.links.expect("a review");
    let few = of(answered[..49].to_vec());
    assert_eq!((few.reviewed, few.precision), (49, None));
    // Wilson, 50 of 50: low end n / (n + z²).
    let precision = of(answered).precision.expect("50 are enough");
    assert!((precision.share - 1.0).abs() < 1e-12 && (precision.low - 50.0 / 53.841_459).abs() < 1e-6);
    assert!((precision.high - 1.0).abs() < 1e-12);
}
