//! The review of links over folders as they really look: nothing that is linked as made is wrong, and once what the review asks
//! is answered, most who were missing are found.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use untether::commands::{Links, Request};
use untether::config::Overrides;
use untether::identity::crosswalk::Crosslink;
use untether::identity::handles::{HandleId, HandleKind};
use untether::identity::link::LinkedRecord;
use untether::identity::name_key::{is_full, name_key};
use untether::identity::references::References;
use untether::model::record::{Deal, Record};
use untether::pipeline::Study;
use untether::pipeline::read_crosswalk;
use untether::review::{self, Row};

use crate::support::{audited, copy, name, request, run, world, worlds};

fn study(world: &Path, rows: Vec<Crosslink>) -> Study {
    let links = Some(Links { rows, hash: String::new() });
    audited(&Request { links, ..request(world, &Overrides::default()) })
}

/// Who each chat and each row really is: rows of one record have one handle.
fn people(world: &Path, study: &Study) -> Vec<(HandleId, String)> {
    let mut reader = csv::Reader::from_path(world.join("people.csv")).expect("people");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let (links, sources) = (&study.audit.links, &study.audit.sources);
    let mut people = Vec::new();
    let mut nth = BTreeMap::<String, Vec<(u64, String)>>::new();
    for row in &rows {
        let (person, kind, place, id) = (&row[0], &row[1], &row[2], &row[3]);
        if kind == "chat" {
            let account = place.split_once(" / ").map_or("", |(_, account)| account).to_lowercase();
            let texts = [format!("phone:{id}"), format!("whatsapp-name:{account}\u{1f}{id}")];
            let handle = texts.iter().find_map(|text| links.handles.find(text)).expect("the chat");
            people.push((handle, person.to_owned()));
        } else {
            let number = id.parse().expect("a number");
            nth.entry(place.to_owned()).or_default().push((number, person.to_owned()));
        }
    }
    let references = References::new(sources, links);
    for (place, mut own) in nth {
        own.sort();
        let source = sources.iter().position(|source| source.path.ends_with(&place)).expect("the table");
        let data = &sources[source].data;
        // By its id, or else by the order of the rows, behind the heading.
        let handles: BTreeMap<u64, HandleId> = if data.deals.is_empty() {
            let records = links.records.iter().filter(|record| record.source as usize == source);
            let of = |row: &Record| row.id.parse().ok().filter(|_| row.has_id()).unwrap_or(row.place);
            records.map(|record| (of(record.row(sources)), record.handle)).collect()
        } else {
            let of = |deal: &Deal| references.record_of(&sources[source], deal.contacts.first()?);
            data.deals.iter().filter_map(|deal| Some((deal.place, of(deal)?))).collect()
        };
        for ((number, person), place) in own.into_iter().zip(2..) {
            let handle = handles.get(&number).or_else(|| handles.get(&place)).expect("the row");
            people.push((*handle, person));
        }
    }
    people
}

/// Pairs of what is linked: how many are right, which are wrong, how many are missing.
fn pairs(study: &Study, people: &[(HandleId, String)]) -> (usize, Vec<(HandleId, HandleId)>, usize) {
    let (mut right, mut wrong, mut missing) = (0, Vec::new(), 0);
    for (at, (a, who)) in people.iter().enumerate() {
        for (b, other) in &people[at + 1..] {
            let groups = &study.audit.links.groups;
            match (groups[*a as usize] == groups[*b as usize], who == other) {
                (true, true) => right += 1,
                (true, false) => wrong.push((*a, *b)),
                (false, true) => missing += 1,
                (false, false) => {}
            }
        }
    }
    (right, wrong, missing)
}

