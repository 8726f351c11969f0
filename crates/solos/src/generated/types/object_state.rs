// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// State of the objects to select, `0` active ("активные объекты"), `1` deleted ("удаленные объекты").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub enum ObjectState {
        /// `0`
        Active = "0",
        /// `1`
        Deleted = "1",
    }
}
