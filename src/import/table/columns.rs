//! What each column of a table is for: by its header, by its cells where the header says nothing, and never against them.

use super::code_column::CODE_WORDS;
use super::draft::Draft;
use super::evidence::Evidence;
use super::footers::without_sums;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::headers::{Meaning, is_aside, meaning, role_in_messages};
use super::log_columns::{find_parts_of_log, find_time_of_log};
use super::looks::Looks;
use super::owners::name_by_owner;
use super::reach::{of_cells, of_contacts, reach_beside_names, reach_in_notes};
use super::roles::Role;
use super::row::Row;
use super::stages::{Named, deal_state};
use super::word_list::has;

/// The columns of a table in the files of a system (`""`: unknown), with its first rows.
pub fn drafts(headers: Vec<String>, system: &str, rows: &[Row]) -> Vec<Draft> {
    let rows = &*without_sums(rows);
    let mut drafts: Vec<Draft> =
        headers.into_iter().enumerate().map(|(column, header)| draft(header, system, rows, column)).collect();
    reach_without_header(&mut drafts);
    name_without_header(&mut drafts, rows);
    if system.is_empty() {
        name_by_owner(&mut drafts);
    }
    name_by_form(&mut drafts, system.is_empty());
    tell_ids_from_amounts(&mut drafts);
    tell_ways_from_amounts(&mut drafts);
    tell_names_apart(&mut drafts, rows);
    name_goods(&mut drafts);
    reach_beside_names(&mut drafts);
    reach_in_notes(&mut drafts, system.is_empty());
    name_by_company(&mut drafts, system.is_empty());
    name_ids(&mut drafts);
    tell_states_apart(&mut drafts);
    find_time_of_log(&mut drafts);
    find_parts_of_log(&mut drafts);
    drafts
}

/// Where nobody is named and each row is of another company, or of what a company bought, the company is the client.
fn name_by_company(drafts: &mut [Draft], is_by_hand: bool) {
    let has = |wanted: fn(Role) -> bool| drafts.iter().any(|draft| draft.role.is_some_and(wanted));
    if !is_by_hand || has(|role| role.is_name() || matches!(role, Role::ContactIds | Role::ContactName)) {
        return;
    }
    let reaches = has(Role::is_contact);
    let is_paid = has(|role| role == Role::DealAmount);
    let is_client = |draft: &&mut Draft| {
        let looks = &draft.looks;
        let differs = looks.filled > 2 && looks.distinct * 10 >= looks.filled * 9;
        draft.role == Some(Role::CompanyName) && (is_paid || (reaches && differs))
    };
    if let Some(draft) = drafts.iter_mut().find(is_client) {
        (draft.role, draft.evidence) = (Some(Role::FullName), Evidence::Cells);
    }
}

/// Beside the client's own name and an amount a column that is headed «Название» and nothing else names what was sold.
fn name_goods(drafts: &mut [Draft]) {
    let is_full = |draft: &Draft| draft.role == Some(Role::FullName);
    let is_plain = |draft: &Draft| {
        let words = words(&draft.header);
        !words.is_empty() && words.iter().all(|word| speaks_of(std::slice::from_ref(word), Sense::Name))
    };
    let is_of_client = |draft: &Draft| is_full(draft) && speaks_of(&words(&draft.header), Sense::Client);
    let is_paid = |draft: &Draft| matches!(draft.role, Some(Role::DealAmount | Role::Spent));
    if !drafts.iter().any(is_of_client) || !drafts.iter().any(is_paid) {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| is_full(draft) && is_plain(draft)) {
        (draft.role, draft.evidence) = (None, Evidence::Words);
    }
}

