// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// How conditions combine ("условие выборки"), `and` for all of them, `or` for any of them.
    ///
    /// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
    pub enum Condition {
        /// `and`
        And = "and",
        /// `or`
        Or = "or",
    }
}