/// The rule of section 3 that makes of two people one, for the two that do so whatever the names: a number that few people
/// share joins their cards (1), and chats of one name in two accounts are one client where no card bears it (3 b).
fn forced_by(study: &Study, a: HandleId, b: HandleId) -> Option<&'static str> {
    let links = &study.audit.links;
    let is_card = |handle: HandleId| links.handles.get(handle).kind == HandleKind::Record;
    if is_card(a) && is_card(b) {
        let on = |card: HandleId| {
            let own = links.records.iter().filter(move |record| record.handle == card);
            own.flat_map(|record| record.links().collect::<Vec<_>>()).collect::<BTreeSet<_>>()
        };
        return (!on(a).is_disjoint(&on(b))).then_some("1");
    }
    let key = |chat: HandleId| {
        let text = links.handles.get(chat).text.to_string();
        text.split_once('\u{1f}').map(|(_, name)| name_key(name)).filter(|key| is_full(key))
    };
    let bears = |record: &LinkedRecord| key(a) == Some(name_key(&record.row(&study.audit.sources).name));
    let is_forced = !is_card(a) && !is_card(b) && key(a).is_some() && key(a) == key(b);
    (is_forced && !links.records.iter().any(bears)).then_some("3 b")
}

/// The review as somebody who knows everybody fills it in. A row about a chat or a card alone takes the card or the chat that
/// is the same person's, where there is one.
fn filled(study: &Study, known: &[(HandleId, String)]) -> Vec<Crosslink> {
    let audit = &study.audit;
    let rows = review::rows(audit);
    let who = |handle: HandleId| known.iter().find(|(one, _)| *one == handle).map(|(_, who)| who);
    let group = |handle: HandleId| audit.links.groups[handle as usize];
    let answer = |(row, (a, b)): (&Row, (String, String))| {
        let person = who(row.a)?;
        if let Some(other) = row.b {
            return Some(Crosslink { a, b, is_same: person == who(other)?, ..Crosslink::default() });
        }
        let others = known.iter().filter(|(other, who)| who == person && group(*other) != group(row.a));
        let others = others.map(|(other, _)| review::tie(audit, *other)).min()?;
        Some(Crosslink { a, b: others, is_same: true, ..Crosslink::default() })
    };
    rows.iter().zip(review::ties(audit, &rows)).filter_map(answer).collect()
}

#[test]
fn links_are_right_as_made_and_nearly_all_there_after_the_review() {
    let mut seen = 0;
    for world in worlds().into_iter().filter(|world| world.join("people.csv").is_file()) {
        seen += 1;
        let place = name(&world);
        let before = study(&world, Vec::new());
        let known = people(&world, &before);
        let (_, wrong, missing) = pairs(&before, &known);
        // No chat is with the wrong card; where two people are one the page's own rules make them so.
        let mut forced = BTreeMap::<&str, usize>::new();
        for (a, b) in wrong {
            let rule = forced_by(&before, a, b).unwrap_or("none");
            *forced.entry(rule).or_default() += 1;
        }
        let expected: &[(&str, usize)] = match place.as_str() {
            "messy-en" => &[("1", 3), ("3 b", 1)],
            "messy-ru" => &[("1", 3)],
            _ => &[],
        };
        assert_eq!(forced.into_iter().collect::<Vec<_>>(), expected, "{place}: wrong pairs by rule");
        let rows = review::rows(&before.audit);
        let open = rows.iter().filter(|row| row.question.is_open()).count();
        assert!(2 * open <= 3 * missing, "{place}: {open} questions for {missing} missing pairs");
        let decided = filled(&before, &known);
        let after = study(&world, decided.clone());
        assert_eq!(after.audit.links.unmatched, Vec::<u64>::new(), "{place}: every printed handle is found");
        let known = people(&world, &after);
        let (right, wrong, missing) = pairs(&after, &known);
        assert_eq!(wrong.len(), 0, "{place}: what is no person's is parted");
        let recall = right as f64 / (right + missing) as f64;
        assert!(recall >= 0.95, "{place}: {missing} of {} pairs are missing", right + missing);
        let again = review::rows(&after.audit);
        let open = again.iter().zip(review::ties(&after.audit, &again));
        let open: BTreeSet<_> = open.filter(|(row, _)| row.question.is_open()).map(|(_, tie)| tie).collect();
        let is_open = |link: &Crosslink| {
            let (a, b) = (link.a.clone(), link.b.clone());
            open.contains(&(a.clone(), b.clone())) || open.contains(&(b, a))
        };
        assert!(!decided.iter().any(is_open), "{place}: what is decided is not asked again");
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
    assert!(!names.contains("Other name"), "names stand on the screen only where they may: {names}");
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
