//! What the options of a command change of the settings.

use super::check;
use super::error::{ConfigError, Fault, Place};
use crate::model::params::{Language, Params};
use chrono::{DateTime, Utc};

/// What the command line or the environment sets, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--as-of`.
    pub as_of: Option<String>,
    /// `--tz`.
    pub timezone: Option<String>,
    /// `--region`.
    pub region: Option<String>,
    /// `--basis`.
    pub basis: Option<String>,
    /// `--date-order`.
    pub date_order: Option<String>,
    /// `--today`.
    pub today: Option<String>,
    /// `--report-lang` or its environment variable.
    pub language: Option<Language>,
    /// `--me`: names or handles of the business's own side.
    pub me: Vec<String>,
    /// `--show-staff`.
    pub show_staff: bool,
    /// `--exclude`: patterns of files that are left out of reading.
    pub exclude: Vec<String>,
}

pub(super) fn apply_overrides(
    overrides: &Overrides,
    params: &mut Params,
    now: DateTime<Utc>,
) -> Result<(), ConfigError> {
    if let Some(text) = &overrides.timezone {
        params.timezone = check::zone(text).map_err(at_option("tz"))?;
    }
    if let Some(text) = &overrides.as_of {
        params.as_of = Some(check::date(text).map_err(at_option("as-of"))?);
    }
    if let Some(text) = &overrides.region {
        params.region = Some(check::region(text).map_err(at_option("region"))?);
    }
    if let Some(text) = &overrides.basis {
        params.basis = check::basis(text).map_err(at_option("basis"))?;
    }
    if let Some(text) = &overrides.date_order {
        let order = check::word(text, &["dmy", "mdy", "ymd"]).map_err(at_option("date-order"))?;
        params.date_order = Some(order);
    }
    let added: Vec<String> = params.channels.keys().cloned().collect();
    for me in &overrides.me {
        match check::handle(me, added.iter().map(String::as_str)) {
            Ok(handle) => params.staff.handles.push(handle),
            Err(_) => match bare_handle(me) {
                Some(handle) => params.staff.handles.push(handle),
                None => params.staff.names.push(me.clone()),
            },
        }
    }
    params.show_staff |= overrides.show_staff;
    params.today = match &overrides.today {
        Some(text) => check::date(text).map_err(at_option("today"))?,
        None => params.timezone.rules().moment(now.timestamp()).day,
    };
    Ok(())
}

/// A number or an address that was typed without its kind.
pub(super) fn bare_handle(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_number = text.starts_with('+') && text.chars().all(|c| c.is_ascii_digit() || "+ ()-".contains(c));
    if is_number && (7..=15).contains(&digits) {
        return Some(format!("phone:{text}"));
    }
    let (local, domain) = text.split_once('@')?;
    let is_address = !local.is_empty() && domain.contains('.') && !text.contains(char::is_whitespace);
    is_address.then(|| format!("email:{}", text.to_lowercase()))
}

pub(super) fn at_option(name: &'static str) -> impl Fn(Fault) -> ConfigError {
    move |fault| fault.at(&Place::Option(name))
}
