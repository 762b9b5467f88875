// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The typed settings of a profile, in settings.json. One table: key, type, default, range; reading clamps and says so
//! in the log; a damaged file is moved aside and named, never overwritten with defaults.

#include "app/HistoryKeep.h"
#include "checks/network/NetworkSettings.h"
#include "engine/EngineLimits.h"
#include "model/Field.h"

#include <QJsonObject>
#include <QObject>
#include <QVariant>

#include <memory>

namespace watchkeeper {

//! \brief Lives in the main thread. Values are checked when set; saving is as careful as that of targets.json.
//!
//! The file is not watched. What somebody else has written into it is found when something is saved, and holds from then on where
//! nothing else was set here; a file that is damaged by then is not overwritten.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QString file, QObject *parent = nullptr);
    ~Settings() override;

    //! \brief Reads the file; \return a sentence when it was damaged and moved aside, now or by a run that wrote no other, else an
    //! empty text. The last good copy stands in for it then, and is saved as the file like a change.
    //! A file that may not be read is left alone, and nothing is saved over it.
    QString load();
    EngineLimits limits() const;
    NetworkSettings network() const;
    HistoryKeep historyKeep() const;
    //! \return a sentence that says why the value was refused, else an empty text; changed() and saving follow.
    QString set(const QString &key, const QJsonValue &value);
    //! \brief Several at once, all or none; null goes back to the default.
    //! \return as set(), for the first that is refused
    QString set(const QJsonObject &values);
    //! What is set, else the default; undefined for a key that is not in the table.
    QJsonValue value(const QString &key) const;

    //! Saves now what is unsaved; saved() or saveFailed() follows from the event loop, also when there was nothing to do.
    void save();

signals:
    //! By load(), set(), or an edit from outside that was found while saving.
    void changed();
    void saved();
    //! Nothing is lost: the values stay in memory and the next save tries again.
    void saveFailed(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
