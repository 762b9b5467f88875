// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsCopy.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "model/field/FieldReader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrl>

namespace watchkeeper {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsCopy)
};

//! Removes the password from the address of a proxy.
QJsonValue withoutPassword(const Field &field, const QJsonValue &value)
{
    QUrl url(value.toString());
    if (field.name != setting::kProxyAddress || url.password().isEmpty())
        return value;
    url.setPassword(QString());
    return url.toString();
}

} // namespace

QJsonObject settingsToExport(const Settings &settings)
{
    QJsonObject values;
    for (const Setting &row : settingsTable()) {
        const QJsonValue value = settings.value(row.field.name);
        const bool isPlainSecret = row.field.type == FieldType::Secret && !valueHasPlaceholder(value);
        if (value != row.field.defaultValue && !isPlainSecret)
            values.insert(row.field.name, withoutPassword(row.field, value));
    }
    return values;
}

QJsonObject withStoredSecrets(const Settings &settings, QJsonObject values)
{
    for (const Setting &row : settingsTable()) {
        const QString &name = row.field.name;
        const QJsonValue here = settings.value(name);
        const bool isMissing = row.field.type == FieldType::Secret && !values.contains(name);
        if (isMissing || values.value(name) == withoutPassword(row.field, here))
            values.insert(name, here);
    }
    return values;
}

Expected<QJsonObject, QString> settingsToImport(const QByteArray &text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return Unexpected(CopyText::tr("This isn't a valid settings file: %1.").arg(error.errorString()));
    const QJsonObject values = document.object();
    for (const QString &key : values.keys()) {
        if (!findSetting(key))
            return Unexpected(CopyText::tr("The setting “%1” doesn't exist. Is this file from another version?").arg(key));
    }
    if (const auto problems = settingProblems(values); !problems.isEmpty())
        return Unexpected(
            CopyText::tr("%1: %2", "setting: what is wrong with it").arg(problems.first().field, problems.first().text));
    return values;
}

} // namespace watchkeeper
