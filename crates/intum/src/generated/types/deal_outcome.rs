// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// How the deal was closed, won, lost, or empty ("win, lost lub puste") while it is open.
    ///
    /// Documented: [Pola deal](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`description`): The page lists the values; that an empty one means an open deal is the
    /// plain reading.
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