/// `State` beside a city or a country is where somebody lives: it says nothing of whether mail may go there.
fn tell_states_apart(drafts: &mut [Draft]) {
    let is_place = |draft: &Draft| {
        let words = words(&draft.header);
        ["area", "country"].iter().any(|place| has(CODE_WORDS, &words, place))
    };
    let is_state = |draft: &Draft| {
        draft.role == Some(Role::ConsentStatus)
            && draft.looks.consents == 0
            && words(&draft.header) == ["state"]
    };
    if drafts.iter().any(is_state) && drafts.iter().any(is_place) {
        drafts.iter_mut().filter(|draft| is_state(draft)).for_each(|draft| draft.role = None);
    }
}

/// Where no header is that of an id, a column named for codes whose cells are all different is it.
fn name_ids(drafts: &mut [Draft]) {
    if drafts.iter().any(|draft| draft.role == Some(Role::RecordId)) {
        return;
    }
    let is_id = |draft: &&mut Draft| {
        let words = words(&draft.header);
        let looks = &draft.looks;
        draft.role.is_none()
            && draft.meaning == Meaning::Unknown
            && speaks_of(&words, Sense::Id)
            && words.iter().all(|word| speaks_of(std::slice::from_ref(word), Sense::Id) || word.len() <= 2)
            && looks.filled > 1
            && looks.distinct == looks.filled
    };
    if let Some(draft) = drafts.iter_mut().find(is_id) {
        (draft.role, draft.evidence) = (Some(Role::RecordId), Evidence::Words);
    }
}

pub(super) fn draft(header: String, system: &str, rows: &[Row], column: usize) -> Draft {
    let meaning = meaning(&header, system);
    let looks = Looks::of(rows, column);
    let found = match meaning {
        Meaning::Listed(role) => (Some(role), Evidence::Header),
        Meaning::Words(role) => (Some(role).filter(|role| !denied(*role, &looks)), Evidence::Words),
        Meaning::Weak(_) => (of_contacts(&looks).or_else(|| of_client_ids(&header, &looks)), Evidence::Cells),
        Meaning::Unknown => (of_cells(&looks), Evidence::Cells),
        Meaning::Other if is_aside(&header) => (of_cells(&looks), Evidence::Cells),
        Meaning::Other => (None, Evidence::Header),
    };
    let found = clients_for_names(found, meaning, &header, &looks);
    let found = codes_for_names(found, &header, &looks);
    let found = of_payments(found, meaning, &header, &looks);
    let (role, evidence) = of_states(found, meaning, &header, &looks);
    // «WhatsApp: да» says that there is one, and not which; «активен», `inactive` say how it is.
    let is_of_states = looks.hardly_vary() && looks.contacts() + looks.numbers + looks.worded == 0;
    let only_says = |role: &Role| role.is_messenger() && (looks.are(looks.answers) || is_of_states);
    let role = role.filter(|role| !only_says(role));
    let role_in_log = role_in_messages(&header);
    Draft { header, meaning, role, role_in_log, evidence, looks }
}

/// What has been found of a column: its role and what speaks for it.
type Found = (Option<Role>, Evidence);

/// A column that is named for clients and nothing else, and holds full names: «Gość», «Mandant».
fn clients_for_names(found: Found, meaning: Meaning, header: &str, looks: &Looks) -> Found {
    let words = words(header);
    let is_client = |word: &String| speaks_of(std::slice::from_ref(word), Sense::Client);
    let is_one = meaning == Meaning::Unknown && !words.is_empty() && words.iter().all(is_client);
    if found.0.is_none() && is_one && looks.full_names * 2 > looks.filled {
        (Some(Role::FullName), Evidence::Words)
    } else {
        found
    }
}

