<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchkeeper contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Watchkeeper</source>
        <translation>Über Watchkeeper</translation>
    </message>
    <message>
        <source>Watchkeeper</source>
        <translation>Watchkeeper</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands from this computer. Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Überwacht Webseiten, Server, Zertifikate und Befehle von diesem Computer aus. Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Libraries and licence</source>
        <translation>Bibliotheken und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Built with</source>
        <translation>&amp;Verwendet</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <comment>column</comment>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>column</comment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>column</comment>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Purpose</source>
        <comment>column</comment>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Text der Lizenz</translation>
    </message>
</context>
<context>
    <name>Acknowledgement</name>
    <message>
        <source>The acknowledgement ends when the target is up.</source>
        <translation>Die Quittierung endet, wenn das Ziel verfügbar ist.</translation>
    </message>
    <message>
        <source>The acknowledgement ends when the state changes.</source>
        <translation>Die Quittierung endet, wenn sich der Zustand ändert.</translation>
    </message>
    <message>
        <source>The acknowledgement lasts until %1, or until the target is up.</source>
        <comment>a moment</comment>
        <translation>Die Quittierung gilt bis %1 oder bis das Ziel verfügbar ist.</translation>
    </message>
    <message>
        <source>The acknowledgement lasts until %1, or until the state changes.</source>
        <comment>a moment</comment>
        <translation>Die Quittierung gilt bis %1 oder bis sich der Zustand ändert.</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <comment>a moment</comment>
        <translation>Quittiert %1.</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2.</source>
        <comment>who, a moment</comment>
        <translation>Quittiert von %1, %2.</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <comment>a comment</comment>
        <translation>„%1“.</translation>
    </message>
    <message>
        <source>Snoozed until %1, or until the target is up.</source>
        <comment>a moment</comment>
        <translation>Zurückgestellt bis %1 oder bis das Ziel verfügbar ist.</translation>
    </message>
    <message>
        <source>%1 has no confirmed problem to acknowledge.</source>
        <translation>%1 hat kein bestätigtes Problem, das quittiert werden könnte.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t acknowledged.</source>
        <translation>%1 ist nicht quittiert.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t snoozed.</source>
        <translation>%1 ist nicht zurückgestellt.</translation>
    </message>
    <message>
        <source>%1: the end time is in the past. Use a later time.</source>
        <translation>%1: das Ende liegt in der Vergangenheit. Verwenden Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t monitored.</source>
        <translation>%1 wird nicht überwacht.</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add targets</source>
        <translation>Ziele hinzufügen</translation>
    </message>
    <message>
        <source>&amp;What do you want to monitor?</source>
        <translation>&amp;Was möchten Sie überwachen?</translation>
    </message>
    <message>
        <source>Addresses, hosts with ports, commands, curl commands or a list, one per line</source>
        <translation>Adressen, Hosts mit Ports, Befehle, curl-Befehle oder eine Liste, eines pro Zeile</translation>
    </message>
    <message>
        <source>https://shop.example/health every 30s tag:web
postgresql db.example:5432
grafana g.example:3000
df -h /</source>
        <translation>https://shop.example/health every 30s tag:web
postgresql db.example:5432
grafana g.example:3000
df -h /</translation>
    </message>
    <message>
        <source>Ta&amp;gs for all:</source>
        <translation>&amp;Schlagwörter für alle:</translation>
    </message>
    <message>
        <source>web, prod</source>
        <translation>web, prod</translation>
    </message>
    <message>
        <source>Check all e&amp;very:</source>
        <translation>Alle p&amp;rüfen alle:</translation>
    </message>
    <message>
        <source>Degra&amp;ded above:</source>
        <translation>&amp;Beeinträchtigt über:</translation>
    </message>
    <message>
        <source>Adds a response time condition to each target. For more conditions, use More options…</source>
        <translation>Fügt jedem Ziel eine Bedingung für die Antwortzeit hinzu. Weitere Bedingungen unter „Mehr Optionen…“</translation>
    </message>
    <message>
        <source>Recognised targets</source>
        <translation>Erkannte Ziele</translation>
    </message>
    <message>
        <source>Press Space to tick a row, F2 to edit a cell</source>
        <translation>Leertaste kreuzt eine Zeile an, F2 bearbeitet eine Zelle</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>Choose a &amp;service…</source>
        <translation>&amp;Dienst wählen…</translation>
    </message>
    <message>
        <source>Start a line for one of the services that Watchkeeper knows.</source>
        <translation>Beginnt eine Zeile für einen der Dienste, die Watchkeeper kennt.</translation>
    </message>
    <message>
        <source>From a &amp;list…</source>
        <translation>Aus einer &amp;Liste…</translation>
    </message>
    <message>
        <source>&amp;Test all</source>
        <translation>Alle &amp;testen</translation>
    </message>
    <message>
        <source>Check all recognised targets once now, including commands.</source>
        <translation>Alle erkannten Ziele jetzt einmal prüfen, auch Befehle.</translation>
    </message>
    <message>
        <source>&amp;More options…</source>
        <translation>&amp;Mehr Optionen…</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>%1, else degraded</source>
        <translation>%1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Commands run only when you click “Test all”.</source>
        <translation>Befehle werden nur mit „Alle testen“ ausgeführt.</translation>
    </message>
    <message>
        <source>A placeholder may contain a secret, so this target is tested only when you click “Test all”.</source>
        <translation>Ein Platzhalter kann ein Geheimnis enthalten, deshalb wird dieses Ziel nur mit „Alle testen“ getestet.</translation>
    </message>
    <message>
        <source>Sending data may change something on the server, so this target is tested only when you click “Test all”.</source>
        <translation>Daten zu senden kann auf dem Server etwas ändern, deshalb wird dieses Ziel nur mit „Alle testen“ getestet.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Already monitored as %1</source>
        <translation>Wird schon als %1 überwacht</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>Gleich wie %1</translation>
    </message>
    <message>
        <source>Not tested yet: runs a command</source>
        <translation>Noch nicht getestet: führt einen Befehl aus</translation>
    </message>
    <message>
        <source>Not tested yet: contains a placeholder</source>
        <translation>Noch nicht getestet: enthält einen Platzhalter</translation>
    </message>
    <message>
        <source>Not tested yet: sends data</source>
        <translation>Noch nicht getestet: sendet Daten</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Already monitored as %1. Tick it to add it anyway.</source>
        <translation>Wird schon als %1 überwacht. Ankreuzen fügt es trotzdem hinzu.</translation>
    </message>
    <message>
        <source>Same as %1 above. Tick it to add it anyway.</source>
        <translation>Gleich wie %1 oben. Ankreuzen fügt es trotzdem hinzu.</translation>
    </message>
    <message>
        <source>Conditions: %1.</source>
        <translation>Bedingungen: %1.</translation>
    </message>
    <message>
        <source>This type of check isn&apos;t possible for this entry.</source>
        <translation>Dieser Prüfungstyp ist für diesen Eintrag nicht möglich.</translation>
    </message>
    <message>
        <source>Enter a host and a port, such as db.example:5432.</source>
        <translation>Geben Sie Host und Port ein, etwa db.example:5432.</translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: up again</source>
        <translation>%1: wieder verfügbar</translation>
    </message>
    <message>
        <source>%1: still %2 after %3</source>
        <translation>%1: nach %3 immer noch %2</translation>
    </message>
    <message>
        <source>%1: flapping</source>
        <translation>%1: instabil</translation>
    </message>
    <message>
        <source>%1: no longer flapping, now %2</source>
        <translation>%1: nicht mehr instabil, jetzt %2</translation>
    </message>
    <message>
        <source>%1: acknowledged</source>
        <translation>%1: quittiert</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation>Dieser Computer ist wieder online</translation>
    </message>
    <message numerus="yes">
        <source>Alerts for %n target(s) during quiet hours</source>
        <translation>
            <numerusform>Alarme für %n Ziel während der Ruhezeiten</numerusform>
            <numerusform>Alarme für %n Ziele während der Ruhezeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>The target had been %1 for %2, since %3.</source>
        <translation>Das Ziel war %2 lang %1, seit %3.</translation>
    </message>
    <message>
        <source>Flapping started at %1.</source>
        <translation>Die Instabilität begann um %1.</translation>
    </message>
    <message>
        <source>The problem started at %1.</source>
        <translation>Das Problem begann um %1.</translation>
    </message>
    <message>
        <source>State changed from %1 to %2.</source>
        <translation>Der Zustand wechselte von %1 zu %2.</translation>
    </message>
    <message>
        <source>Other targets: %1</source>
        <translation>Andere Ziele: %1</translation>
    </message>
    <message>
        <source>No alerts about targets are sent until this computer is online again.</source>
        <translation>Bis dieser Computer wieder online ist, werden keine Alarme über Ziele gesendet.</translation>
    </message>
    <message>
        <source>This computer had been offline since %1.</source>
        <translation>Dieser Computer war seit %1 offline.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… und %n weitere Änderung</numerusform>
            <numerusform>… und %n weitere Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more target(s)</source>
        <translation>
            <numerusform>… und %n weiteres Ziel</numerusform>
            <numerusform>… und %n weitere Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>The target is no longer monitored.</source>
        <translation>Das Ziel wird nicht mehr überwacht.</translation>
    </message>
    <message>
        <source>%1: no longer monitored</source>
        <translation>%1: nicht mehr überwacht</translation>
    </message>
    <message>
        <source>Shop API</source>
        <translation>Shop-API</translation>
    </message>
    <message>
        <source>The response took 812 ms. The limit is 300 ms.</source>
        <translation>Die Antwort dauerte 812 ms. Die Grenze ist 300 ms.</translation>
    </message>
    <message>
        <source>The server responded with 503 instead of 200.</source>
        <translation>Der Server antwortete mit 503 statt 200.</translation>
    </message>
</context>
<context>
    <name>AlertRule</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Targets refer to the rule by this name.</source>
        <translation>Ziele verweisen mit diesem Namen auf die Regel.</translation>
    </message>
    <message>
        <source>Alert events</source>
        <translation>Alarmereignisse</translation>
    </message>
    <message>
        <source>Events that trigger alerts: down, degraded, unknown, recovery, flapping, acknowledged, link (this computer&apos;s connectivity). Default: all except acknowledged.</source>
        <translation>Ereignisse, die Alarme auslösen: down, degraded, unknown, recovery, flapping, acknowledged, link (Verbindung dieses Computers). Standard: alle außer acknowledged.</translation>
    </message>
    <message>
        <source>Minimum severity</source>
        <translation>Mindestschweregrad</translation>
    </message>
    <message>
        <source>Problems below this severity don&apos;t trigger alerts.</source>
        <translation>Leichtere Probleme lösen keine Alarme aus.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>How long a problem must last before an alert is sent. A problem that is resolved sooner doesn&apos;t trigger an alert.</source>
        <translation>Wie lange ein Problem dauern muss, bevor ein Alarm gesendet wird. Ein früher behobenes löst keinen aus.</translation>
    </message>
    <message>
        <source>Reminder interval</source>
        <translation>Erinnerungsintervall</translation>
    </message>
    <message>
        <source>Time between alerts for an ongoing problem. Leave empty to send a single alert.</source>
        <translation>Zeit zwischen Alarmen für ein andauerndes Problem. Leer sendet nur einen Alarm.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Bündelung</translation>
    </message>
    <message>
        <source>Problems that match this rule within this time are combined into one alert. The same applies to recoveries.</source>
        <translation>Probleme, auf die diese Regel innerhalb dieser Zeit passt, werden zu einem Alarm zusammengefasst. Das gilt auch für Erholungen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>A single line with placeholders such as {{name}} and {{state}}. Leave empty for the standard title for the event.</source>
        <translation>Eine Zeile mit Platzhaltern wie {{name}} und {{state}}. Leer für den Standardtitel des Ereignisses.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>One or more lines with placeholders such as {{summary}}. Leave empty for a short list of the known details.</source>
        <translation>Eine oder mehrere Zeilen mit Platzhaltern wie {{summary}}. Leer für eine kurze Liste der bekannten Einzelheiten.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>A filter such as tag:prod -kind:ping. Leave empty for all targets. Targets that name this rule are always included.</source>
        <translation>Ein Filter wie tag:prod -kind:ping. Leer für alle Ziele. Ziele, die diese Regel nennen, gehören immer dazu.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channels through which the alerts are sent.</source>
        <translation>Kanäle, über die die Alarme gesendet werden.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>While paused, this rule sends no alerts.</source>
        <translation>Solange sie pausiert ist, sendet diese Regel keine Alarme.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Time since the first alert for the problem.</source>
        <translation>Zeit seit dem ersten Alarm für das Problem.</translation>
    </message>
    <message>
        <source>Additional channels through which the alert is sent after this time.</source>
        <translation>Weitere Kanäle, über die der Alarm nach dieser Zeit gesendet wird.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Time of day when quiet hours begin, such as 22:00.</source>
        <translation>Uhrzeit, zu der Ruhezeiten beginnen, etwa 22:00.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Time of day when quiet hours end. If this time isn&apos;t later than the start time, quiet hours end on the next day.</source>
        <translation>Uhrzeit, zu der Ruhezeiten enden. Liegt sie nicht nach dem Beginn, enden sie am nächsten Tag.</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Problems of this severity or worse still trigger alerts.</source>
        <translation>Probleme von diesem Schweregrad oder schlimmer lösen trotzdem Alarme aus.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days on which quiet hours begin: mon, tue, wed, thu, fri, sat, sun. Default: every day.</source>
        <translation>Tage, an denen Ruhezeiten beginnen: mon, tue, wed, thu, fri, sat, sun. Standard: jeder Tag.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Name of the time zone, such as Europe/Berlin. Default: this computer&apos;s time zone.</source>
        <translation>Name der Zeitzone, etwa Europe/Berlin. Standard: die dieses Computers.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Valid values: %2.</source>
        <translation>„%1“ ist nicht gültig. Gültige Werte: %2.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Did you mean “%2”?</source>
        <translation>„%1“ ist nicht gültig. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>Placeholders such as ${env:NAME} aren&apos;t allowed here.</source>
        <translation>Platzhalter wie ${env:NAME} sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>At least one event is required. To pause a rule, set “paused” to true.</source>
        <translation>Mindestens ein Ereignis ist erforderlich. Um eine Regel zu pausieren, setzen Sie „paused“ auf true.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>The name of a channel can&apos;t be empty.</source>
        <translation>Der Name eines Kanals darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This must be an object, such as {&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}.</source>
        <translation>Das muss ein Objekt sein, etwa {&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}.</translation>
    </message>
    <message>
        <source>This must be a list of steps, such as [{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}].</source>
        <translation>Das muss eine Liste von Stufen sein, etwa [{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}].</translation>
    </message>
    <message>
        <source>%1 steps found, but at most %2 are allowed.</source>
        <translation>%1 Stufen gefunden, aber höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>Each step must come later than the one before it.</source>
        <translation>Jede Stufe muss später kommen als die vorige.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time of day. Use hours and minutes, such as &quot;22:00&quot;.</source>
        <translation>„%1“ ist keine gültige Uhrzeit. Verwenden Sie Stunden und Minuten, etwa &quot;22:00&quot;.</translation>
    </message>
    <message>
        <source>This must be an object, such as {&quot;from&quot;: &quot;22:00&quot;, &quot;to&quot;: &quot;07:00&quot;}.</source>
        <translation>Das muss ein Objekt sein, etwa {&quot;from&quot;: &quot;22:00&quot;, &quot;to&quot;: &quot;07:00&quot;}.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a time zone known to this computer. Use a name such as &quot;Europe/Berlin&quot;.</source>
        <translation>„%1“ ist keine Zeitzone, die dieser Computer kennt. Verwenden Sie einen Namen wie &quot;Europe/Berlin&quot;.</translation>
    </message>
    <message>
        <source>A rule requires a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>AlertSound</name>
    <message>
        <source>Enter the name of a sound such as dialog-warning, or the full path of a sound file. Leave empty for no sound.</source>
        <translation>Geben Sie den Namen eines Tons wie dialog-warning ein, oder den vollen Pfad einer Tondatei. Leer für keinen Ton.</translation>
    </message>
</context>
<context>
    <name>AlertTemplate</name>
    <message>
        <source>name of the target</source>
        <translation>Name des Ziels</translation>
    </message>
    <message>
        <source>names of the other targets in this alert</source>
        <translation>Namen der anderen Ziele in diesem Alarm</translation>
    </message>
    <message>
        <source>number of targets</source>
        <translation>Zahl der Ziele</translation>
    </message>
    <message>
        <source>current state: Up, Degraded, Down, Unknown</source>
        <translation>aktueller Zustand: Verfügbar, Beeinträchtigt, Ausgefallen, Unbekannt</translation>
    </message>
    <message>
        <source>state in the previous alert, may be empty</source>
        <translation>Zustand im vorigen Alarm, kann leer sein</translation>
    </message>
    <message>
        <source>event: problem, recovery, reminder, flapping-start, …</source>
        <translation>Ereignis: problem, recovery, reminder, flapping-start, …</translation>
    </message>
    <message>
        <source>one-line summary of the result</source>
        <translation>Zusammenfassung des Ergebnisses in einer Zeile</translation>
    </message>
    <message>
        <source>reason for the failure, may be empty</source>
        <translation>Grund des Fehlers, kann leer sein</translation>
    </message>
    <message>
        <source>start time of the problem</source>
        <translation>Beginn des Problems</translation>
    </message>
    <message>
        <source>duration of the problem</source>
        <translation>Dauer des Problems</translation>
    </message>
    <message>
        <source>time of the event</source>
        <translation>Zeit des Ereignisses</translation>
    </message>
    <message>
        <source>host or URL being checked</source>
        <translation>geprüfter Host oder geprüfte URL</translation>
    </message>
    <message>
        <source>type of the target, such as http</source>
        <translation>Typ des Ziels, etwa http</translation>
    </message>
    <message>
        <source>tags of the target</source>
        <translation>Schlagwörter des Ziels</translation>
    </message>
    <message>
        <source>number of consecutive checks with this result</source>
        <translation>Zahl der aufeinanderfolgenden Prüfungen mit diesem Ergebnis</translation>
    </message>
    <message>
        <source>name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Valid placeholders: %2.</source>
        <translation>„{{%1}}“ ist kein gültiger Platzhalter. Gültige Platzhalter: %2.</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Did you mean “{{%2}}”?</source>
        <translation>„{{%1}}“ ist kein gültiger Platzhalter. Meinten Sie „{{%2}}“?</translation>
    </message>
    <message>
        <source>“{{” has no matching “}}”. Write “{{{{” for a literal “{{”.</source>
        <translation>Zu „{{“ fehlt „}}“. Schreiben Sie „{{{{“ für „{{“ selbst.</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rules refer to the channel by this name.</source>
        <translation>Regeln verweisen mit diesem Namen auf den Kanal.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>The service that delivers the alerts.</source>
        <translation>Der Dienst, der die Alarme zustellt.</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Höchstrate</translation>
    </message>
    <message>
        <source>Maximum number of alerts in a period, such as 10/1m. Further alerts are delayed. Leave empty to use the service&apos;s own limit.</source>
        <translation>Höchstzahl der Alarme in einem Zeitraum, etwa 10/1m. Weitere Alarme werden verzögert. Leer für die Grenze des Dienstes.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>While paused, this channel sends no alerts.</source>
        <translation>Solange er pausiert ist, sendet dieser Kanal keine Alarme.</translation>
    </message>
    <message>
        <source>A channel requires a name.</source>
        <translation>Ein Kanal braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name must be a single line of at most 200 characters, without leading or trailing spaces.</source>
        <translation>Ein Name muss eine einzelne Zeile von höchstens 200 Zeichen sein, ohne Leerzeichen am Anfang oder Ende.</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist. Run watchkeeper-cli alerts providers to list the available providers.</source>
        <translation>Den Anbieter „%1“ gibt es nicht. watchkeeper-cli alerts providers zeigt die verfügbaren Anbieter.</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist. Did you mean “%2”?</source>
        <translation>Den Anbieter „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>This must be a list, such as [{&quot;name&quot;: …}, …].</source>
        <translation>Das muss eine Liste sein, etwa [{&quot;name&quot;: …}, …].</translation>
    </message>
    <message>
        <source>This file has version %1 and was written by a newer version of Watchkeeper. Your version of Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.</source>
        <translation>Diese Datei hat die Version %1 und stammt von einer neueren Version von Watchkeeper. Ihre Version von Watchkeeper unterstützt nur die Dateiversion %2. Aktualisieren Sie Watchkeeper. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The version must be %1.</source>
        <translation>Die Version muss %1 sein.</translation>
    </message>
    <message>
        <source>This name is already used on line %1.</source>
        <translation>Dieser Name wird schon in Zeile %1 verwendet.</translation>
    </message>
</context>
<context>
    <name>AlertsFile</name>
    <message>
        <source>%1 is damaged and wasn&apos;t overwritten. Fix it first. To find the errors, run watchkeeper-cli validate.</source>
        <translation>%1 ist beschädigt und wurde nicht überschrieben. Korrigieren Sie die Datei zuerst. Die Fehler findet watchkeeper-cli validate.</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Delivered: the server responded with %1.</source>
        <translation>Zugestellt: der Server antwortete mit %1.</translation>
    </message>
    <message>
        <source>The server can&apos;t accept the alert right now (%1).</source>
        <translation>Der Server kann den Alarm gerade nicht annehmen (%1).</translation>
    </message>
    <message>
        <source>The server responded with a redirect (status %1). Watchkeeper doesn&apos;t follow redirects for alerts. Update the channel&apos;s address.</source>
        <translation>Der Server antwortete mit einer Weiterleitung (Status %1). Watchkeeper folgt bei Alarmen keinen Weiterleitungen. Aktualisieren Sie die Adresse des Kanals.</translation>
    </message>
    <message>
        <source>The server denied access to this channel (%1). Check its address, token and permissions.</source>
        <translation>Der Server hat den Zugriff auf diesen Kanal verweigert (%1). Prüfen Sie Adresse, Token und Berechtigungen.</translation>
    </message>
    <message>
        <source>The server rejected this alert (%1).</source>
        <translation>Der Server hat diesen Alarm abgelehnt (%1).</translation>
    </message>
    <message>
        <source>It replied: %1</source>
        <translation>Er antwortete: %1</translation>
    </message>
</context>
<context>
    <name>BackTest</name>
    <message>
        <source>Problem</source>
        <comment>kind of an alert</comment>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Recovery</source>
        <comment>kind of an alert</comment>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Reminder</source>
        <comment>kind of an alert</comment>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Flapping</source>
        <comment>kind of an alert</comment>
        <translation>Instabilität</translation>
    </message>
    <message>
        <source>Flapping ended</source>
        <comment>kind of an alert</comment>
        <translation>Ende der Instabilität</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>kind of an alert</comment>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>kind of an alert</comment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Online again</source>
        <comment>kind of an alert</comment>
        <translation>Wieder online</translation>
    </message>
    <message>
        <source>Digest</source>
        <comment>kind of an alert</comment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>kind of an alert</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>why an alert is kept back</comment>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>already sent</source>
        <comment>why an alert is kept back</comment>
        <translation>schon gesendet</translation>
    </message>
    <message>
        <source>no alert sent for the problem</source>
        <comment>why an alert is kept back</comment>
        <translation>kein Alarm für das Problem gesendet</translation>
    </message>
    <message>
        <source>not severe enough</source>
        <comment>why an alert is kept back</comment>
        <translation>nicht schwer genug</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>why an alert is kept back</comment>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>snoozed</source>
        <comment>why an alert is kept back</comment>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>maintenance</source>
        <comment>why an alert is kept back</comment>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>unreachable</source>
        <comment>why an alert is kept back</comment>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>offline</source>
        <comment>why an alert is kept back</comment>
        <translation>offline</translation>
    </message>
    <message>
        <source>waiting for another check</source>
        <comment>why an alert is kept back</comment>
        <translation>wartet auf eine weitere Prüfung</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <comment>why an alert is kept back</comment>
        <translation>noch nicht bestätigt</translation>
    </message>
    <message>
        <source>flapping</source>
        <comment>why an alert is kept back</comment>
        <translation>instabil</translation>
    </message>
    <message>
        <source>delay</source>
        <comment>why an alert is kept back</comment>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <comment>why an alert is kept back</comment>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>grouped with others</source>
        <comment>why an alert is kept back</comment>
        <translation>mit anderen gebündelt</translation>
    </message>
</context>
<context>
    <name>BackTestTotals</name>
    <message>
        <source>%1: none</source>
        <comment>a rule</comment>
        <translation>%1: keine</translation>
    </message>
    <message>
        <source>%1: %2 – via %3</source>
        <comment>a rule, how many alerts, and channels with their counts</comment>
        <translation>%1: %2 – über %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) would have been sent</source>
        <translation>
            <numerusform>%Ln Alarm wäre gesendet worden</numerusform>
            <numerusform>%Ln Alarme wären gesendet worden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 suppressed.</source>
        <comment>what would have been sent, and how many</comment>
        <translation>%1, %2 unterdrückt.</translation>
    </message>
    <message>
        <source>Not sent because the channel is paused: %1</source>
        <translation>Nicht gesendet, weil der Kanal pausiert ist: %1</translation>
    </message>
    <message>
        <source>Suppressed: %1</source>
        <translation>Unterdrückt: %1</translation>
    </message>
</context>
<context>
    <name>BackupManifest</name>
    <message>
        <source>%1 isn&apos;t a valid backup manifest. It is damaged or wasn&apos;t created by Watchkeeper.</source>
        <translation>%1 ist keine gültige Liste einer Sicherung. Sie ist beschädigt oder stammt nicht von Watchkeeper.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Watchkeeper.</source>
        <translation>%1 stammt von einer neueren Version von Watchkeeper.</translation>
    </message>
</context>
<context>
    <name>BackupProblem</name>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Battery</name>
    <message>
        <source>discharging</source>
        <translation>entlädt</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>on mains power</source>
        <translation>am Stromnetz</translation>
    </message>
    <message>
        <source>not charging</source>
        <translation>lädt nicht</translation>
    </message>
    <message>
        <source>The battery is at %1 and discharging</source>
        <translation>Der Akku ist bei %1 und entlädt sich</translation>
    </message>
    <message>
        <source>Plug the computer in.</source>
        <translation>Schließen Sie den Computer an das Stromnetz an.</translation>
    </message>
    <message>
        <source>The battery&apos;s full charge is %1 of its original capacity</source>
        <translation>Die volle Ladung des Akkus ist noch %1 seiner ursprünglichen Kapazität</translation>
    </message>
    <message>
        <source>Consider replacing the battery.</source>
        <translation>Ein neuer Akku wäre sinnvoll.</translation>
    </message>
    <message>
        <source>The computer is running on battery. Has the power failed, or is it unplugged?</source>
        <translation>Der Computer läuft mit Akku. Ist der Strom ausgefallen, oder ist er nicht angeschlossen?</translation>
    </message>
    <message>
        <source>Battery %1 not found. %2</source>
        <translation>Akku %1 nicht gefunden. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the battery</source>
        <translation>der Akku</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Name of one battery, such as BAT0. Leave empty for all batteries together. Batteries of mice and keyboards are ignored.</source>
        <translation>Name eines Akkus, etwa BAT0. Leer für alle Akkus zusammen. Akkus von Mäusen und Tastaturen werden ignoriert.</translation>
    </message>
    <message>
        <source>Down when not on mains power</source>
        <translation>Ohne Stromnetz ausgefallen</translation>
    </message>
    <message>
        <source>Treats running on battery as down. Use this for a computer that is always plugged in, to detect a power failure.</source>
        <translation>Betrieb mit Akku gilt als Ausfall. Für Computer, die immer am Stromnetz sind, um einen Stromausfall zu erkennen.</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Ladung</translation>
    </message>
    <message>
        <source>Remaining charge, checked only while the battery is discharging.</source>
        <translation>Verbleibende Ladung, nur geprüft, während sich der Akku entlädt.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand des Akkus</translation>
    </message>
    <message>
        <source>Full-charge capacity compared with that of a new battery.</source>
        <translation>Kapazität bei voller Ladung verglichen mit der eines neuen Akkus.</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>The computer is on mains power</source>
        <translation>Der Computer ist am Stromnetz</translation>
    </message>
    <message>
        <source>Charge while discharging</source>
        <translation>Ladung beim Entladen</translation>
    </message>
    <message>
        <source>Battery and mains power</source>
        <translation>Akku und Stromnetz</translation>
    </message>
    <message>
        <source>Checks the charge and health of this computer&apos;s battery, and whether it&apos;s plugged in.</source>
        <translation>Prüft Ladung und Zustand des Akkus dieses Computers, und ob er am Stromnetz ist.</translation>
    </message>
</context>
<context>
    <name>BodyContent</name>
    <message>
        <source>Only part of the %1 body was kept.</source>
        <translation>Nur ein Teil des Inhalts von %1 wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>This image can&apos;t be read.</source>
        <translation>Dieses Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This image of %1 × %2 pixels is too large to show here.</source>
        <translation>Dieses Bild mit %1 × %2 Pixeln ist zu groß, um es hier zu zeigen.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown here. Save the body to see all of it.</source>
        <translation>Hier werden nur die ersten %1 gezeigt. Speichern Sie den Inhalt, um alles zu sehen.</translation>
    </message>
</context>
<context>
    <name>ByteSize</name>
    <message>
        <source>“%1” isn&apos;t a whole number of bytes.</source>
        <translation>„%1“ ist keine ganze Zahl von Bytes.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid size. Use a number with a unit, B, KB, MB, GB, KiB, MiB or GiB, such as 512KiB or 2MB.</source>
        <translation>„%1“ ist keine gültige Größe. Verwenden Sie eine Zahl mit Einheit, B, KB, MB, GB, KiB, MiB oder GiB, etwa 512KiB oder 2MB.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate&apos;s key is too weak (%1 bits). Have the certificate reissued with a key of at least 2048 bits.</source>
        <translation>Der Schlüssel des Zertifikats ist zu schwach (%1 Bit). Lassen Sie es mit mindestens 2048 Bit neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate&apos;s signature uses %1 and can be forged. Have the certificate reissued.</source>
        <translation>Die Signatur des Zertifikats verwendet %1 und lässt sich fälschen. Lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate expired today (%1). Renew it, or allow it for this target.</source>
        <translation>Das Zertifikat ist heute abgelaufen (%1). Erneuern Sie es, oder erlauben Sie es für dieses Ziel.</translation>
    </message>
    <message>
        <source>The certificate expired yesterday (%1). Renew it, or allow it for this target.</source>
        <translation>Das Zertifikat ist gestern abgelaufen (%1). Erneuern Sie es, oder erlauben Sie es für dieses Ziel.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expired %n days ago (%1). Renew it, or allow it for this target.</source>
        <translation>
            <numerusform>Das Zertifikat ist vor %n Tag abgelaufen (%1). Erneuern Sie es, oder erlauben Sie es für dieses Ziel.</numerusform>
            <numerusform>Das Zertifikat ist vor %n Tagen abgelaufen (%1). Erneuern Sie es, oder erlauben Sie es für dieses Ziel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid before %1. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat ist erst ab %1 gültig. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for %1: it doesn&apos;t name any host.</source>
        <translation>Das Zertifikat gilt nicht für %1: es nennt keinen Host.</translation>
    </message>
    <message>
        <source>The certificate names %1 as a host name, not as an IP address, so clients reject it. Have it reissued with %1 as an IP address.</source>
        <translation>Das Zertifikat nennt %1 als Hostnamen, nicht als IP-Adresse, deshalb lehnen Clients es ab. Lassen Sie es mit %1 als IP-Adresse neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for %1, only for %2.</source>
        <translation>Das Zertifikat gilt nicht für %1, nur für %2.</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate “%1” isn&apos;t valid before %2. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat des Ausstellers „%1“ ist erst ab %2 gültig. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate “%1” expired on %2. Replace it with the issuer&apos;s current certificate.</source>
        <translation>Das Zertifikat des Ausstellers „%1“ ist am %2 abgelaufen. Ersetzen Sie es durch das aktuelle.</translation>
    </message>
    <message>
        <source>The certificate is self-signed, so no CA vouches for it. Add it to “caFile” to trust it.</source>
        <translation>Das Zertifikat ist selbst signiert, keine CA bürgt dafür. Fügen Sie es zu „caFile“ hinzu, um ihm zu vertrauen.</translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”, a CA that this computer doesn&apos;t trust. Add the CA&apos;s certificate to “caFile” to trust it.</source>
        <translation>Das Zertifikat wurde von „%1“ ausgestellt, einer CA, der dieser Computer nicht vertraut. Fügen Sie deren Zertifikat zu „caFile“ hinzu, um ihm zu vertrauen.</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer “%1” is unknown. Add the issuer&apos;s certificate to “caFile”, or have the server send the full chain.</source>
        <translation>Der Aussteller „%1“ des Zertifikats ist unbekannt. Fügen Sie dessen Zertifikat zu „caFile“ hinzu, oder lassen Sie den Server die ganze Kette senden.</translation>
    </message>
    <message>
        <source>The certificate has been revoked by its issuer. Have a new one issued.</source>
        <translation>Das Zertifikat wurde vom Aussteller widerrufen. Lassen Sie ein neues ausstellen.</translation>
    </message>
    <message>
        <source>The certificate is explicitly distrusted on this computer.</source>
        <translation>Dem Zertifikat wird auf diesem Computer ausdrücklich nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for use by a server.</source>
        <translation>Das Zertifikat ist nicht für die Verwendung durch einen Server gültig.</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate isn&apos;t allowed to issue certificates.</source>
        <translation>Das Zertifikat des Ausstellers darf keine Zertifikate ausstellen.</translation>
    </message>
    <message>
        <source>The server sent no certificate.</source>
        <translation>Der Server hat kein Zertifikat gesendet.</translation>
    </message>
    <message>
        <source>The certificate has the critical extension %1, which clients don&apos;t support, so they reject the certificate. Have it reissued without that extension.</source>
        <translation>Das Zertifikat hat die kritische Erweiterung %1, die Clients nicht unterstützen, deshalb lehnen sie es ab. Lassen Sie es ohne diese Erweiterung neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid. To see why, run “openssl verify” on it.</source>
        <translation>Das Zertifikat ist nicht gültig. Den Grund zeigt „openssl verify“.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t trusted: %1.</source>
        <translation>Dem Zertifikat wird nicht vertraut: %1.</translation>
    </message>
    <message>
        <source>The service at %1 doesn&apos;t speak TLS, at least not from the start. Is it a STARTTLS port?</source>
        <translation>Der Dienst unter %1 spricht kein TLS, jedenfalls nicht von Anfang an. Ist das ein Port mit STARTTLS?</translation>
    </message>
    <message>
        <source>The service at %1 doesn&apos;t speak TLS. Should the address begin with http:// instead of https://?</source>
        <translation>Der Dienst unter %1 spricht kein TLS. Sollte die Adresse mit http:// statt https:// beginnen?</translation>
    </message>
    <message>
        <source>The server at %1 only supports TLS versions older than 1.2, which are no longer secure. To check an old device anyway, set “tlsMinimum”.</source>
        <translation>Der Server unter %1 unterstützt nur TLS-Versionen vor 1.2, die nicht mehr sicher sind. Um ein altes Gerät trotzdem zu prüfen, setzen Sie „tlsMinimum“.</translation>
    </message>
    <message>
        <source>The server at %1 only supports TLS versions older than 1.2, which are no longer secure.</source>
        <translation>Der Server unter %1 unterstützt nur TLS-Versionen vor 1.2, die nicht mehr sicher sind.</translation>
    </message>
    <message>
        <source>The server at %1 offers a key that is too weak.</source>
        <translation>Der Server unter %1 bietet einen zu schwachen Schlüssel an.</translation>
    </message>
    <message>
        <source>The server at %1 requires a client certificate. Set one in “clientCertificate”.</source>
        <translation>Der Server unter %1 verlangt ein Clientzertifikat. Geben Sie eines in „clientCertificate“ an.</translation>
    </message>
    <message>
        <source>The server at %1 rejected the client certificate, or requires one (%2).</source>
        <translation>Der Server unter %1 hat das Clientzertifikat abgelehnt oder verlangt eines (%2).</translation>
    </message>
    <message>
        <source>The private key in “clientKey” doesn&apos;t match the certificate in “clientCertificate”.</source>
        <translation>Der private Schlüssel in „clientKey“ passt nicht zum Zertifikat in „clientCertificate“.</translation>
    </message>
    <message>
        <source>The server at %1 aborted the TLS handshake: no cipher in common, or it requires a client certificate.</source>
        <translation>Der Server unter %1 hat den TLS-Handshake abgebrochen: keine gemeinsame Verschlüsselung, oder er verlangt ein Clientzertifikat.</translation>
    </message>
    <message>
        <source>The server at %1 has no certificate for this name.</source>
        <translation>Der Server unter %1 hat kein Zertifikat für diesen Namen.</translation>
    </message>
    <message>
        <source>The server at %1 closed the connection during the TLS handshake. Does that port speak TLS?</source>
        <translation>Der Server unter %1 hat die Verbindung während des TLS-Handshakes geschlossen. Spricht dieser Port TLS?</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2.</source>
        <translation>Der TLS-Handshake mit %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>The certificate expires within a day (%1). Renew it.</source>
        <translation>Das Zertifikat läuft innerhalb eines Tages ab (%1). Erneuern Sie es.</translation>
    </message>
    <message>
        <source>The certificate expires tomorrow (%1). Renew it.</source>
        <translation>Das Zertifikat läuft morgen ab (%1). Erneuern Sie es.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expires in %n days (%1). Renew it.</source>
        <translation>
            <numerusform>Das Zertifikat läuft in %n Tag ab (%1). Erneuern Sie es.</numerusform>
            <numerusform>Das Zertifikat läuft in %n Tagen ab (%1). Erneuern Sie es.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateDetails</name>
    <message>
        <source>%1, %2 bits</source>
        <comment>sort and length of a key</comment>
        <translation>%1, %2 Bit</translation>
    </message>
    <message numerus="yes">
        <source>becomes valid in %n day(s)</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>wird in %n Tag gültig</numerusform>
            <numerusform>wird in %n Tagen gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <comment>certificate</comment>
        <translation>heute abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Time: %1</source>
        <comment>a phase of a check</comment>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>that a check took</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Output, line %1</source>
        <translation>Ausgabe, Zeile %1</translation>
    </message>
    <message>
        <source>Body, line %1</source>
        <translation>Inhalt, Zeile %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Error output, line %1</source>
        <translation>Fehlerausgabe, Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>%n header field(s)</source>
        <translation>
            <numerusform>%n Kopffeld</numerusform>
            <numerusform>%n Kopffelder</numerusform>
        </translation>
    </message>
    <message>
        <source>timings</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>No longer present: %1.</source>
        <translation>Nicht mehr vorhanden: %1.</translation>
    </message>
    <message>
        <source>Unchanged or nearly unchanged: %1.</source>
        <translation>Unverändert oder fast unverändert: %1.</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a channel</comment>
        <translation>pausiert</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <comment>percentiles of a span</comment>
        <translation>P50 %1, P95 %2, P99 %3</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least, greatest</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>ChartSubject</name>
    <message>
        <source>Response time by phase</source>
        <translation>Antwortzeit nach Phasen</translation>
    </message>
    <message>
        <source>%1: distribution</source>
        <comment>a series, such as response time</comment>
        <translation>%1: Verteilung</translation>
    </message>
    <message>
        <source>Year calendar</source>
        <translation>Jahreskalender</translation>
    </message>
    <message>
        <source>response time by phase</source>
        <comment>in the title of a chart</comment>
        <translation>Antwortzeit nach Phasen</translation>
    </message>
    <message>
        <source>response time</source>
        <comment>in the title of a chart</comment>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
</context>
<context>
    <name>CheckContext</name>
    <message>
        <source>No answer within %1: %2.</source>
        <translation>Keine Antwort innerhalb von %1: %2.</translation>
    </message>
    <message>
        <source>The check was interrupted, because %1. It will be repeated.</source>
        <translation>Die Prüfung wurde unterbrochen, weil %1. Sie wird wiederholt.</translation>
    </message>
    <message>
        <source>The check was cancelled: %1.</source>
        <translation>Die Prüfung wurde abgebrochen: %1.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.</source>
        <translation>Interner Fehler: zu viele offene Dateien. Erhöhen Sie die Grenze (ulimit -n), oder führen Sie weniger Prüfungen gleichzeitig aus.</translation>
    </message>
    <message>
        <source>The system can&apos;t start another process right now: %1.</source>
        <translation>Das System kann gerade keinen weiteren Prozess starten: %1.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in a format that this computer can run. A script requires a first line such as #!/bin/sh.</source>
        <translation>%1 hat kein Format, das dieser Computer ausführen kann. Ein Skript braucht eine erste Zeile wie #!/bin/sh.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: the interpreter in its first line was not found.</source>
        <translation>%1 kann nicht gestartet werden: der Interpreter in der ersten Zeile wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: %2.</source>
        <translation>%1 kann nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>%1 Output: %2</source>
        <translation>%1 Ausgabe: %2</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Targets have no property “%1”. Did you mean ${target:%2}?</source>
        <translation>Ziele haben keine Eigenschaft „%1“. Meinten Sie ${target:%2}?</translation>
    </message>
    <message>
        <source>Targets have no property “%1”. ${target: can be followed by: %2.</source>
        <translation>Ziele haben keine Eigenschaft „%1“. Auf ${target: kann folgen: %2.</translation>
    </message>
    <message>
        <source>Required because the command uses ${target:host}.</source>
        <translation>Erforderlich, weil der Befehl ${target:host} verwendet.</translation>
    </message>
    <message>
        <source>The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. Keep the default, or set plugin to false.</source>
        <translation>Die Exit-Codes eines Plugins stehen fest: 0 ist verfügbar, 1 beeinträchtigt, 2 ausgefallen, 3 unbekannt. Behalten Sie den Standard, oder setzen Sie plugin auf false.</translation>
    </message>
    <message>
        <source>A plugin&apos;s result is always the first line of its output. Remove this field, or set plugin to false.</source>
        <translation>Das Ergebnis eines Plugins ist immer die erste Zeile seiner Ausgabe. Entfernen Sie dieses Feld, oder setzen Sie plugin auf false.</translation>
    </message>
    <message>
        <source>Enter a command line.</source>
        <translation>Geben Sie eine Befehlszeile ein.</translation>
    </message>
    <message>
        <source>Enter the full path of the folder.</source>
        <translation>Geben Sie den vollen Pfad des Ordners ein.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name for an environment variable.</source>
        <translation>„%1“ ist kein gültiger Name einer Umgebungsvariable.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The program and its arguments, quoted as in a shell. The command runs without a shell. ${env:NAME}, ${file:PATH} and ${keychain:KEY} insert a value into a single argument. You can also insert ${target:name}, ${target:host}, ${target:tags}, ${target:timeout} and ${target:every} (in seconds), ${target:attempts}, ${target:kind} and ${target:id}. All users of this computer can see arguments, so pass secrets as input or in the environment.</source>
        <translation>Das Programm und seine Argumente, in Anführungszeichen wie in einer Shell. Der Befehl läuft ohne Shell. ${env:NAME}, ${file:PATH} und ${keychain:KEY} fügen einen Wert in ein einzelnes Argument ein. Außerdem gibt es ${target:name}, ${target:host}, ${target:tags}, ${target:timeout} und ${target:every} (in Sekunden), ${target:attempts}, ${target:kind} und ${target:id}. Alle Benutzer dieses Computers können Argumente sehen, übergeben Sie Geheimnisse also als Eingabe oder in der Umgebung.</translation>
    </message>
    <message>
        <source>Run in a shell</source>
        <translation>In einer Shell ausführen</translation>
    </message>
    <message>
        <source>Passes the line to /bin/sh (cmd on Windows) so that you can use pipes and redirections. Placeholders become environment variables.</source>
        <translation>Übergibt die Zeile an /bin/sh (cmd unter Windows), sodass Pipes und Umleitungen möglich sind. Platzhalter werden zu Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>Nagios plugin</source>
        <translation>Nagios-Plugin</translation>
    </message>
    <message>
        <source>Interprets the exit code and output as those of a Nagios or Monitoring plugin: 0 is up, 1 degraded, 2 down, 3 unknown. The first line is the result. Performance data after | becomes values with units and thresholds. The usual plugin folders are searched too, and numbers use a decimal point (LC_NUMERIC=C).</source>
        <translation>Deutet Exit-Code und Ausgabe wie die eines Nagios- oder Monitoring-Plugins: 0 ist verfügbar, 1 beeinträchtigt, 2 ausgefallen, 3 unbekannt. Die erste Zeile ist das Ergebnis. Leistungsdaten nach | werden Werte mit Einheiten und Schwellen. Auch die üblichen Pluginordner werden durchsucht, und Zahlen haben einen Dezimalpunkt (LC_NUMERIC=C).</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>The host that the command contacts, if any. Used for ${target:host} and for the per-host limit on concurrent checks.</source>
        <translation>Der Host, den der Befehl anspricht, falls es einen gibt. Für ${target:host} und für die Höchstzahl gleichzeitiger Prüfungen pro Host.</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Full path of the folder in which the command runs. Leave empty to use Watchkeeper&apos;s own. Avoid network drives: if one hangs while the command starts, all checks wait.</source>
        <translation>Voller Pfad des Ordners, in dem der Befehl läuft. Leer für den von Watchkeeper. Vermeiden Sie Netzlaufwerke: hängt eines beim Start des Befehls, warten alle Prüfungen.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Environment variables to set for the command. They override those of Watchkeeper with the same names.</source>
        <translation>Umgebungsvariablen für den Befehl. Sie ersetzen gleichnamige von Watchkeeper.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Text passed to standard input. Leave empty for no input.</source>
        <translation>Text für die Standardeingabe. Leer für keine Eingabe.</translation>
    </message>
    <message>
        <source>Success exit codes</source>
        <translation>Exit-Codes für Erfolg</translation>
    </message>
    <message>
        <source>Exit codes that mean success, such as 0 or 0,3-5. If a condition checks [EXIT_CODE], the default isn&apos;t used.</source>
        <translation>Exit-Codes, die Erfolg bedeuten, etwa 0 oder 0,3-5. Wenn eine Bedingung [EXIT_CODE] prüft, gilt der Standard nicht.</translation>
    </message>
    <message>
        <source>Warning exit codes</source>
        <translation>Exit-Codes für Warnungen</translation>
    </message>
    <message>
        <source>Exit codes that mean degraded instead of down. For a Nagios plugin, turn on “Nagios plugin” instead.</source>
        <translation>Exit-Codes, die beeinträchtigt statt ausgefallen bedeuten. Schalten Sie bei einem Nagios-Plugin stattdessen „Nagios-Plugin“ ein.</translation>
    </message>
    <message>
        <source>Result line</source>
        <translation>Ergebniszeile</translation>
    </message>
    <message>
        <source>Which line of the output to show as the result: 1 is the first, -1 the last. Empty lines are skipped. 0 is the first line or, for df, free and ps, the line below the heading.</source>
        <translation>Welche Zeile der Ausgabe als Ergebnis gezeigt wird: 1 ist die erste, -1 die letzte. Leere Zeilen werden übersprungen. 0 ist die erste Zeile oder, bei df, free und ps, die Zeile unter der Überschrift.</translation>
    </message>
    <message>
        <source>the files used on the command line were still being read</source>
        <translation>die Dateien aus der Befehlszeile wurden noch gelesen</translation>
    </message>
    <message>
        <source>the program and its folder hadn&apos;t been found yet</source>
        <translation>das Programm und sein Ordner waren noch nicht gefunden</translation>
    </message>
    <message>
        <source>the command hadn&apos;t started yet</source>
        <translation>der Befehl war noch nicht gestartet</translation>
    </message>
    <message>
        <source>The plugin exits with 0 (OK) or 1 (degraded)</source>
        <translation>Das Plugin endet mit 0 (OK) oder 1 (beeinträchtigt)</translation>
    </message>
    <message>
        <source>The exit code is one of %1</source>
        <translation>Der Exit-Code ist einer von %1</translation>
    </message>
    <message>
        <source>The exit code is one of %1, or one of %2 for degraded</source>
        <translation>Der Exit-Code ist einer von %1, oder einer von %2 für beeinträchtigt</translation>
    </message>
    <message>
        <source>A Nagios plugin. Success: OK within %1.</source>
        <translation>Ein Nagios-Plugin. Erfolg: OK innerhalb von %1.</translation>
    </message>
    <message>
        <source>Success: exit code 0 within %1.</source>
        <translation>Erfolg: Exit-Code 0 innerhalb von %1.</translation>
    </message>
    <message>
        <source>Runs a program, script or Nagios plugin and evaluates its exit code and output. Processes that the command leaves running are stopped, and the target is degraded. Those that left the process group and closed the output are stopped later, without degrading the target.</source>
        <translation>Führt ein Programm, Skript oder Nagios-Plugin aus und bewertet Exit-Code und Ausgabe. Prozesse, die der Befehl zurücklässt, werden gestoppt, und das Ziel ist beeinträchtigt. Solche, die die Prozessgruppe verlassen und die Ausgabe geschlossen haben, werden später gestoppt, ohne das Ziel zu beeinträchtigen.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>The shell couldn&apos;t find one of the programs on this command line.</source>
        <translation>Die Shell konnte eines der Programme in dieser Befehlszeile nicht finden.</translation>
    </message>
    <message>
        <source>The shell wasn&apos;t allowed to run one of the programs on this command line.</source>
        <translation>Die Shell durfte eines der Programme in dieser Befehlszeile nicht ausführen.</translation>
    </message>
    <message>
        <source>%1 exited with code %2.</source>
        <translation>%1 endete mit Exit-Code %2.</translation>
    </message>
    <message>
        <source>%1 was killed by %2.</source>
        <translation>%1 wurde von %2 beendet.</translation>
    </message>
    <message>
        <source>%1 printed more than %2 and was stopped. Reduce its output, or redirect it to a file.</source>
        <translation>%1 hat mehr als %2 ausgegeben und wurde gestoppt. Verringern Sie die Ausgabe, oder leiten Sie sie in eine Datei um.</translation>
    </message>
    <message>
        <source>%1 was still running and had printed nothing</source>
        <translation>%1 lief noch und hatte nichts ausgegeben</translation>
    </message>
    <message>
        <source>%1 was still running</source>
        <translation>%1 lief noch</translation>
    </message>
    <message>
        <source>%1 was still running, and its last output was “%2”</source>
        <translation>%1 lief noch, und die letzte Ausgabe war „%2“</translation>
    </message>
    <message>
        <source>%1 left processes running: %2. They were stopped.</source>
        <translation>%1 ließ Prozesse zurück: %2. Sie wurden gestoppt.</translation>
    </message>
    <message>
        <source>Processes that had left the process group of %1 were stopped: %2.</source>
        <translation>Prozesse, die die Prozessgruppe von %1 verlassen hatten, wurden gestoppt: %2.</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>%1 was not found. Only a shell expands ~ and $NAME. Set shell to true, or use the full path.</source>
        <translation>%1 wurde nicht gefunden. Nur eine Shell ersetzt ~ und $NAME. Setzen Sie shell auf true, oder verwenden Sie den vollen Pfad.</translation>
    </message>
    <message>
        <source>%1 was not found. Is the path correct, and is the program installed?</source>
        <translation>%1 wurde nicht gefunden. Stimmt der Pfad, und ist das Programm installiert?</translation>
    </message>
    <message>
        <source>%1 was not found. Use its full path, or check PATH in the target&apos;s environment.</source>
        <translation>%1 wurde nicht gefunden. Verwenden Sie den vollen Pfad, oder prüfen Sie PATH in der Umgebung des Ziels.</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access %1. Grant access to its folder, or run Watchkeeper as another user.</source>
        <translation>Der aktuelle Benutzer darf nicht auf %1 zugreifen. Geben Sie den Ordner frei, oder starten Sie Watchkeeper als anderer Benutzer.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a program that the current user can run. Is it executable (chmod +x)?</source>
        <translation>%1 ist kein Programm, das der aktuelle Benutzer ausführen kann. Ist es ausführbar (chmod +x)?</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access the folder %1.</source>
        <translation>Der aktuelle Benutzer darf nicht auf den Ordner %1 zugreifen.</translation>
    </message>
    <message>
        <source>The folder %1 doesn&apos;t exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The working folder %1 is a file, not a folder.</source>
        <translation>Der Arbeitsordner %1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Field command: %1</source>
        <translation>Feld command: %1</translation>
    </message>
    <message>
        <source>%1 contains a null character, which isn&apos;t allowed in variables.</source>
        <translation>%1 enthält ein Nullzeichen, das in Variablen nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>An argument contains a null character, which programs can&apos;t accept.</source>
        <translation>Ein Argument enthält ein Nullzeichen, das Programme nicht annehmen können.</translation>
    </message>
    <message>
        <source>%1 expands to “%2”, which starts with a hyphen. The program would read it as an option. Rename the target.</source>
        <translation>%1 wird zu „%2“, das mit einem Bindestrich beginnt. Das Programm würde es als Option lesen. Benennen Sie das Ziel um.</translation>
    </message>
    <message>
        <source>… %1 bytes omitted …</source>
        <translation>… %1 Bytes ausgelassen …</translation>
    </message>
    <message>
        <source>an earlier check of this target&apos;s files and folders is still running (a disk or network share may not be responding)</source>
        <translation>eine frühere Prüfung der Dateien und Ordner dieses Ziels läuft noch (vielleicht antwortet eine Festplatte oder Netzwerkfreigabe nicht)</translation>
    </message>
    <message>
        <source>Its files and folders weren&apos;t checked because too many other file checks are still running. A disk or network share may not be responding.</source>
        <translation>Die Dateien und Ordner wurden nicht geprüft, weil zu viele andere Dateiprüfungen noch laufen. Vielleicht antwortet eine Festplatte oder Netzwerkfreigabe nicht.</translation>
    </message>
    <message>
        <source>%1 is still running from an earlier check, and the current user can&apos;t stop it. Watchkeeper will run it again after it exits.</source>
        <translation>%1 läuft noch von einer früheren Prüfung, und der aktuelle Benutzer kann es nicht stoppen. Watchkeeper führt es wieder aus, wenn es beendet ist.</translation>
    </message>
</context>
<context>
    <name>CommandDelivery</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in time, and the current user isn&apos;t allowed to stop it.</source>
        <translation>%1 wurde nicht rechtzeitig fertig, und der aktuelle Benutzer darf es nicht stoppen.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in time and was killed.</source>
        <translation>%1 wurde nicht rechtzeitig fertig und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 printed too much output, and the current user isn&apos;t allowed to stop it.</source>
        <translation>%1 hat zu viel ausgegeben, und der aktuelle Benutzer darf es nicht stoppen.</translation>
    </message>
    <message>
        <source>%1 printed too much output and was killed.</source>
        <translation>%1 hat zu viel ausgegeben und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 was killed by a signal.</source>
        <translation>%1 wurde von einem Signal beendet.</translation>
    </message>
    <message>
        <source>Delivered: %1 exited successfully.</source>
        <translation>Zugestellt: %1 endete erfolgreich.</translation>
    </message>
    <message>
        <source>%1 exited with status %2.</source>
        <translation>%1 endete mit Status %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started. Does it exist, and is it executable?</source>
        <translation>%1 kann nicht gestartet werden. Gibt es das Programm, und ist es ausführbar?</translation>
    </message>
    <message>
        <source>%1 is still running for an earlier alert, and the current user isn&apos;t allowed to stop it. Watchkeeper will run it again after it exits.</source>
        <translation>%1 läuft noch für einen früheren Alarm, und der aktuelle Benutzer darf es nicht stoppen. Watchkeeper führt es wieder aus, wenn es beendet ist.</translation>
    </message>
</context>
<context>
    <name>CommonFields</name>
    <message>
        <source>Certificate expiry warning</source>
        <translation>Warnung vor Zertifikatsablauf</translation>
    </message>
    <message>
        <source>The target is degraded if fewer than this number of days remain before the certificate expires. Enter 0 to turn off the warning.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn weniger Tage bis zum Ablauf des Zertifikats bleiben. 0 schaltet die Warnung aus.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP-Version</translation>
    </message>
    <message>
        <source>any: whichever IP version the host supports. ipv4, ipv6: only that version. Default: the option chosen in the settings.</source>
        <translation>any: die IP-Version, die der Host unterstützt. ipv4, ipv6: nur diese Version. Standard: die Auswahl in den Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>heute abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for this host</source>
        <translation>Das Zertifikat ist vertrauenswürdig und gilt für diesen Host</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for at least %n more day(s)</source>
        <translation>
            <numerusform>Das Zertifikat gilt noch mindestens %n Tag</numerusform>
            <numerusform>Das Zertifikat gilt noch mindestens %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Components</name>
    <message>
        <source>User interface, network, processes</source>
        <translation>Oberfläche, Netzwerk, Prozesse</translation>
    </message>
    <message>
        <source>Asynchronous operations</source>
        <translation>Asynchrone Abläufe</translation>
    </message>
    <message>
        <source>DNS resolution</source>
        <translation>DNS-Auflösung</translation>
    </message>
    <message>
        <source>HTTP parsing</source>
        <translation>HTTP lesen</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Decompression</source>
        <translation>Entpacken</translation>
    </message>
    <message>
        <source>Reading HTML</source>
        <translation>HTML lesen</translation>
    </message>
    <message>
        <source>Encrypted connections</source>
        <translation>Verschlüsselte Verbindungen</translation>
    </message>
    <message>
        <source>Passwords in the keychain</source>
        <translation>Passwörter im Schlüsselbund</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Command-line options</source>
        <translation>Optionen der Befehlszeile</translation>
    </message>
</context>
<context>
    <name>Computer</name>
    <message>
        <source>Couldn&apos;t read %1: too many other system reads are hanging. Is the server of a network mount down?</source>
        <translation>%1 konnte nicht gelesen werden: zu viele andere Lesevorgänge des Systems hängen. Ist der Server einer Netzwerkfreigabe ausgefallen?</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: the system couldn&apos;t create another thread.</source>
        <translation>%1 konnte nicht gelesen werden: das System konnte keinen weiteren Thread anlegen.</translation>
    </message>
    <message>
        <source>%1 hasn&apos;t responded for %2</source>
        <translation>%1 antwortet seit %2 nicht</translation>
    </message>
    <message>
        <source>%1 was still being read</source>
        <translation>%1 wurde noch gelesen</translation>
    </message>
</context>
<context>
    <name>ConditionHelp</name>
    <message>
        <source>Each condition is evaluated against the result of a check, and all must pass. A failed condition makes the target down or degraded, as selected next to the condition. A condition that can&apos;t be evaluated makes the target unknown.</source>
        <translation>Jede Bedingung wird am Ergebnis einer Prüfung ausgewertet, und alle müssen erfüllt sein. Eine nicht erfüllte macht das Ziel ausgefallen oder beeinträchtigt, wie neben ihr gewählt. Eine, die nicht ausgewertet werden kann, macht das Ziel unbekannt.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Compares two values. You can also use !=, &lt;, &lt;=, &gt; and &gt;=. Put a space on each side of the operator.</source>
        <translation>Vergleicht zwei Werte. Möglich sind auch !=, &lt;, &lt;=, &gt; und &gt;=. Setzen Sie auf beiden Seiten ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The value contains this text. Use “not contains” for the opposite.</source>
        <translation>Der Wert enthält diesen Text. „not contains“ ist das Gegenteil.</translation>
    </message>
    <message>
        <source>The value matches a regular expression. Use “not matches” for the opposite.</source>
        <translation>Der Wert passt zu einem regulären Ausdruck. „not matches“ ist das Gegenteil.</translation>
    </message>
    <message>
        <source>The value is one of these values.</source>
        <translation>Der Wert ist einer von diesen.</translation>
    </message>
    <message>
        <source>The entire value matches a pattern with *, ? and [a-z].</source>
        <translation>Der ganze Wert passt zu einem Muster mit *, ? und [a-z].</translation>
    </message>
    <message>
        <source>Functions and arithmetic</source>
        <translation>Funktionen und Rechnen</translation>
    </message>
    <message>
        <source>True if the value exists.</source>
        <translation>Wahr, wenn der Wert existiert.</translation>
    </message>
    <message>
        <source>Number of elements in a list, or of bytes in a string.</source>
        <translation>Zahl der Elemente einer Liste oder der Bytes eines Texts.</translation>
    </message>
    <message>
        <source>Calculate with +, -, * and /. Put a space on each side of the operator.</source>
        <translation>Rechnen mit +, -, * und /. Setzen Sie auf beiden Seiten ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The target&apos;s own history</source>
        <translation>Der eigene Verlauf des Ziels</translation>
    </message>
    <message>
        <source>The median of the last hour. You can also use mean, min, max and percentiles such as p95(7d). The condition is skipped until there is enough data.</source>
        <translation>Der Median der letzten Stunde. Möglich sind auch mean, min, max und Perzentile wie p95(7d). Die Bedingung wird übersprungen, bis genug Daten da sind.</translation>
    </message>
    <message>
        <source>Rate of change per second, minute, hour or day (s, min, h, d).</source>
        <translation>Änderung pro Sekunde, Minute, Stunde oder Tag (s, min, h, d).</translation>
    </message>
    <message>
        <source>Linear forecast for 7 days ahead, based on the last 7 days.</source>
        <translation>Lineare Vorhersage für 7 Tage im Voraus, aus den letzten 7 Tagen.</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Combine conditions with or, and, not, and brackets.</source>
        <translation>Verknüpfen Sie Bedingungen mit or, and, not und Klammern.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Durations.</source>
        <translation>Dauern.</translation>
    </message>
    <message>
        <source>Sizes. MB uses multiples of 1000, MiB multiples of 1024.</source>
        <translation>Größen. MB sind Vielfache von 1000, MiB von 1024.</translation>
    </message>
    <message>
        <source>Percentages.</source>
        <translation>Prozente.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Shows suggestions.</source>
        <translation>Zeigt Vorschläge.</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Starts the next condition.</source>
        <translation>Beginnt die nächste Bedingung.</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <comment>keys</comment>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>Moves the condition.</source>
        <translation>Verschiebt die Bedingung.</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key</comment>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Removes an empty condition.</source>
        <translation>Entfernt eine leere Bedingung.</translation>
    </message>
    <message>
        <source>For all details, including where the rules differ from Gatus, see docs/conditions.md in the source code.</source>
        <translation>Alle Einzelheiten, auch die Unterschiede zu Gatus, stehen in docs/conditions.md im Quelltext.</translation>
    </message>
</context>
<context>
    <name>ConditionProposals</name>
    <message>
        <source>equals</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>doesn&apos;t equal</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <source>is less than or equal to</source>
        <translation>kleiner oder gleich</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <source>is greater than or equal to</source>
        <translation>größer oder gleich</translation>
    </message>
    <message>
        <source>contains the text</source>
        <translation>enthält den Text</translation>
    </message>
    <message>
        <source>doesn&apos;t contain the text</source>
        <translation>enthält den Text nicht</translation>
    </message>
    <message>
        <source>matches a regular expression</source>
        <translation>passt zu einem regulären Ausdruck</translation>
    </message>
    <message>
        <source>both must pass</source>
        <translation>beide müssen erfüllt sein</translation>
    </message>
    <message>
        <source>at least one must pass</source>
        <translation>mindestens eine muss erfüllt sein</translation>
    </message>
    <message>
        <source>length of a string, or number of elements in a list</source>
        <translation>Länge eines Texts oder Zahl der Elemente einer Liste</translation>
    </message>
    <message>
        <source>whether the value exists</source>
        <translation>ob der Wert existiert</translation>
    </message>
    <message>
        <source>a pattern with * and ?</source>
        <translation>ein Muster mit * und ?</translation>
    </message>
    <message>
        <source>one of several values, separated by commas</source>
        <translation>einer von mehreren Werten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>regular expression that the value must match</source>
        <translation>regulärer Ausdruck, zu dem der Wert passen muss</translation>
    </message>
    <message>
        <source>text that the value must contain</source>
        <translation>Text, den der Wert enthalten muss</translation>
    </message>
    <message>
        <source>median of the last hour</source>
        <translation>Median der letzten Stunde</translation>
    </message>
    <message>
        <source>95th percentile of the last 7 days, or any other percentile</source>
        <translation>95. Perzentil der letzten 7 Tage, oder ein anderes Perzentil</translation>
    </message>
    <message>
        <source>mean of the last hour</source>
        <translation>Mittelwert der letzten Stunde</translation>
    </message>
    <message>
        <source>minimum of the last day</source>
        <translation>Minimum des letzten Tages</translation>
    </message>
    <message>
        <source>maximum of the last day</source>
        <translation>Maximum des letzten Tages</translation>
    </message>
    <message>
        <source>rate of change over the last 5 minutes, such as 10ms/min</source>
        <translation>Änderungsrate der letzten 5 Minuten, etwa 10ms/min</translation>
    </message>
    <message>
        <source>linear forecast for 7 days ahead</source>
        <translation>lineare Vorhersage für 7 Tage im Voraus</translation>
    </message>
    <message>
        <source>negates the condition</source>
        <translation>kehrt die Bedingung um</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a condition, why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Can&apos;t be evaluated here: only the beginning of the reply is available. The check itself reads more of the reply. Use “Test now” to evaluate the condition.</source>
        <translation>Kann hier nicht ausgewertet werden: nur der Anfang der Antwort ist da. Die Prüfung selbst liest mehr. „Jetzt testen“ wertet die Bedingung aus.</translation>
    </message>
    <message>
        <source>Skipped until there is enough data: %1</source>
        <translation>Übersprungen, bis genug Daten da sind: %1</translation>
    </message>
    <message>
        <source>Can&apos;t be evaluated: %1</source>
        <translation>Nicht auswertbar: %1</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>Erfüllt: %1</translation>
    </message>
    <message>
        <source>Fails: %1</source>
        <translation>Nicht erfüllt: %1</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>This is ambiguous. Specify the value, such as median([RESPONSE_TIME], 1h).</source>
        <translation>Das ist mehrdeutig. Nennen Sie den Wert, etwa median([RESPONSE_TIME], 1h).</translation>
    </message>
    <message>
        <source>Specify the value, such as forecast([VALUE].used, 7d).</source>
        <translation>Nennen Sie den Wert, etwa forecast([VALUE].used, 7d).</translation>
    </message>
    <message>
        <source>This is a rate of change. Compare it with rate().</source>
        <translation>Das ist eine Änderungsrate. Vergleichen Sie sie mit rate().</translation>
    </message>
    <message>
        <source>The units of the two sides don&apos;t match.</source>
        <translation>Die Einheiten der beiden Seiten passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The body is compressed with “%1”, which Watchkeeper doesn&apos;t support.</source>
        <translation>Der Inhalt ist mit „%1“ komprimiert, was Watchkeeper nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1 is too long. Only its beginning was kept.</source>
        <translation>%1 ist zu lang. Nur der Anfang wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>The body is too large to parse as JSON. The limit is %1 and %2 lists and objects.</source>
        <translation>Der Inhalt ist zu groß, um als JSON gelesen zu werden. Die Grenze ist %1 und %2 Listen und Objekte.</translation>
    </message>
    <message>
        <source>The body isn&apos;t valid JSON.</source>
        <translation>Der Inhalt ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid JSON path.</source>
        <translation>%1 ist kein gültiger JSON-Pfad.</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 is “%2”, not a number.</source>
        <translation>%1 ist „%2“, keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is “%2”, not true or false.</source>
        <translation>%1 ist „%2“, nicht true oder false.</translation>
    </message>
    <message>
        <source>The units don&apos;t match: %1 can&apos;t be compared with the other side.</source>
        <translation>Die Einheiten passen nicht: %1 kann nicht mit der anderen Seite verglichen werden.</translation>
    </message>
    <message>
        <source>%1 divides by zero.</source>
        <translation>%1 teilt durch null.</translation>
    </message>
    <message>
        <source>%1 is too long for a regular expression. Use contains, or match a single value of the JSON.</source>
        <translation>%1 ist zu lang für einen regulären Ausdruck. Verwenden Sie contains, oder vergleichen Sie einen einzelnen Wert des JSON.</translation>
    </message>
    <message>
        <source>Matching the pattern %1 against this text takes too long. Simplify the pattern.</source>
        <translation>Das Muster %1 mit diesem Text zu vergleichen dauert zu lange. Vereinfachen Sie das Muster.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Expected to reach %1 in %2.</source>
        <translation>Erreicht %1 voraussichtlich in %2.</translation>
    </message>
    <message numerus="yes">
        <source>Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result(s).</source>
        <translation>
            <numerusform>Vorhersage von %1 in %2: %3, durch lineare Regression über die letzten %4, aus %n Ergebnis.</numerusform>
            <numerusform>Vorhersage von %1 in %2: %3, durch lineare Regression über die letzten %4, aus %n Ergebnissen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 over the last %3: %4, from %n result(s).</source>
        <translation>
            <numerusform>%1 von %2 über die letzten %3: %4, aus %n Ergebnis.</numerusform>
            <numerusform>%1 von %2 über die letzten %3: %4, aus %n Ergebnissen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated here: the history isn&apos;t available.</source>
        <translation>%1 kann hier nicht ausgewertet werden: der Verlauf ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated yet: the history is still being read.</source>
        <translation>%1 kann noch nicht ausgewertet werden: der Verlauf wird noch gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 can&apos;t be evaluated yet: %n result(s) with a number in the last %2, but at least %3 are required.</source>
        <translation>
            <numerusform>%1 kann noch nicht ausgewertet werden: %n Ergebnis mit einer Zahl in den letzten %2, aber mindestens %3 sind nötig.</numerusform>
            <numerusform>%1 kann noch nicht ausgewertet werden: %n Ergebnisse mit einer Zahl in den letzten %2, aber mindestens %3 sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated yet: results go back only %2, but at least %3 is required.</source>
        <translation>%1 kann noch nicht ausgewertet werden: die Ergebnisse reichen nur %2 zurück, aber mindestens %3 ist nötig.</translation>
    </message>
    <message>
        <source>In the observation, “%1” isn&apos;t %2.</source>
        <translation>In der Beobachtung ist „%1“ nicht %2.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>Expected one observation, found several. Use only one, such as the last line of a results file.</source>
        <translation>Eine Beobachtung erwartet, mehrere gefunden. Verwenden Sie nur eine, etwa die letzte Zeile einer Ergebnisdatei.</translation>
    </message>
    <message>
        <source>The observation isn&apos;t valid JSON: %1 at byte %2.</source>
        <translation>Die Beobachtung ist kein gültiges JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>An observation must be an object, such as {&quot;status&quot;: 200, …}.</source>
        <translation>Eine Beobachtung muss ein Objekt sein, etwa {&quot;status&quot;: 200, …}.</translation>
    </message>
    <message>
        <source>status code of the response</source>
        <translation>Statuscode der Antwort</translation>
    </message>
    <message>
        <source>The check returned no status.</source>
        <translation>Die Prüfung lieferte keinen Status.</translation>
    </message>
    <message>
        <source>duration of the check</source>
        <translation>Dauer der Prüfung</translation>
    </message>
    <message>
        <source>The check didn&apos;t measure a response time.</source>
        <translation>Die Prüfung hat keine Antwortzeit gemessen.</translation>
    </message>
    <message>
        <source>address the check connected to</source>
        <translation>Adresse, mit der die Prüfung verbunden war</translation>
    </message>
    <message>
        <source>The check recorded no address.</source>
        <translation>Die Prüfung hat keine Adresse festgehalten.</translation>
    </message>
    <message>
        <source>response body or, if a path is given, a value from its JSON</source>
        <translation>Inhalt der Antwort oder, mit einem Pfad, ein Wert aus seinem JSON</translation>
    </message>
    <message>
        <source>The check received no body.</source>
        <translation>Die Prüfung hat keinen Inhalt erhalten.</translation>
    </message>
    <message>
        <source>whether the target responded at all: true or false</source>
        <translation>ob das Ziel überhaupt geantwortet hat: true oder false</translation>
    </message>
    <message>
        <source>The check didn&apos;t try to connect.</source>
        <translation>Die Prüfung hat nicht versucht, sich zu verbinden.</translation>
    </message>
    <message>
        <source>time until the certificate expires</source>
        <translation>Zeit, bis das Zertifikat abläuft</translation>
    </message>
    <message>
        <source>The check received no certificate.</source>
        <translation>Die Prüfung hat kein Zertifikat erhalten.</translation>
    </message>
    <message>
        <source>time until the domain registration expires</source>
        <translation>Zeit, bis die Registrierung der Domain abläuft</translation>
    </message>
    <message>
        <source>The check couldn&apos;t determine when the domain registration expires.</source>
        <translation>Die Prüfung konnte nicht feststellen, wann die Registrierung der Domain abläuft.</translation>
    </message>
    <message>
        <source>response code of the DNS server</source>
        <translation>Antwortcode des DNS-Servers</translation>
    </message>
    <message>
        <source>The check received no response code from a DNS server.</source>
        <translation>Die Prüfung hat keinen Antwortcode von einem DNS-Server erhalten.</translation>
    </message>
    <message>
        <source>a header field of the response</source>
        <translation>ein Kopffeld der Antwort</translation>
    </message>
    <message>
        <source>The check received no header fields.</source>
        <translation>Die Prüfung hat keine Kopffelder erhalten.</translation>
    </message>
    <message>
        <source>exit code of the command</source>
        <translation>Exit-Code des Befehls</translation>
    </message>
    <message>
        <source>The check returned no exit code.</source>
        <translation>Die Prüfung lieferte keinen Exit-Code.</translation>
    </message>
    <message>
        <source>standard output of the command</source>
        <translation>Standardausgabe des Befehls</translation>
    </message>
    <message>
        <source>The check received no output from a command.</source>
        <translation>Die Prüfung hat keine Ausgabe eines Befehls erhalten.</translation>
    </message>
    <message>
        <source>standard error of the command</source>
        <translation>Fehlerausgabe des Befehls</translation>
    </message>
    <message>
        <source>a value in the performance data of a plugin</source>
        <translation>ein Wert aus den Leistungsdaten eines Plugins</translation>
    </message>
    <message>
        <source>The performance data contains no “%1”.</source>
        <translation>Die Leistungsdaten enthalten kein „%1“.</translation>
    </message>
    <message>
        <source>percentage of packets lost</source>
        <translation>Anteil verlorener Pakete in Prozent</translation>
    </message>
    <message>
        <source>The check counted no packets.</source>
        <translation>Die Prüfung hat keine Pakete gezählt.</translation>
    </message>
    <message>
        <source>variation in the round-trip times of the packets</source>
        <translation>Schwankung der Laufzeiten der Pakete</translation>
    </message>
    <message>
        <source>The check measured no jitter.</source>
        <translation>Die Prüfung hat keinen Jitter gemessen.</translation>
    </message>
    <message>
        <source>any value returned by the check, by its name</source>
        <translation>jeder Wert, den die Prüfung liefert, mit seinem Namen</translation>
    </message>
    <message>
        <source>The check returned no value named “%1”.</source>
        <translation>Die Prüfung lieferte keinen Wert namens „%1“.</translation>
    </message>
    <message>
        <source>duration of one phase of the check</source>
        <translation>Dauer einer Phase der Prüfung</translation>
    </message>
    <message>
        <source>The check didn&apos;t measure the phase “%1”.</source>
        <translation>Die Prüfung hat die Phase „%1“ nicht gemessen.</translation>
    </message>
    <message>
        <source>This condition is too long. The limit is %1 characters.</source>
        <translation>Diese Bedingung ist zu lang. Die Grenze ist %1 Zeichen.</translation>
    </message>
    <message>
        <source>Put “and” or “or” before this, or put quotes around text that contains brackets.</source>
        <translation>Setzen Sie „and“ oder „or“ davor, oder setzen Sie Text mit Klammern in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply here.</source>
        <translation>Klammern sind hier zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This bracket isn&apos;t closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Enter %1 here.</source>
        <translation>Geben Sie hier %1 ein.</translation>
    </message>
    <message>
        <source>Use a duration from 1m to 400d.</source>
        <translation>Verwenden Sie eine Dauer von 1m bis 400d.</translation>
    </message>
    <message>
        <source>Specify the value and the period here, such as %1.</source>
        <translation>Nennen Sie hier Wert und Zeitraum, etwa %1.</translation>
    </message>
    <message>
        <source>No history is kept for %1, only for times, values, performance data, packet loss and jitter. Specify one of these, such as median([RESPONSE_TIME], 1h).</source>
        <translation>Für %1 gibt es keinen Verlauf, nur für Zeiten, Werte, Leistungsdaten, Paketverlust und Jitter. Nennen Sie eines davon, etwa median([RESPONSE_TIME], 1h).</translation>
    </message>
    <message>
        <source>has() returns true or false, not a number.</source>
        <translation>has() liefert true oder false, keine Zahl.</translation>
    </message>
    <message>
        <source>%1() works only with == and !=.</source>
        <translation>%1() geht nur mit == und !=.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a number. Compare it with == or !=.</source>
        <translation>%1 ist keine Zahl. Vergleichen Sie mit == oder !=.</translation>
    </message>
    <message>
        <source>Nothing can follow [%1] here.</source>
        <translation>Auf [%1] kann hier nichts folgen.</translation>
    </message>
    <message>
        <source>[%1] must be followed by a dot and a name, as in %2.</source>
        <translation>Auf [%1] muss ein Punkt und ein Name folgen, wie in %2.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid JSON path. Use .key, [0] or [&quot;key with . in it&quot;].</source>
        <translation>Das ist kein gültiger JSON-Pfad. Verwenden Sie .key, [0] oder [&quot;key with . in it&quot;].</translation>
    </message>
    <message>
        <source>Unknown phase. Available phases: %1.</source>
        <translation>Unbekannte Phase. Verfügbare Phasen: %1.</translation>
    </message>
    <message>
        <source>has() requires a placeholder, such as has([BODY].error).</source>
        <translation>has() braucht einen Platzhalter, etwa has([BODY].error).</translation>
    </message>
    <message>
        <source>This pattern has an unclosed character class or an incomplete escape, so it matches nothing.</source>
        <translation>In diesem Muster ist eine Zeichenklasse nicht geschlossen oder eine Maskierung unvollständig, deshalb passt es auf nichts.</translation>
    </message>
    <message>
        <source>Enter the text to search for.</source>
        <translation>Geben Sie den Text ein, der gesucht wird.</translation>
    </message>
    <message>
        <source>Enter a regular expression here.</source>
        <translation>Geben Sie hier einen regulären Ausdruck ein.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Unknown placeholder.</source>
        <translation>Unbekannter Platzhalter.</translation>
    </message>
    <message>
        <source>A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.</source>
        <translation>Hier fehlt eine Zahl. Schreiben Sie sie mit ihrer Einheit: 200, 300ms, 7d, 5MB oder 20%.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie eine Zahl mit ihrer Einheit: 200, 300ms, 7d, 5MB oder 20%.</translation>
    </message>
    <message>
        <source>The quotes are part of the comparison, as in Gatus. Remove them, or put brackets around the condition.</source>
        <translation>Die Anführungszeichen gehören zum Vergleich, wie in Gatus. Entfernen Sie sie, oder setzen Sie die Bedingung in Klammern.</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>a size</source>
        <translation>eine Größe</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>ein Prozentwert</translation>
    </message>
    <message>
        <source>This is a second comparison. Join the two with “and” or “or”, or put the text in quotes.</source>
        <translation>Das ist ein zweiter Vergleich. Verbinden Sie die beiden mit „and“ oder „or“, oder setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Nothing comes before %1. Write what to check, such as [STATUS] %2 200.</source>
        <translation>Vor %1 steht nichts. Schreiben Sie, was geprüft wird, etwa [STATUS] %2 200.</translation>
    </message>
    <message>
        <source>Nothing comes after %1. Add the value to compare with, as in [STATUS] %2 200.</source>
        <translation>Nach %1 steht nichts. Fügen Sie den Wert zum Vergleich hinzu, etwa [STATUS] %2 200.</translation>
    </message>
    <message>
        <source>Write %1 here, with a space on both sides.</source>
        <translation>Schreiben Sie hier %1, mit einem Leerzeichen auf beiden Seiten.</translation>
    </message>
    <message>
        <source>A condition is missing here. Write a comparison, such as [STATUS] == 200.</source>
        <translation>Hier fehlt eine Bedingung. Schreiben Sie einen Vergleich, etwa [STATUS] == 200.</translation>
    </message>
    <message>
        <source>A comparison is missing here. Write ==, !=, &lt;, &lt;=, &gt;, &gt;=, contains or matches, followed by a value.</source>
        <translation>Hier fehlt ein Vergleich. Schreiben Sie ==, !=, &lt;, &lt;=, &gt;, &gt;=, contains oder matches und einen Wert.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid condition. Write a comparison, such as [STATUS] == 200.</source>
        <translation>Das ist keine gültige Bedingung. Schreiben Sie einen Vergleich, etwa [STATUS] == 200.</translation>
    </message>
    <message>
        <source>Unknown placeholder %1. Available placeholders: %2.</source>
        <translation>Unbekannter Platzhalter %1. Verfügbare Platzhalter: %2.</translation>
    </message>
    <message>
        <source>Unknown placeholder %1. Did you mean [%2]?</source>
        <translation>Unbekannter Platzhalter %1. Meinten Sie [%2]?</translation>
    </message>
    <message>
        <source>This is %1, but the other side is %2.</source>
        <translation>Das ist %1, aber die andere Seite ist %2.</translation>
    </message>
    <message>
        <source>This is ignored, as in Gatus.</source>
        <translation>Das wird ignoriert, wie in Gatus.</translation>
    </message>
    <message>
        <source>Fractions are dropped on both sides, as in Gatus: 1.9 becomes 1. Put brackets around the condition to keep them.</source>
        <translation>Nachkommastellen werden auf beiden Seiten weggelassen, wie in Gatus: 1.9 wird 1. Klammern um die Bedingung behalten sie.</translation>
    </message>
    <message>
        <source>Without a unit, this is in milliseconds. Write 14d for days.</source>
        <translation>Ohne Einheit sind das Millisekunden. Schreiben Sie 14d für Tage.</translation>
    </message>
</context>
<context>
    <name>ConditionsKey</name>
    <message>
        <source>Expected a list of conditions, such as [&quot;[STATUS] == 200&quot;].</source>
        <translation>Eine Liste von Bedingungen erwartet, etwa [&quot;[STATUS] == 200&quot;].</translation>
    </message>
    <message>
        <source>Too many conditions. The limit is %1.</source>
        <translation>Zu viele Bedingungen. Die Grenze ist %1.</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>„%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>else: Choose “down” or “degraded”.</source>
        <translation>else: wählen Sie „down“ oder „degraded“.</translation>
    </message>
    <message>
        <source>Expected a string or an object, such as {&quot;if&quot;: &quot;[RESPONSE_TIME] &lt; 300ms&quot;, &quot;else&quot;: &quot;degraded&quot;}.</source>
        <translation>Ein Text oder ein Objekt erwartet, etwa {&quot;if&quot;: &quot;[RESPONSE_TIME] &lt; 300ms&quot;, &quot;else&quot;: &quot;degraded&quot;}.</translation>
    </message>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>Zeilenumbrüche und Nullzeichen sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>“%1”, column %2: %3</source>
        <translation>„%1“, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Conditions that must pass, such as [STATUS] == 200. A failed condition makes the target down, or degraded if “else” is set to degraded.</source>
        <translation>Bedingungen, die erfüllt sein müssen, etwa [STATUS] == 200. Eine nicht erfüllte macht das Ziel ausgefallen, oder beeinträchtigt, wenn „else“ auf degraded steht.</translation>
    </message>
</context>
<context>
    <name>Cpu</name>
    <message>
        <source>CPU usage is %1</source>
        <translation>Die CPU-Auslastung ist %1</translation>
    </message>
    <message>
        <source>Check which programs use the most CPU time.</source>
        <translation>Sehen Sie nach, welche Programme die meiste CPU-Zeit verbrauchen.</translation>
    </message>
    <message>
        <source>The CPU spent %1 of the time waiting for disks</source>
        <translation>Die CPU wartete %1 der Zeit auf Festplatten</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether a disk is failing.</source>
        <translation>Sehen Sie nach, welche Programme die Festplatten stark belasten, und ob eine Festplatte defekt ist.</translation>
    </message>
    <message>
        <source>The host of this virtual machine took %1 of the CPU time</source>
        <translation>Der Host dieser virtuellen Maschine nahm %1 der CPU-Zeit</translation>
    </message>
    <message>
        <source>The host is overcommitted. Contact its operator.</source>
        <translation>Der Host ist überbucht. Wenden Sie sich an den Betreiber.</translation>
    </message>
    <message>
        <source>CPU usage can&apos;t be checked: the system&apos;s counters haven&apos;t changed. A longer “interval” may help.</source>
        <translation>Die CPU-Auslastung kann nicht geprüft werden: die Zähler des Systems haben sich nicht geändert. Ein längeres „interval“ könnte helfen.</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 ausgelastet</translation>
    </message>
    <message>
        <source>, %1 I/O wait</source>
        <translation>, %1 I/O-Warten</translation>
    </message>
    <message>
        <source>, %1 steal</source>
        <translation>, %1 Steal</translation>
    </message>
    <message>
        <source>the CPU usage</source>
        <translation>die CPU-Auslastung</translation>
    </message>
    <message>
        <source>Usage per core</source>
        <translation>Auslastung pro Kern</translation>
    </message>
    <message>
        <source>Records the usage of each CPU core, not only of the busiest one.</source>
        <translation>Hält die Auslastung jedes CPU-Kerns fest, nicht nur die des am stärksten ausgelasteten.</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Share of time the CPU was busy, across all cores.</source>
        <translation>Anteil der Zeit, in der die CPU beschäftigt war, über alle Kerne.</translation>
    </message>
    <message>
        <source>I/O wait</source>
        <translation>I/O-Warten</translation>
    </message>
    <message>
        <source>Share of time the CPU was idle, waiting for disks.</source>
        <translation>Anteil der Zeit, in der die CPU untätig auf Festplatten wartete.</translation>
    </message>
    <message>
        <source>Steal time</source>
        <translation>Steal-Zeit</translation>
    </message>
    <message>
        <source>Share of time that a virtual machine&apos;s host spent on other virtual machines.</source>
        <translation>Anteil der Zeit, den der Host einer virtuellen Maschine für andere virtuelle Maschinen verwendete.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU-Auslastung</translation>
    </message>
    <message>
        <source>Checks how busy this computer&apos;s CPU has been since the last check, including I/O wait and steal time (time taken by the hypervisor).</source>
        <translation>Prüft, wie beschäftigt die CPU dieses Computers seit der letzten Prüfung war, mit I/O-Warten und Steal-Zeit (Zeit des Hypervisors).</translation>
    </message>
</context>
<context>
    <name>Crawl</name>
    <message>
        <source>Pages can&apos;t be rendered on Windows yet. Crawl the site without rendering.</source>
        <translation>Unter Windows können Seiten noch nicht gerendert werden. Crawlen Sie die Website ohne Rendern.</translation>
    </message>
    <message>
        <source>No browser was found to render pages. Install Chromium, Chrome, Edge or Brave, or set the path of the browser.</source>
        <translation>Kein Browser zum Rendern von Seiten gefunden. Installieren Sie Chromium, Chrome, Edge oder Brave, oder geben Sie den Pfad des Browsers an.</translation>
    </message>
    <message>
        <source>The browser %1 was not found, or isn&apos;t an executable program.</source>
        <translation>Der Browser %1 wurde nicht gefunden oder ist kein ausführbares Programm.</translation>
    </message>
    <message>
        <source>The browser can&apos;t be started, because the folder %1 couldn&apos;t be created: %2.</source>
        <translation>Der Browser kann nicht gestartet werden, weil der Ordner %1 nicht angelegt werden konnte: %2.</translation>
    </message>
    <message>
        <source>The browser can&apos;t be started: %1.</source>
        <translation>Der Browser kann nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>The browser sent too much data.</source>
        <translation>Der Browser hat zu viele Daten gesendet.</translation>
    </message>
    <message>
        <source>The browser sent damaged data.</source>
        <translation>Der Browser hat beschädigte Daten gesendet.</translation>
    </message>
    <message>
        <source>The browser ended unexpectedly.</source>
        <translation>Der Browser wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>The browser ended unexpectedly: %1</source>
        <translation>Der Browser wurde unerwartet beendet: %1</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t answer.</source>
        <translation>Der Browser antwortet nicht.</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t open a tab.</source>
        <translation>Der Browser konnte keinen Tab öffnen.</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t load the page: %1.</source>
        <translation>Der Browser konnte die Seite nicht laden: %1.</translation>
    </message>
    <message>
        <source>The page crashed in the browser.</source>
        <translation>Die Seite ist im Browser abgestürzt.</translation>
    </message>
    <message>
        <source>The scripts of the page didn&apos;t end in time.</source>
        <translation>Die Skripte der Seite wurden nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>A script of the page leads to %1.</source>
        <translation>Ein Skript der Seite führt zu %1.</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t read the page.</source>
        <translation>Der Browser konnte die Seite nicht lesen.</translation>
    </message>
    <message>
        <source>The redirects never end: %1 is reached again or too late.</source>
        <translation>Die Weiterleitungen enden nie: %1 wird wieder oder zu spät erreicht.</translation>
    </message>
    <message>
        <source>Redirects to %1, which is broken. %2</source>
        <translation>Leitet zu %1 weiter, das defekt ist. %2</translation>
    </message>
    <message>
        <source>Redirects to %1. %2</source>
        <translation>Leitet zu %1 weiter. %2</translation>
    </message>
    <message>
        <source>%1 redirects lead to %2. Link to it directly.</source>
        <translation>%1 Weiterleitungen führen zu %2. Verlinken Sie direkt darauf.</translation>
    </message>
    <message>
        <source>Redirects from https to %1, without encryption.</source>
        <translation>Leitet von https zu %1 weiter, ohne Verschlüsselung.</translation>
    </message>
    <message>
        <source>%1 has no anchor “%2”.</source>
        <translation>%1 hat keine Sprungmarke „%2“.</translation>
    </message>
    <message>
        <source>The canonical address %1 is broken.</source>
        <translation>Die kanonische Adresse %1 ist defekt.</translation>
    </message>
    <message>
        <source>%1 is the page in “%2”, but doesn&apos;t refer back.</source>
        <translation>%1 ist die Seite in „%2“, verweist aber nicht zurück.</translation>
    </message>
    <message>
        <source>The sitemap lists the page, but the page asks search engines not to.</source>
        <translation>Die Sitemap führt die Seite auf, aber die Seite bittet Suchmaschinen, sie nicht zu führen.</translation>
    </message>
    <message>
        <source>No page links to this page.</source>
        <translation>Keine Seite verlinkt auf diese Seite.</translation>
    </message>
    <message>
        <source>The sitemap doesn&apos;t list the page.</source>
        <translation>Die Sitemap führt die Seite nicht auf.</translation>
    </message>
    <message>
        <source>%1 has the same title.</source>
        <translation>%1 hat denselben Titel.</translation>
    </message>
    <message>
        <source>%1 has the same description.</source>
        <translation>%1 hat dieselbe Beschreibung.</translation>
    </message>
    <message>
        <source>A browser can&apos;t use the login of this crawl.</source>
        <translation>Ein Browser kann die Anmeldung dieses Crawls nicht verwenden.</translation>
    </message>
    <message>
        <source>Not requested, because it is out of scope.</source>
        <translation>Nicht angefragt, weil außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid web address. Use a form like https://example.org.</source>
        <translation>„%1“ ist keine gültige Webadresse. Verwenden Sie eine Form wie https://example.org.</translation>
    </message>
    <message>
        <source>Not requested, because of an exclude pattern.</source>
        <translation>Nicht angefragt, wegen eines Ausschlussmusters.</translation>
    </message>
    <message>
        <source>The address isn&apos;t a valid %1: address.</source>
        <translation>Die Adresse ist keine gültige Adresse der Art %1:.</translation>
    </message>
    <message>
        <source>Run %1 was crawled with a login, which isn&apos;t stored. Give the login again to continue.</source>
        <translation>Durchlauf %1 wurde mit einer Anmeldung gecrawlt, die nicht gespeichert ist. Geben Sie sie wieder an, um fortzusetzen.</translation>
    </message>
    <message>
        <source>The server keeps programs out (%1). Check the address in a browser.</source>
        <translation>Der Server weist Programme ab (%1). Prüfen Sie die Adresse in einem Browser.</translation>
    </message>
    <message>
        <source>The server demands a login (%1).</source>
        <translation>Der Server verlangt eine Anmeldung (%1).</translation>
    </message>
    <message>
        <source>The server doesn&apos;t allow GET requests (%1).</source>
        <translation>Der Server erlaubt keine GET-Anfragen (%1).</translation>
    </message>
    <message>
        <source>The server refuses more requests for now (%1). Crawl with fewer connections.</source>
        <translation>Der Server lehnt vorerst weitere Anfragen ab (%1). Crawlen Sie mit weniger Verbindungen.</translation>
    </message>
    <message>
        <source>The server refuses the request (%1). Check the address in a browser.</source>
        <translation>Der Server lehnt die Anfrage ab (%1). Prüfen Sie die Adresse in einem Browser.</translation>
    </message>
    <message>
        <source>A form on a https page sends to %1 without encryption.</source>
        <translation>Ein Formular auf einer https-Seite sendet ohne Verschlüsselung an %1.</translation>
    </message>
    <message>
        <source>Browsers block %1, because the page uses https.</source>
        <translation>Browser blockieren %1, weil die Seite https verwendet.</translation>
    </message>
    <message>
        <source>%1 is loaded without encryption, although the page uses https.</source>
        <translation>%1 wird ohne Verschlüsselung geladen, obwohl die Seite https verwendet.</translation>
    </message>
    <message>
        <source>A link has no text or no address.</source>
        <translation>Ein Link hat keinen Text oder keine Adresse.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid address.</source>
        <translation>„%1“ ist keine gültige Adresse.</translation>
    </message>
    <message>
        <source>More than one element has the ID “%1”.</source>
        <translation>Mehr als ein Element hat die ID „%1“.</translation>
    </message>
    <message>
        <source>The page asks for a password without encryption.</source>
        <translation>Die Seite fragt ohne Verschlüsselung nach einem Passwort.</translation>
    </message>
    <message>
        <source>The HTML has no links. Scripts render the page, so its links weren&apos;t checked.</source>
        <translation>Das HTML hat keine Links. Skripte erzeugen die Seite, deshalb wurden ihre Links nicht geprüft.</translation>
    </message>
    <message>
        <source>A part of the HTML couldn&apos;t be read, so some of its links weren&apos;t checked.</source>
        <translation>Ein Teil des HTML konnte nicht gelesen werden, deshalb wurden einige Links nicht geprüft.</translation>
    </message>
    <message>
        <source>The title says that the page doesn&apos;t exist, but the status is %1.</source>
        <translation>Der Titel sagt, dass es die Seite nicht gibt, aber der Status ist %1.</translation>
    </message>
    <message>
        <source>The page has no title.</source>
        <translation>Die Seite hat keinen Titel.</translation>
    </message>
    <message>
        <source>The page has no description.</source>
        <translation>Die Seite hat keine Beschreibung.</translation>
    </message>
    <message>
        <source>Rendered by a browser.</source>
        <translation>Von einem Browser gerendert.</translation>
    </message>
    <message>
        <source>The page couldn&apos;t be rendered, so its HTML was read without scripts. %1</source>
        <translation>Die Seite konnte nicht gerendert werden, deshalb wurde ihr HTML ohne Skripte gelesen. %1</translation>
    </message>
    <message>
        <source>The browser was redirected to %1.</source>
        <translation>Der Browser wurde zu %1 weitergeleitet.</translation>
    </message>
    <message>
        <source>The server redirects (%1), but doesn&apos;t say where to.</source>
        <translation>Der Server leitet weiter (%1), sagt aber nicht wohin.</translation>
    </message>
    <message>
        <source>The server redirects to “%1”, which isn&apos;t a valid address.</source>
        <translation>Der Server leitet zu „%1“ weiter, was keine gültige Adresse ist.</translation>
    </message>
    <message>
        <source>Redirects to %1 (%2).</source>
        <translation>Leitet zu %1 weiter (%2).</translation>
    </message>
    <message>
        <source>Larger than %1. The rest wasn&apos;t read.</source>
        <translation>Größer als %1. Der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The size is %1. The limit is %2.</source>
        <translation>Die Größe ist %1. Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The server took %1 to answer. The limit is %2.</source>
        <translation>Der Server brauchte %1 für die Antwort. Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The server failed: %1.</source>
        <translation>Fehler beim Server: %1.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Der Server antwortete mit %1.</translation>
    </message>
    <message>
        <source>Not requested, because robots.txt forbids it.</source>
        <translation>Nicht angefragt, weil robots.txt es verbietet.</translation>
    </message>
    <message>
        <source>Not requested, because line %1 of robots.txt forbids it: “%2”.</source>
        <translation>Nicht angefragt, weil Zeile %1 von robots.txt es verbietet: „%2“.</translation>
    </message>
    <message>
        <source>Not requested, because robots.txt couldn&apos;t be read (status %1). Turn robots.txt off for a site of your own.</source>
        <translation>Nicht angefragt, weil robots.txt nicht gelesen werden konnte (Status %1). Schalten Sie robots.txt bei einer eigenen Website aus.</translation>
    </message>
    <message>
        <source>The crawls “%1” can&apos;t be written: the disk is full.</source>
        <translation>Die Crawls „%1“ können nicht geschrieben werden: die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The crawls “%1” can&apos;t be written: permission denied.</source>
        <translation>Die Crawls „%1“ können nicht geschrieben werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>Another program is using the crawls “%1”.</source>
        <translation>Ein anderes Programm verwendet die Crawls „%1“.</translation>
    </message>
    <message>
        <source>The crawls “%1” are damaged. The file was left unchanged. Rename it to start with a new one.</source>
        <translation>Die Crawls „%1“ sind beschädigt. Die Datei wurde nicht verändert. Benennen Sie sie um, um mit einer neuen zu beginnen.</translation>
    </message>
    <message>
        <source>The crawls “%1” were written by a newer version of Watchkeeper. The file was left unchanged.</source>
        <translation>Die Crawls „%1“ stammen von einer neueren Version von Watchkeeper. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The crawls “%1” couldn&apos;t be used: %2</source>
        <translation>Die Crawls „%1“ konnten nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation>Den Durchlauf %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Run %1 is being crawled by another program.</source>
        <translation>Durchlauf %1 wird gerade von einem anderen Programm gecrawlt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid %2.</source>
        <translation>„%1“ ist kein gültiger Wert für %2.</translation>
    </message>
    <message>
        <source>No crawls yet. %1 doesn&apos;t exist.</source>
        <translation>Noch keine Crawls. %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>No crawls yet.</source>
        <translation>Noch keine Crawls.</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet.</source>
        <translation>Die Befunde von Durchlauf %1 sind noch nicht berechnet.</translation>
    </message>
    <message>
        <source>Broken address</source>
        <translation>Defekte Adresse</translation>
    </message>
    <message>
        <source>Redirect to a broken address</source>
        <translation>Weiterleitung zu einer defekten Adresse</translation>
    </message>
    <message>
        <source>Redirect loop</source>
        <translation>Endlose Weiterleitung</translation>
    </message>
    <message>
        <source>Missing anchor</source>
        <translation>Sprungmarke fehlt</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>Ungültige Adresse</translation>
    </message>
    <message>
        <source>Blocked mixed content</source>
        <translation>Blockierter gemischter Inhalt</translation>
    </message>
    <message>
        <source>Insecure form</source>
        <translation>Unsicheres Formular</translation>
    </message>
    <message>
        <source>Canonical address is broken</source>
        <translation>Kanonische Adresse ist defekt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Redirect chain</source>
        <translation>Kette von Weiterleitungen</translation>
    </message>
    <message>
        <source>Redirect from https to http</source>
        <translation>Weiterleitung von https zu http</translation>
    </message>
    <message>
        <source>Mixed content</source>
        <translation>Gemischter Inhalt</translation>
    </message>
    <message>
        <source>Oversized</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Page not fully read</source>
        <translation>Seite nicht ganz gelesen</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Duplicate ID</source>
        <translation>Doppelte ID</translation>
    </message>
    <message>
        <source>hreflang without return</source>
        <translation>hreflang ohne Rückverweis</translation>
    </message>
    <message>
        <source>noindex page in the sitemap</source>
        <translation>noindex-Seite in der Sitemap</translation>
    </message>
    <message>
        <source>Invalid sitemap</source>
        <translation>Ungültige Sitemap</translation>
    </message>
    <message>
        <source>Missing title</source>
        <translation>Titel fehlt</translation>
    </message>
    <message>
        <source>Duplicate title</source>
        <translation>Doppelter Titel</translation>
    </message>
    <message>
        <source>Probably not found</source>
        <translation>Wahrscheinlich nicht gefunden</translation>
    </message>
    <message>
        <source>Empty link</source>
        <translation>Leerer Link</translation>
    </message>
    <message>
        <source>Missing description</source>
        <translation>Beschreibung fehlt</translation>
    </message>
    <message>
        <source>Duplicate description</source>
        <translation>Doppelte Beschreibung</translation>
    </message>
    <message>
        <source>Page without links to it</source>
        <translation>Seite ohne Links auf sie</translation>
    </message>
    <message>
        <source>Missing from the sitemap</source>
        <translation>Fehlt in der Sitemap</translation>
    </message>
    <message>
        <source>Page rendered by scripts</source>
        <translation>Von Skripten erzeugte Seite</translation>
    </message>
    <message>
        <source>Forbidden by robots.txt</source>
        <translation>Von robots.txt verboten</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Grenze erreicht</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>change of an address</comment>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>change of an address</comment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>change of an address</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>change of an address</comment>
        <translation>Umgezogen</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>change of an address</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Canonical</source>
        <comment>change of an address</comment>
        <translation>Kanonisch</translation>
    </message>
    <message>
        <source>Robots</source>
        <comment>change of an address</comment>
        <translation>Robots</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>change of an address</comment>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Heavier</source>
        <comment>change of an address</comment>
        <translation>Größer</translation>
    </message>
    <message>
        <source>There is no earlier complete run of the same URLs as run %1.</source>
        <translation>Es gibt keinen früheren vollständigen Durchlauf derselben URLs wie Durchlauf %1.</translation>
    </message>
    <message>
        <source>Run %1 hasn&apos;t ended. Resume it, or accept another run.</source>
        <translation>Durchlauf %1 ist nicht beendet. Setzen Sie ihn fort, oder nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet. Show the run, and accept it then.</source>
        <translation>Die Befunde von Durchlauf %1 sind noch nicht berechnet. Zeigen Sie den Durchlauf, und nehmen Sie ihn dann an.</translation>
    </message>
</context>
<context>
    <name>CronExpression</name>
    <message>
        <source>minute</source>
        <comment>field of a cron line</comment>
        <translation>Minute</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>field of a cron line</comment>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day of month</source>
        <comment>field of a cron line</comment>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>month</source>
        <comment>field of a cron line</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>day of week</source>
        <comment>field of a cron line</comment>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>The field for the %1 is invalid: %2</source>
        <translation>Das Feld für %1 ist ungültig: %2</translation>
    </message>
    <message>
        <source>Use five fields: minute, hour, day of month, month, day of week, such as “0 2 * * MON”.</source>
        <translation>Verwenden Sie fünf Felder: Minute, Stunde, Tag des Monats, Monat, Wochentag, etwa „0 2 * * MON“.</translation>
    </message>
    <message>
        <source>none of these months has such a day.</source>
        <translation>keiner dieser Monate hat einen solchen Tag.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t have a valid step. Use a number above 0.</source>
        <translation>„%1“ hat keine gültige Schrittweite. Verwenden Sie eine Zahl über 0.</translation>
    </message>
    <message>
        <source>after “#”, enter a number from 1 to 5, such as MON#2 for the second Monday of the month.</source>
        <translation>geben Sie nach „#“ eine Zahl von 1 bis 5 ein, etwa MON#2 für den zweiten Montag des Monats.</translation>
    </message>
    <message>
        <source>“%1” ends before it starts.</source>
        <translation>„%1“ endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>a value is missing.</source>
        <translation>ein Wert fehlt.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t between %2 and %3.</source>
        <translation>%1 ist nicht zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid value.</source>
        <translation>„%1“ ist kein gültiger Wert.</translation>
    </message>
</context>
<context>
    <name>CurlLine</name>
    <message>
        <source>This curl command line is incomplete: a quote isn&apos;t closed, or the last line is missing.</source>
        <translation>Diese curl-Befehlszeile ist unvollständig: ein Anführungszeichen ist nicht geschlossen, oder die letzte Zeile fehlt.</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl, because more text follows the curl command: %1</source>
        <translation>Als Befehl übernommen, der curl ausführt, weil nach dem curl-Befehl weiterer Text folgt: %1</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl: parts of the line must be expanded by a shell.</source>
        <translation>Als Befehl übernommen, der curl ausführt: eine Shell muss Teile der Zeile ersetzen.</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl: the line has no web address.</source>
        <translation>Als Befehl übernommen, der curl ausführt: die Zeile hat keine Webadresse.</translation>
    </message>
</context>
<context>
    <name>CurlRequest</name>
    <message>
        <source>the check sets this header field itself.</source>
        <translation>die Prüfung setzt dieses Kopffeld selbst.</translation>
    </message>
    <message>
        <source>with this header field, the server might not return the page.</source>
        <translation>mit diesem Kopffeld könnte der Server die Seite nicht liefern.</translation>
    </message>
    <message>
        <source>one timeout covers the whole check.</source>
        <translation>ein Zeitlimit gilt für die ganze Prüfung.</translation>
    </message>
    <message>
        <source>a host&apos;s address can only be set with --resolve.</source>
        <translation>die Adresse eines Hosts kann nur mit --resolve gesetzt werden.</translation>
    </message>
    <message>
        <source>a file can only be sent in a form.</source>
        <translation>eine Datei kann nur in einem Formular gesendet werden.</translation>
    </message>
    <message>
        <source>the number of attempts is a setting of the target.</source>
        <translation>die Zahl der Versuche ist eine Einstellung des Ziels.</translation>
    </message>
    <message>
        <source>checks use HTTP/1.1 or HTTP/2.</source>
        <translation>Prüfungen verwenden HTTP/1.1 oder HTTP/2.</translation>
    </message>
    <message>
        <source>this login method requires “client” to be set to qt.</source>
        <translation>diese Anmeldung verlangt, dass „client“ auf qt steht.</translation>
    </message>
    <message>
        <source>checks have no equivalent option.</source>
        <translation>Prüfungen haben keine entsprechende Option.</translation>
    </message>
    <message>
        <source>it isn&apos;t in the form name=value.</source>
        <translation>das hat nicht die Form Name=Wert.</translation>
    </message>
    <message>
        <source>a name can appear only once in a form.</source>
        <translation>ein Name kann in einem Formular nur einmal vorkommen.</translation>
    </message>
    <message>
        <source>a value can&apos;t be read from a file. Enter the file&apos;s content in the form instead.</source>
        <translation>ein Wert kann nicht aus einer Datei gelesen werden. Geben Sie den Inhalt der Datei stattdessen im Formular ein.</translation>
    </message>
    <message>
        <source>a file can only be sent under its own name.</source>
        <translation>eine Datei kann nur unter ihrem eigenen Namen gesendet werden.</translation>
    </message>
    <message>
        <source>this curl option isn&apos;t supported.</source>
        <translation>diese Option von curl wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>cookies can&apos;t be read from a file.</source>
        <translation>Cookies können nicht aus einer Datei gelesen werden.</translation>
    </message>
    <message>
        <source>the redirect limit must be from 0 to 50.</source>
        <translation>die Höchstzahl der Weiterleitungen muss von 0 bis 50 sein.</translation>
    </message>
    <message>
        <source>the timeout of a check must be from 10 ms to an hour.</source>
        <translation>das Zeitlimit einer Prüfung muss von 10 ms bis zu einer Stunde sein.</translation>
    </message>
    <message>
        <source>only the first address is used.</source>
        <translation>nur die erste Adresse wird verwendet.</translation>
    </message>
    <message>
        <source>this method isn&apos;t supported.</source>
        <translation>diese Methode wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>header fields can&apos;t be read from a file.</source>
        <translation>Kopffelder können nicht aus einer Datei gelesen werden.</translation>
    </message>
    <message>
        <source>it doesn&apos;t set a header field, or it removes one.</source>
        <translation>das setzt kein Kopffeld, oder es entfernt eines.</translation>
    </message>
    <message>
        <source>a body can&apos;t be read from a file. Enter the file&apos;s content in the body instead.</source>
        <translation>ein Inhalt kann nicht aus einer Datei gelesen werden. Geben Sie den Inhalt der Datei stattdessen als Inhalt ein.</translation>
    </message>
    <message>
        <source>a query can&apos;t be read from a file.</source>
        <translation>eine Abfrage kann nicht aus einer Datei gelesen werden.</translation>
    </message>
    <message>
        <source>curl would prompt for the password of %1. Enter it in the “Password” field, preferably as ${env:NAME}.</source>
        <translation>curl würde nach dem Passwort von %1 fragen. Geben Sie es im Feld „Passwort“ ein, am besten als ${env:NAME}.</translation>
    </message>
    <message>
        <source>only http and socks5 proxies are supported.</source>
        <translation>nur http- und socks5-Proxys werden unterstützt.</translation>
    </message>
    <message>
        <source>the form is sent instead.</source>
        <translation>stattdessen wird das Formular gesendet.</translation>
    </message>
    <message>
        <source>the bearer token is used instead.</source>
        <translation>stattdessen wird das Bearer-Token verwendet.</translation>
    </message>
    <message>
        <source>the user name is missing.</source>
        <translation>der Benutzername fehlt.</translation>
    </message>
    <message>
        <source>only the address of the target&apos;s own host and port can be set.</source>
        <translation>nur die Adresse des eigenen Hosts und Ports des Ziels kann gesetzt werden.</translation>
    </message>
    <message>
        <source>“%1” is ignored: %2</source>
        <translation>„%1“ wird ignoriert: %2</translation>
    </message>
</context>
<context>
    <name>DayCells</name>
    <message>
        <source>down so far (%1)</source>
        <comment>length of time</comment>
        <translation>bisher ausgefallen (%1)</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>share of time</comment>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>down %1</source>
        <comment>length of time</comment>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>degraded %1</source>
        <comment>length of time</comment>
        <translation>%1 beeinträchtigt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>no data %1</source>
        <comment>length of time</comment>
        <translation>%1 keine Daten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, what it came to</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <comment>date, what it came to until now</comment>
        <translation>%1: bisher %2</translation>
    </message>
</context>
<context>
    <name>DefaultAlerts</name>
    <message>
        <source>Notify me</source>
        <translation>Mich benachrichtigen</translation>
    </message>
</context>
<context>
    <name>Deliverer</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist.</source>
        <translation>Den Anbieter „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>This service doesn&apos;t accept this type of alert. Nothing was sent.</source>
        <translation>Dieser Dienst nimmt solche Alarme nicht an. Nichts wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>DeskNotice</name>
    <message>
        <source>Open</source>
        <comment>a target, from a notification</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Snooze for 1 h</source>
        <translation>1 h zurückstellen</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>Notifications and sounds require the Watchkeeper window. Without it, they are skipped.</source>
        <translation>Benachrichtigungen und Töne brauchen das Fenster von Watchkeeper. Ohne Fenster werden sie übersprungen.</translation>
    </message>
</context>
<context>
    <name>Dialogue</name>
    <message>
        <source>Specify what to send or compare: a string, a list of parts, or an object.</source>
        <translation>Geben Sie an, was gesendet oder verglichen wird: ein Text, eine Liste von Teilen oder ein Objekt.</translation>
    </message>
    <message>
        <source>One of these keys is required: hex, number, length, random, letters, pad, if, call.</source>
        <translation>Einer dieser Schlüssel ist erforderlich: hex, number, length, random, letters, pad, if, call.</translation>
    </message>
    <message>
        <source>Function “%1” doesn&apos;t exist. Available: %2.</source>
        <translation>Die Funktion „%1“ gibt es nicht. Verfügbar: %2.</translation>
    </message>
    <message>
        <source>Wrong number of arguments. Expected: %1.</source>
        <translation>Falsche Zahl von Argumenten. Erwartet: %1.</translation>
    </message>
    <message>
        <source>The regular expression has no group %1.</source>
        <translation>Der reguläre Ausdruck hat keine Gruppe %1.</translation>
    </message>
    <message>
        <source>Specify the mask in hexadecimal, such as &quot;0f&quot;.</source>
        <translation>Geben Sie die Maske hexadezimal an, etwa &quot;0f&quot;.</translation>
    </message>
    <message>
        <source>Use a whole number, or an expression that evaluates to one.</source>
        <translation>Verwenden Sie eine ganze Zahl oder einen Ausdruck, der eine ergibt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid number format. Available: %2.</source>
        <translation>„%1“ ist kein gültiges Zahlenformat. Verfügbar: %2.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Use numbers and ranges such as &quot;0,2-5,48-&quot; or &quot;0x10&quot;.</source>
        <translation>Verwenden Sie Zahlen und Bereiche wie &quot;0,2-5,48-&quot; oder &quot;0x10&quot;.</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>Diese Liste ist leer.</translation>
    </message>
    <message>
        <source>One of these keys is required: all, any, not, given, has, over, encrypted, is, starts, contains, matches, hex, in, above, below, size.</source>
        <translation>Einer dieser Schlüssel ist erforderlich: all, any, not, given, has, over, encrypted, is, starts, contains, matches, hex, in, above, below, size.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Choose one of: %2.</source>
        <translation>„%1“ ist nicht gültig. Wählen Sie eines von: %2.</translation>
    </message>
    <message>
        <source>A message is required. Describe what happened in “say”.</source>
        <translation>Eine Meldung ist erforderlich. Beschreiben Sie in „say“, was geschehen ist.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a series of hexadecimal digit pairs such as 00ff.</source>
        <translation>„%1“ ist keine Folge hexadezimaler Ziffernpaare wie 00ff.</translation>
    </message>
    <message>
        <source>Specify the format version: &quot;dialogue&quot;: 1.</source>
        <translation>Geben Sie die Version des Formats an: &quot;dialogue&quot;: 1.</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>Ein Schlüssel kann nur a-z, 0-9 und Bindestriche enthalten und muss mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
        <source>Enter the name of a field of this dialogue.</source>
        <translation>Geben Sie den Namen eines Felds dieses Dialogs ein.</translation>
    </message>
    <message>
        <source>This transport is listed twice.</source>
        <translation>Dieser Transport ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>At least one transport is required.</source>
        <translation>Mindestens ein Transport ist erforderlich.</translation>
    </message>
    <message>
        <source>A Unix socket has a path, not a port.</source>
        <translation>Ein Unix-Socket hat einen Pfad, keinen Port.</translation>
    </message>
    <message>
        <source>The default “port” is missing.</source>
        <translation>Der Standard-„port“ fehlt.</translation>
    </message>
    <message>
        <source>The transport “starttls” and a step “startTls” require each other. One is missing.</source>
        <translation>Der Transport „starttls“ und ein Schritt „startTls“ gehören zusammen. Eines fehlt.</translation>
    </message>
    <message>
        <source>Use either “text” or “number”.</source>
        <translation>Verwenden Sie entweder „text“ oder „number“.</translation>
    </message>
    <message>
        <source>The file is larger than 256 KiB. Is it a dialogue file?</source>
        <translation>Die Datei ist größer als 256 KiB. Ist das eine Dialogdatei?</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply.</source>
        <translation>Klammern sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Use a list of steps in [ ].</source>
        <translation>Verwenden Sie eine Liste von Schritten in [ ].</translation>
    </message>
    <message>
        <source>Too many steps. The limit is %1.</source>
        <translation>Zu viele Schritte. Die Grenze ist %1.</translation>
    </message>
    <message>
        <source>A step requires one of these keys: send, read, startTls, set, judge, loop.</source>
        <translation>Ein Schritt braucht einen dieser Schlüssel: send, read, startTls, set, judge, loop.</translation>
    </message>
    <message>
        <source>“within” requires “ifSilent”, which defines the result if no reply arrives in time.</source>
        <translation>„within“ braucht „ifSilent“, das das Ergebnis bestimmt, wenn keine Antwort rechtzeitig kommt.</translation>
    </message>
    <message>
        <source>One of these keys is required: bytes, until, match, length.</source>
        <translation>Einer dieser Schlüssel ist erforderlich: bytes, until, match, length.</translation>
    </message>
    <message>
        <source>Loops can be nested at most %1 levels deep.</source>
        <translation>Schleifen können höchstens %1 Ebenen tief verschachtelt sein.</translation>
    </message>
    <message>
        <source>A loop requires “until”, the condition that ends it.</source>
        <translation>Eine Schleife braucht „until“, die Bedingung, die sie beendet.</translation>
    </message>
    <message>
        <source>A name can contain only letters and digits, and must begin with a letter.</source>
        <translation>Ein Name kann nur Buchstaben und Ziffern enthalten und muss mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>„%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is reserved: every dialogue has a field of that name.</source>
        <translation>„%1“ ist reserviert: jeder Dialog hat ein Feld dieses Namens.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Standard: %1.</translation>
    </message>
    <message>
        <source>Default, depending on the transport: %1.</source>
        <translation>Standard, je nach Transport: %1.</translation>
    </message>
    <message>
        <source>TCP, unencrypted</source>
        <translation>TCP, unverschlüsselt</translation>
    </message>
    <message>
        <source>TCP, then STARTTLS</source>
        <translation>TCP, dann STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix-Socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Path of the Unix socket.</source>
        <translation>Pfad des Unix-Sockets.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>How to connect to the service.</source>
        <translation>Wie die Verbindung zum Dienst hergestellt wird.</translation>
    </message>
    <message>
        <source>Treat rejected credentials as a failure</source>
        <translation>Abgelehnte Anmeldedaten gelten als Fehler</translation>
    </message>
    <message>
        <source>If off, a service that responds but rejects the login is considered up.</source>
        <translation>Wenn ausgeschaltet, gilt ein Dienst als verfügbar, der antwortet, aber die Anmeldung ablehnt.</translation>
    </message>
    <message>
        <source>Allow unencrypted secrets</source>
        <translation>Unverschlüsselte Geheimnisse erlauben</translation>
    </message>
    <message>
        <source>If off, passwords are sent to other computers only over encrypted connections.</source>
        <translation>Wenn ausgeschaltet, werden Passwörter nur verschlüsselt an andere Computer gesendet.</translation>
    </message>
    <message>
        <source>At most %1 fields are allowed.</source>
        <translation>Höchstens %1 Felder sind erlaubt.</translation>
    </message>
    <message>
        <source>Can&apos;t listen on port %1 of this computer: %2.</source>
        <translation>Auf Port %1 dieses Computers kann nicht gelauscht werden: %2.</translation>
    </message>
    <message>
        <source>“%1” works only together with “%2”. Set both or neither.</source>
        <translation>„%1“ geht nur zusammen mit „%2“. Setzen Sie beide oder keines.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>The service accepts the credentials</source>
        <translation>Der Dienst akzeptiert die Anmeldedaten</translation>
    </message>
    <message>
        <source>The service replies as expected</source>
        <translation>Der Dienst antwortet wie erwartet</translation>
    </message>
    <message>
        <source>Kind “%1” already exists. Choose another key.</source>
        <translation>Den Typ „%1“ gibt es schon. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The exchange didn&apos;t finish because %1 sent more data than expected.</source>
        <translation>Der Austausch wurde nicht fertig, weil %1 mehr Daten als erwartet gesendet hat.</translation>
    </message>
    <message>
        <source>After %1 messages, the exchange with %2 still hadn&apos;t finished.</source>
        <translation>Nach %1 Nachrichten war der Austausch mit %2 noch nicht fertig.</translation>
    </message>
    <message>
        <source>The password was not sent to %1: the connection isn&apos;t encrypted. Use TLS, or allow unencrypted passwords with “plainSecrets”.</source>
        <translation>Das Passwort wurde nicht an %1 gesendet: die Verbindung ist nicht verschlüsselt. Verwenden Sie TLS, oder erlauben Sie unverschlüsselte Passwörter mit „plainSecrets“.</translation>
    </message>
    <message>
        <source>The reply from %1 lacks data that the next request needs (step at line %2 of the dialogue).</source>
        <translation>In der Antwort von %1 fehlen Daten, die die nächste Anfrage braucht (Schritt in Zeile %2 des Dialogs).</translation>
    </message>
    <message>
        <source>%1 sent %2 messages that didn&apos;t answer the request.</source>
        <translation>%1 hat %2 Nachrichten gesendet, die die Anfrage nicht beantworteten.</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its reply. The reply begins: %2</source>
        <translation>%1 hat die Verbindung mitten in der Antwort geschlossen. Die Antwort beginnt: %2</translation>
    </message>
    <message>
        <source>%1 sent more than %2, which is too much for this type of service.</source>
        <translation>%1 hat mehr als %2 gesendet, zu viel für diese Art von Dienst.</translation>
    </message>
    <message>
        <source>%1 sent data that doesn&apos;t match the protocol. It begins: %2</source>
        <translation>%1 hat Daten gesendet, die nicht zum Protokoll passen. Sie beginnen: %2</translation>
    </message>
    <message>
        <source>The reply from %1 doesn&apos;t look like %2. The reply begins: %3</source>
        <translation>Die Antwort von %1 sieht nicht wie %2 aus. Die Antwort beginnt: %3</translation>
    </message>
    <message>
        <source>responding</source>
        <translation>antwortet</translation>
    </message>
</context>
<context>
    <name>Disk</name>
    <message>
        <source>Delete or move files that aren&apos;t needed, or add space.</source>
        <translation>Löschen oder verschieben Sie nicht benötigte Dateien, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>%1 of the space on %2 is used</source>
        <translation>%1 des Platzes auf %2 sind belegt</translation>
    </message>
    <message>
        <source>%1 is free on %2</source>
        <translation>%1 sind auf %2 frei</translation>
    </message>
    <message>
        <source>%1 of the inodes on %2 are used</source>
        <translation>%1 der Inodes auf %2 sind belegt</translation>
    </message>
    <message>
        <source>Find and delete large numbers of small files.</source>
        <translation>Suchen und löschen Sie große Mengen kleiner Dateien.</translation>
    </message>
    <message>
        <source>%1 (%2) has become read-only, as file systems do after an error. Check the kernel log, the disk and the file system. If this is intended, set “readOnly” to “allowed”.</source>
        <translation>%1 (%2) ist schreibgeschützt geworden, wie Dateisysteme nach einem Fehler. Prüfen Sie das Kernel-Log, die Festplatte und das Dateisystem. Wenn das so sein soll, setzen Sie „readOnly“ auf „allowed“.</translation>
    </message>
    <message>
        <source>%1 (%2) is read-only. Mount it with write access.</source>
        <translation>%1 (%2) ist schreibgeschützt. Hängen Sie es mit Schreibzugriff ein.</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>%1 belegt, %2 frei</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>, schreibgeschützt</translation>
    </message>
    <message>
        <source>the file system at %1</source>
        <translation>das Dateisystem unter %1</translation>
    </message>
    <message>
        <source>If it&apos;s a network file system, is its server reachable?</source>
        <translation>Wenn es ein Netzwerkdateisystem ist: ist sein Server erreichbar?</translation>
    </message>
    <message>
        <source>Enter the full path, such as /home.</source>
        <translation>Geben Sie den vollen Pfad ein, etwa /home.</translation>
    </message>
    <message>
        <source>Use either path or mount, not both.</source>
        <translation>Verwenden Sie entweder path oder mount, nicht beide.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>A file or folder. The file system that contains it is monitored. Leave empty for the file system of the operating system.</source>
        <translation>Eine Datei oder ein Ordner. Überwacht wird das Dateisystem, in dem sie liegen. Leer für das Dateisystem des Betriebssystems.</translation>
    </message>
    <message>
        <source>Mount point</source>
        <translation>Einhängepunkt</translation>
    </message>
    <message>
        <source>Used instead of the path. The target is down unless a file system is mounted at exactly this folder. For removable disks and network shares.</source>
        <translation>Statt des Pfads. Das Ziel ist ausgefallen, wenn nicht genau in diesem Ordner ein Dateisystem eingehängt ist. Für Wechseldatenträger und Netzwerkfreigaben.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>How to treat a read-only file system. noticed: down if it becomes read-only while monitored or after an error. forbidden: always down. allowed: never down.</source>
        <translation>Wie ein schreibgeschütztes Dateisystem gewertet wird. noticed: ausgefallen, wenn es während der Überwachung oder nach einem Fehler schreibgeschützt wird. forbidden: immer ausgefallen. allowed: nie ausgefallen.</translation>
    </message>
    <message>
        <source>Down when it becomes read-only</source>
        <translation>Ausgefallen, wenn es schreibgeschützt wird</translation>
    </message>
    <message>
        <source>Always down</source>
        <translation>Immer ausgefallen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Used space</source>
        <translation>Belegter Platz</translation>
    </message>
    <message>
        <source>Share of space in use, as df reports it.</source>
        <translation>Anteil des belegten Platzes, wie df ihn meldet.</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Space still available, such as 5GiB.</source>
        <translation>Noch verfügbarer Platz, etwa 5GiB.</translation>
    </message>
    <message>
        <source>Used inodes</source>
        <translation>Belegte Inodes</translation>
    </message>
    <message>
        <source>Number of files, as a share of the maximum the file system allows.</source>
        <translation>Zahl der Dateien, als Anteil der Höchstzahl des Dateisystems.</translation>
    </message>
    <message>
        <source>A file system is mounted at %1</source>
        <translation>Ein Dateisystem ist unter %1 eingehängt</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1 existiert</translation>
    </message>
    <message>
        <source>The file system isn&apos;t read-only</source>
        <translation>Das Dateisystem ist nicht schreibgeschützt</translation>
    </message>
    <message>
        <source>The file system hasn&apos;t become read-only</source>
        <translation>Das Dateisystem ist nicht schreibgeschützt geworden</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Checks free space and inodes of a file system on this computer, including network shares. Detects file systems that aren&apos;t mounted, have become read-only or hang.</source>
        <translation>Prüft freien Platz und Inodes eines Dateisystems auf diesem Computer, auch von Netzwerkfreigaben. Erkennt Dateisysteme, die nicht eingehängt sind, schreibgeschützt wurden oder hängen.</translation>
    </message>
</context>
<context>
    <name>DiskIo</name>
    <message>
        <source>No physical disk found. Enter a device.</source>
        <translation>Keine physische Festplatte gefunden. Geben Sie ein Gerät ein.</translation>
    </message>
    <message>
        <source>Disk %1 not found. %2</source>
        <translation>Festplatte %1 nicht gefunden. %2</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether the disk is failing.</source>
        <translation>Sehen Sie nach, welche Programme die Festplatte stark belasten, und ob sie defekt ist.</translation>
    </message>
    <message>
        <source>%1 was busy %2 of the time</source>
        <translation>%1 war %2 der Zeit beschäftigt</translation>
    </message>
    <message>
        <source>A request to %1 took %2 on average</source>
        <translation>Eine Anforderung an %1 dauerte im Mittel %2</translation>
    </message>
    <message>
        <source>The read rate of %1 is %2</source>
        <translation>Die Leserate von %1 ist %2</translation>
    </message>
    <message>
        <source>The write rate of %1 is %2</source>
        <translation>Die Schreibrate von %1 ist %2</translation>
    </message>
    <message>
        <source>The disk counters were reset during the measurement. The next check will return a result.</source>
        <translation>Die Zähler der Festplatte wurden während der Messung zurückgesetzt. Die nächste Prüfung liefert ein Ergebnis.</translation>
    </message>
    <message>
        <source>%1: %2 busy, reads %3, writes %4</source>
        <translation>%1: %2 beschäftigt, liest %3, schreibt %4</translation>
    </message>
    <message>
        <source>the disk I/O</source>
        <translation>die Festplattenzugriffe</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Device name without /dev, such as sda, nvme0n1 or a partition. Leave empty to check all disks and show the busiest.</source>
        <translation>Name des Geräts ohne /dev, etwa sda, nvme0n1 oder eine Partition. Leer prüft alle Festplatten und zeigt die am stärksten beschäftigte.</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Share of time with a request in progress. Fast disks can handle more requests even at 100 %.</source>
        <translation>Anteil der Zeit mit einer laufenden Anforderung. Schnelle Laufwerke schaffen auch bei 100 % noch mehr.</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Average time per request, including its time in the queue, such as 200ms.</source>
        <translation>Mittlere Zeit pro Anforderung, mit der Zeit in der Warteschlange, etwa 200ms.</translation>
    </message>
    <message>
        <source>Read rate</source>
        <translation>Leserate</translation>
    </message>
    <message>
        <source>Bytes per second since the last check, such as 100MB.</source>
        <translation>Bytes pro Sekunde seit der letzten Prüfung, etwa 100MB.</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>Schreibrate</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>The disk %1 exists</source>
        <translation>Die Festplatte %1 existiert</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>Festplattenzugriffe</translation>
    </message>
    <message>
        <source>Checks how much this computer&apos;s disks have read and written since the last check, how busy they were and how long requests took.</source>
        <translation>Prüft, wie viel die Festplatten dieses Computers seit der letzten Prüfung gelesen und geschrieben haben, wie beschäftigt sie waren und wie lange Anforderungen dauerten.</translation>
    </message>
</context>
<context>
    <name>Dns</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>No answer from %1 within %3 (queries sent: %2). Is a DNS server running there, or is a firewall blocking the queries?</source>
        <translation>Keine Antwort von %1 innerhalb von %3 (gesendete Fragen: %2). Läuft dort ein DNS-Server, oder blockiert eine Firewall die Fragen?</translation>
    </message>
    <message>
        <source>%1 is unreachable. Is this computer&apos;s network up, and is there a route to the server?</source>
        <translation>%1 ist nicht erreichbar. Hat dieser Computer Netzwerk, und gibt es eine Route zum Server?</translation>
    </message>
    <message>
        <source>%1 refused the connection, or closed it without an answer. Is a DNS server running there?</source>
        <translation>%1 hat die Verbindung abgelehnt oder ohne Antwort geschlossen. Läuft dort ein DNS-Server?</translation>
    </message>
    <message>
        <source>The reply from %1 is damaged. Is it a DNS server?</source>
        <translation>Die Antwort von %1 ist beschädigt. Ist das ein DNS-Server?</translation>
    </message>
    <message>
        <source>This name can&apos;t be queried.</source>
        <translation>Dieser Name kann nicht abgefragt werden.</translation>
    </message>
    <message>
        <source>The query to %1 failed: %2.</source>
        <translation>Die Frage an %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered?</source>
        <translation>%1 gibt es nicht (NXDOMAIN). Ist der Name richtig geschrieben, und ist die Domain noch registriert?</translation>
    </message>
    <message>
        <source>The server couldn&apos;t resolve %1 (SERVFAIL). The domain&apos;s DNS servers may be down, or its signatures invalid.</source>
        <translation>Der Server konnte %1 nicht auflösen (SERVFAIL). Vielleicht sind die DNS-Server der Domain ausgefallen oder ihre Signaturen ungültig.</translation>
    </message>
    <message>
        <source>The server refused the query for %1 (REFUSED). Does it accept queries from this network for that domain?</source>
        <translation>Der Server hat die Frage nach %1 abgelehnt (REFUSED). Nimmt er aus diesem Netz Fragen nach dieser Domain an?</translation>
    </message>
    <message>
        <source>%1 exists (NOERROR).</source>
        <translation>%1 gibt es (NOERROR).</translation>
    </message>
    <message>
        <source>The server returned %1 for %2.</source>
        <translation>Der Server lieferte %1 für %2.</translation>
    </message>
    <message>
        <source>%1 Expected: %2.</source>
        <translation>%1 Erwartet: %2.</translation>
    </message>
    <message>
        <source>The answer took %1. The limit is %2.</source>
        <translation>Die Antwort dauerte %1. Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t fit in a UDP datagram and was truncated. Set the transport to auto or tcp.</source>
        <translation>Die Antwort passt nicht in ein UDP-Datagramm und wurde gekürzt. Setzen Sie den Transport auf auto oder tcp.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>no %1 record</source>
        <translation>kein %1-Eintrag</translation>
    </message>
    <message>
        <source>the DNS servers of this computer</source>
        <translation>die DNS-Server dieses Computers</translation>
    </message>
    <message>
        <source>%1 %2: %3 answered over TCP after %4</source>
        <translation>%1 %2: %3 antwortete über TCP nach %4</translation>
    </message>
    <message>
        <source>%1 %2: %3 answered over UDP after %4</source>
        <translation>%1 %2: %3 antwortete über UDP nach %4</translation>
    </message>
    <message>
        <source>No answers were returned.</source>
        <translation>Es kamen keine Antworten.</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>Die Antwort ist %1.</translation>
    </message>
    <message>
        <source>The pattern %1 takes too long to match these answers. Simplify the pattern. %2</source>
        <translation>Das Muster %1 braucht für diese Antworten zu lange. Vereinfachen Sie es. %2</translation>
    </message>
    <message>
        <source>No answer matches the pattern %1. %2</source>
        <translation>Keine Antwort passt zum Muster %1. %2</translation>
    </message>
    <message>
        <source>Expected answer missing: %1. %2</source>
        <translation>Erwartete Antwort fehlt: %1. %2</translation>
    </message>
    <message>
        <source>Unexpected answer: %1. Only %2 is expected.</source>
        <translation>Unerwartete Antwort: %1. Nur %2 wird erwartet.</translation>
    </message>
    <message>
        <source>%1 must not be among the answers. %2</source>
        <translation>%1 darf nicht unter den Antworten sein. %2</translation>
    </message>
    <message>
        <source>The name exists, but has no %1 record.</source>
        <translation>Den Namen gibt es, aber er hat keinen %1-Eintrag.</translation>
    </message>
    <message>
        <source>Too few answers: %1 found, expected at least %2. %3</source>
        <translation>Zu wenige Antworten: %1 gefunden, mindestens %2 erwartet. %3</translation>
    </message>
    <message>
        <source>The answers include none of the expected ones: %1. %2</source>
        <translation>Unter den Antworten ist keine der erwarteten: %1. %2</translation>
    </message>
    <message>
        <source>the address of the DNS server %1 was still being resolved</source>
        <translation>die Adresse des DNS-Servers %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>%1 was queried for the %2 record of %3 but didn&apos;t reply</source>
        <translation>%1 wurde nach dem %2-Eintrag von %3 gefragt, antwortete aber nicht</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>DNS-Eintrag</translation>
    </message>
    <message>
        <source>Queries a DNS server for the records of a name. Checks the response code, the answers and the response time.</source>
        <translation>Fragt einen DNS-Server nach den Einträgen eines Namens. Prüft den Antwortcode, die Antworten und die Antwortzeit.</translation>
    </message>
    <message>
        <source>%1 is an address. Enter a name, or choose the type PTR to query the name of that address.</source>
        <translation>%1 ist eine Adresse. Geben Sie einen Namen ein, oder wählen Sie den Typ PTR, um den Namen dieser Adresse abzufragen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name to query. A name has at most 253 characters, in parts of 1 to 63 separated by dots.</source>
        <translation>„%1“ ist kein gültiger Name für eine Abfrage. Ein Name hat höchstens 253 Zeichen, in Teilen von 1 bis 63, durch Punkte getrennt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid IPv4 address.</source>
        <translation>„%1“ ist keine gültige IPv4-Adresse.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid IPv6 address.</source>
        <translation>„%1“ ist keine gültige IPv6-Adresse.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Expected answers can&apos;t be used with %1.</source>
        <translation>Erwartete Antworten sind mit %1 nicht möglich.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name to query, such as example.org or _dmarc.example.org. For PTR, you can also enter an address.</source>
        <translation>Der abgefragte Name, etwa example.org oder _dmarc.example.org. Bei PTR auch eine Adresse.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>A: IPv4 addresses. AAAA: IPv6 addresses. MX: mail servers. NS: the domain&apos;s DNS servers. TXT: text such as SPF. PTR: the name of an address.</source>
        <translation>A: IPv4-Adressen. AAAA: IPv6-Adressen. MX: Mailserver. NS: DNS-Server der Domain. TXT: Text wie SPF. PTR: Name einer Adresse.</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Name or address of the server to query. Leave empty to use the DNS servers in the settings or, if none are set, those of this computer.</source>
        <translation>Name oder Adresse des befragten Servers. Leer für die DNS-Server aus den Einstellungen oder, wenn dort keine stehen, die dieses Computers.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port of the DNS server.</source>
        <translation>Port des DNS-Servers.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>auto: UDP, then TCP if the answer is truncated. udp: only UDP, and a truncated answer is a failure. tcp: only TCP.</source>
        <translation>auto: UDP, dann TCP, wenn die Antwort gekürzt ist. udp: nur UDP, eine gekürzte Antwort ist ein Fehler. tcp: nur TCP.</translation>
    </message>
    <message>
        <source>Recursive query</source>
        <translation>Rekursive Abfrage</translation>
    </message>
    <message>
        <source>If off, the server answers only from its own data. Turn this off to query a domain&apos;s own servers.</source>
        <translation>Wenn ausgeschaltet, antwortet der Server nur aus eigenen Daten. Schalten Sie das aus, um die eigenen Server einer Domain zu befragen.</translation>
    </message>
    <message>
        <source>Expected answers</source>
        <translation>Erwartete Antworten</translation>
    </message>
    <message>
        <source>Answers in zone file format, such as 192.0.2.1 or 10 mail.example.org. For MX and SRV, the host alone is enough. TXT records can be written with or without quotes. Leave empty to accept any answer.</source>
        <translation>Antworten im Format einer Zonendatei, etwa 192.0.2.1 oder 10 mail.example.org. Bei MX und SRV genügt der Host. TXT-Einträge mit oder ohne Anführungszeichen. Leer nimmt jede Antwort an.</translation>
    </message>
    <message>
        <source>Answer match</source>
        <translation>Vergleich der Antworten</translation>
    </message>
    <message>
        <source>exact: exactly these answers, in any order. all: all of these answers, and possibly others. any: at least one of these answers. none: none of these answers.</source>
        <translation>exact: genau diese Antworten, in beliebiger Reihenfolge. all: alle diese Antworten, vielleicht auch andere. any: mindestens eine dieser Antworten. none: keine dieser Antworten.</translation>
    </message>
    <message>
        <source>exactly these</source>
        <translation>genau diese</translation>
    </message>
    <message>
        <source>all of these, others allowed</source>
        <translation>alle diese, andere erlaubt</translation>
    </message>
    <message>
        <source>at least one of these</source>
        <translation>mindestens eine von diesen</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine von diesen</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>Erwartetes Muster</translation>
    </message>
    <message>
        <source>A regular expression that must match some part of at least one answer.</source>
        <translation>Ein regulärer Ausdruck, der auf einen Teil von mindestens einer Antwort passen muss.</translation>
    </message>
    <message>
        <source>Minimum answers</source>
        <translation>Mindestzahl der Antworten</translation>
    </message>
    <message>
        <source>Minimum number of answers. If 0, the check passes even if the name has no such record.</source>
        <translation>Mindestzahl der Antworten. Bei 0 ist die Prüfung auch erfolgreich, wenn der Name keinen solchen Eintrag hat.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Expected response code</source>
        <translation>Erwarteter Antwortcode</translation>
    </message>
    <message>
        <source>The response code that the server must return. NXDOMAIN: the name must not exist. any: every code is accepted, as long as the server replies with the expected answers.</source>
        <translation>Der Antwortcode, den der Server liefern muss. NXDOMAIN: den Namen darf es nicht geben. any: jeder Code wird angenommen, solange der Server die erwarteten Antworten gibt.</translation>
    </message>
    <message>
        <source>Degraded above</source>
        <translation>Beeinträchtigt ab</translation>
    </message>
    <message>
        <source>Response time above which the target is degraded. Leave empty for no limit.</source>
        <translation>Antwortzeit, ab der das Ziel beeinträchtigt ist. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Down above</source>
        <translation>Ausgefallen ab</translation>
    </message>
    <message>
        <source>Response time above which the target is down. Leave empty for no limit other than the timeout.</source>
        <translation>Antwortzeit, ab der das Ziel ausgefallen ist. Leer für keine Grenze außer dem Zeitlimit.</translation>
    </message>
    <message>
        <source>The answers are exactly %1</source>
        <translation>Die Antworten sind genau %1</translation>
    </message>
    <message>
        <source>The answers include %1</source>
        <translation>Unter den Antworten sind %1</translation>
    </message>
    <message>
        <source>The answers include one of %1</source>
        <translation>Unter den Antworten ist eine von %1</translation>
    </message>
    <message>
        <source>The answers don&apos;t include %1</source>
        <translation>Unter den Antworten ist nicht %1</translation>
    </message>
    <message>
        <source>An answer matches the pattern %1</source>
        <translation>Eine Antwort passt zum Muster %1</translation>
    </message>
    <message>
        <source>The response code is %1</source>
        <translation>Der Antwortcode ist %1</translation>
    </message>
    <message>
        <source>The answer fits in a UDP datagram</source>
        <translation>Die Antwort passt in ein UDP-Datagramm</translation>
    </message>
    <message>
        <source>Answers: at least %1</source>
        <translation>Antworten: mindestens %1</translation>
    </message>
    <message>
        <source>Response time: at most %1</source>
        <translation>Antwortzeit: höchstens %1</translation>
    </message>
    <message>
        <source>Response time: at most %1, else degraded</source>
        <translation>Antwortzeit: höchstens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>A port requires a DNS server. Enter a DNS server as well.</source>
        <translation>Ein Port verlangt einen DNS-Server. Geben Sie auch einen DNS-Server ein.</translation>
    </message>
    <message>
        <source>The degraded limit must be less than the down limit.</source>
        <translation>Die Grenze für beeinträchtigt muss kleiner sein als die für ausgefallen.</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: another program is saving it. Watchkeeper will try again.</source>
        <translation>%1 konnte nicht gespeichert werden: ein anderes Programm speichert gerade. Watchkeeper versucht es wieder.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: another program is saving it. Try again.</source>
        <translation>%1 konnte nicht gespeichert werden: ein anderes Programm speichert gerade. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is damaged and wasn&apos;t overwritten, because it couldn&apos;t be copied first: %2.</source>
        <translation>%1 ist beschädigt und wurde nicht überschrieben, weil die Datei zuerst nicht kopiert werden konnte: %2.</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it isn&apos;t a list of RDAP servers</source>
        <translation>sie ist keine Liste von RDAP-Servern</translation>
    </message>
    <message>
        <source>the registry query was still running</source>
        <translation>die Abfrage der Registrierungsstelle lief noch</translation>
    </message>
    <message>
        <source>Enter the registered name, such as example.org.</source>
        <translation>Geben Sie den registrierten Namen ein, etwa example.org.</translation>
    </message>
    <message>
        <source>The number of days for degraded must not be less than the number for down. Increase it, or enter 0 to turn it off.</source>
        <translation>Die Zahl der Tage für beeinträchtigt darf nicht kleiner sein als die für ausgefallen. Erhöhen Sie sie, oder schalten Sie mit 0 aus.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>The registered name, such as example.org, not a subdomain.</source>
        <translation>Der registrierte Name, etwa example.org, keine Subdomain.</translation>
    </message>
    <message>
        <source>Expiry warning</source>
        <translation>Warnung vor Ablauf</translation>
    </message>
    <message>
        <source>The target is degraded when the registration expires in fewer than this many days. Enter 0 to turn this off.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn die Registrierung in weniger Tagen abläuft. 0 schaltet das aus.</translation>
    </message>
    <message>
        <source>Down before expiry</source>
        <translation>Ausgefallen vor Ablauf</translation>
    </message>
    <message>
        <source>The target is down when the registration expires in fewer than this many days. If 0, it is down only after the registration has expired.</source>
        <translation>Das Ziel ist ausgefallen, wenn die Registrierung in weniger Tagen abläuft. Bei 0 erst, wenn sie abgelaufen ist.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>rdap: the registry&apos;s web service. whois: the older protocol, for registries without RDAP. auto: RDAP first, then WHOIS if RDAP has no information. Each is queried once a day, regardless of the interval, except in manual checks.</source>
        <translation>rdap: der Webdienst der Registrierungsstelle. whois: das ältere Protokoll, für Registrierungsstellen ohne RDAP. auto: zuerst RDAP, dann WHOIS, wenn RDAP nichts weiß. Jede wird einmal am Tag gefragt, unabhängig vom Intervall, außer bei manuellen Prüfungen.</translation>
    </message>
    <message>
        <source>List of RDAP servers</source>
        <translation>Liste der RDAP-Server</translation>
    </message>
    <message>
        <source>Address of the list of RDAP servers for the top-level domains. Watchkeeper fetches the list once a day.</source>
        <translation>Adresse der Liste der RDAP-Server für die Top-Level-Domains. Watchkeeper holt die Liste einmal am Tag.</translation>
    </message>
    <message>
        <source>RDAP server</source>
        <translation>RDAP-Server</translation>
    </message>
    <message>
        <source>Address of an RDAP server to use instead of the one in the list, such as https://rdap.example/.</source>
        <translation>Adresse eines RDAP-Servers, der statt des aufgeführten verwendet wird, etwa https://rdap.example/.</translation>
    </message>
    <message>
        <source>WHOIS server</source>
        <translation>WHOIS-Server</translation>
    </message>
    <message>
        <source>Host or host:port of the server that lists the WHOIS servers of the top-level domains.</source>
        <translation>Host oder Host:Port des Servers, der die WHOIS-Server der Top-Level-Domains nennt.</translation>
    </message>
    <message>
        <source>The domain is registered</source>
        <translation>Die Domain ist registriert</translation>
    </message>
    <message>
        <source>The domain isn&apos;t pending deletion</source>
        <translation>Die Domain steht nicht vor der Löschung</translation>
    </message>
    <message>
        <source>The domain isn&apos;t on hold (otherwise degraded)</source>
        <translation>Die Domain ist nicht gesperrt (sonst beeinträchtigt)</translation>
    </message>
    <message>
        <source>Days until expiry: at least %1</source>
        <translation>Tage bis zum Ablauf: mindestens %1</translation>
    </message>
    <message>
        <source>Days until expiry: at least %1, else degraded</source>
        <translation>Tage bis zum Ablauf: mindestens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Domain registration</source>
        <translation>Registrierung einer Domain</translation>
    </message>
    <message>
        <source>Queries the registry once a day for the expiry date of a domain&apos;s registration, and warns in advance.</source>
        <translation>Fragt die Registrierungsstelle einmal am Tag, wann die Registrierung einer Domain abläuft, und warnt rechtzeitig.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid WHOIS server.</source>
        <translation>„%1“ ist kein gültiger WHOIS-Server.</translation>
    </message>
    <message>
        <source>the name %1 was still being resolved</source>
        <translation>der Name %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>the WHOIS server %1 didn&apos;t accept the connection</source>
        <translation>der WHOIS-Server %1 nahm die Verbindung nicht an</translation>
    </message>
    <message>
        <source>the WHOIS server %1 didn&apos;t finish its reply</source>
        <translation>der WHOIS-Server %1 wurde mit seiner Antwort nicht fertig</translation>
    </message>
    <message>
        <source>The list of RDAP servers at %1 isn&apos;t available: the server responded with %2.</source>
        <translation>Die Liste der RDAP-Server unter %1 ist nicht verfügbar: der Server antwortete mit %2.</translation>
    </message>
    <message>
        <source>the list of RDAP servers was still being read</source>
        <translation>die Liste der RDAP-Server wurde noch gelesen</translation>
    </message>
    <message>
        <source>The list of RDAP servers at %1 can&apos;t be read: %2.</source>
        <translation>Die Liste der RDAP-Server unter %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>the list of RDAP servers was still being fetched</source>
        <translation>die Liste der RDAP-Server wurde noch geholt</translation>
    </message>
    <message>
        <source>The RDAP server %1 has no information: it responded with %2.</source>
        <translation>Der RDAP-Server %1 hat keine Auskunft: er antwortete mit %2.</translation>
    </message>
    <message>
        <source>The response from the RDAP server %1 can&apos;t be used: %2.</source>
        <translation>Die Antwort des RDAP-Servers %1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>Domains that end in .%1 can&apos;t be checked: they have no RDAP or WHOIS server.</source>
        <translation>Domains auf .%1 können nicht geprüft werden: sie haben keinen RDAP- oder WHOIS-Server.</translation>
    </message>
    <message>
        <source>The WHOIS server %1 doesn&apos;t report when %2 expires.</source>
        <translation>Der WHOIS-Server %1 meldet nicht, wann %2 abläuft.</translation>
    </message>
    <message>
        <source>No RDAP server found for %1. Set “source” to auto or whois.</source>
        <translation>Kein RDAP-Server für %1 gefunden. Setzen Sie „source“ auf auto oder whois.</translation>
    </message>
    <message>
        <source>it isn&apos;t valid JSON</source>
        <translation>sie ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it doesn&apos;t describe a domain</source>
        <translation>sie beschreibt keine Domain</translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expired %n day(s) ago (%1). Renew it immediately.</source>
        <translation>
            <numerusform>Die Registrierung von %2 ist vor %n Tag abgelaufen (%1). Erneuern Sie sie sofort.</numerusform>
            <numerusform>Die Registrierung von %2 ist vor %n Tagen abgelaufen (%1). Erneuern Sie sie sofort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registration of %2 expires within a day (%1). Renew it.</source>
        <translation>Die Registrierung von %2 läuft innerhalb eines Tages ab (%1). Erneuern Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expires in %n day(s) (%1). Renew it.</source>
        <translation>
            <numerusform>Die Registrierung von %2 läuft in %n Tag ab (%1). Erneuern Sie sie.</numerusform>
            <numerusform>Die Registrierung von %2 läuft in %n Tagen ab (%1). Erneuern Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being released (%2). Renew it immediately, or anyone can register it.</source>
        <translation>%1 wird gerade freigegeben (%2). Erneuern Sie sofort, sonst kann jeder die Domain registrieren.</translation>
    </message>
    <message>
        <source>%1 is on hold (%2) and was removed from the DNS. Contact the registrar.</source>
        <translation>%1 ist gesperrt (%2) und wurde aus dem DNS entfernt. Wenden Sie sich an den Registrar.</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>%1 isn&apos;t registered. Is it the registered name, without prefixes such as “www”?</source>
        <translation>%1 ist nicht registriert. Ist das der registrierte Name, ohne Vorsätze wie „www“?</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>The registry doesn&apos;t report when %1 expires.</source>
        <translation>Die Registrierungsstelle meldet nicht, wann %1 abläuft.</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s)</source>
        <translation>
            <numerusform>bis %1, %n Tag</numerusform>
            <numerusform>bis %1, %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>“%1” isn&apos;t a valid duration. Use a number with a unit (ms, s, m, h or d), such as 30s, 1.5s or 1h30m.</source>
        <translation>„%1“ ist keine gültige Dauer. Verwenden Sie eine Zahl mit Einheit (ms, s, m, h oder d), etwa 30s, 1.5s oder 1h30m.</translation>
    </message>
    <message>
        <source>“%1” is too long. The limit is 3650d.</source>
        <translation>„%1“ ist zu lang. Die Grenze ist 3650d.</translation>
    </message>
    <message>
        <source>“%1” is too precise. The smallest unit of a duration is a millisecond.</source>
        <translation>„%1“ ist zu genau. Die kleinste Einheit einer Dauer ist eine Millisekunde.</translation>
    </message>
    <message>
        <source>&lt; %1 ms</source>
        <translation>&lt; %1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The check was cancelled before it started.</source>
        <translation>Die Prüfung wurde vor ihrem Beginn abgebrochen.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The check was interrupted because the computer went to sleep. It will be repeated.</source>
        <translation>Die Prüfung wurde unterbrochen, weil der Computer in den Ruhezustand ging. Sie wird wiederholt.</translation>
    </message>
    <message>
        <source>Unknown check type “%1”. Choose another type for this target.</source>
        <translation>Unbekannter Prüfungstyp „%1“. Wählen Sie für dieses Ziel einen anderen.</translation>
    </message>
    <message>
        <source>The check failed because of a bug in Watchkeeper. Please report it.</source>
        <translation>Die Prüfung scheiterte an einem Fehler in Watchkeeper. Bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>Too many open files: %1 of %2 are in use. Raise the limit on open files (ulimit -n), or run fewer checks at the same time.</source>
        <translation>Zu viele offene Dateien: %1 von %2 sind in Gebrauch. Erhöhen Sie die Grenze für offene Dateien (ulimit -n), oder führen Sie weniger Prüfungen gleichzeitig aus.</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks of the same host. Check this host less often, or raise the limit per host.</source>
        <translation>Nicht geprüft: wartete %1 auf andere Prüfungen desselben Hosts. Prüfen Sie ihn seltener, oder erhöhen Sie die Grenze pro Host.</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks of the same type. Check less often, or raise the limit for this type.</source>
        <translation>Nicht geprüft: wartete %1 auf andere Prüfungen desselben Typs. Prüfen Sie seltener, oder erhöhen Sie die Grenze für diesen Typ.</translation>
    </message>
    <message>
        <source>Not checked: waited %1 to start. Check less often, or raise the number of starts per second.</source>
        <translation>Nicht geprüft: wartete %1 auf den Start. Prüfen Sie seltener, oder erhöhen Sie die Zahl der Starts pro Sekunde.</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks. Check less often, or allow more checks at the same time.</source>
        <translation>Nicht geprüft: wartete %1 auf andere Prüfungen. Prüfen Sie seltener, oder erlauben Sie mehr gleichzeitige Prüfungen.</translation>
    </message>
    <message>
        <source>The check didn&apos;t stop at its timeout because of a bug in Watchkeeper, and was abandoned. Please report it.</source>
        <translation>Die Prüfung hielt wegen eines Fehlers in Watchkeeper ihr Zeitlimit nicht ein und wurde aufgegeben. Bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The check of this target is overdue because of a bug in Watchkeeper. It is running now. Please report it.</source>
        <translation>Die Prüfung dieses Ziels ist wegen eines Fehlers in Watchkeeper überfällig. Sie läuft jetzt. Bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>No data, because this computer is offline. The check will be repeated once the connection is back.</source>
        <translation>Keine Daten, weil dieser Computer offline ist. Die Prüfung wird wiederholt, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>the default gateway</source>
        <translation>das Standardgateway</translation>
    </message>
    <message>
        <source>the default gateway %1</source>
        <translation>das Standardgateway %1</translation>
    </message>
    <message>
        <source>Condition failed: %1.</source>
        <translation>Bedingung nicht erfüllt: %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated. %2</source>
        <translation>%1 kann nicht ausgewertet werden. %2</translation>
    </message>
    <message>
        <source>More conditions with this outcome: %1.</source>
        <translation>Weitere Bedingungen mit diesem Ergebnis: %1.</translation>
    </message>
</context>
<context>
    <name>EvaluatedConditions</name>
    <message>
        <source>The check finishes within %1</source>
        <translation>Die Prüfung endet innerhalb von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a condition: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <translation>%1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>passes</source>
        <comment>condition</comment>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>fails</source>
        <comment>condition</comment>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>condition</comment>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>can&apos;t be evaluated</source>
        <comment>condition</comment>
        <translation>nicht auswertbar</translation>
    </message>
    <message>
        <source>not enough data yet</source>
        <comment>condition</comment>
        <translation>noch nicht genug Daten</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>condition</comment>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Transferred size</source>
        <translation>Übertragene Größe</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Final URL</source>
        <translation>Endgültige URL</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Days until certificate expires</source>
        <translation>Tage bis zum Ablauf des Zertifikats</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>Zertifikat gültig bis</translation>
    </message>
    <message>
        <source>Certificate subject</source>
        <translation>Inhaber des Zertifikats</translation>
    </message>
    <message>
        <source>Certificate names</source>
        <translation>Namen im Zertifikat</translation>
    </message>
    <message>
        <source>Certificate issuer</source>
        <translation>Aussteller des Zertifikats</translation>
    </message>
    <message>
        <source>Certificate key</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS-Version</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Time to fetch access token</source>
        <translation>Zeit für das Zugriffstoken</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>Terminated by</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Unreadable performance data</source>
        <translation>Unlesbare Leistungsdaten</translation>
    </message>
    <message>
        <source>Exists</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Newest file modified</source>
        <translation>Neueste Datei geändert</translation>
    </message>
    <message>
        <source>Oldest file modified</source>
        <translation>Älteste Datei geändert</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>New lines</source>
        <translation>Neue Zeilen</translation>
    </message>
    <message>
        <source>Matching lines</source>
        <translation>Passende Zeilen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Left for the next check</source>
        <translation>Für die nächste Prüfung übrig</translation>
    </message>
    <message>
        <source>Time since last matching line</source>
        <translation>Zeit seit der letzten passenden Zeile</translation>
    </message>
    <message>
        <source>Log rotation</source>
        <translation>Logrotation</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
</context>
<context>
    <name>FailureDiagnostics</name>
    <message>
        <source>%1, issued by %2, valid from %3 to %4</source>
        <translation>%1, ausgestellt von %2, gültig von %3 bis %4</translation>
    </message>
    <message>
        <source>This computer has no default route.</source>
        <translation>Dieser Computer hat keine Standardroute.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>Zeilenumbrüche und Nullzeichen sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 is too small. The minimum is %2.</source>
        <translation>%1 ist zu klein. Das Minimum ist %2.</translation>
    </message>
    <message>
        <source>%1 is outside the range %2 to %3.</source>
        <translation>%1 liegt außerhalb von %2 bis %3.</translation>
    </message>
    <message>
        <source>Expected a port from 1 to 65535, without quotes.</source>
        <translation>Ein Port von 1 bis 65535 ohne Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>Expected a number, without quotes.</source>
        <translation>Eine Zahl ohne Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>%1 ist kein gültiger Port. Ports gehen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>This web address is incomplete. Use a form like %1://example.org/health.</source>
        <translation>Diese Webadresse ist unvollständig. Verwenden Sie eine Form wie %1://example.org/health.</translation>
    </message>
    <message>
        <source>Use %1 or %2. %3 isn&apos;t supported.</source>
        <translation>Verwenden Sie %1 oder %2. %3 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Choose one of: %2.</source>
        <translation>„%1“ ist nicht gültig. Wählen Sie eines von: %2.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Did you mean “%2”? Choose one of: %3.</source>
        <translation>„%1“ ist nicht gültig. Meinten Sie „%2“? Wählen Sie eines von: %3.</translation>
    </message>
    <message>
        <source>Expected at least one number, such as &quot;%1&quot;.</source>
        <translation>Mindestens eine Zahl erwartet, etwa &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Expected a list of strings, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>Eine Liste von Texten erwartet, etwa [&quot;one&quot;, &quot;two&quot;].</translation>
    </message>
    <message>
        <source>Expected a list of strings or of lists with alternatives, such as [&quot;one&quot;, [&quot;two&quot;, &quot;three&quot;]].</source>
        <translation>Eine Liste von Texten oder von Listen mit Alternativen erwartet, etwa [&quot;one&quot;, [&quot;two&quot;, &quot;three&quot;]].</translation>
    </message>
    <message>
        <source>Expected pairs of strings, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>Paare von Texten erwartet, etwa {&quot;name&quot;: &quot;value&quot;}.</translation>
    </message>
    <message>
        <source>Expected a duration with a unit, in quotes, such as &quot;30s&quot;.</source>
        <translation>Eine Dauer mit Einheit in Anführungszeichen erwartet, etwa &quot;30s&quot;.</translation>
    </message>
    <message>
        <source>Expected a size with a unit, in quotes, such as &quot;2MB&quot;.</source>
        <translation>Eine Größe mit Einheit in Anführungszeichen erwartet, etwa &quot;2MB&quot;.</translation>
    </message>
    <message>
        <source>Expected numbers and ranges in quotes, such as &quot;200-299,401&quot;.</source>
        <translation>Zahlen und Bereiche in Anführungszeichen erwartet, etwa &quot;200-299,401&quot;.</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>Das muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>Expected true or false, without quotes.</source>
        <translation>true oder false ohne Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>Unknown key. Did you mean “%1”?</source>
        <translation>Unbekannter Schlüssel. Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Unknown key. Allowed keys: %1.</source>
        <translation>Unbekannter Schlüssel. Erlaubt: %1.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Multiple values</source>
        <translation>Mehrere Werte</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a switch</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a switch</comment>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>FieldSettings</name>
    <message>
        <source>Targets of the kind %1 don&apos;t have a field “%2”. %3</source>
        <translation>Ziele des Typs %1 haben kein Feld „%2“. %3</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>Verfügbar: %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the form FIELD=VALUE.</source>
        <translation>„%1“ hat nicht die Form FELD=WERT.</translation>
    </message>
</context>
<context>
    <name>FileFault</name>
    <message>
        <source>The disk doesn&apos;t have enough free space for %1.</source>
        <translation>Auf der Festplatte ist nicht genug Platz für %1.</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 is damaged. Watchkeeper is using the parts that are still readable.</source>
        <translation>%1 ist beschädigt. Watchkeeper verwendet die noch lesbaren Teile.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Watchkeeper.</source>
        <translation>%1 stammt von einer neueren Version von Watchkeeper.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be used: %2.</source>
        <translation>%1 konnte nicht verwendet werden: %2.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>exists, but isn&apos;t a file</source>
        <translation>vorhanden, aber keine Datei</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 in the future</source>
        <translation>in %1 (Zukunft)</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>folder too large to check</source>
        <translation>Ordner zu groß für eine Prüfung</translation>
    </message>
    <message>
        <source>no matching file</source>
        <translation>keine passende Datei</translation>
    </message>
    <message>
        <source>empty folder</source>
        <translation>leerer Ordner</translation>
    </message>
    <message>
        <source>files: %1, newest changed %2, total %3</source>
        <translation>Dateien: %1, neueste geändert %2, zusammen %3</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 contains matching files, which must not exist: %2, newest %3.</source>
        <translation>%1 enthält passende Dateien, die es nicht geben darf: %2, neueste %3.</translation>
    </message>
    <message>
        <source>%1 exists (changed %2), but must not exist.</source>
        <translation>%1 gibt es (geändert %2), darf es aber nicht geben.</translation>
    </message>
    <message>
        <source>%1 exists, but must not exist.</source>
        <translation>%1 gibt es, darf es aber nicht geben.</translation>
    </message>
    <message>
        <source>%1 is a file. Files can be counted only in a folder.</source>
        <translation>%1 ist eine Datei. Dateien können nur in einem Ordner gezählt werden.</translation>
    </message>
    <message>
        <source>%1 is a folder. Only a file has a checksum.</source>
        <translation>%1 ist ein Ordner. Nur eine Datei hat eine Prüfsumme.</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries or more than %3 levels of folders, which is too many to check. Monitor one of its subfolders.</source>
        <translation>%1 hat mehr als %2 Einträge oder mehr als %3 Ordnerebenen, zu viele für eine Prüfung. Überwachen Sie einen Unterordner.</translation>
    </message>
    <message>
        <source>No matching file found in %1.</source>
        <translation>Keine passende Datei in %1 gefunden.</translation>
    </message>
    <message>
        <source>No file found in %1.</source>
        <translation>Keine Datei in %1 gefunden.</translation>
    </message>
    <message>
        <source>Too few files in %1: %2 found, expected at least %3.</source>
        <translation>Zu wenige Dateien in %1: %2 gefunden, mindestens %3 erwartet.</translation>
    </message>
    <message>
        <source>Too many files in %1: %2 found, expected at most %3.</source>
        <translation>Zu viele Dateien in %1: %2 gefunden, höchstens %3 erwartet.</translation>
    </message>
    <message>
        <source>The oldest file in %1, %2, was changed %3. The maximum age is %4.</source>
        <translation>Die älteste Datei in %1, %2, wurde %3 geändert. Das höchste Alter ist %4.</translation>
    </message>
    <message>
        <source>The newest file in %1, %2,</source>
        <translation>Die neueste Datei in %1, %2,</translation>
    </message>
    <message>
        <source>%1 was changed %2, according to its timestamp. Are the clocks of this computer and of the file&apos;s source correct?</source>
        <translation>%1 wurde laut Zeitstempel %2 geändert. Gehen die Uhren dieses Computers und der Quelle der Datei richtig?</translation>
    </message>
    <message>
        <source>%1 was changed %2, but should have changed within the last %3.</source>
        <translation>%1 wurde %2 geändert, hätte sich aber in den letzten %3 ändern sollen.</translation>
    </message>
    <message>
        <source>%1 was changed %2, but should not have changed within the last %3.</source>
        <translation>%1 wurde %2 geändert, hätte sich aber in den letzten %3 nicht ändern sollen.</translation>
    </message>
    <message>
        <source>%1 has a size of %2, less than %3.</source>
        <translation>%1 ist %2 groß, weniger als %3.</translation>
    </message>
    <message>
        <source>%1 has a size of %2, more than %3.</source>
        <translation>%1 ist %2 groß, mehr als %3.</translation>
    </message>
    <message>
        <source>%1 grew by %2 since the last check, less than %3.</source>
        <translation>%1 ist seit der letzten Prüfung um %2 gewachsen, weniger als %3.</translation>
    </message>
    <message>
        <source>The SHA-256 of %1 is %2, not the expected one. The file was changed or is damaged.</source>
        <translation>Der SHA-256 von %1 ist %2, nicht der erwartete. Die Datei wurde geändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Some folders or files in %1 couldn&apos;t be read and were ignored: %2.</source>
        <translation>Einige Ordner oder Dateien in %1 konnten nicht gelesen werden und wurden ignoriert: %2.</translation>
    </message>
    <message>
        <source>%1 grew by %2 since the last check, more than %3.</source>
        <translation>%1 ist seit der letzten Prüfung um %2 gewachsen, mehr als %3.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Checks whether a file exists, and its age, size, growth and checksum. For a folder, checks the number of files and the age of the newest and oldest files.</source>
        <translation>Prüft, ob es eine Datei gibt, und ihr Alter, ihre Größe, ihr Wachstum und ihre Prüfsumme. Bei einem Ordner die Zahl der Dateien und das Alter der neuesten und ältesten.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The minimum is greater than the maximum.</source>
        <translation>Das Minimum ist größer als das Maximum.</translation>
    </message>
    <message>
        <source>This field can&apos;t be used for a file that must not exist.</source>
        <translation>Dieses Feld geht nicht für eine Datei, die es nicht geben darf.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid SHA-256 checksum. Enter 64 digits (0-9 and a-f), as printed by sha256sum.</source>
        <translation>Das ist keine gültige SHA-256-Prüfsumme. Geben Sie 64 Ziffern ein (0-9 und a-f), wie sha256sum sie ausgibt.</translation>
    </message>
    <message>
        <source>This field can&apos;t be used for a folder, only for a single file.</source>
        <translation>Dieses Feld geht nicht für einen Ordner, nur für eine einzelne Datei.</translation>
    </message>
    <message>
        <source>A matching file exists</source>
        <translation>Es gibt eine passende Datei</translation>
    </message>
    <message>
        <source>No matching file exists</source>
        <translation>Es gibt keine passende Datei</translation>
    </message>
    <message>
        <source>The path exists</source>
        <translation>Den Pfad gibt es</translation>
    </message>
    <message>
        <source>The path doesn&apos;t exist</source>
        <translation>Den Pfad gibt es nicht</translation>
    </message>
    <message>
        <source>Modified within the last %1</source>
        <translation>In den letzten %1 geändert</translation>
    </message>
    <message>
        <source>Not modified within the last %1</source>
        <translation>In den letzten %1 nicht geändert</translation>
    </message>
    <message>
        <source>Size at least %1</source>
        <translation>Größe mindestens %1</translation>
    </message>
    <message>
        <source>Size at most %1</source>
        <translation>Größe höchstens %1</translation>
    </message>
    <message>
        <source>Growth at least %1</source>
        <translation>Wachstum mindestens %1</translation>
    </message>
    <message>
        <source>Growth at most %1</source>
        <translation>Wachstum höchstens %1</translation>
    </message>
    <message>
        <source>Number of files at least %1</source>
        <translation>Zahl der Dateien mindestens %1</translation>
    </message>
    <message>
        <source>Number of files at most %1</source>
        <translation>Zahl der Dateien höchstens %1</translation>
    </message>
    <message>
        <source>No file older than %1</source>
        <translation>Keine Datei älter als %1</translation>
    </message>
    <message>
        <source>The SHA-256 checksum is %1</source>
        <translation>Die SHA-256-Prüfsumme ist %1</translation>
    </message>
    <message>
        <source>Full path of the file or folder. Symbolic links are followed.</source>
        <translation>Voller Pfad der Datei oder des Ordners. Symbolischen Links wird gefolgt.</translation>
    </message>
    <message>
        <source>Must exist</source>
        <translation>Muss vorhanden sein</translation>
    </message>
    <message>
        <source>If on, the file or folder must exist. If off, it must not exist, which is useful for lock files. If a pattern is set, this applies to matching files in the folder.</source>
        <translation>Wenn eingeschaltet, muss es die Datei oder den Ordner geben. Wenn ausgeschaltet, darf es sie nicht geben, nützlich bei Sperrdateien. Mit einem Muster gilt das für passende Dateien im Ordner.</translation>
    </message>
    <message>
        <source>Changed within</source>
        <translation>Geändert innerhalb von</translation>
    </message>
    <message>
        <source>The file must have been changed within this time. For a folder, the newest file is checked, which is useful for backups.</source>
        <translation>Die Datei muss sich in dieser Zeit geändert haben. Bei einem Ordner zählt die neueste Datei, nützlich bei Sicherungen.</translation>
    </message>
    <message>
        <source>Not changed within</source>
        <translation>Unverändert seit</translation>
    </message>
    <message>
        <source>The file must not have been changed within this time. For a folder, the newest file is checked.</source>
        <translation>Die Datei darf sich in dieser Zeit nicht geändert haben. Bei einem Ordner zählt die neueste Datei.</translation>
    </message>
    <message>
        <source>Minimum size</source>
        <translation>Mindestgröße</translation>
    </message>
    <message>
        <source>The minimum size. For a folder, this is the total size of its files.</source>
        <translation>Die Mindestgröße. Bei einem Ordner die Größe seiner Dateien zusammen.</translation>
    </message>
    <message>
        <source>Maximum size</source>
        <translation>Höchstgröße</translation>
    </message>
    <message>
        <source>The maximum size. For a folder, this is the total size of its files.</source>
        <translation>Die Höchstgröße. Bei einem Ordner die Größe seiner Dateien zusammen.</translation>
    </message>
    <message>
        <source>Minimum growth</source>
        <translation>Mindestwachstum</translation>
    </message>
    <message>
        <source>The minimum growth from one scheduled check to the next. A check that runs sooner is compared with the size one interval earlier. The first checks after Watchkeeper starts have nothing to compare with.</source>
        <translation>Das Mindestwachstum von einer geplanten Prüfung zur nächsten. Eine frühere Prüfung vergleicht mit der Größe ein Intervall zuvor. Die ersten Prüfungen nach dem Start von Watchkeeper haben nichts zum Vergleich.</translation>
    </message>
    <message>
        <source>Maximum growth</source>
        <translation>Höchstwachstum</translation>
    </message>
    <message>
        <source>The maximum growth from one check to the next, to catch runaway logs. Excessive growth is reported for as many checks as the target&apos;s number of attempts, so that the state can be confirmed.</source>
        <translation>Das Höchstwachstum von einer Prüfung zur nächsten, gegen ausufernde Logs. Zu großes Wachstum wird so viele Prüfungen lang gemeldet, wie das Ziel Versuche hat, damit der Zustand bestätigt werden kann.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The required checksum, as sha256sum prints it. Each check reads the entire file, so make sure the timeout is long enough.</source>
        <translation>Die erforderliche Prüfsumme, wie sha256sum sie ausgibt. Jede Prüfung liest die ganze Datei, das Zeitlimit muss also lang genug sein.</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>Dateien im Ordner</translation>
    </message>
    <message>
        <source>Pattern for the names of the files to check in the folder, such as *.gz or backup-202?.tar. Leave empty for all files, including hidden ones.</source>
        <translation>Muster für die Namen der geprüften Dateien im Ordner, etwa *.gz oder backup-202?.tar. Leer für alle Dateien, auch versteckte.</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>Mit Unterordnern</translation>
    </message>
    <message>
        <source>Checks subfolders as well, at most 32 levels deep and 500,000 entries, without following links.</source>
        <translation>Prüft auch Unterordner, höchstens 32 Ebenen tief und 500.000 Einträge, ohne Links zu folgen.</translation>
    </message>
    <message>
        <source>Minimum number of files</source>
        <translation>Mindestzahl der Dateien</translation>
    </message>
    <message>
        <source>Minimum number of matching files in the folder. If 0, no files are required.</source>
        <translation>Mindestzahl passender Dateien im Ordner. Bei 0 sind keine Dateien nötig.</translation>
    </message>
    <message>
        <source>Maximum number of files</source>
        <translation>Höchstzahl der Dateien</translation>
    </message>
    <message>
        <source>Maximum number of matching files in the folder, for example in a queue.</source>
        <translation>Höchstzahl passender Dateien im Ordner, zum Beispiel in einer Warteschlange.</translation>
    </message>
    <message>
        <source>Maximum file age</source>
        <translation>Höchstes Alter der Dateien</translation>
    </message>
    <message>
        <source>The maximum age of matching files in the folder, to detect files stuck in a queue.</source>
        <translation>Das höchste Alter passender Dateien im Ordner, um in einer Warteschlange hängende Dateien zu erkennen.</translation>
    </message>
    <message>
        <source>State on failure</source>
        <translation>Zustand bei Fehler</translation>
    </message>
    <message>
        <source>The state of the target when one of these requirements isn&apos;t met.</source>
        <translation>Der Zustand des Ziels, wenn eine dieser Anforderungen nicht erfüllt ist.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>The pattern applies to file names without folders. Enter the folder in path, or turn on recursive.</source>
        <translation>Das Muster gilt für Dateinamen ohne Ordner. Geben Sie den Ordner in path ein, oder schalten Sie recursive ein.</translation>
    </message>
    <message>
        <source>Only a shell expands ~. Use the full path, or ${env:HOME} instead.</source>
        <translation>Nur eine Shell ersetzt ~. Verwenden Sie den vollen Pfad oder ${env:HOME}.</translation>
    </message>
    <message>
        <source>Enter the full path.</source>
        <translation>Geben Sie den vollen Pfad ein.</translation>
    </message>
    <message>
        <source>%1 was still being checked (its disk or network share may not be responding)</source>
        <translation>%1 wurde noch geprüft (vielleicht antwortet die Festplatte oder Netzwerkfreigabe nicht)</translation>
    </message>
    <message>
        <source>%1 was still being read, %2 so far</source>
        <translation>%1 wurde noch gelesen, bisher %2</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t checked because too many other file checks are still running. A disk or network share may not be responding</source>
        <translation>%1 wurde nicht geprüft, weil zu viele andere Dateiprüfungen noch laufen. Vielleicht antwortet eine Festplatte oder Netzwerkfreigabe nicht</translation>
    </message>
    <message>
        <source>the last check of %1 is still running (its disk or network share may not be responding)</source>
        <translation>die letzte Prüfung von %1 läuft noch (vielleicht antwortet die Festplatte oder Netzwerkfreigabe nicht)</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a pipe, not a file: reading it might never end.</source>
        <translation>%1 ist eine Pipe, keine Datei: sie zu lesen könnte nie enden.</translation>
    </message>
    <message>
        <source>%1 is a socket, not a file.</source>
        <translation>%1 ist ein Socket, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a device, not a file: reading it might never end.</source>
        <translation>%1 ist ein Gerät, keine Datei: es zu lesen könnte nie enden.</translation>
    </message>
    <message>
        <source>%1 is a broken link.</source>
        <translation>%1 ist ein defekter Link.</translation>
    </message>
    <message>
        <source>File %1 not found.</source>
        <translation>Datei %1 nicht gefunden.</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to read %1. Grant read access, or run Watchkeeper as another user.</source>
        <translation>Der aktuelle Benutzer darf %1 nicht lesen. Erlauben Sie das Lesen, oder starten Sie Watchkeeper als anderer Benutzer.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>A filter can have at most %1 characters.</source>
        <translation>Ein Filter darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>“|” has no filter before it. It separates two filters, at least one of which must match.</source>
        <translation>Vor „|“ steht kein Filter. Es trennt zwei Filter, von denen mindestens einer passen muss.</translation>
    </message>
    <message>
        <source>“|” has no filter after it. It separates two filters, at least one of which must match.</source>
        <translation>Nach „|“ steht kein Filter. Es trennt zwei Filter, von denen mindestens einer passen muss.</translation>
    </message>
    <message>
        <source>“%1” is empty. Write what to exclude right after it, or put it in double quotes.</source>
        <translation>„%1“ ist leer. Schreiben Sie direkt dahinter, was ausgeschlossen wird, oder setzen Sie es in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>A double quote isn&apos;t closed in: %1</source>
        <translation>Ein doppeltes Anführungszeichen ist nicht geschlossen in: %1</translation>
    </message>
    <message>
        <source>“%1” is empty. Enter text between the quotes.</source>
        <translation>„%1“ ist leer. Geben Sie Text zwischen den Anführungszeichen ein.</translation>
    </message>
    <message>
        <source>Unknown key “%1:”. %2 To search for the text itself, put it in double quotes.</source>
        <translation>Unbekannter Schlüssel „%1:“. %2 Um nach dem Text selbst zu suchen, setzen Sie ihn in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is missing a colon. Write %2:%3. To search for the text itself, put it in double quotes.</source>
        <translation>In „%1“ fehlt ein Doppelpunkt. Schreiben Sie %2:%3. Um nach dem Text selbst zu suchen, setzen Sie ihn in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1:” requires results, which aren&apos;t available when selecting targets. Available keys: %2.</source>
        <translation>„%1:“ braucht Ergebnisse, die es bei der Auswahl von Zielen nicht gibt. Verfügbare Schlüssel: %2.</translation>
    </message>
    <message>
        <source>The regular expression in “%1” has no closing slash. To search for text that begins with a slash, put it in double quotes.</source>
        <translation>Dem regulären Ausdruck in „%1“ fehlt der Schrägstrich am Ende. Um nach Text zu suchen, der mit einem Schrägstrich beginnt, setzen Sie ihn in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” continues after the regular expression. Write a slash inside it as \/.</source>
        <translation>„%1“ geht nach dem regulären Ausdruck weiter. Schreiben Sie einen Schrägstrich darin als \/.</translation>
    </message>
    <message>
        <source>“%1” is empty. Write a regular expression between the slashes.</source>
        <translation>„%1“ ist leer. Schreiben Sie einen regulären Ausdruck zwischen die Schrägstriche.</translation>
    </message>
    <message>
        <source>“%1” has no value. Enter a value to search for, such as %2.</source>
        <translation>„%1“ hat keinen Wert. Geben Sie einen Suchwert ein, etwa %2.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a regular expression between slashes. Write it like this: re:/shop|api/.</source>
        <translation>„%1“ ist kein regulärer Ausdruck zwischen Schrägstrichen. Schreiben Sie ihn so: re:/shop|api/.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid number here. Use a whole number, &gt;, &gt;=, &lt; or &lt;= and a number, or a range such as 500-599.</source>
        <translation>„%1“ ist hier keine gültige Zahl. Verwenden Sie eine ganze Zahl, &gt;, &gt;=, &lt; oder &lt;= und eine Zahl, oder einen Bereich wie 500-599.</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>Verfügbar: %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>A regular expression can&apos;t begin with (* here: “%1”.</source>
        <translation>Ein regulärer Ausdruck kann hier nicht mit (* beginnen: „%1“.</translation>
    </message>
    <message>
        <source>The regular expression in “%1” isn&apos;t valid: %2.</source>
        <translation>Der reguläre Ausdruck in „%1“ ist nicht gültig: %2.</translation>
    </message>
    <message>
        <source>Unknown state “%1”. %2</source>
        <translation>Unbekannter Zustand „%1“. %2</translation>
    </message>
    <message>
        <source>“is:%1” requires results, which aren&apos;t available when selecting targets. Available states: %2.</source>
        <translation>„is:%1“ braucht Ergebnisse, die es bei der Auswahl von Zielen nicht gibt. Verfügbare Zustände: %2.</translation>
    </message>
    <message>
        <source>Unknown error “%1”. %2</source>
        <translation>Unbekannter Fehler „%1“. %2</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. %2</source>
        <translation>Unbekannter Typ „%1“. %2</translation>
    </message>
    <message>
        <source>“%1” has no comparison. Write &gt;, &gt;=, &lt; or &lt;= before the duration, or a range such as 100ms-1s.</source>
        <translation>„%1“ hat keinen Vergleich. Schreiben Sie &gt;, &gt;=, &lt; oder &lt;= vor die Dauer, oder einen Bereich wie 100ms-1s.</translation>
    </message>
    <message>
        <source>“%1” is reversed. Write the smaller value first.</source>
        <translation>„%1“ ist verkehrt herum. Schreiben Sie den kleineren Wert zuerst.</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>Words and conditions</source>
        <translation>Wörter und Bedingungen</translation>
    </message>
    <message>
        <source>Contains both words, anywhere in the name, type, address, tags, result or state.</source>
        <translation>Enthält beide Wörter, irgendwo in Name, Typ, Adresse, Schlagwörtern, Ergebnis oder Zustand.</translation>
    </message>
    <message>
        <source>Contains exactly this text.</source>
        <translation>Enthält genau diesen Text.</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Both must match.</source>
        <translation>Beide müssen passen.</translation>
    </message>
    <message>
        <source>Has any of these values.</source>
        <translation>Hat einen von diesen Werten.</translation>
    </message>
    <message>
        <source>At least one must match.</source>
        <translation>Mindestens einer muss passen.</translation>
    </message>
    <message>
        <source>Excludes matches. ! does the same.</source>
        <translation>Schließt Treffer aus. ! tut dasselbe.</translation>
    </message>
    <message>
        <source>A regular expression between slashes. Text that takes too long to match is treated as not matching.</source>
        <translation>Ein regulärer Ausdruck zwischen Schrägstrichen. Text, dessen Vergleich zu lange dauert, gilt als nicht passend.</translation>
    </message>
    <message>
        <source>A range. You can also use &gt;, &gt;=, &lt; and &lt;=. Units: ms, s, m, h, d.</source>
        <translation>Ein Bereich. Möglich sind auch &gt;, &gt;=, &lt; und &lt;=. Einheiten: ms, s, m, h, d.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>The state of the target.</source>
        <translation>Der Zustand des Ziels.</translation>
    </message>
    <message>
        <source>A tag of the target.</source>
        <translation>Ein Schlagwort des Ziels.</translation>
    </message>
    <message>
        <source>The type of check.</source>
        <translation>Der Typ der Prüfung.</translation>
    </message>
    <message>
        <source>Matches part of the name. Use = for the full name.</source>
        <translation>Passt auf einen Teil des Namens. = für den ganzen Namen.</translation>
    </message>
    <message>
        <source>Matches part of the host name or address.</source>
        <translation>Passt auf einen Teil des Hostnamens oder der Adresse.</translation>
    </message>
    <message>
        <source>Matches part of the URL, host and port, or command.</source>
        <translation>Passt auf einen Teil der URL, von Host und Port oder des Befehls.</translation>
    </message>
    <message>
        <source>How long the last check took.</source>
        <translation>Wie lange die letzte Prüfung dauerte.</translation>
    </message>
    <message>
        <source>How long the target has been in its current state.</source>
        <translation>Wie lange das Ziel schon in seinem Zustand ist.</translation>
    </message>
    <message>
        <source>How long ago the last check started.</source>
        <translation>Wie lange der Beginn der letzten Prüfung zurückliegt.</translation>
    </message>
    <message>
        <source>The number of consecutive results that weren&apos;t up.</source>
        <translation>Die Zahl der aufeinanderfolgenden Ergebnisse, die nicht verfügbar waren.</translation>
    </message>
    <message>
        <source>The HTTP status, or the exit code of a command.</source>
        <translation>Der HTTP-Status oder der Exit-Code eines Befehls.</translation>
    </message>
    <message>
        <source>The error of the last check, if it failed.</source>
        <translation>Der Fehler der letzten Prüfung, wenn sie fehlschlug.</translation>
    </message>
    <message>
        <source>A regular expression, matched against all text fields.</source>
        <translation>Ein regulärer Ausdruck, verglichen mit allen Textfeldern.</translation>
    </message>
    <message>
        <source>isn&apos;t working (confirmed)</source>
        <translation>funktioniert nicht (bestätigt)</translation>
    </message>
    <message>
        <source>works, but needs attention (confirmed)</source>
        <translation>funktioniert, braucht aber Aufmerksamkeit (bestätigt)</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>couldn&apos;t be determined (confirmed)</source>
        <translation>konnte nicht festgestellt werden (bestätigt)</translation>
    </message>
    <message>
        <source>doesn&apos;t respond, and a target it depends on is down</source>
        <translation>antwortet nicht, und ein Ziel, von dem es abhängt, ist ausgefallen</translation>
    </message>
    <message>
        <source>no data: this computer was offline or asleep</source>
        <translation>keine Daten: dieser Computer war offline oder im Ruhezustand</translation>
    </message>
    <message>
        <source>down, degraded, unknown or unreachable, confirmed or not</source>
        <translation>ausgefallen, beeinträchtigt, unbekannt oder nicht erreichbar, bestätigt oder nicht</translation>
    </message>
    <message>
        <source>a problem that isn&apos;t confirmed yet</source>
        <translation>ein noch nicht bestätigtes Problem</translation>
    </message>
    <message>
        <source>changes state too often</source>
        <translation>wechselt den Zustand zu oft</translation>
    </message>
    <message>
        <source>a problem or recovery that isn&apos;t confirmed yet</source>
        <translation>ein noch nicht bestätigtes Problem oder eine noch nicht bestätigte Erholung</translation>
    </message>
    <message>
        <source>a confirmed problem</source>
        <translation>ein bestätigtes Problem</translation>
    </message>
    <message>
        <source>a problem that someone has acknowledged</source>
        <translation>ein Problem, das jemand quittiert hat</translation>
    </message>
    <message>
        <source>a problem whose alerts are snoozed until a set time</source>
        <translation>ein Problem, dessen Alarme bis zu einer Zeit zurückgestellt sind</translation>
    </message>
    <message>
        <source>is waiting for its first result</source>
        <translation>wartet auf das erste Ergebnis</translation>
    </message>
    <message>
        <source>is being checked now</source>
        <translation>wird gerade geprüft</translation>
    </message>
    <message>
        <source>is in maintenance, regardless of its check results</source>
        <translation>ist in Wartung, unabhängig von den Ergebnissen</translation>
    </message>
    <message>
        <source>isn&apos;t checked until resumed</source>
        <translation>wird nicht geprüft, bis es fortgesetzt wird</translation>
    </message>
    <message>
        <source>has no tags</source>
        <translation>hat keine Schlagwörter</translation>
    </message>
</context>
<context>
    <name>FormFiles</name>
    <message>
        <source>The file %1 for the form field “%2” wasn&apos;t found or isn&apos;t a regular file. Check its path.</source>
        <translation>Die Datei %1 für das Formularfeld „%2“ wurde nicht gefunden oder ist keine normale Datei. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The file %1 for the form field “%2” can&apos;t be read: %3.</source>
        <translation>Die Datei %1 für das Formularfeld „%2“ kann nicht gelesen werden: %3.</translation>
    </message>
    <message>
        <source>The form&apos;s files exceed %1 in total. Send smaller files.</source>
        <translation>Die Dateien des Formulars sind zusammen größer als %1. Senden Sie kleinere Dateien.</translation>
    </message>
    <message>
        <source>The form&apos;s files were still being read.</source>
        <translation>Die Dateien des Formulars wurden noch gelesen.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A group can be evaluated only together with its member targets.</source>
        <translation>Eine Gruppe kann nur zusammen mit ihren Mitgliedern ausgewertet werden.</translation>
    </message>
    <message>
        <source>The chosen rule requires a number.</source>
        <translation>Die gewählte Regel braucht eine Zahl.</translation>
    </message>
    <message>
        <source>This field applies only to the rule “%1”. Choose that rule, or remove this field.</source>
        <translation>Dieses Feld gilt nur für die Regel „%1“. Wählen Sie diese Regel, oder entfernen Sie das Feld.</translation>
    </message>
    <message>
        <source>Specify which targets belong to the group, by name or by tag.</source>
        <translation>Geben Sie an, welche Ziele zur Gruppe gehören, nach Namen oder Schlagwort.</translation>
    </message>
    <message>
        <source>An entry is empty. Remove it.</source>
        <translation>Ein Eintrag ist leer. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>„%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>This field isn&apos;t used with the rule “worst”.</source>
        <translation>Dieses Feld gibt es bei der Regel „worst“ nicht.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Names of the targets in the group. Groups can contain other groups, but circular references aren&apos;t allowed.</source>
        <translation>Namen der Ziele in der Gruppe. Gruppen können andere Gruppen enthalten, aber nicht im Kreis.</translation>
    </message>
    <message>
        <source>Members by tag</source>
        <translation>Mitglieder nach Schlagwort</translation>
    </message>
    <message>
        <source>Includes every target with one of these tags. Other groups can be added only by name.</source>
        <translation>Enthält jedes Ziel mit einem dieser Schlagwörter. Andere Gruppen lassen sich nur mit Namen hinzufügen.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>all, any, atLeast, percent: the group is down unless all, any, the minimum number or the minimum percentage of members are up. Degraded members count as up. worst: the group has the state of its worst member. Paused members are ignored. The group is unknown if unknown members could change the result.</source>
        <translation>all, any, atLeast, percent: die Gruppe ist ausgefallen, wenn nicht alle, irgendeines, die Mindestzahl oder der Mindestanteil der Mitglieder verfügbar ist. Beeinträchtigte zählen als verfügbar. worst: die Gruppe hat den Zustand ihres schlechtesten Mitglieds. Pausierte werden ignoriert. Die Gruppe ist unbekannt, wenn unbekannte Mitglieder das Ergebnis ändern könnten.</translation>
    </message>
    <message>
        <source>All are up</source>
        <translation>Alle sind verfügbar</translation>
    </message>
    <message>
        <source>At least one is up</source>
        <translation>Mindestens eines ist verfügbar</translation>
    </message>
    <message>
        <source>At least this many are up</source>
        <translation>Mindestens so viele sind verfügbar</translation>
    </message>
    <message>
        <source>At least this percentage is up</source>
        <translation>Mindestens dieser Anteil ist verfügbar</translation>
    </message>
    <message>
        <source>Same as the worst member</source>
        <translation>Wie das schlechteste Mitglied</translation>
    </message>
    <message>
        <source>Minimum members up</source>
        <translation>Mindestzahl verfügbarer Mitglieder</translation>
    </message>
    <message>
        <source>Number of members that must be up. Used only if the rule is “atLeast”.</source>
        <translation>Zahl der Mitglieder, die verfügbar sein müssen. Nur bei der Regel „atLeast“.</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Percentage of members that must be up. Used only if the rule is “percent”.</source>
        <translation>Anteil der Mitglieder, die verfügbar sein müssen. Nur bei der Regel „percent“.</translation>
    </message>
    <message>
        <source>Members up: degraded below</source>
        <translation>Verfügbare Mitglieder: beeinträchtigt unter</translation>
    </message>
    <message>
        <source>The group is degraded if fewer than this number of members are up. Leave empty for no limit.</source>
        <translation>Die Gruppe ist beeinträchtigt, wenn weniger Mitglieder verfügbar sind. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Percentage up: degraded below</source>
        <translation>Verfügbarer Anteil: beeinträchtigt unter</translation>
    </message>
    <message>
        <source>The group is degraded if less than this percentage of members is up. Leave empty for no limit.</source>
        <translation>Die Gruppe ist beeinträchtigt, wenn ein kleinerer Anteil der Mitglieder verfügbar ist. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Number of members, excluding paused ones.</source>
        <translation>Zahl der Mitglieder ohne pausierte.</translation>
    </message>
    <message>
        <source>Number of members that are up and not degraded.</source>
        <translation>Zahl der Mitglieder, die verfügbar und nicht beeinträchtigt sind.</translation>
    </message>
    <message>
        <source>Number of members that are degraded.</source>
        <translation>Zahl der beeinträchtigten Mitglieder.</translation>
    </message>
    <message>
        <source>Number of members that are down.</source>
        <translation>Zahl der ausgefallenen Mitglieder.</translation>
    </message>
    <message>
        <source>Number of members that are unknown, have no result yet, or are missing.</source>
        <translation>Zahl der Mitglieder, die unbekannt sind, noch kein Ergebnis haben oder fehlen.</translation>
    </message>
    <message>
        <source>Number of members that are paused.</source>
        <translation>Zahl der pausierten Mitglieder.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All members are up</source>
        <translation>Alle Mitglieder sind verfügbar</translation>
    </message>
    <message>
        <source>All members are up and not degraded</source>
        <translation>Alle Mitglieder sind verfügbar und nicht beeinträchtigt</translation>
    </message>
    <message>
        <source>Members up: at least %1 %</source>
        <translation>Verfügbare Mitglieder: mindestens %1 %</translation>
    </message>
    <message>
        <source>Members up: at least %1</source>
        <translation>Verfügbare Mitglieder: mindestens %1</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%1 von %2 verfügbar</translation>
    </message>
    <message>
        <source>Members up: at least %1, else degraded</source>
        <translation>Verfügbare Mitglieder: mindestens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Group of targets</source>
        <translation>Gruppe von Zielen</translation>
    </message>
    <message>
        <source>Combines the current states of other targets: all, any, a minimum number or a percentage of them must be up. Runs no checks of its own, and updates immediately when a member changes.</source>
        <translation>Fasst die aktuellen Zustände anderer Ziele zusammen: alle, irgendeines, eine Mindestzahl oder ein Mindestanteil muss verfügbar sein. Führt keine eigenen Prüfungen aus und ändert sich sofort mit ihren Mitgliedern.</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>ausgefallen: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>no result yet: %1</source>
        <translation>noch kein Ergebnis: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>degraded: %1</source>
        <translation>beeinträchtigt: %1</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>pausiert: %1</translation>
    </message>
    <message>
        <source>All members of this group are paused, so there is nothing to evaluate.</source>
        <translation>Alle Mitglieder dieser Gruppe sind pausiert, also gibt es nichts auszuwerten.</translation>
    </message>
    <message>
        <source>This group has no members because no target has a matching name or tag. Other groups can be added only by name.</source>
        <translation>Diese Gruppe hat keine Mitglieder, weil kein Ziel einen passenden Namen oder ein passendes Schlagwort hat. Andere Gruppen lassen sich nur mit Namen hinzufügen.</translation>
    </message>
    <message>
        <source>At least %1 must be up.</source>
        <translation>Mindestens %1 muss verfügbar sein.</translation>
    </message>
    <message>
        <source>At least %1 must be up, but too many states are unknown.</source>
        <translation>Mindestens %1 muss verfügbar sein, aber zu viele Zustände sind unbekannt.</translation>
    </message>
    <message>
        <source>The group is degraded when fewer than %1 are up.</source>
        <translation>Die Gruppe ist beeinträchtigt, wenn weniger als %1 verfügbar sind.</translation>
    </message>
    <message>
        <source>The group has the state of its worst member.</source>
        <translation>Die Gruppe hat den Zustand ihres schlechtesten Mitglieds.</translation>
    </message>
</context>
<context>
    <name>GroupMembers</name>
    <message>
        <source>A group can&apos;t be a member of itself.</source>
        <translation>Eine Gruppe kann nicht ihr eigenes Mitglied sein.</translation>
    </message>
    <message>
        <source>Circular membership: %1. A group can&apos;t depend on itself, even through other groups.</source>
        <translation>Mitglieder im Kreis: %1. Eine Gruppe kann nicht von sich selbst abhängen, auch nicht über andere Gruppen.</translation>
    </message>
</context>
<context>
    <name>HeaderContent</name>
    <message numerus="yes">
        <source>%Ln target(s) down</source>
        <comment>header: 3 targets are down</comment>
        <translation>
            <numerusform>%Ln Ziel ist ausgefallen</numerusform>
            <numerusform>%Ln Ziele sind ausgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) degraded</source>
        <comment>header: 3 targets are degraded</comment>
        <translation>
            <numerusform>%Ln Ziel ist beeinträchtigt</numerusform>
            <numerusform>%Ln Ziele sind beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unreachable</source>
        <comment>header: 3 targets are unreachable</comment>
        <translation>
            <numerusform>%Ln Ziel ist nicht erreichbar</numerusform>
            <numerusform>%Ln Ziele sind nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unknown</source>
        <comment>header: the state of 3 targets is unknown</comment>
        <translation>
            <numerusform>%Ln Ziel hat einen unbekannten Zustand</numerusform>
            <numerusform>%Ln Ziele haben einen unbekannten Zustand</numerusform>
        </translation>
    </message>
    <message>
        <source>down for %1</source>
        <comment>header: a duration</comment>
        <translation>seit %1 ausgefallen</translation>
    </message>
    <message>
        <source>degraded for %1</source>
        <comment>header: a duration</comment>
        <translation>seit %1 beeinträchtigt</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>header: a duration</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>This computer has been offline since %1</source>
        <translation>Dieser Computer ist seit %1 offline</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln quittiert oder zurückgestellt</numerusform>
            <numerusform>%Ln quittiert oder zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln Ziel</numerusform>
            <numerusform>%Ln Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>results are on hold</source>
        <translation>Ergebnisse ruhen</translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln Ziel wird geprüft</numerusform>
            <numerusform>%Ln Ziele werden geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln fertig</numerusform>
            <numerusform>%Ln fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>All targets are paused</source>
        <translation>Alle Ziele sind pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) being confirmed</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln Problem wird bestätigt</numerusform>
            <numerusform>%Ln Probleme werden bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) in maintenance</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln Ziel in Wartung</numerusform>
            <numerusform>%Ln Ziele in Wartung</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1: %2</source>
        <comment>header: the end and the name of a maintenance</comment>
        <translation>bis %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>No data for %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>Keine Daten für %Ln Ziel</numerusform>
            <numerusform>Keine Daten für %Ln Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first results</source>
        <translation>Wartet auf die ersten Ergebnisse</translation>
    </message>
    <message>
        <source>Everything is up</source>
        <translation>Alles ist verfügbar</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <comment>a time</comment>
        <translation>Pausiert bis %1</translation>
    </message>
    <message>
        <source>The schedule is paused</source>
        <translation>Der Zeitplan ist pausiert</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>Pausiert: Akkubetrieb</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>Noch keine Ziele</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <comment>an uptime</comment>
        <translation>%1 in 30 Tagen</translation>
    </message>
    <message>
        <source>%1 in 24 h</source>
        <comment>an uptime</comment>
        <translation>%1 in 24 h</translation>
    </message>
</context>
<context>
    <name>HistoryDatabase</name>
    <message>
        <source>The history “%1” was deleted or replaced while Watchkeeper was running. Watchkeeper continues with the current one.</source>
        <translation>Der Verlauf „%1“ wurde gelöscht oder ersetzt, während Watchkeeper lief. Watchkeeper macht mit dem aktuellen weiter.</translation>
    </message>
    <message>
        <source>The history database was damaged, and nothing in it could be read. It was moved to “%1”, and a new one was created.</source>
        <translation>Die Datenbank des Verlaufs war beschädigt, und nichts darin war lesbar. Sie wurde nach „%1“ verschoben und eine neue angelegt.</translation>
    </message>
    <message>
        <source>The history database was damaged. All its contents were recovered into a new database. The damaged database was moved to “%1”.</source>
        <translation>Die Datenbank des Verlaufs war beschädigt. Der ganze Inhalt wurde in eine neue gerettet. Die beschädigte wurde nach „%1“ verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>The history database was damaged. %n entries were recovered into a new database. The damaged database was moved to “%1”.</source>
        <translation>
            <numerusform>Die Datenbank des Verlaufs war beschädigt. %n Eintrag wurde in eine neue gerettet. Die beschädigte wurde nach „%1“ verschoben.</numerusform>
            <numerusform>Die Datenbank des Verlaufs war beschädigt. %n Einträge wurden in eine neue gerettet. Die beschädigte wurde nach „%1“ verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 These tables and all their contents were missing: %2.</source>
        <translation>%1 Diese Tabellen und ihr ganzer Inhalt fehlten: %2.</translation>
    </message>
</context>
<context>
    <name>HistoryError</name>
    <message>
        <source>The history “%1” can&apos;t be written: the disk is full.</source>
        <translation>Der Verlauf „%1“ kann nicht geschrieben werden: die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The history “%1” can&apos;t be written: permission denied.</source>
        <translation>Der Verlauf „%1“ kann nicht geschrieben werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>Another program is using the history “%1”.</source>
        <translation>Ein anderes Programm verwendet den Verlauf „%1“.</translation>
    </message>
    <message>
        <source>The history “%1” is damaged.</source>
        <translation>Der Verlauf „%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The history “%1” was written by a newer version of Watchkeeper. It was left unchanged.</source>
        <translation>Der Verlauf „%1“ stammt von einer neueren Version von Watchkeeper. Er wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The history “%1” was written by an older version of Watchkeeper. It will be upgraded the next time Watchkeeper monitors with this profile.</source>
        <translation>Der Verlauf „%1“ stammt von einer älteren Version von Watchkeeper. Er wird aktualisiert, wenn Watchkeeper das nächste Mal mit diesem Profil überwacht.</translation>
    </message>
    <message>
        <source>The history “%1” is empty. Its tables will be created the next time Watchkeeper monitors with this profile.</source>
        <translation>Der Verlauf „%1“ ist leer. Seine Tabellen werden angelegt, wenn Watchkeeper das nächste Mal mit diesem Profil überwacht.</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be reached: %2</source>
        <translation>Der Verlauf „%1“ war nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be used: %2</source>
        <translation>Der Verlauf „%1“ konnte nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be used.</source>
        <translation>Der Verlauf „%1“ konnte nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>HistoryRecorder</name>
    <message>
        <source>Results missing from the history because they couldn&apos;t be stored before Watchkeeper exited: %1.</source>
        <translation>Ergebnisse, die im Verlauf fehlen, weil sie vor dem Ende von Watchkeeper nicht gespeichert werden konnten: %1.</translation>
    </message>
    <message>
        <source>State changes missing from the history because they couldn&apos;t be stored before Watchkeeper exited: %1.</source>
        <translation>Zustandswechsel, die im Verlauf fehlen, weil sie vor dem Ende von Watchkeeper nicht gespeichert werden konnten: %1.</translation>
    </message>
    <message>
        <source>Results can&apos;t currently be stored. %1 Checks continue, and their results are kept in memory until they can be stored.</source>
        <translation>Ergebnisse können gerade nicht gespeichert werden. %1 Die Prüfungen gehen weiter, und ihre Ergebnisse bleiben im Speicher, bis das möglich ist.</translation>
    </message>
    <message>
        <source>State changes of targets can&apos;t currently be stored. %1 They are kept in memory until they can be stored.</source>
        <translation>Zustandswechsel von Zielen können gerade nicht gespeichert werden. %1 Sie bleiben im Speicher, bis das möglich ist.</translation>
    </message>
    <message>
        <source>Evidence of failing targets can&apos;t currently be stored. %1 Part of it is kept in memory until it can be stored.</source>
        <translation>Antworten ausgefallener Ziele können gerade nicht gespeichert werden. %1 Ein Teil bleibt im Speicher, bis das möglich ist.</translation>
    </message>
    <message>
        <source>Results of past hours can&apos;t currently be compacted and therefore use more space. %1</source>
        <translation>Ergebnisse vergangener Stunden können gerade nicht verdichtet werden und brauchen deshalb mehr Platz. %1</translation>
    </message>
    <message>
        <source>Old history can&apos;t currently be removed and is still using disk space. %1</source>
        <translation>Alter Verlauf kann gerade nicht entfernt werden und braucht noch Platz. %1</translation>
    </message>
    <message>
        <source>%1 This file is skipped until Watchkeeper restarts.</source>
        <translation>%1 Diese Datei wird bis zum nächsten Start von Watchkeeper übersprungen.</translation>
    </message>
</context>
<context>
    <name>HistoryServer</name>
    <message>
        <source>The database uses the encoding %1. Create one with ENCODING &apos;UTF8&apos;.</source>
        <translation>Die Datenbank verwendet die Kodierung %1. Legen Sie eine mit ENCODING &apos;UTF8&apos; an.</translation>
    </message>
</context>
<context>
    <name>HistoryServerLocation</name>
    <message>
        <source>“%1” isn&apos;t supported here. Available: %2.</source>
        <translation>„%1“ wird hier nicht unterstützt. Verfügbar: %2.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t contain a semicolon.</source>
        <translation>„%1“ darf kein Semikolon enthalten.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid URL. Use a form like postgresql://user@db.example/watchkeeper.</source>
        <translation>Das ist keine gültige URL. Verwenden Sie eine Form wie postgresql://user@db.example/watchkeeper.</translation>
    </message>
    <message>
        <source>The database name is missing after the host, as in …/watchkeeper.</source>
        <translation>Nach dem Host fehlt der Name der Datenbank, wie in …/watchkeeper.</translation>
    </message>
    <message>
        <source>This URL can&apos;t contain a password, because others may read it. Add the password to the file %1, in the form host:port:database:user:password, or set the environment variable PGPASSWORD.</source>
        <translation>Diese URL darf kein Passwort enthalten, weil andere sie lesen können. Schreiben Sie das Passwort in die Datei %1, in der Form host:port:database:user:password, oder setzen Sie die Umgebungsvariable PGPASSWORD.</translation>
    </message>
</context>
<context>
    <name>HistoryShare</name>
    <message>
        <source>The system couldn&apos;t create another thread for this program.</source>
        <translation>Das System konnte keinen weiteren Thread für dieses Programm anlegen.</translation>
    </message>
    <message>
        <source>The history server “%1” hasn&apos;t responded for %2 s.</source>
        <translation>Der Verlaufsserver „%1“ antwortet seit %2 s nicht.</translation>
    </message>
</context>
<context>
    <name>HostName</name>
    <message>
        <source>Enter a host name or an address.</source>
        <translation>Geben Sie einen Hostnamen oder eine Adresse ein.</translation>
    </message>
    <message>
        <source>A host name can&apos;t begin with a hyphen.</source>
        <translation>Ein Hostname kann nicht mit einem Bindestrich beginnen.</translation>
    </message>
    <message>
        <source>Enter only the host name or the address, without scheme, brackets, port or path.</source>
        <translation>Geben Sie nur den Hostnamen oder die Adresse ein, ohne Schema, Klammern, Port oder Pfad.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid IPv4 address. Use four numbers from 0 to 255, separated by dots.</source>
        <translation>Das ist keine gültige IPv4-Adresse. Verwenden Sie vier Zahlen von 0 bis 255, durch Punkte getrennt.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid host name. Use letters, digits and hyphens, in parts of up to 63 characters separated by dots.</source>
        <translation>Das ist kein gültiger Hostname. Verwenden Sie Buchstaben, Ziffern und Bindestriche, in Teilen von bis zu 63 Zeichen, durch Punkte getrennt.</translation>
    </message>
</context>
<context>
    <name>HttpCheck</name>
    <message>
        <source>the certificate files were still being read</source>
        <translation>die Zertifikatsdateien wurden noch gelesen</translation>
    </message>
    <message>
        <source>the name %1 was still being resolved</source>
        <translation>der Name %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>the proxy was still being determined</source>
        <translation>der Proxy wurde noch ermittelt</translation>
    </message>
    <message>
        <source>the form&apos;s files were still being read</source>
        <translation>die Dateien des Formulars wurden noch gelesen</translation>
    </message>
</context>
<context>
    <name>HttpErrors</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection. Is it running?</source>
        <translation>Der Proxy %1 hat die Verbindung abgelehnt. Läuft er?</translation>
    </message>
    <message>
        <source>Connection refused by %1. The host is reachable, but nothing is listening there. Is the service running?</source>
        <translation>Verbindung von %1 abgelehnt. Der Host ist erreichbar, aber dort lauscht nichts. Läuft der Dienst?</translation>
    </message>
    <message>
        <source>The host %1 wasn&apos;t found. Is the name spelled correctly?</source>
        <translation>Der Host %1 wurde nicht gefunden. Ist der Name richtig geschrieben?</translation>
    </message>
    <message>
        <source>The host of the proxy %1 wasn&apos;t found. Is the name spelled correctly?</source>
        <translation>Der Host des Proxys %1 wurde nicht gefunden. Ist der Name richtig geschrieben?</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The proxy %1 didn&apos;t open a connection to %2.</source>
        <translation>Der Proxy %1 hat keine Verbindung mit %2 hergestellt.</translation>
    </message>
    <message>
        <source>Couldn&apos;t connect to %1: %2.</source>
        <translation>Keine Verbindung mit %1: %2.</translation>
    </message>
    <message>
        <source>The response is unexpectedly large: more than %1. Is the address correct?</source>
        <translation>Die Antwort ist unerwartet groß: mehr als %1. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The decompressed body exceeds %1, the limit of this target (compressed: %2). If this size is expected, raise “maxDecompressed”.</source>
        <translation>Der entpackte Inhalt ist größer als %1, die Grenze dieses Ziels (gepackt: %2). Wenn diese Größe erwartet ist, erhöhen Sie „maxDecompressed“.</translation>
    </message>
    <message>
        <source>The body is marked as compressed, but can&apos;t be decompressed.</source>
        <translation>Der Inhalt ist als komprimiert markiert, kann aber nicht entpackt werden.</translation>
    </message>
    <message>
        <source>The body isn&apos;t valid HTTP: its chunks are malformed.</source>
        <translation>Der Inhalt ist kein gültiges HTTP: seine Teile sind fehlerhaft.</translation>
    </message>
    <message>
        <source>The body is larger than %1, the limit of this target. Raise “maxBody”, or check a smaller page.</source>
        <translation>Der Inhalt ist größer als %1, die Grenze dieses Ziels. Erhöhen Sie „maxBody“, oder prüfen Sie eine kleinere Seite.</translation>
    </message>
    <message>
        <source>The server at %1 requires TLS. Use an address that starts with https://.</source>
        <translation>Der Server unter %1 verlangt TLS. Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message numerus="yes">
        <source>The response from %1 isn&apos;t valid HTTP: found %n byte(s) before “HTTP/”.</source>
        <translation>
            <numerusform>Die Antwort von %1 ist kein gültiges HTTP: %n Byte vor „HTTP/“ gefunden.</numerusform>
            <numerusform>Die Antwort von %1 ist kein gültiges HTTP: %n Bytes vor „HTTP/“ gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t speak HTTP: the response begins with “%2”.</source>
        <translation>Der Server unter %1 spricht kein HTTP: die Antwort beginnt mit „%2“.</translation>
    </message>
    <message>
        <source>The response header is larger than %1, which is more than clients accept. Check the server.</source>
        <translation>Der Kopf der Antwort ist größer als %1, mehr als Clients annehmen. Prüfen Sie den Server.</translation>
    </message>
    <message>
        <source>The chunk headers and trailers of the response are larger than %1, which is more than clients accept. Check the server.</source>
        <translation>Die Köpfe und Nachsätze der Teile sind größer als %1, mehr als Clients annehmen. Prüfen Sie den Server.</translation>
    </message>
    <message>
        <source>The response header isn&apos;t valid HTTP (%1).</source>
        <translation>Der Kopf der Antwort ist kein gültiges HTTP (%1).</translation>
    </message>
    <message>
        <source>%1 closed the connection without a response, or doesn&apos;t speak HTTP.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen oder spricht kein HTTP.</translation>
    </message>
    <message>
        <source>The response header was cut off: the connection was closed after %1.</source>
        <translation>Der Kopf der Antwort ist abgeschnitten: die Verbindung wurde nach %1 geschlossen.</translation>
    </message>
    <message>
        <source>The server sends an interim response (%1) first, which Qt&apos;s HTTP client doesn&apos;t support. Set “client” to own.</source>
        <translation>Der Server sendet zuerst eine Zwischenantwort (%1), die der HTTP-Client von Qt nicht unterstützt. Setzen Sie „client“ auf own.</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t speak valid HTTP/2.</source>
        <translation>Der Server unter %1 spricht kein gültiges HTTP/2.</translation>
    </message>
    <message>
        <source>The response header from %1 isn&apos;t valid HTTP/2, or is larger than 64 KiB.</source>
        <translation>Der Kopf der Antwort von %1 ist kein gültiges HTTP/2 oder größer als 64 KiB.</translation>
    </message>
    <message>
        <source>%1 aborted the request (%2).</source>
        <translation>%1 hat die Anfrage abgebrochen (%2).</translation>
    </message>
    <message>
        <source>The response was cut off: the connection was closed after %1 of the body.</source>
        <translation>Die Antwort ist abgeschnitten: die Verbindung wurde nach %1 des Inhalts geschlossen.</translation>
    </message>
    <message>
        <source>The response was cut off: the connection was closed after %1 of %2.</source>
        <translation>Die Antwort ist abgeschnitten: die Verbindung wurde nach %1 von %2 geschlossen.</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t offer HTTP/2. Set “httpVersion” to 1.1, or turn on HTTP/2 on the server.</source>
        <translation>Der Server unter %1 bietet kein HTTP/2 an. Setzen Sie „httpVersion“ auf 1.1, oder schalten Sie HTTP/2 auf dem Server ein.</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t support TLS 1.3, which “tlsMinimum” requires.</source>
        <translation>Der Server unter %1 unterstützt TLS 1.3 nicht, das „tlsMinimum“ verlangt.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>Die Verbindung mit %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n redirect(s) followed</source>
        <translation>
            <numerusform>%n Weiterleitung verfolgt</numerusform>
            <numerusform>%n Weiterleitungen verfolgt</numerusform>
        </translation>
    </message>
    <message>
        <source>connected immediately</source>
        <translation>sofort verbunden</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>verbunden nach %1</translation>
    </message>
    <message>
        <source>TLS after another %1</source>
        <translation>TLS nach weiteren %1</translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation>noch keine Verbindung</translation>
    </message>
    <message>
        <source>the proxy didn&apos;t open a connection</source>
        <translation>der Proxy hat keine Verbindung hergestellt</translation>
    </message>
    <message>
        <source>%1 didn&apos;t accept the connection</source>
        <translation>%1 nahm die Verbindung nicht an</translation>
    </message>
    <message>
        <source>then the TLS handshake didn&apos;t finish</source>
        <translation>dann wurde der TLS-Handshake nicht fertig</translation>
    </message>
    <message>
        <source>then the server didn&apos;t accept the remaining %1 of the request</source>
        <translation>dann nahm der Server die übrigen %1 der Anfrage nicht an</translation>
    </message>
    <message>
        <source>request sent</source>
        <translation>Anfrage gesendet</translation>
    </message>
    <message>
        <source>then no response</source>
        <translation>dann keine Antwort</translation>
    </message>
    <message>
        <source>response %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>then only %1 of the response header</source>
        <translation>dann nur %1 vom Kopf der Antwort</translation>
    </message>
    <message>
        <source>then only %1 of %2 received</source>
        <translation>dann nur %1 von %2 empfangen</translation>
    </message>
    <message>
        <source>then %1 of a body of unknown size</source>
        <translation>dann %1 eines Inhalts unbekannter Größe</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and password. Add them to the proxy&apos;s address, in this target or in the network settings.</source>
        <translation>Der Proxy %1 verlangt Benutzernamen und Passwort. Fügen Sie sie der Adresse des Proxys hinzu, in diesem Ziel oder in den Netzwerkeinstellungen.</translation>
    </message>
    <message>
        <source>The server requests digest authentication with an unsupported algorithm. Watchkeeper supports MD5, SHA-256 and SHA-512/256.</source>
        <translation>Der Server verlangt Digest-Anmeldung mit einem nicht unterstützten Verfahren. Watchkeeper unterstützt MD5, SHA-256 und SHA-512/256.</translation>
    </message>
    <message>
        <source>The server requests digest authentication with an unsupported quality of protection. Watchkeeper supports “auth” and “auth-int”.</source>
        <translation>Der Server verlangt Digest-Anmeldung mit einer nicht unterstützten Schutzstufe. Watchkeeper unterstützt „auth“ und „auth-int“.</translation>
    </message>
    <message>
        <source>The server requests digest authentication without the required nonce. Check the configuration of the server.</source>
        <translation>Der Server verlangt Digest-Anmeldung ohne die nötige Nonce. Prüfen Sie die Konfiguration des Servers.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t request digest authentication. Set “authentication” to the method it requests.</source>
        <translation>Der Server verlangt keine Digest-Anmeldung. Setzen Sie „authentication“ auf das verlangte Verfahren.</translation>
    </message>
    <message>
        <source>The server returned %1 and rejected each of its own nonces as stale. If several servers share the address, they must also share their nonces.</source>
        <translation>Der Server antwortete mit %1 und lehnte jede seiner eigenen Nonces als veraltet ab. Wenn sich mehrere Server die Adresse teilen, müssen sie auch ihre Nonces teilen.</translation>
    </message>
    <message>
        <source>The server rejected the user name and password (%1). Check both.</source>
        <translation>Der Server hat Benutzernamen und Passwort abgelehnt (%1). Prüfen Sie beide.</translation>
    </message>
    <message>
        <source>The server returned %1. Accepted: %2.</source>
        <translation>Der Server antwortete mit %1. Akzeptiert: %2.</translation>
    </message>
</context>
<context>
    <name>HttpKind</name>
    <message>
        <source>Headers</source>
        <translation>Kopffelder</translation>
    </message>
    <message>
        <source>Headers to send with the request. After a redirect, they aren&apos;t sent to other servers.</source>
        <translation>Kopffelder, die mit der Anfrage gesendet werden. Nach einer Weiterleitung werden sie nicht an andere Server gesendet.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The address to request, such as https://example.org/health.</source>
        <translation>Die Adresse der Anfrage, etwa https://example.org/health.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>The HTTP method of the request.</source>
        <translation>Die HTTP-Methode der Anfrage.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Content to send with the request. If no Content-Type header is set, the body&apos;s first character determines whether it is sent as JSON, XML or a form.</source>
        <translation>Inhalt, der mit der Anfrage gesendet wird. Ohne Kopffeld Content-Type bestimmt das erste Zeichen, ob er als JSON, XML oder Formular gesendet wird.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Names and values of form fields to send instead of a body. The method is POST unless you choose another.</source>
        <translation>Namen und Werte von Formularfeldern, die statt eines Inhalts gesendet werden. Die Methode ist POST, wenn Sie keine andere wählen.</translation>
    </message>
    <message>
        <source>Form encoding</source>
        <translation>Kodierung des Formulars</translation>
    </message>
    <message>
        <source>How the form is encoded: application/x-www-form-urlencoded or multipart/form-data. Forms with files always use multipart/form-data.</source>
        <translation>Wie das Formular kodiert wird: application/x-www-form-urlencoded oder multipart/form-data. Formulare mit Dateien verwenden immer multipart/form-data.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Form field names and the paths of the files to send. Append “;type=image/png” to a path to set the content type. Files are read for each check and can total at most 20 MB.</source>
        <translation>Namen von Formularfeldern und die Pfade der gesendeten Dateien. „;type=image/png“ nach einem Pfad setzt den Inhaltstyp. Die Dateien werden für jede Prüfung gelesen und dürfen zusammen höchstens 20 MB groß sein.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>User name for servers that require a login.</source>
        <translation>Benutzername für Server, die eine Anmeldung verlangen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password for this user name. Use ${env:NAME} or ${file:PATH} rather than the password itself.</source>
        <translation>Passwort für diesen Benutzernamen. Verwenden Sie ${env:NAME} oder ${file:PATH} statt des Passworts selbst.</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Anmeldeverfahren</translation>
    </message>
    <message>
        <source>basic: sends the password with the request. digest: sends only a hash based on the password, when the server requests it (RFC 7616). Each check then requires two requests.</source>
        <translation>basic: sendet das Passwort mit der Anfrage. digest: sendet nur einen Hash aus dem Passwort, wenn der Server ihn verlangt (RFC 7616). Jede Prüfung braucht dann zwei Anfragen.</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Token to send as “Authorization: Bearer …”. Use ${env:NAME} or ${file:PATH} rather than the token itself.</source>
        <translation>Token, das als „Authorization: Bearer …“ gesendet wird. Verwenden Sie ${env:NAME} oder ${file:PATH} statt des Tokens selbst.</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>Token-URL</translation>
    </message>
    <message>
        <source>URL from which to fetch an access token with the OAuth 2 client credentials grant. The token is sent as a bearer token and reused until it expires or is rejected. Token requests use the target&apos;s trusted certificates, client certificate and proxy.</source>
        <translation>URL, von der ein Zugriffstoken mit dem OAuth-2-Verfahren „client credentials“ geholt wird. Das Token wird als Bearer-Token gesendet und wiederverwendet, bis es abläuft oder abgelehnt wird. Für Token-Anfragen gelten die vertrauten Zertifikate, das Clientzertifikat und der Proxy des Ziels.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>The ID under which the client is registered with the token server.</source>
        <translation>Die ID, unter der der Client beim Tokenserver registriert ist.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Proves the client&apos;s identity. Use ${env:NAME} or ${file:PATH} rather than the secret itself.</source>
        <translation>Weist den Client aus. Verwenden Sie ${env:NAME} oder ${file:PATH} statt des Geheimnisses selbst.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Permissions to request for the token, separated by spaces. Leave empty to use the server&apos;s default.</source>
        <translation>Berechtigungen, die für das Token verlangt werden, durch Leerzeichen getrennt. Leer für den Standard des Servers.</translation>
    </message>
    <message>
        <source>Extra token parameters</source>
        <translation>Weitere Token-Parameter</translation>
    </message>
    <message>
        <source>Additional parameters of the token request, such as “audience”.</source>
        <translation>Zusätzliche Parameter der Token-Anfrage, etwa „audience“.</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>Ausweisen des Clients</translation>
    </message>
    <message>
        <source>Whether the token request sends the client ID and secret in its header (basic authentication) or in its body.</source>
        <translation>Ob die Token-Anfrage Client-ID und Geheimnis im Kopf (Basic-Anmeldung) oder im Inhalt sendet.</translation>
    </message>
    <message>
        <source>Accepted status codes</source>
        <translation>Akzeptierte Statuscodes</translation>
    </message>
    <message>
        <source>Status codes that indicate success, such as 200-299,401. If a condition checks [STATUS], the default isn&apos;t used.</source>
        <translation>Statuscodes, die Erfolg bedeuten, etwa 200-299,401. Wenn eine Bedingung [STATUS] prüft, gilt der Standard nicht.</translation>
    </message>
    <message>
        <source>Follow redirects</source>
        <translation>Weiterleitungen folgen</translation>
    </message>
    <message>
        <source>Checks the page that a redirect leads to, not the redirect itself. Credentials, headers, forms, files and placeholders aren&apos;t sent to other servers.</source>
        <translation>Prüft die Seite, zu der eine Weiterleitung führt, nicht die Weiterleitung selbst. Anmeldedaten, Kopffelder, Formulare, Dateien und Platzhalter werden nicht an andere Server gesendet.</translation>
    </message>
    <message>
        <source>Maximum redirects</source>
        <translation>Höchstzahl der Weiterleitungen</translation>
    </message>
    <message>
        <source>The check fails after more than this number of consecutive redirects.</source>
        <translation>Die Prüfung schlägt nach mehr aufeinanderfolgenden Weiterleitungen fehl.</translation>
    </message>
    <message>
        <source>Follow redirects from https to http</source>
        <translation>Weiterleitungen von https zu http folgen</translation>
    </message>
    <message>
        <source>Anyone along the route can read and change http traffic, so such redirects fail by default. Credentials are never sent to the http address.</source>
        <translation>Jeder auf dem Weg kann http lesen und verändern, deshalb schlagen solche Weiterleitungen normalerweise fehl. Anmeldedaten werden nie an die http-Adresse gesendet.</translation>
    </message>
    <message>
        <source>Keep cookies during redirects</source>
        <translation>Cookies bei Weiterleitungen behalten</translation>
    </message>
    <message>
        <source>Sends cookies set by a redirect with later requests to their host or domain in the same check. No cookies are kept for the next check.</source>
        <translation>Sendet Cookies einer Weiterleitung mit späteren Anfragen derselben Prüfung an ihren Host oder ihre Domain. Für die nächste Prüfung werden keine Cookies behalten.</translation>
    </message>
    <message>
        <source>The status is one of %1</source>
        <translation>Der Status ist einer von %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n redirect(s)</source>
        <translation>
            <numerusform>Höchstens %n Weiterleitung</numerusform>
            <numerusform>Höchstens %n Weiterleitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify TLS certificate</source>
        <translation>TLS-Zertifikat prüfen</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, even if it has expired or was issued to someone else. If not set, the option in the settings applies.</source>
        <translation>Wenn ausgeschaltet, wird jedes Zertifikat akzeptiert, auch ein abgelaufenes oder für andere ausgestelltes. Ohne Angabe gilt die Einstellung.</translation>
    </message>
    <message>
        <source>Minimum TLS version</source>
        <translation>Mindestversion von TLS</translation>
    </message>
    <message>
        <source>1.0 and 1.1 are no longer secure. Choose them only for old devices that support nothing newer.</source>
        <translation>1.0 und 1.1 sind nicht mehr sicher. Wählen Sie sie nur für alte Geräte, die nichts Neueres unterstützen.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>A PEM file with the certificates to trust instead of the system&apos;s CAs. Leave empty to use the system&apos;s CAs and the file in the settings.</source>
        <translation>Eine PEM-Datei mit den Zertifikaten, denen statt der CAs des Systems vertraut wird. Leer für die CAs des Systems und die Datei aus den Einstellungen.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Clientzertifikat</translation>
    </message>
    <message>
        <source>Client certificate for servers that require one. Use a PEM file with the certificate followed by any chain, or a PKCS#12 file (.p12, .pfx).</source>
        <translation>Clientzertifikat für Server, die eines verlangen. Eine PEM-Datei mit dem Zertifikat und seiner Kette, oder eine PKCS#12-Datei (.p12, .pfx).</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Schlüssel des Clients</translation>
    </message>
    <message>
        <source>A PEM file with the private key. Leave empty if the certificate file contains the key.</source>
        <translation>Eine PEM-Datei mit dem privaten Schlüssel. Leer, wenn die Zertifikatsdatei ihn enthält.</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Decrypts the key or the PKCS#12 file. Use ${env:NAME} or ${file:PATH} rather than the passphrase itself.</source>
        <translation>Entschlüsselt den Schlüssel oder die PKCS#12-Datei. Verwenden Sie ${env:NAME} oder ${file:PATH} statt der Passphrase selbst.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port, with user:password@ before the host if required. none: no proxy. Leave empty to use the proxy from the settings.</source>
        <translation>http://host:port oder socks5://host:port, wenn nötig mit user:password@ vor dem Host. none: kein Proxy. Leer für den Proxy aus den Einstellungen.</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>An IP address to connect to instead of resolving the host name, for example to check one of several servers. The request and the certificate check still use the original host name. A proxy from the settings isn&apos;t used.</source>
        <translation>Eine IP-Adresse, mit der statt einer Auflösung des Hostnamens verbunden wird, etwa um einen von mehreren Servern zu prüfen. Anfrage und Zertifikatsprüfung verwenden weiter den Hostnamen. Ein Proxy aus den Einstellungen wird nicht verwendet.</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>The User-Agent header to send. Leave empty to use the one from the settings.</source>
        <translation>Das gesendete Kopffeld User-Agent. Leer für das aus den Einstellungen.</translation>
    </message>
    <message>
        <source>HTTP client</source>
        <translation>HTTP-Client</translation>
    </message>
    <message>
        <source>own: Watchkeeper&apos;s client, which measures each phase. qt: Qt&apos;s client, which supports NTLM and Negotiate. It sends the user name and password when the server requests them, and uses your Kerberos ticket for Negotiate. Its connection time includes DNS resolution and TLS. It chooses the IP address itself and doesn&apos;t report it.</source>
        <translation>own: der Client von Watchkeeper, der jede Phase misst. qt: der Client von Qt, der NTLM und Negotiate unterstützt. Er sendet Benutzernamen und Passwort, wenn der Server sie verlangt, und verwendet bei Negotiate Ihr Kerberos-Ticket. Seine Verbindungszeit enthält DNS-Auflösung und TLS. Er wählt die IP-Adresse selbst und meldet sie nicht.</translation>
    </message>
    <message>
        <source>Watchkeeper&apos;s own</source>
        <translation>Der von Watchkeeper</translation>
    </message>
    <message>
        <source>Qt&apos;s (NTLM, Negotiate)</source>
        <translation>Der von Qt (NTLM, Negotiate)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>A fresh connection for each check detects when nothing is listening any more. Keeping the connection open puts less load on the server.</source>
        <translation>Eine neue Verbindung für jede Prüfung erkennt, wenn nichts mehr lauscht. Eine offene Verbindung belastet den Server weniger.</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP-Version</translation>
    </message>
    <message>
        <source>2: the server must support HTTP/2, otherwise the check fails. Over https, HTTP/2 is negotiated in the TLS handshake. Over http, it is used from the start. The same phases are measured for both versions.</source>
        <translation>2: der Server muss HTTP/2 unterstützen, sonst schlägt die Prüfung fehl. Über https wird HTTP/2 im TLS-Handshake ausgehandelt. Über http wird es von Anfang an verwendet. Beide Versionen messen dieselben Phasen.</translation>
    </message>
    <message>
        <source>Maximum body size</source>
        <translation>Höchstgröße des Inhalts</translation>
    </message>
    <message>
        <source>Largest body to accept, as transferred. The check fails if the body is larger.</source>
        <translation>Größter akzeptierter Inhalt, wie übertragen. Die Prüfung schlägt bei einem größeren fehl.</translation>
    </message>
    <message>
        <source>Maximum decompressed body size</source>
        <translation>Höchstgröße des entpackten Inhalts</translation>
    </message>
    <message>
        <source>Largest body to accept after decompression. The check fails if the body is larger.</source>
        <translation>Größter akzeptierter Inhalt nach dem Entpacken. Die Prüfung schlägt bei einem größeren fehl.</translation>
    </message>
    <message>
        <source>Success: status %1 within %2.</source>
        <translation>Erfolg: Status %1 innerhalb von %2.</translation>
    </message>
    <message>
        <source>Web page or API</source>
        <translation>Webseite oder API</translation>
    </message>
    <message>
        <source>Requests a page over HTTP or HTTPS and checks its status, certificate and response time.</source>
        <translation>Fragt eine Seite über HTTP oder HTTPS an und prüft Status, Zertifikat und Antwortzeit.</translation>
    </message>
</context>
<context>
    <name>HttpPlan</name>
    <message>
        <source>This must be a single line.</source>
        <translation>Das muss eine einzelne Zeile sein.</translation>
    </message>
    <message>
        <source>Only addresses that start with %1:// or %2:// and include a host can be checked.</source>
        <translation>Nur Adressen, die mit %1:// oder %2:// beginnen und einen Host haben, können geprüft werden.</translation>
    </message>
    <message>
        <source>Port 0 isn&apos;t a valid port.</source>
        <translation>Port 0 ist kein gültiger Port.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid header name. Use letters, digits and hyphens.</source>
        <translation>„%1“ ist kein gültiger Name eines Kopffelds. Verwenden Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Watchkeeper sets the header %1 automatically.</source>
        <translation>Watchkeeper setzt das Kopffeld %1 selbst.</translation>
    </message>
    <message>
        <source>The value of the header %1 must be a single line.</source>
        <translation>Der Wert des Kopffelds %1 muss eine einzelne Zeile sein.</translation>
    </message>
    <message>
        <source>Use either a body or a form, not both.</source>
        <translation>Verwenden Sie entweder einen Inhalt oder ein Formular, nicht beide.</translation>
    </message>
    <message>
        <source>For multipart forms, Watchkeeper sets the header %1 automatically.</source>
        <translation>Bei Multipart-Formularen setzt Watchkeeper das Kopffeld %1 selbst.</translation>
    </message>
    <message>
        <source>“%1” requires a file.</source>
        <translation>„%1“ braucht eine Datei.</translation>
    </message>
    <message>
        <source>The content type of “%1” must be a single line.</source>
        <translation>Der Inhaltstyp von „%1“ muss eine einzelne Zeile sein.</translation>
    </message>
    <message>
        <source>Use either a bearer token or a user name and password, not both.</source>
        <translation>Verwenden Sie entweder ein Bearer-Token oder Benutzernamen und Passwort, nicht beides.</translation>
    </message>
    <message>
        <source>Digest authentication requires a user name.</source>
        <translation>Digest-Anmeldung braucht einen Benutzernamen.</translation>
    </message>
    <message>
        <source>With this authentication method, Watchkeeper sets the header %1 automatically.</source>
        <translation>Bei diesem Anmeldeverfahren setzt Watchkeeper das Kopffeld %1 selbst.</translation>
    </message>
    <message>
        <source>This field requires a token URL (“oauthTokenUrl”).</source>
        <translation>Dieses Feld braucht eine Token-URL („oauthTokenUrl“).</translation>
    </message>
    <message>
        <source>The token server requires a client ID.</source>
        <translation>Der Tokenserver verlangt eine Client-ID.</translation>
    </message>
    <message>
        <source>Use either this field or a token URL, not both.</source>
        <translation>Verwenden Sie entweder dieses Feld oder eine Token-URL, nicht beide.</translation>
    </message>
    <message>
        <source>This field requires a client certificate (“clientCertificate”).</source>
        <translation>Dieses Feld braucht ein Clientzertifikat („clientCertificate“).</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid IP address, such as 192.0.2.10 or 2001:db8::10.</source>
        <translation>Das ist keine gültige IP-Adresse wie 192.0.2.10 oder 2001:db8::10.</translation>
    </message>
    <message>
        <source>A proxy resolves names itself. Use either a proxy or an address to connect to.</source>
        <translation>Ein Proxy löst Namen selbst auf. Verwenden Sie entweder einen Proxy oder eine Adresse für die Verbindung.</translation>
    </message>
    <message>
        <source>Use the form http://host:port or socks5://host:port for the proxy, or “none”.</source>
        <translation>Verwenden Sie für den Proxy die Form http://host:port oder socks5://host:port, oder „none“.</translation>
    </message>
    <message>
        <source>HTTP/2 uses a fresh connection for each check. Set “connection” to fresh.</source>
        <translation>HTTP/2 verwendet für jede Prüfung eine neue Verbindung. Setzen Sie „connection“ auf fresh.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t available with “client: qt”: %2</source>
        <translation>„%1“ gibt es mit „client: qt“ nicht: %2</translation>
    </message>
    <message>
        <source>Qt&apos;s client uses the authentication method that the server requests.</source>
        <translation>der Client von Qt verwendet das Anmeldeverfahren, das der Server verlangt.</translation>
    </message>
    <message>
        <source>Qt chooses the address itself.</source>
        <translation>Qt wählt die Adresse selbst.</translation>
    </message>
    <message>
        <source>Qt silently repeats requests on a reused connection.</source>
        <translation>Qt wiederholt Anfragen auf einer wiederverwendeten Verbindung stillschweigend.</translation>
    </message>
    <message>
        <source>without TLS, Qt doesn&apos;t detect that a server doesn&apos;t support HTTP/2.</source>
        <translation>ohne TLS erkennt Qt nicht, dass ein Server HTTP/2 nicht unterstützt.</translation>
    </message>
    <message>
        <source>Qt doesn&apos;t send a body with HEAD requests.</source>
        <translation>Qt sendet mit HEAD-Anfragen keinen Inhalt.</translation>
    </message>
    <message>
        <source>Qt doesn&apos;t support the header %1 over HTTP/2.</source>
        <translation>Qt unterstützt das Kopffeld %1 über HTTP/2 nicht.</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: “%1”.</source>
        <translation>Der Server leitet zu einer ungültigen Adresse weiter: „%1“.</translation>
    </message>
    <message>
        <source>The server redirects to %1. Only http and https addresses are followed.</source>
        <translation>Der Server leitet zu %1 weiter. Nur http- und https-Adressen wird gefolgt.</translation>
    </message>
    <message>
        <source>The server redirects to %1, which has no host.</source>
        <translation>Der Server leitet zu %1 weiter, das keinen Host hat.</translation>
    </message>
    <message>
        <source>The server redirects from https to the unencrypted address %1. Watchkeeper follows such redirects only if “redirectToHttp” is on.</source>
        <translation>Der Server leitet von https zur unverschlüsselten Adresse %1 weiter. Watchkeeper folgt solchen Weiterleitungen nur, wenn „redirectToHttp“ eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The server returned %1 and redirects the request to another server, %2. Watchkeeper doesn&apos;t resend forms, files or values of placeholders to other servers. If that address is correct, use it for this target.</source>
        <translation>Der Server antwortete mit %1 und leitet die Anfrage zu einem anderen Server weiter, %2. Watchkeeper sendet Formulare, Dateien und Werte von Platzhaltern nicht noch einmal an andere Server. Wenn diese Adresse richtig ist, verwenden Sie sie für dieses Ziel.</translation>
    </message>
    <message>
        <source>The server redirects in a loop, back to %1.</source>
        <translation>Der Server leitet im Kreis weiter, zurück zu %1.</translation>
    </message>
    <message>
        <source>The server redirected more than %1 times, most recently to %2.</source>
        <translation>Der Server leitete mehr als %1-mal weiter, zuletzt zu %2.</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>up</source>
        <comment>state of a target</comment>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>state of a target</comment>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a target</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>down</source>
        <comment>state of a target</comment>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, in which words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <comment>a person</comment>
        <translation>Quittiert von %1</translation>
    </message>
    <message>
        <source>%1 – until %2</source>
        <comment>acknowledged by somebody; a moment</comment>
        <translation>%1 – bis %2</translation>
    </message>
    <message>
        <source>No longer acknowledged</source>
        <translation>Nicht mehr quittiert</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>No longer snoozed</source>
        <translation>Nicht mehr zurückgestellt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>who wrote a comment</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Unreachable: %1 is down</source>
        <translation>Nicht erreichbar: %1 ist ausgefallen</translation>
    </message>
    <message>
        <source>Reachable again</source>
        <translation>Wieder erreichbar</translation>
    </message>
    <message>
        <source>Flapping: the state changes too often to report each change</source>
        <translation>Instabil: der Zustand wechselt zu oft, um jeden Wechsel zu melden</translation>
    </message>
    <message>
        <source>No longer flapping</source>
        <translation>Nicht mehr instabil</translation>
    </message>
    <message>
        <source>No data: this computer is offline</source>
        <translation>Keine Daten: dieser Computer ist offline</translation>
    </message>
    <message>
        <source>Results available again</source>
        <translation>Wieder Ergebnisse</translation>
    </message>
    <message>
        <source>Maintenance started</source>
        <translation>Wartung hat begonnen</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Wartung ist beendet</translation>
    </message>
    <message>
        <source>Closed: the target is no longer monitored</source>
        <translation>Beendet: das Ziel wird nicht mehr überwacht</translation>
    </message>
    <message>
        <source>Open again: the target is monitored again</source>
        <translation>Wieder offen: das Ziel wird wieder überwacht</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln targets that depend on it</source>
        <translation>
            <numerusform>%1 und %Ln Ziel, das davon abhängt</numerusform>
            <numerusform>%1 und %Ln Ziele, die davon abhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets that depend on %1, which is down</source>
        <translation>
            <numerusform>%Ln Ziel, das von %1 abhängt, das ausgefallen ist</numerusform>
            <numerusform>%Ln Ziele, die von %1 abhängen, das ausgefallen ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names this computer&apos;s resolver can&apos;t resolve</source>
        <translation>
            <numerusform>%Ln Ziel, dessen Namen der Resolver dieses Computers nicht auflösen kann</numerusform>
            <numerusform>%Ln Ziele, deren Namen der Resolver dieses Computers nicht auflösen kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names the resolver %1 can&apos;t resolve</source>
        <translation>
            <numerusform>%Ln Ziel, dessen Namen der Resolver %1 nicht auflösen kann</numerusform>
            <numerusform>%Ln Ziele, deren Namen der Resolver %1 nicht auflösen kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets with certificates from %1</source>
        <translation>
            <numerusform>%Ln Ziel mit einem Zertifikat von %1</numerusform>
            <numerusform>%Ln Ziele mit Zertifikaten von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets on %1</source>
        <translation>
            <numerusform>%Ln Ziel auf %1</numerusform>
            <numerusform>%Ln Ziele auf %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets at the address %1</source>
        <translation>
            <numerusform>%Ln Ziel unter der Adresse %1</numerusform>
            <numerusform>%Ln Ziele unter der Adresse %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed to %1</source>
        <comment>a state</comment>
        <translation>Gewechselt zu %1</translation>
    </message>
    <message>
        <source>Worsened to %1</source>
        <comment>a state</comment>
        <translation>Verschlechtert zu %1</translation>
    </message>
    <message>
        <source>Improved to %1</source>
        <comment>a state</comment>
        <translation>Verbessert zu %1</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Incident closed, now %1</source>
        <comment>a state</comment>
        <translation>Vorfall beendet, jetzt %1</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>down because the underlying interface is down</source>
        <translation>ausgefallen, weil die zugrunde liegende Schnittstelle ausgefallen ist</translation>
    </message>
    <message>
        <source>waiting, possibly for a network login</source>
        <translation>wartet, vielleicht auf eine Netzanmeldung</translation>
    </message>
    <message>
        <source>missing its device</source>
        <translation>ohne Gerät</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>%1 is %2. Is the cable connected, the network in range and the interface enabled?</source>
        <translation>%1 ist %2. Ist das Kabel angeschlossen, das Netz in Reichweite und die Schnittstelle eingeschaltet?</translation>
    </message>
    <message>
        <source>%1 is up, but should be down.</source>
        <translation>%1 ist aktiv, sollte es aber nicht sein.</translation>
    </message>
    <message>
        <source>%1 receives %2</source>
        <translation>%1 empfängt %2</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1 sendet %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 had %n error(s) since the last check</source>
        <translation>
            <numerusform>%1 hatte %n Fehler seit der letzten Prüfung</numerusform>
            <numerusform>%1 hatte %n Fehler seit der letzten Prüfung</numerusform>
        </translation>
    </message>
    <message>
        <source>A bad cable, connector or driver can cause this.</source>
        <translation>Ein schlechtes Kabel, ein Stecker oder Treiber kann die Ursache sein.</translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %n packet(s) since the last check</source>
        <translation>
            <numerusform>%1 hat seit der letzten Prüfung %n Paket verworfen</numerusform>
            <numerusform>%1 hat seit der letzten Prüfung %n Pakete verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer can&apos;t keep up with the incoming traffic, or no program is receiving these packets.</source>
        <translation>Dieser Computer kommt mit dem eingehenden Verkehr nicht mit, oder kein Programm empfängt diese Pakete.</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>up, receiving %1, sending %2</source>
        <translation>aktiv, empfängt %1, sendet %2</translation>
    </message>
    <message>
        <source>the interface %1</source>
        <translation>die Schnittstelle %1</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Name of the network interface, such as eth0 or wlan0. If it isn&apos;t found, the error lists the available ones.</source>
        <translation>Name der Netzwerkschnittstelle, etwa eth0 oder wlan0. Wird sie nicht gefunden, nennt der Fehler die vorhandenen.</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>Erwarteter Zustand</translation>
    </message>
    <message>
        <source>Whether the interface should be up or down. any: only its traffic is checked.</source>
        <translation>Ob die Schnittstelle aktiv sein soll oder nicht. any: nur ihr Verkehr wird geprüft.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Receive rate</source>
        <translation>Empfangsrate</translation>
    </message>
    <message>
        <source>Bytes per second since the last check, such as 10MB.</source>
        <translation>Bytes pro Sekunde seit der letzten Prüfung, etwa 10MB.</translation>
    </message>
    <message>
        <source>Send rate</source>
        <translation>Senderate</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Packets with errors per minute, in both directions.</source>
        <translation>Pakete mit Fehlern pro Minute, in beiden Richtungen.</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Discarded packets per minute, in both directions. A few are normal.</source>
        <translation>Verworfene Pakete pro Minute, in beiden Richtungen. Einige wenige sind normal.</translation>
    </message>
    <message>
        <source>The interface %1 exists</source>
        <translation>Die Schnittstelle %1 existiert</translation>
    </message>
    <message>
        <source>The interface is up</source>
        <translation>Die Schnittstelle ist aktiv</translation>
    </message>
    <message>
        <source>The interface is down</source>
        <translation>Die Schnittstelle ist nicht aktiv</translation>
    </message>
    <message>
        <source>Errors per minute</source>
        <translation>Fehler pro Minute</translation>
    </message>
    <message>
        <source>Drops per minute</source>
        <translation>Verworfen pro Minute</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Checks whether a network interface of this computer is up. Also checks its traffic in both directions and its errors since the last check.</source>
        <translation>Prüft, ob eine Netzwerkschnittstelle dieses Computers aktiv ist. Auch ihren Verkehr in beiden Richtungen und ihre Fehler seit der letzten Prüfung.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>the response was still being read</source>
        <translation>die Antwort wurde noch gelesen</translation>
    </message>
    <message>
        <source>The response has the value “%1”</source>
        <translation>Die Antwort hat den Wert „%1“</translation>
    </message>
    <message>
        <source>The value “%1” can be read, if it exists</source>
        <translation>Der Wert „%1“ ist lesbar, wenn es ihn gibt</translation>
    </message>
    <message>
        <source>API values</source>
        <translation>API-Werte</translation>
    </message>
    <message>
        <source>Requests JSON from a URL and reads values from it, for display and for conditions.</source>
        <translation>Fragt JSON von einer URL an und liest Werte daraus, zum Anzeigen und für Bedingungen.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Names of values and their paths in the response: $.queue.length, $.nodes[0].load, $.nodes[*].load. A path can end with .length(), .sum(), .min(), .max(), .avg() or .number(), which reads a number from a string. Conditions refer to a value as [VALUE].name. At most 10,000 list items and the first 4,096 characters of a string are read.</source>
        <translation>Namen von Werten und ihre Pfade in der Antwort: $.queue.length, $.nodes[0].load, $.nodes[*].load. Ein Pfad kann auf .length(), .sum(), .min(), .max(), .avg() oder .number() enden, das eine Zahl aus einem Text liest. Bedingungen nennen einen Wert [VALUE].name. Höchstens 10.000 Listenelemente und die ersten 4.096 Zeichen eines Texts werden gelesen.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units of values by name, such as ms, %, GiB or °C. A value with a unit must be a number.</source>
        <translation>Einheiten von Werten nach Namen, etwa ms, %, GiB oder °C. Ein Wert mit Einheit muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Require all values</source>
        <translation>Alle Werte verlangen</translation>
    </message>
    <message>
        <source>The check fails if a value is missing or null. If off, such values are omitted.</source>
        <translation>Die Prüfung schlägt fehl, wenn ein Wert fehlt oder null ist. Wenn ausgeschaltet, werden solche Werte weggelassen.</translation>
    </message>
    <message>
        <source>At most %1 values are allowed.</source>
        <translation>Höchstens %1 Werte sind erlaubt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name for a value. Use letters, digits, hyphens and underscores.</source>
        <translation>„%1“ ist kein gültiger Name eines Werts. Verwenden Sie Buchstaben, Ziffern, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>“%1” is reserved for values of the request itself. Choose another name.</source>
        <translation>„%1“ ist für Werte der Anfrage selbst reserviert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The path of “%1” is invalid at character %2: %3</source>
        <translation>Der Pfad von „%1“ ist bei Zeichen %2 ungültig: %3</translation>
    </message>
    <message>
        <source>Value “%1” doesn&apos;t exist.</source>
        <translation>Den Wert „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a supported unit. Supported units: %2.</source>
        <translation>„%1“ ist keine unterstützte Einheit. Unterstützt: %2.</translation>
    </message>
    <message>
        <source>The response is empty, but JSON was expected.</source>
        <translation>Die Antwort ist leer, aber JSON wurde erwartet.</translation>
    </message>
    <message>
        <source>The response contains more than %1 lists and objects.</source>
        <translation>Die Antwort enthält mehr als %1 Listen und Objekte.</translation>
    </message>
    <message>
        <source>The response isn&apos;t valid JSON (%1). It begins: %2</source>
        <translation>Die Antwort ist kein gültiges JSON (%1). Sie beginnt: %2</translation>
    </message>
    <message>
        <source>The value “%1” is a list of %2 items. The limit for evaluating items one by one is %3. Append .length(), .sum(), .min(), .max() or .avg() to its path.</source>
        <translation>Der Wert „%1“ ist eine Liste von %2 Elementen. Die Grenze, um sie einzeln auszuwerten, ist %3. Hängen Sie .length(), .sum(), .min(), .max() oder .avg() an den Pfad an.</translation>
    </message>
    <message>
        <source>The value “%1” has a unit, but isn&apos;t a number: %2</source>
        <translation>Der Wert „%1“ hat eine Einheit, ist aber keine Zahl: %2</translation>
    </message>
    <message>
        <source>The value “%1” can&apos;t be calculated: %2 matches no numbers.</source>
        <translation>Der Wert „%1“ kann nicht berechnet werden: %2 trifft keine Zahlen.</translation>
    </message>
    <message>
        <source>The value “%1” can&apos;t be calculated: %2 matches more than %3 values.</source>
        <translation>Der Wert „%1“ kann nicht berechnet werden: %2 trifft mehr als %3 Werte.</translation>
    </message>
    <message>
        <source>The response has no value “%1”: nothing found at %2.</source>
        <translation>Die Antwort hat keinen Wert „%1“: unter %2 wurde nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonEntries</name>
    <message>
        <source>Not a valid address or target.</source>
        <translation>Keine gültige Adresse und kein gültiges Ziel.</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>This key appears twice.</source>
        <translation>Dieser Schlüssel kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Expected an object in { }.</source>
        <translation>Ein Objekt in { } erwartet.</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>Das muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>Expected true or false, without quotes.</source>
        <translation>true oder false ohne Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2, without quotes.</source>
        <translation>Eine ganze Zahl von %1 bis %2 ohne Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>Expected a duration longer than zero.</source>
        <translation>Eine Dauer über null erwartet.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t exist here. Available: %2.</source>
        <translation>„%1“ gibt es hier nicht. Verfügbar: %2.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t exist here. Did you mean “%2”?</source>
        <translation>„%1“ gibt es hier nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>Unknown field type “%1”. Available types: %2.</source>
        <translation>Unbekannter Feldtyp „%1“. Verfügbare Typen: %2.</translation>
    </message>
    <message>
        <source>Expected a number, without quotes.</source>
        <translation>Eine Zahl ohne Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>A choice requires “choices”.</source>
        <translation>Eine Auswahl braucht „choices“.</translation>
    </message>
    <message>
        <source>Expected one label for each value in “choices”.</source>
        <translation>Eine Beschriftung für jeden Wert in „choices“ erwartet.</translation>
    </message>
</context>
<context>
    <name>JsonQuery</name>
    <message>
        <source>A path must begin with $, such as $.data.items[0].name.</source>
        <translation>Ein Pfad muss mit $ beginnen, etwa $.data.items[0].name.</translation>
    </message>
    <message>
        <source>Nothing can follow a function.</source>
        <translation>Nach einer Funktion kann nichts folgen.</translation>
    </message>
    <message>
        <source>This path has too many steps.</source>
        <translation>Dieser Pfad hat zu viele Schritte.</translation>
    </message>
    <message>
        <source>Expected a dot or a bracket here.</source>
        <translation>Hier wird ein Punkt oder eine Klammer erwartet.</translation>
    </message>
    <message>
        <source>Two dots (recursive search) aren&apos;t supported here.</source>
        <translation>Zwei Punkte (rekursive Suche) werden hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>Expected a name after the dot. Put names with special characters in brackets: [&quot;a b&quot;].</source>
        <translation>Nach dem Punkt wird ein Name erwartet. Setzen Sie Namen mit Sonderzeichen in Klammern: [&quot;a b&quot;].</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a function. Available: length, sum, min, max, avg and number.</source>
        <translation>„%1“ ist keine Funktion. Verfügbar: length, sum, min, max, avg und number.</translation>
    </message>
    <message>
        <source>The brackets of a function must be empty.</source>
        <translation>Die Klammern einer Funktion müssen leer sein.</translation>
    </message>
    <message>
        <source>Expected a closing bracket here. Slices and filters aren&apos;t supported.</source>
        <translation>Hier wird eine schließende Klammer erwartet. Ausschnitte und Filter werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Expected a number, a name in quotes or * in the brackets.</source>
        <translation>In den Klammern wird eine Zahl, ein Name in Anführungszeichen oder * erwartet.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
</context>
<context>
    <name>JsonSyntax</name>
    <message>
        <source>a comma or the closing } of an object is missing</source>
        <translation>ein Komma oder die schließende } eines Objekts fehlt</translation>
    </message>
    <message>
        <source>a comma or the closing ] of a list is missing</source>
        <translation>ein Komma oder die schließende ] einer Liste fehlt</translation>
    </message>
    <message>
        <source>the colon after a key is missing</source>
        <translation>der Doppelpunkt nach einem Schlüssel fehlt</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>a number isn&apos;t valid</source>
        <translation>eine Zahl ist nicht gültig</translation>
    </message>
    <message>
        <source>a backslash must be written twice</source>
        <translation>ein umgekehrter Schrägstrich muss doppelt stehen</translation>
    </message>
    <message>
        <source>the text isn&apos;t UTF-8</source>
        <translation>der Text ist nicht UTF-8</translation>
    </message>
    <message>
        <source>the closing quote of a string is missing</source>
        <translation>das schließende Anführungszeichen eines Texts fehlt</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>Klammern sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>unexpected text after the end</source>
        <translation>unerwarteter Text nach dem Ende</translation>
    </message>
    <message>
        <source>a key or a value is missing after a comma or a colon</source>
        <translation>nach einem Komma oder Doppelpunkt fehlt ein Schlüssel oder Wert</translation>
    </message>
    <message>
        <source>a value is missing, or a string isn&apos;t in quotes</source>
        <translation>ein Wert fehlt, oder ein Text steht nicht in Anführungszeichen</translation>
    </message>
    <message>
        <source>This isn&apos;t valid JSON: %1 (column %2).</source>
        <translation>Das ist kein gültiges JSON: %1 (Spalte %2).</translation>
    </message>
    <message>
        <source>The text isn&apos;t UTF-8. Save it as UTF-8 in your editor.</source>
        <translation>Der Text ist nicht UTF-8. Speichern Sie ihn im Editor als UTF-8.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB. Is it the right one?</source>
        <translation>Die Datei ist größer als 64 MiB. Ist es die richtige?</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is damaged: it contains null characters, which a power cut may have caused.</source>
        <translation>Die Datei ist beschädigt: sie enthält Nullzeichen, vielleicht durch einen Stromausfall.</translation>
    </message>
    <message>
        <source>The file must begin with { and end with }.</source>
        <translation>Die Datei muss mit { beginnen und mit } enden.</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>This computer has no keychain.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain returned an error: %1.</source>
        <translation>Der Schlüsselbund meldete einen Fehler: %1.</translation>
    </message>
    <message>
        <source>The keychain doesn&apos;t contain this secret.</source>
        <translation>Der Schlüsselbund enthält dieses Geheimnis nicht.</translation>
    </message>
</context>
<context>
    <name>LibraryFolder</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 files are read. Remove the files you don&apos;t need.</source>
        <translation>Nur die ersten %1 von %2 Dateien werden gelesen. Entfernen Sie die Dateien, die Sie nicht brauchen.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source> Leave empty for no limit.</source>
        <translation> Leer für keine Grenze.</translation>
    </message>
    <message>
        <source> Enter %1 for no limit.</source>
        <translation> %1 für keine Grenze.</translation>
    </message>
    <message>
        <source>%1: degraded above</source>
        <translation>%1: beeinträchtigt über</translation>
    </message>
    <message>
        <source>%1: degraded below</source>
        <translation>%1: beeinträchtigt unter</translation>
    </message>
    <message>
        <source>%1: down above</source>
        <translation>%1: ausgefallen über</translation>
    </message>
    <message>
        <source>%1: down below</source>
        <translation>%1: ausgefallen unter</translation>
    </message>
    <message>
        <source>%1 Above this value, the target is degraded.%2</source>
        <translation>%1 Über diesem Wert ist das Ziel beeinträchtigt.%2</translation>
    </message>
    <message>
        <source>%1 Below this value, the target is degraded.%2</source>
        <translation>%1 Unter diesem Wert ist das Ziel beeinträchtigt.%2</translation>
    </message>
    <message>
        <source>%1 Above this value, the target is down.%2</source>
        <translation>%1 Über diesem Wert ist das Ziel ausgefallen.%2</translation>
    </message>
    <message>
        <source>%1 Below this value, the target is down.%2</source>
        <translation>%1 Unter diesem Wert ist das Ziel ausgefallen.%2</translation>
    </message>
    <message>
        <source>The limit %1 for degraded must not be above the limit %2 for down.</source>
        <translation>Die Grenze %1 für beeinträchtigt darf nicht über der Grenze %2 für ausgefallen liegen.</translation>
    </message>
    <message>
        <source>The limit %1 for degraded must not be below the limit %2 for down.</source>
        <translation>Die Grenze %1 für beeinträchtigt darf nicht unter der Grenze %2 für ausgefallen liegen.</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1: höchstens %2</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1: mindestens %2</translation>
    </message>
    <message>
        <source>%1: at most %2, else degraded</source>
        <translation>%1: höchstens %2, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>%1: at least %2, else degraded</source>
        <translation>%1: mindestens %2, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>%1. The target is down above %2.</source>
        <translation>%1. Das Ziel ist über %2 ausgefallen.</translation>
    </message>
    <message>
        <source>%1. The target is down below %2.</source>
        <translation>%1. Das Ziel ist unter %2 ausgefallen.</translation>
    </message>
    <message>
        <source>%1. The target is degraded above %2.</source>
        <translation>%1. Das Ziel ist über %2 beeinträchtigt.</translation>
    </message>
    <message>
        <source>%1. The target is degraded below %2.</source>
        <translation>%1. Das Ziel ist unter %2 beeinträchtigt.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>LineEntry</name>
    <message>
        <source>“%1” isn&apos;t valid here. After an address you can write: every 30s, timeout 5s, attempts 3, tag:web, name:&quot;Shop&quot;.</source>
        <translation>„%1“ ist hier nicht gültig. Nach einer Adresse ist möglich: every 30s, timeout 5s, attempts 3, tag:web, name:&quot;Shop&quot;.</translation>
    </message>
    <message>
        <source>This address doesn&apos;t open a page on a server, so it can&apos;t be monitored.</source>
        <translation>Diese Adresse öffnet keine Seite auf einem Server, kann also nicht überwacht werden.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t contain a server. Enter the full address, such as https://example.org%1.</source>
        <translation>„%1“ enthält keinen Server. Geben Sie die volle Adresse ein, etwa https://example.org%1.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid interval. Use a form like 30s or 5m. The default is used instead.</source>
        <translation>„%1“ ist kein gültiges Intervall. Verwenden Sie eine Form wie 30s oder 5m. Stattdessen gilt der Standard.</translation>
    </message>
</context>
<context>
    <name>LinuxSystem</name>
    <message>
        <source>%1 doesn&apos;t exist on this computer.</source>
        <translation>%1 gibt es auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access %1.</source>
        <translation>Der aktuelle Benutzer darf nicht auf %1 zugreifen.</translation>
    </message>
    <message>
        <source>The file system at %1 isn&apos;t working: %2. Unmounting and mounting it again may help.</source>
        <translation>Das Dateisystem unter %1 funktioniert nicht: %2. Aushängen und wieder Einhängen hilft vielleicht.</translation>
    </message>
    <message>
        <source>The space at %1</source>
        <translation>Der Platz unter %1</translation>
    </message>
    <message>
        <source>its file system reports no size</source>
        <translation>sein Dateisystem meldet keine Größe</translation>
    </message>
    <message>
        <source>The mount list</source>
        <translation>Die Liste der Einhängepunkte</translation>
    </message>
    <message>
        <source>Nothing is mounted at %1. %2</source>
        <translation>Unter %1 ist nichts eingehängt. %2</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>Die Temperatur</translation>
    </message>
    <message>
        <source>its kernel reports no sensors, which is normal in virtual machines and containers</source>
        <translation>der Kernel meldet keine Sensoren, wie in virtuellen Maschinen und Containern üblich</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>Der Akku</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>Die Prozessliste</translation>
    </message>
    <message>
        <source>there are more processes than Watchkeeper can read</source>
        <translation>es gibt mehr Prozesse, als Watchkeeper lesen kann</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>systemctl exited with code %1 and no output</source>
        <translation>systemctl endete mit Code %1 und ohne Ausgabe</translation>
    </message>
    <message>
        <source>systemctl reports “%1”</source>
        <translation>systemctl meldet „%1“</translation>
    </message>
    <message>
        <source>%1 can&apos;t be checked: the current user isn&apos;t allowed to read %2.</source>
        <translation>%1 kann nicht geprüft werden: der aktuelle Benutzer darf %2 nicht lesen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (%2)</source>
        <translation>%1 kann nicht gelesen werden (%2)</translation>
    </message>
    <message>
        <source>%1 has unexpected content</source>
        <translation>%1 hat unerwarteten Inhalt</translation>
    </message>
    <message>
        <source>The memory usage</source>
        <translation>Die Speichernutzung</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>Die CPU-Auslastung</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>Die Last</translation>
    </message>
    <message>
        <source>The pressure stall information</source>
        <translation>Die Angaben über Engpässe (PSI)</translation>
    </message>
    <message>
        <source>its kernel is older than 4.20, or was started without “psi=1”, which some kernels require</source>
        <translation>der Kernel ist älter als 4.20 oder wurde ohne „psi=1“ gestartet, das manche Kernel brauchen</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>Die Laufzeit</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>Die Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>Schnittstelle %1 nicht gefunden. %2</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>Festplattenzugriffe</translation>
    </message>
</context>
<context>
    <name>ListFile</name>
    <message>
        <source>%1 is a folder. Choose a file.</source>
        <translation>%1 ist ein Ordner. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1 ist keine normale Datei.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read: %2. Do you have permission to read it?</source>
        <translation>%1 konnte nicht gelesen werden: %2. Dürfen Sie die Datei lesen?</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB. Split it into smaller lists.</source>
        <translation>%1 ist größer als 1 MiB. Teilen Sie sie in kleinere Listen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a text file. A list is a text file, CSV, JSON, or HTML bookmarks.</source>
        <translation>%1 ist keine Textdatei. Eine Liste ist eine Textdatei, CSV, JSON oder Lesezeichen als HTML.</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>%1 · %2 · %3 on %4</source>
        <translation>%1 · %2 · %3 auf %4</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>The load average over %1 is %2 per core</source>
        <translation>Die mittlere Last über %1 ist %2 pro Kern</translation>
    </message>
    <message>
        <source>More tasks are running or waiting for a disk than this computer can handle. Check which ones.</source>
        <translation>Mehr Aufgaben laufen oder warten auf eine Festplatte, als dieser Computer schafft. Sehen Sie nach, welche.</translation>
    </message>
    <message>
        <source>the load</source>
        <translation>die Last</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>Mittel über</translation>
    </message>
    <message>
        <source>Which of the three averages to compare with the limits.</source>
        <translation>Welcher der drei Mittelwerte mit den Grenzen verglichen wird.</translation>
    </message>
    <message>
        <source>Load per core</source>
        <translation>Last pro Kern</translation>
    </message>
    <message>
        <source>Tasks that are running, ready to run or waiting for a disk, divided by the number of CPU cores. A value of 1 means fully busy.</source>
        <translation>Aufgaben, die laufen, bereit sind oder auf eine Festplatte warten, geteilt durch die Zahl der CPU-Kerne. 1 heißt voll ausgelastet.</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Checks this computer&apos;s load averages over 1, 5 and 15 minutes.</source>
        <translation>Prüft die mittlere Last dieses Computers über 1, 5 und 15 Minuten.</translation>
    </message>
</context>
<context>
    <name>LocalConnectivity</name>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used to tell whether this computer is online. Use a host, host:port, a URL, or a target that checks another host.</source>
        <translation>Mit „%1“ lässt sich nicht feststellen, ob dieser Computer online ist. Verwenden Sie einen Host, Host:Port, eine URL oder ein Ziel, das einen anderen Host prüft.</translation>
    </message>
    <message>
        <source>none of its network interfaces is connected</source>
        <translation>keine seiner Netzwerkschnittstellen ist verbunden</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t respond</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 don&apos;t respond</source>
        <translation>%1 antworten nicht</translation>
    </message>
    <message>
        <source>This computer is offline: %1. While it&apos;s offline, targets that can&apos;t be reached have no data and are treated as neither up nor down.</source>
        <translation>Dieser Computer ist offline: %1. Solange haben nicht erreichbare Ziele keine Daten und gelten weder als verfügbar noch als ausgefallen.</translation>
    </message>
    <message>
        <source>This computer is online again, after %1.</source>
        <translation>Dieser Computer ist nach %1 wieder online.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>A new line in %1 matches: %2</source>
        <translation>Eine neue Zeile in %1 passt: %2</translation>
    </message>
    <message>
        <source>New line in %1: %2</source>
        <translation>Neue Zeile in %1: %2</translation>
    </message>
    <message>
        <source>Matching new lines in %1: %2, last: %3</source>
        <translation>Passende neue Zeilen in %1: %2, letzte: %3</translation>
    </message>
    <message>
        <source>New lines in %1: %2, last: %3</source>
        <translation>Neue Zeilen in %1: %2, letzte: %3</translation>
    </message>
    <message>
        <source>No matching line has appeared in %1 for %2. One is expected every %3.</source>
        <translation>In %1 erschien seit %2 keine passende Zeile. Alle %3 wird eine erwartet.</translation>
    </message>
    <message>
        <source>No line has appeared in %1 for %2. One is expected every %3.</source>
        <translation>In %1 erschien seit %2 keine Zeile. Alle %3 wird eine erwartet.</translation>
    </message>
    <message>
        <source>monitoring new lines from now on, current size %1</source>
        <translation>neue Zeilen werden ab jetzt überwacht, aktuelle Größe %1</translation>
    </message>
    <message>
        <source>no new lines</source>
        <translation>keine neuen Zeilen</translation>
    </message>
    <message>
        <source>new lines: %1, no match</source>
        <translation>neue Zeilen: %1, keine passt</translation>
    </message>
    <message>
        <source>new lines: %1</source>
        <translation>neue Zeilen: %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>%1 was rotated, and its previous content wasn&apos;t found. Lines written shortly before may not have been checked. Use delaycompress in logrotate, or check more often.</source>
        <translation>%1 wurde rotiert, und der frühere Inhalt wurde nicht gefunden. Kurz davor geschriebene Zeilen wurden vielleicht nicht geprüft. Verwenden Sie delaycompress in logrotate, oder prüfen Sie häufiger.</translation>
    </message>
    <message>
        <source>%1 was truncated, and no copy of its previous content was found. Lines written shortly before may not have been checked. Keep an uncompressed copy, or check more often.</source>
        <translation>%1 wurde gekürzt, und keine Kopie des früheren Inhalts wurde gefunden. Kurz davor geschriebene Zeilen wurden vielleicht nicht geprüft. Behalten Sie eine unkomprimierte Kopie, oder prüfen Sie häufiger.</translation>
    </message>
    <message>
        <source>%1 of new lines were skipped: one check reads at most the latest %2.</source>
        <translation>%1 neuer Zeilen wurden übersprungen: eine Prüfung liest höchstens die letzten %2.</translation>
    </message>
    <message>
        <source>The pattern took too long on %1 lines, so the remaining %2 weren&apos;t checked. All of them are treated as not matching. Simplify the pattern.</source>
        <translation>Das Muster brauchte bei %1 Zeilen zu lange, deshalb wurden die übrigen %2 nicht geprüft. Alle gelten als nicht passend. Vereinfachen Sie das Muster.</translation>
    </message>
    <message>
        <source>The pattern took too long on some lines (%1). They are treated as not matching. Simplify the pattern.</source>
        <translation>Das Muster brauchte bei einigen Zeilen (%1) zu lange. Sie gelten als nicht passend. Vereinfachen Sie das Muster.</translation>
    </message>
    <message>
        <source>Matching lines since the last check: fewer than %1</source>
        <translation>Passende Zeilen seit der letzten Prüfung: weniger als %1</translation>
    </message>
    <message>
        <source>Matching lines since the last check: fewer than %1, else degraded</source>
        <translation>Passende Zeilen seit der letzten Prüfung: weniger als %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>A matching line within the last %1</source>
        <translation>Eine passende Zeile in den letzten %1</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Full path of the current log file, to which new lines are added.</source>
        <translation>Voller Pfad der aktuellen Logdatei, an die neue Zeilen angehängt werden.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression for the lines to count, such as ERROR|FATAL. It can match anywhere in a line. Leave empty to count every line. Only the first 64 KiB of a line are checked.</source>
        <translation>Ein regulärer Ausdruck für die gezählten Zeilen, etwa ERROR|FATAL. Er kann irgendwo in einer Zeile passen. Leer zählt jede Zeile. Nur die ersten 64 KiB einer Zeile werden geprüft.</translation>
    </message>
    <message>
        <source>Exclude pattern</source>
        <translation>Ausschlussmuster</translation>
    </message>
    <message>
        <source>A regular expression for lines to ignore even if they match the pattern.</source>
        <translation>Ein regulärer Ausdruck für Zeilen, die ignoriert werden, auch wenn sie zum Muster passen.</translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation>Groß- und Kleinschreibung ignorieren</translation>
    </message>
    <message>
        <source>Ignores the difference between upper and lower case, in both patterns.</source>
        <translation>Unterscheidet in beiden Mustern nicht zwischen Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Degraded at</source>
        <translation>Beeinträchtigt ab</translation>
    </message>
    <message>
        <source>The target is degraded if at least this many lines match since the last check. Leave empty or enter 0 to turn this off.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn seit der letzten Prüfung mindestens so viele Zeilen passen. Leer oder 0 schaltet das aus.</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>Ausgefallen ab</translation>
    </message>
    <message>
        <source>The target is down if at least this many lines match since the last check. Enter 0 to turn this off. If empty, 1 is used unless warnLines or lineWithin is set.</source>
        <translation>Das Ziel ist ausgefallen, wenn seit der letzten Prüfung mindestens so viele Zeilen passen. 0 schaltet das aus. Leer heißt 1, außer mit warnLines oder lineWithin.</translation>
    </message>
    <message>
        <source>Line expected within</source>
        <translation>Zeile erwartet innerhalb von</translation>
    </message>
    <message>
        <source>The target is down when no matching line has appeared for this long, counted from the first check. Useful for jobs that log a line when they finish.</source>
        <translation>Das Ziel ist ausgefallen, wenn so lange keine passende Zeile erschien, gezählt ab der ersten Prüfung. Nützlich für Aufträge, die am Ende eine Zeile schreiben.</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <source>How long the target stays degraded or down after matching lines appear, and at least for the number of checks set under “Attempts”, so that the state can be confirmed. With 0s, it recovers after that many checks.</source>
        <translation>Wie lange das Ziel nach passenden Zeilen beeinträchtigt oder ausgefallen bleibt, und mindestens so viele Prüfungen, wie unter „Versuche“ stehen, damit der Zustand bestätigt werden kann. Mit 0s erholt es sich nach so vielen Prüfungen.</translation>
    </message>
    <message>
        <source>Initial position</source>
        <translation>Anfangsposition</translation>
    </message>
    <message>
        <source>Whether the first check after Watchkeeper starts reads from the end or the beginning of the file. Choose the beginning for a single run of watchkeeper-cli check.</source>
        <translation>Ob die erste Prüfung nach dem Start von Watchkeeper am Ende oder am Anfang der Datei beginnt. Wählen Sie den Anfang für einen einzelnen Lauf von watchkeeper-cli check.</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>Ende der Datei</translation>
    </message>
    <message>
        <source>Beginning of file</source>
        <translation>Anfang der Datei</translation>
    </message>
    <message>
        <source>Read limit</source>
        <translation>Lesegrenze</translation>
    </message>
    <message>
        <source>Maximum amount of data that one check reads. If there is more, the older part is skipped and the target is degraded.</source>
        <translation>Höchste Datenmenge, die eine Prüfung liest. Ist es mehr, wird der ältere Teil übersprungen, und das Ziel ist beeinträchtigt.</translation>
    </message>
    <message>
        <source>With %1 or more lines, the target would already be down. Enter a number lower than downLines.</source>
        <translation>Mit %1 oder mehr Zeilen wäre das Ziel schon ausgefallen. Geben Sie eine kleinere Zahl als downLines ein.</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Logdatei</translation>
    </message>
    <message>
        <source>Checks new lines for a pattern, even across rotation and truncation, or reports when an expected line is missing. Each check continues where the previous one stopped. After Watchkeeper restarts, checks continue at the end of the log, so lines written in the meantime aren&apos;t checked. A log that is created and rotated away between two checks isn&apos;t checked either. If lines were lost in a rotation, for example because the old log was compressed immediately, the target is degraded. A log that is missing at the first check is read from the beginning when it appears. A last line without a line ending is counted only if it matches and hasn&apos;t grown between two checks. Logs can be in UTF-8, or in UTF-16 with a byte order mark.</source>
        <translation>Prüft neue Zeilen auf ein Muster, auch über Rotation und Kürzung hinweg, oder meldet, wenn eine erwartete Zeile fehlt. Jede Prüfung macht dort weiter, wo die vorige aufhörte. Nach einem Neustart von Watchkeeper beginnt sie am Ende des Logs, inzwischen geschriebene Zeilen werden also nicht geprüft. Auch ein Log, das zwischen zwei Prüfungen entsteht und wegrotiert wird, wird nicht geprüft. Gingen bei einer Rotation Zeilen verloren, etwa weil das alte Log sofort komprimiert wurde, ist das Ziel beeinträchtigt. Ein Log, das bei der ersten Prüfung fehlt, wird von Anfang an gelesen, wenn es erscheint. Eine letzte Zeile ohne Zeilenende zählt nur, wenn sie passt und zwischen zwei Prüfungen nicht gewachsen ist. Logs können UTF-8 sein, oder UTF-16 mit Byte Order Mark.</translation>
    </message>
    <message>
        <source>Matching lines</source>
        <translation>Passende Zeilen</translation>
    </message>
</context>
<context>
    <name>MacSystem</name>
    <message>
        <source>The memory usage</source>
        <translation>Die Speichernutzung</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>Die CPU-Auslastung</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>Die Last</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>Die Laufzeit</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>Der Akku</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>Die Prozessliste</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>Die Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>Schnittstelle %1 nicht gefunden. %2</translation>
    </message>
</context>
<context>
    <name>MailDelivery</name>
    <message>
        <source>%1 closed the connection, or doesn&apos;t speak SMTP.</source>
        <translation>%1 hat die Verbindung geschlossen oder spricht kein SMTP.</translation>
    </message>
    <message>
        <source>%1 rejected %2. It replied: %3</source>
        <translation>%1 hat %2 abgelehnt. Die Antwort: %3</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid email address. Use a form like watch@shop.example.</source>
        <translation>„%1“ ist keine gültige E-Mail-Adresse. Verwenden Sie eine Form wie watch@shop.example.</translation>
    </message>
    <message>
        <source>The certificate of %1 isn&apos;t valid. Nothing was sent.</source>
        <translation>Das Zertifikat von %1 ist nicht gültig. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be reached.</source>
        <translation>%1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>die Verbindung</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t offer STARTTLS. Nothing was sent.</source>
        <translation>%1 bietet kein STARTTLS an. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed.</source>
        <translation>Der TLS-Handshake mit %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The email wasn&apos;t sent because the password would be sent to %1 unencrypted. Choose TLS or STARTTLS.</source>
        <translation>Die E-Mail wurde nicht gesendet, weil das Passwort unverschlüsselt an %1 ginge. Wählen Sie TLS oder STARTTLS.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t accept passwords through AUTH PLAIN or AUTH LOGIN.</source>
        <translation>%1 nimmt keine Passwörter mit AUTH PLAIN oder AUTH LOGIN an.</translation>
    </message>
    <message>
        <source>the user name and password</source>
        <translation>Benutzernamen und Passwort</translation>
    </message>
    <message>
        <source>the email</source>
        <translation>die E-Mail</translation>
    </message>
    <message>
        <source>Delivered: %1 accepted the email.</source>
        <translation>Zugestellt: %1 hat die E-Mail angenommen.</translation>
    </message>
    <message>
        <source>Delivered: %1 accepted the email, but not for these recipients: %2.</source>
        <translation>Zugestellt: %1 hat die E-Mail angenommen, aber nicht für diese Empfänger: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t accept the email in time.</source>
        <translation>%1 hat die E-Mail nicht rechtzeitig angenommen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>Sn&amp;ooze</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add an address, a host and port, or a command</source>
        <translation>Eine Adresse, Host und Port oder einen Befehl hinzufügen</translation>
    </message>
    <message>
        <source>Add from a &amp;list…</source>
        <translation>Aus &amp;Liste hinzufügen…</translation>
    </message>
    <message>
        <source>Add targets from a text file, CSV, JSON or exported bookmarks</source>
        <translation>Ziele aus einer Textdatei, CSV, JSON oder exportierten Lesezeichen hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;sample targets</source>
        <translation>&amp;Beispielziele hinzufügen</translation>
    </message>
    <message>
        <source>Add this computer and simulated services that fail in instructive ways</source>
        <translation>Diesen Computer und simulierte Dienste hinzufügen, die lehrreich ausfallen</translation>
    </message>
    <message>
        <source>Look around with a &amp;demo</source>
        <translation>Mit einer &amp;Demo umsehen</translation>
    </message>
    <message>
        <source>Show simulated services with 90 days of history, without changing your targets</source>
        <translation>Simulierte Dienste mit 90 Tagen Verlauf zeigen, ohne Ihre Ziele zu ändern</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <source>Create a report from the history, as a web page or PDF</source>
        <translation>Einen Bericht aus dem Verlauf erstellen, als Webseite oder PDF</translation>
    </message>
    <message>
        <source>Back-test alert r&amp;ules…</source>
        <translation>Backtest der Alarm&amp;reln…</translation>
    </message>
    <message>
        <source>See what the alert rules would have sent in the past</source>
        <translation>Sehen, was die Alarmregeln in der Vergangenheit gesendet hätten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Save, cancel running checks, and quit</source>
        <translation>Speichern, laufende Prüfungen abbrechen und beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change to the targets</source>
        <translation>Die letzte Änderung an den Zielen rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Die letzte rückgängig gemachte Änderung wiederholen</translation>
    </message>
    <message>
        <source>&amp;Paste targets</source>
        <translation>Ziele &amp;einfügen</translation>
    </message>
    <message>
        <source>Add targets from the clipboard</source>
        <translation>Ziele aus der Zwischenablage hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected targets</source>
        <translation>Die ausgewählten Ziele entfernen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the selected targets</source>
        <translation>Die ausgewählten Ziele bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Add a copy of each selected target</source>
        <translation>Eine Kopie jedes ausgewählten Ziels hinzufügen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Change limits, notifications, network settings and appearance</source>
        <translation>Grenzen, Benachrichtigungen, Netzwerk und Aussehen ändern</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select all targets shown</source>
        <translation>Alle gezeigten Ziele auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Go to the filter field</source>
        <translation>Zum Filterfeld</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show the state of the current target and the reason for it</source>
        <translation>Den Zustand des aktuellen Ziels und den Grund dafür zeigen</translation>
    </message>
    <message>
        <source>D&amp;etails beside the table</source>
        <translation>Details &amp;neben der Tabelle</translation>
    </message>
    <message>
        <source>Show the details beside the table instead of below it</source>
        <translation>Die Details neben statt unter der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Privac&amp;y mode</source>
        <translation>Pri&amp;vatmodus</translation>
    </message>
    <message>
        <source>Show stand-ins instead of hosts, IP addresses and user names, to share your screen. The window opens again</source>
        <translation>Platzhalter statt Hosts, IP-Adressen und Benutzernamen zeigen, um den Bildschirm zu teilen. Das Fenster öffnet sich neu</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check the selected targets now, or all if none is selected</source>
        <translation>Die ausgewählten Ziele jetzt prüfen, oder alle, wenn keines ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Stop checking the selected targets until you resume them</source>
        <translation>Die ausgewählten Ziele nicht mehr prüfen, bis Sie sie fortsetzen</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>&amp;Quittieren…</translation>
    </message>
    <message>
        <source>Acknowledge the problems of the selected targets</source>
        <translation>Die Probleme der ausgewählten Ziele quittieren</translation>
    </message>
    <message>
        <source>Remove acknowledgemen&amp;t</source>
        <translation>Quittierung auf&amp;heben</translation>
    </message>
    <message>
        <source>Remove the acknowledgement from the problems of the selected targets</source>
        <translation>Die Quittierung der Probleme der ausgewählten Ziele aufheben</translation>
    </message>
    <message>
        <source>Ca&amp;ncel checks of selected targets</source>
        <translation>Prüfungen der ausgewählten Ziele ab&amp;brechen</translation>
    </message>
    <message>
        <source>Cancel the running and waiting checks of the selected targets</source>
        <translation>Die laufenden und wartenden Prüfungen der ausgewählten Ziele abbrechen</translation>
    </message>
    <message>
        <source>Cancel &amp;all checks</source>
        <translation>&amp;Alle Prüfungen abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel all running and waiting checks</source>
        <translation>Alle laufenden und wartenden Prüfungen abbrechen</translation>
    </message>
    <message>
        <source>Pause the &amp;schedule</source>
        <translation>&amp;Zeitplan pausieren</translation>
    </message>
    <message>
        <source>Don&apos;t start scheduled checks until the schedule is resumed</source>
        <translation>Keine geplanten Prüfungen starten, bis der Zeitplan fortgesetzt wird</translation>
    </message>
    <message>
        <source>Pause until tomorro&amp;w</source>
        <translation>Bis &amp;morgen pausieren</translation>
    </message>
    <message>
        <source>Don&apos;t start scheduled checks until 8 o&apos;clock tomorrow</source>
        <translation>Keine geplanten Prüfungen vor morgen 8 Uhr starten</translation>
    </message>
    <message>
        <source>&amp;Find a command or target…</source>
        <translation>&amp;Befehl oder Ziel suchen…</translation>
    </message>
    <message>
        <source>Type a command or a target</source>
        <translation>Befehl oder Ziel eingeben</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Show and change keyboard shortcuts</source>
        <translation>Tastenkürzel zeigen und ändern</translation>
    </message>
    <message>
        <source>&amp;Back up profile…</source>
        <translation>Profil &amp;sichern…</translation>
    </message>
    <message>
        <source>Copy the targets, settings and history to a folder</source>
        <translation>Ziele, Einstellungen und Verlauf in einen Ordner kopieren</translation>
    </message>
    <message>
        <source>R&amp;estore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Replace this profile with a backup at the next start</source>
        <translation>Dieses Profil beim nächsten Start durch eine Sicherung ersetzen</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Read and search the manual</source>
        <translation>Das Handbuch lesen und durchsuchen</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Neuerungen</translation>
    </message>
    <message>
        <source>Show what&apos;s new in this version</source>
        <translation>Zeigt, was in dieser Version neu ist</translation>
    </message>
    <message>
        <source>&amp;About Watchkeeper</source>
        <translation>Ü&amp;ber Watchkeeper</translation>
    </message>
    <message>
        <source>Show version, licence and libraries</source>
        <translation>Version, Lizenz und Bibliotheken zeigen</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long the maintenance lasts, such as 1h30m, regardless of clock changes.</source>
        <translation>Wie lange die Wartung dauert, etwa 1h30m, unabhängig von Zeitumstellungen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>For one-time maintenance: the start, such as 2026-12-24T22:00 in the selected time zone, or with Z or +01:00 appended.</source>
        <translation>Bei einmaliger Wartung: der Beginn, etwa 2026-12-24T22:00 in der gewählten Zeitzone, oder mit angehängtem Z oder +01:00.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>For one-time maintenance: the end, unless you set a duration.</source>
        <translation>Bei einmaliger Wartung: das Ende, wenn Sie keine Dauer angeben.</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>For daily, weekly or monthly maintenance: the start time, such as 02:00, in the selected time zone.</source>
        <translation>Bei täglicher, wöchentlicher oder monatlicher Wartung: die Uhrzeit des Beginns, etwa 02:00, in der gewählten Zeitzone.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>For weekly maintenance: one or more of mon, tue, wed, thu, fri, sat, sun.</source>
        <translation>Bei wöchentlicher Wartung: einer oder mehrere von mon, tue, wed, thu, fri, sat, sun.</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Tage des Monats</translation>
    </message>
    <message>
        <source>For monthly maintenance: 1 to 31, or last for the last day. Months without such a day are skipped.</source>
        <translation>Bei monatlicher Wartung: 1 bis 31, oder last für den letzten Tag. Monate ohne einen solchen Tag werden übersprungen.</translation>
    </message>
    <message>
        <source>Cron expression</source>
        <translation>Cron-Ausdruck</translation>
    </message>
    <message>
        <source>The start times, as five fields: minute, hour, day of month, month, day of week. L (last day), MON#2 (second Monday) and 5L (last Friday of a month) are also supported.</source>
        <translation>Die Zeiten des Beginns als fünf Felder: Minute, Stunde, Tag des Monats, Monat, Wochentag. Auch L (letzter Tag), MON#2 (zweiter Montag) und 5L (letzter Freitag eines Monats) werden unterstützt.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The time zone, such as Europe/Berlin. When clocks change, a start time that occurs twice is used once. A start time that is skipped moves to the next existing minute.</source>
        <translation>Die Zeitzone, etwa Europe/Berlin. Bei Zeitumstellungen wird eine doppelt vorkommende Zeit einmal verwendet. Eine ausfallende verschiebt sich auf die nächste vorhandene Minute.</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>Applies to every target, including those added later.</source>
        <translation>Gilt für jedes Ziel, auch später hinzugefügte.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>If false, the entry is kept but has no effect.</source>
        <translation>Bei false bleibt der Eintrag erhalten, hat aber keine Wirkung.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Applies to these targets, by name or ID.</source>
        <translation>Gilt für diese Ziele, nach Namen oder ID.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Applies to targets with one of these tags.</source>
        <translation>Gilt für Ziele mit einem dieser Schlagwörter.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Applies to targets that match this filter, such as: host:db kind:tcp.</source>
        <translation>Gilt für Ziele, auf die dieser Filter passt, etwa: host:db kind:tcp.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A description of the planned work, shown as the reason. Each name must be unique.</source>
        <translation>Eine Beschreibung der geplanten Arbeiten, die als Grund gezeigt wird. Jeder Name muss eindeutig sein.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How often the maintenance recurs.</source>
        <translation>Wie oft sich die Wartung wiederholt.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>Daily at %1 for %2 (%3)</source>
        <translation>Täglich um %1 für %2 (%3)</translation>
    </message>
    <message>
        <source>%1 at %2 for %3 (%4)</source>
        <translation>%1 um %2 für %3 (%4)</translation>
    </message>
    <message>
        <source>Monthly on %1 at %2 for %3 (%4)</source>
        <translation>Monatlich am %1 um %2 für %3 (%4)</translation>
    </message>
    <message>
        <source>%1 for %2 (%3)</source>
        <translation>%1 für %2 (%3)</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>alle Ziele</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>Placeholders aren&apos;t allowed here.</source>
        <translation>Platzhalter sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>This key is allowed only if “when” is one of: %1. Here, “when” is “%2”.</source>
        <translation>Dieser Schlüssel ist nur erlaubt, wenn „when“ eines ist von: %1. Hier ist „when“ „%2“.</translation>
    </message>
    <message>
        <source>Unknown time zone “%1”. Use a name such as Europe/Berlin or UTC.</source>
        <translation>Unbekannte Zeitzone „%1“. Verwenden Sie einen Namen wie Europe/Berlin oder UTC.</translation>
    </message>
    <message>
        <source>Unknown time zone “%1”. Did you mean “%2”?</source>
        <translation>Unbekannte Zeitzone „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time. Use a form like 2026-12-24T22:00.</source>
        <translation>„%1“ ist keine gültige Zeit. Verwenden Sie eine Form wie 2026-12-24T22:00.</translation>
    </message>
    <message>
        <source>The time zone is missing. Add a “zone” such as Europe/Berlin, or append Z or +01:00.</source>
        <translation>Die Zeitzone fehlt. Fügen Sie eine „zone“ wie Europe/Berlin hinzu, oder hängen Sie Z oder +01:00 an.</translation>
    </message>
    <message>
        <source>Use either “to” or “for”, not both.</source>
        <translation>Verwenden Sie entweder „to“ oder „for“, nicht beide.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>Maintenance can last at most ten years.</source>
        <translation>Eine Wartung kann höchstens zehn Jahre dauern.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time of day. Use a form like 02:00 or 23:30.</source>
        <translation>„%1“ ist keine gültige Uhrzeit. Verwenden Sie eine Form wie 02:00 oder 23:30.</translation>
    </message>
    <message>
        <source>Recurring maintenance can last at most 31 days.</source>
        <translation>Wiederkehrende Wartung kann höchstens 31 Tage dauern.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid day. Use one of: mon, tue, wed, thu, fri, sat, sun.</source>
        <translation>„%1“ ist kein gültiger Tag. Verwenden Sie einen von: mon, tue, wed, thu, fri, sat, sun.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid day of the month. Use 1 to 31, or last.</source>
        <translation>„%1“ ist kein gültiger Tag des Monats. Verwenden Sie 1 bis 31, oder last.</translation>
    </message>
    <message>
        <source>Choose either all targets or specific ones, not both.</source>
        <translation>Wählen Sie entweder alle Ziele oder bestimmte, nicht beides.</translation>
    </message>
    <message>
        <source>No targets specified. Add “targets”, “tags”, a “filter”, or “all”: true.</source>
        <translation>Keine Ziele angegeben. Fügen Sie „targets“, „tags“, einen „filter“ oder „all“: true hinzu.</translation>
    </message>
    <message>
        <source>Maintenance “%1” already exists.</source>
        <translation>Die Wartung „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Maintenance “%1”: %2</source>
        <translation>Wartung „%1“: %2</translation>
    </message>
</context>
<context>
    <name>MaintenanceDialog</name>
    <message>
        <source>Disabled</source>
        <comment>state of a maintenance</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <translation>Läuft bis %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>when a maintenance comes</comment>
        <translation>Nächste: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>state of a maintenance</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>No maintenance windows yet. Targets in maintenance are still checked, but problems don&apos;t change their state to down or reduce their uptime.</source>
        <translation>Noch keine Wartungsfenster. Ziele in Wartung werden weiter geprüft, aber Probleme machen sie nicht zu ausgefallenen und verringern nicht ihre Verfügbarkeit.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>E&amp;nd now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>End a manual or one-time maintenance window</source>
        <translation>Ein manuelles oder einmaliges Wartungsfenster beenden</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Removed “%1”. Press %2 to undo.</source>
        <comment>a name; a key</comment>
        <translation>„%1“ entfernt. %2 macht das rückgängig.</translation>
    </message>
    <message>
        <source>Add ma&amp;intenance</source>
        <translation>&amp;Wartung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Add maintenance “%1”</source>
        <translation>Wartung „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Edit maintenance “%1”</source>
        <translation>Wartung „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be changed this way. Press Enter to edit it.</source>
        <translation>„%1“ lässt sich so nicht ändern. Eingabe öffnet das Formular.</translation>
    </message>
    <message>
        <source>Remove maintenance “%1”</source>
        <translation>Wartung „%1“ entfernen</translation>
    </message>
    <message>
        <source>End maintenance “%1”</source>
        <translation>Wartung „%1“ beenden</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>%1 used, %2 of this container&apos;s %3 available</source>
        <translation>%1 belegt, %2 von %3 dieses Containers verfügbar</translation>
    </message>
    <message>
        <source>%1 used, %2 available</source>
        <translation>%1 belegt, %2 verfügbar</translation>
    </message>
    <message>
        <source>%1 used, %2 available, swap %3 used</source>
        <translation>%1 belegt, %2 verfügbar, Swap %3 belegt</translation>
    </message>
    <message>
        <source>Check which programs use the most memory, and stop or limit those that shouldn&apos;t.</source>
        <translation>Sehen Sie nach, welche Programme den meisten Speicher belegen, und begrenzen oder beenden Sie die, die das nicht sollten.</translation>
    </message>
    <message>
        <source>%1 of memory is used</source>
        <translation>%1 des Speichers sind belegt</translation>
    </message>
    <message>
        <source>%1 of memory is available</source>
        <translation>%1 des Speichers sind verfügbar</translation>
    </message>
    <message>
        <source>%1 of swap is used</source>
        <translation>%1 des Swaps sind belegt</translation>
    </message>
    <message>
        <source>the memory usage</source>
        <translation>die Speichernutzung</translation>
    </message>
    <message>
        <source>Used memory</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Share of memory that programs use, excluding file caches.</source>
        <translation>Anteil des Speichers, den Programme belegen, ohne Dateicache.</translation>
    </message>
    <message>
        <source>Available memory</source>
        <translation>Verfügbarer Speicher</translation>
    </message>
    <message>
        <source>Memory still available to programs, such as 512MiB.</source>
        <translation>Speicher, der Programmen noch zur Verfügung steht, etwa 512MiB.</translation>
    </message>
    <message>
        <source>Used swap</source>
        <translation>Belegter Swap</translation>
    </message>
    <message>
        <source>Share of swap space in use. On many healthy computers it fills up over time.</source>
        <translation>Anteil des belegten Swaps. Auf vielen gesunden Computern füllt er sich mit der Zeit.</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Checks how much memory and swap this computer uses.</source>
        <translation>Prüft, wie viel Speicher und Swap dieser Computer belegt.</translation>
    </message>
</context>
<context>
    <name>MissingRules</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Alert rule “%1” doesn&apos;t exist in alerts.json, so it sends no alerts.</source>
        <translation>Die Alarmregel „%1“ gibt es in alerts.json nicht, sie sendet also keine Alarme.</translation>
    </message>
    <message>
        <source>Target “%1” uses the alert rule “%2”, but this rule doesn&apos;t exist in alerts.json, so it sends no alerts.</source>
        <translation>Das Ziel „%1“ verwendet die Alarmregel „%2“, aber diese gibt es in alerts.json nicht, sie sendet also keine Alarme.</translation>
    </message>
</context>
<context>
    <name>NetworkPool</name>
    <message>
        <source>The certificate files were still being read.</source>
        <translation>Die Zertifikatsdateien wurden noch gelesen.</translation>
    </message>
</context>
<context>
    <name>Ntp</name>
    <message>
        <source>The server refused to provide the time to this computer (%1). Ask its operator for access, or use another server.</source>
        <translation>Der Server verweigert diesem Computer die Zeit (%1). Bitten Sie den Betreiber um Zugang, oder verwenden Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>The server reports that it is being queried too often (RATE) and returned no time. Check the server less often.</source>
        <translation>Der Server meldet, dass er zu oft gefragt wird (RATE), und lieferte keine Zeit. Prüfen Sie ihn seltener.</translation>
    </message>
    <message>
        <source>The server returned the code %1 instead of a time. It may have just started.</source>
        <translation>Der Server lieferte den Code %1 statt einer Zeit. Vielleicht ist er gerade erst gestartet.</translation>
    </message>
    <message>
        <source>The server&apos;s reply contains no time.</source>
        <translation>Die Antwort des Servers enthält keine Zeit.</translation>
    </message>
    <message>
        <source>The server&apos;s reply is invalid: by its own clock, it was sent before the query arrived. Was the server&apos;s clock just set back?</source>
        <translation>Die Antwort des Servers ist ungültig: nach seiner eigenen Uhr wurde sie gesendet, bevor die Frage ankam. Wurde seine Uhr gerade zurückgestellt?</translation>
    </message>
    <message>
        <source>The server&apos;s reply is invalid: it was sent before the last update of the server&apos;s clock. Was the server&apos;s clock just set back?</source>
        <translation>Die Antwort des Servers ist ungültig: sie wurde vor der letzten Aktualisierung seiner Uhr gesendet. Wurde die Uhr gerade zurückgestellt?</translation>
    </message>
    <message>
        <source>The server&apos;s own clock isn&apos;t synchronised. Can it reach its own time servers?</source>
        <translation>Die Uhr des Servers ist selbst nicht synchronisiert. Erreicht er seine eigenen Zeitserver?</translation>
    </message>
    <message>
        <source>The server&apos;s time may be off by up to %1. NTP clients reject servers with an error of %2 or more. The server may have lost contact with its upstream time servers.</source>
        <translation>Die Zeit des Servers kann um bis zu %1 abweichen. NTP-Clients lehnen Server mit einem Fehler ab %2 ab. Vielleicht hat der Server den Kontakt zu seinen Zeitservern verloren.</translation>
    </message>
    <message>
        <source>The server is at stratum %1. The limit is %2. The server may have lost contact with its upstream time servers.</source>
        <translation>Der Server hat Stratum %1. Die Grenze ist %2. Vielleicht hat der Server den Kontakt zu seinen Zeitservern verloren.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this computer&apos;s. The limit is %2. Compare with another server to find out which of the two is wrong.</source>
        <translation>Die Uhr des Servers geht %1 vor gegenüber der dieses Computers. Die Grenze ist %2. Vergleichen Sie mit einem anderen Server, um zu sehen, welche der beiden falsch geht.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this computer&apos;s. The limit is %2. Compare with another server to find out which of the two is wrong.</source>
        <translation>Die Uhr des Servers geht %1 nach gegenüber der dieses Computers. Die Grenze ist %2. Vergleichen Sie mit einem anderen Server, um zu sehen, welche der beiden falsch geht.</translation>
    </message>
    <message>
        <source>%1 is reachable, but nothing is listening on its UDP port %2. Is a time server running there, and does it accept queries from other hosts?</source>
        <translation>%1 ist erreichbar, aber an UDP-Port %2 lauscht nichts. Läuft dort ein Zeitserver, und nimmt er Fragen anderer Hosts an?</translation>
    </message>
    <message>
        <source>The packet from %1 port %2 isn&apos;t a reply to the query. Is a time server running there?</source>
        <translation>Das Paket von %1 Port %2 ist keine Antwort auf die Frage. Läuft dort ein Zeitserver?</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. Is this computer&apos;s network up, and is there a route to the host?</source>
        <translation>%1 ist nicht erreichbar. Hat dieser Computer Netzwerk, und gibt es eine Route zum Host?</translation>
    </message>
    <message>
        <source>%1, stratum %2</source>
        <translation>%1, Stratum %2</translation>
    </message>
    <message>
        <source>stratum %1</source>
        <translation>Stratum %1</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>die Adresse von %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>no reply from %1 port %2 (queries sent: %3)</source>
        <translation>keine Antwort von %1 Port %2 (gesendete Fragen: %3)</translation>
    </message>
    <message>
        <source>The offset for degraded must be less than the offset for down.</source>
        <translation>Die Abweichung für beeinträchtigt muss kleiner sein als die für ausgefallen.</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>Hostname oder IP-Adresse.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>UDP port of the time server.</source>
        <translation>UDP-Port des Zeitservers.</translation>
    </message>
    <message>
        <source>Degraded at</source>
        <translation>Beeinträchtigt ab</translation>
    </message>
    <message>
        <source>The target is degraded if the clocks of the server and this computer differ by more than this limit.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn die Uhren des Servers und dieses Computers stärker voneinander abweichen.</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>Ausgefallen ab</translation>
    </message>
    <message>
        <source>The target is down if the clocks differ by more than this limit. Network delay adds an error of up to half the delay.</source>
        <translation>Das Ziel ist ausgefallen, wenn die Uhren stärker voneinander abweichen. Die Netzlaufzeit fügt einen Fehler von bis zu ihrer Hälfte hinzu.</translation>
    </message>
    <message>
        <source>Maximum stratum</source>
        <translation>Höchstes Stratum</translation>
    </message>
    <message>
        <source>Maximum distance of the server from a reference clock. 1: the server has its own reference clock. 15: the highest stratum of a synchronised server.</source>
        <translation>Höchster Abstand des Servers von einer Referenzuhr. 1: der Server hat eine eigene. 15: das höchste Stratum eines synchronisierten Servers.</translation>
    </message>
    <message>
        <source>The server returns a time</source>
        <translation>Der Server liefert eine Zeit</translation>
    </message>
    <message>
        <source>The server&apos;s clock is synchronised</source>
        <translation>Die Uhr des Servers ist synchronisiert</translation>
    </message>
    <message>
        <source>Maximum error of the server&apos;s time: less than %1</source>
        <translation>Höchster Fehler der Zeit des Servers: weniger als %1</translation>
    </message>
    <message>
        <source>Stratum: at most %1</source>
        <translation>Stratum: höchstens %1</translation>
    </message>
    <message>
        <source>Clock difference: at most %1</source>
        <translation>Abweichung der Uhren: höchstens %1</translation>
    </message>
    <message>
        <source>Clock difference: at most %1, else degraded</source>
        <translation>Abweichung der Uhren: höchstens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Time server (NTP)</source>
        <translation>Zeitserver (NTP)</translation>
    </message>
    <message>
        <source>Queries a time server and compares its clock with this computer&apos;s clock, so it monitors both.</source>
        <translation>Fragt einen Zeitserver und vergleicht seine Uhr mit der dieses Computers, überwacht also beide.</translation>
    </message>
</context>
<context>
    <name>NumberSet</name>
    <message>
        <source>A number is missing before or after a comma.</source>
        <translation>Vor oder nach einem Komma fehlt eine Zahl.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number or a range such as 200-299. Separate entries with commas.</source>
        <translation>„%1“ ist keine Zahl und kein Bereich wie 200-299. Trennen Sie Einträge mit Kommas.</translation>
    </message>
    <message>
        <source>The start of the range “%1” is greater than its end.</source>
        <translation>Der Anfang des Bereichs „%1“ ist größer als sein Ende.</translation>
    </message>
    <message>
        <source>“%1” is outside the range %2 to %3.</source>
        <translation>„%1“ liegt außerhalb von %2 bis %3.</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <source>The token server %1 refused to issue a token (%2). Check the client&apos;s ID, secret and scope.</source>
        <translation>Der Tokenserver %1 hat kein Token ausgestellt (%2). Prüfen Sie ID, Geheimnis und Umfang des Clients.</translation>
    </message>
    <message>
        <source>The token server %1 refused to issue a token and returned %2. Check the client&apos;s ID and secret.</source>
        <translation>Der Tokenserver %1 hat kein Token ausgestellt und antwortete mit %2. Prüfen Sie ID und Geheimnis des Clients.</translation>
    </message>
    <message>
        <source>The token server %1 returned %2 instead of a token.</source>
        <translation>Der Tokenserver %1 lieferte %2 statt eines Tokens.</translation>
    </message>
    <message>
        <source>The token server %1 issued a token of type “%2”. Only bearer tokens are supported.</source>
        <translation>Der Tokenserver %1 stellte ein Token vom Typ „%2“ aus. Nur Bearer-Token werden unterstützt.</translation>
    </message>
    <message>
        <source>The response from the token server %1 contains no access token. Is “oauthTokenUrl” correct?</source>
        <translation>Die Antwort des Tokenservers %1 enthält kein Zugriffstoken. Stimmt „oauthTokenUrl“?</translation>
    </message>
    <message>
        <source>Couldn&apos;t fetch a token from %1: %2</source>
        <translation>Von %1 konnte kein Token geholt werden: %2</translation>
    </message>
    <message>
        <source>the access token was still being fetched</source>
        <translation>das Zugriffstoken wurde noch geholt</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%1
Try --help.</source>
        <translation>%1
Hilfe: --help.</translation>
    </message>
    <message>
        <source>Keep all data (targets, settings and history) in this folder.</source>
        <translation>Alle Daten (Ziele, Einstellungen und Verlauf) in diesem Ordner halten.</translation>
    </message>
    <message>
        <source>Open the window, or the one that is already open, to add each TEXT to the profile&apos;s targets.</source>
        <translation>Das Fenster öffnen, oder das schon offene, um jeden TEXT zu den Zielen des Profils hinzuzufügen.</translation>
    </message>
    <message>
        <source>Monitor the sample targets without changing the profile.</source>
        <translation>Die Beispielziele überwachen, ohne das Profil zu ändern.</translation>
    </message>
    <message>
        <source>Add the sample targets if the profile has no targets yet.</source>
        <translation>Die Beispielziele hinzufügen, wenn das Profil noch keine Ziele hat.</translation>
    </message>
    <message>
        <source>Look around with simulated services and 90 days of history, without changing the profile.</source>
        <translation>Mit simulierten Diensten und 90 Tagen Verlauf umsehen, ohne das Profil zu ändern.</translation>
    </message>
    <message>
        <source>Start in the background: with the tray icon only or, without a tray, with a minimised window.</source>
        <translation>Im Hintergrund starten: nur mit dem Symbol im Infobereich, oder ohne Infobereich mit minimiertem Fenster.</translation>
    </message>
    <message>
        <source>Show stand-ins instead of hosts, IP addresses and user names, for this run.</source>
        <translation>Bei diesem Start Platzhalter statt Hosts, IP-Adressen und Benutzernamen zeigen.</translation>
    </message>
    <message>
        <source>Language for this run: %1.</source>
        <translation>Sprache für diesen Start: %1.</translation>
    </message>
    <message>
        <source>Theme for this run: system, light, dark or high-contrast.</source>
        <translation>Farbschema für diesen Start: system, light, dark oder high-contrast.</translation>
    </message>
    <message>
        <source>Window size in pixels, for example 1280x800.</source>
        <translation>Größe des Fensters in Pixeln, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window after the first checks, then quit.</source>
        <translation>Nach den ersten Prüfungen ein Bild des Fensters speichern, dann beenden.</translation>
    </message>
    <message>
        <source>Open this view or dialog before the screenshot: %1. Can be repeated.</source>
        <translation>Vor dem Bild diese Ansicht oder diesen Dialog öffnen: %1. Mehrmals möglich.</translation>
    </message>
    <message>
        <source>Check each target this many times (1 to 100) before the screenshot.</source>
        <translation>Jedes Ziel vor dem Bild so oft prüfen (1 bis 100).</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands, and shows their state live in a window.</source>
        <translation>Überwacht Webseiten, Server, Zertifikate und Befehle und zeigt ihren Zustand live in einem Fenster.</translation>
    </message>
    <message>
        <source>Monitor this instead of the profile&apos;s targets, or add it with --add: a URL, host:port or a command in quotes.</source>
        <translation>Dies statt der Ziele des Profils überwachen, oder mit --add hinzufügen: eine URL, Host:Port oder ein Befehl in Anführungszeichen.</translation>
    </message>
    <message>
        <source>--profile requires a folder.</source>
        <translation>--profile braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--language must be one of: %1.</source>
        <translation>--language muss eines sein von: %1.</translation>
    </message>
    <message>
        <source>--theme must be system, light, dark or high-contrast.</source>
        <translation>--theme muss system, light, dark oder high-contrast sein.</translation>
    </message>
    <message>
        <source>--size must be width and height in pixels, for example 1280x800.</source>
        <translation>--size muss Breite und Höhe in Pixeln sein, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>--rounds must be a number from 1 to 100.</source>
        <translation>--rounds muss eine Zahl von 1 bis 100 sein.</translation>
    </message>
    <message>
        <source>--show must be one of: %1.</source>
        <translation>--show muss eines sein von: %1.</translation>
    </message>
    <message>
        <source>Use only one of these: targets, --add, --sample, --sample-first, --demo.</source>
        <translation>Verwenden Sie nur eines von: Ziele, --add, --sample, --sample-first, --demo.</translation>
    </message>
    <message>
        <source>--add can&apos;t be combined with --minimized or --screenshot.</source>
        <translation>--add geht nicht zusammen mit --minimized oder --screenshot.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Up</source>
        <comment>state of a target</comment>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>state of a target</comment>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a target</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>state of a target</comment>
        <translation>Ausgefallen</translation>
    </message>
</context>
<context>
    <name>Parents</name>
    <message>
        <source>A target can&apos;t depend on itself.</source>
        <translation>Ein Ziel kann nicht von sich selbst abhängen.</translation>
    </message>
    <message>
        <source>Circular dependency: %1. A target can&apos;t depend on itself, even through other targets.</source>
        <translation>Abhängigkeiten im Kreis: %1. Ein Ziel kann nicht von sich selbst abhängen, auch nicht über andere Ziele.</translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message>
        <source>Will be stored in targets.json as plain text: %1. Use ${env:NAME} instead.</source>
        <translation>Wird in targets.json im Klartext gespeichert: %1. Verwenden Sie stattdessen ${env:NAME}.</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>the route to %1 was still being traced, last reply from hop %2</source>
        <translation>die Route zu %1 wurde noch verfolgt, letzte Antwort von Hop %2</translation>
    </message>
    <message>
        <source>The system&apos;s program %1 failed: %2</source>
        <translation>Das Systemprogramm %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>die Adresse von %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>Route (traceroute)</source>
        <translation>Route (Traceroute)</translation>
    </message>
    <message>
        <source>Shows the routers on the route to a host, with packet loss and response times. Checks whether the route reaches the host, how many hops it has and which routers it passes through.</source>
        <translation>Zeigt die Router auf der Route zu einem Host, mit Paketverlust und Antwortzeiten. Prüft, ob die Route den Host erreicht, wie viele Hops sie hat und über welche Router sie führt.</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Host must reply</source>
        <translation>Host muss antworten</translation>
    </message>
    <message>
        <source>Turn this off if the host at the end of the route doesn&apos;t reply, for example because of a firewall.</source>
        <translation>Schalten Sie das aus, wenn der Host am Ende der Route nicht antwortet, etwa wegen einer Firewall.</translation>
    </message>
    <message>
        <source>Hops: degraded above</source>
        <translation>Hops: beeinträchtigt über</translation>
    </message>
    <message>
        <source>The target is degraded if the route has more than this number of hops. Leave empty for no limit.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn die Route mehr Hops hat. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Hops: down above</source>
        <translation>Hops: ausgefallen über</translation>
    </message>
    <message>
        <source>The target is down if the route has more than this number of hops. Leave empty for no limit.</source>
        <translation>Das Ziel ist ausgefallen, wenn die Route mehr Hops hat. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Required hops</source>
        <translation>Erforderliche Hops</translation>
    </message>
    <message>
        <source>Addresses, or networks such as 192.0.2.0/24. The target is down if the route doesn&apos;t pass through all of them.</source>
        <translation>Adressen oder Netze wie 192.0.2.0/24. Das Ziel ist ausgefallen, wenn die Route nicht über alle führt.</translation>
    </message>
    <message>
        <source>Detect route changes</source>
        <translation>Änderungen der Route erkennen</translation>
    </message>
    <message>
        <source>The target is degraded when the route to an address changes. The new route becomes the expected one after as many checks as the target&apos;s number of attempts.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn sich die Route zu einer Adresse ändert. Die neue Route gilt nach so vielen Prüfungen als erwartet, wie das Ziel Versuche hat.</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>Höchstzahl der Hops</translation>
    </message>
    <message>
        <source>Maximum number of hops to trace.</source>
        <translation>Höchstzahl der verfolgten Hops.</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>How many packets to send to each hop.</source>
        <translation>Wie viele Pakete an jeden Hop gesendet werden.</translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation>Pakettyp</translation>
    </message>
    <message>
        <source>udp: UDP packets, as used by traceroute, which require no privileges. icmp: echo requests, which more hosts answer, but which require the same privileges as ping. Windows always uses echo requests.</source>
        <translation>udp: UDP-Pakete wie bei traceroute, die keine Rechte brauchen. icmp: Echo-Anfragen, auf die mehr Hosts antworten, die aber dieselben Rechte brauchen wie Ping. Windows verwendet immer Echo-Anfragen.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Destination UDP port on the host, preferably a closed one.</source>
        <translation>Ziel-UDP-Port auf dem Host, am besten ein geschlossener.</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>Wartezeit auf Antworten</translation>
    </message>
    <message>
        <source>How long to wait for replies after the last packet.</source>
        <translation>Wie lange nach dem letzten Paket auf Antworten gewartet wird.</translation>
    </message>
    <message>
        <source>Resolve hop names</source>
        <translation>Namen der Hops auflösen</translation>
    </message>
    <message>
        <source>Resolves the addresses on the route to host names.</source>
        <translation>Löst die Adressen auf der Route in Hostnamen auf.</translation>
    </message>
    <message>
        <source>The route passes through %1</source>
        <translation>Die Route führt über %1</translation>
    </message>
    <message>
        <source>The host replies</source>
        <translation>Der Host antwortet</translation>
    </message>
    <message>
        <source>At least one hop replies</source>
        <translation>Mindestens ein Hop antwortet</translation>
    </message>
    <message>
        <source>Hops: at most %1</source>
        <translation>Hops: höchstens %1</translation>
    </message>
    <message>
        <source>Hops: at most %1, else degraded</source>
        <translation>Hops: höchstens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>The route hasn&apos;t changed, else degraded</source>
        <translation>Die Route hat sich nicht geändert, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host name or IP address of the destination.</source>
        <translation>Hostname oder IP-Adresse des Ziels der Route.</translation>
    </message>
    <message>
        <source>The limit for degraded must be lower than the limit for down.</source>
        <translation>Die Grenze für beeinträchtigt muss kleiner sein als die für ausgefallen.</translation>
    </message>
    <message>
        <source>Only %1 hops are traced (“depth”), so this limit can&apos;t be higher.</source>
        <translation>Nur %1 Hops werden verfolgt („depth“), diese Grenze kann also nicht höher sein.</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a network such as 192.0.2.0/24.</source>
        <translation>„%1“ ist weder eine Adresse noch ein Netz wie 192.0.2.0/24.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The check timed out before the route was complete. Hop %1 was the last to reply. Increase the target&apos;s timeout.</source>
        <translation>Das Zeitlimit war erreicht, bevor die Route vollständig war. Zuletzt antwortete Hop %1. Erhöhen Sie das Zeitlimit des Ziels.</translation>
    </message>
    <message>
        <source>No hop on the route to %1 replied. Is this computer&apos;s network up, and does a firewall allow such packets?</source>
        <translation>Kein Hop auf der Route zu %1 hat geantwortet. Hat dieser Computer Netzwerk, und lässt eine Firewall solche Pakete durch?</translation>
    </message>
    <message>
        <source>%1 didn&apos;t reply. The last hop that replied is hop %2, %3. The packets are lost after that hop, or the host doesn&apos;t reply to them. Try the other packet type (“method”).</source>
        <translation>%1 hat nicht geantwortet. Der letzte antwortende Hop ist Hop %2, %3. Danach gehen die Pakete verloren, oder der Host antwortet nicht darauf. Versuchen Sie den anderen Pakettyp („method“).</translation>
    </message>
    <message>
        <source>The route has %1 hops. The limit is %2.</source>
        <translation>Die Route hat %1 Hops. Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The route has at least %1 hops. The limit is %2.</source>
        <translation>Die Route hat mindestens %1 Hops. Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The route doesn&apos;t pass through %1.</source>
        <translation>Die Route führt nicht über %1.</translation>
    </message>
    <message>
        <source>The route changed at hop %1, which is now %2.</source>
        <translation>Die Route hat sich bei Hop %1 geändert, der jetzt %2 ist.</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not reached, last reply from hop %1</source>
        <translation>nicht erreicht, letzte Antwort von Hop %1</translation>
    </message>
    <message>
        <source>reached at hop %1</source>
        <translation>erreicht bei Hop %1</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>Hop</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>average</source>
        <translation>mittlere</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>schlechteste</translation>
    </message>
    <message>
        <source>The check timed out here.</source>
        <translation>Hier war das Zeitlimit der Prüfung erreicht.</translation>
    </message>
    <message>
        <source>No further replies, up to hop %1.</source>
        <translation>Keine weiteren Antworten, bis Hop %1.</translation>
    </message>
    <message>
        <source>Route to %1</source>
        <translation>Route zu %1</translation>
    </message>
</context>
<context>
    <name>PathText</name>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests. Ask an administrator to allow them (sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;), or choose udp as the packet type.</source>
        <translation>Der aktuelle Benutzer darf keine ICMP-Echo-Anfragen senden. Bitten Sie den Administrator, sie zu erlauben (sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;), oder wählen Sie udp als Pakettyp.</translation>
    </message>
</context>
<context>
    <name>PercentText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Perfdata</name>
    <message>
        <source>Only the first %1 performance data items were read.</source>
        <translation>Nur die ersten %1 Leistungsdaten wurden gelesen.</translation>
    </message>
    <message>
        <source>“%1” is ignored: it isn&apos;t in the form label=value.</source>
        <translation>„%1“ wird ignoriert: es hat nicht die Form label=value.</translation>
    </message>
    <message>
        <source>“%1” is ignored: it has no label.</source>
        <translation>„%1“ wird ignoriert: es hat keinen Namen.</translation>
    </message>
    <message>
        <source>“%1” is ignored: its label is too long.</source>
        <translation>„%1“ wird ignoriert: der Name ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” is ignored: numbers require a decimal point, not a comma. Does the plugin use a locale other than C?</source>
        <translation>„%1“ wird ignoriert: Zahlen brauchen einen Dezimalpunkt, kein Komma. Verwendet das Plugin eine andere Locale als C?</translation>
    </message>
    <message>
        <source>“%1” is ignored: its value isn&apos;t a valid number.</source>
        <translation>„%1“ wird ignoriert: der Wert ist keine gültige Zahl.</translation>
    </message>
    <message>
        <source>“%2” in “%1” is ignored: it isn&apos;t valid.</source>
        <translation>„%2“ in „%1“ wird ignoriert: es ist nicht gültig.</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>queue</source>
        <comment>phase of a check</comment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>DNS</source>
        <comment>phase of a check</comment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <comment>phase of a check</comment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase of a check</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>send</source>
        <comment>phase of a check</comment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>phase of a check</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>receive</source>
        <comment>phase of a check</comment>
        <translation>Empfang</translation>
    </message>
</context>
<context>
    <name>Ping</name>
    <message>
        <source>%1 of %2 pings to %3 sent, %4 answered</source>
        <translation>%1 von %2 Pings an %3 gesendet, %4 beantwortet</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests, and the system&apos;s ping program doesn&apos;t work either: %1</source>
        <translation>Der aktuelle Benutzer darf keine ICMP-Echo-Anfragen senden, und das Programm ping des Systems funktioniert auch nicht: %1</translation>
    </message>
    <message>
        <source>it printed no output.</source>
        <translation>es gab nichts aus.</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests, and the ping program isn&apos;t installed. Install it, or ask an administrator to allow echo requests: sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;.</source>
        <translation>Der aktuelle Benutzer darf keine ICMP-Echo-Anfragen senden, und das Programm ping ist nicht installiert. Installieren Sie es, oder bitten Sie den Administrator, Echo-Anfragen zu erlauben: sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;.</translation>
    </message>
    <message>
        <source>The ping program was stopped when the check timed out. The result is based on its output up to then.</source>
        <translation>Das Programm ping wurde am Zeitlimit der Prüfung gestoppt. Das Ergebnis beruht auf der Ausgabe bis dahin.</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>die Adresse von %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Sends ICMP echo requests to a host and checks packet loss and response time.</source>
        <translation>Sendet ICMP-Echo-Anfragen an einen Host und prüft Paketverlust und Antwortzeit.</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>How many packets to send. More packets measure the loss more precisely.</source>
        <translation>Wie viele Pakete gesendet werden. Mehr Pakete messen den Verlust genauer.</translation>
    </message>
    <message>
        <source>Packet interval</source>
        <translation>Abstand der Pakete</translation>
    </message>
    <message>
        <source>Time between packets.</source>
        <translation>Zeit zwischen den Paketen.</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>Wartezeit auf Antworten</translation>
    </message>
    <message>
        <source>How long to wait for replies after the last packet. The wait ends early if the check times out.</source>
        <translation>Wie lange nach dem letzten Paket auf Antworten gewartet wird. Das Zeitlimit der Prüfung beendet das Warten früher.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Payload of each packet in bytes, without headers.</source>
        <translation>Nutzdaten jedes Pakets in Bytes, ohne Köpfe.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>Höchstzahl der Hops</translation>
    </message>
    <message>
        <source>Maximum number of routers that a packet can pass through (time to live, hop limit).</source>
        <translation>Höchstzahl der Router, die ein Paket passieren kann (Time to live, Hop limit).</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Don&apos;t fragment packets</source>
        <translation>Pakete nicht zerlegen</translation>
    </message>
    <message>
        <source>Packets too large for a link on the route are dropped instead of fragmented. Set the size to 1472 to test whether full-size Ethernet packets get through.</source>
        <translation>Pakete, die für eine Strecke der Route zu groß sind, werden verworfen statt zerlegt. Mit der Größe 1472 lässt sich testen, ob volle Ethernet-Pakete durchkommen.</translation>
    </message>
    <message>
        <source>Loss: degraded above</source>
        <translation>Verlust: beeinträchtigt über</translation>
    </message>
    <message>
        <source>The target is degraded if packet loss is higher than this limit.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn der Paketverlust höher ist.</translation>
    </message>
    <message>
        <source>Loss: down above</source>
        <translation>Verlust: ausgefallen über</translation>
    </message>
    <message>
        <source>The target is down if packet loss is higher than this limit. If all packets are lost, the target is always down.</source>
        <translation>Das Ziel ist ausgefallen, wenn der Paketverlust höher ist. Gehen alle Pakete verloren, ist es immer ausgefallen.</translation>
    </message>
    <message>
        <source>Response time: degraded above</source>
        <translation>Antwortzeit: beeinträchtigt über</translation>
    </message>
    <message>
        <source>The target is degraded if the average response time is longer than this limit. Leave empty for no limit.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn die mittlere Antwortzeit länger ist. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Response time: down above</source>
        <translation>Antwortzeit: ausgefallen über</translation>
    </message>
    <message>
        <source>The target is down if the average response time is longer than this limit. Leave empty for no limit.</source>
        <translation>Das Ziel ist ausgefallen, wenn die mittlere Antwortzeit länger ist. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>Hostname oder IP-Adresse.</translation>
    </message>
    <message>
        <source>The host replies</source>
        <translation>Der Host antwortet</translation>
    </message>
    <message>
        <source>Packet loss: at most %1</source>
        <translation>Paketverlust: höchstens %1</translation>
    </message>
    <message>
        <source>Packet loss: at most %1, else degraded</source>
        <translation>Paketverlust: höchstens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Average response time: at most %1</source>
        <translation>Mittlere Antwortzeit: höchstens %1</translation>
    </message>
    <message>
        <source>Average response time: at most %1, else degraded</source>
        <translation>Mittlere Antwortzeit: höchstens %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>The limit for degraded must be lower than the limit for down.</source>
        <translation>Die Grenze für beeinträchtigt muss kleiner sein als die für ausgefallen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sent by Watchkeeper itself, through a datagram socket.</source>
        <translation>Von Watchkeeper selbst gesendet, über einen Datagramm-Socket.</translation>
    </message>
    <message>
        <source>Sent by Watchkeeper itself, through a raw socket.</source>
        <translation>Von Watchkeeper selbst gesendet, über einen Raw-Socket.</translation>
    </message>
    <message>
        <source>Sent by the system&apos;s ping program because the current user isn&apos;t allowed to send ICMP echo requests. Each check starts a process and sends at most five packets a second. A short check therefore sends fewer packets than requested. An administrator can allow echo requests for all users with “sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;”, or for this program with “setcap cap_net_raw+ep %1”.</source>
        <translation>Vom Programm ping des Systems gesendet, weil der aktuelle Benutzer keine ICMP-Echo-Anfragen senden darf. Jede Prüfung startet einen Prozess und sendet höchstens fünf Pakete pro Sekunde. Eine kurze Prüfung sendet deshalb weniger Pakete als verlangt. Ein Administrator kann Echo-Anfragen mit „sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;“ für alle Benutzer erlauben, oder mit „setcap cap_net_raw+ep %1“ für dieses Programm.</translation>
    </message>
    <message>
        <source>Sent by the system&apos;s ping program.</source>
        <translation>Vom Programm ping des Systems gesendet.</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>min %1, average %2, max %3, jitter %4</source>
        <translation>min %1, Mittel %2, max %3, Jitter %4</translation>
    </message>
    <message>
        <source>Ping to %1</source>
        <translation>Ping zu %1</translation>
    </message>
    <message>
        <source>%1 sent, %2 answered, %3 lost</source>
        <translation>%1 gesendet, %2 beantwortet, %3 verloren</translation>
    </message>
    <message>
        <source>No reply from %1 (pings sent: %2, the last one %3 ago). Is the host up, or is a firewall blocking pings?</source>
        <translation>Keine Antwort von %1 (gesendete Pings: %2, der letzte vor %3). Läuft der Host, oder blockiert eine Firewall Pings?</translation>
    </message>
    <message>
        <source>%1 of %2 pings got no reply. The limit is %3.</source>
        <translation>%1 von %2 Pings blieben ohne Antwort. Die Grenze ist %3.</translation>
    </message>
    <message>
        <source>The average response time was %1. The limit is %2.</source>
        <translation>Die mittlere Antwortzeit war %1. Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1, %2 verloren</translation>
    </message>
    <message>
        <source>%1 has no route to %2 (network unreachable).</source>
        <translation>%1 hat keine Route zu %2 (Netz nicht erreichbar).</translation>
    </message>
    <message>
        <source>%1 reports that %2 wasn&apos;t found on its network (host unreachable). Is that host switched on?</source>
        <translation>%1 meldet, dass %2 in seinem Netz nicht gefunden wurde (Host nicht erreichbar). Ist dieser Host eingeschaltet?</translation>
    </message>
    <message>
        <source>%1 reports that %2 doesn&apos;t support this protocol (protocol unreachable).</source>
        <translation>%1 meldet, dass %2 dieses Protokoll nicht unterstützt (Protokoll nicht erreichbar).</translation>
    </message>
    <message>
        <source>%1 reports that %2 doesn&apos;t accept such packets (port unreachable).</source>
        <translation>%1 meldet, dass %2 solche Pakete nicht annimmt (Port nicht erreichbar).</translation>
    </message>
    <message>
        <source>%1 reports that the packets to %2 are too large for the next link.</source>
        <translation>%1 meldet, dass die Pakete an %2 für die nächste Strecke zu groß sind.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t let packets to %2 through: a firewall blocks them.</source>
        <translation>%1 lässt Pakete an %2 nicht durch: eine Firewall blockiert sie.</translation>
    </message>
    <message>
        <source>The packets to %2 got no further than %1. They looped or passed through too many routers (time to live exceeded).</source>
        <translation>Die Pakete an %2 kamen nur bis %1. Sie liefen im Kreis oder durch zu viele Router (Lebensdauer überschritten).</translation>
    </message>
    <message>
        <source>%1 reports that %2 can&apos;t be reached.</source>
        <translation>%1 meldet, dass %2 nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>A router</source>
        <translation>Ein Router</translation>
    </message>
    <message>
        <source>No route to %1. Is this computer&apos;s network up, and can it reach the host&apos;s network?</source>
        <translation>Keine Route zu %1. Hat dieser Computer Netzwerk, und erreicht er das Netz des Hosts?</translation>
    </message>
    <message>
        <source>This computer blocks pings to %1. Does its firewall reject them, or is that a broadcast address?</source>
        <translation>Dieser Computer blockiert Pings an %1. Lehnt seine Firewall sie ab, oder ist das eine Broadcast-Adresse?</translation>
    </message>
    <message>
        <source>Packets of %1 bytes are too large for the route to %2, and this target doesn&apos;t allow fragmentation.</source>
        <translation>Pakete mit %1 Bytes sind für die Route zu %2 zu groß, und dieses Ziel erlaubt kein Zerlegen.</translation>
    </message>
    <message>
        <source>Too many pings are in progress. Run fewer checks at the same time.</source>
        <translation>Zu viele Pings gleichzeitig. Führen Sie weniger Prüfungen gleichzeitig aus.</translation>
    </message>
    <message>
        <source>Pings to %1 couldn&apos;t be sent: %2.</source>
        <translation>Pings an %1 konnten nicht gesendet werden: %2.</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>%1 can&apos;t be expanded: the environment variable doesn&apos;t exist. Set it before Watchkeeper starts.</source>
        <translation>%1 kann nicht ersetzt werden: die Umgebungsvariable gibt es nicht. Setzen Sie sie, bevor Watchkeeper startet.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the file doesn&apos;t exist.</source>
        <translation>%1 kann nicht ersetzt werden: die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: it isn&apos;t a regular file.</source>
        <translation>%1 kann nicht ersetzt werden: es ist keine normale Datei.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the current user isn&apos;t allowed to read the file.</source>
        <translation>%1 kann nicht ersetzt werden: der aktuelle Benutzer darf die Datei nicht lesen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the file is larger than 64 KiB.</source>
        <translation>%1 kann nicht ersetzt werden: die Datei ist größer als 64 KiB.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the keychain hasn&apos;t provided this secret. The Watchkeeper window reads the secret once the keychain is unlocked. Without the window, use ${env:NAME} or ${file:PATH}.</source>
        <translation>%1 kann nicht ersetzt werden: der Schlüsselbund hat dieses Geheimnis nicht geliefert. Das Fenster von Watchkeeper liest es, sobald der Schlüsselbund entsperrt ist. Ohne Fenster verwenden Sie ${env:NAME} oder ${file:PATH}.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: targets have no property of that name.</source>
        <translation>%1 kann nicht ersetzt werden: Ziele haben keine solche Eigenschaft.</translation>
    </message>
    <message>
        <source>Field %1: the expanded value isn&apos;t allowed. Check the variable or file.</source>
        <translation>Feld %1: der ersetzte Wert ist nicht erlaubt. Prüfen Sie die Variable oder Datei.</translation>
    </message>
    <message>
        <source>Field %1: %2</source>
        <translation>Feld %1: %2</translation>
    </message>
    <message>
        <source>Files used by placeholders weren&apos;t read because too many other file checks are still running. A disk or network share may not be responding.</source>
        <translation>Dateien für Platzhalter wurden nicht gelesen, weil zu viele andere Dateiprüfungen noch laufen. Vielleicht antwortet eine Festplatte oder Netzwerkfreigabe nicht.</translation>
    </message>
    <message>
        <source>Files used by placeholders couldn&apos;t be read in time.</source>
        <translation>Dateien für Platzhalter konnten nicht rechtzeitig gelesen werden.</translation>
    </message>
    <message>
        <source>Cancelled while expanding placeholders.</source>
        <translation>Beim Ersetzen von Platzhaltern abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>no output, but errors: %1</source>
        <translation>keine Ausgabe, aber Fehler: %1</translation>
    </message>
    <message>
        <source>no output, exit code %1</source>
        <translation>keine Ausgabe, Exit-Code %1</translation>
    </message>
    <message>
        <source>The plugin</source>
        <translation>Das Plugin</translation>
    </message>
    <message>
        <source>%1 reports a warning: %2</source>
        <translation>%1 meldet eine Warnung: %2</translation>
    </message>
    <message>
        <source>%1 reports a warning without a reason.</source>
        <translation>%1 meldet eine Warnung ohne Grund.</translation>
    </message>
    <message>
        <source>%1 reports a critical state: %2</source>
        <translation>%1 meldet einen kritischen Zustand: %2</translation>
    </message>
    <message>
        <source>%1 reports a critical state without a reason.</source>
        <translation>%1 meldet einen kritischen Zustand ohne Grund.</translation>
    </message>
    <message>
        <source>%1 reports an unknown state: %2</source>
        <translation>%1 meldet einen unbekannten Zustand: %2</translation>
    </message>
    <message>
        <source>%1 reports an unknown state without a reason.</source>
        <translation>%1 meldet einen unbekannten Zustand ohne Grund.</translation>
    </message>
    <message>
        <source>%1 exited with code 126: a program that it tried to run can&apos;t be executed. Is that program executable?</source>
        <translation>%1 endete mit Code 126: ein Programm, das es starten wollte, kann nicht ausgeführt werden. Ist dieses Programm ausführbar?</translation>
    </message>
    <message>
        <source>%1 exited with code 127: a program that it starts was not found. Is it installed, and is it in PATH?</source>
        <translation>%1 endete mit Code 127: ein Programm, das es startet, wurde nicht gefunden. Ist es installiert und im PATH?</translation>
    </message>
    <message>
        <source>%1 exited with code %2, which isn&apos;t a plugin exit code (0 to 3).</source>
        <translation>%1 endete mit Code %2, keinem Exit-Code eines Plugins (0 bis 3).</translation>
    </message>
    <message>
        <source>%1 was killed by %2.</source>
        <translation>%1 wurde von %2 beendet.</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Set the format version: &quot;preset&quot;: 1.</source>
        <translation>Geben Sie die Version des Formats an: &quot;preset&quot;: 1.</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>Ein Schlüssel kann nur a-z, 0-9 und Bindestriche enthalten und muss mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>A path must begin with / and can&apos;t contain spaces or #.</source>
        <translation>Ein Pfad muss mit / beginnen und darf keine Leerzeichen und kein # enthalten.</translation>
    </message>
    <message>
        <source>Choose “%1”.</source>
        <translation>Wählen Sie „%1“.</translation>
    </message>
    <message>
        <source>Remove this key. The address is built from “scheme”, “port” and “path”.</source>
        <translation>Entfernen Sie diesen Schlüssel. Die Adresse entsteht aus „scheme“, „port“ und „path“.</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB. Is it a preset?</source>
        <translation>Die Datei ist größer als 64 KiB. Ist das eine Vorlage?</translation>
    </message>
    <message>
        <source>The preset or kind “%1” already exists. Choose another key.</source>
        <translation>Die Vorlage oder den Typ „%1“ gibt es schon. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Enter the server: host, host:port, or an address that begins with http:// or https://.</source>
        <translation>Geben Sie den Server ein: Host, Host:Port oder eine Adresse, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Presets support http and https, not %1.</source>
        <translation>Vorlagen unterstützen http und https, nicht %1.</translation>
    </message>
    <message>
        <source>Leave out “?” and everything after it, because “%1” is appended to this path. Or enter the full address.</source>
        <translation>Lassen Sie „?“ und alles danach weg, weil „%1“ an diesen Pfad angehängt wird. Oder geben Sie die volle Adresse ein.</translation>
    </message>
    <message>
        <source>The service may require credentials. %1</source>
        <translation>Der Dienst verlangt vielleicht eine Anmeldung. %1</translation>
    </message>
</context>
<context>
    <name>Pressure</name>
    <message>
        <source>waiting: CPU %1, memory %2, disks %3</source>
        <translation>Warten: CPU %1, Speicher %2, Festplatten %3</translation>
    </message>
    <message>
        <source>For %1 of the last %2, at least one task waited for the CPU</source>
        <translation>%1 der letzten %2 wartete mindestens eine Aufgabe auf die CPU</translation>
    </message>
    <message>
        <source>Check which programs use the most CPU time.</source>
        <translation>Sehen Sie nach, welche Programme die meiste CPU-Zeit verbrauchen.</translation>
    </message>
    <message>
        <source>For %1 of the last %2, all non-idle tasks were stalled waiting for memory</source>
        <translation>%1 der letzten %2 warteten alle aktiven Aufgaben auf Speicher</translation>
    </message>
    <message>
        <source>Check which programs use the most memory, and stop or limit those that shouldn&apos;t.</source>
        <translation>Sehen Sie nach, welche Programme den meisten Speicher belegen, und begrenzen oder beenden Sie die, die das nicht sollten.</translation>
    </message>
    <message>
        <source>For %1 of the last %2, all non-idle tasks were stalled waiting for a disk</source>
        <translation>%1 der letzten %2 warteten alle aktiven Aufgaben auf eine Festplatte</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether a disk is failing.</source>
        <translation>Sehen Sie nach, welche Programme die Festplatten stark belasten, und ob eine Festplatte defekt ist.</translation>
    </message>
    <message>
        <source>the pressure stall information</source>
        <translation>die Angaben über Engpässe (PSI)</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>Mittel über</translation>
    </message>
    <message>
        <source>Which of the three averages to compare with the limits.</source>
        <translation>Welcher der drei Mittelwerte mit den Grenzen verglichen wird.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Share of time in which all non-idle tasks were stalled waiting for memory.</source>
        <translation>Anteil der Zeit, in der alle aktiven Aufgaben auf Speicher warteten.</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>Share of time in which all non-idle tasks were stalled waiting for a disk.</source>
        <translation>Anteil der Zeit, in der alle aktiven Aufgaben auf eine Festplatte warteten.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of time in which at least one task waited for the CPU. This is normal under heavy CPU load.</source>
        <translation>Anteil der Zeit, in der mindestens eine Aufgabe auf die CPU wartete. Unter hoher CPU-Last ist das normal.</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>Engpässe</translation>
    </message>
    <message>
        <source>Time waiting for memory</source>
        <translation>Wartezeit auf Speicher</translation>
    </message>
    <message>
        <source>Time waiting for disks</source>
        <translation>Wartezeit auf Festplatten</translation>
    </message>
    <message>
        <source>Time waiting for the CPU</source>
        <translation>Wartezeit auf die CPU</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Engpässe</translation>
    </message>
    <message>
        <source>Checks how much time is lost waiting for CPU, memory and disks, using Linux pressure stall information (PSI).</source>
        <translation>Prüft, wie viel Zeit durch Warten auf CPU, Speicher und Festplatten verloren geht, mit den Pressure Stall Information (PSI) von Linux.</translation>
    </message>
</context>
<context>
    <name>ProbeGuess</name>
    <message>
        <source>This isn&apos;t a valid DNS query. Use a form like dns:example.org or dns://192.0.2.53/example.org?type=MX.</source>
        <translation>Das ist keine gültige DNS-Abfrage. Verwenden Sie eine Form wie dns:example.org oder dns://192.0.2.53/example.org?type=MX.</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>No %1 found, but the current user can&apos;t see other users&apos; processes (/proc is mounted with hidepid).</source>
        <translation>Kein %1 gefunden, aber der aktuelle Benutzer sieht die Prozesse anderer Benutzer nicht (/proc ist mit hidepid eingehängt).</translation>
    </message>
    <message>
        <source>No %1 found. This system shows only the program path of a command line, not its arguments. Match by program or PID file instead.</source>
        <translation>Kein %1 gefunden. Dieses System zeigt von einer Befehlszeile nur den Pfad des Programms, nicht die Argumente. Suchen Sie stattdessen nach Programm oder PID-Datei.</translation>
    </message>
    <message>
        <source>No %1 is running. Start it, or check its log to see why it exited.</source>
        <translation>Kein %1 läuft. Starten Sie das Programm, oder sehen Sie in seinem Log nach, warum es beendet wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n zombie process(es) has (have) not yet been reaped by the parent process.</source>
        <translation>
            <numerusform>%n Zombie-Prozess wurde vom Elternprozess noch nicht abgeholt.</numerusform>
            <numerusform>%n Zombie-Prozesse wurden vom Elternprozess noch nicht abgeholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few instances of %2: expected at least %1, found %3.</source>
        <translation>Zu wenige Instanzen von %2: mindestens %1 erwartet, %3 gefunden.</translation>
    </message>
    <message>
        <source>Too many instances of %2: expected at most %1, found %3.</source>
        <translation>Zu viele Instanzen von %2: höchstens %1 erwartet, %3 gefunden.</translation>
    </message>
    <message>
        <source>Check what the process is doing. A restart may help.</source>
        <translation>Sehen Sie nach, was der Prozess tut. Ein Neustart hilft vielleicht.</translation>
    </message>
    <message>
        <source>Memory usage of %1 is %2</source>
        <translation>Der Speicherverbrauch von %1 ist %2</translation>
    </message>
    <message>
        <source>CPU usage of %1 is %2 of a core</source>
        <translation>Die CPU-Nutzung von %1 ist %2 eines Kerns</translation>
    </message>
    <message>
        <source>The youngest %1 started %2 ago</source>
        <translation>Der jüngste %1 startete vor %2</translation>
    </message>
    <message>
        <source>Was the process restarted, or did it crash?</source>
        <translation>Wurde der Prozess neu gestartet, oder ist er abgestürzt?</translation>
    </message>
    <message>
        <source>The oldest %1 started %2 ago</source>
        <translation>Der älteste %1 startete vor %2</translation>
    </message>
    <message>
        <source>Is the process stuck?</source>
        <translation>Hängt der Prozess?</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to see memory, age and CPU time of %1. Run Watchkeeper as the owner of the process, or remove these limits.</source>
        <translation>Der aktuelle Benutzer darf Speicher, Alter und CPU-Zeit von %1 nicht sehen. Starten Sie Watchkeeper als Besitzer des Prozesses, oder entfernen Sie diese Grenzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n running, %1, %2 of a core</source>
        <translation>
            <numerusform>%n läuft, %1, %2 eines Kerns</numerusform>
            <numerusform>%n laufen, %1, %2 eines Kerns</numerusform>
        </translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>A %1 is running (PID %2), but shouldn&apos;t be.</source>
        <translation>Ein %1 läuft (PID %2), sollte aber nicht.</translation>
    </message>
    <message>
        <source>the process list</source>
        <translation>die Prozessliste</translation>
    </message>
    <message>
        <source>the PID file</source>
        <translation>die PID-Datei</translation>
    </message>
    <message>
        <source>This is less than the minimum.</source>
        <translation>Das ist weniger als das Minimum.</translation>
    </message>
    <message>
        <source>This field isn&apos;t used when the process must not be running. Remove it.</source>
        <translation>Dieses Feld gibt es nicht, wenn der Prozess nicht laufen darf. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Specify the process: its name, part of its command line, or a PID file.</source>
        <translation>Geben Sie den Prozess an: seinen Namen, einen Teil seiner Befehlszeile oder eine PID-Datei.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Enter the full path, such as /run/nginx.pid.</source>
        <translation>Geben Sie den vollen Pfad ein, etwa /run/nginx.pid.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Program name without its folder, such as nginx. For a script this is its interpreter, so use the command line instead.</source>
        <translation>Name des Programms ohne Ordner, etwa nginx. Bei einem Skript ist das sein Interpreter, verwenden Sie dann die Befehlszeile.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>A regular expression that must match some part of the command line, such as backup\.py. If you also set a program, both must match. Windows and macOS show only the program path of a command line, not its arguments.</source>
        <translation>Ein regulärer Ausdruck, der auf einen Teil der Befehlszeile passen muss, etwa backup\.py. Ist auch ein Programm angegeben, müssen beide passen. Windows und macOS zeigen von einer Befehlszeile nur den Pfad des Programms, nicht die Argumente.</translation>
    </message>
    <message>
        <source>PID file</source>
        <translation>PID-Datei</translation>
    </message>
    <message>
        <source>Full path of a file in which the program writes its PID, such as /run/nginx.pid. To guard against a stale file, also set the program.</source>
        <translation>Voller Pfad einer Datei, in die das Programm seine PID schreibt, etwa /run/nginx.pid. Geben Sie gegen eine veraltete Datei auch das Programm an.</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>Erwarteter Zustand</translation>
    </message>
    <message>
        <source>running: the process must be running. stopped: the process must not be running.</source>
        <translation>running: der Prozess muss laufen. stopped: der Prozess darf nicht laufen.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Minimum processes</source>
        <translation>Mindestzahl der Prozesse</translation>
    </message>
    <message>
        <source>The target is down when fewer than this number of processes are running.</source>
        <translation>Das Ziel ist ausgefallen, wenn weniger Prozesse laufen.</translation>
    </message>
    <message>
        <source>Maximum processes</source>
        <translation>Höchstzahl der Prozesse</translation>
    </message>
    <message>
        <source>The target is down when more than this number of processes are running. Leave empty for no limit.</source>
        <translation>Das Ziel ist ausgefallen, wenn mehr Prozesse laufen. Leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Resident memory of all processes together, such as 2GiB. Shared memory is counted for each process.</source>
        <translation>Speicherverbrauch aller Prozesse zusammen, etwa 2GiB. Gemeinsamer Speicher zählt für jeden Prozess.</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU-Auslastung</translation>
    </message>
    <message>
        <source>CPU usage of all processes together since the last check. A value of 100 means one full core.</source>
        <translation>CPU-Nutzung aller Prozesse zusammen seit der letzten Prüfung. 100 heißt ein voller Kern.</translation>
    </message>
    <message>
        <source>Age of youngest process</source>
        <translation>Alter des jüngsten Prozesses</translation>
    </message>
    <message>
        <source>Time since the youngest process started, such as 5m, to detect a restart.</source>
        <translation>Zeit seit dem Start des jüngsten Prozesses, etwa 5m, um einen Neustart zu erkennen.</translation>
    </message>
    <message>
        <source>Age of oldest process</source>
        <translation>Alter des ältesten Prozesses</translation>
    </message>
    <message>
        <source>Time since the oldest process started, such as 2h, to detect a stuck job.</source>
        <translation>Zeit seit dem Start des ältesten Prozesses, etwa 2h, um einen hängenden Auftrag zu erkennen.</translation>
    </message>
    <message>
        <source>The process isn&apos;t running</source>
        <translation>Der Prozess läuft nicht</translation>
    </message>
    <message>
        <source>Running processes: at least %1</source>
        <translation>Laufende Prozesse: mindestens %1</translation>
    </message>
    <message>
        <source>Running processes: at most %1</source>
        <translation>Laufende Prozesse: höchstens %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Checks whether a program is running on this computer, and the number, age, memory and CPU usage of its processes.</source>
        <translation>Prüft, ob ein Programm auf diesem Computer läuft, und Zahl, Alter, Speicher- und CPU-Nutzung seiner Prozesse.</translation>
    </message>
    <message>
        <source>process “%1” with “%2” in its command line</source>
        <translation>Prozess „%1“ mit „%2“ in der Befehlszeile</translation>
    </message>
    <message>
        <source>process “%1”</source>
        <translation>Prozess „%1“</translation>
    </message>
    <message>
        <source>process with “%1” in its command line</source>
        <translation>Prozess mit „%1“ in der Befehlszeile</translation>
    </message>
    <message>
        <source>process with the PID in %1</source>
        <translation>Prozess mit der PID aus %1</translation>
    </message>
    <message>
        <source>File %1 not found. The program isn&apos;t running, or it writes the file elsewhere.</source>
        <translation>Datei %1 nicht gefunden. Das Programm läuft nicht, oder es schreibt die Datei an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to read the file %1.</source>
        <translation>Der aktuelle Benutzer darf die Datei %1 nicht lesen.</translation>
    </message>
    <message>
        <source>The file %1 contains no PID.</source>
        <translation>Die Datei %1 enthält keine PID.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile folder %1 couldn&apos;t be created. %2</source>
        <translation>Der Profilordner %1 konnte nicht angelegt werden. %2</translation>
    </message>
    <message>
        <source>A file with that name already exists.</source>
        <translation>Es gibt schon eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Do you have permission to write to %1?</source>
        <translation>Dürfen Sie in %1 schreiben?</translation>
    </message>
    <message>
        <source>The portable profile %1 isn&apos;t writable. Make that folder writable, or choose another profile with --profile. To use your standard profile, remove %2.</source>
        <translation>Das portable Profil %1 ist nicht beschreibbar. Machen Sie diesen Ordner beschreibbar, oder wählen Sie mit --profile ein anderes Profil. Um Ihr Standardprofil zu verwenden, entfernen Sie %2.</translation>
    </message>
</context>
<context>
    <name>ProfileBackup</name>
    <message>
        <source>%1 The file isn&apos;t included in the backup.</source>
        <translation>%1 Die Datei ist nicht in der Sicherung.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t included because its name isn&apos;t allowed in a backup.</source>
        <translation>%1 ist nicht enthalten, weil der Name in einer Sicherung nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>%1 is damaged. The backup includes it unchanged.</source>
        <translation>%1 ist beschädigt. Die Sicherung enthält die Datei unverändert.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached: %2. Choose another folder.</source>
        <translation>%1 ist nicht erreichbar: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 doesn&apos;t exist. Create it first, or choose another one.</source>
        <translation>Den Ordner %1 gibt es nicht. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t writable: %2. Choose another folder.</source>
        <translation>%1 ist nicht beschreibbar: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 contains no profile.</source>
        <translation>%1 enthält kein Profil.</translation>
    </message>
    <message>
        <source>%1 contains neither targets nor history.</source>
        <translation>%1 enthält weder Ziele noch Verlauf.</translation>
    </message>
    <message>
        <source>1 result file</source>
        <translation>1 Ergebnisdatei</translation>
    </message>
    <message>
        <source>%1 result files</source>
        <translation>%1 Ergebnisdateien</translation>
    </message>
    <message>
        <source>1 dialogue, preset or provider</source>
        <translation>1 Dialog, Vorlage oder Anbieter</translation>
    </message>
    <message>
        <source>%1 dialogues, presets and providers</source>
        <translation>%1 Dialoge, Vorlagen und Anbieter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ProfileLock</name>
    <message>
        <source>The profile %1 couldn&apos;t be locked. Do you have permission to write to that folder?</source>
        <translation>Das Profil %1 konnte nicht gesperrt werden. Dürfen Sie in diesen Ordner schreiben?</translation>
    </message>
    <message>
        <source>The profile %1 couldn&apos;t be locked: %2 is a folder. Remove that folder.</source>
        <translation>Das Profil %1 konnte nicht gesperrt werden: %2 ist ein Ordner. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>The profile %1 couldn&apos;t be locked: %2.</source>
        <translation>Das Profil %1 konnte nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>Another program already monitors the profile %1.</source>
        <translation>Ein anderes Programm überwacht schon das Profil %1.</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is changing the profile %4. Try again when it has finished.</source>
        <translation>%1 (Prozess %2 auf %3) ändert gerade das Profil %4. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is using another profile with the same history, %4. Close it, or choose another profile with --profile.</source>
        <translation>%1 (Prozess %2 auf %3) verwendet ein anderes Profil mit demselben Verlauf, %4. Schließen Sie es, oder wählen Sie mit --profile ein anderes Profil.</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) already monitors the profile %4. Use its window, close it, or choose another profile with --profile.</source>
        <translation>%1 (Prozess %2 auf %3) überwacht schon das Profil %4. Verwenden Sie dessen Fenster, schließen Sie es, oder wählen Sie mit --profile ein anderes Profil.</translation>
    </message>
    <message>
        <source>%1 That process isn&apos;t responding.</source>
        <translation>%1 Dieser Prozess antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>ProfileMove</name>
    <message>
        <source>History exists in %1 and in %2. Watchkeeper uses %2 and left the other unchanged. To view the other history, use --profile %1. If you don&apos;t need it, delete %3.</source>
        <translation>Es gibt einen Verlauf in %1 und in %2. Watchkeeper verwendet %2 und ließ den anderen unverändert. Um den anderen anzusehen, verwenden Sie --profile %1. Wenn Sie ihn nicht brauchen, löschen Sie %3.</translation>
    </message>
    <message>
        <source>History stays in %1 because %2 is on another disk. To move it, close Watchkeeper, then move history.sqlite and the folder history to %2.</source>
        <translation>Der Verlauf bleibt in %1, weil %2 auf einer anderen Festplatte liegt. Um ihn zu verschieben, schließen Sie Watchkeeper, und verschieben Sie history.sqlite und den Ordner history nach %2.</translation>
    </message>
    <message>
        <source>History stays in %1 because it can&apos;t be moved to %2: %3. Watchkeeper will try again each time it starts.</source>
        <translation>Der Verlauf bleibt in %1, weil er nicht nach %2 verschoben werden kann: %3. Watchkeeper versucht es bei jedem Start wieder.</translation>
    </message>
    <message>
        <source>History moved from %1 to %2.</source>
        <translation>Verlauf von %1 nach %2 verschoben.</translation>
    </message>
    <message>
        <source>Window layout and log moved from %1 to %2.</source>
        <translation>Fensteraufteilung und Log von %1 nach %2 verschoben.</translation>
    </message>
</context>
<context>
    <name>ProfileRestore</name>
    <message>
        <source>%1 isn&apos;t a backup: it has no %2.</source>
        <translation>%1 ist keine Sicherung: %2 fehlt.</translation>
    </message>
    <message>
        <source>%1 is a link or a special file. Backups can contain only regular files.</source>
        <translation>%1 ist ein Link oder eine besondere Datei. Sicherungen enthalten nur normale Dateien.</translation>
    </message>
    <message>
        <source>An earlier restore is incomplete. It will continue the next time Watchkeeper starts with the profile %1.</source>
        <translation>Eine frühere Wiederherstellung ist unvollständig. Sie wird fortgesetzt, wenn Watchkeeper das nächste Mal mit dem Profil %1 startet.</translation>
    </message>
    <message>
        <source>The restore isn&apos;t complete: %1 It will continue the next time Watchkeeper starts with the profile %2.</source>
        <translation>Die Wiederherstellung ist nicht vollständig: %1 Sie wird fortgesetzt, wenn Watchkeeper das nächste Mal mit dem Profil %2 startet.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, so no backup was restored.</source>
        <translation>%1 kann nicht gelesen werden, deshalb wurde keine Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>The backup was restored. The previous data is in %1.</source>
        <translation>Die Sicherung wurde wiederhergestellt. Die früheren Daten sind in %1.</translation>
    </message>
</context>
<context>
    <name>ProgramRun</name>
    <message>
        <source>The program %1 isn&apos;t installed.</source>
        <translation>Das Programm %1 ist nicht installiert.</translation>
    </message>
    <message>
        <source>%1 printed too much output and was stopped.</source>
        <translation>%1 hat zu viel ausgegeben und wurde gestoppt.</translation>
    </message>
    <message>
        <source>%1 was still running</source>
        <translation>%1 lief noch</translation>
    </message>
    <message>
        <source>still searching for %1</source>
        <translation>%1 wird noch gesucht</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>“%1” isn&apos;t a valid method. Use one of: %2.</source>
        <translation>„%1“ ist keine gültige Methode. Verwenden Sie eine von: %2.</translation>
    </message>
    <message>
        <source>This isn&apos;t a web address. It must begin with https:// or http://.</source>
        <translation>Das ist keine Webadresse. Sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid header name.</source>
        <translation>„%1“ ist kein gültiger Name eines Kopffelds.</translation>
    </message>
    <message>
        <source>A skipped request isn&apos;t sent. Remove everything except “on”.</source>
        <translation>Eine übersprungene Anfrage wird nicht gesendet. Entfernen Sie alles außer „on“.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid alert state. Use a form like recovery or problem:down.</source>
        <translation>„%1“ ist kein gültiger Alarmzustand. Verwenden Sie eine Form wie recovery oder problem:down.</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>Das muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>Use “json”, “form” or “text”.</source>
        <translation>Verwenden Sie „json“, „form“ oder „text“.</translation>
    </message>
    <message>
        <source>“text” and “contentType” must be used together: one is missing.</source>
        <translation>„text“ und „contentType“ müssen zusammen verwendet werden: eines fehlt.</translation>
    </message>
    <message>
        <source>This must be an object in { } or a list in [ ].</source>
        <translation>Das muss ein Objekt in { } oder eine Liste in [ ] sein.</translation>
    </message>
    <message>
        <source>Use either “request” or “requests”.</source>
        <translation>Verwenden Sie entweder „request“ oder „requests“.</translation>
    </message>
    <message>
        <source>One request must have no “on”, so that it applies to all other states.</source>
        <translation>Eine Anfrage muss ohne „on“ sein, damit sie für alle anderen Zustände gilt.</translation>
    </message>
    <message>
        <source>Only |raw, |template or |later:7d can follow the name, not |%1.</source>
        <translation>Auf den Namen können nur |raw, |template oder |later:7d folgen, nicht |%1.</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Use {{name}}, or {{name?}} for an optional value.</source>
        <translation>„{{%1}}“ ist kein gültiger Platzhalter. Verwenden Sie {{name}}, oder {{name?}} für einen optionalen Wert.</translation>
    </message>
    <message>
        <source>A placeholder that begins with {{ must end with }}.</source>
        <translation>Ein Platzhalter, der mit {{ beginnt, muss mit }} enden.</translation>
    </message>
    <message>
        <source>one line of readable text</source>
        <translation>eine Zeile lesbarer Text</translation>
    </message>
    <message>
        <source>readable text, one or more lines</source>
        <translation>lesbarer Text, eine oder mehrere Zeilen</translation>
    </message>
    <message>
        <source>unique ID of this alert, unchanged when it is resent</source>
        <translation>eindeutige ID dieses Alarms, unverändert, wenn er erneut gesendet wird</translation>
    </message>
    <message>
        <source>ID shared by a problem, its reminders and its recovery</source>
        <translation>gemeinsame ID eines Problems, seiner Erinnerungen und seiner Erholung</translation>
    </message>
    <message>
        <source>event: problem, recovery, reminder, flapping-start, flapping-end, acknowledged, link-lost, link-back, digest or test</source>
        <translation>Ereignis: problem, recovery, reminder, flapping-start, flapping-end, acknowledged, link-lost, link-back, digest oder test</translation>
    </message>
    <message>
        <source>current state: up, degraded, down or unknown</source>
        <translation>aktueller Zustand: up, degraded, down oder unknown</translation>
    </message>
    <message>
        <source>state in the previous alert (same values), may be empty</source>
        <translation>Zustand im vorigen Alarm (gleiche Werte), kann leer sein</translation>
    </message>
    <message>
        <source>name of the rule that sent the alert, empty for a test</source>
        <translation>Name der Regel, die den Alarm gesendet hat, leer bei einem Test</translation>
    </message>
    <message>
        <source>name of the target</source>
        <translation>Name des Ziels</translation>
    </message>
    <message>
        <source>name of the target, or of the monitoring computer if the alert covers several targets</source>
        <translation>Name des Ziels, oder des überwachenden Computers, wenn der Alarm mehrere Ziele betrifft</translation>
    </message>
    <message>
        <source>target ID, may be empty</source>
        <translation>ID des Ziels, kann leer sein</translation>
    </message>
    <message>
        <source>type of the target, such as http</source>
        <translation>Typ des Ziels, etwa http</translation>
    </message>
    <message>
        <source>host or URL being checked, may be empty</source>
        <translation>geprüfter Host oder geprüfte URL, kann leer sein</translation>
    </message>
    <message>
        <source>list of the target&apos;s tags</source>
        <translation>Liste der Schlagwörter des Ziels</translation>
    </message>
    <message>
        <source>list of the other targets in this alert</source>
        <translation>Liste der anderen Ziele in diesem Alarm</translation>
    </message>
    <message>
        <source>summary of the result that triggered the alert</source>
        <translation>Zusammenfassung des Ergebnisses, das den Alarm ausgelöst hat</translation>
    </message>
    <message>
        <source>reason for the failure, empty if nothing failed</source>
        <translation>Grund des Fehlers, leer, wenn nichts fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>time of the event, such as 2026-11-21T08:00:00.000Z</source>
        <translation>Zeit des Ereignisses, etwa 2026-11-21T08:00:00.000Z</translation>
    </message>
    <message>
        <source>start time of the problem</source>
        <translation>Beginn des Problems</translation>
    </message>
    <message>
        <source>`at` in seconds since 1970</source>
        <translation>`at` in Sekunden seit 1970</translation>
    </message>
    <message>
        <source>`at` in milliseconds since 1970</source>
        <translation>`at` in Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>time from `since` to `at`, in seconds</source>
        <translation>Zeit von `since` bis `at`, in Sekunden</translation>
    </message>
    <message>
        <source>duration from `since` to `at` as readable text, such as 12 min 3 s</source>
        <translation>Dauer von `since` bis `at` als lesbarer Text, etwa 12 min 3 s</translation>
    </message>
    <message>
        <source>number of consecutive failed results</source>
        <translation>Zahl der aufeinanderfolgenden fehlgeschlagenen Ergebnisse</translation>
    </message>
    <message>
        <source>name of the monitoring computer</source>
        <translation>Name des überwachenden Computers</translation>
    </message>
    <message>
        <source>Watchkeeper</source>
        <translation>Watchkeeper</translation>
    </message>
    <message>
        <source>Provider “%1” already exists. Choose another key.</source>
        <translation>Den Anbieter „%1“ gibt es schon. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Specify what the response must contain, such as {&quot;ok&quot;: true}.</source>
        <translation>Geben Sie an, was die Antwort enthalten muss, etwa {&quot;ok&quot;: true}.</translation>
    </message>
    <message>
        <source>This must be a string, a number, true or false.</source>
        <translation>Das muss ein Text, eine Zahl, true oder false sein.</translation>
    </message>
    <message>
        <source>Specify the format version: &quot;provider&quot;: 1.</source>
        <translation>Geben Sie die Version des Formats an: &quot;provider&quot;: 1.</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>Ein Schlüssel kann nur a-z, 0-9 und Bindestriche enthalten und muss mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
        <source>At most %1 fields are allowed.</source>
        <translation>Höchstens %1 Felder sind erlaubt.</translation>
    </message>
    <message>
        <source>A name can contain only letters and digits, and must begin with a lowercase letter.</source>
        <translation>Ein Name kann nur Buchstaben und Ziffern enthalten und muss mit einem Kleinbuchstaben beginnen.</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>„%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid alert state. Use a form like problem:down, recovery, down, or * for all others.</source>
        <translation>„%1“ ist kein gültiger Alarmzustand. Verwenden Sie eine Form wie problem:down, recovery, down, oder * für alle anderen.</translation>
    </message>
    <message>
        <source>The entry “*”, for all other states, is missing.</source>
        <translation>Der Eintrag „*“ für alle anderen Zustände fehlt.</translation>
    </message>
    <message>
        <source>Use either “characters” or “bytes”.</source>
        <translation>Verwenden Sie entweder „characters“ oder „bytes“.</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB. Is it a provider file?</source>
        <translation>Die Datei ist größer als 64 KiB. Ist das eine Anbieterdatei?</translation>
    </message>
    <message>
        <source>Use a form like 10/1m (at most 10 per minute).</source>
        <translation>Verwenden Sie eine Form wie 10/1m (höchstens 10 pro Minute).</translation>
    </message>
</context>
<context>
    <name>ProxyChoice</name>
    <message>
        <source>The network settings require a proxy, but don&apos;t specify one. Enter its address in the settings, or choose no proxy.</source>
        <translation>Die Netzwerkeinstellungen verlangen einen Proxy, nennen aber keinen. Geben Sie seine Adresse in den Einstellungen ein, oder wählen Sie keinen Proxy.</translation>
    </message>
    <message>
        <source>Proxy password: %1</source>
        <translation>Proxy-Passwort: %1</translation>
    </message>
    <message>
        <source>The system proxy was still being looked up.</source>
        <translation>Der Systemproxy wurde noch gesucht.</translation>
    </message>
</context>
<context>
    <name>QSslSocket</name>
    <message>
        <source>The TLS/SSL connection has been closed</source>
        <translation>Die TLS/SSL-Verbindung wurde geschlossen</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>“%1” isn&apos;t a valid range. Use 10, 10:, ~:10, 10:20 or, to alert inside the range, @10:20.</source>
        <translation>„%1“ ist kein gültiger Bereich. Verwenden Sie 10, 10:, ~:10, 10:20 oder, um innerhalb des Bereichs zu alarmieren, @10:20.</translation>
    </message>
    <message>
        <source>The range “%1” goes from 0 to a negative number. To allow everything up to that number, put ~: before the number.</source>
        <translation>Der Bereich „%1“ geht von 0 bis zu einer negativen Zahl. Um alles bis zu dieser Zahl zu erlauben, setzen Sie ~: davor.</translation>
    </message>
    <message>
        <source>The start of the range “%1” is greater than its end.</source>
        <translation>Der Anfang des Bereichs „%1“ ist größer als sein Ende.</translation>
    </message>
</context>
<context>
    <name>ReadingPair</name>
    <message>
        <source>Measurement interval</source>
        <translation>Messintervall</translation>
    </message>
    <message>
        <source>Values are averages since the last check. For the first check, or if the last check was less than this interval ago, Watchkeeper measures for this long.</source>
        <translation>Die Werte sind Mittelwerte seit der letzten Prüfung. Bei der ersten Prüfung, oder wenn die letzte kürzer zurückliegt als dieses Intervall, misst Watchkeeper so lange.</translation>
    </message>
    <message>
        <source>the check was waiting for the second sample needed to calculate a rate</source>
        <translation>die Prüfung wartete auf den zweiten Messwert, den sie für eine Rate braucht</translation>
    </message>
    <message>
        <source>Increase the timeout, or shorten the interval.</source>
        <translation>Erhöhen Sie das Zeitlimit, oder verkürzen Sie das Intervall.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>TCP connection</source>
        <translation>TCP-Verbindung</translation>
    </message>
    <message>
        <source>TCP over IPv4</source>
        <translation>TCP über IPv4</translation>
    </message>
    <message>
        <source>TCP over IPv6</source>
        <translation>TCP über IPv6</translation>
    </message>
    <message>
        <source>Last known address %1</source>
        <translation>Letzte bekannte Adresse %1</translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation>TLS und Zertifikat</translation>
    </message>
    <message>
        <source>DNS server %1</source>
        <translation>DNS-Server %1</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Verbindung dieses Computers</translation>
    </message>
    <message>
        <source>Default gateway %1</source>
        <translation>Standardgateway %1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>No failure diagnostics were collected for the failure on %1: too many targets failed at the same time.</source>
        <translation>Für den Fehler am %1 wurde keine Fehlerdiagnose erstellt: zu viele Ziele sind gleichzeitig ausgefallen.</translation>
    </message>
    <message>
        <source>Collected within %1 of the first failed result, on %2.</source>
        <translation>Innerhalb von %1 nach dem ersten fehlgeschlagenen Ergebnis erstellt, am %2.</translation>
    </message>
    <message>
        <source>Nothing is reachable from this computer: it has no default route.</source>
        <translation>Von diesem Computer aus ist nichts erreichbar: er hat keine Standardroute.</translation>
    </message>
    <message>
        <source>Nothing is reachable from this computer, not even the gateway %1. The problem is this computer&apos;s own connection.</source>
        <translation>Von diesem Computer aus ist nichts erreichbar, auch nicht das Gateway %1. Das Problem ist die Verbindung dieses Computers.</translation>
    </message>
    <message>
        <source>The check found no address for the name, but the DNS server %1 has one: %2.</source>
        <translation>Die Prüfung hat keine Adresse zum Namen gefunden, aber der DNS-Server %1 kennt eine: %2.</translation>
    </message>
    <message>
        <source>The name doesn&apos;t resolve to an address, but the server responds at its last known address, %1.</source>
        <translation>Der Name wird nicht aufgelöst, aber der Server antwortet unter seiner letzten bekannten Adresse, %1.</translation>
    </message>
    <message>
        <source>No DNS server responded.</source>
        <translation>Kein DNS-Server hat geantwortet.</translation>
    </message>
    <message>
        <source>The name doesn&apos;t exist, according to all DNS servers queried.</source>
        <translation>Der Name existiert nach Auskunft aller befragten DNS-Server nicht.</translation>
    </message>
    <message>
        <source>TCP works, but TLS fails: the certificate expired on %1.</source>
        <translation>TCP funktioniert, aber TLS nicht: das Zertifikat ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>TCP works, but TLS fails. %1</source>
        <translation>TCP funktioniert, aber TLS nicht. %1</translation>
    </message>
    <message>
        <source>Port %1 is only reachable over IPv6.</source>
        <translation>Port %1 ist nur über IPv6 erreichbar.</translation>
    </message>
    <message>
        <source>Port %1 is only reachable over IPv4.</source>
        <translation>Port %1 ist nur über IPv4 erreichbar.</translation>
    </message>
    <message>
        <source>The host answers pings, but port %1 is closed.</source>
        <translation>Der Host antwortet auf Pings, aber Port %1 ist geschlossen.</translation>
    </message>
    <message>
        <source>The host is reachable, but port %1 is closed.</source>
        <translation>Der Host ist erreichbar, aber Port %1 ist geschlossen.</translation>
    </message>
    <message>
        <source>The host answers pings, but port %1 doesn&apos;t respond.</source>
        <translation>Der Host antwortet auf Pings, aber Port %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The host doesn&apos;t respond at all. The last responding hop on the route is %1.</source>
        <translation>Der Host antwortet überhaupt nicht. Der letzte antwortende Hop auf der Route ist %1.</translation>
    </message>
    <message>
        <source>A moment later, port %1 was open again.</source>
        <translation>Einen Moment später war Port %1 wieder offen.</translation>
    </message>
    <message>
        <source>Port %1 is open, but the service doesn&apos;t respond.</source>
        <translation>Port %1 ist offen, aber der Dienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Port %1 is open and the service responds, but not as expected.</source>
        <translation>Port %1 ist offen, und der Dienst antwortet, aber nicht wie erwartet.</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Target “%1” doesn&apos;t exist.</source>
        <translation>Das Ziel „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Target “%1” doesn&apos;t exist. Did you mean “%2”?</source>
        <translation>Das Ziel „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
</context>
<context>
    <name>RemovedTargets</name>
    <message>
        <source>“%1” can&apos;t be restored: %2: %3</source>
        <translation>„%1“ kann nicht wiederhergestellt werden: %2: %3</translation>
    </message>
    <message>
        <source>Another target is called “%1”, so the restored one is called “%2”.</source>
        <translation>Ein anderes Ziel heißt „%1“, deshalb heißt das wiederhergestellte „%2“.</translation>
    </message>
    <message>
        <source>Some targets that “%1” depended on no longer exist.</source>
        <translation>Einige Ziele, von denen „%1“ abhing, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Some alert rules of “%1” no longer exist.</source>
        <translation>Einige Alarmregeln von „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” no longer depends on “%2”, because its dependencies were edited.</source>
        <translation>„%1“ hängt nicht mehr von „%2“ ab, weil die Abhängigkeiten bearbeitet wurden.</translation>
    </message>
    <message>
        <source>Dependencies weren&apos;t restored, because they would be circular.</source>
        <translation>Abhängigkeiten wurden nicht wiederhergestellt, weil sie im Kreis verlaufen würden.</translation>
    </message>
    <message>
        <source>The maintenance “%1” no longer exists.</source>
        <translation>Die Wartung „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 has errors: %2 Fix or delete the file to use it again. It wasn&apos;t changed.</source>
        <translation>%1 hat Fehler: %2 Korrigieren oder löschen Sie die Datei, um sie wieder zu verwenden. Sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Version %1 isn&apos;t supported.</source>
        <translation>Version %1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Entry %1 isn&apos;t valid.</source>
        <translation>Der Eintrag %1 ist nicht gültig.</translation>
    </message>
</context>
<context>
    <name>RepeatableVerdict</name>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1 (vor %2)</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, span</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Creating a PDF requires a font, but none is installed on this computer. Install one, such as the package fonts-dejavu-core.</source>
        <translation>Ein PDF braucht eine Schrift, aber auf diesem Computer ist keine installiert. Installieren Sie eine, etwa das Paket fonts-dejavu-core.</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
    </message>
    <message>
        <source>The target was up for %1 of the monitored time, with %2.</source>
        <translation>Das Ziel war %1 der überwachten Zeit verfügbar, mit %2.</translation>
    </message>
    <message>
        <source>Median response time %1, 95th percentile %2.</source>
        <translation>Median der Antwortzeit %1, 95. Perzentil %2.</translation>
    </message>
    <message>
        <source>%1: state and response time</source>
        <translation>%1: Zustand und Antwortzeit</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>all targets combined</source>
        <translation>alle Ziele zusammen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>%1 without an outage</source>
        <translation>%1 ohne Ausfall</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>down for %1 in total</source>
        <translation>insgesamt %1 ausgefallen</translation>
    </message>
    <message>
        <source>Objectives met</source>
        <translation>Zielvorgaben erreicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>of the total time of all targets, not counted as up or down</source>
        <translation>der gesamten Zeit aller Ziele, weder als verfügbar noch als ausgefallen gezählt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>of an outage</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Longest outages</source>
        <translation>Längste Ausfälle</translation>
    </message>
    <message>
        <source>Showing the %1 longest of %2 outages.</source>
        <translation>Die %1 längsten von %2 Ausfällen.</translation>
    </message>
    <message>
        <source>Objective %1 over %2</source>
        <translation>Zielvorgabe %1 über %2</translation>
    </message>
    <message>
        <source>, burn rate %1</source>
        <translation>, Verbrauchsrate %1</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>of the error budget left (%1)</source>
        <translation>des Fehlerbudgets übrig (%1)</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>of %1 monitored</source>
        <translation>von %1 überwacht</translation>
    </message>
    <message>
        <source>down for %1, longest %2</source>
        <translation>%1 ausgefallen, am längsten %2</translation>
    </message>
    <message>
        <source>median, p95 %1, p99 %2, slowest %3</source>
        <translation>Median, P95 %1, P99 %2, am langsamsten %3</translation>
    </message>
    <message>
        <source>no longer monitored</source>
        <translation>nicht mehr überwacht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>Verfügbarkeitsbericht</translation>
    </message>
    <message>
        <source>Created by Watchkeeper on %1 from its own check results.</source>
        <translation>Von Watchkeeper am %1 aus eigenen Prüfergebnissen erstellt.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Lowest availability</source>
        <translation>Geringste Verfügbarkeit</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>No data for this period.</source>
        <translation>Keine Daten für diesen Zeitraum.</translation>
    </message>
    <message>
        <source>Not monitored in this period.</source>
        <translation>In diesem Zeitraum nicht überwacht.</translation>
    </message>
    <message>
        <source>Each result applies until the next one. Gaps and unknown results count neither as up nor as down.</source>
        <translation>Jedes Ergebnis gilt bis zum nächsten. Lücken und unbekannte Ergebnisse zählen weder als verfügbar noch als ausgefallen.</translation>
    </message>
    <message>
        <source>Time in maintenance is included like any other time.</source>
        <translation>Zeit in Wartung zählt wie jede andere Zeit.</translation>
    </message>
    <message>
        <source>Time in maintenance counts neither as up nor as down.</source>
        <translation>Zeit in Wartung zählt weder als verfügbar noch als ausgefallen.</translation>
    </message>
    <message>
        <source>Response times include failed checks that got a response. Checks that were refused or timed out have no response time. Percentiles are accurate to within 1 %.</source>
        <translation>Antwortzeiten enthalten auch fehlgeschlagene Prüfungen, die eine Antwort bekamen. Abgelehnte Prüfungen und Zeitüberschreitungen haben keine Antwortzeit. Perzentile sind auf 1 % genau.</translation>
    </message>
    <message>
        <source>The error budget is the downtime an objective allows over its own period, which ends with this report. The burn rate is how fast the budget was used during the period of this report. At a burn rate of 1, the budget lasts exactly as long as the objective&apos;s period.</source>
        <translation>Das Fehlerbudget ist die Ausfallzeit, die eine Zielvorgabe in ihrem eigenen Zeitraum erlaubt, der mit diesem Bericht endet. Die Verbrauchsrate sagt, wie schnell das Budget im Zeitraum dieses Berichts verbraucht wurde. Bei einer Verbrauchsrate von 1 reicht das Budget genau für den Zeitraum der Zielvorgabe.</translation>
    </message>
    <message>
        <source>This report was created in privacy mode. Stand-ins such as host-3 replace hosts, IP addresses and user names.</source>
        <translation>Dieser Bericht wurde im Privatmodus erstellt. Platzhalter wie host-3 stehen für Hosts, IP-Adressen und Benutzernamen.</translation>
    </message>
    <message>
        <source>Longest</source>
        <comment>outage</comment>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Median</source>
        <comment>response time</comment>
        <translation>Median</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>percentile of response time</comment>
        <translation>P95</translation>
    </message>
    <message>
        <source>p99</source>
        <comment>percentile of response time</comment>
        <translation>P99</translation>
    </message>
    <message>
        <source>Slowest</source>
        <comment>response time</comment>
        <translation>Langsamste</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>andauernd</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>someone</source>
        <comment>who acknowledged it</comment>
        <translation>jemand</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>am längsten %1</translation>
    </message>
    <message>
        <source>%1, %2 ongoing</source>
        <comment>the longest; how many</comment>
        <translation>%1, %2 andauernd</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Quittiert von</translation>
    </message>
    <message>
        <source>An incident is a confirmed problem, from its first failed result until it closes. Durations include gaps and time outside this period.</source>
        <translation>Ein Vorfall ist ein bestätigtes Problem, vom ersten fehlgeschlagenen Ergebnis bis zu seinem Ende. Die Dauer enthält Lücken und Zeit außerhalb dieses Zeitraums.</translation>
    </message>
    <message>
        <source>Showing the %1 longest of %2 incidents.</source>
        <translation>Die %1 längsten von %2 Vorfällen.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>1 outage</source>
        <translation>1 Ausfall</translation>
    </message>
    <message>
        <source>%1 outages</source>
        <translation>%1 Ausfälle</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>“targets” must be a list of target IDs.</source>
        <translation>„targets“ muss eine Liste von Ziel-IDs sein.</translation>
    </message>
    <message>
        <source>“targets” must contain at least one target ID.</source>
        <translation>„targets“ muss mindestens eine Ziel-ID enthalten.</translation>
    </message>
    <message>
        <source>“until” must be a time such as 2026-11-20T08:00:00Z.</source>
        <translation>„until“ muss eine Zeit sein, etwa 2026-11-20T08:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” must be a string.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” must not be longer than %2 characters.</source>
        <translation>„%1“ darf nicht länger als %2 Zeichen sein.</translation>
    </message>
    <message>
        <source>“note” and “id” must be UUIDs.</source>
        <translation>„note“ und „id“ müssen UUIDs sein.</translation>
    </message>
    <message>
        <source>“at” must be a time, and “until” a later time or null.</source>
        <translation>„at“ muss eine Zeit sein und „until“ eine spätere Zeit oder null.</translation>
    </message>
    <message>
        <source>A note requires a text of at most %1 characters, and an author of at most %2.</source>
        <translation>Eine Notiz braucht einen Text von höchstens %1 Zeichen und einen Verfasser von höchstens %2.</translation>
    </message>
    <message>
        <source>The change is in effect, but can&apos;t currently be stored. It is kept in memory until it can be stored.</source>
        <translation>Die Änderung gilt, kann aber gerade nicht gespeichert werden. Sie bleibt im Speicher, bis das möglich ist.</translation>
    </message>
    <message>
        <source>The program that monitors the profile is shutting down. Nothing was changed. Try again in a moment.</source>
        <translation>Das Programm, das das Profil überwacht, wird gerade beendet. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>“incident” must be an incident number.</source>
        <translation>„incident“ muss die Nummer eines Vorfalls sein.</translation>
    </message>
    <message>
        <source>“text” must be a string of at most %1 characters, and “author” a string of at most %2.</source>
        <translation>„text“ muss ein Text von höchstens %1 Zeichen sein und „author“ einer von höchstens %2.</translation>
    </message>
    <message>
        <source>The program that monitors the profile can test only notification and sound channels.</source>
        <translation>Das Programm, das das Profil überwacht, kann nur Benachrichtigungs- und Tonkanäle testen.</translation>
    </message>
    <message>
        <source>The request isn&apos;t a JSON object.</source>
        <translation>Die Anforderung ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Unsupported request version. This program supports version %1.</source>
        <translation>Nicht unterstützte Version der Anforderung. Dieses Programm unterstützt Version %1.</translation>
    </message>
    <message>
        <source>The program that monitors the profile doesn&apos;t support this request.</source>
        <translation>Das Programm, das das Profil überwacht, unterstützt diese Anforderung nicht.</translation>
    </message>
</context>
<context>
    <name>Resolver</name>
    <message>
        <source>Host %1 not found in DNS. Is the name spelled correctly?</source>
        <translation>Der Host %1 wurde im DNS nicht gefunden. Ist der Name richtig geschrieben?</translation>
    </message>
    <message>
        <source>%1 has no %2 address, but this target requires one.</source>
        <translation>%1 hat keine %2-Adresse, aber dieses Ziel verlangt eine.</translation>
    </message>
    <message>
        <source>The name %1 exists, but has no address.</source>
        <translation>Den Namen %1 gibt es, aber er hat keine Adresse.</translation>
    </message>
    <message>
        <source>No DNS server responded to the query for %1. Check the network, or the DNS servers in the settings.</source>
        <translation>Kein DNS-Server hat die Frage nach %1 beantwortet. Prüfen Sie das Netzwerk oder die DNS-Server in den Einstellungen.</translation>
    </message>
    <message>
        <source>No DNS server could be reached to resolve %1, or all of them failed. Check the network, or the DNS servers in the settings.</source>
        <translation>Kein DNS-Server war erreichbar, um %1 aufzulösen, oder alle sind gescheitert. Prüfen Sie das Netzwerk oder die DNS-Server in den Einstellungen.</translation>
    </message>
    <message>
        <source>The DNS server couldn&apos;t resolve %1 (SERVFAIL). The DNS servers of that domain may be down.</source>
        <translation>Der DNS-Server konnte %1 nicht auflösen (SERVFAIL). Vielleicht sind die DNS-Server dieser Domain ausgefallen.</translation>
    </message>
    <message>
        <source>The DNS server refused the query for %1.</source>
        <translation>Der DNS-Server hat die Frage nach %1 abgelehnt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid host name.</source>
        <translation>„%1“ ist kein gültiger Hostname.</translation>
    </message>
    <message>
        <source>The name %1 couldn&apos;t be resolved: %2.</source>
        <translation>Der Name %1 konnte nicht aufgelöst werden: %2.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t an %2 address, but this target requires one.</source>
        <translation>%1 ist keine %2-Adresse, aber dieses Ziel verlangt eine.</translation>
    </message>
    <message>
        <source>The host %1 doesn&apos;t exist: names ending in “.invalid” never do. Replace it with the real name.</source>
        <translation>Den Host %1 gibt es nicht: Namen auf „.invalid“ gibt es nie. Ersetzen Sie ihn durch den richtigen Namen.</translation>
    </message>
    <message>
        <source>The name %1 was still being resolved.</source>
        <translation>Der Name %1 wurde noch aufgelöst.</translation>
    </message>
</context>
<context>
    <name>ResultColumn</name>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Type of check</source>
        <translation>Typ der Prüfung</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address or command being checked</source>
        <translation>Geprüfte Adresse oder geprüfter Befehl</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>column</comment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host being checked</source>
        <translation>Geprüfter Host</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>column</comment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>column</comment>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Time from the start of one check to the start of the next</source>
        <translation>Zeit vom Beginn einer Prüfung bis zum Beginn der nächsten</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State. Sorts by urgency.</source>
        <translation>Zustand. Sortiert nach Dringlichkeit.</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Result of the last check</source>
        <translation>Ergebnis der letzten Prüfung</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration of the last check up to the last byte, excluding the time in the queue</source>
        <translation>Dauer der letzten Prüfung bis zum letzten Byte, ohne die Zeit in der Warteschlange</translation>
    </message>
    <message>
        <source>Trend</source>
        <comment>column</comment>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Duration of the last 30 checks, oldest first. A full bar represents the 95th percentile. Sorts by the number of failures.</source>
        <translation>Dauer der letzten 30 Prüfungen, die älteste zuerst. Ein voller Balken ist das 95. Perzentil. Sortiert nach der Zahl der Fehler.</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>column</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Share of the last 24 hours in which the target was up or degraded. Time without data is excluded.</source>
        <translation>Anteil der letzten 24 Stunden, in dem das Ziel verfügbar oder beeinträchtigt war. Zeit ohne Daten zählt nicht.</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>column: uptime of 7 days</comment>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Share of the last 7 days in which the target was up or degraded. Time without data is excluded.</source>
        <translation>Anteil der letzten 7 Tage, in dem das Ziel verfügbar oder beeinträchtigt war. Zeit ohne Daten zählt nicht.</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>column: uptime of 30 days</comment>
        <translation>30 T</translation>
    </message>
    <message>
        <source>Share of the last 30 days in which the target was up or degraded. Time without data is excluded.</source>
        <translation>Anteil der letzten 30 Tage, in dem das Ziel verfügbar oder beeinträchtigt war. Zeit ohne Daten zählt nicht.</translation>
    </message>
    <message>
        <source>Custom period</source>
        <comment>column: uptime</comment>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Share of time in which the target was up or degraded, over the period set in the column menu. Time without data is excluded.</source>
        <translation>Anteil der Zeit, in dem das Ziel verfügbar oder beeinträchtigt war, über den Zeitraum aus dem Spaltenmenü. Zeit ohne Daten zählt nicht.</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>column</comment>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Start of the last check</source>
        <translation>Beginn der letzten Prüfung</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <comment>column</comment>
        <translation>Verlaufsstreifen</translation>
    </message>
    <message>
        <source>State and duration of the last 30 checks, newest on the right. Sorts by the number of failures.</source>
        <translation>Zustand und Dauer der letzten 30 Prüfungen, die neueste rechts. Sortiert nach der Zahl der Fehler.</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column</comment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Time in the current state</source>
        <translation>Zeit im aktuellen Zustand</translation>
    </message>
    <message>
        <source>Attempt</source>
        <comment>column</comment>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Consecutive failed attempts, out of the number needed to confirm a problem</source>
        <translation>Aufeinanderfolgende fehlgeschlagene Versuche, von denen, die ein Problem bestätigen</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>column</comment>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Time until the next scheduled check</source>
        <translation>Zeit bis zur nächsten geplanten Prüfung</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>column</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status code of the response, or exit code of the command</source>
        <translation>Statuscode der Antwort oder Exit-Code des Befehls</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>column</comment>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Days until the server&apos;s certificate expires</source>
        <translation>Tage, bis das Zertifikat des Servers abläuft</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>column</comment>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Time the last check waited in the queue</source>
        <translation>Zeit der letzten Prüfung in der Warteschlange</translation>
    </message>
    <message>
        <source>DNS</source>
        <comment>column</comment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Time to resolve the host name</source>
        <translation>Zeit für die Auflösung des Hostnamens</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>column</comment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>Zeit für den Verbindungsaufbau</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>column</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Duration of the TLS handshake</source>
        <translation>Dauer des TLS-Handshakes</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>column</comment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Time to send the request</source>
        <translation>Zeit für das Senden der Anfrage</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>column</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time to the first byte of the reply</source>
        <translation>Zeit bis zum ersten Byte der Antwort</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>column</comment>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Time from the first to the last byte of the reply</source>
        <translation>Zeit vom ersten bis zum letzten Byte der Antwort</translation>
    </message>
    <message>
        <source>A value in the result of the last check:
%1</source>
        <translation>Ein Wert aus dem Ergebnis der letzten Prüfung:
%1</translation>
    </message>
    <message>
        <source>A value in the performance data of the last check:
%1</source>
        <translation>Ein Wert aus den Leistungsdaten der letzten Prüfung:
%1</translation>
    </message>
</context>
<context>
    <name>ResultColumnTe</name>
    <message>
        <source>%1 of %2</source>
        <comment>attempt</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ResultColumnText</name>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Based on the last %1.</source>
        <translation>Aus den letzten %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) not up</source>
        <comment>trend</comment>
        <translation>
            <numerusform>%1 des letzten %n Ergebnisses nicht verfügbar</numerusform>
            <numerusform>%1 der letzten %n Ergebnisse nicht verfügbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>column: uptime of so many days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1, acknowledged</source>
        <comment>state of a target</comment>
        <translation>%1, quittiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and state of a target</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>%1: %2 is down</source>
        <comment>Unreachable: Office router is down</comment>
        <translation>%1: %2 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1: this computer has been offline since %2</source>
        <comment>Not observed: …</comment>
        <translation>%1: dieser Computer ist seit %2 offline</translation>
    </message>
    <message>
        <source>%1: this computer was suspended at %2</source>
        <comment>Not observed: …</comment>
        <translation>%1: dieser Computer war um %2 im Ruhezustand</translation>
    </message>
    <message>
        <source>%1 until %2: %3</source>
        <comment>Maintenance until 13:00: New disk</comment>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1.
%2</source>
        <comment>%1: why the result doesn&apos;t apply to the target, %2: the result</comment>
        <translation>%1.
%2</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>the last check</comment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The state changes too often (%1 % state changes). Flapping ends at %2 % or below.</source>
        <translation>Der Zustand wechselt zu oft (%1 % Zustandswechsel). Das endet bei %2 % oder weniger.</translation>
    </message>
    <message>
        <source>%1, flapping (%2 %)</source>
        <comment>state of a target</comment>
        <translation>%1, instabil (%2 %)</translation>
    </message>
    <message>
        <source>%1, successful result %2 of %3</source>
        <comment>state of a target</comment>
        <translation>%1, erfolgreiches Ergebnis %2 von %3</translation>
    </message>
    <message>
        <source>%1, attempt %2 of %3</source>
        <comment>state of a target</comment>
        <translation>%1, Versuch %2 von %3</translation>
    </message>
</context>
<context>
    <name>ResultTexts</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 T</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 T</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>%1 by the colour rule “%2”</source>
        <comment>%1: a colour</comment>
        <translation>%1 durch die Farbregel „%2“</translation>
    </message>
</context>
<context>
    <name>ResultsOrder</name>
    <message>
        <source>Problems</source>
        <comment>heading of the table</comment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>heading of the table: problems</comment>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>No tag</source>
        <comment>heading of the table: targets without a tag</comment>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a problem</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>%Ln mit einem Problem</numerusform>
            <numerusform>%Ln mit einem Problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>%Ln Ziel</numerusform>
            <numerusform>%Ln Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <comment>heading of the table</comment>
        <translation>eingeklappt</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Recovery</source>
        <comment>what an alert rule tells of</comment>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Flapping</source>
        <comment>what an alert rule tells of</comment>
        <translation>Instabilität</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <comment>what an alert rule tells of</comment>
        <translation>Quittierung</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <comment>what an alert rule tells of</comment>
        <translation>Verbindung dieses Computers</translation>
    </message>
    <message>
        <source>Events that send alerts. “Connectivity”: this computer goes offline or comes back online.</source>
        <translation>Ereignisse, die Alarme senden. „Verbindung dieses Computers“: er geht offline oder ist wieder online.</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <comment>a channel</comment>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Additional channels for a problem that continues and isn&apos;t acknowledged. The delay of each step is counted from the first alert.</source>
        <translation>Weitere Kanäle für ein Problem, das anhält und nicht quittiert ist. Die Verzögerung jeder Stufe zählt ab dem ersten Alarm.</translation>
    </message>
    <message>
        <source>Quiet hours, with a digest at the end</source>
        <translation>Ruhezeiten, mit einer Zusammenfassung am Ende</translation>
    </message>
    <message>
        <source>Days on which quiet hours begin. Default: every day.</source>
        <translation>Tage, an denen Ruhezeiten beginnen. Standard: jeder Tag.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>is told in quiet hours</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>of an escalation</comment>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>Targets and events</source>
        <translation>Ziele und Ereignisse</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>targets of an alert rule → its channels</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>alle Ziele</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>kein Kanal</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <comment>an alert rule</comment>
        <translation>%1 · pausiert</translation>
    </message>
    <message>
        <source>No alerts are sent, because no channel is selected.</source>
        <translation>Keine Alarme werden gesendet, weil kein Kanal ausgewählt ist.</translation>
    </message>
    <message>
        <source>Alerts for %2 go to %1: %3.</source>
        <comment>channels, targets, events</comment>
        <translation>Alarme für %2 gehen an %1: %3.</translation>
    </message>
    <message>
        <source>Alerts for %2 go to %1 after %4: %3.</source>
        <comment>channels, targets, events, duration</comment>
        <translation>Alarme für %2 gehen nach %4 an %1: %3.</translation>
    </message>
    <message>
        <source>every day from %1 to %2</source>
        <comment>quiet hours</comment>
        <translation>jeden Tag von %1 bis %2</translation>
    </message>
    <message>
        <source>on %3 from %1 to %2</source>
        <comment>quiet hours</comment>
        <translation>am %3 von %1 bis %2</translation>
    </message>
    <message>
        <source>Quiet %1, except for problems of the severity %2 or worse.</source>
        <translation>Ruhe %1, außer bei Problemen vom Schweregrad %2 oder schlimmer.</translation>
    </message>
    <message>
        <source>Quiet %1. A digest follows.</source>
        <translation>Ruhe %1. Danach folgt eine Zusammenfassung.</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>A rule decides which alerts are sent, when, where and with what text. Rules are independent, and each uses its own channels. A recovery is sent only if the rule sent an alert for the problem.</source>
        <translation>Eine Regel bestimmt, welche Alarme gesendet werden, wann, wohin und mit welchem Text. Regeln sind unabhängig, jede verwendet ihre eigenen Kanäle. Eine Erholung wird nur gesendet, wenn die Regel einen Alarm für das Problem gesendet hat.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Targets with this tag.</source>
        <translation>Ziele mit diesem Schlagwort.</translation>
    </message>
    <message>
        <source>Web pages without the tag “test”.</source>
        <translation>Webseiten ohne das Schlagwort „test“.</translation>
    </message>
    <message>
        <source>Targets with either tag, or with this name.</source>
        <translation>Ziele mit einem der Schlagwörter oder mit diesem Namen.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a filter</comment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>All targets.</source>
        <translation>Alle Ziele.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Seconds, minutes, hours, days.</source>
        <translation>Sekunden, Minuten, Stunden, Tage.</translation>
    </message>
    <message>
        <source>A time of day for quiet hours, which may extend past midnight.</source>
        <translation>Eine Uhrzeit für Ruhezeiten, die über Mitternacht reichen können.</translation>
    </message>
    <message>
        <source>Placeholders in title and text</source>
        <translation>Platzhalter in Titel und Text</translation>
    </message>
    <message>
        <source>A literal “{{”.</source>
        <translation>Ein „{{“ selbst.</translation>
    </message>
    <message>
        <source>For the filters that suppress alerts, and their order, see docs/alerts.md in the source code.</source>
        <translation>Die Filter, die Alarme unterdrücken, und ihre Reihenfolge stehen in docs/alerts.md im Quelltext.</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>%1 couldn&apos;t be saved: %2. The file on disk is unchanged.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Die Datei auf der Festplatte ist unverändert.</translation>
    </message>
    <message>
        <source>the data read back differs from the data written</source>
        <translation>die zurückgelesenen Daten sind anders als die geschriebenen</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>das ist eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>The folder %1 couldn&apos;t be created: %2.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>the new content can&apos;t be read back</source>
        <translation>der neue Inhalt kann nicht zurückgelesen werden</translation>
    </message>
    <message>
        <source>the current file can&apos;t be read</source>
        <translation>die aktuelle Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 was saved, but the disk didn&apos;t confirm it: %2. A power cut may restore the previous version.</source>
        <translation>%1 wurde gespeichert, aber die Festplatte hat es nicht bestätigt: %2. Ein Stromausfall könnte die vorige Fassung zurückbringen.</translation>
    </message>
</context>
<context>
    <name>SampleAlert</name>
    <message>
        <source>Sample target: %1 (Watchkeeper test)</source>
        <translation>Beispielziel: %1 (Watchkeeper-Test)</translation>
    </message>
    <message>
        <source>Sample target is up again (Watchkeeper test)</source>
        <translation>Das Beispielziel ist wieder verfügbar (Watchkeeper-Test)</translation>
    </message>
    <message>
        <source>Watchkeeper test</source>
        <translation>Watchkeeper-Test</translation>
    </message>
    <message>
        <source>Sample target</source>
        <translation>Beispielziel</translation>
    </message>
    <message>
        <source>This is a test alert sent from %1. No action is required.</source>
        <translation>Das ist ein Testalarm von %1. Es ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>File not saved</source>
        <translation>Datei nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>SearchMark</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>“%1” isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>„%1“ ist kein gültiger Port. Ports gehen von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>ServerFetch</name>
    <message>
        <source>The history “%1” already exists. A history can only be fetched into a profile without one. Use another profile, or move the existing history to another location.</source>
        <translation>Den Verlauf „%1“ gibt es schon. Ein Verlauf kann nur in ein Profil ohne Verlauf geholt werden. Verwenden Sie ein anderes Profil, oder verschieben Sie den vorhandenen Verlauf.</translation>
    </message>
</context>
<context>
    <name>ServerTrial</name>
    <message>
        <source>Connected to PostgreSQL %1, but the history can&apos;t be stored there: %2</source>
        <translation>Mit PostgreSQL %1 verbunden, aber der Verlauf kann dort nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1. The current user can&apos;t create schemas, but can store history in the existing schema %2.</source>
        <translation>Mit PostgreSQL %1 verbunden. Der aktuelle Benutzer kann keine Schemas anlegen, aber den Verlauf im vorhandenen Schema %2 speichern.</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1. The history can be stored there.</source>
        <translation>Mit PostgreSQL %1 verbunden. Der Verlauf kann dort gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source> (its last run ended with “%1”)</source>
        <translation> (der letzte Lauf endete mit „%1“)</translation>
    </message>
    <message>
        <source> (its last run ended with “%1”, exit code %2)</source>
        <translation> (der letzte Lauf endete mit „%1“, Exit-Code %2)</translation>
    </message>
    <message>
        <source>Check its log for the reason.</source>
        <translation>Der Grund steht im Log.</translation>
    </message>
    <message>
        <source>%1 is changing state: %2.</source>
        <translation>%1 ändert gerade den Zustand: %2.</translation>
    </message>
    <message>
        <source>%1 has failed%2. %3</source>
        <translation>%1 ist fehlgeschlagen%2. %3</translation>
    </message>
    <message>
        <source>%1 isn&apos;t running: %2%3. Start it if it should be.</source>
        <translation>%1 läuft nicht: %2%3. Starten Sie den Dienst, wenn er laufen soll.</translation>
    </message>
    <message>
        <source>Service %1 not found on this computer. Is it installed, and is the name correct?</source>
        <translation>Der Dienst %1 wurde auf diesem Computer nicht gefunden. Ist er installiert, und stimmt der Name?</translation>
    </message>
    <message>
        <source>%1 is running (%2), but shouldn&apos;t be.</source>
        <translation>%1 läuft (%2), sollte aber nicht.</translation>
    </message>
    <message>
        <source>%1 failed%2. Check its log for the reason.</source>
        <translation>%1 ist fehlgeschlagen%2. Der Grund steht im Log.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ended and was restarted %n time(s) since the last check. Check its log for the reason.</source>
        <translation>
            <numerusform>%1 wurde seit der letzten Prüfung %n-mal beendet und neu gestartet. Der Grund steht im Log.</numerusform>
            <numerusform>%1 wurde seit der letzten Prüfung %n-mal beendet und neu gestartet. Der Grund steht im Log.</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The service can&apos;t be checked: %1 couldn&apos;t be started. Does this system use it to manage services?</source>
        <translation>Der Dienst kann nicht geprüft werden: %1 konnte nicht gestartet werden. Verwaltet dieses System damit seine Dienste?</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>der Dienst %1</translation>
    </message>
    <message>
        <source>Enter the name of one service, such as nginx.</source>
        <translation>Geben Sie den Namen eines Dienstes ein, etwa nginx.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Name of the service: on Linux a systemd unit such as nginx or backup.timer, on Windows the service name, on macOS the job label.</source>
        <translation>Name des Dienstes: unter Linux eine systemd-Unit wie nginx oder backup.timer, unter Windows der Dienstname, unter macOS das Job-Label.</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>Erwarteter Zustand</translation>
    </message>
    <message>
        <source>running: the service must be running. stopped: the service must not be running. succeeded: its last run must have succeeded, for jobs that start and exit.</source>
        <translation>running: der Dienst muss laufen. stopped: der Dienst darf nicht laufen. succeeded: sein letzter Lauf muss erfolgreich gewesen sein, für Aufträge, die starten und enden.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Last run succeeded</source>
        <translation>Letzter Lauf erfolgreich</translation>
    </message>
    <message>
        <source>Restarts: degraded at</source>
        <translation>Neustarts: beeinträchtigt ab</translation>
    </message>
    <message>
        <source>The target is degraded when the service manager has restarted the service at least this many times since the last check. The target stays degraded for as many checks as its number of attempts, so that the state can be confirmed. Enter 0 to ignore restarts.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn die Dienstverwaltung den Dienst seit der letzten Prüfung mindestens so oft neu gestartet hat. Es bleibt so viele Prüfungen lang beeinträchtigt, wie es Versuche hat, damit der Zustand bestätigt werden kann. 0 ignoriert Neustarts.</translation>
    </message>
    <message>
        <source>User service</source>
        <translation>Benutzerdienst</translation>
    </message>
    <message>
        <source>Checks one of your own services (systemctl --user) instead of a system service.</source>
        <translation>Prüft einen Ihrer eigenen Dienste (systemctl --user) statt eines Systemdienstes.</translation>
    </message>
    <message>
        <source>The service isn&apos;t running</source>
        <translation>Der Dienst läuft nicht</translation>
    </message>
    <message>
        <source>The last run of the service succeeded</source>
        <translation>Der letzte Lauf des Dienstes war erfolgreich</translation>
    </message>
    <message>
        <source>The service is running</source>
        <translation>Der Dienst läuft</translation>
    </message>
    <message>
        <source>Restarts since the last check: fewer than %1, else degraded</source>
        <translation>Neustarts seit der letzten Prüfung: weniger als %1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>System service</source>
        <translation>Systemdienst</translation>
    </message>
    <message>
        <source>Checks whether a service of this computer is running, as reported by its service manager: systemd, Windows services or launchd.</source>
        <translation>Prüft, ob ein Dienst dieses Computers läuft, laut seiner Dienstverwaltung: systemd, Windows-Dienste oder launchd.</translation>
    </message>
    <message>
        <source>Enter the socket: a path that begins with “/”.</source>
        <translation>Geben Sie den Socket ein: einen Pfad, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Enter the service: host, host:port, or the path of its socket, which begins with “/”.</source>
        <translation>Geben Sie den Dienst ein: Host, Host:Port, oder den Pfad seines Sockets, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Enter the service: host or host:port.</source>
        <translation>Geben Sie den Dienst ein: Host oder Host:Port.</translation>
    </message>
</context>
<context>
    <name>ServiceDialog</name>
    <message>
        <source>host, host:port, or an address that starts with https://</source>
        <translation>Host, Host:Port oder eine Adresse, die mit https:// beginnt</translation>
    </message>
    <message>
        <source>host, host:port, socket path, or empty for the default</source>
        <translation>Host, Host:Port, Socket-Pfad, oder leer für den Standard</translation>
    </message>
    <message>
        <source>host, host:port, or socket path</source>
        <translation>Host, Host:Port oder Socket-Pfad</translation>
    </message>
    <message>
        <source>host or host:port</source>
        <translation>Host oder Host:Port</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>address and transport</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>SessionProfile</name>
    <message>
        <source>A temporary file couldn&apos;t be written: %1.</source>
        <translation>Eine temporäre Datei konnte nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1: %2: %3 Watchkeeper uses %4.</source>
        <translation>%1: %2: %3 Watchkeeper verwendet %4.</translation>
    </message>
    <message>
        <source>%1 was edited by another program and is now damaged. It wasn&apos;t overwritten. Fix it first.</source>
        <translation>%1 wurde von einem anderen Programm bearbeitet und ist jetzt beschädigt. Die Datei wurde nicht überschrieben. Korrigieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The settings in %1 couldn&apos;t be read: %2. Watchkeeper is using the defaults.</source>
        <translation>Die Einstellungen in %1 konnten nicht gelesen werden: %2. Watchkeeper verwendet die Standardwerte.</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged and couldn&apos;t be moved. The defaults are used, and nothing is saved until you move that file away.</source>
        <translation>Die Einstellungen in %1 sind beschädigt und konnten nicht verschoben werden. Die Standardwerte gelten, und nichts wird gespeichert, bis Sie diese Datei verschieben.</translation>
    </message>
    <message>
        <source>The settings file %1 was damaged and has been moved to %2. Watchkeeper is using the last valid copy.</source>
        <translation>Die Einstellungsdatei %1 war beschädigt und wurde nach %2 verschoben. Watchkeeper verwendet die letzte gültige Kopie.</translation>
    </message>
    <message>
        <source>The settings in %1 were damaged. The file was moved to %2. The defaults are used.</source>
        <translation>Die Einstellungen in %1 waren beschädigt. Die Datei wurde nach %2 verschoben. Die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>%1 contains no settings because an earlier file was damaged and moved to %2. The last valid copy is used. To use the defaults, close all Watchkeeper programs and delete %1 and %3.</source>
        <translation>%1 enthält keine Einstellungen, weil eine frühere Datei beschädigt war und nach %2 verschoben wurde. Die letzte gültige Kopie wird verwendet. Um die Standardwerte zu verwenden, schließen Sie alle Programme von Watchkeeper, und löschen Sie %1 und %3.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read and wasn&apos;t replaced. Move it to another folder first.</source>
        <translation>%1 konnte nicht gelesen werden und wurde nicht ersetzt. Verschieben Sie die Datei zuerst in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Setting “%1” doesn&apos;t exist.</source>
        <translation>Die Einstellung „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Failure diagnostics</source>
        <translation>Fehlerdiagnose</translation>
    </message>
    <message>
        <source>Runs additional checks when a target starts to fail: the other IP version, DNS servers, plain connection, certificate, ping, route and connectivity. No credentials are sent.</source>
        <translation>Führt zusätzliche Prüfungen aus, wenn ein Ziel ausfällt: die andere IP-Version, DNS-Server, einfache Verbindung, Zertifikat, Ping, Route und die Verbindung dieses Computers. Anmeldedaten werden nicht gesendet.</translation>
    </message>
    <message>
        <source>Comparison DNS server</source>
        <translation>DNS-Server zum Vergleich</translation>
    </message>
    <message>
        <source>Queried for the name of a failing target, in addition to this computer&apos;s own DNS servers. Enter an address or address:port, or leave empty for none.</source>
        <translation>Wird zusätzlich zu den DNS-Servern dieses Computers nach dem Namen eines ausgefallenen Ziels gefragt. Geben Sie eine Adresse oder Adresse:Port ein, oder nichts.</translation>
    </message>
    <message>
        <source>Failure diagnostics per minute</source>
        <translation>Fehlerdiagnosen pro Minute</translation>
    </message>
    <message>
        <source>Maximum for all targets together. No failure diagnostics are collected for failures beyond this limit.</source>
        <translation>Höchstzahl für alle Ziele zusammen. Für weitere Fehler wird keine Fehlerdiagnose erstellt.</translation>
    </message>
    <message>
        <source>Concurrent checks</source>
        <translation>Gleichzeitige Prüfungen</translation>
    </message>
    <message>
        <source>Maximum number of checks of all types that run at the same time. Automatic (0) allows twice the number of targets, from 100 to 2,000.</source>
        <translation>Höchstzahl der gleichzeitig laufenden Prüfungen aller Typen. Automatisch (0) erlaubt das Doppelte der Zahl der Ziele, von 100 bis 2.000.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of checks at once</comment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Concurrent commands</source>
        <translation>Gleichzeitige Befehle</translation>
    </message>
    <message>
        <source>Maximum number of commands that run at the same time. Each is a separate process.</source>
        <translation>Höchstzahl der gleichzeitig laufenden Befehle. Jeder ist ein eigener Prozess.</translation>
    </message>
    <message>
        <source>Concurrent checks per host</source>
        <translation>Gleichzeitige Prüfungen pro Host</translation>
    </message>
    <message>
        <source>Maximum number of checks that contact the same host at the same time.</source>
        <translation>Höchstzahl der Prüfungen, die gleichzeitig denselben Host ansprechen.</translation>
    </message>
    <message>
        <source>Starts per second</source>
        <translation>Starts pro Sekunde</translation>
    </message>
    <message>
        <source>Maximum number of checks that start per second, evenly spread. 0 means no limit.</source>
        <translation>Höchstzahl der Prüfungen, die pro Sekunde starten, gleichmäßig verteilt. 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>No limit</source>
        <comment>checks a second</comment>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Pause checks on battery</source>
        <translation>Im Akkubetrieb pausieren</translation>
    </message>
    <message>
        <source>Scheduled checks pause while this computer runs on battery. The history has a gap for this time.</source>
        <translation>Geplante Prüfungen pausieren, solange dieser Computer mit Akku läuft. Der Verlauf hat für diese Zeit eine Lücke.</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>DNS servers to query, as address or address:port. Leave empty for the system&apos;s servers.</source>
        <translation>Zu befragende DNS-Server, als Adresse oder Adresse:Port. Leer für die des Systems.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Keep results for</source>
        <translation>Ergebnisse aufbewahren</translation>
    </message>
    <message>
        <source>Individual results with their times and values. Older results are removed, one hour at a time.</source>
        <translation>Einzelne Ergebnisse mit ihren Zeiten und Werten. Ältere werden stundenweise entfernt.</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Maximum size of results</source>
        <translation>Höchste Größe der Ergebnisse</translation>
    </message>
    <message>
        <source>When the results exceed this size, the oldest are removed first. Checking a hundred pages every minute uses about half a gigabyte per year.</source>
        <translation>Wenn die Ergebnisse diese Größe überschreiten, werden die ältesten zuerst entfernt. Hundert Seiten jede Minute zu prüfen braucht etwa ein halbes Gigabyte pro Jahr.</translation>
    </message>
    <message>
        <source>Keep daily statistics for</source>
        <translation>Tagesstatistik aufbewahren</translation>
    </message>
    <message>
        <source>Daily summaries of each target: uptime, counts and percentiles. They use one hundredth of the space of individual results, so you can keep them for years.</source>
        <translation>Tägliche Zusammenfassungen jedes Ziels: Verfügbarkeit, Anzahlen und Perzentile. Sie brauchen ein Hundertstel des Platzes einzelner Ergebnisse, können also jahrelang bleiben.</translation>
    </message>
    <message>
        <source>Keep changes for</source>
        <translation>Änderungen aufbewahren</translation>
    </message>
    <message>
        <source>State changes of targets and gaps in the data. Several years use only a few megabytes.</source>
        <translation>Zustandswechsel der Ziele und Lücken in den Daten. Mehrere Jahre brauchen nur wenige Megabyte.</translation>
    </message>
    <message>
        <source>Keep evidence for</source>
        <translation>Gespeicherte Antworten aufbewahren</translation>
    </message>
    <message>
        <source>Responses of failing targets, and the last successful response before each failure.</source>
        <translation>Antworten ausgefallener Ziele und die letzte erfolgreiche Antwort vor jedem Fehler.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Maximum size of evidence</source>
        <translation>Höchste Größe gespeicherter Antworten</translation>
    </message>
    <message>
        <source>When evidence exceeds this size, the oldest is removed first. Failure diagnostics can use up to one tenth of this size in addition.</source>
        <translation>Wird diese Größe überschritten, werden die ältesten zuerst entfernt. Fehlerdiagnosen können zusätzlich ein Zehntel dieser Größe brauchen.</translation>
    </message>
    <message>
        <source>Maintenance in uptime</source>
        <translation>Wartung in der Verfügbarkeit</translation>
    </message>
    <message>
        <source>Whether time in maintenance is excluded from uptime or counted with its recorded state. Applies to the table, reports and objectives.</source>
        <translation>Ob Zeit in Wartung aus der Verfügbarkeit ausgeschlossen oder mit ihrem gespeicherten Zustand gezählt wird. Gilt für Tabelle, Berichte und Zielvorgaben.</translation>
    </message>
    <message>
        <source>Excluded</source>
        <comment>time in maintenance</comment>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Included, with its recorded state</source>
        <comment>time in maintenance</comment>
        <translation>Eingeschlossen, mit ihrem gespeicherten Zustand</translation>
    </message>
    <message>
        <source>History server</source>
        <translation>Verlaufsserver</translation>
    </message>
    <message>
        <source>A PostgreSQL server that receives a copy of all history and of all crawls, as postgresql://user@host/database. The password is in %1. Leave empty for none.</source>
        <translation>Ein PostgreSQL-Server, der eine Kopie des ganzen Verlaufs und aller Crawls erhält, als postgresql://benutzer@host/datenbank. Das Passwort ist in %1. Leer für keinen.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy for web checks, unless a target specifies its own.</source>
        <translation>Proxy für Webprüfungen, wenn ein Ziel keinen eigenen angibt.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>System proxy</source>
        <comment>proxy</comment>
        <translation>Systemproxy</translation>
    </message>
    <message>
        <source>Custom proxy</source>
        <comment>proxy</comment>
        <translation>Eigener Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>The URL of the proxy, such as http://host:port or socks5://host:port.</source>
        <translation>Die URL des Proxys, etwa http://host:port oder socks5://host:port.</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Benutzer des Proxys</translation>
    </message>
    <message>
        <source>Leave empty if the proxy requires no credentials.</source>
        <translation>Leer lassen, wenn der Proxy keine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>Stored in the keychain, or read from an environment variable or a file.</source>
        <translation>Im Schlüsselbund gespeichert, oder aus einer Umgebungsvariable oder Datei gelesen.</translation>
    </message>
    <message>
        <source>Connectivity check</source>
        <translation>Verbindungsprüfung</translation>
    </message>
    <message>
        <source>When this computer is offline, targets that can&apos;t be reached have no data and aren&apos;t treated as down. No alerts are sent for them.</source>
        <translation>Wenn dieser Computer offline ist, haben nicht erreichbare Ziele keine Daten und gelten nicht als ausgefallen. Für sie werden keine Alarme gesendet.</translation>
    </message>
    <message>
        <source>Check the default gateway</source>
        <translation>Standardgateway prüfen</translation>
    </message>
    <message>
        <source>The router that connects this computer to other networks.</source>
        <translation>Der Router, der diesen Computer mit anderen Netzen verbindet.</translation>
    </message>
    <message>
        <source>This system doesn&apos;t report its gateway, so only disconnected interfaces are detected. Add reference targets below.</source>
        <translation>Dieses System nennt sein Gateway nicht, deshalb werden nur getrennte Schnittstellen erkannt. Fügen Sie unten Referenzziele hinzu.</translation>
    </message>
    <message>
        <source>Reference targets</source>
        <translation>Referenzziele</translation>
    </message>
    <message>
        <source>Target names, hosts, host:port or URLs that always respond. This computer is considered offline when neither the reference targets nor the gateway respond. Without reference targets or a gateway, connectivity isn&apos;t checked.</source>
        <translation>Namen von Zielen, Hosts, Host:Port oder URLs, die immer antworten. Dieser Computer gilt als offline, wenn weder die Referenzziele noch das Gateway antworten. Ohne Referenzziele und Gateway wird die Verbindung nicht geprüft.</translation>
    </message>
    <message>
        <source>Verify certificates</source>
        <translation>Zertifikate prüfen</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, for all targets that don&apos;t override this setting.</source>
        <translation>Wenn ausgeschaltet, wird jedes Zertifikat akzeptiert, für alle Ziele ohne eigene Einstellung.</translation>
    </message>
    <message>
        <source>Additional CA certificates</source>
        <translation>Zusätzliche CA-Zertifikate</translation>
    </message>
    <message>
        <source>A PEM file with CA certificates to trust in addition to the system&apos;s, such as that of your own CA.</source>
        <translation>Eine PEM-Datei mit CA-Zertifikaten, denen zusätzlich zu denen des Systems vertraut wird, etwa dem Ihrer eigenen CA.</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP-Version</translation>
    </message>
    <message>
        <source>Which IP addresses of a host name to use, unless a target overrides this setting.</source>
        <translation>Welche IP-Adressen eines Hostnamens verwendet werden, wenn ein Ziel nichts anderes angibt.</translation>
    </message>
    <message>
        <source>Whichever answers first</source>
        <translation>Die zuerst antwortet</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>Nur IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>Nur IPv6</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>The User-Agent header that web checks send. Leave empty to send Watchkeeper and its version.</source>
        <translation>Das Kopffeld User-Agent der Webprüfungen. Leer sendet Watchkeeper und seine Version.</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Shows how many targets are down or degraded, and lets you acknowledge and snooze them.</source>
        <translation>Zeigt, wie viele Ziele ausgefallen oder beeinträchtigt sind. Dort lassen sie sich quittieren und zurückstellen.</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>In den Infobereich schließen</translation>
    </message>
    <message>
        <source>Closing the window hides it, and Watchkeeper keeps running. To show the window again, use the tray icon or start Watchkeeper again. Without a tray, Watchkeeper quits.</source>
        <translation>Wird das Fenster geschlossen, verschwindet es nur, und Watchkeeper läuft weiter. Das Symbol im Infobereich oder ein neuer Start von Watchkeeper zeigt es wieder. Ohne Infobereich wird Watchkeeper beendet.</translation>
    </message>
    <message>
        <source>Keep removed targets for</source>
        <translation>Entfernte Ziele aufbewahren</translation>
    </message>
    <message>
        <source>You can restore them in “Edit, Removed targets”. With 0, none are kept.</source>
        <translation>Sie lassen sich unter „Bearbeiten, Entfernte Ziele“ wiederherstellen. Mit 0 werden keine aufbewahrt.</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>Privatmodus</translation>
    </message>
    <message>
        <source>Shows stand-ins such as host-3 instead of hosts, IP addresses and user names, so that you can share your screen.</source>
        <translation>Zeigt Platzhalter wie host-3 statt Hosts, IP-Adressen und Benutzernamen, damit Sie Ihren Bildschirm teilen können.</translation>
    </message>
    <message>
        <source>Hide the names of targets too</source>
        <translation>Auch die Namen der Ziele verbergen</translation>
    </message>
    <message>
        <source>In privacy mode, targets are called target-1, target-2 and so on.</source>
        <translation>Im Privatmodus heißen Ziele target-1, target-2 und so weiter.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window and of its reports. When it changes, the window opens again.</source>
        <translation>Sprache des Fensters und seiner Berichte. Wenn sie sich ändert, öffnet sich das Fenster neu.</translation>
    </message>
    <message>
        <source>Same as system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the window. Changes to the desktop&apos;s colours are applied automatically.</source>
        <translation>Farben des Fensters. Änderungen an den Farben des Desktops werden sofort übernommen.</translation>
    </message>
    <message>
        <source>Same as desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Height of the table rows.</source>
        <translation>Höhe der Tabellenzeilen.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Komfortabel</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>How the table shows the time of a check: “3 s ago”, the local time, or UTC.</source>
        <translation>Wie die Tabelle die Zeit einer Prüfung zeigt: „vor 3 s“, die Ortszeit oder UTC.</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Keep a log file</source>
        <translation>Logdatei führen</translation>
    </message>
    <message>
        <source>Writes watchkeeper.log, at most 1 MiB, and keeps one previous log file. The folder is shown below.</source>
        <translation>Schreibt watchkeeper.log, höchstens 1 MiB, und behält eine vorige Logdatei. Der Ordner steht unten.</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Logstufe</translation>
    </message>
    <message>
        <source>How much detail is written to the log.</source>
        <translation>Wie ausführlich das Log ist.</translation>
    </message>
    <message>
        <source>Warnings and actions</source>
        <translation>Warnungen und Aktionen</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>Nur Warnungen</translation>
    </message>
    <message>
        <source>Everything, for troubleshooting</source>
        <translation>Alles, für die Fehlersuche</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>The program that renders pages of a crawl, if a crawl asks for it: Chromium, Chrome, Edge or Brave. Leave empty to search for it.</source>
        <translation>Das Programm, das Seiten eines Crawls rendert, wenn ein Crawl das verlangt: Chromium, Chrome, Edge oder Brave. Leer sucht danach.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcuts that differ from the defaults, such as &quot;checkNow&quot;: &quot;F6&quot;.</source>
        <translation>Vom Standard abweichende Tastenkürzel, etwa &quot;checkNow&quot;: &quot;F6&quot;.</translation>
    </message>
    <message>
        <source>Column layouts</source>
        <translation>Spaltenanordnungen</translation>
    </message>
    <message>
        <source>The saved layouts of the table, by name.</source>
        <translation>Die gespeicherten Anordnungen der Tabelle, nach Namen.</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>Colours of table rows that match a filter, such as &quot;row blue tag:prod&quot;.</source>
        <translation>Farben von Tabellenzeilen, auf die ein Filter passt, etwa &quot;row blue tag:prod&quot;.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Removed targets</source>
        <translation>Entfernte Ziele</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>When a check fails</source>
        <translation>Wenn eine Prüfung fehlschlägt</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>This computer&apos;s connection</source>
        <translation>Verbindung dieses Computers</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Copy on a server</source>
        <translation>Kopie auf einem Server</translation>
    </message>
    <message>
        <source>Colours and rows</source>
        <translation>Farben und Zeilen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Crawls</source>
        <translation>Crawls</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid DNS server. Use an address such as 192.0.2.1 or 192.0.2.1:5353.</source>
        <translation>„%1“ ist kein gültiger DNS-Server. Verwenden Sie eine Adresse wie 192.0.2.1 oder 192.0.2.1:5353.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n reference target(s) are allowed.</source>
        <translation>
            <numerusform>Höchstens %n Referenzziel ist erlaubt.</numerusform>
            <numerusform>Höchstens %n Referenzziele sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A line is empty. Enter the name of a target, a host, host:port or a URL.</source>
        <translation>Eine Zeile ist leer. Geben Sie den Namen eines Ziels, einen Host, Host:Port oder eine URL ein.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie eines von: %1.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Das muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>Use a form like http://host:port or socks5://host:port.</source>
        <translation>Verwenden Sie eine Form wie http://host:port oder socks5://host:port.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid colour rule.</source>
        <translation>„%1“ ist keine gültige Farbregel.</translation>
    </message>
    <message>
        <source>Enter the address of the proxy to use.</source>
        <translation>Geben Sie die Adresse des Proxys ein, der verwendet werden soll.</translation>
    </message>
</context>
<context>
    <name>SettingsCopy</name>
    <message>
        <source>This isn&apos;t a valid settings file: %1.</source>
        <translation>Das ist keine gültige Einstellungsdatei: %1.</translation>
    </message>
    <message>
        <source>The setting “%1” doesn&apos;t exist. Is this file from another version?</source>
        <translation>Die Einstellung „%1“ gibt es nicht. Ist diese Datei von einer anderen Version?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
</context>
<context>
    <name>SetupText</name>
    <message>
        <source>%1: %2</source>
        <comment>a name, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <comment>a value</comment>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <comment>a condition</comment>
        <translation>%1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>heading of settings</comment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>All must pass</source>
        <translation>Alle müssen erfüllt sein</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives</comment>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>Enter a program to start.</source>
        <translation>Geben Sie ein Programm ein, das gestartet werden soll.</translation>
    </message>
    <message>
        <source>A single quote (&apos;) isn&apos;t closed.</source>
        <translation>Ein einfaches Anführungszeichen (&apos;) ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A double quote (&quot;) isn&apos;t closed.</source>
        <translation>Ein doppeltes Anführungszeichen (&quot;) ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The line ends with a backslash that doesn&apos;t escape anything.</source>
        <translation>Die Zeile endet mit einem umgekehrten Schrägstrich, der nichts maskiert.</translation>
    </message>
    <message>
        <source>%1 requires a shell: set shell to true, or put it in quotes.</source>
        <translation>%1 braucht eine Shell: setzen Sie shell auf true, oder setzen Sie es in Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>ShutdownTimeout</name>
    <message>
        <source>Some checks didn&apos;t finish in time. They will be stopped when this process exits.</source>
        <translation>Einige Prüfungen wurden nicht rechtzeitig fertig. Sie werden gestoppt, wenn dieser Prozess endet.</translation>
    </message>
    <message>
        <source>The last changes couldn&apos;t be saved in time: the disk or network drive of the profile isn&apos;t responding.</source>
        <translation>Die letzten Änderungen konnten nicht rechtzeitig gespeichert werden: die Festplatte oder das Netzlaufwerk des Profils antwortet nicht.</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t start a thread. Raise the process limit (ulimit -u) or the memory limit (ulimit -v), or close other programs.</source>
        <translation>Watchkeeper kann keinen Thread starten. Erhöhen Sie das Prozesslimit (ulimit -u) oder das Speicherlimit (ulimit -v), oder schließen Sie andere Programme.</translation>
    </message>
</context>
<context>
    <name>Simulated</name>
    <message>
        <source>The simulated service reports a failure.</source>
        <translation>Der simulierte Dienst meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The simulated service is degraded.</source>
        <translation>Der simulierte Dienst ist beeinträchtigt.</translation>
    </message>
    <message>
        <source>simulated reply</source>
        <translation>simulierte Antwort</translation>
    </message>
    <message>
        <source>the simulated service didn&apos;t reply</source>
        <translation>der simulierte Dienst hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the simulated reply hadn&apos;t arrived yet</source>
        <translation>die simulierte Antwort war noch nicht da</translation>
    </message>
    <message>
        <source>The rates of failures, degraded replies and timeouts add up to more than 100 %.</source>
        <translation>Die Anteile der Fehler, beeinträchtigten Antworten und Zeitüberschreitungen ergeben zusammen mehr als 100 %.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>How long a reply takes. Depending on the distribution, this is the exact, average or minimum time.</source>
        <translation>Wie lange eine Antwort dauert. Je nach Verteilung ist das die genaue, mittlere oder kürzeste Zeit.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>constant: always exactly the latency. uniform: evenly distributed within the latency ± the jitter. normal: normally distributed around the latency, with the jitter as standard deviation. exponential: the latency plus an exponential tail with the jitter as its mean, as on busy servers.</source>
        <translation>constant: immer genau die Latenz. uniform: gleichverteilt in Latenz ± Jitter. normal: normalverteilt um die Latenz, mit dem Jitter als Standardabweichung. exponential: die Latenz und dazu exponentiell verteilte Zeit mit dem Jitter als Mittelwert, wie bei ausgelasteten Servern.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>How much the latency varies, unless the distribution is constant.</source>
        <translation>Wie stark die Latenz schwankt, außer bei konstanter Verteilung.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Share of checks that fail.</source>
        <translation>Anteil der Prüfungen, die fehlschlagen.</translation>
    </message>
    <message>
        <source>Degraded replies</source>
        <translation>Beeinträchtigte Antworten</translation>
    </message>
    <message>
        <source>Share of checks that are degraded.</source>
        <translation>Anteil der Prüfungen, die beeinträchtigt sind.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Zeitüberschreitungen</translation>
    </message>
    <message>
        <source>Share of checks that get no reply.</source>
        <translation>Anteil der Prüfungen ohne Antwort.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed produces the same series of replies each time. Leave empty for a random seed.</source>
        <translation>Derselbe Startwert ergibt jedes Mal dieselbe Folge von Antworten. Leer für einen zufälligen.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Text of a successful reply, such as 200 OK.</source>
        <translation>Text einer erfolgreichen Antwort, etwa 200 OK.</translation>
    </message>
    <message>
        <source>Outage after</source>
        <translation>Ausfall nach</translation>
    </message>
    <message>
        <source>Begin an outage this long after the first check. Leave empty for no planned outage.</source>
        <translation>Beginnt so lange nach der ersten Prüfung einen Ausfall. Leer für keinen geplanten Ausfall.</translation>
    </message>
    <message>
        <source>Outage length</source>
        <translation>Länge des Ausfalls</translation>
    </message>
    <message>
        <source>How long the planned outage lasts. All checks fail during it.</source>
        <translation>Wie lange der geplante Ausfall dauert. Alle Prüfungen schlagen dann fehl.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message for a failed or degraded check.</source>
        <translation>Meldung für eine fehlgeschlagene oder beeinträchtigte Prüfung.</translation>
    </message>
    <message>
        <source>The simulated service reports no failure</source>
        <translation>Der simulierte Dienst meldet keinen Fehler</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Simulated service</source>
        <translation>Simulierter Dienst</translation>
    </message>
    <message>
        <source>Replies, fails or times out at random, without checking anything. For experiments, drills and load tests.</source>
        <translation>Antwortet zufällig, schlägt fehl oder überschreitet das Zeitlimit, ohne etwas zu prüfen. Für Versuche, Übungen und Lasttests.</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pages and findings of a site</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; stopped because most requests failed</source>
        <translation>%1; gestoppt, weil die meisten Anfragen fehlschlugen</translation>
    </message>
    <message>
        <source>%1; stopped at the limit of pages</source>
        <translation>%1; an der Höchstzahl der Seiten gestoppt</translation>
    </message>
    <message>
        <source>%1 The first: %2</source>
        <translation>%1 Der erste: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) on the site.</source>
        <translation>
            <numerusform>%Ln Fehler auf der Website.</numerusform>
            <numerusform>%Ln Fehler auf der Website.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) on the site.</source>
        <translation>
            <numerusform>%Ln Warnung auf der Website.</numerusform>
            <numerusform>%Ln Warnungen auf der Website.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites can only be crawled with a profile.</source>
        <translation>Websites können nur mit einem Profil gecrawlt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) read so far. Set a longer timeout or a lower limit of pages</source>
        <translation>
            <numerusform>Bisher %Ln Seite gelesen. Setzen Sie ein längeres Zeitlimit oder eine kleinere Höchstzahl der Seiten</numerusform>
            <numerusform>Bisher %Ln Seiten gelesen. Setzen Sie ein längeres Zeitlimit oder eine kleinere Höchstzahl der Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The page to start from, such as https://example.org.</source>
        <translation>Die Seite, mit der begonnen wird, etwa https://example.org.</translation>
    </message>
    <message>
        <source>Maximum pages</source>
        <translation>Höchstzahl der Seiten</translation>
    </message>
    <message>
        <source>Stops after this many requests to the site. The timeout of the target must be long enough for them.</source>
        <translation>Hält nach so vielen Anfragen an die Website an. Das Zeitlimit des Ziels muss dafür ausreichen.</translation>
    </message>
    <message>
        <source>Maximum depth</source>
        <translation>Höchste Tiefe</translation>
    </message>
    <message>
        <source>Follows links at most this many clicks from the start.</source>
        <translation>Folgt Links höchstens so viele Klicks vom Start.</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Check links to other sites</source>
        <translation>Links zu anderen Websites prüfen</translation>
    </message>
    <message>
        <source>Requests the addresses of other sites too, without following their links.</source>
        <translation>Fragt auch die Adressen anderer Websites an, ohne deren Links zu folgen.</translation>
    </message>
    <message>
        <source>Only paths</source>
        <translation>Nur Pfade</translation>
    </message>
    <message>
        <source>Crawls only paths that begin like one of these, such as /docs/. As in robots.txt, * is any text and $ the end.</source>
        <translation>Crawlt nur Pfade, die wie einer von diesen beginnen, etwa /docs/. Wie in robots.txt ist * beliebiger Text und $ das Ende.</translation>
    </message>
    <message>
        <source>Except paths</source>
        <translation>Außer Pfaden</translation>
    </message>
    <message>
        <source>Doesn&apos;t request paths that begin like one of these.</source>
        <translation>Fragt keine Pfade an, die wie einer von diesen beginnen.</translation>
    </message>
    <message>
        <source>Render paths</source>
        <translation>Pfade rendern</translation>
    </message>
    <message>
        <source>Renders pages whose paths begin like one of these with an installed Chromium, Chrome, Edge or Brave before they are read. / is all pages.</source>
        <translation>Rendert Seiten, deren Pfade wie einer von diesen beginnen, mit einem installierten Chromium, Chrome, Edge oder Brave, bevor sie gelesen werden. / sind alle Seiten.</translation>
    </message>
    <message>
        <source>Obey robots.txt</source>
        <translation>robots.txt beachten</translation>
    </message>
    <message>
        <source>Turn it off only for a site of your own.</source>
        <translation>Nur bei einer eigenen Website ausschalten.</translation>
    </message>
    <message>
        <source>Maximum errors</source>
        <translation>Höchstzahl der Fehler</translation>
    </message>
    <message>
        <source>Down if there are more errors, such as broken links and missing anchors.</source>
        <translation>Ausgefallen, wenn es mehr Fehler gibt, etwa defekte Links und fehlende Sprungmarken.</translation>
    </message>
    <message>
        <source>Maximum warnings</source>
        <translation>Höchstzahl der Warnungen</translation>
    </message>
    <message>
        <source>Degraded if there are more warnings, such as redirect chains and duplicate titles.</source>
        <translation>Beeinträchtigt, wenn es mehr Warnungen gibt, etwa Ketten von Weiterleitungen und doppelte Titel.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Number of a stored run of this site. What it found doesn&apos;t count, so only new findings do. Without a number, the run that you accepted as the baseline of the site. “watchkeeper-cli crawls list” shows the numbers.</source>
        <translation>Nummer eines gespeicherten Durchlaufs dieser Website. Seine Befunde zählen nicht, nur neue. Ohne Nummer der Durchlauf, den Sie als Vergleich der Website angenommen haben. „watchkeeper-cli crawls list“ zeigt die Nummern.</translation>
    </message>
    <message>
        <source>Errors: at most %1</source>
        <translation>Fehler: höchstens %1</translation>
    </message>
    <message>
        <source>Warnings: at most %1</source>
        <translation>Warnungen: höchstens %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Crawls a site and checks all its links. The runs are stored; see “watchkeeper-cli crawls”.</source>
        <translation>Crawlt eine Website und prüft alle ihre Links. Die Durchläufe werden gespeichert, siehe „watchkeeper-cli crawls“.</translation>
    </message>
    <message>
        <source>Pages of the site that were read.</source>
        <translation>Gelesene Seiten der Website.</translation>
    </message>
    <message>
        <source>Requested addresses.</source>
        <translation>Angefragte Adressen.</translation>
    </message>
    <message>
        <source>Findings that are errors, such as broken links.</source>
        <translation>Befunde, die Fehler sind, etwa defekte Links.</translation>
    </message>
    <message>
        <source>Findings that are warnings, such as redirect chains.</source>
        <translation>Befunde, die Warnungen sind, etwa Ketten von Weiterleitungen.</translation>
    </message>
    <message>
        <source>Findings that are notes, such as missing descriptions.</source>
        <translation>Befunde, die Hinweise sind, etwa fehlende Beschreibungen.</translation>
    </message>
    <message>
        <source>Number of the stored run.</source>
        <translation>Nummer des gespeicherten Durchlaufs.</translation>
    </message>
    <message>
        <source>crawl</source>
        <translation>Crawl</translation>
    </message>
    <message>
        <source>broken links</source>
        <translation>defekte Links</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>SiteCrawls</name>
    <message>
        <source>%1 Linked from %2</source>
        <comment>a finding and a page</comment>
        <translation>%1 Verlinkt von %2</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet. Show the run to compute them.</source>
        <translation>Die Befunde von Durchlauf %1 sind noch nicht berechnet. Zeigen Sie den Durchlauf, um sie zu berechnen.</translation>
    </message>
</context>
<context>
    <name>Sitemap</name>
    <message>
        <source>The file has more than %L1 entries. The others are ignored.</source>
        <translation>Die Datei hat mehr als %L1 Einträge. Die anderen werden ignoriert.</translation>
    </message>
    <message>
        <source>The file isn&apos;t valid XML: %1</source>
        <translation>Die Datei ist kein gültiges XML: %1</translation>
    </message>
    <message>
        <source>The file is neither a sitemap nor a feed.</source>
        <translation>Die Datei ist weder eine Sitemap noch ein Feed.</translation>
    </message>
    <message>
        <source>The line isn&apos;t an absolute address.</source>
        <translation>Die Zeile ist keine absolute Adresse.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
</context>
<context>
    <name>SnapshotReader</name>
    <message>
        <source>The incidents can&apos;t be read. %1</source>
        <translation>Die Vorfälle können nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No audio player could play “%1”.</source>
        <translation>Kein Audioprogramm konnte „%1“ spielen.</translation>
    </message>
</context>
<context>
    <name>SpanReason</name>
    <message>
        <source>Watchkeeper wasn&apos;t running</source>
        <translation>Watchkeeper lief nicht</translation>
    </message>
    <message>
        <source>Watchkeeper wasn&apos;t running after a crash</source>
        <translation>Watchkeeper lief nach einem Absturz nicht</translation>
    </message>
    <message>
        <source>the computer was asleep</source>
        <translation>der Computer war im Ruhezustand</translation>
    </message>
    <message>
        <source>Watchkeeper was suspended</source>
        <translation>Watchkeeper war angehalten</translation>
    </message>
    <message>
        <source>this computer was offline</source>
        <translation>dieser Computer war offline</translation>
    </message>
    <message>
        <source>all checks were paused</source>
        <translation>alle Prüfungen waren pausiert</translation>
    </message>
    <message>
        <source>this computer was on battery</source>
        <translation>dieser Computer lief mit Akku</translation>
    </message>
    <message>
        <source>the target was paused</source>
        <translation>das Ziel war pausiert</translation>
    </message>
</context>
<context>
    <name>StateCount</name>
    <message numerus="yes">
        <source>%Ln up</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln verfügbar</numerusform>
            <numerusform>%Ln verfügbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln beeinträchtigt</numerusform>
            <numerusform>%Ln beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln ausgefallen</numerusform>
            <numerusform>%Ln ausgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln nicht erreichbar</numerusform>
            <numerusform>%Ln nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without data</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln ohne Daten</numerusform>
            <numerusform>%Ln ohne Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln in Wartung</numerusform>
            <numerusform>%Ln in Wartung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln pausiert</numerusform>
            <numerusform>%Ln pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln ausstehend</numerusform>
            <numerusform>%Ln ausstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being confirmed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln unbestätigt</numerusform>
            <numerusform>%Ln unbestätigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Up</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>checked %1 of %2</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>last run cancelled after %1</source>
        <translation>letzter Durchlauf nach %1 abgebrochen</translation>
    </message>
    <message>
        <source>last run %1</source>
        <translation>letzter Durchlauf %1</translation>
    </message>
    <message>
        <source>last run %1, %3× faster than one by one (%2)</source>
        <translation>letzter Durchlauf %1, %3× schneller als nacheinander (%2)</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file system at %1 isn&apos;t ready. Is a disk in the drive?</source>
        <translation>Das Dateisystem unter %1 ist nicht bereit. Ist ein Datenträger eingelegt?</translation>
    </message>
    <message>
        <source>The space at %1</source>
        <translation>Der Platz unter %1</translation>
    </message>
    <message>
        <source>its file system reports no size</source>
        <translation>sein Dateisystem meldet keine Größe</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist on this computer.</source>
        <translation>%1 gibt es auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>Nothing is mounted at %1. %2</source>
        <translation>Unter %1 ist nichts eingehängt. %2</translation>
    </message>
</context>
<context>
    <name>StoredSecrets</name>
    <message>
        <source>the password in the address</source>
        <translation>das Passwort in der Adresse</translation>
    </message>
    <message>
        <source>“%1” in the address</source>
        <translation>„%1“ in der Adresse</translation>
    </message>
    <message>
        <source>“%1” in “%2”</source>
        <translation>„%1“ in „%2“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>My gateway %1</source>
        <translation>Mein Gateway %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>DNS resolver</source>
        <translation>DNS-Resolver</translation>
    </message>
    <message>
        <source>This disk</source>
        <translation>Diese Festplatte</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
</context>
<context>
    <name>SystemReader</name>
    <message>
        <source>The memory usage</source>
        <translation>Die Speichernutzung</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>Die CPU-Auslastung</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>Die Last</translation>
    </message>
    <message>
        <source>The pressure stall information</source>
        <translation>Die Angaben über Engpässe (PSI)</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>Die Laufzeit</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>Festplattenzugriffe</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>Die Temperatur</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>Der Akku</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>Die Prozessliste</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>Die Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>The file system</source>
        <translation>Das Dateisystem</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>%1 can&apos;t be checked on this system: %2.</source>
        <translation>%1 kann auf diesem System nicht geprüft werden: %2.</translation>
    </message>
    <message>
        <source>None are available.</source>
        <translation>Keine sind verfügbar.</translation>
    </message>
    <message>
        <source>Available: %1, and more.</source>
        <translation>Verfügbar: %1 und weitere.</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>Verfügbar: %1.</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielvorgabe</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Bündelung</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Instabilität</translation>
    </message>
    <message>
        <source>Contains text</source>
        <translation>Enthält Text</translation>
    </message>
    <message>
        <source>Down if the response doesn&apos;t contain this text.</source>
        <translation>Ausgefallen, wenn die Antwort diesen Text nicht enthält.</translation>
    </message>
    <message>
        <source>Slower than</source>
        <translation>Langsamer als</translation>
    </message>
    <message>
        <source>Degraded if the response takes this long or longer.</source>
        <translation>Beeinträchtigt, wenn die Antwort so lange oder länger dauert.</translation>
    </message>
    <message>
        <source>Conditions that must all pass, such as [STATUS] == 200. Press the down arrow or “[” for suggestions.</source>
        <translation>Bedingungen, die alle erfüllt sein müssen, etwa [STATUS] == 200. Pfeil nach unten oder „[“ zeigt Vorschläge.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>TargetFromJson</name>
    <message>
        <source>Unknown kind “%1”.</source>
        <translation>Unbekannter Typ „%1“.</translation>
    </message>
</context>
<context>
    <name>TargetGuess</name>
    <message>
        <source>“%1” isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>„%1“ ist kein gültiger Port. Ports gehen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The port is missing. Use tcp://host:port.</source>
        <translation>Der Port fehlt. Verwenden Sie tcp://host:port.</translation>
    </message>
    <message>
        <source>Addresses that begin with %1:// aren&apos;t supported. Use http, https, ws, wss, tcp, ping, path, ntp or dns.</source>
        <translation>Adressen, die mit %1:// beginnen, werden nicht unterstützt. Verwenden Sie http, https, ws, wss, tcp, ping, path, ntp oder dns.</translation>
    </message>
    <message>
        <source>Enter a web address, host:port, or a command, such as https://example.org or df -h /.</source>
        <translation>Geben Sie eine Webadresse, Host:Port oder einen Befehl ein, etwa https://example.org oder df -h /.</translation>
    </message>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>Zeilenumbrüche und Nullzeichen sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>A host or a command can&apos;t begin with a hyphen.</source>
        <translation>Ein Host oder Befehl kann nicht mit einem Bindestrich beginnen.</translation>
    </message>
</context>
<context>
    <name>TargetKeys</name>
    <message>
        <source>Flapping</source>
        <translation>Instabilität</translation>
    </message>
    <message>
        <source>How to detect flapping: from all results, as Icinga does, or from confirmed results, as Nagios does.</source>
        <translation>Wie Instabilität erkannt wird: aus allen Ergebnissen wie bei Icinga, oder aus bestätigten wie bei Nagios.</translation>
    </message>
    <message>
        <source>By all results (Icinga)</source>
        <translation>Nach allen Ergebnissen (Icinga)</translation>
    </message>
    <message>
        <source>By confirmed results (Nagios)</source>
        <translation>Nach bestätigten Ergebnissen (Nagios)</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Flapping starts above</source>
        <translation>Instabil über</translation>
    </message>
    <message>
        <source>Percentage of state changes among the last 20 results. Recent changes are weighted more heavily.</source>
        <translation>Anteil der Zustandswechsel in den letzten 20 Ergebnissen. Neuere zählen stärker.</translation>
    </message>
    <message>
        <source>Flapping stops at or below</source>
        <translation>Nicht mehr instabil bei</translation>
    </message>
    <message>
        <source>Flapping stops when the percentage of state changes among the last 20 results is at or below this value.</source>
        <translation>Die Instabilität endet, wenn der Anteil der Zustandswechsel in den letzten 20 Ergebnissen so hoch oder niedriger ist.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How many failed results in a row confirm a problem.</source>
        <translation>Wie viele fehlgeschlagene Ergebnisse hintereinander ein Problem bestätigen.</translation>
    </message>
    <message>
        <source>Recovery threshold</source>
        <translation>Erholungsschwelle</translation>
    </message>
    <message>
        <source>How many successful results in a row end a confirmed problem.</source>
        <translation>Wie viele erfolgreiche Ergebnisse hintereinander ein bestätigtes Problem beenden.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Time from the start of one check to the start of the next.</source>
        <translation>Zeit vom Beginn einer Prüfung bis zum Beginn der nächsten.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>The maximum time for the entire check.</source>
        <translation>Die längste Zeit für die ganze Prüfung.</translation>
    </message>
    <message>
        <source>Retry interval</source>
        <translation>Wiederholungsintervall</translation>
    </message>
    <message>
        <source>The delay before the first retry after a failed check, or before the next check during recovery. It doubles each time, up to the check interval.</source>
        <translation>Die Verzögerung vor der ersten Wiederholung nach einer fehlgeschlagenen Prüfung, oder vor der nächsten Prüfung bei der Erholung. Sie verdoppelt sich jedes Mal, bis zum Prüfintervall.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name displayed for the target. Each name must be unique.</source>
        <translation>Der angezeigte Name des Ziels. Jeder Name muss eindeutig sein.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>The type of check.</source>
        <translation>Der Typ der Prüfung.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>The target isn&apos;t checked until it is resumed.</source>
        <translation>Das Ziel wird nicht geprüft, bis es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A UUID that stays the same when the name changes. Assigned on the first save.</source>
        <translation>Eine UUID, die gleich bleibt, wenn sich der Name ändert. Wird beim ersten Speichern vergeben.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words for grouping and filtering targets.</source>
        <translation>Wörter zum Gruppieren und Filtern von Zielen.</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Targets that must be up for this target to be reachable, such as a router. If you list alternatives (A | B), one of them is enough. While these targets are down, this target is unreachable.</source>
        <translation>Ziele, die verfügbar sein müssen, damit dieses erreichbar ist, etwa ein Router. Bei Alternativen (A | B) genügt eine davon. Solange sie ausgefallen sind, ist dieses Ziel nicht erreichbar.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Names of rules in alerts.json that apply to this target, in addition to rules whose filter matches it.</source>
        <translation>Namen von Regeln in alerts.json, die für dieses Ziel gelten, zusätzlich zu denen, deren Filter passt.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielvorgabe</translation>
    </message>
    <message>
        <source>The uptime goal, such as 99.9 %. The remaining error budget is shown in the window and in reports.</source>
        <translation>Das Verfügbarkeitsziel, etwa 99.9 %. Das übrige Fehlerbudget steht im Fenster und in Berichten.</translation>
    </message>
    <message>
        <source>Objective period</source>
        <translation>Zeitraum der Zielvorgabe</translation>
    </message>
    <message>
        <source>The length of the period, ending now, over which the objective is measured.</source>
        <translation>Die Länge des Zeitraums bis jetzt, über den die Zielvorgabe gemessen wird.</translation>
    </message>
    <message>
        <source>Degraded counts as</source>
        <translation>Beeinträchtigt zählt als</translation>
    </message>
    <message>
        <source>How time in the degraded state counts toward the objective.</source>
        <translation>Wie Zeit im Zustand beeinträchtigt für die Zielvorgabe zählt.</translation>
    </message>
</context>
<context>
    <name>TargetParts</name>
    <message>
        <source>The threshold for the end of flapping can&apos;t be higher than the threshold for its start (%1 %).</source>
        <translation>Die Schwelle für das Ende der Instabilität kann nicht höher sein als die für ihren Beginn (%1 %).</translation>
    </message>
    <message>
        <source>The threshold for the start of flapping can&apos;t be lower than the threshold for its end (%1 %).</source>
        <translation>Die Schwelle für den Beginn der Instabilität kann nicht niedriger sein als die für ihr Ende (%1 %).</translation>
    </message>
    <message>
        <source>Placeholders aren&apos;t allowed here.</source>
        <translation>Platzhalter sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>This key requires “objective”, which is missing.</source>
        <translation>Dieser Schlüssel braucht „objective“, das fehlt.</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>A name can&apos;t begin or end with a space.</source>
        <translation>Ein Name darf nicht mit einem Leerzeichen beginnen oder enden.</translation>
    </message>
    <message>
        <source>A tag can&apos;t be empty.</source>
        <translation>Ein Schlagwort darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The tag “%1” appears twice.</source>
        <translation>Das Schlagwort „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The name of an alert rule can&apos;t be empty.</source>
        <translation>Der Name einer Alarmregel darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The alert rule “%1” appears twice.</source>
        <translation>Die Alarmregel „%1“ kommt zweimal vor.</translation>
    </message>
</context>
<context>
    <name>TargetsReader</name>
    <message>
        <source>maintenance “%1”</source>
        <translation>Wartung „%1“</translation>
    </message>
    <message>
        <source>maintenance %1</source>
        <translation>Wartung %1</translation>
    </message>
    <message>
        <source>Expected a list, such as [{&quot;name&quot;: …, &quot;when&quot;: …}, …].</source>
        <translation>Eine Liste erwartet, etwa [{&quot;name&quot;: …, &quot;when&quot;: …}, …].</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;name&quot;: …, &quot;when&quot;: …}.</source>
        <translation>Ein Objekt erwartet, etwa {&quot;name&quot;: …, &quot;when&quot;: …}.</translation>
    </message>
    <message>
        <source>Another maintenance window already has this name.</source>
        <translation>Ein anderes Wartungsfenster hat schon diesen Namen.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>Das muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>This file has version %1 and was written by a newer version of Watchkeeper. Your version of Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.</source>
        <translation>Diese Datei hat die Version %1 und stammt von einer neueren Version von Watchkeeper. Ihre Version von Watchkeeper unterstützt nur die Dateiversion %2. Aktualisieren Sie Watchkeeper. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The version must be %1.</source>
        <translation>Die Version muss %1 sein.</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;every&quot;: &quot;60s&quot;}.</source>
        <translation>Ein Objekt erwartet, etwa {&quot;every&quot;: &quot;60s&quot;}.</translation>
    </message>
    <message>
        <source>Expected a list of targets, such as [{&quot;name&quot;: …}, …].</source>
        <translation>Eine Liste von Zielen erwartet, etwa [{&quot;name&quot;: …}, …].</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;name&quot;: …, &quot;kind&quot;: …}.</source>
        <translation>Ein Objekt erwartet, etwa {&quot;name&quot;: …, &quot;kind&quot;: …}.</translation>
    </message>
    <message>
        <source>The target on line %1 already has this name.</source>
        <translation>Das Ziel in Zeile %1 hat schon diesen Namen.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid UUID. Leave the ID out to have a new one assigned.</source>
        <translation>Das ist keine gültige UUID. Ohne ID wird eine neue vergeben.</translation>
    </message>
    <message>
        <source>“%1” already has this ID. Leave the ID out to have a new one assigned.</source>
        <translation>„%1“ hat schon diese ID. Ohne ID wird eine neue vergeben.</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. Available kinds: %2.</source>
        <translation>Unbekannter Typ „%1“. Verfügbare Typen: %2.</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. Did you mean “%2”?</source>
        <translation>Unbekannter Typ „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” appears twice, first on line %2.</source>
        <translation>„%1“ kommt zweimal vor, zuerst in Zeile %2.</translation>
    </message>
</context>
<context>
    <name>TargetsStore</name>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Add %Ln targets</source>
        <translation>%Ln Ziele hinzufügen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove %Ln targets</source>
        <translation>%Ln Ziele entfernen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit %Ln targets</source>
        <translation>%Ln Ziele bearbeiten</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>„%1“ pausieren</translation>
    </message>
    <message>
        <source>Pause %Ln targets</source>
        <translation>%Ln Ziele pausieren</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>„%1“ fortsetzen</translation>
    </message>
    <message>
        <source>Resume %Ln targets</source>
        <translation>%Ln Ziele fortsetzen</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Manual check</source>
        <comment>why a check runs</comment>
        <translation>Manuelle Prüfung</translation>
    </message>
    <message>
        <source>Retry after a failure</source>
        <comment>why a check runs</comment>
        <translation>Wiederholung nach einem Fehler</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>why a check runs</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>The host has reached its limit on concurrent checks.</source>
        <translation>Der Host hat seine Höchstzahl gleichzeitiger Prüfungen erreicht.</translation>
    </message>
    <message>
        <source>The check type has reached its limit on concurrent checks.</source>
        <translation>Der Prüfungstyp hat seine Höchstzahl gleichzeitiger Prüfungen erreicht.</translation>
    </message>
    <message>
        <source>The limit on concurrent checks has been reached.</source>
        <translation>Die Höchstzahl gleichzeitiger Prüfungen ist erreicht.</translation>
    </message>
    <message>
        <source>This target evaluates other targets, which are checked first.</source>
        <translation>Dieses Ziel wertet andere aus, die zuerst geprüft werden.</translation>
    </message>
    <message>
        <source>The limit on checks started per second has been reached.</source>
        <translation>Die Höchstzahl der Starts pro Sekunde ist erreicht.</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a check</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a check</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a check</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>running for, timeout</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No. %1 in the queue. %2. %3</source>
        <comment>place, why it runs, why it waits</comment>
        <translation>Nr. %1 in der Warteschlange. %2. %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, result</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Tcp</name>
    <message>
        <source>Connection refused by %1 port %2. The host is reachable, but nothing is listening there. Is the service running?</source>
        <translation>Verbindung von %1 Port %2 abgelehnt. Der Host ist erreichbar, aber dort lauscht nichts. Läuft der Dienst?</translation>
    </message>
    <message>
        <source>No response from %1 port %2. Is the host up, or is a firewall blocking the connection?</source>
        <translation>Keine Antwort von %1 Port %2. Läuft der Host, oder blockiert eine Firewall die Verbindung?</translation>
    </message>
    <message>
        <source>%1 port %2 closed the connection.</source>
        <translation>%1 Port %2 hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to connect to %1 port %2.</source>
        <translation>Der aktuelle Benutzer darf sich nicht mit %1 Port %2 verbinden.</translation>
    </message>
    <message>
        <source>Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.</source>
        <translation>Interner Fehler: zu viele offene Dateien. Erhöhen Sie die Grenze (ulimit -n), oder führen Sie weniger Prüfungen gleichzeitig aus.</translation>
    </message>
    <message>
        <source>%1 port %2 can&apos;t be reached. Is this computer&apos;s network up, and is there a route to the host?</source>
        <translation>%1 Port %2 ist nicht erreichbar. Hat dieser Computer Netzwerk, und gibt es eine Route zum Host?</translation>
    </message>
    <message>
        <source>The connection to %1 port %2 failed: %3.</source>
        <translation>Die Verbindung mit %1 Port %2 ist fehlgeschlagen: %3.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid escape. Valid escapes are \r, \n, \t, \0, \\ and \x41.</source>
        <translation>%1 ist keine gültige Maskierung. Gültig sind \r, \n, \t, \0, \\ und \x41.</translation>
    </message>
    <message>
        <source>The reply contains “%1”</source>
        <translation>Die Antwort enthält „%1“</translation>
    </message>
    <message>
        <source>The reply matches the pattern %1</source>
        <translation>Die Antwort passt zum Muster %1</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>Erwarteter Text</translation>
    </message>
    <message>
        <source>Text that the reply must contain, with the same escapes as in send. If empty, the check doesn&apos;t wait for a reply.</source>
        <translation>Text, den die Antwort enthalten muss, mit denselben Maskierungen wie in send. Leer wartet auf keine Antwort.</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>Erwartetes Muster</translation>
    </message>
    <message>
        <source>A regular expression that must match part of the reply, used instead of expect. ^ and $ match at the start and end of each line.</source>
        <translation>Ein regulärer Ausdruck, der auf einen Teil der Antwort passen muss, statt expect. ^ und $ passen am Anfang und Ende jeder Zeile.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Use either expect or expectPattern, not both.</source>
        <translation>Verwenden Sie entweder expect oder expectPattern, nicht beide.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid step. Use send TEXT, expect TEXT, match PATTERN or starttls.</source>
        <translation>„%1“ ist kein gültiger Schritt. Verwenden Sie send TEXT, expect TEXT, match PATTERN oder starttls.</translation>
    </message>
    <message>
        <source>At most %1 steps are allowed.</source>
        <translation>Höchstens %1 Schritte sind erlaubt.</translation>
    </message>
    <message>
        <source>Use either steps, or send and expect, not both.</source>
        <translation>Verwenden Sie entweder steps, oder send und expect, nicht beides.</translation>
    </message>
    <message>
        <source>Nothing can be sent to a port that must be closed.</source>
        <translation>An einen Port, der geschlossen sein muss, kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>%1 is open, but must be closed. Which program is listening there, and is the firewall too permissive?</source>
        <translation>%1 ist offen, muss aber geschlossen sein. Welches Programm lauscht dort, und ist die Firewall zu durchlässig?</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>refused by a firewall, or the host is off</source>
        <translation>von einer Firewall abgelehnt, oder der Host ist aus</translation>
    </message>
    <message>
        <source>no response: filtered by a firewall, or the host is off</source>
        <translation>keine Antwort: von einer Firewall gefiltert, oder der Host ist aus</translation>
    </message>
    <message>
        <source>“%2” not found in the first %1 of the reply. It began: %3</source>
        <translation>„%2“ wurde in den ersten %1 der Antwort nicht gefunden. Sie begann: %3</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>“%1” not found in the reply. It began: %2</source>
        <translation>„%1“ wurde in der Antwort nicht gefunden. Sie begann: %2</translation>
    </message>
    <message>
        <source>%1, but “%2” wasn&apos;t found in the first %3 of the reply</source>
        <translation>%1, aber „%2“ wurde in den ersten %3 der Antwort nicht gefunden</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Text to send after connecting. The escapes \r, \n, \t, \0, \\ and \x41 represent bytes.</source>
        <translation>Text, der nach dem Verbinden gesendet wird. Die Maskierungen \r, \n, \t, \0, \\ und \x41 stehen für Bytes.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps to run in order, instead of send and expect: “send TEXT”, “expect TEXT”, “match PATTERN”, “starttls”. In the text to send, ${1} is replaced by the first group of the last match.</source>
        <translation>Schritte in dieser Reihenfolge, statt send und expect: „send TEXT“, „expect TEXT“, „match PATTERN“, „starttls“. Im gesendeten Text wird ${1} durch die erste Gruppe des letzten Treffers ersetzt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>TCP port, 1 to 65535.</source>
        <translation>TCP-Port, 1 bis 65535.</translation>
    </message>
    <message>
        <source>Maximum reply size</source>
        <translation>Höchstgröße der Antwort</translation>
    </message>
    <message>
        <source>How much of the reply to search for the expected text.</source>
        <translation>Wie viel der Antwort nach dem erwarteten Text durchsucht wird.</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>TLS von Anfang an</translation>
    </message>
    <message>
        <source>Encrypts the connection before anything is sent.</source>
        <translation>Verschlüsselt die Verbindung, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Must be closed</source>
        <translation>Muss geschlossen sein</translation>
    </message>
    <message>
        <source>Inverts the check: the target is up if nothing is listening, or if a firewall rejects or ignores the connection.</source>
        <translation>Kehrt die Prüfung um: das Ziel ist verfügbar, wenn nichts lauscht oder eine Firewall die Verbindung ablehnt oder ignoriert.</translation>
    </message>
    <message>
        <source>The port accepts connections</source>
        <translation>Der Port nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>The port is closed</source>
        <translation>Der Port ist geschlossen</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>TCP-Port</translation>
    </message>
    <message>
        <source>Connects to a port. Can also send text and wait for a reply.</source>
        <translation>Verbindet sich mit einem Port. Kann auch Text senden und auf eine Antwort warten.</translation>
    </message>
    <message>
        <source>Success: a connection within %1.</source>
        <translation>Erfolg: eine Verbindung innerhalb von %1.</translation>
    </message>
</context>
<context>
    <name>Temperature</name>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Sensor %1 not found or asleep. %2</source>
        <translation>Sensor %1 nicht gefunden oder im Ruhezustand. %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is at %2</source>
        <translation>%1 hat %2</translation>
    </message>
    <message>
        <source>Are the fans running and the vents clear? Is the computer otherwise idle?</source>
        <translation>Laufen die Lüfter, und sind die Öffnungen frei? Ist der Computer sonst untätig?</translation>
    </message>
    <message>
        <source>the temperature sensors</source>
        <translation>die Temperatursensoren</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Name of a chip, such as coretemp, or of one of its sensors, such as coretemp/Package id 0. Leave empty to check all sensors and show the hottest. If the name isn&apos;t found, the error lists the available ones.</source>
        <translation>Name eines Chips, etwa coretemp, oder eines seiner Sensoren, etwa coretemp/Package id 0. Leer prüft alle Sensoren und zeigt den heißesten. Wird der Name nicht gefunden, nennt der Fehler die vorhandenen.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>By default, the limit for down is each sensor&apos;s own critical value, and the limit for degraded is 5 °C lower. Sensors without a critical value use 105 °C and 95 °C.</source>
        <translation>Ohne Angabe ist die Grenze für ausgefallen der kritische Wert jedes Sensors, und die für beeinträchtigt 5 °C niedriger. Sensoren ohne kritischen Wert verwenden 105 °C und 95 °C.</translation>
    </message>
    <message>
        <source>sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Margin to the limits of the sensors: at least 0 °C</source>
        <translation>Abstand zu den Grenzen der Sensoren: mindestens 0 °C</translation>
    </message>
    <message>
        <source>Margin to the lower limits of the sensors: at least 0 °C, else degraded</source>
        <translation>Abstand zu den unteren Grenzen der Sensoren: mindestens 0 °C, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Checks the temperature of this computer&apos;s CPU, disks and motherboard, if they have sensors.</source>
        <translation>Prüft die Temperatur von CPU, Festplatten und Hauptplatine dieses Computers, wenn sie Sensoren haben.</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>%1: %2</source>
        <comment>target, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, duration</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>| Time (UTC) | State | Duration | Result |</source>
        <translation>| Zeit (UTC) | Zustand | Dauer | Ergebnis |</translation>
    </message>
</context>
<context>
    <name>TimeTicks</name>
    <message>
        <source>hh:mm:ss.zzz</source>
        <comment>format of a time</comment>
        <translation>hh:mm:ss.zzz</translation>
    </message>
    <message>
        <source>hh:mm:ss</source>
        <comment>format of a time</comment>
        <translation>hh:mm:ss</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <comment>format of a time</comment>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>format of a date</comment>
        <translation>MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a date</comment>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>%1 closed the connection before TLS started.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor TLS begann.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t start TLS as expected for %2. It replied: %3</source>
        <translation>%1 hat TLS nicht wie bei %2 erwartet begonnen. Die Antwort: %3</translation>
    </message>
    <message>
        <source>The certificate of the issuer “%1” expires on %2, before the server&apos;s own certificate. Have the server send a newer issuer certificate.</source>
        <translation>Das Zertifikat des Ausstellers „%1“ läuft am %2 ab, vor dem des Servers. Lassen Sie den Server ein neueres Ausstellerzertifikat senden.</translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for this host</source>
        <translation>Das Zertifikat ist vertrauenswürdig und gilt für diesen Host</translation>
    </message>
    <message>
        <source>The certificate is one of the expected ones</source>
        <translation>Das Zertifikat ist eines der erwarteten</translation>
    </message>
    <message>
        <source>Days until the certificate expires: at least %1</source>
        <translation>Tage bis zum Ablauf des Zertifikats: mindestens %1</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <translation>%1, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>The server uses TLS 1.3, else degraded</source>
        <translation>Der Server verwendet TLS 1.3, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>The server rejects TLS 1.0 and 1.1 (otherwise degraded)</source>
        <translation>Der Server lehnt TLS 1.0 und 1.1 ab (sonst beeinträchtigt)</translation>
    </message>
    <message>
        <source>The server staples a good revocation status, else degraded</source>
        <translation>Der Server liefert einen guten Widerrufsstatus mit, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>All certificates in the chain are secure and don&apos;t expire soon</source>
        <translation>Alle Zertifikate der Kette sind sicher und laufen nicht bald ab</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t one of the expected ones. Its SHA-256 fingerprint is %1. Was it renewed, or is someone intercepting the connection?</source>
        <translation>Das Zertifikat ist keines der erwarteten. Sein SHA-256-Fingerabdruck ist %1. Wurde es erneuert, oder hört jemand die Verbindung ab?</translation>
    </message>
    <message>
        <source>The server uses %1, but TLS 1.3 is required.</source>
        <translation>Der Server verwendet %1, aber TLS 1.3 ist erforderlich.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t staple a good revocation status from its CA. Turn on OCSP stapling on the server.</source>
        <translation>Der Server liefert keinen guten Widerrufsstatus seiner CA mit. Schalten Sie auf dem Server OCSP-Stapling ein.</translation>
    </message>
    <message>
        <source>%1, valid for %2 days, issued by %3</source>
        <translation>%1, noch %2 Tage gültig, ausgestellt von %3</translation>
    </message>
    <message>
        <source>The server still supports TLS 1.0 or 1.1, which are no longer secure. Turn them off on the server.</source>
        <translation>Der Server unterstützt noch TLS 1.0 oder 1.1, die nicht mehr sicher sind. Schalten Sie sie auf dem Server aus.</translation>
    </message>
    <message>
        <source>Default: 443, or the standard port of the protocol: %1.</source>
        <translation>Standard: 443, oder der übliche Port des Protokolls: %1.</translation>
    </message>
    <message>
        <source>Down before certificate expiry</source>
        <translation>Ausgefallen vor Zertifikatsablauf</translation>
    </message>
    <message>
        <source>The target is down if fewer than this number of days remain before the certificate expires. If 0, it is down only after the certificate has expired.</source>
        <translation>Das Ziel ist ausgefallen, wenn weniger Tage bis zum Ablauf des Zertifikats bleiben. Bei 0 erst, wenn es abgelaufen ist.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Expected certificates</source>
        <translation>Erwartete Zertifikate</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of certificates in hexadecimal, or of public keys as sha256/BASE64. The server&apos;s certificate or another one in its chain must match. Leave empty to accept any.</source>
        <translation>SHA-256-Fingerabdrücke von Zertifikaten, hexadezimal, oder von öffentlichen Schlüsseln als sha256/BASE64. Das Zertifikat des Servers oder ein anderes der Kette muss passen. Leer akzeptiert jedes.</translation>
    </message>
    <message>
        <source>Minimum TLS version</source>
        <translation>Mindestversion von TLS</translation>
    </message>
    <message>
        <source>With 1.3, the target is degraded if the server supports at most 1.2. A server that only supports older versions is always down, because no connection is possible.</source>
        <translation>Mit 1.3 ist das Ziel beeinträchtigt, wenn der Server höchstens 1.2 unterstützt. Ein Server, der nur ältere Versionen unterstützt, ist immer ausgefallen, weil keine Verbindung möglich ist.</translation>
    </message>
    <message>
        <source>Must reject old TLS versions</source>
        <translation>Muss alte TLS-Versionen ablehnen</translation>
    </message>
    <message>
        <source>Connects again with only TLS 1.0 and 1.1. The target is degraded if the server accepts that connection.</source>
        <translation>Verbindet sich noch einmal nur mit TLS 1.0 und 1.1. Das Ziel ist beeinträchtigt, wenn der Server das annimmt.</translation>
    </message>
    <message>
        <source>OCSP stapling</source>
        <translation>OCSP-Stapling</translation>
    </message>
    <message>
        <source>The target is degraded if the server doesn&apos;t attach proof that its certificate hasn&apos;t been revoked.</source>
        <translation>Das Ziel ist beeinträchtigt, wenn der Server keinen Nachweis mitliefert, dass sein Zertifikat nicht widerrufen ist.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Protocol used to start TLS. Choose none if the connection uses TLS from the start.</source>
        <translation>Protokoll, mit dem TLS begonnen wird. Wählen Sie none, wenn die Verbindung von Anfang an TLS verwendet.</translation>
    </message>
    <message>
        <source>Time until the server&apos;s certificate expires. Negative if it has expired.</source>
        <translation>Zeit bis zum Ablauf des Serverzertifikats. Negativ, wenn es abgelaufen ist.</translation>
    </message>
    <message>
        <source>Subject of the certificate.</source>
        <translation>Inhaber des Zertifikats.</translation>
    </message>
    <message>
        <source>Issuer of the certificate.</source>
        <translation>Aussteller des Zertifikats.</translation>
    </message>
    <message>
        <source>Hosts and addresses that the certificate is valid for.</source>
        <translation>Hosts und Adressen, für die das Zertifikat gilt.</translation>
    </message>
    <message>
        <source>Start of the certificate&apos;s validity, UTC.</source>
        <translation>Beginn der Gültigkeit des Zertifikats, UTC.</translation>
    </message>
    <message>
        <source>End of the certificate&apos;s validity, UTC.</source>
        <translation>Ende der Gültigkeit des Zertifikats, UTC.</translation>
    </message>
    <message>
        <source>Serial number of the certificate.</source>
        <translation>Seriennummer des Zertifikats.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the entire certificate, for pinning.</source>
        <translation>SHA-256-Fingerabdruck des ganzen Zertifikats, zum Festlegen.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the public key, for pinning that survives a renewal.</source>
        <translation>SHA-256-Fingerabdruck des öffentlichen Schlüssels, zum Festlegen über eine Erneuerung hinaus.</translation>
    </message>
    <message>
        <source>Type and size of the public key.</source>
        <translation>Art und Länge des öffentlichen Schlüssels.</translation>
    </message>
    <message>
        <source>Signature algorithm of the certificate.</source>
        <translation>Signaturverfahren des Zertifikats.</translation>
    </message>
    <message>
        <source>Number of certificates the server sends.</source>
        <translation>Zahl der Zertifikate, die der Server sendet.</translation>
    </message>
    <message>
        <source>Stapled revocation status: good, revoked or unknown.</source>
        <translation>Mitgelieferter Widerrufsstatus: good, revoked oder unknown.</translation>
    </message>
    <message>
        <source>The TLS version.</source>
        <translation>Die TLS-Version.</translation>
    </message>
    <message>
        <source>The negotiated cipher.</source>
        <translation>Das ausgehandelte Verschlüsselungsverfahren.</translation>
    </message>
    <message>
        <source>Whether the server accepts TLS 1.0 or 1.1, if checked.</source>
        <translation>Ob der Server TLS 1.0 oder 1.1 akzeptiert, wenn geprüft.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid pin. Use 64 hexadecimal digits, or sha256/ and 44 characters of base64.</source>
        <translation>„%1“ ist keine gültige Festlegung. Verwenden Sie 64 hexadezimale Ziffern, oder sha256/ und 44 Zeichen Base64.</translation>
    </message>
    <message>
        <source>This can&apos;t exceed certificateDays, the warning threshold in days.</source>
        <translation>Das darf nicht größer sein als certificateDays, die Warnschwelle in Tagen.</translation>
    </message>
    <message>
        <source>Certificate (TLS)</source>
        <translation>Zertifikat (TLS)</translation>
    </message>
    <message>
        <source>Checks any server&apos;s TLS certificate: how long it is valid, who issued it and whether it is trusted.</source>
        <translation>Prüft das TLS-Zertifikat eines beliebigen Servers: wie lange es gilt, wer es ausgestellt hat und ob ihm vertraut wird.</translation>
    </message>
</context>
<context>
    <name>TlsFiles</name>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2. Use a file that contains only the required certificates or keys.</source>
        <translation>Die Datei %1 ist größer als %2. Verwenden Sie eine Datei, die nur die nötigen Zertifikate oder Schlüssel enthält.</translation>
    </message>
    <message>
        <source>The certificate file %1 was not found. Check its path.</source>
        <translation>Die Zertifikatsdatei %1 wurde nicht gefunden. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate in PEM format. Check the path in “caFile”.</source>
        <translation>Die Datei %1 enthält kein Zertifikat im PEM-Format. Prüfen Sie den Pfad in „caFile“.</translation>
    </message>
    <message>
        <source>The key in %1 is encrypted. Enter its passphrase in “clientPassphrase”.</source>
        <translation>Der Schlüssel in %1 ist verschlüsselt. Geben Sie seine Passphrase in „clientPassphrase“ an.</translation>
    </message>
    <message>
        <source>The key in %1 can&apos;t be decrypted with the passphrase in “clientPassphrase”.</source>
        <translation>Der Schlüssel in %1 kann mit der Passphrase in „clientPassphrase“ nicht entschlüsselt werden.</translation>
    </message>
    <message>
        <source>The file %1 contains no private key in PEM format. Set the path of the key file in “clientKey”.</source>
        <translation>Die Datei %1 enthält keinen privaten Schlüssel im PEM-Format. Geben Sie den Pfad der Schlüsseldatei in „clientKey“ an.</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate. Check the path in “clientCertificate”.</source>
        <translation>Die Datei %1 enthält kein Zertifikat. Prüfen Sie den Pfad in „clientCertificate“.</translation>
    </message>
    <message>
        <source>The key file %1 was not found. Check its path.</source>
        <translation>Die Schlüsseldatei %1 wurde nicht gefunden. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The file %1 is neither PEM nor a PKCS#12 file that the passphrase in “clientPassphrase” can open. Old programs encrypt PKCS#12 files with RC2, which is no longer secure. Export such files again with a newer program.</source>
        <translation>Die Datei %1 ist weder PEM noch eine PKCS#12-Datei, die sich mit der Passphrase in „clientPassphrase“ öffnen lässt. Alte Programme verschlüsseln PKCS#12-Dateien mit RC2, das nicht mehr sicher ist. Exportieren Sie solche Dateien neu mit einem neueren Programm.</translation>
    </message>
</context>
<context>
    <name>TrayState</name>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%Ln quittiert oder zurückgestellt</numerusform>
            <numerusform>%Ln quittiert oder zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>No targets monitored</source>
        <translation>Keine Ziele überwacht</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <comment>a time</comment>
        <translation>Nicht stören bis %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a target, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Udp</name>
    <message>
        <source>no reply, but not closed</source>
        <translation>keine Antwort, aber nicht geschlossen</translation>
    </message>
    <message>
        <source>“%1” not found in the reply. It began: %2</source>
        <translation>„%1“ wurde in der Antwort nicht gefunden. Sie begann: %2</translation>
    </message>
    <message numerus="yes">
        <source>replied with %n byte(s)</source>
        <translation>
            <numerusform>mit %n Byte geantwortet</numerusform>
            <numerusform>mit %n Bytes geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>UDP port, 1 to 65535.</source>
        <translation>UDP-Port, 1 bis 65535.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Content of the datagram. The escapes \r, \n, \t, \0, \\ and \x41 represent bytes. Most services reply only to requests they understand.</source>
        <translation>Inhalt des Datagramms. Die Maskierungen \r, \n, \t, \0, \\ und \x41 stehen für Bytes. Die meisten Dienste antworten nur auf Anfragen, die sie verstehen.</translation>
    </message>
    <message>
        <source>Bytes to send</source>
        <translation>Gesendete Bytes</translation>
    </message>
    <message>
        <source>Content of the datagram as pairs of hexadecimal digits, such as 00 ff 1a. Used instead of send.</source>
        <translation>Inhalt des Datagramms als hexadezimale Ziffernpaare, etwa 00 ff 1a. Statt send.</translation>
    </message>
    <message>
        <source>Reply is optional</source>
        <translation>Antwort ist optional</translation>
    </message>
    <message>
        <source>The target is down only if the host reports that the port is closed. If a firewall blocks that report, the check can&apos;t detect a closed port.</source>
        <translation>Das Ziel ist nur ausgefallen, wenn der Host meldet, dass der Port geschlossen ist. Blockiert eine Firewall diese Meldung, kann die Prüfung einen geschlossenen Port nicht erkennen.</translation>
    </message>
    <message>
        <source>Wait time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>How long to wait for an optional reply. The wait ends early if the check times out.</source>
        <translation>Wie lange auf eine optionale Antwort gewartet wird. Das Zeitlimit der Prüfung beendet das Warten früher.</translation>
    </message>
    <message>
        <source>Replies from any port</source>
        <translation>Antworten von jedem Port</translation>
    </message>
    <message>
        <source>Also accepts replies from other ports of the host. Closed ports can&apos;t be detected with this option.</source>
        <translation>Nimmt auch Antworten von anderen Ports des Hosts an. Geschlossene Ports lassen sich damit nicht erkennen.</translation>
    </message>
    <message>
        <source>Use pairs of hexadecimal digits, such as 00 ff 1a.</source>
        <translation>Verwenden Sie hexadezimale Ziffernpaare, etwa 00 ff 1a.</translation>
    </message>
    <message>
        <source>Use either send or sendHex, not both.</source>
        <translation>Verwenden Sie entweder send oder sendHex, nicht beide.</translation>
    </message>
    <message>
        <source>This can&apos;t be combined with replies from any port: a closed port wouldn&apos;t be detected, so the target could never be down.</source>
        <translation>Das geht nicht zusammen mit Antworten von jedem Port: ein geschlossener Port würde nicht erkannt, das Ziel könnte also nie ausfallen.</translation>
    </message>
    <message>
        <source>The port isn&apos;t closed</source>
        <translation>Der Port ist nicht geschlossen</translation>
    </message>
    <message>
        <source>The port replies</source>
        <translation>Der Port antwortet</translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation>UDP-Port</translation>
    </message>
    <message>
        <source>Sends a datagram and waits for a reply. A host that reports “port unreachable” is down immediately.</source>
        <translation>Sendet ein Datagramm und wartet auf eine Antwort. Ein Host, der „port unreachable“ meldet, ist sofort ausgefallen.</translation>
    </message>
</context>
<context>
    <name>Uptime</name>
    <message>
        <source>An update takes effect only after the computer is restarted.</source>
        <translation>Eine Aktualisierung wirkt erst nach einem Neustart des Computers.</translation>
    </message>
    <message>
        <source>An update of %1 takes effect only after the computer is restarted.</source>
        <translation>Eine Aktualisierung von %1 wirkt erst nach einem Neustart des Computers.</translation>
    </message>
    <message>
        <source>The computer was started %1 ago</source>
        <translation>Der Computer wurde vor %1 gestartet</translation>
    </message>
    <message>
        <source>up %1, restart required</source>
        <translation>läuft seit %1, Neustart erforderlich</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>If nobody restarted the computer, find the cause, such as a power failure, crash or update.</source>
        <translation>Wenn niemand den Computer neu gestartet hat, suchen Sie die Ursache, etwa einen Stromausfall, Absturz oder eine Aktualisierung.</translation>
    </message>
    <message>
        <source>Restart the computer to apply updates.</source>
        <translation>Starten Sie den Computer neu, um Aktualisierungen anzuwenden.</translation>
    </message>
    <message>
        <source>the uptime</source>
        <translation>die Laufzeit</translation>
    </message>
    <message>
        <source>Degraded when a restart is required</source>
        <translation>Beeinträchtigt, wenn ein Neustart nötig ist</translation>
    </message>
    <message>
        <source>The target is degraded while installed updates require a restart (supported on Debian, Ubuntu, openSUSE and Windows).</source>
        <translation>Das Ziel ist beeinträchtigt, solange installierte Aktualisierungen einen Neustart verlangen (unter Debian, Ubuntu, openSUSE und Windows).</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Time since the last restart, such as 10m, to detect a restart.</source>
        <translation>Zeit seit dem letzten Neustart, etwa 10m, um einen Neustart zu erkennen.</translation>
    </message>
    <message>
        <source>Time since the last restart, such as 60d, to detect a computer that is never restarted.</source>
        <translation>Zeit seit dem letzten Neustart, etwa 60d, um einen nie neu gestarteten Computer zu erkennen.</translation>
    </message>
    <message>
        <source>uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>No restart is required, else degraded</source>
        <translation>Kein Neustart ist nötig, sonst beeinträchtigt</translation>
    </message>
    <message>
        <source>Uptime and restart</source>
        <translation>Laufzeit und Neustart</translation>
    </message>
    <message>
        <source>Checks how long ago this computer was started (including time asleep), and whether updates require a restart.</source>
        <translation>Prüft, wann dieser Computer gestartet wurde (Ruhezustand zählt mit), und ob Aktualisierungen einen Neustart verlangen.</translation>
    </message>
</context>
<context>
    <name>UptimeText</name>
    <message>
        <source>No outages.</source>
        <translation>Keine Ausfälle.</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s), down for %1 in total.</source>
        <comment>in a span</comment>
        <translation>
            <numerusform>%n Ausfall, insgesamt %1 ausgefallen.</numerusform>
            <numerusform>%n Ausfälle, insgesamt %1 ausgefallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not calculated yet.</source>
        <translation>Noch nicht berechnet.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>No data for this period.</source>
        <translation>Keine Daten für diesen Zeitraum.</translation>
    </message>
    <message>
        <source>No data for %1. This time is excluded from the uptime.</source>
        <translation>Keine Daten für %1. Diese Zeit zählt nicht zur Verfügbarkeit.</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>always</source>
        <comment>a warning comes…</comment>
        <translation>immer</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <translation>außerhalb von %1 bis %2</translation>
    </message>
    <message>
        <source>warning %1</source>
        <comment>“above 100 ms” and the like follows</comment>
        <translation>Warnung %1</translation>
    </message>
    <message>
        <source>critical %1</source>
        <comment>“above 100 ms” and the like follows</comment>
        <translation>kritisch %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ValueTicks</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>WebDelivery</name>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The host name %1 couldn&apos;t be resolved.</source>
        <translation>Der Hostname %1 konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>%1 closed the connection before responding.</source>
        <translation>%1 hat die Verbindung vor der Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 failed: the server&apos;s certificate isn&apos;t valid, or the server doesn&apos;t support TLS.</source>
        <translation>Die verschlüsselte Verbindung mit %1 ist fehlgeschlagen: das Zertifikat des Servers ist nicht gültig, oder der Server unterstützt kein TLS.</translation>
    </message>
    <message>
        <source>The proxy blocked the connection to %1.</source>
        <translation>Der Proxy hat die Verbindung mit %1 blockiert.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be reached.</source>
        <translation>%1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t respond within %2.</source>
        <translation>%1 hat innerhalb von %2 nicht geantwortet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>WebSocket</name>
    <message>
        <source>The server didn&apos;t open a WebSocket: it returned %1 and redirects to %2. Use that address instead.</source>
        <translation>Der Server hat keinen WebSocket geöffnet: er antwortete mit %1 und leitet zu %2 weiter. Verwenden Sie stattdessen diese Adresse.</translation>
    </message>
    <message>
        <source>The server didn&apos;t open a WebSocket: it returned %1.</source>
        <translation>Der Server hat keinen WebSocket geöffnet: er antwortete mit %1.</translation>
    </message>
    <message>
        <source>The server returned 101, but didn&apos;t confirm the switch to WebSocket.</source>
        <translation>Der Server antwortete mit 101, hat aber den Wechsel zu WebSocket nicht bestätigt.</translation>
    </message>
    <message>
        <source>The server returned 101, but its Sec-WebSocket-Accept header is missing or wrong. The server doesn&apos;t speak WebSocket, or a cache returned an old response.</source>
        <translation>Der Server antwortete mit 101, aber das Kopffeld Sec-WebSocket-Accept fehlt oder ist falsch. Der Server spricht kein WebSocket, oder ein Cache lieferte eine alte Antwort.</translation>
    </message>
    <message>
        <source>The server uses an extension that wasn&apos;t requested (%1).</source>
        <translation>Der Server verwendet eine nicht verlangte Erweiterung (%1).</translation>
    </message>
    <message>
        <source>The server chose the subprotocol “%1”, which wasn&apos;t offered.</source>
        <translation>Der Server wählte das Unterprotokoll „%1“, das nicht angeboten wurde.</translation>
    </message>
    <message>
        <source>The server supports none of the subprotocols %1.</source>
        <translation>Der Server unterstützt keines der Unterprotokolle %1.</translation>
    </message>
    <message>
        <source>%1 of binary data</source>
        <translation>%1 Binärdaten</translation>
    </message>
    <message>
        <source>The server violates the WebSocket protocol: it masks its frames, which only clients are allowed to do.</source>
        <translation>Der Server verletzt das WebSocket-Protokoll: er maskiert seine Frames, was nur Clients dürfen.</translation>
    </message>
    <message>
        <source>The server sent frames of a type that wasn&apos;t negotiated. Is a proxy on the route changing them?</source>
        <translation>Der Server sendete Frames einer nicht ausgehandelten Art. Verändert sie ein Proxy auf dem Weg?</translation>
    </message>
    <message>
        <source>The server sent a control frame that is fragmented or too large.</source>
        <translation>Der Server sendete einen Steuerframe, der zerteilt oder zu groß ist.</translation>
    </message>
    <message>
        <source>The server sent message fragments in an invalid order.</source>
        <translation>Der Server sendete Teile einer Nachricht in ungültiger Reihenfolge.</translation>
    </message>
    <message>
        <source>The server announced a frame with an invalid length.</source>
        <translation>Der Server kündigte einen Frame mit ungültiger Länge an.</translation>
    </message>
    <message>
        <source>The server sent text that isn&apos;t valid UTF-8.</source>
        <translation>Der Server sendete Text, der kein gültiges UTF-8 ist.</translation>
    </message>
    <message>
        <source>The server closed the WebSocket with a code that isn&apos;t allowed.</source>
        <translation>Der Server schloss den WebSocket mit einem nicht erlaubten Code.</translation>
    </message>
    <message>
        <source>A message is larger than %1, the limit of this target. If this size is expected, raise “maxMessage”.</source>
        <translation>Eine Nachricht ist größer als %1, die Grenze dieses Ziels. Wenn diese Größe erwartet ist, erhöhen Sie „maxMessage“.</translation>
    </message>
    <message>
        <source>The ping wasn&apos;t answered.</source>
        <translation>Der Ping wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>No message with “%1” arrived.</source>
        <translation>Es kam keine Nachricht mit „%1“.</translation>
    </message>
    <message>
        <source>No message with “%1” arrived. Messages that were too long or took too long to match: %2. Use a simpler pattern.</source>
        <translation>Es kam keine Nachricht mit „%1“. Nachrichten, die zu lang waren oder deren Vergleich zu lange dauerte: %2. Verwenden Sie ein einfacheres Muster.</translation>
    </message>
    <message>
        <source>No message with “%1” arrived. The last one began: %2</source>
        <translation>Es kam keine Nachricht mit „%1“. Die letzte begann: %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open, pong after %1</source>
        <translation>offen, Pong nach %1</translation>
    </message>
    <message>
        <source>The connection ended without a close frame. %1</source>
        <translation>Die Verbindung endete ohne Close-Frame. %1</translation>
    </message>
    <message>
        <source>Matching the server&apos;s messages against the pattern “%1” takes too long. Simplify the pattern.</source>
        <translation>Die Nachrichten des Servers mit dem Muster „%1“ zu vergleichen dauert zu lange. Vereinfachen Sie das Muster.</translation>
    </message>
    <message>
        <source>The server closed the WebSocket (%1). %2</source>
        <translation>Der Server schloss den WebSocket (%1). %2</translation>
    </message>
    <message>
        <source>the WebSocket opened after %1</source>
        <translation>der WebSocket öffnete nach %1</translation>
    </message>
    <message>
        <source>%1, but the ping wasn&apos;t answered</source>
        <translation>%1, aber der Ping wurde nicht beantwortet</translation>
    </message>
    <message>
        <source>%1, but no message arrived</source>
        <translation>%1, aber es kam keine Nachricht</translation>
    </message>
    <message>
        <source>%1, but no message with “%2” arrived, and some messages took too long to match: simplify the pattern</source>
        <translation>%1, aber es kam keine Nachricht mit „%2“, und der Vergleich einiger Nachrichten dauerte zu lange: vereinfachen Sie das Muster</translation>
    </message>
    <message>
        <source>%1, but no message with “%2” arrived</source>
        <translation>%1, aber es kam keine Nachricht mit „%2“</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the WebSocket, such as wss://example.org/live.</source>
        <translation>Adresse des WebSockets, etwa wss://example.org/live.</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Unterprotokoll</translation>
    </message>
    <message>
        <source>Subprotocol that the server must support, such as graphql-transport-ws. To accept any of several, separate them with commas.</source>
        <translation>Unterprotokoll, das der Server unterstützen muss, etwa graphql-transport-ws. Mehrere zur Auswahl mit Kommas trennen.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Text to send once the WebSocket is open.</source>
        <translation>Text, der gesendet wird, sobald der WebSocket offen ist.</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>Erwarteter Text</translation>
    </message>
    <message>
        <source>Text that a message must contain. Earlier messages can contain anything. If empty, the check doesn&apos;t wait for a message.</source>
        <translation>Text, den eine Nachricht enthalten muss. Frühere Nachrichten dürfen beliebig sein. Leer wartet auf keine Nachricht.</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>Erwartetes Muster</translation>
    </message>
    <message>
        <source>A regular expression that must match part of a message, used instead of expect.</source>
        <translation>Ein regulärer Ausdruck, der auf einen Teil einer Nachricht passen muss, statt expect.</translation>
    </message>
    <message>
        <source>Wait for a pong</source>
        <translation>Auf ein Pong warten</translation>
    </message>
    <message>
        <source>Sends a ping and waits for the pong, to check that the server is alive. The protocol requires every server to answer pings.</source>
        <translation>Sendet ein Ping und wartet auf das Pong, um zu prüfen, ob der Server lebt. Das Protokoll verlangt von jedem Server eine Antwort auf Pings.</translation>
    </message>
    <message>
        <source>Maximum message size</source>
        <translation>Höchstgröße einer Nachricht</translation>
    </message>
    <message>
        <source>Largest message to accept. The check fails if a message is larger.</source>
        <translation>Größte akzeptierte Nachricht. Die Prüfung schlägt bei einer größeren fehl.</translation>
    </message>
    <message>
        <source>Watchkeeper sets the header %1 automatically.</source>
        <translation>Watchkeeper setzt das Kopffeld %1 selbst.</translation>
    </message>
    <message>
        <source>This must be a single line.</source>
        <translation>Das muss eine einzelne Zeile sein.</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>Das ist kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Use either expect or expectPattern, not both.</source>
        <translation>Verwenden Sie entweder expect oder expectPattern, nicht beide.</translation>
    </message>
    <message>
        <source>The server switches to WebSocket (status 101)</source>
        <translation>Der Server wechselt zu WebSocket (Status 101)</translation>
    </message>
    <message>
        <source>The server supports the subprotocol %1</source>
        <translation>Der Server unterstützt das Unterprotokoll %1</translation>
    </message>
    <message>
        <source>The server answers a ping</source>
        <translation>Der Server beantwortet ein Ping</translation>
    </message>
    <message>
        <source>A message contains “%1”</source>
        <translation>Eine Nachricht enthält „%1“</translation>
    </message>
    <message>
        <source>A message matches the pattern %1</source>
        <translation>Eine Nachricht passt zum Muster %1</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Opens a WebSocket and waits for a pong. Can also send a message and wait for a reply.</source>
        <translation>Öffnet einen WebSocket und wartet auf ein Pong. Kann auch eine Nachricht senden und auf eine Antwort warten.</translation>
    </message>
</context>
<context>
    <name>WhatToTry</name>
    <message>
        <source>Check whether the service is running on {host}, and restart it if it isn&apos;t.</source>
        <translation>Prüfen Sie, ob der Dienst auf {host} läuft, und starten Sie ihn neu, wenn nicht.</translation>
    </message>
    <message>
        <source>Check which address and port the service listens on: “ss -ltn” on Linux. A service that listens only on 127.0.0.1 can be reached only from the computer it runs on.</source>
        <translation>Prüfen Sie, an welcher Adresse und welchem Port der Dienst lauscht: „ss -ltn“ unter Linux. Ein Dienst, der nur an 127.0.0.1 lauscht, ist nur von seinem eigenen Computer aus erreichbar.</translation>
    </message>
    <message>
        <source>Is {port} the right port? Edit the target if the service has moved.</source>
        <translation>Ist {port} der richtige Port? Bearbeiten Sie das Ziel, wenn der Dienst umgezogen ist.</translation>
    </message>
    <message>
        <source>A firewall may be rejecting the connection. Ask the administrator of {host}.</source>
        <translation>Vielleicht lehnt eine Firewall die Verbindung ab. Fragen Sie den Administrator von {host}.</translation>
    </message>
    <message>
        <source>Open {address} in the browser. If the page is slow there too, the server is busy or stuck. Check its load and log.</source>
        <translation>Öffnen Sie {address} im Browser. Ist die Seite dort auch langsam, ist der Server überlastet oder hängt. Prüfen Sie seine Last und sein Log.</translation>
    </message>
    <message>
        <source>Try it manually: “nc -v {host} {port}”. If that hangs too, a firewall is dropping the packets or the host is down.</source>
        <translation>Versuchen Sie es von Hand: „nc -v {host} {port}“. Hängt das auch, verwirft eine Firewall die Pakete, oder der Host ist ausgefallen.</translation>
    </message>
    <message>
        <source>Run the command in a terminal and see where it hangs. A command that asks for input waits forever.</source>
        <translation>Führen Sie den Befehl in einem Terminal aus, und sehen Sie, wo er hängt. Ein Befehl, der nach Eingaben fragt, wartet für immer.</translation>
    </message>
    <message>
        <source>List the path in a terminal: “ls -l”. If that hangs, the disk or the network share isn&apos;t responding.</source>
        <translation>Listen Sie den Pfad in einem Terminal auf: „ls -l“. Hängt das auch, antwortet die Festplatte oder Netzwerkfreigabe nicht.</translation>
    </message>
    <message>
        <source>Read the file in a terminal: “tail”. If that hangs, the disk or the network share isn&apos;t responding.</source>
        <translation>Lesen Sie die Datei in einem Terminal: „tail“. Hängt das auch, antwortet die Festplatte oder Netzwerkfreigabe nicht.</translation>
    </message>
    <message>
        <source>The time by phase shows where the time went. A long connect phase points to the network, a long wait phase to the service.</source>
        <translation>Die Zeit nach Phasen zeigt, wohin die Zeit ging. Langes Verbinden deutet auf das Netz, langes Warten auf den Dienst.</translation>
    </message>
    <message>
        <source>If checks of this target normally take this long, set a timeout longer than {timeout}.</source>
        <translation>Wenn Prüfungen dieses Ziels sonst auch so lange dauern, setzen Sie ein längeres Zeitlimit als {timeout}.</translation>
    </message>
    <message>
        <source>Is {host} spelled correctly?</source>
        <translation>Ist {host} richtig geschrieben?</translation>
    </message>
    <message>
        <source>Query DNS manually: “nslookup {host}”.</source>
        <translation>Fragen Sie das DNS von Hand: „nslookup {host}“.</translation>
    </message>
    <message>
        <source>If the name belongs to a private network, is this computer connected to it or to its VPN?</source>
        <translation>Wenn der Name zu einem privaten Netz gehört: ist dieser Computer damit oder mit seinem VPN verbunden?</translation>
    </message>
    <message>
        <source>Has the domain been renewed? Check with “whois {host}”.</source>
        <translation>Wurde die Domain verlängert? Prüfen Sie mit „whois {host}“.</translation>
    </message>
    <message>
        <source>The Reply tab shows the certificates that the server sent: subject, issuer and expiry date.</source>
        <translation>Der Reiter „Antwort“ zeigt die Zertifikate des Servers: Inhaber, Aussteller und Ablaufdatum.</translation>
    </message>
    <message>
        <source>Try it manually: “openssl s_client -connect {host}:{port} -servername {host}”.</source>
        <translation>Versuchen Sie es von Hand: „openssl s_client -connect {host}:{port} -servername {host}“.</translation>
    </message>
    <message>
        <source>To trust a certificate from your own CA, add the CA to “caFile”.</source>
        <translation>Um einem Zertifikat Ihrer eigenen CA zu vertrauen, fügen Sie die CA zu „caFile“ hinzu.</translation>
    </message>
    <message>
        <source>Is this computer&apos;s clock right? Certificates depend on it.</source>
        <translation>Geht die Uhr dieses Computers richtig? Zertifikate hängen davon ab.</translation>
    </message>
    <message>
        <source>Is this computer online? If other targets fail too, check its connection first.</source>
        <translation>Ist dieser Computer online? Wenn auch andere Ziele ausfallen, prüfen Sie zuerst seine Verbindung.</translation>
    </message>
    <message>
        <source>Check how far packets get: “traceroute {host}” (“tracert” on Windows).</source>
        <translation>Prüfen Sie, wie weit Pakete kommen: „traceroute {host}“ („tracert“ unter Windows).</translation>
    </message>
    <message>
        <source>A dropped connection is often caused by a crashed service or by a proxy in between. Check their logs.</source>
        <translation>Eine abgebrochene Verbindung kommt oft von einem abgestürzten Dienst oder einem Proxy dazwischen. Sehen Sie in deren Logs nach.</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received. Check the port: is a web server listening there?</source>
        <translation>Der Reiter „Antwort“ zeigt, was empfangen wurde. Prüfen Sie den Port: lauscht dort ein Webserver?</translation>
    </message>
    <message>
        <source>To allow larger responses, raise “maxBody” and “maxDecompressed”.</source>
        <translation>Um größere Antworten zu erlauben, erhöhen Sie „maxBody“ und „maxDecompressed“.</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received. Is that the right service?</source>
        <translation>Der Reiter „Antwort“ zeigt, was empfangen wurde. Ist das der richtige Dienst?</translation>
    </message>
    <message>
        <source>Make the command print less, or redirect its output to a file.</source>
        <translation>Lassen Sie den Befehl weniger ausgeben, oder leiten Sie die Ausgabe in eine Datei um.</translation>
    </message>
    <message>
        <source>Use the full path of {program}. Watchkeeper&apos;s PATH may differ from your terminal&apos;s.</source>
        <translation>Verwenden Sie den vollen Pfad von {program}. Der PATH von Watchkeeper kann anders sein als der Ihres Terminals.</translation>
    </message>
    <message>
        <source>Install {program} if it is missing.</source>
        <translation>Installieren Sie {program}, wenn es fehlt.</translation>
    </message>
    <message>
        <source>If the command uses pipes, variables or shell built-ins, turn on “Run in a shell” for this target.</source>
        <translation>Wenn der Befehl Pipes, Variablen oder eingebaute Shellbefehle verwendet, schalten Sie für dieses Ziel „In einer Shell ausführen“ ein.</translation>
    </message>
    <message>
        <source>Is the file name still correct? Some programs add the date to the name.</source>
        <translation>Stimmt der Dateiname noch? Manche Programme hängen das Datum an den Namen an.</translation>
    </message>
    <message>
        <source>Is the program that writes the log running, and does it have permission to write there?</source>
        <translation>Läuft das Programm, das in das Log schreibt, und darf es dort schreiben?</translation>
    </message>
    <message>
        <source>If a variable is missing, set it in the environment from which Watchkeeper is started. If a file is missing, create it.</source>
        <translation>Wenn eine Variable fehlt, setzen Sie sie in der Umgebung, aus der Watchkeeper gestartet wird. Wenn eine Datei fehlt, legen Sie sie an.</translation>
    </message>
    <message>
        <source>Run the command in a terminal as the same user.</source>
        <translation>Führen Sie den Befehl als derselbe Benutzer in einem Terminal aus.</translation>
    </message>
    <message>
        <source>Make the file executable: “chmod +x”.</source>
        <translation>Machen Sie die Datei ausführbar: „chmod +x“.</translation>
    </message>
    <message>
        <source>On Debian, the group “adm” can read system logs. Add your user to it.</source>
        <translation>Unter Debian darf die Gruppe „adm“ Systemlogs lesen. Fügen Sie Ihren Benutzer hinzu.</translation>
    </message>
    <message>
        <source>Request permission, or run the check as another user.</source>
        <translation>Bitten Sie um die Berechtigung, oder führen Sie die Prüfung als anderer Benutzer aus.</translation>
    </message>
    <message>
        <source>The server requires credentials. Add a user name and password, or a token, to the target.</source>
        <translation>Der Server verlangt Anmeldedaten. Geben Sie im Ziel Benutzernamen und Passwort oder ein Token an.</translation>
    </message>
    <message>
        <source>If the target has credentials, they may have expired or changed.</source>
        <translation>Wenn das Ziel Anmeldedaten hat, sind sie vielleicht abgelaufen oder haben sich geändert.</translation>
    </message>
    <message>
        <source>The server knows the user but denies access. Does that user have permission?</source>
        <translation>Der Server kennt den Benutzer, verweigert aber den Zugriff. Hat dieser Benutzer die Berechtigung?</translation>
    </message>
    <message>
        <source>Some servers reject unknown clients. Try another “userAgent”.</source>
        <translation>Manche Server lehnen unbekannte Clients ab. Versuchen Sie einen anderen „userAgent“.</translation>
    </message>
    <message>
        <source>Open {address} in the browser. Has the page moved?</source>
        <translation>Öffnen Sie {address} im Browser. Ist die Seite umgezogen?</translation>
    </message>
    <message>
        <source>The server doesn&apos;t accept this method for this address. Choose another method.</source>
        <translation>Der Server akzeptiert diese Methode für diese Adresse nicht. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The proxy requires credentials. Add them to the target&apos;s “proxy”.</source>
        <translation>Der Proxy verlangt Anmeldedaten. Geben Sie sie im „proxy“ des Ziels an.</translation>
    </message>
    <message>
        <source>Too many requests. Check less often, or request a higher limit.</source>
        <translation>Zu viele Anfragen. Prüfen Sie seltener, oder bitten Sie um eine höhere Grenze.</translation>
    </message>
    <message>
        <source>The application failed. Its log entries from the time of the check show why.</source>
        <translation>Die Anwendung ist gescheitert. Ihr Log zur Zeit der Prüfung zeigt, warum.</translation>
    </message>
    <message>
        <source>The proxy responds, but the application behind it doesn&apos;t. Is the application running?</source>
        <translation>Der Proxy antwortet, aber nicht die Anwendung dahinter. Läuft die Anwendung?</translation>
    </message>
    <message>
        <source>The service is overloaded or in maintenance. Check its load and log.</source>
        <translation>Der Dienst ist überlastet oder in Wartung. Prüfen Sie seine Last und sein Log.</translation>
    </message>
    <message>
        <source>A Retry-After header in the Reply tab shows when to retry.</source>
        <translation>Ein Kopffeld Retry-After im Reiter „Antwort“ zeigt, wann Sie es wieder versuchen können.</translation>
    </message>
    <message>
        <source>The proxy got no response from the application behind it. Is the application slow or stuck?</source>
        <translation>Der Proxy bekam keine Antwort von der Anwendung dahinter. Ist sie langsam, oder hängt sie?</translation>
    </message>
    <message>
        <source>The response is a redirect. Follow redirects, or monitor the new address.</source>
        <translation>Die Antwort ist eine Weiterleitung. Folgen Sie Weiterleitungen, oder überwachen Sie die neue Adresse.</translation>
    </message>
    <message>
        <source>The body in the Reply tab often contains more details.</source>
        <translation>Der Inhalt im Reiter „Antwort“ enthält oft mehr Einzelheiten.</translation>
    </message>
    <message>
        <source>If this status is expected for this address, add it to the accepted status codes.</source>
        <translation>Wenn dieser Status für diese Adresse erwartet ist, fügen Sie ihn zu den akzeptierten Statuscodes hinzu.</translation>
    </message>
    <message>
        <source>Check what is listening on port {port} of {host}: “ss -ltnp” on Linux shows the program.</source>
        <translation>Prüfen Sie, was auf Port {port} von {host} lauscht: „ss -ltnp“ unter Linux zeigt das Programm.</translation>
    </message>
    <message>
        <source>If no other computer needs the service, stop it or configure it to listen only on 127.0.0.1.</source>
        <translation>Wenn kein anderer Computer den Dienst braucht, stoppen Sie ihn, oder lassen Sie ihn nur an 127.0.0.1 lauschen.</translation>
    </message>
    <message>
        <source>If some other computers need the service, block port {port} for the rest in the firewall. Ask the administrator of {host}.</source>
        <translation>Wenn einige andere Computer den Dienst brauchen, sperren Sie Port {port} für die übrigen in der Firewall. Fragen Sie den Administrator von {host}.</translation>
    </message>
    <message>
        <source>If the port is supposed to be open, turn off “Must be closed” for this target.</source>
        <translation>Wenn der Port offen sein soll, schalten Sie für dieses Ziel „Muss geschlossen sein“ aus.</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received instead. Did an update change the service&apos;s greeting?</source>
        <translation>Der Reiter „Antwort“ zeigt, was stattdessen empfangen wurde. Hat eine Aktualisierung die Begrüßung des Dienstes geändert?</translation>
    </message>
    <message>
        <source>The Reply tab shows the matching lines.</source>
        <translation>Der Reiter „Antwort“ zeigt die passenden Zeilen.</translation>
    </message>
    <message>
        <source>If these lines are harmless, add them to “Exclude pattern”.</source>
        <translation>Wenn diese Zeilen harmlos sind, fügen Sie sie zum „Ausschlussmuster“ hinzu.</translation>
    </message>
    <message>
        <source>Did the job that creates the file run, and did it succeed? For cron jobs, check the cron log and mail.</source>
        <translation>Lief der Auftrag, der die Datei erzeugt, und war er erfolgreich? Bei Cronjobs sehen Sie im Cron-Log und in der Mail nach.</translation>
    </message>
    <message>
        <source>Is the disk full? Check with “df -h”.</source>
        <translation>Ist die Festplatte voll? Prüfen Sie mit „df -h“.</translation>
    </message>
    <message>
        <source>Nothing to fix: this service is simulated. It stays up if you set its failure rate to 0.</source>
        <translation>Nichts zu tun: dieser Dienst ist simuliert. Er bleibt verfügbar, wenn Sie seinen Fehleranteil auf 0 setzen.</translation>
    </message>
    <message>
        <source>The Reply tab shows the command&apos;s full output.</source>
        <translation>Der Reiter „Antwort“ zeigt die ganze Ausgabe des Befehls.</translation>
    </message>
    <message>
        <source>Run the command in a terminal, in the same folder, and compare the results.</source>
        <translation>Führen Sie den Befehl in einem Terminal im selben Ordner aus, und vergleichen Sie die Ergebnisse.</translation>
    </message>
    <message>
        <source>If this exit code is expected, add it to the success or the warning exit codes.</source>
        <translation>Wenn dieser Exit-Code erwartet ist, fügen Sie ihn zu denen für Erfolg oder Warnungen hinzu.</translation>
    </message>
    <message>
        <source>If the command is a Nagios plugin, turn on “Nagios plugin” for this target.</source>
        <translation>Wenn der Befehl ein Nagios-Plugin ist, schalten Sie für dieses Ziel „Nagios-Plugin“ ein.</translation>
    </message>
    <message>
        <source>Most plugins print more with “-v”, up to “-vvv”, and explain their options with “--help”.</source>
        <translation>Die meisten Plugins geben mit „-v“ bis „-vvv“ mehr aus und erklären ihre Optionen mit „--help“.</translation>
    </message>
    <message>
        <source>If the values are fine, change the thresholds in the command. Most plugins accept them as “-w” and “-c”.</source>
        <translation>Wenn die Werte in Ordnung sind, ändern Sie die Schwellen im Befehl. Die meisten Plugins nehmen sie als „-w“ und „-c“.</translation>
    </message>
    <message>
        <source>Press F5 to check again. If the error occurs again, please report it with the details of this target.</source>
        <translation>F5 prüft noch einmal. Tritt der Fehler wieder auf, melden Sie ihn bitte mit den Details dieses Ziels.</translation>
    </message>
    <message>
        <source>The Reply tab shows the actual value for each condition.</source>
        <translation>Der Reiter „Antwort“ zeigt zu jeder Bedingung den tatsächlichen Wert.</translation>
    </message>
    <message>
        <source>If the actual values are right, edit the target. The form evaluates each condition against this result as you type.</source>
        <translation>Wenn die tatsächlichen Werte in Ordnung sind, bearbeiten Sie das Ziel. Das Formular wertet beim Tippen jede Bedingung an diesem Ergebnis aus.</translation>
    </message>
</context>
<context>
    <name>WindowsSystem</name>
    <message>
        <source>The memory usage</source>
        <translation>Die Speichernutzung</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>Die CPU-Auslastung</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>Der Akku</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>Die Prozessliste</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>Die Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>Schnittstelle %1 nicht gefunden. %2</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>Hostname oder IP-Adresse.</translation>
    </message>
    <message>
        <source>Verify TLS certificate</source>
        <translation>TLS-Zertifikat prüfen</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, even if it has expired or was issued to someone else. If not set, the option in the settings applies.</source>
        <translation>Wenn ausgeschaltet, wird jedes Zertifikat akzeptiert, auch ein abgelaufenes oder für andere ausgestelltes. Ohne Angabe gilt die Einstellung.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>A PEM file with the certificates to trust instead of the system&apos;s CAs. Leave empty to use the system&apos;s CAs and the file in the settings.</source>
        <translation>Eine PEM-Datei mit den Zertifikaten, denen statt der CAs des Systems vertraut wird. Leer für die CAs des Systems und die Datei aus den Einstellungen.</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>TLS-Servername</translation>
    </message>
    <message>
        <source>The host name that the certificate must be valid for, also sent as SNI. Leave empty to use the target&apos;s host.</source>
        <translation>Der Hostname, für den das Zertifikat gelten muss, auch als SNI gesendet. Leer für den Host des Ziels.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>Die Verbindung mit %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>verbunden nach %1</translation>
    </message>
    <message>
        <source>%1, request sent</source>
        <translation>%1, Anfrage gesendet</translation>
    </message>
    <message>
        <source>%1, but the server didn&apos;t accept the data</source>
        <translation>%1, aber der Server nahm die Daten nicht an</translation>
    </message>
    <message>
        <source>%1, then no reply</source>
        <translation>%1, dann keine Antwort</translation>
    </message>
    <message>
        <source>%1, but only part of the reply arrived</source>
        <translation>%1, aber nur ein Teil der Antwort kam an</translation>
    </message>
    <message>
        <source>Socket %1 doesn&apos;t exist. Is the service running, and is this path correct?</source>
        <translation>Den Socket %1 gibt es nicht. Läuft der Dienst, und stimmt der Pfad?</translation>
    </message>
    <message>
        <source>Nothing is listening on socket %1. Is the service running?</source>
        <translation>An Socket %1 lauscht nichts. Läuft der Dienst?</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to connect to %1. Does the user need to be added to a group?</source>
        <translation>Der aktuelle Benutzer darf sich nicht mit %1 verbinden. Muss er einer Gruppe hinzugefügt werden?</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>die Adresse von %1 wurde noch aufgelöst</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>Verbindung mit %1</translation>
    </message>
    <message>
        <source>the file %1 was still being read</source>
        <translation>die Datei %1 wurde noch gelesen</translation>
    </message>
    <message>
        <source>%1 sent extra data after its reply, before TLS started. Someone may have injected that data into the connection, so nothing more was sent.</source>
        <translation>%1 sendete nach seiner Antwort und vor dem Beginn von TLS weitere Daten. Vielleicht hat sie jemand eingeschleust, deshalb wurde nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>connected to %1, TLS handshake started</source>
        <translation>verbunden mit %1, TLS-Handshake begonnen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AboutDialog</name>
    <message>
        <source>Watchkeeper %1</source>
        <translation>Watchkeeper %1</translation>
    </message>
    <message>
        <source>Co&amp;py for a bug report</source>
        <translation>Für &amp;Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Versions of the program, the system and the libraries</source>
        <translation>Versionen des Programms, des Systems und der Bibliotheken</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>to the clipboard</comment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>targets</comment>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep the acknowledgement when the problem changes</source>
        <translation>Quittierung &amp;behalten, wenn sich das Problem ändert</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Stops further alerts for this problem until the acknowledgement ends.</source>
        <translation>Unterdrückt weitere Alarme für dieses Problem, bis die Quittierung endet.</translation>
    </message>
    <message>
        <source>What is known, or who is working on it</source>
        <translation>Was bekannt ist, oder wer daran arbeitet</translation>
    </message>
    <message>
        <source>For example, from degraded to down. The acknowledgement ends when the target is up.</source>
        <translation>Zum Beispiel von beeinträchtigt zu ausgefallen. Die Quittierung endet, wenn das Ziel verfügbar ist.</translation>
    </message>
    <message>
        <source>Targets:</source>
        <translation>Ziele:</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Kommentar:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>B&amp;is:</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Quittieren</translation>
    </message>
    <message>
        <source>the state changes</source>
        <translation>sich der Zustand ändert</translation>
    </message>
    <message>
        <source>1 hour from now, at the latest</source>
        <translation>spätestens in 1 Stunde</translation>
    </message>
    <message>
        <source>4 hours from now, at the latest</source>
        <translation>spätestens in 4 Stunden</translation>
    </message>
    <message>
        <source>24 hours from now, at the latest</source>
        <translation>spätestens in 24 Stunden</translation>
    </message>
    <message>
        <source>a custom time</source>
        <translation>zu einer eigenen Zeit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgementActions</name>
    <message>
        <source>Snooze alerts for the selected targets</source>
        <translation>Alarme für die ausgewählten Ziele zurückstellen</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>Für &amp;30 Minuten</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Für &amp;4 Stunden</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow, 8:00</source>
        <translation>Bis &amp;morgen, 8:00</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>Zurückstellen &amp;beenden</translation>
    </message>
    <message>
        <source>Resume alerts for the selected targets</source>
        <translation>Alarme für die ausgewählten Ziele wieder senden</translation>
    </message>
    <message>
        <source>Suppress alerts for the selected targets during this time</source>
        <translation>Alarme für die ausgewählten Ziele in dieser Zeit unterdrücken</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDelegate</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDialog</name>
    <message>
        <source>As specified on each line</source>
        <translation>Wie in jeder Zeile angegeben</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Lists, bookmarks and links (*.txt *.list *.csv *.tsv *.json *.html *.htm *.url *.webloc *.desktop)</source>
        <translation>Listen, Lesezeichen und Links (*.txt *.list *.csv *.tsv *.json *.html *.htm *.url *.webloc *.desktop)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Each line becomes a target. Paste addresses, commands, curl commands, a list, bookmarks or JSON, or drop a file here. Ctrl+Enter adds the targets.</source>
        <translation>Jede Zeile wird ein Ziel. Fügen Sie Adressen, Befehle, curl-Befehle, eine Liste, Lesezeichen oder JSON ein, oder lassen Sie eine Datei hier fallen. Strg+Eingabe fügt die Ziele hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) recognised.</source>
        <translation>
            <numerusform>%n Ziel erkannt.</numerusform>
            <numerusform>%n Ziele erkannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already monitored target(s) will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n schon überwachtes Ziel wird übersprungen.</numerusform>
            <numerusform>%n schon überwachte Ziele werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of a line above will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n Wiederholung einer Zeile darüber wird übersprungen.</numerusform>
            <numerusform>%n Wiederholungen von Zeilen darüber werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read and will be skipped.</source>
        <translation>
            <numerusform>%n Zeile ist nicht lesbar und wird übersprungen.</numerusform>
            <numerusform>%n Zeilen sind nicht lesbar und werden übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to add the targets.</source>
        <translation>Strg+Eingabe fügt die Ziele hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n target(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n Ziel &amp;hinzufügen</numerusform>
            <numerusform>%n Ziele &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>Ziel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add the targets (Ctrl+Enter)</source>
        <translation>Ziele hinzufügen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>S&amp;top testing</source>
        <translation>Testen &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Test all</source>
        <translation>Alle &amp;testen</translation>
    </message>
    <message>
        <source>The text is larger than 1 MiB. Add it in smaller parts.</source>
        <translation>Der Text ist größer als 1 MiB. Fügen Sie ihn in kleineren Teilen hinzu.</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix it to add targets.</source>
        <translation>targets.json hat Fehler. Korrigieren Sie die Datei, um Ziele hinzuzufügen.</translation>
    </message>
    <message>
        <source>Discard these lines?</source>
        <translation>Diese Zeilen verwerfen?</translation>
    </message>
    <message>
        <source>These lines haven&apos;t been added.</source>
        <translation>Diese Zeilen wurden nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read. Fix or remove them to continue, or click the Add button to skip them.</source>
        <translation>
            <numerusform>%n Zeile ist nicht lesbar. Korrigieren oder entfernen Sie sie, um fortzufahren, oder überspringen Sie sie mit „Hinzufügen“.</numerusform>
            <numerusform>%n Zeilen sind nicht lesbar. Korrigieren oder entfernen Sie sie, um fortzufahren, oder überspringen Sie sie mit „Hinzufügen“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddModel</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid interval. Use a form like 30s, 5m or 1h, from 1 s to 365 d.</source>
        <translation>„%1“ ist kein gültiges Intervall. Verwenden Sie eine Form wie 30s, 5m oder 1h, von 1 s bis 365 d.</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>column</comment>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>column</comment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddressField</name>
    <message>
        <source>&amp;Add</source>
        <comment>button</comment>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Adds the address and checks it at once</source>
        <translation>Fügt die Adresse hinzu und prüft sie sofort</translation>
    </message>
    <message>
        <source>What do you want to monitor?</source>
        <translation>Was möchten Sie überwachen?</translation>
    </message>
    <message>
        <source>https://  …  paste an address, host:port or command</source>
        <translation>https://  …  Adresse, Host:Port oder Befehl einfügen</translation>
    </message>
    <message>
        <source>%1: %2. It will be checked every %3.</source>
        <comment>type, address and interval</comment>
        <translation>%1: %2. Wird alle %3 geprüft.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddressesModel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>duration of a request</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>number of links to an address</comment>
        <translation>Verlinkt von</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of an address</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of an address</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Too deep</source>
        <comment>state of an address</comment>
        <translation>Zu tief</translation>
    </message>
    <message>
        <source>Not requested</source>
        <comment>state of an address</comment>
        <translation>Nicht angefragt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of an address</comment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>No reply</source>
        <comment>state of an address</comment>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AdvancedPage</name>
    <message>
        <source>Profile folder:</source>
        <translation>Profilordner:</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>History folder:</source>
        <translation>Verlaufsordner:</translation>
    </message>
    <message>
        <source>Open histor&amp;y folder</source>
        <translation>&amp;Verlaufsordner öffnen</translation>
    </message>
    <message>
        <source>Folder for window layout and log:</source>
        <translation>Ordner für Fensteraufteilung und Log:</translation>
    </message>
    <message>
        <source>Open lo&amp;g folder</source>
        <translation>&amp;Logordner öffnen</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Log &amp;zeigen</translation>
    </message>
    <message>
        <source>Folders and log</source>
        <translation>Ordner und Log</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>&amp;Zurücksetzen…</translation>
    </message>
    <message>
        <source>All settings except targets</source>
        <translation>Alle Einstellungen außer Zielen</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Einstellungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Settings saved to %1. Passwords in plain text were left out.</source>
        <translation>Einstellungen in %1 gespeichert. Passwörter im Klartext wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1 ist keine normale Datei.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read: %2. Do you have permission to read it?</source>
        <translation>%1 konnte nicht gelesen werden: %2. Dürfen Sie die Datei lesen?</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB.</source>
        <translation>Die Datei ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>Reset settings?</source>
        <translation>Einstellungen zurücksetzen?</translation>
    </message>
    <message>
        <source>All settings except the targets return to their defaults when you save.</source>
        <translation>Beim Speichern werden alle Einstellungen außer den Zielen auf den Standard zurückgesetzt.</translation>
    </message>
    <message>
        <source>&amp;Reset settings</source>
        <translation>Einstellungen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keep settings</source>
        <translation>Einstellungen &amp;behalten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDeliveries</name>
    <message>
        <source>An alert through “%1” was dropped because it couldn&apos;t be delivered for 24 hours: %2</source>
        <translation>Ein Alarm über „%1“ wurde verworfen, weil er 24 Stunden lang nicht zugestellt werden konnte: %2</translation>
    </message>
    <message>
        <source>The channel doesn&apos;t exist in alerts.json.</source>
        <translation>Den Kanal gibt es in alerts.json nicht.</translation>
    </message>
    <message>
        <source>An alert through “%1” didn&apos;t reach all recipients: %2</source>
        <translation>Ein Alarm über „%1“ hat nicht alle Empfänger erreicht: %2</translation>
    </message>
    <message>
        <source>The channel “%1” rejected an alert: %2</source>
        <translation>Der Kanal „%1“ hat einen Alarm abgelehnt: %2</translation>
    </message>
    <message>
        <source>Alerts through “%1” can&apos;t be delivered and are being retried: %2</source>
        <translation>Alarme über „%1“ können nicht zugestellt werden und werden wiederholt: %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDispatcher</name>
    <message>
        <source>alerts.json has errors: %1</source>
        <translation>alerts.json hat Fehler: %1</translation>
    </message>
    <message>
        <source>alerts.json is missing. Its last known content is used until the file exists again or Watchkeeper restarts.</source>
        <translation>alerts.json fehlt. Der letzte bekannte Inhalt gilt, bis es die Datei wieder gibt oder Watchkeeper neu startet.</translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more target(s).</source>
        <comment>targets that name rules that are not there</comment>
        <translation>
            <numerusform>Das gilt auch für %n weiteres Ziel.</numerusform>
            <numerusform>Das gilt auch für %n weitere Ziele.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertItemPage</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>alerts.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>alerts.json wurde außerhalb von Watchkeeper geändert. Die Änderungen wurden geladen.</translation>
    </message>
    <message>
        <source>alerts.json was changed outside Watchkeeper. Your edits were kept for these settings, which were changed in both places: %1. Save again to confirm them.</source>
        <translation>alerts.json wurde außerhalb von Watchkeeper geändert. Ihre Änderungen bleiben für diese Einstellungen erhalten, die an beiden Stellen geändert wurden: %1. Speichern Sie noch einmal, um sie zu bestätigen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertList</name>
    <message>
        <source>&amp;Add</source>
        <comment>to a list</comment>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid.</source>
        <translation>Einige Einstellungen fehlen oder sind ungültig.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertPages</name>
    <message>
        <source>Alert &amp;channels…</source>
        <translation>Alarm&amp;kanäle…</translation>
    </message>
    <message>
        <source>Choose where alerts are sent: chat, email, phone or programs</source>
        <translation>Wählen, wohin Alarme gesendet werden: Chat, E-Mail, Telefon oder Programme</translation>
    </message>
    <message>
        <source>&amp;Alert rules…</source>
        <translation>Alarm&amp;regeln…</translation>
    </message>
    <message>
        <source>Set which alerts are sent, when, where and with what text</source>
        <translation>Festlegen, welche Alarme gesendet werden, wann, wohin und mit welchem Text</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertsDraft</name>
    <message>
        <source>Another channel has this name. Names must be unique.</source>
        <translation>Ein anderer Kanal hat diesen Namen. Namen müssen eindeutig sein.</translation>
    </message>
    <message>
        <source>Another rule has this name. Names must be unique.</source>
        <translation>Eine andere Regel hat diesen Namen. Namen müssen eindeutig sein.</translation>
    </message>
    <message>
        <source>Channel “%1” doesn&apos;t exist.</source>
        <translation>Den Kanal „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>To edit channels and rules here, fix the errors in alerts.json: %1</source>
        <translation>Um hier Kanäle und Regeln zu bearbeiten, korrigieren Sie die Fehler in alerts.json: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertsStore</name>
    <message>
        <source>Edit alert channels and rules</source>
        <translation>Alarmkanäle und -regeln bearbeiten</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>The alert channels and rules weren&apos;t changed. %1</source>
        <translation>Die Alarmkanäle und -regeln wurden nicht geändert. %1</translation>
    </message>
    <message>
        <source>%1 was edited by another program in the meantime and wasn&apos;t overwritten.</source>
        <translation>%1 wurde inzwischen von einem anderen Programm bearbeitet und nicht überschrieben.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AppearancePage</name>
    <message>
        <source>To change their order or width, drag the column headers in the table.</source>
        <translation>Um ihre Reihenfolge oder Breite zu ändern, ziehen Sie die Spaltenköpfe in der Tabelle.</translation>
    </message>
    <message>
        <source>Table columns</source>
        <translation>Tabellenspalten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestActions</name>
    <message>
        <source>The alert rules can&apos;t be read: %1</source>
        <translation>Die Alarmregeln können nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestDialog</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Also list &amp;suppressed alerts</source>
        <translation>Auch &amp;unterdrückte Alarme aufführen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Back-test alert rules</source>
        <translation>Backtest der Alarmregeln</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>&amp;Zeitraum:</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The first day can&apos;t be after the last day or in the future.</source>
        <translation>Der erste Tag darf nicht nach dem letzten oder in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Run back-test</source>
        <translation>&amp;Backtest starten</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln alerts are listed, but the totals include all alerts.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>Nur der erste Alarm ist aufgeführt, aber die Summen enthalten alle (%Ln).</numerusform>
            <numerusform>Nur die ersten %Ln Alarme sind aufgeführt, aber die Summen enthalten alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some results may be missing. %1</source>
        <translation>Einige Ergebnisse fehlen vielleicht. %1</translation>
    </message>
    <message>
        <source>No alert rules yet, so no alerts are sent.</source>
        <translation>Noch keine Alarmregeln, also werden keine Alarme gesendet.</translation>
    </message>
    <message>
        <source>See what the alert rules would have sent. Stored results are evaluated as if they were new. Nothing is sent.</source>
        <translation>Sehen Sie, was die Alarmregeln gesendet hätten. Gespeicherte Ergebnisse werden ausgewertet, als wären sie neu. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>No alerts so far…</source>
        <translation>Bisher keine Alarme…</translation>
    </message>
    <message>
        <source>No alerts would have been sent in this period: no rule matched any event.</source>
        <translation>In diesem Zeitraum wären keine Alarme gesendet worden: keine Regel passte auf ein Ereignis.</translation>
    </message>
    <message>
        <source>No alerts would have been sent in this period. To see suppressed alerts, select “Also list suppressed alerts”.</source>
        <translation>In diesem Zeitraum wären keine Alarme gesendet worden. Um unterdrückte zu sehen, wählen Sie „Auch unterdrückte Alarme aufführen“.</translation>
    </message>
    <message>
        <source>Export back-test</source>
        <translation>Backtest exportieren</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestModel</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>targets of an alert</comment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <comment>heading of a column</comment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>heading of a column</comment>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>heading of a column</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>heading of a column</comment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Channels</source>
        <comment>heading of a column: channels</comment>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Suppressed by</source>
        <comment>heading of a column: a reason</comment>
        <translation>Unterdrückt durch</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackupActions</name>
    <message>
        <source>Choose a folder for the backup</source>
        <translation>Ordner für die Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backing up the profile and its history</source>
        <translation>Profil und Verlauf werden gesichert</translation>
    </message>
    <message>
        <source>Backup saved to %1 (%2) and verified.</source>
        <translation>Sicherung in %1 gespeichert (%2) und geprüft.</translation>
    </message>
    <message>
        <source>The backup failed. %1</source>
        <translation>Die Sicherung ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Replace this profile with the backup in %1?</source>
        <translation>Dieses Profil durch die Sicherung in %1 ersetzen?</translation>
    </message>
    <message>
        <source>The backup is copied and checked now, while monitoring continues. When you quit and restart Watchkeeper, the backup replaces the targets, the settings and the history. Your current data, and all results until then, aren&apos;t deleted. They are moved to folders named “before-restore-…” in the profile and history folders.

Targets can run commands. Restore only backups you trust.</source>
        <translation>Die Sicherung wird jetzt kopiert und geprüft, während die Überwachung weiterläuft. Wenn Sie Watchkeeper beenden und neu starten, ersetzt sie Ziele, Einstellungen und Verlauf. Ihre aktuellen Daten und alle Ergebnisse bis dahin werden nicht gelöscht. Sie werden in Ordner namens „before-restore-…“ im Profil- und im Verlaufsordner verschoben.

Ziele können Befehle ausführen. Stellen Sie nur Sicherungen wieder her, denen Sie vertrauen.</translation>
    </message>
    <message>
        <source>Prepare restore</source>
        <translation>Wiederherstellung vorbereiten</translation>
    </message>
    <message>
        <source>Copying and checking the backup</source>
        <translation>Sicherung wird kopiert und geprüft</translation>
    </message>
    <message>
        <source>The backup wasn&apos;t restored, and nothing was changed. %1</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt, und nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>The backup from %1 has been verified (%2). It will replace this profile the next time Watchkeeper starts.</source>
        <translation>Die Sicherung vom %1 wurde geprüft (%2). Sie ersetzt dieses Profil beim nächsten Start von Watchkeeper.</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t restore</source>
        <translation>&amp;Nicht wiederherstellen</translation>
    </message>
    <message>
        <source>No backup will be restored.</source>
        <translation>Es wird keine Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BodyPane</name>
    <message>
        <source>Reply or output</source>
        <translation>Antwort oder Ausgabe</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Formatting…</source>
        <translation>Wird formatiert…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of what was found</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CertificateTab</name>
    <message>
        <source>Subject</source>
        <comment>subject of a certificate</comment>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <comment>issuer of a certificate</comment>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbst signiert</translation>
    </message>
    <message>
        <source>Subject alternative names</source>
        <comment>hosts in a certificate</comment>
        <translation>Alternative Namen</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, time left</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>Zertifikatskette</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Copy SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Save certificates as PEM</source>
        <translation>Zertifikate als PEM speichern</translation>
    </message>
    <message>
        <source>Selected certificate</source>
        <translation>Ausgewähltes Zertifikat</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>certificate</comment>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>This target accepts any certificate, so certificate problems don&apos;t affect the outcome.</source>
        <translation>Dieses Ziel akzeptiert jedes Zertifikat, Probleme damit ändern das Ergebnis also nicht.</translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for %1.</source>
        <translation>Das Zertifikat ist vertrauenswürdig und gilt für %1.</translation>
    </message>
    <message>
        <source>The connection was encrypted with %1.</source>
        <translation>Die Verbindung war mit %1 verschlüsselt.</translation>
    </message>
    <message>
        <source>The connection was encrypted with %1, cipher %2.</source>
        <translation>Die Verbindung war mit %1 verschlüsselt, Verfahren %2.</translation>
    </message>
    <message>
        <source>No connection was established.</source>
        <translation>Es kam keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>Save certificates</source>
        <translation>Zertifikate speichern</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChangesModel</name>
    <message>
        <source>Change</source>
        <comment>of an address</comment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>earlier value</comment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <comment>later value</comment>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChannelsPage</name>
    <message>
        <source>Alert channels</source>
        <translation>Alarmkanäle</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate channel</source>
        <translation>Kanal duplizieren</translation>
    </message>
    <message>
        <source>Remove channel (Del)</source>
        <translation>Kanal entfernen (Entf)</translation>
    </message>
    <message>
        <source>No channels yet. A channel sends alerts to this desktop, by chat, email or phone, or through a program. “Turn on” also adds a rule that notifies you of every problem.</source>
        <translation>Noch keine Kanäle. Ein Kanal sendet Alarme an diesen Desktop, per Chat, E-Mail oder Telefon oder über ein Programm. „Einschalten“ fügt auch eine Regel hinzu, die Sie über jedes Problem benachrichtigt.</translation>
    </message>
    <message>
        <source>Remove this channel?</source>
        <translation>Diesen Kanal entfernen?</translation>
    </message>
    <message>
        <source>These rules will no longer send alerts through this channel: %1.</source>
        <comment>list of names</comment>
        <translation>Diese Regeln senden keine Alarme mehr über diesen Kanal: %1.</translation>
    </message>
    <message>
        <source>Add alert channel</source>
        <translation>Alarmkanal hinzufügen</translation>
    </message>
    <message>
        <source>Slack, email, a program, …</source>
        <translation>Slack, E-Mail, ein Programm, …</translation>
    </message>
    <message>
        <source>&amp;Add channel</source>
        <translation>Kanal &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Service not found. A webhook can call any address, and a command can run any program. You can add services as files in the profile&apos;s “providers” folder.</source>
        <translation>Dienst nicht gefunden. Ein Webhook kann jede Adresse aufrufen und ein Befehl jedes Programm ausführen. Sie können Dienste als Dateien im Ordner „providers“ des Profils hinzufügen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartHeader</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Die letzten 6 Stunden</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Select a single target to see its phases</source>
        <translation>Ein einzelnes Ziel auswählen, um seine Phasen zu sehen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Select a single target to see the distribution</source>
        <translation>Ein einzelnes Ziel auswählen, um die Verteilung zu sehen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Select a single target to see its calendar</source>
        <translation>Ein einzelnes Ziel auswählen, um seinen Kalender zu sehen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The checks measure only response times</source>
        <translation>Die Prüfungen messen nur Antwortzeiten</translation>
    </message>
    <message>
        <source>&amp;Freeze the chart</source>
        <translation>Diagramm an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>&amp;Logarithmische Skala</translation>
    </message>
    <message>
        <source>Chart data</source>
        <translation>Daten des Diagramms</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value shown in the chart</source>
        <translation>Im Diagramm gezeigter Wert</translation>
    </message>
    <message>
        <source>Freeze the chart, change the scale, compare with an earlier period, or export</source>
        <translation>Diagramm anhalten, Skala ändern, mit einem früheren Zeitraum vergleichen oder exportieren</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>hint beside a chart that doesn&apos;t move</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The chart doesn&apos;t move, but checks continue. Click here or press Space in the chart to go on.</source>
        <translation>Das Diagramm bewegt sich nicht, aber die Prüfungen laufen weiter. Hier klicken oder im Diagramm die Leertaste drücken, um fortzufahren.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <comment>to compare with</comment>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>The day &amp;before</source>
        <translation>Tag &amp;davor</translation>
    </message>
    <message>
        <source>The &amp;week before</source>
        <translation>&amp;Woche davor</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartNotes</name>
    <message>
        <source>Notes can&apos;t be stored: the history isn&apos;t available.</source>
        <translation>Notizen können nicht gespeichert werden: der Verlauf ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>&amp;Add note at %1…</source>
        <translation>Notiz um %1 &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add note to the marked &amp;span…</source>
        <translation>Notiz zum markierten &amp;Zeitraum hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit note “%1”…</source>
        <translation>Notiz „%1“ &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Remove &amp;note “%1”…</source>
        <translation>Notiz „%1“ &amp;entfernen…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Remove this note from the history?</source>
        <translation>Diese Notiz aus dem Verlauf entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove note</source>
        <translation>Notiz &amp;entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartPages</name>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save &amp;values as CSV…</source>
        <translation>&amp;Werte als CSV speichern…</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartPlot</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>what, from when, until when</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartTab</name>
    <message>
        <source>&amp;View all targets at %1</source>
        <translation>Alle Ziele um %1 &amp;ansehen</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>&amp;Markierung entfernen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a span</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>title of a chart</comment>
        <translation>
            <numerusform>%Ln Ziel</numerusform>
            <numerusform>%Ln Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1 · p95 %2</source>
        <comment>two numbers with unit</comment>
        <translation>Median %1 · P95 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>title of a chart: target, subject, span</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>No data in this period.</source>
        <translation>Keine Daten in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>The table below lists the figures for each target.</source>
        <translation>Die Tabelle darunter nennt die Werte jedes Ziels.</translation>
    </message>
    <message>
        <source>uptime %1</source>
        <translation>Verfügbarkeit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <comment>description of a chart</comment>
        <translation>
            <numerusform>%Ln Vorfall</numerusform>
            <numerusform>%Ln Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>scale up to %1</source>
        <translation>Skala bis %1</translation>
    </message>
    <message>
        <source>frozen</source>
        <comment>description of a chart</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No data in this period.
History begins with the first check.</source>
        <translation>Keine Daten in diesem Zeitraum.
Der Verlauf beginnt mit der ersten Prüfung.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CheckingPage</name>
    <message>
        <source>Default schedule of targets</source>
        <translation>Standardzeitplan der Ziele</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChecksEditor</name>
    <message>
        <source>No options available yet.</source>
        <translation>Noch keine Optionen verfügbar.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColourRulesAction</name>
    <message>
        <source>Colo&amp;ur rules…</source>
        <translation>Fa&amp;rbregeln…</translation>
    </message>
    <message>
        <source>Colour the rows of the table that match a filter</source>
        <translation>Färbt die Zeilen der Tabelle, auf die ein Filter passt</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColourRulesDialog</name>
    <message>
        <source>Row</source>
        <comment>where a colour is used</comment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>where a colour is used</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Add rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>The first rule that matches colours the row. Colours of states and the selection take precedence.</source>
        <translation>Die erste passende Regel färbt die Zeile. Farben von Zuständen und der Auswahl haben Vorrang.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Matching targets</source>
        <translation>Passende Ziele</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>F&amp;arbe</translation>
    </message>
    <message>
        <source>Applies &amp;to</source>
        <translation>Gilt &amp;für</translation>
    </message>
    <message>
        <source>No filter yet</source>
        <translation>Noch kein Filter</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColumnList</name>
    <message>
        <source>Table columns</source>
        <translation>Tabellenspalten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColumnsMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Add a column…</source>
        <translation>Spalte &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Show a value that results contain, such as a size or the performance data of a plugin</source>
        <translation>Zeigt einen Wert aus den Ergebnissen, etwa eine Größe oder die Leistungsdaten eines Plugins</translation>
    </message>
    <message>
        <source>&amp;Uptime period…</source>
        <translation>&amp;Verfügbarkeitszeitraum…</translation>
    </message>
    <message>
        <source>Set how many days the custom uptime column covers, and show the column</source>
        <translation>Legt fest, wie viele Tage die eigene Verfügbarkeitsspalte umfasst, und zeigt die Spalte</translation>
    </message>
    <message>
        <source>Resize to &amp;fit</source>
        <translation>Breite an&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Uptime period</source>
        <translation>Verfügbarkeitszeitraum</translation>
    </message>
    <message>
        <source>&amp;Days the column covers:</source>
        <translation>&amp;Tage, die die Spalte umfasst:</translation>
    </message>
    <message>
        <source>Show column</source>
        <comment>button</comment>
        <translation>Spalte zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Measured for %n target(s).</source>
        <translation>
            <numerusform>Für %n Ziel gemessen.</numerusform>
            <numerusform>Für %n Ziele gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Value, such as size</source>
        <translation>Wert, etwa size</translation>
    </message>
    <message>
        <source>&amp;Add column</source>
        <translation>Spalte &amp;hinzufügen</translation>
    </message>
    <message>
        <source>The results contain no other values. They appear here after a check.</source>
        <translation>Die Ergebnisse enthalten keine anderen Werte. Sie erscheinen hier nach einer Prüfung.</translation>
    </message>
    <message>
        <source>No value matches this text.</source>
        <translation>Kein Wert passt zu diesem Text.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command or a target</source>
        <translation>Befehl oder Ziel eingeben</translation>
    </message>
    <message>
        <source>Command or target</source>
        <translation>Befehl oder Ziel</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No matches. Press Esc to close.</source>
        <translation>Keine Treffer. Esc schließt die Palette.</translation>
    </message>
    <message>
        <source>This command isn&apos;t available right now.</source>
        <translation>Dieser Befehl ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>Press Enter to run the command, Esc to close.</source>
        <translation>Eingabe führt den Befehl aus, Esc schließt die Palette.</translation>
    </message>
    <message>
        <source>Press Enter to show the target, Ctrl+Enter to check it now, Alt+Enter to edit it, Esc to close.</source>
        <translation>Eingabe zeigt das Ziel, Strg+Eingabe prüft es jetzt, Alt+Eingabe bearbeitet es, Esc schließt die Palette.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ComparisonTable</name>
    <message>
        <source>Compared targets</source>
        <translation>Verglichene Ziele</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>95th percentile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionHelp</name>
    <message>
        <source>How to write conditions</source>
        <translation>Wie man Bedingungen schreibt</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionLine</name>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove this condition</source>
        <translation>Diese Bedingung &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionRow</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Wenn nicht erfüllt</translation>
    </message>
    <message>
        <source>State of the target if this condition fails</source>
        <translation>Zustand des Ziels, wenn diese Bedingung nicht erfüllt ist</translation>
    </message>
    <message>
        <source>else %1</source>
        <comment>down or degraded</comment>
        <translation>sonst %1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>Shows whether the condition passes for the last result</source>
        <translation>Zeigt, ob die Bedingung für das letzte Ergebnis erfüllt ist</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionsEditor</name>
    <message>
        <source>The conditions can&apos;t be evaluated until a result is available. Use “Test now” to get one.</source>
        <translation>Die Bedingungen können erst ausgewertet werden, wenn es ein Ergebnis gibt. „Jetzt testen“ liefert eines.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Remove all conditions from these targets</source>
        <translation>Alle Bedingungen dieser Ziele entfernen</translation>
    </message>
    <message>
        <source>How to write conditions</source>
        <translation>Wie man Bedingungen schreibt</translation>
    </message>
    <message>
        <source>The conditions you enter here replace all current conditions of these targets.</source>
        <translation>Die hier eingegebenen Bedingungen ersetzen alle bisherigen dieser Ziele.</translation>
    </message>
    <message>
        <source>These targets will have no conditions.</source>
        <translation>Diese Ziele haben dann keine Bedingungen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionsTab</name>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Conditions</source>
        <comment>column</comment>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Actual</source>
        <comment>column</comment>
        <translation>Tatsächlich</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CopyMenu</name>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>Ausgewählte Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>&amp;Markdown-Tabelle</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>c&amp;url command</source>
        <translation>c&amp;url-Befehl</translation>
    </message>
    <message>
        <source>Target as &amp;JSON</source>
        <translation>Ziel als &amp;JSON</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlActions</name>
    <message>
        <source>Crawl a &amp;site…</source>
        <translation>&amp;Website crawlen…</translation>
    </message>
    <message>
        <source>Craw&amp;l its site…</source>
        <translation>&amp;Website des Ziels crawlen…</translation>
    </message>
    <message>
        <source>Read the pages of a site and check all its links</source>
        <translation>Liest die Seiten einer Website und prüft alle ihre Links</translation>
    </message>
    <message>
        <source>Read the pages of the selected target&apos;s site and check all its links</source>
        <translation>Liest die Seiten der Website des ausgewählten Ziels und prüft alle ihre Links</translation>
    </message>
    <message>
        <source>Another site is being crawled. Wait until that crawl ends, or stop it.</source>
        <translation>Gerade wird eine andere Website gecrawlt. Warten Sie, bis dieser Crawl endet, oder halten Sie ihn an.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDetails</name>
    <message>
        <source>%1, first byte after %2</source>
        <comment>durations</comment>
        <translation>%1, erstes Byte nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln click(s) from the start</source>
        <comment>distance of a page</comment>
        <translation>
            <numerusform>%Ln Klick vom Start</numerusform>
            <numerusform>%Ln Klicks vom Start</numerusform>
        </translation>
    </message>
    <message>
        <source>Title: %1</source>
        <comment>of a page</comment>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>Description: %1</source>
        <comment>of a page</comment>
        <translation>Beschreibung: %1</translation>
    </message>
    <message>
        <source>Canonical address: %1</source>
        <comment>of a page</comment>
        <translation>Kanonische Adresse: %1</translation>
    </message>
    <message>
        <source>Not to be indexed (noindex)</source>
        <comment>of a page</comment>
        <translation>Soll nicht indexiert werden (noindex)</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>of a page</comment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>element and attribute, line of a page</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Monitor…</source>
        <translation>Überwachen…</translation>
    </message>
    <message>
        <source>Open this address in the web browser</source>
        <translation>Diese Adresse im Webbrowser öffnen</translation>
    </message>
    <message>
        <source>Copy this address to the clipboard</source>
        <translation>Diese Adresse in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Add the selected addresses as targets</source>
        <translation>Die ausgewählten Adressen als Ziele hinzufügen</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>pages with links to an address</comment>
        <translation>Verlinkt von</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>of a link in a page</comment>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>of a link</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Enter or double-click opens the page in the web browser</source>
        <translation>Eingabe oder Doppelklick öffnet die Seite im Webbrowser</translation>
    </message>
    <message>
        <source>Select a finding or an address to see its response and the pages that link to it.</source>
        <translation>Wählen Sie einen Befund oder eine Adresse aus, um die Antwort und die Seiten zu sehen, die darauf verlinken.</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <comment>sentence, line of a page</comment>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>→ %1 (%2)</source>
        <comment>address that another one redirects to, status</comment>
        <translation>→ %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s), the first %1:</source>
        <translation>
            <numerusform>Von %Ln Stelle verlinkt, die ersten %1:</numerusform>
            <numerusform>Von %Ln Stellen verlinkt, die ersten %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s):</source>
        <translation>
            <numerusform>Von %Ln Stelle verlinkt:</numerusform>
            <numerusform>Von %Ln Stellen verlinkt:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDialog</name>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Check &amp;links to other sites</source>
        <translation>&amp;Links zu anderen Websites prüfen</translation>
    </message>
    <message>
        <source>Obey &amp;robots.txt</source>
        <translation>&amp;robots.txt beachten</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>&amp;Mehr Optionen</translation>
    </message>
    <message>
        <source>Lo&amp;gin</source>
        <translation>&amp;Anmeldung</translation>
    </message>
    <message>
        <source>Read &amp;sitemaps</source>
        <translation>&amp;Sitemaps lesen</translation>
    </message>
    <message>
        <source>&amp;Verify TLS certificates</source>
        <translation>&amp;TLS-Zertifikate prüfen</translation>
    </message>
    <message>
        <source>S&amp;tart crawl</source>
        <translation>&amp;Crawl starten</translation>
    </message>
    <message>
        <source>Crawl a site</source>
        <translation>Website crawlen</translation>
    </message>
    <message>
        <source>How to log in at the host of the address</source>
        <translation>Wie man sich beim Host der Adresse anmeldet</translation>
    </message>
    <message>
        <source>Only the host of the address receives the login. It isn&apos;t stored with the crawl.</source>
        <translation>Nur der Host der Adresse erhält die Anmeldedaten. Sie werden nicht mit dem Crawl gespeichert.</translation>
    </message>
    <message>
        <source>Reads the pages of this site, follows its links and checks each address once. Links to other sites are checked, but not followed.</source>
        <translation>Liest die Seiten dieser Website, folgt ihren Links und prüft jede Adresse einmal. Links zu anderen Websites werden geprüft, aber nicht verfolgt.</translation>
    </message>
    <message>
        <source>How many clicks from the start links are followed</source>
        <translation>Wie viele Klicks vom Start aus Links verfolgt werden</translation>
    </message>
    <message>
        <source>The crawl stops after this many requests to the site, and can be resumed</source>
        <translation>Der Crawl endet nach so vielen Anfragen an die Website und kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Uncheck it only for a site of your own</source>
        <translation>Nur bei einer eigenen Website ausschalten</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Depth:</source>
        <translation>&amp;Tiefe:</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>S&amp;eiten:</translation>
    </message>
    <message>
        <source>Follow links only in paths that begin like one of these, separated by spaces. * is any text, $ the end.</source>
        <translation>Links nur in Pfaden verfolgen, die wie einer von diesen beginnen, durch Leerzeichen getrennt. * ist beliebiger Text, $ das Ende.</translation>
    </message>
    <message>
        <source>Don&apos;t request paths that begin like one of these, separated by spaces. * is any text, $ the end.</source>
        <translation>Keine Pfade anfragen, die wie einer von diesen beginnen, durch Leerzeichen getrennt. * ist beliebiger Text, $ das Ende.</translation>
    </message>
    <message>
        <source>Run the scripts of pages whose paths begin like one of these, separated by spaces, with an installed Chromium, Chrome, Edge or Brave. / is all pages.</source>
        <translation>Die Skripte von Seiten ausführen, deren Pfade wie einer von diesen beginnen, durch Leerzeichen getrennt, mit einem installierten Chromium, Chrome, Edge oder Brave. / sind alle Seiten.</translation>
    </message>
    <message>
        <source>Requests to one host at the same time</source>
        <translation>Gleichzeitige Anfragen an einen Host</translation>
    </message>
    <message>
        <source>&amp;Include paths:</source>
        <translation>Pfade e&amp;inschließen:</translation>
    </message>
    <message>
        <source>&amp;Exclude paths:</source>
        <translation>Pfade a&amp;usschließen:</translation>
    </message>
    <message>
        <source>Re&amp;nder paths:</source>
        <translation>Pfade re&amp;ndern:</translation>
    </message>
    <message>
        <source>C&amp;onnections per host:</source>
        <translation>Ver&amp;bindungen pro Host:</translation>
    </message>
    <message>
        <source>Continue a crawl</source>
        <translation>Crawl fortsetzen</translation>
    </message>
    <message>
        <source>Con&amp;tinue crawl</source>
        <translation>Crawl &amp;fortsetzen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDock</name>
    <message>
        <source>Crawls</source>
        <translation>Crawls</translation>
    </message>
    <message>
        <source>C&amp;rawls</source>
        <translation>C&amp;rawls</translation>
    </message>
    <message>
        <source>Show the crawls of sites, what they found, and the addresses</source>
        <translation>Zeigt die Crawls von Websites, ihre Befunde und die Adressen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlPane</name>
    <message>
        <source>Computing the findings: %1 %</source>
        <translation>Befunde werden berechnet: %1 %</translation>
    </message>
    <message>
        <source>%1 requested</source>
        <translation>%1 angefragt</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>%1 defekt</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>requests a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>at least %1 left</source>
        <comment>duration</comment>
        <translation>noch mindestens %1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichsdurchlauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <comment>findings of the lowest level</comment>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Crawl a site…</source>
        <translation>Website crawlen…</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>a crawl</comment>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a crawl</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a crawl</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Crawl…</source>
        <translation>Crawlen…</translation>
    </message>
    <message>
        <source>&amp;Check broken addresses again</source>
        <translation>&amp;Defekte Adressen erneut prüfen</translation>
    </message>
    <message>
        <source>Progress of the crawl</source>
        <translation>Fortschritt des Crawls</translation>
    </message>
    <message>
        <source>Send no further requests until you resume</source>
        <translation>Keine weiteren Anfragen senden, bis Sie fortsetzen</translation>
    </message>
    <message>
        <source>End the crawl. What was found is stored, and you can resume it later</source>
        <translation>Crawl beenden. Die Befunde sind gespeichert, und er kann später fortgesetzt werden</translation>
    </message>
    <message>
        <source>Continue the chosen run with its own options</source>
        <translation>Den gewählten Durchlauf mit seinen eigenen Optionen fortsetzen</translation>
    </message>
    <message>
        <source>Remove the chosen run with everything it found</source>
        <translation>Den gewählten Durchlauf mit allen Befunden entfernen</translation>
    </message>
    <message>
        <source>Crawl another site</source>
        <translation>Eine andere Website crawlen</translation>
    </message>
    <message>
        <source>Runs</source>
        <comment>of crawls</comment>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Request the addresses of the chosen run that were broken or blocked once more</source>
        <translation>Die defekten oder blockierten Adressen des gewählten Durchlaufs noch einmal anfragen</translation>
    </message>
    <message>
        <source>No crawls yet. A crawl reads all pages of a site and checks their links.</source>
        <translation>Noch keine Crawls. Ein Crawl liest alle Seiten einer Website und prüft ihre Links.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>state of a crawl</comment>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a crawl</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a crawl</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Unmark baseline</source>
        <translation>Nicht mehr als Vergleich</translation>
    </message>
    <message>
        <source>Accept as baseline</source>
        <translation>Als Vergleich annehmen</translation>
    </message>
    <message>
        <source>Compare later runs of this site with the previous complete run again</source>
        <translation>Spätere Durchläufe dieser Website wieder mit dem vorigen vollständigen Durchlauf vergleichen</translation>
    </message>
    <message>
        <source>Compare later runs of this site with the chosen one, and keep it</source>
        <translation>Spätere Durchläufe dieser Website mit dem gewählten vergleichen und ihn behalten</translation>
    </message>
    <message>
        <source>&amp;Unmark baseline</source>
        <translation>&amp;Nicht mehr als Vergleich</translation>
    </message>
    <message>
        <source>&amp;Accept as baseline</source>
        <translation>&amp;Als Vergleich annehmen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of a crawl, its progress</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>Durchlauf entfernen</translation>
    </message>
    <message>
        <source>Remove the run of %1 with everything it found? This can&apos;t be undone.</source>
        <translation>Den Durchlauf von %1 mit allen Befunden entfernen? Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlQuestion</name>
    <message>
        <source>Go on</source>
        <comment>a crawl</comment>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Crawl as before, and don&apos;t ask again</source>
        <translation>Wie bisher crawlen und nicht mehr fragen</translation>
    </message>
    <message>
        <source>Go on slowly</source>
        <comment>a crawl</comment>
        <translation>Langsam weitermachen</translation>
    </message>
    <message>
        <source>Send one request at a time to each host, with pauses</source>
        <translation>Eine Anfrage nach der anderen an jeden Host senden, mit Pausen</translation>
    </message>
    <message>
        <source>Stop the crawl</source>
        <translation>Crawl anhalten</translation>
    </message>
    <message>
        <source>End the crawl. What was found is stored, and you can resume it later</source>
        <translation>Crawl beenden. Die Befunde sind gespeichert, und er kann später fortgesetzt werden</translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed. The crawl is paused. The server may be down or overloaded.</source>
        <translation>%1 der letzten %2 Anfragen sind fehlgeschlagen. Der Crawl ist pausiert. Der Server ist vielleicht ausgefallen oder überlastet.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlResults</name>
    <message>
        <source>&amp;Monitor these…</source>
        <translation>Diese ü&amp;berwachen…</translation>
    </message>
    <message>
        <source>Content of the run</source>
        <translation>Inhalt des Durchlaufs</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Paths</source>
        <comment>tree of addresses</comment>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>of addresses</comment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>Gezeigte Befunde</translation>
    </message>
    <message>
        <source>All findings, or those that are new, still there or healed</source>
        <translation>Alle Befunde oder nur neue, weiter bestehende oder behobene</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>Durchlauf zum Vergleich</translation>
    </message>
    <message>
        <source>The run of this site to compare with. By default, the baseline, otherwise the previous complete run</source>
        <translation>Der Durchlauf dieser Website, mit dem verglichen wird. Standard ist der Vergleichsdurchlauf, sonst der vorige vollständige Durchlauf</translation>
    </message>
    <message>
        <source>Filter of findings and addresses</source>
        <translation>Filter der Befunde und Adressen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Part of an address, title or sentence, status:404, verdict:broken,blocked or kind:anchor-missing</source>
        <translation>Teil einer Adresse, eines Titels oder Satzes, status:404, verdict:broken,blocked oder kind:anchor-missing</translation>
    </message>
    <message>
        <source>Only the first %1 changes are listed. Narrow them with the filter.</source>
        <translation>Nur die ersten %1 Änderungen sind aufgeführt. Grenzen Sie sie mit dem Filter ein.</translation>
    </message>
    <message>
        <source>Addresses by path</source>
        <translation>Adressen nach Pfad</translation>
    </message>
    <message>
        <source>The comparison follows when the crawl has ended.</source>
        <translation>Der Vergleich folgt, wenn der Crawl beendet ist.</translation>
    </message>
    <message>
        <source>Crawl this site again to see what has changed.</source>
        <translation>Crawlen Sie diese Website noch einmal, um zu sehen, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Choose the run to compare with.</source>
        <translation>Wählen Sie den Durchlauf zum Vergleich.</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing found yet.</source>
        <translation>Noch nichts gefunden.</translation>
    </message>
    <message>
        <source>No address has changed.</source>
        <translation>Keine Adresse hat sich geändert.</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Keine Befunde.</translation>
    </message>
    <message>
        <source>No addresses.</source>
        <translation>Keine Adressen.</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <comment>findings</comment>
        <translation>Neu (%1)</translation>
    </message>
    <message>
        <source>Still there (%1)</source>
        <comment>findings</comment>
        <translation>Weiter vorhanden (%1)</translation>
    </message>
    <message>
        <source>Healed (%1)</source>
        <comment>findings</comment>
        <translation>Behoben (%1)</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Compared with the baseline, run %1 (%2)</source>
        <comment>number and time</comment>
        <translation>Verglichen mit dem Vergleichsdurchlauf %1 (%2)</translation>
    </message>
    <message>
        <source>Compared with run %1 (%2)</source>
        <comment>number and time</comment>
        <translation>Verglichen mit Durchlauf %1 (%2)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlRunsModel</name>
    <message>
        <source>%1, baseline</source>
        <comment>state of a run</comment>
        <translation>%1, Vergleichsdurchlauf</translation>
    </message>
    <message>
        <source>Baseline: later runs of this site are compared with it</source>
        <translation>Vergleichsdurchlauf: spätere Durchläufe dieser Website werden mit ihm verglichen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlTreeModel</name>
    <message>
        <source>Broken</source>
        <comment>worst state of the addresses in a folder</comment>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>worst state of the addresses in a folder</comment>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <comment>such as those of mail</comment>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of an address</comment>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DayChart</name>
    <message>
        <source>Response time and outcomes of the last 24 hours</source>
        <translation>Antwortzeit und Ergebnisse der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation>Diagramm öffnen</translation>
    </message>
    <message>
        <source>Median %1, 95th percentile %2</source>
        <translation>Median %1, 95. Perzentil %2</translation>
    </message>
    <message>
        <source>No response times</source>
        <translation>Keine Antwortzeiten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DayStripBar</name>
    <message numerus="yes">
        <source>Last 24 hours: problems in %Ln quarter hour(s)</source>
        <comment>strip of the header</comment>
        <translation>
            <numerusform>Letzte 24 Stunden: Probleme in %Ln Viertelstunde</numerusform>
            <numerusform>Letzte 24 Stunden: Probleme in %Ln Viertelstunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a time, a time, the worst state</comment>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DemoSession</name>
    <message>
        <source>Writing 90 days of history…</source>
        <translation>Verlauf von 90 Tagen wird geschrieben…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DeskActions</name>
    <message numerus="yes">
        <source>Alerts during Do not disturb: %Ln</source>
        <translation>
            <numerusform>Alarme während „Nicht stören“: %Ln</numerusform>
            <numerusform>Alarme während „Nicht stören“: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Watchkeeper is monitoring</source>
        <translation>Watchkeeper überwacht</translation>
    </message>
    <message>
        <source>If something fails, you get a notification like this one.</source>
        <translation>Wenn etwas ausfällt, erhalten Sie eine Benachrichtigung wie diese.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Keep monitoring in the background?</source>
        <translation>Im Hintergrund weiter überwachen?</translation>
    </message>
    <message numerus="yes">
        <source>Watchkeeper can keep checking %Ln target(s) and notify you of problems. Its icon in the notification area shows the window again.

To change this later, use “Close to the tray” in the settings.</source>
        <translation>
            <numerusform>Watchkeeper kann %Ln Ziel weiter prüfen und Sie über Probleme benachrichtigen. Sein Symbol im Infobereich zeigt das Fenster wieder.

Um das später zu ändern, verwenden Sie „In den Infobereich schließen“ in den Einstellungen.</numerusform>
            <numerusform>Watchkeeper kann %Ln Ziele weiter prüfen und Sie über Probleme benachrichtigen. Sein Symbol im Infobereich zeigt das Fenster wieder.

Um das später zu ändern, verwenden Sie „In den Infobereich schließen“ in den Einstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep monitoring</source>
        <translation>&amp;Weiter überwachen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DetailsPane</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Chart</source>
        <comment>tab</comment>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>tab</comment>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>tab</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Setup</source>
        <comment>tab</comment>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Check this target now</source>
        <translation>Dieses Ziel jetzt prüfen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the details as Markdown, for a ticket</source>
        <translation>Details als Markdown kopieren, für ein Ticket</translation>
    </message>
    <message>
        <source>Details: &amp;%1</source>
        <comment>a tab</comment>
        <translation>Details: &amp;%1</translation>
    </message>
    <message>
        <source>Open “%1” in the details</source>
        <translation>„%1“ in den Details öffnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt details tab</source>
        <translation>Nä&amp;chster Reiter der Details</translation>
    </message>
    <message>
        <source>Go to the next details tab of the target</source>
        <translation>Zum nächsten Reiter in den Details des Ziels</translation>
    </message>
    <message>
        <source>Pre&amp;vious details tab</source>
        <translation>Vo&amp;riger Reiter der Details</translation>
    </message>
    <message>
        <source>Go to the previous details tab of the target</source>
        <translation>Zum vorigen Reiter in den Details des Ziels</translation>
    </message>
    <message>
        <source>No reply yet: this target hasn&apos;t been checked.</source>
        <translation>Noch keine Antwort: dieses Ziel wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>No chart: the history isn&apos;t available.</source>
        <translation>Kein Diagramm: der Verlauf ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>No chart yet: history begins with the first check.</source>
        <translation>Noch kein Diagramm: der Verlauf beginnt mit der ersten Prüfung.</translation>
    </message>
    <message>
        <source>This address can&apos;t be opened in the browser: it contains placeholders that are filled in only during checks.</source>
        <translation>Diese Adresse kann nicht im Browser geöffnet werden: sie enthält Platzhalter, die erst bei Prüfungen ausgefüllt werden.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DiagnosticsSection</name>
    <message>
        <source>Failure diagnostics</source>
        <translation>Fehlerdiagnose</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a failure</comment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>At failure</source>
        <comment>as against before</comment>
        <translation>Beim Fehler</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DurationEditor</name>
    <message>
        <source>Unit of “%1”</source>
        <translation>Einheit von „%1“</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>unit of time</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit of time</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>unit of time</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit of time</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>unit of time</comment>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EscalationEditor</name>
    <message>
        <source>Add step</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>After</source>
        <comment>so long a time</comment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>No channels yet</source>
        <translation>Noch keine Kanäle</translation>
    </message>
    <message>
        <source>Choose channels</source>
        <translation>Kanäle wählen</translation>
    </message>
    <message>
        <source>Step %1: delay</source>
        <translation>Stufe %1: Verzögerung</translation>
    </message>
    <message>
        <source>Step %1: channels</source>
        <translation>Stufe %1: Kanäle</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>Stufe %1 entfernen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventLine</name>
    <message>
        <source>Opens the list of events</source>
        <translation>Öffnet die Liste der Ereignisse</translation>
    </message>
    <message>
        <source>Lasted %1</source>
        <comment>an event, a duration</comment>
        <translation>Dauerte %1</translation>
    </message>
    <message>
        <source>For %1 so far</source>
        <comment>an event, a duration</comment>
        <translation>Bisher %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, a cause</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a duration; a time and a cause</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a state, an event</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventSource</name>
    <message>
        <source>Events can&apos;t be read. %1</source>
        <translation>Die Ereignisse können nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventsLoader</name>
    <message>
        <source>No events: the history isn&apos;t available.</source>
        <translation>Keine Ereignisse: der Verlauf ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>No events: this target has had no incidents, and has no notes.</source>
        <translation>Keine Ereignisse: dieses Ziel hatte keine Vorfälle und hat keine Notizen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventsTab</name>
    <message>
        <source>%1 (acknowledged)</source>
        <comment>cause of an incident</comment>
        <translation>%1 (quittiert)</translation>
    </message>
    <message>
        <source>%1 (acknowledged by %2)</source>
        <comment>cause of an incident, a person</comment>
        <translation>%1 (quittiert von %2)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Began</source>
        <comment>column</comment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cause or note</source>
        <comment>column</comment>
        <translation>Ursache oder Notiz</translation>
    </message>
    <message>
        <source>Enter shows what was recorded at that time.</source>
        <translation>Eingabe zeigt, was zu dieser Zeit festgehalten wurde.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a note, its author</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <comment>a time</comment>
        <translation>Notiz, %1</translation>
    </message>
    <message>
        <source>%1, still open</source>
        <comment>a state</comment>
        <translation>%1, noch offen</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a state, a time</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time, what happened</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FieldRow</name>
    <message>
        <source>Default</source>
        <comment>value of a field</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>label of a needed field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>„%1“ leeren</translation>
    </message>
    <message>
        <source>Reset “%1” to %2</source>
        <translation>„%1“ auf %2 zurücksetzen</translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation>%1 Erforderlich.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows only targets that match all words and conditions entered, such as is:down tag:prod time:&gt;1s. Press F1 for help.</source>
        <translation>Zeigt nur Ziele, auf die alle eingegebenen Wörter und Bedingungen passen, etwa is:down tag:prod time:&gt;1s. F1 zeigt die Hilfe.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterHelp</name>
    <message>
        <source>How to write filters</source>
        <translation>Wie man Filter schreibt</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterMenu</name>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Show saved and recent filters, and help</source>
        <translation>Gespeicherte und letzte Filter und die Hilfe zeigen</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Rename or remove…</source>
        <translation>&amp;Umbenennen oder entfernen…</translation>
    </message>
    <message>
        <source>&amp;Forget recent filters</source>
        <translation>&amp;Letzte Filter vergessen</translation>
    </message>
    <message>
        <source>&amp;How to write filters</source>
        <translation>&amp;Wie man Filter schreibt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name for “%1” (replaces any filter with the same name):</source>
        <translation>Name für „%1“ (ersetzt einen gleichnamigen Filter):</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FiltersDialog</name>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FindBar</name>
    <message>
        <source>Find in the body</source>
        <translation>Im Inhalt suchen</translation>
    </message>
    <message>
        <source>Find previous (Shift+Enter)</source>
        <translation>Vorigen Treffer suchen (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Find next (Enter)</source>
        <translation>Nächsten Treffer suchen (Eingabe)</translation>
    </message>
    <message>
        <source>Close search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of a finding, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level, kind of a finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>number of links to an address</comment>
        <translation>Verlinkt von</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>level of a finding</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>level of a finding</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>level of a finding</comment>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FirstChannels</name>
    <message>
        <source>&amp;Desktop notification</source>
        <translation>&amp;Desktop-Benachrichtigung</translation>
    </message>
    <message>
        <source>On this computer, while the window is open or in the tray.</source>
        <translation>Auf diesem Computer, solange das Fenster offen oder im Infobereich ist.</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>A different one for each state.</source>
        <translation>Für jeden Zustand ein anderer.</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Through your mail server. Enter its address in the next step.</source>
        <translation>Über Ihren Mailserver. Geben Sie seine Adresse im nächsten Schritt ein.</translation>
    </message>
    <message>
        <source>&amp;Turn on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>First alert channels</source>
        <translation>Erste Alarmkanäle</translation>
    </message>
    <message>
        <source>How do you want to be notified?</source>
        <translation>Wie möchten Sie benachrichtigt werden?</translation>
    </message>
    <message>
        <source>&amp;More channels…</source>
        <translation>&amp;Weitere Kanäle…</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FixedScale</name>
    <message>
        <source>&amp;Automatic scale</source>
        <translation>&amp;Automatische Skala</translation>
    </message>
    <message>
        <source>Fi&amp;xed scale…</source>
        <translation>&amp;Feste Skala…</translation>
    </message>
    <message>
        <source>Fixed scale</source>
        <translation>Feste Skala</translation>
    </message>
    <message>
        <source>&amp;End of the scale:</source>
        <translation>&amp;Ende der Skala:</translation>
    </message>
    <message>
        <source>Fix scale</source>
        <comment>button</comment>
        <translation>Skala festlegen</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid end of the scale. Use a form like %1.</source>
        <translation>Das ist kein gültiges Ende der Skala. Verwenden Sie eine Form wie %1.</translation>
    </message>
    <message>
        <source>Fi&amp;xed scale: up to %1…</source>
        <translation>&amp;Feste Skala: bis %1…</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FloatingBar</name>
    <message>
        <source>Floatin&amp;g bar</source>
        <translation>Schwebende &amp;Leiste</translation>
    </message>
    <message>
        <source>Click to open Watchkeeper. Drag to move the bar.</source>
        <translation>Klicken öffnet Watchkeeper. Ziehen verschiebt die Leiste.</translation>
    </message>
    <message>
        <source>Show the state of all targets above the windows of other programs</source>
        <translation>Zeigt den Zustand aller Ziele über den Fenstern anderer Programme</translation>
    </message>
    <message>
        <source>&amp;Open Watchkeeper</source>
        <translation>Watchkeeper &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Close the bar</source>
        <translation>Leiste &amp;schließen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FormSection</name>
    <message numerus="yes">
        <source>More (%n set)</source>
        <translation>
            <numerusform>Mehr (%n gesetzt)</numerusform>
            <numerusform>Mehr (%n gesetzt)</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>watchkeeper::GroupMenu</name>
    <message>
        <source>Group &amp;by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>Problems, up, paused and so on, while the table is sorted by state</source>
        <translation>Probleme, verfügbar, pausiert und so weiter, solange die Tabelle nach Zustand sortiert ist</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>The first tag of each target</source>
        <translation>Das erste Schlagwort jedes Ziels</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>The type of check</source>
        <translation>Der Typ der Prüfung</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <comment>grouping</comment>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>All rows in one list</source>
        <translation>Alle Zeilen in einer Liste</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>&amp;Alle ausklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle &amp;einklappen</translation>
    </message>
    <message>
        <source>Show the rows of all groups</source>
        <translation>Die Zeilen aller Gruppen zeigen</translation>
    </message>
    <message>
        <source>Show only the headings of groups</source>
        <translation>Nur die Überschriften der Gruppen zeigen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HeaderList</name>
    <message>
        <source>Filter header fields</source>
        <translation>Kopffelder filtern</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopffelder</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column</comment>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HealthMap</name>
    <message>
        <source>Health map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Without tag</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln target(s)</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1 – %Ln Ziel</numerusform>
            <numerusform>%1 – %Ln Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln of %2 with a problem</source>
        <comment>%1: a tag, %2: the number of its targets</comment>
        <translation>
            <numerusform>%1 – %Ln von %2 mit einem Problem</numerusform>
            <numerusform>%1 – %Ln von %2 mit einem Problem</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target and state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HelpActions</name>
    <message>
        <source>This is Watchkeeper %1. The previous version was %2.</source>
        <translation>Das ist Watchkeeper %1. Die vorige Version war %2.</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Neuerungen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>column of a hex view</comment>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>column of a hex view</comment>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryPage</name>
    <message>
        <source>The test was stopped before the server responded.</source>
        <translation>Der Test wurde gestoppt, bevor der Server antwortete.</translation>
    </message>
    <message>
        <source>Enter a server first.</source>
        <translation>Geben Sie zuerst einen Server ein.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung mit %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>S&amp;top test</source>
        <translation>Test &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Test server</source>
        <translation>Server &amp;testen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryRecorder</name>
    <message>
        <source>The results in %1 were deleted while Watchkeeper was running. New results are stored from now on.</source>
        <translation>Die Ergebnisse in %1 wurden gelöscht, während Watchkeeper lief. Neue Ergebnisse werden ab jetzt gespeichert.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryStrip</name>
    <message>
        <source>%1 · %2 · %3%4</source>
        <comment>moment, state, duration, result</comment>
        <translation>%1 · %2 · %3%4</translation>
    </message>
    <message>
        <source>Recent results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up, %2 degraded</source>
        <translation>
            <numerusform>%1 des letzten %n Ergebnisses verfügbar, %2 beeinträchtigt</numerusform>
            <numerusform>%1 der letzten %n Ergebnisse verfügbar, %2 beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up</source>
        <translation>
            <numerusform>%1 des letzten %n Ergebnisses verfügbar</numerusform>
            <numerusform>%1 der letzten %n Ergebnisse verfügbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryThread</name>
    <message>
        <source>The entry can&apos;t currently be stored. It is kept in memory until it can be stored.</source>
        <translation>Der Eintrag kann gerade nicht gespeichert werden. Er bleibt im Speicher, bis das möglich ist.</translation>
    </message>
    <message>
        <source>Incident %1 not found.</source>
        <translation>Vorfall %1 nicht gefunden.</translation>
    </message>
    <message>
        <source>The program that monitors the profile is shutting down. Nothing was stored. Try again in a moment.</source>
        <translation>Das Programm, das das Profil überwacht, wird gerade beendet. Nichts wurde gespeichert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentDetails</name>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>certificate issued by %1</source>
        <translation>Zertifikat ausgestellt von %1</translation>
    </message>
    <message>
        <source>depends on %1, which was down</source>
        <translation>hängt von %1 ab, das ausgefallen war</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Quittieren…</translation>
    </message>
    <message>
        <source>Show failure details</source>
        <translation>Details des Fehlers zeigen</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Ziel zeigen</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Acknowledge this incident</source>
        <translation>Diesen Vorfall quittieren</translation>
    </message>
    <message>
        <source>Show the failed check, what changed, and the failure diagnostics (using time travel for closed incidents)</source>
        <translation>Die fehlgeschlagene Prüfung zeigen, was sich geändert hat, und die Fehlerdiagnose (bei beendeten Vorfällen als Zeitreise)</translation>
    </message>
    <message>
        <source>Go to the current state of the target</source>
        <translation>Zum aktuellen Zustand des Ziels</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>What is known, or who is working on it</source>
        <translation>Was bekannt ist, oder wer daran arbeitet</translation>
    </message>
    <message>
        <source>Select an incident to see its cause and what has happened since.</source>
        <translation>Wählen Sie einen Vorfall aus, um seine Ursache zu sehen und was seitdem passiert ist.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a target, what happened to it</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsDock</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>I&amp;ncidents</source>
        <translation>&amp;Vorfälle</translation>
    </message>
    <message>
        <source>Show incidents, how long they lasted, and who acknowledged them</source>
        <translation>Zeigt Vorfälle, ihre Dauer und wer sie quittiert hat</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsModel</name>
    <message>
        <source>Acknowledged by</source>
        <translation>Quittiert von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Issuer</source>
        <comment>who acknowledged an incident</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of an incident</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>state of an incident</comment>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <comment>state of an incident</comment>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of an incident</comment>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsPane</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>23 h 58 min</source>
        <comment>a long duration</comment>
        <translation>23 h 58 min</translation>
    </message>
    <message>
        <source>The incidents can&apos;t be read. %1</source>
        <translation>Die Vorfälle können nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>No incidents yet. An incident opens when a target is confirmed down or degraded, and closes when it is up again.</source>
        <translation>Noch keine Vorfälle. Ein Vorfall beginnt, wenn ein Ziel bestätigt ausgefallen oder beeinträchtigt ist, und endet, wenn es wieder verfügbar ist.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::KindMenu</name>
    <message>
        <source>&amp;Web</source>
        <translation>&amp;Web</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>&amp;This computer</source>
        <translation>&amp;Dieser Computer</translation>
    </message>
    <message>
        <source>&amp;Files and commands</source>
        <translation>D&amp;ateien und Befehle</translation>
    </message>
    <message>
        <source>&amp;Other</source>
        <translation>&amp;Andere</translation>
    </message>
    <message>
        <source>A well-known &amp;service…</source>
        <translation>Ein bekannter &amp;Dienst…</translation>
    </message>
    <message>
        <source>Search by name, such as PostgreSQL, Elasticsearch or a mail server</source>
        <translation>Nach dem Namen suchen, etwa PostgreSQL, Elasticsearch oder ein Mailserver</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LayoutsMenu</name>
    <message>
        <source>Colu&amp;mn layouts</source>
        <translation>Spalten&amp;anordnungen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Save column layout</source>
        <translation>Spaltenanordnung speichern</translation>
    </message>
    <message>
        <source>&amp;Name (replaces any layout with the same name):</source>
        <translation>&amp;Name (ersetzt eine gleichnamige Anordnung):</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>„%1“ &amp;aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>„%1“ &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Rename column layout</source>
        <translation>Spaltenanordnung umbenennen</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>&amp;Neuer Name:</translation>
    </message>
    <message>
        <source>Re&amp;move “%1”</source>
        <translation>„%1“ &amp;entfernen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>U&amp;ndo removal</source>
        <translation>Entfernen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>U&amp;ndo removal of “%1”</source>
        <translation>Entfernen von „%1“ &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Reset to &amp;default</source>
        <translation>Auf &amp;Standard zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>A column layout named “%1” already exists.</source>
        <translation>Eine Spaltenanordnung namens „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Removed the column layout “%1”. Undo this in View, Column layouts.</source>
        <translation>Die Spaltenanordnung „%1“ wurde entfernt. Rückgängig machen Sie das unter Ansicht, Spaltenanordnungen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LineEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LinesEditor</name>
    <message>
        <source>One per line. Use A | B for alternatives</source>
        <translation>Einer pro Zeile. A | B für Alternativen</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>Einer pro Zeile</translation>
    </message>
    <message>
        <source>Choose</source>
        <comment>among names</comment>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>No log file yet. Turn on “Keep a log file” to create one.</source>
        <translation>Noch keine Logdatei. Schalten Sie „Logdatei führen“ ein, um eine anzulegen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MacSystemText::MacSystemText</name>
    <message>
        <source>the system didn&apos;t respond</source>
        <translation>das System hat nicht geantwortet</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MainWindow</name>
    <message>
        <source>Watchkeeper is quitting. Try again.</source>
        <translation>Watchkeeper wird gerade beendet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Det&amp;ails tabs</source>
        <translation>&amp;Reiter der Details</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down — Watchkeeper</source>
        <comment>window title</comment>
        <translation>
            <numerusform>%Ln ausgefallen — Watchkeeper</numerusform>
            <numerusform>%Ln ausgefallen — Watchkeeper</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo: %1</source>
        <comment>window title</comment>
        <translation>Demo: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceEditor</name>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Upcoming maintenance times or validation errors</source>
        <translation>Kommende Wartungszeiten oder Eingabefehler</translation>
    </message>
    <message>
        <source>Choose targets: all, specific ones, or by tag or filter.</source>
        <translation>Wählen Sie Ziele: alle, bestimmte, oder nach Schlagwort oder Filter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field; what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A maintenance window with this name already exists.</source>
        <translation>Ein Wartungsfenster mit diesem Namen gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>Currently applies to %n target(s). Times in %1:</source>
        <translation>
            <numerusform>Gilt derzeit für %n Ziel. Zeiten in %1:</numerusform>
            <numerusform>Gilt derzeit für %n Ziele. Zeiten in %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>now: %1</source>
        <comment>a span of time</comment>
        <translation>jetzt: %1</translation>
    </message>
    <message>
        <source>This maintenance is disabled.</source>
        <translation>Diese Wartung ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>This maintenance has ended and won&apos;t repeat.</source>
        <translation>Diese Wartung ist vorbei und wiederholt sich nicht.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceForm</name>
    <message>
        <source>Ena&amp;bled</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>planned work, such as Backup</source>
        <translation>geplante Arbeiten, etwa Sicherung</translation>
    </message>
    <message>
        <source>such as 1, 15, last</source>
        <translation>etwa 1, 15, last</translation>
    </message>
    <message>
        <source>minute hour day month weekday, such as 0 2 * * MON#1</source>
        <translation>Minute Stunde Tag Monat Wochentag, etwa 0 2 * * MON#1</translation>
    </message>
    <message>
        <source>such as 1h30m</source>
        <translation>etwa 1h30m</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>&amp;Wann:</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <comment>end of a span of time</comment>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Tage:</translation>
    </message>
    <message>
        <source>Days of the &amp;month:</source>
        <translation>Tage des &amp;Monats:</translation>
    </message>
    <message>
        <source>&amp;Cron expression:</source>
        <translation>&amp;Cron-Ausdruck:</translation>
    </message>
    <message>
        <source>At:</source>
        <comment>a time of the day</comment>
        <translation>Um:</translation>
    </message>
    <message>
        <source>D&amp;uration:</source>
        <translation>&amp;Dauer:</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>&amp;Zeitzone:</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceMenu</name>
    <message>
        <source>&amp;Maintenance</source>
        <translation>&amp;Wartung</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Für &amp;4 Stunden</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow morning</source>
        <translation>Bis &amp;morgen früh</translation>
    </message>
    <message>
        <source>Custom &amp;period…</source>
        <translation>Anderer &amp;Zeitraum…</translation>
    </message>
    <message>
        <source>&amp;End maintenance</source>
        <translation>Wartung b&amp;eenden</translation>
    </message>
    <message>
        <source>Maintenance &amp;calendar…</source>
        <translation>Wartungs&amp;kalender…</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>Manuell: %1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message numerus="yes">
        <source>Maintenance for %n target(s)</source>
        <translation>
            <numerusform>Wartung für %n Ziel</numerusform>
            <numerusform>Wartung für %n Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) in maintenance until %1.</source>
        <translation>
            <numerusform>%n Ziel in Wartung bis %1.</numerusform>
            <numerusform>%n Ziele in Wartung bis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>End maintenance</source>
        <translation>Wartung beenden</translation>
    </message>
    <message>
        <source>Maintenance ended: %1</source>
        <translation>Wartung beendet: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceWeekGrid</name>
    <message>
        <source>Maintenance in the week shown</source>
        <translation>Wartung in der gezeigten Woche</translation>
    </message>
    <message>
        <source>%1 to %2. Press Enter to add maintenance.</source>
        <comment>two times</comment>
        <translation>%1 bis %2. Eingabe fügt eine Wartung hinzu.</translation>
    </message>
    <message>
        <source>%1: no maintenance. Press Enter to add it.</source>
        <comment>a time</comment>
        <translation>%1: keine Wartung. Eingabe fügt eine hinzu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time; the maintenance at that time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No maintenance in the week shown</source>
        <translation>Keine Wartung in der gezeigten Woche</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceWeekView</name>
    <message>
        <source>%1 – %2  %3</source>
        <comment>begin, end, and name of a maintenance</comment>
        <translation>%1 – %2  %3</translation>
    </message>
    <message>
        <source>Previous week (Page Up)</source>
        <translation>Vorige Woche (Bild auf)</translation>
    </message>
    <message>
        <source>Next week (Page Down)</source>
        <translation>Nächste Woche (Bild ab)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Show the current week (Home)</source>
        <translation>Zur aktuellen Woche (Pos1)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day of a week</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>of the manual</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MapEditor</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Row %1 has no name.</source>
        <translation>Zeile %1 hat keinen Namen.</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>„%1“ kommt zweimal vor.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MarkLayer</name>
    <message>
        <source>Incident</source>
        <comment>span in a chart</comment>
        <translation>Vorfall</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MarkedSpanBar</name>
    <message>
        <source>Remove the mark (Esc)</source>
        <translation>Markierung entfernen (Esc)</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Marked: %1 to %2</source>
        <comment>start and end of a span</comment>
        <translation>Markiert: %1 bis %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <comment>95th percentile</comment>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>uptime %1</source>
        <translation>Verfügbarkeit %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>figures in the table</source>
        <translation>Werte in der Tabelle</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MessagePanel</name>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a message</comment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoMatches</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>No match for “%1” among %Ln target(s).</source>
        <translation>
            <numerusform>Kein Treffer für „%1“ in %Ln Ziel.</numerusform>
            <numerusform>Kein Treffer für „%1“ in %Ln Zielen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoteDialog</name>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>What happened, such as “Deployed 2.4”</source>
        <translation>Was geschehen ist, etwa „2.4 installiert“</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a note</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>&amp;Ziel:</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>Zeit:</translation>
    </message>
    <message>
        <source>&amp;Add note</source>
        <translation>Notiz &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save note</source>
        <translation>Notiz &amp;speichern</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoteLayer</name>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a note</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>alle Ziele</translation>
    </message>
    <message>
        <source>Note, %1: %2</source>
        <comment>a time, a text</comment>
        <translation>Notiz, %1: %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationHint</name>
    <message>
        <source>Desktop notifications are on.</source>
        <translation>Desktop-Benachrichtigungen sind eingeschaltet.</translation>
    </message>
    <message>
        <source>No one is notified yet. Problems are shown only in this window.</source>
        <translation>Noch wird niemand benachrichtigt. Probleme sind nur in diesem Fenster zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Turn on desktop notifications</source>
        <translation>Desktop-Benachrichtigungen &amp;einschalten</translation>
    </message>
    <message>
        <source>&amp;Other channels…</source>
        <translation>&amp;Andere Kanäle…</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t remind me</source>
        <translation>&amp;Nicht mehr erinnern</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationLine</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Test “%1”</source>
        <translation>„%1“ testen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationsPage</name>
    <message>
        <source>Who is notified of what</source>
        <translation>Wer worüber benachrichtigt wird</translation>
    </message>
    <message>
        <source>All alert &amp;rules…</source>
        <translation>Alle Alarm&amp;regeln…</translation>
    </message>
    <message>
        <source>Where alerts are sent</source>
        <translation>Wohin Alarme gesendet werden</translation>
    </message>
    <message>
        <source>All alert c&amp;hannels…</source>
        <translation>Alle Alarm&amp;kanäle…</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>“Do not disturb” in the menu of the tray icon silences the notifications on this desktop for an hour.</source>
        <translation>„Nicht stören“ im Menü des Symbols im Infobereich schaltet die Benachrichtigungen auf diesem Desktop für eine Stunde stumm.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>page of settings</comment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>No channels yet.</source>
        <translation>Noch keine Kanäle.</translation>
    </message>
    <message>
        <source>No rules yet.</source>
        <translation>Noch keine Regeln.</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid.</source>
        <translation>Einige Einstellungen fehlen oder sind ungültig.</translation>
    </message>
    <message>
        <source>Alerts are sent at any time.</source>
        <translation>Alarme werden zu jeder Zeit gesendet.</translation>
    </message>
    <message>
        <source>No rule uses it.</source>
        <comment>an alert channel</comment>
        <translation>Keine Regel verwendet ihn.</translation>
    </message>
    <message>
        <source>Used by: %1.</source>
        <comment>an alert channel</comment>
        <translation>Verwendet von: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what an alert channel is, which rules use it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing was sent, because the rule has no valid channel.</source>
        <translation>Nichts wurde gesendet, weil die Regel keinen gültigen Kanal hat.</translation>
    </message>
    <message>
        <source>Sending a test to %1…</source>
        <translation>Test an %1 wird gesendet…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: result of a test</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t quiet now. Alerts are sent immediately.</source>
        <translation>„%1“ hat gerade keine Ruhezeit. Alarme werden sofort gesendet.</translation>
    </message>
    <message>
        <source>“%1” is quiet now, until %2.</source>
        <translation>„%1“ hat gerade Ruhezeit, bis %2.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NumbersCard</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Objective %1</source>
        <translation>Zielvorgabe %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ObjectiveFigures</name>
    <message>
        <source>%1 over %2</source>
        <comment>an objective, its time</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1, error budget left: %2</source>
        <translation>%1, verbleibendes Fehlerbudget: %2</translation>
    </message>
    <message>
        <source>%1, error budget left: %2, burn rate %3 over the last 24 h</source>
        <translation>%1, verbleibendes Fehlerbudget: %2, Verbrauchsrate %3 in den letzten 24 h</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OverviewTab</name>
    <message>
        <source>Next check</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>before an address or command</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>Zeit nach Phasen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>uptime</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Uptime in the last 24 hours</source>
        <translation>Verfügbarkeit in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>uptime</comment>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Uptime in the last 30 days</source>
        <translation>Verfügbarkeit in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Median response time in the last 24 hours</source>
        <translation>Median der Antwortzeit in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Median response time of the most recent results</source>
        <translation>Median der Antwortzeit der letzten Ergebnisse</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>percentile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>95 % of the response times in the last 24 hours were at most this long</source>
        <translation>95 % der Antwortzeiten in den letzten 24 Stunden waren höchstens so lang</translation>
    </message>
    <message>
        <source>95 % of the last response times were at most this long</source>
        <translation>95 % der letzten Antwortzeiten waren höchstens so lang</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>letzte Prüfung</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PageList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PaletteModel</name>
    <message>
        <source>not available right now</source>
        <translation>gerade nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PathEditor</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>Durchsuchen für: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PhasesBar</name>
    <message>
        <source>Time by phase</source>
        <translation>Zeit nach Phasen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, duration</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PictureView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProblemCard</name>
    <message>
        <source>Find out why %1 is down. This target will be checked as soon as %1 recovers.</source>
        <translation>Finden Sie heraus, warum %1 ausgefallen ist. Dieses Ziel wird geprüft, sobald %1 sich erholt.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Was man versuchen kann</translation>
    </message>
    <message>
        <source>• %1</source>
        <comment>a step to try</comment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>Hide what to try</source>
        <translation>Vorschläge verbergen</translation>
    </message>
    <message>
        <source>Show what to try</source>
        <translation>Vorschläge zeigen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProfileMessages</name>
    <message>
        <source>Nothing is saved in this session: changes to targets and settings are lost when the window closes. To keep them, start Watchkeeper without targets on the command line and without --sample.</source>
        <translation>In dieser Sitzung wird nichts gespeichert: Änderungen an Zielen und Einstellungen gehen verloren, wenn das Fenster geschlossen wird. Um sie zu behalten, starten Sie Watchkeeper ohne Ziele auf der Befehlszeile und ohne --sample.</translation>
    </message>
    <message>
        <source>This is a demo: its services and their results are simulated. After 20 seconds, one of them fails, and recovers two minutes later. Nothing that you change here is kept.</source>
        <translation>Das ist eine Demo: ihre Dienste und deren Ergebnisse sind simuliert. Nach 20 Sekunden fällt einer aus und erholt sich zwei Minuten später. Was Sie hier ändern, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Start with your own targets</source>
        <translation>Mit &amp;eigenen Zielen beginnen</translation>
    </message>
    <message>
        <source>The demo can&apos;t be shown. %1</source>
        <translation>Die Demo kann nicht gezeigt werden. %1</translation>
    </message>
    <message>
        <source>The profile %1 can&apos;t be written to. Its targets are monitored, but no results are stored and no alerts are sent. Changes to targets and settings are lost when the window closes.</source>
        <translation>Das Profil %1 ist nicht beschreibbar. Seine Ziele werden überwacht, aber keine Ergebnisse gespeichert und keine Alarme gesendet. Änderungen an Zielen und Einstellungen gehen verloren, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Some of your custom check types or presets have errors. Fix their files and restart Watchkeeper.</source>
        <translation>Einige Ihrer eigenen Prüfungstypen oder Vorlagen haben Fehler. Korrigieren Sie ihre Dateien und starten Sie Watchkeeper neu.</translation>
    </message>
    <message>
        <source>&amp;Open folders</source>
        <translation>Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>%1 has errors and was left unchanged. Fix it to edit targets here.</source>
        <translation>%1 hat Fehler und wurde nicht verändert. Korrigieren Sie die Datei, um hier Ziele zu bearbeiten.</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Datei &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.json wurde außerhalb von Watchkeeper geändert. Die Änderungen wurden geladen.</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these targets, which were changed in both places:</source>
        <translation>targets.json wurde außerhalb von Watchkeeper geändert. Ihre Änderungen bleiben für diese Ziele erhalten, die an beiden Stellen geändert wurden:</translation>
    </message>
    <message>
        <source>Part of the history hasn&apos;t been sent to the server yet. %1 The full history is stored on this computer, and Watchkeeper will send the missing part as soon as possible.</source>
        <translation>Ein Teil des Verlaufs wurde noch nicht an den Server gesendet. %1 Der ganze Verlauf ist auf diesem Computer gespeichert, und Watchkeeper sendet den fehlenden Teil so bald wie möglich.</translation>
    </message>
    <message>
        <source>Some alerts may not be delivered:</source>
        <translation>Einige Alarme werden vielleicht nicht zugestellt:</translation>
    </message>
    <message>
        <source>Some reference targets in the network settings are invalid and ignored:</source>
        <translation>Einige Referenzziele in den Netzwerkeinstellungen sind ungültig und werden ignoriert:</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) couldn&apos;t be stored in time and are missing from the history.</source>
        <translation>
            <numerusform>%n Ergebnis konnte nicht rechtzeitig gespeichert werden und fehlt im Verlauf.</numerusform>
            <numerusform>%n Ergebnisse konnten nicht rechtzeitig gespeichert werden und fehlen im Verlauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings haven&apos;t been saved yet. %1 They remain in effect until Watchkeeper quits. Watchkeeper will try to save them again the next time you change something.</source>
        <translation>Die Einstellungen sind noch nicht gespeichert. %1 Sie gelten, bis Watchkeeper beendet wird. Watchkeeper versucht bei der nächsten Änderung wieder, sie zu speichern.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Your changes haven&apos;t been saved yet. %1 They&apos;re kept in memory, and Watchkeeper will try again the next time you change something.</source>
        <translation>Ihre Änderungen sind noch nicht gespeichert. %1 Sie bleiben im Speicher, und Watchkeeper versucht es bei der nächsten Änderung wieder.</translation>
    </message>
    <message>
        <source>&amp;Quit without saving</source>
        <translation>Ohne Speichern &amp;beenden</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RecentEventsCard</name>
    <message>
        <source>Recent events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RecentHistoryLoader</name>
    <message>
        <source>This profile is read-only, so notes can&apos;t be stored.</source>
        <translation>Dieses Profil ist schreibgeschützt, deshalb können keine Notizen gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove for &amp;ever…</source>
        <translation>Für immer &amp;entfernen…</translation>
    </message>
    <message>
        <source>E&amp;mpty…</source>
        <translation>&amp;Leeren…</translation>
    </message>
    <message>
        <source>Removed targets</source>
        <translation>Entfernte Ziele</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>time of the removal of a target</comment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Removed targets aren&apos;t kept. To change this, open “Settings, General”.</source>
        <translation>Entfernte Ziele werden nicht aufbewahrt. Das lässt sich unter „Einstellungen, Allgemein“ ändern.</translation>
    </message>
    <message numerus="yes">
        <source>No removed targets. They are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>Keine entfernten Ziele. Sie werden %n Tag aufbewahrt. Das lässt sich unter „Einstellungen, Allgemein“ ändern.</numerusform>
            <numerusform>Keine entfernten Ziele. Sie werden %n Tage aufbewahrt. Das lässt sich unter „Einstellungen, Allgemein“ ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed targets are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>Entfernte Ziele werden %n Tag aufbewahrt. Das lässt sich unter „Einstellungen, Allgemein“ ändern.</numerusform>
            <numerusform>Entfernte Ziele werden %n Tage aufbewahrt. Das lässt sich unter „Einstellungen, Allgemein“ ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) can&apos;t be restored any more.</source>
        <translation>
            <numerusform>%Ln Ziel kann dann nicht mehr wiederhergestellt werden.</numerusform>
            <numerusform>%Ln Ziele können dann nicht mehr wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln removed target(s) can&apos;t be restored any more.</source>
        <translation>
            <numerusform>Alle (%Ln) entfernten Ziele können dann nicht mehr wiederhergestellt werden.</numerusform>
            <numerusform>Alle %Ln entfernten Ziele können dann nicht mehr wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for ever?</source>
        <translation>Für immer entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove for ever</source>
        <translation>Für immer &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsKeeper</name>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>Nichts wurde wiederhergestellt. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) restored.</source>
        <translation>
            <numerusform>%Ln Ziel wiederhergestellt.</numerusform>
            <numerusform>%Ln Ziele wiederhergestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReplyTab</name>
    <message>
        <source>Redirected from: %1</source>
        <translation>Weitergeleitet von: %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Sent data</source>
        <translation>Gesendete Daten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReportDialog</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Include &amp;removed targets</source>
        <translation>&amp;Entfernte Ziele einbeziehen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>PDF</source>
        <comment>a file format</comment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>Verfügbarkeitsbericht</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>&amp;Zeitraum:</translation>
    </message>
    <message>
        <source>T&amp;argets:</source>
        <translation>&amp;Ziele:</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>D&amp;atei:</translation>
    </message>
    <message>
        <source>Privacy mode is on. The report has stand-ins instead of hosts, IP addresses and user names.</source>
        <translation>Der Privatmodus ist eingeschaltet. Der Bericht enthält Platzhalter statt Hosts, IP-Adressen und Benutzernamen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>All (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>Alle (%Ln)</numerusform>
            <numerusform>Alle (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected in the table (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>In der Tabelle ausgewählt (%Ln)</numerusform>
            <numerusform>In der Tabelle ausgewählt (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matching the filter (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>Zum Filter passend (%Ln)</numerusform>
            <numerusform>Zum Filter passend (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reading target %1 of %2…</source>
        <translation>Ziel %1 von %2 wird gelesen…</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Some results may be missing. %1</source>
        <translation>Einige Ergebnisse fehlen vielleicht. %1</translation>
    </message>
    <message>
        <source>Report saved to %1.</source>
        <translation>Bericht gespeichert unter %1.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html *.htm)</source>
        <translation>HTML-Seite (*.html *.htm)</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Abgebrochen. Keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>The first day can&apos;t be after the last day or in the future.</source>
        <translation>Der erste Tag darf nicht nach dem letzten oder in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>Enter a folder and a file name that ends with .html or .pdf.</source>
        <translation>Geben Sie einen Ordner und einen Dateinamen ein, der auf .html oder .pdf endet.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Cr&amp;eate again</source>
        <translation>Neu &amp;erstellen</translation>
    </message>
    <message>
        <source>Cr&amp;eate report</source>
        <translation>Bericht &amp;erstellen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResponseTab</name>
    <message>
        <source>Body view</source>
        <translation>Ansicht des Inhalts</translation>
    </message>
    <message>
        <source>Formatted</source>
        <comment>view of a body</comment>
        <translation>Formatiert</translation>
    </message>
    <message>
        <source>As received</source>
        <comment>view of a body</comment>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>view of a body</comment>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Find in the body (Ctrl+F)</source>
        <translation>Im Inhalt suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message>
        <source>Save the body as a file</source>
        <translation>Inhalt als Datei speichern</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>The content is no longer in memory. Check again to see it.</source>
        <translation>Der Inhalt ist nicht mehr im Speicher. Prüfen Sie noch einmal, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>Save the part of the body that was kept</source>
        <translation>Den aufbewahrten Teil des Inhalts speichern</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>Inhalt speichern</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResultsView</name>
    <message>
        <source>S&amp;ort again</source>
        <translation>Neu &amp;sortieren</translation>
    </message>
    <message>
        <source>Sort the rows again to reflect new results</source>
        <translation>Die Zeilen nach den neuen Ergebnissen neu sortieren</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RuleHelp</name>
    <message>
        <source>How to write alert rules</source>
        <translation>Wie man Alarmregeln schreibt</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulePreview</name>
    <message>
        <source>No targets in this profile yet.</source>
        <translation>Noch keine Ziele in diesem Profil.</translation>
    </message>
    <message numerus="yes">
        <source>Currently matches none of the %n target(s) in this profile.</source>
        <translation>
            <numerusform>Passt derzeit auf keines von %n Ziel in diesem Profil.</numerusform>
            <numerusform>Passt derzeit auf keines der %n Ziele in diesem Profil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Currently matches %1 of %n target(s): %2</source>
        <translation>
            <numerusform>Passt derzeit auf %1 von %n Ziel: %2</numerusform>
            <numerusform>Passt derzeit auf %1 von %n Zielen: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more.</source>
        <translation>
            <numerusform>%1 und %n weiteres.</numerusform>
            <numerusform>%1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Event to preview</source>
        <translation>Ereignis für die Vorschau</translation>
    </message>
    <message>
        <source>Preview: down</source>
        <comment>of an alert</comment>
        <translation>Vorschau: ausgefallen</translation>
    </message>
    <message>
        <source>Preview: degraded</source>
        <comment>of an alert</comment>
        <translation>Vorschau: beeinträchtigt</translation>
    </message>
    <message>
        <source>Preview: recovery</source>
        <comment>of an alert</comment>
        <translation>Vorschau: Erholung</translation>
    </message>
    <message>
        <source>Alert text</source>
        <translation>Alarmtext</translation>
    </message>
    <message>
        <source>&amp;Back-test…</source>
        <translation>&amp;Backtest…</translation>
    </message>
    <message>
        <source>See what the rules on this page would have sent in the past</source>
        <translation>Zeigt, was die Regeln auf dieser Seite in der Vergangenheit gesendet hätten</translation>
    </message>
    <message>
        <source>Help for rules: placeholders, filters and times</source>
        <translation>Hilfe zu Regeln: Platzhalter, Filter und Zeiten</translation>
    </message>
    <message>
        <source>This rule doesn&apos;t send alerts for this event.</source>
        <translation>Diese Regel sendet für dieses Ereignis keine Alarme.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RuleSuggestions</name>
    <message>
        <source>Choose alert rules</source>
        <translation>Alarmregeln wählen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulesPage</name>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate rule</source>
        <translation>Regel duplizieren</translation>
    </message>
    <message>
        <source>Remove rule (Del)</source>
        <translation>Regel entfernen (Entf)</translation>
    </message>
    <message>
        <source>No rules and no channels yet. Add a channel on the “Alert channels” page, then add a rule here.</source>
        <translation>Noch keine Regeln und keine Kanäle. Fügen Sie einen Kanal auf der Seite „Alarmkanäle“ hinzu und dann hier eine Regel.</translation>
    </message>
    <message>
        <source>No rules yet, so no alerts are sent. A rule defines which targets and events send alerts, and through which channels. Add one.</source>
        <translation>Noch keine Regeln, also werden keine Alarme gesendet. Eine Regel legt fest, welche Ziele und Ereignisse Alarme senden, und über welche Kanäle. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>Remove this rule?</source>
        <translation>Diese Regel entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>This rule is set in “alerts” of %n target(s). It will no longer send alerts for them.</source>
        <translation>
            <numerusform>Diese Regel ist in „alerts“ von %n Ziel angegeben. Sie sendet dann keine Alarme mehr dafür.</numerusform>
            <numerusform>Diese Regel ist in „alerts“ von %n Zielen angegeben. Sie sendet dann keine Alarme mehr dafür.</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>No alerts are sent: the rule has no channel.</source>
        <translation>Keine Alarme werden gesendet: die Regel hat keinen Kanal.</translation>
    </message>
    <message>
        <source>Fix the filter to see which targets match.</source>
        <translation>Korrigieren Sie den Filter, um die passenden Ziele zu sehen.</translation>
    </message>
    <message>
        <source>Rename alert rules</source>
        <translation>Alarmregeln umbenennen</translation>
    </message>
    <message>
        <source>The channel “%1” has errors. Fix it on the “Alert channels” page, then try again.</source>
        <translation>Der Kanal „%1“ hat Fehler. Korrigieren Sie ihn auf der Seite „Alarmkanäle“, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>Backtest</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RunBars</name>
    <message>
        <source>Last run</source>
        <translation>Letzter Durchlauf</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Durchlauf</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>This run has taken %1 so far. Checking one by one would have taken %2.</source>
        <translation>Dieser Durchlauf hat bisher %1 gedauert. Nacheinander hätten die Prüfungen %2 gedauert.</translation>
    </message>
    <message>
        <source>Last run cancelled after %1. Checking one by one would have taken %2.</source>
        <translation>Letzter Durchlauf nach %1 abgebrochen. Nacheinander hätten die Prüfungen %2 gedauert.</translation>
    </message>
    <message>
        <source>Last run: %1. Checking one by one would have taken %2.</source>
        <translation>Letzter Durchlauf: %1. Nacheinander hätten die Prüfungen %2 gedauert.</translation>
    </message>
    <message>
        <source>Last run: %1, %3× faster than one by one (%2).</source>
        <translation>Letzter Durchlauf: %1, %3× schneller als nacheinander (%2).</translation>
    </message>
    <message>
        <source>Run time compared with checking one by one</source>
        <translation>Dauer des Durchlaufs verglichen mit Prüfungen nacheinander</translation>
    </message>
    <message>
        <source>(%1×)</source>
        <translation>(%1×)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration, factor</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::Screenshot</name>
    <message>
        <source>“%1” can&apos;t be opened right now.</source>
        <translation>„%1“ kann gerade nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The screenshot couldn&apos;t be saved as %1. Is the folder writable, and does the name end in .png?</source>
        <translation>Das Bildschirmfoto konnte nicht als %1 gespeichert werden. Ist der Ordner beschreibbar, und endet der Name auf .png?</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SecretEditor</name>
    <message>
        <source>Storage location of “%1”</source>
        <translation>Speicherort von „%1“</translation>
    </message>
    <message>
        <source>Keychain</source>
        <comment>place of a secret</comment>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <comment>place of a secret</comment>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>File</source>
        <comment>place of a secret</comment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Plain text</source>
        <comment>place of a secret</comment>
        <translation>Klartext</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>Text zeigen</translation>
    </message>
    <message>
        <source>Keychain (unavailable)</source>
        <comment>place of a secret</comment>
        <translation>Schlüsselbund (nicht verfügbar)</translation>
    </message>
    <message>
        <source>Secrets stay in the keychain even when they are no longer used. An older version of the file may still refer to them. To view or remove them, search for “watchkeeper” in the keychain app.</source>
        <translation>Geheimnisse bleiben im Schlüsselbund, auch wenn sie nicht mehr verwendet werden. Eine ältere Fassung der Datei kann noch auf sie verweisen. Um sie anzusehen oder zu entfernen, suchen Sie in der Schlüsselbund-App nach „watchkeeper“.</translation>
    </message>
    <message>
        <source>No secret has been entered for this location yet. Enter the secret, or choose the previous location.</source>
        <translation>Für diesen Ort wurde noch kein Geheimnis eingegeben. Geben Sie es ein, oder wählen Sie den vorigen Ort.</translation>
    </message>
    <message>
        <source>Stored in the keychain. Type to replace it</source>
        <translation>Im Schlüsselbund gespeichert. Tippen ersetzt es</translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation>Name der Variable</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>Dateipfad</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SelectionPage</name>
    <message>
        <source>Select a target to see its result and the reason for it.</source>
        <translation>Wählen Sie ein Ziel aus, um sein Ergebnis und den Grund zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) selected</source>
        <translation>
            <numerusform>%Ln Ziel ausgewählt</numerusform>
            <numerusform>%Ln Ziele ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state of targets</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SendTestPanel</name>
    <message>
        <source>Event for the sample alert</source>
        <translation>Ereignis für den Beispielalarm</translation>
    </message>
    <message>
        <source>a target that is down</source>
        <translation>ein Ziel, das ausgefallen ist</translation>
    </message>
    <message>
        <source>a target that is degraded</source>
        <translation>ein Ziel, das beeinträchtigt ist</translation>
    </message>
    <message>
        <source>a recovery</source>
        <translation>eine Erholung</translation>
    </message>
    <message>
        <source>Test in progress</source>
        <translation>Test läuft</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Sends a sample alert through this channel with the values shown here, even if they haven&apos;t been saved.</source>
        <translation>Sendet einen Beispielalarm über diesen Kanal mit den hier gezeigten Werten, auch wenn sie nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Stopped. The alert may or may not have been delivered.</source>
        <translation>Gestoppt. Der Alarm wurde vielleicht zugestellt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>St&amp;op sending</source>
        <translation>Senden st&amp;oppen</translation>
    </message>
    <message>
        <source>Send &amp;test</source>
        <translation>&amp;Test senden</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServiceDialog</name>
    <message>
        <source>Add a well-known service</source>
        <translation>Bekannten Dienst hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>Ziel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>Enter the server the service runs on. The default port is %1.</source>
        <translation>Geben Sie den Server ein, auf dem der Dienst läuft. Der Standardport ist %1.</translation>
    </message>
    <message>
        <source>Enter the remaining settings in the next form: %1.</source>
        <translation>Geben Sie die übrigen Einstellungen im nächsten Formular ein: %1.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServicePicker</name>
    <message>
        <source>Databases and caches</source>
        <translation>Datenbanken und Caches</translation>
    </message>
    <message>
        <source>Queues and coordination</source>
        <translation>Warteschlangen und Koordination</translation>
    </message>
    <message>
        <source>Web servers and proxies</source>
        <translation>Webserver und Proxys</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Sign-in and secrets</source>
        <translation>Anmeldung und Geheimnisse</translation>
    </message>
    <message>
        <source>Files and storage</source>
        <translation>Dateien und Speicher</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Network and remote access</source>
        <translation>Netzwerk und Fernzugriff</translation>
    </message>
    <message>
        <source>Chat and telephony</source>
        <translation>Chat und Telefonie</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>Home and devices</source>
        <translation>Haus und Geräte</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix-Socket</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>transport and port, such as TCP 6379</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The service may require credentials. %1</source>
        <translation>Der Dienst verlangt vielleicht eine Anmeldung. %1</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Dienst wählen</translation>
    </message>
    <message>
        <source>Service name, such as postgresql</source>
        <translation>Name des Dienstes, etwa postgresql</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>Open a category, or search by name.</source>
        <translation>Öffnen Sie eine Kategorie, oder suchen Sie nach dem Namen.</translation>
    </message>
    <message>
        <source>Service not found. You can still monitor it as a web page or a TCP port.</source>
        <translation>Dienst nicht gefunden. Sie können ihn trotzdem als Webseite oder TCP-Port überwachen.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SettingsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix it to edit the default schedule here.</source>
        <translation>targets.json hat Fehler. Korrigieren Sie die Datei, um hier den Standardzeitplan zu bearbeiten.</translation>
    </message>
    <message>
        <source>Saving secrets to the keychain…</source>
        <translation>Geheimnisse werden im Schlüsselbund gespeichert…</translation>
    </message>
    <message>
        <source>%1 Nothing has been changed yet. Choose another location for the secret, or try again.</source>
        <translation>%1 Noch wurde nichts geändert. Wählen Sie einen anderen Ort für das Geheimnis, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Some settings on this page are missing or invalid. The secret was saved to the keychain. Nothing else has been changed yet.</source>
        <translation>Einige Einstellungen auf dieser Seite fehlen oder sind ungültig. Das Geheimnis wurde im Schlüsselbund gespeichert. Sonst wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Some settings on this page are missing or invalid. Nothing has been changed yet.</source>
        <translation>Einige Einstellungen auf dieser Seite fehlen oder sind ungültig. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The default schedule wasn&apos;t saved because targets.json has errors. All other settings were saved. Fix the file, then save again.</source>
        <translation>Der Standardzeitplan wurde nicht gespeichert, weil targets.json Fehler hat. Alle anderen Einstellungen wurden gespeichert. Korrigieren Sie die Datei, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Review the pages, then save. Nothing has been changed yet.</source>
        <translation>Prüfen Sie die Seiten und speichern Sie dann. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Your changes to the settings haven&apos;t been saved.</source>
        <translation>Ihre Änderungen an den Einstellungen wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Keine Einstellung passt zu „%1“.</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.json wurde außerhalb von Watchkeeper geändert. Die Änderungen wurden geladen.</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in both places: %1.</source>
        <translation>targets.json wurde außerhalb von Watchkeeper geändert. Ihre Änderungen bleiben für diese Einträge erhalten, die an beiden Stellen geändert wurden: %1.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SettingsFormPage</name>
    <message>
        <source>General</source>
        <comment>page of settings</comment>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>page of settings</comment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>page of settings</comment>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>History</source>
        <comment>page of settings</comment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>page of settings</comment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>page of settings</comment>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SetupTab</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the settings as they are stored in targets.json, with *** for secrets</source>
        <translation>Die Einstellungen kopieren, wie sie in targets.json stehen, mit *** statt Geheimnissen</translation>
    </message>
    <message>
        <source>Edit the settings of this target</source>
        <translation>Die Einstellungen dieses Ziels bearbeiten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ShortcutRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ShortcutsDialog</name>
    <message>
        <source>&amp;Shortcut:</source>
        <translation>&amp;Tastenkürzel:</translation>
    </message>
    <message>
        <source>Remo&amp;ve shortcut</source>
        <translation>Tastenkürzel &amp;entfernen</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>&amp;Standard verwenden</translation>
    </message>
    <message>
        <source>&amp;Reset all shortcuts</source>
        <translation>Alle Tastenkürzel &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by action or shortcut</source>
        <translation>Nach Aktion oder Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Aktionen und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Press the new shortcut</source>
        <translation>Neues Tastenkürzel drücken</translation>
    </message>
    <message>
        <source>Maintenance week: move the cursor</source>
        <translation>Wartungswoche: Zeiger bewegen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Maintenance week: mark a span</source>
        <translation>Wartungswoche: Zeitraum markieren</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Maintenance week: add or edit at the cursor</source>
        <translation>Wartungswoche: am Zeiger hinzufügen oder bearbeiten</translation>
    </message>
    <message>
        <source>Maintenance week: change the time at the cursor</source>
        <translation>Wartungswoche: Zeit am Zeiger ändern</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Maintenance week: change the duration at the cursor</source>
        <translation>Wartungswoche: Dauer am Zeiger ändern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Strg+Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Maintenance week: remove at the cursor</source>
        <translation>Wartungswoche: am Zeiger entfernen</translation>
    </message>
    <message>
        <source>Fixed key of the week in the maintenance calendar</source>
        <translation>Feste Taste der Woche im Wartungskalender</translation>
    </message>
    <message>
        <source>Reassi&amp;gn</source>
        <translation>&amp;Neu zuweisen</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>%1 is already assigned to “%2”. Reassigning it leaves “%2” without a shortcut.</source>
        <translation>%1 ist schon „%2“ zugewiesen. Wird es neu zugewiesen, hat „%2“ kein Tastenkürzel mehr.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::Sidebar</name>
    <message>
        <source>&amp;Filter by this item</source>
        <translation>Nach diesem Eintrag &amp;filtern</translation>
    </message>
    <message>
        <source>Remove &amp;this item from the filter</source>
        <translation>Diesen Eintrag aus dem Filter &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Add this item to the filter</source>
        <translation>Diesen Eintrag zum Filter &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Stop filtering this item &amp;out</source>
        <translation>Diesen Eintrag nicht mehr &amp;ausschließen</translation>
    </message>
    <message>
        <source>Filter this item &amp;out</source>
        <translation>Diesen Eintrag &amp;ausschließen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SidebarSplitter</name>
    <message>
        <source>S&amp;idebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Show states, tags and types to filter by</source>
        <translation>Zeigt Zustände, Schlagwörter und Typen, nach denen gefiltert werden kann</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SidebarTree</name>
    <message>
        <source>Filters by state, tag and type</source>
        <translation>Filter nach Zustand, Schlagwort und Typ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>problems</comment>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of the sidebar, spoken</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, filtered out</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SpreadView</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 (%5), %6 below</source>
        <comment>two numbers with unit, two counts, two shares</comment>
        <translation>%1 bis %2: %3 von %4 (%5), %6 darunter</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StartPages</name>
    <message>
        <source>Reading targets…</source>
        <translation>Ziele werden gelesen…</translation>
    </message>
    <message>
        <source>The targets can&apos;t be shown</source>
        <translation>Die Ziele können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>The targets file couldn&apos;t be read and was left unchanged. The errors are shown above. Watchkeeper reloads the file automatically once you fix it.</source>
        <translation>Die Datei mit den Zielen konnte nicht gelesen werden und wurde nicht verändert. Die Fehler stehen oben. Watchkeeper liest die Datei selbst neu, sobald Sie sie korrigiert haben.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusHeader</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Stop further alerts for these problems</source>
        <translation>Weitere Alarme für diese Probleme unterdrücken</translation>
    </message>
    <message>
        <source>Select this target and show its details</source>
        <translation>Dieses Ziel auswählen und seine Details zeigen</translation>
    </message>
    <message>
        <source>Start scheduled checks again</source>
        <translation>Geplante Prüfungen wieder starten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusLine</name>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln Ziel</numerusform>
            <numerusform>%Ln Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 running</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln von %1 läuft</numerusform>
            <numerusform>%Ln von %1 laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln verspätet</numerusform>
            <numerusform>%Ln verspätet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) a second</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln Ergebnis pro Sekunde</numerusform>
            <numerusform>%Ln Ergebnisse pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>schedule paused</source>
        <translation>Zeitplan pausiert</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Durchlaufs</translation>
    </message>
    <message>
        <source>No checks are running: the engine hasn&apos;t responded since %1.</source>
        <translation>Es laufen keine Prüfungen: die Engine hat seit %1 nicht geantwortet.</translation>
    </message>
    <message>
        <source>A folder may not be responding, for example on a network drive. The engine continues automatically once the folder responds. Until then, the table is out of date.</source>
        <translation>Ein Ordner antwortet vielleicht nicht, etwa auf einem Netzlaufwerk. Die Engine macht von selbst weiter, sobald der Ordner antwortet. Bis dahin ist die Tabelle veraltet.</translation>
    </message>
    <message>
        <source>The engine is responding again, and checks continue.</source>
        <translation>Die Engine antwortet wieder, und die Prüfungen gehen weiter.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>beside a table of the past</comment>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SuggestionRow</name>
    <message>
        <source>Suggestions for this computer</source>
        <translation>Vorschläge für diesen Computer</translation>
    </message>
    <message>
        <source>Adds a target for this computer and checks it at once</source>
        <translation>Fügt ein Ziel für diesen Computer hinzu und prüft es sofort</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alle diese</translation>
    </message>
    <message>
        <source>Adds all suggestions</source>
        <translation>Fügt alle Vorschläge hinzu</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SystemReaderText::SystemReaderText</name>
    <message>
        <source>Watchkeeper doesn&apos;t support this check on this operating system</source>
        <translation>Watchkeeper unterstützt diese Prüfung auf diesem Betriebssystem nicht</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableActions</name>
    <message>
        <source>&amp;Export table…</source>
        <translation>Tabelle &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save the rows and columns shown to a file</source>
        <translation>Gezeigte Zeilen und Spalten in eine Datei speichern</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Nur %1 zeigen</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 ausschließen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableExport</name>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON, one object per line (*.ndjson)</source>
        <translation>JSON, ein Objekt pro Zeile (*.ndjson)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown-Tabelle (*.md)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n row(s) to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 exportiert.</numerusform>
            <numerusform>%n Zeilen nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table not exported</source>
        <translation>Tabelle nicht exportiert</translation>
    </message>
    <message>
        <source>The table couldn&apos;t be written to %1.</source>
        <translation>Die Tabelle konnte nicht in %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagChips</name>
    <message numerus="yes">
        <source>Show %n more tag(s)</source>
        <translation>
            <numerusform>%n weiteres Schlagwort zeigen</numerusform>
            <numerusform>%n weitere Schlagwörter zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only targets with the tag “%1”</source>
        <translation>Nur Ziele mit dem Schlagwort „%1“ zeigen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagCommands</name>
    <message numerus="yes">
        <source>Tag %n target(s)</source>
        <translation>
            <numerusform>%n Ziel mit Schlagwort versehen</numerusform>
            <numerusform>%n Ziele mit Schlagwort versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename tag “%1” to “%2”</source>
        <translation>Schlagwort „%1“ in „%2“ umbenennen</translation>
    </message>
    <message>
        <source>The tag “%1” will be removed from all targets, but is still used here:</source>
        <translation>Das Schlagwort „%1“ wird von allen Zielen entfernt, wird aber hier noch verwendet:</translation>
    </message>
    <message>
        <source>Remove this tag?</source>
        <translation>Dieses Schlagwort entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>Schlagwort „%1“ entfernen</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Alert rules that use the tag couldn&apos;t be updated to the new name. %1</source>
        <translation>Alarmregeln mit diesem Schlagwort konnten nicht auf den neuen Namen geändert werden. %1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n target(s):</source>
        <translation>
            <numerusform>Schlagwort für %n Ziel:</numerusform>
            <numerusform>Schlagwort für %n Ziele:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>New name for “%1” (if a tag with that name exists, the two are merged):</source>
        <translation>Neuer Name für „%1“ (gibt es schon ein solches Schlagwort, werden beide vereint):</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Add this tag to the &amp;selected targets</source>
        <translation>Den au&amp;sgewählten Zielen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move from all targets</source>
        <translation>Von allen Zielen &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;New tag for the selected targets…</source>
        <translation>&amp;Neues Schlagwort für die ausgewählten Ziele…</translation>
    </message>
    <message>
        <source>Select targets in the table first, or drag them onto “Tags”</source>
        <translation>Wählen Sie erst Ziele in der Tabelle aus, oder ziehen Sie sie auf „Schlagwörter“</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagUses</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Maintenance: %1</source>
        <translation>Wartung: %1</translation>
    </message>
    <message>
        <source>Alert rules: %1</source>
        <translation>Alarmregeln: %1</translation>
    </message>
    <message>
        <source>Saved filters: %1</source>
        <translation>Gespeicherte Filter: %1</translation>
    </message>
    <message>
        <source>Colour rules: %1</source>
        <translation>Farbregeln: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagsEditor</name>
    <message>
        <source>such as db, prod</source>
        <translation>etwa db, prod</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetChoice</name>
    <message>
        <source>&amp;All targets, including those added later</source>
        <translation>&amp;Alle Ziele, auch später hinzugefügte</translation>
    </message>
    <message>
        <source>Th&amp;ese targets:</source>
        <comment>targets</comment>
        <translation>Di&amp;ese Ziele:</translation>
    </message>
    <message>
        <source>Find a target</source>
        <translation>Ziel suchen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>such as db, prod</source>
        <translation>etwa db, prod</translation>
    </message>
    <message>
        <source>such as host:db kind:tcp</source>
        <translation>etwa host:db kind:tcp</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>Schla&amp;gwörter:</translation>
    </message>
    <message>
        <source>Fil&amp;ter:</source>
        <translation>Fil&amp;ter:</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetDialog</name>
    <message>
        <source>A&amp;pply</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>Ziel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln target(s)</source>
        <translation>
            <numerusform>%Ln Ziel bearbeiten</numerusform>
            <numerusform>%Ln Ziele bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing has been changed yet. Choose another location for the secret, or try again.</source>
        <translation>%1 Noch wurde nichts geändert. Wählen Sie einen anderen Ort für das Geheimnis, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Your changes haven&apos;t been saved.</source>
        <translation>Ihre Änderungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.json wurde außerhalb von Watchkeeper geändert. Die Änderungen wurden geladen.</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in both places: %1.</source>
        <translation>targets.json wurde außerhalb von Watchkeeper geändert. Ihre Änderungen bleiben für diese Einträge erhalten, die an beiden Stellen geändert wurden: %1.</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix the file to save your changes.</source>
        <translation>targets.json hat Fehler. Korrigieren Sie die Datei, um Ihre Änderungen zu speichern.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditing</name>
    <message numerus="yes">
        <source>%Ln target(s) added.</source>
        <translation>
            <numerusform>%Ln Ziel hinzugefügt.</numerusform>
            <numerusform>%Ln Ziele hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>These are the sample targets: this computer, and simulated services that fail on purpose. Add your own with Ctrl+N.</source>
        <translation>Das sind die Beispielziele: dieser Computer und simulierte Dienste, die absichtlich ausfallen. Eigene fügen Sie mit Strg+N hinzu.</translation>
    </message>
    <message>
        <source>&amp;Remove sample targets</source>
        <translation>Beispielziele &amp;entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) removed.</source>
        <translation>
            <numerusform>%Ln Ziel entfernt.</numerusform>
            <numerusform>%Ln Ziele entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>Fortset&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Check the selected targets on their schedule again</source>
        <translation>Die ausgewählten Ziele wieder nach Zeitplan prüfen</translation>
    </message>
    <message>
        <source>Stop checking the selected targets until you resume them</source>
        <translation>Die ausgewählten Ziele nicht mehr prüfen, bis Sie sie fortsetzen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditor</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>These targets were removed in the meantime.</source>
        <translation>Diese Ziele wurden inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Basics</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Alerts and dependencies</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>Alarme und Abhängigkeiten</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Choose targets that this one depends on</source>
        <translation>Ziele wählen, von denen dieses abhängt</translation>
    </message>
    <message>
        <source>Choose members of the group</source>
        <translation>Mitglieder der Gruppe wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of the type “%1”. Your edits apply to all of them.</source>
        <translation>
            <numerusform>%n Ziel vom Typ „%1“. Ihre Änderungen gelten dafür.</numerusform>
            <numerusform>%n Ziele vom Typ „%1“. Ihre Änderungen gelten für alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of different types. Your edits apply to all of them.</source>
        <translation>
            <numerusform>%n Ziel. Ihre Änderungen gelten dafür.</numerusform>
            <numerusform>%n Ziele verschiedener Typen. Ihre Änderungen gelten für alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set in Conditions</source>
        <translation>In Bedingungen gesetzt</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetFormDialog</name>
    <message>
        <source>S&amp;how it</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid. Nothing has been changed yet.</source>
        <translation>Einige Einstellungen fehlen oder sind ungültig. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” has an error. Nothing has been changed yet.</source>
        <translation>„%1“ hat einen Fehler. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Saving secrets to the keychain…</source>
        <translation>Geheimnisse werden im Schlüsselbund gespeichert…</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid. The secret was saved to the keychain. Nothing else has been changed yet.</source>
        <translation>Einige Einstellungen fehlen oder sind ungültig. Das Geheimnis wurde im Schlüsselbund gespeichert. Sonst wurde noch nichts geändert.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of target: its address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <comment>address of a target</comment>
        <translation>%1 (pausiert)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetOptionsDialog</name>
    <message>
        <source>&amp;Use these options</source>
        <translation>Diese Optionen &amp;verwenden</translation>
    </message>
    <message>
        <source>Options for %1</source>
        <translation>Optionen für %1</translation>
    </message>
    <message>
        <source>%1 Choose another location for the secret, or try again.</source>
        <translation>%1 Wählen Sie einen anderen Ort für das Geheimnis, oder versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetOrderDialog</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Reorder targets</source>
        <translation>Ziele ordnen</translation>
    </message>
    <message>
        <source>The order of the targets in targets.json. The command line and exports use it.</source>
        <translation>Die Reihenfolge der Ziele in targets.json. Die Befehlszeile und Exporte verwenden sie.</translation>
    </message>
    <message>
        <source>Search targets</source>
        <translation>Ziele suchen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard the new order?</source>
        <translation>Die neue Reihenfolge verwerfen?</translation>
    </message>
    <message>
        <source>The new order hasn&apos;t been saved.</source>
        <translation>Die neue Reihenfolge ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetTitle</name>
    <message>
        <source>%1 for %2, since %3</source>
        <comment>state, duration, moment</comment>
        <translation>%1 seit %2, seit %3</translation>
    </message>
    <message>
        <source>%1: the check was cancelled before it returned a result.</source>
        <translation>%1: die Prüfung wurde abgebrochen, bevor sie ein Ergebnis lieferte.</translation>
    </message>
    <message>
        <source>%1: no result yet.</source>
        <translation>%1: noch kein Ergebnis.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetsDraft</name>
    <message>
        <source>Another target has this name. Names must be unique.</source>
        <translation>Ein anderes Ziel hat diesen Namen. Namen müssen eindeutig sein.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetsStore</name>
    <message>
        <source>Edit the default schedule</source>
        <translation>Standardzeitplan bearbeiten</translation>
    </message>
    <message>
        <source>Edit maintenance</source>
        <translation>Wartung bearbeiten</translation>
    </message>
    <message>
        <source>Reorder targets</source>
        <translation>Ziele ordnen</translation>
    </message>
    <message>
        <source>The last valid version (%1, from %2) is used until the file is fixed.</source>
        <translation>Die letzte gültige Fassung (%1, vom %2) gilt, bis die Datei korrigiert ist.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksDock</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>Show which checks are running, waiting or just finished</source>
        <translation>Zeigt, welche Prüfungen laufen, warten oder gerade beendet sind</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksModel</name>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Reason and result</source>
        <comment>column</comment>
        <translation>Grund und Ergebnis</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksPane</name>
    <message>
        <source>Cancel selected</source>
        <translation>Ausgewählte abbrechen</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Checks shown</source>
        <translation>Gezeigte Prüfungen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Task filter</source>
        <translation>Filter der Aufgaben</translation>
    </message>
    <message>
        <source>Cancel the selected checks (Del or Esc)</source>
        <translation>Ausgewählte Prüfungen abbrechen (Entf oder Esc)</translation>
    </message>
    <message>
        <source>Cancel all running and waiting checks</source>
        <translation>Alle laufenden und wartenden Prüfungen abbrechen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>Gerade beendet</translation>
    </message>
    <message>
        <source>Only the first %1 checks are listed.</source>
        <translation>Nur die ersten %1 Prüfungen sind aufgeführt.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TestRunPanel</name>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>%1 after %2: %3</source>
        <comment>Up after 84 ms: what was seen</comment>
        <translation>%1 nach %2: %3</translation>
    </message>
    <message>
        <source>&amp;Stop test</source>
        <translation>Test &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TimeTravel</name>
    <message>
        <source>Go bac&amp;k in time</source>
        <translation>In der Zeit &amp;zurückgehen</translation>
    </message>
    <message>
        <source>Show the state of all targets at an earlier time (Esc in the table goes back to now)</source>
        <translation>Zeigt den Zustand aller Ziele zu einer früheren Zeit (Esc in der Tabelle führt zurück zu jetzt)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TimeTravelBar</name>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a time, a time, the worst state</comment>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>Go to the previous change of the selected targets, or of all if none is selected</source>
        <translation>Zur vorigen Änderung der ausgewählten Ziele, oder aller, wenn keines ausgewählt ist</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>Näch&amp;ste Änderung</translation>
    </message>
    <message>
        <source>Go to the next change of the selected targets, or of all if none is selected</source>
        <translation>Zur nächsten Änderung der ausgewählten Ziele, oder aller, wenn keines ausgewählt ist</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Zurück zu &amp;jetzt</translation>
    </message>
    <message>
        <source>Show the current state of the targets (Esc)</source>
        <translation>Den aktuellen Zustand der Ziele zeigen (Esc)</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>Point in time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Drag through the stored history, or use the arrow keys (one minute) or Page Up and Page Down (one hour)</source>
        <translation>Durch den gespeicherten Verlauf ziehen, oder mit den Pfeiltasten (eine Minute) oder Bild auf und Bild ab (eine Stunde)</translation>
    </message>
    <message>
        <source>Date and time to view</source>
        <translation>Datum und Zeit der Ansicht</translation>
    </message>
    <message>
        <source>Date and time shown</source>
        <translation>Gezeigtes Datum und Zeit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time, the worst state of all targets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>Noch kein Verlauf.</translation>
    </message>
    <message>
        <source>View at %1</source>
        <translation>Ansicht um %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Checks continue. Their results appear when you go back to now. Targets removed since then aren&apos;t shown.</source>
        <translation>Die Prüfungen gehen weiter. Ihre Ergebnisse erscheinen, wenn Sie zu jetzt zurückkehren. Seitdem entfernte Ziele werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TrayMenu</name>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>&amp;Alle quittieren</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Bis &amp;morgen pausieren</translation>
    </message>
    <message>
        <source>&amp;Show Watchkeeper</source>
        <translation>Watchkeeper &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%Ln weiteres…</numerusform>
            <numerusform>%Ln weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not disturb until %1</source>
        <comment>a time</comment>
        <translation>&amp;Nicht stören bis %1</translation>
    </message>
    <message>
        <source>&amp;Do not disturb for 1 h</source>
        <translation>&amp;Nicht stören für 1 h</translation>
    </message>
    <message>
        <source>&amp;Resume the schedule</source>
        <translation>Zeitplan &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause the schedule</source>
        <translation>Zeitplan &amp;pausieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a target, its state</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallActions</name>
    <message>
        <source>&amp;Wall view</source>
        <translation>&amp;Wandansicht</translation>
    </message>
    <message>
        <source>Show all targets on the full screen, problems first</source>
        <translation>Zeigt alle Ziele auf dem ganzen Bildschirm, Probleme zuerst</translation>
    </message>
    <message>
        <source>Next prob&amp;lem</source>
        <translation>Nächstes Prob&amp;lem</translation>
    </message>
    <message>
        <source>Select the next target with a problem</source>
        <translation>Das nächste Ziel mit einem Problem auswählen</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>Select the previous target with a problem</source>
        <translation>Das vorige Ziel mit einem Problem auswählen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallTiles</name>
    <message>
        <source>%1 for %2</source>
        <comment>state and duration</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallWindow</name>
    <message>
        <source>Wall view — Watchkeeper</source>
        <comment>window title</comment>
        <translation>Wandansicht — Watchkeeper</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>Noch keine Ziele</translation>
    </message>
    <message>
        <source>View at %1</source>
        <comment>date and time</comment>
        <translation>Ansicht um %1</translation>
    </message>
    <message>
        <source>This computer has been offline since %1</source>
        <translation>Dieser Computer ist seit %1 offline</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <comment>the text of a filter</comment>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WelcomePage</name>
    <message>
        <source>Be the first to know when something breaks.</source>
        <translation>Als Erste wissen, wenn etwas ausfällt.</translation>
    </message>
    <message>
        <source>Import a &amp;list…</source>
        <translation>&amp;Liste importieren…</translation>
    </message>
    <message>
        <source>Import a text file, CSV, browser bookmarks, or JSON.</source>
        <translation>Eine Textdatei, CSV, Lesezeichen eines Browsers oder JSON importieren.</translation>
    </message>
    <message>
        <source>Look around with a &amp;demo</source>
        <translation>Mit einer &amp;Demo umsehen</translation>
    </message>
    <message>
        <source>Shows 24 simulated services with 90 days of history. Your targets stay as they are.</source>
        <translation>Zeigt 24 simulierte Dienste mit 90 Tagen Verlauf. Ihre Ziele bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Watchkeeper checks sites, servers and scripts from this computer. Your data stays here unless you decide otherwise.</source>
        <translation>Watchkeeper prüft Websites, Server und Skripte von diesem Computer aus. Ihre Daten bleiben hier, außer Sie entscheiden es anders.</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WhatChangedSection</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Compares the response at %1 with the last successful one at %2.</source>
        <comment>moments</comment>
        <translation>Vergleicht die Antwort um %1 mit der letzten erfolgreichen um %2.</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a failure</comment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>At failure</source>
        <comment>as against before</comment>
        <translation>Beim Fehler</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WhatsNewDialog</name>
    <message>
        <source>What&apos;s new</source>
        <translation>Neuerungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowNotifier</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Suppressed: Do not disturb is on until %1.</source>
        <translation>Unterdrückt: „Nicht stören“ ist bis %1 eingeschaltet.</translation>
    </message>
    <message>
        <source>Shown as a notification.</source>
        <translation>Als Benachrichtigung gezeigt.</translation>
    </message>
    <message>
        <source>Shown next to the tray icon: no notification server responded.</source>
        <translation>Neben dem Symbol im Infobereich gezeigt: kein Benachrichtigungsdienst hat geantwortet.</translation>
    </message>
    <message>
        <source>This desktop&apos;s notification server isn&apos;t responding.</source>
        <translation>Der Benachrichtigungsdienst dieses Desktops antwortet nicht.</translation>
    </message>
    <message>
        <source>This desktop has no notification server and no tray that shows messages.</source>
        <translation>Dieser Desktop hat keinen Benachrichtigungsdienst und keinen Infobereich, der Meldungen zeigt.</translation>
    </message>
    <message>
        <source>The channel has no sound for this event.</source>
        <translation>Der Kanal hat keinen Ton für dieses Ereignis.</translation>
    </message>
    <message>
        <source>Not played: the desktop&apos;s Do not disturb is on.</source>
        <translation>Nicht gespielt: „Nicht stören“ des Desktops ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Not played: another sound was played just before.</source>
        <translation>Nicht gespielt: gerade wurde ein anderer Ton gespielt.</translation>
    </message>
    <message>
        <source>Played %1 with %2.</source>
        <translation>%1 mit %2 gespielt.</translation>
    </message>
    <message>
        <source>The system bell was used instead. %1</source>
        <translation>Stattdessen wurde der Systemton verwendet. %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowTools</name>
    <message>
        <source>Add by t&amp;ype</source>
        <translation>Nach T&amp;yp hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;order targets…</source>
        <translation>Ziele &amp;ordnen…</translation>
    </message>
    <message>
        <source>Change the order of the targets in targets.json</source>
        <translation>Die Reihenfolge der Ziele in targets.json ändern</translation>
    </message>
    <message>
        <source>Remo&amp;ved targets…</source>
        <translation>&amp;Entfernte Ziele…</translation>
    </message>
    <message>
        <source>Restore targets that were removed</source>
        <translation>Entfernte Ziele wiederherstellen</translation>
    </message>
    <message>
        <source>Time&amp;s</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>Reset t&amp;he window layout</source>
        <translation>&amp;Fensteraufteilung zurücksetzen</translation>
    </message>
    <message>
        <source>Place the sidebar, the details and the panes as in a new window</source>
        <translation>Seitenleiste, Details und Bereiche wie in einem neuen Fenster anordnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>“%1” is no longer monitored. To print its evidence, run: watchkeeper-cli history evidence</source>
        <translation>„%1“ wird nicht mehr überwacht. Um gespeicherte Antworten auszugeben: watchkeeper-cli history evidence</translation>
    </message>
</context>
<context>
    <name>watchkeeper::YearView</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>up all day</source>
        <translation>den ganzen Tag verfügbar</translation>
    </message>
    <message>
        <source>degraded for part of the day</source>
        <translation>einen Teil des Tages beeinträchtigt</translation>
    </message>
    <message>
        <source>down for part of the day</source>
        <translation>einen Teil des Tages ausgefallen</translation>
    </message>
    <message>
        <source>down all day</source>
        <translation>den ganzen Tag ausgefallen</translation>
    </message>
    <message>
        <source>down so far</source>
        <translation>bisher ausgefallen</translation>
    </message>
    <message>
        <source>Year calendar</source>
        <translation>Jahreskalender</translation>
    </message>
</context>
</TS>
