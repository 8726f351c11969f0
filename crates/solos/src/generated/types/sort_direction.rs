// @generated from openapi/solos.yaml (sha256 b927d6a62a458ed08d03f3ae4c34594f70b0e5249d74dfc4186024cccfb221ce) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Sort direction ("сортировка"), `0` ascending ("по возрастанию"), `1` descending ("по убыванию").
    ///
    /// Documented: `solos-projects#projects`.
    pub enum SortDirection {
        /// `0`
        Ascending = "0",
        /// `1`
        Descending = "1",
    }
}