/// A column that is named for names or amounts and holds contacts or codes.
fn codes_for_names((role, evidence): Found, header: &str, looks: &Looks) -> Found {
    let reaches = looks.phones + looks.emails;
    match role {
        // `Guest: Yes` says what somebody is, and not who.
        Some(role) if role.is_name() && looks.are(looks.answers) => (None, evidence),
        // `Kontakt: +49 …`: whoever it is named for, it says how to reach them.
        Some(Role::FullName | Role::ContactName) if reaches > 0 && reaches == looks.filled => {
            (of_contacts(looks), Evidence::Cells)
        }
        // `user_name: Anna Bell` is what she is called, and opens nothing.
        Some(Role::Login) if looks.are(looks.full_names) => (Some(Role::FullName), Evidence::Cells),
        // «Клиент: K-101» names nobody: it is by what the client stands in another table.
        Some(Role::FullName)
            if looks.are(looks.codes)
                && looks.contacts() == 0
                && speaks_of(&words(header), Sense::Client) =>
        {
            (Some(Role::RecordId), Evidence::Cells)
        }
        // `S-1` is the number of a sale, and no amount.
        Some(Role::DealAmount) if looks.are(looks.codes) && looks.numbers == 0 && looks.dates == 0 => {
            (None, evidence)
        }
        // «Contacto: 612 10 02 00»: national numbers have many forms, and so has no order.
        Some(Role::FullName | Role::ContactName)
            if looks.are(looks.dialled)
                && !looks.hardly_vary()
                && speaks_of(&words(header), Sense::Contact) =>
        {
            (Some(Role::Phone), Evidence::Cells)
        }
        // `#1000` is the name of an order, and of nobody.
        Some(Role::FullName) if looks.are(looks.wordless) && !looks.are(looks.phones) => {
            (Some(Role::DealName), Evidence::Cells)
        }
        _ => (role, evidence),
    }
}

/// A column whose header speaks of money that has changed hands: whether, how much, or when, in whatever language it says so.
fn of_payments((role, evidence): Found, meaning: Meaning, header: &str, looks: &Looks) -> Found {
    let is_of_payment = || {
        let words = words(header);
        // `Payment Count`, `Payment ID`: numbers, and no money.
        let is_other = [Sense::Due, Sense::Count, Sense::Id].iter().any(|other| speaks_of(&words, *other));
        meaning == Meaning::Unknown && speaks_of(&words, Sense::Paid) && !is_other
    };
    let all = |count: u64| looks.filled > 0 && count == looks.filled;
    // «Оплачено: да» says how the deal stands, and not how much it was.
    let is_answer = looks.answers >= looks.filled && looks.answers > 0 && looks.numbers == 0;
    match role {
        Some(Role::Spent | Role::DealAmount) if is_answer => (Some(Role::DealStatus), Evidence::Cells),
        // «Оплата: 05.03.2026» says when.
        Some(Role::Spent | Role::DealAmount) if all(looks.dates) => (Some(Role::ClosedAt), Evidence::Cells),
        // «Выдан: да», `Entregado: sí`: the header is how deals stand of which it is so.
        None if meaning == Meaning::Unknown
            && is_answer
            && deal_state(header, &Named::default()).is_some() =>
        {
            (Some(Role::DealStatus), Evidence::Words)
        }
        None if is_of_payment() && is_answer => (Some(Role::DealStatus), Evidence::Words),
        None if is_of_payment() && all(looks.numbers) => (Some(Role::Spent), Evidence::Words),
        None if is_of_payment() && all(looks.dates) => (Some(Role::ClosedAt), Evidence::Words),
        _ => (role, evidence),
    }
}

/// A column of few words that say of each row what it is, or of each address whether mail may go there.
fn of_states((role, evidence): Found, meaning: Meaning, header: &str, looks: &Looks) -> Found {
    let is_open = meaning == Meaning::Unknown || meaning.role() == Some(Role::Email);
    if !is_open || looks.distinct > MOST_KINDS || looks.ats > 0 {
        return (role, evidence);
    }
    let of_company = || speaks_of(&words(header), Sense::Company);
    match role {
        None if looks.companies > 0 && looks.filled > 1 && !of_company() => {
            (Some(Role::RecordType), Evidence::Cells)
        }
        None | Some(Role::Email) if looks.consents > 0 => (Some(Role::ConsentStatus), Evidence::Cells),
        _ => (role, evidence),
    }
}

