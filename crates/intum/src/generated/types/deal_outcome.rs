// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// How the deal was closed ("win, lost lub puste"), won when the transaction was completed, lost when
    /// the client declined, or empty while it is open.
    ///
    /// Documented: [Pola deal](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Supported (`description`): The help page explains won and lost; that an empty value means an open
    /// deal is the plain reading. Source: [Deal Status](https://intum.com/help/crm/deals.md).
    ///
    /// Assumed (`enum`): The page says that the third value is empty; that this is the empty string is our
    /// reading.
    pub enum DealOutcome {
        /// `win`
        Won = "win",
        /// `lost`
        Lost = "lost",
        /// Empty
        Open = "",
    }
}
