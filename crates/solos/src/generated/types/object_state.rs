// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
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
