#!/bin/bash
# memory and wake-ups when nothing is due, beside remind and calcurse; YEARPLAN_IDLE_SECONDS=600 for ten minutes
source /test/library.sh
# At least one sign of life to the watchdog falls in it.
seconds=${YEARPLAN_IDLE_SECONDS:-40}

kib() { awk -v key="$2:" '$1 == key {print $2}' "/proc/$1/smaps_rollup"; }
switches() { cat /proc/"$1"/task/*/status | awk '/ctxt_switches/ {sum += $2} END {print sum}'; }
row() { awk -v name="$1" -v anonymous="$2" -v pss="$3" -v wakes="$4" 'BEGIN {printf "  %-34s %8.1f %8.1f %8d\n", name, anonymous / 1024, pss / 1024, wakes}'; }
# measure NAME PID...: pairs that are watched together; $anonymous and $wakes are those of the first.
measure() {
    local watched=("$@") before=() each
    for ((each = 1; each < $#; each += 2)); do before[each]=$(switches "${watched[each]}"); done
    sleep "$seconds"
    for ((each = $# - 1; each > 0; each -= 2)); do
        wakes=$(($(switches "${watched[each]}") - before[each]))
        anonymous=$(kib "${watched[each]}" Anonymous)
        row "${watched[each - 1]}" "$anonymous" "$(kib "${watched[each]}" Pss)" "$wakes"
    done
}

for n in $(seq 0 1999); do echo "REM $((n % 28 + 1)) AT $((n % 24)):$((n % 60 / 10))0 MSG duty $n"; done > /test/plan.rem
remind -z /test/plan.rem < /dev/null > /dev/null 2>&1 &
mkdir -p /root/.local/share/calcurse
for n in $(seq 0 1999); do printf '%02d/%02d/%s @ %02d:00 -> %02d/%02d/%s @ %02d:30 |duty %d\n' $((n % 12 + 1)) $((n % 28 + 1)) "$year" $((n % 24)) $((n % 12 + 1)) $((n % 28 + 1)) "$year" $((n % 24)) "$n"; done > /root/.local/share/calcurse/apts
# Where one of its files is missing it makes that, and no daemon.
mkdir -p /root/.config/calcurse
touch /root/.local/share/calcurse/todo /root/.config/calcurse/{conf,keys}
calcurse --daemon

check "the package installs" dpkg -i "$PACKAGE"
until_true "the service is active" 20 is_active
cp /usr/share/doc/yearplan/examples/operations/*.yaml /etc/yearplan/plan.d
chgrp yearplan-admin /etc/yearplan/plan.d/*; chmod 0640 /etc/yearplan/plan.d/*
check "the sample plan is in force" yearplan reload
yearplan > /dev/null
systemctl restart yearpland.service
yearplan > /dev/null
until_true "remind runs" 10 pgrep -x remind
until_true "the daemon of calcurse runs" 10 pgrep -x calcurse
sleep 3
printf '  %-34s %8s %8s %8s   (over %s s)\n' "" "anon MiB" "PSS MiB" "wake-ups" "$seconds"
measure "yearpland, sample plan" "$(pid)" "calcurse --daemon, 2,000" "$(pgrep -n -x calcurse)" "remind -z, 2,000" "$(pgrep -n -x remind)"
most "anonymous KiB with the sample plan" 5120 "$anonymous"
# The watchdog's sign of life comes every 30 s and takes a few switches between the threads.
most "wake-ups with the sample plan" $(((seconds / 30 + 1) * 12)) "$wakes"

rm /etc/yearplan/plan.d/*
phrases=(每季度下旬 每月8日前 2月下旬至3月下旬 每半年 3月末前 每月 12月初 每季 全年2次 每年一次)
{
    printf 'plan: 二千项\nyear: %s\ntime-zone: UTC\ncalendar: cn\nowner: 张三\npeople: {张三: {login: root}}\nremind: {before: [7d, 1d], overdue: 5wd}\nduties:\n' "$year"
    for n in $(seq 0 1999); do echo "  - {id: duty-$n, title: 第$n项工作, when: ${phrases[n % 10]}}"; done
} | plan plan.yaml
check "2,000 duties are in force" yearplan reload
yearplan upcoming --days 30 > /dev/null
systemctl restart yearpland.service
yearplan upcoming --days 30 > /dev/null
sleep 3
measure "yearpland, 2,000 duties" "$(pid)"
most "anonymous KiB with 2,000 duties" "${YEARPLAN_ANONYMOUS_LIMIT:-10240}" "$anonymous"
most "wake-ups with 2,000 duties" $(((seconds / 30 + 1) * 12)) "$wakes"
finish
