//! What a worklist says: what to do, why, and how to begin, in the language of the reader and in that of the client.

use super::facts::{Facts, tidy};
use super::people::{Shown, shown};
use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::points::{Fault, PointKind};
use crate::model::client::Client;
use crate::model::look_up::LookUp;
use crate::model::name::is_phone;
use crate::pipeline::Audit;
use crate::plan::Task;
use crate::reference::channels;
use crate::reference::incidents::{self, Stated};
use crate::text::{Catalog, Language, Value};

/// Wording for one audit.
pub(super) struct Words<'a> {
    audit: &'a Audit,
    /// The language of the file.
    catalog: &'a Catalog,
    /// The languages of clients.
    english: Catalog,
    russian: Catalog,
}

/// The actions that are work with one client each.
const WITH_CLIENTS: [&str; 5] =
    ["ask-stranded", "create-records", "import-recoverable", "prove-fallback", "repair-contacts"];

/// Whether an action is work with one client.
pub(super) fn is_with_clients(action: &str) -> bool {
    WITH_CLIENTS.contains(&action)
}

impl<'a> Words<'a> {
    /// Wording in the language of a catalog.
    pub(super) fn new(audit: &'a Audit, catalog: &'a Catalog) -> Self {
        Self { audit, catalog, english: Catalog::new(Language::En), russian: Catalog::new(Language::Ru) }
    }

    /// A channel, and through whose account.
    pub(super) fn place(&self, channel: &str, account: &str) -> String {
        let channel = channel_name(channel, self.catalog.language());
        if account.is_empty() {
            return channel;
        }
        let account = account.to_owned();
        self.catalog.text("worklist-place", &[("channel", channel.into()), ("account", account.into())])
    }

    /// A record as one looks it up in the CRM.
    pub(super) fn record(&self, record: &Shown) -> String {
        if !record.is_row {
            return format!("{} {}", record.scope, record.id);
        }
        let (file, row) = (record.scope.clone(), record.id.clone());
        self.catalog.text("worklist-record-row", &[("file", file.into()), ("row", row.into())])
    }

