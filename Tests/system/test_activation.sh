#!/bin/bash
# a client may call before the daemon is up
source /test/library.sh

check "the package installs" dpkg -i "$PACKAGE"
until_true "the service is active" 20 is_active
people zhangsan
sample
check "the plan is in force" yearplan reload

for round in 1 2; do
    check "the service stops ($round)" systemctl stop yearpland.service
    check "and is not running" eval '! is_active'
    check "the socket still listens" systemctl is-active --quiet yearpland.socket
    check "the socket is still there" test -S /run/yearplan/io.yearplan.Calendar
    holds "a client's call starts it and is answered ($round)" "seal-check@$today" "$(runuser -u zhangsan -- yearplan)"
    check "it is active ($round)" is_active
done

begin=$(date +%s%N)
systemctl stop yearpland.service
most "milliseconds to stop" 1000 $((($(date +%s%N) - begin) / 1000000))
systemctl start yearpland.service
calls=20
for _ in $(seq $calls); do yearplan status --json; done > /test/statuses &
caller=$!
check "it restarts while clients call" systemctl restart yearpland.service
wait $caller
equal "every call is answered or made again" "$calls" "$(grep -c '"seq"' /test/statuses)"
equal "peers are who they are" root "$(ps -o user= -p 1)"

check "service and socket stop together" systemctl stop yearpland.socket yearpland.service
check "both start again" systemctl start yearpland.service
check "and answer" yearplan status
finish
