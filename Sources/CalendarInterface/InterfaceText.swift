extension Wire {
    /// The text of the interface, byte for byte that of `io.yearplan.Calendar.varlink` beside this file.
    public static let text = #"""
        # The annual plan of an organisation: what is due, by whom, what was done, and a stream of everything that happens.
        #
        # Days are ISO 8601 texts such as 2026-03-09, days and times civil ones in the plans' zone. Fields that are absent and
        # fields that are null mean the same. Clients ignore fields, states and kinds they do not know: the interface is only
        # ever extended. What a caller may not know of does not exist for that caller.
        #
        # An occurrence is named duty@period or duty@period/member, for example quarterly-exam@2026-Q1. Where a name is asked
        # for, the shortest unambiguous form will do: quarterly-exam means its open occurrence.
        interface io.yearplan.Calendar

        # Where an occurrence stands. pending: not open yet, or it waits for others. open: it can be done. overdue: its due
        # moment has passed. undated: it waits for somebody's date. awaiting_approval: done, to be approved by somebody else.
        # done: done. waived: somebody decided that it need not be done. lapsed: a right not used in time. before_adoption: due
        # before its plan was adopted. withdrawn: no longer in the plan.
        type State (
          pending, open, overdue, undated, awaiting_approval, done, waived, lapsed, before_adoption, withdrawn
        )

        # What sort of work a duty is.
        type Category (
          training, check, meeting, exam, contest, report, campaign, drill, maintenance, personnel, routine, other
        )

        # What is worth knowing about an occurrence. provisional: a date of it lies in a year without an official calendar.
        # assumed: its date was read by assumption. rolled: its due day was moved to a working day. moved: its due day was moved
        # by a person. optional: a right, never overdue. confidential: seen only by those who must know of it. snoozed: its
        # reminders are held. acted_on: somebody has acted on it. gated: something ought to be done before it. day_off: a person
        # gave it a due day that is off. retake: a make-up of an exam. finding: something found wrong. kept: what it followed from
        # was taken back, but somebody had acted on it. early: the day it was done lies before it opens.
        type Mark (
          provisional, assumed, rolled, moved, optional, confidential, snoozed, acted_on, gated, day_off, retake, finding, kept,
          early
        )

        # How urgent a reminder is. opens: it opens or soon will. date: it waits for a date. pace: a quota or a coverage is behind
        # its pace, or the working days left run short. approval: it waits for approval; when the approval itself is due or
        # overdue, the stage says so. before: it will be due. due: it is due. overdue: it is overdue. escalated: it is overdue and
        # goes up the line.
        type Stage (
          opens, date, pace, approval, before, due, overdue, escalated
        )

        # What an entry of the ledger says happened. plan_missing: no plan is in force, so nobody is reminded. opaque: something
        # the caller may not know of.
        type Kind (
          plan_loaded, plan_missing, adopted, pinned, shifted, withdrawn, restored, rekeyed, reminded, dropped,
          done, amended, undone, waived, moved, dated, snoozed, acknowledged, raised, ended, opaque,
          delegated, recalled, line_kept, result, excused, finding_opened, finding_closed, approved, rejected,
          archived
        )

        # A point in time: milliseconds since 1970-01-01T00:00:00Z, and the same as a civil date and time of the plans' zone,
        # with seconds where there are any.
        type Moment (
          milliseconds: int,
          local: string
        )

        # The daemon's clock: the moment of the reply, its day, the zone's name, and whether the clock is a rehearsal's.
        type Clock (
          now: Moment,
          today: string,
          zone: string,
          rehearsal: bool
        )

        # How far a quota or a coverage is: completions that count or distinct members covered, how many are asked for, and what
        # is counted when it is not times. by is the last day of the period; expected is how many should have been done by now:
        # the planned ones that were due, and of the rest the share of the working days gone. open names the first members still
        # to be covered, of openCount.
        type Progress (
          done: int,
          target: int,
          unit: ?string,
          by: ?string,
          expected: ?int,
          open: ?[]string,
          openCount: ?int
        )

        # An occurrence in brief. name is its identity; owner is the person or group the plan names; opens and due are the days
        # in force; softDue is a day by which it would better be done; at is a clock time of its day.
        type Occurrence (
          name: string,
          title: string,
          category: Category,
          state: State,
          opens: ?string,
          softDue: ?string,
          due: ?string,
          at: ?string,
          owner: ?string,
          progress: ?Progress,
          marks: []Mark
        )

        # What shows that something was done: a register number, a URL or a file's name; of a file its SHA-256 in lower-case
        # hexadecimal and its size in bytes. kept: the file itself lies beside the ledger; in a call that records something it
        # has to have been sent by KeepEvidence on the same connection.
        type Evidence (
          reference: string,
          sha256: ?string,
          size: ?int,
          kept: ?bool
        )

        # Who was there: those present, and those of the participants who were absent. Where only the absent are named, all
        # other participants were there.
        type Attendance (
          present: []string,
          absent: []string
        )

        # Who did something, as the kernel told it: user id, account and the person of the roster with that account. All absent:
        # the daemon, for what follows from plan and clock.
        type Actor (
          uid: ?int,
          login: ?string,
          person: ?string
        )

        # That something was done: the day it took effect, what it came to, a remark, and what shows it. countedAs is its place
        # among the completions of the quota or coverage it counts toward, for example cross-checks@2026.2. amount is how much it
        # counts toward a quota of amounts, in the quota's unit; target is what it was done to, or where; credit is who did it
        # instead, from outside. approvers may approve it, where it counts only once somebody has. length is how long it lasted,
        # in the units of the duty's own length.
        type Completion (
          on: string,
          result: ?string,
          note: ?string,
          evidence: []Evidence,
          countedAs: ?string,
          amount: ?int,
          target: ?string,
          credit: ?string,
          approvers: ?[]string,
          attendance: ?Attendance,
          length: ?int
        )

        # Somebody's mark in an exam, as people write it: 85 or 85.5.
        type ExamMark (
          person: string,
          score: string
        )

        # Marks of an exam, or of a make-up, that were recorded together, of the day of the exam.
        type ExamResults (
          on: string,
          marks: []ExamMark,
          evidence: []Evidence
        )

        # That somebody need not pass an exam, why, and from which day.
        type Excuse (
          person: string,
          reason: string,
          on: string
        )

        # How much a finding weighs.
        type Severity (
          minor, serious, critical
        )

        # Something found wrong: what, where or with whom, how much it weighs, by when it has to be put right, and the day it was
        # found.
        type Finding (
          text: string,
          member: ?string,
          severity: ?Severity,
          due: ?string,
          on: string
        )

        # Something to be recorded as found.
        type NewFinding (
          text: string,
          member: ?string,
          severity: ?Severity,
          due: ?string
        )

        # That what was done has been approved: from that day its consequences are due.
        type Approval (
          on: string,
          note: ?string
        )

        # What a participant of an exam came to. absent: not examined yet. retaking: failed, and a make-up is to come. failed:
        # failed, and no make-up is left. passed: passed. excused: need not pass.
        type Outcome (
          absent, retaking, failed, passed, excused
        )

        # What a participant of an exam came to, with the marks of all sittings, the exam's own first, and why somebody is
        # excused.
        type Candidate (
          person: string,
          outcome: Outcome,
          scores: []string,
          reason: ?string
        )

        # The reminder that comes next: its rule, for example -7d or overdue+2, and when.
        type NextReminder (
          rule: string,
          at: Moment
        )

        # All that is known of an occurrence beside the brief. phrases are the words of the plan; nominalDue is the due day by
        # those words, rolledDue that day moved to a working day, movedDue the day set by a person; dueMoment is the moment after
        # which it is overdue; owners are the people who answer for it, deputies those who stand in for some of them now; waitsFor
        # names duties and occasions it waits for, gates
        # duties that ought to be done before it; reason says why it was waived or moved; acknowledgedBy are people who took note
        # of the present stage; latestDays are the latest working days on which what a quota still lacks can be done, the first of
        # them; generation counts, from 1, how often its due day became another one. finding says what was found, of a finding;
        # passMark and candidates are those of an exam or a make-up; approvers have to approve what was done; openFindings are
        # findings in it, or those it looks back on, that are not put right.
        type Details (
          duty: string,
          period: string,
          member: ?string,
          planYear: int,
          phrases: []string,
          nominalDue: ?string,
          rolledDue: ?string,
          movedDue: ?string,
          dueMoment: ?Moment,
          place: ?string,
          owners: []string,
          deputies: []string,
          waitsFor: []string,
          gates: []string,
          completion: ?Completion,
          completedBy: ?Actor,
          reason: ?string,
          snoozedUntil: ?string,
          acknowledgedBy: []string,
          nextReminder: ?NextReminder,
          latestDays: ?[]string,
          generation: int,
          source: ?string,
          note: ?string,
          finding: ?Finding,
          passMark: ?int,
          candidates: []Candidate,
          approvers: []string,
          approvedBy: ?Actor,
          openFindings: []string
        )

        # What else an act brought about. opened: an occurrence can be done now. waiting: an occurrence has a date now but is not
        # open. counted: it counts toward a quota or a coverage. closed: an occurrence lapsed or is no longer needed.
        # needs_date: an occurrence waits for the caller to give it a day. passed: an open occurrence is another's for a time.
        # withdrawn: an occurrence is no longer open, because what it followed from was taken back. kept: that was taken back, but
        # the occurrence stays, because somebody had acted on it. unsettled: an occurrence is done, and something it looks back on
        # is open now.
        type EffectKind (
          opened, waiting, counted, closed, needs_date, passed, withdrawn, kept, unsettled
        )

        # One thing an act brought about: which occurrence, and its due day with what is worth knowing, or its progress.
        type Effect (
          kind: EffectKind,
          occurrence: string,
          title: string,
          due: ?string,
          progress: ?Progress,
          marks: ?[]Mark
        )

        # The record of an act: its sequence number in the ledger, which is also a cursor; the anchor sequence:hash, by which a
        # later audit finds a cut or rewritten ledger; when it was recorded; the occurrence it is about with its title, its state
        # before and after, and its due day and marks after; of what was done, the duties that ought to have been done before it
        # and are not; and what else it brought about.
        type Receipt (
          seq: int,
          anchor: string,
          recordedAt: Moment,
          occurrence: ?string,
          title: ?string,
          before: ?State,
          after: ?State,
          due: ?string,
          marks: ?[]Mark,
          gates: ?[]string,
          effects: []Effect
        )

        # What an occurrence was when something was decided about it.
        type Basis (
          planYear: int,
          title: string,
          opens: ?string,
          nominalDue: ?string,
          due: ?string,
          owners: []string
        )

        # What a reminder says of one occurrence. identity is occurrence#rule or occurrence#rule~generation and never comes
        # twice, repeats by a crash aside; nominal is when it fell by its rule; merged are rules it stands for as well; missed
        # counts reminders, itself among them, that nobody was there to send, lateBySeconds the time since the first of them;
        # overdueBySeconds is the time since the due moment; progress is how far a quota or a coverage is.
        type ReminderPart (
          identity: string,
          occurrence: string,
          rule: string,
          stage: Stage,
          generation: int,
          nominal: Moment,
          basis: Basis,
          merged: []string,
          missed: int,
          lateBySeconds: ?int,
          overdueBySeconds: ?int,
          progress: ?Progress,
          marks: []Mark
        )

        # Where a person can be reached: mail, or another way by its name in the roster.
        type Address (
          kind: string,
          address: string
        )

        # Somebody a message goes to: the name, the account, and the addresses the roster has.
        type Recipient (
          person: string,
          login: ?string,
          addresses: []Address
        )

        # One message to one audience: the moment it is for, the people it goes to, the most urgent stage of its parts.
        # recipients say how they can be reached, for administrators and delivery accounts alone.
        type Reminder (
          at: Moment,
          audience: []string,
          stage: Stage,
          parts: []ReminderPart,
          recipients: ?[]Recipient
        )

        # A file by its name and the SHA-256 of its bytes in lower-case hexadecimal.
        type File (
          name: string,
          sha256: string
        )

        # A plan in brief: its first year, its title, how many duties it has, those aside that the caller may not know of. open:
        # in the record of a load, how many of them everybody may know of; for administrators alone.
        type PlanSummary (
          year: int,
          title: string,
          duties: int,
          open: ?int
        )

        # A duty that took over the history of another, both as year:id.
        type Renaming (
          from: string,
          to: string
        )

        # Plan and calendar files that came into force, what was in them, and the duties, as year:id, that are new, gone or
        # renamed.
        # official are years whose official calendar arrived with them, shifted counts the occurrences that took other dates by
        # the calendar; both are absent where it changed nothing. plans and shifted are for administrators alone.
        type PlanLoaded (
          plans: []File,
          calendars: []File,
          summaries: []PlanSummary,
          added: []string,
          removed: []string,
          renamed: ?[]Renaming,
          official: ?[]int,
          shifted: ?int
        )

        # The dates an occurrence keeps though the plan now says others.
        type Pin (
          opens: string,
          softDue: ?string,
          nominalDue: string,
          due: string
        )

        # The dates of an occurrence in force at one time.
        type Dates (
          opens: ?string,
          softDue: ?string,
          due: ?string
        )

        # Other dates of an occurrence nobody had acted on, by another working calendar.
        type Shift (
          from: Dates,
          to: Dates
        )

        # A closed year that was written out and left the ledger: the first year of its plan, the file's SHA-256, how many events
        # are in it, the sequence numbers of the first and the last, and the SHA-256 over their places in the chain, which stay.
        type Archive (
          year: int,
          sha256: string,
          events: int,
          first: int,
          last: int,
          places: string
        )

        # A due day set by a person, and why.
        type Move (
          to: string,
          reason: string
        )

        # That somebody took note of a stage, after so many escalations.
        type Acknowledgement (
          person: string,
          stage: Stage,
          escalations: int
        )

        # That to stands in for person from one day to another, which is included, or for good; why, where somebody said so.
        type Delegation (
          person: string,
          to: string,
          first: string,
          last: ?string,
          reason: ?string
        )

        # That an occasion happened or ended: which, the how-manieth of its plan year, the day, and for whom.
        type Occasion (
          occasion: string,
          ordinal: int,
          planYear: int,
          on: string,
          member: ?string
        )

        # One entry of the ledger. anchor is sequence:hash. Of an opaque entry there are only seq, anchor and kind. effective is
        # the day it took effect where that can differ from the day it was recorded. What else there is follows from the kind:
        # plan of plan_loaded; directory of plan_missing; from (a day) of adopted, with fromMoment, where that day begins; pin of
        # pinned; shift of shifted; renamedTo of rekeyed, with planYear of the plan it goes to; reminder of reminded and dropped;
        # completion of done, amended and finding_closed; reason of undone, waived and rejected; move of moved; to (a day) of
        # dated; until (a day) of snoozed; acknowledgement of acknowledged; occasion of raised and ended; delegation of delegated;
        # person of recalled, who has their own duties again from the effective day; line of line_kept: the people told at each
        # step up the line; result of result; excuse of excused; finding of finding_opened; approval of approved; archive of
        # archived. marks are what
        # was worth knowing of the dates in basis. An entry that is not opaque says all that was recorded: the state can be
        # rebuilt from the whole of them, as far as the caller may know of it.
        type Entry (
          seq: int,
          anchor: string,
          kind: Kind,
          recordedAt: ?Moment,
          actor: ?Actor,
          occurrence: ?string,
          effective: ?string,
          basis: ?Basis,
          marks: ?[]Mark,
          plan: ?PlanLoaded,
          from: ?string,
          fromMoment: ?Moment,
          pin: ?Pin,
          shift: ?Shift,
          renamedTo: ?string,
          planYear: ?int,
          directory: ?string,
          reminder: ?Reminder,
          completion: ?Completion,
          reason: ?string,
          move: ?Move,
          to: ?string,
          until: ?string,
          acknowledgement: ?Acknowledgement,
          occasion: ?Occasion,
          delegation: ?Delegation,
          person: ?string,
          line: ?[][]string,
          result: ?ExamResults,
          excuse: ?Excuse,
          finding: ?Finding,
          approval: ?Approval,
          archive: ?Archive
        )

        # One thing an audit found wrong, by a stable name, for example altered, missing, text_missing, evidence_missing or
        # evidence_altered, and the entry it is about.
        type AuditFinding (
          code: string,
          seq: ?int
        )

        # A finding with where it stands: its occurrence, what was found, the people who are to put it right, and how it was.
        type ListedFinding (
          occurrence: Occurrence,
          finding: Finding,
          owners: []string,
          closed: ?Completion
        )

        # The line of a file as a terminal can show it, and the columns of it that are meant: so many are to their left (a wide
        # character counts twice), so many are meant.
        type Excerpt (
          text: string,
          indent: int,
          width: int
        )

        # What is wrong with a plan or calendar file, or may be. line and column count from 1, column in Unicode scalars; length
        # is how many scalars are meant; hint is the next step.
        type Diagnostic (
          severity: (error, warning),
          file: string,
          line: int,
          column: int,
          length: int,
          message: string,
          hint: ?string,
          excerpt: ?Excerpt
        )

        # How many occurrences the caller may see are in a state.
        type StateCount (
          state: State,
          count: int
        )

        # How a daemon that rehearses runs: the civil date and time its clock began with, and how many of its seconds one second
        # is.
        type Rehearsal (
          from: string,
          speed: int
        )

        # How the daemon is. planState is current: the files are in force; last_good: the files are bad and the last good ones
        # run; none: there is no plan. diagnostics are those of the last load, for administrators alone. seq and anchor are those
        # of the ledger's last entry. adoptedFrom is the latest adoption line. provisionalYears are years of the plans without an official calendar.
        # ledgerFault says why nothing can be recorded at present. ledgerDamage is what is wrong with the ledger first, as the audit
        # after the start or a later one found it; it stays until the next start.
        method GetStatus() -> (
          clock: Clock,
          version: string,
          startedAt: Moment,
          rehearsal: ?Rehearsal,
          planState: (current, last_good, none),
          planDirectory: string,
          plans: []PlanSummary,
          diagnostics: []Diagnostic,
          counts: []StateCount,
          adoptedFrom: ?string,
          provisionalYears: []int,
          nextReminder: ?Moment,
          seq: int,
          anchor: string,
          ledgerFault: ?string,
          ledgerDamage: ?AuditFinding,
          connections: int,
          subscribers: int
        )

        # Occurrences in order of due day and name, those without a due day last. What is absent does not restrict. from: due,
        # or open, on or after this day. to: opening or due on or before this day; days: the same, counted from today (0 is
        # today); not both. owner: a person or a group. limit: at most so many, 1 to 10000, 1000 if absent; truncated tells that
        # there are more.
        method ListOccurrences(
          states: ?[]State,
          from: ?string,
          to: ?string,
          days: ?int,
          owner: ?string,
          duty: ?string,
          category: ?Category,
          limit: ?int,
          language: ?string
        ) -> (
          clock: Clock,
          occurrences: []Occurrence,
          truncated: bool
        )

        # What there is to do: what is overdue, what is due within the week or past its soft due day, what else is open, what
        # opens within so many days (14 if absent), and what waits for a date. beforeAdoption counts what was due before the plan was adopted and was not recorded.
        method GetAgenda(days: ?int, owner: ?string, language: ?string) -> (
          clock: Clock,
          overdue: []Occurrence,
          due: []Occurrence,
          open: []Occurrence,
          soon: []Occurrence,
          undated: []Occurrence,
          beforeAdoption: int,
          truncated: bool
        )

        # One occurrence with everything known of it.
        method GetOccurrence(name: string, language: ?string) -> (
          clock: Clock,
          occurrence: Occurrence,
          details: Details
        )

        # How many occurrences were due in a period, and what became of them: name is a person, a category, a group or the id of a
        # duty, empty for the whole and where nobody answers; title is that of a duty. onTime and late are parts of done, by the
        # due day in force, for an exam by the day on which everybody had taken it; overdue is a part of open; lapsed are rights
        # not used and what was open when its occasion ended. rate is what was done of what was neither waived nor lapsed, in
        # thousandths, rounded down.
        type ReportRow (
          name: string,
          title: ?string,
          planned: int,
          done: int,
          onTime: int,
          late: int,
          waived: int,
          lapsed: int,
          open: int,
          overdue: int,
          rate: ?int
        )

        # The messages one person got: how many, the first and the last.
        type ReportReminded (
          person: string,
          messages: int,
          first: Moment,
          last: Moment
        )

        # One step up the line: when, which step from 1, of which occurrence, and all who were told.
        type ReportEscalation (
          at: Moment,
          step: ?int,
          occurrence: string,
          title: string,
          to: []string
        )

        # What was planned in a period and what became of it. period is 2026, 2026-Q1, 2026-03, 2026-H1, or two days joined by a
        # slash; by is owner, category, group or duty (category if absent). What several people answer for stands with each of
        # them; total has every occurrence once. What waits for approval is open, and make-ups and findings are occurrences too.
        # What was due beforeAdoption, of which so many were done all the same, what is undated at its end, and what was withdrawn
        # from the plan stand apart.
        # escalated are the first 1000 of escalations. anchor is that of the ledger's last entry at the clock's moment. What the caller may not know of counts nowhere.
        method GetReport(period: string, by: ?string, language: ?string) -> (
          clock: Clock,
          anchor: ?string,
          first: string,
          last: string,
          by: string,
          rows: []ReportRow,
          total: ReportRow,
          beforeAdoption: int,
          beforeAdoptionDone: int,
          undated: int,
          withdrawn: int,
          reminded: []ReportReminded,
          escalated: []ReportEscalation,
          escalations: int
        )

        # One period of a coverage: the occurrence's name, its days, distinct members covered in it, how many are asked for, and
        # how many were covered from the beginning of the longest period around it to its end.
        type CoveragePeriod (
          name: string,
          first: string,
          last: string,
          done: int,
          target: int,
          toDate: int
        )

        # One day on which a member was covered, and the duty by which it was.
        type CoverageVisit (
          on: string,
          duty: string
        )

        # One member of a group, when it was covered, and whether it is still open in the longest period under way.
        type CoverageMember (
          member: string,
          visits: []CoverageVisit,
          open: bool
        )

        # Who of a group was covered in which period. name is the id or the title of the duty, or one of its periods. The first
        # 2000 members are told.
        method GetCoverage(name: string, language: ?string) -> (
          clock: Clock,
          duty: string,
          title: string,
          planYear: int,
          group: string,
          periods: []CoveragePeriod,
          members: []CoverageMember,
          truncated: bool
        )

        # Records that an occurrence was done, on a day that is not ahead (today if absent), with what was found in it. An exam
        # is done by its results. amount is how much it counts, for a quota of amounts; target is what it was done to, of a
        # coverage the member; credit says who did it instead, from outside.
        method Complete(
          name: string,
          on: ?string,
          result: ?string,
          note: ?string,
          evidence: ?[]Evidence,
          amount: ?int,
          target: ?string,
          credit: ?string,
          attendance: ?Attendance,
          length: ?int,
          findings: ?[]NewFinding,
          language: ?string
        ) -> (receipt: Receipt)

        # Takes back the last completion or waiver of an occurrence, the marks of an exam that were recorded last, or a finding.
        method Undo(name: string, reason: ?string, language: ?string) -> (receipt: Receipt)

        # Corrects a completion; what is absent stays as it was.
        method Amend(
          name: string,
          on: ?string,
          result: ?string,
          note: ?string,
          evidence: ?[]Evidence,
          amount: ?int,
          target: ?string,
          credit: ?string,
          language: ?string
        ) -> (receipt: Receipt)

        # Records that an occurrence need not be done.
        method Waive(name: string, reason: string, language: ?string) -> (receipt: Receipt)

        # Sets another due day.
        method Move(name: string, to: string, reason: string, language: ?string) -> (receipt: Receipt)

        # Fixes the day of an occurrence that waits for one.
        method SetDate(name: string, to: string, language: ?string) -> (receipt: Receipt)

        # Holds the reminders of an occurrence until a day.
        method Snooze(name: string, until: string, language: ?string) -> (receipt: Receipt)

        # Records that the caller has taken note: repeats go to the caller again only at the next stage.
        method Acknowledge(name: string, language: ?string) -> (receipt: Receipt)

        # Moves the line before which nothing is overdue or reminded of; for administrators.
        method Adopt(from: string, language: ?string) -> (receipt: Receipt)

        # Hands the duties of a person, their reminders and the right to act on them to another, from a day (today if absent) to
        # another, which is included, or for good. Only for the person, those above and administrators. effects of kind passed are
        # what is open.
        method Delegate(
          person: string,
          to: string,
          from: ?string,
          until: ?string,
          reason: ?string,
          language: ?string
        ) -> (receipt: Receipt)

        # Gives a person's duties back, from a day on (today if absent).
        method Recall(person: string, on: ?string, language: ?string) -> (receipt: Receipt)

        # Records that an occasion happened, for a member where it concerns one, on a day that may lie ahead (today if absent).
        method Raise(occasion: string, member: ?string, on: ?string, language: ?string) -> (receipt: Receipt)

        # Records that an occasion is over.
        method End(occasion: string, member: ?string, on: ?string, language: ?string) -> (receipt: Receipt)

        # Records marks of an exam, some or all of them, or of a make-up: exam@2026-Q1.retake1/PERSON is that of one person,
        # exam@2026-Q1.retake1 that of all whose marks are given. correct: what stands of somebody is replaced.
        method RecordResults(
          name: string,
          on: ?string,
          marks: []ExamMark,
          evidence: ?[]Evidence,
          correct: ?bool,
          language: ?string
        ) -> (receipt: Receipt)

        # Records that a participant need not pass an exam.
        method ExcuseParticipant(name: string, person: string, reason: string, language: ?string) -> (receipt: Receipt)

        # Records what was found wrong in an occurrence; each finding is an occurrence of its own, duty@period.finding1.
        method OpenFindings(name: string, findings: []NewFinding, language: ?string) -> (receipt: Receipt)

        # Records that what was found has been put right, with at least one piece of evidence.
        method CloseFinding(
          name: string,
          on: ?string,
          note: ?string,
          evidence: []Evidence,
          language: ?string
        ) -> (receipt: Receipt)

        # What was found wrong, in order of its deadline, of one duty or all. open: only what is not put right. limit: at most so
        # many, 1 to 10000, 1000 if absent; truncated tells that there are more.
        method ListFindings(duty: ?string, open: ?bool, limit: ?int, language: ?string) -> (
          clock: Clock,
          findings: []ListedFinding,
          truncated: bool
        )

        # Approves what somebody else did. Never for the one who did it, whichever account they use.
        method Approve(name: string, note: ?string, language: ?string) -> (receipt: Receipt)

        # Sends back what somebody else did: it is open again, and its reminders begin anew.
        method Reject(name: string, reason: string, language: ?string) -> (receipt: Receipt)

        # Entries of the ledger in order, about one occurrence, about all occurrences of a duty, or all; after a cursor, and
        # before one. limit: the latest so many, 1 to 10000, 1000 if absent; truncated tells that there are earlier ones, which a
        # call with before set to the first entry's seq brings. occurrence or duty is what the name stood for.
        method GetHistory(
          name: ?string,
          since: ?int,
          before: ?int,
          limit: ?int,
          kinds: ?[]Kind,
          language: ?string
        ) -> (
          clock: Clock,
          occurrence: ?string,
          duty: ?string,
          entries: []Entry,
          head: int,
          truncated: bool
        )

        # A stream of the ledger, to be called with more. The first reply has no entry: it tells the sequence number of the
        # ledger's last entry. Then come, each in a reply of its own, the entries after since, marked replayed, then those that
        # are new as they are recorded. Without since only new ones come. head rises with every reply; a client that comes again
        # with since set to the last entry's seq misses nothing.
        method Monitor(since: ?int, kinds: ?[]Kind, language: ?string) -> (
          clock: ?Clock,
          head: int,
          entry: ?Entry,
          replayed: ?bool
        )

        # Verifies the chain of hashes, an anchor written down earlier where one is given, and the files that were kept. verdict
        # is intact; broken: the entry seq does not follow from the one before; cut: the ledger ends before the anchor; rewritten:
        # the entry of the anchor is another one now; damaged: the entries are as they were recorded, but a file kept with seq is
        # missing or another one now. entries is how many there are, files how many kept files are as they were, for
        # administrators alone; findings are all that is wrong, the first hundred, without files the caller may not know of.
        method Audit(anchor: ?string, language: ?string) -> (
          verdict: (intact, broken, cut, rewritten, damaged),
          entries: int,
          anchor: string,
          seq: ?int,
          files: ?int,
          findings: ?[]AuditFinding
        )

        # Takes a file that is to be kept with what will be recorded about name, piece by piece, for who may record it; with
        # correcting, about what was recorded. sha256 is that of the whole file in lower-case hexadecimal, size its bytes, at most
        # 67108864; offset is how many were sent before, data the next ones as Base64, some hundred thousand at a time. A call with
        # offset 0 begins. received is how many have arrived; with the last piece the SHA-256 is verified. The file is kept by the
        # Complete, Amend, CloseFinding or RecordResults that names it, on the same connection; without one nothing of it stays.
        method KeepEvidence(
          name: string,
          correcting: ?bool,
          sha256: string,
          size: int,
          offset: int,
          data: string,
          language: ?string
        ) -> (received: int)

        # A file that is kept with an occurrence, for those who may act on it or are to approve it; to be called with more. Each
        # reply carries the next bytes of it as Base64, the last one how many there are.
        method GetEvidence(name: string, sha256: string, language: ?string) -> (
          data: ?string,
          bytes: ?int
        )

        # A copy of the ledger as it is at the call, for administrators; to be called with more. Each reply carries the next bytes
        # of it as Base64, the last one how many bytes there are, the last event's seq and its anchor.
        method Backup(language: ?string) -> (
          data: ?string,
          bytes: ?int,
          seq: ?int,
          anchor: ?string
        )

        # Reads plan and calendar files again; for administrators. added, removed and changed count duties, pinned and withdrawn
        # occurrences, shifted those that took other dates by the calendar; official are years whose official calendar arrived.
        # diagnostics are warnings; with an error the running plan is kept and the call fails with PlanRefused.
        method Reload(language: ?string) -> (
          diagnostics: []Diagnostic,
          plans: []PlanSummary,
          added: int,
          removed: int,
          changed: int,
          pinned: int,
          withdrawn: int,
          shifted: ?int,
          official: ?[]int,
          seq: int,
          anchor: string
        )

        # No occurrence or duty has this name; candidates are the nearest names.
        error NoSuchOccurrence(name: string, candidates: []string, message: ?string)

        # Several occurrences have this name.
        error AmbiguousName(name: string, candidates: []string, message: ?string)

        # The caller neither answers for the occurrence, nor stands above one who does, nor administers.
        error NotAllowed(occurrence: string, owners: []string, message: ?string)

        # Only administrators may do this.
        error AdministratorsOnly(message: ?string)

        # The caller's account belongs to nobody of the roster.
        error CallerUnknown(login: ?string, message: ?string)

        # It was done already, on that day.
        error AlreadyDone(occurrence: string, on: string, message: ?string)

        # It was waived.
        error AlreadyWaived(occurrence: string, message: ?string)

        # It is no longer in the plan.
        error Withdrawn(occurrence: string, message: ?string)

        # There is nothing to take back or to correct.
        error NotDone(occurrence: string, message: ?string)

        # It waits for others: names of duties and occasions.
        error Waiting(occurrence: string, causes: []string, message: ?string)

        # The day lies ahead, where one that has come was expected.
        error DateInTheFuture(date: string, today: string, message: ?string)

        # The day lies behind, where one to come was expected.
        error DateInThePast(date: string, today: string, message: ?string)

        # The day lies outside the span in which it may lie.
        error DateOutside(date: string, first: string, last: string, message: ?string)

        # Completing it needs evidence.
        error EvidenceRequired(occurrence: string, message: ?string)

        # The result is not one it may have.
        error UnknownResult(result: string, known: []string, message: ?string)

        # A quota or a coverage is done by what counts toward it, not as a whole.
        error CountedByCompletions(occurrence: string, message: ?string)

        # The duty covers no group.
        error CoversNothing(duty: string, message: ?string)

        # The duty counts times or members, and no amounts.
        error CountsNoAmounts(duty: string, message: ?string)

        # How much a completion counts has to be said, in the unit.
        error AmountExpected(duty: string, unit: string, message: ?string)

        # A number is not between 1 and the limit.
        error OutOfBounds(field: string, number: int, limit: int, message: ?string)

        # A completion of this duty is of one member of the group, which was not named or is not in it.
        error MemberExpected(duty: string, member: ?string, group: string, message: ?string)

        # Nobody and no group or thing of the roster has this name; candidates are the nearest names.
        error NoSuchPerson(name: string, candidates: []string, message: ?string)

        # There is no such occasion; candidates are the nearest names.
        error NoSuchOccasion(name: string, candidates: []string, message: ?string)

        # The occasion is not under way.
        error NotRaised(occasion: string, message: ?string)

        # The caller is neither the person, nor above them (superiors are), nor an administrator.
        error NotAllowedFor(person: string, superiors: []string, message: ?string)

        # Somebody stands in for the person on some of these days already.
        error DelegatedAlready(person: string, to: string, first: string, last: ?string, message: ?string)

        # Each of these people would stand in for the next, and the last for the first.
        error DelegationCircle(people: []string, message: ?string)

        # Nobody stands in for the person, on that day or later.
        error NotDelegated(person: string, message: ?string)

        # Nobody can be found who would answer for what the occasion opens.
        error NobodyAnswers(occasion: string, duty: string, message: ?string)

        # A text is longer than allowed, in characters.
        error TooLong(field: string, limit: int, message: ?string)

        # A text that has to say something is empty.
        error Empty(field: string, message: ?string)

        # It was done, and waits for one of the approvers.
        error AwaitingApproval(occurrence: string, approvers: []string, message: ?string)

        # Nothing of it waits for approval.
        error NotAwaiting(occurrence: string, message: ?string)

        # The caller did what is to be approved.
        error OwnWork(occurrence: string, approvers: []string, message: ?string)

        # The caller is not one who approves it.
        error NotApprover(occurrence: string, approvers: []string, message: ?string)

        # An exam is done by the marks of those who take it.
        error ResultsExpected(occurrence: string, message: ?string)

        # It has no mark to reach, or nobody takes part in it.
        error NotAnExam(occurrence: string, message: ?string)

        # Somebody takes no part in it.
        error NotParticipant(occurrence: string, person: string, participants: []string, message: ?string)

        # Somebody's mark stands already, or twice in one call.
        error AlreadyScored(occurrence: string, person: string, score: string, message: ?string)

        # It is no finding.
        error NotAFinding(occurrence: string, message: ?string)

        # What was found before is not put right.
        error FindingsOpen(occurrence: string, findings: []string, message: ?string)

        # It lasts longer than that; earliest is the first day that would do.
        error TooEarly(occurrence: string, date: string, earliest: string, message: ?string)

        # It lasted too short, in the unit of its length.
        error TooShort(occurrence: string, length: int, least: int, unit: string, message: ?string)

        # Who was there has to be said, because those required have to be.
        error AttendanceExpected(occurrence: string, required: []string, message: ?string)

        # Some without whom it does not count were not there.
        error RequiredAbsent(occurrence: string, people: []string, message: ?string)

        # There are more of something than one call may bring.
        error TooMany(field: string, limit: int, message: ?string)

        # No plan is loaded.
        error NoPlan(message: ?string)

        # The plan or calendar files have errors; the running plan is unchanged.
        error PlanRefused(diagnostics: []Diagnostic, message: ?string)

        # A file was not sent before the call that names it as kept, or is not kept with the occurrence.
        error NoSuchEvidence(sha256: string, message: ?string)

        # The bytes of a file are not those of its SHA-256.
        error EvidenceAltered(sha256: string, message: ?string)

        # A file, or all that were sent together, have more bytes than are taken.
        error TooLarge(field: string, limit: int, message: ?string)

        # Nothing can be recorded at present. reason is full: the disk is full; read_only: the file system is; failed: anything
        # else. The act was not recorded and may be tried again.
        error LedgerUnavailable(reason: (full, read_only, failed), message: ?string)

        # The subscriber fell behind and is cut off. It misses nothing when it comes again with since set to cursor.
        error Lagging(cursor: int, message: ?string)

        # There is no such cursor yet: the ledger ends at head.
        error NoSuchCursor(since: int, head: int, message: ?string)

        """#
}
