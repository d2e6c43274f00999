#!/bin/bash
# upgraded, removed, installed again, purged
source /test/library.sh

# The same programs as a package of an earlier version.
dpkg-deb -R "$PACKAGE" /test/earlier
new=$(dpkg-deb -f "$PACKAGE" Version)
sed -i 's/^Version: .*/Version: 0.0.9-1/' /test/earlier/DEBIAN/control
dpkg-deb -Znone -b /test/earlier /test/earlier.deb > /dev/null
rm -r /test/earlier
check "an earlier version installs" dpkg -i /test/earlier.deb
until_true "the service is active" 20 is_active
people zhangsan
sample
check "the plan is in force" systemctl reload yearpland.service
check "something is recorded" runuser -u zhangsan -- yearplan done quarterly-exam
anchor=$(status_of anchor)
old=$(pid)
echo '# of the administrator' >> /etc/yearplan/yearplan.yaml
chmod 0640 /etc/yearplan/plan.d/plan.yaml

# Clients and reminders while it is upgraded.
meeting
check "a meeting of today is in force" yearplan reload
while [ ! -e /test/enough ]; do runuser -u zhangsan -- yearplan done spot --json >> /test/receipts 2>> /test/refused; done &
check "it is upgraded while people use it" dpkg --force-confold -i "$PACKAGE"
equal "to" "$new" "$(dpkg-query -W -f '${Version}' yearplan)"
touch /test/enough
wait
until_true "the service is active" 20 is_active
check "as a new process" eval '[ "$(pid)" != "$old" ]'
least "commands taken meanwhile" 1 "$(grep -c '"seq"' /test/receipts)"
holds "the ledger is the same one" intact "$(yearplan audit --anchor "$anchor")"
least "every acknowledged command is in it" "$(grep -c '"seq"' /test/receipts)" "$(yearplan log --json --limit 5000 --kinds done | grep -o '"kind":"done"' | wc -l)"
until_true "the reminder of the meeting comes" 90 eval '[ "$(count YEARPLAN_DUTY=meeting MESSAGE_ID=$REMINDED)" -gt 0 ]'
equal "once" 1 "$(count YEARPLAN_DUTY=meeting MESSAGE_ID=$REMINDED)"
equal "the reminder from before was not sent again" 1 "$(count YEARPLAN_DUTY=quarterly-exam MESSAGE_ID=$REMINDED)"
holds "the administrator's configuration is kept" "of the administrator" "$(cat /etc/yearplan/yearplan.yaml)"

# A ledger newer than the program.
systemctl stop yearpland.service
cp -a /var/lib/yearplan /test/state
sqlite3 /var/lib/yearplan/ledger.sqlite "INSERT INTO grdb_migrations VALUES ('9 from the future')"
check "it does not start" eval '! systemctl start yearpland.service'
equal "with the status of a wrong configuration" 78 "$(property yearpland.service ExecMainStatus)"
holds "and says why" "newer yearplan" "$(journalctl -u yearpland.service --no-pager -o cat -p err | tail -n 5)"
equal "in one line, without complaints of a library" 1 "$(log -o cat --since "$(property yearpland.service ExecMainStartTimestamp)" _PID="$(property yearpland.service ExecMainPID)" | wc -l)"
equal "it is not tried again and again" 0 "$(property yearpland.service NRestarts)"
equal "the ledger is as it was" "9 from the future" "$(sqlite3 /var/lib/yearplan/ledger.sqlite "SELECT identifier FROM grdb_migrations ORDER BY rowid DESC LIMIT 1")"
rm -r /var/lib/yearplan
cp -a /test/state /var/lib/yearplan
check "with its own ledger it starts" systemctl start yearpland.service

# Removed and installed again.
check "it is removed" dpkg -r yearplan
check "nothing runs" eval '! pgrep -x yearpland'
check "the state is still there" test -s /var/lib/yearplan/ledger.sqlite
check "so is the plan" test -s /etc/yearplan/plan.d/plan.yaml
check "it is installed again" dpkg -i "$PACKAGE"
until_true "the service is active" 20 is_active
holds "the history goes on" intact "$(yearplan audit --anchor "$anchor")"
holds "with what was done" quarterly-exam "$(yearplan log --kinds done)"

# What an administrator disabled stays so.
systemctl disable --now yearpland.service yearpland.socket 2>/dev/null
check "installed over itself" dpkg -i "$PACKAGE"
equal "what was disabled stays so" disabled "$(systemctl is-enabled yearpland.service)"
check "and does not run" eval '! is_active'

check "it is purged" dpkg -P yearplan
check "the state is gone" eval '[ ! -e /var/lib/yearplan ]'
check "the configuration is gone" eval '[ ! -e /etc/yearplan/yearplan.yaml ]'
check "the organisation's plan is not" test -s /etc/yearplan/plan.d/plan.yaml
equal "no unit is left" "" "$(systemctl list-unit-files --no-legend 'yearplan*')"
equal "dpkg finds nothing amiss" "" "$(dpkg --audit)"
finish
