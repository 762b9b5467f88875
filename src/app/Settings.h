// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The typed settings of a profile, in settings.json. One table: key, type, default, range. Reading limits values to their range and
//! logs it; a damaged file is moved aside and reported, never overwritten with defaults.

#include "app/HistoryRetention.h"
#include "checks/network/NetworkSettings.h"
#include "engine/EngineLimits.h"
#include "model/Field.h"

#include <QJsonObject>
#include <QObject>
#include <QVariant>

#include <memory>

namespace watchkeeper {

//! \brief Lives in the main thread. Values are checked when set; saving is as careful as for targets.json.
//!
//! The file isn't watched. Changes that another program made to it are found during the next save and take effect unless the same setting
//! was changed here; if the file is damaged by then, it isn't overwritten.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QString file, QObject *parent = nullptr);
    ~Settings() override;

    //! \brief Reads the file. \return a sentence if it was damaged and moved aside, now or by an earlier run that didn't write another;
    //! else an empty text. The last valid copy is used then, and saved as the file like a change. A file without read permission is left
    //! alone and never overwritten.
    QString load();
    EngineLimits limits() const;
    NetworkSettings network() const;
    HistoryRetention historyRetention() const;
    //! \return a sentence that says why the value was refused, else an empty text; then changed() and a save follow.
    QString set(const QString &key, const QJsonValue &value);
    //! \brief Sets several values, all or none; null restores the default.
    //! \return as set(), for the first refused value
    QString set(const QJsonObject &values);
    //! The value that is set, else the default; undefined for a key that isn't in the table.
    QJsonValue value(const QString &key) const;

    //! Saves unsaved changes now; saved() or saveFailed() follows from the event loop, also if nothing was unsaved.
    void save();

signals:
    //! Emitted by load(), set(), or when saving finds changes made by another program.
    void changed();
    void saved();
    //! Nothing is lost: the values stay in memory and the next save retries.
    void saveFailed(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
