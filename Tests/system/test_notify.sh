#!/bin/bash
# reminders are handed over to a program by a service of its own, once each; the ledger is copied and put in place again
source /test/library.sh

check "the package installs" dpkg -i "$PACKAGE"
until_true "the service is active" 20 is_active
people zhangsan
cat > /usr/lib/yearplan/notify/file <<'P'
#!/bin/sh
printf '%s %s %s\n' "$YEARPLAN_SEQ" "${YEARPLAN_TO_MAIL:-nobody}" "$YEARPLAN_SUBJECT" >> "$STATE_DIRECTORY/taken"
P
chmod +x /usr/lib/yearplan/notify/file
taken() { cat /var/lib/yearplan-notify/file/taken 2>/dev/null; }
printf 'access:\n  deliveries: [yearplan-notify]\n' >> /etc/yearplan/yearplan.yaml
systemctl restart yearpland.service
check "the notifier starts" systemctl enable --now yearplan-notify@file.service
until_true "and notes where it is" 10 test -s /var/lib/yearplan-notify/file/cursor
sample
check "the plan is in force" systemctl reload yearpland.service
until_true "a reminder is handed over with the address of its recipient" 20 eval 'taken | grep -q "zhangsan@example.org.*quarterly-exam"'
until_true "one of a confidential duty as well, to the account that was named for it" 10 eval 'taken | grep -q surprise-check'
equal "by an account of its own" yearplan-notify "$(ps -o user= -p "$(property yearplan-notify@file.service MainPID)" | tr -d ' ')"
before=$(taken)
check "it restarts" systemctl restart yearplan-notify@file.service
check "so does the daemon" systemctl restart yearpland.service
sleep 2
equal "nothing is handed over again" "$before" "$(taken)"
check "mail and webhook are there" test -x /usr/lib/yearplan/notify/mail -a -x /usr/lib/yearplan/notify/webhook
equal "systemd-analyze verify says nothing" "" "$(systemd-analyze verify --man=no yearplan-notify@webhook.service yearplan-notify@mail.service 2>&1)"

# Backup and move.
check "the ledger is copied while the daemon runs" yearplan backup /root/copy
refuses 77 "by administrators alone" runuser -u zhangsan -- yearplan backup /tmp/copy
anchor=$(status_of anchor)
systemctl stop yearplan-notify@file.service yearpland.socket yearpland.service
refuses 74 "a ledger that is there is not replaced" yearpland --restore /root/copy
rm /var/lib/yearplan/ledger.sqlite*
refuses 74 "a copy with another past is refused" yearpland --restore /root/copy --anchor "1:${anchor#*:}"
check "the copy is verified and put in place" yearpland --restore /root/copy --anchor "$anchor"
equal "for the daemon's account" yearplan "$(stat -c %U /var/lib/yearplan/ledger.sqlite)"
check "the daemon goes on with it" systemctl start yearpland.service
holds "the chain is whole" intact "$(yearplan audit --anchor "$anchor")"
finish