/// Most words of a column that says of each row what it is, or how it stands.
const MOST_KINDS: u64 = 8;

/// Whether the cells speak against a role that single words of the header suggest.
fn denied(role: Role, looks: &Looks) -> bool {
    match role {
        // Numbers without a country have many forms: only a column without digits is none of phones.
        Role::Phone => {
            looks.are(looks.answers + looks.dates + looks.emails)
                || (looks.deny(looks.contacts()) && looks.are(looks.amounts))
        }
        // `Email status: active`: not even a broken address is without its sign.
        Role::Email => looks.deny(looks.emails) || (looks.filled + looks.answers > 0 && looks.ats == 0),
        Role::Contact => looks.deny(looks.contacts()),
        _ => false,
    }
}

/// «Номер клиента» above what is no phone holds ids.
fn of_client_ids(header: &str, looks: &Looks) -> Option<Role> {
    let is_one = looks.filled > 0 && looks.dates == 0 && speaks_of(&words(header), Sense::Client);
    is_one.then_some(Role::RecordId)
}

/// In a table without any header nothing speaks against cells: a column of nothing but phones or addresses is that of them, however
/// few there are.
fn reach_without_header(drafts: &mut [Draft]) {
    if drafts.iter().any(|draft| !draft.header.is_empty()) {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| draft.role.is_none() && draft.looks.filled > 0) {
        let all = |count: u64| count == draft.looks.filled;
        let role = if all(draft.looks.phones) {
            Role::Phone
        } else if all(draft.looks.emails) {
            Role::Email
        } else {
            continue;
        };
        (draft.role, draft.evidence) = (Some(role), Evidence::Cells);
    }
}

/// In a table without any header the first column of varying words is that of names.
fn name_without_header(drafts: &mut [Draft], rows: &[Row]) {
    let has_contact = drafts.iter().any(|draft| draft.role.is_some_and(Role::is_contact));
    if !has_contact || drafts.iter().any(|draft| !draft.header.is_empty()) {
        return;
    }
    let is_name = |column: usize| {
        let cells = rows.iter().map(|row| row.text(column)).filter(|cell| !cell.is_empty());
        let (mut filled, mut names) = (0, 0);
        for cell in cells {
            filled += 1;
            let is_word = cell.chars().all(|letter| letter.is_alphabetic() || " -.'’".contains(letter));
            names += u64::from(is_word && cell.chars().count() > 2 && cell.split(' ').count() <= 4);
        }
        names * 5 >= filled * 4 && names > 0
    };
    let column = (0..drafts.len()).find(|column| {
        drafts[*column].role.is_none() && !drafts[*column].looks.hardly_vary() && is_name(*column)
    });
    if let Some(draft) = column.and_then(|column| drafts.get_mut(column)) {
        (draft.role, draft.evidence) = (Some(Role::FullName), Evidence::Cells);
    }
}

/// Fewest rows of which one who serves clients would come again.
const FEWEST_OWNERS: u64 = 5;

