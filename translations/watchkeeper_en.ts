<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchkeeper contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HeaderContent</name>
    <message numerus="yes">
        <source>%Ln target(s) down</source>
        <comment>header: 3 targets are down</comment>
        <translation>
            <numerusform>%Ln target is down</numerusform>
            <numerusform>%Ln targets are down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) degraded</source>
        <comment>header: 3 targets are degraded</comment>
        <translation>
            <numerusform>%Ln target is degraded</numerusform>
            <numerusform>%Ln targets are degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unreachable</source>
        <comment>header: 3 targets are unreachable</comment>
        <translation>
            <numerusform>%Ln target is unreachable</numerusform>
            <numerusform>%Ln targets are unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unknown</source>
        <comment>header: the state of 3 targets is unknown</comment>
        <translation>
            <numerusform>The state of %Ln target is unknown</numerusform>
            <numerusform>The state of %Ln targets is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln acknowledged or snoozed</numerusform>
            <numerusform>%Ln acknowledged or snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>Checking %Ln target</numerusform>
            <numerusform>Checking %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) being confirmed</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln problem is being confirmed</numerusform>
            <numerusform>%Ln problems are being confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) in maintenance</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln target is in maintenance</numerusform>
            <numerusform>%Ln targets are in maintenance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No data for %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>No data for %Ln target</numerusform>
            <numerusform>No data for %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::DayStripBar</name>
    <message numerus="yes">
        <source>Last 24 hours: problems in %Ln quarter hour(s)</source>
        <comment>strip of the header</comment>
        <translation>
            <numerusform>Last 24 hours: problems in %Ln quarter hour</numerusform>
            <numerusform>Last 24 hours: problems in %Ln quarter hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartTab</name>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>title of a chart</comment>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <comment>description of a chart</comment>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alerts for %n target(s) during quiet hours</source>
        <translation>
            <numerusform>Alerts for %n target during quiet hours</numerusform>
            <numerusform>Alerts for %n targets during quiet hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… and %n more change</numerusform>
            <numerusform>… and %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more target(s)</source>
        <translation>
            <numerusform>… and %n more target</numerusform>
            <numerusform>… and %n more targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackTestTotals</name>
    <message numerus="yes">
        <source>%Ln alert(s) would have been sent</source>
        <translation>
            <numerusform>%Ln alert would have been sent</numerusform>
            <numerusform>%Ln alerts would have been sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message numerus="yes">
        <source>The certificate expired %n days ago (%1). Renew it, or allow it for this target.</source>
        <translation>
            <numerusform>The certificate expired %n day ago (%1). Renew it, or allow it for this target.</numerusform>
            <numerusform>The certificate expired %n days ago (%1). Renew it, or allow it for this target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate expires in %n days (%1). Renew it.</source>
        <translation>
            <numerusform>The certificate expires in %n day (%1). Renew it.</numerusform>
            <numerusform>The certificate expires in %n days (%1). Renew it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateDetails</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>becomes valid in %n day(s)</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>becomes valid in %n day</numerusform>
            <numerusform>becomes valid in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%n header field(s)</source>
        <translation>
            <numerusform>%n header field</numerusform>
            <numerusform>%n header fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonFields</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for at least %n more day(s)</source>
        <translation>
            <numerusform>The certificate is valid for at least %n more day</numerusform>
            <numerusform>The certificate is valid for at least %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%1 of %2 over the last %3: %4, from %n result(s).</source>
        <translation>
            <numerusform>%1 of %2 over the last %3: %4, from %n result.</numerusform>
            <numerusform>%1 of %2 over the last %3: %4, from %n results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result(s).</source>
        <translation>
            <numerusform>Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result.</numerusform>
            <numerusform>Forecast of %1 in %2: %3, by linear regression over the last %4, from %n results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can&apos;t be evaluated yet: %n result(s) with a number in the last %2, but at least %3 are required.</source>
        <translation>
            <numerusform>%1 can&apos;t be evaluated yet: %n result with a number in the last %2, but at least %3 are required.</numerusform>
            <numerusform>%1 can&apos;t be evaluated yet: %n results with a number in the last %2, but at least %3 are required.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message numerus="yes">
        <source>The registration of %2 expired %n day(s) ago (%1). Renew it immediately.</source>
        <translation>
            <numerusform>The registration of %2 expired %n day ago (%1). Renew it immediately.</numerusform>
            <numerusform>The registration of %2 expired %n days ago (%1). Renew it immediately.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expires in %n day(s) (%1). Renew it.</source>
        <translation>
            <numerusform>The registration of %2 expires in %n day (%1). Renew it.</numerusform>
            <numerusform>The registration of %2 expires in %n days (%1). Renew it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s)</source>
        <translation>
            <numerusform>until %1, %n day</numerusform>
            <numerusform>until %1, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HttpErrors</name>
    <message numerus="yes">
        <source>%n redirect(s) followed</source>
        <translation>
            <numerusform>%n redirect followed</numerusform>
            <numerusform>%n redirects followed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The response from %1 isn&apos;t valid HTTP: found %n byte(s) before “HTTP/”.</source>
        <translation>
            <numerusform>The response from %1 isn&apos;t valid HTTP: found %n byte before “HTTP/”.</numerusform>
            <numerusform>The response from %1 isn&apos;t valid HTTP: found %n bytes before “HTTP/”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HttpKind</name>
    <message numerus="yes">
        <source>At most %n redirect(s)</source>
        <translation>
            <numerusform>At most %n redirect</numerusform>
            <numerusform>At most %n redirects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message numerus="yes">
        <source>%1 and %Ln targets that depend on it</source>
        <translation>
            <numerusform>%1 and %Ln target that depends on it</numerusform>
            <numerusform>%1 and %Ln targets that depend on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets that depend on %1, which is down</source>
        <translation>
            <numerusform>%Ln targets that depend on %1, which is down</numerusform>
            <numerusform>%Ln targets that depend on %1, which is down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names this computer&apos;s resolver can&apos;t resolve</source>
        <translation>
            <numerusform>%Ln targets whose names this computer&apos;s resolver can&apos;t resolve</numerusform>
            <numerusform>%Ln targets whose names this computer&apos;s resolver can&apos;t resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names the resolver %1 can&apos;t resolve</source>
        <translation>
            <numerusform>%Ln targets whose names the resolver %1 can&apos;t resolve</numerusform>
            <numerusform>%Ln targets whose names the resolver %1 can&apos;t resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets with certificates from %1</source>
        <translation>
            <numerusform>%Ln targets with certificates from %1</numerusform>
            <numerusform>%Ln targets with certificates from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets on %1</source>
        <translation>
            <numerusform>%Ln targets on %1</numerusform>
            <numerusform>%Ln targets on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets at the address %1</source>
        <translation>
            <numerusform>%Ln targets at the address %1</numerusform>
            <numerusform>%Ln targets at the address %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message numerus="yes">
        <source>%n zombie process(es) has (have) not yet been reaped by the parent process.</source>
        <translation>
            <numerusform>%n zombie process has not yet been reaped by the parent process.</numerusform>
            <numerusform>%n zombie processes have not yet been reaped by the parent process.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running, %1, %2 of a core</source>
        <translation>
            <numerusform>%n running, %1, %2 of a core</numerusform>
            <numerusform>%n running, %1, %2 of a core</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultColumnText</name>
    <message numerus="yes">
        <source>%1 of the last %n result(s) not up</source>
        <comment>trend</comment>
        <translation>
            <numerusform>%1 of the last %n result not up</numerusform>
            <numerusform>%1 of the last %n results not up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>%1 ended and was restarted %n time(s) since the last check. Check its log for the reason.</source>
        <translation>
            <numerusform>%1 ended and was restarted %n time since the last check. Check its log for the reason.</numerusform>
            <numerusform>%1 ended and was restarted %n times since the last check. Check its log for the reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>At most %n reference target(s) are allowed.</source>
        <translation>
            <numerusform>At most %n reference target is allowed.</numerusform>
            <numerusform>At most %n reference targets are allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) on the site.</source>
        <translation>
            <numerusform>%Ln error on the site.</numerusform>
            <numerusform>%Ln errors on the site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) on the site.</source>
        <translation>
            <numerusform>%Ln warning on the site.</numerusform>
            <numerusform>%Ln warnings on the site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) read so far. Set a longer timeout or a lower limit of pages</source>
        <translation>
            <numerusform>%Ln page read so far. Set a longer timeout or a lower limit of pages</numerusform>
            <numerusform>%Ln pages read so far. Set a longer timeout or a lower limit of pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateCount</name>
    <message numerus="yes">
        <source>%Ln up</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln up</numerusform>
            <numerusform>%Ln up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln degraded</numerusform>
            <numerusform>%Ln degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln down</numerusform>
            <numerusform>%Ln down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln unreachable</numerusform>
            <numerusform>%Ln unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without data</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln without data</numerusform>
            <numerusform>%Ln without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln in maintenance</numerusform>
            <numerusform>%Ln in maintenance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being confirmed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln being confirmed</numerusform>
            <numerusform>%Ln being confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayState</name>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%Ln acknowledged or snoozed</numerusform>
            <numerusform>%Ln acknowledged or snoozed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Udp</name>
    <message numerus="yes">
        <source>replied with %n byte(s)</source>
        <translation>
            <numerusform>replied with %n byte</numerusform>
            <numerusform>replied with %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UptimeText</name>
    <message numerus="yes">
        <source>%n outage(s), down for %1 in total.</source>
        <comment>in a span</comment>
        <translation>
            <numerusform>%n outage, down for %1 in total.</numerusform>
            <numerusform>%n outages, down for %1 in total.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>targets</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDialog</name>
    <message numerus="yes">
        <source>&amp;Add %n target(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>&amp;Add %n target</numerusform>
            <numerusform>&amp;Add %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) recognised.</source>
        <translation>
            <numerusform>%n target recognised.</numerusform>
            <numerusform>%n targets recognised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read. Fix or remove them to continue, or click the Add button to skip them.</source>
        <translation>
            <numerusform>%n line can&apos;t be read. Fix or remove them to continue, or click the Add button to skip them.</numerusform>
            <numerusform>%n lines can&apos;t be read. Fix or remove them to continue, or click the Add button to skip them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read and will be skipped.</source>
        <translation>
            <numerusform>%n line can&apos;t be read and will be skipped.</numerusform>
            <numerusform>%n lines can&apos;t be read and will be skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already monitored target(s) will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n already monitored target will be skipped.</numerusform>
            <numerusform>%n already monitored targets will be skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of a line above will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n duplicate of a line above will be skipped.</numerusform>
            <numerusform>%n duplicates of a line above will be skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDispatcher</name>
    <message numerus="yes">
        <source>The same applies to %n more target(s).</source>
        <comment>targets that name rules that are not there</comment>
        <translation>
            <numerusform>The same applies to %n more target.</numerusform>
            <numerusform>The same applies to %n more targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestDialog</name>
    <message numerus="yes">
        <source>Only the first %Ln alerts are listed, but the totals include all alerts.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>Only the first %Ln alert is listed, but the totals include all alerts.</numerusform>
            <numerusform>Only the first %Ln alerts are listed, but the totals include all alerts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>targets of an alert</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColumnsMenu</name>
    <message numerus="yes">
        <source>Measured for %n target(s).</source>
        <translation>
            <numerusform>Measured for %n target.</numerusform>
            <numerusform>Measured for %n targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::DeskActions</name>
    <message numerus="yes">
        <source>Alerts during Do not disturb: %Ln</source>
        <translation>
            <numerusform>Alerts during Do not disturb: %Ln</numerusform>
            <numerusform>Alerts during Do not disturb: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watchkeeper can keep checking %Ln target(s) and notify you of problems. Its icon in the notification area shows the window again.

