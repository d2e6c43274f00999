# What the scripts of this directory have in common; they source it inside the container.
set -uo pipefail
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive
PACKAGE=/test/yearplan.deb
failures=0

# check WHAT COMMAND...: it succeeds
check() {
    local what=$1 said
    shift
    if said=$("$@" 2>&1); then
        echo "  ok: $what"
    else
        echo "  FAILED: $what: $* exited with $?"
        sed 's/^/    | /' <<< "${said:0:2000}"
        failures=$((failures + 1))
    fi
}

# refuses STATUS WHAT COMMAND...: it exits with that status, and says something
refuses() {
    local wanted=$1 what=$2 said status
    shift 2
    said=$("$@" 2>&1)
    status=$?
    if [ "$status" = "$wanted" ] && [ -n "$said" ]; then
        echo "  ok: $what: ${said%%$'\n'*}"
    else
        echo "  FAILED: $what: $* exited with $status, expected $wanted"
        sed 's/^/    | /' <<< "${said:0:2000}"
        failures=$((failures + 1))
    fi
}

# equal WHAT EXPECTED FOUND
equal() {
    if [ "$2" = "$3" ]; then
        echo "  ok: $1: $3"
    else
        echo "  FAILED: $1: found “$3”, expected “$2”"
        failures=$((failures + 1))
    fi
}

# holds WHAT PART TEXT: the text has the part in it
holds() {
    if [[ $3 == *"$2"* ]]; then
        echo "  ok: $1: $2"
    else
        echo "  FAILED: $1: no “$2” in:"
        sed 's/^/    | /' <<< "${3:0:3000}"
        failures=$((failures + 1))
    fi
}

# lacks WHAT PART TEXT
lacks() {
    if [[ $3 != *"$2"* ]]; then
        echo "  ok: $1"
    else
        echo "  FAILED: $1: “$2” is in it"
        failures=$((failures + 1))
    fi
}

# least WHAT LIMIT NUMBER, most WHAT LIMIT NUMBER
least() { awk -v a="$3" -v b="$2" 'BEGIN {exit !(a + 0 >= b + 0)}' && echo "  ok: $1: $3" || { echo "  FAILED: $1: $3, expected at least $2"; failures=$((failures + 1)); }; }
most() { awk -v a="$3" -v b="$2" 'BEGIN {exit !(a + 0 <= b + 0)}' && echo "  ok: $1: $3" || { echo "  FAILED: $1: $3, expected at most $2"; failures=$((failures + 1)); }; }

# until_true WHAT SECONDS COMMAND...: it succeeds before so many seconds are over
until_true() {
    local what=$1 end=$((SECONDS + $2))
    shift 2
    until "$@" >/dev/null 2>&1; do
        if [ $SECONDS -ge $end ]; then
            echo "  FAILED: $what: not in time"
            failures=$((failures + 1))
            return 1
        fi
        sleep 0.1
    done
    echo "  ok: $what"
}

property() { systemctl show --property "$2" --value "$1"; }
pid() { property yearpland.service MainPID; }
is_active() { systemctl is-active --quiet yearpland.service; }
# The log without what the service manager says itself.
log() { journalctl --quiet --no-pager SYSLOG_IDENTIFIER=yearpland "$@"; }
# How many entries of the log there are.
count() { log -o json "$@" | wc -l; }
REMINDED=3c92cb9cf1494805ae25c869722c6b07
# What GetStatus says under a key that is a number or a text.
status_of() { yearplan status --json | tr ',{}' '\n\n\n' | sed -n "s/^\"$1\"://p" | tr -d '"' | head -n 1; }

# people LOGIN...: accounts in the group
people() {
    local login
    for login; do
        useradd --create-home --groups yearplan "$login"
    done
}

# plan FILE: a plan of today, from standard input; TODAY and YEAR stand in it
today=$(date +%F) year=$(date +%Y)
plan() {
    sed -e "s/TODAY/$today/g" -e "s/YEAR/$year/g" > "/etc/yearplan/plan.d/$1"
    chgrp yearplan-admin "/etc/yearplan/plan.d/$1"
    chmod 0640 "/etc/yearplan/plan.d/$1"
}

sample() {
    plan plan.yaml <<'P'
plan: 某银行运营计划
year: YEAR
time-zone: UTC
calendar: cn
opening-days: every day
owner: 张三
people:
  张三: {login: zhangsan, superior: 李四, mail: zhangsan@example.org}
  李四: {login: lisi}
remind: {at: "00:00", opens: yes, before: [], due: yes, overdue: 1d, escalate: []}
duties:
  - {id: quarterly-exam, title: 条线业务考试, category: exam, when: {dates: [TODAY]}, roll: none}
  - {id: seal-check, title: 印章检查, when: {dates: [TODAY]}, roll: none}
  - {id: drill, title: 应急演练, when: 12月}
  - {id: spot, title: 抽查, when: 全年500次}
  - {id: surprise-check, title: 突击检查, when: {dates: [TODAY]}, roll: none, confidential: yes}
P
}

# A meeting of today, of which is reminded at $moment, 10 to 70 seconds from now.
meeting() {
    local begin=$((($(date +%s) + 130) / 60 * 60))
    moment=$((begin - 60))
    plan meeting.yaml <<P
year: YEAR
duties:
  - {id: meeting, title: 例会, when: {dates: [TODAY]}, roll: none, at: "$(date -u -d "@$begin" +%H:%M)", remind: {opens: no, before: [1min], due: no, overdue: no}}
P
}
wait_for_moment() { while [ "$(date +%s)" -le $((moment + 2)) ]; do sleep 0.5; done; }

finish() {
    [ $failures -eq 0 ] || { echo "  $failures failed; the log:"; journalctl --no-pager -u yearpland.service | tail -n 40 | sed 's/^/    | /'; }
    exit $((failures > 0))
}
again() { [ $failures -eq 0 ] || finish; touch /test/again; exit 0; }
