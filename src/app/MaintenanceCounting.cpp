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

const QStringList &maintenanceCountsKeys()
{
    static const QStringList keys{u"left-out"_s, u"as-seen"_s};
    return keys;
}

std::optional<MaintenanceAccounting> maintenanceCountsFromKey(const QString &key)
{
    const qsizetype place = maintenanceCountsKeys().indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<MaintenanceAccounting>(place));
}

MaintenanceAccounting maintenanceCounts(const Settings &settings)
{
    return maintenanceCountsFromKey(settings.value(setting::kMaintenanceInUptime).toString())
        .value_or(MaintenanceAccounting::Omitted);
}

MaintenanceAccounting readMaintenanceCounts(const QString &settingsFile)
{
    QFile file(settingsFile);
    if (!file.open(QIODevice::ReadOnly))
        return MaintenanceAccounting::Omitted;
    const QJsonObject values = QJsonDocument::fromJson(file.readAll()).object();
    return maintenanceCountsFromKey(values.value(setting::kMaintenanceInUptime).toString())
        .value_or(MaintenanceAccounting::Omitted);
}

} // namespace watchkeeper
