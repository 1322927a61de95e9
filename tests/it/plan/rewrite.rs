//! Exports rewritten as if tasks of a plan had been done: new tables beside the old exports, tied to the same clients.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use untether::identity::handles::HandleKind;
use untether::identity::points::PointKind;
use untether::plan::Task;

use super::known::Known;

/// What is added for one client: its own record in the system `plan`.
#[derive(Default)]
struct Row {
    email: Vec<String>,
    phone: Vec<String>,
    portal: Vec<String>,
    /// Ids by channel.
    platform: BTreeMap<String, Vec<String>>,
}

/// Rewritten exports.
pub(super) struct Rewrite<'a> {
    known: &'a Known<'a>,
    /// By place of the client.
    rows: BTreeMap<usize, Row>,
    /// Client, channel, day, how many.
    activities: Vec<(usize, String, String, u32)>,
    /// Time, channel, direction, phone, e-mail.
    messages: Vec<[String; 5]>,
}

impl<'a> Rewrite<'a> {
    pub(super) fn new(known: &'a Known<'a>) -> Self {
        Self { known, rows: BTreeMap::new(), activities: Vec::new(), messages: Vec::new() }
    }

    /// Does one task.
    pub(super) fn carry_out(&mut self, task: &Task) {
        let place = task.client;
        self.rows.entry(place).or_default();
        match task.action {
            "ask-stranded" => self.row(place).email.push(format!("asked-{place}@kite-harbour.co.uk")),
            "import-recoverable" => self.import(place),
            "create-records" => {
                self.import(place);
                self.file_addresses(place);
            }
            "log-history" => {
                let channel = self.channel(task);
                let days = self.known.unlogged.get(&(place, channel.clone())).cloned().unwrap_or_default();
                let log = days.into_iter().map(|(day, count)| (place, channel.clone(), day, count));
                self.activities.extend(log);
            }
            "prove-fallback" => self.prove(place, &self.channel(task)),
            "repair-contacts" => self.repair(place),
            other => panic!("nobody has said how {other} is carried out"),
        }
    }

    fn channel(&self, task: &Task) -> String {
        let channel = task.channel.expect("a task on a channel");
        self.known.audit.audience.channels[channel as usize].id.clone()
    }

    fn row(&mut self, place: usize) -> &mut Row {
        self.rows.entry(place).or_default()
    }

    fn import(&mut self, place: usize) {
        let values = |handles: Vec<(String, String)>| handles.into_iter().map(|(_, value)| value);
        let phones = values(self.known.unfiled(place, HandleKind::Phone));
        let emails = values(self.known.unfiled(place, HandleKind::Email));
        let row = self.row(place);
        row.phone.extend(phones);
        row.email.extend(emails);
    }

    fn file_addresses(&mut self, place: usize) {
        let addresses = self.known.unfiled(place, HandleKind::Platform);
        let row = self.row(place);
        for (channel, id) in addresses {
            row.platform.entry(channel).or_default().push(id);
        }
    }

    /// One message out and one in on as-of, over the contact on file.
    fn prove(&mut self, place: usize, channel: &str) {
        let kind = if channel == "email" { PointKind::Email } else { PointKind::Phone };
        let row = &self.rows[&place];
        let added = if channel == "email" { &row.email } else { &row.phone };
        let contact =
            self.known.usable(place, kind).or_else(|| added.first().cloned()).expect("a contact to write to");
        let as_of = self.known.audit.window.to;
        for (clock, way) in [("12:00:00", "out"), ("12:05:00", "in")] {
            let (phone, email) =
                if channel == "email" { ("", contact.as_str()) } else { (contact.as_str(), "") };
            let row = [&format!("{as_of} {clock}"), channel, way, phone, email];
            self.messages.push(row.map(ToOwned::to_owned));
        }
    }

