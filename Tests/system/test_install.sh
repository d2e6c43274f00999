#!/bin/bash
# installed, enabled, active; used by a person in the group; read in the journal; a bad plan changes nothing, nor does a reboot
source /test/library.sh

if [ "$STAGE" = 1 ]; then
    check "the package installs" dpkg -i "$PACKAGE"
    equal "dpkg finds nothing amiss" "" "$(dpkg --audit)"
    check "the service is enabled" systemctl is-enabled yearpland.service yearpland.socket
    until_true "the service is active" 20 is_active
    equal "it is of the account yearplan" yearplan "$(ps -o user= -p "$(pid)")"
    check "the group yearplan-admin is there" getent group yearplan-admin
    equal "plans are for administrators alone" "2750 root yearplan-admin" "$(stat -c '%a %U %G' /etc/yearplan/plan.d)"
    equal "the ledger is the daemon's alone" "700 yearplan" "$(stat -c '%a %U' /var/lib/yearplan)"
    equal "program and package have one version" "$(dpkg-query -W -f '${Version}' yearplan | sed 's/-.*//')" "$(yearplan --version)"
    equal "both programs have it" "$(yearplan --version)" "$(yearpland --version)"

    # Without a plan.
    holds "the status line says that there is no plan" "plan" "$(property yearpland.service StatusText)"
    refuses 78 "the agenda refuses without a plan" yearplan
    wanted=$(sed -n '/Subject: There is no plan/{x;s/^-- //p};x' /usr/lib/systemd/catalog/yearplan.catalog)
    equal "the administrators were reminded once" 1 "$(count MESSAGE_ID="$wanted")"
    check "it restarts" systemctl restart yearpland.service
    equal "and does not say it again" 1 "$(count MESSAGE_ID="$wanted")"

    # With one.
    people zhangsan lisi wangwu
    useradd stranger
    sample
    check "systemctl reload takes the plan over" systemctl reload yearpland.service
    said=$(runuser -u zhangsan -- yearplan)
    holds "a person in the group sees the agenda" "quarterly-exam@$today" "$said"
    lacks "others do not see what is confidential" surprise-check "$(runuser -u wangwu -- yearplan)"
    holds "its owner does" surprise-check "$said"
    refuses 77 "a person outside the group is refused" runuser -u stranger -- yearplan
    refuses 77 "a person who does not answer for it may not record it" runuser -u wangwu -- yearplan done quarterly-exam
    check "its owner records it" runuser -u zhangsan -- yearplan done quarterly-exam --note 两批次
    holds "the record has who it was, from the kernel" zhangsan "$(yearplan log --json quarterly-exam)"

    # The journal.
    until_true "the journal has the reminder" 10 eval '[ "$(count YEARPLAN_DUTY=quarterly-exam)" -gt 0 ]'
    entry=$(log YEARPLAN_DUTY=quarterly-exam MESSAGE_ID=$REMINDED -o verbose)
    for field in "YEARPLAN_OCCURRENCE=quarterly-exam@$today" "YEARPLAN_REMINDER=quarterly-exam@$today#" YEARPLAN_SEQ= \
        "YEARPLAN_DUE=$today" YEARPLAN_OWNER=张三 YEARPLAN_AUDIENCE=张三 PRIORITY=; do
        holds "a field of the reminder" "$field" "$entry"
    done
    anchor=$(sed -n 's/^ *YEARPLAN_ANCHOR=//p' <<< "$entry" | head -n 1)
    holds "the anchor in the journal is one of the ledger" intact "$(yearplan audit --anchor "$anchor")"
    lacks "the journal says nothing of confidential duties" surprise-check "$(journalctl --no-pager -o verbose -u yearpland)"
    holds "journalctl -x explains it" "Reminder about quarterly-exam@$today" "$(log YEARPLAN_DUTY=quarterly-exam -x)"
    holds "in Chinese as well" "提醒：quarterly-exam@$today" "$(LC_ALL=zh_CN.UTF-8 log YEARPLAN_DUTY=quarterly-exam -x)"

    # A bad plan.
    echo '  - {id: bad, title: 坏, when: 定期}' >> /etc/yearplan/plan.d/plan.yaml
    refuses 1 "systemctl reload fails with a bad plan" systemctl reload yearpland.service
    holds "status says why" 定期 "$(yearplan status)"
    holds "the journal says where" "plan.yaml:" "$(log -p err -o cat)"
    check "the service stays active" is_active
    holds "the old plan runs" "seal-check@$today" "$(runuser -u zhangsan -- yearplan)"
    status_of seq > /test/seq
    again
else
    until_true "the service is active after a reboot with the bad plan" 20 is_active
    holds "the status line says that the last good plan runs" "last good" "$(property yearpland.service StatusText)"
    holds "the last good plan runs" "seal-check@$today" "$(runuser -u zhangsan -- yearplan)"
    least "the ledger goes on" "$(cat /test/seq)" "$(status_of seq)"
    holds "the chain is whole" intact "$(yearplan audit)"
    finish
fi
