// @generated from openapi/solos.yaml (sha256 b927d6a62a458ed08d03f3ae4c34594f70b0e5249d74dfc4186024cccfb221ce) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// State of the objects to select, `0` active ("активные объекты"), `1` deleted ("удаленные объекты").
    ///
    /// Documented: `solos-projects#projects`.
    pub enum ObjectState {
        /// `0`
        Active = "0",
        /// `1`
        Deleted = "1",
    }
}
