//! Which column of a table of deals refers to the deals of which other table, and which deal each row is a part of.

use super::tables::{Column, Table};
use crate::import::path::nearness;
use crate::model::record::{ContactRef, Deal, Record};

/// Where a deal stands: the table and its place there.
pub(super) type Place = (usize, usize);

/// Of a hundred distinct references so many have to be found where nothing else speaks for the reference; half where its header does.
const SHARE: usize = 80;
const SHARE_OF_NAMED: usize = 50;

/// Letters of the shortest word that two names share: `order` and `orders`, «заказа» and «Заказы».
const LETTERS: usize = 4;

/// How well a column fits another table: what its header says, and how near that table lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    word: Word,
    nearness: usize,
}

/// What the header of a column says of what it refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Word {
    /// Nothing.
    Silent,
    /// That it holds ids of deals of some kind.
    Id,
    /// The name of the other table.
    Name,
    /// The same as the header of the ids there.
    Same,
}

/// A column of a table with the one of another table that it refers to.
#[derive(Debug, Clone, Copy)]
struct Link {
    column: usize,
    to: usize,
    key: usize,
    fit: Fit,
}

/// The deal that each deal of each table is a part of.
pub(super) fn parents(tables: &[Table<'_>]) -> Vec<Vec<Option<Place>>> {
    let mut links: Vec<Option<Link>> = (0..tables.len()).map(|table| link(tables, table)).collect();
    // Of two tables that refer to each other the one whose header tells less is referred to; else the one in which no id comes again.
    for at in 0..tables.len() {
        let Some(own) = links[at] else { continue };
        let Some(back) = links[own.to].filter(|back| back.to == at) else { continue };
        let strength =
            |table: usize, link: Link| (link.fit, !tables[table].columns[link.column].is_distinct());
        links[if strength(at, own) < strength(own.to, back) { at } else { own.to }] = None;
    }
    let of_table = |(table, link): (&Table<'_>, Option<Link>)| {
        let parent = |link: Link, deal: usize| {
            let cell = table.columns[link.column].ids.cells[deal];
            let known = &tables[link.to].columns[link.key].first;
            known.get(&cell).map(|deal| (link.to, *deal as usize))
        };
        (0..table.deals.len()).map(|deal| link.and_then(|link| parent(link, deal))).collect()
    };
    tables.iter().zip(links).map(of_table).collect()
}

/// The one column of a table that refers to another one; none where two others fit it alike.
fn link(tables: &[Table<'_>], table: usize) -> Option<Link> {
    let own = &tables[table];
    let mut links = Vec::new();
    for column in 0..own.columns.len() {
        for to in (0..tables.len()).filter(|to| *to != table) {
            for key in 0..tables[to].columns.len() {
                let fit = fit((own, column), (&tables[to], key));
                links.extend(fit.map(|fit| Link { column, to, key, fit }));
            }
        }
    }
    let best = links.iter().copied().reduce(|best, other| if other.fit > best.fit { other } else { best })?;
    let is_rival =
        |other: &&Link| other.fit == best.fit && other.column == best.column && other.to != best.to;
    (!links.iter().any(|other| is_rival(&other))).then_some(best)
}

/// How a column of a table fits the ids of another one.
fn fit((table, column): (&Table<'_>, usize), (to, key): (&Table<'_>, usize)) -> Option<Fit> {
    let (is_own, is_key) = (table.own == Some(column), to.own == Some(key));
    let (column, key) = (&table.columns[column], &to.columns[key]);
    // Ids of its own that come again are those of another table; ids of its own that do not only happen to stand there.
    if !key.is_distinct() || (is_own && column.is_distinct()) {
        return None;
    }
    // Two exports of the same table know each other's ids.
    let own_header = |table: &Table<'_>| table.own.map(|own| table.columns[own].header.clone());
    if !is_own && own_header(table) == own_header(to) && to.has(&column.header) {
        return None;
    }
    if is_own && is_key && to.deals.len() >= table.deals.len() {
        return None;
    }
    let found = column.first.keys().filter(|cell| key.first.contains_key(*cell)).count();
    let word = if column.header == key.header && (is_key || !is_own) {
        Word::Same
    } else if is_key && names(&column.header, &to.name) && !names(&column.header, &table.name) {
        Word::Name
    } else if column.ids.is_id {
        Word::Id
    } else {
        Word::Silent
    };
    let (share, fewest) = if word >= Word::Name { (SHARE_OF_NAMED, 1) } else { (SHARE, 2) };
    if found < fewest || found * 100 < column.first.len() * share {
        return None;
    }
    let (agree, compared) = agreement(table, column, to, key);
    if agree * 2 < compared {
        return None;
    }
    let do_agree = compared > 1 && agree * 100 >= compared * SHARE;
    let is_small = column.ids.small * 2 > column.filled as u64;
    let is_told = word >= Word::Name || (word == Word::Id && do_agree);
    let is_near = folder(table.path) == folder(to.path) || do_agree;
    let is_sure = if is_small { is_told && is_near } else { true };
    is_sure.then(|| Fit { word, nearness: nearness(table.path, to.path) })
}

/// How many rows name the client whom the deal names that they refer to, and how many name him in a way that can be compared.
fn agreement(table: &Table<'_>, column: &Column<'_>, to: &Table<'_>, key: &Column<'_>) -> (usize, usize) {
    let pairs = table.deals.iter().zip(&column.ids.cells).filter_map(|(deal, cell)| {
        let other = key.first.get(cell).filter(|_| *cell != 0)?;
        is_of_same(deal, &to.deals[*other as usize])
    });
    pairs.fold((0, 0), |(agree, compared), is_same| (agree + usize::from(is_same), compared + 1))
}

/// Whether two deals are of one client; `None` where they name theirs in different ways.
fn is_of_same(deal: &Deal, other: &Deal) -> Option<bool> {
    let (own, others) = (&deal.contacts, &other.contacts);
    if own.is_empty() || others.is_empty() {
        return None;
    }
    if own.iter().any(|contact| others.contains(contact)) {
        return Some(true);
    }
    let are_ids = |contacts: &[ContactRef]| {
        contacts.iter().all(|contact| matches!(contact, ContactRef::Id(id) if !Record::is_derived(id)))
    };
    (are_ids(own) && are_ids(others)).then_some(false)
}

/// Whether a header and the name of a table share a word, whatever its ending.
fn names(header: &[String], name: &[String]) -> bool {
    let is_one = |a: &String, b: &String| {
        let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        shared >= LETTERS && shared * 3 >= a.chars().count().max(b.chars().count()) * 2
    };
    header.iter().any(|word| name.iter().any(|other| is_one(word, other)))
}

/// The folder of a path.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
