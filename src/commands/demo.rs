//! `untether demo [DIR]`: a small invented business, audited.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use super::output::{OutputArgs, failed};
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure, audit};
use crate::observe::Diagnostic;
use crate::text::Message;

/// Arguments of `demo`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// Write the exports into this new folder first
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// The files of the business: a workshop with chats on two messengers and a CRM. All people in them are invented.
const FILES: &[(&str, &str)] = &[
    (
        "exports/whatsapp/WhatsApp Chat with +1 202-555-0110.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 202-555-0110.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with Ben Oakley.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with Ben Oakley.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 415-555-0112.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 415-555-0112.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 312-555-0113.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 312-555-0113.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with Elsie Rook.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with Elsie Rook.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 303-555-0115.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 303-555-0115.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 415-555-0116.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 415-555-0116.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with Hugo Pike.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with Hugo Pike.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 202-555-0118.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 202-555-0118.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 303-555-0119.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 303-555-0119.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with Kit Sorrel.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with Kit Sorrel.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 312-555-0121.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 312-555-0121.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 202-555-0122.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 202-555-0122.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with Nell Hazel.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with Nell Hazel.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 415-555-0124.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 415-555-0124.txt"),
    ),
    (
        "exports/whatsapp/WhatsApp Chat with +1 312-555-0125.txt",
        include_str!("demo_business/exports/whatsapp/WhatsApp Chat with +1 312-555-0125.txt"),
    ),
    ("exports/telegram/result.json", include_str!("demo_business/exports/telegram/result.json")),
    ("exports/crm/hubspot-contacts.csv", include_str!("demo_business/exports/crm/hubspot-contacts.csv")),
    ("exports/crm/hubspot-deals.csv", include_str!("demo_business/exports/crm/hubspot-deals.csv")),
    ("untether.toml", include_str!("demo_business/untether.toml")),
];

/// The last day in the data: the demo says the same on every day.
const TODAY: &str = "2026-06-30";

/// Runs the command.
///
/// # Errors
///
/// When the folder exists and is not empty, or something cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let scratch = Scratch::new(&context.temporary, args.dir.is_none());
    let folder = args.dir.as_deref().unwrap_or(&scratch.folder);
    write_files(folder)?;
    if args.dir.is_some() {
        let written = Message::new("written").with("path", folder.display().to_string());
        context.tell(&[Diagnostic::note(written)]);
    }
    let read = ReadArgs {
        paths: vec![folder.join("exports")],
        config: Some(folder.join("untether.toml")),
        today: Some(TODAY.to_owned()),
        ..ReadArgs::default()
    };
    audit::run(&audit::Args { read, output: args.output.clone() }, context)
}

fn write_files(folder: &Path) -> Result<(), Failure> {
    let is_free = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !is_free {
        let message = Message::new("output-not-empty").with("path", folder.display().to_string());
        let said = Diagnostic::error("E0401", message);
        return Err(Failure::Output(said.into()));
    }
    for (name, text) in FILES {
        let path = folder.join(name);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        written.map_err(|error| failed(&path, &error))?;
    }
    Ok(())
}

/// A folder for the time of the demo.
struct Scratch {
    folder: PathBuf,
    is_used: bool,
}

impl Scratch {
    fn new(temporary: &Path, is_used: bool) -> Self {
        Self { folder: temporary.join(format!("untether-demo-{}", process::id())), is_used }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.is_used {
            // What is left lies where the system clears up.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
