//! The registry of formats. One file each, sorted by id.

pub mod tables;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[
    &tables::AMOCRM_TABLE,
    &tables::BITRIX24_TABLE,
    &tables::Csv,
    &tables::HUBSPOT_TABLE,
    &tables::PIPEDRIVE_TABLE,
    &tables::Xlsx,
];