/// Where people can be reached or pay and no header is that of their names, the first column of which the header says nothing and
/// nearly all cells have the form of a whole name is it. Who pays comes again; whoever serves him comes again and again.
fn name_by_form(drafts: &mut [Draft], is_by_hand: bool) {
    let has = |wanted: fn(Role) -> bool| drafts.iter().any(|draft| draft.role.is_some_and(wanted));
    let reaches = has(Role::is_contact);
    let is_paid = is_by_hand
        && has(|role| role == Role::DealAmount)
        && has(|role| {
            let is_dated = matches!(role, Role::ClosedAt | Role::WonAt | Role::Created);
            is_dated || matches!(role, Role::DealStatus | Role::DealStage)
        });
    if has(Role::is_name) || !(reaches || is_paid) {
        return;
    }
    let share = if reaches { 4 } else { 3 };
    let is_it = |(_, draft): &(usize, &Draft)| {
        let looks = &draft.looks;
        draft.role.is_none()
            && draft.role_in_log.is_none()
            && draft.meaning == Meaning::Unknown
            && looks.are(looks.full_names)
            && !speaks_of(&words(&draft.header), Sense::Company)
            && looks.distinct * 5 >= looks.filled * share
    };
    // A header that may be that of the business's own people: of `Propriétaire` and `Owner` no two rows have the same one.
    let is_owner = |(_, draft): &(usize, &Draft)| {
        let looks = &draft.looks;
        draft.role.is_none()
            && matches!(draft.meaning, Meaning::Other)
            && !speaks_of(&words(&draft.header), Sense::Roll)
            && looks.are(looks.full_names)
            && looks.filled >= FEWEST_OWNERS
            && looks.distinct == looks.filled
    };
    let mut found: Vec<usize> = drafts.iter().enumerate().filter(is_it).map(|(column, _)| column).collect();
    if found.is_empty() && reaches && is_by_hand {
        found.extend(drafts.iter().enumerate().find(is_owner).map(|(column, _)| column));
    }
    // Beside sales alone a title may look like a name, too.
    if let Some(column) = found.first().filter(|_| reaches || found.len() == 1) {
        (drafts[*column].role, drafts[*column].evidence) = (Some(Role::FullName), Evidence::Cells);
    }
}

/// Of several columns that are named like amounts, one whose cells count the rows holds the numbers of sales: «Venta: 1, 2, 3».
fn tell_ids_from_amounts(drafts: &mut [Draft]) {
    let is_amount = |draft: &Draft| draft.role == Some(Role::DealAmount);
    let counts = |draft: &Draft| draft.looks.filled > 1 && draft.looks.steps == draft.looks.filled;
    if !drafts.iter().any(|draft| is_amount(draft) && !counts(draft)) {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| is_amount(draft) && counts(draft)) {
        (draft.role, draft.evidence) = (Some(Role::DealId), Evidence::Cells);
    }
}

/// Of several columns that are named like amounts, one of words alone is none. It may say how the sale stands, or by what it was paid,
/// which is as much: «Оплата: долг», «Оплата: наличные» beside «Стоимость».
fn tell_ways_from_amounts(drafts: &mut [Draft]) {
    let is_amount = |draft: &Draft| matches!(draft.role, Some(Role::DealAmount | Role::Spent));
    let is_of_words = |draft: &Draft| draft.looks.filled > 0 && draft.looks.digits == 0;
    if !drafts.iter().any(|draft| is_amount(draft) && draft.looks.numbers > 0) {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| is_amount(draft) && is_of_words(draft)) {
        let looks = &draft.looks;
        let is_state = looks.states.max(looks.paid_by) * 5 >= looks.filled * 4;
        (draft.role, draft.evidence) = (is_state.then_some(Role::DealStatus), Evidence::Cells);
    }
}

/// `Nom` beside `Prénom` is the last name, `Nome` beside `Cognome` the first one, each of them alone is the whole name:
/// a whole name would hold the part that stands beside it.
fn tell_names_apart(drafts: &mut [Draft], rows: &[Row]) {
    let column = |role: Role| drafts.iter().position(|draft| draft.role == Some(role));
    let Some(full) = column(Role::FullName) else { return };
    let (part, other) = match (column(Role::FirstName), column(Role::LastName)) {
        (Some(first), None) => (first, Role::LastName),
        (None, Some(last)) => (last, Role::FirstName),
        _ => return,
    };
    let (mut both, mut within) = (0, 0);
    for row in rows {
        let (whole, part) = (row.text(full).to_lowercase(), row.text(part).to_lowercase());
        if !whole.is_empty() && !part.is_empty() {
            both += 1;
            within += u64::from(whole.contains(&part));
        }
    }
    if both > 0 && within * 2 < both {
        drafts[full].role = Some(other);
    }
}
