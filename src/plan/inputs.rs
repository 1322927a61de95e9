//! What a plan is made from.

use crate::model::audience::Audience;
use crate::model::params::Params;
use crate::stress::context::Kappa;

/// What a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// All clients.
    pub audience: &'a Audience,
    /// Settings.
    pub params: &'a Params,
    /// What a record counts for in test 2.
    pub kappa: Kappa,
}

impl<'a> Inputs<'a> {
    /// A plan by the conventions of the methodology.
    pub fn new(audience: &'a Audience, params: &'a Params) -> Self {
        Self { audience, params, kappa: Kappa::Convention }
    }
}

/// How far a plan is to go.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Aim {
    /// The index to reach, 0–100; `None`: everything that gains.
    pub target: Option<f64>,
    /// Most clients to go to; `None`: as many as it takes.
    pub budget: Option<usize>,
    /// Most minutes of work; `None`: as many as it takes.
    pub minutes: Option<f64>,
}
