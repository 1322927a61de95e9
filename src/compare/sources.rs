//! What was read, before and after.

use crate::model::comparison::SourceMoves;
use crate::model::report::{AuditReport, SourceReport};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// Sources with the same content are the same whatever they are called. Others are followed within one format, kind, channel
/// and account: by path, else by the file's own name, else by where they begin, else one for one. Folders are called
/// anything, and one for each month.
pub(super) fn sources(old: &AuditReport, new: &AuditReport) -> SourceMoves {
    let mut moves = SourceMoves::default();
    let (mut before, mut after) = (by_place(&old.sources), by_place(&new.sources));
    moves.same = pair(&mut before, &mut after, |one| Some(one.hash.clone())).len() as u64;
    let places: SortedSet<Place<'_>> = before.keys().chain(after.keys()).copied().collect();
    for place in places {
        let [mut then, mut now] = [&mut before, &mut after].map(|side| {
            side.remove(&place).map(|sources| (place, sources)).into_iter().collect::<SortedMap<_, _>>()
        });
        let keys: [fn(&SourceReport) -> Option<String>; 4] = [
            |one| Some(one.path.clone()),
            |one| one.path.rsplit('/').next().map(str::to_owned),
            |one| one.first_day.clone(),
            |_| Some(String::new()),
        ];
        for key in keys {
            moves.newer.extend(pair(&mut then, &mut now, key));
        }
        let paths = |left: SortedMap<_, Vec<&SourceReport>>| {
            left.into_values().flatten().map(|one| one.path.clone()).collect::<Vec<_>>()
        };
        moves.gone.extend(paths(then));
        moves.added.extend(paths(now));
    }
    let unreadable: SortedSet<&String> = new.errors.iter().map(|error| &error.path).collect();
    let was_read = |path: &&&String| old.sources.iter().any(|source| source.path == ***path);
    moves.unreadable = unreadable.iter().filter(was_read).map(|path| (*path).clone()).collect();
    moves.gone.retain(|path| !unreadable.contains(path));
    for paths in [&mut moves.gone, &mut moves.added, &mut moves.newer] {
        paths.sort_unstable();
    }
    moves
}

/// What tells exports of one kind from others: format, kind, channel, account.
type Place<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>);

fn by_place(sources: &[SourceReport]) -> SortedMap<Place<'_>, Vec<&SourceReport>> {
    let mut places = SortedMap::<Place<'_>, Vec<&SourceReport>>::new();
    for source in sources {
        let place = (
            source.format.as_str(),
            source.kind.as_str(),
            source.channel.as_deref(),
            source.staff_account.as_deref(),
        );
        places.entry(place).or_default().push(source);
    }
    places
}

/// Takes out of both sides, place by place, the sources that have the same key, one for one; gives the later paths.
fn pair<'a>(
    before: &mut SortedMap<Place<'a>, Vec<&'a SourceReport>>,
    after: &mut SortedMap<Place<'a>, Vec<&'a SourceReport>>,
    key: fn(&SourceReport) -> Option<String>,
) -> Vec<String> {
    let mut paired = Vec::new();
    for (place, then) in before.iter_mut() {
        let Some(now) = after.get_mut(place) else { continue };
        then.retain(|one| {
            let wanted = key(one);
            let found =
                wanted.and_then(|wanted| now.iter().position(|other| key(other).as_ref() == Some(&wanted)));
            if let Some(found) = found {
                paired.push(now.remove(found).path.clone());
            }
            found.is_none()
        });
    }
    paired
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::sample;

    fn report(paths: &[(&str, &str)]) -> AuditReport {
        let mut report = sample::report();
        let first = report.sources[0].clone();
        let one = |(path, hash): &(&str, &str)| SourceReport {
            path: (*path).to_owned(),
            hash: (*hash).to_owned(),
            ..first.clone()
        };
        report.sources = paths.iter().map(one).collect();
        report.errors.clear();
        report
    }

    #[test]
    fn exports_are_followed_whatever_their_folder_is_called() {
        let old = report(&[("oct/a.txt", "1"), ("oct/b.txt", "2"), ("oct/c.txt", "3")]);
        let new =
            report(&[("nov/a.txt", "1"), ("nov/b.txt", "4"), ("nov/sub/d.txt", "5"), ("nov/e.txt", "6")]);
        let moves = sources(&old, &new);
        assert_eq!((moves.same, moves.gone.len(), moves.added.len()), (1, 0, 1));
        assert_eq!(moves.newer.len(), 2);
        let moves = sources(&new, &old);
        assert_eq!((moves.same, moves.gone.len(), moves.added.len()), (1, 1, 0));
    }

    #[test]
    fn another_kind_of_export_is_another_one() {
        let (old, mut new) = (report(&[("a", "1")]), report(&[("a", "2")]));
        new.sources[0].format = "other".to_owned();
        let moves = sources(&old, &new);
        assert_eq!((moves.gone, moves.added), (vec!["a".to_owned()], vec!["a".to_owned()]));
    }
}
