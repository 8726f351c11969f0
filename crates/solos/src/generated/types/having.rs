// @generated from openapi/solos.yaml (sha256 b927d6a62a458ed08d03f3ae4c34594f70b0e5249d74dfc4186024cccfb221ce) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Further condition ("дополнительные условия выборки"): with or without events ("события"), payments
    /// ("платежи"), tasks ("задачи"), goods ("товары"), or with an expired checklist ("просрочен
    /// чек-лист").
    ///
    /// Documented: `solos-projects#filter`.
    pub enum Having {
        /// `actions`
        Actions = "actions",
        /// `payments`
        Payments = "payments",
        /// `tasks`
        Tasks = "tasks",
        /// `goods`
        Goods = "goods",
        /// `no_actions`
        NoActions = "no_actions",
        /// `no_payments`
        NoPayments = "no_payments",
        /// `no_tasks`
        NoTasks = "no_tasks",
        /// `no_goods`
        NoGoods = "no_goods",
        /// `checklists_expired`
        ChecklistsExpired = "checklists_expired",
    }
}
