//! Whose animal it is: a practice lists its patients, and those who write and pay are their owners.

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::fold::words;
use super::roles::Role;
use super::word_list::has;

/// Fewest rows in which owners of whom the table does not say that they keep animals are told from those who serve clients.
const FEWEST: u64 = 4;

/// Words of headers for owners and for animals.
const OWNER_WORDS: &str = include_str!("data/owner-words.csv");

fn speaks_of(header: &str, wanted: &str) -> bool {
    has(OWNER_WORDS, &words(header), wanted)
}

/// Beside animals, or beside names of which none is a whole one, a column of owners with whole names is that of the clients. Where no
/// header speaks of animals an owner may be who serves a client: he would come again and again.
pub(super) fn name_by_owner(drafts: &mut [Draft]) {
    let is_name = |draft: &Draft| draft.role == Some(Role::FullName);
    let is_whole = |draft: &Draft| draft.looks.full_names > 0;
    let may_be = |draft: &Draft| {
        let looks = &draft.looks;
        draft.role.is_none() && looks.full_names > 0 && looks.full_names * 5 >= looks.filled * 4
    };
    if !drafts.iter().any(may_be) || drafts.iter().any(|draft| is_name(draft) && is_whole(draft)) {
        return;
    }
    let is_owner = |draft: &&Draft| may_be(draft) && speaks_of(&draft.header, "owner");
    let Some(owner) = drafts.iter().position(|draft| is_owner(&draft)) else { return };
    let looks = &drafts[owner].looks;
    let differ = looks.filled >= FEWEST && looks.distinct * 4 >= looks.filled * 3;
    let are_animals = || drafts.iter().any(|draft| speaks_of(&draft.header, "animal"));
    if !((differ && drafts.iter().any(is_name)) || are_animals()) {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| is_name(draft)) {
        draft.role = None;
    }
    (drafts[owner].role, drafts[owner].evidence) = (Some(Role::FullName), Evidence::Cells);
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;

    fn names(text: &str) -> Vec<String> {
        table(text).records.into_iter().map(|record| record.name).collect()
    }

    #[test]
    fn owners_of_animals_are_the_clients() {
        let list = "Właściciel;Telefon;Zwierzę;Gatunek\nKowalska Anna;601 234 567;Burek;pies\nKowalska Anna;601 234 567;Mruczek;kot\n";
        assert_eq!(names(list), ["Kowalska Anna", "Kowalska Anna"]);
        let visits = "Date,Patient,Owner,Amount,Status\n2025-06-02,Rex,Ann Pike,80,paid\n2025-06-03,Tom,Sue Hall,90,paid\n\
                      2025-06-04,Kit,Ed Lane,70,paid\n2025-06-05,Rex,Ann Pike,60,paid\n";
        assert!(names(visits).iter().all(|name| name.contains(' ')), "{:?}", names(visits));
    }

    #[test]
    fn whoever_serves_clients_is_none_of_them() {
        let list = "Name,Phone,Owner\nAnna,+447400123461,Olga Bell\nIgor,+447400123462,Olga Bell\nVera,+447400123463,Mia Ross\n\
                    Oleg,+447400123464,Olga Bell\n";
        assert_eq!(names(list), ["Anna", "Igor", "Vera", "Oleg"]);
    }
}
