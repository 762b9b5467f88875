<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchkeeper contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%1 of %2 over the last %3: %4, of %n result(s).</source>
        <translation>
            <numerusform>%1 of %2 over the last %3: %4, of %n result.</numerusform>
            <numerusform>%1 of %2 over the last %3: %4, of %n results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forecast of %1 in %2: %3, by a straight line through the last %4, of %n result(s).</source>
        <translation>
            <numerusform>Forecast of %1 in %2: %3, by a straight line through the last %4, of %n result.</numerusform>
            <numerusform>Forecast of %1 in %2: %3, by a straight line through the last %4, of %n results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not told yet: of the last %2 there are %n result(s) with a number, and it takes %3.</source>
        <translation>
            <numerusform>%1 is not told yet: of the last %2 there is %n result with a number, and it takes %3.</numerusform>
            <numerusform>%1 is not told yet: of the last %2 there are %n results with a number, and it takes %3.</numerusform>
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
</context>
<context>
    <name>ResultColumn</name>
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
    <name>UptimeText</name>
    <message numerus="yes">
        <source>%n outage(s), down for %1.</source>
        <comment>in a span</comment>
        <translation>
            <numerusform>%n outage, down for %1.</numerusform>
            <numerusform>%n outages, down for %1.</numerusform>
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
        <source>%n is (are) watched already and left out.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n is watched already and left out.</numerusform>
            <numerusform>%n are watched already and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) a line above and is (are) left out.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n repeats a line above and is left out.</numerusform>
            <numerusform>%n repeat a line above and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read and will be left out.</source>
        <translation>
            <numerusform>%n line cannot be read and will be left out.</numerusform>
            <numerusform>%n lines cannot be read and will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read. Mend or remove them to go on, or use the button to leave them out.</source>
        <translation>
            <numerusform>%n line cannot be read. Mend or remove it to go on, or use the button to leave it out.</numerusform>
            <numerusform>%n lines cannot be read. Mend or remove them to go on, or use the button to leave them out.</numerusform>
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
    <name>watchkeeper::TargetEditor</name>
    <message numerus="yes">
        <source>%n target(s) of the kind “%1”. What is edited here is set for all of them.</source>
        <translation>
            <numerusform>%n target of the kind “%1”. What is edited here is set for it.</numerusform>
            <numerusform>%n targets of the kind “%1”. What is edited here is set for all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of several kinds. What is edited here is set for all of them.</source>
        <translation>
            <numerusform>%n target of several kinds. What is edited here is set for it.</numerusform>
            <numerusform>%n targets of several kinds. What is edited here is set for all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::MainWindow</name>
    <message numerus="yes">
        <source>%Ln down – Watchkeeper</source>
        <comment>window title</comment>
        <translation>
            <numerusform>%Ln down – Watchkeeper</numerusform>
            <numerusform>%Ln down – Watchkeeper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProfileMessages</name>
    <message numerus="yes">
        <source>%n result(s) could not be stored in time and are missing in the history.</source>
        <translation>
            <numerusform>%n result could not be stored in time and is missing in the history.</numerusform>
            <numerusform>%n results could not be stored in time and are missing in the history.</numerusform>
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
        <source>%Ln target(s) removed.</source>
        <translation>
            <numerusform>%Ln target removed.</numerusform>
            <numerusform>%Ln targets removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoMatches</name>
    <message numerus="yes">
        <source>None of %Ln target(s) matches “%1”.</source>
        <translation>
            <numerusform>The target does not match “%1”.</numerusform>
            <numerusform>None of %Ln targets matches “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableExport</name>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
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
    <name>CertificateDetails</name>
    <message numerus="yes">
        <source>begins in %n day(s)</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>begins in %n day</numerusform>
            <numerusform>begins in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>ended %n day ago</numerusform>
            <numerusform>ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldConditions</name>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>ended %n day ago</numerusform>
            <numerusform>ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n redirect(s)</source>
        <translation>
            <numerusform>At most %n redirect</numerusform>
            <numerusform>At most %n redirects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate lasts %n more day(s)</source>
        <translation>
            <numerusform>The certificate lasts %n more day</numerusform>
            <numerusform>The certificate lasts %n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::PastStrip</name>
    <message numerus="yes">
        <source>%1 of the last %n result(s) good</source>
        <translation>
            <numerusform>%1 of the last %n result good</numerusform>
            <numerusform>%1 of the last %n results good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) good, %2 degraded</source>
        <translation>
            <numerusform>%1 of the last %n result good, %2 degraded</numerusform>
            <numerusform>%1 of the last %n results good, %2 degraded</numerusform>
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
    <name>watchkeeper::MaintenanceMenu</name>
    <message numerus="yes">
        <source>Maintenance of %n target(s)</source>
        <translation>
            <numerusform>Maintenance of %n target</numerusform>
            <numerusform>Maintenance of %n targets</numerusform>
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
    <name>watchkeeper::MaintenanceEditor</name>
    <message numerus="yes">
        <source>For %n target(s) at present, by the clocks of %1:</source>
        <translation>
            <numerusform>For %n target at present, by the clocks of %1:</numerusform>
            <numerusform>For %n targets at present, by the clocks of %1:</numerusform>
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
    <name>watchkeeper::RulePreview</name>
    <message numerus="yes">
        <source>Takes none of the %n target(s) of this profile now.</source>
        <translation>
            <numerusform>It does not take the %n target of this profile now.</numerusform>
            <numerusform>Takes none of the %n targets of this profile now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %1 of %n target(s) now: %2</source>
        <translation>
            <numerusform>Takes %1 of %n target now: %2</numerusform>
            <numerusform>Takes %1 of %n targets now: %2</numerusform>
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
        <source>%n target(s) name this rule in “alerts”, and people are then told nothing of them by it.</source>
        <translation>
            <numerusform>%n target names this rule in “alerts”, and people are then told nothing of it by this rule.</numerusform>
            <numerusform>%n targets name this rule in “alerts”, and people are then told nothing of them by it.</numerusform>
        </translation>
    </message>
</context>
</TS>
