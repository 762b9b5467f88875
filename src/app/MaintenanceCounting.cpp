// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MaintenanceCounting.h"

#include "app/Settings.h"
#include "app/SettingsTable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

const QStringList &maintenanceAccountingKeys()
{
    static const QStringList keys{u"left-out"_s, u"as-seen"_s};
    return keys;
}

std::optional<MaintenanceAccounting> maintenanceAccountingFromKey(const QString &key)
{
    const qsizetype place = maintenanceAccountingKeys().indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<MaintenanceAccounting>(place));
}

MaintenanceAccounting maintenanceAccounting(const Settings &settings)
{
    return maintenanceAccountingFromKey(settings.value(setting::kMaintenanceInUptime).toString())
        .value_or(MaintenanceAccounting::Omitted);
}

MaintenanceAccounting readMaintenanceAccounting(const QString &settingsFile)
{
    QFile file(settingsFile);
    if (!file.open(QIODevice::ReadOnly))
        return MaintenanceAccounting::Omitted;
    const QJsonObject values = QJsonDocument::fromJson(file.readAll()).object();
    return maintenanceAccountingFromKey(values.value(setting::kMaintenanceInUptime).toString())
        .value_or(MaintenanceAccounting::Omitted);
}

} // namespace watchkeeper