    /// The right contact beside each broken one.
    fn repair(&mut self, place: usize) {
        let client = self.known.client(place);
        let (broken, usable) = (client.repairable, [client.email, client.phone, client.portal]);
        let row = self.row(place);
        if broken.email && !usable[0].is_usable && row.email.is_empty() {
            row.email.push(format!("repaired-{place}@kite-harbour.co.uk"));
        }
        if broken.phone && !usable[1].is_usable && row.phone.is_empty() {
            row.phone.push(format!("+447911{:06}", 800_000 + place));
        }
        if broken.portal && !usable[2].is_usable {
            row.portal.push(format!("repaired-login-{place}"));
        }
    }

    /// Writes everything into a folder that holds a world: tables under `plan`, the crosswalk, and the settings for them.
    pub(super) fn write(&self, world: &Path) {
        let folder = world.join("plan");
        fs::create_dir(&folder).expect("a folder");
        let id = |place: usize| format!("p-{place}");
        let mut platforms: Vec<&String> = self.rows.values().flat_map(|row| row.platform.keys()).collect();
        platforms.sort_unstable();
        platforms.dedup();
        let mut header = vec!["id", "E-mail", "Phone", "Login"];
        header.extend(platforms.iter().map(|channel| channel.as_str()));
        let row = |(place, row): (&usize, &Row)| {
            let mut cells =
                vec![id(*place), row.email.join("; "), row.phone.join("; "), row.portal.join("; ")];
            let ids =
                |channel: &&String| row.platform.get(*channel).map_or(String::new(), |ids| ids.join("; "));
            cells.extend(platforms.iter().map(ids));
            cells
        };
        table(&folder.join("contacts.csv"), &header, self.rows.iter().map(row));
        let messages = self.activities.iter().flat_map(|entry| (0..entry.3).map(move |_| entry));
        // Entries without an id that say the same are one activity: messages of one day need ids of their own.
        let logged = (1..).zip(messages).map(|(number, (place, channel, day, _)): (u32, _)| {
            vec![format!("m-{number}"), id(*place), channel.clone(), day.clone()]
        });
        table(&folder.join("log.csv"), &["id", "contact", "channel", "time"], logged);
        let header = ["time", "channel", "direction", "phone", "email"];
        table(&folder.join("answers.csv"), &header, self.messages.iter().map(|row| row.to_vec()));
        let ties = self.rows.keys().map(|place| {
            vec![format!("record:plan:{}", id(*place)), self.known.name(*place), "same".to_owned()]
        });
        table(&world.join("links.csv"), &["a", "b", "relation"], ties);
        let settings = world.join("untether.toml");
        let platforms: Vec<String> = platforms.iter().map(|id| format!("{id} = [\"{id}\"], ")).collect();
        let platforms = platforms.concat();
        let text = fs::read_to_string(&settings).expect("settings") + &sources(&platforms);
        fs::write(settings, text).expect("writable");
    }

    /// The paths of the tables that hold anything, as the program is given them.
    pub(super) fn paths(&self) -> Vec<&'static str> {
        let tables = [
            ("plan/contacts.csv", self.rows.is_empty()),
            ("plan/log.csv", self.activities.is_empty()),
            ("plan/answers.csv", self.messages.is_empty()),
        ];
        tables.into_iter().filter(|(_, is_empty)| !is_empty).map(|(path, _)| path).collect()
    }
}

fn table(path: &Path, header: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let mut table = csv::Writer::from_path(path).expect("writable");
    table.write_record(header).expect("writable");
    rows.for_each(|row| table.write_record(row).expect("writable"));
    table.flush().expect("writable");
}

/// What the settings say of the tables.
fn sources(platforms: &str) -> String {
    format!(
        r#"
[[source]]
path = "plan/contacts.csv"
format = "csv"
system = "plan"
kind = "contacts"
columns = {{ {platforms}record_id = ["id"], email = ["E-mail"], phone = ["Phone"], portal = ["Login"] }}

[[source]]
path = "plan/log.csv"
format = "csv"
system = "plan"
kind = "activities"
columns = {{ record_id = ["id"], contact_id = ["contact"], channel = ["channel"], time = ["time"] }}

[[source]]
path = "plan/answers.csv"
format = "csv"
kind = "messages"
staff_account = "plan desk"
"#
    )
}
