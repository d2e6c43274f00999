#!/bin/bash
# a full state disk refuses commands, holds reminders, feeds the watchdog, loses nothing and recovers
source /test/library.sh

mkdir -p /run/systemd/system/yearpland.service.d /var/lib/yearplan
printf '[Service]\nWatchdogSec=3s\n' > /run/systemd/system/yearpland.service.d/test.conf
mount -t tmpfs -o size=1M,mode=0700 tmpfs /var/lib/yearplan
check "the package installs" dpkg -i "$PACKAGE"
until_true "the service is active" 20 is_active
people zhangsan
sample
meeting
check "the plan is in force" systemctl reload yearpland.service

full() { dd if=/dev/zero of=/var/lib/yearplan/ballast bs=4k 2>/dev/null; }
work() { local n=0; while [ $n -lt 200 ] && runuser -u zhangsan -- yearplan done spot --note "第$n次" > /dev/null 2>/test/said; do n=$((n + 1)); done; }
full
work
recorded=$(status_of seq)
refuses 75 "a command is refused with words" runuser -u zhangsan -- yearplan done seal-check
holds "and with the reason" "disk is full" "$(cat /test/said)"
equal "one entry of the journal says so" 1 "$(count MESSAGE_ID=ba5500da2d7345bdb6731a5f6619c72e)"
until_true "the status line says so" 5 eval '[[ "$(property yearpland.service StatusText)" == *"no space left"* ]]'
check "what is asked is answered" runuser -u zhangsan -- yearplan

sed -i 's/应急演练/消防演练/' /etc/yearplan/plan.d/plan.yaml
refuses 1 "a new plan cannot be recorded either" systemctl reload yearpland.service
old=$(pid)
wait_for_moment
sleep 6
equal "the watchdog is fed all the while" "$old" "$(pid)"
equal "nothing was recorded" "$recorded" "$(status_of seq)"
equal "the reminder that fell meanwhile is held" 0 "$(count YEARPLAN_DUTY=meeting MESSAGE_ID=$REMINDED)"

rm /var/lib/yearplan/ballast
until_true "with space it recovers by itself" 30 eval '[ -n "$(log MESSAGE_ID=587d27c067aa43968da1370b36856415 -o cat)" ]'
check "commands are taken again" runuser -u zhangsan -- yearplan done seal-check
until_true "the reminder that was held comes" 10 eval '[ "$(count YEARPLAN_DUTY=meeting MESSAGE_ID=$REMINDED)" -gt 0 ]'
equal "once" 1 "$(count YEARPLAN_DUTY=meeting MESSAGE_ID=$REMINDED)"
until_true "the plan that could not be recorded comes into force" 20 eval 'yearplan show drill | grep 消防演练'
least "nothing acknowledged was lost" "$recorded" "$(status_of seq)"
holds "the chain is whole" intact "$(yearplan audit)"
equal "it never restarted" 0 "$(property yearpland.service NRestarts)"

# A quota that is used up is a full disk.
systemctl stop yearpland.service
umount /var/lib/yearplan
owner=$(id -u yearplan)
if mount -t tmpfs -o "usrquota,usrquota_block_hardlimit=1M,mode=0700,uid=$owner,gid=$(id -g yearplan)" tmpfs /var/lib/yearplan 2>/dev/null; then
    systemctl start yearpland.service
    check "the plan is in force under a quota" yearplan reload
    runuser -u yearplan -- dd if=/dev/zero of=/var/lib/yearplan/ballast bs=4k 2>/dev/null
    work
    holds "a used-up quota is told as a full disk" "disk is full" "$(cat /test/said)"
    old=$(pid)
    sleep 5
    equal "and the watchdog is fed" "$old" "$(pid)"
    rm /var/lib/yearplan/ballast
    until_true "it recovers" 30 runuser -u zhangsan -- yearplan done spot
else
    echo "  skipped: this kernel has no quotas on tmpfs"
fi
finish
