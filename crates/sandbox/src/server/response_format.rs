//! The form of responses, where the vendors leave it open.

use super::envelope::Envelope;
use super::error_format::ErrorFormat;

/// The form of responses, where the vendors leave it open.
#[derive(Clone, Copy, Debug)]
pub struct ResponseFormat {
    pub envelope: Envelope,
    pub amounts: AmountFormat,
    /// Whether objects of Intum have `created_at` and `updated_at`.
    pub has_timestamps: bool,
    pub errors: ErrorFormat,
}

impl Default for ResponseFormat {
    fn default() -> Self {
        Self {
            envelope: Envelope::default(),
            amounts: AmountFormat::default(),
            has_timestamps: true,
            errors: ErrorFormat::default(),
        }
    }
}

/// The form of amounts in responses of Intum. The vendor shows none, so clients must handle both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmountFormat {
    /// `12300.00`, as in requests.
    #[default]
    Number,
    /// `"12300.00"`, as in other products of the vendor.
    Text,
}
