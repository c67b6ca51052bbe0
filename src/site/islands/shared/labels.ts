/** What people call each design, by its name. */
export type Labels = Readonly<Record<string, string>>
