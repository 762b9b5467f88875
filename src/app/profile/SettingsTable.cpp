// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/SettingsTable.h"

#include "app/profile/Settings.h"
#include "checks/network/LocalNetwork.h"
#include "history/database/SqlConnection.h"
#include "model/filter/FilterEdit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

Field numberField(const QString &key, const QString &label, const QString &help, int preset, int minimum, int maximum)
{
    Field field{key, FieldType::Number, label, help};
    field.defaultValue = preset;
    field.minimum = minimum;
    field.maximum = maximum;
    return field;
}

Field inUnit(const QString &unit, Field field)
{
    field.unit = unit;
    return field;
}

//! \param zero  label for the value 0 in the form; the user can type the label instead of 0
Field limitField(const QString &key, const QString &label, const QString &help, int maximum, const QString &zero)
{
    Field field = numberField(key, label, help, 0, 0, maximum);
    field.choices = QStringList{QStringLiteral("0")};
    field.choiceLabels = QStringList{zero};
    return field;
}

//! Returns the settings of failure diagnostics, see FailureDiagnostics.
QList<Field> diagnosticsRows()
{
    constexpr int kMaxPerMinute = 600;
    Field isOn{setting::kRecordFailures, FieldType::Bool, SettingsText::tr("Failure diagnostics"),
               SettingsText::tr("Runs additional checks when a target starts to fail: the other IP version, DNS servers, plain "
                                "connection, certificate, ping, route and connectivity. No credentials are sent.")};
    isOn.defaultValue = true;
    Field nameServer{setting::kDiagnosticsNameServer, FieldType::Text, SettingsText::tr("Comparison DNS server"),
                     SettingsText::tr("Queried for the name of a failing target, in addition to this computer's own DNS "
                                      "servers. Enter an address or address:port, or leave empty for none.")};
    nameServer.defaultValue = QString();
    return {isOn,
            numberField(
                setting::kRecordingsPerMinute, SettingsText::tr("Failure diagnostics per minute"),
                SettingsText::tr(
                    "Maximum for all targets together. No failure diagnostics are collected for failures beyond this limit."),
                30, 1, kMaxPerMinute),
            nameServer};
}

