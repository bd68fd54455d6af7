/** Words of the requests that a lead decides. */
export interface RequestMessages {
  readonly title: string
  readonly detail: (waiting: number) => string
  readonly loading: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly waiting: string
  readonly decided: string
  readonly by: (author: string, age: string) => string
  readonly term: (from: string, until: string) => string
  readonly reason: string
  readonly approve: string
  readonly refuse: string
  readonly approveTitle: (outlet: string) => string
  readonly refuseTitle: (outlet: string) => string
  readonly yourReason: string
  readonly reasonHint: string
  readonly cancel: string
  readonly signAndApprove: string
  readonly signAndRefuse: string
  readonly approved: (date: string) => string
  readonly refused: (date: string) => string
  readonly signed: string
}