    /// What to do.
    pub(super) fn what(&self, facts: &Facts<'_>, task: &Task) -> String {
        let say = |id: &str, values: &[(&str, Value<'_>)]| self.catalog.text(id, values);
        match task.action {
            "ask-stranded" => match (facts.client.look_up, facts.person.recoverable(self.audit)) {
                (Some(LookUp::LikelyCard), _) => {
                    let card = self.likely_card(facts.client);
                    say("worklist-look-likely-card", &[("card", card.into())])
                }
                (Some(LookUp::App), _) => say("worklist-look-whatsapp-card", &[]),
                (_, none) if none.is_empty() => say("worklist-do-ask-stranded", &[]),
                (Some(place @ (LookUp::AddressBook | LookUp::List)), known) => {
                    let list = self.list(&known);
                    say(&format!("worklist-look-{}", place.id()), &[("contacts", list.into())])
                }
                (_, known) => {
                    let (list, kinds) = (self.list(&known), self.kinds_of(&known));
                    let values = [("contacts", list.into()), ("kinds", kinds.into())];
                    say("worklist-do-ask-or-import", &values)
                }
            },
            "import-recoverable" => {
                let contacts = facts.person.recoverable(self.audit);
                let (list, kinds) = (self.list(&contacts), self.kinds_of(&contacts));
                say("worklist-do-import-recoverable", &[("contacts", list.into()), ("kinds", kinds.into())])
            }
            "prove-fallback" => {
                let (kind, contact) = self.fallback(facts, task);
                // What is asked for in a row above is not known yet.
                let kind = match kind {
                    "email" if contact.is_empty() => "new-email",
                    "phone" if contact.is_empty() => "new-phone",
                    kind => kind,
                };
                say("worklist-do-prove-fallback", &[("kind", kind.into()), ("contact", contact.into())])
            }
            "create-records" => say("worklist-do-create-records", &[("known", self.known(facts).into())]),
            "repair-contacts" => say("worklist-do-repair-contacts", &[("kinds", kinds(facts).into())]),
            _ => String::new(),
        }
    }

    /// Why.
    pub(super) fn why(&self, facts: &Facts<'_>, task: &Task) -> String {
        let say = |id: &str, values: &[(&str, Value<'_>)]| self.catalog.text(id, values);
        match task.action {
            "ask-stranded" => self.why_stranded(facts.client),
            "import-recoverable" => {
                let kinds = self.kinds_of(&facts.person.recoverable(self.audit));
                let source = if kinds == "email" { "mailbox" } else { "messenger" };
                say("worklist-why-import-recoverable", &[("source", source.into())])
            }
            "prove-fallback" if is_new(facts, task) => say("worklist-why-prove-new", &[]),
            "prove-fallback" => {
                let days = f64::from(self.audit.window.days());
                say("worklist-why-prove-fallback", &[("days", days.into())])
            }
            "create-records" => say("worklist-why-create-records", &[]),
            "repair-contacts" => {
                let sentence = |(kind, fault): (&'static str, &'static str)| {
                    say("worklist-why-repair-contacts", &[("kind", kind.into()), ("fault", fault.into())])
                };
                faults(facts).into_iter().map(sentence).collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        }
    }

    /// Which loss would leave no way to a client: that of its one channel, or of the one operator of all its channels.
    fn why_stranded(&self, client: &Client) -> String {
        let (audience, language) = (&self.audit.audience, self.catalog.language());
        let used = client.routes.iter().filter_map(|route| audience.channels.get(route.channel as usize));
        let mut names: Vec<String> = used.clone().map(|used| channel_name(&used.id, language)).collect();
        let operators: Vec<&str> = used.map(|used| used.operator.as_str()).collect();
        let is_one = operators.windows(2).all(|pair| pair[0] == pair[1]);
        match (names.len(), operators.first().filter(|_| is_one)) {
            (1, _) => {
                let channel = names.remove(0);
                self.catalog.text("worklist-why-one-channel", &[("channel", channel.into())])
            }
            (2.., Some(operator)) => {
                let of_operator = |known: &&channels::Channel| known.operator == *operator;
                let name = channels::all().find(of_operator).map_or(*operator, |known| &known.operator_name);
                let (channels, operator) = (names.join(", "), name.to_owned());
                let values = [("channels", channels.into()), ("operator", operator.into())];
                self.catalog.text("worklist-why-one-operator", &values)
            }
            _ => self.catalog.text("worklist-why-no-contact", &[]),
        }
    }

    /// How to begin, in the client's language.
    pub(super) fn opening(&self, facts: &Facts<'_>, task: &Task) -> String {
        let language = language_of(facts, self.audit.links.region.as_deref());
        let catalog = if language == Language::Ru { &self.russian } else { &self.english };
        let say = |id: &str, values: &[(&str, Value<'_>)]| catalog.text(id, values);
        match task.action {
            "ask-stranded" => match task.channel.or(facts.channel) {
                Some(channel) => {
                    let id = facts.id(channel);
                    let values = [("channel", channel_name(id, language).into())];
                    let is_hampered = self.is_hampered(id, facts.client);
                    let text =
                        if is_hampered { "worklist-open-ask-hampered" } else { "worklist-open-ask-stranded" };
                    say(text, &values)
                }
                None => say("worklist-open-repair-contacts", &[("kinds", "email".into())]),
            },
            "import-recoverable" => {
                let contacts = facts.person.recoverable(self.audit);
                let Some(first) = contacts.get(..1) else { return String::new() };
                let values = [("kind", self.kinds_of(first).into()), ("contact", self.list(first).into())];
                // Said to who works through the list: the client need not be written to.
                self.catalog.text("worklist-open-import-recoverable", &values)
            }
            "prove-fallback" => {
                say("worklist-open-prove-fallback", &[("kind", self.fallback(facts, task).0.into())])
            }
            "create-records" => say("worklist-open-create-records", &[]),
            "repair-contacts" => match kinds(facts) {
                // A login is put right at the desk.
                "login" => String::new(),
                kinds => say("worklist-open-repair-contacts", &[("kinds", kinds.into())]),
            },
            _ => String::new(),
        }
    }

    /// Whether a channel is hampered where a client lives. A worklist is worked through after the exports end: what is known to
    /// have begun since counts, too.
    fn is_hampered(&self, channel: &str, client: &Client) -> bool {
        let known = Stated::parse(incidents::MADE).map(|made| made.first);
        let day = known.map_or(self.audit.window.to, |known| known.max(self.audit.window.to));
        match &self.audit.links.region {
            Some(region) if client.countries.is_empty() => incidents::is_hampered(channel, &[region], day),
            _ => incidents::is_hampered(channel, &client.countries, day),
        }
    }

    /// The card that is likely a client's, as people find it.
    fn likely_card(&self, client: &Client) -> String {
        let links = &self.audit.links;
        let is_own = |handle: HandleId| links.groups[handle as usize] == client.group;
        let link = links.likely.iter().find(|link| is_own(link.client));
        let card = link.map(|link| links.handles.get(link.record).text);
        card.map_or_else(String::new, |text| tidy(text.strip_prefix("record:").unwrap_or(text)))
    }

    /// The contact to try: `email`, `phone` or `other`, and how to reach it.
    fn fallback(&self, facts: &Facts<'_>, task: &Task) -> (&'static str, String) {
        let id = task.channel.map_or("", |channel| facts.id(channel));
        let contact = |kind: PointKind, of: HandleKind| {
            let is_wanted = |handle: &HandleId| self.audit.links.handles.get(*handle).kind == of;
            let recoverable = || facts.person.recoverable(self.audit).into_iter().find(is_wanted);
            let handle = facts.person.usable(kind).or_else(recoverable);
            handle.map_or_else(String::new, |handle| self.list(&[handle]))
        };
        match id {
            "email" => ("email", contact(PointKind::Email, HandleKind::Email)),
            "phone" => ("phone", contact(PointKind::Phone, HandleKind::Phone)),
            other => ("other", channel_name(other, self.catalog.language())),
        }
    }

    /// What is known of a client without a record: its name, where it writes, and what only has to be written down.
    fn known(&self, facts: &Facts<'_>) -> String {
        let contacts = facts.person.recoverable(self.audit);
        let list = self.list(&contacts);
        let address = facts.channel.and_then(|channel| {
            let name = channel_name(facts.id(channel), self.catalog.language());
            facts.address(channel).filter(|address| !list.contains(address)).map(|it| format!("{name} {it}"))
        });
        let name = Some(facts.name.clone()).filter(|name| !is_phone(name));
        let parts = name.into_iter().chain(address).chain([list]);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Which kinds of contacts there are among phones and e-mails: `email`, `phone` or `both`.
    fn kinds_of(&self, contacts: &[HandleId]) -> &'static str {
        let is = |kind: HandleKind| {
            contacts.iter().any(|handle| self.audit.links.handles.get(*handle).kind == kind)
        };
        match (is(HandleKind::Email), is(HandleKind::Phone)) {
            (true, true) => "both",
            (true, false) => "email",
            _ => "phone",
        }
    }

    /// Handles as people write them, with commas between them.
    fn list(&self, handles: &[HandleId]) -> String {
        let text = |handle: &HandleId| tidy(&shown(self.audit.links.handles.get(*handle).text));
        handles.iter().map(text).collect::<Vec<_>>().join(", ")
    }
}

/// Whether the contact to try is not on file yet: another row puts it there.
fn is_new(facts: &Facts<'_>, task: &Task) -> bool {
    match task.channel.map_or("", |channel| facts.id(channel)) {
        "email" => facts.person.usable(PointKind::Email).is_none(),
        "phone" => facts.person.usable(PointKind::Phone).is_none(),
        _ => false,
    }
}

/// The name of a channel; its id where the table of channels does not know it.
fn channel_name(id: &str, language: Language) -> String {
    let known = channels::channel(id).map(|channel| match language {
        Language::En => &channel.display_en,
        Language::Ru => &channel.display_ru,
    });
    known.map_or_else(|| tidy(id), Clone::clone)
}

/// Which kinds of contacts are to be put right: those with a failed one and no usable one.
fn kinds(facts: &Facts<'_>) -> &'static str {
    let client = facts.client;
    let email = client.repairable.email && !client.email.is_usable;
    let phone = client.repairable.phone && !client.phone.is_usable;
    match (email, phone) {
        (true, true) => "both",
        (true, false) => "email",
        (false, true) => "phone",
        (false, false) => "login",
    }
}

/// What is wrong with the contacts that are to be put right: kind and fault, one of each kind.
fn faults(facts: &Facts<'_>) -> Vec<(&'static str, &'static str)> {
    let wanted = kinds(facts);
    let of = |kind: PointKind, name: &'static str| {
        let own = facts.person.on_file.iter().filter(move |point| point.kind == kind);
        let fault = own.filter_map(|point| match point.fault {
            Some(Fault::Masked) => Some("masked"),
            Some(Fault::Malformed) => Some("malformed"),
            Some(Fault::Shared) => Some("shared"),
            _ => None,
        });
        fault.map(|fault| (name, fault)).next()
    };
    let email = of(PointKind::Email, "email").filter(|_| matches!(wanted, "email" | "both"));
    let phone = of(PointKind::Phone, "phone").filter(|_| matches!(wanted, "phone" | "both"));
    let login = of(PointKind::Portal, "login").filter(|_| wanted == "login");
    [email, phone, login].into_iter().flatten().collect()
}

/// Countries in which Russian is a language of business.
const RUSSIAN_SPEAKING: [&str; 4] = ["BY", "KG", "KZ", "RU"];

/// Countries that write in Cyrillic letters and in a language of their own.
const OTHER_CYRILLIC: [&str; 7] = ["BA", "BG", "ME", "MK", "MN", "RS", "UA"];

/// The language in which to write to a client: Russian where its phone is of a country that does business in it or its name
/// is in Cyrillic letters, English otherwise. Of a client without phone and telling name the region of the audit decides.
fn language_of(facts: &Facts<'_>, region: Option<&str>) -> Language {
    let countries = &facts.client.countries;
    let any = |list: &[&str]| countries.iter().any(|country| list.contains(&country.code()));
    let is_cyrillic = facts.name.chars().any(|letter| matches!(letter, '\u{400}'..='\u{4ff}'));
    let is_russian = if any(&RUSSIAN_SPEAKING) {
        true
    } else if is_cyrillic {
        !any(&OTHER_CYRILLIC)
    } else {
        countries.is_empty() && region.is_some_and(|region| RUSSIAN_SPEAKING.contains(&region))
    };
    if is_russian { Language::Ru } else { Language::En }
}
