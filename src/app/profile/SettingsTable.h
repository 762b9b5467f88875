// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All settings, with page, key, type, default and range. Pure functions for the main thread, because they translate.

#include "model/field/Fields.h"

#include <QJsonValue>

namespace watchkeeper {

//! The keys of settings.json.
namespace setting {
inline const QString kMaxConcurrent = QStringLiteral("maxConcurrent");
inline const QString kMaxCommands = QStringLiteral("commandsAtOnce");
inline const QString kMaxPerHost = QStringLiteral("perHost");
inline const QString kStartsPerSecond = QStringLiteral("startsPerSecond");
inline const QString kPauseOnBattery = QStringLiteral("pauseOnBattery");
inline const QString kRecordFailures = QStringLiteral("recordFailures");
inline const QString kRecordingsPerMinute = QStringLiteral("recordingsPerMinute");
inline const QString kDiagnosticsNameServer = QStringLiteral("otherNameServer");
inline const QString kNameServers = QStringLiteral("nameServers");
inline const QString kProxy = QStringLiteral("proxy");
inline const QString kProxyAddress = QStringLiteral("proxyAddress");
inline const QString kProxyUser = QStringLiteral("proxyUser");
inline const QString kProxyPassword = QStringLiteral("proxyPassword");
inline const QString kCaFile = QStringLiteral("caFile");
inline const QString kVerifyTls = QStringLiteral("verifyTls");
inline const QString kIpFamily = QStringLiteral("ipFamily");
inline const QString kLogLevel = QStringLiteral("logLevel");
inline const QString kLogToFile = QStringLiteral("logToFile");
inline const QString kBrowser = QStringLiteral("browser");
inline const QString kUserAgent = QStringLiteral("userAgent");
inline const QString kResultsRetentionDays = QStringLiteral("keepDays");
inline const QString kDailyRetentionDays = QStringLiteral("keepDailyFor");
inline const QString kMaxHistoryGigabytes = QStringLiteral("keepGigabytes");
inline const QString kChangesRetentionDays = QStringLiteral("keepChangesDays");
inline const QString kEvidenceRetentionDays = QStringLiteral("keepEvidenceDays");
inline const QString kMaxEvidenceMegabytes = QStringLiteral("keepEvidenceMegabytes");
inline const QString kMaintenanceInUptime = QStringLiteral("maintenanceInUptime");
inline const QString kMonitorConnectivity = QStringLiteral("watchLink");
inline const QString kConnectivityGateway = QStringLiteral("linkGateway");
inline const QString kConnectivityReferences = QStringLiteral("linkReferences");
inline const QString kHistoryServer = QStringLiteral("historyServer");
inline const QString kLanguage = QStringLiteral("language");
inline const QString kTheme = QStringLiteral("theme");
inline const QString kDensity = QStringLiteral("density");
inline const QString kTimeFormat = QStringLiteral("timeFormat");
inline const QString kTrayIcon = QStringLiteral("trayIcon");
inline const QString kCloseToTray = QStringLiteral("closeToTray");
inline const QString kPrivacyMode = QStringLiteral("privacyMode");
inline const QString kPrivacyNames = QStringLiteral("privacyNames");
inline const QString kCheckForReleases = QStringLiteral("checkForReleases");
inline const QString kLockPassword = QStringLiteral("lockPassword");
inline const QString kLockAfter = QStringLiteral("lockAfterMinutes");
inline const QString kHideFromCapture = QStringLiteral("hideFromCapture");
inline const QString kRemovedDays = QStringLiteral("keepRemovedDays");
inline const QString kShortcuts = QStringLiteral("shortcuts");
inline const QString kColumnLayouts = QStringLiteral("columnLayouts");
inline const QString kColourRules = QStringLiteral("colourRules");
inline const QString kCommands = QStringLiteral("commands");
} // namespace setting

//! The values of the setting `language`: that of the system, then codes of the languages with a translation.
inline const QStringList kLanguageChoices = QStringLiteral("system en ar de es fr it ja pl pt_BR ru zh_CN").split(u' ');

//! The page of a setting in the settings dialog. Settings on the page Shortcuts have a dialog or menu of their own.
enum class SettingsPage : quint8 { General, Checking, Network, History, Appearance, Advanced, Shortcuts };

struct Setting
{
    SettingsPage page;
    Field field;
    QString group; //!< the heading above this setting and its neighbours
};

//! The settings of a page below one heading.
struct SettingsGroup
{
    QString title;
    QList<Field> fields;
};

//! Returns all settings, in the order of pages and rows.
const QList<Setting> &settingsTable();
QList<Field> settingsOnPage(SettingsPage page);
//! Returns the same settings by group.
QList<SettingsGroup> settingsGroups(SettingsPage page);
//! Finds the field of a setting. Returns null for a key that isn't in the table.
const Field *findSetting(const QString &key);

//! Returns the error message for an invalid value, or an empty string for a valid value.
QString settingProblem(const Field &field, const QJsonValue &value);

//! Returns the problems of all values, including conflicts between values. Missing values are treated as the defaults.
QList<FieldProblem> settingProblems(const QJsonObject &values);

//! \brief Returns the value itself if it is valid. For an out-of-range number, returns the nearest allowed number, or the
//! default if the setting limits the history and the number is too low. For DNS servers and reference targets, returns the
//! valid entries. Otherwise returns the default.
QJsonValue nearestValidValue(const Field &field, const QJsonValue &value);

} // namespace watchkeeper
