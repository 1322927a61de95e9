//! The registry of formats, sorted by id.

pub mod amocrm_json;
pub mod bitrix24_json;
pub mod hubspot_json;
pub mod tables;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[
    &amocrm_json::AmocrmJson,
    &tables::AMOCRM_TABLE,
    &bitrix24_json::Bitrix24Json,
    &tables::BITRIX24_TABLE,
    &tables::Csv,
    &hubspot_json::HubspotJson,
    &tables::HUBSPOT_TABLE,
    &tables::PIPEDRIVE_TABLE,
    &tables::Xlsx,
];

#[cfg(test)]
mod crm_fixtures;
