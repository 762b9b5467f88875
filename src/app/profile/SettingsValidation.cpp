// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Implements the validation of settings.
#include "app/profile/SettingsTable.h"
#include "app/words/OwnCommand.h"
#include "checks/network/ProxyChoice.h"
#include "history/database/SqlConnection.h"
#include "model/filter/FilterEdit.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxReferences = 20; // maximum number of reference targets

struct SettingsProblemText
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

//! Whether the text has the form `address`, `address:port` or `[address]:port`.
bool isNameServerAddress(const QString &text)
{
    QString address = text;
    QString port = u"53"_s;
    const qsizetype colon = text.lastIndexOf(u':');
    if (text.startsWith(u'[')) {
        const qsizetype bracket = text.indexOf(u']');
        address = text.mid(1, bracket - 1);
        if (bracket + 1 < text.size())
            port = text.at(bracket + 1) == u':' ? text.mid(bracket + 2) : QString();
    } else if (text.count(u':') == 1) {
        address = text.left(colon);
        port = text.mid(colon + 1);
    }
    bool isNumber = false;
    const int portNumber = port.toInt(&isNumber);
    return isNumber && portNumber > 0 && portNumber < 65'536 && !QHostAddress(address).isNull();
}

bool isColourRule(const QString &text)
{
    return ColourRule::parse(text).has_value();
}

bool isOwnCommand(const QString &text)
{
    return ownCommandFromText(text).has_value();
}

//! \param text  the message, with the first invalid entry as %1
QString entryProblem(const QJsonArray &entries, bool (*isValid)(const QString &), const QString &text)
{
    const auto wrong =
        std::find_if(entries.begin(), entries.end(), [isValid](const QJsonValue &entry) { return !isValid(entry.toString()); });
    return wrong == entries.end() ? QString() : text.arg((*wrong).toString());
}

QString nameServersProblem(const QJsonArray &servers)
{
    return entryProblem(
        servers, isNameServerAddress,
        SettingsProblemText::tr("“%1” isn't a valid DNS server. Use an address such as 192.0.2.1 or 192.0.2.1:5353."));
}

QString connectivityReferencesProblem(const QJsonArray &references)
{
    if (references.size() > kMaxReferences)
        return SettingsProblemText::tr("At most %n reference target(s) are allowed.", nullptr, kMaxReferences);
    for (const auto &reference : references) {
        if (reference.toString().trimmed().isEmpty())
            return SettingsProblemText::tr("A line is empty. Enter the name of a target, a host, host:port or a URL.");
    }
    return {};
}

QJsonArray validEntries(const QJsonArray &entries, bool (*isValid)(const QString &))
{
    QJsonArray valid;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(valid),
                 [isValid](const QJsonValue &entry) { return isValid(entry.toString()); });
    return valid;
}

QJsonArray usableConnectivityReferences(const QJsonArray &references)
{
    QJsonArray usable;
    for (const auto &reference : references) {
        const QString text = reference.toString().trimmed();
        if (!text.isEmpty() && usable.size() < kMaxReferences)
            usable.append(text);
    }
    return usable;
}

QString historyServerProblem(const QString &url)
{
    const auto server = HistoryServerLocation::fromSetting(url);
    return server ? QString() : server.error();
}

} // namespace

QString settingProblem(const Field &field, const QJsonValue &value)
{
    const auto read = Fields::fromJson({field}, QJsonObject{{field.name, value}});
    if (!read)
        return read.error().first().text;
    if (field.type == FieldType::Choice && !field.choices.contains(value.toString()))
        return SettingsProblemText::tr("Choose one of: %1.")
            .arg(field.choices.join(u", "_s)); // settings don't allow placeholders
    if (field.type == FieldType::Number && value.toDouble() != std::floor(value.toDouble()))
        return SettingsProblemText::tr("This must be a whole number.");
    if (field.name == setting::kNameServers)
        return nameServersProblem(value.toArray());
    if (field.name == setting::kDiagnosticsNameServer && !value.toString().isEmpty())
        return nameServersProblem({value});
    if (field.name == setting::kProxyAddress && !value.toString().isEmpty() && !isProxyAddress(QUrl(value.toString())))
        return SettingsProblemText::tr("Use a form like http://host:port or socks5://host:port.");
    if (field.name == setting::kColourRules)
        return entryProblem(value.toArray(), isColourRule, SettingsProblemText::tr("“%1” isn't a valid colour rule."));
    if (field.name == setting::kCommands)
        return entryProblem(
            value.toArray(), isOwnCommand,
            SettingsProblemText::tr("“%1” isn't a valid command. Use a form like “Ping = ping -c 3 {{host}}”."));
    if (field.name == setting::kConnectivityReferences)
        return connectivityReferencesProblem(value.toArray());
    if (field.name == setting::kHistoryServer && !value.toString().isEmpty())
        return historyServerProblem(value.toString());
    return {};
}

QList<FieldProblem> settingProblems(const QJsonObject &values)
{
    QList<FieldProblem> problems;
    for (const Setting &row : settingsTable()) {
        const QJsonValue value = values.value(row.field.name);
        const QString problem = value.isUndefined() ? QString() : settingProblem(row.field, value);
        if (!problem.isEmpty())
            problems.append({row.field.name, problem});
    }
    const bool needsProxy = values.value(setting::kProxy).toString() == u"manual"_s;
    if (needsProxy && values.value(setting::kProxyAddress).toString().isEmpty())
        problems.append({setting::kProxyAddress, SettingsProblemText::tr("Enter the address of the proxy to use.")});
    return problems;
}

QJsonValue nearestValidValue(const Field &field, const QJsonValue &value)
{
    if (settingProblem(field, value).isEmpty())
        return value;
    // For settings that limit the history, the default is used: the minimum would delete nearly all history, perhaps because of
    // a typo.
    const bool keeps = field.name.startsWith(u"keep"_s);
    if (keeps && value.isDouble() && std::round(value.toDouble()) < field.minimum)
        return field.defaultValue;
    if (field.type == FieldType::Number && value.isDouble())
        return std::clamp(std::round(value.toDouble()), field.minimum, field.maximum);
    if (field.name == setting::kNameServers && value.isArray())
        return validEntries(value.toArray(), isNameServerAddress);
    if (field.name == setting::kColourRules && value.isArray())
        return validEntries(value.toArray(), isColourRule);
    if (field.name == setting::kCommands && value.isArray())
        return validEntries(value.toArray(), isOwnCommand);
    if (field.name == setting::kConnectivityReferences && value.isArray())
        return usableConnectivityReferences(value.toArray());
    return field.defaultValue;
}

} // namespace watchkeeper
