// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All settings: page, key, type, default, range. Pure functions, main thread (they translate).

#include "model/Fields.h"

#include <QJsonValue>

namespace watchkeeper {

//! The keys of settings.json.
namespace setting {
inline const QString kMaxConcurrent = QStringLiteral("maxConcurrent");
inline const QString kMaxCommands = QStringLiteral("commandsAtOnce");
inline const QString kMaxPerHost = QStringLiteral("perHost");
inline const QString kStartsPerSecond = QStringLiteral("startsPerSecond");
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
inline const QString kTheme = QStringLiteral("theme");
inline const QString kDensity = QStringLiteral("density");
inline const QString kTimeFormat = QStringLiteral("timeFormat");
inline const QString kTrayIcon = QStringLiteral("trayIcon");
inline const QString kCloseToTray = QStringLiteral("closeToTray");
inline const QString kShortcuts = QStringLiteral("shortcuts");
} // namespace setting

//! The page of a setting in the settings dialog; Shortcuts has a dialog of its own.
enum class SettingsPage : quint8 { Checking, History, Network, Appearance, Advanced, Shortcuts };

struct Setting
{
    SettingsPage page;
    Field field;
};

//! In the order of the pages and their rows.
const QList<Setting> &settingsTable();
QList<Field> settingsOnPage(SettingsPage page);
//! Null for a key that isn't in the table.
const Field *findSetting(const QString &key);

//! A sentence that says what is wrong with the value, or an empty text if it is valid.
QString settingProblem(const Field &field, const QJsonValue &value);

//! All problems between values that depend on each other; missing ones have their defaults.
QList<FieldProblem> settingProblems(const QJsonObject &values);

//! \brief The value itself if it is valid; the nearest allowed one for a number out of range (but the default where the limit is the
//! minimum of history to keep); the valid entries of DNS servers and reference targets; else the default.
QJsonValue nearestSetting(const Field &field, const QJsonValue &value);

} // namespace watchkeeper
