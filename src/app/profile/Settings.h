// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The typed settings of a profile, stored in settings.json. A single table defines the key, type, default and range of each
//! setting. Values out of range are replaced with valid ones and logged when the file is read. A damaged file is moved aside and
//! reported, never overwritten with defaults.

#include "checks/base/NetworkSettings.h"
#include "engine/values/EngineLimits.h"
#include "history/files/Retention.h"
#include "history/values/OutcomeTimeline.h"
#include "model/field/Fields.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The settings. Lives in the main thread. Values are checked when set, and saved as carefully as targets.json.
//!
//! The file isn't watched. Changes by another program are found during the next save and take effect, unless this program changed the same
//! setting. If the file is damaged at that time, it isn't overwritten.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    //! \brief Reads the file. If it is damaged, moves it aside, uses the last valid copy, and later saves that copy as the file. The same
    //! happens if an earlier run moved the file aside without writing a new one. A file without read permission is never overwritten.
    //! \return a message if the file was damaged or couldn't be read, otherwise an empty string
    QString load();
    EngineLimits limits() const;
    NetworkSettings network() const;
    HistoryRetention historyRetention() const;
    //! Changes one value, emits changed() and saves soon afterwards. \return the reason why the value was rejected, or an empty
    //! string
    QString set(const QString &key, const QJsonValue &value);
    //! \brief Sets several values: either all of them or none. Null restores the default.
    //! \return as for set(), for the first rejected value
    QString set(const QJsonObject &values);
    //! Returns the current value, or the default if none is set; undefined for a key that isn't in the table.
    QJsonValue value(const QString &key) const;

    //! Saves unsaved changes immediately. saved() or saveFailed() is emitted later from the event loop, even if there was
    //! nothing to save.
    void save();

signals:
    //! Emitted by load() and set(), and when a save finds changes made by another program.
    void changed();
    void saved();
    //! Emitted when a save failed. The values stay in memory, and the next save tries again.
    void saveFailed(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

// The effect of maintenance on uptime, as set by `maintenanceInUptime`.

//! Returns the words `left-out` and `as-seen`, in the order of MaintenanceAccounting, as used in settings.json and on the
//! command line.
const QStringList &maintenanceAccountingKeys();
std::optional<MaintenanceAccounting> maintenanceAccountingFromKey(const QString &key);

MaintenanceAccounting maintenanceAccounting(const Settings &settings);
//! Reads the setting from a settings file without changing the file. Returns the default if the file is damaged or missing. Blocks, so call
//! it in a pool thread.
MaintenanceAccounting readMaintenanceAccounting(const QString &settingsFile);

} // namespace watchkeeper
