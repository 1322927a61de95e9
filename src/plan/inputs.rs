//! What a plan is made from.

use crate::model::client::Audience;
use crate::model::params::Params;

/// What a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// All clients.
    pub audience: &'a Audience,
    /// Settings.
    pub params: &'a Params,
}

/// How far a plan is to go.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Aim {
    /// The index to reach, 0–100; `None`: everything that gains.
    pub target: Option<f64>,
    /// Most clients to go to; `None`: as many as it takes.
    pub budget: Option<usize>,
}