To change this later, use “Close to the tray” in the settings.</source>
        <translation>
            <numerusform>Watchkeeper can keep checking %Ln target and notify you of problems. Its icon in the notification area shows the window again.

To change this later, use “Close to the tray” in the settings.</numerusform>
            <numerusform>Watchkeeper can keep checking %Ln targets and notify you of problems. Its icon in the notification area shows the window again.

To change this later, use “Close to the tray” in the settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::FormSection</name>
    <message numerus="yes">
        <source>More (%n set)</source>
        <translation>
            <numerusform>More (%n set)</numerusform>
            <numerusform>More (%n set)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::HealthMap</name>
    <message numerus="yes">
        <source>%1 – %Ln target(s)</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1 – %Ln target</numerusform>
            <numerusform>%1 – %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryStrip</name>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up</source>
        <translation>
            <numerusform>%1 of the last %n result up</numerusform>
            <numerusform>%1 of the last %n results up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up, %2 degraded</source>
        <translation>
            <numerusform>%1 of the last %n result up, %2 degraded</numerusform>
            <numerusform>%1 of the last %n results up, %2 degraded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::MainWindow</name>
    <message numerus="yes">
        <source>%Ln down — Watchkeeper</source>
        <comment>window title</comment>
        <translation>
            <numerusform>%Ln down — Watchkeeper</numerusform>
            <numerusform>%Ln down — Watchkeeper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceEditor</name>
    <message numerus="yes">
        <source>Currently applies to %n target(s). Times in %1:</source>
        <translation>
            <numerusform>Currently applies to %n target. Times in %1:</numerusform>
            <numerusform>Currently applies to %n targets. Times in %1:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceMenu</name>
    <message numerus="yes">
        <source>Maintenance for %n target(s)</source>
        <translation>
            <numerusform>Maintenance for %n target</numerusform>
            <numerusform>Maintenance for %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) in maintenance until %1.</source>
        <translation>
            <numerusform>%n target in maintenance until %1.</numerusform>
            <numerusform>%n targets in maintenance until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsOrder</name>
    <message numerus="yes">
        <source>%Ln with a problem</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>%Ln with a problem</numerusform>
            <numerusform>%Ln with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagChips</name>
    <message numerus="yes">
        <source>Show %n more tag(s)</source>
        <translation>
            <numerusform>Show %n more tag</numerusform>
            <numerusform>Show %n more tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoMatches</name>
    <message numerus="yes">
        <source>No match for “%1” among %Ln target(s).</source>
        <translation>
            <numerusform>No match for “%1” among %Ln target.</numerusform>
            <numerusform>No match for “%1” among %Ln targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProfileMessages</name>
    <message numerus="yes">
        <source>%n result(s) couldn&apos;t be stored in time and are missing from the history.</source>
        <translation>
            <numerusform>%n result couldn&apos;t be stored in time and is missing from the history.</numerusform>
            <numerusform>%n results couldn&apos;t be stored in time and are missing from the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReportDialog</name>
    <message numerus="yes">
        <source>All (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>All (%Ln)</numerusform>
            <numerusform>All (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected in the table (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>Selected in the table (%Ln)</numerusform>
            <numerusform>Selected in the table (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matching the filter (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>Matching the filter (%Ln)</numerusform>
            <numerusform>Matching the filter (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulePreview</name>
    <message numerus="yes">
        <source>Currently matches none of the %n target(s) in this profile.</source>
        <translation>
            <numerusform>Currently matches none of the %n target in this profile.</numerusform>
            <numerusform>Currently matches none of the %n targets in this profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Currently matches %1 of %n target(s): %2</source>
        <translation>
            <numerusform>Currently matches %1 of %n target: %2</numerusform>
            <numerusform>Currently matches %1 of %n targets: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more.</source>
        <translation>
            <numerusform>%1 and %n more.</numerusform>
            <numerusform>%1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulesPage</name>
    <message numerus="yes">
        <source>This rule is set in “alerts” of %n target(s). It will no longer send alerts for them.</source>
        <translation>
            <numerusform>This rule is set in “alerts” of %n target. It will no longer send alerts for them.</numerusform>
            <numerusform>This rule is set in “alerts” of %n targets. It will no longer send alerts for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::SelectionPage</name>
    <message numerus="yes">
        <source>%Ln target(s) selected</source>
        <translation>
            <numerusform>%Ln target selected</numerusform>
            <numerusform>%Ln targets selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusLine</name>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 running</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln of %1 running</numerusform>
            <numerusform>%Ln of %1 running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) a second</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln result a second</numerusform>
            <numerusform>%Ln results a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableExport</name>
    <message numerus="yes">
        <source>Exported %n row(s) to %1.</source>
        <translation>
            <numerusform>Exported %n row to %1.</numerusform>
            <numerusform>Exported %n rows to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagCommands</name>
    <message numerus="yes">
        <source>Tag %n target(s)</source>
        <translation>
            <numerusform>Tag %n target</numerusform>
            <numerusform>Tag %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n target(s):</source>
        <translation>
            <numerusform>Tag for %n target:</numerusform>
            <numerusform>Tag for %n targets:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagUses</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditing</name>
    <message numerus="yes">
        <source>%Ln target(s) added.</source>
        <translation>
            <numerusform>%Ln target added.</numerusform>
            <numerusform>%Ln targets added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) imported.</source>
        <translation>
            <numerusform>%Ln target imported.</numerusform>
            <numerusform>%Ln targets imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) removed.</source>
        <translation>
            <numerusform>%Ln target removed.</numerusform>
            <numerusform>%Ln targets removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetExport</name>
    <message numerus="yes">
        <source>%Ln target(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln target exported to %1.</numerusform>
            <numerusform>%Ln targets exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) are listed in the details.</source>
        <translation>
            <numerusform>%Ln difference is listed in the details.</numerusform>
            <numerusform>%Ln differences are listed in the details.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetDialog</name>
    <message numerus="yes">
        <source>Edit %Ln target(s)</source>
        <translation>
            <numerusform>Edit %Ln target</numerusform>
            <numerusform>Edit %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditor</name>
    <message numerus="yes">
        <source>%n target(s) of the type “%1”. Your edits apply to all of them.</source>
        <translation>
            <numerusform>%n target of the type “%1”. Your edits apply to all of them.</numerusform>
            <numerusform>%n targets of the type “%1”. Your edits apply to all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of different types. Your edits apply to all of them.</source>
        <translation>
            <numerusform>%n target of different types. Your edits apply to all of them.</numerusform>
            <numerusform>%n targets of different types. Your edits apply to all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TrayMenu</name>
    <message numerus="yes">
        <source>%Ln more…</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsDialog</name>
    <message numerus="yes">
        <source>No removed targets. They are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>No removed targets. They are kept for %n day. To change this, open “Settings, General”.</numerusform>
            <numerusform>No removed targets. They are kept for %n days. To change this, open “Settings, General”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed targets are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>Removed targets are kept for %n day. To change this, open “Settings, General”.</numerusform>
            <numerusform>Removed targets are kept for %n days. To change this, open “Settings, General”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) can't be restored any more.</source>
        <translation>
            <numerusform>%Ln target can't be restored any more.</numerusform>
            <numerusform>%Ln targets can't be restored any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln removed target(s) can be restored any more.</source>
        <translation>
            <numerusform>The removed target can't be restored any more.</numerusform>
            <numerusform>None of the %Ln removed targets can be restored any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDetails</name>
    <message numerus="yes">
        <source>%Ln click(s) from the start</source>
        <comment>distance of a page</comment>
        <translation>
            <numerusform>%Ln click from the start</numerusform>
            <numerusform>%Ln clicks from the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s), the first %1:</source>
        <translation>
            <numerusform>Linked from %Ln place, the first %1:</numerusform>
            <numerusform>Linked from %Ln places, the first %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s):</source>
        <translation>
            <numerusform>Linked from %Ln place:</numerusform>
            <numerusform>Linked from %Ln places:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsKeeper</name>
    <message numerus="yes">
        <source>%Ln target(s) restored.</source>
        <translation>
            <numerusform>%Ln target restored.</numerusform>
            <numerusform>%Ln targets restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlPane</name>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <comment>findings of the lowest level</comment>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartWindow</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>window title, name of a target</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandsMenu</name>
    <message numerus="yes">
        <source>“%1” runs once for each of %Ln target(s).</source>
        <translation>
            <numerusform>“%1” runs once for %Ln target.</numerusform>
            <numerusform>“%1” runs once for each of %Ln targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::LockWindow</name>
    <message numerus="yes">
        <source>Wrong password. Wait %Ln second(s) before the next try.</source>
        <translation>
            <numerusform>Wrong password. Wait %Ln second before the next try.</numerusform>
            <numerusform>Wrong password. Wait %Ln seconds before the next try.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterButtons</name>
    <message numerus="yes">
        <source>%1, %Ln target(s)</source>
        <translation>
            <numerusform>%1, %Ln target</numerusform>
            <numerusform>%1, %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%Ln check(s)</source>
        <translation>
            <numerusform>%Ln check</numerusform>
            <numerusform>%Ln checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crawl(s)</source>
        <translation>
            <numerusform>%Ln crawl</numerusform>
            <numerusform>%Ln crawls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result file(s)</source>
        <translation>
            <numerusform>%Ln result file</numerusform>
            <numerusform>%Ln result files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln result file(s) from before %1.</source>
        <translation>
            <numerusform>Removed %Ln result file from before %1.</numerusform>
            <numerusform>Removed %Ln result files from before %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are kept until their days have ended and their daily statistics are stored.</source>
        <translation>
            <numerusform>%Ln file is kept until its day has ended and its daily statistics are stored.</numerusform>
            <numerusform>%Ln files are kept until their days have ended and their daily statistics are stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
</TS>
