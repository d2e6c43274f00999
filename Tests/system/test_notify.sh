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

# The examples that come with it: a webhook, refused once by its status and once in its answer, and mail.
cat > /test/robot.pl <<'P'
use strict;
use IO::Socket::INET;
$| = 1;
my $server = IO::Socket::INET->new(Listen => 8, LocalAddr => '127.0.0.1', LocalPort => 8085, ReuseAddr => 1) or die $!;
for (my $call = 1; my $client = $server->accept; $call++) {
    my ($length, $body) = (0, '');
    my $request = <$client>;
    while (my $line = <$client>) {
        $length = $1 if $line =~ /^content-length: *(\d+)/i;
        last if $line =~ /^\r?$/;
    }
    read $client, $body, $length if $length;
    my ($status, $answer) = (200, '{"errcode":0,"errmsg":"ok"}');
    ($status, $answer) = (500, '{}') if $call == 1;
    $answer = '{"errcode": 45009, "errmsg": "too often"}' if $call == 2;
    open my $out, '>>', '/test/posted' or die $!;
    $request =~ s/\r?\n//;
    print $out "call=$call $request $body\n";
    close $out;
    printf $client "HTTP/1.1 %d x\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", $status, length $answer, $answer;
    close $client;
}
P
cat > /usr/local/bin/sendmail <<'P'
#!/bin/sh
printf '%s ' "$@" >> "$STATE_DIRECTORY/arguments"
exec cat >> "$STATE_DIRECTORY/mails"
P
chmod +x /usr/local/bin/sendmail
perl /test/robot.pl &
robot=$!
posted() { cat /test/posted 2>/dev/null; }
mailed() { cat "/var/lib/yearplan-notify/mail/$1" 2>/dev/null; }
printf 'YEARPLAN_WEBHOOK_URL=http://127.0.0.1:8085/send?key=secret\n' > /etc/yearplan/notify/webhook.env
printf 'SENDMAIL=/usr/local/bin/sendmail\nYEARPLAN_MAIL_FROM=plan@example.org\n' > /etc/yearplan/notify/mail.env
chmod 0640 /etc/yearplan/notify/*.env
check "webhook and mail start" systemctl enable --now yearplan-notify@webhook.service yearplan-notify@mail.service
for program in webhook mail; do
    until_true "$program notes where it is" 10 test -s "/var/lib/yearplan-notify/$program/cursor"
done
plan drill.yaml <<'P'
year: YEAR
duties:
  - {id: evacuation, title: 疏散“一”, when: {dates: [TODAY]}, roll: none}
P
check "a duty of today is added" systemctl reload yearpland.service
until_true "the webhook is posted to until the robot takes it" 60 eval 'posted | grep -q "^call=3 POST /send?key=secret "'
text=$(posted | sed -n 's/^call=3 [^{]*//p')
holds "as its robot wants it" '{"msgtype":"text","text":{"content":"' "$text"
holds "with what it is about" '疏散“一”' "$text"
equal "the same message was refused before" "$text" "$(posted | sed -n 's/^call=1 [^{]*//p')"
lacks "the key does not stand in the journal" secret "$(journalctl --no-pager -u yearplan-notify@webhook.service)"
holds "but why it was tried again" "too often" "$(journalctl --no-pager -u yearplan-notify@webhook.service)"
until_true "a mail is handed to sendmail" 20 eval 'mailed mails | grep -q "^To: zhangsan@example.org$"'
equal "for its recipient" "-oi -- zhangsan@example.org" "$(mailed arguments | sed 's/ *$//')"
holds "from whom the settings say" "From: plan@example.org" "$(mailed mails)"
holds "with its subject" '疏散“一”' "$(mailed mails | sed -n 's/^Subject: =?UTF-8?B?\(.*\)?=$/\1/p' | base64 -d)"
holds "and its text" '疏散“一”' "$(mailed mails | sed '1,/^$/d' | base64 -d)"
equal "once" 1 "$(mailed mails | grep -c '^Message-ID:')"
sleep 2
equal "what was taken is not posted again" 3 "$(posted | wc -l)"
kill $robot
systemctl disable --now yearplan-notify@webhook.service yearplan-notify@mail.service 2>/dev/null
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
