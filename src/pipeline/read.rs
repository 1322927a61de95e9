//! What reading needs of the settings.

use crate::import::{DateOrder, ReadParams};
use crate::model::params::Params;
use crate::reference::links::LinkSpotter;

/// The settings that reading needs.
pub fn read_params(params: &Params) -> ReadParams {
    let mut own_handles: Vec<String> =
        params.staff.handles.iter().chain(&params.staff.names).map(|text| text.to_lowercase()).collect();
    own_handles.sort_unstable();
    let date_order = params.date_order.as_deref().and_then(DateOrder::by_id);
    ReadParams {
        zone: params.timezone,
        date_order,
        links: LinkSpotter::new(&params.own.domains, &params.own.portal),
        own_domains: params.own.domains.iter().map(|domain| domain.to_lowercase()).collect(),
        own_handles,
        won_stages: params.won_stages.clone(),
        lost_stages: params.lost_stages.clone(),
    }
}
