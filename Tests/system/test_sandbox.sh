#!/bin/bash
# the sandbox holds, and is scored
source /test/library.sh

check "the package installs" dpkg -i "$PACKAGE"
until_true "the service is active" 20 is_active

# The unit's own sandbox, with a probe in place of the daemon.
cat > /usr/local/sbin/probe <<'P'
#!/bin/bash
try() { if said=$(bash -c "$2" 2>&1); then echo "$1 yes"; else echo "$1 no ${said##*: }"; fi; }
for place in / /etc /etc/yearplan /usr /home /root /var/tmp/../lib /run /boot; do try "write:$place" "echo x > $place/probe"; done
try write:/var/lib/yearplan "echo x > /var/lib/yearplan/probe && rm /var/lib/yearplan/probe"
try write:/run/yearplan "echo x > /run/yearplan/probe && rm /run/yearplan/probe"
try inet "echo > /dev/tcp/127.0.0.1/9"
try inet6 "echo > /dev/tcp/::1/9"
try processes "[ \$(ls -d /proc/[0-9]* | wc -l) -gt 12 ] || [ -e /proc/1/status ]"
try device "head -c 1 /dev/vda || head -c 1 /dev/kmsg"
try clock "date -s '2020-01-01'"
try mount "mount -t tmpfs none /tmp"
try namespace "unshare --user true"
try kernel "echo 1 > /proc/sys/kernel/panic"
try setuid "cp /bin/true /var/lib/yearplan/s && chmod 4755 /var/lib/yearplan/s"
try priority "renice -n -5 \$\$"
echo "uid $(id -u -n) capabilities $(sed -n 's/^CapEff:\t//p' /proc/self/status)"
P
chmod +x /usr/local/sbin/probe
sed -e 's|^ExecStart=.*|ExecStart=/usr/local/sbin/probe|' -e 's|^Type=notify|Type=oneshot|' -e '/^Restart/d; /^Watchdog/d; /^ExecReload/d; /^Requires=/d' \
    -e 's|^\[Service\]|&\nStandardOutput=journal|' /usr/lib/systemd/system/yearpland.service > /run/systemd/system/probe.service
systemctl daemon-reload
check "the probe runs in the service's sandbox" systemctl start probe.service
probe=$(journalctl -u probe.service -o cat --no-pager _COMM=probe)
sed 's/^/    /' <<< "$probe"
for place in / /etc /etc/yearplan /usr /home /root /var/tmp/../lib /run /boot; do
    holds "no writing in $place" "write:$place no" "$probe"
done
holds "writing where its state is" "write:/var/lib/yearplan yes" "$probe"
holds "writing where its socket is" "write:/run/yearplan yes" "$probe"
for what in inet inet6 processes device clock mount namespace kernel setuid; do holds "refused" "$what no" "$probe"; done
holds "its own account, without capabilities" "uid yearplan capabilities 0000000000000000" "$probe"

# Who calls is known.
people zhangsan
sample
check "the plan is in force" yearplan reload
check "a person records something" runuser -u zhangsan -- yearplan done seal-check
holds "and is known by uid" "\"uid\":$(id -u zhangsan)" "$(yearplan log --json seal-check)"

score=$(systemd-analyze security --no-pager yearpland.service | sed -n 's/.*Overall exposure level.*: \([0-9.]*\) .*/\1/p')
most "systemd-analyze security" 0.4 "$score"
notify=$(systemd-analyze security --no-pager yearplan-notify@probe.service 2>/dev/null | sed -n 's/.*Overall exposure level.*: \([0-9.]*\) .*/\1/p')
[ -z "$notify" ] || echo "  yearplan-notify@.service: $notify"
equal "systemd-analyze verify says nothing" "" "$(systemd-analyze verify --man=no /usr/lib/systemd/system/yearpland.service /usr/lib/systemd/system/yearpland.socket 2>&1)"
equal "nothing was refused to the daemon itself" "" "$(log -o cat -p warning | grep -i 'not permitted' || true)"
finish
