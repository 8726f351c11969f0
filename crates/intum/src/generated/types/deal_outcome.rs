// @generated from openapi/intum.yaml (sha256 93ad72bd57fc77f7f0fadceb97d2d5eeaac43c9d6efe71acc6f39d1ea057c93e) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// How the deal was closed ("closed"): won, lost, or empty while it is open.
    ///
    /// Documented: `intum-deals#fields`.
    ///
    /// Assumed (`description`): The page lists the values; that an empty one means an open deal is the
    /// plain reading.
    pub enum DealOutcome {
        /// `win`
        Won = "win",
        /// `lost`
        Lost = "lost",
        /// Empty
        Open = "",
    }
}
