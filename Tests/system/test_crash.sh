#!/bin/bash
# killed, frozen: it comes back, and no reminder is lost or decided twice
source /test/library.sh

# Weeks of a busy plan go by in the real unit, on a rehearsal's clock.
mkdir -p /run/systemd/system/yearpland.service.d
cat > /run/systemd/system/yearpland.service.d/test.conf <<'U'
[Service]
ExecStart=
ExecStart=/usr/sbin/yearpland --rehearse-from 2026-03-02T00:00 --rehearse-speed 200000
WatchdogSec=3s
RestartSec=100ms
U
check "the package installs" dpkg -i "$PACKAGE"
{
    cat <<'P'
plan: 演练
year: 2026
time-zone: UTC
calendar: cn
owner: 张三
people: {张三: {login: root}}
remind: {opens: yes, before: [1d], due: yes, overdue: 5wd}
duties:
  - {id: spot, title: 抽查, when: 全年5000次}
P
    phrases=(每周 每月8日前 每旬 每日)
    for n in $(seq 40); do echo "  - {id: duty-$n, title: 第$n项, when: ${phrases[n % 4]}}"; done
} | plan plan.yaml
check "the plan is in force" yearplan reload

acknowledged=0
kills=12
for round in $(seq $kills); do
    old=$(pid)
    end=$((SECONDS + 1))
    while [ $SECONDS -lt $end ]; do
        yearplan done spot --note "$round" --json > /test/receipt 2>/dev/null && acknowledged=$((acknowledged + 1))
    done
    kill -9 "$old"
    until [ "$(pid)" != "$old" ] && [ "$(pid)" != 0 ] && is_active; do sleep 0.05; done
done
equal "systemd restarted it after each kill" $kills "$(property yearpland.service NRestarts)"

old=$(pid)
kill -STOP "$old"
until_true "a frozen daemon is killed by the watchdog" 20 eval '[ "$(pid)" != "$old" ] && is_active'
equal "because of the watchdog" 1 "$(journalctl -u yearpland.service --no-pager -o cat | grep -c 'Watchdog timeout')"
until_true "and another one answers" 10 yearplan status

sleep 1
systemctl stop yearpland.service
check "it stops and starts once more" systemctl start yearpland.service
head=$(status_of seq)
yearplan watch --since 0 --json > /test/events &
watch=$!
until_true "all $head events are read" 60 grep -q "\"seq\":$head\b" /test/events
kill $watch 2>/dev/null
identities=$(grep '"kind":"reminded"' /test/events | grep -o '"identity":"[^"]*"')
least "reminders" 200 "$(wc -l <<< "$identities")"
equal "none was decided twice" "" "$(sort <<< "$identities" | uniq -d | head)"
done_events=$(grep -o '"kind":"done"' /test/events | wc -l)
least "acknowledged commands in the ledger, of $acknowledged" $acknowledged "$done_events"
holds "the chain is whole" intact "$(yearplan audit)"

# What the same weeks bring without a kill is what they brought with one.
from=2026-03-02
until=$(date -u -d "$(yearplan status --json | grep -o '"today":"[^"]*"' | cut -d '"' -f 4) - 1 day" +%F)
yearplan simulate /etc/yearplan/plan.d --from $from --to "$until" --json > /test/simulated
expected=$(grep -o '"identity":"duty-[^"]*"' /test/simulated | sort -u)
found=$(grep -o '"identity":"duty-[^"]*"' /test/events | sort -u)
equal "of $(wc -l <<< "$expected") reminders the simulation foretells, none is missing" "" "$(comm -23 <(echo "$expected") <(echo "$found") | head -n 3)"
finish
