// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Sort direction ("сортировка"), `0` ascending ("по возрастанию"), `1` descending ("по убыванию").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub enum SortDirection {
        /// `0`
        Ascending = "0",
        /// `1`
        Descending = "1",
    }
}