QList<Field> limitRows()
{
    return {limitField(setting::kMaxConcurrent, SettingsText::tr("Concurrent checks"),
                       SettingsText::tr("Maximum number of checks of all types that run at the same time. Automatic (0) allows "
                                        "twice the number of targets, from 100 to 2,000."),
                       10'000, SettingsText::tr("Automatic", "number of checks at once")),
            numberField(setting::kMaxCommands, SettingsText::tr("Concurrent commands"),
                        SettingsText::tr("Maximum number of commands that run at the same time. Each is a separate process."),
                        8, 1, 1'000),
            numberField(setting::kMaxPerHost, SettingsText::tr("Concurrent checks per host"),
                        SettingsText::tr("Maximum number of checks that contact the same host at the same time."), 6, 1, 1'000),
            limitField(setting::kStartsPerSecond, SettingsText::tr("Starts per second"),
                       SettingsText::tr("Maximum number of checks that start per second, evenly spread. 0 means no limit."),
                       100'000, SettingsText::tr("No limit", "checks a second"))};
}

Field pauseOnBatteryField()
{
    Field field{setting::kPauseOnBattery, FieldType::Bool, SettingsText::tr("Pause checks on battery"),
                SettingsText::tr("Scheduled checks pause while this computer runs on battery. The history has a gap for this "
                                 "time.")};
    field.defaultValue = false;
    return field;
}

Field nameServersField()
{
    Field nameServers{
        setting::kNameServers, FieldType::List, SettingsText::tr("DNS servers"),
        SettingsText::tr("DNS servers to query, as address or address:port. Leave empty for the system's servers.")};
    nameServers.defaultValue = QJsonArray();
    return nameServers;
}

Field textField(const QString &key, FieldType type, const QString &label, const QString &help)
{
    Field field{key, type, label, help};
    field.defaultValue = QString();
    return field;
}

//! Returns a field with a choice of words. The first word is the default.
Field choiceField(const QString &key, const QString &label, const QString &help, const QStringList &words,
                  const QStringList &labels)
{
    Field field{key, FieldType::Choice, label, help};
    field.choices = words;
    field.choiceLabels = labels;
    field.defaultValue = words.first();
    return field;
}

QList<Field> resultRetentionRows()
{
    constexpr int kMaxLength = 3'650;
    constexpr int kMaxDailyHistoryDays = 36'500;
    constexpr int kUpperLimit = 1'000;
    const QString days = SettingsText::tr("days");
    return {inUnit(days,
                   numberField(
                       setting::kResultsRetentionDays, SettingsText::tr("Keep results for"),
                       SettingsText::tr(
                           "Individual results with their times and values. Older results are removed, one hour at a time."),
                       90, 1, kMaxLength)),
            inUnit(SettingsText::tr("GB"),
                   numberField(setting::kMaxHistoryGigabytes, SettingsText::tr("Maximum size of results"),
                               SettingsText::tr(
                                   "When the results exceed this size, the oldest are removed first. Checking a hundred pages "
                                   "every minute uses about half a gigabyte per year."),
                               5, 1, kUpperLimit)),
            inUnit(days,
                   numberField(setting::kDailyRetentionDays, SettingsText::tr("Keep daily statistics for"),
                               SettingsText::tr(
                                   "Daily summaries of each target: uptime, counts and percentiles. They use one hundredth of "
                                   "the space of individual results, so you can keep them for years."),
                               1'825, 1, kMaxDailyHistoryDays)),
            inUnit(days,
                   numberField(setting::kChangesRetentionDays, SettingsText::tr("Keep changes for"),
                               SettingsText::tr(
                                   "State changes of targets and gaps in the data. Several years use only a few megabytes."),
                               1'825, 1, kMaxLength))};
}

QList<Field> evidenceRetentionRows()
{
    constexpr int kMaxLength = 3'650;
    constexpr int kMaxEvidenceSize = 100'000;
    return {inUnit(SettingsText::tr("days"),
                   numberField(
                       setting::kEvidenceRetentionDays, SettingsText::tr("Keep evidence for"),
                       SettingsText::tr("Responses of failing targets, and the last successful response before each failure."),
                       90, 1, kMaxLength)),
            inUnit(SettingsText::tr("MB"),
                   numberField(setting::kMaxEvidenceMegabytes, SettingsText::tr("Maximum size of evidence"),
                               SettingsText::tr(
                                   "When evidence exceeds this size, the oldest is removed first. Failure diagnostics can use "
                                   "up to one tenth of this size in addition."),
                               500, 1, kMaxEvidenceSize))};
}

Field maintenanceInUptimeField()
{
    return choiceField(
        setting::kMaintenanceInUptime, SettingsText::tr("Maintenance in uptime"),
        SettingsText::tr("Whether time in maintenance is excluded from uptime or counted with its recorded state. Applies to "
                         "the table, reports and objectives."),
        maintenanceAccountingKeys(),
        {SettingsText::tr("Excluded", "time in maintenance"),
         SettingsText::tr("Included, with its recorded state", "time in maintenance")});
}

Field historyServerField()
{
    return textField(setting::kHistoryServer, FieldType::Text, SettingsText::tr("History server"),
                     SettingsText::tr("A PostgreSQL server that receives a copy of all history and of all crawls, as "
                                      "postgresql://user@host/database. The password is in %1. Leave empty for none.")
                         .arg(HistoryServerLocation::passwordFile()));
}

QList<Field> proxyRows()
{
    return {choiceField(setting::kProxy, SettingsText::tr("Proxy"),
                        SettingsText::tr("Proxy for web checks, unless a target specifies its own."),
                        {u"none"_s, u"system"_s, u"manual"_s},
                        {SettingsText::tr("None", "proxy"), SettingsText::tr("System proxy", "proxy"),
                         SettingsText::tr("Custom proxy", "proxy")}),
            textField(setting::kProxyAddress, FieldType::Text, SettingsText::tr("Proxy address"),
                      SettingsText::tr("The URL of the proxy, such as http://host:port or socks5://host:port.")),
            textField(setting::kProxyUser, FieldType::Text, SettingsText::tr("Proxy user"),
                      SettingsText::tr("Leave empty if the proxy requires no credentials.")),
            textField(setting::kProxyPassword, FieldType::Secret, SettingsText::tr("Proxy password"),
                      SettingsText::tr("Stored in the keychain, or read from an environment variable or a file."))};
}

//! Returns the settings of the connectivity check.
QList<Field> connectivityRows()
{
    Field monitor{setting::kMonitorConnectivity, FieldType::Bool, SettingsText::tr("Connectivity check"),
                  SettingsText::tr("When this computer is offline, targets that can't be reached have no data and aren't "
                                   "treated as down. No alerts are sent for them.")};
    monitor.defaultValue = true;
    Field gateway{setting::kConnectivityGateway, FieldType::Bool, SettingsText::tr("Check the default gateway"),
                  SettingsText::tr("The router that connects this computer to other networks.")};
    if (!canReadGateways())
        gateway.help = SettingsText::tr("This system doesn't report its gateway, so only disconnected interfaces are detected. "
                                        "Add reference targets below.");
    gateway.defaultValue = true;
    Field references{
        setting::kConnectivityReferences, FieldType::List, SettingsText::tr("Reference targets"),
        SettingsText::tr(
            "Target names, hosts, host:port or URLs that always respond. This computer is considered offline when neither the "
            "reference targets nor the gateway respond. Without reference targets or a gateway, connectivity isn't checked.")};
    references.defaultValue = QJsonArray();
    return {monitor, gateway, references};
}

QList<Field> connectionRows()
{
    Field verify{setting::kVerifyTls, FieldType::Bool, SettingsText::tr("Verify certificates"),
                 SettingsText::tr("If off, any certificate is accepted, for all targets that don't override this setting.")};
    verify.defaultValue = true;
    return {textField(setting::kCaFile, FieldType::File, SettingsText::tr("Additional CA certificates"),
                      SettingsText::tr("A PEM file with CA certificates to trust in addition to the system's, such as "
                                       "that of your own CA.")),
            verify,
            choiceField(
                setting::kIpFamily, SettingsText::tr("IP version"),
                SettingsText::tr("Which IP addresses of a host name to use, unless a target overrides this setting."),
                {u"any"_s, u"ipv4"_s, u"ipv6"_s},
                {SettingsText::tr("Whichever answers first"), SettingsText::tr("IPv4 only"), SettingsText::tr("IPv6 only")}),
            textField(setting::kUserAgent, FieldType::Text, SettingsText::tr("User agent"),
                      SettingsText::tr(
                          "The User-Agent header that web checks send. Leave empty to send Watchkeeper and its version."))};
}

QList<Field> trayRows()
{
    Field icon{setting::kTrayIcon, FieldType::Bool, SettingsText::tr("Tray icon"),
               SettingsText::tr("Shows how many targets are down or degraded, and lets you acknowledge and snooze them.")};
    icon.defaultValue = true;
    Field closing{setting::kCloseToTray, FieldType::Bool, SettingsText::tr("Close to the tray"),
                  SettingsText::tr("Closing the window hides it, and Watchkeeper keeps running. To show the window again, use "
                                   "the tray icon or start Watchkeeper again. Without a tray, Watchkeeper quits.")};
    closing.defaultValue = false;
    return {icon, closing};
}

Field removedTargetsField()
{
    constexpr int kMaxDays = 3'650;
    return inUnit(SettingsText::tr("days"),
                  numberField(setting::kRemovedDays, SettingsText::tr("Keep removed targets for"),
                              SettingsText::tr("You can restore them in “Edit, Removed targets”. With 0, none are kept."), 30,
                              0, kMaxDays));
}

QList<Field> privacyRows()
{
    Field mode{setting::kPrivacyMode, FieldType::Bool, SettingsText::tr("Privacy mode"),
               SettingsText::tr("Shows stand-ins such as host-3 instead of hosts, IP addresses and user names, so that you can "
                                "share your screen.")};
    mode.defaultValue = false;
    Field names{setting::kPrivacyNames, FieldType::Bool, SettingsText::tr("Hide the names of targets too"),
                SettingsText::tr("In privacy mode, targets are called target-1, target-2 and so on.")};
    names.defaultValue = false;
    return {mode, names};
}

Field languageField()
{
    // Each language is called by its own name, so that everybody finds theirs.
    return choiceField(setting::kLanguage, SettingsText::tr("Language"),
                       SettingsText::tr("Language of the window and of its reports. When it changes, the window opens again. "
                                        "Stored results keep their language."),
                       kLanguageChoices,
                       {SettingsText::tr("Same as system", "language"), u"English"_s, u"العربية"_s, u"Deutsch"_s, u"Español"_s,
                        u"Français"_s, u"Italiano"_s, u"日本語"_s, u"Polski"_s, u"Português (Brasil)"_s, u"Русский"_s,
                        u"简体中文"_s});
}

QList<Field> lockRows()
{
    constexpr int kMaxMinutes = 1'440;
    QList<Field> rows{
        inUnit(SettingsText::tr("minutes"),
               limitField(setting::kLockAfter, SettingsText::tr("Lock after"),
                          SettingsText::tr("Locks the window after this time without input. Needs a password, see “Tools, Lock "
                                           "password”. With 0, the window never locks automatically."),
                          kMaxMinutes, SettingsText::tr("Never", "lock the window")))};
#ifdef Q_OS_WIN // other systems offer programs no such way
    Field capture{setting::kHideFromCapture, FieldType::Bool, SettingsText::tr("Hide from screen captures"),
                  SettingsText::tr("Keeps the windows out of screenshots and shared screens.")};
    capture.defaultValue = false;
    rows.append(capture);
#endif
    return rows;
}

QList<Field> themeRows()
{
    return {choiceField(setting::kTheme, SettingsText::tr("Theme"),
                        SettingsText::tr("Colours of the window. Changes to the desktop's colours are applied automatically."),
                        {u"system"_s, u"light"_s, u"dark"_s, u"high-contrast"_s},
                        {SettingsText::tr("Same as desktop"), SettingsText::tr("Light"), SettingsText::tr("Dark"),
                         SettingsText::tr("High contrast")}),
            choiceField(setting::kDensity, SettingsText::tr("Density"), SettingsText::tr("Height of the table rows."),
                        {u"comfortable"_s, u"compact"_s}, {SettingsText::tr("Comfortable"), SettingsText::tr("Compact")}),
            choiceField(setting::kTimeFormat, SettingsText::tr("Times"),
                        SettingsText::tr("How the table shows the time of a check: “3 s ago”, the local time, or UTC."),
                        {u"relative"_s, u"absolute"_s, u"utc"_s},
                        {SettingsText::tr("Relative"), SettingsText::tr("Local time"), SettingsText::tr("UTC")})};
}

QList<Field> advancedRows()
{
    Field toFile{
        setting::kLogToFile, FieldType::Bool, SettingsText::tr("Keep a log file"),
        SettingsText::tr("Writes watchkeeper.log, at most 1 MiB, and keeps one previous log file. The folder is shown below.")};
    toFile.defaultValue = false;
    Field level =
        choiceField(setting::kLogLevel, SettingsText::tr("Log level"),
                    SettingsText::tr("How much detail is written to the log."), {u"info"_s, u"warnings"_s, u"debug"_s},
                    {SettingsText::tr("Warnings and actions"), SettingsText::tr("Warnings only"),
                     SettingsText::tr("Everything, for troubleshooting")});
    return {toFile, level};
}

Field browserField()
{
    return textField(setting::kBrowser, FieldType::File, SettingsText::tr("Browser"),
                     SettingsText::tr("The program that renders pages of a crawl, if a crawl asks for it: Chromium, Chrome, "
                                      "Edge or Brave. Leave empty to search for it."));
}

//! Returns the settings that have a dialog or a menu of their own.
QList<Field> otherRows()
{
    Field shortcuts{setting::kShortcuts, FieldType::Map, SettingsText::tr("Shortcuts"),
                    SettingsText::tr("Shortcuts that differ from the defaults, such as \"checkNow\": \"F6\".")};
    Field layouts{setting::kColumnLayouts, FieldType::Map, SettingsText::tr("Column layouts"),
                  SettingsText::tr("The saved layouts of the table, by name.")};
    shortcuts.defaultValue = layouts.defaultValue = QJsonObject();
    Field rules{setting::kColourRules, FieldType::List, SettingsText::tr("Colour rules"),
                SettingsText::tr("Colours of table rows that match a filter, such as \"row blue tag:prod\".")};
    Field commands{setting::kCommands, FieldType::List, SettingsText::tr("Commands"),
                   SettingsText::tr("Your own commands for targets, such as \"Ping (http, tcp) = ping -c 3 {{host}}\".")};
    rules.defaultValue = commands.defaultValue = QJsonArray();
    Field releases{setting::kCheckForReleases, FieldType::Bool, SettingsText::tr("Ask for new versions once a day"),
                   SettingsText::tr("Nothing about you, this computer or your targets is sent, and nothing is installed.")};
    releases.defaultValue = false;
    return {shortcuts,
            layouts,
            rules,
            commands,
            releases,
            textField(setting::kLockPassword, FieldType::Secret, SettingsText::tr("Lock password"),
                      SettingsText::tr("A salted hash of the password that unlocks the window."))};
}

QList<Setting> makeTable()
{
    QList<Setting> table;
    const auto append = [&table](SettingsPage page, const QString &group, const QList<Field> &rows) {
        for (const Field &field : rows)
            table.append({page, field, group});
    };
    append(SettingsPage::General, SettingsText::tr("Tray"), trayRows());
    append(SettingsPage::General, SettingsText::tr("Removed targets"), {removedTargetsField()});
    append(SettingsPage::General, SettingsText::tr("Privacy"), privacyRows());
    append(SettingsPage::General, SettingsText::tr("Lock"), lockRows());
    append(SettingsPage::Checking, SettingsText::tr("Limits"), limitRows());
    append(SettingsPage::Checking, SettingsText::tr("Power"), {pauseOnBatteryField()});
    append(SettingsPage::Checking, SettingsText::tr("When a check fails"), diagnosticsRows());
    append(SettingsPage::Network, SettingsText::tr("Proxy"), proxyRows());
    append(SettingsPage::Network, SettingsText::tr("Connections"), connectionRows() + QList<Field>{nameServersField()});
    append(SettingsPage::Network, SettingsText::tr("This computer's connection"), connectivityRows());
    append(SettingsPage::History, SettingsText::tr("Results"), resultRetentionRows());
    append(SettingsPage::History, SettingsText::tr("Evidence"), evidenceRetentionRows());
    append(SettingsPage::History, SettingsText::tr("Uptime"), {maintenanceInUptimeField()});
    append(SettingsPage::History, SettingsText::tr("Copy on a server"), {historyServerField()});
    append(SettingsPage::Appearance, SettingsText::tr("Language"), {languageField()});
    append(SettingsPage::Appearance, SettingsText::tr("Colours and rows"), themeRows());
    append(SettingsPage::Advanced, SettingsText::tr("Log"), advancedRows());
    append(SettingsPage::Advanced, SettingsText::tr("Crawls"), {browserField()});
    append(SettingsPage::Shortcuts, {}, otherRows());
    return table;
}

} // namespace

const QList<Setting> &settingsTable()
{
    static const QList<Setting> table = makeTable();
    return table;
}

QList<Field> settingsOnPage(SettingsPage page)
{
    QList<Field> fields;
    for (const SettingsGroup &group : settingsGroups(page))
        fields += group.fields;
    return fields;
}

QList<SettingsGroup> settingsGroups(SettingsPage page)
{
    QList<SettingsGroup> groups;
    for (const Setting &row : settingsTable()) {
        if (row.page != page)
            continue;
        if (groups.isEmpty() || groups.last().title != row.group)
            groups.append({row.group, {}});
        groups.last().fields.append(row.field);
    }
    return groups;
}

const Field *findSetting(const QString &key)
{
    const auto &table = settingsTable();
    const auto found = std::find_if(table.begin(), table.end(), [&key](const Setting &row) { return row.field.name == key; });
    return found == table.end() ? nullptr : &found->field;
}

} // namespace watchkeeper
