// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
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
