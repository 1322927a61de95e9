//! The inputs that are measured, each written into an empty folder.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::{crm, table, telegram, whatsapp};

/// How much there is of everything.
#[derive(Clone, Copy)]
pub(crate) struct Amount {
    /// Messages.
    pub(crate) messages: usize,
    /// Clients with whom they were exchanged.
    pub(crate) clients: usize,
}

/// Writes one input into an empty folder.
pub(crate) type Writer = fn(&Path, Amount) -> io::Result<()>;

/// The inputs by name. `clients` is all about linking: ten times as many clients, who have records, deals and calls; `crm` is contacts alone,
/// five times as many.
pub(crate) const INPUTS: [(&str, Writer); 6] = [
    ("telegram", write_telegram),
    ("whatsapp-one", write_whatsapp_one),
    ("whatsapp-many", write_whatsapp_many),
    ("table", write_table),
    ("clients", write_clients),
    ("crm", write_crm),
];

fn create(path: PathBuf) -> io::Result<BufWriter<File>> {
    Ok(BufWriter::new(File::create(path)?))
}

fn write_telegram(folder: &Path, amount: Amount) -> io::Result<()> {
    let mut out = create(folder.join("result.json"))?;
    telegram::write(&mut out, telegram::Shape::Account(amount.clients as u64), amount.messages as u64)?;
    out.flush()
}

fn write_whatsapp_one(folder: &Path, amount: Amount) -> io::Result<()> {
    let text = whatsapp::one_file(amount.messages, amount.clients);
    fs::write(folder.join("Чат WhatsApp с контактом Клиенты.txt"), text)
}

fn write_whatsapp_many(folder: &Path, amount: Amount) -> io::Result<()> {
    (0..amount.clients).try_for_each(|client| {
        let (name, text) = whatsapp::one_chat(client, amount.messages / amount.clients);
        fs::write(folder.join(name), text)
    })
}

fn write_table(folder: &Path, amount: Amount) -> io::Result<()> {
    fs::write(folder.join("messages.csv"), table::messages(amount.messages as u64, amount.clients as u64, 7))
}

/// Writes so many rows of a table.
type WriteRows = fn(&mut BufWriter<File>, u64) -> io::Result<()>;

fn write_rows(folder: &Path, kind: &str, write: WriteRows, rows: usize) -> io::Result<()> {
    let mut out = create(folder.join(format!("hubspot-crm-exports-{kind}.csv")))?;
    write(&mut out, rows as u64)?;
    out.flush()
}

fn write_clients(folder: &Path, amount: Amount) -> io::Result<()> {
    let clients = amount.clients * 10;
    write_table(folder, Amount { clients, ..amount })?;
    let kinds: [(&str, WriteRows); 3] =
        [("contacts", crm::contacts), ("deals", crm::deals), ("calls", crm::calls)];
    kinds.into_iter().try_for_each(|(kind, write)| write_rows(folder, kind, write, clients))
}

fn write_crm(folder: &Path, amount: Amount) -> io::Result<()> {
    write_rows(folder, "contacts", crm::contacts, amount.clients * 5)
}
